/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-entry-text.h"

/**
 * steward_entry_text_dup:
 * @entry: an entry
 *
 * Returns: (transfer full): what was typed, without the blanks around it
 */
char *
steward_entry_text_dup (GtkEditable *entry)
{
  g_return_val_if_fail (GTK_IS_EDITABLE (entry), NULL);

  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

/**
 * steward_entry_text_put:
 * @entry: an entry
 * @text: (nullable): what is to stand in it; nothing if %NULL
 */
void
steward_entry_text_put (GtkEditable *entry,
                        const char  *text)
{
  g_return_if_fail (GTK_IS_EDITABLE (entry));

  gtk_editable_set_text (entry, text != NULL ? text : "");
}
