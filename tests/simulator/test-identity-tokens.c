/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "identity-test.h"

#include "steward-test-directory.h"

#define HOUR 3600

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
  steward_test_simulator_free (fixture->simulator);
}

static StewardTestAnswer *
ask_as_service (Fixture    *fixture,
                const char *tenant,
                const char *scope)
{
  StewardTestSimulator *simulator = fixture->simulator;

  return identity_test_post (simulator, tenant, "v2.0/token",
                             "grant_type", "client_credentials",
                             "client_id", identity_test_get_hello (simulator,
                                                                   "clients.service.id"),
                             "client_secret", identity_test_get_hello (simulator,
                                                                       "clients.service.secret"),
                             "scope", scope,
                             NULL);
}

static void
test_app_claims (Fixture       *fixture,
                 gconstpointer  data)
{
  const char *client_id = identity_test_get_hello (fixture->simulator, "clients.service.id");

  for (guint i = 0; i < 3; i++)
    {
      const char *tenant_id = steward_test_simulator_get_tenant_id (fixture->simulator, i);
      const char *token = steward_test_simulator_get_token (fixture->simulator, i);
      g_autoptr(JsonObject) claims = identity_test_read_claims (token);

      g_assert_cmpstr (json_object_get_string_member (claims, "tid"), ==, tenant_id);
      g_assert_cmpstr (json_object_get_string_member (claims, "aud"), ==, BUSINESS_CENTRAL);
      g_assert_cmpstr (json_object_get_string_member (claims, "appid"), ==, client_id);
      g_assert_false (json_object_has_member (claims, "oid"));
      g_assert_cmpint (json_object_get_int_member (claims, "exp"), ==,
                       json_object_get_int_member (claims, "iat") + HOUR);
      g_assert_cmpuint (identity_test_call (fixture->simulator, token, NULL), ==, 200);
    }
}

static void
test_user_claims (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = identity_test_sign_in (fixture->simulator, USER_SCOPE);
  const char *token = steward_test_answer_get_string (answer, "access_token");
  g_autoptr(JsonObject) claims = identity_test_read_claims (token);
  g_autoptr(JsonObject) identity = NULL;

  g_assert_cmpstr (steward_test_answer_get_string (answer, "token_type"), ==, "Bearer");
  g_assert_cmpint (steward_test_answer_get_int (answer, "expires_in"), ==, HOUR);
  g_assert_cmpstr (json_object_get_string_member (claims, "tid"), ==,
                   steward_test_simulator_get_tenant_id (fixture->simulator, 0));
  g_assert_true (json_object_has_member (claims, "oid"));
  g_assert_false (json_object_has_member (claims, "appid"));
  g_assert_cmpuint (identity_test_call (fixture->simulator, token, NULL), ==, 200);

  identity = identity_test_read_claims (steward_test_answer_get_string (answer, "id_token"));
  g_assert_cmpstr (json_object_get_string_member (identity, "preferred_username"), ==,
                   identity_test_get_hello (fixture->simulator, "user.name"));
  g_assert_cmpstr (json_object_get_string_member (identity, "aud"), ==,
                   identity_test_get_hello (fixture->simulator, "clients.public.id"));
  g_assert_cmpuint (identity_test_call (fixture->simulator,
                                        steward_test_answer_get_string (answer, "id_token"),
                                        "invalid_token"), ==, 401);
}

/* Each kind of token comes only when it is asked for. */
static void
test_scopes (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) bare = NULL;
  g_autoptr(StewardTestAnswer) refused = NULL;
  g_autoptr(StewardTestAnswer) unknown = NULL;
  g_autoptr(StewardTestAnswer) two = NULL;
  g_autoptr(StewardTestAnswer) delegated = NULL;
  const char *tenant = steward_test_simulator_get_tenant_id (fixture->simulator, 0);

  bare = identity_test_sign_in (fixture->simulator, BUSINESS_CENTRAL "/.default");
  g_assert_null (steward_test_answer_get (bare, "refresh_token"));
  g_assert_null (steward_test_answer_get (bare, "id_token"));

  refused = ask_as_service (fixture, tenant, BUSINESS_CENTRAL "/everything");
  identity_test_assert_refused (refused, 400, "invalid_scope", 70011);
  unknown = ask_as_service (fixture, tenant, "https://elsewhere.example/.default");
  identity_test_assert_refused (unknown, 400, "invalid_resource", 500011);
  two = ask_as_service (fixture, tenant, BUSINESS_CENTRAL "/.default "
                        "https://admin.services.crm.simulator.example//.default");
  identity_test_assert_refused (two, 400, "invalid_scope", 700022);
  delegated = ask_as_service (fixture, tenant, BUSINESS_CENTRAL "/user_impersonation");
  identity_test_assert_refused (delegated, 400, "invalid_scope", 1002012);
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  const char *tenant = steward_test_simulator_get_tenant_id (fixture->simulator, 0);

  g_assert_cmpuint (identity_test_call (fixture->simulator, NULL, NULL), ==, 401);
  g_assert_cmpuint (identity_test_call (fixture->simulator, tenant, "invalid_token"), ==, 401);
}

