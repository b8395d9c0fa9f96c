/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "business-central/steward-bc-service.h"
#include "steward-environment.h"

G_BEGIN_DECLS

/* How much a tenant may have, and has. */

StewardLoader *steward_capacity_api_get_quota         (StewardBcService   *service);
StewardLoader *steward_capacity_api_list_used_storage (StewardBcService   *service);
StewardLoader *steward_capacity_api_get_used_storage  (StewardBcService   *service,
                                                       StewardEnvironment *environment);

G_END_DECLS
