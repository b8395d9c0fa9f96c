/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-entity.h"

G_BEGIN_DECLS

/* A language that an instance can be made in. */

#define STEWARD_TYPE_INSTANCE_LANGUAGE (steward_instance_language_get_type ())

G_DECLARE_FINAL_TYPE (StewardInstanceLanguage, steward_instance_language, STEWARD,
                      INSTANCE_LANGUAGE, StewardEntity)

const char *steward_instance_language_get_title (StewardInstanceLanguage *self);
gint64      steward_instance_language_get_lcid  (StewardInstanceLanguage *self);

G_END_DECLS
