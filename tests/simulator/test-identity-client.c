/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "identity-test.h"

#include "steward-test-certificate.h"

#define ASSERTION_TYPE "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
#define SCOPE          BUSINESS_CENTRAL "/.default"

typedef struct
{
  StewardTestSimulator   *simulator;
  StewardTestCertificate *certificate;
  const char             *client_id;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->simulator = steward_test_simulator_new (NULL);
  fixture->certificate = steward_test_certificate_new ();
  fixture->client_id = identity_test_get_hello (fixture->simulator, "clients.service.id");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  steward_test_certificate_free (fixture->certificate);
  steward_test_simulator_free (fixture->simulator);
}

static guint
add_certificate (Fixture    *fixture,
                 const char *pem)
{
  g_autoptr(JsonObject) object = json_object_new ();
  g_autoptr(JsonNode) node = NULL;
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autofree char *body = NULL;

  json_object_set_string_member (object, "pem", pem);
  node = json_node_init_object (json_node_alloc (), object);
  body = json_to_string (node, FALSE);
  answer = steward_test_simulator_send (fixture->simulator, "POST", "/simulator/certificates",
                                        body);

  return answer->status;
}

/* The claims as they should be, for contoso.example; now is the real time. */
static JsonObject *
new_claims (Fixture    *fixture,
            const char *id)
{
  JsonObject *claims = json_object_new ();
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autofree char *audience = NULL;

  audience = g_strconcat (fixture->simulator->url, "/contoso.example/oauth2/v2.0/token", NULL);
  json_object_set_string_member (claims, "aud", audience);
  json_object_set_string_member (claims, "iss", fixture->client_id);
  json_object_set_string_member (claims, "sub", fixture->client_id);
  json_object_set_string_member (claims, "jti", id);
  json_object_set_int_member (claims, "nbf", now);
  json_object_set_int_member (claims, "exp", now + 480);

  return claims;
}

static StewardTestAnswer *
send_assertion (Fixture    *fixture,
                const char *assertion)
{
  return identity_test_post (fixture->simulator, "contoso.example", "v2.0/token",
                             "grant_type", "client_credentials",
                             "client_id", fixture->client_id,
                             "client_assertion_type", ASSERTION_TYPE,
                             "client_assertion", assertion,
                             "scope", SCOPE,
                             NULL);
}

/* Takes the claims. */
static StewardTestAnswer *
assert_identity (Fixture    *fixture,
                 const char *algorithm,
                 JsonObject *claims)
{
  g_autofree char *assertion = NULL;

  assertion = steward_test_certificate_dup_assertion (fixture->certificate, algorithm, claims);
  json_object_unref (claims);

  return send_assertion (fixture, assertion);
}

static void
test_certificate (Fixture       *fixture,
                  gconstpointer  data)
{
  static const char * const algorithms[] = { "PS256", "RS256" };
  g_autoptr(StewardTestAnswer) unknown = NULL;

  unknown = assert_identity (fixture, "PS256", new_claims (fixture, "0"));
  identity_test_assert_refused (unknown, 401, "invalid_client", 700027);

  g_assert_cmpuint (add_certificate (fixture, fixture->certificate->pem), ==, 200);
  for (guint i = 0; i < G_N_ELEMENTS (algorithms); i++)
    {
      g_autoptr(StewardTestAnswer) answer = NULL;

      answer = assert_identity (fixture, algorithms[i], new_claims (fixture, algorithms[i]));
      g_assert_cmpuint (answer->status, ==, 200);
      g_assert_cmpuint (identity_test_call (fixture->simulator,
                                            steward_test_answer_get_string (answer,
                                                                            "access_token"),
                                            NULL), ==, 200);
    }
}

static void
test_replay (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) first = NULL;
  g_autoptr(StewardTestAnswer) second = NULL;
  g_autoptr(StewardTestAnswer) other = NULL;
  g_autoptr(StewardTestAnswer) none = NULL;
  JsonObject *claims = new_claims (fixture, "gone");

  add_certificate (fixture, fixture->certificate->pem);
  first = assert_identity (fixture, "PS256", new_claims (fixture, "once"));
  g_assert_cmpuint (first->status, ==, 200);
  second = assert_identity (fixture, "PS256", new_claims (fixture, "once"));
  identity_test_assert_refused (second, 401, "invalid_client", 7000219);
  other = assert_identity (fixture, "PS256", new_claims (fixture, "twice"));
  g_assert_cmpuint (other->status, ==, 200);

  json_object_remove_member (claims, "jti");
  none = assert_identity (fixture, "PS256", claims);
  identity_test_assert_refused (none, 401, "invalid_client", 7000219);
}

