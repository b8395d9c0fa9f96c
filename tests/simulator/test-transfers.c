/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "admin-test.h"
#include "steward-sim-json.h"

#define OUTGOING "/transfers/outgoing"
#define REQUEST  OUTGOING ENVIRONMENTS "/Dev-Anna"
#define HOUR     (G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC)

static const char *
get_tenant (AdminTest *fixture,
            guint      tenant)
{
  return steward_test_simulator_get_tenant_id (fixture->simulator, tenant);
}

/* The body of a request, for so many hours from now. */
static char *
dup_request (AdminTest  *fixture,
             const char *destination,
             int         hours)
{
  g_autoptr(StewardTestAnswer) clock = NULL;
  g_autofree char *moment = NULL;
  gint64 now = 0;

  clock = steward_test_simulator_send (fixture->simulator, "GET", "/simulator/clock", NULL);
  g_assert_true (steward_sim_time_parse (steward_test_answer_get_string (clock, "now"), &now));
  moment = steward_sim_time_format (now + hours * HOUR);

  return g_strdup_printf ("{\"DestinationEntraTenantId\":\"%s\",\"RunAt\":\"%s\"}",
                          destination, moment);
}

static StewardTestAnswer *
ask (AdminTest  *fixture,
     guint       tenant,
     const char *method,
     const char *path,
     const char *body)
{
  StewardTestAnswer *answer;

  fixture->tenant = tenant;
  answer = admin_test_ask_as_user (fixture, method, path, body);
  fixture->tenant = 0;

  return answer;
}

static void
assert_length (AdminTest  *fixture,
               guint       tenant,
               const char *path,
               guint       length)
{
  g_autoptr(StewardTestAnswer) answer = ask (fixture, tenant, "GET", path, NULL);

  g_assert_cmpuint (answer->status, ==, 200);
  g_assert_cmpuint (steward_test_answer_get_length (answer, "value"), ==, length);
}

static StewardTestAnswer *
accept (AdminTest  *fixture,
        const char *name)
{
  g_autofree char *body = NULL;

  body = g_strdup_printf ("{\"SourceEnvironmentName\":\"Dev-Anna\","
                          "\"ApplicationFamily\":\"BusinessCentral\","
                          "\"SourceEntraTenantId\":\"%s\",\"DestinationEnvironmentName\":\"%s\"}",
                          get_tenant (fixture, 0), name);

  return ask (fixture, 1, "POST", "/transfers/incoming", body);
}

static void
test_accepted (AdminTest     *fixture,
               gconstpointer  data)
{
  g_autofree char *incoming = g_strconcat ("/transfers/incoming/", get_tenant (fixture, 0), NULL);
  g_autofree char *body = dup_request (fixture, get_tenant (fixture, 1), 24);
  g_autoptr(StewardTestAnswer) requested = NULL;
  g_autoptr(StewardTestAnswer) refused = NULL;
  g_autoptr(StewardTestAnswer) accepted = NULL;
  g_autoptr(StewardTestAnswer) moved = NULL;
  g_autoptr(StewardTestAnswer) log = NULL;

  requested = ask (fixture, 0, "POST", REQUEST, body);
  g_assert_cmpuint (requested->status, ==, 200);
  g_assert_cmpstr (steward_test_answer_get_string (requested, "status"), ==, "queued");
  g_assert_cmpstr (steward_test_answer_get_string (requested, "type"), ==,
                   "requestTransferToAnotherEntraTenant");
  g_assert_cmpstr (steward_test_answer_get_string (requested,
                                                   "parameters.destinationEntraTenantId"), ==,
                   get_tenant (fixture, 1));
  assert_length (fixture, 0, OUTGOING, 1);
  assert_length (fixture, 1, incoming, 1);

  refused = accept (fixture, "UAT");
  admin_test_assert_error (refused, 409, "resourceExists");
  accepted = accept (fixture, "Dev-Bea");
  g_assert_cmpuint (accepted->status, ==, 200);
  g_assert_cmpstr (steward_test_answer_get_string (accepted, "type"), ==,
                   "moveToAnotherAadTenant");

  admin_test_advance (fixture, "P2D");
  admin_test_assert_refused (fixture, "GET", ENVIRONMENTS "/Dev-Anna", NULL, 404,
                             "environmentNotFound");
  fixture->tenant = 1;
  moved = admin_test_get (fixture, ENVIRONMENTS "/Dev-Bea");
  g_assert_cmpstr (steward_test_answer_get_string (moved, "status"), ==, "Active");
  log = admin_test_get (fixture, ENVIRONMENTS "/Dev-Bea/operations");
  g_assert_nonnull (admin_test_find (log, "type", "moveToAnotherAadTenant"));
  assert_length (fixture, 1, incoming, 0);
}

