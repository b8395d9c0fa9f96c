/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-scenario.h"

G_BEGIN_DECLS

#define STEWARD_SIM_DAY (G_GINT64_CONSTANT (86400) * G_USEC_PER_SEC)

/* A fleet while it is built. */
typedef struct
{
  const StewardSimSizes *sizes;
  gint64                 now;
  GRand                 *rand;      /* (unowned) */
  JsonArray             *catalogue; /* (unowned) */
  JsonArray             *timers;    /* (unowned) */
} StewardSimFleet;

char      *steward_sim_fleet_new_id         (GRand           *rand);
JsonArray *steward_sim_fleet_list_catalogue (StewardSimFleet *fleet);
JsonArray *steward_sim_fleet_list_apps      (StewardSimFleet *fleet);
void       steward_sim_fleet_add_instances  (StewardSimFleet *fleet,
                                             JsonObject      *tenant);
void       steward_sim_fleet_add_operations (StewardSimFleet *fleet,
                                             JsonObject      *tenant,
                                             JsonObject      *environment,
                                             JsonArray       *operations);

G_END_DECLS
