/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-page.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_ENVIRONMENTS_PAGE (steward_environments_page_get_type ())

G_DECLARE_FINAL_TYPE (StewardEnvironmentsPage, steward_environments_page,
                      STEWARD, ENVIRONMENTS_PAGE, StewardPage)

G_END_DECLS
