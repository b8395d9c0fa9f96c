/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-profile.h"

G_BEGIN_DECLS

/* Where a connection leads, and which version is spoken there: of a cloud that is chosen, or at
 * addresses that are entered. Signal "changed". */

#define STEWARD_TYPE_SERVICE_ROW (steward_service_row_get_type ())

G_DECLARE_FINAL_TYPE (StewardServiceRow, steward_service_row, STEWARD, SERVICE_ROW, AdwExpanderRow)

char     *steward_service_row_dup_lack          (StewardServiceRow *self);
gboolean  steward_service_row_is_wrong          (StewardServiceRow *self);
gboolean  steward_service_row_get_finds_version (StewardServiceRow *self);
void      steward_service_row_fill_in           (StewardServiceRow *self,
                                                 StewardProfile    *profile);
void      steward_service_row_set_profile       (StewardServiceRow *self,
                                                 StewardProfile    *profile);

G_END_DECLS
