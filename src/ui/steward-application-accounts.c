/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-application-private.h"

#include <glib/gi18n.h>

#include "dialogs/steward-connect-dialog.h"
#include "dialogs/steward-registration.h"
#include "dialogs/steward-sign-in-dialog.h"
#include "dialogs/steward-tenants-dialog.h"
#include "steward-confirm.h"
#include "steward-identity-text.h"

/* Actions on connections. Their target is the id of a tenant, or of the connection. */

/* What a question that was asked is about. */
typedef struct
{
  StewardApplication *application;
  StewardProfile     *profile;
  StewardTenant      *tenant; /* (nullable): all of the connection */
} StewardAccountQuestion;

static void
steward_account_question_free (StewardAccountQuestion *question)
{
  g_object_unref (question->application);
  g_object_unref (question->profile);
  g_clear_object (&question->tenant);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardAccountQuestion, steward_account_question_free)

static StewardSession *
steward_application_find_session (StewardApplication *self,
                                  const char         *tenant_id)
{
  StewardFleet *fleet = steward_workspace_get_fleet (self->workspace);
  guint n_sessions = g_list_model_get_n_items (G_LIST_MODEL (fleet));

  for (guint i = 0; i < n_sessions; i++)
    {
      g_autoptr(StewardSession) session = g_list_model_get_item (G_LIST_MODEL (fleet), i);
      StewardTenant *tenant = steward_session_get_tenant (session);

      if (g_str_equal (steward_tenant_get_id (tenant), tenant_id))
        return session;
    }

  return NULL;
}

static void
steward_application_sign_in_action (GSimpleAction *action,
                                    GVariant      *parameter,
                                    gpointer       user_data)
{
  StewardApplication *self = user_data;
  StewardSession *session;
  StewardProfile *profile;

  session = steward_application_find_session (self, g_variant_get_string (parameter, NULL));
  if (session == NULL)
    return;

  profile = steward_session_get_profile (session);
  if (steward_profile_is_application (profile))
    steward_connect_dialog_present (self, profile);
  else
    steward_sign_in_dialog_present (steward_application_get_front (self), self->workspace, profile,
                                    steward_session_get_tenant (session));
}

static void
steward_application_add_tenants_action (GSimpleAction *action,
                                        GVariant      *parameter,
                                        gpointer       user_data)
{
  StewardApplication *self = user_data;
  StewardSession *session;

  session = steward_application_find_session (self, g_variant_get_string (parameter, NULL));
  if (session != NULL)
    steward_tenants_dialog_present (self, steward_session_get_profile (session));
}

static StewardAccountQuestion *
steward_application_new_question (StewardApplication *self,
                                  const char         *tenant_id)
{
  StewardSession *session = steward_application_find_session (self, tenant_id);
  StewardAccountQuestion *question;

  if (session == NULL)
    return NULL;

  question = g_new0 (StewardAccountQuestion, 1);
  question->application = g_object_ref (self);
  question->profile = g_object_ref (steward_session_get_profile (session));
  question->tenant = g_object_ref (steward_session_get_tenant (session));

  return question;
}

static GtkWidget *
steward_application_get_parent (StewardApplication *self)
{
  return GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (self)));
}

static void
steward_application_signed_out_cb (GObject      *object,
                                   GAsyncResult *result,
                                   gpointer      user_data)
{
  g_autoptr(StewardApplication) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!steward_workspace_sign_out_finish (STEWARD_WORKSPACE (object), result, &error))
    steward_application_fail (self, error);
  else
    steward_application_save_profiles (self);
}

static void
steward_application_sign_out_cb (GObject      *object,
                                 GAsyncResult *result,
                                 gpointer      user_data)
{
  g_autoptr(StewardAccountQuestion) question = user_data;
  StewardApplication *self = question->application;

  if (steward_confirm_finish (result))
    steward_workspace_sign_out_async (self->workspace, question->profile, NULL,
                                      steward_application_signed_out_cb, g_object_ref (self));
}

