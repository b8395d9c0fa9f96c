/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-session-private.h"

#include "http/steward-api-error.h"

/* Which version of the service a session speaks, and which it could. */

static void steward_session_try_version_step         (GTask        *task);
static void steward_session_try_version_step_done_cb (GObject      *object,
                                                      GAsyncResult *result,
                                                      gpointer      user_data);

static void
steward_session_try_version_step (GTask *task)
{
  StewardSession *self = g_task_get_source_object (task);
  guint *position = g_task_get_task_data (task);
  const StewardBcVersion *version = steward_bc_version_get (*position);
  g_autoptr(StewardBcService) service = NULL;
  g_autoptr(StewardLoader) loader = NULL;

  service = steward_bc_service_new (self->client, version->name);
  loader = steward_bc_service_read (service, STEWARD_BC_CALL_LIST_ENVIRONMENTS, NULL, NULL, NULL);
  steward_loader_load_async (loader, g_task_get_cancellable (task),
                             steward_session_try_version_step_done_cb, g_object_ref (task));
}

/* A version that the service does not have is not found there. */
static gboolean
steward_session_is_refused_version (const GError *error)
{
  return g_error_matches (error, STEWARD_API_ERROR, STEWARD_API_ERROR_NOT_FOUND)
         || g_error_matches (error, STEWARD_API_ERROR, STEWARD_API_ERROR_REJECTED)
         || steward_api_error_get_status (error) == 501;
}

static void
steward_session_try_version_step_done_cb (GObject      *object,
                                          GAsyncResult *result,
                                          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  guint *position = g_task_get_task_data (task);
  g_autoptr(JsonArray) elements = NULL;
  g_autoptr(GBytes) body = NULL;
  GError *error = NULL;

  elements = steward_loader_load_finish (STEWARD_LOADER (object), result, &body, &error);
  if (elements != NULL)
    {
      const StewardBcVersion *version = steward_bc_version_get (*position);

      g_task_return_pointer (task, g_strdup (version->name + 1), g_free);
      return;
    }
  if (!steward_session_is_refused_version (error) || steward_bc_version_get (*position + 1) == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_error_free (error);
  (*position)++;
  steward_session_try_version_step (task);
}

/**
 * steward_session_get_abilities:
 * @self: a session
 *
 * Returns: what can be done at its service, by its version and by who is signed in
 */
StewardAbilities
steward_session_get_abilities (StewardSession *self)
{
  StewardAbilities abilities;
  StewardSignInMethod method;

  g_return_val_if_fail (STEWARD_IS_SESSION (self), STEWARD_ABILITY_NONE);

  abilities = steward_bc_version_get_abilities (steward_bc_service_get_version (self->service));
  method = steward_profile_get_method (self->profile);
  if (method == STEWARD_SIGN_IN_METHOD_BROWSER || method == STEWARD_SIGN_IN_METHOD_DEVICE_CODE)
    abilities |= STEWARD_ABILITY_ACT_AS_USER;

  return abilities;
}

/**
 * steward_session_get_api_version:
 * @self: a session
 *
 * Returns: (transfer none): the version of the service that it speaks: "2.29"
 */
const char *
steward_session_get_api_version (StewardSession *self)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);

  return steward_bc_service_get_version (self->service)->name + 1;
}

/**
 * steward_session_find_api_version_async:
 * @self: a session
 * @cancellable: (nullable): gives up
 * @callback: called when a version was found, or none can be
 * @user_data: for @callback
 *
 * Asks for the environments at one version after the other, the newest first. The session itself
 * goes on speaking the version it has.
 */
void
steward_session_find_api_version_async (StewardSession      *self,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (STEWARD_IS_SESSION (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_session_find_api_version_async);
  g_task_set_task_data (task, g_new0 (guint, 1), g_free);
  steward_session_try_version_step (task);
}

/**
 * steward_session_find_api_version_finish:
 * @self: a session
 * @result: from the callback
 * @error: return location for an error as of steward_loader_load_finish()
 *
 * Returns: (transfer full): the newest version that the service has, as a connection keeps it
 */
char *
steward_session_find_api_version_finish (StewardSession  *self,
                                         GAsyncResult    *result,
                                         GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
