/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/steward-change-dialog.h"

#include <glib/gi18n.h>

#include "steward-error-text.h"
#include "wizards/steward-change-text.h"
#include "wizards/steward-review-row.h"
#include "wizards/steward-subject.h"

typedef struct
{
  /* Input */
  StewardSession *session;
  StewardDraft   *draft;

  /* In progress */
  GtkListBox     *effects; /* borrowed: while the question is open */
  GtkListBox     *checks;  /* borrowed: while the question is open */
  GError         *error;   /* (nullable): why the change was not taken */
} StewardChange;

#define CHANGE "steward-change"

static void steward_change_dialog_asked_step_cb  (GObject      *object,
                                                  GAsyncResult *result,
                                                  gpointer      user_data);
static void steward_change_dialog_sent_step_cb   (GObject      *object,
                                                  GAsyncResult *result,
                                                  gpointer      user_data);

static void
steward_change_free (gpointer data)
{
  StewardChange *change = data;

  g_clear_object (&change->session);
  g_clear_object (&change->draft);
  g_clear_error (&change->error);
  g_free (change);
}

static GtkListBox *
steward_change_dialog_add_list (GtkWidget *content)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_box_append (GTK_BOX (content), list);

  return GTK_LIST_BOX (list);
}

static void
steward_change_dialog_clear (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/* What will happen, and what stands in the way; what passed is no news. */
static void
steward_change_dialog_show (StewardChange *change,
                            StewardReview *review,
                            GDateTime     *now)
{
  StewardTenant *tenant = steward_session_get_tenant (change->session);
  GListModel *effects = steward_review_get_effects (review);
  GListModel *checks = steward_review_get_checks (review);

  steward_change_dialog_clear (change->effects);
  for (guint i = 0; i < g_list_model_get_n_items (effects); i++)
    {
      g_autoptr(StewardEffect) effect = g_list_model_get_item (effects, i);

      gtk_list_box_append (change->effects, steward_review_row_new_effect (effect, tenant));
    }

  steward_change_dialog_clear (change->checks);
  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr(StewardCheck) check = g_list_model_get_item (checks, i);

      if (steward_check_get_outcome (check) != STEWARD_OUTCOME_PASSED)
        gtk_list_box_append (change->checks,
                             steward_review_row_new_check (check, tenant, now, TRUE));
    }
  gtk_widget_set_visible (GTK_WIDGET (change->checks),
                          gtk_list_box_get_row_at_index (change->checks, 0) != NULL);
}

/* Returns: whether the change is refused, by what is known now */
static gboolean
steward_change_dialog_review (StewardChange *change)
{
  g_autoptr(StewardTenantFacts) facts = steward_session_dup_facts (change->session);
  g_autoptr(StewardReview) review = steward_draft_review (change->draft, facts);

  steward_change_dialog_show (change, review, steward_tenant_facts_get_now (facts));

  return steward_review_is_refused (review) || !steward_draft_is_complete (change->draft);
}

static void
steward_change_dialog_known_cb (GtkWidget *content)
{
  StewardChange *change = g_task_get_task_data (g_object_get_data (G_OBJECT (content), CHANGE));

  steward_confirm_set_refused (content, steward_change_dialog_review (change));
}

