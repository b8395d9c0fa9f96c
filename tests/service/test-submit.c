/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "fake-service.h"
#include "steward-copy-draft.h"
#include "steward-create-draft.h"
#include "steward-delete-draft.h"
#include "steward-recover-draft.h"
#include "steward-rename-draft.h"
#include "steward-restore-draft.h"
#include "steward-restore-period.h"
#include "steward-test-directory.h"
#include "steward-test-loop.h"
#include "store/steward-journal.h"

/* What is sent for each kind of change, and what the answers of each version end in. */

static gboolean
is_ready (gpointer user_data)
{
  return steward_listing_get_state (user_data) == STEWARD_LISTING_STATE_READY;
}

static gboolean
is_finished (gpointer user_data)
{
  return steward_operation_is_finished (user_data);
}

static gboolean
is_gone (gpointer user_data)
{
  gpointer *object = user_data;

  return *object == NULL;
}

static void
drop_session (StewardSession *session)
{
  gpointer watched = session;

  g_object_add_weak_pointer (G_OBJECT (session), &watched);
  steward_session_close (session);
  g_object_unref (session);
  steward_test_await (is_gone, &watched);
}

static StewardEnvironment *
load_environment (StewardSession *session)
{
  StewardListing *environments = steward_session_get_environments (session);

  steward_listing_ensure_loaded (environments);
  steward_test_await (is_ready, environments);

  return g_list_model_get_item (G_LIST_MODEL (environments), 0);
}

static StewardOperation *
submit (StewardSession  *session,
        StewardDraft    *draft,
        GError         **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  steward_session_submit_async (session, draft, NULL, steward_test_store_result, &result);

  return steward_session_submit_finish (session, steward_test_await_result (&result), error);
}

static StewardDraft *
make_create (StewardSession     *session,
             StewardEnvironment *environment)
{
  StewardDraft *draft = steward_create_draft_new (steward_session_get_tenant (session));

  steward_create_draft_set_name (STEWARD_CREATE_DRAFT (draft), "fresh");
  steward_create_draft_set_country_code (STEWARD_CREATE_DRAFT (draft), "US");

  return draft;
}

static StewardDraft *
make_copy (StewardSession     *session,
           StewardEnvironment *environment)
{
  StewardDraft *draft = steward_copy_draft_new (environment);

  steward_copy_draft_set_name (STEWARD_COPY_DRAFT (draft), "fresh");

  return draft;
}

static StewardDraft *
make_restore (StewardSession     *session,
              StewardEnvironment *environment)
{
  StewardDraft *draft = steward_restore_draft_new (environment);
  g_autoptr(GListStore) periods = g_list_store_new (STEWARD_TYPE_RESTORE_PERIOD);
  g_autoptr(StewardRestorePeriod) period = NULL;
  g_autoptr(GDateTime) moment = g_date_time_new_utc (2026, 11, 5, 10, 30, 0);
  g_autoptr(JsonObject) object = json_object_new ();

  json_object_set_string_member (object, "from", "2026-11-01T00:00:00Z");
  json_object_set_string_member (object, "to", "2026-11-10T00:00:00Z");
  period = g_object_new (STEWARD_TYPE_RESTORE_PERIOD,
                         "tenant", steward_session_get_tenant (session), NULL);
  g_assert_true (steward_entity_update (STEWARD_ENTITY (period), object));
  g_list_store_append (periods, period);
  steward_restore_draft_set_periods (STEWARD_RESTORE_DRAFT (draft), G_LIST_MODEL (periods));
  steward_restore_draft_set_moment (STEWARD_RESTORE_DRAFT (draft), moment);
  steward_restore_draft_set_name (STEWARD_RESTORE_DRAFT (draft), "fresh");

  return draft;
}

static StewardDraft *
make_rename (StewardSession     *session,
             StewardEnvironment *environment)
{
  StewardDraft *draft = steward_rename_draft_new (environment);

  steward_rename_draft_set_name (STEWARD_RENAME_DRAFT (draft), "fresh");

  return draft;
}

static StewardDraft *
make_delete (StewardSession     *session,
             StewardEnvironment *environment)
{
  return steward_delete_draft_new (environment);
}

