/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "http/steward-retry-budget.h"

#define WINDOW_US    (60 * G_USEC_PER_SEC)
#define CALLS_REPEAT 5

static void
steward_retry_budget_roll (StewardRetryBudget *self,
                           gint64              now)
{
  if (self->started_at != 0 && now - self->started_at < WINDOW_US)
    return;

  self->started_at = now;
  self->n_calls = 0;
  self->n_repeats = 0;
}

/**
 * steward_retry_budget_note_call:
 * @self: a budget
 * @now: monotonic time
 *
 * Counts a call that was asked for, as opposed to a repeat of one.
 */
void
steward_retry_budget_note_call (StewardRetryBudget *self,
                                gint64              now)
{
  g_return_if_fail (self != NULL);

  steward_retry_budget_roll (self, now);
  self->n_calls++;
}

/**
 * steward_retry_budget_take_repeat:
 * @self: a budget
 * @now: monotonic time
 *
 * Returns: %FALSE if a fifth of the calls of this minute has been repeated already, and no free
 *   repeat is left
 */
gboolean
steward_retry_budget_take_repeat (StewardRetryBudget *self,
                                  gint64              now)
{
  g_return_val_if_fail (self != NULL, FALSE);

  steward_retry_budget_roll (self, now);
  if (self->n_repeats >= MAX (STEWARD_RETRY_BUDGET_FREE, self->n_calls / CALLS_REPEAT))
    return FALSE;

  self->n_repeats++;
  return TRUE;
}
