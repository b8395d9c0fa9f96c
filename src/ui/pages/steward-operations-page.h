/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-page.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_OPERATIONS_PAGE (steward_operations_page_get_type ())

G_DECLARE_FINAL_TYPE (StewardOperationsPage, steward_operations_page,
                      STEWARD, OPERATIONS_PAGE, StewardPage)

void steward_operations_page_show (StewardOperationsPage *self,
                                   StewardOperation      *operation);

G_END_DECLS
