/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-workspace-private.h"

#include "auth/steward-token.h"

/* What is kept of all connections on this computer: measuring it, and taking it away. */

typedef struct
{
  /* Input */
  GPtrArray         *profiles; /* those that are not seen to yet */

  /* Output */
  StewardStoredData *stored;   /* (nullable) */
} StewardStoredCall;

static void
steward_stored_call_free (gpointer data)
{
  StewardStoredCall *call = data;

  g_clear_pointer (&call->stored, steward_stored_data_free);
  g_ptr_array_unref (call->profiles);
  g_free (call);
}

/* Of the sample tenants nothing is in a keyring. */
static GTask *
steward_workspace_new_stored_call (StewardWorkspace    *self,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  StewardStoredCall *call = g_new0 (StewardStoredCall, 1);

  call->stored = steward_stored_data_new ();
  call->profiles = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->profiles)); i++)
    {
      g_autoptr(StewardProfile) profile = NULL;

      profile = g_list_model_get_item (G_LIST_MODEL (self->profiles), i);
      if (!g_str_equal (steward_profile_get_id (profile), STEWARD_SAMPLE_PROFILE_ID))
        g_ptr_array_add (call->profiles, g_steal_pointer (&profile));
    }
  g_task_set_task_data (task, call, steward_stored_call_free);

  return task;
}

static StewardSecretKind
steward_workspace_get_kind (StewardProfile *profile)
{
  switch (steward_profile_get_method (profile))
    {
    case STEWARD_SIGN_IN_METHOD_CLIENT_SECRET:
      return STEWARD_SECRET_KIND_SECRET;

    case STEWARD_SIGN_IN_METHOD_CERTIFICATE:
      return STEWARD_SECRET_KIND_KEY;

    case STEWARD_SIGN_IN_METHOD_BROWSER:
    case STEWARD_SIGN_IN_METHOD_DEVICE_CODE:
    default:
      return STEWARD_SECRET_KIND_REFRESH;
    }
}

static void steward_workspace_journal_step_done_cb (GObject      *object,
                                                    GAsyncResult *result,
                                                    gpointer      user_data);
static void steward_workspace_archive_step_done_cb (GObject      *object,
                                                    GAsyncResult *result,
                                                    gpointer      user_data);
static void steward_workspace_count_next           (GTask        *task);
static void steward_workspace_secret_step_done_cb  (GObject      *object,
                                                    GAsyncResult *result,
                                                    gpointer      user_data);

/**
 * steward_workspace_measure_async:
 * @self: a workspace
 * @cancellable: (nullable): ends the waiting
 * @callback: called when all is measured
 * @user_data: for @callback
 */
void
steward_workspace_measure_async (StewardWorkspace    *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (STEWARD_IS_WORKSPACE (self));

  task = steward_workspace_new_stored_call (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_workspace_measure_async);
  steward_journal_measure_async (self->journal, steward_workspace_journal_step_done_cb, task);
}

static void
steward_workspace_journal_step_done_cb (GObject      *object,
                                        GAsyncResult *result,
                                        gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardWorkspace *self = g_task_get_source_object (task);
  StewardStoredCall *call = g_task_get_task_data (task);

  steward_journal_measure_finish (STEWARD_JOURNAL (object), result, &call->stored->journal,
                                  &call->stored->journal_error);
  steward_archive_measure_async (self->archive, NULL, NULL,
                                 steward_workspace_archive_step_done_cb, g_object_ref (task));
}

static void
steward_workspace_archive_step_done_cb (GObject      *object,
                                        GAsyncResult *result,
                                        gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardStoredCall *call = g_task_get_task_data (task);

  call->stored->lists_bytes = steward_archive_measure_finish (STEWARD_ARCHIVE (object), result,
                                                              &call->stored->lists_error);
  steward_workspace_count_next (task);
}

static void
steward_workspace_count_next (GTask *task)
{
  StewardWorkspace *self = g_task_get_source_object (task);
  StewardStoredCall *call = g_task_get_task_data (task);
  g_autoptr(StewardProfile) profile = NULL;

  if (call->profiles->len == 0)
    {
      g_task_return_pointer (task, g_steal_pointer (&call->stored),
                             (GDestroyNotify) steward_stored_data_free);
      return;
    }

  profile = g_ptr_array_steal_index (call->profiles, call->profiles->len - 1);
  steward_secret_store_lookup_async (steward_workspace_get_keyring (self),
                                     steward_profile_get_id (profile),
                                     steward_workspace_get_kind (profile), NULL,
                                     steward_workspace_secret_step_done_cb, g_object_ref (task));
}

