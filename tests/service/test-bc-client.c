/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "bc-calls.h"
#include "business-central/steward-apps-api.h"
#include "business-central/steward-bc-service.h"
#include "business-central/steward-environments-api.h"
#include "http/steward-api-error-apps.h"
#include "http/steward-api-error.h"
#include "steward-app-draft.h"
#include "steward-app-requirement.h"
#include "steward-copy-draft.h"
#include "steward-country.h"
#include "steward-create-draft.h"
#include "steward-delete-draft.h"
#include "steward-link-draft.h"
#include "steward-operation-cancel-draft.h"
#include "steward-recover-draft.h"
#include "steward-rename-draft.h"
#include "steward-restore-draft.h"
#include "steward-restore-period.h"
#include "steward-ring.h"
#include "steward-session-private.h"
#include "steward-test-loop.h"

/* The same client in front of the service as each of its versions plays it. What a version does
 * not have is not asked of it. */

#define POWER_PLATFORM "7b9c1a52-0d36-4a3e-9c11-5f4f2f0f9a01"

static StewardBcService *
make_service (SimulatorSession *session)
{
  return g_object_ref (session->session->service);
}

static guint
count (gpointer model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (model));
}

static void
test_lists (gconstpointer data)
{
  SimulatorSession *session = simulator_session_new (data, FALSE);
  StewardSession *client = session->session;
  StewardListing *countries = steward_session_get_countries (client);
  StewardListing *versions_of_ring;
  g_autoptr(StewardCountry) country = NULL;
  g_autoptr(StewardRing) ring = NULL;
  g_autoptr(StewardTenantFacts) facts = NULL;

  steward_session_refresh (client);
  simulator_session_load (session, steward_session_get_environments (client));
  g_assert_cmpuint (count (steward_session_get_environments (client)), >=, 4);
  simulator_session_load (session, steward_session_get_operations (client));
  g_assert_cmpuint (count (steward_session_get_operations (client)), >, 0);
  simulator_session_load (session, countries);
  g_assert_cmpuint (count (countries), >, 0);

  country = g_list_model_get_item (G_LIST_MODEL (countries), 0);
  ring = g_list_model_get_item (steward_country_get_rings (country), 0);
  versions_of_ring = steward_session_list_ring_versions (client, "BusinessCentral",
                                                         steward_country_get_code (country),
                                                         steward_ring_get_name (ring));
  simulator_session_load (session, versions_of_ring);
  g_assert_cmpuint (count (versions_of_ring), >, 0);

  facts = steward_session_dup_facts (client);
  g_assert_nonnull (steward_tenant_facts_get_quota (facts));
  g_assert_cmpint (steward_tenant_facts_get_used_storage_kb (facts), >, 0);
  bc_calls_end_session (session, "lists");
}

static void
test_single (gconstpointer data)
{
  SimulatorSession *session = simulator_session_new (data, FALSE);
  StewardEnvironment *environment = simulator_session_find_environment (session, "Production");
  StewardListing *listing;
  g_autoptr(StewardBcService) service = make_service (session);
  g_autoptr(JsonArray) single = NULL;
  g_autoptr(JsonArray) family = NULL;
  g_autoptr(GError) error = NULL;

  single = simulator_session_read (session, steward_environments_api_get (service, environment),
                                   &error);
  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (single), ==, 1);
  g_assert_true (steward_entity_update (STEWARD_ENTITY (environment),
                                        json_array_get_object_element (single, 0)));
  g_assert_cmpstr (steward_environment_get_name (environment), ==, "Production");

  family = simulator_session_read (
    session, steward_bc_service_read (service, STEWARD_BC_CALL_LIST_ENVIRONMENTS_BY_FAMILY, NULL,
                                      NULL, NULL), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (family), >=, 4);

  listing = steward_session_get_used_storage_of (session->session, environment);
  simulator_session_load (session, listing);
  g_assert_cmpuint (count (listing), ==, 1);
  listing = steward_session_list_operations_of (session->session, environment);
  simulator_session_load (session, listing);
  g_assert_cmpuint (count (listing), >, 0);
  listing = steward_session_list_environment_updates (session->session, environment);
  simulator_session_load (session, listing);
  listing = steward_session_get_update_window (session->session, environment);
  simulator_session_load (session, listing);
  g_assert_cmpuint (count (listing), ==, 1);
  bc_calls_end_session (session, "single");
}

