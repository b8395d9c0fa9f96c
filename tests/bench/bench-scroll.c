/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "bench-rows.h"
#include "bench.h"
#include "steward-window.h"

/* Scrolling through 100,000 environments: the page of the program against a bare column view of
 * as many columns. */

#define N_ROWS    100000
#define N_ROUNDS  5
#define N_FRAMES  100
#define N_WARM_UP 20
#define LIMIT     1.3

typedef struct
{
  GtkAdjustment *adjustment;
  GArray        *frames;
  gint64         begin;
  guint          n_frames;
} Scroll;

static void
before_paint_cb (GdkFrameClock *clock,
                 gpointer       user_data)
{
  Scroll *scroll = user_data;

  scroll->begin = g_get_monotonic_time ();

  /* A page and a bit now and then, else a few rows: as with a wheel and a scroll bar. */
  gtk_adjustment_set_value (scroll->adjustment,
                            gtk_adjustment_get_value (scroll->adjustment)
                              + (scroll->n_frames % 10 == 9 ? 900 : 120));
}

static void
after_paint_cb (GdkFrameClock *clock,
                gpointer       user_data)
{
  Scroll *scroll = user_data;
  double elapsed = (g_get_monotonic_time () - scroll->begin) / 1000.0;

  if (scroll->n_frames++ >= N_WARM_UP)
    g_array_append_val (scroll->frames, elapsed);
}

static double
measure (GtkWidget *window,
         GtkWidget *table)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  Scroll scroll = { 0 };
  double result;

  scroll.adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (table));
  scroll.frames = g_array_new (FALSE, FALSE, sizeof (double));
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), &scroll);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &scroll);
  gdk_frame_clock_begin_updating (clock);

  while (scroll.n_frames < N_WARM_UP + N_FRAMES)
    g_main_context_iteration (NULL, TRUE);

  gdk_frame_clock_end_updating (clock);
  g_signal_handlers_disconnect_by_data (clock, &scroll);
  g_assert_cmpfloat (gtk_adjustment_get_value (scroll.adjustment), >, 10000);
  result = bench_percentile (scroll.frames, 95);
  g_array_unref (scroll.frames);

  return result;
}

static GtkWidget *
find_table (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_COLUMN_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_table (child);

  return found;
}

static guint
count_columns (GtkWidget *table)
{
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (table));
  guint n_visible = 0;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      n_visible += gtk_column_view_column_get_visible (column);
    }

  return n_visible;
}

/* Sorted as well: the table is one of what is selected of what is sorted. */
static gboolean
is_filled (GtkWidget *table)
{
  GtkSelectionModel *selection = gtk_column_view_get_model (GTK_COLUMN_VIEW (table));
  GListModel *sorted = gtk_multi_selection_get_model (GTK_MULTI_SELECTION (selection));

  return g_list_model_get_n_items (G_LIST_MODEL (selection)) == N_ROWS
         && gtk_sort_list_model_get_pending (GTK_SORT_LIST_MODEL (sorted)) == 0;
}

static double
measure_ours (GListStore *tenants,
              GListStore *environments,
              guint      *n_columns)
{
  g_autoptr(StewardViewState) view_state = steward_view_state_new (NULL);
  g_autoptr(GListStore) operations = g_list_store_new (STEWARD_TYPE_OPERATION);
  GtkWidget *window;
  GtkWidget *table;
  double result;

  steward_view_state_set_lists (view_state, G_LIST_MODEL (tenants), G_LIST_MODEL (environments),
                                G_LIST_MODEL (operations), NULL);
  window = GTK_WIDGET (steward_window_new (NULL, view_state));
  gtk_window_present (GTK_WINDOW (window));
  table = find_table (window);
  while (!is_filled (table))
    g_main_context_iteration (NULL, TRUE);

  *n_columns = count_columns (table);
  result = measure (window, table);
  gtk_window_destroy (GTK_WINDOW (window));

  return result;
}

static double
measure_bare (GListStore *environments,
              guint       n_columns)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *table = bench_rows_new_table (G_LIST_MODEL (environments), n_columns);
  double result;

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), table);
  adw_window_set_content (ADW_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 1040, 800);
  gtk_window_present (GTK_WINDOW (window));
  result = measure (window, table);
  gtk_window_destroy (GTK_WINDOW (window));

  return result;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GListStore) tenants = NULL;
  g_autoptr(GListStore) environments = NULL;
  g_autoptr(GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) bare = g_array_new (FALSE, FALSE, sizeof (double));
  guint n_columns;

  adw_init ();
  tenants = bench_rows_new_tenants ();
  environments = bench_rows_new_environments (G_LIST_MODEL (tenants), N_ROWS);

  /* In turns, so that both meet the same machine. */
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double ours_ms = measure_ours (tenants, environments, &n_columns);
      double bare_ms = measure_bare (environments, n_columns);

      g_array_append_val (ours, ours_ms);
      g_array_append_val (bare, bare_ms);
    }

  g_print ("%u columns; 95th percentile of a frame, median of %d rounds\n", n_columns, N_ROUNDS);

  return bench_report ("Scrolling 100,000 rows: page against bare column view",
                       bench_percentile (ours, 50), bench_percentile (bare, 50), LIMIT);
}
