/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "version-test.h"

#include "steward-test-loop.h"

static gboolean
version_test_is_loaded (gpointer user_data)
{
  VersionTest *self = user_data;
  StewardSession *session = self->session->session;

  return steward_listing_get_state (steward_session_get_environments (session)) ==
           STEWARD_LISTING_STATE_READY &&
         steward_listing_get_state (steward_session_get_operations (session)) !=
           STEWARD_LISTING_STATE_LOADING &&
         !steward_session_get_busy (session);
}

/* Takes the session. */
static VersionTest *
version_test_start (SimulatorSession *session)
{
  VersionTest *self = g_new0 (VersionTest, 1);

  g_object_set (gtk_settings_get_default (),
                "gtk-double-click-time", 0,
                "gtk-enable-animations", FALSE,
                NULL);
  self->session = session;
  self->window.simulator = self->session->simulator;
  self->fleet = steward_fleet_new ();
  steward_fleet_add_session (self->fleet, self->session->session);
  self->window.view_state = steward_view_state_new (NULL);
  steward_view_state_set_fleet (self->window.view_state, self->fleet);
  self->window.window = steward_window_new (NULL, self->window.view_state);
  gtk_window_set_default_size (GTK_WINDOW (self->window.window), 1280, 800);
  gtk_window_present (GTK_WINDOW (self->window.window));
  steward_session_start (self->session->session);
  steward_test_await (version_test_is_loaded, self);

  return self;
}

VersionTest *
version_test_new (const char *version,
                  gboolean    as_user)
{
  return version_test_start (simulator_session_new (version, as_user));
}

/* The service tells what an environment is linked to. */
VersionTest *
version_test_new_telling (const char *version,
                          gboolean    as_user)
{
  return version_test_start (simulator_session_new_telling (version, as_user));
}

void
version_test_free (VersionTest *self)
{
  if (self->window.wizard.wizard != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window.wizard.wizard));
  gtk_window_destroy (GTK_WINDOW (self->window.window));
  steward_fleet_remove_session (self->fleet, self->session->session);
  g_clear_object (&self->window.view_state);
  g_clear_object (&self->fleet);
  simulator_session_free (self->session);
  g_free (self);
}

static const char *
version_test_get_tenant_id (VersionTest *self)
{
  return steward_tenant_get_id (steward_session_get_tenant (self->session->session));
}

void
version_test_act (VersionTest *self,
                  const char  *action,
                  const char  *environment)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window.window), action, "(ss)",
                              version_test_get_tenant_id (self), environment);
}

void
version_test_act_on_app (VersionTest *self,
                         const char  *action,
                         const char  *environment,
                         StewardApp  *app)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window.window), action, "(sss)",
                              version_test_get_tenant_id (self), environment,
                              steward_app_get_id (app));
}

StewardEnvironment *
version_test_find_environment (VersionTest *self,
                               const char  *name)
{
  return simulator_session_find_environment (self->session, name);
}

/* (transfer none): the listing holds a reference; it knows the update that it can have */
StewardApp *
version_test_find_app (VersionTest        *self,
                       StewardEnvironment *environment,
                       const char         *name)
{
  StewardSession *session = self->session->session;
  StewardApp *app;

  simulator_session_load (self->session,
                          steward_session_list_app_updates (session, environment));
  app = simulator_session_find (self->session, steward_session_list_apps (session, environment),
                                name);
  g_assert_nonnull (app);

  return app;
}
