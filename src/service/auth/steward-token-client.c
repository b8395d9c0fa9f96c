/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-token-client.h"

#include "auth/steward-auth-error.h"
#include "auth/steward-jwt.h"
#include "http/steward-api-error.h"
#include "http/steward-http-client.h"
#include "steward-json.h"

#define DEADLINE_MS (60 * 1000)

struct _StewardTokenClient
{
  GObject           parent_instance;

  StewardHttpClient *client;
  double             pace;
};

G_DEFINE_FINAL_TYPE (StewardTokenClient, steward_token_client, G_TYPE_OBJECT)

static void
steward_token_client_send_done_cb (GObject      *object,
                                   GAsyncResult *result,
                                   gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GError) error = NULL;
  JsonObject *answer;
  guint status;

  response = steward_http_client_send_finish (STEWARD_HTTP_CLIENT (object), result, &error);
  if (response == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (response == NULL)
    {
      g_task_return_new_error (task, STEWARD_AUTH_ERROR,
                               g_error_matches (error, STEWARD_API_ERROR,
                                                STEWARD_API_ERROR_REJECTED)
                               ? STEWARD_AUTH_ERROR_CONFIGURATION
                               : STEWARD_AUTH_ERROR_UNAVAILABLE,
                               "%s", error->message);
      return;
    }

  status = steward_http_response_get_status (response);
  answer = steward_http_response_get_object (response);
  if (status != 200 || answer == NULL)
    g_task_return_error (task, steward_auth_error_new_from_answer (status, answer));
  else
    g_task_return_pointer (task, json_node_ref (steward_http_response_get_json (response)),
                           (GDestroyNotify) json_node_unref);
}

/* Some services send the number as text. */
static gint64
steward_token_client_read_lifetime (JsonObject *answer)
{
  const char *text = steward_json_get_string (answer, "expires_in");

  if (text != NULL)
    return g_ascii_strtoll (text, NULL, 10);

  return steward_json_get_int64 (answer, "expires_in", 0);
}

static void
steward_token_client_read_identity (StewardTokenGrant *grant,
                                    const char        *token)
{
  g_autoptr(JsonObject) claims = steward_jwt_read_claims (token);
  const char *user_name;

  if (claims == NULL)
    return;

  user_name = steward_json_get_string (claims, "preferred_username");
  if (user_name == NULL)
    user_name = steward_json_get_string (claims, "upn");
  if (grant->tenant_id == NULL)
    grant->tenant_id = g_strdup (steward_json_get_string (claims, "tid"));
  if (grant->object_id == NULL)
    grant->object_id = g_strdup (steward_json_get_string (claims, "oid"));
  if (grant->user_name == NULL)
    grant->user_name = g_strdup (user_name);
}

static StewardTokenGrant *
steward_token_client_read_grant (JsonObject  *answer,
                                 GError     **error)
{
  g_autoptr(StewardTokenGrant) grant = g_new0 (StewardTokenGrant, 1);
  const char *access_token = steward_json_get_string (answer, "access_token");
  const char *token_type = steward_json_get_string (answer, "token_type");

  if (access_token == NULL || access_token[0] == '\0'
      || (token_type != NULL && g_ascii_strcasecmp (token_type, "Bearer") != 0))
    {
      g_set_error_literal (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_PROTOCOL,
                           "The sign-in service gave no token that can be used");
      return NULL;
    }

  grant->access_token = steward_token_new (access_token,
                                           steward_token_client_read_lifetime (answer));
  grant->refresh_token = g_strdup (steward_json_get_string (answer, "refresh_token"));
  steward_token_client_read_identity (grant, access_token);
  steward_token_client_read_identity (grant, steward_json_get_string (answer, "id_token"));

  return g_steal_pointer (&grant);
}

static void
steward_token_client_redeem_done_cb (GObject      *object,
                                     GAsyncResult *result,
                                     gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(JsonNode) answer = NULL;
  StewardTokenGrant *grant = NULL;
  GError *error = NULL;

  answer = steward_token_client_post_finish (STEWARD_TOKEN_CLIENT (object), result, &error);
  if (answer != NULL)
    grant = steward_token_client_read_grant (json_node_get_object (answer), &error);

  if (grant == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, grant, (GDestroyNotify) steward_token_grant_free);
}

/* The issuer is the address of the tenant's authority, by the id of the tenant. */
static char *
steward_token_client_read_issuer (const char *issuer)
{
  g_auto(GStrv) segments = g_strsplit (issuer != NULL ? issuer : "", "/", -1);

  for (guint i = 0; segments[i] != NULL; i++)
    {
      if (g_uuid_string_is_valid (segments[i]))
        return g_strdup (segments[i]);
    }

  return NULL;
}