/* No character of a token can be changed. */
static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  const char *token = steward_test_simulator_get_token (fixture->simulator, 0);
  const gsize length = strlen (token);

  for (gsize i = 0; i < length; i += (i + 12 < length ? 11 : 1))
    {
      g_autofree char *damaged = g_strdup (token);

      if (damaged[i] == '.')
        continue;
      damaged[i] = damaged[i] == 'A' ? 'B' : 'A';
      g_assert_cmpuint (identity_test_call (fixture->simulator, damaged, "invalid_token"),
                        ==, 401);
    }
}

/* A token that somebody else signed, or nobody. */
static void
test_forged (Fixture       *fixture,
             gconstpointer  data)
{
  const char *token = steward_test_simulator_get_token (fixture->simulator, 0);
  g_auto(GStrv) parts = g_strsplit (token, ".", -1);
  g_autofree char *header = g_base64_encode ((const guchar *) "{\"alg\":\"none\"}", 14);
  g_autofree char *unsigned_token = NULL;
  g_autoptr(StewardTestSimulator) other = steward_test_simulator_new (NULL);

  g_strdelimit (header, "=", '\0');
  unsigned_token = g_strdup_printf ("%s.%s.", header, parts[1]);
  g_assert_cmpuint (identity_test_call (fixture->simulator, unsigned_token, "signature"),
                    ==, 401);
  g_assert_cmpuint (identity_test_call (fixture->simulator,
                                        steward_test_simulator_get_token (other, 0),
                                        "signature"), ==, 401);
}

static void
test_expired (Fixture       *fixture,
              gconstpointer  data)
{
  const char *token = steward_test_simulator_get_token (fixture->simulator, 0);

  steward_test_simulator_advance (fixture->simulator, "PT59M");
  g_assert_cmpuint (identity_test_call (fixture->simulator, token, NULL), ==, 200);
  steward_test_simulator_advance (fixture->simulator, "PT1M");
  g_assert_cmpuint (identity_test_call (fixture->simulator, token, "expired"), ==, 401);
}

static void
test_other_resource (Fixture       *fixture,
                     gconstpointer  data)
{
  const char *tenant = steward_test_simulator_get_tenant_id (fixture->simulator, 0);
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autoptr(StewardTestAnswer) by_id = NULL;

  answer = ask_as_service (fixture, tenant,
                           "https://admin.services.crm4.simulator.example//.default");
  g_assert_cmpuint (answer->status, ==, 200);
  g_assert_cmpuint (identity_test_call (fixture->simulator,
                                        steward_test_answer_get_string (answer, "access_token"),
                                        "audience"), ==, 401);

  by_id = ask_as_service (fixture, tenant, "996def3d-b36c-4153-8607-a6fd3c01b89f/.default");
  g_assert_cmpuint (identity_test_call (fixture->simulator,
                                        steward_test_answer_get_string (by_id, "access_token"),
                                        NULL), ==, 200);
}

static guint
call_region (Fixture    *fixture,
             const char *region,
             const char *token)
{
  g_autofree char *url = g_strdup_printf ("%s/%s/api/v1.2/Instances", fixture->simulator->url,
                                          region);
  g_autoptr(StewardTestAnswer) answer = steward_test_http_send ("GET", url, token, NULL, NULL);

  return answer->status;
}

