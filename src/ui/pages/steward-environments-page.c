/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-environments-page-private.h"

#include <glib/gi18n.h>

#include "steward-closures.h"
#include "steward-environment-menu.h"
#include "steward-list-pace.h"
#include "steward-search-keys.h"
#include "steward-text.h"
#include "steward-window.h"
#include "widgets/steward-age-button.h"
#include "widgets/steward-listing-stack.h"
#include "widgets/steward-operations-button.h"

/* Counting and the list of versions wait until a burst of changes is over. */
#define COUNT_DELAY_MS 50

G_DEFINE_FINAL_TYPE (StewardEnvironmentsPage, steward_environments_page, STEWARD_TYPE_PAGE)

/* Whether somebody has neither told what there is, nor refused to. */
static gboolean
steward_environments_page_is_waiting (StewardEnvironmentsPage *self)
{
  return steward_listing_watch_count_unanswered (self->watch)
         > steward_listing_watch_count_silent (self->watch);
}

/* How many there are is not known where nothing has been told, nor before all have. */
static char *
steward_environments_page_dup_subtitle (StewardEnvironmentsPage *self)
{
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));
  guint n_items = g_list_model_get_n_items (steward_view_state_get_environments (view_state));
  guint n_tenants = g_list_model_get_n_items (steward_view_state_get_tenants (view_state));
  guint n_unanswered = steward_listing_watch_count_unanswered (self->watch);
  StewardTenant *tenant = steward_view_state_get_tenant (view_state);
  g_autofree char *shown = NULL;

  if (tenant != NULL && n_unanswered > 0)
    return g_strdup (steward_tenant_get_name (tenant));

  shown = steward_text_dup_shown (g_list_model_get_n_items (G_LIST_MODEL (self->matches)),
                                  n_items);
  if (tenant != NULL)
    /* Translators: a count of environments, as "14" or "4 of 14", and the name of a tenant */
    return g_strdup_printf (_("%s in %s"), shown, steward_tenant_get_name (tenant));
  if (n_unanswered >= n_tenants || steward_environments_page_is_waiting (self))
    return g_strdup_printf (ngettext ("%u tenant", "%u tenants", n_tenants), n_tenants);

  n_tenants -= n_unanswered;
  /* Translators: a count of environments, as "14" or "4 of 14", and of tenants */
  return g_strdup_printf (ngettext ("%s in %u tenant", "%s in %u tenants", n_tenants),
                          shown, n_tenants);
}

/* Names and quotas cannot be checked in a tenant that tells nothing. */
static gboolean
steward_environments_page_can_create (StewardEnvironmentsPage *self)
{
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));
  guint n_tenants = g_list_model_get_n_items (steward_view_state_get_tenants (view_state));
  guint n_silent = steward_listing_watch_count_silent (self->watch);

  return steward_view_state_get_tenant (view_state) != NULL ? n_silent == 0 : n_silent < n_tenants;
}

static void
steward_environments_page_show_title (StewardEnvironmentsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *subtitle = steward_environments_page_dup_subtitle (self);

  if (STEWARD_IS_WINDOW (root))
    gtk_widget_action_set_enabled (GTK_WIDGET (root), "win.new-environment",
                                   steward_environments_page_can_create (self));
  adw_window_title_set_subtitle (self->window_title, subtitle);
}

static guint
steward_environments_page_count_attention (StewardEnvironmentsPage *self)
{
  GListModel *all = steward_view_state_get_environments (
    steward_page_get_view_state (STEWARD_PAGE (self)));
  guint n_items = g_list_model_get_n_items (all);
  guint n_attention = 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardEnvironment) environment = g_list_model_get_item (all, i);

      n_attention += steward_environment_needs_attention (environment);
    }

  return n_attention;
}

static void
steward_environments_page_count (StewardEnvironmentsPage *self)
{
  steward_attention_button_set_waiting (self->attention,
                                        steward_environments_page_is_waiting (self));
  steward_attention_button_set_count (self->attention,
                                      steward_environments_page_count_attention (self));
  steward_environments_page_show_title (self);
  steward_environments_page_fill_filters (self);
}

