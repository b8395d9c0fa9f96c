/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-environment-apps.h"

#include <glib/gi18n.h>

#include "pages/steward-app-filter.h"
#include "pages/steward-environment-apps-table.h"
#include "steward-closures.h"
#include "steward-environment-menu.h"
#include "steward-item-watch.h"
#include "steward-look.h"
#include "steward-search-keys.h"
#include "widgets/steward-listing-stack.h"

/* What is counted and offered waits until a burst of changes is over. */
#define COUNT_DELAY_MS 50

struct _StewardEnvironmentApps
{
  StewardEnvironmentTab        parent_instance;

  GtkRevealer                 *band;
  GtkLabel                    *n_updates;
  GtkLabel                    *n_updating;
  GtkBox                      *band_texts;
  GtkActionable               *update_all;
  GtkSearchEntry              *search;
  GtkDropDown                 *publishers;
  GtkDropDown                 *types;
  GtkActionable               *install;
  StewardListingStack         *states;
  StewardEnvironmentAppsTable *table;
  StewardAppFilter            *filter;
  GtkFilterListModel          *matches;

  GListModel                  *apps;         /* (nullable) */
  StewardItemWatch            *update_watch; /* (nullable) */
  StewardItemWatch            *state_watch;  /* (nullable) */
  guint                        count_source;
};

G_DEFINE_FINAL_TYPE (StewardEnvironmentApps, steward_environment_apps,
                     STEWARD_TYPE_ENVIRONMENT_TAB)

static const StewardAppType offered_types[] = {
  STEWARD_APP_TYPE_GLOBAL,
  STEWARD_APP_TYPE_TENANT,
  STEWARD_APP_TYPE_DEV,
};

static void
steward_environment_apps_show_band (StewardEnvironmentApps *self,
                                    guint                   n_updates,
                                    guint                   n_updating)
{
  g_autofree char *updates = NULL;
  g_autofree char *updating = NULL;

  updates = g_strdup_printf (ngettext ("%u update available.", "%u updates available.",
                                       n_updates), n_updates);
  updating = g_strdup_printf (ngettext ("%u app is updating now.", "%u apps are updating now.",
                                        n_updating), n_updating);
  gtk_label_set_label (self->n_updates, updates);
  gtk_label_set_label (self->n_updating, updating);
  gtk_widget_set_visible (GTK_WIDGET (self->n_updating), n_updating > 0);
  gtk_revealer_set_reveal_child (self->band, n_updates > 0);
  steward_environment_tab_set_badge (STEWARD_ENVIRONMENT_TAB (self), n_updates);
}

static int
steward_environment_apps_compare_names (gconstpointer first,
                                        gconstpointer second)
{
  return g_utf8_collate (*(const char * const *) first, *(const char * const *) second);
}

/* Offers the publishers there are, and keeps the chosen one. */
static void
steward_environment_apps_fill_publishers (StewardEnvironmentApps *self)
{
  g_autoptr(GtkStringList) list = gtk_string_list_new (NULL);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *chosen = NULL;
  guint position = 0;

  for (guint i = 0; i < g_list_model_get_n_items (self->apps); i++)
    {
      g_autoptr(StewardApp) app = g_list_model_get_item (self->apps, i);
      const char *name = steward_app_get_publisher (app);

      if (name != NULL && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, g_strdup (name));
    }

  g_ptr_array_sort (names, steward_environment_apps_compare_names);
  g_object_get (self->filter, "publisher", &chosen, NULL);
  gtk_string_list_append (list, _("All Publishers"));
  for (guint i = 0; i < names->len; i++)
    {
      gtk_string_list_append (list, names->pdata[i]);
      if (g_strcmp0 (names->pdata[i], chosen) == 0)
        position = i + 1;
    }

  if (gtk_drop_down_get_model (self->publishers) == NULL ||
      g_list_model_get_n_items (gtk_drop_down_get_model (self->publishers)) != names->len + 1)
    {
      gtk_drop_down_set_model (self->publishers, G_LIST_MODEL (list));
      gtk_drop_down_set_selected (self->publishers, position);
    }
}

