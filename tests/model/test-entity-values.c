/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "model-test.h"
#include "steward-app-requirement.h"
#include "steward-app-update.h"
#include "steward-app.h"
#include "steward-country.h"
#include "steward-environment-update.h"
#include "steward-json.h"
#include "steward-quota.h"
#include "steward-restore-period.h"
#include "steward-ring.h"
#include "steward-update-window.h"
#include "steward-used-storage.h"

/* What a reader of the documentation expects of its examples. */

static void
test_environment (void)
{
  g_autoptr(JsonNode) root = model_test_load ("environment-get.json");
  g_autoptr(StewardEnvironment) environment = NULL;

  environment = model_test_decode (STEWARD_TYPE_ENVIRONMENT, json_node_get_object (root));

  g_assert_cmpstr (steward_entity_get_key (STEWARD_ENTITY (environment)), ==, "Production");
  g_assert_cmpstr (steward_environment_get_name (environment), ==, "Production");
  g_assert_cmpstr (steward_environment_get_country_code (environment), ==, "US");
  g_assert_cmpstr (steward_environment_get_version (environment), ==, "29.0");
  g_assert_cmpstr (steward_environment_get_geo_name (environment), ==, "United States");
  g_assert_cmpstr (steward_environment_get_ring_name (environment), ==, "Prod");
  g_assert_cmpstr (steward_environment_get_app_update_cadence (environment), ==, "Default");
  g_assert_cmpint (steward_environment_get_status (environment), ==,
                   STEWARD_ENVIRONMENT_STATUS_ACTIVE);
  g_assert_true (steward_environment_is_production (environment));
  g_assert_true (steward_environment_get_has_telemetry (environment));
  g_assert_false (steward_environment_is_deleted (environment));
  g_assert_false (steward_environment_is_busy (environment));
  g_assert_false (steward_environment_needs_attention (environment));
  g_assert_cmpint (steward_environment_get_storage_kb (environment), ==, -1);
  g_assert_null (steward_environment_get_soft_deleted_on (environment));
  model_test_assert_date (steward_environment_get_grace_period_start (environment),
                          "2026-09-07T00:00:00Z");
  model_test_assert_date (steward_environment_get_enforced_update_start (environment),
                          "2026-10-07T00:00:00Z");
}

static void
test_environment_older_versions (void)
{
  g_autoptr(JsonNode) v224 = model_test_load ("environments-list-v2.24.json");
  g_autoptr(JsonNode) v211 = model_test_load ("environment-get-v2.11.json");
  g_autoptr(StewardEnvironment) newer = NULL;
  g_autoptr(StewardEnvironment) older = NULL;

  newer = model_test_decode (STEWARD_TYPE_ENVIRONMENT, model_test_element (v224, 1));
  g_assert_cmpstr (steward_environment_get_name (newer), ==, "Test");
  g_assert_cmpstr (steward_environment_get_version (newer), ==, "25.1.25873.26025");
  g_assert_false (steward_environment_is_production (newer));
  model_test_assert_date (steward_environment_get_enforced_update_start (newer),
                          "2025-04-03T00:00:00Z");

  older = model_test_decode (STEWARD_TYPE_ENVIRONMENT, json_node_get_object (v211));
  g_assert_nonnull (steward_environment_get_version (older));
  g_assert_null (steward_environment_get_grace_period_start (older));
}

static void
test_environment_soft_deleted (void)
{
  g_autoptr(JsonNode) root = model_test_load ("environment-get-soft-deleted.json");
  g_autoptr(StewardEnvironment) environment = NULL;

  environment = model_test_decode (STEWARD_TYPE_ENVIRONMENT, json_node_get_object (root));

  g_assert_true (steward_environment_is_deleted (environment));
  g_assert_false (steward_environment_get_has_telemetry (environment));
  g_assert_cmpstr (steward_environment_get_delete_reason (environment), ==, "requestedByAdmin");
  model_test_assert_date (steward_environment_get_hard_delete_pending_on (environment),
                          "2026-09-01T09:46:07.15Z");
}

