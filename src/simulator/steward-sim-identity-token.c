/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-identity-private.h"

#include "steward-sim-json.h"

/* The token endpoint. */

#define REFRESH_LIFETIME (90 * 24 * 60 * 60 * (gint64) G_USEC_PER_SEC)
#define DEVICE_GRANT     "urn:ietf:params:oauth:grant-type:device_code"

static const char * const app_roles[] = {
  "AdminCenter.ReadWrite.All", "API.ReadWrite.All", "Automation.ReadWrite.All",
};

static JsonObject *
steward_sim_identity_new_claims (StewardSimCall *call,
                                 const char     *audience)
{
  JsonObject *claims = json_object_new ();
  const char *tenant_id = json_object_get_string_member (call->tenant, "id");
  gint64 now = steward_sim_world_get_now (call->world);
  g_autofree char *issuer = NULL;
  g_autofree char *id = g_uuid_string_random ();

  issuer = g_strdup_printf ("%s/%s/v2.0", steward_sim_world_get_url (call->world), tenant_id);
  json_object_set_string_member (claims, "aud", audience);
  json_object_set_string_member (claims, "iss", issuer);
  json_object_set_int_member (claims, "iat", now / G_USEC_PER_SEC);
  json_object_set_int_member (claims, "nbf", now / G_USEC_PER_SEC);
  json_object_set_int_member (claims, "exp",
                              (now + STEWARD_SIM_TOKEN_LIFETIME) / G_USEC_PER_SEC);
  json_object_set_string_member (claims, "tid", tenant_id);
  json_object_set_string_member (claims, "uti", id);
  json_object_set_string_member (claims, "ver", call->is_v1 ? "1.0" : "2.0");

  return claims;
}

static void
steward_sim_identity_add_user (StewardSimCall *call,
                               JsonObject     *claims)
{
  const char *name = steward_sim_identity_get_credential (call->world, "userName");
  const char *id = steward_sim_identity_get_credential (call->world, "userId");

  json_object_set_string_member (claims, "oid", id);
  json_object_set_string_member (claims, "sub", id);
  json_object_set_string_member (claims, "name", "Sample administrator");
  json_object_set_string_member (claims, "preferred_username", name);
  json_object_set_string_member (claims, "upn", name);
}

/* Takes the claims of an access token. */
static char *
steward_sim_identity_sign_access (StewardSimCall *call,
                                  JsonObject     *claims)
{
  g_autoptr(JsonObject) owned = claims;
  JsonObject *state = steward_sim_identity_get_state (call->world);

  json_object_set_string_member (owned, "generation",
                                 steward_sim_json_get_string (state, "generation", ""));

  return steward_sim_identity_sign (call->world, owned);
}

/* The older form writes numbers as text. */
static void
steward_sim_identity_add_lifetime (StewardSimCall  *call,
                                   StewardSimScope *scope,
                                   JsonObject      *answer)
{
  const int seconds = (int) (STEWARD_SIM_TOKEN_LIFETIME / G_USEC_PER_SEC);
  gint64 now = steward_sim_world_get_now (call->world) / G_USEC_PER_SEC;
  g_autofree char *in = g_strdup_printf ("%d", seconds);
  g_autofree char *on = g_strdup_printf ("%" G_GINT64_FORMAT, now + seconds);
  g_autofree char *before = g_strdup_printf ("%" G_GINT64_FORMAT, now);

  json_object_set_string_member (answer, "token_type", "Bearer");
  if (!call->is_v1)
    {
      json_object_set_int_member (answer, "expires_in", seconds);
      json_object_set_int_member (answer, "ext_expires_in", seconds);
      return;
    }

  json_object_set_string_member (answer, "expires_in", in);
  json_object_set_string_member (answer, "ext_expires_in", in);
  json_object_set_string_member (answer, "expires_on", on);
  json_object_set_string_member (answer, "not_before", before);
  json_object_set_string_member (answer, "resource", scope->resource);
}

/* Takes the answer. */
static void
steward_sim_identity_answer (StewardSimCall *call,
                             JsonObject     *answer)
{
  steward_sim_request_set_header (call->request, "Cache-Control", "no-store");
  steward_sim_request_answer_object (call->request, 200, answer);
}

/* An access token of the service client. */
static void
steward_sim_identity_answer_app (StewardSimCall  *call,
                                 StewardSimScope *scope)
{
  const char *client_id = steward_sim_identity_get_credential (call->world, "serviceId");
  JsonObject *claims = steward_sim_identity_new_claims (call, scope->resource);
  JsonObject *answer = json_object_new ();
  JsonArray *roles = json_array_new ();
  g_autofree char *token = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (app_roles); i++)
    json_array_add_string_element (roles, app_roles[i]);
  json_object_set_string_member (claims, "appid", client_id);
  json_object_set_string_member (claims, "azp", client_id);
  json_object_set_string_member (claims, "idtyp", "app");
  json_object_set_array_member (claims, "roles", roles);
  token = steward_sim_identity_sign_access (call, claims);

  steward_sim_identity_add_lifetime (call, scope, answer);
  json_object_set_string_member (answer, "access_token", token);
  steward_sim_identity_answer (call, answer);
}

/* Bound to the user and the client, to no tenant and no resource. */
static char *
steward_sim_identity_new_refresh_token (StewardSimCall  *call,
                                        StewardSimScope *scope)
{
  JsonObject *state = steward_sim_identity_get_state (call->world);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "generation",
                                 steward_sim_json_get_string (state, "generation", ""));
  json_object_set_string_member (object, "clientId", steward_sim_call_get (call, "client_id"));
  json_object_set_string_member (object, "resource", scope->resource);
  steward_sim_json_set_time (object, "expires",
                             steward_sim_world_get_now (call->world) + REFRESH_LIFETIME);

  return steward_sim_identity_seal (call->world, object);
}

