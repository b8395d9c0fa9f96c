/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "om-test.h"

#define RELEASE "bce9abbf-90fd-42e7-b0e5-1ced6df22fa1"
#define PROVISION "/Instances/Provision"

/* Members of a new instance; the last one given of a name counts. */
#define NEW(more) \
  "{\"ServiceVersionId\":\"" RELEASE "\",\"Type\":\"Sandbox\",\"FriendlyName\":\"Training\"," \
  "\"DomainName\":\"contosotraining\",\"InitialUserEmail\":\"admin@contoso.example\"" more "}"

static void
test_get (OmTest        *fixture,
          gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) list = om_test_ask (fixture, "GET", "/Instances", NULL);
  g_autoptr(StewardTestAnswer) one = om_test_ask (fixture, "GET", "/Instances/" OM_PRODUCTION,
                                                  NULL);
  g_autoptr(StewardTestAnswer) nobody = om_test_ask (fixture, "GET", "/Instances/" OM_NOBODY, NULL);
  static const char * const members[] = {
    "Id", "UniqueName", "Version", "ApplicationUrl", "ApiUrl", "State", "InitialUserPrincipalName",
    "StateIsSupportedForDelete", "AdminMode", "IsLocked", "ProtectionStatus", "Type", "Purpose",
    "FriendlyName", "DomainName", "BaseLanguage", "InitialUserEmail", "SecurityGroupId",
    "AdditionalProperties",
  };

  g_assert_cmpuint (one->status, ==, 200);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    g_assert_nonnull (steward_test_answer_get (one, members[i]));
  g_assert_true (json_node_equal (one->body, steward_test_answer_get (list, "1")));
  g_assert_null (strstr (list->text, "\"$"));
  g_assert_cmpuint (nobody->status, ==, 404);
}

static void
test_provision (OmTest        *fixture,
                gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) started = om_test_ask (fixture, "PUT", PROVISION, NEW (""));
  g_autoptr(StewardTestAnswer) pending = NULL;
  g_autoptr(StewardTestAnswer) ready = NULL;
  g_autofree char *path = NULL;
  g_autofree char *preparing = NULL;
  const char *location = soup_message_headers_get_one (started->headers, "Operation-Location");

  g_assert_cmpuint (started->status, ==, 202);
  g_assert_cmpstr (steward_test_answer_get_string (started, "OperationLocation"), ==, location);
  g_assert_cmpstr (soup_message_headers_get_one (started->headers, "Retry-After"), ==, "30");
  path = g_strconcat ("/Instances/",
                      json_object_get_string_member (
                        json_node_get_object (steward_test_answer_get (started, "Context.Items")),
                        "admin.InstanceId"), NULL);
  pending = om_test_ask (fixture, "GET", path, NULL);
  g_assert_cmpstr (steward_test_answer_get_string (pending, "State"), ==, "Pending");
  g_assert_false (json_node_get_boolean (steward_test_answer_get (pending,
                                                                  "StateIsSupportedForDelete")));

  steward_test_simulator_advance (fixture->simulator, "PT16S");
  preparing = om_test_dup (fixture, "GET", path, NULL, 200, "State");
  g_assert_cmpstr (preparing, ==, "PreparingInstance");
  steward_test_simulator_advance (fixture->simulator, "PT1M");
  ready = om_test_ask (fixture, "GET", path, NULL);
  g_assert_cmpstr (steward_test_answer_get_string (ready, "State"), ==, "Ready");
  g_assert_cmpstr (steward_test_answer_get_string (ready, "ApplicationUrl"), ==,
                   "https://contosotraining.crm4.dynamics.example/");
  g_assert_cmpint (steward_test_answer_get_int (ready, "BaseLanguage"), ==, 1033);
}

static void
test_provision_dry_run (OmTest        *fixture,
                        gconstpointer  data)
{
  static const char * const body =
    NEW (",\"BaseLanguage\":1031,\"Purpose\":\"Classroom\",\"Templates\":[\"D365_Sales\"],"
         "\"Currency\":{\"Code\":\"978\",\"Name\":\"EUR\",\"Precision\":2,\"Symbol\":\"€\"}");
  g_autoptr(StewardTestAnswer) before = om_test_ask (fixture, "GET", "/Instances", NULL);
  g_autoptr(StewardTestAnswer) checked = om_test_ask (fixture, "PUT", PROVISION "?validate=true",
                                                      body);
  g_autoptr(StewardTestAnswer) after = om_test_ask (fixture, "GET", "/Instances", NULL);

  g_assert_cmpuint (checked->status, ==, 200);
  g_assert_cmpstr (steward_test_answer_get_string (checked, "Status"), ==, "Succeeded");
  g_assert_cmpstr (before->text, ==, after->text);
}

