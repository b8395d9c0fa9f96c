/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-world.h"

G_BEGIN_DECLS

/* Who works in an environment; made up where the state does not tell. NULL where nobody can. */
JsonArray *steward_sim_sessions_ensure (StewardSimWorld *world,
                                        JsonObject      *tenant,
                                        JsonObject      *environment);

G_END_DECLS