static gboolean
steward_environment_apps_count_cb (gpointer user_data)
{
  StewardEnvironmentApps *self = user_data;
  gboolean told = g_list_model_get_n_items (self->apps) == 0;
  guint n_updates = 0;
  guint n_updating = 0;

  self->count_source = 0;
  for (guint i = 0; i < g_list_model_get_n_items (self->apps); i++)
    {
      g_autoptr(StewardApp) app = g_list_model_get_item (self->apps, i);

      told = told || steward_app_get_type_text (app) != NULL;
      n_updates += steward_app_can_update (app);
      n_updating += steward_app_get_state (app) == STEWARD_APP_STATE_UPDATING;
    }

  steward_environment_apps_show_band (self, n_updates, n_updating);
  steward_environment_apps_fill_publishers (self);
  steward_app_filter_offer_types (self->types, told);
  /* Filters look at an app once, and its update is heard of after it. */
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);

  return G_SOURCE_REMOVE;
}

static void
steward_environment_apps_changed_cb (StewardEnvironmentApps *self)
{
  if (self->count_source == 0)
    self->count_source = g_timeout_add (COUNT_DELAY_MS, steward_environment_apps_count_cb, self);
}

static void
steward_environment_apps_filter_cb (StewardEnvironmentApps *self)
{
  GListModel *publishers = gtk_drop_down_get_model (self->publishers);
  guint publisher = gtk_drop_down_get_selected (self->publishers);
  guint type = gtk_drop_down_get_selected (self->types);

  if (publishers == NULL || publisher == GTK_INVALID_LIST_POSITION ||
      type > G_N_ELEMENTS (offered_types))
    return;

  g_object_set (self->filter,
                "publisher", publisher > 0
                               ? gtk_string_list_get_string (GTK_STRING_LIST (publishers),
                                                             publisher)
                               : NULL,
                "type", type > 0 ? offered_types[type - 1] : STEWARD_APP_TYPE_UNKNOWN,
                NULL);
}

static void
steward_environment_apps_clear_cb (StewardEnvironmentApps *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->publishers, 0);
  gtk_drop_down_set_selected (self->types, 0);
  g_object_set (self->filter, "search", NULL, "updates", FALSE, NULL);
}

static void
steward_environment_apps_search_cb (StewardEnvironmentApps *self)
{
  g_object_set (self->filter, "search", gtk_editable_get_text (GTK_EDITABLE (self->search)), NULL);
}

static void
steward_environment_apps_search (StewardEnvironmentTab *tab)
{
  gtk_widget_grab_focus (GTK_WIDGET (STEWARD_ENVIRONMENT_APPS (tab)->search));
}

static void
steward_environment_apps_folded_cb (StewardEnvironmentApps *self)
{
  StewardEnvironmentTab *tab = STEWARD_ENVIRONMENT_TAB (self);
  gboolean folded;

  folded = steward_view_state_get_folded (steward_environment_tab_get_view_state (tab));
  g_object_set (self->table, "folded", folded, NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->band_texts),
                                  folded ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->band_texts, folded ? 0 : 12);
}

static void
steward_environment_apps_fill_types (StewardEnvironmentApps *self)
{
  g_autoptr(GtkStringList) types = gtk_string_list_new (NULL);

  gtk_string_list_append (types, _("All Types"));
  for (guint i = 0; i < G_N_ELEMENTS (offered_types); i++)
    gtk_string_list_append (types, steward_look_name_app (offered_types[i], NULL));
  gtk_drop_down_set_model (self->types, G_LIST_MODEL (types));
}

static void
steward_environment_apps_follow (StewardEnvironmentApps *self,
                                 StewardSession         *session,
                                 StewardEnvironment     *environment)
{
  StewardEnvironmentTab *tab = STEWARD_ENVIRONMENT_TAB (self);
  StewardListing *apps = steward_session_list_apps (session, environment);
  StewardListing *updates = steward_session_list_app_updates (session, environment);

  steward_environment_tab_add_listing (tab, apps);
  steward_environment_tab_add_listing (tab, updates);
  steward_listing_stack_set_listings (self->states, steward_environment_tab_get_listings (tab));
  steward_environment_apps_set_apps (self, G_LIST_MODEL (apps));

  /* For the badge of the tab, before anybody looks at it. */
  if (!steward_environment_is_deleted (environment))
    {
      steward_listing_ensure_loaded (apps);
      steward_listing_ensure_loaded (updates);
    }
}