/* Both places of the operations of one environment were printed; a service that has forgotten
 * the first is asked at the other. */
static void
test_fallbacks (gconstpointer data)
{
  SimulatorSession *session = simulator_session_new (data, FALSE);
  StewardEnvironment *environment = simulator_session_find_environment (session, "Production");
  StewardListing *listing;

  steward_test_simulator_add_fault (session->simulator, "GET",
                                    "*/applications/*/environments/*/operations",
                                    "{\"error\":{\"code\":\"environmentNotFound\"}}");
  listing = steward_session_list_operations_of (session->session, environment);
  if (session->minor >= 21 && session->minor <= 27)
    {
      simulator_session_load (session, listing);
      g_assert_cmpuint (count (listing), >, 0);
    }
  else
    {
      g_autoptr(GAsyncResult) result = NULL;

      steward_listing_refresh_async (listing, NULL, steward_test_store_result, &result);
      g_assert_false (steward_listing_refresh_finish (listing, steward_test_await_result (&result),
                                                      NULL));
      g_assert_error (steward_listing_get_error (listing),
                      STEWARD_API_ERROR, STEWARD_API_ERROR_NOT_FOUND);
    }
  bc_calls_end_session (session, "fallbacks");
}

static StewardDraft *
make_create (SimulatorSession *session,
             const char       *name)
{
  StewardDraft *draft = steward_create_draft_new (steward_session_get_tenant (session->session));

  steward_create_draft_set_name (STEWARD_CREATE_DRAFT (draft), name);
  steward_create_draft_set_country_code (STEWARD_CREATE_DRAFT (draft), "DK");

  return draft;
}

static void
test_create (gconstpointer data)
{
  SimulatorSession *session = simulator_session_new (data, FALSE);
  g_autoptr(StewardDraft) draft = make_create (session, "Fresh");
  StewardEnvironment *environment;

  simulator_session_carry_out (session, draft);
  environment = simulator_session_find_environment (session, "Fresh");
  g_assert_cmpint (steward_environment_get_status (environment), ==,
                   STEWARD_ENVIRONMENT_STATUS_ACTIVE);
  bc_calls_end_session (session, "create");
}

static void
test_copy (gconstpointer data)
{
  SimulatorSession *session = simulator_session_new (data, FALSE);
  StewardEnvironment *source = simulator_session_find_environment (session, "Dev-Anna");
  g_autoptr(StewardDraft) draft = steward_copy_draft_new (source);

  steward_copy_draft_set_name (STEWARD_COPY_DRAFT (draft), "Twin");
  simulator_session_carry_out (session, draft);
  g_assert_nonnull (simulator_session_find_environment (session, "Twin"));
  bc_calls_end_session (session, "copy");
}

static void
test_rename (gconstpointer data)
{
  SimulatorSession *session = simulator_session_new (data, FALSE);
  StewardEnvironment *environment = simulator_session_find_environment (session, "Dev-Anna");
  g_autoptr(StewardDraft) draft = steward_rename_draft_new (environment);

  steward_rename_draft_set_name (STEWARD_RENAME_DRAFT (draft), "Dev-Bente");
  simulator_session_carry_out (session, draft);
  g_assert_nonnull (simulator_session_find_environment (session, "Dev-Bente"));
  bc_calls_end_session (session, "rename");
}

