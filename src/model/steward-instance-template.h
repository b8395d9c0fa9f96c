/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-entity.h"
#include "steward-instance-enums.h"

G_BEGIN_DECLS

/* An application that an instance can be made with, for some releases and types. */

#define STEWARD_TYPE_INSTANCE_TEMPLATE (steward_instance_template_get_type ())

G_DECLARE_FINAL_TYPE (StewardInstanceTemplate, steward_instance_template, STEWARD,
                      INSTANCE_TEMPLATE, StewardEntity)

const char *steward_instance_template_get_name        (StewardInstanceTemplate *self);
const char *steward_instance_template_get_title       (StewardInstanceTemplate *self);
const char *steward_instance_template_get_description (StewardInstanceTemplate *self);
gboolean    steward_instance_template_supports        (StewardInstanceTemplate *self,
                                                       const char              *release_id,
                                                       StewardInstanceType      type);

G_END_DECLS
