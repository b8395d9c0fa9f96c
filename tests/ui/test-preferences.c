/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>

#include "dialogs/steward-preferences.h"
#include "steward-test-directory.h"
#include "steward-test-loop.h"
#include "widgets/steward-connection-row.h"

/* What is chosen is kept over a restart: in a file that the next start reads. */

#define SCHEMA "io.github.stewardadmin.Steward"

typedef struct
{
  GSettings        *settings;
  StewardWorkspace *workspace;
  GtkWidget        *preferences;
} Start;

static Start
start (const char *directory)
{
  g_autofree char *path = g_build_filename (directory, "settings", NULL);
  g_autoptr(GSettingsBackend) backend = g_keyfile_settings_backend_new (path, "/", NULL);
  Start started;

  started.settings = g_settings_new_with_backend (SCHEMA, backend);
  started.workspace = steward_workspace_new (NULL);
  started.preferences = steward_preferences_new (NULL, started.settings, started.workspace);

  return started;
}

static void
stop (Start *started)
{
  gtk_window_destroy (GTK_WINDOW (started->preferences));
  g_settings_sync ();
  g_assert_finalize_object (started->workspace);
  g_assert_finalize_object (started->settings);
}

static gpointer
find_child (Start      *started,
            const char *name)
{
  GObject *page = gtk_widget_get_template_child (started->preferences, STEWARD_TYPE_PREFERENCES,
                                                 "general");

  return gtk_widget_get_template_child (GTK_WIDGET (page), G_OBJECT_TYPE (page), name);
}

static void
test_choices (void)
{
  static const struct
  {
    const char *row;
    guint       initial;
    guint       chosen;
    const char *key;
    const char *value;
  } choices[] = {
    { "times", 0, 1, "show-utc", "true" },
    { "open_with", 0, 1, "restore-page", "false" },
    { "refresh", 1, 3, "refresh-minutes", "0" },
    { "requests", 0, 2, "request-style", "'powershell'" },
  };
  g_autofree char *directory = steward_test_make_directory ();
  Start started = start (directory);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      AdwComboRow *row = find_child (&started, choices[i].row);

      g_assert_cmpuint (adw_combo_row_get_selected (row), ==, choices[i].initial);
      adw_combo_row_set_selected (row, choices[i].chosen);
    }
  stop (&started);

  started = start (directory);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      AdwComboRow *row = find_child (&started, choices[i].row);
      g_autoptr(GVariant) value = g_settings_get_value (started.settings, choices[i].key);
      g_autofree char *text = g_variant_print (value, FALSE);

      g_assert_cmpuint (adw_combo_row_get_selected (row), ==, choices[i].chosen);
      g_assert_cmpstr (text, ==, choices[i].value);
    }
  stop (&started);
}

static void
test_switches (void)
{
  static const struct
  {
    const char *name;
    gboolean    initial;
    const char *key;
  } switches[] = {
    { "dense", FALSE, "dense-tables" },
    { "notify", TRUE, "notify-operations" },
    { "type_names", FALSE, "type-sandbox-names" },
  };
  g_autofree char *directory = steward_test_make_directory ();
  Start started = start (directory);

  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      GtkSwitch *row = find_child (&started, switches[i].name);

      g_assert_cmpint (gtk_switch_get_active (row), ==, switches[i].initial);
      gtk_switch_set_active (row, !switches[i].initial);
    }
  stop (&started);

  started = start (directory);
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      g_assert_cmpint (gtk_switch_get_active (find_child (&started, switches[i].name)), ==,
                       !switches[i].initial);
      g_assert_cmpint (g_settings_get_boolean (started.settings, switches[i].key), ==,
                       !switches[i].initial);
    }
  stop (&started);
}

static char *
dup_connection (const char          *id,
                StewardSignInMethod  method,
                const char          *client_id)
{
  g_autoptr(StewardProfile) profile = steward_profile_new (id);
  GtkWidget *row;
  char *text;

  g_object_set (profile, "method", method, "client-id", client_id, NULL);
  row = g_object_ref_sink (steward_connection_row_new (profile));
  text = g_strdup_printf ("%s: %s", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                          adw_action_row_get_subtitle (ADW_ACTION_ROW (row)));
  g_assert_finalize_object (row);

  return text;
}

/* All applications have one name. */
static void
test_applications (void)
{
  g_autofree char *first = dup_connection ("a", STEWARD_SIGN_IN_METHOD_CLIENT_SECRET, "5f0c1e9a");
  g_autofree char *second = dup_connection ("b", STEWARD_SIGN_IN_METHOD_CLIENT_SECRET, "23419fd4");
  g_autofree char *person = dup_connection ("c", STEWARD_SIGN_IN_METHOD_DEVICE_CODE, "5f0c1e9a");

  g_assert_cmpstr (first, ==, "An application: Client secret, 0 tenants\nClient ID 5f0c1e9a");
  g_assert_cmpstr (second, ==, "An application: Client secret, 0 tenants\nClient ID 23419fd4");
  g_assert_null (strstr (person, "5f0c1e9a"));
}

/* How many names of pages can be read whole in what switches between them. */
static guint
count_names (GtkWidget *widget,
             gboolean   in_switcher)
{
  guint n_names = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;
  if (GTK_IS_LABEL (widget))
    return in_switcher && gtk_widget_get_width (widget) > 0
           && !pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_names += count_names (child, in_switcher || ADW_IS_VIEW_SWITCHER (widget));

  return n_names;
}

static gboolean
has_three_names (gpointer preferences)
{
  return count_names (preferences, FALSE) == 3;
}

/* At each width, also where text is large. */
static void
test_names (void)
{
  static const int widths[] = { 360, 640 };
  g_autofree char *directory = steward_test_make_directory ();
  GtkSettings *settings = gtk_settings_get_default ();

  g_object_set (settings, "gtk-font-name", "Cantarell 11", "gtk-xft-dpi", 144 * 1024, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      Start started = start (directory);

      gtk_window_set_default_size (GTK_WINDOW (started.preferences), widths[i], 640);
      gtk_window_present (GTK_WINDOW (started.preferences));
      steward_test_await (has_three_names, started.preferences);
      stop (&started);
    }
  gtk_settings_reset_property (settings, "gtk-font-name");
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/preferences/applications", test_applications);
  g_test_add_func ("/preferences/choices", test_choices);
  g_test_add_func ("/preferences/names", test_names);
  g_test_add_func ("/preferences/switches", test_switches);

  return g_test_run ();
}
