/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <adwaita.h>

#include "apps-page-test.h"
#include "steward-test-loop.h"
#include "steward-test-widgets.h"

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

/* The menu of a place comes by a key, and leaves the focus where it was: on a cell, or on the row
 * in newer libraries. */
static void
test_menu (AppsPageTest  *fixture,
           gconstpointer  user_data)
{
  GtkWidget *table;
  GtkWidget *place;
  GtkWidget *menu;
  GtkWidget *focus;

  apps_page_test_show_loaded (fixture);
  table = GTK_WIDGET (fixture->page->table);
  apps_page_test_open_row (fixture, 0);
  place = gtk_widget_get_last_child (GTK_WIDGET (apps_page_test_get_columns (fixture)));
  place = gtk_widget_get_next_sibling (gtk_widget_get_first_child (place));
  g_assert_true (gtk_widget_grab_focus (place));

  g_assert_true (gtk_widget_activate_action (table, "apps.menu", NULL));
  menu = steward_test_find_widget (table, GTK_TYPE_POPOVER_MENU);
  steward_test_await (is_mapped, menu);
  gtk_popover_popdown (GTK_POPOVER (menu));
  steward_test_await (is_away, menu);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (focus == place || gtk_widget_is_ancestor (focus, place));
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
  ADD ("menu", test_menu);

  return g_test_run ();
}
