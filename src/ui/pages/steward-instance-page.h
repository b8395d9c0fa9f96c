/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-instance.h"
#include "steward-page.h"

G_BEGIN_DECLS

/* One Dataverse instance: its facts and its backups. */

#define STEWARD_TYPE_INSTANCE_PAGE (steward_instance_page_get_type ())

G_DECLARE_FINAL_TYPE (StewardInstancePage, steward_instance_page,
                      STEWARD, INSTANCE_PAGE, StewardPage)

StewardPage *steward_instance_page_new (StewardViewState *view_state,
                                        StewardInstance  *instance);

G_END_DECLS
