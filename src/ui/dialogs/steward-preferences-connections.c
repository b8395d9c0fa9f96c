/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dialogs/steward-preferences-connections.h"

#include "widgets/steward-connection-row.h"

struct _StewardPreferencesConnections
{
  AdwBin      parent_instance;

  GtkStack   *connected;
  GtkListBox *connections;
};

G_DEFINE_FINAL_TYPE (StewardPreferencesConnections, steward_preferences_connections, ADW_TYPE_BIN)

static GtkWidget *
steward_preferences_connections_create_cb (gpointer item,
                                           gpointer user_data)
{
  return steward_connection_row_new (item);
}

static void
steward_preferences_connections_changed_cb (StewardPreferencesConnections *self,
                                            guint                          position,
                                            guint                          n_removed,
                                            guint                          n_added,
                                            GListModel                    *connections)
{
  gtk_stack_set_visible_child_name (self->connected, g_list_model_get_n_items (connections) > 0
                                                       ? "some" : "none");
}

static void
steward_preferences_connections_class_init (StewardPreferencesConnectionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/dialogs/steward-preferences-connections.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardPreferencesConnections, connected);
  gtk_widget_class_bind_template_child (widget_class, StewardPreferencesConnections, connections);
}

static void
steward_preferences_connections_init (StewardPreferencesConnections *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * steward_preferences_connections_show:
 * @self: a page
 * @connections: the #StewardProfile objects of the connections that are open
 */
void
steward_preferences_connections_show (StewardPreferencesConnections *self,
                                      GListModel                    *connections)
{
  g_return_if_fail (STEWARD_IS_PREFERENCES_CONNECTIONS (self));
  g_return_if_fail (G_IS_LIST_MODEL (connections));

  /* Before the list follows: the stack hands the focus on while the row that has it is there. Lost
   * with the row, no key would bring it back. */
  g_signal_connect_object (connections, "items-changed",
                           G_CALLBACK (steward_preferences_connections_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_bind_model (self->connections, connections,
                           steward_preferences_connections_create_cb, NULL, NULL);
  steward_preferences_connections_changed_cb (self, 0, 0, 0, connections);
}
