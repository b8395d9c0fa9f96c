/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How much repeating there may be. A service that fails most of what it is asked is not helped
 * by being asked more. */

#define STEWARD_RETRY_BUDGET_FREE 12 /* in a minute, however few calls there are */

typedef struct
{
  gint64 started_at; /* monotonic time */
  guint  n_calls;
  guint  n_repeats;
} StewardRetryBudget;

void     steward_retry_budget_note_call   (StewardRetryBudget *self,
                                           gint64              now);
gboolean steward_retry_budget_take_repeat (StewardRetryBudget *self,
                                           gint64              now);

G_END_DECLS
