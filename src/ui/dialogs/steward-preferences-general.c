/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dialogs/steward-preferences-general.h"

struct _StewardPreferencesGeneral
{
  AdwPreferencesPage  parent_instance;

  AdwComboRow        *times;
  AdwComboRow        *open_with;
  GtkSwitch          *dense;
  AdwComboRow        *refresh;
  GtkSwitch          *notify;
  GtkSwitch          *type_names;
  AdwComboRow        *requests;
};

G_DEFINE_FINAL_TYPE (StewardPreferencesGeneral, steward_preferences_general,
                     ADW_TYPE_PREFERENCES_PAGE)

/* What the choices of a row stand for, in their order, as a variant is written. */
static const char * const times_values[] = { "false", "true", NULL };
static const char * const open_with_values[] = { "true", "false", NULL };
static const char * const refresh_values[] = { "1", "5", "15", "0", NULL };
static const char * const requests_values[] = { "'http'", "'curl'", "'powershell'", NULL };

static gboolean
steward_preferences_general_get_choice_cb (GValue   *value,
                                           GVariant *variant,
                                           gpointer  user_data)
{
  const char * const *values = user_data;
  g_autofree char *text = g_variant_print (variant, FALSE);

  for (guint i = 0; values[i] != NULL; i++)
    {
      if (g_str_equal (values[i], text))
        {
          g_value_set_uint (value, i);
          return TRUE;
        }
    }

  return FALSE;
}

static GVariant *
steward_preferences_general_set_choice_cb (const GValue       *value,
                                           const GVariantType *type,
                                           gpointer            user_data)
{
  const char * const *values = user_data;
  guint position = g_value_get_uint (value);

  if (position >= g_strv_length ((char **) values))
    return NULL;

  return g_variant_parse (type, values[position], NULL, NULL, NULL);
}

static void
steward_preferences_general_setup_cb (GtkSignalListItemFactory *factory,
                                      GtkListItem              *item,
                                      gpointer                  user_data)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
steward_preferences_general_bind_cb (GtkSignalListItemFactory *factory,
                                     GtkListItem              *item,
                                     gpointer                  user_data)
{
  GtkStringObject *choice = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (choice));
}

/* The library would cut off what is chosen before it breaks what explains it into lines. */
static void
steward_preferences_general_show_in_full (AdwComboRow *row)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (steward_preferences_general_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (steward_preferences_general_bind_cb), NULL);
  adw_combo_row_set_list_factory (row, adw_combo_row_get_factory (row));
  adw_combo_row_set_factory (row, factory);
}

static void
steward_preferences_general_bind_choice (GSettings          *settings,
                                         const char         *key,
                                         AdwComboRow        *row,
                                         const char * const *values)
{
  steward_preferences_general_show_in_full (row);
  g_settings_bind_with_mapping (settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT,
                                steward_preferences_general_get_choice_cb,
                                steward_preferences_general_set_choice_cb,
                                (gpointer) values, NULL);
}

static void
steward_preferences_general_class_init (StewardPreferencesGeneralClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/dialogs/steward-preferences-general.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardPreferencesGeneral, dense);
  gtk_widget_class_bind_template_child (widget_class, StewardPreferencesGeneral, notify);
  gtk_widget_class_bind_template_child (widget_class, StewardPreferencesGeneral, open_with);
  gtk_widget_class_bind_template_child (widget_class, StewardPreferencesGeneral, refresh);
  gtk_widget_class_bind_template_child (widget_class, StewardPreferencesGeneral, requests);
  gtk_widget_class_bind_template_child (widget_class, StewardPreferencesGeneral, times);
  gtk_widget_class_bind_template_child (widget_class, StewardPreferencesGeneral, type_names);
}

static void
steward_preferences_general_init (StewardPreferencesGeneral *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * steward_preferences_general_bind:
 * @self: a page
 * @settings: what is chosen; follows each choice at once
 */
void
steward_preferences_general_bind (StewardPreferencesGeneral *self,
                                  GSettings                 *settings)
{
  g_return_if_fail (STEWARD_IS_PREFERENCES_GENERAL (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  steward_preferences_general_bind_choice (settings, "show-utc", self->times, times_values);
  steward_preferences_general_bind_choice (settings, "restore-page", self->open_with,
                                           open_with_values);
  g_settings_bind (settings, "dense-tables", self->dense, "active", G_SETTINGS_BIND_DEFAULT);
  steward_preferences_general_bind_choice (settings, "refresh-minutes", self->refresh,
                                           refresh_values);
  g_settings_bind (settings, "notify-operations", self->notify, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "type-sandbox-names", self->type_names, "active",
                   G_SETTINGS_BIND_DEFAULT);
  steward_preferences_general_bind_choice (settings, "request-style", self->requests,
                                           requests_values);
}