static char *
steward_sim_identity_new_id_token (StewardSimCall *call)
{
  g_autoptr(JsonObject) claims = NULL;

  claims = steward_sim_identity_new_claims (call, steward_sim_call_get (call, "client_id"));
  steward_sim_identity_add_user (call, claims);
  if (call->nonce != NULL)
    json_object_set_string_member (claims, "nonce", call->nonce);

  return steward_sim_identity_sign (call->world, claims);
}

/* The tokens of the sample user, if the tenant lets them in. */
void
steward_sim_identity_answer_user (StewardSimCall  *call,
                                  StewardSimScope *scope)
{
  JsonObject *answer;
  JsonObject *claims;
  g_autofree char *access_token = NULL;
  g_autofree char *refresh_token = NULL;
  g_autofree char *id_token = NULL;

  if (!steward_sim_identity_is_administered (call->world, call->tenant))
    {
      steward_sim_call_fail (call, 65001);
      return;
    }

  claims = steward_sim_identity_new_claims (call, scope->resource);
  steward_sim_identity_add_user (call, claims);
  json_object_set_string_member (claims, "azp", steward_sim_call_get (call, "client_id"));
  json_object_set_string_member (claims, "idtyp", "user");
  json_object_set_string_member (claims, "scp", "Financials.ReadWrite.All user_impersonation");
  access_token = steward_sim_identity_sign_access (call, claims);

  answer = json_object_new ();
  steward_sim_identity_add_lifetime (call, scope, answer);
  json_object_set_string_member (answer, "scope", scope->granted);
  json_object_set_string_member (answer, "access_token", access_token);
  if (scope->has_offline_access || call->is_v1)
    {
      refresh_token = steward_sim_identity_new_refresh_token (call, scope);
      json_object_set_string_member (answer, "refresh_token", refresh_token);
    }
  if (scope->has_openid || call->is_v1)
    {
      id_token = steward_sim_identity_new_id_token (call);
      json_object_set_string_member (answer, "id_token", id_token);
    }
  steward_sim_identity_answer (call, answer);
}

static void
steward_sim_identity_grant_app (StewardSimCall *call)
{
  const char *tenant = steward_sim_request_get_param (call->request, "tenant");
  g_auto(StewardSimScope) scope = { NULL };
  guint number;

  number = steward_sim_scope_parse (&scope, call, steward_sim_call_get (call, "scope"),
                                    steward_sim_call_get (call, "resource"));
  if (steward_sim_identity_is_client (call, "publicId"))
    number = 7000218;
  else if (g_ascii_strcasecmp (tenant, "common") == 0
           || g_ascii_strcasecmp (tenant, "organizations") == 0)
    number = 50059;
  else if (number == 0 && !call->is_v1 && !scope.is_default)
    number = 1002012;

  if (number != 0)
    steward_sim_call_fail (call, number);
  else
    steward_sim_identity_answer_app (call, &scope);
}

static void
steward_sim_identity_refresh (StewardSimCall *call)
{
  const char *text = steward_sim_call_need (call, "refresh_token");
  const char *resource = steward_sim_call_get (call, "resource");
  g_autoptr(JsonObject) token = NULL;
  g_auto(StewardSimScope) scope = { NULL };
  guint number;

  if (text == NULL)
    return;

  token = steward_sim_identity_unseal (call->world, text);
  if (token == NULL
      || g_ascii_strcasecmp (json_object_get_string_member (token, "clientId"),
                             steward_sim_call_get (call, "client_id")) != 0)
    {
      steward_sim_call_fail (call, 70000);
      return;
    }
  if (steward_sim_json_get_time (token, "expires") <= steward_sim_world_get_now (call->world))
    {
      steward_sim_call_fail (call, 700082);
      return;
    }

  if (resource == NULL && steward_sim_call_get (call, "scope") == NULL)
    resource = json_object_get_string_member (token, "resource");
  number = steward_sim_scope_parse (&scope, call, steward_sim_call_get (call, "scope"), resource);
  scope.has_offline_access = TRUE;
  if (number != 0)
    steward_sim_call_fail (call, number);
  else
    steward_sim_identity_answer_user (call, &scope);
}

static void
steward_sim_identity_dispatch (StewardSimRequest *request,
                               gboolean           is_v1)
{
  g_autoptr(StewardSimCall) call = steward_sim_call_new (request, is_v1);
  const char *grant;

  if (!steward_sim_call_need_tenant (call))
    return;

  grant = steward_sim_call_need (call, "grant_type");
  if (grant == NULL || !steward_sim_identity_check_client (call))
    return;

  if (g_str_equal (grant, "client_credentials"))
    steward_sim_identity_grant_app (call);
  else if (g_str_equal (grant, "refresh_token"))
    steward_sim_identity_refresh (call);
  else if (g_str_equal (grant, "authorization_code"))
    steward_sim_identity_redeem_code (call);
  else if (g_str_equal (grant, DEVICE_GRANT))
    steward_sim_identity_redeem_device (call);
  else
    steward_sim_call_fail (call, 70003);
}

/* POST /{tenant}/oauth2/v2.0/token */
void
steward_sim_identity_token (StewardSimRequest *request)
{
  steward_sim_identity_dispatch (request, FALSE);
}

/* POST /{tenant}/oauth2/token */
void
steward_sim_identity_token_v1 (StewardSimRequest *request)
{
  steward_sim_identity_dispatch (request, TRUE);
}
