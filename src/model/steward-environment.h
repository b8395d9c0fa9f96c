/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-entity.h"
#include "steward-enums.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_ENVIRONMENT (steward_environment_get_type ())

G_DECLARE_FINAL_TYPE (StewardEnvironment, steward_environment, STEWARD, ENVIRONMENT, StewardEntity)

const char              *steward_environment_get_name (StewardEnvironment *self);
const char              *steward_environment_get_application_family (StewardEnvironment *self);
StewardEnvironmentType   steward_environment_get_environment_type (StewardEnvironment *self);
const char              *steward_environment_get_type_text (StewardEnvironment *self);
StewardEnvironmentStatus steward_environment_get_status (StewardEnvironment *self);
const char              *steward_environment_get_status_text (StewardEnvironment *self);
const char              *steward_environment_get_country_code (StewardEnvironment *self);
const char              *steward_environment_get_version (StewardEnvironment *self);
const char              *steward_environment_get_geo_name (StewardEnvironment *self);
const char              *steward_environment_get_ring_name (StewardEnvironment *self);
const char              *steward_environment_get_web_client_url (StewardEnvironment *self);
const char              *steward_environment_get_web_service_url (StewardEnvironment *self);
gboolean                 steward_environment_get_has_telemetry (StewardEnvironment *self);
const char              *steward_environment_get_app_update_cadence (StewardEnvironment *self);
const char              *steward_environment_get_power_platform_id (StewardEnvironment *self);
GDateTime               *steward_environment_get_soft_deleted_on (StewardEnvironment *self);
GDateTime               *steward_environment_get_hard_delete_pending_on (StewardEnvironment *self);
const char              *steward_environment_get_delete_reason (StewardEnvironment *self);
GDateTime               *steward_environment_get_grace_period_start (StewardEnvironment *self);
GDateTime               *steward_environment_get_enforced_update_start (StewardEnvironment *self);
gboolean                 steward_environment_is_production (StewardEnvironment *self);
gboolean                 steward_environment_is_deleted (StewardEnvironment *self);
gboolean                 steward_environment_is_busy (StewardEnvironment *self);
gboolean                 steward_environment_needs_attention (StewardEnvironment *self);
gint64                   steward_environment_get_storage_kb (StewardEnvironment *self);
void                     steward_environment_set_storage_kb (StewardEnvironment *self,
                                                             gint64              storage_kb);
const char              *steward_environment_get_next_version (StewardEnvironment *self);
GDateTime               *steward_environment_get_next_update_on (StewardEnvironment *self);
GDateTime               *steward_environment_get_update_deadline (StewardEnvironment *self);
gboolean                 steward_environment_is_update_pressing (StewardEnvironment *self);
void                     steward_environment_set_next_update (StewardEnvironment *self,
                                                              const char         *version,
                                                              GDateTime          *update_on,
                                                              GDateTime          *deadline);
StewardOperation        *steward_environment_get_running_operation (StewardEnvironment *self);
void                     steward_environment_set_running_operation (StewardEnvironment *self,
                                                                    StewardOperation   *operation);

G_END_DECLS
