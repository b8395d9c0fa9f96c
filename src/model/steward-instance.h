/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-entity.h"
#include "steward-instance-enums.h"
#include "steward-operation.h"

G_BEGIN_DECLS

/* An instance of Dataverse. */

#define STEWARD_TYPE_INSTANCE (steward_instance_get_type ())

G_DECLARE_FINAL_TYPE (StewardInstance, steward_instance, STEWARD, INSTANCE, StewardEntity)

const char           *steward_instance_get_id                (StewardInstance *self);
const char           *steward_instance_get_name              (StewardInstance *self);
const char           *steward_instance_get_unique_name       (StewardInstance *self);
const char           *steward_instance_get_domain_name       (StewardInstance *self);
const char           *steward_instance_get_version           (StewardInstance *self);
const char           *steward_instance_get_application_url   (StewardInstance *self);
StewardInstanceState  steward_instance_get_state             (StewardInstance *self);
const char           *steward_instance_get_state_text        (StewardInstance *self);
StewardInstanceType   steward_instance_get_instance_type     (StewardInstance *self);
const char           *steward_instance_get_type_text         (StewardInstance *self);
const char           *steward_instance_get_purpose           (StewardInstance *self);
gint64                steward_instance_get_base_language     (StewardInstance *self);
const char           *steward_instance_get_initial_user      (StewardInstance *self);
const char           *steward_instance_get_security_group_id (StewardInstance *self);
gboolean              steward_instance_is_deletable          (StewardInstance *self);
gboolean              steward_instance_get_admin_mode        (StewardInstance *self);
const char           *steward_instance_get_protection        (StewardInstance *self);
const char           *steward_instance_get_region            (StewardInstance *self);
gboolean              steward_instance_is_ready              (StewardInstance *self);
void                  steward_instance_set_running_operation (StewardInstance  *self,
                                                              StewardOperation *operation);

G_END_DECLS
