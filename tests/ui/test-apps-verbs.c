/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <adwaita.h>

#include "apps-page-test.h"
#include "steward-test-loop.h"
#include "steward-test-widgets.h"
#include "widgets/steward-app-cell.h"

/* What can be done to apps from their page, and by what. */

/* (nullable): the button that offers an action */
static GtkWidget *
find_offer (GtkWidget  *widget,
            const char *action)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget)
      && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_offer (child, action);

  return found;
}

static gboolean
can_update (AppsPageTest *fixture)
{
  return gtk_widget_is_sensitive (find_offer (GTK_WIDGET (fixture->page), "page.update"));
}

static void
keep_target (GSimpleAction *action,
             GVariant      *target,
             gpointer       user_data)
{
  *(GVariant **) user_data = g_variant_ref (target);
}

/* (transfer full): what is to be updated, of each environment */
static GVariant *
dup_updates (AppsPageTest *fixture)
{
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) action = NULL;
  GVariant *target = NULL;

  action = g_simple_action_new ("update-apps", G_VARIANT_TYPE ("a(ssas)"));
  g_signal_connect (action, "activate", G_CALLBACK (keep_target), &target);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (actions));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "page.update", NULL));
  gtk_widget_insert_action_group (fixture->window, "win", NULL);

  return target;
}

static guint
count_ids (GVariant *parts)
{
  guint n_ids = 0;

  for (gsize i = 0; i < g_variant_n_children (parts); i++)
    {
      g_autoptr(GVariant) ids = NULL;

      g_variant_get_child (parts, i, "(ss@as)", NULL, NULL, &ids);
      n_ids += g_variant_n_children (ids);
    }

  return n_ids;
}

/* As many as a row says can be updated are taken; where it says nothing, nothing is offered. */
static void
assert_counts (AppsPageTest *fixture)
{
  GtkSelectionModel *rows = steward_apps_table_get_selection (fixture->page->table);
  guint n_offering = 0;

  for (guint i = 0; i < apps_page_test_count_rows (fixture); i++)
    {
      g_autoptr(StewardAppGroup) group = apps_page_test_dup_app (fixture, i);
      guint n_updates = steward_app_group_get_n_updates (group);
      g_autoptr(GVariant) parts = NULL;

      gtk_selection_model_select_item (rows, i, TRUE);
      g_assert_cmpint (can_update (fixture), ==, n_updates > 0);
      if (n_updates == 0)
        continue;
      parts = dup_updates (fixture);
      g_assert_cmpuint (count_ids (parts), ==, n_updates);
      n_offering++;
    }

  g_assert_cmpuint (n_offering, >, 1);
}

static void
test_counts (AppsPageTest  *fixture,
             gconstpointer  user_data)
{
  apps_page_test_show_loaded (fixture);
  assert_counts (fixture);
  gtk_drop_down_set_selected (fixture->page->groupings, 1);
  assert_counts (fixture);
}

/* How many apps the row of a group says can be updated. */
static guint
read_count (GtkWidget       *widget,
            StewardAppGroup *group)
{
  guint n_updates = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;
  if (STEWARD_IS_APP_CELL (widget)
      && steward_app_cell_get_item (STEWARD_APP_CELL (widget)) != G_OBJECT (group))
    return 0;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), "can be updated"))
    return (guint) g_ascii_strtoull (gtk_label_get_label (GTK_LABEL (widget)), NULL, 10);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && n_updates == 0;
       child = gtk_widget_get_next_sibling (child))
    n_updates = read_count (child, group);

  return n_updates;
}

typedef struct
{
  GtkWidget       *table;
  StewardAppGroup *group;
  guint            n_updates;
} Reading;

static gboolean
says_count (gpointer user_data)
{
  Reading *reading = user_data;

  return read_count (reading->table, reading->group) == reading->n_updates;
}

