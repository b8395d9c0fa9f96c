/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-json.h"
#include "steward-test-simulator.h"

#define HOUR (G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC)

typedef struct
{
  StewardTestSimulator *simulator;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->simulator = steward_test_simulator_new (NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->simulator, steward_test_simulator_free);
}

static StewardTestAnswer *
get (Fixture    *fixture,
     const char *path)
{
  return steward_test_simulator_send (fixture->simulator, "GET", path, NULL);
}

static StewardTestAnswer *
post (Fixture    *fixture,
      const char *path,
      const char *body)
{
  return steward_test_simulator_send (fixture->simulator, "POST", path, body);
}

static void
assert_status (StewardTestAnswer *answer,
               guint              status)
{
  g_autoptr(StewardTestAnswer) owned = answer;

  g_assert_no_error (owned->error);
  g_assert_cmpuint (owned->status, ==, status);
}

static gint64
get_clock (Fixture *fixture)
{
  g_autoptr(StewardTestAnswer) answer = get (fixture, "/simulator/clock");
  gint64 now = 0;

  g_assert_true (steward_sim_time_parse (steward_test_answer_get_string (answer, "now"), &now));

  return now;
}

static void
test_hello (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = get (fixture, "/simulator/hello");
  g_autofree char *region_url = g_strconcat (fixture->simulator->url, "/crm4", NULL);

  g_assert_cmpuint (answer->status, ==, 200);
  g_assert_true (json_node_equal (answer->body, fixture->simulator->hello));
  g_assert_cmpstr (steward_test_answer_get_string (answer, "url"), ==, fixture->simulator->url);
  g_assert_cmpuint (steward_test_answer_get_length (answer, "tenants"), ==, 3);
  g_assert_cmpstr (steward_test_answer_get_string (answer, "tenants.0.domain"), ==,
                   "contoso.example");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "tenants.0.name"), ==, "Contoso");
  g_assert_true (g_uuid_string_is_valid (steward_test_answer_get_string (answer, "tenants.0.id")));
  g_assert_cmpstr (steward_test_answer_get_string (answer, "regions.1.name"), ==, "crm4");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "regions.1.url"), ==, region_url);
}

static void
test_clock (Fixture       *fixture,
            gconstpointer  data)
{
  static const char * const refused[] = {
    "{\"advance\":\"1 hour\"}", "{\"advance\":3600}", "{\"advance\":\"-PT1H\"}", "{}", "[]", "x",
  };
  gint64 before = g_get_real_time () - 1000;
  gint64 now = get_clock (fixture);

  g_assert_cmpint (now, >=, before);
  g_assert_cmpint (now, <=, g_get_real_time ());

  steward_test_simulator_advance (fixture->simulator, "PT1H");
  g_assert_cmpint (get_clock (fixture), >=, now + HOUR);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    assert_status (post (fixture, "/simulator/clock", refused[i]), 400);
  assert_status (post (fixture, "/simulator/clock", NULL), 400);
  g_assert_cmpint (get_clock (fixture), <, now + 2 * HOUR);

  assert_status (post (fixture, "/simulator/clock", "{\"advance\":\"P400Y\"}"), 200);
  assert_status (post (fixture, "/simulator/clock", "{\"advance\":\"P400Y\"}"), 400);
}

static void
test_quirks (Fixture       *fixture,
             gconstpointer  data)
{
  static const char * const refused[] = {
    "{\"enums\":\"words\"}", "{\"casing\":true}", "{\"retryAfter\":\"30\"}", "{\"immediate\":1}",
    "{\"backupAvailableAfter\":\"later\"}", "{\"unknown\":true}", "{\"operationLocation\":null}",
    "{\"appKey\":\"id\",\"wrapSingle\":\"yes\"}",
  };
  g_autoptr(StewardTestAnswer) state = NULL;

  assert_status (post (fixture, "/simulator/quirks",
                       "{\"retryAfter\":null,\"appKey\":\"id\"}"), 200);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_test_message ("%s", refused[i]);
      assert_status (post (fixture, "/simulator/quirks", refused[i]), 400);
    }

  state = get (fixture, "/simulator/state");
  g_assert_true (json_node_is_null (steward_test_answer_get (state, "quirks.retryAfter")));
  g_assert_cmpstr (steward_test_answer_get_string (state, "quirks.appKey"), ==, "id");
  g_assert_cmpstr (steward_test_answer_get_string (state, "quirks.enums"), ==, "names");
  g_assert_cmpstr (steward_test_answer_get_string (state, "quirks.casing"), ==, "pascal");
  g_assert_false (json_node_get_boolean (steward_test_answer_get (state, "quirks.wrapSingle")));
}

static void
test_catalogue (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = get (fixture, "/simulator/catalogue");
  guint n_apps = steward_test_answer_get_length (answer, "apps");
  guint n_dependencies = 0;

  g_assert_cmpuint (n_apps, >, 5);
  for (guint i = 0; i < n_apps; i++)
    {
      g_autofree char *id = g_strdup_printf ("apps.%u.appId", i);
      g_autofree char *name = g_strdup_printf ("apps.%u.name", i);
      g_autofree char *publisher = g_strdup_printf ("apps.%u.publisher", i);
      g_autofree char *versions = g_strdup_printf ("apps.%u.versions", i);
      g_autofree char *dependencies = g_strdup_printf ("apps.%u.dependencies", i);

      g_assert_true (g_uuid_string_is_valid (steward_test_answer_get_string (answer, id)));
      g_assert_nonnull (steward_test_answer_get_string (answer, name));
      g_assert_nonnull (steward_test_answer_get_string (answer, publisher));
      g_assert_cmpuint (steward_test_answer_get_length (answer, versions), >, 0);
      n_dependencies += steward_test_answer_get_length (answer, dependencies);
    }
  g_assert_cmpuint (n_dependencies, >, 0);
}

