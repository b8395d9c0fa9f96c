/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-application-private.h"

#include <glib/gi18n.h>

#include "dialogs/steward-connect-dialog.h"
#include "dialogs/steward-preferences.h"
#include "steward-identity-text.h"
#include "steward-operation-text.h"
#include "steward-window.h"

/* (nullable): also where a dialog stands above it */
static StewardWindow *
steward_application_get_window (StewardApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (window != NULL && !STEWARD_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);

  return window != NULL ? STEWARD_WINDOW (window) : NULL;
}

void
steward_application_fail (StewardApplication *self,
                          const GError       *error)
{
  StewardWindow *window = steward_application_get_window (self);

  if (window != NULL)
    steward_window_tell_error (window, error, NULL);
}

static void
steward_application_journal_error_cb (StewardApplication *self)
{
  const GError *error = steward_workspace_get_journal_error (self->workspace);

  if (error != NULL)
    steward_application_fail (self, error);
}

/* A sign-in changes with its use, and the keyring does not always take it. */
static void
steward_application_memory_only_cb (StewardApplication *self)
{
  GListModel *profiles = steward_workspace_get_profiles (self->workspace);
  StewardWindow *window = steward_application_get_window (self);
  const GError *error = NULL;

  for (guint i = 0; error == NULL && i < g_list_model_get_n_items (profiles); i++)
    {
      g_autoptr(StewardProfile) profile = g_list_model_get_item (profiles, i);

      error = steward_workspace_get_keyring_error (self->workspace, profile);
    }

  if (error != NULL && window != NULL)
    steward_window_add_toast (window, steward_identity_text_name_memory_only (error), NULL, NULL,
                              NULL);
}

/* Where nobody waits for an answer: an operation ended, or is to be followed after a start; or a
 * token was renewed. */
void
steward_application_watch_workspace (StewardApplication *self)
{
  g_signal_connect_object (self->workspace, "notify::memory-only",
                           G_CALLBACK (steward_application_memory_only_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "notify::journal-error",
                           G_CALLBACK (steward_application_journal_error_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
steward_application_connected_cb (GObject      *object,
                                  GAsyncResult *result,
                                  gpointer      user_data)
{
  g_autoptr(StewardApplication) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!steward_workspace_connect_simulator_finish (STEWARD_WORKSPACE (object), result, &error))
    steward_application_fail (self, error);
  g_application_unmark_busy (G_APPLICATION (self));
}

void
steward_application_connect_simulator (StewardApplication *self,
                                       const char         *url)
{
  g_application_mark_busy (G_APPLICATION (self));
  steward_workspace_connect_simulator_async (self->workspace, url, self->as_user, NULL,
                                             steward_application_connected_cb,
                                             g_object_ref (self));
}

void
steward_application_start_demo (StewardApplication *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *url = NULL;

  if (self->demo == NULL)
    return;

  url = self->demo (&error);
  if (url == NULL)
    steward_application_fail (self, error);
  else
    steward_application_connect_simulator (self, url);
}

/* What "app.show-operation" and "win.show-operation" know an operation by. */
static GVariant *
steward_application_new_target (StewardOperation *operation)
{
  StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (operation));

  return g_variant_new ("(ss)", steward_tenant_get_id (tenant),
                        steward_entity_get_key (STEWARD_ENTITY (operation)));
}

static void
steward_application_notify (StewardApplication *self,
                            StewardOperation   *operation,
                            const char         *title,
                            const char         *body)
{
  g_autoptr(GNotification) notification = g_notification_new (title);

  g_notification_set_body (notification, body);
  g_notification_set_default_action_and_target_value (
    notification, "app.show-operation", steward_application_new_target (operation));
  g_notification_add_button_with_target_value (
    notification, _("Show"), "app.show-operation", steward_application_new_target (operation));
  g_application_send_notification (G_APPLICATION (self), steward_operation_get_id (operation),
                                   notification);
}

static void
steward_application_finished_cb (StewardFleet     *fleet,
                                 StewardSession   *session,
                                 StewardOperation *operation,
                                 gpointer          user_data)
{
  StewardApplication *self = user_data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autofree char *sentence = steward_operation_text_dup_sentence (operation);
  g_autofree char *place = steward_operation_text_dup_place (operation);

  if (STEWARD_IS_WINDOW (window) && gtk_window_is_active (window))
    {
      steward_window_announce_end (STEWARD_WINDOW (window), operation);
    }
  else if (g_settings_get_boolean (self->settings, "notify-operations"))
    {
      steward_application_notify (self, operation, sentence, place);
    }
}

void
steward_application_watch_operations (StewardApplication *self)
{
  g_signal_connect_object (steward_workspace_get_fleet (self->workspace), "operation-finished",
                           G_CALLBACK (steward_application_finished_cb), self, 0);
}

/* The version is a button, which the library gives no name. */
static void
steward_application_name_version (GtkWidget *widget)
{
  GtkWidget *button = gtk_widget_get_parent (widget);

  if (GTK_IS_LABEL (widget) && GTK_IS_BUTTON (button)
      && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), APP_VERSION))
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    APP_VERSION, -1);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    steward_application_name_version (child);
}