static void
steward_application_sign_out_action (GSimpleAction *action,
                                     GVariant      *parameter,
                                     gpointer       user_data)
{
  StewardApplication *self = user_data;
  StewardAccountQuestion *question;
  StewardConfirmation confirmation = { 0, };
  g_autofree char *body = NULL;
  guint n_tenants;

  question = steward_application_new_question (self, g_variant_get_string (parameter, NULL));
  if (question == NULL)
    return;

  n_tenants = g_list_model_get_n_items (steward_profile_get_tenants (question->profile));
  body = g_strdup_printf (ngettext ("What is in the keyring for this sign-in is removed. %u tenant "
                                    "stays, and is refreshed when you have signed in again.",
                                    "What is in the keyring for this sign-in is removed. %u "
                                    "tenants stay, and are refreshed when you have signed in "
                                    "again.", n_tenants), n_tenants);
  confirmation.heading = _("Sign Out?");
  confirmation.body = body;
  confirmation.verb = _("Sign Out");
  confirmation.destructive = TRUE;
  steward_confirm_async (steward_application_get_parent (self), &confirmation,
                         steward_application_sign_out_cb, question);
}

static void
steward_application_forgotten_cb (GObject      *object,
                                  GAsyncResult *result,
                                  gpointer      user_data)
{
  g_autoptr(StewardApplication) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!steward_workspace_forget_tenant_finish (STEWARD_WORKSPACE (object), result, &error))
    steward_application_fail (self, error);
}

static void
steward_application_forget_cb (GObject      *object,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autoptr(StewardAccountQuestion) question = user_data;
  StewardApplication *self = question->application;

  if (steward_confirm_finish (result))
    steward_workspace_forget_tenant_async (self->workspace, question->profile, question->tenant,
                                           NULL, steward_application_forgotten_cb,
                                           g_object_ref (self));
}

static void
steward_application_forget_action (GSimpleAction *action,
                                   GVariant      *parameter,
                                   gpointer       user_data)
{
  StewardApplication *self = user_data;
  StewardAccountQuestion *question;
  StewardConfirmation confirmation = { 0, };
  g_autofree char *heading = NULL;

  question = steward_application_new_question (self, g_variant_get_string (parameter, NULL));
  if (question == NULL)
    return;

  /* Translators: "%s" is the name of a tenant */
  heading = g_strdup_printf (_("Forget %s?"), steward_tenant_get_name (question->tenant));
  confirmation.heading = heading;
  confirmation.body = _("All that this computer keeps of the tenant is removed: its lists, the "
                        "changes that were sent, and with the last tenant of a sign-in what is in "
                        "the keyring. The tenant itself is not changed; what runs there goes on.");
  confirmation.verb = _("Forget");
  confirmation.destructive = TRUE;
  steward_confirm_async (steward_application_get_parent (self), &confirmation,
                         steward_application_forget_cb, question);
}

static StewardProfile *
steward_application_find_profile (StewardApplication *self,
                                  const char         *id)
{
  GListModel *profiles = steward_workspace_get_profiles (self->workspace);
  guint n_profiles = g_list_model_get_n_items (profiles);

  for (guint i = 0; i < n_profiles; i++)
    {
      g_autoptr(StewardProfile) profile = g_list_model_get_item (profiles, i);

      if (g_str_equal (steward_profile_get_id (profile), id))
        return profile;
    }

  return NULL;
}

static void
steward_application_all_forgotten_cb (GObject      *object,
                                      GAsyncResult *result,
                                      gpointer      user_data)
{
  g_autoptr(StewardApplication) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!steward_workspace_forget_profile_finish (STEWARD_WORKSPACE (object), result, &error))
    steward_application_fail (self, error);
}

static void
steward_application_forget_all_cb (GObject      *object,
                                   GAsyncResult *result,
                                   gpointer      user_data)
{
  g_autoptr(StewardAccountQuestion) question = user_data;
  StewardApplication *self = question->application;

  if (steward_confirm_finish (result))
    steward_workspace_forget_profile_async (self->workspace, question->profile, NULL,
                                            steward_application_all_forgotten_cb,
                                            g_object_ref (self));
}

