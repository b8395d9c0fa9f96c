/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "identity-test.h"

#include "steward-test-browser.h"

#define REDIRECT "http://localhost:4321"
#define STATE    "a state & more"
#define NONCE    "a nonce"

typedef struct
{
  StewardTestSimulator *simulator;
  const char           *client_id;
  const char           *name;
  const char           *password;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->simulator = steward_test_simulator_new (NULL);
  fixture->client_id = identity_test_get_hello (fixture->simulator, "clients.public.id");
  fixture->name = identity_test_get_hello (fixture->simulator, "user.name");
  fixture->password = identity_test_get_hello (fixture->simulator, "user.password");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  steward_test_simulator_free (fixture->simulator);
}

static char *
dup_address (Fixture    *fixture,
             const char *tenant,
             const char *redirect_uri)
{
  return identity_test_dup_authorize (fixture->simulator, tenant,
                                      "client_id", fixture->client_id,
                                      "response_type", "code",
                                      "response_mode", "query",
                                      "redirect_uri", redirect_uri,
                                      "scope", USER_SCOPE,
                                      "state", STATE,
                                      "nonce", NONCE,
                                      "code_challenge", CHALLENGE,
                                      "code_challenge_method", "S256",
                                      NULL);
}

static char *
get_code (Fixture *fixture)
{
  g_autofree char *address = dup_address (fixture, "organizations", REDIRECT);
  g_autoptr(StewardTestAnswer) answer = NULL;
  char *code;

  answer = steward_test_browser_fill_in (address, fixture->name, fixture->password, "approve");
  g_assert_cmpuint (answer->status, ==, 302);
  code = steward_test_browser_dup_field (answer, "code");
  g_assert_nonnull (code);

  return code;
}

static StewardTestAnswer *
redeem (Fixture    *fixture,
        const char *tenant,
        const char *code,
        const char *redirect_uri,
        const char *verifier)
{
  return identity_test_post (fixture->simulator, tenant, "v2.0/token",
                             "grant_type", "authorization_code",
                             "client_id", fixture->client_id,
                             "code", code,
                             "redirect_uri", redirect_uri,
                             "code_verifier", verifier,
                             "scope", USER_SCOPE,
                             NULL);
}

static void
test_approve (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *address = dup_address (fixture, "organizations", REDIRECT);
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autoptr(StewardTestAnswer) tokens = NULL;
  g_autoptr(JsonObject) identity = NULL;
  g_autofree char *state = NULL;
  g_autofree char *code = NULL;

  answer = steward_test_browser_fill_in (address, fixture->name, fixture->password, "approve");
  g_assert_cmpuint (answer->status, ==, 302);
  g_assert_true (g_str_has_prefix (steward_test_browser_get_target (answer), REDIRECT "?code="));
  state = steward_test_browser_dup_field (answer, "state");
  g_assert_cmpstr (state, ==, STATE);

  code = steward_test_browser_dup_field (answer, "code");
  tokens = redeem (fixture, "organizations", code, REDIRECT, VERIFIER);
  g_assert_cmpuint (tokens->status, ==, 200);
  g_assert_nonnull (steward_test_answer_get_string (tokens, "refresh_token"));
  identity = identity_test_read_claims (steward_test_answer_get_string (tokens, "id_token"));
  g_assert_cmpstr (json_object_get_string_member (identity, "nonce"), ==, NONCE);
  g_assert_cmpuint (identity_test_call (fixture->simulator,
                                        steward_test_answer_get_string (tokens, "access_token"),
                                        NULL), ==, 200);
}

static void
test_decline (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *address = dup_address (fixture, "organizations", REDIRECT);
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autofree char *error = NULL;
  g_autofree char *state = NULL;

  answer = steward_test_browser_fill_in (address, "", "", "decline");
  error = steward_test_browser_dup_field (answer, "error");
  state = steward_test_browser_dup_field (answer, "state");
  g_assert_cmpstr (error, ==, "access_denied");
  g_assert_cmpstr (state, ==, STATE);
}

/* The page comes again, with what was typed but for the password. */
static void
test_wrong_password (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *address = dup_address (fixture, "organizations", REDIRECT);
  g_autoptr(StewardTestAnswer) answer = NULL;

  answer = steward_test_browser_fill_in (address, fixture->name, "\"wrong<", "approve");
  g_assert_cmpuint (answer->status, ==, 200);
  g_assert_nonnull (strstr (answer->text, "role=\"alert\""));
  g_assert_nonnull (strstr (answer->text, fixture->name));
  g_assert_null (strstr (answer->text, "wrong<"));
  g_assert_null (strstr (answer->text, "wrong&lt;"));
}

/* What comes with the address is shown as text. */
static void
test_markup (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *address = NULL;
  g_autoptr(StewardTestAnswer) page = NULL;

  address = identity_test_dup_authorize (fixture->simulator, "common",
                                         "client_id", fixture->client_id,
                                         "response_type", "code",
                                         "redirect_uri", REDIRECT,
                                         "scope", USER_SCOPE,
                                         "login_hint", "\"><script>alert(1)</script>",
                                         "code_challenge", CHALLENGE,
                                         "code_challenge_method", "S256",
                                         NULL);
  page = steward_test_http_send ("GET", address, NULL, NULL, NULL);
  g_assert_cmpuint (page->status, ==, 200);
  g_assert_null (strstr (page->text, "<script"));
}

