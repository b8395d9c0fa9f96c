/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-window-private.h"

#include <glib/gi18n.h>

#include "wizards/restore/steward-restore-wizard.h"
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

  steward_window_add_toast (self, text, _("Show"), "win.open-environment",
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

void
steward_window_restore_environment (StewardWindow      *self,
                                    StewardEnvironment *environment)
{
  StewardSession *session = steward_window_get_session (self, environment);

  if (session != NULL)
    steward_window_start_wizard (self, steward_restore_wizard_new (session, environment));
}