/* Of an environment what the filters let through is counted, and taken; in both layouts. */
static void
assert_filtered_counts (AppsPageTest *fixture)
{
  GtkSelectionModel *rows = steward_apps_table_get_selection (fixture->page->table);
  guint n_partly = 0;

  for (guint i = 0; i < apps_page_test_count_rows (fixture); i++)
    {
      g_autoptr(StewardAppGroup) group = apps_page_test_dup_app (fixture, i);
      Reading reading = { GTK_WIDGET (fixture->page->table), group, 0 };

      gtk_selection_model_select_item (rows, i, TRUE);
      if (can_update (fixture))
        {
          g_autoptr(GVariant) parts = dup_updates (fixture);

          reading.n_updates = count_ids (parts);
        }
      steward_test_await (says_count, &reading);
      n_partly += reading.n_updates < steward_app_group_get_n_updates (group);
    }

  g_assert_cmpuint (n_partly, >, 0);
}

static void
test_filtered_counts (AppsPageTest  *fixture,
                      gconstpointer  user_data)
{
  apps_page_test_show_loaded (fixture);
  gtk_drop_down_set_selected (fixture->page->groupings, 1);
  g_object_set (fixture->page->filter, "publisher", "Northlight", NULL);
  assert_filtered_counts (fixture);
  g_object_set (fixture->page->table, "narrow", TRUE, NULL);
  assert_filtered_counts (fixture);
}

/* Whatever the apps are sorted by, the environments of a tenant stay together. */
static void
test_update (AppsPageTest  *fixture,
             gconstpointer  user_data)
{
  g_autoptr(GHashTable) tenants = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GVariant) parts = NULL;
  g_autofree char *last = NULL;

  apps_page_test_show_loaded (fixture);
  gtk_selection_model_select_all (steward_apps_table_get_selection (fixture->page->table));
  parts = dup_updates (fixture);
  for (gsize i = 0; i < g_variant_n_children (parts); i++)
    {
      g_autofree char *tenant = NULL;

      g_variant_get_child (parts, i, "(ss@as)", &tenant, NULL, NULL);
      if (g_strcmp0 (tenant, last) != 0)
        g_assert_true (g_hash_table_add (tenants, g_strdup (tenant)));
      g_free (last);
      last = g_steal_pointer (&tenant);
    }
  g_assert_cmpuint (g_hash_table_size (tenants), ==, 3);
}

static gboolean
is_mapped (gpointer user_data)
{
  return gtk_widget_get_mapped (user_data);
}

static gboolean
is_away (gpointer user_data)
{
  return !gtk_widget_get_mapped (user_data);
}

/* (transfer none): the menu that the key opens on a row */
static GtkWidget *
open_menu (AppsPageTest *fixture,
           GtkWidget    *row)
{
  GtkWidget *table = GTK_WIDGET (fixture->page->table);
  GtkWidget *menu;

  g_assert_true (gtk_widget_grab_focus (row));
  g_assert_true (gtk_widget_activate_action (table, "apps.menu", NULL));
  menu = steward_test_find_widget (table, GTK_TYPE_POPOVER_MENU);
  g_assert_nonnull (menu);
  steward_test_await (is_mapped, menu);

  return menu;
}

/* It leaves the focus where it was: on a cell, or on the row in newer libraries. */
static void
close_menu (AppsPageTest *fixture,
            GtkWidget    *row,
            GtkWidget    *menu)
{
  GtkWidget *focus;

  gtk_popover_popdown (GTK_POPOVER (menu));
  steward_test_await (is_away, menu);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (focus == row || gtk_widget_is_ancestor (focus, row));
}

static GtkWidget *
get_row (AppsPageTest *fixture,
         guint         position)
{
  GtkWidget *rows = gtk_widget_get_last_child (GTK_WIDGET (apps_page_test_get_columns (fixture)));
  GtkWidget *row = gtk_widget_get_first_child (rows);

  for (guint i = 0; i < position; i++)
    row = gtk_widget_get_next_sibling (row);

  return row;
}

