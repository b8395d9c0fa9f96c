/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How much needs attention; while it is pressed, nothing else is shown. In narrow windows it is
 * "brief": without words. */

#define STEWARD_TYPE_ATTENTION_BUTTON (steward_attention_button_get_type ())

G_DECLARE_FINAL_TYPE (StewardAttentionButton, steward_attention_button,
                      STEWARD, ATTENTION_BUTTON, GtkToggleButton)

void steward_attention_button_set_count   (StewardAttentionButton *self,
                                           guint                   count);
void steward_attention_button_set_waiting (StewardAttentionButton *self,
                                           gboolean                waiting);

G_END_DECLS
