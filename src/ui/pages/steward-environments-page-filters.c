/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-environments-page-private.h"

#include <glib/gi18n.h>

#include "steward-look.h"
#include "steward-version.h"

static const StewardEnvironmentStatus offered_statuses[] = {
  STEWARD_ENVIRONMENT_STATUS_ACTIVE,
  STEWARD_ENVIRONMENT_STATUS_NOT_READY,
  STEWARD_ENVIRONMENT_STATUS_PREPARING,
  STEWARD_ENVIRONMENT_STATUS_UPGRADING,
  STEWARD_ENVIRONMENT_STATUS_REMOVING,
  STEWARD_ENVIRONMENT_STATUS_SOFT_DELETED,
  STEWARD_ENVIRONMENT_STATUS_RECOVERING,
  STEWARD_ENVIRONMENT_STATUS_CREATING_FAILED,
  STEWARD_ENVIRONMENT_STATUS_REMOVING_FAILED,
};

static int
steward_environments_page_compare_versions (gconstpointer first,
                                            gconstpointer second)
{
  return steward_version_compare (*(const char * const *) second, *(const char * const *) first);
}

static GStrv
steward_environments_page_list_versions (StewardEnvironmentsPage *self)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) versions = g_ptr_array_new_with_free_func (g_free);
  GListModel *all = steward_view_state_get_environments (
    steward_page_get_view_state (STEWARD_PAGE (self)));
  guint n_items = g_list_model_get_n_items (all);
  char *chosen = NULL;

  /* What is chosen is offered, also before an environment with it is known. */
  g_object_get (self->filter, "version", &chosen, NULL);
  if (chosen != NULL)
    {
      g_hash_table_add (seen, chosen);
      g_ptr_array_add (versions, chosen);
    }

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardEnvironment) environment = g_list_model_get_item (all, i);
      g_autofree char *version = NULL;

      version = steward_version_dup_short (steward_environment_get_version (environment));
      if (version == NULL || *version == '\0' || g_hash_table_contains (seen, version))
        continue;

      g_hash_table_add (seen, version);
      g_ptr_array_add (versions, g_steal_pointer (&version));
    }

  g_ptr_array_sort (versions, steward_environments_page_compare_versions);
  g_ptr_array_insert (versions, 0, g_strdup (_("All Versions")));
  g_ptr_array_add (versions, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&versions), FALSE);
}

static gboolean
steward_environments_page_has_versions (GtkStringList *list,
                                        GStrv          versions)
{
  if (list == NULL || g_list_model_get_n_items (G_LIST_MODEL (list)) != g_strv_length (versions))
    return FALSE;

  for (guint i = 0; versions[i] != NULL; i++)
    {
      if (g_strcmp0 (gtk_string_list_get_string (list, i), versions[i]) != 0)
        return FALSE;
    }

  return TRUE;
}

/* Offers the versions there are, and keeps the chosen one. */
static void
steward_environments_page_fill_versions (StewardEnvironmentsPage *self)
{
  GtkStringList *old = GTK_STRING_LIST (gtk_drop_down_get_model (self->versions));
  g_auto(GStrv) versions = steward_environments_page_list_versions (self);
  g_autoptr(GtkStringList) list = NULL;
  g_autofree char *chosen = NULL;
  guint position = 0;

  if (steward_environments_page_has_versions (old, versions))
    return;

  g_object_get (self->filter, "version", &chosen, NULL);
  list = gtk_string_list_new ((const char * const *) versions);
  for (guint i = 1; chosen != NULL && versions[i] != NULL; i++)
    {
      if (g_str_equal (versions[i], chosen))
        position = i;
    }

  gtk_drop_down_set_model (self->versions, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->versions, position);
}

