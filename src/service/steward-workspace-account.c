/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-workspace-private.h"

#include "auth/steward-user-authenticator.h"
#include "steward-cloud.h"

/* Signing in to connections that are open, signing out of them, and forgetting tenants. */

/* Where a person signs in again: at the tenant that wants it, or at their home. */
#define HOME "organizations"

typedef struct
{
  /* Input */
  StewardProfile *profile;
  StewardTenant  *tenant; /* (nullable) */
} StewardAccountCall;

static void
steward_account_call_free (gpointer data)
{
  StewardAccountCall *call = data;

  g_clear_object (&call->profile);
  g_clear_object (&call->tenant);
  g_free (call);
}

static GTask *
steward_workspace_new_call (StewardWorkspace    *self,
                            StewardProfile      *profile,
                            StewardTenant       *tenant,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  StewardAccountCall *call = g_new0 (StewardAccountCall, 1);

  call->profile = g_object_ref (profile);
  g_set_object (&call->tenant, tenant);
  g_task_set_task_data (task, call, steward_account_call_free);

  return task;
}

/* NULL when the connection is not open; then the task was returned. */
static StewardAuthenticator *
steward_workspace_need_authenticator (GTask *task)
{
  StewardWorkspace *self = g_task_get_source_object (task);
  StewardAccountCall *call = g_task_get_task_data (task);
  StewardAuthenticator *authenticator;

  authenticator = steward_workspace_get_authenticator (self, call->profile);
  if (authenticator == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CLOSED, "The connection is not open");

  return authenticator;
}

static void
steward_workspace_refresh_profile (StewardWorkspace *self,
                                   StewardProfile   *profile)
{
  guint n_sessions = g_list_model_get_n_items (G_LIST_MODEL (self->fleet));

  for (guint i = 0; i < n_sessions; i++)
    {
      g_autoptr(StewardSession) session = NULL;

      session = g_list_model_get_item (G_LIST_MODEL (self->fleet), i);
      if (steward_session_get_profile (session) == profile)
        steward_session_refresh (session);
    }
}

static void
steward_workspace_signed_in_cb (GObject      *object,
                                GAsyncResult *result,
                                gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardWorkspace *self = g_task_get_source_object (task);
  StewardAccountCall *call = g_task_get_task_data (task);
  StewardAuthenticator *authenticator = STEWARD_AUTHENTICATOR (object);
  GError *error = NULL;

  if (!steward_authenticator_sign_in_finish (authenticator, result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  g_object_set (call->profile,
                "user-name", steward_authenticator_get_user_name (authenticator),
                NULL);
  steward_workspace_refresh_profile (self, call->profile);
  g_task_return_boolean (task, TRUE);
}

/**
 * steward_workspace_sign_in_async:
 * @self: a workspace
 * @profile: an open connection of a person
 * @tenant: (nullable): the tenant that wants the person to sign in
 * @cancellable: (nullable): gives up
 * @callback: called when somebody has signed in
 * @user_data: for @callback
 *
 * Emits "interaction-needed". All tenants of the connection are refreshed afterwards.
 */
void
steward_workspace_sign_in_async (StewardWorkspace    *self,
                                 StewardProfile      *profile,
                                 StewardTenant       *tenant,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  StewardAuthenticator *authenticator;

  g_return_if_fail (STEWARD_IS_WORKSPACE (self));
  g_return_if_fail (STEWARD_IS_PROFILE (profile));

  task = steward_workspace_new_call (self, profile, tenant, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_workspace_sign_in_async);
  authenticator = steward_workspace_need_authenticator (task);
  if (authenticator == NULL)
    return;
  if (!STEWARD_IS_USER_AUTHENTICATOR (authenticator))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                               "An application does not sign in like a person");
      return;
    }

  steward_authenticator_sign_in_async (authenticator,
                                       tenant != NULL ? steward_tenant_get_id (tenant) : HOME,
                                       steward_cloud_get_scope (profile), cancellable,
                                       steward_workspace_signed_in_cb, g_object_ref (task));
}

/**
 * steward_workspace_sign_in_finish:
 * @self: a workspace
 * @result: from the callback
 * @error: return location for an error of %STEWARD_AUTH_ERROR or %STEWARD_SECRET_STORE_ERROR, or
 *   %G_IO_ERROR_CANCELLED
 *
 * Returns: whether somebody has signed in
 */
