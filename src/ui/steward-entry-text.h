/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is typed into an entry. */

char *steward_entry_text_dup (GtkEditable *entry);
void  steward_entry_text_put (GtkEditable *entry,
                              const char  *text);

G_END_DECLS
