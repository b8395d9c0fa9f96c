/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "pages/steward-filter.h"
#include "steward-instance.h"

G_BEGIN_DECLS

/* Which instances are shown: by text, type, state and region. Properties "region", "state" and
 * "type". */

#define STEWARD_TYPE_INSTANCE_FILTER (steward_instance_filter_get_type ())

G_DECLARE_FINAL_TYPE (StewardInstanceFilter, steward_instance_filter,
                      STEWARD, INSTANCE_FILTER, StewardFilter)

G_END_DECLS
