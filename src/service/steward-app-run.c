/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-app-run.h"

struct _StewardAppRun
{
  GObject parent_instance;

  StewardSession *session;
  StewardAppPlan *plan;
  guint           next;      /* the first step that was not looked at */
  StewardAppStep *current;   /* (nullable): sent, and not ended */
  gulong          handler;   /* of its operation */
  GTask          *task;      /* (nullable): while it runs */
};

G_DEFINE_FINAL_TYPE (StewardAppRun, steward_app_run, G_TYPE_OBJECT)

static void steward_app_run_go_on          (StewardAppRun *self);
static void steward_app_run_submit_done_cb (GObject       *object,
                                            GAsyncResult  *result,
                                            gpointer       user_data);

static StewardAppStepState
steward_app_run_read (StewardOperation *operation)
{
  switch ((int) steward_operation_get_status (operation))
    {
    case STEWARD_OPERATION_STATUS_SUCCEEDED:
      return STEWARD_APP_STEP_SUCCEEDED;

    case STEWARD_OPERATION_STATUS_FAILED:
    case STEWARD_OPERATION_STATUS_CANCELED:
    case STEWARD_OPERATION_STATUS_SKIPPED:
    case STEWARD_OPERATION_STATUS_NOT_RECEIVED:
    case STEWARD_OPERATION_STATUS_UNSETTLED:
      return STEWARD_APP_STEP_FAILED;

    case STEWARD_OPERATION_STATUS_SCHEDULED:
    case STEWARD_OPERATION_STATUS_QUEUED:
      return STEWARD_APP_STEP_SCHEDULED;

    default:
      return STEWARD_APP_STEP_RUNNING;
    }
}

static gboolean
steward_app_run_is_bad (StewardAppStep *step)
{
  StewardAppStepState state = steward_app_step_get_state (step);

  return state == STEWARD_APP_STEP_FAILED || state == STEWARD_APP_STEP_SKIPPED;
}

/* (transfer none) (nullable): a step before @step that did not succeed */
static StewardAppStep *
steward_app_run_find_blocker (StewardAppStep *step)
{
  GListModel *needs = steward_app_step_get_needs (step);
  guint n_items = g_list_model_get_n_items (needs);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardAppStep) need = g_list_model_get_item (needs, i);

      if (steward_app_run_is_bad (need))
        return need;
    }

  return NULL;
}

/* What the service does along with @step fares as @step does. */
static void
steward_app_run_carry (StewardAppRun  *self,
                       StewardAppStep *step)
{
  GListModel *needs = steward_app_step_get_needs (step);
  guint n_items = g_list_model_get_n_items (needs);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardAppStep) need = g_list_model_get_item (needs, i);

      if (!steward_app_plan_is_carried (self->plan, need))
        continue;
      if (steward_app_step_get_state (step) == STEWARD_APP_STEP_FAILED)
        steward_app_step_skip (need, steward_app_draft_get_app_name (
                                       steward_app_step_get_draft (step)));
      else
        steward_app_step_set_state (need, steward_app_step_get_state (step));
      steward_app_run_carry (self, need);
    }
}

static void
steward_app_run_end_step (StewardAppRun *self)
{
  steward_app_run_carry (self, self->current);
  g_clear_signal_handler (&self->handler, steward_app_step_get_operation (self->current));
  g_clear_object (&self->current);
}

/* What waits for the update window is waited for by others. */
static gboolean
steward_app_run_note_progress (StewardAppRun *self)
{
  StewardAppStepState state;

  state = steward_app_run_read (steward_app_step_get_operation (self->current));
  steward_app_step_set_state (self->current, state);
  if (state == STEWARD_APP_STEP_RUNNING
      || (state == STEWARD_APP_STEP_SCHEDULED
          && !steward_app_plan_get_in_update_window (self->plan)))
    return FALSE;

  steward_app_run_end_step (self);

  return TRUE;
}

static void
steward_app_run_status_cb (StewardOperation *operation,
                           GParamSpec       *pspec,
                           gpointer          user_data)
{
  StewardAppRun *self = user_data;
  g_autoptr(StewardAppRun) guard = g_object_ref (self);

  if (steward_app_run_note_progress (self))
    steward_app_run_go_on (self);
}

/* What is being sent is waited for: the answer comes, whoever hears it. */
static void
steward_app_run_cancelled_cb (StewardAppRun *self)
{
  g_autoptr(StewardAppRun) guard = g_object_ref (self);

  if (self->handler == 0)
    return;

  steward_app_run_end_step (self);
  steward_app_run_go_on (self);
}

