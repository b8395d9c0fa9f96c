/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "om-test.h"

#define BODY "{\"InstanceId\":\"" OM_PRODUCTION "\",\"Label\":\"Mine\"}"

static StewardTestAnswer *
start (OmTest *fixture)
{
  return om_test_ask (fixture, "POST", "/InstanceBackups", BODY);
}

static void
test_life (OmTest        *fixture,
           gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) started = start (fixture);
  g_autoptr(StewardTestAnswer) waiting = NULL;
  g_autoptr(StewardTestAnswer) running = NULL;
  g_autoptr(StewardTestAnswer) ended = NULL;
  g_autoptr(StewardTestAnswer) late = NULL;
  const char *location = soup_message_headers_get_one (started->headers, "Operation-Location");
  const char *path = location + strlen (fixture->simulator->url);
  g_autofree char *decide = NULL;

  g_assert_cmpuint (started->status, ==, 202);
  g_assert_true (g_str_has_prefix (path, OM_BASE "/Operation/"));
  waiting = om_test_ask_region (fixture, 0, "crm4", "GET", path, NULL);
  g_assert_cmpstr (steward_test_answer_get_string (waiting, "Status"), ==, "NotStarted");
  g_assert_nonnull (soup_message_headers_get_one (waiting->headers, "Retry-After"));

  steward_test_simulator_advance (fixture->simulator, "PT1S");
  running = om_test_ask_region (fixture, 0, "crm4", "GET", path, NULL);
  g_assert_cmpstr (steward_test_answer_get_string (running, "Status"), ==, "Running");
  steward_test_simulator_advance (fixture->simulator, "PT10S");
  ended = om_test_ask_region (fixture, 0, "crm4", "GET", path, NULL);
  g_assert_cmpstr (steward_test_answer_get_string (ended, "Status"), ==, "Succeeded");
  g_assert_cmpstr (steward_test_answer_get_string (ended, "Information.0.Subject"), ==, "Backup");
  g_assert_null (soup_message_headers_get_one (ended->headers, "Retry-After"));

  decide = g_strconcat ("/simulator/operations/",
                        steward_test_answer_get_string (ended, "OperationId"), NULL);
  late = steward_test_simulator_send (fixture->simulator, "POST", decide,
                                      "{\"outcome\":\"failed\"}");
  g_assert_cmpuint (late->status, ==, 409);
}

static void
test_cancelled (OmTest        *fixture,
                gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) started = start (fixture);
  g_autofree char *decide = NULL;
  g_autofree char *path = NULL;
  g_autofree char *status = NULL;
  g_autoptr(StewardTestAnswer) decided = NULL;

  decide = g_strconcat ("/simulator/operations/",
                        steward_test_answer_get_string (started, "OperationId"), NULL);
  decided = steward_test_simulator_send (fixture->simulator, "POST", decide,
                                         "{\"outcome\":\"canceled\"}");
  g_assert_cmpuint (decided->status, ==, 200);
  steward_test_simulator_advance (fixture->simulator, "PT1M");
  path = g_strconcat ("/Operation/", steward_test_answer_get_string (started, "OperationId"), NULL);
  status = om_test_dup (fixture, "GET", path, NULL, 200, "Status");
  g_assert_cmpstr (status, ==, "Cancelled");
}

static void
test_without_hints (OmTest        *fixture,
                    gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) started = NULL;

  om_test_set_quirks (fixture, "{\"operationLocation\":false,\"retryAfter\":null}");
  started = start (fixture);
  g_assert_cmpuint (started->status, ==, 202);
  g_assert_null (soup_message_headers_get_one (started->headers, "Operation-Location"));
  g_assert_null (soup_message_headers_get_one (started->headers, "Retry-After"));
  g_assert_true (json_node_is_null (steward_test_answer_get (started, "OperationLocation")));
  g_assert_nonnull (steward_test_answer_get_string (started, "OperationId"));
}

static void
test_immediate (OmTest        *fixture,
                gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) done = NULL;
  g_autoptr(StewardTestAnswer) instance = NULL;

  om_test_set_quirks (fixture, "{\"immediate\":true}");
  done = om_test_ask (fixture, "POST", "/Instances/" OM_SANDBOX "/Restore",
                      "{\"SourceInstanceId\":\"" OM_PRODUCTION "\",\"Label\":\"System backup\"}");
  g_assert_cmpuint (done->status, ==, 200);
  g_assert_cmpstr (steward_test_answer_get_string (done, "OperationId"), ==,
                   "00000000-0000-0000-0000-000000000000");
  g_assert_cmpstr (steward_test_answer_get_string (done, "Status"), ==, "Succeeded");
  g_assert_null (soup_message_headers_get_one (done->headers, "Operation-Location"));
  instance = om_test_ask (fixture, "GET", "/Instances/" OM_SANDBOX, NULL);
  g_assert_true (json_node_get_boolean (steward_test_answer_get (instance, "AdminMode")));
}

static void
test_find (OmTest        *fixture,
           gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) started = start (fixture);
  g_autofree char *id = om_test_dup (fixture, "GET",
                                     "/Operation?query.instanceId=" OM_PRODUCTION, NULL, 200,
                                     "OperationId");
  g_autofree char *elsewhere = g_strconcat ("/crm/api/v1.2/Operation/", id, NULL);
  g_autoptr(StewardTestAnswer) none = NULL;
  g_autoptr(StewardTestAnswer) nobody = NULL;
  g_autoptr(StewardTestAnswer) other = NULL;

  g_assert_cmpstr (id, ==, steward_test_answer_get_string (started, "OperationId"));
  none = om_test_ask (fixture, "GET", "/Operation?query.instanceId=" OM_SANDBOX, NULL);
  g_assert_cmpuint (none->status, ==, 404);
  nobody = om_test_ask (fixture, "GET", "/Operation/" OM_NOBODY, NULL);
  g_assert_cmpuint (nobody->status, ==, 404);
  other = om_test_ask_region (fixture, 0, "crm", "GET", elsewhere, NULL);
  g_assert_cmpuint (other->status, ==, 404);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/simulator/om/operations/" path, OmTest, NULL, \
                                    om_test_set_up, func, om_test_tear_down)
  ADD ("life", test_life);
  ADD ("cancelled", test_cancelled);
  ADD ("without-hints", test_without_hints);
  ADD ("immediate", test_immediate);
  ADD ("find", test_find);
#undef ADD

  return g_test_run ();
}
