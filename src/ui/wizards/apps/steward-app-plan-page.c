/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/apps/steward-app-plan-page.h"

#include <glib/gi18n.h>

#include "steward-app-plan.h"
#include "steward-app-rollout.h"
#include "steward-update-window-text.h"
#include "wizards/apps/steward-app-chooser.h"
#include "wizards/apps/steward-app-plan-part.h"
#include "wizards/apps/steward-app-terms-row.h"

/* Of so many environments all steps are seen at once. */
#define N_OPEN 3

struct _StewardAppPlanPage
{
  StewardWizardPage    parent_instance;

  /* Template */
  StewardAppChooser   *chooser;
  AdwPreferencesGroup *plan;
  GtkScrolledWindow   *scroller;
  GtkListBox          *steps;
  GtkListBox          *terms;
  AdwActionRow        *when;
  GtkSwitch           *window;

  StewardListing      *windows;  /* (nullable): the update window of the only environment */
  StewardAppRollout   *rollout;  /* (nullable): until the page is shown */
  GPtrArray           *parts;    /* of StewardAppPlanPart */
  gboolean             read;     /* the focus went to what is planned */
};

G_DEFINE_FINAL_TYPE (StewardAppPlanPage, steward_app_plan_page, STEWARD_TYPE_WIZARD_PAGE)

static StewardBatch *
steward_app_plan_page_get_batch (StewardAppPlanPage *self)
{
  return steward_wizard_page_get_batch (STEWARD_WIZARD_PAGE (self));
}

static guint
steward_app_plan_page_count_possible (StewardAppPlanPage *self)
{
  guint n_possible = 0;

  for (guint i = 0; i < self->parts->len; i++)
    n_possible += steward_app_plan_part_is_possible (g_ptr_array_index (self->parts, i));

  return n_possible;
}

static gboolean
steward_app_plan_page_is_reading (StewardAppPlanPage *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (steward_app_plan_part_is_reading (g_ptr_array_index (self->parts, i)))
      return TRUE;

  return FALSE;
}

static void
steward_app_plan_page_describe (StewardAppPlanPage *self)
{
  guint n_possible = steward_app_plan_page_count_possible (self);
  g_autofree char *text = NULL;

  if (self->parts->len == 1)
    text = steward_app_plan_part_dup_description (g_ptr_array_index (self->parts, 0));
  else
    /* Translators: of how many of how many environments apps are updated */
    text = g_strdup_printf (ngettext ("Apps of %u of %u environments are updated.",
                                      "Apps of %u of %u environments are updated.", n_possible),
                            n_possible, self->parts->len);
  adw_preferences_group_set_description (self->plan, text);
}

static guint
steward_app_plan_page_count_open (StewardAppPlanPage *self)
{
  GListModel *all = steward_app_rollout_get_terms (self->rollout);
  guint n_items = g_list_model_get_n_items (all);
  guint n_open = 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardAppTerms) terms = g_list_model_get_item (all, i);

      n_open += !steward_app_terms_get_accepted (terms);
    }

  return n_open;
}

/* (transfer full) (nullable): what stands between the plan and its review. Of several, what cannot
 * be planned, or is not known yet, does not hold up the others. */
static char *
steward_app_plan_page_dup_lack (StewardAppPlanPage *self)
{
  guint n_open = steward_app_plan_page_count_open (self);

  if (steward_app_plan_page_count_possible (self) == 0)
    {
      if (self->parts->len == 1)
        return steward_app_plan_part_dup_lack (g_ptr_array_index (self->parts, 0));
      if (steward_app_plan_page_is_reading (self))
        return g_strdup (_("The service is being asked for the apps and their updates."));

      return g_strdup (_("Choose an app to continue."));
    }
  if (n_open == 0)
    return NULL;

  return g_strdup_printf (ngettext ("Accept the terms of the publisher to continue.",
                                    "Accept the terms of %u publishers to continue.", n_open),
                          n_open);
}

