/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-identity-private.h"

#include "steward-sim-families.h"
#include "steward-sim-json.h"
#include "steward-sim-jwt.h"

#define DEAD_LIFETIME STEWARD_SIM_TOKEN_LIFETIME

JsonObject *
steward_sim_identity_get_state (StewardSimWorld *world)
{
  JsonObject *root = steward_sim_state_get_root (steward_sim_world_get_state (world));

  return steward_sim_json_ensure_object (root, "identity");
}

/* Of those that steward_sim_identity_prepare() made. */
const char *
steward_sim_identity_get_credential (StewardSimWorld *world,
                                     const char      *name)
{
  JsonObject *state = steward_sim_identity_get_state (world);

  return steward_sim_json_get_string (steward_sim_json_get_object (state, "credentials"),
                                      name, "");
}

JsonArray *
steward_sim_identity_get_list (StewardSimWorld *world,
                               const char      *name)
{
  return steward_sim_json_ensure_array (steward_sim_identity_get_state (world), name);
}

/* The tenant of the user's domain, or the first one. */
JsonObject *
steward_sim_identity_get_home (StewardSimWorld *world)
{
  StewardSimState *state = steward_sim_world_get_state (world);
  JsonArray *tenants = steward_sim_state_get_tenants (state);
  const char *name = steward_sim_identity_get_credential (world, "userName");
  const char *at = strchr (name, '@');
  JsonObject *tenant = at != NULL ? steward_sim_state_find_tenant (state, at + 1) : NULL;

  if (tenant == NULL && json_array_get_length (tenants) > 0)
    tenant = json_array_get_object_element (tenants, 0);

  return tenant;
}

/* Whether the sample user needs no consent there, or has it. */
gboolean
steward_sim_identity_is_administered (StewardSimWorld *world,
                                      JsonObject      *tenant)
{
  JsonArray *consents = steward_sim_identity_get_list (world, "consents");
  const char *id = json_object_get_string_member (tenant, "id");

  if (steward_sim_json_get_boolean (tenant, "administered", TRUE))
    return TRUE;

  for (guint i = 0; i < json_array_get_length (consents); i++)
    {
      if (g_str_equal (json_array_get_string_element (consents, i), id))
        return TRUE;
    }

  return FALSE;
}

/* Whether the form was filled in by the sample user. */
gboolean
steward_sim_identity_is_user (StewardSimCall *call)
{
  const char *name = steward_sim_call_get (call, "username");
  const char *password = steward_sim_call_get (call, "password");

  return name != NULL && password != NULL
         && g_ascii_strcasecmp (name, steward_sim_identity_get_credential (call->world,
                                                                           "userName")) == 0
         && g_str_equal (password, steward_sim_identity_get_credential (call->world, "password"));
}

static const char *
steward_sim_identity_get_bearer (StewardSimRequest *request)
{
  const char *authorization = steward_sim_request_get_header (request, "Authorization");

  if (authorization == NULL || g_ascii_strncasecmp (authorization, "Bearer ", 7) != 0)
    return NULL;

  return authorization + 7;
}

static gboolean
steward_sim_identity_is_dead (StewardSimRequest *request,
                              JsonObject        *claims)
{
  JsonArray *dead = steward_sim_identity_get_list (request->world, "deadTokens");

  return steward_sim_json_find (dead, "uti",
                                steward_sim_json_get_string (claims, "uti", "")) != NULL;
}

/* What is wrong with the claims, or NULL. */
static const char *
steward_sim_identity_check_claims (StewardSimRequest *request,
                                   JsonObject        *claims)
{
  JsonObject *state = steward_sim_identity_get_state (request->world);
  gint64 now = steward_sim_world_get_now (request->world) / G_USEC_PER_SEC;

  if (!g_str_equal (steward_sim_json_get_string (claims, "generation", ""),
                    steward_sim_json_get_string (state, "generation", "?")))
    return "The signature is invalid";
  if (steward_sim_json_get_int (claims, "exp", 0) <= now
      || steward_sim_identity_is_dead (request, claims))
    return "The access token expired";
  if (!steward_sim_identity_accepts (request, steward_sim_json_get_string (claims, "aud", "")))
    return "The audience is invalid";

  return NULL;
}

static void
steward_sim_identity_challenge (StewardSimRequest *request,
                                const char        *problem)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_printf (text, "Bearer authorization_uri=\"%s/common/oauth2/authorize\"",
                   steward_sim_world_get_url (request->world));
  if (request->api == STEWARD_SIM_API_ONLINE_MANAGEMENT)
    {
      const char *region = steward_sim_request_get_param (request, "region");
      g_autofree char *resource = steward_sim_identity_dup_resource (request->world, region);

      g_string_append_printf (text, ", resource_id=\"%s\"", resource);
    }
  if (problem != NULL)
    g_string_append_printf (text, ", error=\"invalid_token\", error_description=\"%s\"", problem);

  steward_sim_request_set_header (request, "WWW-Authenticate", text->str);
  steward_sim_request_answer_empty (request, 401);
}

