/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "admin-test.h"

#define APP        "11111111-1111-1111-1111-111111111111"
#define RECIPIENTS "/settings/notification/recipients"
#define CONTACT    "/supportcontact"
#define EXPORT     "/exports" PRODUCTION
#define SAS        "https://backups.blob.core.windows.net/?ss=b&srt=co&spr=https&sig=none"

static void
test_authorized_apps (AdminTest     *fixture,
                      gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) put = NULL;
  g_autoptr(StewardTestAnswer) list = NULL;
  g_autoptr(StewardTestAnswer) removed = NULL;
  g_autoptr(StewardTestAnswer) again = NULL;
  g_autoptr(StewardTestAnswer) bad = NULL;

  put = admin_test_ask_as_user (fixture, "PUT", "/authorizedAadApps/" APP, NULL);
  g_assert_cmpuint (put->status, ==, 200);
  g_assert_cmpstr (steward_test_answer_get_string (put, "appId"), ==, APP);
  g_assert_false (json_node_get_boolean (steward_test_answer_get (put, "isAdminConsentGranted")));
  list = admin_test_ask_as_user (fixture, "GET", "/authorizedAadApps", NULL);
  g_assert_cmpuint (steward_test_answer_get_length (list, ""), ==, 2);
  g_assert_true (json_node_get_boolean (steward_test_answer_get (list,
                                                                 "0.isAdminConsentGranted")));

  removed = admin_test_ask_as_user (fixture, "DELETE", "/authorizedAadApps/" APP, NULL);
  g_assert_cmpuint (removed->status, ==, 200);
  again = admin_test_ask_as_user (fixture, "DELETE", "/authorizedAadApps/" APP, NULL);
  admin_test_assert_error (again, 404, "resourceDoesNotExist");
  bad = admin_test_ask_as_user (fixture, "PUT", "/authorizedAadApps/someone", NULL);
  admin_test_assert_error (bad, 400, "invalidInput");
}

/* The tenants that have the asking app on their list. */
static void
test_manageable_tenants (AdminTest     *fixture,
                         gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) all = NULL;
  g_autoptr(StewardTestAnswer) list = NULL;
  g_autoptr(StewardTestAnswer) removed = NULL;
  g_autoptr(StewardTestAnswer) rest = NULL;
  g_autofree char *path = NULL;

  all = admin_test_get (fixture, "/authorizedAadApps/manageableTenants");
  g_assert_cmpuint (steward_test_answer_get_length (all, "value"), ==, 3);
  list = admin_test_ask_as_user (fixture, "GET", "/authorizedAadApps", NULL);
  path = g_strconcat ("/authorizedAadApps/", steward_test_answer_get_string (list, "0.appId"),
                      NULL);
  removed = admin_test_ask_as_user (fixture, "DELETE", path, NULL);
  g_assert_cmpuint (removed->status, ==, 200);
  rest = admin_test_get (fixture, "/authorizedAadApps/manageableTenants");
  g_assert_cmpuint (steward_test_answer_get_length (rest, "value"), ==, 2);
  g_assert_null (admin_test_find (rest, "entraTenantId",
                                  steward_test_simulator_get_tenant_id (fixture->simulator, 0)));
}

static void
test_notifications (AdminTest     *fixture,
                    gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) created = NULL;
  g_autoptr(StewardTestAnswer) list = NULL;
  g_autoptr(StewardTestAnswer) settings = NULL;
  g_autoptr(StewardTestAnswer) removed = NULL;
  g_autofree char *path = NULL;
  const char *body = "{\"email\":\"tom@contoso.example\",\"name\":\"Tom\"}";

  created = admin_test_send (fixture, "PUT", RECIPIENTS, body);
  list = admin_test_get (fixture, RECIPIENTS);
  g_assert_nonnull (admin_test_find (list, "id", steward_test_answer_get_string (created, "id")));
  settings = admin_test_get (fixture, "/settings/notification");
  g_assert_cmpstr (steward_test_answer_get_string (settings, "aadTenantId"), ==,
                   steward_test_simulator_get_tenant_id (fixture->simulator, 0));
  g_assert_cmpuint (steward_test_answer_get_length (settings, "recipients"), ==, 2);

  path = g_strconcat (RECIPIENTS "/", steward_test_answer_get_string (created, "id"), NULL);
  removed = admin_test_send (fixture, "DELETE", path, NULL);
  admin_test_assert_refused (fixture, "DELETE", path, NULL, 404, "resourceDoesNotExist");
  admin_test_assert_refused (fixture, "DELETE",
                             RECIPIENTS "/00000000-0000-0000-0000-000000000000", NULL, 400,
                             "invalidInput");
  admin_test_assert_refused (fixture, "PUT", RECIPIENTS, "{\"email\":\"a@b\",\"name\":\" \"}", 400,
                             "invalidInput");
  admin_test_assert_refused (fixture, "PUT", RECIPIENTS, "{\"name\":\"Tom\"}", 400,
                             "invalidInput");
  admin_test_assert_refused (fixture, "PUT", RECIPIENTS, NULL, 400, "requestBodyRequired");
  for (guint i = 1; i < 100; i++)
    {
      g_autoptr(StewardTestAnswer) answer = admin_test_send (fixture, "PUT", RECIPIENTS, body);
    }
  admin_test_assert_refused (fixture, "PUT", RECIPIENTS, body, 400, "invalidInput");
}