static void
test_environment_derived (void)
{
  static const struct
  {
    const char *body;
    gboolean    deleted;
    gboolean    busy;
    gboolean    attention;
  } cases[] = {
    { "{'name':'a','status':'Active'}", FALSE, FALSE, FALSE },
    { "{'name':'a','status':'Preparing'}", FALSE, TRUE, FALSE },
    { "{'name':'a','status':'upgrading'}", FALSE, TRUE, FALSE },
    { "{'name':'a','status':'NotReady'}", FALSE, FALSE, FALSE },
    { "{'name':'a','status':'Removing'}", FALSE, TRUE, FALSE },
    { "{'name':'a','status':'SoftDeleting'}", FALSE, TRUE, FALSE },
    { "{'name':'a','status':'SoftDeleted'}", TRUE, FALSE, FALSE },
    { "{'name':'a','status':'Recovering','softDeletedOn':'2025-11-01T00:00:00Z'}",
      FALSE, TRUE, FALSE },
    { "{'name':'a','status':'Removing','softDeletedOn':'2025-11-01T00:00:00Z'}",
      TRUE, FALSE, FALSE },
    { "{'name':'a','status':'Active','softDeletedOn':'2025-11-01T00:00:00Z'}",
      FALSE, FALSE, FALSE },
    { "{'name':'a','status':'Creating Failed'}", FALSE, FALSE, TRUE },
    { "{'name':'a','status':'RecoveringFailed'}", FALSE, FALSE, TRUE },
    { "{'name':'a','status':'Suspended'}", FALSE, FALSE, FALSE },
    { "{'name':'a'}", FALSE, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(StewardEnvironment) environment = NULL;

      g_test_message ("%s", cases[i].body);
      environment = model_test_decode_text (STEWARD_TYPE_ENVIRONMENT, cases[i].body);
      g_assert_cmpint (steward_environment_is_deleted (environment), ==, cases[i].deleted);
      g_assert_cmpint (steward_environment_is_busy (environment), ==, cases[i].busy);
      g_assert_cmpint (steward_environment_needs_attention (environment), ==,
                       cases[i].attention);
    }
}

static void
test_environment_setters (void)
{
  g_autoptr(StewardEnvironment) environment = NULL;
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GDateTime) near = g_date_time_add_days (now, 10);
  g_autoptr(GDateTime) far = g_date_time_add_days (now, 90);
  guint count;

  environment = model_test_decode_text (STEWARD_TYPE_ENVIRONMENT,
                                        "{'name':'a','status':'Active'}");
  operation = model_test_decode_text (STEWARD_TYPE_OPERATION, "{'id':'o'}");
  model_test_count (environment, &count);

  steward_environment_set_storage_kb (environment, -7);
  g_assert_cmpuint (count, ==, 0);
  steward_environment_set_storage_kb (environment, 42);
  g_assert_cmpuint (count, ==, 1);

  steward_environment_set_next_update (environment, "27.1", NULL, far);
  g_assert_cmpuint (count, ==, 1 + 4);
  g_assert_true (steward_environment_is_update_pressing (environment));
  g_assert_true (steward_environment_needs_attention (environment));

  steward_environment_set_next_update (environment, "27.1", near, far);
  g_assert_cmpuint (count, ==, 1 + 4 + 3);
  g_assert_false (steward_environment_is_update_pressing (environment));
  g_assert_false (steward_environment_needs_attention (environment));

  steward_environment_set_next_update (environment, "27.1", near, near);
  g_assert_true (steward_environment_is_update_pressing (environment));
  g_assert_true (steward_environment_needs_attention (environment));
  count = 1 + 3 + 2;

  steward_environment_set_running_operation (environment, operation);
  g_assert_cmpuint (count, ==, 1 + 3 + 2 + 2);
  g_assert_true (steward_environment_is_busy (environment));

  steward_environment_set_running_operation (environment, NULL);
  g_assert_cmpuint (count, ==, 1 + 3 + 2 + 2 + 2);
  g_assert_false (steward_environment_is_busy (environment));
}

/* A refresh notifies what changed, keeps what others have set, and keeps the geography that
 * single environments come without. */
static void
test_environment_refresh (void)
{
  g_autoptr(StewardEnvironment) environment = NULL;
  g_autoptr(JsonNode) root = NULL;
  guint count;

  environment = model_test_decode_text (STEWARD_TYPE_ENVIRONMENT,
                                        "{'name':'a','status':'Active','geoName':'Europe',"
                                        "'type':'Sandbox','ringName':'Prod'}");
  steward_environment_set_storage_kb (environment, 42);
  root = model_test_parse ("{'name':'a','status':'Upgrading','type':'Sandbox'}");
  model_test_count (environment, &count);
  steward_entity_update (STEWARD_ENTITY (environment), json_node_get_object (root));

  /* Status, its text, busy, and the ring that went away. */
  g_assert_cmpuint (count, ==, 4);
  g_assert_cmpstr (steward_environment_get_geo_name (environment), ==, "Europe");
  g_assert_cmpint (steward_environment_get_storage_kb (environment), ==, 42);
  g_assert_null (steward_environment_get_ring_name (environment));
}

