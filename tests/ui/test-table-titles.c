/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <gtk/gtk.h>

#include "steward-table-sort.h"
#include "steward-table-titles.h"
#include "steward-test-loop.h"
#include "steward-test-widgets.h"

typedef struct
{
  GtkWidget     *window;
  GtkWidget     *before;
  GtkColumnView *table;
  GtkWidget     *header;
  GtkWidget     *rows;
  GtkWidget     *after;
} Fixture;

static const char * const texts[] = { "one", "two", "three", NULL };

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, gtk_label_new ("A cell"));
}

/* Without a sorter where the title is empty, as for check boxes and buttons. */
static void
add_column (GtkColumnView *table,
            const char    *title)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);
  g_autoptr(GtkSorter) sorter = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  sorter = GTK_SORTER (gtk_string_sorter_new (
    gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string")));
  if (*title != '\0')
    gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_append_column (table, column);
}

static GtkColumnView *
new_table (void)
{
  GtkColumnView *table = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  GtkSorter *sorter = g_object_ref (gtk_column_view_get_sorter (table));
  g_autoptr(GtkSelectionModel) selection = NULL;

  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (
    gtk_sort_list_model_new (G_LIST_MODEL (gtk_string_list_new (texts)), sorter))));
  gtk_column_view_set_model (table, selection);
  add_column (table, "");
  add_column (table, "Name");
  add_column (table, "Tenant");
  add_column (table, "Version");
  steward_table_titles_bind (table);

  return table;
}

/* Newer toolkits ask whether their window is active, and lay out rows, before they let the focus
 * go there. */
static gboolean
is_ready (gpointer user_data)
{
  Fixture *fixture = user_data;
  GtkWidget *row = gtk_widget_get_first_child (fixture->rows);

  return gtk_window_is_active (GTK_WINDOW (fixture->window))
         && row != NULL && gtk_widget_get_height (row) > 0;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  fixture->window = gtk_window_new ();
  fixture->before = gtk_button_new_with_label ("Before");
  fixture->after = gtk_button_new_with_label ("After");
  fixture->table = new_table ();
  fixture->header = gtk_widget_get_first_child (GTK_WIDGET (fixture->table));
  fixture->rows = gtk_widget_get_last_child (GTK_WIDGET (fixture->table));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (fixture->table));
  gtk_box_append (GTK_BOX (box), fixture->before);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), fixture->after);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 400);
  gtk_window_present (GTK_WINDOW (fixture->window));
  steward_test_await (is_ready, fixture);
  gtk_widget_grab_focus (fixture->before);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static GtkWidget *
get_title (Fixture *fixture,
           guint    position)
{
  GtkWidget *title = gtk_widget_get_first_child (fixture->header);

  while (position-- > 0)
    title = gtk_widget_get_next_sibling (title);

  return title;
}

static void
assert_focus (Fixture   *fixture,
              GtkWidget *widget)
{
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == widget);
}

/* Where the keys of the table do nothing, the window moves the focus. */
static void
press (Fixture          *fixture,
       guint             keyval,
       GtkDirectionType  direction)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  if (!gtk_widget_is_ancestor (focus, fixture->header)
      || !steward_test_hold_key (fixture->header, keyval, 0))
    g_signal_emit_by_name (fixture->window, "move-focus", direction);
}

static void
press_tab (Fixture *fixture)
{
  press (fixture, GDK_KEY_Tab, GTK_DIR_TAB_FORWARD);
}

static void
press_shift_tab (Fixture *fixture)
{
  press (fixture, GDK_KEY_ISO_Left_Tab, GTK_DIR_TAB_BACKWARD);
}

/* Of all titles one, then the rows, and all the way back. */
static void
test_tab (Fixture       *fixture,
          gconstpointer  data)
{
  GtkWidget *row = gtk_widget_get_first_child (fixture->rows);

  press_tab (fixture);
  assert_focus (fixture, get_title (fixture, 1));
  press_tab (fixture);
  assert_focus (fixture, row);
  for (guint i = 0; texts[i] != NULL; i++)
    {
      assert_focus (fixture, row);
      press_tab (fixture);
      row = gtk_widget_get_next_sibling (row);
    }
  assert_focus (fixture, fixture->after);

  gtk_widget_grab_focus (gtk_widget_get_first_child (fixture->rows));
  press_shift_tab (fixture);
  assert_focus (fixture, get_title (fixture, 1));
  press_shift_tab (fixture);
  assert_focus (fixture, fixture->before);
}

/* Whoever has been at a title finds the rows all the same, from either side. */
static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  press_tab (fixture);
  press (fixture, GDK_KEY_Right, GTK_DIR_RIGHT);
  assert_focus (fixture, get_title (fixture, 2));
  press (fixture, GDK_KEY_Down, GTK_DIR_DOWN);
  assert_focus (fixture, gtk_widget_get_first_child (fixture->rows));

  gtk_widget_grab_focus (get_title (fixture, 1));
  gtk_widget_grab_focus (fixture->after);
  press_shift_tab (fixture);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                         fixture->rows));
}

static void
test_no_rows (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GtkSelectionModel) none = NULL;

  none = GTK_SELECTION_MODEL (gtk_no_selection_new (
    G_LIST_MODEL (gtk_string_list_new (NULL))));
  gtk_column_view_set_model (fixture->table, none);
  press_tab (fixture);
  assert_focus (fixture, get_title (fixture, 1));
  g_assert_false (steward_test_hold_key (fixture->header, GDK_KEY_Tab, 0));
}

