/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-page.h"

G_BEGIN_DECLS

/* The Dataverse instances of all tenants and regions. */

#define STEWARD_TYPE_INSTANCES_PAGE (steward_instances_page_get_type ())

G_DECLARE_FINAL_TYPE (StewardInstancesPage, steward_instances_page,
                      STEWARD, INSTANCES_PAGE, StewardPage)

G_END_DECLS