static void
test_environment_hostile (void)
{
  g_autoptr(StewardEnvironment) environment = NULL;
  g_autoptr(StewardEnvironment) foreign = NULL;

  environment = model_test_decode_text (STEWARD_TYPE_ENVIRONMENT,
                                        "{'name':' Pro\\u202educ\\u0007tion ',"
                                        "'webClientLoginUrl':'javascript:alert(1)',"
                                        "'webServiceUrl':'http://example.com',"
                                        "'status':'Some\\u2028thing'}");
  g_assert_cmpstr (steward_environment_get_name (environment), ==, "Produc tion");
  g_assert_null (steward_environment_get_web_client_url (environment));
  g_assert_null (steward_environment_get_web_service_url (environment));
  g_assert_cmpint (steward_environment_get_status (environment), ==,
                   STEWARD_ENVIRONMENT_STATUS_UNKNOWN);

  foreign = model_test_decode_text (STEWARD_TYPE_ENVIRONMENT,
                                    "{'name':'a','applicationFamily':'Other'}");
  g_assert_cmpstr (steward_entity_get_key (STEWARD_ENTITY (foreign)), ==, "Other/a");
}

static void
test_apps (void)
{
  g_autoptr(JsonNode) list = model_test_load ("apps-list.json");
  g_autoptr(JsonNode) old_list = model_test_load ("apps-list-v2.11.json");
  g_autoptr(JsonNode) updates = model_test_load ("app-available-updates.json");
  g_autoptr(StewardApp) app = NULL;
  g_autoptr(StewardApp) base = NULL;
  g_autoptr(StewardApp) old_app = NULL;
  g_autoptr(StewardAppUpdate) update = NULL;
  g_autoptr(StewardAppRequirement) requirement = NULL;
  GListModel *requirements;

  app = model_test_decode (STEWARD_TYPE_APP, model_test_element (list, 0));
  base = model_test_decode (STEWARD_TYPE_APP, model_test_element (list, 1));
  old_app = model_test_decode (STEWARD_TYPE_APP, model_test_element (old_list, 0));
  g_assert_cmpint (steward_app_get_state (app), ==, STEWARD_APP_STATE_UPDATE_PENDING);
  g_assert_cmpint (steward_app_get_app_type (app), ==, STEWARD_APP_TYPE_GLOBAL);
  g_assert_true (steward_app_get_can_be_uninstalled (app));
  g_assert_false (steward_app_get_can_be_uninstalled (base));
  g_assert_true (steward_app_get_can_be_uninstalled (old_app));
  g_assert_cmpstr (steward_app_get_id (old_app), ==, steward_app_get_id (app));

  update = model_test_decode (STEWARD_TYPE_APP_UPDATE, model_test_element (updates, 0));
  requirements = steward_app_update_get_requirements (update);
  g_assert_cmpuint (g_list_model_get_n_items (requirements), ==, 1);
  requirement = g_list_model_get_item (requirements, 0);
  g_assert_cmpstr (steward_app_requirement_get_name (requirement), ==, "Contoso Library");
  g_assert_cmpstr (steward_app_requirement_get_requirement_type (requirement), ==, "Update");

  steward_app_set_available_update (app, update);
  g_assert_true (steward_app_get_available_update (app) == update);
}

/* The parts of an entity survive its refresh. */
static void
test_parts_keep_identity (void)
{
  g_autoptr(StewardAppUpdate) update = NULL;
  g_autoptr(StewardAppRequirement) before = NULL;
  g_autoptr(StewardAppRequirement) after = NULL;
  g_autoptr(JsonNode) root = NULL;
  GListModel *requirements;

  update = model_test_decode_text (STEWARD_TYPE_APP_UPDATE,
                                   "{'appId':'a','requirements':[{'appId':'b','version':'1'}]}");
  requirements = steward_app_update_get_requirements (update);
  before = g_list_model_get_item (requirements, 0);

  root = model_test_parse ("{'appId':'a','requirements':[7,{'appId':'c'},{},"
                           "{'appId':'b','version':'2'}]}");
  steward_entity_update (STEWARD_ENTITY (update), json_node_get_object (root));
  g_assert_cmpuint (g_list_model_get_n_items (requirements), ==, 2);
  after = g_list_model_get_item (requirements, 1);
  g_assert_true (before == after);
  g_assert_cmpstr (steward_app_requirement_get_version (after), ==, "2");
}