static void
test_restore (gconstpointer data)
{
  SimulatorSession *session = simulator_session_new (data, FALSE);
  StewardEnvironment *source = simulator_session_find_environment (session, "Dev-Anna");
  StewardListing *periods = steward_session_list_restore_periods (session->session, source);
  g_autoptr(StewardDraft) draft = steward_restore_draft_new (source);
  g_autoptr(StewardRestorePeriod) period = NULL;
  g_autoptr(GDateTime) moment = NULL;

  simulator_session_load (session, periods);
  period = g_list_model_get_item (G_LIST_MODEL (periods), count (periods) - 1);
  moment = g_date_time_add_minutes (steward_restore_period_get_to (period), -30);
  steward_restore_draft_set_periods (STEWARD_RESTORE_DRAFT (draft), G_LIST_MODEL (periods));
  steward_restore_draft_set_moment (STEWARD_RESTORE_DRAFT (draft), moment);
  steward_restore_draft_set_name (STEWARD_RESTORE_DRAFT (draft), "Before");
  simulator_session_carry_out (session, draft);
  g_assert_nonnull (simulator_session_find_environment (session, "Before"));
  bc_calls_end_session (session, "restore");
}

/* (transfer none) (nullable): what Dev-Anna is called since it was deleted */
static StewardEnvironment *
find_deleted (SimulatorSession *session)
{
  StewardListing *environments = steward_session_get_environments (session->session);

  simulator_session_load (session, environments);
  for (guint i = 0; i < count (environments); i++)
    {
      g_autoptr(StewardEnvironment) environment = NULL;

      environment = g_list_model_get_item (G_LIST_MODEL (environments), i);
      if (g_str_has_prefix (steward_environment_get_name (environment), "Dev-Anna"))
        return environment;
    }

  return NULL;
}

/* Gone for good, or kept and brought back under the name it has got. */
static void
test_delete (gconstpointer data)
{
  SimulatorSession *session = simulator_session_new (data, FALSE);
  StewardAbilities abilities = steward_session_get_abilities (session->session);
  StewardEnvironment *environment = simulator_session_find_environment (session, "Dev-Anna");
  g_autoptr(StewardDraft) draft = steward_delete_draft_new (environment);
  g_autoptr(StewardDraft) recover = NULL;
  g_autoptr(GError) error = NULL;
  StewardEnvironment *deleted;

  simulator_session_carry_out (session, draft);
  deleted = find_deleted (session);
  if ((abilities & STEWARD_ABILITY_KEEP_DELETED) == 0)
    {
      g_assert_null (deleted);
      bc_calls_end_session (session, "delete");
      return;
    }

  g_assert_true (steward_environment_is_deleted (deleted));
  g_assert_cmpstr (steward_environment_get_name (deleted), !=, "Dev-Anna");
  g_assert_nonnull (steward_environment_get_hard_delete_pending_on (deleted));
  recover = steward_recover_draft_new (deleted);
  simulator_session_carry_out (session, recover);
  deleted = find_deleted (session);
  g_assert_cmpint (steward_environment_get_status (deleted), ==,
                   STEWARD_ENVIRONMENT_STATUS_ACTIVE);
  g_assert_cmpstr (steward_environment_get_name (deleted), !=, "Dev-Anna");
  bc_calls_end_session (session, "delete");
}