static void
steward_token_client_found_cb (GObject      *object,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(JsonNode) answer = NULL;
  GError *error = NULL;
  char *id = NULL;

  answer = steward_token_client_post_finish (STEWARD_TOKEN_CLIENT (object), result, &error);
  if (answer == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  id = steward_token_client_read_issuer (
    steward_json_get_string (json_node_get_object (answer), "issuer"));
  if (id != NULL)
    g_task_return_pointer (task, id, g_free);
  else
    g_task_return_new_error (task, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_PROTOCOL,
                             "The sign-in service does not tell the id of the tenant");
}

static void
steward_token_client_dispose (GObject *object)
{
  StewardTokenClient *self = STEWARD_TOKEN_CLIENT (object);

  g_clear_object (&self->client);

  G_OBJECT_CLASS (steward_token_client_parent_class)->dispose (object);
}

static void
steward_token_client_class_init (StewardTokenClientClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_token_client_dispose;
}

static void
steward_token_client_init (StewardTokenClient *self)
{
  self->pace = 1.0;
}

/**
 * steward_token_client_new:
 * @transport: what puts requests on the wire
 * @authority: the address of the sign-in service, without a tenant
 *
 * Returns: (transfer full): a new client
 */
StewardTokenClient *
steward_token_client_new (StewardHttpTransport *transport,
                          const char           *authority)
{
  StewardTokenClient *self;

  g_return_val_if_fail (STEWARD_IS_HTTP_TRANSPORT (transport), NULL);
  g_return_val_if_fail (authority != NULL, NULL);

  self = g_object_new (STEWARD_TYPE_TOKEN_CLIENT, NULL);
  self->client = steward_http_client_new (transport, authority);

  return self;
}

/**
 * steward_token_client_get_authority:
 * @self: a client
 *
 * Returns: (transfer none): the address of the sign-in service
 */
const char *
steward_token_client_get_authority (StewardTokenClient *self)
{
  g_return_val_if_fail (STEWARD_IS_TOKEN_CLIENT (self), NULL);

  return steward_http_client_get_base_uri (self->client);
}

/**
 * steward_token_client_set_pace:
 * @self: a client
 * @pace: how long to wait, as a share of the usual time; 1 but in tests
 */
void
steward_token_client_set_pace (StewardTokenClient *self,
                               double              pace)
{
  g_return_if_fail (STEWARD_IS_TOKEN_CLIENT (self));

  self->pace = pace;
  steward_http_client_set_pace (self->client, pace);
}

/**
 * steward_token_client_get_skew_seconds:
 * @self: a client
 *
 * Returns: how far the clock of the sign-in service is ahead of ours, as of its last answer
 */
gint64
steward_token_client_get_skew_seconds (StewardTokenClient *self)
{
  g_return_val_if_fail (STEWARD_IS_TOKEN_CLIENT (self), 0);

  return steward_http_client_get_skew_seconds (self->client);
}

/**
 * steward_token_client_scale:
 * @self: a client
 * @wait_ms: how long to wait at the usual pace
 *
 * Returns: how long to wait at the pace of @self
 */
guint
steward_token_client_scale (StewardTokenClient *self,
                            guint               wait_ms)
{
  g_return_val_if_fail (STEWARD_IS_TOKEN_CLIENT (self), wait_ms);

  return (guint) (wait_ms * self->pace);
}

/**
 * steward_token_client_dup_endpoint:
 * @self: a client
 * @tenant_id: a tenant
 * @name: "authorize", "token" or "devicecode"
 *
 * Returns: (transfer full): the address of that endpoint
 */
char *
steward_token_client_dup_endpoint (StewardTokenClient *self,
                                   const char         *tenant_id,
                                   const char         *name)
{
  g_autofree char *escaped = NULL;
  const char *authority;
  int length;

  g_return_val_if_fail (STEWARD_IS_TOKEN_CLIENT (self), NULL);
  g_return_val_if_fail (tenant_id != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  authority = steward_token_client_get_authority (self);
  length = (int) strlen (authority) - (g_str_has_suffix (authority, "/") ? 1 : 0);
  escaped = g_uri_escape_string (tenant_id, NULL, FALSE);

  return g_strdup_printf ("%.*s/%s/oauth2/v2.0/%s", length, authority, escaped, name);
}

/**
 * steward_token_client_post_async:
 * @self: a client
 * @request_class: how often it may be sent
 * @tenant_id: the tenant whose authority is asked
 * @name: the name of the endpoint
 * @form: (transfer full): the fields
 * @cancellable: (nullable): a cancellable
 * @callback: called with the answer
 * @user_data: for @callback
 */
void
steward_token_client_post_async (StewardTokenClient  *self,
                                 StewardHttpClass     request_class,
                                 const char          *tenant_id,
                                 const char          *name,
                                 StewardHttpForm     *form,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr(StewardHttpRequest) request = NULL;
  g_autofree char *endpoint = NULL;
  GTask *task;

  g_return_if_fail (STEWARD_IS_TOKEN_CLIENT (self));
  g_return_if_fail (tenant_id != NULL);
  g_return_if_fail (name != NULL);
  g_return_if_fail (form != NULL);

  endpoint = g_strconcat ("/{tenant}/oauth2/v2.0/", name, NULL);
  request = steward_http_request_new (request_class, "POST", endpoint, tenant_id, NULL);
  steward_http_request_set_deadline_ms (request, DEADLINE_MS);
  steward_http_request_set_any_status (request, TRUE);
  steward_http_request_take_form (request, form);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_token_client_post_async);
  g_task_set_check_cancellable (task, FALSE);
  steward_http_client_send_async (self->client, request, cancellable,
                                  steward_token_client_send_done_cb, task);
}

/**
 * steward_token_client_post_finish:
 * @self: a client
 * @result: from the callback
 * @error: return location for an error of %STEWARD_AUTH_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): a JSON object
 */
JsonNode *
steward_token_client_post_finish (StewardTokenClient  *self,
                                  GAsyncResult        *result,
                                  GError             **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * steward_token_client_find_async:
 * @self: a client
 * @tenant: the id or a domain of a tenant
 * @cancellable: (nullable): a cancellable
 * @callback: called with the id of the tenant
 * @user_data: for @callback
 *
 * Needs no sign-in, so it tells as well whether the sign-in service answers.
 */
void
steward_token_client_find_async (StewardTokenClient  *self,
                                 const char          *tenant,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr(StewardHttpRequest) request = NULL;
  GTask *post;
  GTask *task;

  g_return_if_fail (STEWARD_IS_TOKEN_CLIENT (self));
  g_return_if_fail (tenant != NULL);

  request = steward_http_request_new (STEWARD_HTTP_CLASS_SAFE, "GET",
                                      "/{tenant}/v2.0/.well-known/openid-configuration",
                                      tenant, NULL);
  steward_http_request_set_deadline_ms (request, DEADLINE_MS);
  steward_http_request_set_any_status (request, TRUE);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_token_client_find_async);
  g_task_set_check_cancellable (task, FALSE);
  post = g_task_new (self, cancellable, steward_token_client_found_cb, task);
  g_task_set_check_cancellable (post, FALSE);
  steward_http_client_send_async (self->client, request, cancellable,
                                  steward_token_client_send_done_cb, post);
}

/**
 * steward_token_client_find_finish:
 * @self: a client
 * @result: from the callback
 * @error: return location for an error of %STEWARD_AUTH_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the id of the tenant
 */
char *
steward_token_client_find_finish (StewardTokenClient  *self,
                                  GAsyncResult        *result,
                                  GError             **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * steward_token_client_redeem_async:
 * @self: a client
 * @request_class: how often it may be sent; a code or a refresh token is good for once
 * @tenant_id: the tenant that the tokens are for
 * @form: (transfer full): the fields
 * @cancellable: (nullable): a cancellable
 * @callback: called with the tokens
 * @user_data: for @callback
 */
void
steward_token_client_redeem_async (StewardTokenClient  *self,
                                   StewardHttpClass     request_class,
                                   const char          *tenant_id,
                                   StewardHttpForm     *form,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (STEWARD_IS_TOKEN_CLIENT (self));
  g_return_if_fail (tenant_id != NULL);
  g_return_if_fail (form != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_token_client_redeem_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, g_strdup (tenant_id), g_free);
  steward_token_client_post_async (self, request_class, tenant_id, "token", form, cancellable,
                                   steward_token_client_redeem_done_cb, task);
}

/**
 * steward_token_client_redeem_finish:
 * @self: a client
 * @result: from the callback
 * @error: return location for an error of %STEWARD_AUTH_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): tokens for the tenant that was asked for, never for another
 */
StewardTokenGrant *
steward_token_client_redeem_finish (StewardTokenClient  *self,
                                    GAsyncResult        *result,
                                    GError             **error)
{
  g_autoptr(StewardTokenGrant) grant = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  grant = steward_token_client_redeem_finish_unchecked (self, result, error);
  if (grant == NULL
      || !steward_token_grant_is_for (grant, g_task_get_task_data (G_TASK (result)), error))
    return NULL;

  return g_steal_pointer (&grant);
}

/**
 * steward_token_client_redeem_finish_unchecked:
 * @self: a client
 * @result: from the callback
 * @error: return location for an error of %STEWARD_AUTH_ERROR or %G_IO_ERROR_CANCELLED
 *
 * For whom a refresh token is not lost with an access token of no use.
 *
 * Returns: (transfer full): tokens for whatever tenant: see steward_token_grant_is_for()
 */
StewardTokenGrant *
steward_token_client_redeem_finish_unchecked (StewardTokenClient  *self,
                                              GAsyncResult        *result,
                                              GError             **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