static void
test_provision_failed (OmTest        *fixture,
                       gconstpointer  data)
{
  g_autofree char *id = om_test_dup (fixture, "PUT", PROVISION, NEW (""), 202, "OperationId");
  g_autofree char *decide = g_strconcat ("/simulator/operations/", id, NULL);
  g_autoptr(StewardTestAnswer) decided = NULL;
  g_autoptr(StewardTestAnswer) list = NULL;

  decided = steward_test_simulator_send (fixture->simulator, "POST", decide,
                                         "{\"outcome\":\"failed\"}");
  g_assert_cmpuint (decided->status, ==, 200);
  steward_test_simulator_advance (fixture->simulator, "PT1M");
  list = om_test_ask (fixture, "GET", "/Instances", NULL);
  g_assert_cmpstr (steward_test_answer_get_string (list, "4.State"), ==, "FailedProvisioning");
  g_assert_true (json_node_get_boolean (steward_test_answer_get (list,
                                                                 "4.StateIsSupportedForDelete")));
}

static void
test_refused_provisions (OmTest        *fixture,
                         gconstpointer  data)
{
  static const struct
  {
    const char *body;
    const char *subject;
  } cases[] = {
    { NEW (",\"ServiceVersionId\":\"" OM_NOBODY "\""), "ServiceVersionId" },
    { NEW (",\"Type\":\"Default\""), "Type" },
    { NEW (",\"Type\":\"Balloon\""), "Type" },
    { NEW (",\"Type\":\"Preview\""), "ProvisioningJobCreation" },
    { NEW (",\"FriendlyName\":\"\""), "FriendlyName" },
    { NEW (",\"InitialUserEmail\":null"), "InitialUserEmail" },
    { NEW (",\"DomainName\":\"contososales\""), "DomainName" },
    { NEW (",\"DomainName\":\"AdventureSales\""), "DomainName" },
    { NEW (",\"DomainName\":\"two words\""), "DomainName" },
    { NEW (",\"BaseLanguage\":1053"), "BaseLanguage" },
    { NEW (",\"Templates\":[\"D365_Nothing\"]"), "Templates" },
    { NEW (",\"Templates\":\"D365_Sales\""), "Templates" },
    { NEW (",\"Currency\":{\"Code\":\"999\",\"Name\":\"USD\"}"), "Currency" },
    { NEW (",\"Currency\":{\"Code\":\"840\",\"Name\":\"EUR\"}"), "Currency" },
    { NEW (",\"SecurityGroupId\":\"staff\""), "SecurityGroupId" },
    { NEW (",\"Colour\":1"), "Colour" },
    { "", "Body" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      om_test_assert_refused (fixture, "PUT", PROVISION "?validate=true", cases[i].body,
                              cases[i].subject);
      om_test_assert_refused (fixture, "PUT", PROVISION, cases[i].body, cases[i].subject);
    }
  om_test_assert_refused (fixture, "PUT", PROVISION "?validate=perhaps", NEW (""), "validate");
}

/* A template is offered for some releases and types, not for all. */
static void
test_template_of_other_release (OmTest        *fixture,
                                gconstpointer  data)
{
  g_autofree char *release = om_test_dup (fixture, "GET", "/ServiceVersions", NULL, 200, "0.Id");
  g_autofree char *body = NULL;

  body = g_strdup_printf (NEW (",\"ServiceVersionId\":\"%s\","
                               "\"Templates\":[\"D365_ProjectServiceAutomation\"]"), release);
  om_test_assert_refused (fixture, "PUT", PROVISION, body, "Templates");
}

static void
test_delete (OmTest        *fixture,
             gconstpointer  data)
{
  static const char * const path = "/Instances/" OM_SANDBOX "/Delete";
  g_autoptr(StewardTestAnswer) checked = NULL;
  g_autofree char *status = NULL;
  g_autoptr(StewardTestAnswer) going = NULL;
  g_autoptr(StewardTestAnswer) gone = NULL;
  g_autofree char *state = NULL;

  checked = om_test_ask (fixture, "DELETE", "/Instances/" OM_SANDBOX "/Delete?validate=true", NULL);
  g_assert_cmpuint (checked->status, ==, 200);
  state = om_test_dup (fixture, "GET", "/Instances/" OM_SANDBOX, NULL, 200, "State");
  g_assert_cmpstr (state, ==, "Ready");

  status = om_test_dup (fixture, "DELETE", path, NULL, 202, "Status");
  g_assert_cmpstr (status, ==, "NotStarted");
  going = om_test_ask (fixture, "GET", "/Instances/" OM_SANDBOX, NULL);
  g_assert_cmpuint (going->status, ==, 200);
  om_test_assert_refused (fixture, "DELETE", path, NULL, "InstanceState");

  steward_test_simulator_advance (fixture->simulator, "PT1M");
  gone = om_test_ask (fixture, "GET", "/Instances/" OM_SANDBOX, NULL);
  g_assert_cmpuint (gone->status, ==, 404);
}

static void
test_refused_deletes (OmTest        *fixture,
                      gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) nobody = NULL;

  om_test_assert_refused (fixture, "DELETE", "/Instances/" OM_PRODUCTION "/Delete", NULL,
                          "InstanceType");
  om_test_assert_refused (fixture, "DELETE", "/Instances/" OM_PRODUCTION "/Delete?validate=true",
                          NULL, "InstanceType");
  om_test_assert_refused (fixture, "DELETE", "/Instances/" OM_DEFAULT "/Delete", NULL,
                          "InstanceState");
  nobody = om_test_ask (fixture, "DELETE", "/Instances/" OM_NOBODY "/Delete", NULL);
  g_assert_cmpuint (nobody->status, ==, 404);
}

