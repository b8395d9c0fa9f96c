/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/steward-review-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "wizards/steward-review-text.h"

typedef struct
{
  const char *icon_name;
  const char *icon_class;
  const char *word;       /* what the icon stands for */
} StewardReviewLook;

static const StewardReviewLook effect_looks[] = {
  [STEWARD_EFFECT_KIND_CREATED] = { "steward-effect-new-symbolic", "success", N_("Created") },
  [STEWARD_EFFECT_KIND_CHANGED] = { "steward-effect-change-symbolic", "accent", N_("Changed") },
  [STEWARD_EFFECT_KIND_KEPT] = { "steward-effect-keep-symbolic", "dim-label", N_("Kept") },
  [STEWARD_EFFECT_KIND_USED] = { "steward-effect-lost-symbolic", "warning", N_("Used Up") },
  [STEWARD_EFFECT_KIND_LOST] = { "steward-effect-lost-symbolic", "error", N_("Lost") },
};

static const StewardReviewLook check_looks[] = {
  [STEWARD_OUTCOME_REFUSED] = { "dialog-error-symbolic", "error", N_("Refused") },
  [STEWARD_OUTCOME_WARNED] = { "dialog-warning-symbolic", "warning", N_("Warning") },
  [STEWARD_OUTCOME_UNKNOWN] = { "dialog-question-symbolic", "dim-label", N_("Unknown") },
  [STEWARD_OUTCOME_PASSED] = { "emblem-ok-symbolic", "success", N_("Passed") },
};

static GtkWidget *
steward_review_row_new (const StewardReviewText *text,
                        const StewardReviewLook *look)
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
  g_autoptr(StewardReviewText) text = steward_review_text_of_effect (effect, tenant);

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
  const StewardReviewLook *look = &check_looks[steward_check_get_outcome (check)];
  g_autoptr(StewardReviewText) text = steward_review_text_of_check (check, tenant, now);
  GtkWidget *row = NULL;
  GtkWidget *outcome;

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