/* Reading begins with what is planned, not with the terms below it. */
static void
steward_app_plan_page_focus (StewardAppPlanPage *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->steps, 0);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  if (first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first));
}

/* Who went on while the plan was made stays there. */
static void
steward_app_plan_page_focus_unless_used (StewardAppPlanPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    steward_app_plan_page_focus (self);
}

/* What went wrong with the only one is told above the page. */
static void
steward_app_plan_page_show_error (StewardAppPlanPage *self)
{
  const GError *error = steward_app_plan_part_get_error (g_ptr_array_index (self->parts, 0));

  if (self->parts->len == 1)
    steward_wizard_page_set_error (STEWARD_WIZARD_PAGE (self), error);
}

static void
steward_app_plan_page_update (StewardWizardPage *page)
{
  StewardAppPlanPage *self = STEWARD_APP_PLAN_PAGE (page);
  gboolean reading = steward_app_plan_page_is_reading (self);
  g_autofree char *lack = NULL;

  /* A plan that was read before speaks while the others are made. */
  if (self->rollout == NULL
      || self->parts->len < steward_batch_get_n_parts (steward_app_plan_page_get_batch (self)))
    return;

  for (guint i = 0; i < self->parts->len; i++)
    steward_app_plan_part_update (g_ptr_array_index (self->parts, i));
  lack = steward_app_plan_page_dup_lack (self);
  steward_app_plan_page_describe (self);
  gtk_widget_set_visible (GTK_WIDGET (self->terms),
                          steward_app_plan_page_count_possible (self) > 0);
  steward_wizard_page_set_busy (page, reading && steward_app_plan_page_count_possible (self) == 0);
  steward_wizard_page_set_lack (page, lack, FALSE);
  if (self->read || reading)
    return;

  self->read = TRUE;
  steward_app_plan_page_show_error (self);
  steward_app_plan_page_focus_unless_used (self);
}

static void
steward_app_plan_page_retry (StewardWizardPage *page)
{
  StewardAppPlanPage *self = STEWARD_APP_PLAN_PAGE (page);

  self->read = FALSE;
  for (guint i = 0; i < self->parts->len; i++)
    steward_app_plan_part_retry (g_ptr_array_index (self->parts, i));
}

static GtkWidget *
steward_app_plan_page_new_terms (gpointer item,
                                 gpointer user_data)
{
  return steward_app_terms_row_new (item);
}

/* Until it is known, the row tells where to find it. */
static void
steward_app_plan_page_show_window (StewardAppPlanPage *self)
{
  g_autoptr(StewardUpdateWindow) window = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *span = NULL;
  g_autofree char *text = NULL;

  window = g_list_model_get_item (G_LIST_MODEL (self->windows), 0);
  if (window == NULL)
    return;

  span = steward_update_window_text_dup_span (window, now);
  /* Translators: "%s" is a sentence that says when the update window is open */
  text = g_strdup_printf (_("%s Otherwise at once, and users may be signed out."), span);
  adw_action_row_set_subtitle (self->when, text);
}

static void
steward_app_plan_page_follow_window (StewardAppPlanPage *self)
{
  StewardSession *session = steward_wizard_page_get_session (STEWARD_WIZARD_PAGE (self));
  StewardAppPlan *plan = steward_wizard_page_get_draft (STEWARD_WIZARD_PAGE (self));

  self->windows = g_object_ref (steward_session_get_update_window (
    session, steward_app_plan_get_environment (plan)));
  g_signal_connect_object (self->windows, "items-changed",
                           G_CALLBACK (steward_app_plan_page_show_window), self,
                           G_CONNECT_SWAPPED);
  steward_listing_ensure_loaded (self->windows);
  steward_app_plan_page_show_window (self);
}

static void
steward_app_plan_page_bind_one (StewardAppPlanPage *self)
{
  StewardBatchPart *part = steward_batch_get_part (steward_app_plan_page_get_batch (self), 0);

  steward_app_chooser_set_plan (self->chooser, steward_wizard_page_get_draft (
                                                 STEWARD_WIZARD_PAGE (self)));
  steward_app_plan_page_follow_window (self);
  g_ptr_array_add (self->parts, steward_app_plan_part_new (part, self->steps));
}

