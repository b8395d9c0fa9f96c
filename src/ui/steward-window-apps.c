/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-window-private.h"

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
steward_window_start_update (StewardWindow *self,
                             StewardBatch  *batch)
{
  if (steward_batch_get_n_parts (batch) > 0)
    steward_window_start_wizard (self, steward_app_wizard_new_update (batch));
}

static void
steward_window_update_app_action (GtkWidget  *widget,
                                  const char *name,
                                  GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);
  StewardSession *session;
  g_autoptr(StewardBatch) batch = steward_batch_new ();
  g_autoptr(StewardEnvironment) environment = NULL;
  const char *ids[] = { NULL, NULL };

  environment = steward_window_find_target (self, parameter, &session);
  if (environment == NULL)
    return;

  g_variant_get_child (parameter, 2, "&s", &ids[0]);
  steward_app_wizard_plan_update (batch, session, environment, ids);
  steward_window_start_update (self, batch);
}

/* One environment or several; all that can be updated of those without ids of apps. */
static void
steward_window_update_apps_action (GtkWidget  *widget,
                                   const char *name,
                                   GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);
  g_autoptr(StewardBatch) batch = steward_batch_new ();

  for (gsize i = 0; i < g_variant_n_children (parameter); i++)
    {
      g_autoptr(GVariant) target = g_variant_get_child_value (parameter, i);
      g_autoptr(GVariant) chosen = g_variant_get_child_value (target, 2);
      g_autofree const char **ids = g_variant_get_strv (chosen, NULL);
      g_autoptr(StewardEnvironment) environment = NULL;
      StewardSession *session;

      environment = steward_window_find_target (self, target, &session);
      if (environment != NULL)
        steward_app_wizard_plan_update (batch, session, environment, ids);
    }

  steward_window_start_update (self, batch);
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

void
steward_window_install_app_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.install-app", "(ss)",
                                   steward_window_install_app_action);
  gtk_widget_class_install_action (widget_class, "win.uninstall-app", "(sss)",
                                   steward_window_uninstall_app_action);
  gtk_widget_class_install_action (widget_class, "win.update-app", "(sss)",
                                   steward_window_update_app_action);
  gtk_widget_class_install_action (widget_class, "win.update-apps", "a(ssas)",
                                   steward_window_update_apps_action);
}
