/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-om.h"

G_BEGIN_DECLS

/* The backups of an instance that have not expired; what has expired is gone afterwards. */
JsonArray *steward_sim_om_backups_get (StewardSimWorld *world,
                                       JsonObject      *instance);

G_END_DECLS