static StewardDraft *
make_recover (StewardSession     *session,
              StewardEnvironment *environment)
{
  return steward_recover_draft_new (environment);
}

#define MAIN "/admin/v2.29/applications/BusinessCentral/environments/main"

static const struct
{
  const char   *status; /* of the environment */
  StewardDraft *(*make) (StewardSession     *session,
                         StewardEnvironment *environment);
  const char   *request;
} changes[] = {
  { "Active", make_copy,
    "POST " MAIN "/copy {\"environmentName\":\"fresh\",\"type\":\"Sandbox\"}" },
  { "Active", make_restore,
    "POST " MAIN "/restore {\"EnvironmentName\":\"fresh\",\"EnvironmentType\":\"Sandbox\","
    "\"PointInTime\":\"2026-11-05T10:30:00Z\"}" },
  { "Active", make_rename, "POST " MAIN "/rename {\"NewEnvironmentName\":\"fresh\"}" },
  { "Active", make_delete, "DELETE " MAIN " " },
  { "SoftDeleted", make_recover, "POST " MAIN "/recover " },
};

static void
test_requests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr(FakeService) service = fake_service_new ();
      StewardSession *session = fake_service_new_session (service, "one", NULL);
      g_autoptr(StewardEnvironment) environment = NULL;
      g_autoptr(StewardDraft) draft = NULL;
      g_autoptr(StewardOperation) operation = NULL;
      g_autoptr(GError) error = NULL;

      fake_service_add (service, "main", changes[i].status);
      environment = load_environment (session);
      draft = changes[i].make (session, environment);
      operation = submit (session, draft, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (service->last_change, ==, changes[i].request);
      g_assert_cmpuint (service->n_changes, ==, 1);
      drop_session (session);
    }
}

/* Followed to the end by the state of the environment alone. */
static void
test_environment_answer (void)
{
  g_autoptr(FakeService) service = fake_service_new ();
  StewardSession *session = fake_service_new_session (service, "one", NULL);
  g_autoptr(StewardDraft) draft = make_create (session, NULL);
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  service->answer = FAKE_ANSWER_ENVIRONMENT;
  operation = submit (session, draft, &error);
  g_assert_no_error (error);
  g_assert_cmpint (steward_operation_get_status (operation), ==, STEWARD_OPERATION_STATUS_RUNNING);

  fake_service_remove (service, "fresh");
  fake_service_add (service, "fresh", "Active");
  steward_test_await (is_finished, operation);
  g_assert_cmpint (steward_operation_get_status (operation), ==,
                   STEWARD_OPERATION_STATUS_SUCCEEDED);
  drop_session (session);
}

static void
test_empty_answer (void)
{
  g_autoptr(FakeService) service = fake_service_new ();
  StewardSession *session = fake_service_new_session (service, "one", NULL);
  g_autoptr(StewardEnvironment) environment = NULL;
  g_autoptr(StewardDraft) draft = NULL;
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  fake_service_add (service, "main", "Active");
  environment = load_environment (session);
  draft = steward_delete_draft_new (environment);
  service->answer = FAKE_ANSWER_NOTHING;
  operation = submit (session, draft, &error);
  g_assert_no_error (error);
  g_assert_cmpint (steward_operation_get_status (operation), ==, STEWARD_OPERATION_STATUS_RUNNING);

  fake_service_remove (service, "main");
  steward_test_await (is_finished, operation);
  g_assert_cmpint (steward_operation_get_status (operation), ==,
                   STEWARD_OPERATION_STATUS_SUCCEEDED);
  drop_session (session);
}

/* Never received. What was to be deleted is still there, but in a form that nobody can read. */
static void
test_unreadable (void)
{
  g_autoptr(FakeService) service = fake_service_new ();
  StewardSession *session = fake_service_new_session (service, "one", NULL);
  g_autoptr(StewardEnvironment) environment = NULL;
  g_autoptr(StewardDraft) draft = NULL;
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  fake_service_add (service, "main", "Active");
  environment = load_environment (session);
  draft = steward_delete_draft_new (environment);

  service->change_fault = FAKE_FAULT_DROP_BEFORE;
  fake_service_remove (service, "main");
  fake_service_add (service, "other", "Active");
  g_ptr_array_add (service->environments, g_strdup ("{\"status\":\"Active\"}"));
  operation = submit (session, draft, &error);
  g_assert_no_error (error);
  steward_test_await (is_finished, operation);
  g_assert_cmpint (steward_operation_get_status (operation), ==,
                   STEWARD_OPERATION_STATUS_UNSETTLED);
  drop_session (session);
}

