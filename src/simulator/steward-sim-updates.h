/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-request.h"

G_BEGIN_DECLS

/* The versions an environment can be updated to. */

/* The one that is chosen and released, or NULL. */
JsonObject *steward_sim_updates_get_selected (JsonObject        *environment);
/* When it is to run at the earliest, and at the latest; 0 when that is not known. */
gint64      steward_sim_updates_get_date     (JsonObject        *update);
gint64      steward_sim_updates_get_latest   (JsonObject        *update);
/* The full number of a version such as "27.2". */
char       *steward_sim_updates_dup_version  (StewardSimWorld   *world,
                                              JsonObject        *environment,
                                              const char        *target_version);

/* Leaves a trace of a choice, and sees to it that it comes true. */
void        steward_sim_updates_record       (StewardSimRequest *request,
                                              JsonObject        *environment,
                                              JsonObject        *update);

/* Sees to it that chosen updates run when it is time; call after every change of a choice. */
void        steward_sim_updates_arm          (StewardSimWorld   *world);

G_END_DECLS