/* What the challenge of a region names is what a token has to be for, there and nowhere else. */
static void
test_regions (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) challenge = NULL;
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autofree char *scope = NULL;
  const char *token;
  const char *resource;

  challenge = steward_test_simulator_send (fixture->simulator, "GET", "/crm4/api/aad/challenge",
                                           NULL);
  g_assert_cmpuint (challenge->status, ==, 401);
  resource = strstr (soup_message_headers_get_one (challenge->headers, "WWW-Authenticate"),
                     "resource_id=");
  g_assert_nonnull (resource);
  scope = g_strdup_printf ("%s/.default", resource + strlen ("resource_id="));

  answer = ask_as_service (fixture, "contoso.example", scope);
  g_assert_cmpuint (answer->status, ==, 200);
  token = steward_test_answer_get_string (answer, "access_token");
  g_assert_cmpuint (call_region (fixture, "crm4", token), !=, 401);
  g_assert_cmpuint (call_region (fixture, "crm", token), ==, 401);
  g_assert_cmpuint (call_region (fixture, "crm4", NULL), ==, 401);
  g_assert_cmpuint (identity_test_call (fixture->simulator, token, "audience"), ==, 401);
}

/* Sign-in that rests for a while says so in its own way. */
static void
test_unavailable (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;

  steward_test_simulator_add_fault (fixture->simulator, "POST", "*/token",
                                    "{\"error\":{\"code\":\"temporarily_unavailable\"}}");
  answer = ask_as_service (fixture, steward_test_simulator_get_tenant_id (fixture->simulator, 0),
                           BUSINESS_CENTRAL "/.default");
  identity_test_assert_refused (answer, 503, "temporarily_unavailable", 90033);
}

/* The fault kills that token and no other one. */
static void
test_expire_token (Fixture       *fixture,
                   gconstpointer  data)
{
  const char *first = steward_test_simulator_get_token (fixture->simulator, 0);
  const char *second = steward_test_simulator_get_token (fixture->simulator, 1);

  steward_test_simulator_add_fault (fixture->simulator, "GET", "/admin/*",
                                    "{\"expireToken\":true}");
  g_assert_cmpuint (identity_test_call (fixture->simulator, first, "expired"), ==, 401);
  g_assert_cmpuint (identity_test_call (fixture->simulator, first, "expired"), ==, 401);
  g_assert_cmpuint (identity_test_call (fixture->simulator, second, NULL), ==, 200);
}

/* Each use gives a new one; the old one still works; it is bound to no tenant. */
static void
test_refresh (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) first = identity_test_sign_in (fixture->simulator, USER_SCOPE);
  const char *old = steward_test_answer_get_string (first, "refresh_token");

  for (guint i = 0; i < 4; i++)
    {
      const char *tenant = steward_test_simulator_get_tenant_id (fixture->simulator, i % 2);
      g_autoptr(StewardTestAnswer) answer = NULL;
      g_autoptr(JsonObject) claims = NULL;
      const char *token;

      answer = identity_test_refresh (fixture->simulator, tenant, old,
                                      BUSINESS_CENTRAL "/.default");
      token = steward_test_answer_get_string (answer, "access_token");
      claims = identity_test_read_claims (token);
      g_assert_cmpstr (json_object_get_string_member (claims, "tid"), ==, tenant);
      g_assert_cmpstr (steward_test_answer_get_string (answer, "refresh_token"), !=, old);
      g_assert_cmpuint (identity_test_call (fixture->simulator, token, NULL), ==, 200);
    }
}

static void
test_refresh_refused (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) first = identity_test_sign_in (fixture->simulator, USER_SCOPE);
  g_autoptr(StewardTestAnswer) damaged = NULL;
  g_autoptr(StewardTestAnswer) late = NULL;
  g_autoptr(StewardTestAnswer) reset = NULL;
  g_autoptr(StewardTestAnswer) after = NULL;
  const char *token = steward_test_answer_get_string (first, "refresh_token");
  g_autofree char *changed = g_strconcat (token, "a", NULL);

  damaged = identity_test_refresh (fixture->simulator, "organizations", changed, USER_SCOPE);
  identity_test_assert_refused (damaged, 400, "invalid_grant", 70000);

  steward_test_simulator_advance (fixture->simulator, "P90D");
  late = identity_test_refresh (fixture->simulator, "organizations", token, USER_SCOPE);
  identity_test_assert_refused (late, 400, "invalid_grant", 700082);

  reset = steward_test_simulator_send (fixture->simulator, "POST", "/simulator/reset", NULL);
  g_assert_cmpuint (reset->status, ==, 200);
  after = identity_test_refresh (fixture->simulator, "organizations", token, USER_SCOPE);
  identity_test_assert_refused (after, 400, "invalid_grant", 70000);
}

