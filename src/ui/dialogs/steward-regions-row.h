/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Where Dataverse instances are looked for: regions that are known, and addresses of others.
 * Signal "changed" when something else was chosen or typed. */

#define STEWARD_TYPE_REGIONS_ROW (steward_regions_row_get_type ())

G_DECLARE_FINAL_TYPE (StewardRegionsRow, steward_regions_row, STEWARD, REGIONS_ROW, AdwExpanderRow)

char     *steward_regions_row_dup_regions (StewardRegionsRow *self);
void      steward_regions_row_set_regions (StewardRegionsRow *self,
                                           const char        *regions);
gboolean  steward_regions_row_is_valid    (StewardRegionsRow *self);

G_END_DECLS
