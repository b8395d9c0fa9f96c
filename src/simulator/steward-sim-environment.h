/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-request.h"

G_BEGIN_DECLS

/* Environments of the state; see there for their members.
 *
 * Routes below an environment name their segments {family} and {name}. A call whose documents
 * name applicationTypeDoesNotExist needs the family first; to all others an environment of a
 * family that nobody knows is one that is not there. */

/* Answer the request and return FALSE or NULL when there is none. */
gboolean    steward_sim_environment_need_family   (StewardSimRequest *request);
JsonObject *steward_sim_environment_need          (StewardSimRequest *request);

const char *steward_sim_environment_get_name      (JsonObject        *environment);
const char *steward_sim_environment_get_family    (JsonObject        *environment);
const char *steward_sim_environment_get_status    (JsonObject        *environment);
void        steward_sim_environment_set_status    (JsonObject        *environment,
                                                   const char        *status);
gboolean    steward_sim_environment_has_status    (JsonObject        *environment,
                                                   const char        *status);
gboolean    steward_sim_environment_is_active     (JsonObject        *environment);
gboolean    steward_sim_environment_is_production (JsonObject        *environment);
gint64      steward_sim_environment_get_storage   (JsonObject        *environment);
/* "locationName" or "geoName", which follow from the country; it may be NULL. */
const char *steward_sim_environment_get_place     (JsonObject        *environment,
                                                   StewardSimState   *state,
                                                   const char        *member);

/* Soft-deleted environments do not exist for versions that do not know soft deletion. */
gboolean    steward_sim_environment_is_visible    (JsonObject        *environment,
                                                   guint              version);

/* What the log says of one that is gone for good. */
JsonObject *steward_sim_environment_describe      (JsonObject        *environment);

/* The environment as the version of the request documents it. */
JsonObject *steward_sim_environment_to_json       (JsonObject        *environment,
                                                   StewardSimRequest *request);

G_END_DECLS
