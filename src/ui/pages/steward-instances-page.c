/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-instances-page-private.h"

#include <glib/gi18n.h>

#include "steward-instance-columns.h"
#include "steward-instance-menu.h"
#include "steward-row-menu.h"
#include "steward-search-keys.h"
#include "steward-text.h"
#include "widgets/steward-operations-button.h"

G_DEFINE_FINAL_TYPE (StewardInstancesPage, steward_instances_page, STEWARD_TYPE_PAGE)

/* What other programs are told to use instead. */
#define DEPRECATION_URL \
  "https://learn.microsoft.com/power-platform/important-changes-coming"

static void
steward_instances_page_search_cb (StewardInstancesPage *self)
{
  g_object_set (self->filter, "search", gtk_editable_get_text (GTK_EDITABLE (self->search)), NULL);
}

static void
steward_instances_page_filter_cb (StewardInstancesPage *self)
{
  steward_instances_page_apply_filters (self);
}

static void
steward_instances_page_clear_cb (StewardInstancesPage *self)
{
  steward_instances_page_reset_filters (self);
}

/* Of one tenant the switcher says which. */
static void
steward_instances_page_show_title (StewardInstancesPage *self)
{
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));
  guint n_items = g_list_model_get_n_items (self->instances);
  g_autoptr(GHashTable) tenants = g_hash_table_new (NULL, NULL);
  g_autofree char *shown = NULL;
  g_autofree char *count = NULL;
  g_autofree char *subtitle = NULL;
  guint n_tenants;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardEntity) instance = g_list_model_get_item (self->instances, i);

      g_hash_table_add (tenants, steward_entity_get_tenant (instance));
    }

  n_tenants = g_hash_table_size (tenants);
  shown = steward_text_dup_shown (g_list_model_get_n_items (G_LIST_MODEL (self->matches)),
                                  n_items);
  /* Translators: a count, as "12" or "4 of 12" */
  count = g_strdup_printf (ngettext ("%s instance", "%s instances", n_items), shown);
  if (steward_view_state_get_tenant (view_state) == NULL && n_tenants > 0)
    /* Translators: "6 instances", and a number of tenants */
    subtitle = g_strdup_printf (ngettext ("%s in %u tenant", "%s in %u tenants", n_tenants),
                                count, n_tenants);
  adw_window_title_set_subtitle (self->window_title, subtitle != NULL ? subtitle : count);
}

static void
steward_instances_page_listed_cb (StewardInstancesPage *self)
{
  steward_instances_page_show_title (self);
  steward_instances_page_fill_regions (self);
}

static void
steward_instances_page_learn_cb (StewardInstancesPage *self)
{
  g_app_info_launch_default_for_uri_async (DEPRECATION_URL, NULL, NULL, NULL, NULL);
}

static void
steward_instances_page_tenant_cb (StewardInstancesPage *self)
{
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));

  steward_entity_table_show_column (self->table, STEWARD_INSTANCE_COLUMN_TENANT,
                                    steward_view_state_get_tenant (view_state) == NULL);
  steward_instances_page_show_title (self);
}

static void
steward_instances_page_folded_cb (StewardInstancesPage *self)
{
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));
  gboolean folded = steward_view_state_get_folded (view_state);

  steward_entity_table_set_narrow (self->table, folded);
  gtk_widget_set_visible (self->back, folded);
  gtk_widget_set_visible (self->create, !folded);
  gtk_widget_set_visible (GTK_WIDGET (self->age), !folded);
}

static void
steward_instances_page_activated_cb (StewardInstancesPage *self,
                                     StewardEntity        *entity)
{
  gtk_widget_activate_action_variant (GTK_WIDGET (self), "win.open-instance",
                                      steward_instance_menu_new_target (entity));
}

static void
steward_instances_page_refresh (StewardPage *page)
{
  steward_listing_watch_refresh (STEWARD_INSTANCES_PAGE (page)->watch);
}

static void
steward_instances_page_find (StewardPage *page)
{
  gtk_widget_grab_focus (STEWARD_INSTANCES_PAGE (page)->search);
}

/* Of the tenant that is shown. */
static void
steward_instances_page_follow_listings (StewardInstancesPage *self,
                                        GListModel           *listings)
{
  steward_listing_watch_set_listings (self->watch, listings);
  steward_age_button_set_listings (self->age, listings);
  steward_listing_stack_set_listings (self->stack, listings);
}

