/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-tenant.h"

G_BEGIN_DECLS

/* Tenants as somebody has them: one a line, or a table with commas, semicolons or tabs. A cell
 * that looks like an id or a domain is one, the first other one is the name, and what follows
 * the name is the group. A heading says it better. */
typedef struct
{
  GPtrArray *tenants; /* of StewardTenant; the id of one that has only a domain is its domain */
  GPtrArray *refused; /* of lines in which there is neither an id nor a domain */
} StewardTenantList;

StewardTenantList *steward_tenant_list_parse       (const char        *text);
void               steward_tenant_list_free        (StewardTenantList *self);

gboolean           steward_tenant_list_is_id       (const char        *text);
gboolean           steward_tenant_list_is_domain   (const char        *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardTenantList, steward_tenant_list_free)

G_END_DECLS
