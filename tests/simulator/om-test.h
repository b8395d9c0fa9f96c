/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-test-simulator.h"

G_BEGIN_DECLS

/* The instances of the first tenant of the sample. */
#define OM_DEFAULT    "7fa77f97-62bf-5102-b841-17ece1fe2470"
#define OM_PRODUCTION "896fc066-42c9-5c8d-a51e-6cf42d0654a1"
#define OM_SANDBOX    "2105efa0-6fea-5df3-8a79-839d9cd46311"
#define OM_NOBODY     "11111111-2222-3333-4444-555555555555"
#define OM_BASE       "/crm4/api/v1.2"

typedef struct
{
  StewardTestSimulator *simulator;
  GHashTable           *tokens;    /* "{tenant} {region}" → token of the service client */
} OmTest;

void               om_test_set_up     (OmTest        *self,
                                       gconstpointer  data);
void               om_test_tear_down  (OmTest        *self,
                                       gconstpointer  data);

const char        *om_test_get_token  (OmTest        *self,
                                       guint          tenant,
                                       const char    *region);
/* The path is below OM_BASE; the tenant is the first one. */
StewardTestAnswer *om_test_ask        (OmTest        *self,
                                       const char    *method,
                                       const char    *path,
                                       const char    *body);
/* The path is whole. */
StewardTestAnswer *om_test_ask_region (OmTest        *self,
                                       guint          tenant,
                                       const char    *region,
                                       const char    *method,
                                       const char    *path,
                                       const char    *body);
void               om_test_set_quirks (OmTest        *self,
                                       const char    *quirks);

/* The member of an answer that must have that status. */
char              *om_test_dup        (OmTest        *self,
                                       const char    *method,
                                       const char    *path,
                                       const char    *body,
                                       guint          status,
                                       const char    *member);
/* The call must be refused with 400 for that subject only. */
void               om_test_assert_refused
                                      (OmTest        *self,
                                       const char    *method,
                                       const char    *path,
                                       const char    *body,
                                       const char    *subject);

G_END_DECLS
