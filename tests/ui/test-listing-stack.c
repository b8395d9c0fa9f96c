/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <adwaita.h>

#include "fake-service.h"
#include "steward-test-loop.h"
#include "steward-test-widgets.h"
#include "widgets/steward-listing-row.h"
#include "widgets/steward-listing-stack.h"
#include "widgets/steward-notice.h"

typedef struct
{
  FakeService         *service;
  StewardSession      *session;
  StewardListing      *listing;
  GtkWidget           *window;
  StewardListingStack *stack;
  GtkWidget           *bar;
  GtkWidget           *child;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  fixture->service = fake_service_new ();
  fixture->session = fake_service_new_session (fixture->service, "one", NULL);
  fixture->listing = steward_session_get_environments (fixture->session);
  fixture->window = gtk_window_new ();
  fixture->bar = gtk_label_new ("Filters");
  fixture->child = gtk_label_new ("Rows");
  fixture->stack = g_object_new (STEWARD_TYPE_LISTING_STACK,
                                 "bar", fixture->bar,
                                 "child", fixture->child,
                                 "empty-title", "No Environments",
                                 NULL);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->stack));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  steward_session_close (fixture->session);
  g_clear_object (&fixture->session);
  fake_service_free (fixture->service);
}

/* Following the listing while on screen asks for it. */
static void
show (Fixture *fixture)
{
  steward_listing_stack_set_listing (fixture->stack, fixture->listing);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static gboolean
is_settled (gpointer user_data)
{
  StewardListing *listing = user_data;

  return !steward_listing_get_busy (listing) &&
         steward_listing_get_state (listing) != STEWARD_LISTING_STATE_IDLE;
}

static void
refresh (Fixture *fixture)
{
  steward_listing_refresh_async (fixture->listing, NULL, NULL, NULL);
  steward_test_await (is_settled, fixture->listing);
}

static gboolean
has_notice (Fixture *fixture)
{
  GtkWidget *notice = steward_test_find_widget (GTK_WIDGET (fixture->stack), STEWARD_TYPE_NOTICE);
  GtkWidget *revealer = steward_test_find_widget (notice, GTK_TYPE_REVEALER);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (revealer));
}

static void
fail_lists (Fixture *fixture)
{
  fixture->service->list_fault = FAKE_FAULT_UNAVAILABLE;
  fixture->service->n_list_faults = G_MAXUINT;
}

static void
test_content (Fixture       *fixture,
              gconstpointer  user_data)
{
  fake_service_add (fixture->service, "main", "Active");
  show (fixture);
  steward_test_await (is_settled, fixture->listing);
  g_assert_true (gtk_widget_get_mapped (fixture->child));
  g_assert_true (gtk_widget_get_mapped (fixture->bar));
  g_assert_false (has_notice (fixture));
}

/* Nothing waits to happen to it when it is gone. */
static void
test_closed (Fixture       *fixture,
             gconstpointer  user_data)
{
  GtkWidget *stack = g_object_new (STEWARD_TYPE_LISTING_STACK, NULL);
  g_autoptr(GListStore) items = g_list_store_new (STEWARD_TYPE_ENVIRONMENT);

  g_object_ref_sink (stack);
  steward_listing_stack_set_items (STEWARD_LISTING_STACK (stack), G_LIST_MODEL (items));
  steward_listing_ensure_loaded (fixture->listing);
  steward_listing_stack_set_listing (STEWARD_LISTING_STACK (stack), fixture->listing);
  g_assert_nonnull (g_main_context_find_source_by_user_data (NULL, stack));
  g_object_run_dispose (G_OBJECT (stack));
  g_assert_null (g_main_context_find_source_by_user_data (NULL, stack));
  g_assert_finalize_object (stack);
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  user_data)
{
  show (fixture);
  steward_test_await (is_settled, fixture->listing);
  g_assert_false (gtk_widget_get_mapped (fixture->child));
  steward_test_assert_text (GTK_WIDGET (fixture->stack), "No Environments");
}

/* Cause and next step, and no filters for what is not there. */
static void
test_failed (Fixture       *fixture,
             gconstpointer  user_data)
{
  fail_lists (fixture);
  show (fixture);
  steward_test_await (is_settled, fixture->listing);
  g_assert_false (gtk_widget_get_mapped (fixture->child));
  g_assert_false (gtk_widget_get_mapped (fixture->bar));
  steward_test_assert_text (GTK_WIDGET (fixture->stack), "The Service Does Not Answer");

  fixture->service->n_list_faults = 0;
  fake_service_add (fixture->service, "main", "Active");
  refresh (fixture);
  g_assert_true (gtk_widget_get_mapped (fixture->child));
}

/* Old data stays, with a notice above and a mark on its tenant. */
static void
test_outdated (Fixture       *fixture,
               gconstpointer  user_data)
{
  StewardTenant *tenant = steward_session_get_tenant (fixture->session);

  fake_service_add (fixture->service, "main", "Active");
  show (fixture);
  steward_test_await (is_settled, fixture->listing);
  g_assert_false (steward_tenant_is_outdated (tenant));

  fail_lists (fixture);
  refresh (fixture);
  g_assert_true (gtk_widget_get_mapped (fixture->child));
  g_assert_true (has_notice (fixture));
  g_assert_true (steward_tenant_is_outdated (tenant));

  fixture->service->n_list_faults = 0;
  refresh (fixture);
  g_assert_false (has_notice (fixture));
  g_assert_false (steward_tenant_is_outdated (tenant));
}

#define NOT_AS_DOCUMENTED "What the service sent is not as documented. All else is shown."

