/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "fake-service.h"
#include "steward-test-loop.h"

/* That of the toolkit. */
#define REDRAW_PRIORITY (G_PRIORITY_HIGH_IDLE + 20)

static gboolean
is_ready (gpointer user_data)
{
  return steward_listing_get_state (user_data) == STEWARD_LISTING_STATE_READY
         && !steward_listing_get_busy (user_data);
}

static void
close_session (StewardSession *session)
{
  steward_session_close (session);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_lists (void)
{
  g_autoptr(FakeService) service = fake_service_new ();
  g_autoptr(StewardSession) session = fake_service_new_session (service, "one", NULL);
  StewardListing *environments = steward_session_get_environments (session);
  g_autoptr(StewardEnvironment) first = NULL;
  g_autoptr(StewardEnvironment) again = NULL;

  fake_service_add (service, "main", "Active");
  g_assert_cmpint (steward_listing_get_state (environments), ==, STEWARD_LISTING_STATE_IDLE);
  steward_listing_ensure_loaded (environments);
  g_assert_cmpint (steward_listing_get_state (environments), ==, STEWARD_LISTING_STATE_LOADING);
  steward_listing_ensure_loaded (environments);
  steward_listing_refresh_async (environments, NULL, NULL, NULL);
  steward_test_await (is_ready, environments);
  g_assert_cmpuint (service->n_lists, ==, 1);
  g_assert_cmpstr (service->last_token, ==, "Bearer token-of-one");
  g_assert_nonnull (steward_listing_get_fetched_on (environments));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (environments)), ==, 1);

  first = g_list_model_get_item (G_LIST_MODEL (environments), 0);
  fake_service_remove (service, "main");
  fake_service_add (service, "added", "Active");
  fake_service_add (service, "main", "Upgrading");
  steward_listing_refresh_async (environments, NULL, NULL, NULL);
  g_assert_cmpint (steward_listing_get_state (environments), ==, STEWARD_LISTING_STATE_READY);
  steward_test_await (is_ready, environments);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (environments)), ==, 2);
  again = g_list_model_get_item (G_LIST_MODEL (environments), 1);
  g_assert_true (again == first);
  g_assert_cmpint (steward_environment_get_status (again), ==,
                   STEWARD_ENVIRONMENT_STATUS_UPGRADING);

  /* What changes while an answer is on its way is read by another one. */
  steward_listing_renew (environments);
  steward_listing_renew (environments);
  steward_listing_renew (environments);
  steward_test_await (is_ready, environments);
  g_assert_cmpuint (service->n_lists, ==, 4);

  close_session (session);
}

typedef struct
{
  guint    n_items; /* that the list had when the answer came */
  gboolean answered;
} Answer;

static void
answered_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  Answer *answer = user_data;
  g_autoptr(GError) error = NULL;

  g_assert_true (steward_listing_refresh_finish (STEWARD_LISTING (object), result, &error));
  g_assert_no_error (error);
  answer->n_items = g_list_model_get_n_items (G_LIST_MODEL (object));
  answer->answered = TRUE;
}

static gboolean
is_listed_once (gpointer user_data)
{
  return ((FakeService *) user_data)->n_lists == 1;
}

static gboolean
is_answered (gpointer user_data)
{
  return ((Answer *) user_data)->answered;
}

/* Who asks after a change is not given an answer from before it. */
static void
test_renew (void)
{
  g_autoptr(FakeService) service = fake_service_new ();
  g_autoptr(StewardSession) session = fake_service_new_session (service, "one", NULL);
  StewardListing *environments = steward_session_get_environments (session);
  Answer shared = { 0 };
  Answer renewed = { 0 };

  fake_service_add (service, "main", "Active");
  steward_listing_refresh_async (environments, NULL, NULL, NULL);
  steward_test_await (is_listed_once, service);
  g_assert_true (steward_listing_get_busy (environments));

  fake_service_add (service, "added", "Active");
  steward_listing_renew_async (environments, NULL, answered_cb, &renewed);
  steward_listing_refresh_async (environments, NULL, answered_cb, &shared);
  steward_test_await (is_answered, &renewed);
  g_assert_true (shared.answered);
  g_assert_cmpuint (shared.n_items, ==, 1);
  g_assert_cmpuint (renewed.n_items, ==, 2);
  g_assert_cmpuint (service->n_lists, ==, 2);

  close_session (session);
}

static gboolean
draw_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* A slow screen on which something turns is drawn all the time. */
static void
test_drawing (void)
{
  g_autoptr(FakeService) service = fake_service_new ();
  g_autoptr(StewardSession) session = fake_service_new_session (service, "one", NULL);
  StewardListing *environments = steward_session_get_environments (session);
  guint drawing = g_idle_add_full (REDRAW_PRIORITY, draw_cb, NULL, NULL);

  fake_service_add (service, "main", "Active");
  steward_listing_ensure_loaded (environments);
  steward_test_await (is_ready, environments);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (environments)), ==, 1);

  g_source_remove (drawing);
  close_session (session);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/listing/lists", test_lists);
  g_test_add_func ("/listing/renew", test_renew);
  g_test_add_func ("/listing/drawing", test_drawing);

  return g_test_run ();
}
