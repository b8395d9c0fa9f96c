/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "fake-service.h"
#include "http/steward-api-error.h"
#include "steward-batch.h"
#include "steward-create-draft.h"
#include "steward-test-loop.h"

typedef struct
{
  FakeService    *services[2];
  StewardSession *sessions[2];
  StewardFleet   *fleet;
  StewardBatch   *batch;
} Fixture;

static void
add_draft (Fixture    *fixture,
           guint       session,
           const char *name)
{
  StewardTenant *tenant = steward_session_get_tenant (fixture->sessions[session]);
  g_autoptr(StewardDraft) draft = steward_create_draft_new (tenant);

  steward_create_draft_set_name (STEWARD_CREATE_DRAFT (draft), name);
  steward_create_draft_set_country_code (STEWARD_CREATE_DRAFT (draft), "US");
  steward_batch_add (fixture->batch, draft);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const char * const tenant_ids[] = { "one", "two" };

  fixture->fleet = steward_fleet_new ();
  for (guint i = 0; i < 2; i++)
    {
      fixture->services[i] = fake_service_new ();
      fixture->sessions[i] = fake_service_new_session (fixture->services[i], tenant_ids[i], NULL);
      steward_fleet_add_session (fixture->fleet, fixture->sessions[i]);
    }
  fixture->batch = steward_batch_new (fixture->fleet);
  add_draft (fixture, 0, "first");
  add_draft (fixture, 1, "second");
  add_draft (fixture, 0, "third");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->batch);
  steward_fleet_close (fixture->fleet);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&fixture->fleet);
  for (guint i = 0; i < 2; i++)
    {
      g_clear_object (&fixture->sessions[i]);
      g_clear_pointer (&fixture->services[i], fake_service_free);
    }
}

static gboolean
run (Fixture       *fixture,
     GCancellable  *cancellable,
     GError       **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  steward_batch_run_async (fixture->batch, cancellable, steward_test_store_result, &result);

  return steward_batch_run_finish (fixture->batch, steward_test_await_result (&result), error);
}

static StewardBatchState
get_state (Fixture *fixture,
           guint    position)
{
  g_autoptr(StewardBatchItem) item = NULL;

  item = g_list_model_get_item (G_LIST_MODEL (fixture->batch), position);

  return steward_batch_item_get_state (item);
}

static void
test_all (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(StewardBatchItem) item = NULL;
  StewardEntity *operation;

  g_assert_cmpuint (steward_batch_count (fixture->batch, STEWARD_BATCH_STATE_WAITING), ==, 3);
  g_assert_true (run (fixture, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (steward_batch_get_running (fixture->batch));
  g_assert_cmpuint (steward_batch_count (fixture->batch, STEWARD_BATCH_STATE_SENT), ==, 3);
  g_assert_cmpuint (fixture->services[0]->n_changes, ==, 2);
  g_assert_cmpuint (fixture->services[1]->n_changes, ==, 1);

  item = g_list_model_get_item (G_LIST_MODEL (fixture->batch), 1);
  operation = STEWARD_ENTITY (steward_batch_item_get_operation (item));
  g_assert_true (steward_entity_get_tenant (operation) ==
                 steward_session_get_tenant (fixture->sessions[1]));
}

static void
test_failure (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardBatchItem) item = NULL;

  fixture->services[0]->change_fault = FAKE_FAULT_REFUSED;
  steward_batch_set_limit (fixture->batch, 1);
  g_assert_false (run (fixture, NULL, NULL));
  g_assert_cmpint (get_state (fixture, 0), ==, STEWARD_BATCH_STATE_FAILED);
  g_assert_cmpint (get_state (fixture, 1), ==, STEWARD_BATCH_STATE_SENT);
  g_assert_cmpint (get_state (fixture, 2), ==, STEWARD_BATCH_STATE_SENT);
  item = g_list_model_get_item (G_LIST_MODEL (fixture->batch), 0);
  g_assert_cmpstr (steward_api_error_get_service_code (steward_batch_item_get_error (item)), ==,
                   "resourceExists");
}

static void
test_stop (Fixture       *fixture,
           gconstpointer  data)
{
  fixture->services[1]->change_fault = FAKE_FAULT_REFUSED;
  steward_batch_set_limit (fixture->batch, 1);
  steward_batch_set_stop_on_error (fixture->batch, TRUE);
  g_assert_false (run (fixture, NULL, NULL));
  g_assert_cmpint (get_state (fixture, 0), ==, STEWARD_BATCH_STATE_SENT);
  g_assert_cmpint (get_state (fixture, 1), ==, STEWARD_BATCH_STATE_FAILED);
  g_assert_cmpint (get_state (fixture, 2), ==, STEWARD_BATCH_STATE_LEFT_OUT);
  g_assert_cmpuint (fixture->services[0]->n_changes, ==, 1);
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (run (fixture, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (steward_batch_count (fixture->batch, STEWARD_BATCH_STATE_LEFT_OUT), ==, 3);
  g_assert_cmpuint (fixture->services[0]->n_changes + fixture->services[1]->n_changes, ==, 0);
}

static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  steward_fleet_remove_session (fixture->fleet, fixture->sessions[1]);
  g_assert_false (run (fixture, NULL, NULL));
  g_assert_cmpint (get_state (fixture, 1), ==, STEWARD_BATCH_STATE_FAILED);
  g_assert_cmpuint (fixture->services[0]->n_changes, ==, 2);
  g_assert_cmpuint (fixture->services[1]->n_changes, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/batch/all", Fixture, NULL, set_up, test_all, tear_down);
  g_test_add ("/batch/failure", Fixture, NULL, set_up, test_failure, tear_down);
  g_test_add ("/batch/stop", Fixture, NULL, set_up, test_stop, tear_down);
  g_test_add ("/batch/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  g_test_add ("/batch/gone", Fixture, NULL, set_up, test_gone, tear_down);

  return g_test_run ();
}
