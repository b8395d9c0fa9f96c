/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-application-private.h"

#include <glib/gi18n.h>

#include "steward-address.h"
#include "steward-window.h"

G_DEFINE_FINAL_TYPE (StewardApplication, steward_application, ADW_TYPE_APPLICATION)

static void
steward_application_open_profiles (StewardApplication *self)
{
  g_autoptr(GVariant) profiles = g_settings_get_value (self->settings, "profiles");
  gsize n_profiles = g_variant_n_children (profiles);

  for (gsize i = 0; i < n_profiles; i++)
    {
      g_autoptr(GVariant) variant = g_variant_get_child_value (profiles, i);
      g_autoptr(StewardProfile) profile = steward_profile_new_from_variant (variant);

      if (profile != NULL)
        steward_workspace_open_profile (self->workspace, profile);
    }
}

static void
steward_application_startup (GApplication *application)
{
  StewardApplication *self = STEWARD_APPLICATION (application);
  gboolean samples = self->as_demo || self->simulator != NULL;
  g_autofree char *directory = steward_application_dup_directory (self);

  G_APPLICATION_CLASS (steward_application_parent_class)->startup (application);

  self->settings = g_settings_new ("io.github.stewardadmin.Steward");
  self->workspace = steward_workspace_new (directory);
  steward_application_install_actions (self);
  steward_application_watch_operations (self);
  steward_application_watch_workspace (self);
  steward_application_follow_settings (self);

  if (!samples)
    g_signal_connect_object (self->workspace, "changed",
                             G_CALLBACK (steward_application_save_profiles), self,
                             G_CONNECT_SWAPPED);
  if (self->as_demo)
    steward_application_start_demo (self);
  else if (self->simulator != NULL)
    steward_application_connect_simulator (self, self->simulator);
  else
    steward_application_open_profiles (self);
}

static void
steward_application_activate (GApplication *application)
{
  StewardApplication *self = STEWARD_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    {
      g_autoptr(StewardViewState) view_state = steward_view_state_new (self->settings);

      steward_view_state_set_fleet (view_state, steward_workspace_get_fleet (self->workspace));
      window = GTK_WINDOW (steward_window_new (GTK_APPLICATION (application), view_state));
    }

  gtk_window_present (window);
}

static int
steward_application_handle_local_options (GApplication *application,
                                          GVariantDict *options)
{
  StewardApplication *self = STEWARD_APPLICATION (application);

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Steward %s\n", APP_VERSION);
      return 0;
    }

  g_variant_dict_lookup (options, "demo", "b", &self->as_demo);
  if (self->as_demo && self->demo == NULL)
    {
      g_printerr ("%s\n", _("This build has no sample tenants."));
      return 1;
    }

  g_variant_dict_lookup (options, "simulator", "s", &self->simulator);
  if (self->simulator != NULL && !steward_address_is_local (self->simulator))
    {
      /* Translators: "%s" is what was typed instead of an address */
      g_printerr (_("“%s” is not the address of a simulator on this machine, such as %s"),
                  self->simulator, "http://127.0.0.1:40123");
      g_printerr ("\n");
      return 1;
    }
  g_variant_dict_lookup (options, "as-user", "b", &self->as_user);

  /* Samples run beside a program that looks after real tenants, never inside it. */
  if (self->as_demo || self->simulator != NULL)
    g_application_set_flags (application,
                             g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);

  return -1;
}

static void
steward_application_shutdown (GApplication *application)
{
  StewardApplication *self = STEWARD_APPLICATION (application);
  gboolean open = FALSE;

  steward_application_leave_settings (self);
  if (self->workspace != NULL)
    {
      open = steward_application_follows_change (self);
      steward_fleet_close (steward_workspace_get_fleet (self->workspace));
    }
  g_clear_object (&self->workspace);
  if (!open)
    steward_application_tidy_directory (self);
  g_clear_object (&self->settings);

  G_APPLICATION_CLASS (steward_application_parent_class)->shutdown (application);
}

static void
steward_application_finalize (GObject *object)
{
  StewardApplication *self = STEWARD_APPLICATION (object);

  g_free (self->simulator);

  G_OBJECT_CLASS (steward_application_parent_class)->finalize (object);
}

static void
steward_application_class_init (StewardApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = steward_application_finalize;
  application_class->activate = steward_application_activate;
  application_class->handle_local_options = steward_application_handle_local_options;
  application_class->shutdown = steward_application_shutdown;
  application_class->startup = steward_application_startup;
}

static void
steward_application_init (StewardApplication *self)
{
  const GOptionEntry options[] = {
    { "as-user", 0, 0, G_OPTION_ARG_NONE, NULL,
      N_("Sign in to the simulator as its sample user"), NULL },
    { "demo", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Show sample tenants"), NULL },
    { "simulator", 0, 0, G_OPTION_ARG_STRING, NULL,
      N_("Show the tenants of a running simulator"), N_("URL") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
    { NULL }
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * steward_application_new:
 * @demo: (nullable): starts the sample tenants
 *
 * Returns: (transfer full): the application
 */
StewardApplication *
steward_application_new (StewardDemoFunc demo)
{
  StewardApplication *self;

  self = g_object_new (STEWARD_TYPE_APPLICATION,
                       "application-id", APP_ID,
                       "resource-base-path", "/io/github/stewardadmin/Steward",
                       "flags", G_APPLICATION_DEFAULT_FLAGS,
                       NULL);
  self->demo = demo;

  return self;
}

StewardWorkspace *
steward_application_get_workspace (StewardApplication *self)
{
  g_return_val_if_fail (STEWARD_IS_APPLICATION (self), NULL);

  return self->workspace;
}

/**
 * steward_application_save_profiles:
 * @self: the application
 *
 * Remembers the open connections for the next start, and no others. Samples are not remembered.
 */
void
steward_application_save_profiles (StewardApplication *self)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));
  GListModel *profiles;
  guint n_profiles;

  g_return_if_fail (STEWARD_IS_APPLICATION (self));

  if (self->as_demo || self->simulator != NULL)
    return;

  profiles = steward_workspace_get_profiles (self->workspace);
  n_profiles = g_list_model_get_n_items (profiles);
  for (guint i = 0; i < n_profiles; i++)
    {
      g_autoptr(StewardProfile) profile = g_list_model_get_item (profiles, i);

      if (!g_str_equal (steward_profile_get_id (profile), STEWARD_SAMPLE_PROFILE_ID))
        g_variant_builder_add_value (&builder, steward_profile_to_variant (profile));
    }

  g_settings_set_value (self->settings, "profiles", g_variant_builder_end (&builder));
}
