/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/apps/steward-app-result-page.h"

#include <glib/gi18n.h>

#include "steward-app-plan.h"
#include "wizards/apps/steward-app-step-row.h"
#include "wizards/apps/steward-app-wizards.h"

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

static guint
steward_app_result_page_count (GListModel          *steps,
                               StewardAppStepState  state)
{
  guint n_items = g_list_model_get_n_items (steps);
  guint count = 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardAppStep) step = g_list_model_get_item (steps, i);

      count += steward_app_step_get_state (step) == state;
    }

  return count;
}

static void
steward_app_result_page_describe (StewardAppResultPage *self)
{
  StewardAppPlan *plan = steward_wizard_page_get_draft (STEWARD_WIZARD_PAGE (self));
  GListModel *steps = steward_app_plan_get_steps (plan);
  guint n_steps = g_list_model_get_n_items (steps);
  guint n_good = steward_app_result_page_count (steps, STEWARD_APP_STEP_SUCCEEDED);
  guint n_bad = steward_app_result_page_count (steps, STEWARD_APP_STEP_FAILED)
                + steward_app_result_page_count (steps, STEWARD_APP_STEP_SKIPPED);
  g_autofree char *text = NULL;

  /* What waits for its window is done here; what is to happen at once has only not begun. */
  if (steward_app_plan_get_in_update_window (plan))
    n_good += steward_app_result_page_count (steps, STEWARD_APP_STEP_SCHEDULED);

  if (n_good + n_bad < n_steps)
    /* Translators: how many of how many apps are done */
    text = g_strdup_printf (_("%u of %u are done. You can close this window; the work goes on."),
                            n_good + n_bad, n_steps);
  else if (n_bad == 0)
    text = g_strdup_printf (ngettext ("%u app is done.", "All %u apps are done.", n_steps),
                            n_steps);
  else
    /* Translators: how many of how many apps were not changed */
    text = g_strdup_printf (ngettext ("%u of %u was not changed.", "%u of %u were not changed.",
                                      n_bad), n_bad, n_steps);
  adw_preferences_group_set_description (self->result, text);
  gtk_widget_set_visible (self->again, n_good + n_bad == n_steps && n_bad > 0);
}

/* What was not done may be possible now, or with what the service wants besides. */
static void
steward_app_result_page_again_cb (StewardAppResultPage *self)
{
  StewardWizardPage *page = STEWARD_WIZARD_PAGE (self);
  StewardWizard *wizard = STEWARD_WIZARD (gtk_widget_get_root (GTK_WIDGET (self)));

  steward_wizard_take_way_out (wizard, steward_app_wizard_new_rest (
                                         steward_wizard_page_get_session (page),
                                         steward_wizard_page_get_draft (page)));
}

static GtkWidget *
steward_app_result_page_new_row (gpointer item,
                                 gpointer user_data)
{
  StewardAppResultPage *self = user_data;

  g_signal_connect_object (item, "notify::state", G_CALLBACK (steward_app_result_page_describe),
                           self, G_CONNECT_SWAPPED);

  return steward_app_step_row_new (item, self->steps, TRUE);
}

static void
steward_app_result_page_enter (StewardWizardPage *page)
{
  StewardAppResultPage *self = STEWARD_APP_RESULT_PAGE (page);
  StewardAppPlan *plan = steward_wizard_page_get_draft (page);

  if (!self->bound)
    gtk_list_box_bind_model (self->steps, steward_app_plan_get_steps (plan),
                             steward_app_result_page_new_row, self, NULL);
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