/* What is hidden, or cannot be sorted by, is passed by. */
static void
test_arrows (Fixture       *fixture,
             gconstpointer  data)
{
  GListModel *columns = gtk_column_view_get_columns (fixture->table);
  g_autoptr(GtkColumnViewColumn) tenant = g_list_model_get_item (columns, 2);

  gtk_column_view_column_set_visible (tenant, FALSE);
  press_tab (fixture);
  press (fixture, GDK_KEY_Right, GTK_DIR_RIGHT);
  assert_focus (fixture, get_title (fixture, 3));
  press (fixture, GDK_KEY_Right, GTK_DIR_RIGHT);
  assert_focus (fixture, get_title (fixture, 3));
  press (fixture, GDK_KEY_Left, GTK_DIR_LEFT);
  assert_focus (fixture, get_title (fixture, 1));
  press (fixture, GDK_KEY_Left, GTK_DIR_LEFT);
  assert_focus (fixture, get_title (fixture, 1));
}

/* One comes back to the title that one has left, or if it is hidden to the one after it. */
static void
test_again (Fixture       *fixture,
            gconstpointer  data)
{
  GListModel *columns = gtk_column_view_get_columns (fixture->table);
  g_autoptr(GtkColumnViewColumn) tenant = g_list_model_get_item (columns, 2);

  press_tab (fixture);
  press (fixture, GDK_KEY_Right, GTK_DIR_RIGHT);
  press_shift_tab (fixture);
  assert_focus (fixture, fixture->before);
  press_tab (fixture);
  assert_focus (fixture, get_title (fixture, 2));

  gtk_widget_grab_focus (fixture->before);
  gtk_column_view_column_set_visible (tenant, FALSE);
  press_tab (fixture);
  assert_focus (fixture, get_title (fixture, 3));
}

static void
assert_order (Fixture           *fixture,
              guint              position,
              GtkAccessibleSort  sort,
              const char        *description)
{
  GtkWidget *title = get_title (fixture, position);

  gtk_test_accessible_assert_property (title, GTK_ACCESSIBLE_PROPERTY_SORT, sort);
  gtk_test_accessible_assert_property (title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description);
}

static void
assert_first (Fixture    *fixture,
              const char *text)
{
  GListModel *rows = G_LIST_MODEL (gtk_column_view_get_model (fixture->table));
  g_autoptr(GtkStringObject) first = g_list_model_get_item (rows, 0);

  g_assert_cmpstr (gtk_string_object_get_string (first), ==, text);
}

/* Return and the space bar do what a click does, and it is told. */
static void
test_sort (Fixture       *fixture,
           gconstpointer  data)
{
  GtkSortType order;
  guint position;

  g_assert_false (steward_table_sort_get (fixture->table, &position, &order));
  assert_order (fixture, 1, GTK_ACCESSIBLE_SORT_NONE, "");
  press_tab (fixture);
  g_assert_true (steward_test_hold_key (fixture->header, GDK_KEY_Return, 0));
  assert_first (fixture, "one");
  assert_order (fixture, 1, GTK_ACCESSIBLE_SORT_ASCENDING, "Sorted ascending");
  g_assert_true (steward_test_hold_key (fixture->header, GDK_KEY_space, 0));
  assert_first (fixture, "two");
  assert_order (fixture, 1, GTK_ACCESSIBLE_SORT_DESCENDING, "Sorted descending");
  g_assert_true (steward_table_sort_get (fixture->table, &position, &order));
  g_assert_cmpuint (position, ==, 1);
  g_assert_cmpint (order, ==, GTK_SORT_DESCENDING);

  press (fixture, GDK_KEY_Right, GTK_DIR_RIGHT);
  g_assert_true (steward_test_hold_key (fixture->header, GDK_KEY_Return, 0));
  assert_order (fixture, 1, GTK_ACCESSIBLE_SORT_NONE, "");
  assert_order (fixture, 2, GTK_ACCESSIBLE_SORT_ASCENDING, "Sorted ascending");
  g_assert_false (steward_test_hold_key (fixture->header, GDK_KEY_Return, GDK_CONTROL_MASK));
}

/* Titles change with what a table shows. */
static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  GListModel *columns = gtk_column_view_get_columns (fixture->table);
  g_autoptr(GtkColumnViewColumn) name = g_list_model_get_item (columns, 1);

  gtk_test_accessible_assert_role (get_title (fixture, 1), GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  gtk_test_accessible_assert_property (get_title (fixture, 1), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Name");
  gtk_column_view_column_set_title (name, "App");
  gtk_test_accessible_assert_property (get_title (fixture, 1), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "App");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/table-titles/tab", Fixture, NULL, set_up, test_tab, tear_down);
  g_test_add ("/table-titles/rows", Fixture, NULL, set_up, test_rows, tear_down);
  g_test_add ("/table-titles/no-rows", Fixture, NULL, set_up, test_no_rows, tear_down);
  g_test_add ("/table-titles/arrows", Fixture, NULL, set_up, test_arrows, tear_down);
  g_test_add ("/table-titles/again", Fixture, NULL, set_up, test_again, tear_down);
  g_test_add ("/table-titles/sort", Fixture, NULL, set_up, test_sort, tear_down);
  g_test_add ("/table-titles/names", Fixture, NULL, set_up, test_names, tear_down);

  return g_test_run ();
}
