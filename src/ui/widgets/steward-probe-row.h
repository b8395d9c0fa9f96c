/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-probe.h"
#include "steward-tenant.h"

G_BEGIN_DECLS

/* One step of a test of a connection: how it went, and how long it took. */

#define STEWARD_TYPE_PROBE_ROW (steward_probe_row_get_type ())

G_DECLARE_FINAL_TYPE (StewardProbeRow, steward_probe_row, STEWARD, PROBE_ROW, AdwActionRow)

GtkWidget *steward_probe_row_new (StewardProbe  *probe,
                                  StewardTenant *tenant);

G_END_DECLS
