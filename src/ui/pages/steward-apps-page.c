/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-apps-page-private.h"

#include <glib/gi18n.h>

#include "steward-closures.h"
#include "steward-flatten.h"
#include "steward-listing.h"
#include "steward-search-keys.h"
#include "widgets/steward-operations-button.h"

G_DEFINE_FINAL_TYPE (StewardAppsPage, steward_apps_page, STEWARD_TYPE_PAGE)

static gboolean
steward_apps_page_is_folded (StewardAppsPage *self)
{
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));

  return view_state != NULL && steward_view_state_get_folded (view_state);
}

static void
steward_apps_page_show_title (StewardAppsPage *self)
{
  guint n_apps = g_list_model_get_n_items (G_LIST_MODEL (self->estate));
  guint n_environments = steward_app_estate_get_n_environments (self->estate);
  g_autofree char *apps = NULL;
  g_autofree char *subtitle = NULL;

  apps = g_strdup_printf (ngettext ("%u app", "%u apps", n_apps), n_apps);
  /* Translators: "38 apps", and a count of environments */
  subtitle = g_strdup_printf (ngettext ("%s in %u environment", "%s in %u environments",
                                        n_environments), apps, n_environments);
  adw_window_title_set_subtitle (self->window_title,
                                 steward_apps_page_is_folded (self) ? apps : subtitle);
}

static void
steward_apps_page_changed_cb (StewardAppsPage *self)
{
  steward_apps_page_show_title (self);
  steward_apps_page_fill_publishers (self);
  steward_apps_page_offer_types (self);
  steward_apps_page_update_actions (self);
  /* Filters look at an item once, and updates are heard of after the apps. For this the list must
   * not be incremental: it would be emptied first, which closes what is open. */
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
steward_apps_page_filter_cb (StewardAppsPage *self)
{
  steward_apps_page_apply_filters (self);
}

static void
steward_apps_page_clear_filters_cb (StewardAppsPage *self)
{
  steward_apps_page_reset_filters (self);
}

static void
steward_apps_page_grouping_cb (StewardAppsPage *self)
{
  gboolean by_environment = steward_apps_page_is_by_environment (self);

  g_object_set (self->table, "by-environment", by_environment, NULL);
  if (self->estate != NULL)
    gtk_filter_list_model_set_model (self->matches, by_environment
                                       ? steward_app_estate_get_by_environment (self->estate)
                                       : G_LIST_MODEL (self->estate));
}

static void
steward_apps_page_search_cb (StewardAppsPage *self)
{
  g_object_set (self->filter, "search", gtk_editable_get_text (GTK_EDITABLE (self->search)), NULL);
}

static void
steward_apps_page_folded_cb (StewardAppsPage *self)
{
  gtk_widget_set_visible (self->filters,
                          !steward_apps_page_is_folded (self)
                          || gtk_toggle_button_get_active (self->search_button));
  if (self->estate != NULL)
    steward_apps_page_show_title (self);
}

static void
steward_apps_page_refresh (StewardPage *page)
{
  StewardAppsPage *self = STEWARD_APPS_PAGE (page);

  if (self->estate != NULL)
    steward_app_estate_refresh (self->estate);
}

static void
steward_apps_page_find (StewardPage *page)
{
  StewardAppsPage *self = STEWARD_APPS_PAGE (page);

  gtk_toggle_button_set_active (self->search_button, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* A tenant that does not tell its environments does not tell their apps either. */
static GListModel *
steward_apps_page_new_listings (StewardAppsPage *self)
{
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));
  StewardFlatten *listings = steward_flatten_new (STEWARD_TYPE_LISTING);

  steward_flatten_add (listings, steward_view_state_get_listings (view_state));
  steward_flatten_add (listings, steward_app_estate_get_listings (self->estate));

  return G_LIST_MODEL (listings);
}

static void
steward_apps_page_show_estate (StewardAppsPage  *self,
                               StewardAppEstate *estate)
{
  GListModel *listings = steward_app_estate_get_listings (estate);
  g_autoptr(GListModel) all_listings = NULL;

  self->estate = g_object_ref (estate);
  g_signal_connect_object (self->estate, "changed",
                           G_CALLBACK (steward_apps_page_changed_cb), self, G_CONNECT_SWAPPED);
  steward_listing_stack_set_items (self->states, G_LIST_MODEL (self->estate));
  all_listings = steward_apps_page_new_listings (self);
  steward_listing_stack_set_listings (self->states, all_listings);
  steward_age_button_set_listings (self->age, listings);
  steward_age_button_set_listings (self->narrow_age, listings);
  steward_apps_page_grouping_cb (self);
  steward_apps_page_changed_cb (self);
}

static void
steward_apps_page_constructed (GObject *object)
{
  StewardAppsPage *self = STEWARD_APPS_PAGE (object);
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));
  GSettings *settings;

  G_OBJECT_CLASS (steward_apps_page_parent_class)->constructed (object);

  if (view_state == NULL || steward_view_state_get_apps (view_state) == NULL)
    return;

  steward_apps_page_show_estate (self, steward_view_state_get_apps (view_state));
  g_signal_connect_object (view_state, "notify::folded",
                           G_CALLBACK (steward_apps_page_folded_cb), self, G_CONNECT_SWAPPED);
  steward_apps_page_folded_cb (self);
  settings = steward_view_state_get_settings (view_state);
  if (settings == NULL)
    return;

  steward_apps_page_bind_filter (self, settings);
  steward_apps_table_bind_sort (self->table, settings, "all-apps-sort");
}

