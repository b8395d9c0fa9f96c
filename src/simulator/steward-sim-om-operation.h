/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-om.h"

G_BEGIN_DECLS

/* What happens to instances and takes its time: "NotStarted", "Running", and then it has ended.
 *
 * In the state an operation has the members of an OperationStatus, "$kind", "$instance", "$region",
 * "$prefix" of the path it was asked at, and what its kind wants to remember. Everything is in the
 * state, so that a restart goes on where it was. */

/**
 * StewardSimOmEndFunc:
 * @world: the world
 * @tenant: the tenant in the state
 * @operation: its operation, whose status has just changed
 * @instance: (nullable): the instance it is about
 * @succeeded: how it ended
 *
 * Carries out the effect. The clock stands at the moment it happens.
 */
typedef void (*StewardSimOmEndFunc) (StewardSimWorld *world,
                                     JsonObject      *tenant,
                                     JsonObject      *operation,
                                     JsonObject      *instance,
                                     gboolean         succeeded);

typedef struct
{
  const char          *kind;        /* also the subject of its errors and information */
  double               seconds;     /* how long it runs at the real service */
  StewardSimOmEndFunc  end;         /* (nullable) */
  const char          *information; /* (nullable): what a success tells */
} StewardSimOmOperationKind;

/* The kinds are static. */
void        steward_sim_om_operation_connect   (StewardSimWorld                 *world,
                                                const StewardSimOmOperationKind *kinds,
                                                gsize                            n_kinds);

/* What is returned belongs to the state; add the notes of its kind, then start it. */
JsonObject *steward_sim_om_operation_new       (StewardSimRequest               *request,
                                                const char                      *kind,
                                                JsonObject                      *instance);
void        steward_sim_om_operation_set_state (JsonObject                      *operation,
                                                const char                      *instance_state);
/* Answers 202, or 200 when the service is to be done at once. */
void        steward_sim_om_operation_start     (StewardSimRequest               *request,
                                                JsonObject                      *operation);

/* While an instance is held it cannot be used; nothing else is begun with it. */
void        steward_sim_om_operation_hold      (JsonObject                      *operation,
                                                JsonObject                      *instance);
void        steward_sim_om_operation_let_go    (JsonObject                      *operation,
                                                JsonObject                      *instance);

G_END_DECLS
