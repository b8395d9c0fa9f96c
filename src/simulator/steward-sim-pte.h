/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-world.h"

G_BEGIN_DECLS

/* The environment has a newer version: what waited for that is installed now. */
void steward_sim_pte_release (StewardSimWorld *world,
                              JsonObject      *tenant,
                              JsonObject      *environment,
                              const char      *version_before);

G_END_DECLS
