/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-identity-private.h"

#include "steward-sim-json.h"
#include "steward-sim-jwt.h"

#include <gnutls/crypto.h>
#include <gnutls/gnutls.h>

/* Device codes: somebody enters a code in a browser elsewhere (RFC 8628). */

#define LIFETIME         (15 * 60 * (gint64) G_USEC_PER_SEC)
#define INTERVAL         5
#define USER_CODE_LENGTH 9

/* Without the letters and digits that look alike. */
static char *
steward_sim_device_new_user_code (void)
{
  static const char letters[] = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  guint8 bytes[USER_CODE_LENGTH];
  char *code = g_new0 (char, USER_CODE_LENGTH + 1);

  if (gnutls_rnd (GNUTLS_RND_KEY, bytes, sizeof bytes) != GNUTLS_E_SUCCESS)
    g_error ("There is no source of random numbers");
  for (guint i = 0; i < USER_CODE_LENGTH; i++)
    code[i] = letters[bytes[i] % (sizeof letters - 1)];

  return code;
}

static gboolean
steward_sim_device_is_user_code (const char *code,
                                 const char *typed)
{
  while (*typed != '\0')
    {
      if (*typed == '-' || g_ascii_isspace (*typed))
        typed++;
      else if (*code == '\0' || g_ascii_toupper (*typed++) != *code++)
        return FALSE;
    }

  return *code == '\0';
}

static JsonObject *
steward_sim_device_find (StewardSimWorld *world,
                         const char      *device_code,
                         const char      *user_code)
{
  JsonArray *codes = steward_sim_identity_get_list (world, "deviceCodes");

  for (guint i = 0; i < json_array_get_length (codes); i++)
    {
      JsonObject *entry = json_array_get_object_element (codes, i);

      if (device_code != NULL
          ? g_str_equal (json_object_get_string_member (entry, "deviceCode"), device_code)
          : steward_sim_device_is_user_code (json_object_get_string_member (entry, "userCode"),
                                             user_code))
        return entry;
    }

  return NULL;
}

static JsonObject *
steward_sim_device_add (StewardSimCall *call)
{
  gint64 now = steward_sim_world_get_now (call->world);
  JsonArray *codes = steward_sim_identity_get_list (call->world, "deviceCodes");
  JsonObject *entry = json_object_new ();
  g_autofree char *device_code = steward_sim_random_text ();
  g_autofree char *user_code = steward_sim_device_new_user_code ();

  for (guint i = json_array_get_length (codes); i > 0; i--)
    {
      if (steward_sim_json_get_time (json_array_get_object_element (codes, i - 1), "expires")
          + LIFETIME < now)
        json_array_remove_element (codes, i - 1);
    }

  json_object_set_string_member (entry, "deviceCode", device_code);
  json_object_set_string_member (entry, "userCode", user_code);
  json_object_set_string_member (entry, "clientId", steward_sim_call_get (call, "client_id"));
  json_object_set_string_member (entry, "scope", steward_sim_call_get (call, "scope"));
  json_object_set_string_member (entry, "tenantId",
                                 json_object_get_string_member (call->tenant, "id"));
  json_object_set_string_member (entry, "status", "pending");
  steward_sim_json_set_time (entry, "expires", now + LIFETIME);
  json_array_add_object_element (codes, entry);
  steward_sim_state_touch (call->request->state);

  return entry;
}

/* POST /{tenant}/oauth2/v2.0/devicecode */
void
steward_sim_identity_start_device (StewardSimRequest *request)
{
  g_autoptr(StewardSimCall) call = steward_sim_call_new (request, FALSE);
  g_auto(StewardSimScope) scope = { NULL };
  g_autofree char *address = NULL;
  g_autofree char *message = NULL;
  const char *user_code;
  JsonObject *answer;
  JsonObject *entry;
  guint number;

  if (!steward_sim_call_need_tenant (call) || !steward_sim_identity_check_client (call))
    return;

  number = steward_sim_scope_parse (&scope, call, steward_sim_call_get (call, "scope"), NULL);
  if (number != 0)
    {
      steward_sim_call_fail (call, number);
      return;
    }

  entry = steward_sim_device_add (call);
  user_code = json_object_get_string_member (entry, "userCode");
  address = g_strconcat (steward_sim_world_get_url (call->world), "/devicelogin", NULL);
  message = g_strdup_printf ("To sign in, use a web browser to open the page %s and enter the "
                             "code %s to authenticate.", address, user_code);

  answer = json_object_new ();
  json_object_set_string_member (answer, "user_code", user_code);
  json_object_set_string_member (answer, "device_code",
                                 json_object_get_string_member (entry, "deviceCode"));
  json_object_set_string_member (answer, "verification_uri", address);
  json_object_set_int_member (answer, "expires_in", LIFETIME / G_USEC_PER_SEC);
  json_object_set_int_member (answer, "interval", INTERVAL);
  json_object_set_string_member (answer, "message", message);
  steward_sim_request_set_header (request, "Cache-Control", "no-store");
  steward_sim_request_answer_object (request, 200, answer);
}