static void
test_sessions (AdminTest     *fixture,
               gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) list = admin_test_get (fixture, PRODUCTION "/sessions");
  g_autoptr(StewardTestAnswer) one = NULL;
  g_autoptr(StewardTestAnswer) stopped = NULL;
  g_autoptr(StewardTestAnswer) rest = NULL;
  g_autoptr(StewardTestAnswer) none = NULL;
  g_autofree char *path = NULL;

  g_assert_cmpuint (steward_test_answer_get_length (list, "value"), ==, 4);
  path = g_strdup_printf (PRODUCTION "/sessions/%" G_GINT64_FORMAT,
                          steward_test_answer_get_int (list, "value.0.sessionId"));
  one = admin_test_get (fixture, path);
  g_assert_true (json_node_equal (one->body, steward_test_answer_get (list, "value.0")));
  stopped = admin_test_send (fixture, "DELETE", path, NULL);
  rest = admin_test_get (fixture, PRODUCTION "/sessions");
  g_assert_cmpuint (steward_test_answer_get_length (rest, "value"), ==, 3);
  admin_test_assert_refused (fixture, "GET", path, NULL, 404, "resourceDoesNotExist");
  admin_test_assert_refused (fixture, "GET", PRODUCTION "/sessions/x", NULL, 400, "invalidInput");
  none = admin_test_get (fixture, ENVIRONMENTS "/UAT/sessions");
  g_assert_cmpuint (steward_test_answer_get_length (none, "value"), ==, 0);
}

static void
test_outages (AdminTest     *fixture,
              gconstpointer  data)
{
  static const char * const refusals[] = {
    "{}",
    "{\"outageType\":\"Weather\",\"outageQuestionAnswers\":[]}",
    "{\"outageType\":\"UnableToSignIn\",\"outageQuestionAnswers\":[]}",
    "{\"outageType\":\"UnableToSignIn\",\"outageQuestionAnswers\":[5]}",
    "{\"outageType\":\"UnableToSignIn\","
    "\"outageQuestionAnswers\":[{\"id\":\"1\",\"answer\":\"true\"}]}",
    "{\"outageType\":\"UnableToSignIn\",\"phone\":\"+45 1\","
    "\"outageQuestionAnswers\":[{\"id\":\"1\",\"answer\":\"false\"}]}",
  };
  const char *path = "/support" PRODUCTION "/reportoutage";
  const char *body = "{\"outageType\":\"UnableToSignIn\",\"phone\":\"004512345678\","
                     "\"outageQuestionAnswers\":[{\"id\":\"1\",\"answer\":\"false\"}]}";
  g_autoptr(StewardTestAnswer) types = admin_test_get (fixture, "/support/outageTypes");
  g_autoptr(StewardTestAnswer) questions = NULL;
  g_autoptr(StewardTestAnswer) reported = NULL;
  g_autoptr(StewardTestAnswer) again = NULL;
  g_autoptr(StewardTestAnswer) list = NULL;

  g_assert_nonnull (admin_test_find (types, "outageType", "UnableToSignIn"));
  questions = admin_test_get (fixture, "/support/outageTypes/UnableToSignIn/outageQuestions");
  g_assert_cmpuint (steward_test_answer_get_length (questions, "value"), ==, 3);
  admin_test_assert_refused (fixture, "GET", "/support/outageTypes/Weather/outageQuestions", NULL,
                             500, "cannotGetOutageQuestions");

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    admin_test_assert_refused (fixture, "POST", path, refusals[i], 500, "failedToReportOutage");
  admin_test_assert_refused (fixture, "POST", path, NULL, 400, "requestBodyRequired");

  reported = admin_test_send (fixture, "POST", path, body);
  g_assert_cmpstr (steward_test_answer_get_string (reported, "creationStatus"), ==, "Created");
  again = admin_test_send (fixture, "POST", path, body);
  g_assert_cmpstr (steward_test_answer_get_string (again, "creationStatus"), ==,
                   "UpdatedExisting");
  list = admin_test_get (fixture, "/support/reportedoutages");
  g_assert_cmpuint (steward_test_answer_get_length (list, "value"), ==, 1);
  g_assert_cmpstr (steward_test_answer_get_string (list, "value.0.MsaasTicketId"), ==,
                   steward_test_answer_get_string (reported, "msaasCaseNumber"));
}

