/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "environments-test.h"

#include "pages/steward-environments-table.h"
#include "sample-environments.h"
#include "steward-test-loop.h"
#include "steward-test-widgets.h"

void
environments_test_set_up (EnvironmentsTest *fixture,
                          gconstpointer     user_data)
{
  g_autoptr(GListStore) operations = g_list_store_new (STEWARD_TYPE_OPERATION);

  fixture->tenants = sample_tenants_new ();
  fixture->environments = sample_environments_new (G_LIST_MODEL (fixture->tenants));
  fixture->view_state = steward_view_state_new (NULL);
  steward_view_state_set_lists (fixture->view_state,
                                G_LIST_MODEL (fixture->tenants),
                                G_LIST_MODEL (fixture->environments),
                                G_LIST_MODEL (operations),
                                NULL);
}

void
environments_test_tear_down (EnvironmentsTest *fixture,
                             gconstpointer     user_data)
{
  g_assert_finalize_object (fixture->view_state);
  g_clear_object (&fixture->environments);
  g_clear_object (&fixture->tenants);
}

StewardWindow *
environments_test_show_window (EnvironmentsTest *fixture)
{
  StewardWindow *window = steward_window_new (NULL, fixture->view_state);

  gtk_window_present (GTK_WINDOW (window));

  return window;
}

GListModel *
environments_test_get_rows (StewardWindow *window)
{
  GtkWidget *table = steward_test_find_widget (GTK_WIDGET (window), GTK_TYPE_COLUMN_VIEW);

  g_assert_nonnull (table);

  return G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (table)));
}

typedef struct
{
  GListModel *rows;
  guint       n_rows;
} Expected;

static gboolean
has_rows (gpointer user_data)
{
  Expected *expected = user_data;

  return g_list_model_get_n_items (expected->rows) == expected->n_rows;
}

void
environments_test_await_rows (GListModel *rows,
                              guint       n_rows)
{
  Expected expected = { rows, n_rows };

  steward_test_await (has_rows, &expected);
}

GtkScrollable *
environments_test_find_list (StewardWindow *window,
                             gboolean       narrow)
{
  GtkWidget *table = steward_test_find_widget (GTK_WIDGET (window),
                                               STEWARD_TYPE_ENVIRONMENTS_TABLE);

  if (narrow)
    return GTK_SCROLLABLE (gtk_widget_get_template_child (table, STEWARD_TYPE_ENVIRONMENTS_TABLE,
                                                          "list"));

  return GTK_SCROLLABLE (steward_test_find_widget (table, GTK_TYPE_COLUMN_VIEW));
}
