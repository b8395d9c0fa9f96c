/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "business-central/steward-bc-service.h"
#include "steward-environment.h"

G_BEGIN_DECLS

/* Updates of an environment to another version, and when it may be updated. */

StewardLoader *steward_updates_api_list       (StewardBcService   *service,
                                               StewardEnvironment *environment);
StewardLoader *steward_updates_api_get_window (StewardBcService   *service,
                                               StewardEnvironment *environment);

G_END_DECLS
