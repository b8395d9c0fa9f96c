/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-entity.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_RING_VERSION (steward_ring_version_get_type ())

G_DECLARE_FINAL_TYPE (StewardRingVersion, steward_ring_version,
                      STEWARD, RING_VERSION, StewardEntity)

const char *steward_ring_version_get_version (StewardRingVersion *self);

G_END_DECLS