/* What cannot be written down is not sent. */
static void
test_damaged_journal (void)
{
  g_autoptr(FakeService) service = fake_service_new ();
  g_autofree char *directory = steward_test_make_directory ();
  g_autofree char *path = g_build_filename (directory, "journal.db", NULL);
  g_autofree char *garbage = g_strnfill (8192, 'x');
  g_autoptr(StewardDraft) draft = NULL;
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;
  StewardSession *session;

  g_assert_true (g_file_set_contents (path, garbage, -1, NULL));
  session = fake_service_new_session (service, "one", directory);
  draft = make_create (session, NULL);
  operation = submit (session, draft, &error);
  g_assert_null (operation);
  g_assert_nonnull (error);
  g_assert_cmpuint (service->n_changes, ==, 0);
  drop_session (session);
}

static void
test_cancelled (void)
{
  g_autoptr(FakeService) service = fake_service_new ();
  StewardSession *session = fake_service_new_session (service, "one", NULL);
  g_autoptr(StewardDraft) draft = make_create (session, NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) first = NULL;
  g_autoptr(GAsyncResult) second = NULL;
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  /* Once it is on its way there is no calling back. */
  steward_session_submit_async (session, draft, cancellable, steward_test_store_result, &first);
  g_cancellable_cancel (cancellable);
  operation = steward_session_submit_finish (session, steward_test_await_result (&first), &error);
  g_assert_no_error (error);
  g_assert_nonnull (operation);

  steward_session_submit_async (session, draft, cancellable, steward_test_store_result, &second);
  g_assert_null (steward_session_submit_finish (session, steward_test_await_result (&second),
                                                &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (service->n_changes, ==, 1);

  /* They hold the session. */
  g_clear_object (&first);
  g_clear_object (&second);
  drop_session (session);
}

static gboolean
is_idle (gpointer user_data)
{
  return !steward_listing_get_busy (user_data);
}

/* A hundred times the first interval of the tracker passes here. */
static void
test_rest (void)
{
  g_autoptr(FakeService) service = fake_service_new ();
  StewardSession *session = fake_service_new_session (service, "one", NULL);
  StewardListing *environments = steward_session_get_environments (session);
  g_autoptr(StewardDraft) draft = make_create (session, NULL);
  g_autoptr(StewardOperation) operation = NULL;
  guint n_polls;
  gint64 end;

  operation = submit (session, draft, NULL);
  fake_service_end (service, "succeeded");
  steward_test_await (is_finished, operation);
  steward_test_await (is_idle, steward_session_get_operations (session));

  n_polls = service->n_polls;
  g_assert_cmpuint (n_polls, >, 0);
  for (end = g_get_monotonic_time () + G_USEC_PER_SEC / 2; g_get_monotonic_time () < end;)
    {
      steward_listing_refresh_async (environments, NULL, NULL, NULL);
      steward_test_await (is_idle, environments);
    }
  g_assert_cmpuint (service->n_polls, ==, n_polls);
  drop_session (session);
}

static gboolean
follows_ours (gpointer user_data)
{
  g_autoptr(StewardOperation) first = g_list_model_get_item (user_data, 0);

  return first != NULL && steward_operation_is_mine (first);
}

/* The list can be read before the journal: what it brought stays the one that is followed. */
static void
test_listed_before_resumed (void)
{
  g_autoptr(FakeService) service = fake_service_new ();
  g_autofree char *directory = steward_test_make_directory ();
  StewardSession *session = fake_service_new_session (service, "one", directory);
  StewardDraft *draft = make_create (session, NULL);
  StewardOperation *sent = submit (session, draft, NULL);
  StewardOperationTracker *tracker;
  g_autoptr(StewardOperation) listed = NULL;
  g_autoptr(StewardOperation) followed = NULL;

  g_assert_nonnull (sent);
  g_clear_object (&sent);
  g_clear_object (&draft);
  drop_session (session);

  session = fake_service_new_session (service, "one", directory);
  tracker = steward_session_get_tracker (session);
  steward_listing_ensure_loaded (steward_session_get_operations (session));
  steward_test_await (is_ready, steward_session_get_operations (session));
  listed = g_list_model_get_item (G_LIST_MODEL (tracker), 0);
  g_assert_false (steward_operation_is_mine (listed));

  steward_operation_tracker_resume (tracker);
  steward_test_await (follows_ours, tracker);
  followed = g_list_model_get_item (G_LIST_MODEL (tracker), 0);
  g_assert_true (followed == listed);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (tracker)), ==, 1);
  fake_service_end (service, "failed");
  steward_test_await (is_finished, listed);
  drop_session (session);
}

