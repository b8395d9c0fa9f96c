/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "om-test.h"

/* How Online Management of the simulator answers: who is let in, versions, quirks, regions. */

static void
test_challenge (OmTest        *fixture,
                gconstpointer  data)
{
  static const char * const paths[] = { "/crm/api/aad/challenge", "/crm4/API/AAD/Challenge/",
                                        "/api/aad/challenge" };
  static const char * const resources[] = { ".crm.", ".crm4.", ".crm." };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr(StewardTestAnswer) answer = NULL;
      const char *challenge;

      answer = steward_test_simulator_send (fixture->simulator, "GET", paths[i], NULL);
      challenge = soup_message_headers_get_one (answer->headers, "WWW-Authenticate");
      g_assert_cmpuint (answer->status, ==, 401);
      g_assert_null (answer->text);
      g_assert_true (g_str_has_prefix (challenge, "Bearer authorization_uri=http://127.0.0.1:"));
      g_assert_nonnull (strstr (challenge, "/common/oauth2/authorize,resource_id=https://"));
      g_assert_nonnull (strstr (challenge, resources[i]));
    }
}

static void
test_access (OmTest        *fixture,
             gconstpointer  data)
{
  const char *token = om_test_get_token (fixture, 0, "crm4");
  const char *other = om_test_get_token (fixture, 0, "crm");
  g_autofree char *url = g_strconcat (fixture->simulator->url, OM_BASE "/Instances", NULL);
  g_autoptr(StewardTestAnswer) anonymous = NULL;
  g_autoptr(StewardTestAnswer) foreign = NULL;
  g_autoptr(StewardTestAnswer) speechless = NULL;

  anonymous = steward_test_http_send_in ("en-US", "GET", url, NULL, NULL, NULL);
  g_assert_cmpuint (anonymous->status, ==, 401);
  foreign = steward_test_http_send_in ("en-US", "GET", url, other, NULL, NULL);
  g_assert_cmpuint (foreign->status, ==, 401);

  speechless = steward_test_http_send ("GET", url, token, NULL, NULL);
  g_assert_cmpuint (speechless->status, ==, 500);
  g_assert_nonnull (steward_test_answer_get_string (speechless, "message"));
  g_assert_nonnull (steward_test_answer_get_string (speechless, "activityId"));
  g_assert_cmpuint (strlen (steward_test_answer_get_string (speechless, "time")), ==,
                    strlen ("2020-03-02T08:21:42.9485913Z"));
}

static void
test_versions (OmTest        *fixture,
               gconstpointer  data)
{
  static const struct
  {
    const char *path;
    guint       status;
  } calls[] = {
    { "/crm4/api/v1.2/Instances", 200 },
    { "/crm4/api/v1.2/instances/", 200 },
    { "/crm4/api/v1/Instances", 200 },
    { "/crm4/api/v1.4/Instances", 404 },
    { "/crm4/api/Instances", 404 },
    { "/crm4/api/v1.2/aad/challenge", 404 },
    { "/crm4/api/v1/Keys", 404 },
    { "/crm4/api/v1.2/Keys", 200 },
    { "/crm4/api/v1/Operation", 404 },
    { "/crm4/api/v1.2/Nothing", 501 },
    { "/crm4/api/v1.4/Instances/" OM_SANDBOX "/Backups", 501 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_autoptr(StewardTestAnswer) answer = NULL;

      answer = om_test_ask_region (fixture, 0, "crm4", "GET", calls[i].path, NULL);
      g_test_message ("%s", calls[i].path);
      g_assert_cmpuint (answer->status, ==, calls[i].status);
    }
}

static void
test_v1 (OmTest        *fixture,
         gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) instances = NULL;
  g_autoptr(StewardTestAnswer) templates = NULL;
  g_autoptr(StewardTestAnswer) refused = NULL;

  instances = om_test_ask_region (fixture, 0, "crm4", "GET", "/crm4/api/v1/Instances", NULL);
  g_assert_cmpint (steward_test_answer_get_int (instances, "1.State"), ==, 1);
  g_assert_cmpint (steward_test_answer_get_int (instances, "1.Type"), ==, 1);
  g_assert_cmpint (steward_test_answer_get_int (instances, "0.Type"), ==, 0);
  g_assert_null (steward_test_answer_get (instances, "1.IsLocked"));
  g_assert_null (steward_test_answer_get (instances, "1.ProtectionStatus"));
  g_assert_null (steward_test_answer_get (instances, "1.InitialUserPrincipalName"));

  templates = om_test_ask_region (fixture, 0, "crm4", "GET", "/crm4/api/v1/Templates", NULL);
  g_assert_cmpuint (steward_test_answer_get_length (templates, "0.SupportedServiceVersions"), >, 0);
  g_assert_null (steward_test_answer_get (templates, "0.SupportedReleases"));

  refused = om_test_ask_region (fixture, 0, "crm4", "DELETE",
                                "/crm4/api/v1/Instances/" OM_PRODUCTION "/Delete", NULL);
  g_assert_cmpuint (refused->status, ==, 400);
  g_assert_cmpint (steward_test_answer_get_int (refused, "Status"), ==, 1);
  g_assert_null (steward_test_answer_get (refused, "Errors.0.Code"));
}