static void
test_link (gconstpointer data)
{
  SimulatorSession *session = simulator_session_new (data, TRUE);
  StewardEnvironment *production = simulator_session_find_environment (session, "Production");
  StewardEnvironment *sandbox = simulator_session_find_environment (session, "Hotfix-1204");
  g_autoptr(StewardDraft) unlink = NULL;
  g_autoptr(StewardDraft) link = NULL;
  g_autoptr(StewardDraft) again = NULL;
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  if (session->minor < 21)
    {
      link = steward_link_draft_new_link (sandbox);
      steward_link_draft_set_power_platform_id (STEWARD_LINK_DRAFT (link), POWER_PLATFORM);
      operation = simulator_session_submit (session, link, &error);
      g_assert_null (operation);
      g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_REJECTED);
      bc_calls_end_session (session, "link");
      return;
    }

  unlink = steward_link_draft_new_unlink (production);
  if (!steward_draft_is_complete (unlink))
    steward_link_draft_set_power_platform_id (STEWARD_LINK_DRAFT (unlink),
                                              "50377cd8-1829-57e9-8972-4a7b8d94fba3");
  simulator_session_carry_out (session, unlink);
  link = steward_link_draft_new_link (production);
  steward_link_draft_set_power_platform_id (STEWARD_LINK_DRAFT (link),
                                            "50377cd8-1829-57e9-8972-4a7b8d94fba3");
  simulator_session_carry_out (session, link);

  /* It can have one only. */
  again = steward_link_draft_new_link (production);
  steward_link_draft_set_power_platform_id (STEWARD_LINK_DRAFT (again), POWER_PLATFORM);
  operation = simulator_session_submit (session, again, &error);
  g_assert_null (operation);
  g_assert_cmpstr (steward_api_error_get_service_code (error), ==, "BadArgument");
  bc_calls_end_session (session, "link");
}

static StewardApp *
find_app (SimulatorSession   *session,
          StewardEnvironment *environment,
          const char         *name)
{
  StewardApp *app;

  simulator_session_load (session,
                          steward_session_list_app_updates (session->session, environment));
  app = simulator_session_find (session, steward_session_list_apps (session->session, environment),
                                name);

  return app;
}

/* One of the list, by itself. */
static void
read_app_operation (SimulatorSession   *session,
                    StewardEnvironment *environment,
                    const char         *app_id,
                    StewardListing     *operations)
{
  g_autoptr(StewardBcService) service = make_service (session);
  g_autoptr(StewardOperation) listed = g_list_model_get_item (G_LIST_MODEL (operations), 0);
  g_autoptr(JsonArray) single = NULL;
  g_autoptr(GError) error = NULL;
  StewardLoader *loader;

  loader = steward_bc_service_read (service, STEWARD_BC_CALL_GET_APP_OPERATION, NULL,
                                    steward_environment_get_name (environment), app_id,
                                    steward_operation_get_id (listed), NULL);
  steward_loader_set_single (loader, TRUE);
  single = simulator_session_read (session, loader, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (single), ==, 1);
  steward_operation_adopt (listed, json_array_get_object_element (single, 0));
  g_assert_cmpint (steward_operation_get_operation_type (listed), ==,
                   STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UPDATE);
}

/* Havn Core, which Payroll DK needs, then Payroll DK, then without it. */
static void
test_apps (gconstpointer data)
{
  SimulatorSession *session = simulator_session_new (data, FALSE);
  StewardSession *client = session->session;
  StewardEnvironment *environment = simulator_session_find_environment (session, "Production");
  StewardApp *payroll = find_app (session, environment, "Payroll DK");
  StewardListing *operations;
  StewardListing *dependants;
  g_autoptr(StewardDraft) alone = NULL;
  g_autoptr(StewardDraft) update = NULL;
  g_autoptr(StewardDraft) uninstall = NULL;
  g_autoptr(StewardDraft) install = NULL;
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GListModel) named = NULL;
  g_autoptr(StewardAppRequirement) first = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *payroll_id = NULL;

  g_assert_nonnull (payroll);
  payroll_id = g_strdup (steward_app_get_id (payroll));
  g_assert_nonnull (steward_app_get_available_update (payroll));
  alone = steward_app_draft_new_update (environment, payroll,
                                        steward_app_get_available_update (payroll));
  operation = simulator_session_submit (session, alone, &error);
  g_assert_null (operation);
  g_assert_cmpstr (steward_api_error_get_service_code (error), ==, "EntityValidationFailed");
  named = steward_api_error_list_apps (error);
  first = g_list_model_get_item (named, 0);
  g_assert_cmpstr (steward_app_requirement_get_name (first), ==, "Havn Core");
  g_clear_error (&error);

  update = steward_app_draft_new_update (environment, payroll,
                                         steward_app_get_available_update (payroll));
  g_object_set (update, "with-needed", TRUE, NULL);
  simulator_session_carry_out (session, update);
  payroll = find_app (session, environment, "Payroll DK");
  g_assert_cmpstr (steward_app_get_version (payroll), ==, "12.4.1.0");
  g_assert_null (steward_app_get_available_update (payroll));

  operations = steward_session_list_app_operations (client, environment, payroll_id);
  simulator_session_load (session, operations);
  g_assert_cmpuint (count (operations), >, 0);
  read_app_operation (session, environment, payroll_id, operations);
  dependants = steward_session_list_uninstall_requirements (client, environment, payroll_id);
  if ((steward_session_get_abilities (client) & STEWARD_ABILITY_FORETELL_UNINSTALL) != 0)
    simulator_session_load (session, dependants);

  uninstall = steward_app_draft_new_uninstall (environment, payroll);
  g_object_set (uninstall, "with-dependants", TRUE, NULL);
  simulator_session_carry_out (session, uninstall);
  g_assert_null (find_app (session, environment, "Payroll DK"));

  install = steward_app_draft_new_install (environment, payroll_id);
  g_object_set (install, "with-needed", TRUE, "terms-accepted", TRUE, NULL);
  simulator_session_carry_out (session, install);
  g_assert_nonnull (find_app (session, environment, "Payroll DK"));
  bc_calls_end_session (session, "apps");
}

