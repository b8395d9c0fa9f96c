/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-list-pace.h"
#include "steward-test-loop.h"

#define N_MANY 2000
#define N_FEW  20

static GtkStringList *
new_strings (guint n_strings)
{
  GtkStringList *strings = gtk_string_list_new (NULL);

  for (guint i = 0; i < n_strings; i++)
    {
      g_autofree char *text = g_strdup_printf ("%04u", n_strings - i - 1);

      gtk_string_list_append (strings, text);
    }

  return strings;
}

static GtkExpression *
new_string_expression (void)
{
  return gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
}

static GtkFilterListModel *
new_matches (guint n_strings)
{
  GtkStringFilter *filter = gtk_string_filter_new (new_string_expression ());
  GtkFilterListModel *matches = gtk_filter_list_model_new (G_LIST_MODEL (new_strings (n_strings)),
                                                           GTK_FILTER (filter));

  steward_list_pace_keep (G_LIST_MODEL (matches));

  return matches;
}

static void
search (GtkFilterListModel *matches,
        const char         *text)
{
  GtkStringFilter *filter = GTK_STRING_FILTER (gtk_filter_list_model_get_filter (matches));

  gtk_string_filter_set_search (filter, text);
}

static gboolean
is_filtered (gpointer user_data)
{
  return gtk_filter_list_model_get_pending (user_data) == 0;
}

static gboolean
is_sorted (gpointer user_data)
{
  return gtk_sort_list_model_get_pending (user_data) == 0;
}

static void
assert_first (gpointer    model,
              const char *text)
{
  g_autoptr(GtkStringObject) first = g_list_model_get_item (model, 0);

  g_assert_cmpstr (gtk_string_object_get_string (first), ==, text);
}

static void
test_few (void)
{
  g_autoptr(GtkFilterListModel) matches = new_matches (N_FEW);

  g_assert_false (gtk_filter_list_model_get_incremental (matches));
  search (matches, "0007");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (matches)), ==, 1);
}

static void
test_many (void)
{
  g_autoptr(GtkFilterListModel) matches = new_matches (N_FEW);
  g_autoptr(GtkStringList) strings = new_strings (N_MANY);

  gtk_filter_list_model_set_model (matches, G_LIST_MODEL (strings));
  g_assert_true (gtk_filter_list_model_get_incremental (matches));
  search (matches, "1007");
  g_assert_false (is_filtered (matches));
  steward_test_await (is_filtered, matches);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (matches)), ==, 1);

  gtk_string_list_splice (strings, 0, N_MANY, NULL);
  g_assert_false (gtk_filter_list_model_get_incremental (matches));
}

static gboolean
draw_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* A slow screen is drawn all the time, which comes before what the toolkit does by and by. */
static void
test_drawing (void)
{
  g_autoptr(GtkFilterListModel) matches = new_matches (N_MANY);
  g_autoptr(GtkSortListModel) sorted = NULL;
  guint drawing;

  sorted = gtk_sort_list_model_new (G_LIST_MODEL (new_strings (N_MANY)), NULL);
  steward_list_pace_keep (G_LIST_MODEL (sorted));
  drawing = g_idle_add_full (GDK_PRIORITY_REDRAW, draw_cb, NULL, NULL);
  search (matches, "1007");
  gtk_sort_list_model_set_sorter (sorted,
                                  GTK_SORTER (gtk_string_sorter_new (new_string_expression ())));

  steward_test_await (is_filtered, matches);
  assert_first (matches, "1007");
  steward_test_await (is_sorted, sorted);
  assert_first (sorted, "0000");
  g_assert_true (gtk_sort_list_model_get_incremental (sorted));

  g_source_remove (drawing);
}

/* What was filtered is sorted, and shown. */
static void
test_chain (void)
{
  g_autoptr(GtkFilterListModel) matches = new_matches (N_MANY);
  g_autoptr(GtkSortListModel) sorted = NULL;
  guint drawing;

  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (matches)),
                                    GTK_SORTER (gtk_string_sorter_new (new_string_expression ())));
  steward_list_pace_keep (G_LIST_MODEL (sorted));
  drawing = g_idle_add_full (GDK_PRIORITY_REDRAW, draw_cb, NULL, NULL);

  search (matches, "1007");
  steward_test_await (is_filtered, matches);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sorted)), ==, 1);
  assert_first (sorted, "1007");

  search (matches, NULL);
  steward_test_await (is_filtered, matches);
  steward_test_await (is_sorted, sorted);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sorted)), ==, N_MANY);
  assert_first (sorted, "0000");

  g_source_remove (drawing);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/list-pace/few", test_few);
  g_test_add_func ("/list-pace/many", test_many);
  g_test_add_func ("/list-pace/drawing", test_drawing);
  g_test_add_func ("/list-pace/chain", test_chain);

  return g_test_run ();
}