static void
test_casing_and_numbers (OmTest        *fixture,
                         gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) instances = NULL;
  g_autoptr(StewardTestAnswer) languages = NULL;
  g_autoptr(StewardTestAnswer) templates = NULL;
  g_autoptr(StewardTestAnswer) validated = NULL;

  om_test_set_quirks (fixture, "{\"enums\":\"numbers\",\"casing\":\"camel\"}");
  instances = om_test_ask (fixture, "GET", "/Instances", NULL);
  g_assert_cmpint (steward_test_answer_get_int (instances, "0.type"), ==, 6);
  g_assert_cmpint (steward_test_answer_get_int (instances, "1.state"), ==, 1);
  g_assert_cmpint (steward_test_answer_get_int (instances, "1.protectionStatus"), ==, 0);
  g_assert_nonnull (steward_test_answer_get_string (instances, "1.friendlyName"));

  templates = om_test_ask (fixture, "GET", "/Templates", NULL);
  g_assert_cmpint (steward_test_answer_get_int (templates, "0.supportedReleases.0.types.1"), ==, 2);
  languages = om_test_ask (fixture, "GET",
                           "/Languages?releaseId=bce9abbf-90fd-42e7-b0e5-1ced6df22fa1", NULL);
  g_assert_cmpint (steward_test_answer_get_int (languages, "0.lcid"), ==, 1030);

  validated = om_test_ask (fixture, "DELETE", "/Instances/" OM_SANDBOX "/Delete?validate=true",
                           NULL);
  g_assert_cmpint (steward_test_answer_get_int (validated, "status"), ==, 6);
  g_assert_true (steward_test_answer_get (validated, "context.items") != NULL);
  g_assert_nonnull (strstr (validated->text, "\"admin.InstanceId\""));
}

static void
test_unknown_state (OmTest        *fixture,
                    gconstpointer  data)
{
  g_autofree char *state = NULL;
  g_autofree char *status = NULL;
  g_autofree char *done = NULL;

  om_test_set_quirks (fixture, "{\"unknownState\":true}");
  state = om_test_dup (fixture, "GET", "/Instances/" OM_SANDBOX, NULL, 200, "State");
  g_assert_cmpstr (state, ==, "Hibernated");
  status = om_test_dup (fixture, "DELETE", "/Instances/" OM_SANDBOX "/Delete", NULL, 202,
                        "Status");
  g_assert_cmpstr (status, ==, "Suspended");
  steward_test_simulator_advance (fixture->simulator, "PT2M");
  done = om_test_dup (fixture, "GET", "/Operation?query.instanceId=" OM_SANDBOX, NULL, 200,
                      "Status");
  g_assert_cmpstr (done, ==, "Succeeded");
}

static void
test_regions (OmTest        *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) first = NULL;
  g_autoptr(StewardTestAnswer) usual = NULL;
  g_autoptr(StewardTestAnswer) other = NULL;
  g_autoptr(StewardTestAnswer) elsewhere = NULL;

  first = om_test_ask_region (fixture, 0, "crm", "GET", "/crm/api/v1.2/Instances", NULL);
  usual = om_test_ask_region (fixture, 0, "crm", "GET", "/api/v1.2/Instances", NULL);
  other = om_test_ask_region (fixture, 0, "crm4", "GET", "/crm4/api/v1.2/Instances", NULL);
  g_assert_cmpuint (steward_test_answer_get_length (first, ""), ==, 2);
  g_assert_cmpuint (steward_test_answer_get_length (other, ""), ==, 4);
  g_assert_cmpstr (first->text, ==, usual->text);

  elsewhere = om_test_ask_region (fixture, 0, "crm", "GET",
                                  "/crm/api/v1.2/Instances/" OM_SANDBOX, NULL);
  g_assert_cmpuint (elsewhere->status, ==, 404);
  g_assert_null (elsewhere->text);
}

static void
test_empty_lists (OmTest        *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = g_strdup_printf ("/InstanceBackups?instanceId=%s", OM_DEFAULT);
  g_autoptr(StewardTestAnswer) empty = om_test_ask (fixture, "GET", path, NULL);
  g_autoptr(StewardTestAnswer) missing = NULL;
  g_autoptr(StewardTestAnswer) nowhere = NULL;

  g_assert_cmpuint (empty->status, ==, 200);
  g_assert_cmpuint (steward_test_answer_get_length (empty, ""), ==, 0);

  om_test_set_quirks (fixture, "{\"emptyListIs404\":true}");
  missing = om_test_ask (fixture, "GET", path, NULL);
  g_assert_cmpuint (missing->status, ==, 404);
  nowhere = om_test_ask_region (fixture, 2, "crm", "GET", "/crm/api/v1.2/Instances", NULL);
  g_assert_cmpuint (nowhere->status, ==, 404);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/simulator/om/" path, OmTest, NULL, om_test_set_up, func, \
                                    om_test_tear_down)
  ADD ("challenge", test_challenge);
  ADD ("access", test_access);
  ADD ("versions", test_versions);
  ADD ("v1", test_v1);
  ADD ("casing-and-numbers", test_casing_and_numbers);
  ADD ("unknown-state", test_unknown_state);
  ADD ("regions", test_regions);
  ADD ("empty-lists", test_empty_lists);
#undef ADD

  return g_test_run ();
}
