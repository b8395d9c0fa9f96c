/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-identity-private.h"

#include "steward-sim-json.h"

/* What a client can find out about the endpoints and the keys. */

static void
steward_sim_identity_add_address (JsonObject      *object,
                                  const char      *member,
                                  StewardSimWorld *world,
                                  const char      *tenant,
                                  const char      *rest)
{
  g_autofree char *address = NULL;

  address = g_strdup_printf ("%s/%s/%s", steward_sim_world_get_url (world), tenant, rest);
  json_object_set_string_member (object, member, address);
}

static void
steward_sim_identity_add_names (JsonObject         *object,
                                const char         *member,
                                const char * const *names)
{
  JsonArray *array = steward_sim_json_ensure_array (object, member);

  for (guint i = 0; names[i] != NULL; i++)
    json_array_add_string_element (array, names[i]);
}

/* GET /{tenant}/v2.0/.well-known/openid-configuration */
void
steward_sim_identity_discover (StewardSimRequest *request)
{
  static const char * const algorithms[] = { "RS256", NULL };
  static const char * const methods[] = { "client_secret_post", "private_key_jwt",
                                          "client_secret_basic", NULL };
  static const char * const modes[] = { "query", NULL };
  static const char * const scopes[] = { "openid", "profile", "email", "offline_access", NULL };
  static const char * const subjects[] = { "pairwise", NULL };
  static const char * const types[] = { "code", NULL };
  g_autoptr(StewardSimCall) call = steward_sim_call_new (request, FALSE);
  const char *name = steward_sim_request_get_param (request, "tenant");
  StewardSimWorld *world = request->world;
  const char *issuer;
  JsonObject *object;

  if (!steward_sim_call_need_tenant (call))
    return;

  issuer = json_object_get_string_member (call->tenant, "id");
  if (g_ascii_strcasecmp (name, "common") == 0 || g_ascii_strcasecmp (name, "organizations") == 0)
    issuer = "{tenantid}";
  object = json_object_new ();
  steward_sim_identity_add_address (object, "issuer", world, issuer, "v2.0");
  steward_sim_identity_add_address (object, "authorization_endpoint", world, name,
                                    "oauth2/v2.0/authorize");
  steward_sim_identity_add_address (object, "token_endpoint", world, name, "oauth2/v2.0/token");
  steward_sim_identity_add_address (object, "device_authorization_endpoint", world, name,
                                    "oauth2/v2.0/devicecode");
  steward_sim_identity_add_address (object, "jwks_uri", world, name, "discovery/v2.0/keys");
  steward_sim_identity_add_names (object, "response_types_supported", types);
  steward_sim_identity_add_names (object, "response_modes_supported", modes);
  steward_sim_identity_add_names (object, "scopes_supported", scopes);
  steward_sim_identity_add_names (object, "subject_types_supported", subjects);
  steward_sim_identity_add_names (object, "id_token_signing_alg_values_supported", algorithms);
  steward_sim_identity_add_names (object, "token_endpoint_auth_methods_supported", methods);
  steward_sim_request_answer_object (request, 200, object);
}

/* GET /{tenant}/discovery/v2.0/keys */
void
steward_sim_identity_list_keys (StewardSimRequest *request)
{
  JsonObject *object = json_object_new ();

  json_array_add_object_element (steward_sim_json_ensure_array (object, "keys"),
                                 steward_sim_identity_new_jwk (request->world));
  steward_sim_request_answer_object (request, 200, object);
}
