/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-world.h"

G_BEGIN_DECLS

JsonObject *steward_sim_hello_new (StewardSimWorld *world);

G_END_DECLS
