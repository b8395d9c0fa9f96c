/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-request.h"

G_BEGIN_DECLS

/* What happens to environments and their apps, and takes its time.
 *
 * An operation waits ("queued" or "scheduled"), runs, and ends ("succeeded", "failed" or
 * "canceled"). Each family says what its types of operations do. */

/**
 * StewardSimOperationFunc:
 * @world: the world
 * @tenant: the tenant in the state
 * @operation: its operation, whose status has just changed
 *
 * Carries out the effect; the clock stands at the moment of the change. The environment may be
 * gone, or have another name than when the operation was asked for.
 */
typedef void (*StewardSimOperationFunc) (StewardSimWorld *world,
                                         JsonObject      *tenant,
                                         JsonObject      *operation);

typedef struct
{
  const char              *type;           /* as in answers: "pitRestore" */
  double                   seconds;        /* how long it runs at the real service */
  StewardSimOperationFunc  start;          /* (nullable): it begins to run */
  StewardSimOperationFunc  end;            /* (nullable): it has ended, the status says how */
  const char              *initial_status; /* (nullable): "queued"; usually "scheduled" */
} StewardSimOperationType;

/* The types are static. One that nobody connects runs for a minute and does nothing. */
void        steward_sim_operation_connect          (StewardSimWorld               *world,
                                                    const StewardSimOperationType *types,
                                                    gsize                          n_types);

/* Who asks, as operations name them. */
const char *steward_sim_operation_get_creator      (StewardSimRequest             *request);

/* Starting one takes the parameters, which may be NULL. What is returned belongs to the state;
 * add to it what else the type needs, such as appId. Notes for the functions start with "$";
 * "$seconds" is how long this one runs. */
JsonObject *steward_sim_operation_start            (StewardSimRequest             *request,
                                                    JsonObject                    *environment,
                                                    const char                    *type,
                                                    JsonObject                    *parameters);
/* It begins to run at that moment, such as that of the update window. */
JsonObject *steward_sim_operation_start_at         (StewardSimRequest             *request,
                                                    JsonObject                    *environment,
                                                    const char                    *type,
                                                    JsonObject                    *parameters,
                                                    gint64                         at);
/* Something that was done at once and only leaves its trace, such as "modify". */
JsonObject *steward_sim_operation_record           (StewardSimRequest             *request,
                                                    JsonObject                    *environment,
                                                    const char                    *type,
                                                    JsonObject                    *parameters);
/* Ends it now, however long it would have run; the message may be NULL. */
void        steward_sim_operation_end              (StewardSimWorld               *world,
                                                    JsonObject                    *tenant,
                                                    JsonObject                    *operation,
                                                    const char                    *status,
                                                    const char                    *error_message);
/* It goes on for so many seconds of the real service from now. */
void        steward_sim_operation_delay            (StewardSimWorld               *world,
                                                    JsonObject                    *tenant,
                                                    JsonObject                    *operation,
                                                    double                         seconds);
void        steward_sim_operation_cancel_all       (StewardSimWorld               *world,
                                                    JsonObject                    *tenant,
                                                    JsonObject                    *environment,
                                                    JsonObject                    *except);

gboolean    steward_sim_operation_is_type          (JsonObject                    *operation,
                                                    const char                    *type);
gboolean    steward_sim_operation_has_status       (JsonObject                    *operation,
                                                    const char                    *status);
gboolean    steward_sim_operation_has_ended        (JsonObject                    *operation);
gboolean    steward_sim_operation_is_about         (JsonObject                    *operation,
                                                    JsonObject                    *environment);
/* One that has not ended; environment and type may be NULL. */
JsonObject *steward_sim_operation_find_open        (JsonObject                    *tenant,
                                                    JsonObject                    *environment,
                                                    const char                    *type);
/* The environment it is about, or NULL. */
JsonObject *steward_sim_operation_find_environment (JsonObject                    *tenant,
                                                    JsonObject                    *operation);

/* The operation of an environment as the version of the request documents it; NULL when that
 * version does not list it. */
JsonObject *steward_sim_operation_to_json          (JsonObject                    *operation,
                                                    StewardSimRequest             *request);
/* 202 with the operation. */
void        steward_sim_operation_answer           (StewardSimRequest             *request,
                                                    JsonObject                    *operation);

G_END_DECLS
