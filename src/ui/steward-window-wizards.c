/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-window-private.h"

#include <glib/gi18n.h>

#include "steward-delete-draft.h"
#include "steward-link-draft.h"
#include "steward-recover-draft.h"
#include "wizards/copy/steward-copy-wizard.h"
#include "wizards/create/steward-create-wizard.h"
#include "wizards/link/steward-link-wizard.h"
#include "wizards/rename/steward-rename-wizard.h"
#include "wizards/restore/steward-restore-wizard.h"
#include "wizards/steward-change-dialog.h"
#include "wizards/steward-change-text.h"

/* What changes an environment: each verb starts a wizard or asks a question, and says what goes
 * on when the service has taken the change. */

/* (nullable): the session of the tenant that @environment belongs to */
StewardSession *
steward_window_get_session (StewardWindow      *self,
                            StewardEnvironment *environment)
{
  StewardFleet *fleet = steward_view_state_get_fleet (self->view_state);

  return fleet != NULL ? steward_fleet_get_session_of (fleet, STEWARD_ENTITY (environment)) : NULL;
}

static void
steward_window_announce (StewardWindow    *self,
                         StewardDraft     *draft,
                         StewardOperation *operation)
{
  StewardTenant *tenant = steward_draft_get_tenant (draft);
  const char *name = steward_draft_get_target_name (draft);
  g_autofree char *text = steward_change_text_dup_progress (draft, operation);

  steward_window_tell_progress (self, operation, text, "win.open-environment",
                                g_variant_new ("(ss)", steward_tenant_get_id (tenant), name));
  steward_view_state_want (self->view_state, tenant, name);
}

static void
steward_window_submitted_cb (StewardWizard    *wizard,
                             StewardOperation *operation,
                             gpointer          user_data)
{
  steward_window_announce (user_data, steward_wizard_get_draft (wizard), operation);
}

void
steward_window_start_wizard (StewardWindow *self,
                             StewardWizard *wizard)
{
  g_signal_connect_object (wizard, "submitted", G_CALLBACK (steward_window_submitted_cb), self, 0);
  steward_wizard_start (wizard, GTK_WINDOW (self));
}

/* Of the tenant that is shown, or of the first one; another can be chosen in the wizard. A tenant
 * that refuses to tell what it has would refuse the rest too. */
static StewardSession *
steward_window_dup_session_to_create_in (StewardWindow *self)
{
  StewardFleet *fleet = steward_view_state_get_fleet (self->view_state);
  StewardTenant *tenant = steward_view_state_get_tenant (self->view_state);
  guint n_sessions = fleet != NULL ? g_list_model_get_n_items (G_LIST_MODEL (fleet)) : 0;

  for (guint i = 0; i < n_sessions; i++)
    {
      g_autoptr(StewardSession) session = g_list_model_get_item (G_LIST_MODEL (fleet), i);

      if (!steward_listing_is_silent (steward_session_get_environments (session))
          && (tenant == NULL || steward_session_get_tenant (session) == tenant))
        return g_steal_pointer (&session);
    }

  return NULL;
}

void
steward_window_new_environment (StewardWindow *self)
{
  GListModel *sessions = G_LIST_MODEL (steward_view_state_get_fleet (self->view_state));
  g_autoptr(StewardSession) session = steward_window_dup_session_to_create_in (self);

  if (session != NULL)
    steward_window_start_wizard (self, steward_create_wizard_new (session, sessions));
}

void
steward_window_copy_environment (StewardWindow      *self,
                                 StewardEnvironment *environment)
{
  StewardSession *session = steward_window_get_session (self, environment);

  if (session != NULL)
    steward_window_start_wizard (self, steward_copy_wizard_new (session, environment));
}

void
steward_window_link_environment (StewardWindow      *self,
                                 StewardEnvironment *environment)
{
  StewardSession *session = steward_window_get_session (self, environment);

  if (session != NULL)
    steward_window_start_wizard (self, steward_link_wizard_new (session, environment));
}

void
steward_window_rename_environment (StewardWindow      *self,
                                   StewardEnvironment *environment)
{
  StewardSession *session = steward_window_get_session (self, environment);

  if (session != NULL)
    steward_window_start_wizard (self, steward_rename_wizard_new (session, environment));
}

