/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-sign-in.h"

#include "auth/steward-auth-error.h"
#include "http/steward-http-form.h"
#include "steward-json.h"

#define DEFAULT_INTERVAL 5
#define DEFAULT_EXPIRES  900
#define MAX_INTERVAL     60
#define MAX_EXPIRES      (60 * 60)

typedef struct
{
  /* Input */
  StewardTokenClient   *token_client;
  StewardAuthenticator *authenticator;
  char                 *client_id;
  char                 *tenant_id;
  char                 *scope;
  char                 *claims; /* (nullable) */

  /* In progress */
  StewardInteraction   *interaction;
  char                 *device_code;
  guint                 interval;
  gulong                cancelled_id;
} StewardDeviceCodeSignIn;

static void
steward_device_code_sign_in_free (gpointer data)
{
  StewardDeviceCodeSignIn *sign_in = data;

  g_clear_object (&sign_in->token_client);
  g_clear_object (&sign_in->authenticator);
  g_clear_pointer (&sign_in->client_id, g_free);
  g_clear_pointer (&sign_in->tenant_id, g_free);
  g_clear_pointer (&sign_in->scope, g_free);
  g_clear_pointer (&sign_in->claims, g_free);
  g_clear_object (&sign_in->interaction);
  g_clear_pointer (&sign_in->device_code, steward_wipe_string);
  g_free (sign_in);
}

static void     steward_device_code_start_step_done_cb (GObject      *object,
                                                        GAsyncResult *result,
                                                        gpointer      user_data);
static void     steward_device_code_wait_step          (GTask        *task);
static gboolean steward_device_code_wait_step_done_cb  (gpointer      user_data);
static void     steward_device_code_poll_step_done_cb  (GObject      *object,
                                                        GAsyncResult *result,
                                                        gpointer      user_data);

static void
steward_device_code_cancelled_cb (GCancellable       *cancellable,
                                  StewardInteraction *interaction)
{
  steward_interaction_cancel (interaction);
}

static void
steward_device_code_end (GTask *task)
{
  StewardDeviceCodeSignIn *sign_in = g_task_get_task_data (task);

  steward_interaction_end (sign_in->interaction);
  g_cancellable_disconnect (g_task_get_cancellable (task), sign_in->cancelled_id);
}

static void
steward_device_code_fail (GTask  *task,
                          GError *error)
{
  steward_device_code_end (task);
  g_task_return_error (task, error);
}

/**
 * steward_device_code_sign_in_async:
 * @token_client: speaks to the sign-in service
 * @authenticator: emits what there is to do
 * @client_id: the id of the application
 * @tenant_id: the tenant to sign in to
 * @scope: what the token is for
 * @claims: (nullable): what the token has to carry
 * @cancellable: (nullable): gives up
 * @callback: called when somebody has signed in
 * @user_data: for @callback
 *
 * The user enters a code on any device with a browser (RFC 8628).
 */
