/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-workspace-private.h"

/* Forgetting a connection with all its tenants, one after the other. */

static void steward_workspace_forget_profile_step          (GTask        *task);
static void steward_workspace_forget_tenant_step_done_cb   (GObject      *object,
                                                            GAsyncResult *result,
                                                            gpointer      user_data);
static void steward_workspace_forget_sign_out_step_done_cb (GObject      *object,
                                                            GAsyncResult *result,
                                                            gpointer      user_data);

/* With the last tenant goes the connection. One that never had any has only what is in the
 * keyring. */
static void
steward_workspace_forget_profile_step (GTask *task)
{
  StewardWorkspace *self = g_task_get_source_object (task);
  StewardProfile *profile = g_task_get_task_data (task);
  g_autoptr(StewardTenant) tenant = NULL;

  tenant = g_list_model_get_item (steward_profile_get_tenants (profile), 0);
  if (tenant != NULL)
    steward_workspace_forget_tenant_async (self, profile, tenant,
                                           g_task_get_cancellable (task),
                                           steward_workspace_forget_tenant_step_done_cb,
                                           g_object_ref (task));
  else
    steward_workspace_sign_out_async (self, profile, g_task_get_cancellable (task),
                                      steward_workspace_forget_sign_out_step_done_cb,
                                      g_object_ref (task));
}

static void
steward_workspace_forget_tenant_step_done_cb (GObject      *object,
                                              GAsyncResult *result,
                                              gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardWorkspace *self = STEWARD_WORKSPACE (object);
  StewardProfile *profile = g_task_get_task_data (task);
  GError *error = NULL;

  if (!steward_workspace_forget_tenant_finish (self, result, &error))
    g_task_return_error (task, error);
  else if (g_list_model_get_n_items (steward_profile_get_tenants (profile)) > 0)
    steward_workspace_forget_profile_step (task);
  else
    g_task_return_boolean (task, TRUE);
}

static void
steward_workspace_forget_sign_out_step_done_cb (GObject      *object,
                                                GAsyncResult *result,
                                                gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardWorkspace *self = STEWARD_WORKSPACE (object);
  GError *error = NULL;

  if (!steward_workspace_sign_out_finish (self, result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  steward_workspace_close_profile (self, g_task_get_task_data (task));
  steward_workspace_tell_changed (self);
  g_task_return_boolean (task, TRUE);
}

/**
 * steward_workspace_forget_profile_async:
 * @self: a workspace
 * @profile: an open connection
 * @cancellable: (nullable): ends the waiting
 * @callback: called when nothing of the connection is left on this computer
 * @user_data: for @callback
 *
 * Takes away all that is kept of its tenants, what is in the keyring, and the connection.
 */
void
steward_workspace_forget_profile_async (StewardWorkspace    *self,
                                        StewardProfile      *profile,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (STEWARD_IS_WORKSPACE (self));
  g_return_if_fail (STEWARD_IS_PROFILE (profile));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_workspace_forget_profile_async);
  g_task_set_task_data (task, g_object_ref (profile), g_object_unref);
  steward_workspace_forget_profile_step (task);
}

/**
 * steward_workspace_forget_profile_finish:
 * @self: a workspace
 * @result: from the callback
 * @error: return location for an error of %STEWARD_STORE_ERROR or
 *   %STEWARD_SECRET_STORE_ERROR; then some of it may still be there
 *
 * Returns: whether nothing is left
 */
gboolean
steward_workspace_forget_profile_finish (StewardWorkspace  *self,
                                         GAsyncResult      *result,
                                         GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
