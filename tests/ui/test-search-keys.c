/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <gtk/gtk.h>

#include "steward-search-keys.h"
#include "steward-test-loop.h"
#include "steward-test-widgets.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *search;
  GtkWidget *layouts;
  GtkWidget *hidden;   /* a list of another layout */
  GtkWidget *list;     /* that is on screen */
} Fixture;

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, gtk_label_new ("A match"));
}

static GtkSelectionModel *
new_matches (void)
{
  static const char * const matches[] = { "one", "two", NULL };
  GtkStringList *items = gtk_string_list_new (matches);

  return GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (items)));
}

static GtkListItemFactory *
new_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);

  return factory;
}

static GtkWidget *
new_list (void)
{
  return gtk_list_view_new (new_matches (), new_factory ());
}

static GtkWidget *
new_table (void)
{
  GtkWidget *table = gtk_column_view_new (new_matches ());
  g_autoptr(GtkColumnViewColumn) column = gtk_column_view_column_new ("Name", new_factory ());

  gtk_column_view_append_column (GTK_COLUMN_VIEW (table), column);

  return table;
}

static void
add_layout (Fixture   *fixture,
            GtkWidget *list)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_stack_add_child (GTK_STACK (fixture->layouts), scroller);
}

static gboolean
has_rows (gpointer user_data)
{
  return gtk_widget_get_mapped (user_data) && gtk_widget_get_first_child (user_data) != NULL;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *(*new_widget) (void) = data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->window = gtk_window_new ();
  fixture->search = gtk_search_entry_new ();
  fixture->layouts = gtk_stack_new ();
  fixture->hidden = new_list ();
  fixture->list = new_widget ();
  add_layout (fixture, fixture->hidden);
  add_layout (fixture, fixture->list);
  gtk_stack_set_visible_child (GTK_STACK (fixture->layouts),
                               gtk_widget_get_parent (fixture->list));
  gtk_box_append (GTK_BOX (box), fixture->search);
  gtk_box_append (GTK_BOX (box), fixture->layouts);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  steward_search_keys_bind (fixture->search, fixture->layouts);
  gtk_window_present (GTK_WINDOW (fixture->window));
  steward_test_await (has_rows, fixture->list);
  gtk_widget_grab_focus (fixture->search);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static gboolean
is_in (Fixture   *fixture,
       GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

static void
test_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_false (steward_test_hold_key (fixture->search, GDK_KEY_Down, GDK_SHIFT_MASK));
  g_assert_false (steward_test_hold_key (fixture->search, GDK_KEY_Right, 0));
  g_assert_true (is_in (fixture, fixture->search));
  g_assert_true (steward_test_hold_key (fixture->search, GDK_KEY_Down, 0));
  g_assert_true (is_in (fixture, fixture->list));
}

/* Who has been in the list before meets the best match again, not the one after it. */
static void
test_again (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *rows = fixture->list;
  GtkWidget *first;

  if (GTK_IS_COLUMN_VIEW (rows))
    rows = gtk_widget_get_last_child (rows);
  first = gtk_widget_get_first_child (rows);
  gtk_widget_grab_focus (gtk_widget_get_next_sibling (first));
  gtk_widget_grab_focus (fixture->search);
  g_assert_true (steward_test_hold_key (fixture->search, GDK_KEY_Down, 0));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == first);
}

/* The search is over, and nothing is left out any more. */
static void
test_stop (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->search), "match");
  g_signal_emit_by_name (fixture->search, "stop-search");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->search)), ==, "");
  g_assert_true (is_in (fixture, fixture->list));
}

static void
search_cb (GtkSearchEntry *search,
           gpointer        user_data)
{
  gtk_string_filter_set_search (user_data, gtk_editable_get_text (GTK_EDITABLE (search)));
}

/* Of the list that is on screen, as of those of the program. */
static GtkFilter *
filter_list (Fixture *fixture)
{
  GtkListView *list = GTK_LIST_VIEW (fixture->list);
  GtkSelectionModel *selection = gtk_list_view_get_model (list);
  GListModel *items = gtk_single_selection_get_model (GTK_SINGLE_SELECTION (selection));
  GtkExpression *text = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkFilter *filter = GTK_FILTER (gtk_string_filter_new (text));
  GtkFilterListModel *matches = gtk_filter_list_model_new (g_object_ref (items), filter);

  gtk_filter_list_model_set_incremental (matches, TRUE);
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (matches)));
  gtk_list_view_set_model (list, selection);
  g_object_unref (selection);

  return filter;
}

static gboolean
is_in_list (gpointer user_data)
{
  Fixture *fixture = user_data;

  return is_in (fixture, fixture->list);
}

/* Nobody waits for the entry to see that nothing more is typed. */
static void
test_typed (Fixture       *fixture,
            gconstpointer  data)
{
  GtkFilter *filter = filter_list (fixture);
  GtkSelectionModel *matches = gtk_list_view_get_model (GTK_LIST_VIEW (fixture->list));

  g_signal_connect (fixture->search, "search-changed", G_CALLBACK (search_cb), filter);
  steward_test_await (has_rows, fixture->list);
  gtk_editable_set_text (GTK_EDITABLE (fixture->search), "two");
  g_assert_true (steward_test_hold_key (fixture->search, GDK_KEY_Down, 0));
  steward_test_await (is_in_list, fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (matches)), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/search-keys/list/down", Fixture, new_list, set_up, test_down, tear_down);
  g_test_add ("/search-keys/list/again", Fixture, new_list, set_up, test_again, tear_down);
  g_test_add ("/search-keys/list/stop", Fixture, new_list, set_up, test_stop, tear_down);
  g_test_add ("/search-keys/list/typed", Fixture, new_list, set_up, test_typed, tear_down);
  g_test_add ("/search-keys/table/down", Fixture, new_table, set_up, test_down, tear_down);
  g_test_add ("/search-keys/table/again", Fixture, new_table, set_up, test_again, tear_down);
  g_test_add ("/search-keys/table/stop", Fixture, new_table, set_up, test_stop, tear_down);

  return g_test_run ();
}
