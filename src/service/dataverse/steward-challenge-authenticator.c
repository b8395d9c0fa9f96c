/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dataverse/steward-challenge-authenticator.h"

#include "http/steward-api-error.h"
#include "http/steward-http-challenge.h"

struct _StewardChallengeAuthenticator
{
  GObject parent_instance;

  StewardAuthenticator *inner;
  StewardHttpClient    *client;   /* without an authenticator */
  char                 *endpoint;
  char                 *scope;    /* (nullable): until the service was asked */
  GPtrArray            *waiting;  /* tasks that wait for it */
};

static void
steward_challenge_authenticator_iface_init (StewardAuthenticatorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StewardChallengeAuthenticator, steward_challenge_authenticator,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (STEWARD_TYPE_AUTHENTICATOR,
                                                      steward_challenge_authenticator_iface_init))

static void
steward_challenge_authenticator_acquire_step_done_cb (GObject      *object,
                                                      GAsyncResult *result,
                                                      gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardToken *token;
  GError *error = NULL;

  token = steward_authenticator_acquire_finish (STEWARD_AUTHENTICATOR (object), result, &error);
  if (token == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, token, (GDestroyNotify) steward_token_unref);
}

static void
steward_challenge_authenticator_acquire_step (GTask *task)
{
  StewardChallengeAuthenticator *self = g_task_get_source_object (task);

  steward_authenticator_acquire_async (self->inner, g_task_get_task_data (task), self->scope,
                                       g_task_get_cancellable (task),
                                       steward_challenge_authenticator_acquire_step_done_cb,
                                       g_object_ref (task));
}

/* A slash at the end of the resource is part of it. */
static char *
steward_challenge_authenticator_dup_scope (StewardHttpResponse *response)
{
  const char *header = steward_http_response_get_header (response, "WWW-Authenticate");
  g_autofree char *resource = steward_http_challenge_dup_parameter (header, "resource_id");

  if (resource == NULL)
    resource = steward_http_challenge_dup_parameter (header, "resource");

  return resource != NULL ? g_strconcat (resource, "/.default", NULL) : NULL;
}

static void
steward_challenge_authenticator_ask_step_done_cb (GObject      *object,
                                                  GAsyncResult *result,
                                                  gpointer      user_data)
{
  g_autoptr(StewardChallengeAuthenticator) self = user_data;
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GPtrArray) waiting = g_steal_pointer (&self->waiting);
  g_autoptr(GError) error = NULL;

  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  response = steward_http_client_send_finish (STEWARD_HTTP_CLIENT (object), result, &error);
  if (response != NULL)
    self->scope = steward_challenge_authenticator_dup_scope (response);
  if (response != NULL && self->scope == NULL)
    error = g_error_new_literal (STEWARD_API_ERROR, STEWARD_API_ERROR_PROTOCOL,
                                 "The service does not say what its tokens are for");

  for (guint i = 0; i < waiting->len; i++)
    {
      GTask *task = g_ptr_array_index (waiting, i);

      if (self->scope == NULL)
        g_task_return_error (task, g_error_copy (error));
      else
        steward_challenge_authenticator_acquire_step (task);
    }
}

/* Nobody who waits can stop it for the others. */
static void
steward_challenge_authenticator_ask_step (StewardChallengeAuthenticator *self)
{
  g_autoptr(StewardHttpRequest) request = NULL;

  request = steward_http_request_new (STEWARD_HTTP_CLASS_SAFE, "GET", self->endpoint, NULL);
  steward_http_request_set_any_status (request, TRUE);
  steward_http_client_send_async (self->client, request, NULL,
                                  steward_challenge_authenticator_ask_step_done_cb,
                                  g_object_ref (self));
}

/* What the caller thinks that the token is for does not matter. */
static void
steward_challenge_authenticator_acquire_async (StewardAuthenticator *authenticator,
                                               const char           *tenant_id,
                                               const char           *scope,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data)
{
  StewardChallengeAuthenticator *self = STEWARD_CHALLENGE_AUTHENTICATOR (authenticator);
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, steward_challenge_authenticator_acquire_async);
  g_task_set_task_data (task, g_strdup (tenant_id), g_free);
  if (self->scope != NULL)
    {
      steward_challenge_authenticator_acquire_step (task);
      return;
    }

  g_ptr_array_add (self->waiting, g_object_ref (task));
  if (self->waiting->len == 1)
    steward_challenge_authenticator_ask_step (self);
}

