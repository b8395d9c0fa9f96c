/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <gtk/gtk.h>

#include "steward-sort-menu.h"
#include "steward-table-sort.h"

typedef struct
{
  GtkWidget     *window;
  GtkWidget     *page;
  GtkColumnView *table;
  GtkWidget     *item; /* shows what is chosen, as an item of the menu does */
} Fixture;

static void
add_column (GtkColumnView *table,
            const char    *title,
            gboolean       sorts)
{
  g_autoptr(GtkColumnViewColumn) column = gtk_column_view_column_new (title, NULL);
  g_autoptr(GtkSorter) sorter = NULL;

  sorter = GTK_SORTER (gtk_string_sorter_new (
    gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string")));
  if (sorts)
    gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_append_column (table, column);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->window = gtk_window_new ();
  fixture->page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  fixture->item = gtk_toggle_button_new ();
  fixture->table = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  add_column (fixture->table, "Name", TRUE);
  add_column (fixture->table, "Actions", FALSE);
  add_column (fixture->table, "Tenant", TRUE);
  add_column (fixture->table, "Version", TRUE);
  gtk_box_append (GTK_BOX (fixture->page), gtk_search_entry_new ());
  gtk_box_append (GTK_BOX (fixture->page), GTK_WIDGET (fixture->table));
  gtk_box_append (GTK_BOX (fixture->page), fixture->item);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

/* Of a part of the menu, whose parts are the columns and the orders. */
static void
assert_labels (GMenuModel *choices,
               int         part,
               const char *expected)
{
  g_autoptr(GMenuModel) section = NULL;
  g_autoptr(GString) labels = g_string_new (NULL);

  section = g_menu_model_get_item_link (choices, part, G_MENU_LINK_SECTION);
  for (int i = 0; i < g_menu_model_get_n_items (section); i++)
    {
      g_autofree char *label = NULL;

      g_assert_true (g_menu_model_get_item_attribute (section, i, G_MENU_ATTRIBUTE_LABEL, "s",
                                                      &label));
      g_string_append_printf (labels, "%s ", label);
    }
  g_assert_cmpstr (labels->str, ==, expected);
}

/* Of a menu that is opened, below what there is already. */
static GMenuModel *
open_menu (Fixture *fixture)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenuModel) section = NULL;
  g_autofree char *label = NULL;

  g_menu_append (menu, "Open", NULL);
  steward_sort_menu_append (menu, fixture->page);
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), ==, 2);
  section = g_menu_model_get_item_link (G_MENU_MODEL (menu), 1, G_MENU_LINK_SECTION);
  g_assert_true (g_menu_model_get_item_attribute (section, 0, G_MENU_ATTRIBUTE_LABEL, "s",
                                                  &label));
  g_assert_cmpstr (label, ==, "Sort By");

  return g_menu_model_get_item_link (section, 0, G_MENU_LINK_SUBMENU);
}

/* Columns that are hidden, or have nothing to sort by, are left out. */
static void
test_choices (Fixture       *fixture,
              gconstpointer  data)
{
  GListModel *columns = gtk_column_view_get_columns (fixture->table);
  g_autoptr(GtkColumnViewColumn) tenant = g_list_model_get_item (columns, 2);
  g_autoptr(GMenuModel) all = open_menu (fixture);
  g_autoptr(GMenuModel) some = NULL;

  assert_labels (all, 0, "Name Tenant Version ");
  assert_labels (all, 1, "Ascending Descending ");
  gtk_column_view_column_set_visible (tenant, FALSE);
  some = open_menu (fixture);
  assert_labels (some, 0, "Name Version ");
}

static void
assert_order (Fixture     *fixture,
              guint        expected_position,
              GtkSortType  expected_order)
{
  GtkSortType order;
  guint position;

  g_assert_true (steward_table_sort_get (fixture->table, &position, &order));
  g_assert_cmpuint (position, ==, expected_position);
  g_assert_cmpint (order, ==, expected_order);
}

/* Another column keeps the order, and another order the column. */
static void
test_choose (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GMenuModel) menu = open_menu (fixture);
  GtkSortType order;
  guint position;

  gtk_widget_activate_action (fixture->page, "sort.descending", "b", TRUE);
  g_assert_false (steward_table_sort_get (fixture->table, &position, &order));
  gtk_widget_activate_action (fixture->page, "sort.column", "u", 2);
  assert_order (fixture, 2, GTK_SORT_ASCENDING);
  gtk_widget_activate_action (fixture->page, "sort.descending", "b", TRUE);
  assert_order (fixture, 2, GTK_SORT_DESCENDING);
  gtk_widget_activate_action (fixture->page, "sort.column", "u", 0);
  assert_order (fixture, 0, GTK_SORT_DESCENDING);
  gtk_widget_activate_action (fixture->page, "sort.descending", "b", FALSE);
  assert_order (fixture, 0, GTK_SORT_ASCENDING);
}

static void
assert_chosen (Fixture    *fixture,
               const char *action,
               GVariant   *choice,
               gboolean    chosen)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (fixture->item), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (fixture->item), choice);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (fixture->item), action);
  g_assert_cmpint (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (fixture->item)), ==, chosen);
}

/* Whoever has pressed a title finds it chosen. */
static void
test_agree (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GMenuModel) menu = open_menu (fixture);
  g_autoptr(GMenuModel) again = NULL;

  assert_chosen (fixture, "sort.column", g_variant_new_uint32 (0), FALSE);
  assert_chosen (fixture, "sort.descending", g_variant_new_boolean (FALSE), TRUE);
  steward_table_sort_by (fixture->table, 3, GTK_SORT_DESCENDING);
  again = open_menu (fixture);
  assert_chosen (fixture, "sort.column", g_variant_new_uint32 (3), TRUE);
  assert_chosen (fixture, "sort.column", g_variant_new_uint32 (0), FALSE);
  assert_chosen (fixture, "sort.descending", g_variant_new_boolean (TRUE), TRUE);
  assert_chosen (fixture, "sort.descending", g_variant_new_boolean (FALSE), FALSE);
}

static void
test_no_table (void)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  GtkWidget *page = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  steward_sort_menu_append (menu, page);
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), ==, 0);
  g_assert_finalize_object (page);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/sort-menu/choices", Fixture, NULL, set_up, test_choices, tear_down);
  g_test_add ("/sort-menu/choose", Fixture, NULL, set_up, test_choose, tear_down);
  g_test_add ("/sort-menu/agree", Fixture, NULL, set_up, test_agree, tear_down);
  g_test_add_func ("/sort-menu/no-table", test_no_table);

  return g_test_run ();
}
