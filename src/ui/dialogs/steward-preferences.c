/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dialogs/steward-preferences.h"

#include "dialogs/steward-preferences-connections.h"
#include "dialogs/steward-preferences-general.h"
#include "dialogs/steward-preferences-stored.h"

struct _StewardPreferences
{
  AdwWindow                      parent_instance;

  AdwViewSwitcherBar            *bar;
  StewardPreferencesConnections *connections;
  StewardPreferencesGeneral     *general;
  GtkWidget                     *header;
  AdwViewStack                  *pages;
  StewardPreferencesStored      *stored;
  GtkWidget                     *switcher;
  GtkStack                      *title;
};

G_DEFINE_FINAL_TYPE (StewardPreferences, steward_preferences, ADW_TYPE_WINDOW)

static int
steward_preferences_get_natural_width (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* Where the names of the pages have no room in the header bar, they stand below the pages. */
static void
steward_preferences_fit (StewardPreferences *self)
{
  int around = steward_preferences_get_natural_width (self->header)
               - steward_preferences_get_natural_width (GTK_WIDGET (self->title));
  gboolean narrow;
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  narrow = around + steward_preferences_get_natural_width (self->switcher) > width;
  gtk_stack_set_visible_child_name (self->title, narrow ? "narrow" : "wide");
  adw_view_switcher_bar_set_reveal (self->bar, narrow);
}

static void
steward_preferences_class_init (StewardPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (STEWARD_TYPE_PREFERENCES_CONNECTIONS);
  g_type_ensure (STEWARD_TYPE_PREFERENCES_GENERAL);
  g_type_ensure (STEWARD_TYPE_PREFERENCES_STORED);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/dialogs/steward-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardPreferences, bar);
  gtk_widget_class_bind_template_child (widget_class, StewardPreferences, connections);
  gtk_widget_class_bind_template_child (widget_class, StewardPreferences, general);
  gtk_widget_class_bind_template_child (widget_class, StewardPreferences, header);
  gtk_widget_class_bind_template_child (widget_class, StewardPreferences, pages);
  gtk_widget_class_bind_template_child (widget_class, StewardPreferences, stored);
  gtk_widget_class_bind_template_child (widget_class, StewardPreferences, switcher);
  gtk_widget_class_bind_template_child (widget_class, StewardPreferences, title);
}

static void
steward_preferences_init (StewardPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "map", G_CALLBACK (steward_preferences_fit), NULL);
  g_signal_connect (self, "notify::default-width", G_CALLBACK (steward_preferences_fit), NULL);
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
