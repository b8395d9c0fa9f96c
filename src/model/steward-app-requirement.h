/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-entity.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_APP_REQUIREMENT (steward_app_requirement_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppRequirement, steward_app_requirement,
                      STEWARD, APP_REQUIREMENT, StewardEntity)

const char *steward_app_requirement_get_app_id           (StewardAppRequirement *self);
const char *steward_app_requirement_get_name             (StewardAppRequirement *self);
const char *steward_app_requirement_get_publisher        (StewardAppRequirement *self);
const char *steward_app_requirement_get_version          (StewardAppRequirement *self);
const char *steward_app_requirement_get_requirement_type (StewardAppRequirement *self);
const char *steward_app_requirement_get_environment_name (StewardAppRequirement *self);

G_END_DECLS