/* The last tenant wants a consent first; the service client needs none there. */
static void
test_consent (Fixture       *fixture,
              gconstpointer  data)
{
  const char *tenant = steward_test_simulator_get_tenant_id (fixture->simulator, 2);
  g_autoptr(StewardTestAnswer) first = identity_test_sign_in (fixture->simulator, USER_SCOPE);
  const char *token = steward_test_answer_get_string (first, "refresh_token");
  g_autoptr(StewardTestAnswer) before = NULL;
  g_autoptr(StewardTestAnswer) consent = NULL;
  g_autoptr(StewardTestAnswer) after = NULL;
  g_autofree char *body = g_strdup_printf ("{\"tenant\":\"%s\"}", tenant);

  before = identity_test_refresh (fixture->simulator, tenant, token, USER_SCOPE);
  identity_test_assert_refused (before, 400, "interaction_required", 65001);
  g_assert_cmpstr (steward_test_answer_get_string (before, "suberror"), ==, "consent_required");

  consent = steward_test_simulator_send (fixture->simulator, "POST", "/simulator/consent", body);
  g_assert_cmpuint (consent->status, ==, 200);
  after = identity_test_refresh (fixture->simulator, tenant, token, USER_SCOPE);
  g_assert_cmpuint (after->status, ==, 200);
}

/* In a fleet the user administers every tenant. */
static void
test_fleet (void)
{
  StewardSimulatorOptions options = STEWARD_SIMULATOR_OPTIONS_INIT;
  g_autoptr(StewardTestSimulator) simulator = NULL;
  g_autoptr(StewardTestAnswer) first = NULL;

  options.scenario = "fleet";
  options.tenants = 5;
  options.environments = 1;
  simulator = steward_test_simulator_new (&options);
  first = identity_test_sign_in (simulator, USER_SCOPE);
  for (guint i = 0; i < 5; i++)
    {
      const char *token = steward_test_answer_get_string (first, "refresh_token");
      g_autoptr(StewardTestAnswer) answer = NULL;

      answer = identity_test_refresh (simulator,
                                      steward_test_simulator_get_tenant_id (simulator, i),
                                      token, USER_SCOPE);
      g_assert_cmpuint (answer->status, ==, 200);
    }
}

/* The older form names a resource and writes numbers as text. */
static void
test_older_form (Fixture       *fixture,
                 gconstpointer  data)
{
  StewardTestSimulator *simulator = fixture->simulator;
  g_autoptr(StewardTestAnswer) answer = NULL;

  answer = identity_test_post (simulator, "contoso.example", "token",
                               "grant_type", "client_credentials",
                               "client_id", identity_test_get_hello (simulator,
                                                                     "clients.service.id"),
                               "client_secret", identity_test_get_hello (simulator,
                                                                         "clients.service.secret"),
                               "resource", BUSINESS_CENTRAL "/",
                               NULL);
  g_assert_cmpuint (answer->status, ==, 200);
  g_assert_cmpstr (steward_test_answer_get_string (answer, "expires_in"), ==, "3600");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "resource"), ==, BUSINESS_CENTRAL "/");
  g_assert_cmpuint (identity_test_call (simulator,
                                        steward_test_answer_get_string (answer, "access_token"),
                                        NULL), ==, 200);
}

static void
test_discovery (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autoptr(StewardTestAnswer) keys = NULL;
  const char *address;

  answer = steward_test_simulator_send (fixture->simulator, "GET",
                                        "/organizations/v2.0/.well-known/openid-configuration",
                                        NULL);
  g_assert_cmpuint (answer->status, ==, 200);
  g_assert_true (g_str_has_suffix (steward_test_answer_get_string (answer, "token_endpoint"),
                                   "/organizations/oauth2/v2.0/token"));
  address = steward_test_answer_get_string (answer, "jwks_uri");
  keys = steward_test_http_send ("GET", address, NULL, NULL, NULL);
  g_assert_cmpstr (steward_test_answer_get_string (keys, "keys.0.kty"), ==, "RSA");
  g_assert_cmpstr (steward_test_answer_get_string (keys, "keys.0.e"), ==, "AQAB");
}

/* What the hello line told stays true; tokens do not. */
static void
test_reset (Fixture       *fixture,
            gconstpointer  data)
{
  const char *token = steward_test_simulator_get_token (fixture->simulator, 0);
  g_autoptr(StewardTestAnswer) reset = NULL;
  g_autoptr(StewardTestAnswer) hello = NULL;

  reset = steward_test_simulator_send (fixture->simulator, "POST", "/simulator/reset", NULL);
  g_assert_cmpuint (reset->status, ==, 200);
  hello = steward_test_simulator_send (fixture->simulator, "GET", "/simulator/hello", NULL);
  g_assert_true (json_node_equal (hello->body, fixture->simulator->hello));
  g_assert_cmpuint (identity_test_call (fixture->simulator, token, "signature"), ==, 401);
}

