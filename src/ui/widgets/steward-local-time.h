/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a time on the clock stands for. When clocks go forward an hour is skipped, when they go
 * back an hour comes twice. */
typedef enum
{
  STEWARD_READING_UNREADABLE,
  STEWARD_READING_SKIPPED,
  STEWARD_READING_ONCE,
  STEWARD_READING_TWICE,
} StewardReading;

StewardReading  steward_local_time_read       (const char  *text,
                                               GTimeZone   *zone,
                                               GDateTime  **first,
                                               GDateTime  **second);
char           *steward_local_time_dup_text   (GDateTime   *moment,
                                               GTimeZone   *zone);
char           *steward_local_time_dup_offset (GDateTime   *moment,
                                               GTimeZone   *zone);
gint64          steward_local_time_get_clock  (gint64       time,
                                               GTimeZone   *zone);
gint64          steward_local_time_get_day    (gint64       time,
                                               GTimeZone   *zone,
                                               int          days);
gint64          steward_local_time_get_block  (gint64       time,
                                               GTimeZone   *zone,
                                               int          hours,
                                               int          blocks);
gint64          steward_local_time_same_clock (gint64       time,
                                               GTimeZone   *zone,
                                               int          days);
GDateTime      *steward_local_time_new        (gint64       time,
                                               GTimeZone   *zone);

G_END_DECLS
