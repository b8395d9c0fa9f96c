/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-entity.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_ENVIRONMENT_UPDATE (steward_environment_update_get_type ())

G_DECLARE_FINAL_TYPE (StewardEnvironmentUpdate, steward_environment_update,
                      STEWARD, ENVIRONMENT_UPDATE, StewardEntity)

const char *steward_environment_update_get_target_version       (StewardEnvironmentUpdate *self);
gboolean    steward_environment_update_get_available            (StewardEnvironmentUpdate *self);
gboolean    steward_environment_update_get_selected             (StewardEnvironmentUpdate *self);
GDateTime  *steward_environment_update_get_selected_on          (StewardEnvironmentUpdate *self);
GDateTime  *steward_environment_update_get_latest_selectable_on (StewardEnvironmentUpdate *self);
const char *steward_environment_update_get_rollout_status       (StewardEnvironmentUpdate *self);

G_END_DECLS
