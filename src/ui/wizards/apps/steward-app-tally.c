/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/apps/steward-app-tally.h"

#include <glib/gi18n.h>

/**
 * steward_app_tally_add:
 * @self: a tally
 * @state: how far an app or an environment is
 * @in_update_window: whether it was to wait for the update window
 */
void
steward_app_tally_add (StewardAppTally     *self,
                       StewardAppStepState  state,
                       gboolean             in_update_window)
{
  gboolean waiting = state == STEWARD_APP_STEP_SCHEDULED && in_update_window;

  g_return_if_fail (self != NULL);

  /* What waits for its window is done here; what is to happen at once has only not begun. */
  self->n_all++;
  self->n_waiting += waiting;
  self->n_good += waiting || state == STEWARD_APP_STEP_SUCCEEDED;
  self->n_bad += state == STEWARD_APP_STEP_FAILED || state == STEWARD_APP_STEP_SKIPPED;
}

/**
 * steward_app_tally_of_plan:
 * @plan: a plan
 *
 * Returns: how its apps fared
 */
StewardAppTally
steward_app_tally_of_plan (StewardAppPlan *plan)
{
  StewardAppTally self = { 0 };
  GListModel *steps;
  guint n_steps;

  g_return_val_if_fail (STEWARD_IS_APP_PLAN (plan), self);

  steps = steward_app_plan_get_steps (plan);
  n_steps = g_list_model_get_n_items (steps);
  for (guint i = 0; i < n_steps; i++)
    {
      g_autoptr(StewardAppStep) step = g_list_model_get_item (steps, i);

      steward_app_tally_add (&self, steward_app_step_get_state (step),
                             steward_app_plan_get_in_update_window (plan));
      self.n_installed += steward_app_draft_get_verb (steward_app_step_get_draft (step))
                          == STEWARD_APP_VERB_INSTALL;
    }

  return self;
}

/**
 * steward_app_tally_is_settled:
 * @self: a tally
 *
 * Returns: whether nothing is under way
 */
gboolean
steward_app_tally_is_settled (const StewardAppTally *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->n_good + self->n_bad == self->n_all;
}

static char *
steward_app_tally_dup_success (const StewardAppTally *self)
{
  guint n_all = self->n_all;

  if (n_all > 0 && self->n_waiting == n_all)
    return g_strdup_printf (ngettext ("%u app waits for the update window.",
                                      "%u apps wait for the update window.", n_all), n_all);
  if (self->n_waiting > 0)
    /* Translators: how many of how many apps wait; the others are done */
    return g_strdup_printf (ngettext ("%u of %u apps waits for the update window.",
                                      "%u of %u apps wait for the update window.",
                                      self->n_waiting), self->n_waiting, n_all);
  if (self->n_installed == 0)
    return g_strdup_printf (ngettext ("%u app was updated.", "%u apps were updated.", n_all),
                            n_all);
  if (self->n_installed == n_all)
    return g_strdup_printf (ngettext ("%u app was installed.", "%u apps were installed.", n_all),
                            n_all);

  return g_strdup_printf (ngettext ("%u app was installed or updated.",
                                    "%u apps were installed or updated.", n_all), n_all);
}

/**
 * steward_app_tally_dup_apps:
 * @self: a tally of apps
 *
 * Returns: (transfer full): how they fared, as a sentence
 */
char *
steward_app_tally_dup_apps (const StewardAppTally *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (!steward_app_tally_is_settled (self))
    /* Translators: of how many of how many apps the work has ended */
    return g_strdup_printf (ngettext ("%u of %u app done so far.", "%u of %u apps done so far.",
                                      self->n_all), self->n_good + self->n_bad, self->n_all);
  if (self->n_bad == 0)
    return steward_app_tally_dup_success (self);
  if (self->n_bad == self->n_all)
    return g_strdup_printf (ngettext ("%u app did not succeed.", "%u apps did not succeed.",
                                      self->n_bad), self->n_bad);

  /* Translators: how many of how many apps failed, or may have failed */
  return g_strdup_printf (ngettext ("%u of %u apps did not succeed.",
                                    "%u of %u apps did not succeed.", self->n_bad),
                          self->n_bad, self->n_all);
}

/**
 * steward_app_tally_dup_environments:
 * @self: a tally of environments
 *
 * Returns: (transfer full): how their apps fared, as a sentence
 */
char *
steward_app_tally_dup_environments (const StewardAppTally *self)
{
  guint n_all;

  g_return_val_if_fail (self != NULL, NULL);

  n_all = self->n_all;
  if (!steward_app_tally_is_settled (self))
    /* Translators: in how many of how many environments the work has ended */
    return g_strdup_printf (ngettext ("Done in %u of %u environment so far.",
                                      "Done in %u of %u environments so far.", n_all),
                            self->n_good + self->n_bad, n_all);
  if (self->n_bad > 0 && self->n_bad == n_all)
    return g_strdup_printf (ngettext ("Not everything succeeded in %u environment.",
                                      "Not everything succeeded in %u environments.", n_all),
                            n_all);
  if (self->n_bad > 0)
    /* Translators: in how many of how many environments apps did not succeed */
    return g_strdup_printf (ngettext ("Not everything succeeded in %u of %u environment.",
                                      "Not everything succeeded in %u of %u environments.",
                                      n_all), self->n_bad, n_all);
  if (self->n_waiting == 0)
    return g_strdup_printf (ngettext ("Apps of %u environment were updated.",
                                      "Apps of %u environments were updated.", n_all), n_all);
  if (self->n_waiting == n_all)
    return g_strdup_printf (ngettext ("Apps of %u environment wait for its update window.",
                                      "Apps of %u environments wait for their update windows.",
                                      n_all), n_all);

  /* Translators: of how many of how many environments apps wait; the others are done */
  return g_strdup_printf (ngettext ("Apps of %u of %u environments wait for its update window.",
                                    "Apps of %u of %u environments wait for their update windows.",
                                    self->n_waiting), self->n_waiting, n_all);
}
