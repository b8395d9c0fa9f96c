/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-simulator.h"
#include "steward-test-http.h"

G_BEGIN_DECLS

/* A simulator in the process, and a client that shares nothing with the program's own. */
typedef struct
{
  StewardSimulator *simulator;
  char             *url;
  JsonNode         *hello;
  GHashTable       *tokens; /* tenant index → access token of the service client */
} StewardTestSimulator;

StewardTestSimulator *steward_test_simulator_new           (const StewardSimulatorOptions *options);
void                  steward_test_simulator_free          (StewardTestSimulator *self);

JsonObject           *steward_test_simulator_get_hello     (StewardTestSimulator *self);
const char           *steward_test_simulator_get_tenant_id (StewardTestSimulator *self,
                                                            guint                 tenant);
const char           *steward_test_simulator_get_token     (StewardTestSimulator *self,
                                                            guint                 tenant);

/* Control routes and sign-in, without a token. */
StewardTestAnswer    *steward_test_simulator_send          (StewardTestSimulator *self,
                                                            const char           *method,
                                                            const char           *path,
                                                            const char           *body);
StewardTestAnswer    *steward_test_simulator_post_form     (StewardTestSimulator *self,
                                                            const char           *path,
                                                            const char           *form);

/* Service routes, with the token of the service client in that tenant. */
StewardTestAnswer    *steward_test_simulator_ask           (StewardTestSimulator *self,
                                                            guint                 tenant,
                                                            const char           *method,
                                                            const char           *path,
                                                            const char           *body);

/* The same with a token of the sample user, who is at home in the first tenant. */
StewardTestAnswer    *steward_test_simulator_ask_as_user   (StewardTestSimulator *self,
                                                            const char           *method,
                                                            const char           *path,
                                                            const char           *body);

/* What is the case: everything, and the name of an environment that is deleted and kept. */
JsonNode             *steward_test_simulator_dup_state     (StewardTestSimulator *self);
char                 *steward_test_simulator_dup_deleted   (StewardTestSimulator *self,
                                                            guint                 tenant);

/* Control routes that must succeed. */
void                  steward_test_simulator_advance       (StewardTestSimulator *self,
                                                            const char           *duration);
void                  steward_test_simulator_add_fault     (StewardTestSimulator *self,
                                                            const char           *method,
                                                            const char           *path,
                                                            const char           *fault);
void                  steward_test_simulator_keep_fault    (StewardTestSimulator *self,
                                                            const char           *method,
                                                            const char           *path,
                                                            const char           *fault);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardTestSimulator, steward_test_simulator_free)

G_END_DECLS
