/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-user-authenticator.h"

#include "auth/steward-auth-error.h"
#include "auth/steward-sign-in.h"
#include "auth/steward-token-cache.h"

struct _StewardUserAuthenticator
{
  GObject                 parent_instance;

  StewardTokenClient     *token_client;
  StewardAccount         *account;
  StewardTokenCache      *cache;
  StewardInteractionKind  kind;
  char                   *client_id;
};

static void steward_user_authenticator_iface_init (StewardAuthenticatorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StewardUserAuthenticator, steward_user_authenticator,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (STEWARD_TYPE_AUTHENTICATOR,
                                                      steward_user_authenticator_iface_init))

typedef struct
{
  /* Input */
  char              *tenant_id;
  char              *scope;

  /* In progress */
  StewardTokenGrant *grant;
} StewardUserSignIn;

static void
steward_user_sign_in_free (gpointer data)
{
  StewardUserSignIn *sign_in = data;

  g_clear_pointer (&sign_in->tenant_id, g_free);
  g_clear_pointer (&sign_in->scope, g_free);
  g_clear_pointer (&sign_in->grant, steward_token_grant_free);
  g_free (sign_in);
}

static void
steward_user_authenticator_fetch_async (GObject             *owner,
                                        const char          *tenant_id,
                                        const char          *scope,
                                        const char          *claims,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  StewardUserAuthenticator *self = STEWARD_USER_AUTHENTICATOR (owner);

  steward_account_redeem_async (self->account, tenant_id, scope, claims, cancellable,
                                callback, user_data);
}

static StewardToken *
steward_user_authenticator_fetch_finish (GObject       *source,
                                         GAsyncResult  *result,
                                         GError       **error)
{
  return steward_account_redeem_finish (STEWARD_ACCOUNT (source), result, error);
}

static void
steward_user_authenticator_acquire_async (StewardAuthenticator *authenticator,
                                          const char           *tenant_id,
                                          const char           *scope,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data)
{
  StewardUserAuthenticator *self = STEWARD_USER_AUTHENTICATOR (authenticator);

  steward_token_cache_acquire_async (self->cache, tenant_id, scope, cancellable,
                                     callback, user_data);
}

static StewardToken *
steward_user_authenticator_acquire_finish (StewardAuthenticator  *authenticator,
                                           GAsyncResult          *result,
                                           GError               **error)
{
  StewardUserAuthenticator *self = STEWARD_USER_AUTHENTICATOR (authenticator);

  return steward_token_cache_acquire_finish (self->cache, result, error);
}

static void
steward_user_authenticator_invalidate (StewardAuthenticator *authenticator,
                                       const char           *tenant_id,
                                       const char           *scope,
                                       StewardToken         *token,
                                       const char           *claims)
{
  StewardUserAuthenticator *self = STEWARD_USER_AUTHENTICATOR (authenticator);

  steward_token_cache_invalidate (self->cache, tenant_id, scope, token, claims);
}

static void
steward_user_authenticator_forgive (StewardAuthenticator *authenticator,
                                    const char           *tenant_id)
{
  steward_account_forget_refusal (STEWARD_USER_AUTHENTICATOR (authenticator)->account, tenant_id);
}

static void steward_user_authenticator_person_step_done_cb (GObject      *object,
                                                            GAsyncResult *result,
                                                            gpointer      user_data);
static void steward_user_authenticator_adopt_step_done_cb  (GObject      *object,
                                                            GAsyncResult *result,
                                                            gpointer      user_data);

static void
steward_user_authenticator_sign_in_async (StewardAuthenticator *authenticator,
                                          const char           *tenant_id,
                                          const char           *scope,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data)
{
  StewardUserAuthenticator *self = STEWARD_USER_AUTHENTICATOR (authenticator);
  StewardUserSignIn *sign_in = g_new0 (StewardUserSignIn, 1);
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  const GError *refusal = steward_account_get_refusal (self->account, tenant_id, scope);
  const char *claims = steward_auth_error_get_claims (refusal);

  g_task_set_source_tag (task, steward_user_authenticator_sign_in_async);
  sign_in->tenant_id = g_strdup (tenant_id);
  sign_in->scope = g_strdup (scope);
  g_task_set_task_data (task, sign_in, steward_user_sign_in_free);

  if (self->kind == STEWARD_INTERACTION_OPEN_BROWSER)
    steward_browser_sign_in_async (self->token_client, authenticator, self->client_id, tenant_id,
                                   scope, steward_account_get_user_name (self->account), claims,
                                   cancellable, steward_user_authenticator_person_step_done_cb,
                                   task);
  else
    steward_device_code_sign_in_async (self->token_client, authenticator, self->client_id,
                                       tenant_id, scope, claims, cancellable,
                                       steward_user_authenticator_person_step_done_cb, task);
}

