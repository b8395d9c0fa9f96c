/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Called with the width that is being allocated. */
typedef void (*StewardWidthFunc) (gpointer user_data,
                                  int      width);

/* Puts the first child, a heading, and the last, a legend, side by side above all the others; or
 * the legend below them where both have no room. */

#define STEWARD_TYPE_TIMELINE_STACK (steward_timeline_stack_get_type ())

G_DECLARE_FINAL_TYPE (StewardTimelineStack, steward_timeline_stack,
                      STEWARD, TIMELINE_STACK, GtkLayoutManager)

GtkLayoutManager *steward_timeline_stack_new (StewardWidthFunc func,
                                              gpointer         user_data);

G_END_DECLS
