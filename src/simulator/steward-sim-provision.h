/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-request.h"

G_BEGIN_DECLS

/* What creating, copying and restoring have in common: a new environment that is prepared. */

/* "Production", "Sandbox" or NULL, whatever its case was. */
const char *steward_sim_provision_parse_type (const char        *text);

/* Only one environment of a tenant is created or copied at a time. */
gboolean    steward_sim_provision_need_turn  (StewardSimRequest *request);

/* Old versions of the application, which no ring offers any more, only know two names. */
gboolean    steward_sim_provision_need_named (StewardSimRequest *request,
                                              const char        *name,
                                              const char        *application_version);

/* Both belong to the state; what they will hold when they are ready is their "$content". */
JsonObject *steward_sim_provision_create     (StewardSimRequest *request,
                                              const char        *name,
                                              const char        *type,
                                              JsonObject        *country,
                                              JsonObject        *ring,
                                              const char        *application_version);
JsonObject *steward_sim_provision_copy       (StewardSimRequest *request,
                                              const char        *name,
                                              const char        *type,
                                              JsonObject        *source,
                                              const char        *application_version);

/* The parameters of the operations "create" and "copy"; source may be NULL. */
JsonObject *steward_sim_provision_describe   (JsonObject        *environment,
                                              JsonObject        *source);

/* How those operations end. */
void        steward_sim_provision_end        (StewardSimWorld   *world,
                                              JsonObject        *tenant,
                                              JsonObject        *operation);

/* 202 with the operation, or below version 2.9 201 with the environment. */
void        steward_sim_provision_answer     (StewardSimRequest *request,
                                              JsonObject        *environment,
                                              JsonObject        *operation);

G_END_DECLS