/* The interval is counted from one question to the next. */
static gboolean
steward_sim_device_is_too_quick (StewardSimCall *call,
                                 JsonObject     *entry)
{
  gint64 now = steward_sim_world_get_now (call->world);
  gint64 polled = steward_sim_json_get_int (entry, "polled", 0);

  json_object_set_int_member (entry, "polled", now);

  return polled != 0 && now - polled < INTERVAL * (gint64) G_USEC_PER_SEC;
}

static guint
steward_sim_device_check (StewardSimCall *call,
                          JsonObject     *entry)
{
  const char *client_id = steward_sim_call_get (call, "client_id");
  const char *status;

  if (entry == NULL
      || g_ascii_strcasecmp (json_object_get_string_member (entry, "clientId"), client_id) != 0
      || !g_str_equal (json_object_get_string_member (entry, "tenantId"),
                       json_object_get_string_member (call->tenant, "id")))
    return 70018;

  status = json_object_get_string_member (entry, "status");
  if (g_str_equal (status, "used"))
    return 54005;
  if (steward_sim_json_get_time (entry, "expires") <= steward_sim_world_get_now (call->world))
    return 70019;
  if (g_str_equal (status, "approved"))
    return 0;
  if (g_str_equal (status, "declined"))
    return 70021;

  return steward_sim_device_is_too_quick (call, entry) ? 70020 : 70016;
}

/* The grant "device_code". */
void
steward_sim_identity_redeem_device (StewardSimCall *call)
{
  const char *device_code = steward_sim_call_get (call, "device_code");
  g_auto(StewardSimScope) scope = { NULL };
  JsonObject *entry;
  guint number;

  if (device_code == NULL)
    device_code = steward_sim_call_need (call, "code");
  if (device_code == NULL)
    return;

  entry = steward_sim_device_find (call->world, device_code, NULL);
  number = steward_sim_device_check (call, entry);
  if (number == 0)
    number = steward_sim_scope_parse (&scope, call, json_object_get_string_member (entry, "scope"),
                                      NULL);
  if (number != 0)
    {
      steward_sim_call_fail (call, number);
      return;
    }

  json_object_set_string_member (entry, "status", "used");
  steward_sim_state_touch (call->request->state);
  steward_sim_identity_answer_user (call, &scope);
}

/* FALSE when nobody waits for an answer to that code. */
static gboolean
steward_sim_device_decide (StewardSimRequest *request,
                           const char        *user_code,
                           gboolean           approves)
{
  JsonObject *entry = steward_sim_device_find (request->world, NULL, user_code);

  if (entry == NULL
      || !g_str_equal (json_object_get_string_member (entry, "status"), "pending")
      || steward_sim_json_get_time (entry, "expires")
         <= steward_sim_world_get_now (request->world))
    return FALSE;

  json_object_set_string_member (entry, "status", approves ? "approved" : "declined");
  steward_sim_state_touch (request->state);

  return TRUE;
}

/* GET /devicelogin */
void
steward_sim_identity_show_device (StewardSimRequest *request)
{
  g_autoptr(StewardSimCall) call = steward_sim_call_new (request, FALSE);

  steward_sim_identity_show_form (call, TRUE, NULL);
}

/* POST /devicelogin */
void
steward_sim_identity_decide_device (StewardSimRequest *request)
{
  g_autoptr(StewardSimCall) call = steward_sim_call_new (request, FALSE);
  const char *user_code = steward_sim_call_get (call, "user_code");
  gboolean approves = g_strcmp0 (steward_sim_call_get (call, "decision"), "approve") == 0;

  if (approves && !steward_sim_identity_is_user (call))
    steward_sim_identity_show_form (call, TRUE, steward_sim_identity_get_message (50126));
  else if (user_code == NULL || !steward_sim_device_decide (request, user_code, approves))
    steward_sim_identity_show_form (call, TRUE, "This code is not valid any more.");
  else
    steward_sim_identity_show_text (request, 200, "Done",
                                    "You can close this page and go back to the program.");
}

/* POST /simulator/device/approve {"userCode","approve"} */
void
steward_sim_identity_approve_device (StewardSimRequest *request)
{
  const char *user_code = steward_sim_request_get_string (request, "userCode");
  gboolean approves = steward_sim_request_get_boolean (request, "approve", TRUE);

  if (user_code == NULL)
    steward_sim_request_fail (request, "invalidInput", "userCode", "A user code is needed.");
  else if (!steward_sim_device_decide (request, user_code, approves))
    steward_sim_request_fail (request, "resourceDoesNotExist", "userCode",
                              "Nobody waits for an answer to this code.");
  else
    steward_sim_request_answer_object (request, 200, json_object_new ());
}
