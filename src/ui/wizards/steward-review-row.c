/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/steward-review-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "wizards/steward-review-text.h"

static const StewardLook effect_looks[] = {
  [STEWARD_EFFECT_KIND_CREATED] = {
    N_("Created"), "steward-effect-new-symbolic", "success", FALSE },
  [STEWARD_EFFECT_KIND_CHANGED] = {
    N_("Changed"), "steward-effect-change-symbolic", "accent", FALSE },
  [STEWARD_EFFECT_KIND_KEPT] = {
    N_("Kept"), "steward-effect-keep-symbolic", "dim-label", FALSE },
  [STEWARD_EFFECT_KIND_USED] = {
    N_("Used Up"), "steward-effect-lost-symbolic", "warning", FALSE },
  [STEWARD_EFFECT_KIND_LOST] = {
    N_("Lost"), "steward-effect-lost-symbolic", "error", FALSE },
};

static const StewardLook check_looks[] = {
  [STEWARD_OUTCOME_REFUSED] = { N_("Refused"), "dialog-error-symbolic", "error", FALSE },
  [STEWARD_OUTCOME_WARNED] = { N_("Warning"), "dialog-warning-symbolic", "warning", FALSE },
  [STEWARD_OUTCOME_UNKNOWN] = { N_("Unknown"), "dialog-question-symbolic", "dim-label", FALSE },
  [STEWARD_OUTCOME_PASSED] = { N_("Passed"), "emblem-ok-symbolic", "success", FALSE },
};

static GtkWidget *
steward_review_row_new (const StewardReviewText *text,
                        const StewardLook       *look)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (look->icon_name);

  gtk_widget_add_css_class (icon, look->icon_class);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(look->word),
                                  -1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text->title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (text->detail != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text->detail);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_widget_set_name (row, look->icon_name);
  gtk_widget_add_css_class (row, "review-row");

  return row;
}

/**
 * steward_review_row_new_effect:
 * @effect: what a change does
 * @tenant: where
 *
 * Returns: (transfer none): a new row
 */
GtkWidget *
steward_review_row_new_effect (StewardEffect *effect,
                               StewardTenant *tenant)
{
  g_autoptr(StewardReviewText) text = NULL;

  g_return_val_if_fail (STEWARD_IS_EFFECT (effect), NULL);

  text = steward_review_text_of_effect (effect, tenant);

  return steward_review_row_new (text, &effect_looks[steward_effect_get_kind (effect)]);
}

/**
 * steward_review_row_new_check:
 * @check: a rule that was looked at
 * @tenant: where
 * @now: the time
 * @repeats: whether the check is looked at again while the row is shown
 *
 * Returns: (transfer none): a new row; what did not pass says so at its end as well
 */
GtkWidget *
steward_review_row_new_check (StewardCheck  *check,
                              StewardTenant *tenant,
                              GDateTime     *now,
                              gboolean       repeats)
{
  const StewardLook *look;
  g_autoptr(StewardReviewText) text = NULL;
  GtkWidget *row = NULL;
  GtkWidget *outcome;

  g_return_val_if_fail (STEWARD_IS_CHECK (check), NULL);

  look = &check_looks[steward_check_get_outcome (check)];
  text = steward_review_text_of_check (check, tenant, now);
  if (repeats && steward_review_text_can_change (check))
    steward_review_text_add (text, _("Checked again by itself."));
  row = steward_review_row_new (text, look);
  if (steward_check_get_outcome (check) == STEWARD_OUTCOME_PASSED)
    return row;

  outcome = gtk_label_new (_(look->word));
  gtk_widget_set_valign (outcome, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (outcome, "outcome");
  gtk_widget_add_css_class (outcome, look->icon_class);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), outcome);

  return row;
}

/**
 * steward_review_row_get_look:
 * @outcome: how a check came out
 *
 * Returns: (transfer none): what stands for it
 */
const StewardLook *
steward_review_row_get_look (StewardOutcome outcome)
{
  g_return_val_if_fail (outcome < G_N_ELEMENTS (check_looks), NULL);

  return &check_looks[outcome];
}
