/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-operations-button.h"

#include <glib/gi18n.h>

#include "widgets/steward-operation-item.h"
#include "widgets/steward-running-item.h"
#include "widgets/steward-spinner.h"

struct _StewardOperationsButton
{
  GtkWidget         parent_instance;

  GtkWidget        *button;
  GtkWidget        *icon;
  GtkWidget        *spinner;
  GtkLabel         *count;
  GtkLabel         *summary;
  GtkListBox       *list;
  GtkListBox       *last;

  StewardViewState *view_state; /* (nullable) */
  GListModel       *running;    /* (nullable): of all tenants */
  gulong            running_changed;
};

G_DEFINE_FINAL_TYPE (StewardOperationsButton, steward_operations_button, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_VIEW_STATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GtkWidget *
steward_operations_button_new_row (gpointer item,
                                   gpointer user_data)
{
  StewardOperationsButton *self = user_data;

  return steward_operation_widget_new_row (
    STEWARD_TYPE_RUNNING_ITEM, STEWARD_OPERATION (item),
    steward_view_state_get_all_operations (self->view_state));
}

static StewardOperation *
steward_operations_button_dup_last (StewardOperationsButton *self)
{
  GListModel *all = steward_view_state_get_all_operations (self->view_state);
  guint n_items = all != NULL ? g_list_model_get_n_items (all) : 0;
  g_autoptr(StewardOperation) last = NULL;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardOperation) operation = g_list_model_get_item (all, i);
      GDateTime *ended_on = steward_operation_get_completed_on (operation);

      if (steward_operation_is_finished (operation) && ended_on != NULL &&
          (last == NULL ||
           g_date_time_compare (ended_on, steward_operation_get_completed_on (last)) > 0))
        g_set_object (&last, operation);
    }

  return g_steal_pointer (&last);
}

static void
steward_operations_button_show_last (StewardOperationsButton *self)
{
  g_autoptr(StewardOperation) last = steward_operations_button_dup_last (self);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->last, 0);

  if (row != NULL)
    gtk_list_box_remove (self->last, GTK_WIDGET (row));
  gtk_widget_set_visible (GTK_WIDGET (self->last), last != NULL);
  if (last != NULL)
    gtk_list_box_append (self->last,
                         steward_operation_widget_new_row (STEWARD_TYPE_OPERATION_ITEM, last,
                                                           NULL));
}

static void
steward_operations_button_update (StewardOperationsButton *self)
{
  guint n_running = self->running != NULL ? g_list_model_get_n_items (self->running) : 0;
  g_autofree char *count = g_strdup_printf ("%u", n_running);
  g_autofree char *summary = NULL;
  g_autofree char *label = NULL;

  summary = g_strdup_printf (ngettext ("%u running", "%u running", n_running), n_running);
  if (n_running == 0)
    label = g_strdup (_("Operations"));
  else
    /* Translators: the name of a button; "%s" is a count, as in "3 running" */
    label = g_strdup_printf (_("Operations, %s"), summary);

  gtk_widget_set_visible (self->icon, n_running == 0);
  gtk_widget_set_visible (self->spinner, n_running > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n_running > 0);
  gtk_label_set_label (self->count, count);
  gtk_label_set_label (self->summary, n_running > 0 ? summary : _("none running"));
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_running > 0);
  gtk_widget_set_tooltip_text (self->button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  /* What ends moves from the list to its end while one looks at it. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self->last)))
    steward_operations_button_show_last (self);
}

/* Rows are there only while somebody looks: every page has this button. They come before it is
 * measured, which it is for its rows only once. */
static void
steward_operations_button_fill_cb (GtkMenuButton *button,
                                   gpointer       user_data)
{
  StewardOperationsButton *self = user_data;

  if (self->running == NULL)
    return;

  gtk_list_box_bind_model (self->list, self->running, steward_operations_button_new_row, self,
                           NULL);
  steward_operations_button_show_last (self);
}

static void
steward_operations_button_closed_cb (StewardOperationsButton *self)
{
  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
}

static void
steward_operations_button_activated_cb (StewardOperationsButton *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
}

static void
steward_operations_button_dispose (GObject *object)
{
  StewardOperationsButton *self = STEWARD_OPERATIONS_BUTTON (object);

  g_clear_signal_handler (&self->running_changed, self->running);
  g_clear_object (&self->running);
  g_clear_object (&self->view_state);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (steward_operations_button_parent_class)->dispose (object);
}

static void
steward_operations_button_set_view_state (StewardOperationsButton *self,
                                          StewardViewState        *view_state)
{
  GListModel *running = NULL;

  if (!g_set_object (&self->view_state, view_state))
    return;

  g_clear_signal_handler (&self->running_changed, self->running);
  if (view_state != NULL)
    running = steward_view_state_get_all_running (view_state);
  g_set_object (&self->running, running);
  if (self->running != NULL)
    self->running_changed = g_signal_connect_swapped (
      self->running, "items-changed", G_CALLBACK (steward_operations_button_update), self);

  steward_operations_button_update (self);
}

static void
steward_operations_button_set_property (GObject      *object,
                                        guint         prop_id,
                                        const GValue *value,
                                        GParamSpec   *pspec)
{
  StewardOperationsButton *self = STEWARD_OPERATIONS_BUTTON (object);

  switch (prop_id)
    {
    case PROP_VIEW_STATE:
      steward_operations_button_set_view_state (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_operations_button_class_init (StewardOperationsButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_operations_button_dispose;
  object_class->set_property = steward_operations_button_set_property;

  properties[PROP_VIEW_STATE] =
    g_param_spec_object ("view-state", NULL, NULL, STEWARD_TYPE_VIEW_STATE,
                         G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (STEWARD_TYPE_SPINNER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/widgets/steward-operations-button.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsButton, button);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsButton, count);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsButton, icon);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsButton, last);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsButton, list);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsButton, spinner);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationsButton, summary);
  gtk_widget_class_bind_template_callback (widget_class, steward_operations_button_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_operations_button_closed_cb);
}

static void
steward_operations_button_init (StewardOperationsButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button),
                                         steward_operations_button_fill_cb, self, NULL);
  steward_operations_button_update (self);
}
