/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-row-return.h"

#include <adwaita.h>

static void
steward_row_return_activate_default_cb (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (focus != NULL
      && (ADW_IS_COMBO_ROW (focus)
          || gtk_widget_get_ancestor (focus, ADW_TYPE_EXPANDER_ROW) != NULL))
    gtk_widget_activate (focus);
  else
    g_signal_chain_from_overridden_handler (window);
}

/**
 * steward_row_return_bind:
 * @klass: a class of windows with a default button
 *
 * Return opens a row that unfolds or offers a choice, and works what a row has unfolded. The
 * toolkit would have it press the default button, which may be the verb.
 */
void
steward_row_return_bind (GtkWindowClass *klass)
{
  g_return_if_fail (GTK_IS_WINDOW_CLASS (klass));

  g_signal_override_class_handler ("activate-default", G_TYPE_FROM_CLASS (klass),
                                   G_CALLBACK (steward_row_return_activate_default_cb));
}
