/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-workspace-private.h"

#include "auth/steward-keyring.h"
#include "auth/steward-user-authenticator.h"

/* The keyring, and the connections of which it does not hold what it should. */

StewardSecretStore *
steward_workspace_get_keyring (StewardWorkspace *self)
{
  if (self->keyring == NULL)
    self->keyring = steward_keyring_new ("Steward");

  return self->keyring;
}

/* Where there is no keyring, or another one is to be used. */
void
steward_workspace_set_keyring (StewardWorkspace   *self,
                               StewardSecretStore *keyring)
{
  g_set_object (&self->keyring, keyring);
}

/**
 * steward_workspace_get_keyring_error:
 * @self: a workspace
 * @profile: an open connection
 *
 * Returns: (transfer none) (nullable): why the connection lasts only as long as the program runs:
 *   the keyring, if there is one, did not take its secret
 */
const GError *
steward_workspace_get_keyring_error (StewardWorkspace *self,
                                     StewardProfile   *profile)
{
  g_return_val_if_fail (STEWARD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (STEWARD_IS_PROFILE (profile), NULL);

  return g_hash_table_lookup (self->keyring_errors, profile);
}

/* NULL when the keyring has its secret, or nobody asks any more. The same is told once. */
void
steward_workspace_note_keyring_error (StewardWorkspace *self,
                                      StewardProfile   *profile,
                                      const GError     *error)
{
  const GError *before = g_hash_table_lookup (self->keyring_errors, profile);

  if (error == before
      || (error != NULL && g_error_matches (before, error->domain, error->code)))
    return;

  if (error != NULL)
    g_hash_table_replace (self->keyring_errors, g_object_ref (profile), g_error_copy (error));
  else
    g_hash_table_remove (self->keyring_errors, profile);
  g_object_notify (G_OBJECT (self), "memory-only");
}

static StewardAccount *
steward_workspace_find_account (StewardAuthenticator *authenticator)
{
  return STEWARD_IS_USER_AUTHENTICATOR (authenticator)
         ? steward_user_authenticator_get_account (STEWARD_USER_AUTHENTICATOR (authenticator))
         : NULL;
}

/* Whether nothing could be removed, says @error, because there never was a keyring to put it in. */
gboolean
steward_workspace_has_kept_nothing (StewardWorkspace *self,
                                    StewardProfile   *profile,
                                    const GError     *error)
{
  StewardAccount *account;

  if (!g_error_matches (error, STEWARD_SECRET_STORE_ERROR, STEWARD_SECRET_STORE_ERROR_MISSING)
      || !g_error_matches (steward_workspace_get_keyring_error (self, profile),
                           STEWARD_SECRET_STORE_ERROR, STEWARD_SECRET_STORE_ERROR_MISSING))
    return FALSE;

  account = steward_workspace_find_account (steward_workspace_get_authenticator (self, profile));

  return account == NULL || !steward_account_has_stored (account);
}

static void
steward_workspace_stored_cb (StewardWorkspace *self,
                             StewardAccount   *account)
{
  GHashTableIter iter;
  gpointer profile, authenticator;

  g_hash_table_iter_init (&iter, self->authenticators);
  while (g_hash_table_iter_next (&iter, &profile, &authenticator))
    {
      if (steward_workspace_find_account (authenticator) == account)
        steward_workspace_note_keyring_error (self, profile,
                                              steward_account_get_storage_error (account));
    }
}

/* A sign-in changes with its use, and each time the keyring may not take it. */
void
steward_workspace_watch_keyring (StewardWorkspace     *self,
                                 StewardAuthenticator *authenticator)
{
  StewardAccount *account = steward_workspace_find_account (authenticator);

  if (account == NULL)
    return;

  g_signal_handlers_disconnect_by_func (account, steward_workspace_stored_cb, self);
  g_signal_connect_object (account, "stored", G_CALLBACK (steward_workspace_stored_cb), self,
                           G_CONNECT_SWAPPED);
  steward_workspace_stored_cb (self, account);
}

static void
steward_workspace_store_again (StewardWorkspace *self)
{
  GHashTableIter iter;
  gpointer authenticator;

  g_hash_table_iter_init (&iter, self->authenticators);
  while (g_hash_table_iter_next (&iter, NULL, &authenticator))
    {
      StewardAccount *account = steward_workspace_find_account (authenticator);

      if (account != NULL)
        steward_account_store_again (account);
    }
}

static void
steward_workspace_unlocked_cb (GObject      *object,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardWorkspace *self = g_task_get_source_object (task);
  GError *error = NULL;

  if (!steward_secret_store_unlock_finish (STEWARD_SECRET_STORE (object), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  steward_workspace_store_again (self);
  steward_fleet_refresh (self->fleet);
  g_task_return_boolean (task, TRUE);
}

/**
 * steward_workspace_unlock_async:
 * @self: a workspace
 * @cancellable: (nullable): gives up
 * @callback: called when the keyring is open
 * @user_data: for @callback
 *
 * Asks for the password of the keyring. Afterwards it gets what it did not take while it was
 * locked, and all tenants are refreshed.
 */
void
steward_workspace_unlock_async (StewardWorkspace    *self,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (STEWARD_IS_WORKSPACE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_workspace_unlock_async);
  steward_secret_store_unlock_async (steward_workspace_get_keyring (self), cancellable,
                                     steward_workspace_unlocked_cb, task);
}

/**
 * steward_workspace_unlock_finish:
 * @self: a workspace
 * @result: from the callback
 * @error: return location for an error of %STEWARD_SECRET_STORE_ERROR
 *
 * Returns: whether the keyring is open
 */
gboolean
steward_workspace_unlock_finish (StewardWorkspace  *self,
                                 GAsyncResult      *result,
                                 GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
