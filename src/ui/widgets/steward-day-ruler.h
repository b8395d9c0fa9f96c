/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "widgets/steward-time-layout.h"

G_BEGIN_DECLS

/* The lanes in which the parts of a ruler stand. */
typedef struct
{
  guint band;
  guint ticks;
  guint labels;
} StewardDayRulerLanes;

void steward_day_ruler_add (GtkWidget                  *parent,
                            StewardTimeLayout          *layout,
                            GTimeZone                  *time_zone,
                            const StewardDayRulerLanes *lanes,
                            gint64                      now,
                            gboolean                    narrow);

G_END_DECLS