gboolean
steward_workspace_sign_in_finish (StewardWorkspace  *self,
                                  GAsyncResult      *result,
                                  GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
steward_workspace_signed_out_cb (GObject      *object,
                                 GAsyncResult *result,
                                 gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardWorkspace *self = g_task_get_source_object (task);
  StewardAccountCall *call = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;

  if (!steward_authenticator_sign_out_finish (STEWARD_AUTHENTICATOR (object), result, &error)
      && !steward_workspace_has_kept_nothing (self, call->profile, error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  steward_workspace_note_keyring_error (self, call->profile, NULL);
  g_object_set (call->profile, "user-name", NULL, NULL);
  steward_workspace_refresh_profile (self, call->profile);
  g_task_return_boolean (task, TRUE);
}

/**
 * steward_workspace_sign_out_async:
 * @self: a workspace
 * @profile: an open connection
 * @cancellable: (nullable): ends the waiting
 * @callback: called when nothing is left in the keyring
 * @user_data: for @callback
 *
 * The tenants stay, with what was known of them, until somebody signs in again.
 */
void
steward_workspace_sign_out_async (StewardWorkspace    *self,
                                  StewardProfile      *profile,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  StewardAuthenticator *authenticator;

  g_return_if_fail (STEWARD_IS_WORKSPACE (self));
  g_return_if_fail (STEWARD_IS_PROFILE (profile));

  task = steward_workspace_new_call (self, profile, NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_workspace_sign_out_async);
  authenticator = steward_workspace_need_authenticator (task);
  if (authenticator != NULL)
    steward_authenticator_sign_out_async (authenticator, cancellable,
                                          steward_workspace_signed_out_cb, g_object_ref (task));
}

/**
 * steward_workspace_sign_out_finish:
 * @self: a workspace
 * @result: from the callback
 * @error: return location for an error of %STEWARD_SECRET_STORE_ERROR
 *
 * Returns: whether nothing is left in the keyring
 */
gboolean
steward_workspace_sign_out_finish (StewardWorkspace  *self,
                                   GAsyncResult      *result,
                                   GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void steward_workspace_forget_archive_step_done_cb (GObject      *object,
                                                           GAsyncResult *result,
                                                           gpointer      user_data);
static void steward_workspace_forget_journal_step_done_cb (GObject      *object,
                                                           GAsyncResult *result,
                                                           gpointer      user_data);
static void steward_workspace_forget_secret_step_done_cb  (GObject      *object,
                                                           GAsyncResult *result,
                                                           gpointer      user_data);

static void
steward_workspace_close_tenant (StewardWorkspace *self,
                                StewardTenant    *tenant)
{
  StewardSession *session = steward_fleet_find_session (self->fleet, tenant);

  if (session != NULL)
    {
      g_autoptr(StewardSession) closed = g_object_ref (session);

      steward_fleet_remove_session (self->fleet, closed);
      steward_session_close (closed);
    }
}

/**
 * steward_workspace_forget_tenant_async:
 * @self: a workspace
 * @profile: an open connection
 * @tenant: one of its tenants
 * @cancellable: (nullable): ends the waiting
 * @callback: called when nothing of the tenant is left on this computer
 * @user_data: for @callback
 *
 * Takes away the lists that were kept, the changes that were sent, and the tenant itself; with
 * the last tenant of a connection what is in the keyring, and the connection. What runs in the
 * tenant goes on, and nobody here follows it any more.
 */
void
steward_workspace_forget_tenant_async (StewardWorkspace    *self,
                                       StewardProfile      *profile,
                                       StewardTenant       *tenant,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (STEWARD_IS_WORKSPACE (self));
  g_return_if_fail (STEWARD_IS_PROFILE (profile));
  g_return_if_fail (STEWARD_IS_TENANT (tenant));

  task = steward_workspace_new_call (self, profile, tenant, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_workspace_forget_tenant_async);
  if (steward_workspace_need_authenticator (task) == NULL)
    return;

  /* First the session, or it writes down what it hears last. */
  steward_workspace_close_tenant (self, tenant);
  steward_archive_forget_async (self->archive, steward_tenant_get_id (tenant), NULL,
                                steward_workspace_forget_archive_step_done_cb,
                                g_object_ref (task));
}

static void
steward_workspace_forget_archive_step_done_cb (GObject      *object,
                                               GAsyncResult *result,
                                               gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardWorkspace *self = g_task_get_source_object (task);
  StewardAccountCall *call = g_task_get_task_data (task);
  GError *error = NULL;

  if (!steward_archive_forget_finish (STEWARD_ARCHIVE (object), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  steward_journal_forget_async (self->journal, steward_tenant_get_id (call->tenant),
                                steward_workspace_forget_journal_step_done_cb,
                                g_object_ref (task));
}

static void
steward_workspace_forget_journal_step_done_cb (GObject      *object,
                                               GAsyncResult *result,
                                               gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardWorkspace *self = g_task_get_source_object (task);
  StewardAccountCall *call = g_task_get_task_data (task);
  GListModel *tenants = steward_profile_get_tenants (call->profile);
  StewardAuthenticator *authenticator;
  GError *error = NULL;

  if (!steward_journal_forget_finish (STEWARD_JOURNAL (object), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  authenticator = steward_workspace_need_authenticator (task);
  if (authenticator == NULL)
    return;
  if (g_list_model_get_n_items (tenants) > 1)
    {
      steward_profile_remove_tenant (call->profile, call->tenant);
      steward_workspace_tell_changed (self);
      g_task_return_boolean (task, TRUE);
      return;
    }

  steward_authenticator_sign_out_async (authenticator, NULL,
                                        steward_workspace_forget_secret_step_done_cb,
                                        g_object_ref (task));
}

static void
steward_workspace_forget_secret_step_done_cb (GObject      *object,
                                              GAsyncResult *result,
                                              gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardWorkspace *self = g_task_get_source_object (task);
  StewardAccountCall *call = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;

  if (!steward_authenticator_sign_out_finish (STEWARD_AUTHENTICATOR (object), result, &error)
      && !steward_workspace_has_kept_nothing (self, call->profile, error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  steward_profile_remove_tenant (call->profile, call->tenant);
  steward_workspace_close_profile (self, call->profile);
  steward_workspace_tell_changed (self);
  g_task_return_boolean (task, TRUE);
}

/**
 * steward_workspace_forget_tenant_finish:
 * @self: a workspace
 * @result: from the callback
 * @error: return location for an error of %STEWARD_STORE_ERROR or
 *   %STEWARD_SECRET_STORE_ERROR; then some of it may still be there
 *
 * Returns: whether nothing is left
 */
gboolean
steward_workspace_forget_tenant_finish (StewardWorkspace  *self,
                                        GAsyncResult      *result,
                                        GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