static void
steward_app_plan_page_bind_several (StewardAppPlanPage *self)
{
  StewardBatch *batch = steward_app_plan_page_get_batch (self);
  guint n_parts = steward_batch_get_n_parts (batch);

  gtk_widget_set_visible (GTK_WIDGET (self->chooser), FALSE);
  adw_action_row_set_subtitle (self->when, _("Each environment has its own. Otherwise at once, "
                                             "and users may be signed out."));
  for (guint i = 0; i < n_parts; i++)
    {
      StewardBatchPart *part = steward_batch_get_part (batch, i);
      GtkWidget *row = steward_target_row_new (steward_batch_part_get_environment (part));

      gtk_list_box_append (self->steps, row);
      g_ptr_array_add (self->parts,
                       steward_app_plan_part_new_with_row (part, STEWARD_TARGET_ROW (row),
                                                           n_parts <= N_OPEN));
    }
}

static void
steward_app_plan_page_bind (StewardAppPlanPage *self)
{
  StewardBatch *batch = steward_app_plan_page_get_batch (self);
  guint n_parts = steward_batch_get_n_parts (batch);

  self->rollout = steward_app_rollout_new ();
  for (guint i = 0; i < n_parts; i++)
    steward_app_rollout_add (self->rollout, STEWARD_APP_PLAN (
                               steward_batch_part_get_draft (steward_batch_get_part (batch, i))));
  gtk_list_box_bind_model (self->terms, steward_app_rollout_get_terms (self->rollout),
                           steward_app_plan_page_new_terms, NULL, NULL);
  g_object_bind_property (self->rollout, "in-update-window", self->window, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  if (n_parts == 1)
    steward_app_plan_page_bind_one (self);
  else
    steward_app_plan_page_bind_several (self);

  g_signal_connect_object (self->rollout, "changed", G_CALLBACK (steward_wizard_page_update), self,
                           G_CONNECT_SWAPPED);
}

static void
steward_app_plan_page_enter (StewardWizardPage *page)
{
  StewardAppPlanPage *self = STEWARD_APP_PLAN_PAGE (page);

  if (self->rollout == NULL)
    steward_app_plan_page_bind (self);
  else
    steward_app_plan_page_show_error (self);
  steward_app_plan_page_focus (self);
}

static void
steward_app_plan_page_dispose (GObject *object)
{
  StewardAppPlanPage *self = STEWARD_APP_PLAN_PAGE (object);

  g_clear_object (&self->windows);
  g_clear_object (&self->rollout);
  g_clear_pointer (&self->parts, g_ptr_array_unref);

  G_OBJECT_CLASS (steward_app_plan_page_parent_class)->dispose (object);
}

static void
steward_app_plan_page_class_init (StewardAppPlanPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardWizardPageClass *page_class = STEWARD_WIZARD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_app_plan_page_dispose;
  page_class->enter = steward_app_plan_page_enter;
  page_class->update = steward_app_plan_page_update;
  page_class->retry = steward_app_plan_page_retry;

  g_type_ensure (STEWARD_TYPE_APP_CHOOSER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/wizards/apps/steward-app-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardAppPlanPage, chooser);
  gtk_widget_class_bind_template_child (widget_class, StewardAppPlanPage, plan);
  gtk_widget_class_bind_template_child (widget_class, StewardAppPlanPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, StewardAppPlanPage, steps);
  gtk_widget_class_bind_template_child (widget_class, StewardAppPlanPage, terms);
  gtk_widget_class_bind_template_child (widget_class, StewardAppPlanPage, when);
  gtk_widget_class_bind_template_child (widget_class, StewardAppPlanPage, window);
}

static void
steward_app_plan_page_init (StewardAppPlanPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->parts = g_ptr_array_new_with_free_func (g_object_unref);
}
