/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dataverse-test.h"
#include "http/steward-api-error.h"
#include "steward-admin-mode-draft.h"
#include "steward-back-up-draft.h"
#include "steward-identity-draft.h"
#include "steward-instance-delete-draft.h"
#include "steward-instance-restore-draft.h"
#include "steward-test-loop.h"

/* What is told when answers are lost, late, odd or missing; each change is sent once all the
 * same. */

static StewardDraft *
make_back_up (DataverseTest *fixture)
{
  StewardDraft *draft = steward_back_up_draft_new (fixture->production, NULL);

  steward_back_up_draft_set_label (STEWARD_BACK_UP_DRAFT (draft), "Mine");

  return draft;
}

static StewardDraft *
make_restore (DataverseTest   *fixture,
              StewardInstance *target)
{
  StewardListing *backups = dataverse_test_list_backups (fixture, fixture->production);
  g_autoptr(StewardInstanceBackup) backup = NULL;
  StewardDraft *draft;

  backup = g_list_model_get_item (G_LIST_MODEL (backups), 0);
  draft = steward_instance_restore_draft_new (fixture->production, backup);
  steward_instance_restore_draft_set_target (STEWARD_INSTANCE_RESTORE_DRAFT (draft), target);

  return draft;
}

static StewardInstanceBackup *
find_mine (StewardListing *backups)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (backups));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardInstanceBackup) backup = NULL;

      backup = g_list_model_get_item (G_LIST_MODEL (backups), i);
      if (g_strcmp0 (steward_instance_backup_get_label (backup), "Mine") == 0)
        return g_steal_pointer (&backup);
    }

  return NULL;
}

static StewardOperation *
submit (DataverseTest *fixture,
        StewardDraft  *draft)
{
  g_autoptr(GError) error = NULL;
  StewardOperation *operation = dataverse_test_submit (fixture, draft, &error);

  g_assert_no_error (error);

  return operation;
}

static void
assert_ends (StewardOperation       *operation,
             StewardOperationStatus  status)
{
  dataverse_test_await_end (operation);
  g_assert_cmpint (steward_operation_get_status (operation), ==, status);
}

/* Carried out, but nobody said so: the backups tell. */
static void
test_lost_backup (DataverseTest *fixture,
                  gconstpointer  data)
{
  g_autoptr(StewardDraft) draft = make_back_up (fixture);
  g_autoptr(StewardOperation) operation = NULL;

  steward_test_simulator_add_fault (fixture->simulator, "POST", "*/InstanceBackups",
                                    "{\"drop\":\"after\"}");
  operation = submit (fixture, draft);
  g_assert_cmpint (steward_operation_get_status (operation), ==,
                   STEWARD_OPERATION_STATUS_CHECKING);
  assert_ends (operation, STEWARD_OPERATION_STATUS_SUCCEEDED);
  g_assert_cmpuint (dataverse_test_count (fixture, "POST", "/InstanceBackups", NULL), ==, 1);
}

/* Never carried out: that is found out, and it is not sent again. */
static void
test_never_arrived (DataverseTest *fixture,
                    gconstpointer  data)
{
  g_autoptr(StewardDraft) draft = make_back_up (fixture);
  g_autoptr(StewardOperation) operation = NULL;

  steward_test_simulator_add_fault (fixture->simulator, "POST", "*/InstanceBackups",
                                    "{\"drop\":\"before\"}");
  operation = submit (fixture, draft);
  assert_ends (operation, STEWARD_OPERATION_STATUS_NOT_RECEIVED);
  g_assert_cmpuint (dataverse_test_count (fixture, "POST", "/InstanceBackups", NULL), ==, 1);
}

static gboolean
is_unknown (gpointer user_data)
{
  return steward_operation_get_status (user_data) == STEWARD_OPERATION_STATUS_UNKNOWN;
}

static gboolean
has_items (gpointer user_data)
{
  return g_list_model_get_n_items (user_data) > 0;
}

/* Accepted, but neither the operation nor a backup is ever there: nobody says that it runs, nor,
 * after a restart, that it never arrived. */