static void
steward_application_about_action (GSimpleAction *action,
                                  GVariant      *parameter,
                                  gpointer       user_data)
{
  GtkWidget *about = adw_about_window_new ();

  g_object_set (about,
                "transient-for", gtk_application_get_active_window (GTK_APPLICATION (user_data)),
                "application-name", _("Steward"),
                "application-icon", "io.github.stewardadmin.Steward",
                "developer-name", _("The Steward authors"),
                "version", APP_VERSION,
                "license-type", GTK_LICENSE_GPL_3_0,
                "copyright", "© 2026 The Steward authors",
                NULL);
  steward_application_name_version (about);
  gtk_window_present (GTK_WINDOW (about));
}

static void
steward_application_connect_action (GSimpleAction *action,
                                    GVariant      *parameter,
                                    gpointer       user_data)
{
  steward_connect_dialog_present (user_data, NULL);
}

static void
steward_application_demo_action (GSimpleAction *action,
                                 GVariant      *parameter,
                                 gpointer       user_data)
{
  steward_application_start_demo (user_data);
}

static void
steward_application_preferences_action (GSimpleAction *action,
                                        GVariant      *parameter,
                                        gpointer       user_data)
{
  StewardApplication *self = user_data;
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (self));

  gtk_window_present (GTK_WINDOW (steward_preferences_new (
    parent, self->settings, self->workspace)));
}

static void
steward_application_show_operation_action (GSimpleAction *action,
                                           GVariant      *parameter,
                                           gpointer       user_data)
{
  StewardWindow *window;

  g_application_activate (G_APPLICATION (user_data));
  window = steward_application_get_window (user_data);
  if (window != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (window), "win.show-operation", parameter);
}

static void
steward_application_quit_action (GSimpleAction *action,
                                 GVariant      *parameter,
                                 gpointer       user_data)
{
  g_application_quit (user_data);
}

static const struct
{
  const char *action;
  const char *accels[3];
} accels[] = {
  { "app.preferences", { "<Control>comma" } },
  { "app.quit", { "<Control>q" } },
  { "win.back", { "<Alt>Left" } },
  { "win.new-environment", { "<Control>n" } },
  { "win.refresh", { "F5", "<Control>r" } },
  { "win.search", { "<Control>f" } },
  { "win.show-shortcuts", { "<Control>question" } },
  { "win.show-sidebar", { "F9" } },
  { "win.switch-tenant", { "<Control>t" } },
  { "window.close", { "<Control>w" } },
};

void
steward_application_install_actions (StewardApplication *self)
{
  const GActionEntry entries[] = {
    { "about", steward_application_about_action },
    { "connect-tenant", steward_application_connect_action },
    { "demo", steward_application_demo_action },
    { "preferences", steward_application_preferences_action },
    { "quit", steward_application_quit_action },
    { "show-operation", steward_application_show_operation_action, "(ss)" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  steward_application_install_account_actions (self);
  if (self->demo == NULL)
    g_action_map_remove_action (G_ACTION_MAP (self), "demo");
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action,
                                           accels[i].accels);
}
