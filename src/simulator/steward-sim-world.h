/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-clock.h"
#include "steward-sim-faults.h"
#include "steward-sim-log.h"
#include "steward-sim-state.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_SIM_WORLD (steward_sim_world_get_type ())

G_DECLARE_FINAL_TYPE (StewardSimWorld, steward_sim_world, STEWARD, SIM_WORLD, GObject)

/* What every handler shares: the state, the clock, the settings, and what is due later. */

/**
 * StewardSimTimerFunc:
 * @world: the world
 * @timer: (transfer none): the timer as it was added
 *
 * Carries out a timer. The clock stands at the moment it was due.
 */
typedef void (*StewardSimTimerFunc) (StewardSimWorld *world,
                                     JsonObject      *timer);

StewardSimWorld *steward_sim_world_new                (void);

StewardSimClock *steward_sim_world_get_clock          (StewardSimWorld     *self);
StewardSimState *steward_sim_world_get_state          (StewardSimWorld     *self);
StewardSimLog   *steward_sim_world_get_log            (StewardSimWorld     *self);
StewardSimFaults *steward_sim_world_get_faults        (StewardSimWorld     *self);
gint64           steward_sim_world_get_now            (StewardSimWorld     *self);
const char      *steward_sim_world_get_url            (StewardSimWorld     *self);
void             steward_sim_world_set_url            (StewardSimWorld     *self,
                                                       const char          *url);
gboolean         steward_sim_world_get_strict         (StewardSimWorld     *self);
void             steward_sim_world_set_strict         (StewardSimWorld     *self,
                                                       gboolean             strict);
void             steward_sim_world_set_speed          (StewardSimWorld     *self,
                                                       double               speed);

/* Back to the scenario: emits "reset", whose handlers forget what they know. */
void             steward_sim_world_reset              (StewardSimWorld     *self);

/* How long an operation that takes so many seconds of the real service lasts here. */
gint64           steward_sim_world_get_operation_time (StewardSimWorld     *self,
                                                       double               seconds);

/* Timers live in the state, so they survive a restart. Each kind has one function. */
void             steward_sim_world_connect_timer      (StewardSimWorld     *self,
                                                       const char          *kind,
                                                       StewardSimTimerFunc  func);
void             steward_sim_world_add_timer          (StewardSimWorld     *self,
                                                       const char          *kind,
                                                       gint64               at,
                                                       JsonObject          *timer);
void             steward_sim_world_remove_timers      (StewardSimWorld     *self,
                                                       const char          *member,
                                                       const char          *value);
void             steward_sim_world_advance            (StewardSimWorld     *self);

G_END_DECLS
