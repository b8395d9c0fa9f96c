/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-entity.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_APP_UPDATE (steward_app_update_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppUpdate, steward_app_update, STEWARD, APP_UPDATE, StewardEntity)

const char *steward_app_update_get_app_id       (StewardAppUpdate *self);
const char *steward_app_update_get_name         (StewardAppUpdate *self);
const char *steward_app_update_get_version      (StewardAppUpdate *self);
GListModel *steward_app_update_get_requirements (StewardAppUpdate *self);

G_END_DECLS