/* (transfer full): the labels of a menu, one after the other, without those of its sections */
static char *
dup_items (GtkWidget *menu)
{
  GMenuModel *model = gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (menu));
  g_autoptr(GString) text = g_string_new (NULL);

  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      g_autofree char *label = NULL;

      if (g_menu_model_get_item_attribute (model, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
        g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", label);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_menu (AppsPageTest  *fixture,
           gconstpointer  user_data)
{
  g_autofree char *items = NULL;
  GtkWidget *menu;

  apps_page_test_show_loaded (fixture);
  apps_page_test_open_row (fixture, 0);
  menu = open_menu (fixture, get_row (fixture, 1));
  items = dup_items (menu);
  g_assert_true (g_str_has_suffix (items, "Copy App ID, Open Environment"));
  close_menu (fixture, get_row (fixture, 1), menu);
}

/* The row of a group has one too, which takes as much as its row says, whatever is selected. */
static void
test_group_menu (AppsPageTest  *fixture,
                 gconstpointer  user_data)
{
  guint n_offering = 0;

  apps_page_test_show_loaded (fixture);
  for (guint i = 0; i < apps_page_test_count_rows (fixture); i++)
    {
      g_autoptr(StewardAppGroup) group = apps_page_test_dup_app (fixture, i);
      guint n_updates = steward_app_group_get_n_updates (group);
      GtkWidget *menu = open_menu (fixture, get_row (fixture, i));
      GMenuModel *model = gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (menu));
      g_autofree char *items = dup_items (menu);
      g_autoptr(GVariant) parts = NULL;

      g_assert_cmpstr (items, ==, n_updates > 0 ? "Update…, Copy App ID" : "Copy App ID");
      if (n_updates > 0)
        {
          parts = g_menu_model_get_item_attribute_value (model, 0, G_MENU_ATTRIBUTE_TARGET, NULL);
          g_assert_cmpuint (count_ids (parts), ==, n_updates);
          n_offering++;
        }
      close_menu (fixture, get_row (fixture, i), menu);
    }

  g_assert_cmpuint (n_offering, >, 1);
}

/* (transfer none): what notices the second button */
static gpointer
find_click (GtkWidget *widget)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        return controller;
    }

  return NULL;
}

static gboolean
is_laid_out (gpointer user_data)
{
  return gtk_widget_get_height (user_data) > 0;
}

/* The pointer opens the same. */
static void
test_pointer (AppsPageTest  *fixture,
              gconstpointer  user_data)
{
  GtkWidget *table;
  GtkWidget *row;
  GtkWidget *menu;
  double x, y;

  apps_page_test_show_loaded (fixture);
  table = GTK_WIDGET (fixture->page->table);
  row = get_row (fixture, 0);
  steward_test_await (is_laid_out, row);
  g_assert_true (gtk_widget_translate_coordinates (row, table, 40,
                                                   gtk_widget_get_height (row) / 2, &x, &y));
  g_signal_emit_by_name (find_click (table), "pressed", 1, x, y);
  menu = steward_test_find_widget (table, GTK_TYPE_POPOVER_MENU);
  g_assert_nonnull (menu);
  steward_test_await (is_mapped, menu);
}

static void
test_environment_menu (AppsPageTest  *fixture,
                       gconstpointer  user_data)
{
  g_autofree char *items = NULL;
  GtkWidget *menu;

  apps_page_test_show_loaded (fixture);
  gtk_drop_down_set_selected (fixture->page->groupings, 1);
  menu = open_menu (fixture, get_row (fixture, 0));
  items = dup_items (menu);
  g_assert_true (g_str_has_suffix (items, "Install App…, Open Environment"));
  close_menu (fixture, get_row (fixture, 0), menu);
}

#define ADD(name, function) \
  g_test_add ("/apps-verbs/" name, AppsPageTest, NULL, apps_page_test_set_up, function, \
              apps_page_test_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("update", test_update);
  ADD ("counts", test_counts);
  ADD ("filtered-counts", test_filtered_counts);
  ADD ("menu", test_menu);
  ADD ("group-menu", test_group_menu);
  ADD ("pointer", test_pointer);
  ADD ("environment-menu", test_environment_menu);

  return g_test_run ();
}
