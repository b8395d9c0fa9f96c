/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-identity-private.h"

#include "steward-sim-json.h"
#include "steward-sim-jwt.h"

#include <gnutls/crypto.h>
#include <gnutls/gnutls.h>

/* Authorization codes: how they are got in a browser, and what they are redeemed for. */

#define CODE_LIFETIME    (10 * 60 * (gint64) G_USEC_PER_SEC)
#define CHALLENGE_LENGTH 43
#define DIGEST_BYTES     32

/* Back to the program on this machine and nowhere else, on any port. */
static gboolean
steward_sim_identity_is_redirect (const char *address)
{
  g_autoptr(GUri) uri = g_uri_parse (address, G_URI_FLAGS_ENCODED, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  return host != NULL
         && g_str_equal (g_uri_get_scheme (uri), "http")
         && (g_ascii_strcasecmp (host, "localhost") == 0 || g_str_equal (host, "127.0.0.1"))
         && g_uri_get_userinfo (uri) == NULL
         && g_uri_get_fragment (uri) == NULL;
}

/* What cannot be told to the program, because it is not known to be the right one. */
static guint
steward_sim_identity_check_redirect (StewardSimCall *call)
{
  const char *redirect_uri = steward_sim_call_get (call, "redirect_uri");

  if (call->tenant == NULL)
    return 90002;
  if (steward_sim_identity_is_client (call, "serviceId"))
    return 500113;
  if (!steward_sim_identity_is_client (call, "publicId"))
    return 700016;
  if (redirect_uri == NULL || !steward_sim_identity_is_redirect (redirect_uri))
    return 50011;

  return 0;
}

/* The older form knows nothing of it, but may use it. */
static gboolean
steward_sim_identity_has_challenge (StewardSimCall *call)
{
  const char *challenge = steward_sim_call_get (call, "code_challenge");
  const char *method = steward_sim_call_get (call, "code_challenge_method");

  if (call->is_v1 && challenge == NULL && method == NULL)
    return TRUE;

  return g_strcmp0 (method, "S256") == 0
         && challenge != NULL && strlen (challenge) == CHALLENGE_LENGTH;
}

static guint
steward_sim_identity_check_authorize (StewardSimCall  *call,
                                      StewardSimScope *scope)
{
  const char *mode = steward_sim_call_get (call, "response_mode");

  if (g_strcmp0 (steward_sim_call_get (call, "response_type"), "code") != 0)
    return 700054;
  if (mode != NULL && !g_str_equal (mode, "query"))
    return 70007;
  if (!steward_sim_identity_has_challenge (call))
    return 9002325;
  if (g_strcmp0 (steward_sim_call_get (call, "prompt"), "none") == 0)
    return 50058;
  if (call->is_v1 && steward_sim_call_get (call, "resource") == NULL)
    return 0;

  return steward_sim_scope_parse (scope, call, steward_sim_call_get (call, "scope"),
                                  steward_sim_call_get (call, "resource"));
}

/* The name of the second field is "code" or "error". */
static void
steward_sim_identity_redirect (StewardSimCall *call,
                               const char     *name,
                               const char     *value,
                               const char     *description)
{
  const char *redirect_uri = steward_sim_call_get (call, "redirect_uri");
  const char *state = steward_sim_call_get (call, "state");
  g_autoptr(GString) location = g_string_new (redirect_uri);

  g_string_append_printf (location, "%c%s=", strchr (redirect_uri, '?') != NULL ? '&' : '?', name);
  g_string_append_uri_escaped (location, value, NULL, FALSE);
  if (description != NULL)
    {
      g_string_append (location, "&error_description=");
      g_string_append_uri_escaped (location, description, NULL, FALSE);
    }
  if (state != NULL)
    {
      g_string_append (location, "&state=");
      g_string_append_uri_escaped (location, state, NULL, FALSE);
    }

  steward_sim_request_set_header (call->request, "Cache-Control", "no-store");
  steward_sim_request_set_header (call->request, "Location", location->str);
  steward_sim_request_answer_empty (call->request, 302);
}

static void
steward_sim_identity_redirect_error (StewardSimCall *call,
                                     guint           number)
{
  g_autoptr(JsonObject) error = steward_sim_identity_new_error (call->request, number);

  steward_sim_identity_redirect (call, "error",
                                 json_object_get_string_member (error, "error"),
                                 json_object_get_string_member (error, "error_description"));
}

/* Whether there is nothing wrong with the request itself; if there is, it was answered. */
static gboolean
steward_sim_identity_check_page (StewardSimCall *call)
{
  g_auto(StewardSimScope) scope = { NULL };
  guint number = steward_sim_identity_check_redirect (call);

  if (number != 0)
    {
      g_autofree char *text = g_strdup_printf ("AADSTS%u: %s", number,
                                               steward_sim_identity_get_message (number));

      steward_sim_identity_show_text (call->request, 400, "Sign-in is not possible", text);
      return FALSE;
    }

  number = steward_sim_identity_check_authorize (call, &scope);
  if (number != 0)
    steward_sim_identity_redirect_error (call, number);

  return number == 0;
}

static void
steward_sim_identity_show_page (StewardSimRequest *request,
                                gboolean           is_v1)
{
  g_autoptr(StewardSimCall) call = steward_sim_call_new (request, is_v1);

  if (steward_sim_identity_check_page (call))
    steward_sim_identity_show_form (call, FALSE, NULL);
}

/* GET /{tenant}/oauth2/v2.0/authorize */
void
steward_sim_identity_authorize (StewardSimRequest *request)
{
  steward_sim_identity_show_page (request, FALSE);
}

/* GET /{tenant}/oauth2/authorize */
void
steward_sim_identity_authorize_v1 (StewardSimRequest *request)
{
  steward_sim_identity_show_page (request, TRUE);
}

static void
steward_sim_identity_remember (JsonObject     *entry,
                               StewardSimCall *call,
                               const char     *member,
                               const char     *field)
{
  const char *value = steward_sim_call_get (call, field);

  if (value != NULL)
    json_object_set_string_member (entry, member, value);
}

static void
steward_sim_identity_give_code (StewardSimCall *call)
{
  gint64 now = steward_sim_world_get_now (call->world);
  JsonArray *codes = steward_sim_identity_get_list (call->world, "codes");
  JsonObject *entry = json_object_new ();
  g_autofree char *code = steward_sim_random_text ();

  for (guint i = json_array_get_length (codes); i > 0; i--)
    {
      if (steward_sim_json_get_time (json_array_get_object_element (codes, i - 1), "expires")
          + CODE_LIFETIME < now)
        json_array_remove_element (codes, i - 1);
    }

  json_object_set_string_member (entry, "code", code);
  json_object_set_string_member (entry, "tenantId",
                                 json_object_get_string_member (call->tenant, "id"));
  json_object_set_boolean_member (entry, "used", FALSE);
  steward_sim_json_set_time (entry, "expires", now + CODE_LIFETIME);
  steward_sim_identity_remember (entry, call, "clientId", "client_id");
  steward_sim_identity_remember (entry, call, "redirectUri", "redirect_uri");
  steward_sim_identity_remember (entry, call, "challenge", "code_challenge");
  steward_sim_identity_remember (entry, call, "scope", "scope");
  steward_sim_identity_remember (entry, call, "resource", "resource");
  steward_sim_identity_remember (entry, call, "nonce", "nonce");
  json_array_add_object_element (codes, entry);
  steward_sim_state_touch (call->request->state);

  steward_sim_identity_redirect (call, "code", code, NULL);
}

static void
steward_sim_identity_decide_page (StewardSimRequest *request,
                                  gboolean           is_v1)
{
  g_autoptr(StewardSimCall) call = steward_sim_call_new (request, is_v1);

  if (!steward_sim_identity_check_page (call))
    return;

  if (g_strcmp0 (steward_sim_call_get (call, "decision"), "approve") != 0)
    steward_sim_identity_redirect_error (call, 65004);
  else if (!steward_sim_identity_is_user (call))
    steward_sim_identity_show_form (call, FALSE, steward_sim_identity_get_message (50126));
  else if (!steward_sim_identity_is_administered (call->world, call->tenant))
    steward_sim_identity_redirect_error (call, 65001);
  else
    steward_sim_identity_give_code (call);
}

/* POST /{tenant}/oauth2/v2.0/authorize */
void
steward_sim_identity_decide (StewardSimRequest *request)
{
  steward_sim_identity_decide_page (request, FALSE);
}

/* POST /{tenant}/oauth2/authorize */
void
steward_sim_identity_decide_v1 (StewardSimRequest *request)
{
  steward_sim_identity_decide_page (request, TRUE);
}

static JsonObject *
steward_sim_identity_find_code (StewardSimCall *call,
                                const char     *code)
{
  JsonArray *codes = steward_sim_identity_get_list (call->world, "codes");

  for (guint i = 0; i < json_array_get_length (codes); i++)
    {
      JsonObject *entry = json_array_get_object_element (codes, i);

      if (g_str_equal (json_object_get_string_member (entry, "code"), code))
        return entry;
    }

  return NULL;
}

/* Both are NULL when there was no challenge. */
static gboolean
steward_sim_identity_fits_challenge (const char *verifier,
                                     const char *challenge)
{
  g_autofree char *text = NULL;
  guint8 digest[DIGEST_BYTES];

  if (verifier == NULL || challenge == NULL)
    return verifier == challenge;
  if (gnutls_hash_fast (GNUTLS_DIG_SHA256, verifier, strlen (verifier), digest)
      != GNUTLS_E_SUCCESS)
    return FALSE;

  text = steward_sim_base64url_encode (digest, sizeof digest);

  return g_str_equal (text, challenge);
}

static guint
steward_sim_identity_check_code (StewardSimCall *call,
                                 JsonObject     *entry)
{
  const char *verifier = steward_sim_call_get (call, "code_verifier");
  const char *client_id = steward_sim_call_get (call, "client_id");

  if (entry == NULL
      || g_ascii_strcasecmp (steward_sim_json_get_string (entry, "clientId", ""), client_id) != 0
      || g_strcmp0 (steward_sim_json_get_string (entry, "redirectUri", NULL),
                    steward_sim_call_get (call, "redirect_uri")) != 0
      || !g_str_equal (steward_sim_json_get_string (entry, "tenantId", ""),
                       json_object_get_string_member (call->tenant, "id")))
    return 70000;
  if (json_object_get_boolean_member (entry, "used"))
    return 54005;
  if (steward_sim_json_get_time (entry, "expires") <= steward_sim_world_get_now (call->world))
    return 70008;
  if (!steward_sim_identity_fits_challenge (verifier,
                                            steward_sim_json_get_string (entry, "challenge",
                                                                         NULL)))
    return 501481;

  return 0;
}

/* The grant "authorization_code". */
void
steward_sim_identity_redeem_code (StewardSimCall *call)
{
  const char *code = steward_sim_call_need (call, "code");
  const char *text;
  const char *resource;
  g_auto(StewardSimScope) scope = { NULL };
  JsonObject *entry;
  guint number;

  if (code == NULL || steward_sim_call_need (call, "redirect_uri") == NULL)
    return;

  entry = steward_sim_identity_find_code (call, code);
  number = steward_sim_identity_check_code (call, entry);
  if (number == 0)
    {
      text = steward_sim_call_get (call, "scope");
      resource = steward_sim_call_get (call, "resource");
      if (text == NULL)
        text = steward_sim_json_get_string (entry, "scope", NULL);
      if (resource == NULL)
        resource = steward_sim_json_get_string (entry, "resource", NULL);
      number = steward_sim_scope_parse (&scope, call, text, resource);
    }
  if (number != 0)
    {
      steward_sim_call_fail (call, number);
      return;
    }

  json_object_set_boolean_member (entry, "used", TRUE);
  steward_sim_state_touch (call->request->state);
  call->nonce = steward_sim_json_get_string (entry, "nonce", NULL);
  steward_sim_identity_answer_user (call, &scope);
}
