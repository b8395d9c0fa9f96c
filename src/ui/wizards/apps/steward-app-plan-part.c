/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/apps/steward-app-plan-part.h"

#include <glib/gi18n.h>

#include "steward-error-step.h"
#include "steward-error-text.h"
#include "wizards/apps/steward-app-chooser.h"
#include "wizards/apps/steward-app-step-row.h"

struct _StewardAppPlanPart
{
  GObject parent_instance;

  StewardAppPlan   *plan;
  StewardListing   *apps;
  StewardListing   *updates;
  gboolean          reading;  /* what is planned is not known yet */
  gboolean          open;     /* its row, when there is something within */

  /* Borrowed from the page */
  GtkListBox       *list;
  StewardTargetRow *row;      /* (nullable): where it is one of several */
  GtkLabel         *cause;    /* (nullable): the same; why it could not be read */
  GtkButton        *again;    /* (nullable): the same */
};

G_DEFINE_FINAL_TYPE (StewardAppPlanPart, steward_app_plan_part, G_TYPE_OBJECT)

/* What was read before is good enough; what is being read again after a failure is not. */
static gboolean
steward_app_plan_part_has_read (StewardListing *listing)
{
  StewardListingState state = steward_listing_get_state (listing);

  return state == STEWARD_LISTING_STATE_READY
         || (state == STEWARD_LISTING_STATE_FAILED && !steward_listing_get_busy (listing));
}

/* The plan is made of what is there, once; whoever reads it does not want it to change. */
static void
steward_app_plan_part_read_cb (StewardAppPlanPart *self)
{
  if (!self->reading || !steward_app_plan_part_has_read (self->apps)
      || !steward_app_plan_part_has_read (self->updates))
    return;

  self->reading = FALSE;
  steward_app_plan_renew (self->plan);
}

static void
steward_app_plan_part_follow (StewardAppPlanPart *self,
                              StewardListing     *listing)
{
  g_signal_connect_object (listing, "notify::busy", G_CALLBACK (steward_app_plan_part_read_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (listing, "notify::state", G_CALLBACK (steward_app_plan_part_read_cb),
                           self, G_CONNECT_SWAPPED);
  steward_listing_ensure_loaded (listing);
}

/* Who was led here by an operation that failed may have seen no list of the apps before. */
static void
steward_app_plan_part_read (StewardAppPlanPart *self,
                            StewardSession     *session)
{
  StewardEnvironment *environment = steward_app_plan_get_environment (self->plan);

  self->reading = TRUE;
  self->apps = g_object_ref (steward_session_list_apps (session, environment));
  self->updates = g_object_ref (steward_session_list_app_updates (session, environment));
  steward_app_plan_part_follow (self, self->apps);
  steward_app_plan_part_follow (self, self->updates);
  steward_app_plan_part_read_cb (self);
}

static GtkWidget *
steward_app_plan_part_new_step (gpointer item,
                                gpointer user_data)
{
  return steward_app_step_row_new (item, user_data, FALSE);
}

static void
steward_app_plan_part_again_cb (StewardAppPlanPart *self)
{
  const GError *error = steward_app_plan_part_get_error (self);

  if (error == NULL || !steward_error_step_take (GTK_WIDGET (self->row), error,
                                                 steward_draft_get_tenant (
                                                   STEWARD_DRAFT (self->plan))))
    steward_app_plan_part_retry (self);
}

/* Below the steps of its row: why there are none, and what else can be chosen. */
static void
steward_app_plan_part_add_foot (StewardAppPlanPart *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *chooser = g_object_new (STEWARD_TYPE_APP_CHOOSER, NULL);

  gtk_widget_add_css_class (foot, "target-foot");
  self->cause = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->cause, TRUE);
  gtk_label_set_xalign (self->cause, 0.0);
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->cause));

  self->again = GTK_BUTTON (gtk_button_new ());
  g_signal_connect_object (self->again, "clicked", G_CALLBACK (steward_app_plan_part_again_cb),
                           self, G_CONNECT_SWAPPED);
  steward_app_chooser_set_plan (STEWARD_APP_CHOOSER (chooser), self->plan);
  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (buttons), GTK_WIDGET (self->again));
  gtk_box_append (GTK_BOX (buttons), chooser);
  gtk_box_append (GTK_BOX (foot), buttons);
  steward_target_row_add_foot (self->row, foot);
}