static StewardToken *
steward_challenge_authenticator_acquire_finish (StewardAuthenticator  *authenticator,
                                                GAsyncResult          *result,
                                                GError               **error)
{
  g_return_val_if_fail (g_task_is_valid (result, authenticator), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
steward_challenge_authenticator_invalidate (StewardAuthenticator *authenticator,
                                            const char           *tenant_id,
                                            const char           *scope,
                                            StewardToken         *token,
                                            const char           *claims)
{
  StewardChallengeAuthenticator *self = STEWARD_CHALLENGE_AUTHENTICATOR (authenticator);

  if (self->scope != NULL)
    steward_authenticator_invalidate (self->inner, tenant_id, self->scope, token, claims);
}

/* Signing out is the business of the other one. */
static void
steward_challenge_authenticator_sign_out_async (StewardAuthenticator *authenticator,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data)
{
  g_autoptr(GTask) task = g_task_new (authenticator, cancellable, callback, user_data);

  g_task_set_source_tag (task, steward_challenge_authenticator_sign_out_async);
  g_task_return_boolean (task, TRUE);
}

static gboolean
steward_challenge_authenticator_sign_out_finish (StewardAuthenticator  *authenticator,
                                                 GAsyncResult          *result,
                                                 GError               **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
steward_challenge_authenticator_dispose (GObject *object)
{
  StewardChallengeAuthenticator *self = STEWARD_CHALLENGE_AUTHENTICATOR (object);

  g_clear_object (&self->inner);
  g_clear_object (&self->client);

  G_OBJECT_CLASS (steward_challenge_authenticator_parent_class)->dispose (object);
}

static void
steward_challenge_authenticator_finalize (GObject *object)
{
  StewardChallengeAuthenticator *self = STEWARD_CHALLENGE_AUTHENTICATOR (object);

  g_clear_pointer (&self->endpoint, g_free);
  g_clear_pointer (&self->scope, g_free);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);

  G_OBJECT_CLASS (steward_challenge_authenticator_parent_class)->finalize (object);
}

static void
steward_challenge_authenticator_iface_init (StewardAuthenticatorInterface *iface)
{
  iface->acquire_async = steward_challenge_authenticator_acquire_async;
  iface->acquire_finish = steward_challenge_authenticator_acquire_finish;
  iface->invalidate = steward_challenge_authenticator_invalidate;
  iface->sign_out_async = steward_challenge_authenticator_sign_out_async;
  iface->sign_out_finish = steward_challenge_authenticator_sign_out_finish;
}

static void
steward_challenge_authenticator_class_init (StewardChallengeAuthenticatorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_challenge_authenticator_dispose;
  object_class->finalize = steward_challenge_authenticator_finalize;
}

static void
steward_challenge_authenticator_init (StewardChallengeAuthenticator *self)
{
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * steward_challenge_authenticator_new:
 * @inner: what gives the tokens
 * @client: speaks to the service, without a token
 * @endpoint: what the service answers with its challenge
 *
 * Returns: (transfer full): an authenticator that has not asked yet
 */
StewardAuthenticator *
steward_challenge_authenticator_new (StewardAuthenticator *inner,
                                     StewardHttpClient    *client,
                                     const char           *endpoint)
{
  StewardChallengeAuthenticator *self;

  g_return_val_if_fail (STEWARD_IS_AUTHENTICATOR (inner), NULL);
  g_return_val_if_fail (STEWARD_IS_HTTP_CLIENT (client), NULL);
  g_return_val_if_fail (endpoint != NULL, NULL);

  self = g_object_new (STEWARD_TYPE_CHALLENGE_AUTHENTICATOR, NULL);
  self->inner = g_object_ref (inner);
  self->client = g_object_ref (client);
  self->endpoint = g_strdup (endpoint);

  return STEWARD_AUTHENTICATOR (self);
}