static void
test_redirects (Fixture       *fixture,
                gconstpointer  data)
{
  static const struct
  {
    const char *redirect_uri;
    guint       status;
  } cases[] = {
    { "http://localhost", 200 },
    { "http://localhost:1", 200 },
    { "http://127.0.0.1:65535/", 200 },
    { "http://localhost:8400/back", 200 },
    { "https://localhost:8400", 400 },
    { "http://localhost.example:8400", 400 },
    { "http://127.0.0.2:8400", 400 },
    { "http://localhost@elsewhere.example/", 400 },
    { "http://user@localhost:8400", 400 },
    { "http://elsewhere.example/?http://localhost", 400 },
    { "urn:ietf:wg:oauth:2.0:oob", 400 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *address = dup_address (fixture, "common", cases[i].redirect_uri);
      g_autoptr(StewardTestAnswer) answer = NULL;

      g_test_message ("%s", cases[i].redirect_uri);
      answer = steward_test_http_send ("GET", address, NULL, NULL, NULL);
      g_assert_cmpuint (answer->status, ==, cases[i].status);
      if (cases[i].status == 400)
        g_assert_nonnull (strstr (answer->text, "AADSTS50011"));
    }
}

/* What is wrong with the request goes back to the program that made it. */
static void
test_request (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *field;
    const char *value;
    const char *error;
  } cases[] = {
    { "response_type", "token", "unsupported_response_type" },
    { "response_mode", "form_post", "invalid_request" },
    { "code_challenge", "", "invalid_request" },
    { "code_challenge", "short", "invalid_request" },
    { "code_challenge_method", "plain", "invalid_request" },
    { "scope", "", "invalid_request" },
    { "scope", "https://elsewhere.example/.default", "invalid_resource" },
    { "prompt", "none", "login_required" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *usual = dup_address (fixture, "common", REDIRECT);
      g_autoptr(GHashTable) fields = soup_form_decode (strchr (usual, '?') + 1);
      g_autoptr(StewardTestAnswer) answer = NULL;
      g_autofree char *query = NULL;
      g_autofree char *address = NULL;
      g_autofree char *error = NULL;
      g_autofree char *state = NULL;

      /* Such a table owns its names only: each has its value behind it. */
      g_hash_table_replace (fields, g_strdup (cases[i].field), (gpointer) cases[i].value);
      query = soup_form_encode_hash (fields);
      address = g_strdup_printf ("%s/common/oauth2/v2.0/authorize?%s", fixture->simulator->url,
                                 query);
      answer = steward_test_http_send ("GET", address, NULL, NULL, NULL);
      error = steward_test_browser_dup_field (answer, "error");
      state = steward_test_browser_dup_field (answer, "state");
      g_assert_cmpstr (error, ==, cases[i].error);
      g_assert_cmpstr (state, ==, STATE);
    }
}

/* The older form names a resource, and needs no challenge. */
static void
test_older (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *usual = dup_address (fixture, "common", REDIRECT);
  g_autoptr(GHashTable) fields = soup_form_decode (strchr (usual, '?') + 1);
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autoptr(StewardTestAnswer) tokens = NULL;
  g_autofree char *query = NULL;
  g_autofree char *address = NULL;
  g_autofree char *code = NULL;

  g_hash_table_remove (fields, "code_challenge");
  g_hash_table_remove (fields, "code_challenge_method");
  g_hash_table_remove (fields, "scope");
  query = soup_form_encode_hash (fields);
  address = g_strdup_printf ("%s/common/oauth2/authorize?resource=%s&%s", fixture->simulator->url,
                             BUSINESS_CENTRAL, query);
  answer = steward_test_browser_fill_in (address, fixture->name, fixture->password, "approve");
  code = steward_test_browser_dup_field (answer, "code");
  g_assert_nonnull (code);

  tokens = identity_test_post (fixture->simulator, "common", "token",
                               "grant_type", "authorization_code",
                               "client_id", fixture->client_id,
                               "code", code,
                               "redirect_uri", REDIRECT,
                               NULL);
  g_assert_cmpuint (tokens->status, ==, 200);
  g_assert_cmpuint (identity_test_call (fixture->simulator,
                                        steward_test_answer_get_string (tokens, "access_token"),
                                        NULL), ==, 200);
}

static void
test_unknown (Fixture       *fixture,
              gconstpointer  data)
{
  const char *service_id = identity_test_get_hello (fixture->simulator, "clients.service.id");
  const char *ids[] = { service_id, "5d3b1f2e-0000-4000-8000-000000000000" };
  g_autofree char *nowhere = dup_address (fixture, "nowhere.example", REDIRECT);
  g_autoptr(StewardTestAnswer) answer = NULL;

  answer = steward_test_http_send ("GET", nowhere, NULL, NULL, NULL);
  g_assert_cmpuint (answer->status, ==, 400);
  g_assert_nonnull (strstr (answer->text, "AADSTS90002"));

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *address = NULL;
      g_autoptr(StewardTestAnswer) page = NULL;

      fixture->client_id = ids[i];
      address = dup_address (fixture, "common", REDIRECT);
      page = steward_test_http_send ("GET", address, NULL, NULL, NULL);
      g_assert_cmpuint (page->status, ==, 400);
    }
}