/* What a restore was made from is known to the journal alone: the service does not print it. */
static void
test_restore_source (void)
{
  g_autoptr(FakeService) service = fake_service_new ();
  g_autofree char *directory = steward_test_make_directory ();
  StewardSession *session = fake_service_new_session (service, "one", directory);
  StewardEnvironment *environment = NULL;
  StewardDraft *draft;
  StewardOperation *sent;
  g_autoptr(StewardOperation) resumed = NULL;

  fake_service_add (service, "main", "Active");
  environment = load_environment (session);
  draft = make_restore (session, environment);
  sent = submit (session, draft, NULL);
  g_assert_cmpstr (steward_operation_get_source_environment (sent), ==, "main");
  g_clear_object (&sent);
  g_clear_object (&draft);
  g_clear_object (&environment);
  drop_session (session);

  session = fake_service_new_session (service, "one", directory);
  steward_operation_tracker_resume (steward_session_get_tracker (session));
  steward_test_await (follows_ours, steward_session_get_tracker (session));
  resumed = g_list_model_get_item (G_LIST_MODEL (steward_session_get_tracker (session)), 0);
  g_assert_cmpstr (steward_operation_get_source_environment (resumed), ==, "main");
  fake_service_end (service, "failed");
  steward_test_await (is_finished, resumed);
  g_assert_cmpstr (steward_operation_get_source_environment (resumed), ==, "main");
  drop_session (session);
}

static StewardJournalEntry *
make_entry (void)
{
  StewardJournalEntry *entry = steward_journal_entry_new ();

  entry->key = g_strdup ("key");
  entry->profile_id = g_strdup ("profile");
  entry->tenant_id = g_strdup ("one");
  entry->endpoint = g_strdup ("POST /admin/{version}/environments/{name}/update");
  entry->target = g_strdup ("main");
  entry->operation_type = STEWARD_OPERATION_TYPE_UPDATE;
  entry->request_id = g_strdup ("request");
  entry->first_sent = g_date_time_new_now_utc ();
  entry->state = STEWARD_JOURNAL_STATE_UNKNOWN;

  return entry;
}

static void
begin (StewardJournal      *journal,
       StewardJournalEntry *entry)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  steward_journal_begin_async (journal, entry, steward_test_store_result, &result);
  steward_journal_begin_finish (journal, steward_test_await_result (&result), &error);
  g_assert_no_error (error);
}

static GPtrArray *
list_open (StewardJournal *journal)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *open;

  steward_journal_list_open_async (journal, "one", steward_test_store_result, &result);
  open = steward_journal_list_open_finish (journal, steward_test_await_result (&result), &error);
  g_assert_no_error (error);

  return open;
}

static guint
count_open (StewardJournal *journal)
{
  g_autoptr(GPtrArray) open = list_open (journal);

  return open->len;
}

static gboolean
has_settled (gpointer journal)
{
  return count_open (journal) == 0;
}

/* Killed while something was called off: what was called off tells how it ends, and the calling off
 * is not taken for a second one of its kind. */