/* The calls behind this service fail when what answers them does, and for a tenant that is none of
 * Business Central. */
static void
test_support_fails (AdminTest     *fixture,
                    gconstpointer  data)
{
  static const struct
  {
    const char *method;
    const char *path;
    const char *body;
    const char *code;
    gboolean    needs_subscription;
  } calls[] = {
    { "GET", "/support/outageTypes", NULL, "cannotGetOutages", TRUE },
    { "GET", "/support/outageTypes/UnableToSignIn/outageQuestions", NULL,
      "cannotGetOutageQuestions", TRUE },
    { "GET", "/support/reportedoutages", NULL, "cannotGetReportedOutages", TRUE },
    { "POST", "/support" PRODUCTION "/reportoutage",
      "{\"outageType\":\"UnableToSignIn\","
      "\"outageQuestionAnswers\":[{\"id\":\"1\",\"answer\":\"false\"}]}",
      "failedToReportOutage", FALSE },
    { "GET", "/settings/notification", NULL, NULL, TRUE },
    { "GET", "/settings/notification/recipients", NULL, NULL, TRUE },
    { "PUT", "/settings/notification/recipients", "{}", NULL, TRUE },
    { "DELETE", "/settings/notification/recipients/00000000-0000-0000-0000-000000000000", NULL,
      NULL, TRUE },
  };
  JsonObject *state = admin_test_dup_state (fixture);

  json_object_set_boolean_member (state, "supportAnswers", FALSE);
  admin_test_restart (fixture, state);
  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      if (calls[i].code != NULL)
        admin_test_assert_refused (fixture, calls[i].method, calls[i].path, calls[i].body, 500,
                                   calls[i].code);
    }

  state = admin_test_dup_state (fixture);
  json_object_set_boolean_member (
    json_array_get_object_element (json_object_get_array_member (state, "tenants"), 0),
    "subscribed", FALSE);
  admin_test_restart (fixture, state);
  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      if (calls[i].needs_subscription)
        admin_test_assert_refused (fixture, calls[i].method, calls[i].path, calls[i].body, 404,
                                   "tenantNotFound");
    }
}

static void
test_support_contact (AdminTest     *fixture,
                      gconstpointer  data)
{
  const char *path = "/support" PRODUCTION CONTACT;
  g_autofree char *deleted = steward_test_simulator_dup_deleted (fixture->simulator, 0);
  g_autofree char *gone = g_strdup_printf ("/support" ENVIRONMENTS "/%s" CONTACT, deleted);
  g_autoptr(StewardTestAnswer) put = NULL;
  g_autoptr(StewardTestAnswer) get = NULL;

  put = admin_test_send (fixture, "PUT", path,
                         "{\"name\":\"Help\",\"email\":\"help@contoso.example\","
                         "\"url\":\"https://contoso.example/help\"}");
  get = admin_test_get (fixture, path);
  g_assert_true (json_node_equal (put->body, get->body));
  g_assert_cmpstr (steward_test_answer_get_string (get, "name"), ==, "Help");
  admin_test_assert_refused (fixture, "PUT", path, NULL, 400, "requestBodyRequired");
  admin_test_assert_refused (fixture, "GET", "/support" ENVIRONMENTS "/UAT" CONTACT, NULL, 502,
                             "businessCentralCommunicationException");
  admin_test_assert_refused (fixture, "GET", gone, NULL, 404, "resourceDoesNotExist");
  admin_test_assert_refused (fixture, "GET",
                             "/support/applications/Nothing/environments/UAT" CONTACT, NULL, 404,
                             "applicationTypeDoesNotExist");
}

