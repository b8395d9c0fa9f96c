/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-identity-private.h"

#include "steward-sim-json.h"

/* A request of sign-in, the tenant it asks, and how it is refused. */

static const struct
{
  guint       number;
  guint       status;
  const char *error;
  const char *message;
} refusals[] = {
  { 50000, 500, "server_error", "The sign-in service failed to issue a token." },
  { 50011, 400, "invalid_request",
    "The redirect URI of the request does not match the redirect URIs of the application." },
  { 50058, 400, "login_required", "A silent sign-in was asked for, but nobody is signed in." },
  { 50059, 400, "invalid_request",
    "No tenant was named by the address or implied by the credentials." },
  { 50126, 400, "invalid_grant", "The user name or the password is wrong." },
  { 54005, 400, "invalid_grant", "The code was redeemed already. Ask for a new one." },
  { 65001, 400, "interaction_required",
    "The user or an administrator has not consented to the use of the application." },
  { 65004, 400, "access_denied", "The user declined to consent to access the application." },
  { 70000, 400, "invalid_grant", "The grant is not valid." },
  { 70002, 401, "invalid_client", "The credentials of the client are not valid." },
  { 70003, 400, "unsupported_grant_type", "The grant type is not supported." },
  { 70007, 400, "invalid_request", "The response mode is not supported." },
  { 70008, 400, "invalid_grant", "The code has expired. Ask for a new one." },
  { 70011, 400, "invalid_scope", "The scope is not valid." },
  { 70016, 400, "authorization_pending", "The user has not finished signing in yet." },
  { 70018, 400, "bad_verification_code", "The device code is not valid." },
  { 70019, 400, "expired_token", "The device code has expired." },
  { 70020, 400, "slow_down", "The device code is asked for too often." },
  { 70021, 400, "authorization_declined", "The user declined the sign-in." },
  { 90002, 400, "invalid_request", "The tenant was not found." },
  { 90033, 503, "temporarily_unavailable", "A transient error has occurred. Try again." },
  { 90094, 400, "consent_required",
    "An administrator has to consent to the use of the application." },
  { 500011, 400, "invalid_resource", "The resource was not found in the tenant." },
  { 500113, 400, "invalid_request", "No reply address is registered for the application." },
  { 501481, 400, "invalid_grant",
    "The code verifier does not match the code challenge of the authorization request." },
  { 700016, 400, "unauthorized_client", "The application was not found in the tenant." },
  { 700021, 401, "invalid_client", "The assertion was not issued by the client, or not about it." },
  { 700022, 400, "invalid_scope", "The scopes are of more than one resource." },
  { 700023, 401, "invalid_client", "The audience of the assertion is not this endpoint." },
  { 700024, 401, "invalid_client", "The assertion is not within its time range." },
  { 700025, 401, "invalid_client",
    "The client is public, so neither \"client_assertion\" nor \"client_secret\" may be sent." },
  { 700027, 401, "invalid_client",
    "The signature of the assertion does not fit a certificate of the application." },
  { 700054, 400, "unsupported_response_type", "The response type is not enabled." },
  { 700082, 400, "invalid_grant", "The refresh token has expired because it was not used." },
  { 900144, 400, "invalid_request", "The body of the request lacks a parameter." },
  { 1002012, 400, "invalid_scope",
    "With client credentials the scope has to be the resource followed by \"/.default\"." },
  { 7000215, 401, "invalid_client", "The client secret is not valid." },
  { 7000218, 401, "invalid_client",
    "The body of the request has to have \"client_assertion\" or \"client_secret\"." },
  { 7000219, 401, "invalid_client", "The assertion has no id, or it was used before." },
  { 9002325, 400, "invalid_request",
    "Proof Key for Code Exchange by S256 is required to redeem the code." },
};

static guint
steward_sim_identity_find_refusal (guint number)
{
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      if (refusals[i].number == number)
        return i;
    }

  g_return_val_if_reached (0);
}

static const char *
steward_sim_identity_get_error (guint number)
{
  return refusals[steward_sim_identity_find_refusal (number)].error;
}

const char *
steward_sim_identity_get_message (guint number)
{
  return refusals[steward_sim_identity_find_refusal (number)].message;
}

