/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/apps/steward-app-result-page.h"

#include <glib/gi18n.h>

#include "steward-app-plan.h"
#include "wizards/apps/steward-app-step-row.h"
#include "wizards/apps/steward-app-tally.h"
#include "wizards/apps/steward-app-wizards.h"
#include "wizards/steward-target-row.h"

struct _StewardAppResultPage
{
  StewardWizardPage    parent_instance;

  /* Template */
  GtkWidget           *again;
  AdwPreferencesGroup *result;
  GtkListBox          *steps;

  gboolean             bound;
};

G_DEFINE_FINAL_TYPE (StewardAppResultPage, steward_app_result_page, STEWARD_TYPE_WIZARD_PAGE)

/* What was not sent, because a check refused it or something was missing, was left out. */
static StewardAppStepState
steward_app_result_page_get_state (StewardBatchPart *part)
{
  if (!steward_batch_part_is_ready (part))
    return STEWARD_APP_STEP_SKIPPED;

  return steward_app_plan_get_state (STEWARD_APP_PLAN (steward_batch_part_get_draft (part)));
}

static void
steward_app_result_page_show_target (StewardTargetRow *row,
                                     StewardBatchPart *part)
{
  StewardAppPlan *plan = STEWARD_APP_PLAN (steward_batch_part_get_draft (part));
  StewardAppStepState state = steward_app_result_page_get_state (part);
  StewardAppTally tally = steward_app_tally_of_plan (plan);
  g_autofree char *text = steward_app_tally_dup_apps (&tally);

  steward_target_row_set_detail (row, state == STEWARD_APP_STEP_SKIPPED ? _("left out") : text);
  steward_target_row_set_open (row, state != STEWARD_APP_STEP_SKIPPED, FALSE);
  steward_target_row_show_look (row, steward_app_step_row_get_look (state));
}

static void
steward_app_result_page_describe (StewardAppResultPage *self)
{
  StewardBatch *batch = steward_wizard_page_get_batch (STEWARD_WIZARD_PAGE (self));
  guint n_parts = steward_batch_get_n_parts (batch);
  StewardAppPlan *first = steward_wizard_page_get_draft (STEWARD_WIZARD_PAGE (self));
  StewardAppTally tally = { 0 };
  g_autofree char *text = NULL;
  g_autofree char *hint = NULL;

  for (guint i = 0; n_parts > 1 && i < n_parts; i++)
    {
      StewardBatchPart *part = steward_batch_get_part (batch, i);
      StewardAppPlan *plan = STEWARD_APP_PLAN (steward_batch_part_get_draft (part));

      steward_app_result_page_show_target (
        STEWARD_TARGET_ROW (gtk_list_box_get_row_at_index (self->steps, (int) i)), part);

      /* Where there was nothing to do, nothing could fail. */
      if (g_list_model_get_n_items (steward_app_plan_get_steps (plan)) > 0)
        steward_app_tally_add (&tally, steward_app_result_page_get_state (part),
                               steward_app_plan_get_in_update_window (plan));
    }
  if (n_parts == 1)
    tally = steward_app_tally_of_plan (first);

  text = n_parts == 1 ? steward_app_tally_dup_apps (&tally)
                      : steward_app_tally_dup_environments (&tally);
  if (!steward_app_tally_is_settled (&tally))
    hint = g_strconcat (text, " ", _("You can close this window; the work goes on."), NULL);
  adw_preferences_group_set_description (self->result, hint != NULL ? hint : text);
  gtk_widget_set_visible (self->again, steward_app_tally_is_settled (&tally) && tally.n_bad > 0);
}

/* What was not done may be possible now, or with what the service wants besides. */
static void
steward_app_result_page_again_cb (StewardAppResultPage *self)
{
  StewardBatch *batch = steward_wizard_page_get_batch (STEWARD_WIZARD_PAGE (self));
  StewardWizard *wizard = STEWARD_WIZARD (gtk_widget_get_root (GTK_WIDGET (self)));

  steward_wizard_take_way_out (wizard, steward_app_wizard_new_rest (batch));
}

static GtkWidget *
steward_app_result_page_new_row (gpointer item,
                                 gpointer user_data)
{
  return steward_app_step_row_new (item, user_data, TRUE);
}

static void
steward_app_result_page_bind_plan (StewardAppResultPage *self,
                                   StewardAppPlan       *plan,
                                   GtkListBox           *list)
{
  GListModel *steps = steward_app_plan_get_steps (plan);
  guint n_steps = g_list_model_get_n_items (steps);

  gtk_list_box_bind_model (list, steps, steward_app_result_page_new_row, list, NULL);
  for (guint i = 0; i < n_steps; i++)
    {
      g_autoptr(StewardAppStep) step = g_list_model_get_item (steps, i);

      g_signal_connect_object (step, "notify::state",
                               G_CALLBACK (steward_app_result_page_describe), self,
                               G_CONNECT_SWAPPED);
    }
}

static void
steward_app_result_page_bind (StewardAppResultPage *self)
{
  StewardBatch *batch = steward_wizard_page_get_batch (STEWARD_WIZARD_PAGE (self));
  guint n_parts = steward_batch_get_n_parts (batch);

  for (guint i = 0; i < n_parts; i++)
    {
      StewardBatchPart *part = steward_batch_get_part (batch, i);
      GtkListBox *list = self->steps;

      if (n_parts > 1)
        {
          GtkWidget *row = steward_target_row_new (steward_batch_part_get_environment (part));

          gtk_list_box_append (self->steps, row);
          list = steward_target_row_get_list (STEWARD_TARGET_ROW (row));
        }
      steward_app_result_page_bind_plan (
        self, STEWARD_APP_PLAN (steward_batch_part_get_draft (part)), list);
    }
}

static void
steward_app_result_page_enter (StewardWizardPage *page)
{
  StewardAppResultPage *self = STEWARD_APP_RESULT_PAGE (page);

  if (!self->bound)
    steward_app_result_page_bind (self);
  self->bound = TRUE;
  steward_app_result_page_describe (self);
  steward_wizard_page_settle (page);
}

static void
steward_app_result_page_class_init (StewardAppResultPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardWizardPageClass *page_class = STEWARD_WIZARD_PAGE_CLASS (klass);

  page_class->enter = steward_app_result_page_enter;
  page_class->is_final = TRUE;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/wizards/apps/steward-app-result-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardAppResultPage, again);
  gtk_widget_class_bind_template_child (widget_class, StewardAppResultPage, result);
  gtk_widget_class_bind_template_child (widget_class, StewardAppResultPage, steps);
  gtk_widget_class_bind_template_callback (widget_class, steward_app_result_page_again_cb);
}

static void
steward_app_result_page_init (StewardAppResultPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
