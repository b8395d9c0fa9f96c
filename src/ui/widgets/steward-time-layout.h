/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "widgets/steward-time-axis.h"

G_BEGIN_DECLS

/* Where a child stands: in which lanes, and from when to when. A child with a length fills it; a
 * child with room takes its own width, at most up to the end of the room; any other stands at
 * its moment, before, around or after it as its anchor (0 to 1) says, moved by the offset. What is
 * kept inside stands over the ends by its overhang at most. Of the ranked children of one lane
 * that would overlap, those with the lower rank are shown. */
typedef enum
{
  STEWARD_TIME_POINT,
  STEWARD_TIME_ROOM,
  STEWARD_TIME_FILL,
} StewardTimeExtent;

typedef struct
{
  StewardTimeExtent extent;
  double            from;
  double            to;
  guint             first_lane;
  guint             last_lane;
  double            anchor;
  int               offset;
  gboolean          kept_inside;
  int               overhang;
  gboolean          skipped;
  guint             rank;
} StewardTimePlace;

/* Called with a width that is about to be measured for, or allocated. */
typedef void (*StewardTimeFitFunc) (gpointer user_data,
                                    int      width);

#define STEWARD_TYPE_TIME_LAYOUT (steward_time_layout_get_type ())

G_DECLARE_FINAL_TYPE (StewardTimeLayout, steward_time_layout,
                      STEWARD, TIME_LAYOUT, GtkLayoutManager)

void            steward_time_layout_add_lane (StewardTimeLayout      *self,
                                              int                     spacing,
                                              int                     height);
void            steward_time_layout_set_span (StewardTimeLayout      *self,
                                              double                  start,
                                              double                  end);
StewardTimeAxis steward_time_layout_get_axis (StewardTimeLayout      *self);
void            steward_time_layout_get_lane (StewardTimeLayout      *self,
                                              guint                   lane,
                                              int                    *y,
                                              int                    *height);
void            steward_time_layout_place    (StewardTimeLayout      *self,
                                              GtkWidget              *child,
                                              const StewardTimePlace *place);
void            steward_time_layout_set_fit  (StewardTimeLayout      *self,
                                              StewardTimeFitFunc      fit,
                                              gpointer                user_data);
void            steward_time_layout_skip     (StewardTimeLayout      *self,
                                              GtkWidget              *child,
                                              gboolean                skipped);
void            steward_time_layout_shift    (StewardTimeLayout      *self,
                                              GtkWidget              *child,
                                              int                     offset);

G_END_DECLS
