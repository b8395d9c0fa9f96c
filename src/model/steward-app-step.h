/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-app-draft.h"

G_BEGIN_DECLS

/**
 * StewardAppStepState:
 * @STEWARD_APP_STEP_WAITING: not begun
 * @STEWARD_APP_STEP_SENDING: on its way to the service
 * @STEWARD_APP_STEP_RUNNING: the service works on it
 * @STEWARD_APP_STEP_SCHEDULED: the service keeps it for the update window
 * @STEWARD_APP_STEP_SUCCEEDED: done
 * @STEWARD_APP_STEP_FAILED: refused, or went wrong, or nobody can tell what became of it
 * @STEWARD_APP_STEP_SKIPPED: left out, because a step before it did not succeed
 */
typedef enum
{
  STEWARD_APP_STEP_WAITING,
  STEWARD_APP_STEP_SENDING,
  STEWARD_APP_STEP_RUNNING,
  STEWARD_APP_STEP_SCHEDULED,
  STEWARD_APP_STEP_SUCCEEDED,
  STEWARD_APP_STEP_FAILED,
  STEWARD_APP_STEP_SKIPPED,
} StewardAppStepState;

#define STEWARD_TYPE_APP_STEP_STATE (steward_app_step_state_get_type ())
GType steward_app_step_state_get_type (void);

/* One app in a plan: what happens to it, for whose sake, and how far that is. Properties "draft",
 * "state", "error", "operation", "chosen", "needed-by", "blocked-by" and "source-version". */

#define STEWARD_TYPE_APP_STEP (steward_app_step_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppStep, steward_app_step, STEWARD, APP_STEP, GObject)

StewardAppStep     *steward_app_step_new                (StewardAppDraft     *draft,
                                                         const char          *source_version,
                                                         gboolean             chosen);
StewardAppDraft    *steward_app_step_get_draft          (StewardAppStep      *self);
const char         *steward_app_step_get_source_version (StewardAppStep      *self);
gboolean            steward_app_step_get_chosen         (StewardAppStep      *self);
const char         *steward_app_step_get_needed_by      (StewardAppStep      *self);
const char         *steward_app_step_get_blocked_by     (StewardAppStep      *self);
StewardAppStepState steward_app_step_get_state          (StewardAppStep      *self);
const GError       *steward_app_step_get_error          (StewardAppStep      *self);
StewardOperation   *steward_app_step_get_operation      (StewardAppStep      *self);
void                steward_app_step_add_need           (StewardAppStep      *self,
                                                         StewardAppStep      *need);
GListModel         *steward_app_step_get_needs          (StewardAppStep      *self);
void                steward_app_step_set_state          (StewardAppStep      *self,
                                                         StewardAppStepState  state);
void                steward_app_step_set_operation      (StewardAppStep      *self,
                                                         StewardOperation    *operation);
void                steward_app_step_take_error         (StewardAppStep      *self,
                                                         GError              *error);
void                steward_app_step_skip               (StewardAppStep      *self,
                                                         const char          *blocked_by);

G_END_DECLS
