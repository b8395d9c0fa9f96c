/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-app-plan.h"

G_BEGIN_DECLS

/**
 * StewardAppTally:
 * @n_all: of how many apps or environments
 * @n_good: how many did what was wanted
 * @n_waiting: how many of these wait for the update window
 * @n_bad: how many failed, or were left out
 * @n_installed: how many apps were not there before
 *
 * How many apps or environments there are, and how they fared.
 */
typedef struct
{
  guint n_all;
  guint n_good;
  guint n_waiting;
  guint n_bad;
  guint n_installed;
} StewardAppTally;

void            steward_app_tally_add              (StewardAppTally       *self,
                                                    StewardAppStepState    state,
                                                    gboolean               in_update_window);
StewardAppTally steward_app_tally_of_plan          (StewardAppPlan        *plan);
gboolean        steward_app_tally_is_settled       (const StewardAppTally *self);
char           *steward_app_tally_dup_apps         (const StewardAppTally *self);
char           *steward_app_tally_dup_environments (const StewardAppTally *self);

G_END_DECLS
