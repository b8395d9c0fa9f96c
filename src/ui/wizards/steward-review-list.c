/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/steward-review-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "wizards/steward-review-row.h"
#include "wizards/steward-review-text.h"
#include "wizards/steward-target-row.h"

/* The rows of a review in boxed lists, which change as little as they can. */

/* Puts @fresh in the place of the row at @position, unless it says the same: what somebody
 * reads, or has the focus on, stays. */
static void
steward_review_list_put_row (GtkListBox *list,
                             guint       position,
                             GtkWidget  *fresh)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, position);

  g_object_ref_sink (fresh);
  if (row != NULL && gtk_widget_has_css_class (GTK_WIDGET (row), "review-row"))
    {
      AdwActionRow *old = ADW_ACTION_ROW (row);
      AdwActionRow *new = ADW_ACTION_ROW (fresh);

      if (g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (old)),
                     adw_preferences_row_get_title (ADW_PREFERENCES_ROW (new))) == 0 &&
          g_strcmp0 (gtk_widget_get_name (GTK_WIDGET (old)),
                     gtk_widget_get_name (GTK_WIDGET (new))) == 0)
        {
          adw_action_row_set_subtitle (old, adw_action_row_get_subtitle (new));
          g_object_unref (fresh);
          return;
        }
    }

  if (row != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  gtk_list_box_insert (list, fresh, position);
  g_object_unref (fresh);
}

static void
steward_review_list_cut_rows (GtkListBox *list,
                              guint       n_rows)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, n_rows)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
steward_review_list_show_effects (GtkListBox       *list,
                                  StewardBatchPart *part)
{
  StewardTenant *tenant = steward_draft_get_tenant (steward_batch_part_get_draft (part));
  GListModel *effects = steward_review_get_effects (steward_batch_part_get_review (part));
  guint n_items = g_list_model_get_n_items (effects);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardEffect) effect = g_list_model_get_item (effects, i);

      steward_review_list_put_row (list, i, steward_review_row_new_effect (effect, tenant));
    }
  steward_review_list_cut_rows (list, n_items);
}

static void
steward_review_list_show_checks (GtkListBox       *list,
                                 StewardBatchPart *part)
{
  StewardTenant *tenant = steward_draft_get_tenant (steward_batch_part_get_draft (part));
  GListModel *checks = steward_review_get_checks (steward_batch_part_get_review (part));
  GDateTime *now = steward_batch_part_get_reviewed_on (part);
  guint n_items = g_list_model_get_n_items (checks);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardCheck) check = g_list_model_get_item (checks, i);

      steward_review_list_put_row (list, i,
                                   steward_review_row_new_check (check, tenant, now, TRUE));
    }
  steward_review_list_cut_rows (list, n_items);
}

/* (transfer none): the row of a part, made when it is needed first */
static StewardTargetRow *
steward_review_list_get_target (GtkListBox       *list,
                                guint             position,
                                StewardBatchPart *part)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, (int) position);

  if (row == NULL)
    {
      row = GTK_LIST_BOX_ROW (steward_target_row_new (steward_batch_part_get_environment (part)));
      gtk_list_box_append (list, GTK_WIDGET (row));
    }

  return STEWARD_TARGET_ROW (row);
}

static void
steward_review_list_show_target_effects (StewardTargetRow *row,
                                         StewardBatchPart *part)
{
  gboolean ready = steward_batch_part_is_ready (part);
  g_autofree char *apps = steward_review_text_dup_apps (steward_batch_part_get_review (part));

  steward_review_list_show_effects (steward_target_row_get_list (row), part);
  steward_target_row_set_detail (row, ready ? apps : _("left out"));
  steward_target_row_set_open (row, ready, FALSE);
}

/* What lacks something was not looked at in earnest. */
static void
steward_review_list_show_target_checks (StewardTargetRow *row,
                                        StewardBatchPart *part)
{
  StewardReview *review = steward_batch_part_get_review (part);
  gboolean complete = steward_draft_is_complete (steward_batch_part_get_draft (part));
  g_autoptr(StewardCheck) worst = g_list_model_get_item (steward_review_get_checks (review), 0);
  g_autofree char *counts = steward_review_text_dup_counts (review);

  steward_review_list_show_checks (steward_target_row_get_list (row), part);
  steward_target_row_set_detail (row, counts);
  steward_target_row_set_open (row, worst != NULL, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (row), complete && worst != NULL);
  if (worst != NULL)
    steward_target_row_show_look (row, steward_review_row_get_look (
                                         steward_check_get_outcome (worst)));
}

/**
 * steward_review_list_show:
 * @batch: changes that were reviewed
 * @effects: a list for what they do
 * @checks: a list for how their checks came out
 *
 * Of one change the rows stand in the lists themselves, of several each has a row that holds its
 * own.
 */
void
steward_review_list_show (StewardBatch *batch,
                          GtkListBox   *effects,
                          GtkListBox   *checks)
{
  guint n_parts;

  g_return_if_fail (STEWARD_IS_BATCH (batch));
  g_return_if_fail (GTK_IS_LIST_BOX (effects));
  g_return_if_fail (GTK_IS_LIST_BOX (checks));

  n_parts = steward_batch_get_n_parts (batch);
  if (n_parts == 1)
    {
      steward_review_list_show_effects (effects, steward_batch_get_part (batch, 0));
      steward_review_list_show_checks (checks, steward_batch_get_part (batch, 0));
      return;
    }

  for (guint i = 0; i < n_parts; i++)
    {
      StewardBatchPart *part = steward_batch_get_part (batch, i);

      steward_review_list_show_target_effects (steward_review_list_get_target (effects, i, part),
                                               part);
      steward_review_list_show_target_checks (steward_review_list_get_target (checks, i, part),
                                              part);
    }
}
