/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-app-update.h"
#include "steward-entity.h"
#include "steward-enums.h"
#include "steward-operation.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_APP (steward_app_get_type ())

G_DECLARE_FINAL_TYPE (StewardApp, steward_app, STEWARD, APP, StewardEntity)

const char       *steward_app_get_id                    (StewardApp       *self);
const char       *steward_app_get_name                  (StewardApp       *self);
const char       *steward_app_get_publisher             (StewardApp       *self);
const char       *steward_app_get_version               (StewardApp       *self);
StewardAppState   steward_app_get_state                 (StewardApp       *self);
const char       *steward_app_get_state_text            (StewardApp       *self);
StewardAppType    steward_app_get_app_type              (StewardApp       *self);
const char       *steward_app_get_type_text             (StewardApp       *self);
gboolean          steward_app_get_can_be_uninstalled    (StewardApp       *self);
const char       *steward_app_get_last_operation_id     (StewardApp       *self);
const char       *steward_app_get_last_update_result    (StewardApp       *self);
const char       *steward_app_get_last_uninstall_result (StewardApp       *self);
StewardAppUpdate *steward_app_get_available_update      (StewardApp       *self);
void              steward_app_set_available_update      (StewardApp       *self,
                                                         StewardAppUpdate *update);
StewardOperation *steward_app_get_last_operation        (StewardApp       *self);
void              steward_app_set_last_operation        (StewardApp       *self,
                                                         StewardOperation *operation);
gboolean          steward_app_can_update                (StewardApp       *self);
GDateTime        *steward_app_get_update_due            (StewardApp       *self);
void              steward_app_set_update_due            (StewardApp       *self,
                                                         GDateTime        *due);

G_END_DECLS
