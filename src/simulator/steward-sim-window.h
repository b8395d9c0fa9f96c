/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The hours of a day in which an environment may be updated, and the time zones they are told
 * in. */

#define STEWARD_SIM_SHORTEST_WINDOW (6 * 60)

gboolean   steward_sim_time_zone_is_known (const char *id);
JsonArray *steward_sim_time_zone_list     (gint64      now);

/* Minutes after midnight of a time such as "22:00", or -1. */
int        steward_sim_window_parse       (const char *text);
/* Minutes from one of them to the next other. */
int        steward_sim_window_measure     (int         start,
                                           int         end);

/* The window of the settings {preferredStartTime, preferredEndTime, timeZoneId} that has not ended
 * at that moment. */
void       steward_sim_window_resolve     (JsonObject *settings,
                                           gint64      now,
                                           gint64     *start,
                                           gint64     *end);

/* When something that waits for the window of an environment can run. */
gint64     steward_sim_window_get_moment  (JsonObject *environment,
                                           gint64      now);

G_END_DECLS
