/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-window-private.h"

#include "steward-app-turn.h"
#include "steward-app.h"
#include "wizards/apps/steward-app-wizards.h"

/* What changes the apps of an environment. Their targets begin with the id of the tenant and the
 * name of the environment; the ids of apps follow where there are any. */

static StewardApp *
steward_window_find_app (StewardSession     *session,
                         StewardEnvironment *environment,
                         const char         *app_id)
{
  return steward_listing_find (steward_session_list_apps (session, environment), app_id);
}

/* All that can be updated and is not being updated. */
static GStrv
steward_window_list_updatable (StewardSession     *session,
                               StewardEnvironment *environment)
{
  GListModel *apps = G_LIST_MODEL (steward_session_list_apps (session, environment));
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();
  guint n_items = g_list_model_get_n_items (apps);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardApp) app = g_list_model_get_item (apps, i);

      if (steward_app_get_available_update (app) != NULL
          && steward_app_get_state (app) == STEWARD_APP_STATE_INSTALLED)
        g_strv_builder_add (ids, steward_app_get_id (app));
    }

  return g_strv_builder_end (ids);
}

/* (transfer full) (nullable): the environment that the target of an action names */
static StewardEnvironment *
steward_window_find_target (StewardWindow   *self,
                            GVariant        *parameter,
                            StewardSession **session)
{
  StewardEnvironment *environment;
  const char *tenant_id;
  const char *name;

  g_variant_get_child (parameter, 0, "&s", &tenant_id);
  g_variant_get_child (parameter, 1, "&s", &name);
  environment = steward_view_state_find_environment (self->view_state, tenant_id, name);
  *session = environment != NULL ? steward_window_get_session (self, environment) : NULL;
  if (*session == NULL)
    g_clear_object (&environment);

  return environment;
}

static void
steward_window_install_app_action (GtkWidget  *widget,
                                   const char *name,
                                   GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);
  StewardSession *session;
  g_autoptr(StewardEnvironment) environment = NULL;

  environment = steward_window_find_target (self, parameter, &session);
  if (environment != NULL)
    steward_window_start_wizard (self, steward_app_wizard_new_install (session, environment));
}

static void
steward_window_update (StewardWindow      *self,
                       StewardSession     *session,
                       StewardEnvironment *environment,
                       const char * const *app_ids)
{
  steward_window_start_wizard (self, steward_app_wizard_new_update (session, environment,
                                                                    app_ids));
}

static void
steward_window_update_apps_action (GtkWidget  *widget,
                                   const char *name,
                                   GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);
  StewardSession *session;
  g_autoptr(StewardEnvironment) environment = NULL;
  g_auto(GStrv) ids = NULL;

  environment = steward_window_find_target (self, parameter, &session);
  if (environment == NULL)
    return;

  ids = steward_window_list_updatable (session, environment);
  steward_window_update (self, session, environment, (const char * const *) ids);
}

static void
steward_window_update_chosen_action (GtkWidget  *widget,
                                     const char *name,
                                     GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);
  StewardSession *session;
  g_autoptr(StewardEnvironment) environment = NULL;
  g_auto(GStrv) ids = NULL;

  environment = steward_window_find_target (self, parameter, &session);
  if (environment == NULL)
    return;

  g_variant_get_child (parameter, 2, "^as", &ids);
  steward_window_update (self, session, environment, (const char * const *) ids);
}

static void
steward_window_update_app_action (GtkWidget  *widget,
                                  const char *name,
                                  GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);
  StewardSession *session;
  g_autoptr(StewardEnvironment) environment = NULL;
  const char *ids[] = { NULL, NULL };

  environment = steward_window_find_target (self, parameter, &session);
  if (environment == NULL)
    return;

  g_variant_get_child (parameter, 2, "&s", &ids[0]);
  steward_window_update (self, session, environment, ids);
}

static void
steward_window_uninstall_app_action (GtkWidget  *widget,
                                     const char *name,
                                     GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);
  StewardSession *session;
  g_autoptr(StewardEnvironment) environment = NULL;
  StewardApp *app = NULL;
  const char *app_id;

  environment = steward_window_find_target (self, parameter, &session);
  g_variant_get_child (parameter, 2, "&s", &app_id);
  if (environment != NULL)
    app = steward_window_find_app (session, environment, app_id);
  if (app != NULL)
    steward_window_start_wizard (self, steward_app_wizard_new_uninstall (session, environment,
                                                                         app));
}

/* The window keeps the turn until the next one begins. */
static void
steward_window_update_in_turn_action (GtkWidget  *widget,
                                      const char *name,
                                      GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);
  StewardAppTurn *turn = steward_app_turn_new (self);
  GVariantIter iter;
  const char *tenant_id;
  const char *environment_name;
  GVariant *app_ids;

  g_variant_iter_init (&iter, parameter);
  while (g_variant_iter_next (&iter, "(&s&s@as)", &tenant_id, &environment_name, &app_ids))
    {
      g_autoptr(GVariant) chosen = app_ids;
      g_autofree const char **ids = g_variant_get_strv (chosen, NULL);
      g_autoptr(StewardEnvironment) environment = NULL;

      environment = steward_view_state_find_environment (self->view_state, tenant_id,
                                                         environment_name);
      if (environment != NULL)
        steward_app_turn_add (turn, environment, ids);
    }

  g_object_set_data_full (G_OBJECT (self), "steward-app-turn", turn, g_object_unref);
  steward_app_turn_start (turn);
}

void
steward_window_install_app_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.install-app", "(ss)",
                                   steward_window_install_app_action);
  gtk_widget_class_install_action (widget_class, "win.uninstall-app", "(sss)",
                                   steward_window_uninstall_app_action);
  gtk_widget_class_install_action (widget_class, "win.update-app", "(sss)",
                                   steward_window_update_app_action);
  gtk_widget_class_install_action (widget_class, "win.update-apps", "(ss)",
                                   steward_window_update_apps_action);
  gtk_widget_class_install_action (widget_class, "win.update-apps-in-turn", "a(ssas)",
                                   steward_window_update_in_turn_action);
  gtk_widget_class_install_action (widget_class, "win.update-chosen-apps", "(ssas)",
                                   steward_window_update_chosen_action);
}
