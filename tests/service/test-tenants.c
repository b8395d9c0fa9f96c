/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-auth-error.h"
#include "connect-test.h"
#include "steward-connection-test.h"
#include "steward-test-loop.h"

static void
test_add_tenants (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(StewardProfile) profile = connect_test_connect_application (fixture,
                                                                        "contoso.example");
  g_autoptr(GPtrArray) tenants = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(StewardTenantFindings) findings = NULL;

  g_ptr_array_add (tenants, steward_tenant_new ("contoso.example", NULL, NULL));
  g_ptr_array_add (tenants, steward_tenant_new ("nowhere.example", NULL, NULL));
  g_ptr_array_add (tenants, steward_tenant_new ("fabrikam.example", NULL, "Fabrikam"));
  steward_workspace_add_tenants_async (fixture->workspace, profile, tenants, NULL,
                                       steward_test_store_result, &result);
  findings = steward_workspace_add_tenants_finish (fixture->workspace,
                                                   steward_test_await_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->tenants->len, ==, 2);
  g_assert_cmpuint (g_strv_length (findings->refused), ==, 1);
  g_assert_cmpstr (findings->refused[0], ==, "nowhere.example");
  g_assert_error (findings->error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_CONFIGURATION);
  g_assert_cmpuint (g_list_model_get_n_items (steward_profile_get_tenants (profile)), ==, 2);
  steward_test_await (connect_test_is_idle, fixture->fleet);
  g_assert_cmpint (connect_test_get_state (fixture, 1), ==, STEWARD_LISTING_STATE_READY);
}

static void
test_find_tenants (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(StewardProfile) profile = connect_test_connect_application (fixture,
                                                                        "contoso.example");
  const char *known = steward_test_simulator_get_tenant_id (fixture->simulator, 0);
  const char *other = steward_test_simulator_get_tenant_id (fixture->simulator, 1);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) tenants = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *fault = NULL;

  fault = g_strdup_printf ("{\"status\":200,\"body\":\"{\\\"value\\\":["
                           "{\\\"entraTenantId\\\":\\\"%s\\\"},7,"
                           "{\\\"entraTenantId\\\":\\\"%s\\\"}]}\"}", known, other);
  steward_test_simulator_add_fault (fixture->simulator, "GET", "*/manageableTenants", fault);
  steward_workspace_find_tenants_async (fixture->workspace, profile, NULL,
                                        steward_test_store_result, &result);
  tenants = steward_workspace_find_tenants_finish (fixture->workspace,
                                                   steward_test_await_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (tenants->len, ==, 1);
  g_assert_cmpstr (steward_tenant_get_id (g_ptr_array_index (tenants, 0)), ==, other);
}

static void
sign_out (Fixture        *fixture,
          StewardProfile *profile)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  steward_workspace_sign_out_async (fixture->workspace, profile, NULL,
                                    steward_test_store_result, &result);
  steward_workspace_sign_out_finish (fixture->workspace, steward_test_await_result (&result),
                                     &error);
  g_assert_no_error (error);
  steward_test_await (connect_test_is_idle, fixture->fleet);
}

/* Nothing is left in the keyring, and the same person can sign in again. */
static void
test_sign_out (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(StewardProfile) profile = NULL;
  g_autoptr(StewardConnector) connector = NULL;
  g_autoptr(StewardTenant) home = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  profile = connect_test_new_profile (fixture, STEWARD_SIGN_IN_METHOD_BROWSER, NULL);
  connector = steward_connector_new (fixture->workspace, profile);
  connect_test_connect (fixture, connector, &error);
  g_assert_no_error (error);
  sign_out (fixture, profile);
  g_assert_false (connect_test_is_kept (fixture, STEWARD_SECRET_KIND_REFRESH));
  g_assert_null (steward_profile_get_user_name (profile));
  g_assert_cmpint (connect_test_get_identity (fixture, 0), ==,
                   STEWARD_IDENTITY_STATE_SIGN_IN_NEEDED);

  g_signal_handlers_disconnect_by_func (connector, connect_test_act_cb, fixture);
  g_signal_connect (fixture->workspace, "interaction-needed", G_CALLBACK (connect_test_act_cb),
                    fixture);
  home = g_list_model_get_item (steward_profile_get_tenants (profile), 0);
  steward_workspace_sign_in_async (fixture->workspace, profile, home, NULL,
                                   steward_test_store_result, &result);
  steward_workspace_sign_in_finish (fixture->workspace, steward_test_await_result (&result),
                                    &error);
  g_assert_no_error (error);
  steward_test_await (connect_test_is_idle, fixture->fleet);
  g_assert_true (connect_test_is_kept (fixture, STEWARD_SECRET_KIND_REFRESH));
  g_assert_cmpint (connect_test_get_identity (fixture, 0), ==, STEWARD_IDENTITY_STATE_SIGNED_IN);
}

