/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/apps/steward-app-chooser.h"

#include <glib/gi18n.h>

struct _StewardAppChooser
{
  GtkWidget       parent_instance;

  GtkMenuButton  *button;
  GtkBox         *list;
  StewardAppPlan *plan;   /* nullable */
};

G_DEFINE_FINAL_TYPE (StewardAppChooser, steward_app_chooser, GTK_TYPE_WIDGET)

static void
steward_app_chooser_toggled_cb (GtkCheckButton *box,
                                gpointer        user_data)
{
  StewardAppChooser *self = user_data;
  const char *app_id = gtk_widget_get_name (GTK_WIDGET (box));

  if (gtk_check_button_get_active (box))
    steward_app_plan_choose_update (self->plan, app_id);
  else
    steward_app_plan_drop (self->plan, app_id);
}

/* What is being updated, or waits for it, is not offered once more. */
static void
steward_app_chooser_add (StewardAppChooser *self,
                         StewardAppUpdate *update)
{
  const char *app_id = steward_app_update_get_app_id (update);
  gboolean chosen = steward_app_plan_is_chosen (self->plan, app_id);
  g_autofree char *label = NULL;
  GtkWidget *box;

  if (!chosen && !steward_app_plan_is_offered (self->plan, app_id))
    return;

  label = g_strdup_printf ("%s %s", steward_app_update_get_name (update),
                           steward_app_update_get_version (update));
  box = gtk_check_button_new_with_label (label);
  gtk_widget_set_name (box, app_id);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (box), chosen);
  g_signal_connect (box, "toggled", G_CALLBACK (steward_app_chooser_toggled_cb), self);
  gtk_box_append (self->list, box);
}

static void
steward_app_chooser_fill_cb (StewardAppChooser *self)
{
  g_autoptr(GListModel) updates = NULL;
  GtkWidget *child;
  guint n_items;

  if (self->plan == NULL || !gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (
                                                       self->button))))
    return;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
  g_object_get (self->plan, "updates", &updates, NULL);
  n_items = g_list_model_get_n_items (updates);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardAppUpdate) update = g_list_model_get_item (updates, i);

      steward_app_chooser_add (self, update);
    }
}

static void
steward_app_chooser_dispose (GObject *object)
{
  StewardAppChooser *self = STEWARD_APP_CHOOSER (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (steward_app_chooser_parent_class)->dispose (object);
}

static void
steward_app_chooser_class_init (StewardAppChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steward_app_chooser_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
steward_app_chooser_init (StewardAppChooser *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->list));
  g_signal_connect_swapped (popover, "notify::visible", G_CALLBACK (steward_app_chooser_fill_cb),
                            self);

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_label (self->button, _("Change Choice…"));
  gtk_menu_button_set_popover (self->button, popover);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
}

void
steward_app_chooser_set_plan (StewardAppChooser *self,
                              StewardAppPlan   *plan)
{
  g_return_if_fail (STEWARD_IS_APP_CHOOSER (self));
  g_return_if_fail (STEWARD_IS_APP_PLAN (plan));

  g_set_object (&self->plan, plan);
}
