/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-cell-text.h"

/**
 * steward_cell_text_new:
 * @fills: whether it takes the width that is there, instead of that of its text
 *
 * Returns: (transfer floating): a widget for text that is cut off where there is no room
 */
GtkWidget *
steward_cell_text_new (gboolean fills)
{
  /* No higher than a line, or it would break the text into two where a row has room for them. */
  if (fills)
    return g_object_new (GTK_TYPE_INSCRIPTION,
                         "hexpand", TRUE,
                         "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END,
                         "valign", GTK_ALIGN_CENTER,
                         NULL);

  return g_object_new (GTK_TYPE_LABEL,
                       "ellipsize", PANGO_ELLIPSIZE_END,
                       NULL);
}

/**
 * steward_cell_text_set:
 * @widget: a text of steward_cell_text_new()
 * @text: (nullable): what it says
 */
void
steward_cell_text_set (GtkWidget  *widget,
                       const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (GTK_IS_INSCRIPTION (widget))
    gtk_inscription_set_text (GTK_INSCRIPTION (widget), text);
  else
    gtk_label_set_label (GTK_LABEL (widget), text != NULL ? text : "");
}
