/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-instances-page-private.h"

#include <glib/gi18n.h>

#include "steward-instance-text.h"

/* Choices of the filter; what they stand for is beside them. */
static const struct
{
  const char          *title;
  StewardInstanceType  type;
} offered_types[] = {
  { N_("All Types"), STEWARD_INSTANCE_TYPE_UNKNOWN },
  { N_("Production"), STEWARD_INSTANCE_TYPE_PRODUCTION },
  { N_("Sandbox"), STEWARD_INSTANCE_TYPE_SANDBOX },
  { N_("Default"), STEWARD_INSTANCE_TYPE_DEFAULT },
  { N_("Developer"), STEWARD_INSTANCE_TYPE_DEVELOPER },
  { N_("Preview"), STEWARD_INSTANCE_TYPE_PREVIEW },
  { N_("Support"), STEWARD_INSTANCE_TYPE_SUPPORT },
  { N_("Trial"), STEWARD_INSTANCE_TYPE_TRIAL },
};

static const struct
{
  const char           *title;
  StewardInstanceState  state;
} offered_states[] = {
  { N_("All States"), STEWARD_INSTANCE_STATE_UNKNOWN },
  { N_("Ready"), STEWARD_INSTANCE_STATE_READY },
  { N_("Pending"), STEWARD_INSTANCE_STATE_PENDING },
  { N_("Disabled"), STEWARD_INSTANCE_STATE_DISABLED },
  { N_("Inactive"), STEWARD_INSTANCE_STATE_INACTIVE },
  { N_("Creation failed"), STEWARD_INSTANCE_STATE_FAILED_PROVISIONING },
};

void
steward_instances_page_fill_filters (StewardInstancesPage *self)
{
  g_autoptr(GtkStringList) types = gtk_string_list_new (NULL);
  g_autoptr(GtkStringList) states = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (offered_types); i++)
    gtk_string_list_append (types, _(offered_types[i].title));
  for (guint i = 0; i < G_N_ELEMENTS (offered_states); i++)
    gtk_string_list_append (states, _(offered_states[i].title));
  gtk_drop_down_set_model (self->types, G_LIST_MODEL (types));
  gtk_drop_down_set_model (self->states, G_LIST_MODEL (states));
}

static int
steward_instances_page_compare_regions (gconstpointer first,
                                        gconstpointer second)
{
  g_autofree char *name = steward_instance_text_dup_region (*(const char * const *) first);
  g_autofree char *other = steward_instance_text_dup_region (*(const char * const *) second);

  return g_utf8_collate (name, other);
}

static void
steward_instances_page_add_region (GPtrArray  *words,
                                   const char *word)
{
  if (word != NULL && !g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
    g_ptr_array_add (words, g_strdup (word));
}

/* Those that there are, and what is chosen, also before an instance there is known. */
static GPtrArray *
steward_instances_page_list_regions (StewardInstancesPage *self,
                                     const char           *chosen)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  guint n_items = g_list_model_get_n_items (self->instances);

  steward_instances_page_add_region (words, chosen);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardInstance) instance = g_list_model_get_item (self->instances, i);

      steward_instances_page_add_region (words, steward_instance_get_region (instance));
    }

  g_ptr_array_sort (words, steward_instances_page_compare_regions);

  return g_steal_pointer (&words);
}

void
steward_instances_page_fill_regions (StewardInstancesPage *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *chosen = NULL;
  guint selected = 0;

  g_object_get (self->filter, "region", &chosen, NULL);
  g_clear_pointer (&self->region_words, g_ptr_array_unref);
  gtk_string_list_append (names, _("All Regions"));
  gtk_drop_down_set_model (self->regions, G_LIST_MODEL (names));

  self->region_words = steward_instances_page_list_regions (self, chosen);
  for (guint i = 0; i < self->region_words->len; i++)
    {
      const char *word = g_ptr_array_index (self->region_words, i);
      g_autofree char *name = steward_instance_text_dup_region (word);

      gtk_string_list_append (names, name);
      if (g_strcmp0 (word, chosen) == 0)
        selected = i + 1;
    }
  gtk_drop_down_set_selected (self->regions, selected);
}

void
steward_instances_page_apply_filters (StewardInstancesPage *self)
{
  guint type = gtk_drop_down_get_selected (self->types);
  guint state = gtk_drop_down_get_selected (self->states);
  guint region = gtk_drop_down_get_selected (self->regions);

  /* While they are being filled nothing is chosen. */
  if (self->region_words == NULL || type >= G_N_ELEMENTS (offered_types) ||
      state >= G_N_ELEMENTS (offered_states) || region > self->region_words->len)
    return;

  g_object_set (self->filter,
                "type", offered_types[type].type,
                "state", offered_states[state].state,
                "region", region > 0 ? g_ptr_array_index (self->region_words, region - 1) : NULL,
                NULL);
}

void
steward_instances_page_reset_filters (StewardInstancesPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->types, 0);
  gtk_drop_down_set_selected (self->states, 0);
  gtk_drop_down_set_selected (self->regions, 0);
  g_object_set (self->filter, "search", NULL, NULL);
}

static void
steward_instances_page_save_filter (StewardInstancesPage *self)
{
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));
  StewardInstanceType type;
  StewardInstanceState state;
  g_autofree char *region = NULL;

  g_object_get (self->filter, "type", &type, "state", &state, "region", &region, NULL);
  g_settings_set (steward_view_state_get_settings (view_state), "instances-filter", "(uus)",
                  (guint) type, (guint) state, region != NULL ? region : "");
}

/* Shows what was shown the last time, and remembers each change; what was searched for is of the
 * moment. */
void
steward_instances_page_bind_filter (StewardInstancesPage *self,
                                    GSettings            *settings)
{
  g_autofree char *region = NULL;
  guint type, state;

  g_settings_get (settings, "instances-filter", "(uus)", &type, &state, &region);
  g_object_set (self->filter, "region", *region != '\0' ? region : NULL, NULL);
  steward_instances_page_fill_regions (self);
  for (guint i = 0; i < G_N_ELEMENTS (offered_types); i++)
    if (offered_types[i].type == type)
      gtk_drop_down_set_selected (self->types, i);
  for (guint i = 0; i < G_N_ELEMENTS (offered_states); i++)
    if (offered_states[i].state == state)
      gtk_drop_down_set_selected (self->states, i);

  g_signal_connect_object (self->filter, "notify",
                           G_CALLBACK (steward_instances_page_save_filter), self,
                           G_CONNECT_SWAPPED);
}
