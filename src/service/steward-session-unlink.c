/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-session-private.h"

#include "http/steward-api-error.h"

/* Deleting what is linked to Power Platform: two changes that were confirmed as one. The second is
 * sent when the first has succeeded, and by nobody who did not see that. */

typedef struct
{
  /* input */
  StewardDeleteDraft *draft;

  /* in progress */
  StewardOperation   *operation; /* (nullable): the unlinking, while it is waited for */
  gulong              finished;  /* handler of the operation */
  gulong              closed;    /* handler of the session's cancellable */
} StewardDeletion;

static void steward_session_unlink_step_done_cb     (GObject      *object,
                                                     GAsyncResult *result,
                                                     gpointer      user_data);
static void steward_session_unlinked_step_done_cb   (GObject      *object,
                                                     GParamSpec   *pspec,
                                                     gpointer      user_data);
static void steward_session_delete_step_done_cb     (GObject      *object,
                                                     GAsyncResult *result,
                                                     gpointer      user_data);

static void
steward_deletion_free (gpointer data)
{
  StewardDeletion *deletion = data;

  g_clear_object (&deletion->draft);
  g_clear_object (&deletion->operation);
  g_free (deletion);
}

static void
steward_session_stop_waiting (GTask *task)
{
  StewardSession *self = g_task_get_source_object (task);
  StewardDeletion *deletion = g_task_get_task_data (task);

  g_clear_signal_handler (&deletion->finished, deletion->operation);
  g_clear_signal_handler (&deletion->closed, self->cancellable);
}

/* Who closes the session is not there to see what becomes of it. */
static gboolean
steward_session_is_called_off (GTask *task)
{
  StewardSession *self = g_task_get_source_object (task);
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return TRUE;
  if (!g_cancellable_set_error_if_cancelled (self->cancellable, &error))
    return FALSE;

  g_task_return_error (task, error);

  return TRUE;
}

static void
steward_session_closed_cb (GCancellable *cancellable,
                           gpointer      user_data)
{
  g_autoptr(GTask) task = g_object_ref (user_data);

  steward_session_stop_waiting (task);
  steward_session_is_called_off (task);
}

static void
steward_session_await_unlinked (GTask *task)
{
  StewardSession *self = g_task_get_source_object (task);
  StewardDeletion *deletion = g_task_get_task_data (task);

  deletion->finished = g_signal_connect_data (deletion->operation, "notify::finished",
                                            G_CALLBACK (steward_session_unlinked_step_done_cb),
                                            g_object_ref (task),
                                            (GClosureNotify) (GCallback) g_object_unref, 0);
  deletion->closed = g_signal_connect (self->cancellable, "cancelled",
                                     G_CALLBACK (steward_session_closed_cb), task);
}

/* The answer was lost: what is not known to be unlinked is not deleted. */
static void
steward_session_return_lost (GTask *task)
{
  StewardDeletion *deletion = g_task_get_task_data (task);

  steward_delete_draft_set_unlinking (deletion->draft, STEWARD_UNLINKING_LOST);
  g_task_return_new_error (task, STEWARD_API_ERROR, STEWARD_API_ERROR_UNAVAILABLE,
                           "The answer to the unlinking was lost");
}

static void
steward_session_unlink_step_done_cb (GObject      *object,
                                     GAsyncResult *result,
                                     gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardDeletion *deletion = g_task_get_task_data (task);
  GError *error = NULL;

  deletion->operation = steward_session_submit_finish (STEWARD_SESSION (object), result, &error);
  if (deletion->operation == NULL)
    {
      steward_delete_draft_set_unlinking (deletion->draft, STEWARD_UNLINKING_REFUSED);
      g_task_return_error (task, error);
    }
  else if (steward_operation_get_status (deletion->operation) == STEWARD_OPERATION_STATUS_CHECKING)
    steward_session_return_lost (task);
  else if (steward_operation_is_finished (deletion->operation))
    steward_session_unlinked_step_done_cb (G_OBJECT (deletion->operation), NULL, task);
  else if (!steward_session_is_called_off (task))
    steward_session_await_unlinked (task);
}

static void
steward_session_return_failed (GTask *task)
{
  StewardDeletion *deletion = g_task_get_task_data (task);
  const char *message = steward_operation_get_error_message (deletion->operation);

  steward_delete_draft_set_unlinking (deletion->draft, STEWARD_UNLINKING_REFUSED);
  g_task_return_new_error (task, STEWARD_API_ERROR, STEWARD_API_ERROR_REJECTED, "%s",
                           message != NULL ? message : "The environment was not unlinked");
}

static void
steward_session_unlinked_step_done_cb (GObject    *object,
                                       GParamSpec *pspec,
                                       gpointer    user_data)
{
  g_autoptr(GTask) task = g_object_ref (user_data);
  StewardDeletion *deletion = g_task_get_task_data (task);
  StewardOperation *operation = STEWARD_OPERATION (object);

  if (!steward_operation_is_finished (operation))
    return;

  steward_session_stop_waiting (task);
  if (steward_operation_get_status (operation) != STEWARD_OPERATION_STATUS_SUCCEEDED)
    {
      steward_session_return_failed (task);
      return;
    }

  steward_delete_draft_set_unlinking (deletion->draft, STEWARD_UNLINKING_DONE);
  if (!steward_session_is_called_off (task))
    steward_session_submit_async (g_task_get_source_object (task), STEWARD_DRAFT (deletion->draft),
                                  NULL, steward_session_delete_step_done_cb, g_object_ref (task));
}

static void
steward_session_delete_step_done_cb (GObject      *object,
                                     GAsyncResult *result,
                                     gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardOperation *operation;
  GError *error = NULL;

  operation = steward_session_submit_finish (STEWARD_SESSION (object), result, &error);
  if (operation != NULL)
    g_task_return_pointer (task, operation, g_object_unref);
  else
    g_task_return_error (task, error);
}

/* Returns: whether something has to be unlinked first, and @task is answered here */
gboolean
steward_session_submit_unlinking (StewardDeleteDraft *draft,
                                  GTask              *task)
{
  StewardSession *self = g_task_get_source_object (task);
  g_autoptr(StewardDraft) unlinking = NULL;
  StewardDeletion *deletion;

  steward_delete_draft_confirm (draft);
  unlinking = steward_delete_draft_dup_unlinking (draft);
  if (unlinking == NULL)
    return FALSE;

  if ((steward_draft_get_needs (unlinking) & ~steward_session_get_abilities (self)) != 0)
    {
      steward_delete_draft_set_unlinking (draft, STEWARD_UNLINKING_REFUSED);
      g_task_return_new_error (task, STEWARD_API_ERROR, STEWARD_API_ERROR_REJECTED,
                               "The service has no such change");
      return TRUE;
    }

  deletion = g_new0 (StewardDeletion, 1);
  deletion->draft = g_object_ref (draft);
  g_task_set_task_data (task, deletion, steward_deletion_free);
  steward_session_submit_async (self, unlinking, NULL, steward_session_unlink_step_done_cb,
                                g_object_ref (task));

  return TRUE;
}
