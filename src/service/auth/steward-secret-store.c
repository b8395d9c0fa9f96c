/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-secret-store.h"

G_DEFINE_QUARK (steward-secret-store-error-quark, steward_secret_store_error)

G_DEFINE_INTERFACE (StewardSecretStore, steward_secret_store, G_TYPE_OBJECT)

static void
steward_secret_store_default_init (StewardSecretStoreInterface *iface)
{
}

/**
 * steward_secret_store_lookup_async:
 * @self: a store
 * @profile: the id of a profile
 * @kind: which of its secrets
 * @cancellable: (nullable): a cancellable
 * @callback: called with the secret
 * @user_data: for @callback
 *
 * Never asks the user: a locked keyring is an error, not the lack of a secret.
 */
void
steward_secret_store_lookup_async (StewardSecretStore  *self,
                                   const char          *profile,
                                   StewardSecretKind    kind,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_return_if_fail (STEWARD_IS_SECRET_STORE (self));
  g_return_if_fail (profile != NULL);

  STEWARD_SECRET_STORE_GET_IFACE (self)->lookup_async (self, profile, kind, cancellable,
                                                       callback, user_data);
}

/**
 * steward_secret_store_lookup_finish:
 * @self: a store
 * @result: from the callback
 * @error: return location for an error of %STEWARD_SECRET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the secret, to be freed with steward_wipe_string(), or
 *   %NULL without an error if there is none
 */
char *
steward_secret_store_lookup_finish (StewardSecretStore  *self,
                                    GAsyncResult        *result,
                                    GError             **error)
{
  g_return_val_if_fail (STEWARD_IS_SECRET_STORE (self), NULL);
  g_return_val_if_fail (G_IS_ASYNC_RESULT (result), NULL);

  return STEWARD_SECRET_STORE_GET_IFACE (self)->lookup_finish (self, result, error);
}

/**
 * steward_secret_store_store_async:
 * @self: a store
 * @profile: the id of a profile
 * @kind: which of its secrets
 * @secret: what to keep; replaces what was there
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is kept
 * @user_data: for @callback
 */
void
steward_secret_store_store_async (StewardSecretStore  *self,
                                  const char          *profile,
                                  StewardSecretKind    kind,
                                  const char          *secret,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_return_if_fail (STEWARD_IS_SECRET_STORE (self));
  g_return_if_fail (profile != NULL);
  g_return_if_fail (secret != NULL);

  STEWARD_SECRET_STORE_GET_IFACE (self)->store_async (self, profile, kind, secret, cancellable,
                                                      callback, user_data);
}

/**
 * steward_secret_store_store_finish:
 * @self: a store
 * @result: from the callback
 * @error: return location for an error of %STEWARD_SECRET_STORE_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the secret is kept
 */
gboolean
steward_secret_store_store_finish (StewardSecretStore  *self,
                                   GAsyncResult        *result,
                                   GError             **error)
{
  g_return_val_if_fail (STEWARD_IS_SECRET_STORE (self), FALSE);
  g_return_val_if_fail (G_IS_ASYNC_RESULT (result), FALSE);

  return STEWARD_SECRET_STORE_GET_IFACE (self)->store_finish (self, result, error);
}

/**
 * steward_secret_store_clear_async:
 * @self: a store
 * @profile: the id of a profile
 * @cancellable: (nullable): a cancellable
 * @callback: called when nothing of the profile is left
 * @user_data: for @callback
 */
void
steward_secret_store_clear_async (StewardSecretStore  *self,
                                  const char          *profile,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_return_if_fail (STEWARD_IS_SECRET_STORE (self));
  g_return_if_fail (profile != NULL);

  STEWARD_SECRET_STORE_GET_IFACE (self)->clear_async (self, profile, cancellable, callback,
                                                      user_data);
}

/**
 * steward_secret_store_clear_finish:
 * @self: a store
 * @result: from the callback
 * @error: return location for an error of %STEWARD_SECRET_STORE_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether nothing is left
 */
gboolean
steward_secret_store_clear_finish (StewardSecretStore  *self,
                                   GAsyncResult        *result,
                                   GError             **error)
{
  g_return_val_if_fail (STEWARD_IS_SECRET_STORE (self), FALSE);
  g_return_val_if_fail (G_IS_ASYNC_RESULT (result), FALSE);

  return STEWARD_SECRET_STORE_GET_IFACE (self)->clear_finish (self, result, error);
}

/**
 * steward_secret_store_unlock_async:
 * @self: a store
 * @cancellable: (nullable): a cancellable
 * @callback: called when the keyring is open, or stays closed
 * @user_data: for @callback
 *
 * The only call that may ask the user.
 */
void
steward_secret_store_unlock_async (StewardSecretStore  *self,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_return_if_fail (STEWARD_IS_SECRET_STORE (self));

  STEWARD_SECRET_STORE_GET_IFACE (self)->unlock_async (self, cancellable, callback, user_data);
}

/**
 * steward_secret_store_unlock_finish:
 * @self: a store
 * @result: from the callback
 * @error: return location for an error of %STEWARD_SECRET_STORE_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the store is open
 */
gboolean
steward_secret_store_unlock_finish (StewardSecretStore  *self,
                                    GAsyncResult        *result,
                                    GError             **error)
{
  g_return_val_if_fail (STEWARD_IS_SECRET_STORE (self), FALSE);
  g_return_val_if_fail (G_IS_ASYNC_RESULT (result), FALSE);

  return STEWARD_SECRET_STORE_GET_IFACE (self)->unlock_finish (self, result, error);
}
