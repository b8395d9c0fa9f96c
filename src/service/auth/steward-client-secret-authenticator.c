/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-client-secret-authenticator.h"

#include "auth/steward-auth-error.h"
#include "auth/steward-token-cache.h"

struct _StewardClientSecretAuthenticator
{
  GObject             parent_instance;

  StewardTokenClient *token_client;
  StewardSecretStore *store;
  StewardTokenCache  *cache;
  char               *profile;
  char               *client_id;
};

static void steward_client_secret_authenticator_iface_init (StewardAuthenticatorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StewardClientSecretAuthenticator,
                               steward_client_secret_authenticator,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (STEWARD_TYPE_AUTHENTICATOR,
                                                      steward_client_secret_authenticator_iface_init))

typedef struct
{
  char *tenant_id;
  char *scope;
  char *claims; /* (nullable) */
} StewardClientSecretFetch;

static void
steward_client_secret_fetch_free (gpointer data)
{
  StewardClientSecretFetch *fetch = data;

  g_clear_pointer (&fetch->tenant_id, g_free);
  g_clear_pointer (&fetch->scope, g_free);
  g_clear_pointer (&fetch->claims, g_free);
  g_free (fetch);
}

static void steward_client_secret_lookup_step_done_cb (GObject      *object,
                                                       GAsyncResult *result,
                                                       gpointer      user_data);
static void steward_client_secret_redeem_step_done_cb (GObject      *object,
                                                       GAsyncResult *result,
                                                       gpointer      user_data);

static void
steward_client_secret_fetch_async (GObject             *owner,
                                   const char          *tenant_id,
                                   const char          *scope,
                                   const char          *claims,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  StewardClientSecretAuthenticator *self = STEWARD_CLIENT_SECRET_AUTHENTICATOR (owner);
  StewardClientSecretFetch *fetch = g_new0 (StewardClientSecretFetch, 1);
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, steward_client_secret_fetch_async);
  fetch->tenant_id = g_strdup (tenant_id);
  fetch->scope = g_strdup (scope);
  fetch->claims = g_strdup (claims);
  g_task_set_task_data (task, fetch, steward_client_secret_fetch_free);

  steward_secret_store_lookup_async (self->store, self->profile, STEWARD_SECRET_KIND_SECRET,
                                     cancellable, steward_client_secret_lookup_step_done_cb, task);
}

static void
steward_client_secret_lookup_step_done_cb (GObject      *object,
                                           GAsyncResult *result,
                                           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardClientSecretAuthenticator *self = g_task_get_source_object (task);
  StewardClientSecretFetch *fetch = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  StewardHttpForm *form;
  char *secret;

  secret = steward_secret_store_lookup_finish (STEWARD_SECRET_STORE (object), result, &error);
  if (error != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (secret == NULL)
    {
      g_task_return_new_error (task, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_CREDENTIAL,
                               "There is no client secret for this connection");
      return;
    }

  form = steward_http_form_new ();
  steward_http_form_add (form, "grant_type", "client_credentials");
  steward_http_form_add (form, "client_id", self->client_id);
  steward_http_form_add (form, "client_secret", secret);
  steward_http_form_add (form, "scope", fetch->scope);
  steward_http_form_add (form, "claims", fetch->claims);
  steward_wipe_string (secret);

  steward_token_client_redeem_async (self->token_client, STEWARD_HTTP_CLASS_SAFE,
                                     fetch->tenant_id, form, g_task_get_cancellable (task),
                                     steward_client_secret_redeem_step_done_cb,
                                     g_object_ref (task));
}

static void
steward_client_secret_redeem_step_done_cb (GObject      *object,
                                           GAsyncResult *result,
                                           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(StewardTokenGrant) grant = NULL;
  GError *error = NULL;

  grant = steward_token_client_redeem_finish (STEWARD_TOKEN_CLIENT (object), result, &error);
  if (grant == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&grant->access_token),
                           (GDestroyNotify) steward_token_unref);
}