/* What the list of operations leaves out is asked for one by one: those of apps at every
 * version, those of environments where there is a call for it. */
static void
test_unlisted (gconstpointer data)
{
  SimulatorSession *session = simulator_session_new (data, FALSE);
  StewardEnvironment *environment = simulator_session_find_environment (session, "Production");
  StewardApp *app = find_app (session, environment, "Havn Core");
  g_autoptr(StewardDraft) update = NULL;
  g_autoptr(StewardDraft) create = make_create (session, "Fresh");

  steward_test_simulator_keep_fault (session->simulator, "GET", "*/environments/operations",
                                     "{\"status\":200,\"body\":\"{\\\"value\\\":[]}\"}");
  update = steward_app_draft_new_update (environment, app, steward_app_get_available_update (app));
  simulator_session_carry_out (session, update);
  if (session->minor >= 28)
    simulator_session_carry_out (session, create);
  bc_calls_end_session (session, "unlisted");
}

static gboolean
is_canceled (gpointer user_data)
{
  return steward_operation_get_status (user_data) == STEWARD_OPERATION_STATUS_CANCELED;
}

static StewardOperation *
find_running_update (SimulatorSession *session)
{
  StewardListing *operations = steward_session_get_operations (session->session);

  simulator_session_load (session, operations);
  for (guint i = 0; i < count (operations); i++)
    {
      g_autoptr(StewardOperation) operation = NULL;

      operation = g_list_model_get_item (G_LIST_MODEL (operations), i);
      if (steward_operation_get_operation_type (operation) == STEWARD_OPERATION_TYPE_UPDATE
          && steward_operation_get_status (operation) == STEWARD_OPERATION_STATUS_RUNNING)
        return operation;
    }

  return NULL;
}

