/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-entity.h"

G_BEGIN_DECLS

/* A release that an instance can be made of. */

#define STEWARD_TYPE_INSTANCE_RELEASE (steward_instance_release_get_type ())

G_DECLARE_FINAL_TYPE (StewardInstanceRelease, steward_instance_release, STEWARD, INSTANCE_RELEASE,
                      StewardEntity)

const char *steward_instance_release_get_id      (StewardInstanceRelease *self);
const char *steward_instance_release_get_title   (StewardInstanceRelease *self);
const char *steward_instance_release_get_version (StewardInstanceRelease *self);

G_END_DECLS