static void
test_forgotten (DataverseTest *fixture,
                gconstpointer  data)
{
  static const char accepted[] =
    "{\"status\":202,\"body\":\"{\\\"OperationId\\\":"
    "\\\"1d3c4a52-0000-4000-8000-000000000001\\\",\\\"Status\\\":\\\"NotStarted\\\"}\"}";
  g_autoptr(StewardDraft) draft = make_back_up (fixture);
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(StewardOperation) resumed = NULL;
  GListModel *operations;

  steward_test_simulator_add_fault (fixture->simulator, "POST", "*/InstanceBackups", accepted);
  operation = submit (fixture, draft);
  steward_test_await (is_unknown, operation);
  g_assert_false (steward_operation_is_finished (operation));
  g_assert_null (steward_operation_get_status_text (operation));

  dataverse_test_restart (fixture);
  operations = steward_session_get_instance_operations (fixture->session);
  steward_test_await (has_items, operations);
  resumed = g_list_model_get_item (operations, 0);
  steward_test_await (is_unknown, resumed);
  g_assert_cmpuint (dataverse_test_count (fixture, "POST", "/InstanceBackups", NULL), ==, 1);
}

static void
test_lost_delete (DataverseTest *fixture,
                  gconstpointer  data)
{
  g_autoptr(StewardDraft) draft = steward_instance_delete_draft_new (fixture->sandbox);
  g_autoptr(StewardOperation) operation = NULL;

  steward_test_simulator_add_fault (fixture->simulator, "DELETE", "*/Delete",
                                    "{\"drop\":\"after\"}");
  operation = submit (fixture, draft);
  assert_ends (operation, STEWARD_OPERATION_STATUS_SUCCEEDED);
  g_assert_cmpuint (dataverse_test_count (fixture, "DELETE", "/Delete", NULL), ==, 1);
}

/* Never carried out, but the list has it in a form that nobody can read. */
static void
test_unreadable_delete (DataverseTest *fixture,
                        gconstpointer  data)
{
  g_autoptr(StewardDraft) draft = steward_instance_delete_draft_new (fixture->sandbox);
  g_autoptr(StewardOperation) operation = NULL;

  steward_test_simulator_add_fault (fixture->simulator, "DELETE", "*/Delete",
                                    "{\"drop\":\"before\"}");
  steward_test_simulator_keep_fault (fixture->simulator, "GET", "*/Instances",
                                     "{\"status\":200,\"body\":\"[{\\\"Id\\\":7},{\\\"Id\\\":"
                                     "\\\"11111111-2222-3333-4444-555555555555\\\"}]\"}");
  operation = submit (fixture, draft);
  assert_ends (operation, STEWARD_OPERATION_STATUS_UNSETTLED);
}

/* What somebody else answers in the place of the service is no sign that anything was done. */
static void
test_answered_by_another (DataverseTest *fixture,
                          gconstpointer  data)
{
  g_autoptr(StewardDraft) draft = steward_instance_delete_draft_new (fixture->sandbox);
  g_autoptr(StewardOperation) operation = NULL;

  steward_test_simulator_add_fault (fixture->simulator, "DELETE", "*/Delete",
                                    "{\"status\":200,\"body\":\"{}\"}");
  operation = submit (fixture, draft);
  steward_test_await (is_unknown, operation);
  g_assert_cmpuint (dataverse_test_count (fixture, "DELETE", "/Delete", NULL), ==, 1);
}

/* Those between us and the service have a status of their own for not knowing. */
static void
test_answered_between (DataverseTest *fixture,
                       gconstpointer  data)
{
  static const char * const faults[] = {
    "{\"status\":502}", "{\"status\":504}", "{\"status\":524}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr(StewardDraft) draft = steward_instance_delete_draft_new (fixture->sandbox);
      g_autoptr(StewardOperation) operation = NULL;

      steward_test_simulator_add_fault (fixture->simulator, "DELETE", "*/Delete", faults[i]);
      operation = submit (fixture, draft);
      g_assert_cmpint (steward_operation_get_status (operation), ==,
                       STEWARD_OPERATION_STATUS_CHECKING);
      assert_ends (operation, STEWARD_OPERATION_STATUS_NOT_RECEIVED);
    }
}