static void
test_expired (AdminTest     *fixture,
              gconstpointer  data)
{
  g_autofree char *body = dup_request (fixture, get_tenant (fixture, 1), 24);
  g_autoptr(StewardTestAnswer) requested = ask (fixture, 0, "POST", REQUEST, body);
  g_autoptr(StewardTestAnswer) late = NULL;
  g_autoptr(StewardTestAnswer) log = NULL;
  JsonObject *operation;

  g_assert_cmpuint (requested->status, ==, 200);
  admin_test_advance (fixture, "PT9H");
  assert_length (fixture, 0, OUTGOING, 0);
  late = accept (fixture, "Dev-Bea");
  admin_test_assert_error (late, 404, "resourceDoesNotExist");
  log = admin_test_get (fixture, ENVIRONMENTS "/Dev-Anna/operations");
  operation = admin_test_find (log, "id", steward_test_answer_get_string (requested, "id"));
  g_assert_cmpstr (json_object_get_string_member (operation, "status"), ==, "skipped");
}

static void
test_canceled (AdminTest     *fixture,
               gconstpointer  data)
{
  g_autofree char *body = dup_request (fixture, get_tenant (fixture, 1), 24);
  g_autoptr(StewardTestAnswer) requested = ask (fixture, 0, "POST", REQUEST, body);
  g_autoptr(StewardTestAnswer) accepted = accept (fixture, "Dev-Bea");
  g_autoptr(StewardTestAnswer) canceled = NULL;
  g_autoptr(StewardTestAnswer) again = NULL;
  g_autoptr(StewardTestAnswer) kept = NULL;

  g_assert_cmpuint (accepted->status, ==, 200);
  canceled = ask (fixture, 0, "DELETE", REQUEST, NULL);
  g_assert_cmpuint (canceled->status, ==, 200);
  g_assert_cmpstr (steward_test_answer_get_string (canceled, "id"), ==,
                   steward_test_answer_get_string (requested, "id"));
  g_assert_cmpstr (steward_test_answer_get_string (canceled, "status"), ==, "canceled");
  again = ask (fixture, 0, "DELETE", REQUEST, NULL);
  admin_test_assert_error (again, 404, "resourceDoesNotExist");
  admin_test_advance (fixture, "P2D");
  kept = admin_test_get (fixture, ENVIRONMENTS "/Dev-Anna");
  g_assert_cmpstr (steward_test_answer_get_string (kept, "status"), ==, "Active");
}

static void
test_refusals (AdminTest     *fixture,
               gconstpointer  data)
{
  g_autofree char *self = dup_request (fixture, get_tenant (fixture, 0), 24);
  g_autofree char *nobody = dup_request (fixture, "nobody", 24);
  g_autofree char *late = dup_request (fixture, get_tenant (fixture, 1), 24 * 15);
  g_autofree char *past = dup_request (fixture, get_tenant (fixture, 1), -1);
  g_autofree char *good = dup_request (fixture, get_tenant (fixture, 1), 24);
  const char * const bodies[] = { self, nobody, late, past, "{}" };
  g_autoptr(StewardTestAnswer) linked = NULL;
  g_autoptr(StewardTestAnswer) missing = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr(StewardTestAnswer) answer = ask (fixture, 0, "POST", REQUEST, bodies[i]);

      admin_test_assert_error (answer, 400, "invalidInput");
    }
  linked = ask (fixture, 0, "POST", OUTGOING PRODUCTION, good);
  admin_test_assert_error (linked, 400, "invalidInput");
  missing = ask (fixture, 0, "POST", OUTGOING ENVIRONMENTS "/Nowhere", good);
  admin_test_assert_error (missing, 404, "environmentNotFound");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADMIN_TEST_ADD_SLOWLY ("/simulator/transfers/accepted", test_accepted);
  ADMIN_TEST_ADD_SLOWLY ("/simulator/transfers/expired", test_expired);
  ADMIN_TEST_ADD_SLOWLY ("/simulator/transfers/canceled", test_canceled);
  ADMIN_TEST_ADD_SLOWLY ("/simulator/transfers/refusals", test_refusals);

  return g_test_run ();
}
