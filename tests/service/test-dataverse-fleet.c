/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "http/steward-api-error.h"
#include "steward-instance.h"
#include "steward-test-loop.h"
#include "steward-test-simulator.h"
#include "workspace-test.h"

/* The instances of all tenants and regions, as an application and as a person. */

typedef struct
{
  StewardTestSimulator *simulator;
  StewardWorkspace     *workspace;
  StewardFleet         *fleet;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  as_user)
{
  fixture->simulator = steward_test_simulator_new (NULL);
  fixture->workspace = workspace_test_new (NULL, fixture->simulator->url,
                                           GPOINTER_TO_INT (as_user));
  fixture->fleet = steward_workspace_get_fleet (fixture->workspace);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  workspace_test_close (fixture->workspace);
  steward_test_simulator_free (fixture->simulator);
}

static StewardListing *
get_instances (Fixture *fixture,
               guint    tenant)
{
  g_autoptr(StewardSession) session = NULL;

  session = g_list_model_get_item (G_LIST_MODEL (fixture->fleet), tenant);

  return steward_session_get_instances (session);
}

static gboolean
are_loaded (gpointer user_data)
{
  Fixture *fixture = user_data;
  gboolean loaded = TRUE;

  for (guint i = 0; i < 3; i++)
    {
      StewardListingState state = steward_listing_get_state (get_instances (fixture, i));

      loaded = loaded && (state == STEWARD_LISTING_STATE_READY
                          || state == STEWARD_LISTING_STATE_FAILED);
    }

  return loaded;
}

/* Nobody asks before somebody wants to see them. */
static void
test_all_tenants (Fixture       *fixture,
                  gconstpointer  as_user)
{
  GListModel *instances = steward_fleet_get_instances (fixture->fleet);
  guint n_expected = GPOINTER_TO_INT (as_user) ? 10 : 12;
  g_autoptr(GHashTable) regions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_cmpint (steward_listing_get_state (get_instances (fixture, 0)), ==,
                   STEWARD_LISTING_STATE_IDLE);
  steward_fleet_load_instances (fixture->fleet);
  steward_test_await (are_loaded, fixture);

  g_assert_cmpuint (g_list_model_get_n_items (instances), ==, n_expected);
  for (guint i = 0; i < n_expected; i++)
    {
      g_autoptr(StewardInstance) instance = g_list_model_get_item (instances, i);
      StewardSession *session;

      session = steward_fleet_get_session_of (fixture->fleet, STEWARD_ENTITY (instance));
      g_assert_nonnull (session);
      g_hash_table_add (regions, g_strdup (steward_instance_get_region (instance)));
      g_assert_true (g_strv_contains (steward_session_get_regions (session),
                                      steward_instance_get_region (instance)));
    }
  g_assert_cmpuint (g_hash_table_size (regions), ==, 2);
  g_assert_cmpint (steward_listing_get_state (get_instances (fixture, 2)), ==,
                   GPOINTER_TO_INT (as_user) ? STEWARD_LISTING_STATE_FAILED
                                             : STEWARD_LISTING_STATE_READY);
}

static guint
count_in (StewardListing *listing,
          const char     *region)
{
  guint n_found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (listing)); i++)
    {
      g_autoptr(StewardInstance) instance = g_list_model_get_item (G_LIST_MODEL (listing), i);

      if (g_strcmp0 (steward_instance_get_region (instance), region) == 0)
        n_found++;
    }

  return n_found;
}

static void
refresh (StewardListing  *listing,
         GError         **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  steward_listing_refresh_async (listing, NULL, steward_test_store_result, &result);
  steward_listing_refresh_finish (listing, steward_test_await_result (&result), error);
}

/* A region that fails takes neither the others along nor what was there before. */
static void
test_one_region_fails (Fixture       *fixture,
                       gconstpointer  as_user)
{
  StewardListing *instances = get_instances (fixture, 0);
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) none = NULL;
  g_autoptr(GError) all = NULL;
  guint n_other;

  steward_test_simulator_add_fault (fixture->simulator, "GET", "/crm4/*/Instances",
                                    "{\"status\":403}");
  refresh (instances, &error);
  g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_FORBIDDEN);
  g_assert_cmpint (steward_listing_get_state (instances), ==, STEWARD_LISTING_STATE_FAILED);
  g_assert_cmpstr (steward_listing_get_missing (instances)[0], ==, "crm4");
  g_assert_null (steward_listing_get_missing (instances)[1]);
  n_other = count_in (instances, "crm");
  g_assert_cmpuint (n_other, >, 0);
  g_assert_cmpuint (count_in (instances, "crm4"), ==, 0);

  refresh (instances, &none);
  g_assert_no_error (none);
  g_assert_null (steward_listing_get_missing (instances));
  g_assert_cmpuint (count_in (instances, "crm4"), >, 0);

  steward_test_simulator_add_fault (fixture->simulator, "GET", "/crm4/*/Instances",
                                    "{\"status\":403}");
  refresh (instances, &all);
  g_assert_error (all, STEWARD_API_ERROR, STEWARD_API_ERROR_FORBIDDEN);
  g_assert_cmpuint (count_in (instances, "crm4"), >, 0);
  g_assert_cmpuint (count_in (instances, "crm"), ==, n_other);
}

/* An answer of which nothing can be read does not say that this region was read. */
static void
test_unreadable_beside_failed (Fixture       *fixture,
                               gconstpointer  as_user)
{
  StewardListing *instances = get_instances (fixture, 0);
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) none = NULL;

  steward_test_simulator_add_fault (fixture->simulator, "GET", "/crm4/*/Instances",
                                    "{\"status\":403}");
  steward_test_simulator_add_fault (fixture->simulator, "GET", "/crm/*/Instances",
                                    "{\"status\":200,\"body\":\"[{\\\"Id\\\":7}]\"}");
  refresh (instances, &error);
  g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_PROTOCOL);
  g_assert_cmpint (steward_listing_get_state (instances), ==, STEWARD_LISTING_STATE_FAILED);
  g_assert_null (steward_listing_get_missing (instances));

  refresh (instances, &none);
  g_assert_no_error (none);
  g_assert_cmpuint (count_in (instances, "crm"), >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/dataverse/fleet/as-application", Fixture, GINT_TO_POINTER (FALSE), set_up,
              test_all_tenants, tear_down);
  g_test_add ("/dataverse/fleet/as-user", Fixture, GINT_TO_POINTER (TRUE), set_up,
              test_all_tenants, tear_down);
  g_test_add ("/dataverse/fleet/one-region-fails", Fixture, GINT_TO_POINTER (FALSE), set_up,
              test_one_region_fails, tear_down);
  g_test_add ("/dataverse/fleet/unreadable-beside-failed", Fixture, GINT_TO_POINTER (FALSE),
              set_up, test_unreadable_beside_failed, tear_down);

  return g_test_run ();
}