static void
test_lost_admin_mode (DataverseTest *fixture,
                      gconstpointer  data)
{
  g_autoptr(StewardDraft) draft = steward_admin_mode_draft_new (fixture->sandbox);
  g_autoptr(StewardOperation) operation = NULL;

  steward_test_simulator_add_fault (fixture->simulator, "POST", "*/UpdateAdminMode",
                                    "{\"drop\":\"after\"}");
  operation = submit (fixture, draft);
  assert_ends (operation, STEWARD_OPERATION_STATUS_SUCCEEDED);
  g_assert_cmpuint (dataverse_test_count (fixture, "POST", "/UpdateAdminMode", NULL), ==, 1);
}

static void
test_lost_identity (DataverseTest *fixture,
                    gconstpointer  data)
{
  g_autoptr(StewardDraft) draft = NULL;
  g_autoptr(StewardOperation) operation = NULL;

  draft = steward_identity_draft_new (steward_session_get_tenant (fixture->session),
                                      DATAVERSE_REGION);
  steward_identity_draft_set_application_id (STEWARD_IDENTITY_DRAFT (draft),
                                             "11111111-2222-3333-4444-555555555555");
  steward_test_simulator_add_fault (fixture->simulator, "POST", "*/TenantApplicationIdentities",
                                    "{\"drop\":\"after\"}");
  operation = submit (fixture, draft);
  assert_ends (operation, STEWARD_OPERATION_STATUS_SUCCEEDED);
  g_assert_cmpuint (dataverse_test_count (fixture, "POST", "/TenantApplicationIdentities", NULL),
                    ==, 1);
}

static gboolean
has_information (gpointer user_data)
{
  return steward_operation_get_information (user_data) != NULL;
}

/* The service says that it succeeded before the backup can be used. */
static void
test_backup_not_available_yet (DataverseTest *fixture,
                               gconstpointer  data)
{
  g_autoptr(StewardDraft) draft = make_back_up (fixture);
  g_autoptr(StewardOperation) operation = submit (fixture, draft);
  g_autoptr(StewardInstanceBackup) backup = NULL;
  StewardListing *backups;

  steward_test_await (has_information, operation);
  g_assert_cmpint (steward_operation_get_status (operation), ==, STEWARD_OPERATION_STATUS_RUNNING);
  g_assert_false (steward_operation_is_finished (operation));
  backups = dataverse_test_list_backups (fixture, fixture->production);
  backup = find_mine (backups);
  g_assert_nonnull (backup);
  g_assert_false (steward_instance_backup_is_usable (backup));

  steward_test_simulator_advance (fixture->simulator, "P1D");
  assert_ends (operation, STEWARD_OPERATION_STATUS_SUCCEEDED);
  dataverse_test_load (backups);
  g_assert_true (steward_instance_backup_is_usable (backup));
}

/* Numbers, other casing, no hints where to ask: it is the same backup and restore. */
static void
test_back_up_and_restore (DataverseTest *fixture,
                          gconstpointer  data)
{
  g_autoptr(StewardDraft) back_up = make_back_up (fixture);
  g_autoptr(StewardOperation) backed_up = submit (fixture, back_up);
  g_autoptr(StewardDraft) restore = NULL;
  g_autoptr(StewardOperation) restored = NULL;
  g_autoptr(StewardDraft) end = NULL;
  g_autoptr(StewardOperation) ended = NULL;

  assert_ends (backed_up, STEWARD_OPERATION_STATUS_SUCCEEDED);
  g_assert_cmpint (steward_instance_get_instance_type (fixture->sandbox), ==,
                   STEWARD_INSTANCE_TYPE_SANDBOX);
  restore = make_restore (fixture, fixture->sandbox);
  restored = submit (fixture, restore);
  assert_ends (restored, STEWARD_OPERATION_STATUS_SUCCEEDED);
  dataverse_test_load (fixture->instances);
  g_assert_true (steward_instance_get_admin_mode (fixture->sandbox));

  end = steward_admin_mode_draft_new (fixture->sandbox);
  ended = submit (fixture, end);
  assert_ends (ended, STEWARD_OPERATION_STATUS_SUCCEEDED);
  dataverse_test_load (fixture->instances);
  g_assert_false (steward_instance_get_admin_mode (fixture->sandbox));
  g_assert_cmpuint (dataverse_test_count (fixture, "POST", "/InstanceBackups", NULL), ==, 1);
  g_assert_cmpuint (dataverse_test_count (fixture, "POST", "/Restore", NULL), ==, 1);
  g_assert_cmpuint (dataverse_test_count (fixture, "POST", "/UpdateAdminMode", NULL), ==, 1);
}