static gboolean
steward_environments_page_count_cb (gpointer user_data)
{
  StewardEnvironmentsPage *self = user_data;

  self->count_source = 0;
  steward_environments_page_count (self);
  steward_environments_page_select_wanted (self);

  return G_SOURCE_REMOVE;
}

static void
steward_environments_page_changed_cb (StewardEnvironmentsPage *self)
{
  g_assert (STEWARD_IS_ENVIRONMENTS_PAGE (self));

  if (self->count_source == 0)
    self->count_source = g_timeout_add (COUNT_DELAY_MS, steward_environments_page_count_cb, self);
}

/* An update or its deadline becomes known long after the environment. */
static void
steward_environments_page_attention_cb (StewardEnvironmentsPage *self)
{
  gboolean active = FALSE;

  g_assert (STEWARD_IS_ENVIRONMENTS_PAGE (self));

  g_object_get (self->filter, "attention", &active, NULL);
  if (active)
    gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  steward_environments_page_changed_cb (self);
}

static void
steward_environments_page_tenant_cb (StewardEnvironmentsPage *self)
{
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));

  steward_environments_table_show_tenants (self->table,
                                           steward_view_state_get_tenant (view_state) == NULL);
  steward_environments_page_changed_cb (self);
}

static void
steward_environments_page_folded_cb (StewardEnvironmentsPage *self)
{
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));
  gboolean folded = steward_view_state_get_folded (view_state);

  gtk_widget_set_visible (self->filters,
                          !folded || gtk_toggle_button_get_active (self->search_button));
}

static void
steward_environments_page_search_cb (StewardEnvironmentsPage *self)
{
  g_object_set (self->filter, "search", gtk_editable_get_text (GTK_EDITABLE (self->search)), NULL);
}

static void
steward_environments_page_filter_cb (StewardEnvironmentsPage *self)
{
  steward_environments_page_apply_filters (self);
}

static void
steward_environments_page_clear_filters (StewardEnvironmentsPage *self)
{
  steward_environments_page_reset_filters (self);
}

/* Apps are where an environment is active. */
static gboolean
steward_environments_page_has_active (StewardEnvironmentsPage *self,
                                      GtkBitset               *selected)
{
  guint n_selected = (guint) gtk_bitset_get_size (selected);

  for (guint i = 0; i < n_selected; i++)
    {
      g_autoptr(StewardEnvironment) environment = NULL;

      environment = g_list_model_get_item (G_LIST_MODEL (self->selection),
                                           gtk_bitset_get_nth (selected, i));
      if (steward_environment_get_status (environment) == STEWARD_ENVIRONMENT_STATUS_ACTIVE)
        return TRUE;
    }

  return FALSE;
}

static void
steward_environments_page_selection_cb (StewardEnvironmentsPage *self)
{
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (self->selection);

  steward_environments_bar_show (self->bar, self->selection);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.update-apps",
                                 steward_environments_page_has_active (self, selected));
}

static void
steward_environments_page_refresh (StewardPage *page)
{
  steward_listing_watch_refresh (STEWARD_ENVIRONMENTS_PAGE (page)->watch);
}