static void
test_exports (AdminTest     *fixture,
              gconstpointer  data)
{
  const char *container = "\"container\":\"bacpacs\",\"blob\":\"a.bacpac\"";
  const char *history = "/exports/history?start=2020-01-01T00:00:00Z&end=2099-01-01T00:00:00Z";
  g_autofree char *good = NULL;
  g_autofree char *short_lived = NULL;
  g_autofree char *read_only = NULL;
  g_autoptr(StewardTestAnswer) metrics = NULL;
  g_autoptr(StewardTestAnswer) entries = NULL;
  g_autoptr(StewardTestAnswer) log = NULL;

  good = g_strdup_printf ("{\"storageAccountSasUri\":\"" SAS "&sp=rwdc&se=2099-01-01T00:00:00Z\","
                          "%s}", container);
  short_lived = g_strdup_printf ("{\"storageAccountSasUri\":\"" SAS
                                 "&sp=rwdc&se=2001-01-01T00:00:00Z\",%s}", container);
  read_only = g_strdup_printf ("{\"storageAccountSasUri\":\"" SAS
                               "&sp=r&se=2099-01-01T00:00:00Z\",%s}", container);
  admin_test_assert_refused (fixture, "POST", EXPORT, short_lived, 400, "exportFailed");
  admin_test_assert_refused (fixture, "POST", EXPORT, read_only, 400, "exportFailed");
  admin_test_assert_refused (fixture, "POST", EXPORT, "{}", 400, "exportFailed");
  admin_test_assert_refused (fixture, "POST", EXPORT, NULL, 400, "requestBodyRequired");
  for (guint i = 0; i < 10; i++)
    {
      g_autoptr(StewardTestAnswer) answer = admin_test_send (fixture, "POST", EXPORT, good);
    }
  admin_test_assert_refused (fixture, "POST", EXPORT, good, 400, "exportFailed");

  metrics = admin_test_get (fixture, EXPORT "/metrics");
  g_assert_cmpint (steward_test_answer_get_int (metrics, "exportsPerMonth"), ==, 10);
  g_assert_cmpint (steward_test_answer_get_int (metrics, "exportsRemainingThisMonth"), ==, 0);
  entries = admin_test_send (fixture, "POST", history, NULL);
  g_assert_cmpuint (steward_test_answer_get_length (entries, "value"), ==, 10);
  g_assert_cmpstr (steward_test_answer_get_string (entries, "value.0.storageAccount"), ==,
                   "backups");
  admin_test_assert_refused (fixture, "POST", "/exports/history", NULL, 400, "invalidInput");

  /* The signature is as good as a password. */
  log = steward_test_simulator_send (fixture->simulator, "GET", "/simulator/requests", NULL);
  g_assert_null (strstr (log->text, "sig=none"));
  g_clear_pointer (&log, steward_test_answer_free);
  log = steward_test_simulator_send (fixture->simulator, "GET", "/simulator/state", NULL);
  g_assert_null (strstr (log->text, "sig=none"));
}

static void
test_telemetry (AdminTest     *fixture,
                gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) all = admin_test_get (fixture, PRODUCTION "/telemetry");
  g_autoptr(StewardTestAnswer) none = NULL;

  g_assert_cmpuint (steward_test_answer_get_length (all, "queryColumns"), ==, 3);
  g_assert_cmpuint (steward_test_answer_get_length (all, "queryResults"), >, 0);
  g_assert_cmpuint (steward_test_answer_get_length (all, "queryResults.0"), ==, 3);
  none = admin_test_get (fixture, PRODUCTION "/telemetry?startDateUtc=2001-01-01T00:00:00Z"
                                  "&endDateUtc=2001-01-02T00:00:00Z&logCategory=all");
  g_assert_cmpuint (steward_test_answer_get_length (none, "queryResults"), ==, 0);
  admin_test_assert_refused (fixture, "GET", PRODUCTION "/telemetry?logCategory=Gossip", NULL, 400,
                             "invalidInput");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADMIN_TEST_ADD ("/simulator/tenant-calls/authorized-apps", test_authorized_apps);
  ADMIN_TEST_ADD ("/simulator/tenant-calls/manageable-tenants", test_manageable_tenants);
  ADMIN_TEST_ADD ("/simulator/tenant-calls/notifications", test_notifications);
  ADMIN_TEST_ADD ("/simulator/tenant-calls/sessions", test_sessions);
  ADMIN_TEST_ADD ("/simulator/tenant-calls/outages", test_outages);
  ADMIN_TEST_ADD ("/simulator/tenant-calls/support-contact", test_support_contact);
  ADMIN_TEST_ADD ("/simulator/tenant-calls/support-fails", test_support_fails);
  ADMIN_TEST_ADD ("/simulator/tenant-calls/exports", test_exports);
  ADMIN_TEST_ADD ("/simulator/tenant-calls/telemetry", test_telemetry);

  return g_test_run ();
}