/* The same tenants have the same secrets; tokens outlive a start only where a state was kept. */
static void
test_state_file (void)
{
  StewardSimulatorOptions options = STEWARD_SIMULATOR_OPTIONS_INIT;
  StewardTestSimulator *simulator;
  g_autoptr(StewardTestSimulator) again = NULL;
  g_autoptr(StewardTestSimulator) other = NULL;
  g_autofree char *directory = steward_test_make_directory ();
  g_autofree char *path = g_build_filename (directory, "state.json", NULL);
  g_autofree char *secret = NULL;
  g_autofree char *token = NULL;

  options.state_path = path;
  simulator = steward_test_simulator_new (&options);
  secret = g_strdup (identity_test_get_hello (simulator, "clients.service.secret"));
  token = g_strdup (steward_test_simulator_get_token (simulator, 0));
  steward_test_simulator_free (simulator);

  again = steward_test_simulator_new (&options);
  g_assert_cmpstr (identity_test_get_hello (again, "clients.service.secret"), ==, secret);
  g_assert_cmpuint (identity_test_call (again, token, NULL), ==, 200);

  other = steward_test_simulator_new (NULL);
  g_assert_cmpstr (identity_test_get_hello (other, "clients.service.secret"), ==, secret);
  g_assert_cmpuint (identity_test_call (other, token, NULL), ==, 401);
}

/* Faults of sign-in are as sign-in writes them. */
static void
test_faults (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *code;
    guint       status;
    guint       number;
  } faults[] = {
    { "interaction_required", 400, 65001 },
    { "consent_required", 400, 90094 },
    { "server_error", 500, 50000 },
    { "temporarily_unavailable", 503, 90033 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr(StewardTestAnswer) answer = NULL;
      g_autofree char *fault = NULL;

      fault = g_strdup_printf ("{\"error\":{\"code\":\"%s\"}}", faults[i].code);
      steward_test_simulator_add_fault (fixture->simulator, "POST", "*/token", fault);
      answer = ask_as_service (fixture, "contoso.example", BUSINESS_CENTRAL "/.default");
      identity_test_assert_refused (answer, faults[i].status, faults[i].code, faults[i].number);
    }
}

/* The log tells that somebody signed in, and nothing that could be used. */
static void
test_log (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = identity_test_sign_in (fixture->simulator, USER_SCOPE);
  g_autoptr(StewardTestAnswer) again = NULL;
  g_autoptr(StewardTestAnswer) log = NULL;
  const char *secrets[] = {
    identity_test_get_hello (fixture->simulator, "clients.service.secret"),
    steward_test_simulator_get_token (fixture->simulator, 0),
    steward_test_answer_get_string (answer, "refresh_token"),
    steward_test_answer_get_string (answer, "access_token"),
  };

  again = identity_test_refresh (fixture->simulator, "common", secrets[2], USER_SCOPE);
  g_assert_cmpuint (again->status, ==, 200);
  log = steward_test_simulator_send (fixture->simulator, "GET", "/simulator/requests", NULL);
  g_assert_nonnull (strstr (log->text, "refresh_token=***"));
  g_assert_nonnull (strstr (log->text, "client_secret=***"));
  g_assert_nonnull (strstr (log->text, "device_code=***"));
  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    g_assert_null (strstr (log->text, secrets[i]));
}

#define ADD(name, func) \
  g_test_add ("/simulator/identity/tokens/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("app-claims", test_app_claims);
  ADD ("user-claims", test_user_claims);
  ADD ("scopes", test_scopes);
  ADD ("missing", test_missing);
  ADD ("damaged", test_damaged);
  ADD ("forged", test_forged);
  ADD ("expired", test_expired);
  ADD ("other-resource", test_other_resource);
  ADD ("regions", test_regions);
  ADD ("unavailable", test_unavailable);
  ADD ("expire-token", test_expire_token);
  ADD ("refresh", test_refresh);
  ADD ("refresh-refused", test_refresh_refused);
  ADD ("consent", test_consent);
  ADD ("older-form", test_older_form);
  ADD ("discovery", test_discovery);
  ADD ("reset", test_reset);
  ADD ("faults", test_faults);
  ADD ("log", test_log);
  g_test_add_func ("/simulator/identity/tokens/fleet", test_fleet);
  g_test_add_func ("/simulator/identity/tokens/state-file", test_state_file);

  return g_test_run ();
}
