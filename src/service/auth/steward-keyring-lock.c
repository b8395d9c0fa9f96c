/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-keyring-lock.h"

/* As libsecret sees it, which then asks the portal for the key of a file. */
static gboolean
steward_keyring_is_in_sandbox (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) || g_getenv ("SNAP_NAME") != NULL;
}

/* What the caller has given up stays cancelled. */
static GError *
steward_keyring_translate_error (const GError *error,
                                 GCancellable *cancellable)
{
  StewardSecretStoreError code = STEWARD_SECRET_STORE_ERROR_MISSING;

  if (error->domain == STEWARD_SECRET_STORE_ERROR
      || (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
          && g_cancellable_is_cancelled (cancellable)))
    return g_error_copy (error);

  /* Nobody here gave up: somebody closed what the portal of a sandbox asked. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    code = STEWARD_SECRET_STORE_ERROR_DISMISSED;
  else if (g_error_matches (error, SECRET_ERROR, SECRET_ERROR_IS_LOCKED))
    code = STEWARD_SECRET_STORE_ERROR_LOCKED;
  /* So the portal says that the keyring behind it did not give the key. */
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_FAILED)
           && steward_keyring_is_in_sandbox ())
    code = STEWARD_SECRET_STORE_ERROR_DENIED;
  else if (error->domain == SECRET_ERROR
           || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_ACCESS_DENIED)
           || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_AUTH_FAILED)
           || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    code = STEWARD_SECRET_STORE_ERROR_DENIED;

  return g_error_new_literal (STEWARD_SECRET_STORE_ERROR, code, error->message);
}

/**
 * steward_keyring_fail:
 * @task: a task that asked the keyring
 * @error: an error of the keyring or of the way there
 *
 * Returns an error of %STEWARD_SECRET_STORE_ERROR from the task, or that it was cancelled.
 */
void
steward_keyring_fail (GTask        *task,
                      const GError *error)
{
  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (error != NULL);

  g_task_return_error (task, steward_keyring_translate_error (error,
                                                              g_task_get_cancellable (task)));
}

/**
 * steward_keyring_new_locked_error:
 *
 * Returns: (transfer full): %STEWARD_SECRET_STORE_ERROR_LOCKED
 */
GError *
steward_keyring_new_locked_error (void)
{
  return g_error_new_literal (STEWARD_SECRET_STORE_ERROR, STEWARD_SECRET_STORE_ERROR_LOCKED,
                              "The keyring is locked");
}

/**
 * steward_keyring_new_dismissed_error:
 *
 * Returns: (transfer full): %STEWARD_SECRET_STORE_ERROR_DISMISSED
 */
GError *
steward_keyring_new_dismissed_error (void)
{
  return g_error_new_literal (STEWARD_SECRET_STORE_ERROR, STEWARD_SECRET_STORE_ERROR_DISMISSED,
                              "The keyring was not unlocked");
}

static void steward_keyring_collection_step_done_cb (GObject      *object,
                                                     GAsyncResult *result,
                                                     gpointer      user_data);
static void steward_keyring_open_step_done_cb       (GObject      *object,
                                                     GAsyncResult *result,
                                                     gpointer      user_data);

static void
steward_keyring_collection_step_done_cb (GObject      *object,
                                         GAsyncResult *result,
                                         gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  gboolean open = GPOINTER_TO_INT (g_task_get_task_data (task));
  g_autoptr(SecretCollection) collection = NULL;
  g_autoptr(GList) collections = NULL;

  collection = secret_collection_for_alias_finish (result, NULL);

  /* Where there is no service, an encrypted file has answered; it has no lock of its own. */
  if (collection == NULL || !secret_collection_get_locked (collection))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  if (!open)
    {
      g_task_return_error (task, steward_keyring_new_locked_error ());
      return;
    }

  collections = g_list_append (NULL, collection);
  secret_service_unlock (secret_collection_get_service (collection), collections,
                         g_task_get_cancellable (task),
                         steward_keyring_open_step_done_cb, g_object_ref (task));
}

static void
steward_keyring_open_step_done_cb (GObject      *object,
                                   GAsyncResult *result,
                                   gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  int n_unlocked;

  n_unlocked = secret_service_unlock_finish (SECRET_SERVICE (object), result, NULL, &error);
  if (error != NULL)
    steward_keyring_fail (task, error);
  else if (n_unlocked < 1)
    g_task_return_error (task, steward_keyring_new_dismissed_error ());
  else
    g_task_return_boolean (task, TRUE);
}

static void
steward_keyring_lock_begin (gpointer             source_tag,
                            gboolean             open,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, GINT_TO_POINTER (open), NULL);
  secret_collection_for_alias (NULL, SECRET_COLLECTION_DEFAULT, SECRET_COLLECTION_NONE,
                               cancellable, steward_keyring_collection_step_done_cb, task);
}

/**
 * steward_keyring_lock_check_async:
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is known
 * @user_data: for @callback
 *
 * Finds out whether the keyring, which has just answered, is open. Asks nobody.
 */
void
steward_keyring_lock_check_async (GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  steward_keyring_lock_begin (steward_keyring_lock_check_async, FALSE, cancellable,
                              callback, user_data);
}

/**
 * steward_keyring_lock_check_finish:
 * @result: from the callback
 * @error: return location for %STEWARD_SECRET_STORE_ERROR_LOCKED, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the keyring is open
 */
gboolean
steward_keyring_lock_check_finish (GAsyncResult  *result,
                                   GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * steward_keyring_lock_open_async:
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is open, or stays closed
 * @user_data: for @callback
 *
 * Opens the keyring, which has just answered, and for which it may ask the user.
 */
void
steward_keyring_lock_open_async (GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  steward_keyring_lock_begin (steward_keyring_lock_open_async, TRUE, cancellable,
                              callback, user_data);
}

/**
 * steward_keyring_lock_open_finish:
 * @result: from the callback
 * @error: return location for an error of %STEWARD_SECRET_STORE_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the keyring is open
 */
gboolean
steward_keyring_lock_open_finish (GAsyncResult  *result,
                                  GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