static StewardToken *
steward_client_secret_fetch_finish (GObject       *owner,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
steward_client_secret_authenticator_acquire_async (StewardAuthenticator *authenticator,
                                                   const char           *tenant_id,
                                                   const char           *scope,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data)
{
  StewardClientSecretAuthenticator *self = STEWARD_CLIENT_SECRET_AUTHENTICATOR (authenticator);

  steward_token_cache_acquire_async (self->cache, tenant_id, scope, cancellable,
                                     callback, user_data);
}

static StewardToken *
steward_client_secret_authenticator_acquire_finish (StewardAuthenticator  *authenticator,
                                                    GAsyncResult          *result,
                                                    GError               **error)
{
  StewardClientSecretAuthenticator *self = STEWARD_CLIENT_SECRET_AUTHENTICATOR (authenticator);

  return steward_token_cache_acquire_finish (self->cache, result, error);
}

static void
steward_client_secret_authenticator_invalidate (StewardAuthenticator *authenticator,
                                                const char           *tenant_id,
                                                const char           *scope,
                                                StewardToken         *token,
                                                const char           *claims)
{
  StewardClientSecretAuthenticator *self = STEWARD_CLIENT_SECRET_AUTHENTICATOR (authenticator);

  steward_token_cache_invalidate (self->cache, tenant_id, scope, token, claims);
}

static void
steward_client_secret_clear_done_cb (GObject      *object,
                                     GAsyncResult *result,
                                     gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (steward_secret_store_clear_finish (STEWARD_SECRET_STORE (object), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
steward_client_secret_authenticator_sign_out_async (StewardAuthenticator *authenticator,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data)
{
  StewardClientSecretAuthenticator *self = STEWARD_CLIENT_SECRET_AUTHENTICATOR (authenticator);
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, steward_client_secret_authenticator_sign_out_async);
  steward_token_cache_clear (self->cache);
  steward_secret_store_clear_async (self->store, self->profile, cancellable,
                                    steward_client_secret_clear_done_cb, task);
}

static gboolean
steward_client_secret_authenticator_sign_out_finish (StewardAuthenticator  *authenticator,
                                                     GAsyncResult          *result,
                                                     GError               **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
steward_client_secret_authenticator_dispose (GObject *object)
{
  StewardClientSecretAuthenticator *self = STEWARD_CLIENT_SECRET_AUTHENTICATOR (object);

  g_clear_object (&self->token_client);
  g_clear_object (&self->store);
  g_clear_object (&self->cache);

  G_OBJECT_CLASS (steward_client_secret_authenticator_parent_class)->dispose (object);
}

static void
steward_client_secret_authenticator_finalize (GObject *object)
{
  StewardClientSecretAuthenticator *self = STEWARD_CLIENT_SECRET_AUTHENTICATOR (object);

  g_clear_pointer (&self->profile, g_free);
  g_clear_pointer (&self->client_id, g_free);

  G_OBJECT_CLASS (steward_client_secret_authenticator_parent_class)->finalize (object);
}

static void
steward_client_secret_authenticator_iface_init (StewardAuthenticatorInterface *iface)
{
  iface->acquire_async = steward_client_secret_authenticator_acquire_async;
  iface->acquire_finish = steward_client_secret_authenticator_acquire_finish;
  iface->invalidate = steward_client_secret_authenticator_invalidate;
  iface->sign_out_async = steward_client_secret_authenticator_sign_out_async;
  iface->sign_out_finish = steward_client_secret_authenticator_sign_out_finish;
}

static void
steward_client_secret_authenticator_class_init (StewardClientSecretAuthenticatorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_client_secret_authenticator_dispose;
  object_class->finalize = steward_client_secret_authenticator_finalize;
}

static void
steward_client_secret_authenticator_init (StewardClientSecretAuthenticator *self)
{
  self->cache = steward_token_cache_new (G_OBJECT (self),
                                         steward_client_secret_fetch_async,
                                         steward_client_secret_fetch_finish);
}

/**
 * steward_client_secret_authenticator_new:
 * @token_client: speaks to the sign-in service
 * @store: where the secret is
 * @profile: under which id
 * @client_id: the id of the application
 *
 * Returns: (transfer full): an authenticator for all tenants that know the application
 */
StewardAuthenticator *
steward_client_secret_authenticator_new (StewardTokenClient *token_client,
                                         StewardSecretStore *store,
                                         const char         *profile,
                                         const char         *client_id)
{
  StewardClientSecretAuthenticator *self;

  g_return_val_if_fail (STEWARD_IS_TOKEN_CLIENT (token_client), NULL);
  g_return_val_if_fail (STEWARD_IS_SECRET_STORE (store), NULL);
  g_return_val_if_fail (profile != NULL && client_id != NULL, NULL);

  self = g_object_new (STEWARD_TYPE_CLIENT_SECRET_AUTHENTICATOR, NULL);
  self->token_client = g_object_ref (token_client);
  self->store = g_object_ref (store);
  self->profile = g_strdup (profile);
  self->client_id = g_strdup (client_id);

  return STEWARD_AUTHENTICATOR (self);
}
