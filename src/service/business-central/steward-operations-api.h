/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "business-central/steward-bc-service.h"
#include "steward-environment.h"
#include "steward-operation.h"

G_BEGIN_DECLS

/* Operations: what the service does, and did, for 180 days. */

StewardLoader *steward_operations_api_list    (StewardBcService   *service);
StewardLoader *steward_operations_api_list_of (StewardBcService   *service,
                                               StewardEnvironment *environment);
StewardLoader *steward_operations_api_get     (StewardBcService   *service,
                                               StewardOperation   *operation);

G_END_DECLS