void
steward_device_code_sign_in_async (StewardTokenClient   *token_client,
                                   StewardAuthenticator *authenticator,
                                   const char           *client_id,
                                   const char           *tenant_id,
                                   const char           *scope,
                                   const char           *claims,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data)
{
  GTask *task;
  StewardDeviceCodeSignIn *sign_in;
  StewardHttpForm *form;

  g_return_if_fail (STEWARD_IS_TOKEN_CLIENT (token_client));
  g_return_if_fail (STEWARD_IS_AUTHENTICATOR (authenticator));
  g_return_if_fail (client_id != NULL);
  g_return_if_fail (tenant_id != NULL);
  g_return_if_fail (scope != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  sign_in = g_new0 (StewardDeviceCodeSignIn, 1);
  form = steward_http_form_new ();
  g_task_set_source_tag (task, steward_device_code_sign_in_async);
  g_task_set_task_data (task, sign_in, steward_device_code_sign_in_free);
  sign_in->token_client = g_object_ref (token_client);
  sign_in->authenticator = g_object_ref (authenticator);
  sign_in->client_id = g_strdup (client_id);
  sign_in->tenant_id = g_strdup (tenant_id);
  sign_in->scope = steward_sign_in_dup_scope (scope);
  sign_in->claims = g_strdup (claims);

  steward_http_form_add (form, "client_id", client_id);
  steward_http_form_add (form, "scope", sign_in->scope);
  steward_http_form_add (form, "claims", claims);
  steward_token_client_post_async (token_client, STEWARD_HTTP_CLASS_SAFE, tenant_id,
                                   "devicecode", form, cancellable,
                                   steward_device_code_start_step_done_cb, task);
}

/* The page is opened by the user, so it has to be one that can be opened safely. */
static gboolean
steward_device_code_is_address (const char *address)
{
  g_autoptr(GUri) uri = NULL;

  if (address == NULL)
    return FALSE;

  uri = g_uri_parse (address, G_URI_FLAGS_ENCODED, NULL);

  return uri != NULL
         && (g_str_equal (g_uri_get_scheme (uri), "https")
             || g_str_equal (g_uri_get_scheme (uri), "http"));
}

static void
steward_device_code_start_step_done_cb (GObject      *object,
                                        GAsyncResult *result,
                                        gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardDeviceCodeSignIn *sign_in = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(GError) error = NULL;
  JsonObject *answer;
  const char *address;
  const char *user_code;
  gint64 expires;

  root = steward_token_client_post_finish (STEWARD_TOKEN_CLIENT (object), result, &error);
  if (root == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  answer = json_node_get_object (root);
  address = steward_json_get_string (answer, "verification_uri");
  user_code = steward_json_get_string (answer, "user_code");
  sign_in->device_code = g_strdup (steward_json_get_string (answer, "device_code"));
  if (!steward_device_code_is_address (address) || user_code == NULL
      || sign_in->device_code == NULL)
    {
      g_task_return_new_error (task, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_PROTOCOL,
                               "The sign-in service gave no code");
      return;
    }

  sign_in->interval = (guint) CLAMP (steward_json_get_int64 (answer, "interval", DEFAULT_INTERVAL),
                                     1, MAX_INTERVAL);
  expires = CLAMP (steward_json_get_int64 (answer, "expires_in", DEFAULT_EXPIRES), 1, MAX_EXPIRES);
  sign_in->interaction = steward_interaction_new (STEWARD_INTERACTION_ENTER_CODE,
                                                  sign_in->tenant_id, address, user_code,
                                                  (guint) expires);
  if (cancellable != NULL)
    sign_in->cancelled_id = g_cancellable_connect (cancellable,
                                                   G_CALLBACK (steward_device_code_cancelled_cb),
                                                   g_object_ref (sign_in->interaction),
                                                   g_object_unref);
  steward_device_code_wait_step (task);
  steward_authenticator_ask (sign_in->authenticator, sign_in->interaction);
}

static void
steward_device_code_wait_step (GTask *task)
{
  StewardDeviceCodeSignIn *sign_in = g_task_get_task_data (task);
  GCancellable *cancellable = steward_interaction_get_cancellable (sign_in->interaction);
  g_autoptr(GSource) source = NULL;
  g_autoptr(GSource) cancelled = g_cancellable_source_new (cancellable);

  source = g_timeout_source_new (steward_token_client_scale (sign_in->token_client,
                                                             sign_in->interval * 1000));
  g_source_set_dummy_callback (cancelled);
  g_source_add_child_source (source, cancelled);
  g_task_attach_source (task, source, steward_device_code_wait_step_done_cb);
}

static gboolean
steward_device_code_wait_step_done_cb (gpointer user_data)
{
  GTask *task = user_data;
  StewardDeviceCodeSignIn *sign_in = g_task_get_task_data (task);
  GCancellable *cancellable = steward_interaction_get_cancellable (sign_in->interaction);
  StewardHttpForm *form;
  GError *error = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, &error))
    {
      steward_device_code_fail (task, error);
      return G_SOURCE_REMOVE;
    }
  if (steward_interaction_get_seconds_left (sign_in->interaction) == 0)
    {
      steward_device_code_fail (task, g_error_new_literal (STEWARD_AUTH_ERROR,
                                                           STEWARD_AUTH_ERROR_EXPIRED,
                                                           "The time for signing in is over"));
      return G_SOURCE_REMOVE;
    }

  form = steward_http_form_new ();
  steward_http_form_add (form, "grant_type", "urn:ietf:params:oauth:grant-type:device_code");
  steward_http_form_add (form, "client_id", sign_in->client_id);
  steward_http_form_add (form, "device_code", sign_in->device_code);
  steward_http_form_add (form, "claims", sign_in->claims);
  steward_token_client_redeem_async (sign_in->token_client, STEWARD_HTTP_CLASS_CREATE_ONCE,
                                     sign_in->tenant_id, form, cancellable,
                                     steward_device_code_poll_step_done_cb, g_object_ref (task));

  return G_SOURCE_REMOVE;
}

static void
steward_device_code_poll_step_done_cb (GObject      *object,
                                       GAsyncResult *result,
                                       gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardDeviceCodeSignIn *sign_in = g_task_get_task_data (task);
  StewardTokenGrant *grant;
  GError *error = NULL;

  grant = steward_token_client_redeem_finish (STEWARD_TOKEN_CLIENT (object), result, &error);
  if (grant != NULL)
    {
      steward_device_code_end (task);
      g_task_return_pointer (task, grant, (GDestroyNotify) steward_token_grant_free);
      return;
    }

  if (g_error_matches (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_SLOW_DOWN)
      || g_error_matches (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_UNAVAILABLE))
    sign_in->interval += DEFAULT_INTERVAL;
  else if (!g_error_matches (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_PENDING))
    {
      steward_device_code_fail (task, error);
      return;
    }

  g_clear_error (&error);
  steward_device_code_wait_step (task);
}

/**
 * steward_device_code_sign_in_finish:
 * @result: from the callback
 * @error: return location for an error of %STEWARD_AUTH_ERROR, of the connection, or
 *   %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the tokens of whoever signed in
 */
StewardTokenGrant *
steward_device_code_sign_in_finish (GAsyncResult  *result,
                                    GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
