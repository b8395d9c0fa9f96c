/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-state.h"

G_BEGIN_DECLS

/* What the service offers; all of these may be NULL. */
JsonObject *steward_sim_applications_find_country    (StewardSimState *state,
                                                      const char      *application_family,
                                                      const char      *country_code);
JsonObject *steward_sim_country_find_ring            (JsonObject      *country,
                                                      const char      *name);
JsonObject *steward_sim_country_find_production_ring (JsonObject      *country);
gboolean    steward_sim_ring_is_production           (JsonObject      *ring);
gboolean    steward_sim_ring_has_version             (JsonObject      *ring,
                                                      const char      *version);
const char *steward_sim_ring_get_latest_version      (JsonObject      *ring);

G_END_DECLS