static void
steward_user_authenticator_person_step_done_cb (GObject      *object,
                                                GAsyncResult *result,
                                                gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardUserAuthenticator *self = g_task_get_source_object (task);
  StewardUserSignIn *sign_in = g_task_get_task_data (task);
  GError *error = NULL;

  if (self->kind == STEWARD_INTERACTION_OPEN_BROWSER)
    sign_in->grant = steward_browser_sign_in_finish (result, &error);
  else
    sign_in->grant = steward_device_code_sign_in_finish (result, &error);
  if (sign_in->grant == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  steward_account_adopt_async (self->account, sign_in->grant,
                               steward_user_authenticator_adopt_step_done_cb,
                               g_object_ref (task));
}

static void
steward_user_authenticator_adopt_step_done_cb (GObject      *object,
                                               GAsyncResult *result,
                                               gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardUserAuthenticator *self = g_task_get_source_object (task);
  StewardUserSignIn *sign_in = g_task_get_task_data (task);
  GError *error = NULL;

  if (!steward_account_adopt_finish (STEWARD_ACCOUNT (object), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  /* Whoever was signed in before may have been somebody else. */
  steward_token_cache_clear (self->cache);
  steward_token_cache_put (self->cache,
                           sign_in->grant->tenant_id != NULL ? sign_in->grant->tenant_id
                                                             : sign_in->tenant_id,
                           sign_in->scope, sign_in->grant->access_token);
  g_task_return_boolean (task, TRUE);
}

static void
steward_user_authenticator_clear_done_cb (GObject      *object,
                                          GAsyncResult *result,
                                          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (steward_account_clear_finish (STEWARD_ACCOUNT (object), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
steward_user_authenticator_sign_out_async (StewardAuthenticator *authenticator,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data)
{
  StewardUserAuthenticator *self = STEWARD_USER_AUTHENTICATOR (authenticator);
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, steward_user_authenticator_sign_out_async);
  steward_token_cache_clear (self->cache);
  steward_account_clear_async (self->account, cancellable,
                               steward_user_authenticator_clear_done_cb, task);
}

static const char *
steward_user_authenticator_get_user_name (StewardAuthenticator *authenticator)
{
  return steward_account_get_user_name (STEWARD_USER_AUTHENTICATOR (authenticator)->account);
}

static gboolean
steward_user_authenticator_finish (StewardAuthenticator  *authenticator,
                                   GAsyncResult          *result,
                                   GError               **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
steward_user_authenticator_dispose (GObject *object)
{
  StewardUserAuthenticator *self = STEWARD_USER_AUTHENTICATOR (object);

  g_clear_object (&self->token_client);
  g_clear_object (&self->account);
  g_clear_object (&self->cache);

  G_OBJECT_CLASS (steward_user_authenticator_parent_class)->dispose (object);
}

static void
steward_user_authenticator_finalize (GObject *object)
{
  StewardUserAuthenticator *self = STEWARD_USER_AUTHENTICATOR (object);

  g_clear_pointer (&self->client_id, g_free);

  G_OBJECT_CLASS (steward_user_authenticator_parent_class)->finalize (object);
}

static void
steward_user_authenticator_iface_init (StewardAuthenticatorInterface *iface)
{
  iface->acquire_async = steward_user_authenticator_acquire_async;
  iface->acquire_finish = steward_user_authenticator_acquire_finish;
  iface->invalidate = steward_user_authenticator_invalidate;
  iface->forgive = steward_user_authenticator_forgive;
  iface->sign_in_async = steward_user_authenticator_sign_in_async;
  iface->sign_in_finish = steward_user_authenticator_finish;
  iface->sign_out_async = steward_user_authenticator_sign_out_async;
  iface->sign_out_finish = steward_user_authenticator_finish;
  iface->get_user_name = steward_user_authenticator_get_user_name;
}

static void
steward_user_authenticator_class_init (StewardUserAuthenticatorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_user_authenticator_dispose;
  object_class->finalize = steward_user_authenticator_finalize;
}

static void
steward_user_authenticator_init (StewardUserAuthenticator *self)
{
  self->cache = steward_token_cache_new (G_OBJECT (self),
                                         steward_user_authenticator_fetch_async,
                                         steward_user_authenticator_fetch_finish);
}

/**
 * steward_user_authenticator_new:
 * @token_client: speaks to the sign-in service
 * @store: where the refresh token is, as %STEWARD_SECRET_KIND_REFRESH
 * @kind: how to ask the person
 * @profile: the id of what is stored
 * @client_id: the id of the application
 *
 * Returns: (transfer full): an authenticator for all tenants that the person can act in
 */
StewardAuthenticator *
steward_user_authenticator_new (StewardTokenClient     *token_client,
                                StewardSecretStore     *store,
                                StewardInteractionKind  kind,
                                const char             *profile,
                                const char             *client_id)
{
  StewardUserAuthenticator *self;

  g_return_val_if_fail (STEWARD_IS_TOKEN_CLIENT (token_client), NULL);
  g_return_val_if_fail (STEWARD_IS_SECRET_STORE (store), NULL);
  g_return_val_if_fail (profile != NULL && client_id != NULL, NULL);

  self = g_object_new (STEWARD_TYPE_USER_AUTHENTICATOR, NULL);
  self->token_client = g_object_ref (token_client);
  self->account = steward_account_new (token_client, store, profile, client_id);
  self->kind = kind;
  self->client_id = g_strdup (client_id);

  return STEWARD_AUTHENTICATOR (self);
}

/**
 * steward_user_authenticator_get_account:
 * @self: an authenticator
 *
 * Returns: (transfer none): who has signed in, and where that was refused
 */
StewardAccount *
steward_user_authenticator_get_account (StewardUserAuthenticator *self)
{
  g_return_val_if_fail (STEWARD_IS_USER_AUTHENTICATOR (self), NULL);

  return self->account;
}
