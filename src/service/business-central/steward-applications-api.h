/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "business-central/steward-bc-service.h"
#include "steward-environment.h"

G_BEGIN_DECLS

/* What an environment can be made of. */

StewardLoader *steward_applications_api_list_countries (StewardBcService *service);
StewardLoader *steward_applications_api_list_ring_versions (StewardBcService *service,
                                                            const char *application_family,
                                                            const char *country_code,
                                                            const char *ring_name);

G_END_DECLS
