/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-app-plan.h"

G_BEGIN_DECLS

/* Plans for apps, each of its own environment, that the user decides about as one: the terms of a
 * publisher go for all of them, and all wait for their update windows or none. Property
 * "in-update-window" is writable; "terms" is a list model that stays the same object. Signal
 * "changed" when the terms of all plans were looked at again. */

#define STEWARD_TYPE_APP_ROLLOUT (steward_app_rollout_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppRollout, steward_app_rollout, STEWARD, APP_ROLLOUT, GObject)

StewardAppRollout *steward_app_rollout_new       (void);
void               steward_app_rollout_add       (StewardAppRollout *self,
                                                  StewardAppPlan    *plan);
GListModel        *steward_app_rollout_get_terms (StewardAppRollout *self);

G_END_DECLS