static void
test_unknown_state (DataverseTest *fixture,
                    gconstpointer  data)
{
  g_autoptr(StewardDraft) draft = NULL;
  g_autoptr(StewardOperation) operation = NULL;

  g_assert_cmpint (steward_instance_get_state (fixture->sandbox), ==,
                   STEWARD_INSTANCE_STATE_UNKNOWN);
  g_assert_cmpstr (steward_instance_get_state_text (fixture->sandbox), ==, "Hibernated");
  draft = make_back_up (fixture);
  operation = submit (fixture, draft);
  assert_ends (operation, STEWARD_OPERATION_STATUS_SUCCEEDED);
}

static void
test_empty_list_is_missing (DataverseTest *fixture,
                            gconstpointer  data)
{
  g_autoptr(StewardInstance) instance = dataverse_test_find (fixture, "Contoso (default)");
  StewardListing *backups = dataverse_test_list_backups (fixture, instance);

  g_assert_cmpint (steward_listing_get_state (backups), ==, STEWARD_LISTING_STATE_READY);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (backups)), ==, 0);
}

/* It cannot be sent at all, and if it could, it would be refused. */
static void
test_restore_over_production (DataverseTest *fixture,
                              gconstpointer  data)
{
  g_autoptr(StewardDraft) draft = make_restore (fixture, fixture->production);
  g_autoptr(StewardTenantFacts) facts = steward_session_dup_facts (fixture->session);
  g_autoptr(StewardReview) review = steward_draft_review (draft, facts);
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (steward_draft_is_complete (draft));
  g_assert_cmpuint (steward_review_count (review, STEWARD_OUTCOME_REFUSED), ==, 1);
  operation = dataverse_test_submit (fixture, draft, &error);
  g_assert_null (operation);
  g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_REJECTED);
  g_assert_cmpuint (dataverse_test_count (fixture, "POST", "/Restore", NULL), ==, 0);
}

/* The service has the last word, and all of its errors are told. */
static void
test_refused (DataverseTest *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardDraft) draft = steward_instance_delete_draft_new (fixture->production);
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  operation = dataverse_test_submit (fixture, draft, &error);
  g_assert_null (operation);
  g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_REJECTED);
  g_assert_nonnull (strstr (error->message, "production"));
  g_assert_nonnull (strstr (steward_api_error_get_details (error), "InstanceType"));
  g_assert_cmpuint (g_list_model_get_n_items (
                      steward_session_get_instance_operations (fixture->session)), ==, 0);
}

static void
test_failed (DataverseTest *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardDraft) draft = make_restore (fixture, fixture->sandbox);
  g_autoptr(StewardOperation) operation = submit (fixture, draft);
  g_autofree char *path = NULL;
  g_autoptr(StewardTestAnswer) answer = NULL;

  path = g_strconcat ("/simulator/operations/", steward_operation_get_id (operation), NULL);
  answer = steward_test_simulator_send (fixture->simulator, "POST", path,
                                        "{\"outcome\":\"failed\",\"errorMessage\":\"No room\"}");
  g_assert_cmpuint (answer->status, ==, 200);
  steward_test_simulator_advance (fixture->simulator, "P1D");
  assert_ends (operation, STEWARD_OPERATION_STATUS_FAILED);
  g_assert_cmpstr (steward_operation_get_error_message (operation), ==,
                   "RestoreInstance: No room");
}