static void
steward_environments_page_find (StewardPage *page)
{
  StewardEnvironmentsPage *self = STEWARD_ENVIRONMENTS_PAGE (page);

  gtk_toggle_button_set_active (self->search_button, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* What is filtered and sorted in slices jumps while it is looked at: it waits for frames that are
 * drawn slowly. */
static void
steward_environments_page_constructed (GObject *object)
{
  StewardEnvironmentsPage *self = STEWARD_ENVIRONMENTS_PAGE (object);
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));

  G_OBJECT_CLASS (steward_environments_page_parent_class)->constructed (object);

  if (view_state == NULL)
    return;

  steward_listing_watch_set_listings (self->watch, steward_view_state_get_listings (view_state));
  g_signal_connect_object (self->watch, "changed",
                           G_CALLBACK (steward_environments_page_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (steward_view_state_get_environments (view_state), "items-changed",
                           G_CALLBACK (steward_environments_page_changed_cb), self,
                           G_CONNECT_SWAPPED);
  steward_list_pace_keep (G_LIST_MODEL (self->matches));
  g_signal_connect_object (self->matches, "items-changed",
                           G_CALLBACK (steward_environments_page_show_title), self,
                           G_CONNECT_SWAPPED);
  self->attention_watch = steward_item_watch_new (
    steward_view_state_get_environments (view_state), "needs-attention");
  g_signal_connect_object (self->attention_watch, "changed",
                           G_CALLBACK (steward_environments_page_attention_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::tenant",
                           G_CALLBACK (steward_environments_page_tenant_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::folded",
                           G_CALLBACK (steward_environments_page_folded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "wanted",
                           G_CALLBACK (steward_environments_page_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_button, "toggled",
                           G_CALLBACK (steward_environments_page_folded_cb), self,
                           G_CONNECT_SWAPPED);
  steward_environments_table_follow_tenants (self->table,
                                             steward_view_state_get_tenants (view_state));
  steward_environments_page_tenant_cb (self);
  steward_environments_page_folded_cb (self);
  steward_environments_page_count (self);
  if (steward_view_state_get_settings (view_state) != NULL)
    {
      steward_environments_table_bind_sort (self->table,
                                            steward_view_state_get_settings (view_state));
      steward_environments_page_bind_filter (self, steward_view_state_get_settings (view_state));
    }
}

static void
steward_environments_page_dispose (GObject *object)
{
  StewardEnvironmentsPage *self = STEWARD_ENVIRONMENTS_PAGE (object);

  g_clear_handle_id (&self->count_source, g_source_remove);
  g_clear_object (&self->attention_watch);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (steward_environments_page_parent_class)->dispose (object);
}

static void
steward_environments_page_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/pages/steward-environments-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsPage, attention);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsPage, bar);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsPage, filter);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsPage, filters);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsPage, matches);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsPage, search);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsPage, search_button);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsPage, statuses);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsPage, table);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsPage, types);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsPage, versions);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentsPage, window_title);
  gtk_widget_class_bind_template_callback (widget_class, steward_environments_page_clear_filters);
  gtk_widget_class_bind_template_callback (widget_class, steward_environments_page_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_environments_page_search_cb);
  steward_closures_bind (widget_class);
}

static void
steward_environments_page_class_init (StewardEnvironmentsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardPageClass *page_class = STEWARD_PAGE_CLASS (klass);

  object_class->constructed = steward_environments_page_constructed;
  object_class->dispose = steward_environments_page_dispose;
  page_class->refresh = steward_environments_page_refresh;
  page_class->search = steward_environments_page_find;

  g_type_ensure (STEWARD_TYPE_AGE_BUTTON);
  g_type_ensure (STEWARD_TYPE_ATTENTION_BUTTON);
  g_type_ensure (STEWARD_TYPE_ENVIRONMENTS_BAR);
  g_type_ensure (STEWARD_TYPE_ENVIRONMENTS_TABLE);
  g_type_ensure (STEWARD_TYPE_ENVIRONMENT_FILTER);
  g_type_ensure (STEWARD_TYPE_LISTING_STACK);
  g_type_ensure (STEWARD_TYPE_OPERATIONS_BUTTON);
  steward_environments_page_bind_template (widget_class);
  steward_environments_page_install_actions (widget_class);
}

static void
steward_environments_page_init (StewardEnvironmentsPage *self)
{
  self->watch = steward_listing_watch_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  steward_search_keys_bind (GTK_WIDGET (self->search), GTK_WIDGET (self->table));

  self->selection = steward_environments_table_get_selection (self->table);
  g_signal_connect_object (self->selection, "selection-changed",
                           G_CALLBACK (steward_environments_page_selection_cb), self,
                           G_CONNECT_SWAPPED);
  self->menu = steward_row_menu_new (GTK_WIDGET (self), self->selection,
                                     steward_environment_menu_new, NULL);
}
