/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dialogs/steward-preferences.h"

#include "dialogs/steward-preferences-connections.h"
#include "dialogs/steward-preferences-general.h"
#include "dialogs/steward-preferences-stored.h"
#include "widgets/steward-fit.h"

struct _StewardPreferences
{
  AdwWindow                      parent_instance;

  StewardPreferencesConnections *connections;
  StewardPreferencesGeneral     *general;
  AdwViewStack                  *pages;
  StewardPreferencesStored      *stored;
};

G_DEFINE_FINAL_TYPE (StewardPreferences, steward_preferences, ADW_TYPE_WINDOW)

static void
steward_preferences_class_init (StewardPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (STEWARD_TYPE_FIT);
  g_type_ensure (STEWARD_TYPE_PREFERENCES_CONNECTIONS);
  g_type_ensure (STEWARD_TYPE_PREFERENCES_GENERAL);
  g_type_ensure (STEWARD_TYPE_PREFERENCES_STORED);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/dialogs/steward-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardPreferences, connections);
  gtk_widget_class_bind_template_child (widget_class, StewardPreferences, general);
  gtk_widget_class_bind_template_child (widget_class, StewardPreferences, pages);
  gtk_widget_class_bind_template_child (widget_class, StewardPreferences, stored);
}

static void
steward_preferences_init (StewardPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * steward_preferences_new:
 * @parent: (nullable): the window it stands above
 * @settings: what is chosen
 * @workspace: the connections that are open, and what is kept of them
 *
 * Returns: (transfer floating): a window to choose in
 */
GtkWidget *
steward_preferences_new (GtkWindow        *parent,
                         GSettings        *settings,
                         StewardWorkspace *workspace)
{
  StewardPreferences *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (STEWARD_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (STEWARD_TYPE_PREFERENCES,
                       "application", parent != NULL ? gtk_window_get_application (parent) : NULL,
                       "transient-for", parent,
                       NULL);
  steward_preferences_general_bind (self->general, settings);
  steward_preferences_connections_show (self->connections,
                                        steward_workspace_get_profiles (workspace));
  steward_preferences_stored_show (self->stored, workspace);

  return GTK_WIDGET (self);
}
