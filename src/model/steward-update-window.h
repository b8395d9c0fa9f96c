/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-entity.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_UPDATE_WINDOW (steward_update_window_get_type ())

G_DECLARE_FINAL_TYPE (StewardUpdateWindow, steward_update_window, STEWARD, UPDATE_WINDOW,
                      StewardEntity)

GDateTime *steward_update_window_dup_opening (StewardUpdateWindow *self,
                                              GDateTime           *now);
GDateTime *steward_update_window_dup_closing (StewardUpdateWindow *self,
                                              GDateTime           *now);

G_END_DECLS
