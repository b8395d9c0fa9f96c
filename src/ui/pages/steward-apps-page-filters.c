/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-apps-page-private.h"

#include <glib/gi18n.h>

#include "pages/steward-app-filter.h"

static const StewardAppType offered_types[] = {
  STEWARD_APP_TYPE_UNKNOWN,
  STEWARD_APP_TYPE_GLOBAL,
  STEWARD_APP_TYPE_TENANT,
  STEWARD_APP_TYPE_DEV,
};

static int
steward_apps_page_compare_names (gconstpointer first,
                                 gconstpointer second)
{
  return g_utf8_collate (*(const char * const *) first, *(const char * const *) second);
}

static void
steward_apps_page_add_publisher (GPtrArray  *names,
                                 const char *name)
{
  if (name != NULL && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, g_strdup (name));
}

/* Those that there are, and what is chosen, also before an app of theirs is known. */
static GStrv
steward_apps_page_list_publishers (StewardAppsPage *self,
                                   const char      *chosen)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->estate));

  steward_apps_page_add_publisher (names, chosen);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardAppGroup) group = g_list_model_get_item (G_LIST_MODEL (self->estate), i);

      steward_apps_page_add_publisher (names, steward_app_group_get_publisher (group));
    }

  g_ptr_array_sort (names, steward_apps_page_compare_names);
  g_ptr_array_insert (names, 0, g_strdup (_("All Publishers")));
  g_ptr_array_add (names, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

static gboolean
steward_apps_page_has_publishers (StewardAppsPage *self,
                                  GStrv            names)
{
  GListModel *list = gtk_drop_down_get_model (self->publishers);
  guint n_names = g_strv_length (names);

  if (list == NULL || g_list_model_get_n_items (list) != n_names)
    return FALSE;

  for (guint i = 0; i < n_names; i++)
    if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (list), i), names[i]))
      return FALSE;

  return TRUE;
}

/* Offers the publishers there are, and keeps the chosen one. */
void
steward_apps_page_fill_publishers (StewardAppsPage *self)
{
  g_autofree char *chosen = NULL;
  g_autoptr(GtkStringList) list = NULL;
  g_auto(GStrv) names = NULL;
  guint position = 0;

  g_object_get (self->filter, "publisher", &chosen, NULL);
  names = steward_apps_page_list_publishers (self, chosen);
  if (steward_apps_page_has_publishers (self, names))
    return;

  list = gtk_string_list_new ((const char * const *) names);
  for (guint i = 1; chosen != NULL && names[i] != NULL; i++)
    if (g_str_equal (names[i], chosen))
      position = i;
  gtk_drop_down_set_model (self->publishers, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->publishers, position);
}

/* Whether some app tells its type; where there is none yet, they may. */
static gboolean
steward_apps_page_tells_types (StewardAppsPage *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->estate));
  gboolean told = n_items == 0;

  for (guint i = 0; i < n_items && !told; i++)
    {
      g_autoptr(StewardAppGroup) group = g_list_model_get_item (G_LIST_MODEL (self->estate), i);
      GListModel *places = steward_app_group_get_places (group);

      for (guint j = 0; j < g_list_model_get_n_items (places) && !told; j++)
        {
          g_autoptr(StewardAppPlace) place = g_list_model_get_item (places, j);

          told = steward_app_get_type_text (steward_app_place_get_app (place)) != NULL;
        }
    }

  return told;
}

void
steward_apps_page_offer_types (StewardAppsPage *self)
{
  steward_app_filter_offer_types (self->types, steward_apps_page_tells_types (self));
}

void
steward_apps_page_apply_filters (StewardAppsPage *self)
{
  GListModel *publishers = gtk_drop_down_get_model (self->publishers);
  guint publisher = gtk_drop_down_get_selected (self->publishers);
  guint type = gtk_drop_down_get_selected (self->types);

  if (publishers != NULL && publisher != GTK_INVALID_LIST_POSITION)
    g_object_set (self->filter,
                  "publisher", publisher == 0
                                 ? NULL
                                 : gtk_string_list_get_string (GTK_STRING_LIST (publishers),
                                                               publisher),
                  NULL);
  if (type < G_N_ELEMENTS (offered_types))
    g_object_set (self->filter, "type", offered_types[type], NULL);
}

void
steward_apps_page_reset_filters (StewardAppsPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->publishers, 0);
  gtk_drop_down_set_selected (self->types, 0);
  g_object_set (self->filter, "updates", FALSE, "search", NULL, NULL);
}

gboolean
steward_apps_page_is_by_environment (StewardAppsPage *self)
{
  return gtk_drop_down_get_selected (self->groupings) == 1;
}

static void
steward_apps_page_save_filter (StewardAppsPage *self)
{
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));
  StewardAppType type;
  g_autofree char *publisher = NULL;
  gboolean updates;

  g_object_get (self->filter, "publisher", &publisher, "type", &type, "updates", &updates, NULL);
  g_settings_set (steward_view_state_get_settings (view_state), "all-apps-filter", "(bsub)",
                  steward_apps_page_is_by_environment (self), publisher != NULL ? publisher : "",
                  (guint) type, updates);
}

/* Shows what was shown the last time, and remembers each change; what was searched for is of the
 * moment. */
void
steward_apps_page_bind_filter (StewardAppsPage *self,
                               GSettings       *settings)
{
  g_autofree char *publisher = NULL;
  gboolean by_environment, updates;
  guint type;

  g_settings_get (settings, "all-apps-filter", "(bsub)", &by_environment, &publisher, &type,
                  &updates);
  g_object_set (self->filter, "publisher", *publisher != '\0' ? publisher : NULL,
                "updates", updates, NULL);
  steward_apps_page_fill_publishers (self);
  for (guint i = 0; i < G_N_ELEMENTS (offered_types); i++)
    if (offered_types[i] == type)
      gtk_drop_down_set_selected (self->types, i);
  gtk_drop_down_set_selected (self->groupings, by_environment ? 1 : 0);

  g_signal_connect_object (self->filter, "notify", G_CALLBACK (steward_apps_page_save_filter),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->groupings, "notify::selected",
                           G_CALLBACK (steward_apps_page_save_filter), self, G_CONNECT_SWAPPED);
}
