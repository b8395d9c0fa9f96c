/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-state.h"

G_BEGIN_DECLS

/* What apps need of each other, as the catalogue tells. Requirements are {appId, name, publisher,
 * version, type} in the order in which they are to be met. */

int         steward_sim_version_compare        (const char      *a,
                                                const char      *b);

JsonObject *steward_sim_app_find               (JsonObject      *environment,
                                                const char      *app_id);
const char *steward_sim_app_get_newest         (JsonObject      *entry);
gboolean    steward_sim_app_has_version        (JsonObject      *entry,
                                                const char      *version,
                                                gboolean         allow_preview);

JsonArray  *steward_sim_app_list_requirements  (StewardSimState *state,
                                                JsonObject      *environment,
                                                const char      *app_id,
                                                const char      *version);
JsonArray  *steward_sim_app_list_dependents    (StewardSimState *state,
                                                JsonObject      *environment,
                                                const char      *app_id);

G_END_DECLS