/* A number that goes with an error; 0 when none is known. */
guint
steward_sim_identity_find_number (const char *error)
{
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      if (g_str_equal (refusals[i].error, error))
        return refusals[i].number;
    }

  return 0;
}

/* The time, as sign-in writes it. */
static char *
steward_sim_identity_format_time (gint64 now)
{
  g_autoptr(GDateTime) moment = g_date_time_new_from_unix_utc (now / G_USEC_PER_SEC);

  return g_date_time_format (moment, "%Y-%m-%d %H:%M:%SZ");
}

JsonObject *
steward_sim_identity_new_error (StewardSimRequest *request,
                                guint              number)
{
  const char *asked = steward_sim_request_get_header (request, "client-request-id");
  JsonObject *object = json_object_new ();
  JsonArray *codes = json_array_new ();
  g_autofree char *trace = g_uuid_string_random ();
  g_autofree char *correlation = NULL;
  g_autofree char *timestamp = NULL;
  g_autofree char *description = NULL;

  if (asked != NULL && g_uuid_string_is_valid (asked))
    correlation = g_strdup (asked);
  else
    correlation = g_uuid_string_random ();
  timestamp = steward_sim_identity_format_time (steward_sim_world_get_now (request->world));
  description = g_strdup_printf ("AADSTS%u: %s Trace ID: %s Correlation ID: %s Timestamp: %s",
                                 number, steward_sim_identity_get_message (number),
                                 trace, correlation, timestamp);

  json_array_add_int_element (codes, number);
  json_object_set_string_member (object, "error", steward_sim_identity_get_error (number));
  json_object_set_string_member (object, "error_description", description);
  json_object_set_array_member (object, "error_codes", codes);
  json_object_set_string_member (object, "timestamp", timestamp);
  json_object_set_string_member (object, "trace_id", trace);
  json_object_set_string_member (object, "correlation_id", correlation);
  if (number == 65001 || number == 90094)
    json_object_set_string_member (object, "suberror", "consent_required");

  return object;
}

/* Takes the fields of the body, or of the query where there is no body. */
StewardSimCall *
steward_sim_call_new (StewardSimRequest *request,
                      gboolean           is_v1)
{
  StewardSimCall *self = g_new0 (StewardSimCall, 1);
  const char *name = steward_sim_request_get_param (request, "tenant");

  self->request = request;
  self->world = request->world;
  self->is_v1 = is_v1;
  if (g_str_equal (request->method, "POST"))
    self->fields = steward_sim_request_dup_form (request);
  else if (request->query != NULL)
    self->fields = g_hash_table_ref (request->query);
  else
    self->fields = g_hash_table_new (g_str_hash, g_str_equal);

  if (name == NULL || g_ascii_strcasecmp (name, "organizations") == 0
      || g_ascii_strcasecmp (name, "common") == 0)
    self->tenant = steward_sim_identity_get_home (self->world);
  else
    self->tenant = steward_sim_state_find_tenant (request->state, name);
  if (self->tenant != NULL && request->tenant == NULL)
    request->tenant = json_object_ref (self->tenant);

  return self;
}

void
steward_sim_call_free (StewardSimCall *self)
{
  g_clear_pointer (&self->fields, g_hash_table_unref);
  g_free (self);
}

/* An empty field is a missing one. */
const char *
steward_sim_call_get (StewardSimCall *self,
                      const char     *field)
{
  const char *value = g_hash_table_lookup (self->fields, field);

  return value != NULL && value[0] != '\0' ? value : NULL;
}

const char *
steward_sim_call_need (StewardSimCall *self,
                       const char     *field)
{
  const char *value = steward_sim_call_get (self, field);

  if (value == NULL)
    steward_sim_call_fail (self, 900144);

  return value;
}

gboolean
steward_sim_call_need_tenant (StewardSimCall *self)
{
  if (self->tenant == NULL)
    steward_sim_call_fail (self, 90002);

  return self->tenant != NULL;
}

void
steward_sim_call_fail (StewardSimCall *self,
                       guint           number)
{
  JsonObject *object = steward_sim_identity_new_error (self->request, number);

  steward_sim_request_set_header (self->request, "Cache-Control", "no-store");
  steward_sim_request_answer_object (self->request,
                                     refusals[steward_sim_identity_find_refusal (number)].status,
                                     object);
}
