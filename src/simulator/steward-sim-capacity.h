/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-request.h"

G_BEGIN_DECLS

/* Whether the tenant may have one more environment of that type, with so many above its quota,
 * and whether it has storage left; otherwise the request is answered. */
gboolean steward_sim_capacity_need_place   (StewardSimRequest *request,
                                            const char        *type,
                                            guint              n_tolerated);
gboolean steward_sim_capacity_need_storage (StewardSimRequest *request);

G_END_DECLS