static void
test_claims (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *claim;
    const char *text; /* (nullable) */
    int         offset;
    guint       number;
  } cases[] = {
    { "iss", "5d3b1f2e-0000-4000-8000-000000000000", 0, 700021 },
    { "sub", "5d3b1f2e-0000-4000-8000-000000000000", 0, 700021 },
    { "aud", "https://login.microsoftonline.com/contoso.example/oauth2/v2.0/token", 0, 700023 },
    { "exp", NULL, -1, 700024 },
    { "exp", NULL, 2 * 86400, 700024 },
    { "nbf", NULL, 3600, 700024 },
  };

  add_certificate (fixture, fixture->certificate->pem);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = g_strdup_printf ("case %u", i);
      JsonObject *claims = new_claims (fixture, id);
      g_autoptr(StewardTestAnswer) answer = NULL;

      if (cases[i].text != NULL)
        json_object_set_string_member (claims, cases[i].claim, cases[i].text);
      else
        json_object_set_int_member (claims, cases[i].claim,
                                    g_get_real_time () / G_USEC_PER_SEC + cases[i].offset);
      answer = assert_identity (fixture, "PS256", claims);
      identity_test_assert_refused (answer, 401, "invalid_client", cases[i].number);
    }
}

/* By the simulator's clock, as everything else. */
static void
test_clock (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;

  add_certificate (fixture, fixture->certificate->pem);
  steward_test_simulator_advance (fixture->simulator, "PT8M");
  answer = assert_identity (fixture, "PS256", new_claims (fixture, "late"));
  identity_test_assert_refused (answer, 401, "invalid_client", 700024);
}

/* The signature of another key, and a damaged one. */
static void
test_signature (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(StewardTestCertificate) other = steward_test_certificate_new ();
  g_autoptr(JsonObject) claims = new_claims (fixture, "signature");
  g_autoptr(StewardTestAnswer) forged = NULL;
  g_autoptr(StewardTestAnswer) damaged = NULL;
  g_autofree char *forgery = NULL;
  g_autofree char *assertion = NULL;

  add_certificate (fixture, fixture->certificate->pem);
  g_free (other->thumbprint);
  other->thumbprint = g_strdup (fixture->certificate->thumbprint);
  forgery = steward_test_certificate_dup_assertion (other, "PS256", claims);
  forged = send_assertion (fixture, forgery);
  identity_test_assert_refused (forged, 401, "invalid_client", 700027);

  assertion = steward_test_certificate_dup_assertion (fixture->certificate, "PS256", claims);
  assertion[strlen (assertion) - 10] = assertion[strlen (assertion) - 10] == 'A' ? 'B' : 'A';
  damaged = send_assertion (fixture, assertion);
  identity_test_assert_refused (damaged, 401, "invalid_client", 700027);
}

static void
test_add_certificate (Fixture       *fixture,
                      gconstpointer  data)
{
  g_assert_cmpuint (add_certificate (fixture, "no certificate"), ==, 400);
  g_assert_cmpuint (add_certificate (fixture, fixture->certificate->key_pem), ==, 400);
}

static void
assert_client (Fixture    *fixture,
               const char *tenant,
               const char *client_id,
               const char *secret,
               guint       status,
               const char *error,
               guint       number)
{
  g_autoptr(StewardTestAnswer) answer = NULL;

  answer = identity_test_post (fixture->simulator, tenant, "v2.0/token",
                               "grant_type", "client_credentials",
                               "client_id", client_id,
                               "client_secret", secret,
                               "scope", SCOPE,
                               NULL);
  identity_test_assert_refused (answer, status, error, number);
}

static void
test_clients (Fixture       *fixture,
              gconstpointer  data)
{
  const char *public_id = identity_test_get_hello (fixture->simulator, "clients.public.id");
  const char *secret = identity_test_get_hello (fixture->simulator, "clients.service.secret");

  assert_client (fixture, "contoso.example", fixture->client_id, "wrong", 401, "invalid_client",
                 7000215);
  assert_client (fixture, "contoso.example", fixture->client_id, "", 401, "invalid_client",
                 7000218);
  assert_client (fixture, "contoso.example", public_id, secret, 401, "invalid_client", 700025);
  assert_client (fixture, "contoso.example", public_id, "", 401, "invalid_client", 7000218);
  assert_client (fixture, "contoso.example", "unknown", secret, 400, "unauthorized_client",
                 700016);
  assert_client (fixture, "contoso.example", "", secret, 400, "invalid_request", 900144);
  assert_client (fixture, "nowhere.example", fixture->client_id, secret, 400, "invalid_request",
                 90002);
  assert_client (fixture, "organizations", fixture->client_id, secret, 400, "invalid_request",
                 50059);
}

static void
test_grants (Fixture       *fixture,
             gconstpointer  data)
{
  const char *public_id = identity_test_get_hello (fixture->simulator, "clients.public.id");
  g_autoptr(StewardTestAnswer) none = NULL;
  g_autoptr(StewardTestAnswer) password = NULL;

  none = identity_test_post (fixture->simulator, "common", "v2.0/token",
                             "client_id", public_id, NULL);
  identity_test_assert_refused (none, 400, "invalid_request", 900144);
  password = identity_test_post (fixture->simulator, "common", "v2.0/token",
                                 "client_id", public_id,
                                 "grant_type", "password",
                                 NULL);
  identity_test_assert_refused (password, 400, "unsupported_grant_type", 70003);
}

#define ADD(name, func) \
  g_test_add ("/simulator/identity/client/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("certificate", test_certificate);
  ADD ("replay", test_replay);
  ADD ("claims", test_claims);
  ADD ("clock", test_clock);
  ADD ("signature", test_signature);
  ADD ("add-certificate", test_add_certificate);
  ADD ("clients", test_clients);
  ADD ("grants", test_grants);

  return g_test_run ();
}