static void
test_calling_off (void)
{
  g_autoptr(FakeService) service = fake_service_new ();
  g_autofree char *directory = steward_test_make_directory ();
  g_autofree char *path = g_build_filename (directory, "journal.db", NULL);
  g_autoptr(StewardJournal) journal = steward_journal_new (path);
  g_autoptr(StewardJournalEntry) entry = make_entry ();
  StewardSession *session;
  StewardOperationTracker *tracker;

  g_free (entry->endpoint);
  entry->endpoint = g_strdup ("POST /admin/{version}/environments/{name}/operations/{id}/cancel");
  begin (journal, entry);
  g_assert_cmpuint (count_open (journal), ==, 1);

  session = fake_service_new_session (service, "one", directory);
  tracker = steward_session_get_tracker (session);
  steward_operation_tracker_resume (tracker);
  steward_test_await (has_settled, journal);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (tracker)), ==, 0);
  drop_session (session);
}

/* By the clock of the service, so that it does not matter when ours is set. */
static void
test_clock (void)
{
  g_autoptr(FakeService) service = fake_service_new ();
  g_autofree char *directory = steward_test_make_directory ();
  g_autofree char *path = g_build_filename (directory, "journal.db", NULL);
  g_autoptr(StewardJournal) journal = steward_journal_new (path);
  StewardSession *session = fake_service_new_session (service, "one", directory);
  g_autoptr(StewardDraft) draft = make_create (session, NULL);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GPtrArray) open = NULL;
  g_autoptr(GError) error = NULL;
  StewardJournalEntry *entry;

  steward_tenant_set_skew_seconds (steward_session_get_tenant (session), -60 * 60);
  operation = submit (session, draft, &error);
  g_assert_no_error (error);
  open = list_open (journal);
  g_assert_cmpuint (open->len, ==, 1);
  entry = g_ptr_array_index (open, 0);
  g_assert_cmpint (g_date_time_difference (entry->first_sent, now), <, -55 * G_TIME_SPAN_MINUTE);
  drop_session (session);
}

/* As the clock was when it was sent, it will be sent next year: nobody waits for that. */
static void
test_clock_was_set (void)
{
  g_autoptr(FakeService) service = fake_service_new ();
  g_autofree char *directory = steward_test_make_directory ();
  g_autofree char *path = g_build_filename (directory, "journal.db", NULL);
  g_autoptr(StewardJournal) journal = steward_journal_new (path);
  g_autoptr(StewardJournalEntry) entry = make_entry ();
  g_autoptr(GDateTime) now = g_steal_pointer (&entry->first_sent);
  g_autoptr(StewardOperation) resumed = NULL;
  StewardSession *session;
  StewardOperationTracker *tracker;

  entry->first_sent = g_date_time_add_years (now, 1);
  begin (journal, entry);
  session = fake_service_new_session (service, "one", directory);
  tracker = steward_session_get_tracker (session);
  steward_operation_tracker_resume (tracker);
  steward_test_await (follows_ours, tracker);
  resumed = g_list_model_get_item (G_LIST_MODEL (tracker), 0);
  g_assert_cmpint (g_date_time_get_year (steward_operation_get_created_on (resumed)), ==,
                   g_date_time_get_year (entry->first_sent));
  steward_test_await (is_finished, resumed);
  g_assert_cmpint (steward_operation_get_status (resumed), ==, STEWARD_OPERATION_STATUS_UNSETTLED);
  steward_test_await (has_settled, journal);
  drop_session (session);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/submit/requests", test_requests);
  g_test_add_func ("/submit/environment-answer", test_environment_answer);
  g_test_add_func ("/submit/empty-answer", test_empty_answer);
  g_test_add_func ("/submit/unreadable", test_unreadable);
  g_test_add_func ("/submit/damaged-journal", test_damaged_journal);
  g_test_add_func ("/submit/cancelled", test_cancelled);
  g_test_add_func ("/submit/rest", test_rest);
  g_test_add_func ("/submit/listed-before-resumed", test_listed_before_resumed);
  g_test_add_func ("/submit/restore-source", test_restore_source);
  g_test_add_func ("/submit/calling-off", test_calling_off);
  g_test_add_func ("/submit/clock", test_clock);
  g_test_add_func ("/submit/clock-was-set", test_clock_was_set);

  return g_test_run ();
}
