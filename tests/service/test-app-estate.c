/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-app-estate.h"
#include "steward-app-group.h"
#include "steward-test-loop.h"
#include "steward-test-simulator.h"
#include "workspace-test.h"

typedef struct
{
  StewardTestSimulator *simulator;
  StewardWorkspace     *workspace;
  StewardFleet         *fleet;
  StewardAppEstate     *estate;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->simulator = steward_test_simulator_new (NULL);
  fixture->workspace = workspace_test_new (NULL, fixture->simulator->url, FALSE);
  fixture->fleet = steward_workspace_get_fleet (fixture->workspace);
  fixture->estate = steward_app_estate_new (fixture->fleet);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->estate);
  workspace_test_close (fixture->workspace);
  steward_test_simulator_free (fixture->simulator);
}

static gboolean
fleet_is_ready (gpointer user_data)
{
  return !steward_fleet_get_busy (user_data)
         && g_list_model_get_n_items (steward_fleet_get_environments (user_data)) > 8;
}

static gboolean
estate_is_ready (gpointer user_data)
{
  return !steward_app_estate_get_busy (user_data)
         && g_list_model_get_n_items (user_data) > 0
         && steward_app_estate_get_fetched_on (user_data) != NULL;
}

/* (transfer none): the group of that name */
static StewardAppGroup *
find_group (Fixture    *fixture,
            const char *name)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (fixture->estate));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardAppGroup) group = NULL;

      group = g_list_model_get_item (G_LIST_MODEL (fixture->estate), i);
      if (g_strcmp0 (steward_app_group_get_name (group), name) == 0)
        return group;
    }

  g_assert_not_reached ();
}

static void
load (Fixture *fixture)
{
  steward_test_await (fleet_is_ready, fixture->fleet);
  steward_app_estate_ensure_loaded (fixture->estate);
  steward_test_await (estate_is_ready, fixture->estate);
}

/* Nothing is asked for before somebody wants to know. */
static void
test_lazy (Fixture       *fixture,
           gconstpointer  data)
{
  steward_test_await (fleet_is_ready, fixture->fleet);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->estate)), ==, 0);
  g_assert_cmpuint (steward_app_estate_get_n_environments (fixture->estate), ==, 0);

  steward_app_estate_ensure_loaded (fixture->estate);
  g_assert_true (steward_app_estate_get_busy (fixture->estate));
  steward_test_await (estate_is_ready, fixture->estate);
  g_assert_cmpuint (steward_app_estate_get_n_environments (fixture->estate), >, 5);
  g_assert_cmpuint (steward_app_estate_get_n_unreadable (fixture->estate), ==, 0);
}

static void
test_groups (Fixture       *fixture,
             gconstpointer  data)
{
  StewardAppGroup *group;
  GListModel *places;
  guint n_versions;
  guint n_updates;
  guint n_oldest = 0;
  g_autofree char *version = NULL;

  load (fixture);
  group = find_group (fixture, "Document Capture");
  places = steward_app_group_get_places (group);
  g_object_get (group, "n-versions", &n_versions, "n-updates", &n_updates, "version", &version,
                NULL);
  g_assert_cmpuint (g_list_model_get_n_items (places), >=, 3);
  g_assert_cmpuint (n_versions, >, 1);
  g_assert_cmpuint (n_updates, >, 0);
  g_assert_null (version);
  g_assert_cmpstr (steward_app_group_get_publisher (group), ==, "Northlight");

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr(StewardAppPlace) place = g_list_model_get_item (places, i);

      g_assert_cmpstr (steward_app_get_name (steward_app_place_get_app (place)), ==,
                       "Document Capture");
      n_oldest += steward_app_place_get_oldest (place);
    }
  g_assert_cmpuint (n_oldest, >, 0);
  g_assert_cmpuint (n_oldest, <, g_list_model_get_n_items (places));
}

/* (transfer none): of the environments of Contoso */
static StewardApp *
find_app (Fixture    *fixture,
          const char *environment_name,
          const char *name)
{
  GListModel *places = steward_app_group_get_places (find_group (fixture, name));

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr(StewardAppPlace) place = g_list_model_get_item (places, i);
      StewardEnvironment *environment = steward_app_place_get_environment (place);
      StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (environment));

      if (g_str_equal (steward_environment_get_name (environment), environment_name)
          && g_str_equal (steward_tenant_get_name (tenant), "Contoso"))
        return steward_app_place_get_app (place);
    }

  g_assert_not_reached ();
}

static gboolean
has_operation (gpointer user_data)
{
  return steward_app_get_last_operation (user_data) != NULL;
}

/* An app names its last operation, and the history of the tenant knows it. */
static void
test_operations (Fixture       *fixture,
                 gconstpointer  data)
{
  StewardApp *app;
  StewardOperation *operation;

  load (fixture);
  app = find_app (fixture, "Production", "Payroll DK");
  steward_test_await (has_operation, app);
  operation = steward_app_get_last_operation (app);
  g_assert_cmpstr (steward_operation_get_id (operation), ==,
                   steward_app_get_last_operation_id (app));
  g_assert_cmpint (steward_operation_get_status (operation), ==, STEWARD_OPERATION_STATUS_FAILED);
  g_assert_nonnull (steward_operation_get_completed_on (operation));

  app = find_app (fixture, "Production", "Shipping Agent");
  g_assert_true (steward_operation_is_running (steward_app_get_last_operation (app)));
  g_assert_null (steward_app_get_last_operation (find_app (fixture, "Production",
                                                           "Base Application")));
}

