/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <adwaita.h>

#include "environments-test.h"
#include "steward-test-loop.h"
#include "steward-test-widgets.h"
#include "widgets/steward-tag.h"

/* What has room on the page of environments, as wide as windows are. */

static void
test_large_text (EnvironmentsTest *fixture,
                 gconstpointer     user_data)
{
  StewardWindow *window = environments_test_show_window (fixture);
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *table = steward_test_find_widget (GTK_WIDGET (window), GTK_TYPE_COLUMN_VIEW);
  g_autoptr(GtkColumnViewColumn) version = NULL;
  int width;

  version = g_list_model_get_item (gtk_column_view_get_columns (GTK_COLUMN_VIEW (table)), 5);
  g_object_set (settings, "gtk-xft-dpi", 96 * 1024, NULL);
  width = gtk_column_view_column_get_fixed_width (version);
  g_assert_cmpint (width, >, 0);
  g_object_set (settings, "gtk-xft-dpi", 144 * 1024, NULL);
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (version), >=, width * 3 / 2 - 1);
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (version), <=, width * 3 / 2 + 1);
  g_object_set (settings, "gtk-xft-dpi", 96 * 1024, NULL);
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (version), ==, width);

  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
shows_checks (gpointer user_data)
{
  GtkWidget *check = steward_test_find_widget (user_data, GTK_TYPE_CHECK_BUTTON);

  return check != NULL && gtk_widget_get_width (check) > 0;
}

/* Names as they are given, and versions of the service, which have four numbers of which none is
 * short. */
static void
assert_room (GtkColumnView *table)
{
  GtkAdjustment *sideways = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (table));

  steward_test_assert_room (table, "Production", "Production-FR");
  steward_test_assert_room (table, "Adventure Works", "Adventure Works");
  steward_test_assert_room (table, "27.", "27.1.41698.41776");
  steward_test_assert_room (table, "–", "112.6 GB");
  g_assert_cmpfloat (gtk_adjustment_get_upper (sideways), <=,
                     gtk_adjustment_get_page_size (sideways));
}

/* In a window of its usual size, as it is where something can be drawn around it, with and without
 * a column of checks. */
static void
test_columns (EnvironmentsTest *fixture,
              gconstpointer     user_data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  StewardWindow *window = environments_test_show_window (fixture);
  GtkColumnView *table = GTK_COLUMN_VIEW (environments_test_find_list (window, FALSE));
  g_autoptr(GtkCssProvider) style = gtk_css_provider_new ();
  g_autofree char *font = NULL;

  gtk_css_provider_load_from_resource (style, "/io/github/stewardadmin/Steward/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_widget_remove_css_class (GTK_WIDGET (window), "solid-csd");
  g_object_get (settings, "gtk-font-name", &font, NULL);
  g_object_set (settings, "gtk-font-name", "Cantarell 11", NULL);
  environments_test_await_rows (environments_test_get_rows (window), 7);
  assert_room (table);

  gtk_selection_model_select_range (gtk_column_view_get_model (table), 0, 2, TRUE);
  steward_test_await (shows_checks, table);
  assert_room (table);

  gtk_window_destroy (GTK_WINDOW (window));
  g_object_set (settings, "gtk-font-name", font, NULL);
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (),
                                                 GTK_STYLE_PROVIDER (style));
}

static gboolean
is_narrow (gpointer window)
{
  GtkWidget *list = GTK_WIDGET (environments_test_find_list (window, TRUE));

  if (gtk_widget_get_width (window) > 0 && gtk_widget_get_width (window) <= 360)
    return gtk_widget_get_mapped (list) && gtk_widget_get_width (list) > 0;

  gtk_window_set_default_size (window, 360, 640);

  return FALSE;
}

/* Returns: (transfer none) (nullable): of a type, by the text of its label */
static GtkWidget *
find_labelled (GtkWidget  *widget,
               GType       type,
               const char *text)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    {
      g_autofree char *label = NULL;

      g_object_get (widget, "label", &label, NULL);
      if (g_strcmp0 (label, text) == 0)
        return widget;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_labelled (child, type, text);

  return found;
}

/* Whether the main button of the bar is within the window. */
static gboolean
shows_button (gpointer window)
{
  GtkWidget *button = find_labelled (window, GTK_TYPE_BUTTON, "Update Apps…");
  graphene_rect_t bounds;

  return gtk_widget_get_mapped (button)
         && gtk_widget_compute_bounds (button, window, &bounds)
         && bounds.size.width > 0 && bounds.size.height > 0 && bounds.origin.x >= 0
         && bounds.origin.x + bounds.size.width <= gtk_widget_get_width (window)
         && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (window);
}

static void
assert_types (GtkWidget *list)
{
  static const char * const types[] = { "Production", "Sandbox" };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *tag = find_labelled (list, STEWARD_TYPE_TAG, types[i]);
      GtkLabel *label;

      g_assert_nonnull (tag);
      label = GTK_LABEL (gtk_widget_get_first_child (tag));
      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (label)));
    }
}

/* As on a phone, in large text: types are read whole, and what is selected can be acted on. */
static void
test_narrow (EnvironmentsTest *fixture,
             gconstpointer     user_data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  StewardWindow *window = environments_test_show_window (fixture);
  GtkWidget *list = GTK_WIDGET (environments_test_find_list (window, TRUE));

  g_object_set (settings, "gtk-xft-dpi", 144 * 1024, NULL);
  environments_test_await_rows (environments_test_get_rows (window), 7);
  steward_test_await (is_narrow, window);
  assert_types (list);

  gtk_selection_model_select_range (gtk_list_view_get_model (GTK_LIST_VIEW (list)), 0, 2, TRUE);
  steward_test_await (shows_button, window);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 360);

  gtk_window_destroy (GTK_WINDOW (window));
  g_object_set (settings, "gtk-xft-dpi", 96 * 1024, NULL);
}

static gboolean
is_wide (gpointer window)
{
  GObject *sidebar = gtk_widget_get_template_child (window, STEWARD_TYPE_WINDOW, "sidebar");

  if (gtk_widget_get_width (window) >= 1000)
    return gtk_widget_get_width (GTK_WIDGET (sidebar)) <= 240;

  gtk_window_set_default_size (window, 1280, 800);

  return FALSE;
}

/* The sidebar has all of a window that is folded, and of others what it needs. */
static void
test_unfold (EnvironmentsTest *fixture,
             gconstpointer     user_data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  StewardWindow *window = environments_test_show_window (fixture);

  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  steward_test_await (is_narrow, window);
  steward_test_await (is_wide, window);

  gtk_window_destroy (GTK_WINDOW (window));
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/environments-room/large-text", EnvironmentsTest, NULL, environments_test_set_up,
              test_large_text, environments_test_tear_down);
  g_test_add ("/environments-room/columns", EnvironmentsTest, NULL, environments_test_set_up,
              test_columns, environments_test_tear_down);
  g_test_add ("/environments-room/narrow", EnvironmentsTest, NULL, environments_test_set_up,
              test_narrow, environments_test_tear_down);

  g_test_add ("/environments-room/unfold", EnvironmentsTest, NULL, environments_test_set_up,
              test_unfold, environments_test_tear_down);

  return g_test_run ();
}
