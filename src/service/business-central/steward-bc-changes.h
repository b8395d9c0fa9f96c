/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "business-central/steward-bc-service.h"
#include "steward-draft.h"

G_BEGIN_DECLS

/* Every change that the service knows, as the request that carries it out. */

StewardHttpRequest *steward_bc_changes_new_request (StewardBcService *service,
                                                    StewardDraft     *draft);

G_END_DECLS