static void
steward_app_plan_part_dispose (GObject *object)
{
  StewardAppPlanPart *self = STEWARD_APP_PLAN_PART (object);

  g_clear_object (&self->plan);
  g_clear_object (&self->apps);
  g_clear_object (&self->updates);

  G_OBJECT_CLASS (steward_app_plan_part_parent_class)->dispose (object);
}

static void
steward_app_plan_part_class_init (StewardAppPlanPartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steward_app_plan_part_dispose;
}

static void
steward_app_plan_part_init (StewardAppPlanPart *self)
{
}

/**
 * steward_app_plan_part_new:
 * @part: a change that is a plan for apps
 * @list: where to show its steps, for as long as it lives
 *
 * Returns: (transfer full): a plan that is read
 */
StewardAppPlanPart *
steward_app_plan_part_new (StewardBatchPart *part,
                           GtkListBox       *list)
{
  StewardAppPlanPart *self;

  g_return_val_if_fail (STEWARD_IS_BATCH_PART (part), NULL);
  g_return_val_if_fail (GTK_IS_LIST_BOX (list), NULL);

  self = g_object_new (STEWARD_TYPE_APP_PLAN_PART, NULL);
  self->plan = g_object_ref (STEWARD_APP_PLAN (steward_batch_part_get_draft (part)));
  self->list = list;
  gtk_list_box_bind_model (list, steward_app_plan_get_steps (self->plan),
                           steward_app_plan_part_new_step, list, NULL);
  steward_app_plan_part_read (self, steward_batch_part_get_session (part));

  return self;
}

/**
 * steward_app_plan_part_new_with_row:
 * @part: a change that is a plan for apps, one of several
 * @row: where to show it, for as long as it lives
 * @open: whether its steps are seen at once
 *
 * Returns: (transfer full): a plan that is read
 */
StewardAppPlanPart *
steward_app_plan_part_new_with_row (StewardBatchPart *part,
                                    StewardTargetRow *row,
                                    gboolean          open)
{
  StewardAppPlanPart *self;

  g_return_val_if_fail (STEWARD_IS_BATCH_PART (part), NULL);
  g_return_val_if_fail (STEWARD_IS_TARGET_ROW (row), NULL);

  self = steward_app_plan_part_new (part, steward_target_row_get_list (row));
  self->row = row;
  self->open = open;
  steward_app_plan_part_add_foot (self);

  return self;
}

gboolean
steward_app_plan_part_is_reading (StewardAppPlanPart *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_PLAN_PART (self), FALSE);

  return self->reading;
}

static guint
steward_app_plan_part_count_steps (StewardAppPlanPart *self)
{
  return g_list_model_get_n_items (steward_app_plan_get_steps (self->plan));
}

/* Returns: whether it needs nothing more than that the terms are accepted */
gboolean
steward_app_plan_part_is_possible (StewardAppPlanPart *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_PLAN_PART (self), FALSE);

  return !self->reading && steward_app_plan_part_count_steps (self) > 0
         && steward_app_plan_get_impossible (self->plan) == NULL;
}

/* Returns: (transfer none) (nullable): why its apps could not be read */
const GError *
steward_app_plan_part_get_error (StewardAppPlanPart *self)
{
  const GError *error;

  g_return_val_if_fail (STEWARD_IS_APP_PLAN_PART (self), NULL);

  if (self->reading)
    return NULL;

  error = steward_listing_get_error (self->apps);

  return error != NULL ? error : steward_listing_get_error (self->updates);
}

/* Returns: (transfer full) (nullable): what stands in its way, but for the terms */
char *
steward_app_plan_part_dup_lack (StewardAppPlanPart *self)
{
  StewardAppDraft *impossible;

  g_return_val_if_fail (STEWARD_IS_APP_PLAN_PART (self), NULL);

  if (self->reading)
    return g_strdup (_("The service is being asked for the apps and their updates."));
  if (steward_app_plan_part_count_steps (self) == 0)
    return g_strdup (_("Choose an app to continue."));

  impossible = steward_app_plan_get_impossible (self->plan);
  if (impossible == NULL)
    return NULL;
  if (steward_app_plan_part_get_error (self) != NULL)
    /* Translators: "%s" is the name of an app */
    return g_strdup_printf (_("Whether %s can be updated is not known."),
                            steward_app_draft_get_app_name (impossible));

  /* Translators: "%s" is the name of an app */
  return g_strdup_printf (_("The service offers no update of %s. Choose another app."),
                          steward_app_draft_get_app_name (impossible));
}

