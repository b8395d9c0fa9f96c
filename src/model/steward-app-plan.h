/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-app-step.h"
#include "steward-app-terms.h"

G_BEGIN_DECLS

/* Several apps of one environment, changed in one go: what the user chose, what that needs, and
 * the order. A draft whose steps are sent one by one. Property "in-update-window" is writable;
 * "steps" and "terms" are list models that stay the same objects. */

#define STEWARD_TYPE_APP_PLAN (steward_app_plan_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppPlan, steward_app_plan, STEWARD, APP_PLAN, StewardDraft)

StewardDraft       *steward_app_plan_new                  (StewardEnvironment *environment,
                                                           GListModel         *apps,
                                                           GListModel         *updates);
StewardEnvironment *steward_app_plan_get_environment      (StewardAppPlan     *self);
GListModel         *steward_app_plan_get_steps            (StewardAppPlan     *self);
StewardAppStepState steward_app_plan_get_state            (StewardAppPlan     *self);
GListModel         *steward_app_plan_get_terms            (StewardAppPlan     *self);
gboolean            steward_app_plan_get_in_update_window (StewardAppPlan     *self);
void                steward_app_plan_choose_update        (StewardAppPlan     *self,
                                                           const char         *app_id);
void                steward_app_plan_choose_offered       (StewardAppPlan     *self);
void                steward_app_plan_choose_install       (StewardAppPlan     *self,
                                                           StewardAppDraft    *draft);
void                steward_app_plan_drop                 (StewardAppPlan     *self,
                                                           const char         *app_id);
gboolean            steward_app_plan_is_chosen            (StewardAppPlan     *self,
                                                           const char         *app_id);
gboolean            steward_app_plan_is_offered           (StewardAppPlan     *self,
                                                           const char         *app_id);
guint               steward_app_plan_count_chosen         (StewardAppPlan     *self);
void                steward_app_plan_add_requirements     (StewardAppPlan     *self,
                                                           const char         *app_id,
                                                           GListModel         *requirements);
void                steward_app_plan_renew                (StewardAppPlan     *self);
StewardAppDraft    *steward_app_plan_get_impossible       (StewardAppPlan     *self);
gboolean            steward_app_plan_is_carried           (StewardAppPlan     *self,
                                                           StewardAppStep     *step);

G_END_DECLS
