/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-operations-page.h"

#include <glib/gi18n.h>

#include "pages/steward-operations-view.h"
#include "steward-closures.h"
#include "steward-listing-watch.h"
#include "widgets/steward-age-button.h"
#include "widgets/steward-operations-button.h"

struct _StewardOperationsPage
{
  StewardPage            parent_instance;

  AdwWindowTitle        *window_title;
  GtkToggleButton       *search_button;
  StewardOperationsView *view;

  StewardListingWatch   *watch;
};

G_DEFINE_FINAL_TYPE (StewardOperationsPage, steward_operations_page, STEWARD_TYPE_PAGE)

static void
steward_operations_page_show_title (StewardOperationsPage *self)
{
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));
  StewardTenant *tenant = steward_view_state_get_tenant (view_state);
  guint n_running = g_list_model_get_n_items (steward_view_state_get_running (view_state));
  g_autofree char *running = NULL;
  g_autofree char *subtitle = NULL;

  running = g_strdup_printf (ngettext ("%u running", "%u running", n_running), n_running);
  if (tenant != NULL)
    /* Translators: a count, as in "3 running", and the name of a tenant */
    subtitle = g_strdup_printf (_("%s in %s"), running, steward_tenant_get_name (tenant));
  else
    subtitle = g_steal_pointer (&running);

  adw_window_title_set_subtitle (self->window_title, subtitle);
}

static void
steward_operations_page_refresh (StewardPage *page)
{
  steward_listing_watch_refresh (STEWARD_OPERATIONS_PAGE (page)->watch);
}

static void
steward_operations_page_search (StewardPage *page)
{
  StewardOperationsPage *self = STEWARD_OPERATIONS_PAGE (page);

  gtk_toggle_button_set_active (self->search_button, TRUE);
  steward_operations_view_search (self->view);
}

static void
steward_operations_page_constructed (GObject *object)
{
  StewardOperationsPage *self = STEWARD_OPERATIONS_PAGE (object);
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));

  G_OBJECT_CLASS (steward_operations_page_parent_class)->constructed (object);

  if (view_state == NULL)
    return;

  steward_listing_watch_set_listings (self->watch,
                                      steward_view_state_get_operation_listings (view_state));
  g_signal_connect_object (steward_view_state_get_running (view_state), "items-changed",
                           G_CALLBACK (steward_operations_page_show_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::tenant",
                           G_CALLBACK (steward_operations_page_show_title), self,
                           G_CONNECT_SWAPPED);
  steward_operations_page_show_title (self);
  if (steward_view_state_get_settings (view_state) != NULL)
    steward_operations_view_bind_filter (self->view, steward_view_state_get_settings (view_state));
}

static void
steward_operations_page_dispose (GObject *object)
{
  StewardOperationsPage *self = STEWARD_OPERATIONS_PAGE (object);

  g_clear_object (&self->watch);

  G_OBJECT_CLASS (steward_operations_page_parent_class)->dispose (object);
}

static void
steward_operations_page_class_init (StewardOperationsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardPageClass *page_class = STEWARD_PAGE_CLASS (klass);

  object_class->constructed = steward_operations_page_constructed;
  object_class->dispose = steward_operations_page_dispose;
  page_class->refresh = steward_operations_page_refresh;
  page_class->search = steward_operations_page_search;

  g_type_ensure (STEWARD_TYPE_AGE_BUTTON);
  g_type_ensure (STEWARD_TYPE_OPERATIONS_BUTTON);
  g_type_ensure (STEWARD_TYPE_OPERATIONS_VIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/pages/steward-operations-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsPage, search_button);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsPage, view);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsPage, window_title);
  steward_closures_bind (widget_class);
}

static void
steward_operations_page_init (StewardOperationsPage *self)
{
  self->watch = steward_listing_watch_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * steward_operations_page_show:
 * @self: the page of operations
 * @operation: one of them
 *
 * Shows the details of @operation.
 */
void
steward_operations_page_show (StewardOperationsPage *self,
                              StewardOperation      *operation)
{
  g_return_if_fail (STEWARD_IS_OPERATIONS_PAGE (self));
  g_return_if_fail (STEWARD_IS_OPERATION (operation));

  steward_operations_view_show (self->view, operation);
}
