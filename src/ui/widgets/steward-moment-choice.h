/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-timeline.h"

G_BEGIN_DECLS

/* The moment being chosen on a restore timeline, and how much of the time around it is shown.
 * All ways of choosing end here, so that gaps are jumped and explained the same way for keys,
 * pointer and typing. Nothing in it needs a display. */

typedef enum
{
  STEWARD_ZOOM_DAYS,
  STEWARD_ZOOM_DAY,
  STEWARD_ZOOM_HOURS,
  STEWARD_ZOOM_HOUR,
} StewardZoom;

#define STEWARD_TYPE_ZOOM (steward_zoom_get_type ())
GType steward_zoom_get_type (void);

#define STEWARD_TYPE_MOMENT_CHOICE (steward_moment_choice_get_type ())

G_DECLARE_FINAL_TYPE (StewardMomentChoice, steward_moment_choice, STEWARD, MOMENT_CHOICE, GObject)

StewardMomentChoice *steward_moment_choice_new            (void);
StewardTimeline     *steward_moment_choice_get_timeline   (StewardMomentChoice *self);
void                 steward_moment_choice_set_timeline   (StewardMomentChoice *self,
                                                           StewardTimeline     *timeline);
GTimeZone           *steward_moment_choice_dup_local_zone (StewardMomentChoice *self);
GTimeZone           *steward_moment_choice_get_time_zone  (StewardMomentChoice *self);
void                 steward_moment_choice_set_time_zone  (StewardMomentChoice *self,
                                                           GTimeZone           *time_zone);
GDateTime           *steward_moment_choice_get_moment     (StewardMomentChoice *self);
void                 steward_moment_choice_set_moment     (StewardMomentChoice *self,
                                                           GDateTime           *moment);
gint64               steward_moment_choice_get_time       (StewardMomentChoice *self);
gboolean             steward_moment_choice_is_valid       (StewardMomentChoice *self);
const char          *steward_moment_choice_get_notice     (StewardMomentChoice *self);
StewardZoom          steward_moment_choice_get_zoom       (StewardMomentChoice *self);
void                 steward_moment_choice_set_zoom       (StewardMomentChoice *self,
                                                           StewardZoom          zoom);
gint64               steward_moment_choice_get_span_start (StewardMomentChoice *self);
gint64               steward_moment_choice_get_span_end   (StewardMomentChoice *self);
void                 steward_moment_choice_press          (StewardMomentChoice *self,
                                                           gint64               time);
void                 steward_moment_choice_press_day      (StewardMomentChoice *self,
                                                           gint64               time);
void                 steward_moment_choice_step           (StewardMomentChoice *self,
                                                           int                  minutes);
void                 steward_moment_choice_step_days      (StewardMomentChoice *self,
                                                           int                  days);
void                 steward_moment_choice_step_marks     (StewardMomentChoice *self,
                                                           int                  marks);
void                 steward_moment_choice_step_span      (StewardMomentChoice *self,
                                                           int                  spans);
void                 steward_moment_choice_go_to_end      (StewardMomentChoice *self,
                                                           gboolean             latest);

G_END_DECLS