static gboolean
was_asked_by_id (gpointer user_data)
{
  return dataverse_test_count (user_data, "GET", "/Operation/1d3c4a52-0000-4000-8000-000000000001",
                               NULL) > 0;
}

/* An address at another host gets neither a request nor a token; the own one is asked instead. */
static void
test_foreign_location (DataverseTest *fixture,
                       gconstpointer  data)
{
  g_autoptr(StewardTestSimulator) other = steward_test_simulator_new (NULL);
  g_autoptr(StewardDraft) draft = make_back_up (fixture);
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autofree char *fault = NULL;

  fault = g_strdup_printf ("{\"status\":202,\"body\":\"{\\\"OperationId\\\":"
                           "\\\"1d3c4a52-0000-4000-8000-000000000001\\\","
                           "\\\"Status\\\":\\\"NotStarted\\\","
                           "\\\"OperationLocation\\\":\\\"%s/crm4/api/v1.2/Operation/1\\\"}\"}",
                           other->url);
  steward_test_simulator_add_fault (fixture->simulator, "POST", "*/InstanceBackups", fault);
  operation = submit (fixture, draft);
  steward_test_await (was_asked_by_id, fixture);
  g_assert_false (steward_operation_is_finished (operation));
  answer = steward_test_simulator_send (other, "GET", "/simulator/requests", NULL);
  g_assert_cmpuint (steward_test_answer_get_length (answer, "requests"), ==, 0);
}

/* The journal brings back what was under way when the program ended. */
static void
test_restart (DataverseTest *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardDraft) draft = make_back_up (fixture);
  g_autoptr(StewardOperation) operation = submit (fixture, draft);
  g_autoptr(StewardOperation) resumed = NULL;
  GListModel *operations;
  g_autofree char *id = g_strdup (steward_operation_get_id (operation));

  g_assert_false (steward_operation_is_finished (operation));
  dataverse_test_restart (fixture);
  operations = steward_session_get_instance_operations (fixture->session);
  steward_test_await (has_items, operations);
  resumed = g_list_model_get_item (operations, 0);
  g_assert_cmpstr (steward_operation_get_id (resumed), ==, id);
  steward_test_simulator_advance (fixture->simulator, "P1D");
  assert_ends (resumed, STEWARD_OPERATION_STATUS_SUCCEEDED);
  g_assert_cmpuint (dataverse_test_count (fixture, "POST", "/InstanceBackups", NULL), ==, 1);
}

/* The answer was lost and then the program ended: it is found out all the same. */
static void
test_lost_and_restarted (DataverseTest *fixture,
                         gconstpointer  data)
{
  g_autoptr(StewardDraft) draft = make_back_up (fixture);
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(StewardOperation) resumed = NULL;
  GListModel *operations;

  steward_test_simulator_add_fault (fixture->simulator, "POST", "*/InstanceBackups",
                                    "{\"drop\":\"after\"}");
  operation = submit (fixture, draft);
  dataverse_test_restart (fixture);
  operations = steward_session_get_instance_operations (fixture->session);
  steward_test_await (has_items, operations);
  resumed = g_list_model_get_item (operations, 0);
  assert_ends (resumed, STEWARD_OPERATION_STATUS_SUCCEEDED);
  g_assert_cmpuint (dataverse_test_count (fixture, "POST", "/InstanceBackups", NULL), ==, 1);
}

