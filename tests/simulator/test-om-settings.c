/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "om-test.h"

#define ADMIN_MODE "/Instances/" OM_SANDBOX "/UpdateAdminMode"

static gboolean
get_admin_mode (OmTest *fixture)
{
  g_autoptr(StewardTestAnswer) instance = om_test_ask (fixture, "GET", "/Instances/" OM_SANDBOX,
                                                       NULL);

  return json_node_get_boolean (steward_test_answer_get (instance, "AdminMode"));
}

static void
assert_done (OmTest     *fixture,
             const char *path,
             const char *body)
{
  g_autofree char *status = om_test_dup (fixture, "POST", path, body, 200, "Status");

  g_assert_cmpstr (status, ==, "Succeeded");
}

static void
test_admin_mode (OmTest        *fixture,
                 gconstpointer  data)
{
  g_assert_true (get_admin_mode (fixture));
  assert_done (fixture, ADMIN_MODE "?validate=true", "{\"AdminMode\":false}");
  g_assert_true (get_admin_mode (fixture));
  assert_done (fixture, ADMIN_MODE, "{\"AdminMode\":false}");
  g_assert_false (get_admin_mode (fixture));
  assert_done (fixture, ADMIN_MODE,
               "{\"AdminMode\":true,\"BackgroundOperationsEnabled\":false,"
               "\"NotificationText\":\"Back at six\"}");
  g_assert_true (get_admin_mode (fixture));
  assert_done (fixture, ADMIN_MODE, "{\"BackgroundOperationsEnabled\":false}");
}

static void
test_refused_admin_mode (OmTest        *fixture,
                         gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) nobody = NULL;

  om_test_assert_refused (fixture, "POST", "/Instances/" OM_PRODUCTION "/UpdateAdminMode",
                          "{\"AdminMode\":true}", "AdminMode");
  om_test_assert_refused (fixture, "POST", ADMIN_MODE,
                          "{\"AdminMode\":false,\"BackgroundOperationsEnabled\":false}",
                          "BackgroundOperationsEnabled");
  om_test_assert_refused (fixture, "POST", ADMIN_MODE, "{\"AdminMode\":\"on\"}", "AdminMode");
  om_test_assert_refused (fixture, "POST", ADMIN_MODE, "{\"AdminMod\":true}", "AdminMod");
  om_test_assert_refused (fixture, "POST", ADMIN_MODE, NULL, "Body");
  nobody = om_test_ask (fixture, "POST", "/Instances/" OM_NOBODY "/UpdateAdminMode", "{}");
  g_assert_cmpuint (nobody->status, ==, 404);
  g_assert_true (get_admin_mode (fixture));
}

static void
test_identities (OmTest        *fixture,
                 gconstpointer  data)
{
  const char *tenant_id = steward_test_simulator_get_tenant_id (fixture->simulator, 0);
  g_autoptr(StewardTestAnswer) before = NULL;
  g_autoptr(StewardTestAnswer) created = NULL;
  g_autoptr(StewardTestAnswer) disabled = NULL;
  g_autoptr(StewardTestAnswer) read = NULL;
  g_autoptr(StewardTestAnswer) enabled = NULL;
  g_autoptr(StewardTestAnswer) deleted = NULL;
  g_autoptr(StewardTestAnswer) again = NULL;
  g_autofree char *body = NULL;
  g_autofree char *path = NULL;
  g_autofree char *disable = NULL;
  g_autofree char *enable = NULL;

  before = om_test_ask (fixture, "GET", "/TenantApplicationIdentities", NULL);
  g_assert_cmpuint (steward_test_answer_get_length (before, ""), ==, 2);
  body = g_strdup_printf ("{\"AadApplicationId\":\"" OM_NOBODY "\",\"TenantId\":\"%s\","
                          "\"Enabled\":true}", tenant_id);
  created = om_test_ask (fixture, "POST", "/TenantApplicationIdentities", body);
  g_assert_cmpuint (created->status, ==, 201);
  om_test_assert_refused (fixture, "POST", "/TenantApplicationIdentities", body,
                          "AadApplicationId");

  path = g_strconcat ("/TenantApplicationIdentities/",
                      steward_test_answer_get_string (created, "Id"), NULL);
  disable = g_strconcat (path, "/Disable", NULL);
  enable = g_strconcat (path, "/Enable", NULL);
  disabled = om_test_ask (fixture, "POST", disable, NULL);
  g_assert_cmpuint (disabled->status, ==, 200);
  g_assert_null (disabled->text);
  read = om_test_ask (fixture, "GET", path, NULL);
  g_assert_false (json_node_get_boolean (steward_test_answer_get (read, "Enabled")));
  enabled = om_test_ask (fixture, "POST", enable, NULL);
  g_assert_cmpuint (enabled->status, ==, 200);

  deleted = om_test_ask (fixture, "DELETE", path, NULL);
  g_assert_cmpuint (deleted->status, ==, 200);
  again = om_test_ask (fixture, "GET", path, NULL);
  g_assert_cmpuint (again->status, ==, 404);
}