static void
forget (Fixture        *fixture,
        StewardProfile *profile,
        guint           position)
{
  g_autoptr(StewardTenant) tenant = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  tenant = g_list_model_get_item (steward_profile_get_tenants (profile), position);
  steward_workspace_forget_tenant_async (fixture->workspace, profile, tenant, NULL,
                                         steward_test_store_result, &result);
  steward_workspace_forget_tenant_finish (fixture->workspace,
                                          steward_test_await_result (&result), &error);
  g_assert_no_error (error);
}

static gboolean
is_archived (Fixture *fixture,
             guint    tenant)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(StewardSnapshot) snapshot = NULL;

  steward_archive_read_async (fixture->workspace->archive,
                              steward_test_simulator_get_tenant_id (fixture->simulator, tenant),
                              "environments", NULL, steward_test_store_result, &result);
  snapshot = steward_archive_read_finish (fixture->workspace->archive,
                                          steward_test_await_result (&result), NULL);

  return snapshot != NULL;
}

static gint64
measure (Fixture *fixture,
         guint    tenant)
{
  g_autoptr(GAsyncResult) result = NULL;

  steward_archive_measure_async (fixture->workspace->archive,
                                 steward_test_simulator_get_tenant_id (fixture->simulator,
                                                                       tenant),
                                 NULL, steward_test_store_result, &result);

  return steward_archive_measure_finish (fixture->workspace->archive,
                                         steward_test_await_result (&result), NULL);
}

static guint
count_open (Fixture *fixture,
            guint    tenant)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) entries = NULL;

  steward_journal_list_open_async (fixture->workspace->journal,
                                   steward_test_simulator_get_tenant_id (fixture->simulator,
                                                                         tenant),
                                   steward_test_store_result, &result);
  entries = steward_journal_list_open_finish (fixture->workspace->journal,
                                              steward_test_await_result (&result), NULL);

  return entries->len;
}

static void
begin_change (Fixture *fixture,
              guint    tenant)
{
  g_autoptr(StewardJournalEntry) entry = steward_journal_entry_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  entry->key = g_uuid_string_random ();
  entry->profile_id = g_strdup ("p1");
  entry->tenant_id = g_strdup (steward_test_simulator_get_tenant_id (fixture->simulator, tenant));
  entry->endpoint = g_strdup ("copy");
  entry->target = g_strdup ("main");
  entry->request_id = g_uuid_string_random ();
  entry->first_sent = g_date_time_new_now_utc ();
  steward_journal_begin_async (fixture->workspace->journal, entry, steward_test_store_result,
                               &result);
  steward_journal_begin_finish (fixture->workspace->journal, steward_test_await_result (&result),
                                &error);
  g_assert_no_error (error);
}

/* Beside the first tenant, and something was sent to each. */
static void
add_adventure_works (Fixture        *fixture,
                     StewardProfile *profile)
{
  g_autoptr(GPtrArray) tenants = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(StewardTenantFindings) findings = NULL;

  g_ptr_array_add (tenants, steward_tenant_new ("adventure-works.example", NULL, NULL));
  steward_workspace_add_tenants_async (fixture->workspace, profile, tenants, NULL,
                                       steward_test_store_result, &result);
  findings = steward_workspace_add_tenants_finish (fixture->workspace,
                                                   steward_test_await_result (&result), NULL);
  g_assert_cmpuint (findings->tenants->len, ==, 1);
  steward_test_await (connect_test_is_idle, fixture->fleet);
  begin_change (fixture, 0);
  begin_change (fixture, 1);
}

/* What is left of the others stays; with the last one the secret goes. */
static void
test_forget (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardProfile) profile = connect_test_connect_application (fixture,
                                                                        "contoso.example");

  add_adventure_works (fixture, profile);
  g_assert_cmpint (measure (fixture, 0), >, 100);

  forget (fixture, profile, 0);
  g_assert_false (is_archived (fixture, 0));
  g_assert_cmpint (measure (fixture, 0), ==, 0);
  g_assert_cmpint (measure (fixture, 1), >, 100);
  g_assert_true (is_archived (fixture, 1));
  g_assert_cmpuint (count_open (fixture, 0), ==, 0);
  g_assert_cmpuint (count_open (fixture, 1), ==, 1);
  g_assert_true (connect_test_is_kept (fixture, STEWARD_SECRET_KIND_SECRET));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->fleet)), ==, 1);

  forget (fixture, profile, 0);
  g_assert_false (is_archived (fixture, 1));
  g_assert_cmpuint (count_open (fixture, 1), ==, 0);
  g_assert_false (connect_test_is_kept (fixture, STEWARD_SECRET_KIND_SECRET));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->fleet)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (steward_workspace_get_profiles (fixture->workspace)),
                    ==, 0);
}