static void
test_once (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *code = get_code (fixture);
  g_autoptr(StewardTestAnswer) first = NULL;
  g_autoptr(StewardTestAnswer) second = NULL;

  first = redeem (fixture, "organizations", code, REDIRECT, VERIFIER);
  g_assert_cmpuint (first->status, ==, 200);
  second = redeem (fixture, "organizations", code, REDIRECT, VERIFIER);
  identity_test_assert_refused (second, 400, "invalid_grant", 54005);
}

static void
test_late (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *code = get_code (fixture);
  g_autofree char *other = get_code (fixture);
  g_autoptr(StewardTestAnswer) early = NULL;
  g_autoptr(StewardTestAnswer) late = NULL;

  steward_test_simulator_advance (fixture->simulator, "PT9M");
  early = redeem (fixture, "organizations", code, REDIRECT, VERIFIER);
  g_assert_cmpuint (early->status, ==, 200);
  steward_test_simulator_advance (fixture->simulator, "PT1M");
  late = redeem (fixture, "organizations", other, REDIRECT, VERIFIER);
  identity_test_assert_refused (late, 400, "invalid_grant", 70008);
}

static void
test_bound (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *code = get_code (fixture);
  g_autoptr(StewardTestAnswer) verifier = NULL;
  g_autoptr(StewardTestAnswer) redirect = NULL;
  g_autoptr(StewardTestAnswer) tenant = NULL;
  g_autoptr(StewardTestAnswer) unknown = NULL;

  verifier = redeem (fixture, "organizations", code, REDIRECT, VERIFIER "0");
  identity_test_assert_refused (verifier, 400, "invalid_grant", 501481);
  redirect = redeem (fixture, "organizations", code, REDIRECT "0", VERIFIER);
  identity_test_assert_refused (redirect, 400, "invalid_grant", 70000);
  tenant = redeem (fixture, "adventure-works.example", code, REDIRECT, VERIFIER);
  identity_test_assert_refused (tenant, 400, "invalid_grant", 70000);
  unknown = redeem (fixture, "organizations", "unknown", REDIRECT, VERIFIER);
  identity_test_assert_refused (unknown, 400, "invalid_grant", 70000);
}

static void
test_consent (Fixture       *fixture,
              gconstpointer  data)
{
  const char *tenant = steward_test_simulator_get_tenant_id (fixture->simulator, 2);
  g_autofree char *address = dup_address (fixture, tenant, REDIRECT);
  g_autoptr(StewardTestAnswer) before = NULL;
  g_autoptr(StewardTestAnswer) consent = NULL;
  g_autoptr(StewardTestAnswer) after = NULL;
  g_autofree char *body = g_strdup_printf ("{\"tenant\":\"%s\"}", tenant);
  g_autofree char *error = NULL;
  g_autofree char *code = NULL;

  before = steward_test_browser_fill_in (address, fixture->name, fixture->password, "approve");
  error = steward_test_browser_dup_field (before, "error");
  g_assert_cmpstr (error, ==, "interaction_required");

  consent = steward_test_simulator_send (fixture->simulator, "POST", "/simulator/consent", body);
  g_assert_cmpuint (consent->status, ==, 200);
  after = steward_test_browser_fill_in (address, fixture->name, fixture->password, "approve");
  code = steward_test_browser_dup_field (after, "code");
  g_assert_nonnull (code);
}

static void
test_log (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *code = get_code (fixture);
  g_autoptr(StewardTestAnswer) tokens = NULL;
  g_autoptr(StewardTestAnswer) log = NULL;

  tokens = redeem (fixture, "organizations", code, REDIRECT, VERIFIER);
  g_assert_cmpuint (tokens->status, ==, 200);
  log = steward_test_simulator_send (fixture->simulator, "GET", "/simulator/requests", NULL);
  g_assert_nonnull (strstr (log->text, "code_verifier=***"));
  g_assert_nonnull (strstr (log->text, "password=***"));
  g_assert_null (strstr (log->text, code));
  g_assert_null (strstr (log->text, VERIFIER));
  g_assert_null (strstr (log->text, fixture->password));
}

#define ADD(name, func) \
  g_test_add ("/simulator/identity/code/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("approve", test_approve);
  ADD ("decline", test_decline);
  ADD ("wrong-password", test_wrong_password);
  ADD ("markup", test_markup);
  ADD ("redirects", test_redirects);
  ADD ("request", test_request);
  ADD ("older", test_older);
  ADD ("unknown", test_unknown);
  ADD ("once", test_once);
  ADD ("late", test_late);
  ADD ("bound", test_bound);
  ADD ("consent", test_consent);
  ADD ("log", test_log);

  return g_test_run ();
}