static void
assert_countries (const char         *file,
                  const char * const *codes)
{
  g_autoptr(JsonNode) root = model_test_load (file);
  g_autoptr(JsonArray) countries = steward_country_split (model_test_element (root, 0));

  g_assert_cmpuint (json_array_get_length (countries), ==, g_strv_length ((char **) codes));
  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autoptr(StewardCountry) country = NULL;
      g_autoptr(StewardRing) ring = NULL;

      country = model_test_decode (STEWARD_TYPE_COUNTRY,
                                   json_array_get_object_element (countries, i));
      g_assert_cmpstr (steward_country_get_code (country), ==, codes[i]);
      g_assert_cmpstr (steward_country_get_application_family (country), ==, "BusinessCentral");
      ring = g_list_model_get_item (steward_country_get_rings (country), 0);
      g_assert_cmpstr (steward_ring_get_name (ring), ==, "PROD");
      g_assert_true (steward_ring_is_production (ring));
    }
}

static void
test_countries (void)
{
  static const char * const one[] = { "US", NULL };
  static const char * const several[] = { "US", "DK", "DE", NULL };
  g_autoptr(JsonNode) odd = model_test_parse ("{'countriesRINGdetails':[1,null,{}]}");
  g_autoptr(JsonArray) countries = NULL;

  assert_countries ("applications-list.json", one);
  assert_countries ("applications-list-array.json", several);

  countries = steward_country_split (json_node_get_object (odd));
  g_assert_cmpuint (json_array_get_length (countries), ==, 1);
}

static void
test_restore_periods (void)
{
  g_autoptr(JsonNode) root = model_test_load ("restore-periods-list.json");
  g_autoptr(StewardRestorePeriod) period = NULL;
  static const struct
  {
    const char *moment;
    gboolean    contained;
  } cases[] = {
    { "2021-01-25T21:14:47.999Z", FALSE },
    { "2021-01-25T21:14:48Z", TRUE },
    { "2021-01-26T00:00:00Z", TRUE },
    { "2021-01-27T14:33:15.0007416Z", TRUE },
    { "2021-01-27T14:33:15.001Z", FALSE },
  };

  period = model_test_decode (STEWARD_TYPE_RESTORE_PERIOD, model_test_element (root, 1));
  g_assert_cmpstr (steward_restore_period_get_version (period), ==, "21.5.0.0");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GDateTime) moment = model_test_date (cases[i].moment);

      g_assert_cmpint (steward_restore_period_contains (period, moment), ==,
                       cases[i].contained);
    }
}

static void
test_backward_period_is_none (void)
{
  g_autoptr(StewardEntity) period = g_object_new (STEWARD_TYPE_RESTORE_PERIOD, NULL);
  g_autoptr(JsonNode) root = NULL;

  root = model_test_parse ("{'from':'2025-11-02T00:00:00Z','to':'2025-11-01T00:00:00Z'}");
  g_assert_false (steward_entity_update (period, json_node_get_object (root)));
}

static void
assert_moment (GDateTime  *moment,
               const char *expected)
{
  g_autoptr(GDateTime) owned = moment;
  g_autofree char *text = g_date_time_format (owned, "%d %H:%M");

  g_assert_cmpstr (text, ==, expected);
}

/* From 20:00 to 05:00, whatever the day that the service names: before it, in it and after it. */
static void
test_update_window (void)
{
  g_autoptr(JsonNode) root = model_test_load ("update-settings-get.json");
  g_autoptr(StewardUpdateWindow) window = NULL;
  g_autoptr(GDateTime) noon = g_date_time_new_utc (2025, 11, 26, 12, 0, 0);
  g_autoptr(GDateTime) evening = g_date_time_new_utc (2025, 11, 26, 20, 0, 0);
  g_autoptr(GDateTime) night = g_date_time_new_utc (2025, 11, 27, 3, 0, 0);
  g_autoptr(GDateTime) morning = g_date_time_new_utc (2025, 11, 27, 5, 1, 0);

  window = model_test_decode (STEWARD_TYPE_UPDATE_WINDOW, json_node_get_object (root));
  assert_moment (steward_update_window_dup_opening (window, noon), "26 20:00");
  assert_moment (steward_update_window_dup_closing (window, noon), "27 05:00");
  assert_moment (steward_update_window_dup_opening (window, evening), "26 20:00");
  assert_moment (steward_update_window_dup_opening (window, night), "26 20:00");
  assert_moment (steward_update_window_dup_closing (window, night), "27 05:00");
  assert_moment (steward_update_window_dup_opening (window, morning), "27 20:00");
}