static void
test_requests (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) all = NULL;
  g_autoptr(StewardTestAnswer) later = NULL;

  assert_status (get (fixture, "/admin/v2.29/elsewhere"), 501);
  assert_status (get (fixture, "/admin/v2.29/nowhere?code=secret"), 501);
  all = get (fixture, "/simulator/requests");
  g_assert_cmpuint (steward_test_answer_get_length (all, "requests"), ==, 2);
  g_assert_cmpint (steward_test_answer_get_int (all, "requests.0.n"), ==, 1);
  g_assert_cmpint (steward_test_answer_get_int (all, "requests.0.status"), ==, 501);
  g_assert_true (json_node_is_null (steward_test_answer_get (all, "requests.0.tenant")));

  later = get (fixture, "/simulator/requests?after=1");
  g_assert_cmpuint (steward_test_answer_get_length (later, "requests"), ==, 1);
  g_assert_cmpint (steward_test_answer_get_int (later, "requests.0.n"), ==, 2);
  g_assert_cmpstr (steward_test_answer_get_string (later, "requests.0.path"), ==,
                   "/admin/v2.29/nowhere");
  g_assert_cmpstr (steward_test_answer_get_string (later, "requests.0.query"), ==, "code=***");
}

static void
test_faults (Fixture       *fixture,
             gconstpointer  data)
{
  assert_status (post (fixture, "/simulator/faults", "{\"fault\":{\"status\":\"503\"}}"), 400);
  assert_status (post (fixture, "/simulator/faults", NULL), 400);

  steward_test_simulator_add_fault (fixture->simulator, "*", "*", "{\"status\":503}");
  assert_status (get (fixture, "/simulator/hello"), 200);
  assert_status (get (fixture, "/common/v2.0/.well-known/openid-configuration"), 503);

  steward_test_simulator_add_fault (fixture->simulator, "*", "*", "{\"status\":503}");
  assert_status (steward_test_simulator_send (fixture->simulator, "DELETE", "/simulator/faults",
                                              NULL), 200);
  assert_status (get (fixture, "/admin/v2.29/nowhere"), 501);
}

static void
test_outcome (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) state = get (fixture, "/simulator/state");
  const char *running = steward_test_answer_get_string (state, "timers.0.operation");
  const char *ended = steward_test_answer_get_string (state, "tenants.0.operations.0.id");
  g_autofree char *running_path = g_strconcat ("/simulator/operations/", running, NULL);
  g_autofree char *ended_path = g_strconcat ("/simulator/operations/", ended, NULL);
  const char *body = "{\"outcome\":\"failed\",\"errorMessage\":\"No.\"}";

  assert_status (post (fixture, running_path, body), 200);
  assert_status (post (fixture, running_path, "{\"outcome\":\"done\"}"), 400);
  assert_status (post (fixture, ended_path, body), 409);
  assert_status (post (fixture, "/simulator/operations/nothing", body), 404);
}

static void
test_reset (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) before = get (fixture, "/simulator/hello");
  g_autoptr(StewardTestAnswer) after = NULL;
  g_autoptr(StewardTestAnswer) log = NULL;
  g_autoptr(StewardTestAnswer) state = NULL;

  steward_test_simulator_advance (fixture->simulator, "P30D");
  assert_status (post (fixture, "/simulator/quirks", "{\"casing\":\"camel\"}"), 200);
  steward_test_simulator_add_fault (fixture->simulator, "*", "*", "{\"status\":503}");
  assert_status (get (fixture, "/admin/v2.29/nowhere"), 503);
  steward_test_simulator_add_fault (fixture->simulator, "*", "*", "{\"status\":503}");

  assert_status (post (fixture, "/simulator/reset", NULL), 200);
  g_assert_cmpint (get_clock (fixture), <=, g_get_real_time ());
  log = get (fixture, "/simulator/requests");
  g_assert_cmpuint (steward_test_answer_get_length (log, "requests"), ==, 0);
  state = get (fixture, "/simulator/state");
  g_assert_cmpstr (steward_test_answer_get_string (state, "quirks.casing"), ==, "pascal");
  assert_status (get (fixture, "/admin/v2.29/nowhere"), 501);

  after = get (fixture, "/simulator/hello");
  g_assert_true (json_node_equal (before->body, after->body));
}

static void
test_unknown (Fixture       *fixture,
              gconstpointer  data)
{
  assert_status (get (fixture, "/simulator"), 501);
  assert_status (get (fixture, "/simulator/unknown"), 501);
  assert_status (post (fixture, "/simulator/hello", "{}"), 501);
  assert_status (get (fixture, "/SIMULATOR/Clock/"), 200);
}

#define ADD(name, func) \
  g_test_add ("/simulator/control/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("hello", test_hello);
  ADD ("clock", test_clock);
  ADD ("quirks", test_quirks);
  ADD ("catalogue", test_catalogue);
  ADD ("requests", test_requests);
  ADD ("faults", test_faults);
  ADD ("outcome", test_outcome);
  ADD ("reset", test_reset);
  ADD ("unknown", test_unknown);

  return g_test_run ();
}
