/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "steward-abilities.h"
#include "steward-enums.h"
#include "steward-instance.h"
#include "steward-quota.h"
#include "steward-types.h"

G_BEGIN_DECLS

/* What is known of a tenant when a change is reviewed: environments, instances, operations,
 * quotas, time. */

#define STEWARD_TYPE_TENANT_FACTS (steward_tenant_facts_get_type ())

G_DECLARE_FINAL_TYPE (StewardTenantFacts, steward_tenant_facts, STEWARD, TENANT_FACTS, GObject)

StewardTenantFacts *steward_tenant_facts_new (GListModel *environments,
                                              GListModel *operations,
                                              GDateTime  *now);
GListModel         *steward_tenant_facts_get_environments (StewardTenantFacts *self);
GListModel         *steward_tenant_facts_get_operations (StewardTenantFacts *self);
GDateTime          *steward_tenant_facts_get_now (StewardTenantFacts *self);
void                steward_tenant_facts_set_instances (StewardTenantFacts *self,
                                                        GListModel         *instances);
gboolean            steward_tenant_facts_knows_instance (StewardTenantFacts *self,
                                                         StewardInstance    *instance);
StewardQuota       *steward_tenant_facts_get_quota (StewardTenantFacts *self);
void                steward_tenant_facts_set_quota (StewardTenantFacts *self,
                                                    StewardQuota       *quota);
StewardAbilities    steward_tenant_facts_get_abilities (StewardTenantFacts *self);
void                steward_tenant_facts_set_abilities (StewardTenantFacts *self,
                                                        StewardAbilities    abilities);
guint               steward_tenant_facts_count_environments (StewardTenantFacts    *self,
                                                             StewardEnvironmentType type);
gint64              steward_tenant_facts_get_used_storage_kb (StewardTenantFacts *self);
guint               steward_tenant_facts_count_restores (StewardTenantFacts *self,
                                                         const char         *environment_name);
gboolean            steward_tenant_facts_has_vague_restores (StewardTenantFacts *self);
StewardOperation   *steward_tenant_facts_find_creation (StewardTenantFacts *self);

G_END_DECLS
