/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-app-plan.h"
#include "steward-session.h"

G_BEGIN_DECLS

/* Carries out a plan for apps: one step after the other, each when those that it needs have
 * succeeded. A failure leaves out only what needs the app that failed. The steps of the plan tell
 * how far they are. */

#define STEWARD_TYPE_APP_RUN (steward_app_run_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppRun, steward_app_run, STEWARD, APP_RUN, GObject)

StewardAppRun  *steward_app_run_new      (StewardSession       *session,
                                          StewardAppPlan       *plan);
StewardAppPlan *steward_app_run_get_plan (StewardAppRun        *self);
void            steward_app_run_async    (StewardAppRun        *self,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean        steward_app_run_finish   (StewardAppRun        *self,
                                          GAsyncResult         *result,
                                          GError              **error);

G_END_DECLS