/* An application that is switched off is kept out. */
static void
test_own_identity (OmTest        *fixture,
                   gconstpointer  data)
{
  JsonObject *hello = steward_test_simulator_get_hello (fixture->simulator);
  JsonObject *clients = json_object_get_object_member (hello, "clients");
  JsonObject *service = json_object_get_object_member (clients, "service");
  g_autofree char *body = NULL;
  g_autoptr(StewardTestAnswer) created = NULL;
  g_autoptr(StewardTestAnswer) refused = NULL;

  body = g_strdup_printf ("{\"AadApplicationId\":\"%s\",\"TenantId\":\"%s\",\"Enabled\":false}",
                          json_object_get_string_member (service, "id"),
                          steward_test_simulator_get_tenant_id (fixture->simulator, 0));
  created = om_test_ask (fixture, "POST", "/TenantApplicationIdentities", body);
  g_assert_cmpuint (created->status, ==, 201);
  refused = om_test_ask (fixture, "GET", "/Instances", NULL);
  g_assert_cmpuint (refused->status, ==, 403);
}

static void
test_reset (OmTest        *fixture,
            gconstpointer  data)
{
  static const char * const body =
    "{\"FriendlyName\":\"Fresh\",\"DomainName\":\"contosofresh\","
    "\"TargetRelease\":\"Dynamics 365, version 9.0\",\"BaseLanguageCode\":1033,"
    "\"ApplicationNames\":[\"D365_Sales\"],\"PreferredCulture\":1033,"
    "\"Currency\":{\"Code\":\"840\",\"Name\":\"USD\",\"Precision\":2,\"Symbol\":\"$\"}}";
  g_autofree char *status = om_test_dup (fixture, "POST", "/Instances/" OM_SANDBOX "/Reset", body,
                                         202, "Status");
  g_autoptr(StewardTestAnswer) instance = NULL;

  g_assert_cmpstr (status, ==, "NotStarted");
  steward_test_simulator_advance (fixture->simulator, "PT1M");
  instance = om_test_ask (fixture, "GET", "/Instances/" OM_SANDBOX, NULL);
  g_assert_cmpstr (steward_test_answer_get_string (instance, "FriendlyName"), ==, "Fresh");
  g_assert_cmpint (steward_test_answer_get_int (instance, "BaseLanguage"), ==, 1033);
  om_test_assert_refused (fixture, "POST", "/Instances/" OM_PRODUCTION "/Reset", "{}",
                          "InstanceType");
}

