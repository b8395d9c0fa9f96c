/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-app-plan.h"
#include "steward-batch-part.h"
#include "wizards/steward-target-row.h"

G_BEGIN_DECLS

/* The plan of one environment while it is made: reads what its apps can have, shows the steps in a
 * list, and says what they lack. The plan says "changed" when it is not what it was. */

#define STEWARD_TYPE_APP_PLAN_PART (steward_app_plan_part_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppPlanPart, steward_app_plan_part, STEWARD, APP_PLAN_PART, GObject)

StewardAppPlanPart *steward_app_plan_part_new             (StewardBatchPart   *part,
                                                           GtkListBox         *list);
StewardAppPlanPart *steward_app_plan_part_new_with_row    (StewardBatchPart   *part,
                                                           StewardTargetRow   *row,
                                                           gboolean            open);
gboolean            steward_app_plan_part_is_reading      (StewardAppPlanPart *self);
gboolean            steward_app_plan_part_is_possible     (StewardAppPlanPart *self);
const GError       *steward_app_plan_part_get_error       (StewardAppPlanPart *self);
char               *steward_app_plan_part_dup_lack        (StewardAppPlanPart *self);
char               *steward_app_plan_part_dup_description (StewardAppPlanPart *self);
void                steward_app_plan_part_retry           (StewardAppPlanPart *self);
void                steward_app_plan_part_update          (StewardAppPlanPart *self);

G_END_DECLS
