/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A line above the content that says what is not as usual, with the way out. Signals
 * "activated" when its button is pressed, "details" when more is asked for. */

#define STEWARD_TYPE_NOTICE (steward_notice_get_type ())

G_DECLARE_FINAL_TYPE (StewardNotice, steward_notice, STEWARD, NOTICE, GtkWidget)

void       steward_notice_reveal          (StewardNotice *self,
                                           const char    *icon_name,
                                           const char    *title,
                                           const char    *text,
                                           const char    *button);
void       steward_notice_conceal         (StewardNotice *self);
void       steward_notice_set_has_details (StewardNotice *self,
                                           gboolean       has_details);

G_END_DECLS