static void
test_configure (OmTest        *fixture,
                gconstpointer  data)
{
  g_autofree char *purpose = NULL;
  g_autofree char *applied = NULL;

  assert_done (fixture, "/Instances/" OM_PRODUCTION "/ConfigureInstance",
               "{\"Purpose\":\"Regression testing\"}");
  purpose = om_test_dup (fixture, "GET", "/Instances/" OM_PRODUCTION, NULL, 200, "Purpose");
  g_assert_cmpstr (purpose, ==, "Regression testing");
  applied = om_test_dup (fixture, "POST", "/Instances/" OM_PRODUCTION "/Users/" OM_NOBODY
                         "/ApplyUser", NULL, 202, "Status");
  g_assert_cmpstr (applied, ==, "NotStarted");
  om_test_assert_refused (fixture, "POST", "/Instances/" OM_PRODUCTION "/Users/me/ApplyUser", NULL,
                          "User");
}

static void
test_keys (OmTest        *fixture,
           gconstpointer  data)
{
  g_autofree char *active = om_test_dup (fixture, "GET", "/Keys/RetrieveTenantKey", NULL, 200,
                                         "KeyName");
  g_autofree char *now_active = NULL;
  g_autofree char *status = NULL;
  g_autoptr(StewardTestAnswer) generated = NULL;

  g_assert_cmpstr (active, ==, "contoso-key");
  generated = om_test_ask (fixture, "POST", "/Keys/Generate",
                           "{\"SubjectName\":\"CN=a\",\"KeyPassword\":\"not-a-password\"}");
  g_assert_cmpuint (generated->status, ==, 200);
  assert_done (fixture, "/Keys/Import",
               "{\"KeyName\":\"new\",\"KeyType\":0,\"KeyPassword\":\"not-a-password\","
               "\"Key\":\"bm90LWEtcmVhbC1rZXk=\"}");
  status = om_test_dup (fixture, "POST", "/Keys/new/SetTenantProtectionKey", NULL, 202, "Status");
  g_assert_cmpstr (status, ==, "NotStarted");
  om_test_assert_refused (fixture, "POST", "/Keys/new/SetTenantProtectionKey", NULL, "KeyName");
  steward_test_simulator_advance (fixture->simulator, "PT1M");
  now_active = om_test_dup (fixture, "GET", "/Keys/RetrieveTenantKey", NULL, 200, "KeyName");
  g_assert_cmpstr (now_active, ==, "new");
}

static void
test_notifications (OmTest        *fixture,
                    gconstpointer  data)
{
  const char *tenant_id = steward_test_simulator_get_tenant_id (fixture->simulator, 0);
  g_autofree char *path = NULL;
  g_autofree char *status = NULL;
  g_autoptr(StewardTestAnswer) list = NULL;

  status = om_test_dup (fixture, "POST", "/Notifications",
                        "{\"AdminId\":\"" OM_NOBODY "\",\"State\":\"Unread\","
                        "\"Environments\":[{\"Id\":\"" OM_SANDBOX "\"}],"
                        "\"Content\":{\"TemplateId\":\"BackupCompleted\"}}", 202, "Status");
  g_assert_cmpstr (status, ==, "NotStarted");
  path = g_strdup_printf ("/Notifications/%s/" OM_NOBODY "?environments=" OM_PRODUCTION
                          "&environments=" OM_SANDBOX, tenant_id);
  list = om_test_ask (fixture, "GET", path, NULL);
  g_assert_cmpuint (steward_test_answer_get_length (list, ""), ==, 1);
  g_assert_cmpstr (steward_test_answer_get_string (list, "0.State"), ==, "Unread");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/simulator/om/settings/" path, OmTest, NULL, \
                                    om_test_set_up, func, om_test_tear_down)
  ADD ("admin-mode", test_admin_mode);
  ADD ("refused-admin-mode", test_refused_admin_mode);
  ADD ("identities", test_identities);
  ADD ("own-identity", test_own_identity);
  ADD ("reset", test_reset);
  ADD ("configure", test_configure);
  ADD ("keys", test_keys);
  ADD ("notifications", test_notifications);
#undef ADD

  return g_test_run ();
}