static void
test_lost_restore (DataverseTest *fixture,
                   gconstpointer  data)
{
  g_autoptr(StewardDraft) end = steward_admin_mode_draft_new (fixture->sandbox);
  g_autoptr(StewardOperation) ended = submit (fixture, end);
  g_autoptr(StewardDraft) draft = NULL;
  g_autoptr(StewardOperation) operation = NULL;

  assert_ends (ended, STEWARD_OPERATION_STATUS_SUCCEEDED);
  dataverse_test_load (fixture->instances);
  draft = make_restore (fixture, fixture->sandbox);
  steward_test_simulator_add_fault (fixture->simulator, "POST", "*/Restore",
                                    "{\"drop\":\"after\"}");
  operation = submit (fixture, draft);
  assert_ends (operation, STEWARD_OPERATION_STATUS_SUCCEEDED);
  g_assert_cmpuint (dataverse_test_count (fixture, "POST", "/Restore", NULL), ==, 1);
}

/* One operation, told in the lists of all operations and counted with the others. */
static void
test_among_operations (DataverseTest *fixture,
                       gconstpointer  data)
{
  StewardOperationTracker *tracker = steward_session_get_tracker (fixture->session);
  g_autoptr(StewardDraft) draft = make_back_up (fixture);
  g_autoptr(StewardOperation) operation = submit (fixture, draft);
  g_autoptr(StewardOperation) tracked = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (tracker)), ==, 1);
  g_assert_cmpuint (steward_operation_tracker_get_n_running (tracker), ==, 1);
  tracked = g_list_model_get_item (G_LIST_MODEL (tracker), 0);
  g_assert_true (tracked == operation);
  g_assert_cmpstr (steward_operation_get_environment_name (operation), ==, "Contoso Sales");
  steward_test_simulator_advance (fixture->simulator, "P1D");
  assert_ends (operation, STEWARD_OPERATION_STATUS_SUCCEEDED);
  g_assert_cmpuint (steward_operation_tracker_get_n_running (tracker), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  static const char * const slow = "{\"backupAvailableAfter\":\"P300D\"}";
  static const char * const odd =
    "{\"enums\":\"numbers\",\"casing\":\"camel\",\"operationLocation\":false,\"retryAfter\":null,"
    "\"emptyListIs404\":true}";
  static const char * const at_once = "{\"immediate\":true}";
  static const char * const unknown = "{\"unknownState\":true}";
  static const char * const missing = "{\"emptyListIs404\":true}";

  g_test_init (&argc, &argv, NULL);

#define ADD(path, quirks, func) \
  g_test_add ("/dataverse/faults/" path, DataverseTest, quirks, dataverse_test_set_up, func, \
              dataverse_test_tear_down)
  ADD ("lost-backup", NULL, test_lost_backup);
  ADD ("never-arrived", NULL, test_never_arrived);
  ADD ("forgotten", NULL, test_forgotten);
  ADD ("lost-delete", NULL, test_lost_delete);
  ADD ("unreadable-delete", NULL, test_unreadable_delete);
  ADD ("answered-by-another", NULL, test_answered_by_another);
  ADD ("answered-between", NULL, test_answered_between);
  ADD ("lost-admin-mode", NULL, test_lost_admin_mode);
  ADD ("lost-identity", NULL, test_lost_identity);
  ADD ("backup-not-available-yet", slow, test_backup_not_available_yet);
  ADD ("back-up-and-restore", NULL, test_back_up_and_restore);
  ADD ("back-up-and-restore/odd", odd, test_back_up_and_restore);
  ADD ("back-up-and-restore/at-once", at_once, test_back_up_and_restore);
  ADD ("unknown-state", unknown, test_unknown_state);
  ADD ("empty-list-is-missing", missing, test_empty_list_is_missing);
  ADD ("restore-over-production", NULL, test_restore_over_production);
  ADD ("refused", NULL, test_refused);
  g_test_add ("/dataverse/faults/failed", DataverseTest, slow, dataverse_test_set_up_unhurried,
              test_failed, dataverse_test_tear_down);
  ADD ("lost-restore", NULL, test_lost_restore);
  ADD ("lost-and-restarted", NULL, test_lost_and_restarted);
  ADD ("foreign-location", NULL, test_foreign_location);
  ADD ("restart", slow, test_restart);
  ADD ("among-operations", slow, test_among_operations);
#undef ADD

  return g_test_run ();
}
