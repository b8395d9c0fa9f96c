/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-session-private.h"

#include "business-central/steward-apps-api.h"
#include "steward-app-requirement.h"
#include "steward-app-update.h"
#include "steward-app.h"
#include "steward-update-window.h"

/* The lists about apps, and what they tell of each other. */

static StewardListing *
steward_session_get_listing_of_app (StewardSession     *self,
                                    const char         *what,
                                    StewardEnvironment *environment,
                                    const char         *app_id,
                                    GType               item_type,
                                    StewardLoader      *new_loader)
{
  g_autofree char *name = g_strconcat (what, "/", app_id, NULL);

  return steward_session_get_listing_of (self, name, environment, item_type, new_loader);
}

/* An app knows the update that it can have. */
static void
steward_session_join_updates (StewardListing *apps,
                              StewardListing *updates)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (apps));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardApp) app = g_list_model_get_item (G_LIST_MODEL (apps), i);

      steward_app_set_available_update (app, steward_listing_find (updates,
                                                                   steward_app_get_id (app)));
    }
}

static void
steward_session_updates_changed_cb (StewardListing *updates,
                                    guint           position,
                                    guint           removed,
                                    guint           added,
                                    gpointer        user_data)
{
  steward_session_join_updates (STEWARD_LISTING (user_data), updates);
}

static void
steward_session_apps_changed_cb (StewardListing *apps,
                                 guint           position,
                                 guint           removed,
                                 guint           added,
                                 gpointer        user_data)
{
  steward_session_join_updates (apps, STEWARD_LISTING (user_data));
}

/* An app names the operation that last changed it, and the history tells when that was. */
static void
steward_session_join_operations (StewardListing *apps,
                                 StewardListing *operations)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (apps));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardApp) app = g_list_model_get_item (G_LIST_MODEL (apps), i);
      const char *id = steward_app_get_last_operation_id (app);

      steward_app_set_last_operation (app, id != NULL ? steward_listing_find (operations, id)
                                                      : NULL);
    }
}

static void
steward_session_operations_changed_cb (StewardListing *operations,
                                       guint           position,
                                       guint           removed,
                                       guint           added,
                                       gpointer        user_data)
{
  steward_session_join_operations (STEWARD_LISTING (user_data), operations);
}

/* What waits for the update window begins when that opens. */
static void
steward_session_join_window (StewardListing *apps,
                             StewardListing *windows)
{
  g_autoptr(StewardUpdateWindow) window = g_list_model_get_item (G_LIST_MODEL (windows), 0);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GDateTime) opening = NULL;
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (apps));

  if (window != NULL)
    opening = steward_update_window_dup_opening (window, now);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardApp) app = g_list_model_get_item (G_LIST_MODEL (apps), i);
      gboolean waits = steward_app_get_state (app) == STEWARD_APP_STATE_UPDATE_PENDING;

      steward_app_set_update_due (app, waits ? opening : NULL);
      if (waits)
        steward_listing_ensure_loaded (windows);
    }
}

static void
steward_session_window_changed_cb (StewardListing *windows,
                                   guint           position,
                                   guint           removed,
                                   guint           added,
                                   gpointer        user_data)
{
  steward_session_join_window (STEWARD_LISTING (user_data), windows);
}

static void
steward_session_pending_refreshed_cb (StewardListing *apps,
                                      gpointer        user_data)
{
  steward_session_join_window (apps, STEWARD_LISTING (user_data));
}

static void
steward_session_apps_refreshed_cb (StewardListing *apps,
                                   gpointer        user_data)
{
  steward_session_join_operations (apps, STEWARD_LISTING (user_data));
}

static void
steward_session_follow_window (StewardSession     *self,
                               StewardEnvironment *environment,
                               StewardListing     *apps)
{
  StewardListing *windows = steward_session_get_update_window (self, environment);

  g_signal_connect_object (apps, "refreshed",
                           G_CALLBACK (steward_session_pending_refreshed_cb), windows, 0);
  g_signal_connect_object (windows, "items-changed",
                           G_CALLBACK (steward_session_window_changed_cb), apps, 0);
  steward_session_join_window (apps, windows);
}

/**
 * steward_session_list_apps:
 * @self: a session
 * @environment: an environment of its tenant
 *
 * Each app also knows the update that it can have, once list_app_updates() was loaded, the
 * operation that last changed it, if the history of the tenant holds it, and when an update that
 * waits begins.
 *
 * Returns: (transfer none): the installed apps
 */
StewardListing *
steward_session_list_apps (StewardSession     *self,
                           StewardEnvironment *environment)
{
  StewardListing *apps;
  StewardListing *updates;

  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);

  apps = steward_session_get_listing_of (self, "apps", environment, STEWARD_TYPE_APP,
                                         steward_apps_api_list (self->service, environment));
  if (g_object_get_data (G_OBJECT (apps), "updates") != NULL)
    return apps;

  updates = steward_session_list_app_updates (self, environment);
  g_object_set_data_full (G_OBJECT (apps), "updates", g_object_ref (updates), g_object_unref);
  g_signal_connect_object (apps, "items-changed",
                           G_CALLBACK (steward_session_apps_changed_cb), updates, 0);
  g_signal_connect_object (updates, "items-changed",
                           G_CALLBACK (steward_session_updates_changed_cb), apps, 0);
  steward_session_join_updates (apps, updates);

  g_signal_connect_object (apps, "refreshed",
                           G_CALLBACK (steward_session_apps_refreshed_cb), self->operations, 0);
  g_signal_connect_object (self->operations, "items-changed",
                           G_CALLBACK (steward_session_operations_changed_cb), apps, 0);
  steward_session_join_operations (apps, self->operations);
  steward_session_follow_window (self, environment, apps);

  return apps;
}

/**
 * steward_session_list_app_updates:
 * @self: a session
 * @environment: an environment of its tenant
 *
 * Returns: (transfer none): the updates that its apps can have
 */
StewardListing *
steward_session_list_app_updates (StewardSession     *self,
                                  StewardEnvironment *environment)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);

  return steward_session_get_listing_of (
    self, "app-updates", environment, STEWARD_TYPE_APP_UPDATE,
    steward_apps_api_list_updates (self->service, environment));
}

/**
 * steward_session_list_app_operations:
 * @self: a session
 * @environment: an environment of its tenant
 * @app_id: one of its apps
 *
 * Returns: (transfer none): what was done with the app, and is being done
 */
StewardListing *
steward_session_list_app_operations (StewardSession     *self,
                                     StewardEnvironment *environment,
                                     const char         *app_id)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);
  g_return_val_if_fail (app_id != NULL, NULL);

  return steward_session_get_listing_of_app (
    self, "app-operations", environment, app_id, STEWARD_TYPE_OPERATION,
    steward_apps_api_list_operations (self->service, environment, app_id));
}

/**
 * steward_session_list_uninstall_requirements:
 * @self: a session
 * @environment: an environment of its tenant
 * @app_id: one of its apps
 *
 * Returns: (transfer none): the apps that would have to be uninstalled before it; where the
 *   version does not tell, the list fails
 */
StewardListing *
steward_session_list_uninstall_requirements (StewardSession     *self,
                                             StewardEnvironment *environment,
                                             const char         *app_id)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);
  g_return_val_if_fail (app_id != NULL, NULL);

  return steward_session_get_listing_of_app (
    self, "app-dependants", environment, app_id, STEWARD_TYPE_APP_REQUIREMENT,
    steward_apps_api_list_uninstall_requirements (self->service, environment, app_id));
}