/* All at once, instead of one question for each of two hundred. */
static void
test_forget_all (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(StewardProfile) profile = connect_test_connect_application (fixture,
                                                                        "contoso.example");
  g_autoptr(GAsyncResult) forgotten = NULL;
  g_autoptr(GError) error = NULL;

  add_adventure_works (fixture, profile);

  steward_workspace_forget_profile_async (fixture->workspace, profile, NULL,
                                          steward_test_store_result, &forgotten);
  steward_workspace_forget_profile_finish (fixture->workspace,
                                           steward_test_await_result (&forgotten), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_false (is_archived (fixture, i));
      g_assert_cmpuint (count_open (fixture, i), ==, 0);
    }
  g_assert_false (connect_test_is_kept (fixture, STEWARD_SECRET_KIND_SECRET));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->fleet)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (steward_workspace_get_profiles (fixture->workspace)),
                    ==, 0);
}

static void
run_test (StewardConnectionTest *test,
          const char            *states)
{
  static const char letters[] = "wrpfl"; /* waiting, running, passed, failed, left out */
  g_autoptr(GString) found = g_string_new (NULL);

  steward_connection_test_start (test);
  steward_test_await (connect_test_has_run, test);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (test)); i++)
    {
      g_autoptr(StewardProbe) probe = g_list_model_get_item (G_LIST_MODEL (test), i);
      StewardProbeState state = steward_probe_get_state (probe);

      g_string_append_c (found, letters[state]);
      g_assert_true ((state == STEWARD_PROBE_STATE_FAILED)
                     == (steward_probe_get_error (probe) != NULL));
    }
  g_assert_cmpstr (found->str, ==, states);
  g_assert_nonnull (steward_connection_test_get_finished_on (test));
}

static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(StewardProfile) profile = connect_test_connect_application (fixture,
                                                                        "contoso.example");
  g_autoptr(StewardConnectionTest) test = NULL;

  test = steward_connection_test_new (connect_test_get_session (fixture, 0));
  run_test (test, "pppp");

  steward_test_simulator_add_fault (fixture->simulator, "GET", "*/applications/",
                                    "{\"error\":{\"code\":\"Forbidden\"}}");
  run_test (test, "pppf");
  steward_test_simulator_add_fault (fixture->simulator, "POST", "*/token",
                                    "{\"error\":{\"code\":\"unauthorized_client\"}}");
  run_test (test, "ppfl");
  steward_test_simulator_add_fault (fixture->simulator, "GET", "*/openid-configuration",
                                    "{\"status\":404}");
  run_test (test, "pfll");
  run_test (test, "pppp");

  steward_connection_test_start (test);
  steward_connection_test_stop (test);
  g_assert_false (steward_connection_test_get_running (test));
}

/* A role that is missing is learned from what the service answers. */
static void
test_permissions (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(StewardProfile) profile = connect_test_connect_application (fixture,
                                                                        "contoso.example");
  g_autoptr(StewardPermission) permission = NULL;
  StewardIdentity *identity = steward_session_get_identity (connect_test_get_session (fixture, 0));
  g_autoptr(StewardConnectionTest) test = NULL;

  permission = g_list_model_get_item (steward_identity_get_permissions (identity), 0);
  g_assert_cmpint (steward_permission_get_area (permission), ==,
                   STEWARD_PERMISSION_AREA_ENVIRONMENTS);
  g_assert_cmpint (steward_permission_get_state (permission), ==,
                   STEWARD_PERMISSION_STATE_ALLOWED);

  test = steward_connection_test_new (connect_test_get_session (fixture, 0));
  steward_test_simulator_add_fault (fixture->simulator, "GET", "*/applications/",
                                    "{\"error\":{\"code\":\"Forbidden\"}}");
  run_test (test, "pppf");
  g_assert_cmpint (steward_permission_get_state (permission), ==,
                   STEWARD_PERMISSION_STATE_MISSING);
}

#define ADD(name, data, func) \
  g_test_add ("/tenants/" name, Fixture, GUINT_TO_POINTER (data), \
              connect_test_set_up, func, connect_test_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("add-tenants", 0, test_add_tenants);
  ADD ("find-tenants", 0, test_find_tenants);
  ADD ("sign-out", 0, test_sign_out);
  ADD ("forget", 0, test_forget);
  ADD ("forget-all", 0, test_forget_all);
  ADD ("steps", 0, test_steps);
  ADD ("permissions", 0, test_permissions);

  return g_test_run ();
}
