/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-environment.h"
#include "steward-name-rule.h"
#include "steward-review.h"
#include "steward-tenant-facts.h"

G_BEGIN_DECLS

/* The rules of the service that several kinds of change have in common. */

void     steward_rules_add_effect              (StewardReview         *review,
                                                StewardEffectKind      kind,
                                                StewardEffectCode      code,
                                                const char            *subject,
                                                const char            *object);
void     steward_rules_add_quota_used          (StewardReview         *review,
                                                StewardTenantFacts    *facts,
                                                StewardEnvironmentType type);
void     steward_rules_set_durations           (StewardEffect         *effect,
                                                StewardTenantFacts    *facts,
                                                StewardOperationType   type);
void     steward_rules_add_check               (StewardReview         *review,
                                                StewardOutcome         outcome,
                                                StewardCheckCode       code,
                                                const char            *subject,
                                                const char            *object);
void     steward_rules_add_name_check          (StewardReview         *review,
                                                const char            *name,
                                                StewardNameFault       fault);
void     steward_rules_check_name              (StewardReview         *review,
                                                StewardTenantFacts    *facts,
                                                const char            *name,
                                                StewardEnvironmentType type);
void     steward_rules_check_room              (StewardReview         *review,
                                                StewardTenantFacts    *facts,
                                                StewardEnvironmentType type,
                                                gint64                 storage_kb,
                                                gboolean               lenient);
void     steward_rules_check_one_at_a_time     (StewardReview         *review,
                                                StewardTenantFacts    *facts);
void     steward_rules_check_active            (StewardReview         *review,
                                                StewardEnvironment    *environment);
void     steward_rules_check_running_operation (StewardReview         *review,
                                                StewardEnvironment    *environment);
gboolean steward_rules_version_is_in_grace     (StewardEnvironment    *environment,
                                                const char            *version,
                                                GDateTime             *now);

G_END_DECLS
