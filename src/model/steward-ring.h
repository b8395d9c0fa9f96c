/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-entity.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_RING (steward_ring_get_type ())

G_DECLARE_FINAL_TYPE (StewardRing, steward_ring, STEWARD, RING, StewardEntity)

const char *steward_ring_get_name          (StewardRing *self);
const char *steward_ring_get_friendly_name (StewardRing *self);
gboolean    steward_ring_is_production     (StewardRing *self);

G_END_DECLS
