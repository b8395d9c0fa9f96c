/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "model-test.h"
#include "steward-draft.h"

G_BEGIN_DECLS

#define PRODUCTION STEWARD_ENVIRONMENT_TYPE_PRODUCTION
#define SANDBOX STEWARD_ENVIRONMENT_TYPE_SANDBOX
#define GB (1024 * 1024)

/* Contoso, as it is in the sample tenants on the 26 November 2025, 13:50 UTC. */

#define RESTORES \
  "{'id':'r1','type':'pitRestore','status':'succeeded','environmentName':'A'," \
  "'createdOn':'2025-11-03T08:00:00Z','startedOn':'2025-11-03T08:00:00Z'," \
  "'completedOn':'2025-11-03T08:40:00Z','parameters':{'sourceEnvironmentName':'Production'}}," \
  "{'id':'r2','type':'pitRestore','status':'succeeded','environmentName':'B'," \
  "'createdOn':'2025-11-13T16:00:00Z','startedOn':'2025-11-13T16:00:00Z'," \
  "'completedOn':'2025-11-13T16:55:00Z','parameters':{'sourceEnvironmentName':'production'}}"

#define CREATION \
  "{'id':'c1','type':'create','status':'running','environmentName':'Demo-Days'," \
  "'createdBy':'joris@contoso.com','createdOn':'2025-11-26T13:47:00Z'," \
  "'startedOn':'2025-11-26T13:48:00Z'}"

#define QUOTA \
  "{'environmentsCount':{'production':2,'sandbox':6}," \
  "'storageInKilobytes':{'total':209715200}}"

typedef struct
{
  GListStore         *environments;
  GListStore         *periods;
  StewardTenantFacts *facts;
} ReviewFixture;

void                review_test_set_up_with      (ReviewFixture   *fixture,
                                                  const char      *operations,
                                                  const char      *quota);
void                review_test_set_up           (ReviewFixture   *fixture,
                                                  gconstpointer    data);
void                review_test_tear_down        (ReviewFixture   *fixture,
                                                  gconstpointer    data);
StewardEnvironment *review_test_find_environment (ReviewFixture   *fixture,
                                                  const char      *name);
StewardDraft       *review_test_make_restore     (ReviewFixture   *fixture,
                                                  const char      *source_name);
StewardCheck       *review_test_find_check       (StewardReview   *review,
                                                  StewardCheckCode code);
StewardEffect      *review_test_get_effect       (StewardReview   *review,
                                                  guint            position);
void                review_test_assert_outcome   (StewardReview   *review,
                                                  StewardCheckCode code,
                                                  StewardOutcome   outcome);
void                review_test_assert_checks    (StewardReview   *review,
                                                  const char      *expected);
void                review_test_assert_effects   (StewardReview   *review,
                                                  const char      *expected);

G_END_DECLS