void
steward_window_restore_environment (StewardWindow      *self,
                                    StewardEnvironment *environment)
{
  StewardSession *session = steward_window_get_session (self, environment);

  if (session != NULL)
    steward_window_start_wizard (self, steward_restore_wizard_new (session, environment));
}

typedef struct
{
  StewardWindow *window;
  StewardDraft  *draft;
} StewardWindowChange;

static void
steward_window_changed_cb (GObject      *object,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autofree StewardWindowChange *change = user_data;
  g_autoptr(StewardWindow) self = change->window;
  g_autoptr(StewardDraft) draft = change->draft;
  g_autoptr(StewardOperation) operation = steward_change_dialog_finish (result, NULL);

  if (operation != NULL && self->view_state != NULL)
    steward_window_announce (self, draft, operation);
}

void
steward_window_ask (StewardWindow             *self,
                    StewardEnvironment        *environment,
                    StewardDraft              *draft,
                    const StewardConfirmation *question)
{
  StewardSession *session = steward_window_get_session (self, environment);
  StewardWindowChange *change;

  if (session == NULL)
    return;

  change = g_new0 (StewardWindowChange, 1);
  change->window = g_object_ref (self);
  change->draft = g_object_ref (draft);
  steward_change_dialog_async (GTK_WIDGET (self), session, draft, environment, question,
                               steward_window_changed_cb, change);
}

/* Typing the name is for production, and for sandboxes where the user prefers it. */
static gboolean
steward_window_wants_name (StewardWindow      *self,
                           StewardEnvironment *environment)
{
  GSettings *settings = steward_view_state_get_settings (self->view_state);

  return steward_environment_is_production (environment) ||
         (settings != NULL && g_settings_get_boolean (settings, "type-sandbox-names"));
}

void
steward_window_delete_environment (StewardWindow      *self,
                                   StewardEnvironment *environment)
{
  g_autoptr(StewardDraft) draft = steward_delete_draft_new (environment);
  const char *name = steward_environment_get_name (environment);
  g_autofree char *heading = NULL;
  StewardConfirmation question = { NULL };

  /* Translators: "%s" is the name of an environment */
  heading = g_strdup_printf (_("Delete “%s”?"), name);
  question.heading = heading;
  question.verb = _("Delete Environment");
  question.destructive = TRUE;
  question.markup = TRUE;
  question.typed = steward_window_wants_name (self, environment) ? name : NULL;
  if (steward_draft_get_operation_type (draft) == STEWARD_OPERATION_TYPE_DELETE)
    question.body = _("It never became ready, so nobody loses anything.");
  else if (steward_environment_is_production (environment))
    question.body = _("All users of this <b>production</b> environment lose access at once.");
  else
    question.body = _("All users of this sandbox lose access at once.");

  steward_window_ask (self, environment, draft, &question);
}

void
steward_window_recover_environment (StewardWindow      *self,
                                    StewardEnvironment *environment)
{
  g_autoptr(StewardDraft) draft = steward_recover_draft_new (environment);
  g_autofree char *heading = NULL;
  StewardConfirmation question = { NULL };

  /* Translators: "%s" is the name of an environment */
  heading = g_strdup_printf (_("Recover “%s”?"), steward_environment_get_name (environment));
  question.heading = heading;
  question.body = _("It counts against the quota again.");
  question.verb = _("Recover Environment");

  steward_window_ask (self, environment, draft, &question);
}

void
steward_window_unlink_environment (StewardWindow      *self,
                                   StewardEnvironment *environment)
{
  StewardSession *session = steward_window_get_session (self, environment);
  g_autoptr(StewardDraft) draft = steward_link_draft_new_unlink (environment);
  g_autofree char *heading = NULL;
  StewardConfirmation question = { NULL };

  if (session != NULL && steward_environment_get_power_platform_id (environment) == NULL)
    {
      steward_window_start_wizard (self, steward_link_wizard_new_unlink (session, environment));
      return;
    }

  /* Translators: "%s" is the name of an environment */
  heading = g_strdup_printf (_("Unlink “%s”?"), steward_environment_get_name (environment));
  question.heading = heading;
  question.body = _("What connects it with Power Platform stops working.");
  question.verb = _("Unlink Environment");
  question.destructive = TRUE;

  steward_window_ask (self, environment, draft, &question);
}
