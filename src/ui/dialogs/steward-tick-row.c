/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dialogs/steward-tick-row.h"

struct _StewardTickRow
{
  AdwActionRow    parent_instance;

  GtkCheckButton *check;
};

G_DEFINE_FINAL_TYPE (StewardTickRow, steward_tick_row, ADW_TYPE_ACTION_ROW)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
steward_tick_row_toggled_cb (StewardTickRow *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
steward_tick_row_class_init (StewardTickRowClass *klass)
{
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
steward_tick_row_init (StewardTickRow *self)
{
  self->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->check), GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->check, "toggled", G_CALLBACK (steward_tick_row_toggled_cb),
                            self);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), GTK_WIDGET (self->check));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->check));
}

/**
 * steward_tick_row_new:
 * @title: what can be chosen
 *
 * Returns: (transfer floating): a row that is not chosen
 */
GtkWidget *
steward_tick_row_new (const char *title)
{
  return g_object_new (STEWARD_TYPE_TICK_ROW, "title", title, NULL);
}

gboolean
steward_tick_row_get_chosen (StewardTickRow *self)
{
  g_return_val_if_fail (STEWARD_IS_TICK_ROW (self), FALSE);

  return gtk_check_button_get_active (self->check);
}

void
steward_tick_row_set_chosen (StewardTickRow *self,
                             gboolean          chosen)
{
  g_return_if_fail (STEWARD_IS_TICK_ROW (self));

  gtk_check_button_set_active (self->check, chosen);
}