static void
steward_sim_identity_fill_in (StewardSimRequest *request,
                              JsonObject        *claims,
                              JsonObject        *tenant)
{
  const char *client_id = steward_sim_json_get_string (claims, "appid", NULL);

  request->tenant = json_object_ref (tenant);
  if (client_id != NULL)
    {
      request->principal = STEWARD_SIM_PRINCIPAL_APP;
      request->principal_id = g_strdup (client_id);
      request->principal_name = g_strdup ("Service client");
      return;
    }

  request->principal = STEWARD_SIM_PRINCIPAL_USER;
  request->principal_id = g_strdup (steward_sim_json_get_string (claims, "oid", ""));
  request->principal_name = g_strdup (steward_sim_json_get_string (claims, "upn", ""));
}

gboolean
steward_sim_identity_authenticate (StewardSimRequest *request)
{
  const char *token = steward_sim_identity_get_bearer (request);
  const char *problem = NULL;
  g_autoptr(JsonObject) claims = NULL;
  JsonObject *tenant = NULL;

  if (token != NULL)
    {
      claims = steward_sim_identity_verify (request->world, token);
      problem = claims != NULL ? steward_sim_identity_check_claims (request, claims)
                               : "The signature is invalid";
    }
  if (claims != NULL && problem == NULL)
    {
      tenant = steward_sim_state_find_tenant (request->state,
                                              steward_sim_json_get_string (claims, "tid", ""));
      problem = tenant == NULL ? "The tenant is unknown" : NULL;
    }
  if (tenant == NULL)
    {
      steward_sim_identity_challenge (request, problem);
      return FALSE;
    }

  steward_sim_identity_fill_in (request, claims, tenant);

  return TRUE;
}

void
steward_sim_identity_expire_token (StewardSimRequest *request)
{
  const char *token = steward_sim_identity_get_bearer (request);
  g_autoptr(JsonObject) claims = NULL;
  JsonArray *dead = steward_sim_identity_get_list (request->world, "deadTokens");
  gint64 now = steward_sim_world_get_now (request->world);
  JsonObject *entry;

  if (token != NULL)
    claims = steward_sim_identity_verify (request->world, token);
  if (claims == NULL)
    return;

  for (guint i = json_array_get_length (dead); i > 0; i--)
    {
      if (steward_sim_json_get_time (json_array_get_object_element (dead, i - 1), "until") < now)
        json_array_remove_element (dead, i - 1);
    }

  entry = json_object_new ();
  json_object_set_string_member (entry, "uti", steward_sim_json_get_string (claims, "uti", ""));
  steward_sim_json_set_time (entry, "until", now + DEAD_LIFETIME);
  json_array_add_object_element (dead, entry);
  steward_sim_state_touch (request->state);
}

/* Sign-in refuses in its own way. FALSE when the code is none of its own. */
gboolean
steward_sim_identity_refuse (StewardSimRequest *request,
                             const char        *code)
{
  guint number = steward_sim_identity_find_number (code);
  g_autoptr(StewardSimCall) call = NULL;

  if (request->api != STEWARD_SIM_API_IDENTITY || number == 0)
    return FALSE;

  call = steward_sim_call_new (request, FALSE);
  steward_sim_call_fail (call, number);

  return TRUE;
}

/* Takes the value, unless there is one already. */
static void
steward_sim_identity_provide (JsonObject *object,
                              const char *name,
                              char       *value)
{
  g_autofree char *owned = value;

  if (!json_object_has_member (object, name))
    json_object_set_string_member (object, name, owned);
}

/* The same for the same tenants: who signed in before a restart can sign in after it. */
static char *
steward_sim_identity_derive (const char *domain,
                             const char *name)
{
  g_autofree char *seed = g_strconcat (domain, "/", name, NULL);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, seed, -1);
}

static char *
steward_sim_identity_derive_id (const char *domain,
                                const char *name)
{
  g_autofree char *digits = steward_sim_identity_derive (domain, name);

  return g_strdup_printf ("%.8s-%.4s-5%.3s-a%.3s-%.12s",
                          digits, digits + 8, digits + 12, digits + 15, digits + 18);
}

