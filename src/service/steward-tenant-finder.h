/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "auth/steward-token-client.h"
#include "steward-tenant.h"

G_BEGIN_DECLS

/* Finds the ids of tenants of which only a domain is known. */

/* What came of it, in the order of the tenants. */
typedef struct
{
  GPtrArray  *tenants; /* of StewardTenant, all by their ids */
  char      **refused; /* the domains that were not found */
  GError     *error;   /* (nullable): why the first of them was not */
} StewardTenantFindings;

void                   steward_tenant_finder_find_async  (StewardTokenClient     *token_client,
                                                          GPtrArray              *tenants,
                                                          GCancellable           *cancellable,
                                                          GAsyncReadyCallback     callback,
                                                          gpointer                user_data);
StewardTenantFindings *steward_tenant_finder_find_finish (GAsyncResult           *result,
                                                          GError                **error);
void                   steward_tenant_findings_free      (StewardTenantFindings  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardTenantFindings, steward_tenant_findings_free)

G_END_DECLS
