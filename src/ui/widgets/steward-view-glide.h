/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the eye follows while it changes, in seconds since 1970. */
typedef struct
{
  double start;
  double end;
  double cursor;
} StewardView;

typedef void (*StewardViewFunc) (gpointer           user_data,
                                 const StewardView *view);

/* Lets a view glide to where it is sent; where motion is reduced, it jumps. */

#define STEWARD_TYPE_VIEW_GLIDE (steward_view_glide_get_type ())

G_DECLARE_FINAL_TYPE (StewardViewGlide, steward_view_glide, STEWARD, VIEW_GLIDE, GObject)

StewardViewGlide  *steward_view_glide_new      (GtkWidget         *widget,
                                                StewardViewFunc    func,
                                                gpointer           user_data);
const StewardView *steward_view_glide_get_view (StewardViewGlide  *self);
void               steward_view_glide_send     (StewardViewGlide  *self,
                                                const StewardView *view,
                                                gboolean           at_once);

G_END_DECLS