static void
steward_workspace_secret_step_done_cb (GObject      *object,
                                       GAsyncResult *result,
                                       gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardStoredCall *call = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  char *secret;

  secret = steward_secret_store_lookup_finish (STEWARD_SECRET_STORE (object), result, &error);
  if (secret != NULL)
    call->stored->n_credentials++;
  steward_wipe_string (secret);
  if (error != NULL && call->stored->keyring_error == NULL)
    call->stored->keyring_error = g_steal_pointer (&error);
  steward_workspace_count_next (task);
}

/**
 * steward_workspace_measure_finish:
 * @self: a workspace
 * @result: from the callback
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what is kept
 */
StewardStoredData *
steward_workspace_measure_finish (StewardWorkspace  *self,
                                  GAsyncResult      *result,
                                  GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
steward_workspace_finished_forgotten_cb (GObject      *object,
                                         GAsyncResult *result,
                                         gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (steward_journal_forget_finished_finish (STEWARD_JOURNAL (object), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
steward_workspace_lists_forgotten_cb (GObject      *object,
                                      GAsyncResult *result,
                                      gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (steward_archive_forget_finish (STEWARD_ARCHIVE (object), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void steward_workspace_sign_out_next (GTask *task);

static void
steward_workspace_one_signed_out_cb (GObject      *object,
                                     GAsyncResult *result,
                                     gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (steward_workspace_sign_out_finish (STEWARD_WORKSPACE (object), result, &error))
    steward_workspace_sign_out_next (task);
  else
    g_task_return_error (task, error);
}

static void
steward_workspace_sign_out_next (GTask *task)
{
  StewardWorkspace *self = g_task_get_source_object (task);
  StewardStoredCall *call = g_task_get_task_data (task);
  g_autoptr(StewardProfile) profile = NULL;

  if (call->profiles->len == 0)
    {
      steward_workspace_tell_changed (self);
      g_task_return_boolean (task, TRUE);
      return;
    }

  profile = g_ptr_array_steal_index (call->profiles, call->profiles->len - 1);
  steward_workspace_sign_out_async (self, profile, NULL, steward_workspace_one_signed_out_cb,
                                    g_object_ref (task));
}

/**
 * steward_workspace_forget_stored_async:
 * @self: a workspace
 * @kind: what is taken away
 * @callback: called when it is gone
 * @user_data: for @callback
 *
 * What has not come to an end is never forgotten. Lists are kept again with the next refresh, and
 * credentials with the next sign-in.
 */
void
steward_workspace_forget_stored_async (StewardWorkspace    *self,
                                       StewardStoredKind    kind,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (STEWARD_IS_WORKSPACE (self));

  task = steward_workspace_new_stored_call (self, NULL, callback, user_data);
  g_task_set_source_tag (task, steward_workspace_forget_stored_async);
  switch (kind)
    {
    case STEWARD_STORED_FINISHED:
      steward_journal_forget_finished_async (self->journal,
                                             steward_workspace_finished_forgotten_cb, task);
      break;

    case STEWARD_STORED_LISTS:
      steward_archive_forget_async (self->archive, NULL, NULL,
                                    steward_workspace_lists_forgotten_cb, task);
      break;

    case STEWARD_STORED_CREDENTIALS:
    default:
      steward_workspace_sign_out_next (task);
      g_object_unref (task);
    }
}

/**
 * steward_workspace_forget_stored_finish:
 * @self: a workspace
 * @result: from the callback
 * @error: return location for an error of %STEWARD_STORE_ERROR or %STEWARD_SECRET_STORE_ERROR
 *
 * Returns: whether it is gone
 */
gboolean
steward_workspace_forget_stored_finish (StewardWorkspace  *self,
                                        GAsyncResult      *result,
                                        GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * steward_workspace_get_directory:
 * @self: a workspace
 *
 * Returns: (transfer none) (nullable): where the journal and the lists are; %NULL for in memory
 */
const char *
steward_workspace_get_directory (StewardWorkspace *self)
{
  g_return_val_if_fail (STEWARD_IS_WORKSPACE (self), NULL);

  return self->directory;
}