static void
steward_app_run_submit_done_cb (GObject      *object,
                                GAsyncResult *result,
                                gpointer      user_data)
{
  g_autoptr(StewardAppRun) self = user_data;
  g_autoptr(StewardOperation) operation = NULL;
  GError *error = NULL;

  operation = steward_session_submit_finish (STEWARD_SESSION (object), result, &error);
  if (operation == NULL)
    {
      steward_app_step_take_error (self->current, error);
      steward_app_run_carry (self, self->current);
      g_clear_object (&self->current);
      steward_app_run_go_on (self);
      return;
    }

  steward_app_step_set_operation (self->current, operation);
  self->handler = g_signal_connect (operation, "notify::status",
                                    G_CALLBACK (steward_app_run_status_cb), self);
  if (steward_app_run_note_progress (self))
    steward_app_run_go_on (self);
}

static void
steward_app_run_send (StewardAppRun  *self,
                      StewardAppStep *step)
{
  self->current = g_object_ref (step);
  steward_app_step_set_state (step, STEWARD_APP_STEP_SENDING);
  steward_session_submit_async (self->session, STEWARD_DRAFT (steward_app_step_get_draft (step)),
                                g_task_get_cancellable (self->task),
                                steward_app_run_submit_done_cb, g_object_ref (self));
}

static gboolean
steward_app_run_has_succeeded (StewardAppRun *self)
{
  GListModel *steps = steward_app_plan_get_steps (self->plan);
  guint n_items = g_list_model_get_n_items (steps);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardAppStep) step = g_list_model_get_item (steps, i);

      if (steward_app_run_is_bad (step))
        return FALSE;
    }

  return TRUE;
}

static void
steward_app_run_go_on (StewardAppRun *self)
{
  GListModel *steps = steward_app_plan_get_steps (self->plan);
  GCancellable *cancellable = g_task_get_cancellable (self->task);
  g_autoptr(GTask) task = NULL;

  while (self->current == NULL && self->next < g_list_model_get_n_items (steps))
    {
      g_autoptr(StewardAppStep) step = g_list_model_get_item (steps, self->next++);
      StewardAppStep *blocker = steward_app_run_find_blocker (step);

      if (steward_app_plan_is_carried (self->plan, step))
        continue;
      if (g_cancellable_is_cancelled (cancellable))
        steward_app_step_skip (step, NULL);
      else if (blocker != NULL)
        steward_app_step_skip (step, steward_app_draft_get_app_name (
                                       steward_app_step_get_draft (blocker)));
      else
        steward_app_run_send (self, step);
    }
  if (self->current != NULL)
    return;

  task = g_steal_pointer (&self->task);
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_boolean (task, steward_app_run_has_succeeded (self));
}

static void
steward_app_run_dispose (GObject *object)
{
  StewardAppRun *self = STEWARD_APP_RUN (object);

  if (self->handler != 0)
    g_clear_signal_handler (&self->handler, steward_app_step_get_operation (self->current));
  g_clear_object (&self->current);
  g_clear_object (&self->plan);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (steward_app_run_parent_class)->dispose (object);
}

static void
steward_app_run_class_init (StewardAppRunClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_app_run_dispose;
}

static void
steward_app_run_init (StewardAppRun *self)
{
}

/**
 * steward_app_run_new:
 * @session: the session of the tenant
 * @plan: a complete plan for one of its environments
 *
 * Returns: (transfer full): a run that has not begun
 */
StewardAppRun *
steward_app_run_new (StewardSession *session,
                     StewardAppPlan *plan)
{
  StewardAppRun *self;

  g_return_val_if_fail (STEWARD_IS_SESSION (session), NULL);
  g_return_val_if_fail (STEWARD_IS_APP_PLAN (plan), NULL);

  self = g_object_new (STEWARD_TYPE_APP_RUN, NULL);
  self->session = g_object_ref (session);
  self->plan = g_object_ref (plan);

  return self;
}

/**
 * steward_app_run_get_plan:
 * @self: a run
 *
 * Returns: (transfer none): its plan
 */
StewardAppPlan *
steward_app_run_get_plan (StewardAppRun *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_RUN (self), NULL);

  return self->plan;
}

/**
 * steward_app_run_async:
 * @self: a run that has not begun
 * @cancellable: (nullable): leaves out what was not sent, and waits for nothing more
 * @callback: called when each step has ended, waits for the update window, or was left out
 * @user_data: for @callback
 */
void
steward_app_run_async (StewardAppRun       *self,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_return_if_fail (STEWARD_IS_APP_RUN (self));
  g_return_if_fail (self->task == NULL && self->next == 0);
  g_return_if_fail (steward_draft_is_complete (STEWARD_DRAFT (self->plan)));

  self->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (self->task, steward_app_run_async);
  if (cancellable != NULL)
    g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (steward_app_run_cancelled_cb),
                             self, G_CONNECT_SWAPPED);
  steward_app_run_go_on (self);
}

/**
 * steward_app_run_finish:
 * @self: a run
 * @result: from the callback
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: whether no step failed or was left out; the steps tell which
 */
gboolean
steward_app_run_finish (StewardAppRun  *self,
                        GAsyncResult   *result,
                        GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
