/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define STEWARD_TYPE_SIM_CLOCK (steward_sim_clock_get_type ())

G_DECLARE_FINAL_TYPE (StewardSimClock, steward_sim_clock, STEWARD, SIM_CLOCK, GObject)

/* Microseconds since 1970 in UTC. The clock starts at the real time, runs as fast, and moves when
 * it is told to. While a timer is carried out the clock stands at the moment that timer was due. */
StewardSimClock *steward_sim_clock_new        (void);
gint64           steward_sim_clock_get_now    (StewardSimClock *self);
gint64           steward_sim_clock_get_offset (StewardSimClock *self);
void             steward_sim_clock_set_offset (StewardSimClock *self,
                                               gint64           offset);
void             steward_sim_clock_advance    (StewardSimClock *self,
                                               gint64           duration);
void             steward_sim_clock_hold       (StewardSimClock *self,
                                               gint64           now);
void             steward_sim_clock_release    (StewardSimClock *self);

G_END_DECLS