static void
test_storage_and_quota (void)
{
  g_autoptr(JsonNode) quotas = model_test_load ("quotas-get.json");
  g_autoptr(JsonNode) used = model_test_load ("used-storage-list.json");
  g_autoptr(JsonNode) large = model_test_load ("used-storage-get-large.json");
  g_autoptr(StewardQuota) quota = NULL;
  g_autoptr(StewardUsedStorage) known = NULL;
  g_autoptr(StewardUsedStorage) unknown = NULL;
  g_autoptr(StewardUsedStorage) beyond_32_bits = NULL;

  quota = model_test_decode (STEWARD_TYPE_QUOTA, json_node_get_object (quotas));
  g_assert_cmpint (steward_quota_get_production (quota), ==, 1);
  g_assert_cmpint (steward_quota_get_sandbox (quota), ==, 3);
  g_assert_cmpint (steward_quota_get_storage_kb (quota), ==, 146800640);
  g_assert_cmpint (steward_quota_get_license_storage_kb (quota), ==, 62914560);

  known = model_test_decode (STEWARD_TYPE_USED_STORAGE, model_test_element (used, 0));
  unknown = model_test_decode (STEWARD_TYPE_USED_STORAGE, model_test_element (used, 2));
  beyond_32_bits = model_test_decode (STEWARD_TYPE_USED_STORAGE, json_node_get_object (large));
  g_assert_cmpint (steward_used_storage_get_storage_kb (known), ==, 5242880);
  g_assert_cmpint (steward_used_storage_get_storage_kb (unknown), ==, -1);
  g_assert_cmpint (steward_used_storage_get_storage_kb (beyond_32_bits), ==, 2684354560);
}

static void
test_environment_updates (void)
{
  g_autoptr(JsonNode) root = model_test_load ("updates-list.json");
  g_autoptr(StewardEnvironmentUpdate) selected = NULL;
  g_autoptr(StewardEnvironmentUpdate) unreleased = NULL;

  selected = model_test_decode (STEWARD_TYPE_ENVIRONMENT_UPDATE, model_test_element (root, 0));
  g_assert_cmpstr (steward_environment_update_get_target_version (selected), ==, "26.1");
  g_assert_true (steward_environment_update_get_selected (selected));
  g_assert_cmpstr (steward_environment_update_get_rollout_status (selected), ==, "Active");
  model_test_assert_date (steward_environment_update_get_selected_on (selected),
                          "2025-07-12T20:00:00Z");

  unreleased = model_test_decode (STEWARD_TYPE_ENVIRONMENT_UPDATE,
                                  model_test_element (root, 3));
  g_assert_false (steward_environment_update_get_available (unreleased));
  g_assert_null (steward_environment_update_get_latest_selectable_on (unreleased));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/environment/newest", test_environment);
  g_test_add_func ("/environment/older-versions", test_environment_older_versions);
  g_test_add_func ("/environment/soft-deleted", test_environment_soft_deleted);
  g_test_add_func ("/environment/derived", test_environment_derived);
  g_test_add_func ("/environment/setters", test_environment_setters);
  g_test_add_func ("/environment/refresh", test_environment_refresh);
  g_test_add_func ("/environment/hostile", test_environment_hostile);
  g_test_add_func ("/apps", test_apps);
  g_test_add_func ("/apps/parts-keep-identity", test_parts_keep_identity);
  g_test_add_func ("/countries", test_countries);
  g_test_add_func ("/restore-periods", test_restore_periods);
  g_test_add_func ("/restore-periods/backward", test_backward_period_is_none);
  g_test_add_func ("/update-window", test_update_window);
  g_test_add_func ("/storage-and-quota", test_storage_and_quota);
  g_test_add_func ("/environment-updates", test_environment_updates);

  return g_test_run ();
}
