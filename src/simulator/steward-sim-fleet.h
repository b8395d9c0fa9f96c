/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-scenario.h"

G_BEGIN_DECLS

/* The scenario "fleet": as many tenants as are asked for, the same ones for the same seed. */
JsonObject *steward_sim_fleet_new (const StewardSimSizes *sizes,
                                   gint64                 now);

G_END_DECLS
