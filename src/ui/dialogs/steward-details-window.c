/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dialogs/steward-details-window.h"

#include <glib/gi18n.h>

#include "steward-tenant.h"
#include "widgets/steward-fact-row.h"
#include "widgets/steward-listing-stack.h"

struct _StewardDetailsWindow
{
  AdwWindow                  parent_instance;

  /* Template */
  GtkBox                    *buttons;
  AdwPreferencesGroup       *facts;
  StewardListingStack       *stack;
  GtkLabel                  *subtitle;
  GtkLabel                  *title;

  const StewardEntityColumn *columns;
  guint                      n_columns;
  GPtrArray                 *rows;    /* of the columns; borrowed */
  StewardEntity             *entity;
};

G_DEFINE_FINAL_TYPE (StewardDetailsWindow, steward_details_window, ADW_TYPE_WINDOW)

static void
steward_details_window_update (StewardDetailsWindow *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      StewardStateText shown = { 0 };

      self->columns[i].describe (self->entity, &shown);
      if (i == 0)
        gtk_label_set_label (self->title, shown.text);
      g_object_set (g_ptr_array_index (self->rows, i), "value", shown.text, NULL);
      g_free (shown.text);
      g_free (shown.detail);
    }
}

static void
steward_details_window_fill (StewardDetailsWindow *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      GtkWidget *row = steward_fact_row_new (_(self->columns[i].title), NULL);

      adw_preferences_group_add (self->facts, row);
      g_ptr_array_add (self->rows, row);
    }

  steward_details_window_update (self);
}

/* From now on it is there only if the service says so. */
static void
steward_details_window_refreshed_cb (StewardDetailsWindow *self,
                                     StewardListing       *listing)
{
  steward_listing_stack_set_items (self->stack, G_LIST_MODEL (listing));
}

/* First it is shown as it was known, then as the service tells it. */
static void
steward_details_window_read (StewardDetailsWindow *self,
                             StewardListing       *listing)
{
  g_autoptr(GListStore) known = g_list_store_new (STEWARD_TYPE_ENTITY);

  g_list_store_append (known, self->entity);
  steward_listing_stack_set_items (self->stack, G_LIST_MODEL (known));
  if (listing == NULL)
    return;

  steward_listing_adopt (listing, self->entity);
  steward_listing_stack_set_listing (self->stack, listing);
  g_signal_connect_object (listing, "refreshed",
                           G_CALLBACK (steward_details_window_refreshed_cb), self,
                           G_CONNECT_SWAPPED);
  steward_listing_refresh_async (listing, NULL, NULL, NULL);
}

static void
steward_details_window_dispose (GObject *object)
{
  StewardDetailsWindow *self = STEWARD_DETAILS_WINDOW (object);

  g_clear_object (&self->entity);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (steward_details_window_parent_class)->dispose (object);
}

static void
steward_details_window_class_init (StewardDetailsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_details_window_dispose;

  g_type_ensure (STEWARD_TYPE_LISTING_STACK);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/dialogs/steward-details-window.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardDetailsWindow, buttons);
  gtk_widget_class_bind_template_child (widget_class, StewardDetailsWindow, facts);
  gtk_widget_class_bind_template_child (widget_class, StewardDetailsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, StewardDetailsWindow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, StewardDetailsWindow, title);
}

static void
steward_details_window_init (StewardDetailsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->rows = g_ptr_array_new ();
}

/**
 * steward_details_window_new:
 * @parent: the window it belongs to
 * @table: the table that @entity is a row of
 * @entity: what is shown
 * @listing: (nullable): the same as the service tells it alone
 *
 * Returns: (transfer none): a new window that reads @entity anew
 */
StewardDetailsWindow *
steward_details_window_new (GtkWindow            *parent,
                            StewardInstanceTable  table,
                            StewardEntity        *entity,
                            StewardListing       *listing)
{
  StewardDetailsWindow *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (STEWARD_IS_ENTITY (entity), NULL);

  self = g_object_new (STEWARD_TYPE_DETAILS_WINDOW, "transient-for", parent, NULL);
  self->entity = g_object_ref (entity);
  self->columns = steward_instance_columns_get_details (table, &self->n_columns);
  gtk_label_set_label (self->subtitle,
                       steward_tenant_get_name (steward_entity_get_tenant (entity)));
  steward_details_window_fill (self);
  g_signal_connect_object (entity, "notify", G_CALLBACK (steward_details_window_update), self,
                           G_CONNECT_SWAPPED);
  steward_details_window_read (self, listing);

  return self;
}

/**
 * steward_details_window_add_button:
 * @self: a window
 * @label: what can be done
 * @destructive: whether something is lost
 *
 * Returns: (transfer none): a button below the facts
 */
GtkWidget *
steward_details_window_add_button (StewardDetailsWindow *self,
                                   const char           *label,
                                   gboolean              destructive)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_return_val_if_fail (STEWARD_IS_DETAILS_WINDOW (self), NULL);

  if (destructive)
    gtk_widget_add_css_class (button, "destructive-action");
  gtk_box_append (self->buttons, button);
  gtk_widget_set_visible (GTK_WIDGET (self->buttons), TRUE);

  return button;
}

StewardEntity *
steward_details_window_get_entity (StewardDetailsWindow *self)
{
  g_return_val_if_fail (STEWARD_IS_DETAILS_WINDOW (self), NULL);

  return self->entity;
}