void
steward_environments_page_fill_filters (StewardEnvironmentsPage *self)
{
  g_autoptr(GtkStringList) types = gtk_string_list_new (NULL);
  g_autoptr(GtkStringList) statuses = gtk_string_list_new (NULL);

  if (gtk_drop_down_get_model (self->types) != NULL)
    {
      steward_environments_page_fill_versions (self);
      return;
    }

  gtk_string_list_append (types, _("All Types"));
  gtk_string_list_append (types, _("Production"));
  gtk_string_list_append (types, _("Sandbox"));
  gtk_drop_down_set_model (self->types, G_LIST_MODEL (types));

  gtk_string_list_append (statuses, _("All Statuses"));
  for (guint i = 0; i < G_N_ELEMENTS (offered_statuses); i++)
    {
      const StewardLook *look = steward_look_of_environment (offered_statuses[i]);

      gtk_string_list_append (statuses, steward_look_get_word (look, NULL));
    }
  gtk_drop_down_set_model (self->statuses, G_LIST_MODEL (statuses));

  steward_environments_page_fill_versions (self);
}

void
steward_environments_page_apply_filters (StewardEnvironmentsPage *self)
{
  GListModel *versions = gtk_drop_down_get_model (self->versions);
  guint status = gtk_drop_down_get_selected (self->statuses);
  guint version = gtk_drop_down_get_selected (self->versions);
  guint type = gtk_drop_down_get_selected (self->types);

  if (versions == NULL)
    return;

  g_object_set (self->filter,
                "type", type == GTK_INVALID_LIST_POSITION ? 0 : type,
                "status", status == 0 || status == GTK_INVALID_LIST_POSITION
                            ? STEWARD_ENVIRONMENT_STATUS_UNKNOWN : offered_statuses[status - 1],
                "version", version == 0 || version == GTK_INVALID_LIST_POSITION
                             ? NULL
                             : gtk_string_list_get_string (GTK_STRING_LIST (versions), version),
                NULL);
}

void
steward_environments_page_reset_filters (StewardEnvironmentsPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->types, 0);
  gtk_drop_down_set_selected (self->statuses, 0);
  gtk_drop_down_set_selected (self->versions, 0);
  g_object_set (self->filter, "attention", FALSE, "search", NULL, NULL);
}

static void
steward_environments_page_save_filter (StewardEnvironmentsPage *self)
{
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));
  StewardEnvironmentType type;
  StewardEnvironmentStatus status;
  g_autofree char *version = NULL;
  gboolean attention;

  g_object_get (self->filter, "type", &type, "status", &status, "version", &version,
                "attention", &attention, NULL);
  g_settings_set (steward_view_state_get_settings (view_state), "environments-filter", "(uusb)",
                  (guint) type, (guint) status, version != NULL ? version : "", attention);
}

static void
steward_environments_page_select_version (StewardEnvironmentsPage *self,
                                          const char              *version)
{
  GtkStringList *list = GTK_STRING_LIST (gtk_drop_down_get_model (self->versions));

  for (guint i = 1; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    if (g_str_equal (gtk_string_list_get_string (list, i), version))
      gtk_drop_down_set_selected (self->versions, i);
}

/* Shows what was shown the last time, and remembers each change; what was searched for is of the
 * moment. */
void
steward_environments_page_bind_filter (StewardEnvironmentsPage *self,
                                       GSettings               *settings)
{
  g_autofree char *version = NULL;
  guint type, status;
  gboolean attention;

  g_settings_get (settings, "environments-filter", "(uusb)", &type, &status, &version, &attention);
  g_object_set (self->filter, "version", *version != '\0' ? version : NULL,
                "attention", attention, NULL);
  steward_environments_page_fill_versions (self);
  steward_environments_page_select_version (self, version);
  if (type <= STEWARD_ENVIRONMENT_TYPE_SANDBOX)
    gtk_drop_down_set_selected (self->types, type);
  for (guint i = 0; i < G_N_ELEMENTS (offered_statuses); i++)
    if (offered_statuses[i] == status)
      gtk_drop_down_set_selected (self->statuses, i + 1);

  g_signal_connect_object (self->filter, "notify",
                           G_CALLBACK (steward_environments_page_save_filter), self,
                           G_CONNECT_SWAPPED);
}
