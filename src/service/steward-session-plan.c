/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-session-private.h"

#include "http/steward-api-error.h"
#include "steward-app-run.h"

/* Plans for apps: many changes that were reviewed as one. */

static StewardAppStep *
steward_session_get_step (StewardAppPlan *plan,
                          guint           position)
{
  g_autoptr(StewardAppStep) step = NULL;

  /* The plan holds a reference beyond this one. */
  step = g_list_model_get_item (steward_app_plan_get_steps (plan), position);

  return step;
}

/* The first step that the service has taken makes the plan one that is carried out. */
static void
steward_session_step_taken_cb (StewardAppStep *step,
                               GParamSpec     *pspec,
                               gpointer        user_data)
{
  GTask *task = user_data;

  if (g_task_get_task_data (task) == NULL)
    return;

  g_task_set_task_data (task, NULL, NULL);
  g_task_return_pointer (task, g_object_ref (steward_app_step_get_operation (step)),
                         g_object_unref);
}

static const GError *
steward_session_find_plan_error (StewardAppPlan *plan)
{
  StewardAppStep *step;

  for (guint i = 0; (step = steward_session_get_step (plan, i)) != NULL; i++)
    if (steward_app_step_get_error (step) != NULL)
      return steward_app_step_get_error (step);

  return NULL;
}

static void
steward_session_plan_done_cb (GObject      *object,
                              GAsyncResult *result,
                              gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardAppPlan *plan = steward_app_run_get_plan (STEWARD_APP_RUN (object));
  const GError *refusal = steward_session_find_plan_error (plan);
  g_autoptr(GError) error = NULL;
  StewardAppStep *step;

  for (guint i = 0; (step = steward_session_get_step (plan, i)) != NULL; i++)
    g_signal_handlers_disconnect_by_func (step, steward_session_step_taken_cb, task);
  steward_app_run_finish (STEWARD_APP_RUN (object), result, &error);
  if (g_task_get_task_data (task) == NULL)
    return;

  g_task_set_task_data (task, NULL, NULL);
  if (error == NULL)
    error = refusal != NULL ? g_error_copy (refusal)
                            : g_error_new_literal (STEWARD_API_ERROR, STEWARD_API_ERROR_REJECTED,
                                                   "There is nothing to change");
  g_task_return_error (task, g_steal_pointer (&error));
}

/* The task data stands for the answer that is owed. */
void
steward_session_submit_plan (StewardAppPlan *plan,
                             GTask          *task)
{
  g_autoptr(StewardAppRun) run = NULL;
  StewardSession *self = g_task_get_source_object (task);
  StewardAppStep *step;

  if (!steward_draft_is_complete (STEWARD_DRAFT (plan)))
    {
      g_task_return_new_error (task, STEWARD_API_ERROR, STEWARD_API_ERROR_REJECTED,
                               "The service has no such change");
      return;
    }

  g_task_set_task_data (task, g_object_ref (plan), g_object_unref);
  for (guint i = 0; (step = steward_session_get_step (plan, i)) != NULL; i++)
    g_signal_connect (step, "notify::operation", G_CALLBACK (steward_session_step_taken_cb), task);

  run = steward_app_run_new (self, plan);
  steward_app_run_async (run, self->cancellable, steward_session_plan_done_cb,
                         g_object_ref (task));
}

/* All requests, one after the other. */
char *
steward_session_describe_plan (StewardSession      *self,
                               StewardAppPlan      *plan,
                               StewardRequestStyle  style)
{
  g_autoptr(GString) text = g_string_new (NULL);
  StewardAppStep *step;

  for (guint i = 0; (step = steward_session_get_step (plan, i)) != NULL; i++)
    {
      g_autofree char *request = NULL;

      if (steward_app_plan_is_carried (plan, step))
        continue;
      request = steward_session_describe_request (
        self, STEWARD_DRAFT (steward_app_step_get_draft (step)), style);
      if (request != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", request);
    }

  return text->len > 0 ? g_strdup (text->str) : NULL;
}