/* Returns: (transfer full): how many apps were chosen, and how many come along */
char *
steward_app_plan_part_dup_description (StewardAppPlanPart *self)
{
  guint n_steps;
  guint n_chosen;
  guint n_more;
  g_autofree char *chosen = NULL;
  g_autofree char *more = NULL;

  g_return_val_if_fail (STEWARD_IS_APP_PLAN_PART (self), NULL);

  n_steps = steward_app_plan_part_count_steps (self);
  n_chosen = steward_app_plan_count_chosen (self->plan);
  n_more = n_steps - MIN (n_chosen, n_steps);
  chosen = g_strdup_printf (ngettext ("You chose %u app.", "You chose %u apps.", n_chosen),
                            n_chosen);
  if (n_more == 0)
    return g_steal_pointer (&chosen);

  more = g_strdup_printf (ngettext ("%u more comes first.", "%u more come first.", n_more),
                          n_more);

  return g_strconcat (chosen, " ", more, NULL);
}

/**
 * steward_app_plan_part_retry:
 * @self: a plan
 *
 * Reads again what its apps can have.
 */
void
steward_app_plan_part_retry (StewardAppPlanPart *self)
{
  g_return_if_fail (STEWARD_IS_APP_PLAN_PART (self));

  steward_listing_refresh_async (self->apps, NULL, NULL, NULL);
  steward_listing_refresh_async (self->updates, NULL, NULL, NULL);
  self->reading = TRUE;
  steward_draft_changed (STEWARD_DRAFT (self->plan));
}

/* What its row says of it, behind the name of the tenant. */
static char *
steward_app_plan_part_dup_detail (StewardAppPlanPart     *self,
                                  const StewardErrorText *text)
{
  if (self->reading)
    return g_strdup (_("the service is being asked for its apps"));
  if (text != NULL)
    return g_strdup (text->brief);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->updates)) == 0)
    return g_strdup (_("no app has an update"));
  if (steward_app_plan_part_count_steps (self) == 0)
    return g_strdup (_("nothing is chosen"));
  if (steward_app_plan_part_is_possible (self))
    return steward_app_plan_part_dup_description (self);

  return steward_app_plan_part_dup_lack (self);
}

static void
steward_app_plan_part_update_row (StewardAppPlanPart *self)
{
  const GError *error = steward_app_plan_part_get_error (self);
  gboolean has_updates = g_list_model_get_n_items (G_LIST_MODEL (self->updates)) > 0;
  g_autoptr(StewardErrorText) text = NULL;
  g_autofree char *detail = NULL;
  const char *step = NULL;

  if (error != NULL)
    text = steward_error_text_new (error, steward_draft_get_tenant (STEWARD_DRAFT (self->plan)));
  if (text != NULL)
    step = steward_error_text_name_step (text->step);

  detail = steward_app_plan_part_dup_detail (self, text);
  steward_target_row_set_detail (self->row, detail);
  gtk_label_set_label (self->cause, text != NULL && text->cause != NULL ? text->cause : "");
  gtk_widget_set_visible (GTK_WIDGET (self->cause), text != NULL && text->cause != NULL);
  gtk_button_set_label (self->again, step != NULL ? step : "");
  gtk_widget_set_visible (GTK_WIDGET (self->again), step != NULL);
  steward_target_row_set_open (self->row,
                               !self->reading && (error != NULL || has_updates
                                                  || steward_app_plan_part_count_steps (self) > 0),
                               self->open || error != NULL);
}

/**
 * steward_app_plan_part_update:
 * @self: a plan
 *
 * Shows it as it is now.
 */
void
steward_app_plan_part_update (StewardAppPlanPart *self)
{
  g_return_if_fail (STEWARD_IS_APP_PLAN_PART (self));

  gtk_widget_set_visible (GTK_WIDGET (self->list),
                          !self->reading && steward_app_plan_part_count_steps (self) > 0);
  if (self->row != NULL)
    steward_app_plan_part_update_row (self);
}