/* What cannot be read is told. Where there is nothing else, nobody says that there is none. */
static void
test_malformed (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_ptr_array_add (fixture->service->environments, g_strdup ("{\"type\":\"Sandbox\"}"));
  g_ptr_array_add (fixture->service->environments, g_strdup ("7"));
  show (fixture);
  steward_test_await (is_settled, fixture->listing);
  steward_test_assert_text (GTK_WIDGET (fixture->stack), "The Answer Cannot Be Read");

  g_ptr_array_remove_index (fixture->service->environments, 0);
  fake_service_add (fixture->service, "main", "Active");
  refresh (fixture);
  g_assert_true (gtk_widget_get_mapped (fixture->child));
  steward_test_assert_text (GTK_WIDGET (fixture->stack),
                            "<b>1 entry could not be read.</b>  " NOT_AS_DOCUMENTED);

  g_ptr_array_remove_index (fixture->service->environments, 0);
  refresh (fixture);
  g_assert_false (has_notice (fixture));
}

static void
count_cb (StewardListingStack *stack,
          gpointer             user_data)
{
  *(guint *) user_data += 1;
}

static void
test_unmatched (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autoptr(GListStore) matches = g_list_store_new (STEWARD_TYPE_ENVIRONMENT);
  guint n_cleared = 0;

  fake_service_add (fixture->service, "main", "Active");
  steward_listing_stack_set_matches (fixture->stack, G_LIST_MODEL (matches));
  g_signal_connect (fixture->stack, "clear-filters", G_CALLBACK (count_cb), &n_cleared);
  show (fixture);
  steward_test_await (is_settled, fixture->listing);
  g_assert_false (gtk_widget_get_mapped (fixture->child));
  g_assert_true (gtk_widget_get_mapped (fixture->bar));
  steward_test_press (GTK_WIDGET (fixture->stack), "Clear Filters");
  g_assert_cmpuint (n_cleared, ==, 1);
}

static gboolean
has_match (gpointer user_data)
{
  return gtk_filter_list_model_get_pending (user_data) == 0
         && g_list_model_get_n_items (user_data) == 1;
}

static gboolean
is_hidden (gpointer user_data)
{
  return !gtk_widget_get_mapped (user_data);
}

/* What is looked for next may be there, which is not known at once. */
static void
test_filtering (Fixture       *fixture,
                gconstpointer  user_data)
{
  GtkExpression *name = gtk_property_expression_new (STEWARD_TYPE_ENVIRONMENT, NULL, "name");
  GtkStringFilter *filter = gtk_string_filter_new (name);
  g_autoptr(GtkFilterListModel) matches = NULL;

  fake_service_add (fixture->service, "main", "Active");
  matches = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (fixture->listing)),
                                       GTK_FILTER (filter));
  gtk_filter_list_model_set_incremental (matches, TRUE);
  steward_listing_stack_set_matches (fixture->stack, G_LIST_MODEL (matches));
  gtk_string_filter_set_search (filter, "ma");
  show (fixture);
  steward_test_await (is_settled, fixture->listing);
  steward_test_await (has_match, matches);
  g_assert_true (gtk_widget_get_mapped (fixture->child));

  gtk_string_filter_set_search (filter, "in");
  g_assert_true (gtk_widget_get_mapped (fixture->child));
  steward_test_await (has_match, matches);
  g_assert_true (gtk_widget_get_mapped (fixture->child));

  gtk_string_filter_set_search (filter, "other");
  steward_test_await (is_hidden, fixture->child);
}

/* A part of a page stands in for itself until it is there. */
static void
test_row (Fixture       *fixture,
          gconstpointer  user_data)
{
  GtkWidget *row = g_object_new (STEWARD_TYPE_LISTING_ROW, NULL);

  g_object_ref_sink (row);
  g_assert_false (gtk_widget_get_visible (row));
  fail_lists (fixture);
  steward_listing_row_set_listing (STEWARD_LISTING_ROW (row), fixture->listing);
  g_assert_true (gtk_widget_get_visible (row));
  steward_test_assert_text (row, "Loading…");
  steward_test_await (is_settled, fixture->listing);
  steward_test_assert_text (row, "The Service Does Not Answer");
  g_assert_false (steward_listing_row_is_ready (STEWARD_LISTING_ROW (row)));

  fixture->service->n_list_faults = 0;
  steward_test_press (row, "Try Again");
  steward_test_await (is_settled, fixture->listing);
  g_assert_true (steward_listing_row_is_ready (STEWARD_LISTING_ROW (row)));
  g_assert_false (gtk_widget_get_visible (row));
  g_assert_finalize_object (row);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/listing-stack/closed", Fixture, NULL, set_up, test_closed, tear_down);
  g_test_add ("/listing-stack/content", Fixture, NULL, set_up, test_content, tear_down);
  g_test_add ("/listing-stack/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/listing-stack/failed", Fixture, NULL, set_up, test_failed, tear_down);
  g_test_add ("/listing-stack/filtering", Fixture, NULL, set_up, test_filtering, tear_down);
  g_test_add ("/listing-stack/malformed", Fixture, NULL, set_up, test_malformed, tear_down);
  g_test_add ("/listing-stack/outdated", Fixture, NULL, set_up, test_outdated, tear_down);
  g_test_add ("/listing-stack/unmatched", Fixture, NULL, set_up, test_unmatched, tear_down);
  g_test_add ("/listing-stack/row", Fixture, NULL, set_up, test_row, tear_down);

  return g_test_run ();
}