static void
test_types (OmTest        *fixture,
            gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) list = om_test_ask (fixture, "GET", "/InstanceTypeInfo", NULL);
  g_autoptr(StewardTestAnswer) one = om_test_ask (fixture, "GET", "/InstanceTypeInfo/sandbox",
                                                  NULL);
  g_autoptr(StewardTestAnswer) started = om_test_ask (fixture, "PUT", PROVISION, NEW (""));
  g_autoptr(StewardTestAnswer) more = om_test_ask (fixture, "GET", "/InstanceTypeInfo/2", NULL);
  g_autoptr(StewardTestAnswer) unknown = om_test_ask (fixture, "GET", "/InstanceTypeInfo/Balloon",
                                                      NULL);

  g_assert_cmpuint (steward_test_answer_get_length (list, ""), ==, 5);
  g_assert_true (json_node_equal (one->body, steward_test_answer_get (list, "1")));
  g_assert_cmpuint (started->status, ==, 202);
  g_assert_cmpint (steward_test_answer_get_int (more, "Consumed"), ==,
                   steward_test_answer_get_int (one, "Consumed") + 1);
  g_assert_cmpuint (unknown->status, ==, 404);
}

static void
test_reference (OmTest        *fixture,
                gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) versions = om_test_ask (fixture, "GET", "/ServiceVersions", NULL);
  g_autoptr(StewardTestAnswer) currencies = om_test_ask (fixture, "GET", "/Currencies", NULL);
  g_autoptr(StewardTestAnswer) templates = om_test_ask (fixture, "GET", "/Templates", NULL);
  g_autoptr(StewardTestAnswer) languages = om_test_ask (fixture, "GET",
                                                        "/Languages?releaseId=" RELEASE, NULL);
  g_autoptr(StewardTestAnswer) nothing = om_test_ask (fixture, "GET",
                                                      "/Languages?releaseId=" OM_NOBODY, NULL);

  g_assert_cmpuint (steward_test_answer_get_length (versions, ""), ==, 3);
  g_assert_null (strstr (versions->text, "\"$"));
  g_assert_cmpstr (steward_test_answer_get_string (currencies, "0.Currencies.0.Code"), ==, "840");
  g_assert_cmpuint (steward_test_answer_get_length (templates, ""), ==, 4);
  g_assert_cmpuint (steward_test_answer_get_length (languages, ""), ==, 5);
  g_assert_cmpuint (nothing->status, ==, 404);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/simulator/om/instances/" path, OmTest, NULL, \
                                    om_test_set_up, func, om_test_tear_down)
  ADD ("get", test_get);
  ADD ("provision", test_provision);
  ADD ("provision-dry-run", test_provision_dry_run);
  ADD ("provision-failed", test_provision_failed);
  ADD ("refused-provisions", test_refused_provisions);
  ADD ("template-of-other-release", test_template_of_other_release);
  ADD ("delete", test_delete);
  ADD ("refused-deletes", test_refused_deletes);
  ADD ("types", test_types);
  ADD ("reference", test_reference);
#undef ADD

  return g_test_run ();
}