/* What is being updated already has an update as well, and is not counted among what can be. */
static void
test_updates (Fixture       *fixture,
              gconstpointer  data)
{
  StewardApp *app;

  load (fixture);
  app = find_app (fixture, "Production", "Shipping Agent");
  g_assert_cmpint (steward_app_get_state (app), ==, STEWARD_APP_STATE_UPDATING);
  g_assert_nonnull (steward_app_get_available_update (app));
  g_assert_false (steward_app_can_update (app));
  g_assert_cmpuint (steward_app_group_get_n_updates (find_group (fixture, "Shipping Agent")), ==,
                    0);

  app = find_app (fixture, "Production", "Document Capture");
  g_assert_true (steward_app_can_update (app));
}

static gboolean
is_due (gpointer user_data)
{
  return steward_app_get_update_due (user_data) != NULL;
}

/* What waits for the update window begins with it; what does not wait has no such moment. */
static void
test_due (Fixture       *fixture,
          gconstpointer  data)
{
  StewardApp *app;

  load (fixture);
  app = find_app (fixture, "Production", "Contoso Extensions");
  g_assert_cmpint (steward_app_get_state (app), ==, STEWARD_APP_STATE_UPDATE_PENDING);
  steward_test_await (is_due, app);
  g_assert_null (steward_app_get_update_due (find_app (fixture, "Production", "Payroll DK")));
}

/* The same places the other way round: an environment has each of its apps once. */
static void
test_by_environment (Fixture       *fixture,
                     gconstpointer  data)
{
  GListModel *groups = steward_app_estate_get_by_environment (fixture->estate);
  guint n_places = 0;
  guint n_apps = 0;

  load (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (groups), ==,
                    steward_app_estate_get_n_environments (fixture->estate));
  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr(StewardAppGroup) group = g_list_model_get_item (groups, i);
      StewardEnvironment *environment = steward_app_group_get_environment (group);
      GListModel *places = steward_app_group_get_places (group);
      g_autofree char *version = NULL;

      g_object_get (group, "version", &version, NULL);
      g_assert_cmpstr (steward_app_group_get_name (group), ==,
                       steward_environment_get_name (environment));
      g_assert_cmpstr (version, ==, steward_environment_get_version (environment));
      n_places += g_list_model_get_n_items (places);
      for (guint j = 0; j < g_list_model_get_n_items (places); j++)
        {
          g_autoptr(StewardAppPlace) place = g_list_model_get_item (places, j);

          g_assert_true (steward_app_place_get_environment (place) == environment);
        }
    }

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->estate)); i++)
    {
      g_autoptr(StewardAppGroup) app = NULL;

      app = g_list_model_get_item (G_LIST_MODEL (fixture->estate), i);
      g_assert_null (steward_app_group_get_environment (app));
      n_apps += g_list_model_get_n_items (steward_app_group_get_places (app));
    }
  g_assert_cmpuint (n_places, ==, n_apps);
}

static void
count_cb (gpointer user_data)
{
  guint *count = user_data;

  (*count)++;
}

/* What comes again stays, and so does what is selected or open. */
static void
test_refresh (Fixture       *fixture,
              gconstpointer  data)
{
  StewardAppGroup *group;
  guint n_changes = 0;

  load (fixture);
  group = find_group (fixture, "Document Capture");
  g_signal_connect_swapped (fixture->estate, "items-changed", G_CALLBACK (count_cb), &n_changes);
  g_signal_connect_swapped (steward_app_estate_get_by_environment (fixture->estate),
                            "items-changed", G_CALLBACK (count_cb), &n_changes);
  g_signal_connect_swapped (steward_app_group_get_places (group), "items-changed",
                            G_CALLBACK (count_cb), &n_changes);
  steward_app_estate_refresh (fixture->estate);
  g_assert_true (steward_app_estate_get_busy (fixture->estate));
  steward_test_await (estate_is_ready, fixture->estate);
  g_assert_cmpuint (n_changes, ==, 0);
  g_assert_true (find_group (fixture, "Document Capture") == group);
}

static gboolean
is_empty (gpointer user_data)
{
  return g_list_model_get_n_items (user_data) == 0;
}

static void
test_removed (Fixture       *fixture,
              gconstpointer  data)
{
  guint n_environments;

  load (fixture);
  n_environments = steward_app_estate_get_n_environments (fixture->estate);
  while (g_list_model_get_n_items (G_LIST_MODEL (fixture->fleet)) > 0)
    {
      g_autoptr(StewardSession) session = NULL;

      session = g_list_model_get_item (G_LIST_MODEL (fixture->fleet), 0);
      steward_fleet_remove_session (fixture->fleet, session);
      g_assert_cmpuint (steward_app_estate_get_n_environments (fixture->estate), <=,
                        n_environments);
      n_environments = steward_app_estate_get_n_environments (fixture->estate);
    }
  g_assert_cmpuint (n_environments, ==, 0);
  steward_test_await (is_empty, steward_app_estate_get_by_environment (fixture->estate));
}

#define ADD(name, function) \
  g_test_add ("/app-estate/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("lazy", test_lazy);
  ADD ("groups", test_groups);
  ADD ("operations", test_operations);
  ADD ("updates", test_updates);
  ADD ("due", test_due);
  ADD ("by-environment", test_by_environment);
  ADD ("refresh", test_refresh);
  ADD ("removed", test_removed);

  return g_test_run ();
}
