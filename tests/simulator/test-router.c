/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-router.h"

/* The handlers are never called, they only tell the routes apart. */
static void
list_environments (StewardSimRequest *request)
{
}

static void
get_environment (StewardSimRequest *request)
{
}

static void
put_environment (StewardSimRequest *request)
{
}

static void
list_operations (StewardSimRequest *request)
{
}

static void
copy_environment (StewardSimRequest *request)
{
}

static const StewardSimRoute routes[] = {
  { "GET", "/applications/environments", list_environments },
  { "GET", "/applications/{family}/environments/{name}", get_environment },
  { "PUT", "/applications/{family}/environments/{name}", put_environment },
  { "GET", "/applications/{family}/environments/operations", list_operations,
    .since = 207, .printed_until = 227 },
  { "POST", "/applications/{family}/environments/{name}/copy", copy_environment, .since = 209 },
};

typedef struct
{
  StewardSimRouter      *router;
  GHashTable            *params;
  const StewardSimRoute *route;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->router = steward_sim_router_new ();
  fixture->params = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  steward_sim_router_add (fixture->router, STEWARD_SIM_API_BUSINESS_CENTRAL,
                          routes, G_N_ELEMENTS (routes));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->router);
  g_clear_pointer (&fixture->params, g_hash_table_unref);
}

static StewardSimMatch
match (Fixture    *fixture,
       const char *method,
       const char *path,
       guint       version,
       gboolean    strict)
{
  fixture->route = NULL;

  return steward_sim_router_match (fixture->router, STEWARD_SIM_API_BUSINESS_CENTRAL, method, path,
                                   version, strict, &fixture->route, fixture->params);
}

static void
assert_found (Fixture           *fixture,
              const char        *method,
              const char        *path,
              guint              version,
              StewardSimHandler  handler)
{
  g_test_message ("%s %s at %u", method, path, version);
  g_assert_cmpint (match (fixture, method, path, version, FALSE), ==, STEWARD_SIM_MATCH_FOUND);
  g_assert_true (fixture->route->handler == handler);
}

static void
test_match (Fixture       *fixture,
            gconstpointer  data)
{
  assert_found (fixture, "GET", "/applications/environments", 229, list_environments);
  assert_found (fixture, "GET", "/Applications/Environments/", 229, list_environments);
  assert_found (fixture, "GET", "/applications/BusinessCentral/ENVIRONMENTS/My%20Env%2F1", 229,
                get_environment);
  g_assert_cmpstr (g_hash_table_lookup (fixture->params, "family"), ==, "BusinessCentral");
  g_assert_cmpstr (g_hash_table_lookup (fixture->params, "name"), ==, "My Env/1");
}

static void
test_literal_wins (Fixture       *fixture,
                   gconstpointer  data)
{
  const char *path = "/applications/BusinessCentral/environments/Operations";

  assert_found (fixture, "GET", path, 229, list_operations);
  assert_found (fixture, "PUT", path, 229, put_environment);
  assert_found (fixture, "GET", path, 206, get_environment);
}

static void
test_versions (Fixture       *fixture,
               gconstpointer  data)
{
  const char *copy = "/applications/BusinessCentral/environments/a/copy";
  const char *operations = "/applications/BusinessCentral/environments/operations";

  assert_found (fixture, "POST", copy, 209, copy_environment);
  g_assert_cmpint (match (fixture, "POST", copy, 208, FALSE), ==, STEWARD_SIM_MATCH_OTHER_VERSION);
  g_assert_true (fixture->route->handler == copy_environment);

  g_assert_cmpint (match (fixture, "GET", operations, 227, TRUE), ==, STEWARD_SIM_MATCH_FOUND);
  g_assert_true (fixture->route->handler == list_operations);
  g_assert_cmpint (match (fixture, "GET", operations, 229, TRUE), ==, STEWARD_SIM_MATCH_FOUND);
  g_assert_true (fixture->route->handler == get_environment);
}

static void
test_unknown (Fixture       *fixture,
              gconstpointer  data)
{
  static const char * const paths[] = {
    "/",
    "/applications",
    "/applications/a/environments/b/c",
    "/applications//environments/b/copy/d",
  };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_test_message ("%s", paths[i]);
      g_assert_cmpint (match (fixture, "GET", paths[i], 229, FALSE), ==, STEWARD_SIM_MATCH_NONE);
    }

  g_assert_cmpint (match (fixture, "PATCH", "/applications/environments", 229, FALSE), ==,
                   STEWARD_SIM_MATCH_NONE);
}

#define ADD(name, func) \
  g_test_add ("/simulator/router/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("match", test_match);
  ADD ("literal-wins", test_literal_wins);
  ADD ("versions", test_versions);
  ADD ("unknown", test_unknown);

  return g_test_run ();
}
