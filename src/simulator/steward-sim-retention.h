/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-world.h"

G_BEGIN_DECLS

/* Environments that are kept after their deletion until their "HardDeletePendingOn". Watching
 * one may be repeated; whoever is recovered by then stays. */
void steward_sim_retention_watch   (StewardSimWorld *world,
                                    JsonObject      *tenant,
                                    JsonObject      *environment);
void steward_sim_retention_connect (StewardSimWorld *world);

G_END_DECLS
