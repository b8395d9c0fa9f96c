/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-timeline.h"

G_BEGIN_DECLS

/* How many restores are left in this calendar month, in as many segments as there are. */

#define STEWARD_TYPE_RESTORES_METER (steward_restores_meter_get_type ())

G_DECLARE_FINAL_TYPE (StewardRestoresMeter, steward_restores_meter,
                      STEWARD, RESTORES_METER, GtkWidget)

void       steward_restores_meter_show (StewardRestoresMeter *self,
                                        StewardTimeline      *timeline);

G_END_DECLS