static void
steward_instances_page_constructed (GObject *object)
{
  StewardInstancesPage *self = STEWARD_INSTANCES_PAGE (object);
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));

  G_OBJECT_CLASS (steward_instances_page_parent_class)->constructed (object);

  if (view_state == NULL)
    return;

  self->instances = g_object_ref (steward_view_state_get_instances (view_state));
  gtk_filter_list_model_set_model (self->matches, self->instances);
  g_signal_connect_object (self->matches, "items-changed",
                           G_CALLBACK (steward_instances_page_show_title), self,
                           G_CONNECT_SWAPPED);
  steward_listing_stack_set_items (self->stack, self->instances);
  g_signal_connect_object (self->instances, "items-changed",
                           G_CALLBACK (steward_instances_page_listed_cb), self,
                           G_CONNECT_SWAPPED);
  steward_instances_page_fill_regions (self);
  steward_instances_page_follow_listings (self,
                                          steward_view_state_get_instance_listings (view_state));
  g_signal_connect_object (view_state, "notify::tenant",
                           G_CALLBACK (steward_instances_page_tenant_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::folded",
                           G_CALLBACK (steward_instances_page_folded_cb), self,
                           G_CONNECT_SWAPPED);
  steward_instances_page_tenant_cb (self);
  steward_instances_page_folded_cb (self);
  if (steward_view_state_get_settings (view_state) != NULL)
    {
      steward_entity_table_bind_sort (self->table, steward_view_state_get_settings (view_state),
                                      "instances-sort");
      steward_instances_page_bind_filter (self, steward_view_state_get_settings (view_state));
    }
}

/* Not before the page is seen for the first time is anything asked for. */
static void
steward_instances_page_map (GtkWidget *widget)
{
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (widget));

  GTK_WIDGET_CLASS (steward_instances_page_parent_class)->map (widget);

  if (view_state != NULL && steward_view_state_get_fleet (view_state) != NULL)
    steward_fleet_load_instances (steward_view_state_get_fleet (view_state));
}

static void
steward_instances_page_dispose (GObject *object)
{
  StewardInstancesPage *self = STEWARD_INSTANCES_PAGE (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->filter);
  g_clear_object (&self->matches);
  g_clear_object (&self->instances);
  g_clear_pointer (&self->region_words, g_ptr_array_unref);

  G_OBJECT_CLASS (steward_instances_page_parent_class)->dispose (object);
}

static void
steward_instances_page_class_init (StewardInstancesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  StewardPageClass *page_class = STEWARD_PAGE_CLASS (klass);

  object_class->constructed = steward_instances_page_constructed;
  object_class->dispose = steward_instances_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = steward_instances_page_map;
  page_class->refresh = steward_instances_page_refresh;
  page_class->search = steward_instances_page_find;

  g_type_ensure (STEWARD_TYPE_AGE_BUTTON);
  g_type_ensure (STEWARD_TYPE_LISTING_STACK);
  g_type_ensure (STEWARD_TYPE_OPERATIONS_BUTTON);
  gtk_widget_class_set_template_from_resource (
    GTK_WIDGET_CLASS (klass),
    "/io/github/stewardadmin/Steward/pages/steward-instances-page.ui");
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), StewardInstancesPage, age);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), StewardInstancesPage, back);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), StewardInstancesPage, create);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), StewardInstancesPage, regions);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), StewardInstancesPage, search);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), StewardInstancesPage, stack);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), StewardInstancesPage, states);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), StewardInstancesPage, types);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), StewardInstancesPage,
                                        window_title);
  gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (klass),
                                           steward_instances_page_clear_cb);
  gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (klass),
                                           steward_instances_page_filter_cb);
  gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (klass),
                                           steward_instances_page_learn_cb);
  gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (klass),
                                           steward_instances_page_search_cb);
}

static void
steward_instances_page_init (StewardInstancesPage *self)
{
  self->watch = steward_listing_watch_new ();
  self->filter = g_object_new (STEWARD_TYPE_INSTANCE_FILTER, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  steward_search_keys_bind (GTK_WIDGET (self->search), GTK_WIDGET (self->stack));
  steward_instances_page_fill_filters (self);

  self->matches = gtk_filter_list_model_new (NULL, g_object_ref (GTK_FILTER (self->filter)));

  self->table = STEWARD_ENTITY_TABLE (
    steward_instance_columns_new_table (STEWARD_INSTANCE_TABLE_INSTANCES));
  steward_entity_table_set_model (self->table, G_LIST_MODEL (self->matches));
  steward_entity_table_sort (self->table, 0, GTK_SORT_ASCENDING);
  g_signal_connect_object (self->table, "activated",
                           G_CALLBACK (steward_instances_page_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_object_set (self->stack, "child", self->table, NULL);
  steward_listing_stack_set_matches (self->stack, G_LIST_MODEL (self->matches));
  steward_row_menu_new (GTK_WIDGET (self), steward_entity_table_get_selection (self->table),
                        steward_instance_menu_new, NULL);
}
