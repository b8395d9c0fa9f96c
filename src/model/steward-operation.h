/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-entity.h"
#include "steward-enums.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_OPERATION (steward_operation_get_type ())

G_DECLARE_FINAL_TYPE (StewardOperation, steward_operation, STEWARD, OPERATION, StewardEntity)

const char            *steward_operation_get_id (StewardOperation *self);
StewardOperationType   steward_operation_get_operation_type (StewardOperation *self);
const char            *steward_operation_get_type_text (StewardOperation *self);
StewardOperationStatus steward_operation_get_status (StewardOperation *self);
const char            *steward_operation_get_status_text (StewardOperation *self);
const char            *steward_operation_get_environment_name (StewardOperation *self);
const char            *steward_operation_get_created_by (StewardOperation *self);
const char            *steward_operation_get_person     (StewardOperation *self);
GDateTime             *steward_operation_get_created_on (StewardOperation *self);
GDateTime             *steward_operation_get_started_on (StewardOperation *self);
GDateTime             *steward_operation_get_completed_on (StewardOperation *self);
const char            *steward_operation_get_error_message (StewardOperation *self);
const char            *steward_operation_get_source_environment (StewardOperation *self);
const char            *steward_operation_get_destination_environment (StewardOperation *self);
const char            *steward_operation_get_app_id (StewardOperation *self);
const char            *steward_operation_get_app_name (StewardOperation *self);
const char            *steward_operation_get_source_version (StewardOperation *self);
const char            *steward_operation_get_target_version (StewardOperation *self);
const char            *steward_operation_get_setting (StewardOperation *self);
GDateTime             *steward_operation_get_restore_point (StewardOperation *self);
const char            *steward_operation_get_instance_id (StewardOperation *self);
const char            *steward_operation_get_information (StewardOperation *self);
gboolean               steward_operation_is_finished (StewardOperation *self);
gboolean               steward_operation_is_running (StewardOperation *self);
gboolean               steward_operation_is_of_instance (StewardOperation *self);
gboolean               steward_operation_is_mine (StewardOperation *self);
gint64                 steward_operation_get_duration_seconds (StewardOperation *self);
StewardOperation      *steward_operation_new_sent (StewardTenant       *tenant,
                                                   const char          *key,
                                                   StewardOperationType type,
                                                   const char          *environment_name);
void                   steward_operation_adopt (StewardOperation *self,
                                                JsonObject       *object);
void                   steward_operation_set_sent_on (StewardOperation *self,
                                                      GDateTime        *sent_on);
void                   steward_operation_set_sent (StewardOperation *self,
                                                   const char       *key);
void                   steward_operation_become (StewardOperation *self,
                                                 StewardOperation *other);
void                   steward_operation_set_status (StewardOperation      *self,
                                                     StewardOperationStatus status);
void                   steward_operation_set_app (StewardOperation *self,
                                                  const char       *app_id,
                                                  const char       *app_name,
                                                  const char       *source_version,
                                                  const char       *target_version);
void                   steward_operation_set_app_name (StewardOperation *self,
                                                       const char       *app_name);
void                   steward_operation_set_source_environment (StewardOperation *self,
                                                                 const char       *source);
void                   steward_operation_set_setting  (StewardOperation *self,
                                                       const char       *setting);
void                   steward_operation_set_instance_id (StewardOperation *self,
                                                          const char       *instance_id);
void                   steward_operation_report (StewardOperation *self,
                                                 const char       *id,
                                                 const char       *status_text,
                                                 const char       *information);
void                   steward_operation_end (StewardOperation      *self,
                                              StewardOperationStatus status);
void                   steward_operation_fail (StewardOperation *self,
                                               const char       *error_message);

G_END_DECLS
