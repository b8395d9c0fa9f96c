/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-request.h"

G_BEGIN_DECLS

/* Operations of apps are operations of their environment as well, with types such as
 * "environmentAppInstall". Their notes: "$needs" are the ids of those that have to succeed
 * before. */

const char *steward_sim_app_operation_get_app_id   (JsonObject        *operation);
const char *steward_sim_app_operation_get_version  (JsonObject        *operation,
                                                    const char        *member);
/* One of the app that has not ended, or NULL. */
JsonObject *steward_sim_app_operation_find_open    (JsonObject        *tenant,
                                                    JsonObject        *environment,
                                                    const char        *app_id);
/* One of the app, or NULL. */
JsonObject *steward_sim_app_operation_find         (JsonObject        *tenant,
                                                    JsonObject        *environment,
                                                    const char        *app_id,
                                                    const char        *operation_id);
/* As the calls answer that start and end operations. */
JsonObject *steward_sim_app_operation_to_json      (JsonObject        *operation,
                                                    StewardSimRequest *request);

G_END_DECLS