void
steward_sim_identity_prepare (StewardSimWorld *world)
{
  StewardSimState *state = steward_sim_world_get_state (world);
  JsonObject *identity = steward_sim_identity_get_state (world);
  JsonObject *credentials = steward_sim_json_ensure_object (identity, "credentials");
  JsonArray *tenants = steward_sim_state_get_tenants (state);
  const char *domain = "example.com";

  if (json_array_get_length (tenants) > 0)
    domain = steward_sim_json_get_string (json_array_get_object_element (tenants, 0),
                                          "domain", domain);

  steward_sim_identity_provide (credentials, "publicId",
                                steward_sim_identity_derive_id (domain, "publicId"));
  steward_sim_identity_provide (credentials, "serviceId",
                                steward_sim_identity_derive_id (domain, "serviceId"));
  steward_sim_identity_provide (credentials, "secret",
                                steward_sim_identity_derive (domain, "secret"));
  steward_sim_identity_provide (credentials, "userName", g_strconcat ("admin@", domain, NULL));
  steward_sim_identity_provide (credentials, "userId",
                                steward_sim_identity_derive_id (domain, "userId"));
  steward_sim_identity_provide (credentials, "password",
                                steward_sim_identity_derive (domain, "password"));
  steward_sim_identity_provide (credentials, "sealKey", steward_sim_random_text ());
  if (!json_object_has_member (credentials, "signingKey"))
    steward_sim_identity_make_signing_key ();
  steward_sim_identity_provide (identity, "generation", g_uuid_string_random ());
  steward_sim_state_touch (state);
}

void
steward_sim_identity_greet (StewardSimWorld *world,
                            JsonObject      *hello)
{
  static const struct
  {
    const char *object; /* with dots */
    const char *member;
    const char *credential;
  } told[] = {
    { "public", "id", "publicId" },
    { "service", "id", "serviceId" },
    { "service", "secret", "secret" },
    { NULL, "name", "userName" },
    { NULL, "password", "password" },
  };
  JsonObject *clients = steward_sim_json_ensure_object (hello, "clients");
  JsonObject *user = steward_sim_json_ensure_object (hello, "user");

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      JsonObject *object = user;

      if (told[i].object != NULL)
        object = steward_sim_json_ensure_object (clients, told[i].object);
      json_object_set_string_member (object, told[i].member,
                                     steward_sim_identity_get_credential (world,
                                                                          told[i].credential));
    }
}

/* POST /simulator/consent {"tenant"} */
static void
steward_sim_identity_consent (StewardSimRequest *request)
{
  const char *id = steward_sim_request_get_string (request, "tenant");
  JsonObject *tenant = id != NULL ? steward_sim_state_find_tenant (request->state, id) : NULL;
  JsonArray *consents = steward_sim_identity_get_list (request->world, "consents");

  if (tenant == NULL)
    {
      steward_sim_request_fail (request, "invalidInput", "tenant", "This tenant is not known.");
      return;
    }

  if (!steward_sim_identity_is_administered (request->world, tenant))
    json_array_add_string_element (consents, json_object_get_string_member (tenant, "id"));
  steward_sim_state_touch (request->state);
  steward_sim_request_answer_object (request, 200, json_object_new ());
}

static const StewardSimRoute routes[] = {
  { "GET", "/devicelogin", steward_sim_identity_show_device },
  { "POST", "/devicelogin", steward_sim_identity_decide_device },
  { "GET", "/{tenant}/discovery/v2.0/keys", steward_sim_identity_list_keys },
  { "GET", "/{tenant}/oauth2/authorize", steward_sim_identity_authorize_v1 },
  { "POST", "/{tenant}/oauth2/authorize", steward_sim_identity_decide_v1 },
  { "POST", "/{tenant}/oauth2/token", steward_sim_identity_token_v1 },
  { "GET", "/{tenant}/oauth2/v2.0/authorize", steward_sim_identity_authorize },
  { "POST", "/{tenant}/oauth2/v2.0/authorize", steward_sim_identity_decide },
  { "POST", "/{tenant}/oauth2/v2.0/devicecode", steward_sim_identity_start_device },
  { "POST", "/{tenant}/oauth2/v2.0/token", steward_sim_identity_token },
  { "GET", "/{tenant}/v2.0/.well-known/openid-configuration", steward_sim_identity_discover },
};

static const StewardSimRoute control_routes[] = {
  { "POST", "/simulator/certificates", steward_sim_identity_add_certificate },
  { "POST", "/simulator/consent", steward_sim_identity_consent },
  { "POST", "/simulator/device/approve", steward_sim_identity_approve_device },
};

void
steward_sim_identity_register (StewardSimRouter *router,
                               StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_IDENTITY, routes, G_N_ELEMENTS (routes));
  steward_sim_router_add (router, STEWARD_SIM_API_CONTROL, control_routes,
                          G_N_ELEMENTS (control_routes));
}