static void
cancel_app_update (SimulatorSession *session)
{
  StewardEnvironment *environment = simulator_session_find_environment (session, "Production");
  StewardApp *app = find_app (session, environment, "Havn Core");
  g_autoptr(StewardDraft) update = NULL;
  g_autoptr(StewardDraft) cancel = NULL;
  g_autoptr(StewardOperation) waiting = NULL;
  g_autoptr(StewardOperation) canceled = NULL;
  g_autoptr(StewardTestAnswer) mended = NULL;
  g_autoptr(GError) error = NULL;

  simulator_session_close_window (session, "Production");
  update = steward_app_draft_new_update (environment, app, steward_app_get_available_update (app));
  g_object_set (update, "in-update-window", TRUE, NULL);
  waiting = simulator_session_submit (session, update, &error);
  g_assert_no_error (error);
  g_assert_cmpint (steward_operation_get_status (waiting), ==,
                   STEWARD_OPERATION_STATUS_SCHEDULED);

  app = find_app (session, environment, "Havn Core");
  g_assert_cmpint (steward_app_get_state (app), ==, STEWARD_APP_STATE_UPDATE_PENDING);
  cancel = steward_app_draft_new_cancel_update (environment, app,
                                                steward_operation_get_id (waiting));
  canceled = simulator_session_submit (session, cancel, &error);
  if (session->minor < 19)
    {
      g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_REJECTED);
      return;
    }
  g_assert_no_error (error);
  g_assert_true (canceled == waiting);
  mended = steward_test_simulator_send (session->simulator, "DELETE", "/simulator/faults", NULL);
  g_assert_cmpuint (mended->status, ==, 200);
  steward_test_await (is_canceled, canceled);
}

/* No list has brought what waits when it is called off: it is one operation all the same. */
static void
test_cancel_unlisted (gconstpointer data)
{
  SimulatorSession *session = simulator_session_new (data, FALSE);

  steward_test_simulator_keep_fault (session->simulator, "GET", "/admin/v*/operations",
                                     "{\"status\":503}");
  cancel_app_update (session);
  bc_calls_end_session (session, "cancel-unlisted");
}

static void
test_cancel (gconstpointer data)
{
  SimulatorSession *session = simulator_session_new (data, FALSE);
  StewardOperation *running = find_running_update (session);
  g_autoptr(StewardDraft) draft = NULL;
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  cancel_app_update (session);
  if (running != NULL)
    {
      draft = steward_operation_cancel_draft_new (running);
      operation = simulator_session_submit (session, draft, &error);
      if (session->minor >= 28)
        {
          g_assert_no_error (error);
          steward_test_await (is_canceled, operation);
        }
      else
        g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_REJECTED);
    }
  bc_calls_end_session (session, "cancel");
}

static void
test_find_version (gconstpointer data)
{
  SimulatorSession *session = simulator_session_new (data, FALSE);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *version = NULL;

  /* Not even the two newest are there. */
  steward_test_simulator_add_fault (session->simulator, "GET", "/admin/v2.29/*",
                                    "{\"status\":404}");
  steward_test_simulator_add_fault (session->simulator, "GET", "/admin/v2.28/*",
                                    "{\"status\":404}");
  steward_session_find_api_version_async (session->session, NULL, steward_test_store_result,
                                          &result);
  version = steward_session_find_api_version_finish (session->session,
                                                     steward_test_await_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (version, ==, "2.27");
  g_assert_cmpstr (steward_session_get_api_version (session->session), ==, data);
  g_clear_object (&result);
  bc_calls_end_session (session, "find-version");
}

static const struct
{
  const char    *name;
  GTestDataFunc  function;
} tests[] = {
  { "lists", test_lists },
  { "single", test_single },
  { "fallbacks", test_fallbacks },
  { "create", test_create },
  { "copy", test_copy },
  { "rename", test_rename },
  { "restore", test_restore },
  { "delete", test_delete },
  { "link", test_link },
  { "apps", test_apps },
  { "unlisted", test_unlisted },
  { "cancel", test_cancel },
  { "cancel-unlisted", test_cancel_unlisted },
  { "find-version", test_find_version },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < BC_CALLS_N_VERSIONS; i++)
    for (guint j = 0; j < G_N_ELEMENTS (tests); j++)
      {
        g_autofree char *path = NULL;

        path = g_strdup_printf ("/bc-client/%s/%s", bc_calls_versions[i], tests[j].name);
        g_test_add_data_func (path, bc_calls_versions[i], tests[j].function);
      }
  g_test_add_func ("/bc-client/all/none-is-missing", bc_calls_test_none_is_missing);

  return g_test_run ();
}