/* Not before the page is seen for the first time is anything asked for. */
static void
steward_apps_page_map (GtkWidget *widget)
{
  StewardAppsPage *self = STEWARD_APPS_PAGE (widget);

  GTK_WIDGET_CLASS (steward_apps_page_parent_class)->map (widget);

  if (self->estate != NULL)
    steward_app_estate_ensure_loaded (self->estate);
}

static void
steward_apps_page_dispose (GObject *object)
{
  StewardAppsPage *self = STEWARD_APPS_PAGE (object);

  g_clear_object (&self->estate);

  G_OBJECT_CLASS (steward_apps_page_parent_class)->dispose (object);
}

static void
steward_apps_page_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/pages/steward-apps-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardAppsPage, age);
  gtk_widget_class_bind_template_child (widget_class, StewardAppsPage, filter);
  gtk_widget_class_bind_template_child (widget_class, StewardAppsPage, filters);
  gtk_widget_class_bind_template_child (widget_class, StewardAppsPage, groupings);
  gtk_widget_class_bind_template_child (widget_class, StewardAppsPage, matches);
  gtk_widget_class_bind_template_child (widget_class, StewardAppsPage, narrow_age);
  gtk_widget_class_bind_template_child (widget_class, StewardAppsPage, publishers);
  gtk_widget_class_bind_template_child (widget_class, StewardAppsPage, search);
  gtk_widget_class_bind_template_child (widget_class, StewardAppsPage, search_button);
  gtk_widget_class_bind_template_child (widget_class, StewardAppsPage, states);
  gtk_widget_class_bind_template_child (widget_class, StewardAppsPage, table);
  gtk_widget_class_bind_template_child (widget_class, StewardAppsPage, types);
  gtk_widget_class_bind_template_child (widget_class, StewardAppsPage, window_title);
  gtk_widget_class_bind_template_callback (widget_class, steward_apps_page_clear_filters_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_apps_page_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_apps_page_folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_apps_page_grouping_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_apps_page_search_cb);
  steward_closures_bind (widget_class);
}

static void
steward_apps_page_class_init (StewardAppsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardPageClass *page_class = STEWARD_PAGE_CLASS (klass);

  object_class->constructed = steward_apps_page_constructed;
  object_class->dispose = steward_apps_page_dispose;
  widget_class->map = steward_apps_page_map;
  page_class->refresh = steward_apps_page_refresh;
  page_class->search = steward_apps_page_find;

  g_type_ensure (STEWARD_TYPE_AGE_BUTTON);
  g_type_ensure (STEWARD_TYPE_APPS_TABLE);
  g_type_ensure (STEWARD_TYPE_APP_GROUP_FILTER);
  g_type_ensure (STEWARD_TYPE_LISTING_STACK);
  g_type_ensure (STEWARD_TYPE_OPERATIONS_BUTTON);
  steward_apps_page_bind_template (widget_class);
  steward_apps_page_install_actions (widget_class);
}

static void
steward_apps_page_init (StewardAppsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  steward_search_keys_bind (GTK_WIDGET (self->search), GTK_WIDGET (self->table));
  g_signal_connect_object (steward_apps_table_get_selection (self->table), "selection-changed",
                           G_CALLBACK (steward_apps_page_update_actions), self,
                           G_CONNECT_SWAPPED);
  steward_apps_page_update_actions (self);
}