/* (transfer full): which one it is, as nothing else on screen says it, and what goes with it */
static char *
steward_application_dup_loss (StewardProfile *profile)
{
  guint n_tenants = g_list_model_get_n_items (steward_profile_get_tenants (profile));
  g_autofree char *connection = steward_identity_text_dup_connection (profile);
  g_autofree char *loss = NULL;

  loss = g_strdup_printf (ngettext ("All that this computer keeps of %u tenant is removed: its "
                                    "lists, the changes that were sent, and what is in the "
                                    "keyring. The tenant itself is not changed; what runs there "
                                    "goes on.",
                                    "All that this computer keeps of %u tenants is removed: their "
                                    "lists, the changes that were sent, and what is in the "
                                    "keyring. The tenants themselves are not changed; what runs "
                                    "there goes on.", n_tenants), n_tenants);

  return g_strdup_printf ("%s\n%s\n\n%s", steward_identity_text_name_holder (profile), connection,
                          loss);
}

static void
steward_application_forget_connection_action (GSimpleAction *action,
                                              GVariant      *parameter,
                                              gpointer       user_data)
{
  StewardApplication *self = user_data;
  StewardProfile *profile;
  StewardAccountQuestion *question;
  StewardConfirmation confirmation = { 0, };
  g_autofree char *body = NULL;

  profile = steward_application_find_profile (self, g_variant_get_string (parameter, NULL));
  if (profile == NULL)
    return;

  question = g_new0 (StewardAccountQuestion, 1);
  question->application = g_object_ref (self);
  question->profile = g_object_ref (profile);
  body = steward_application_dup_loss (profile);
  confirmation.heading = _("Forget This Connection?");
  confirmation.body = body;
  confirmation.verb = _("Forget");
  confirmation.destructive = TRUE;
  steward_confirm_async (GTK_WIDGET (steward_application_get_front (self)), &confirmation,
                         steward_application_forget_all_cb, question);
}

static void
steward_application_unlocked_cb (GObject      *object,
                                 GAsyncResult *result,
                                 gpointer      user_data)
{
  g_autoptr(StewardApplication) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!steward_workspace_unlock_finish (STEWARD_WORKSPACE (object), result, &error))
    steward_application_fail (self, error);
}

static void
steward_application_unlock_action (GSimpleAction *action,
                                   GVariant      *parameter,
                                   gpointer       user_data)
{
  StewardApplication *self = user_data;

  steward_workspace_unlock_async (self->workspace, NULL, steward_application_unlocked_cb,
                                  g_object_ref (self));
}

static void
steward_application_registration_action (GSimpleAction *action,
                                         GVariant      *parameter,
                                         gpointer       user_data)
{
  steward_registration_present (steward_application_get_front (user_data));
}

void
steward_application_install_account_actions (StewardApplication *self)
{
  const GActionEntry entries[] = {
    { "add-tenants", steward_application_add_tenants_action, "s" },
    { "forget-connection", steward_application_forget_connection_action, "s" },
    { "forget-tenant", steward_application_forget_action, "s" },
    { "show-registration", steward_application_registration_action },
    { "sign-in", steward_application_sign_in_action, "s" },
    { "sign-out", steward_application_sign_out_action, "s" },
    { "unlock-keyring", steward_application_unlock_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * steward_application_get_front:
 * @self: an application
 *
 * Returns: (transfer none) (nullable): what stands above the window, as a wizard that was refused
 *   and needs a sign-in, or else the window
 */
GtkWindow *
steward_application_get_front (StewardApplication *self)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow *front;

  g_return_val_if_fail (STEWARD_IS_APPLICATION (self), NULL);

  front = gtk_application_get_active_window (GTK_APPLICATION (self));
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (front != NULL && gtk_window_get_transient_for (window) == front &&
          gtk_widget_get_visible (GTK_WIDGET (window)))
        {
          front = window;
          i = G_MAXUINT;
        }
    }

  return front;
}
