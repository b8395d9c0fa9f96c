/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-test-simulator.h"

G_BEGIN_DECLS

/* What the tests of Business Central share: calls of one version to one tenant. */
typedef struct
{
  StewardTestSimulator *simulator;
  guint                 tenant;
  const char           *version; /* such as "2.29" */
} AdminTest;

#define ENVIRONMENTS "/applications/BusinessCentral/environments"
#define PRODUCTION   ENVIRONMENTS "/Production"

#define ADMIN_TEST_ADD(name, func) \
  g_test_add (name, AdminTest, NULL, admin_test_set_up, func, admin_test_tear_down)
#define ADMIN_TEST_ADD_SLOWLY(name, func) \
  g_test_add (name, AdminTest, NULL, admin_test_set_up_slowly, func, admin_test_tear_down)

void               admin_test_set_up         (AdminTest         *self,
                                              gconstpointer      data);
/* As slow as the real service, so that operations only move on with the clock. */
void               admin_test_set_up_slowly  (AdminTest         *self,
                                              gconstpointer      data);
void               admin_test_tear_down      (AdminTest         *self,
                                              gconstpointer      data);

/* Paths are those below the version; the body may be NULL. */
StewardTestAnswer *admin_test_ask            (AdminTest         *self,
                                              const char        *method,
                                              const char        *path,
                                              const char        *body);
StewardTestAnswer *admin_test_ask_as_user    (AdminTest         *self,
                                              const char        *method,
                                              const char        *path,
                                              const char        *body);

/* The same for calls that must succeed, or fail with a code, which may be NULL. */
StewardTestAnswer *admin_test_get            (AdminTest         *self,
                                              const char        *path);
StewardTestAnswer *admin_test_send           (AdminTest         *self,
                                              const char        *method,
                                              const char        *path,
                                              const char        *body);
void               admin_test_assert_refused (AdminTest         *self,
                                              const char        *method,
                                              const char        *path,
                                              const char        *body,
                                              guint              status,
                                              const char        *code);
void               admin_test_assert_target  (AdminTest         *self,
                                              const char        *method,
                                              const char        *path,
                                              const char        *body,
                                              const char        *code,
                                              const char        *target);
void               admin_test_assert_error   (StewardTestAnswer *answer,
                                              guint              status,
                                              const char        *code);

/* The element of "value" whose member has that text, or NULL. */
JsonObject        *admin_test_find           (StewardTestAnswer *answer,
                                              const char        *member,
                                              const char        *value);

/* Moves the clock; calls after it sign in again. */
void               admin_test_advance        (AdminTest         *self,
                                              const char        *duration);

/* The whole state, and a simulator that starts from one; it takes the state. */
JsonObject        *admin_test_dup_state      (AdminTest         *self);
void               admin_test_restart        (AdminTest         *self,
                                              JsonObject        *state);

/* Decides how an operation ends. */
void               admin_test_decide         (AdminTest         *self,
                                              const char        *operation_id,
                                              const char        *outcome,
                                              const char        *message);

G_END_DECLS