/* The content goes with the question, and what it follows with the content. */
static void
steward_change_dialog_follow (StewardChange *change,
                              GtkWidget     *content)
{
  g_signal_connect_object (change->session, "notify::quota",
                           G_CALLBACK (steward_change_dialog_known_cb), content,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (steward_session_get_environments (change->session), "refreshed",
                           G_CALLBACK (steward_change_dialog_known_cb), content,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (steward_session_get_operations (change->session), "refreshed",
                           G_CALLBACK (steward_change_dialog_known_cb), content,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (change->draft, "changed",
                           G_CALLBACK (steward_change_dialog_known_cb), content,
                           G_CONNECT_SWAPPED);
}

/* Where it happens, and room for what will happen there. */
static GtkWidget *
steward_change_dialog_new_content (GTask              *task,
                                   StewardEnvironment *environment)
{
  StewardChange *change = g_task_get_task_data (task);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *subject = steward_subject_new ();

  steward_subject_set_tenant (STEWARD_SUBJECT (subject),
                              steward_session_get_tenant (change->session));
  steward_subject_set_environment (STEWARD_SUBJECT (subject), environment);
  gtk_widget_set_halign (subject, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (content), subject);
  change->effects = steward_change_dialog_add_list (content);
  change->checks = steward_change_dialog_add_list (content);
  g_object_set_data_full (G_OBJECT (content), CHANGE, g_object_ref (task), g_object_unref);
  steward_change_dialog_follow (change, content);

  return content;
}

static void
steward_change_dialog_send (GTask *task)
{
  StewardChange *change = g_task_get_task_data (task);

  g_clear_error (&change->error);
  steward_session_submit_async (change->session, change->draft, NULL,
                                steward_change_dialog_sent_step_cb, g_object_ref (task));
}

static void
steward_change_dialog_asked_step_cb (GObject      *object,
                                     GAsyncResult *result,
                                     gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardChange *change = g_task_get_task_data (task);

  if (steward_confirm_finish (result))
    steward_change_dialog_send (task);
  else if (change->error != NULL)
    g_task_return_error (task, g_steal_pointer (&change->error));
  else
    g_task_return_pointer (task, NULL, NULL);
}

/* The change was not taken: what happened, why, and what to do. */
static void
steward_change_dialog_explain (GTask        *task,
                               const GError *error)
{
  StewardChange *change = g_task_get_task_data (task);
  g_autoptr(StewardErrorText) text = NULL;
  g_autofree char *details = steward_error_text_dup_details (error);
  StewardConfirmation question = { NULL };

  text = steward_error_text_new_of_change (error, steward_draft_get_tenant (change->draft));
  steward_change_text_explain (change->draft, text);
  question.heading = text->title;
  question.body = text->cause;
  question.verb = _("Try Again");
  question.content = gtk_label_new (details);
  gtk_label_set_selectable (GTK_LABEL (question.content), TRUE);
  gtk_label_set_wrap (GTK_LABEL (question.content), TRUE);
  gtk_widget_add_css_class (question.content, "dim-label");
  gtk_widget_add_css_class (question.content, "small-text");
  steward_confirm_async (g_task_get_source_object (task), &question,
                         steward_change_dialog_asked_step_cb, g_object_ref (task));
}

static void
steward_change_dialog_sent_step_cb (GObject      *object,
                                    GAsyncResult *result,
                                    gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardChange *change = g_task_get_task_data (task);
  StewardOperation *operation;

  operation = steward_session_submit_finish (change->session, result, &change->error);
  if (operation != NULL)
    g_task_return_pointer (task, operation, g_object_unref);
  else if (g_error_matches (change->error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_pointer (task, NULL, NULL);
  else
    steward_change_dialog_explain (task, change->error);
}

/**
 * steward_change_dialog_async:
 * @parent: the window that asks
 * @session: the tenant the change is for
 * @draft: the change
 * @environment: what it is made to
 * @question: the words of the question
 * @callback: called when the service has taken the change, or nothing is sent
 * @user_data: for @callback
 *
 * Asks with the effects of @draft, sends it when the answer is yes, and explains what went wrong.
 */
void
steward_change_dialog_async (GtkWidget                 *parent,
                             StewardSession            *session,
                             StewardDraft              *draft,
                             StewardEnvironment        *environment,
                             const StewardConfirmation *question,
                             GAsyncReadyCallback        callback,
                             gpointer                   user_data)
{
  g_autoptr(GTask) task = NULL;
  StewardConfirmation asked;
  StewardChange *change;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (STEWARD_IS_SESSION (session));
  g_return_if_fail (STEWARD_IS_DRAFT (draft));
  g_return_if_fail (environment == NULL || STEWARD_IS_ENVIRONMENT (environment));
  g_return_if_fail (question != NULL);

  task = g_task_new (parent, NULL, callback, user_data);
  g_task_set_source_tag (task, steward_change_dialog_async);
  change = g_new0 (StewardChange, 1);
  change->session = g_object_ref (session);
  change->draft = g_object_ref (draft);
  g_task_set_task_data (task, change, steward_change_free);

  asked = *question;
  asked.content = steward_change_dialog_new_content (task, environment);
  asked.refused = steward_change_dialog_review (change);
  steward_confirm_async (parent, &asked, steward_change_dialog_asked_step_cb,
                         g_object_ref (task));
}

/**
 * steward_change_dialog_finish:
 * @result: from the callback
 * @error: return location for an error: the change was not taken, which has been explained
 *
 * Returns: (transfer full) (nullable): what the change became; %NULL without an error if the
 *   answer was no
 */
StewardOperation *
steward_change_dialog_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
