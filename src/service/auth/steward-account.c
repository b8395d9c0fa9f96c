/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-account-private.h"

#include "auth/steward-auth-error.h"

G_DEFINE_FINAL_TYPE (StewardAccount, steward_account, G_TYPE_OBJECT)

enum
{
  STORED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
steward_redemption_free (gpointer data)
{
  StewardRedemption *redemption = data;

  g_clear_pointer (&redemption->tenant_id, g_free);
  g_clear_pointer (&redemption->scope, g_free);
  g_clear_pointer (&redemption->claims, g_free);
  g_free (redemption);
}

static void
steward_account_dispose (GObject *object)
{
  StewardAccount *self = STEWARD_ACCOUNT (object);

  g_clear_object (&self->token_client);
  g_clear_object (&self->store);
  g_clear_object (&self->lock);

  G_OBJECT_CLASS (steward_account_parent_class)->dispose (object);
}

static void
steward_account_finalize (GObject *object)
{
  StewardAccount *self = STEWARD_ACCOUNT (object);

  g_clear_pointer (&self->profile, g_free);
  g_clear_pointer (&self->client_id, g_free);
  g_clear_pointer (&self->current, steward_credential_free);
  g_clear_pointer (&self->newest, steward_credential_free);
  g_clear_pointer (&self->refusals, steward_refusals_free);
  g_clear_pointer (&self->redeemed, g_hash_table_unref);
  g_clear_error (&self->storage_error);

  G_OBJECT_CLASS (steward_account_parent_class)->finalize (object);
}

static void
steward_account_class_init (StewardAccountClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_account_dispose;
  object_class->finalize = steward_account_finalize;

  signals[STORED] = g_signal_new ("stored",
                                  G_TYPE_FROM_CLASS (klass),
                                  G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
steward_account_init (StewardAccount *self)
{
  self->refusals = steward_refusals_new ();
  self->redeemed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * steward_account_new:
 * @token_client: speaks to the sign-in service
 * @store: where the refresh token is
 * @profile: under which id
 * @client_id: the id of the application
 *
 * Returns: (transfer full): an account of which nothing is known before the first round
 */
StewardAccount *
steward_account_new (StewardTokenClient *token_client,
                     StewardSecretStore *store,
                     const char         *profile,
                     const char         *client_id)
{
  StewardAccount *self;

  g_return_val_if_fail (STEWARD_IS_TOKEN_CLIENT (token_client), NULL);
  g_return_val_if_fail (STEWARD_IS_SECRET_STORE (store), NULL);
  g_return_val_if_fail (profile != NULL && client_id != NULL, NULL);

  self = g_object_new (STEWARD_TYPE_ACCOUNT, NULL);
  self->token_client = g_object_ref (token_client);
  self->store = g_object_ref (store);
  self->lock = steward_process_lock_new (profile);
  self->profile = g_strdup (profile);
  self->client_id = g_strdup (client_id);

  return self;
}

/**
 * steward_account_get_user_name:
 * @self: an account
 *
 * Returns: (transfer none) (nullable): who has signed in, as far as it is known
 */
const char *
steward_account_get_user_name (StewardAccount *self)
{
  g_return_val_if_fail (STEWARD_IS_ACCOUNT (self), NULL);

  return self->current != NULL ? self->current->user_name : NULL;
}

/**
 * steward_account_get_home_id:
 * @self: an account
 *
 * Returns: (transfer none) (nullable): the tenant that the person signed in to
 */
const char *
steward_account_get_home_id (StewardAccount *self)
{
  g_return_val_if_fail (STEWARD_IS_ACCOUNT (self), NULL);

  return self->current != NULL ? self->current->tenant_id : NULL;
}

/**
 * steward_account_get_refusal:
 * @self: an account
 * @tenant_id: a tenant
 * @scope: what a token would be for
 *
 * Returns: (transfer none) (nullable): why nothing more is asked of @tenant_id before somebody
 *   signs in
 */
const GError *
steward_account_get_refusal (StewardAccount *self,
                             const char     *tenant_id,
                             const char     *scope)
{
  g_return_val_if_fail (STEWARD_IS_ACCOUNT (self), NULL);
  g_return_val_if_fail (tenant_id != NULL, NULL);
  g_return_val_if_fail (scope != NULL, NULL);

  return steward_refusals_find (self->refusals, tenant_id, scope);
}

/**
 * steward_account_forget_refusal:
 * @self: an account
 * @tenant_id: a tenant that the user wants to try again
 */
void
steward_account_forget_refusal (StewardAccount *self,
                                const char     *tenant_id)
{
  g_return_if_fail (STEWARD_IS_ACCOUNT (self));
  g_return_if_fail (tenant_id != NULL);

  steward_refusals_forget (self->refusals, tenant_id);
}

/**
 * steward_account_get_storage_error:
 * @self: an account
 *
 * Returns: (transfer none) (nullable): why the sign-in is kept in memory only
 */
const GError *
steward_account_get_storage_error (StewardAccount *self)
{
  g_return_val_if_fail (STEWARD_IS_ACCOUNT (self), NULL);

  return self->storage_error;
}

/**
 * steward_account_has_stored:
 * @self: an account
 *
 * Returns: whether the keyring, as far as it was reached, holds something of it or did
 */
gboolean
steward_account_has_stored (StewardAccount *self)
{
  g_return_val_if_fail (STEWARD_IS_ACCOUNT (self), FALSE);

  return self->has_stored;
}

/* Tells how the keyring took the refresh token. */
void
steward_account_tell_stored (StewardAccount *self)
{
  g_signal_emit (self, signals[STORED], 0);
}

/**
 * steward_account_store_again:
 * @self: an account
 *
 * Puts into the keyring what it did not take before, if there is anything.
 */
void
steward_account_store_again (StewardAccount *self)
{
  g_return_if_fail (STEWARD_IS_ACCOUNT (self));

  if (self->storage_error == NULL || self->current == NULL || self->newest != NULL)
    return;

  self->newest = steward_credential_new (self->current->refresh_token, self->current->user_name,
                                         self->current->tenant_id);
  steward_account_advance (self);
}

/**
 * steward_account_redeem_async:
 * @self: an account
 * @tenant_id: the tenant to act in
 * @scope: what the token is for
 * @claims: (nullable): what it has to carry
 * @cancellable: (nullable): a cancellable
 * @callback: called with the token
 * @user_data: for @callback
 */
void
steward_account_redeem_async (StewardAccount      *self,
                              const char          *tenant_id,
                              const char          *scope,
                              const char          *claims,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  StewardRedemption *redemption;
  const GError *refusal;

  g_return_if_fail (STEWARD_IS_ACCOUNT (self));
  g_return_if_fail (tenant_id != NULL && scope != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_account_redeem_async);
  refusal = steward_account_get_refusal (self, tenant_id, scope);
  if (refusal != NULL)
    {
      g_task_return_error (task, g_error_copy (refusal));
      return;
    }

  redemption = g_new0 (StewardRedemption, 1);
  redemption->tenant_id = g_strdup (tenant_id);
  redemption->scope = g_strdup (scope);
  redemption->claims = g_strdup (claims);
  g_task_set_task_data (task, redemption, steward_redemption_free);
  g_queue_push_tail (&self->waiting, g_steal_pointer (&task));
  steward_account_advance (self);
}

/**
 * steward_account_redeem_finish:
 * @self: an account
 * @result: from the callback
 * @error: return location for an error of %STEWARD_AUTH_ERROR or %STEWARD_SECRET_STORE_ERROR, or
 *   %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): an access token
 */
StewardToken *
steward_account_redeem_finish (StewardAccount  *self,
                               GAsyncResult    *result,
                               GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * steward_account_adopt_async:
 * @self: an account
 * @grant: what signing in gave
 * @callback: called when it is kept
 * @user_data: for @callback
 *
 * Lifts all refusals. That the keyring does not take the token is no error here: see
 * steward_account_get_storage_error().
 */
void
steward_account_adopt_async (StewardAccount      *self,
                             StewardTokenGrant   *grant,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (STEWARD_IS_ACCOUNT (self));
  g_return_if_fail (grant != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, steward_account_adopt_async);
  if (grant->refresh_token == NULL)
    {
      g_task_return_new_error (task, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_PROTOCOL,
                               "The sign-in service gave nothing to stay signed in with");
      return;
    }

  self->epoch++;
  steward_refusals_forget (self->refusals, NULL);
  g_clear_pointer (&self->newest, steward_credential_free);
  self->newest = steward_credential_new (grant->refresh_token, grant->user_name,
                                         grant->tenant_id);
  g_queue_push_tail (&self->adopting, g_steal_pointer (&task));
  steward_account_advance (self);
}

/**
 * steward_account_adopt_finish:
 * @self: an account
 * @result: from the callback
 * @error: return location for an error of %STEWARD_AUTH_ERROR
 *
 * Returns: whether the account is that of the grant; also where it could be kept in memory only
 */
gboolean
steward_account_adopt_finish (StewardAccount  *self,
                              GAsyncResult    *result,
                              GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * steward_account_clear_async:
 * @self: an account
 * @cancellable: (nullable): a cancellable
 * @callback: called when nothing is left
 * @user_data: for @callback
 *
 * Forgets who has signed in, here and in the keyring.
 */
void
steward_account_clear_async (StewardAccount      *self,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr(GError) error = NULL;
  GTask *task;

  g_return_if_fail (STEWARD_IS_ACCOUNT (self));

  self->epoch++;
  steward_refusals_forget (self->refusals, NULL);
  g_clear_pointer (&self->current, steward_credential_free);
  g_clear_pointer (&self->newest, steward_credential_free);
  g_clear_error (&self->storage_error);

  error = g_error_new_literal (STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_SIGN_IN_NEEDED,
                               "Signed out");
  steward_account_fail_waiting (self, error);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_account_clear_async);
  g_queue_push_tail (&self->clearing, task);
  steward_account_advance (self);
}

/**
 * steward_account_clear_finish:
 * @self: an account
 * @result: from the callback
 * @error: return location for an error of %STEWARD_SECRET_STORE_ERROR
 *
 * Returns: whether nothing is left in the keyring
 */
gboolean
steward_account_clear_finish (StewardAccount  *self,
                              GAsyncResult    *result,
                              GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
