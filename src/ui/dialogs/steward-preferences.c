/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dialogs/steward-preferences.h"

#include "widgets/steward-connection-row.h"

struct _StewardPreferences
{
  AdwWindow    parent_instance;

  AdwComboRow *refresh;
  GtkSwitch   *notify;
  GtkSwitch   *type_names;
  GtkStack    *connected;
  GtkListBox  *connections;
};

G_DEFINE_FINAL_TYPE (StewardPreferences, steward_preferences, ADW_TYPE_WINDOW)

/* In the order of the choices. */
static const guint refresh_minutes[] = { 1, 5, 15, 0 };

static gboolean
steward_preferences_get_minutes_cb (GValue   *value,
                                    GVariant *variant,
                                    gpointer  user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (refresh_minutes); i++)
    {
      if (refresh_minutes[i] == g_variant_get_uint32 (variant))
        {
          g_value_set_uint (value, i);
          return TRUE;
        }
    }

  return FALSE;
}

static GVariant *
steward_preferences_set_minutes_cb (const GValue       *value,
                                    const GVariantType *type,
                                    gpointer            user_data)
{
  guint position = g_value_get_uint (value);

  if (position >= G_N_ELEMENTS (refresh_minutes))
    return NULL;

  return g_variant_new_uint32 (refresh_minutes[position]);
}

static GtkWidget *
steward_preferences_create_connection_cb (gpointer item,
                                          gpointer user_data)
{
  return steward_connection_row_new (item);
}

static void
steward_preferences_connections_cb (StewardPreferences *self,
                                    guint               position,
                                    guint               n_removed,
                                    guint               n_added,
                                    GListModel         *connections)
{
  gtk_stack_set_visible_child_name (self->connected, g_list_model_get_n_items (connections) > 0
                                                       ? "some" : "none");
}

static void
steward_preferences_class_init (StewardPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/dialogs/steward-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardPreferences, connected);
  gtk_widget_class_bind_template_child (widget_class, StewardPreferences, connections);
  gtk_widget_class_bind_template_child (widget_class, StewardPreferences, notify);
  gtk_widget_class_bind_template_child (widget_class, StewardPreferences, refresh);
  gtk_widget_class_bind_template_child (widget_class, StewardPreferences, type_names);
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
 * @connections: the #StewardProfile objects of the connections that are open
 *
 * Returns: (transfer floating): a window to choose in
 */
GtkWidget *
steward_preferences_new (GtkWindow  *parent,
                         GSettings  *settings,
                         GListModel *connections)
{
  StewardPreferences *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (connections), NULL);

  self = g_object_new (STEWARD_TYPE_PREFERENCES,
                       "application", parent != NULL ? gtk_window_get_application (parent) : NULL,
                       "transient-for", parent,
                       NULL);
  g_settings_bind (settings, "notify-operations", self->notify, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "type-sandbox-names", self->type_names, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "refresh-minutes", self->refresh, "selected",
                                G_SETTINGS_BIND_DEFAULT,
                                steward_preferences_get_minutes_cb,
                                steward_preferences_set_minutes_cb,
                                NULL, NULL);
  gtk_list_box_bind_model (self->connections, connections,
                           steward_preferences_create_connection_cb, NULL, NULL);
  g_signal_connect_object (connections, "items-changed",
                           G_CALLBACK (steward_preferences_connections_cb), self,
                           G_CONNECT_SWAPPED);
  steward_preferences_connections_cb (self, 0, 0, 0, connections);

  return GTK_WIDGET (self);
}