static void
steward_environment_apps_constructed (GObject *object)
{
  StewardEnvironmentApps *self = STEWARD_ENVIRONMENT_APPS (object);
  StewardEnvironmentTab *tab = STEWARD_ENVIRONMENT_TAB (self);
  StewardEnvironment *environment = steward_environment_tab_get_environment (tab);
  StewardViewState *view_state = steward_environment_tab_get_view_state (tab);
  StewardSession *session = steward_environment_tab_get_session (tab);
  GVariant *target;

  G_OBJECT_CLASS (steward_environment_apps_parent_class)->constructed (object);

  if (environment == NULL || view_state == NULL)
    return;

  steward_environment_apps_table_offer_verbs (self->table, environment);
  target = steward_environment_menu_new_apps_target (environment, NULL);
  gtk_actionable_set_action_target_value (self->update_all,
                                          g_variant_new_array (NULL, &target, 1));
  gtk_actionable_set_action_target_value (self->install,
                                          steward_environment_menu_new_target (environment));

  g_signal_connect_object (view_state, "notify::folded",
                           G_CALLBACK (steward_environment_apps_folded_cb), self,
                           G_CONNECT_SWAPPED);
  steward_environment_apps_folded_cb (self);
  if (steward_view_state_get_settings (view_state) != NULL)
    steward_environment_apps_table_bind_sort (self->table,
                                              steward_view_state_get_settings (view_state));
  if (session != NULL)
    steward_environment_apps_follow (self, session, environment);
}

static void
steward_environment_apps_forget (StewardEnvironmentApps *self)
{
  if (self->apps != NULL)
    g_signal_handlers_disconnect_by_data (self->apps, self);
  g_clear_object (&self->apps);
  g_clear_object (&self->update_watch);
  g_clear_object (&self->state_watch);
  g_clear_handle_id (&self->count_source, g_source_remove);
}

static void
steward_environment_apps_dispose (GObject *object)
{
  steward_environment_apps_forget (STEWARD_ENVIRONMENT_APPS (object));

  G_OBJECT_CLASS (steward_environment_apps_parent_class)->dispose (object);
}

static void
steward_environment_apps_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/pages/steward-environment-apps.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentApps, band);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentApps, filter);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentApps, install);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentApps, matches);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentApps, n_updates);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentApps, n_updating);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentApps, band_texts);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentApps, publishers);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentApps, search);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentApps, states);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentApps, table);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentApps, types);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentApps, update_all);
  gtk_widget_class_bind_template_callback (widget_class, steward_environment_apps_clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_environment_apps_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_environment_apps_search_cb);
  steward_closures_bind (widget_class);
}

static void
steward_environment_apps_class_init (StewardEnvironmentAppsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = steward_environment_apps_constructed;
  object_class->dispose = steward_environment_apps_dispose;
  STEWARD_ENVIRONMENT_TAB_CLASS (klass)->search = steward_environment_apps_search;

  g_type_ensure (STEWARD_TYPE_APP_FILTER);
  g_type_ensure (STEWARD_TYPE_ENVIRONMENT_APPS_TABLE);
  g_type_ensure (STEWARD_TYPE_LISTING_STACK);
  steward_environment_apps_bind_template (GTK_WIDGET_CLASS (klass));
}

static void
steward_environment_apps_init (StewardEnvironmentApps *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  steward_search_keys_bind (GTK_WIDGET (self->search), GTK_WIDGET (self->table));

  steward_environment_apps_fill_types (self);
}

/**
 * steward_environment_apps_set_apps:
 * @self: a tab
 * @apps: the installed apps
 */
void
steward_environment_apps_set_apps (StewardEnvironmentApps *self,
                                   GListModel             *apps)
{
  g_return_if_fail (STEWARD_IS_ENVIRONMENT_APPS (self));
  g_return_if_fail (G_IS_LIST_MODEL (apps));

  steward_environment_apps_forget (self);
  self->apps = g_object_ref (apps);
  self->update_watch = steward_item_watch_new (apps, "available-update");
  self->state_watch = steward_item_watch_new (apps, "state");
  g_signal_connect_object (apps, "items-changed",
                           G_CALLBACK (steward_environment_apps_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->update_watch, "changed",
                           G_CALLBACK (steward_environment_apps_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state_watch, "changed",
                           G_CALLBACK (steward_environment_apps_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_filter_list_model_set_model (self->matches, apps);
  steward_listing_stack_set_items (self->states, apps);
  steward_environment_apps_changed_cb (self);
}
