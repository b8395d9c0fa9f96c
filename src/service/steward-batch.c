/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-batch.h"

#include "http/steward-api-error.h"

/* As many changes are on their way to the service at the same time. */
#define N_PARALLEL 4

struct _StewardBatch
{
  GObject parent_instance;

  GPtrArray *parts;
};

G_DEFINE_FINAL_TYPE (StewardBatch, steward_batch, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  /* input */
  GPtrArray *parts;      /* those that are sent */

  /* in progress */
  guint      next;
  guint      n_sending;
  gboolean   answered;   /* whoever waits has heard of the first that was taken */

  /* output */
  GError    *error;      /* (nullable): of the first that was refused */
} StewardBatchSubmission;

static void steward_batch_submit_step         (GTask        *task);
static void steward_batch_submit_step_done_cb (GObject      *object,
                                               GAsyncResult *result,
                                               gpointer      user_data);

static void
steward_batch_submission_free (gpointer data)
{
  StewardBatchSubmission *submission = data;

  g_clear_pointer (&submission->parts, g_ptr_array_unref);
  g_clear_error (&submission->error);
  g_free (submission);
}

static void
steward_batch_changed_cb (StewardBatch *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
steward_batch_dispose (GObject *object)
{
  g_clear_pointer (&STEWARD_BATCH (object)->parts, g_ptr_array_unref);

  G_OBJECT_CLASS (steward_batch_parent_class)->dispose (object);
}

static void
steward_batch_class_init (StewardBatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steward_batch_dispose;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
steward_batch_init (StewardBatch *self)
{
  self->parts = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * steward_batch_new:
 *
 * Returns: (transfer full): a batch of nothing
 */
StewardBatch *
steward_batch_new (void)
{
  return g_object_new (STEWARD_TYPE_BATCH, NULL);
}

static gboolean
steward_batch_has_session (StewardBatch   *self,
                           StewardSession *session)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (steward_batch_part_get_session (g_ptr_array_index (self->parts, i)) == session)
      return TRUE;

  return FALSE;
}

static void
steward_batch_watch (StewardBatch *self,
                     gpointer      object,
                     const char   *signal)
{
  g_signal_connect_object (object, signal, G_CALLBACK (steward_batch_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * steward_batch_add:
 * @self: a batch
 * @session: the session of the tenant
 * @draft: a change for it
 * @environment: (nullable): what it changes, where there is more than one
 */
void
steward_batch_add (StewardBatch       *self,
                   StewardSession     *session,
                   StewardDraft       *draft,
                   StewardEnvironment *environment)
{
  g_return_if_fail (STEWARD_IS_BATCH (self));
  g_return_if_fail (STEWARD_IS_SESSION (session));
  g_return_if_fail (STEWARD_IS_DRAFT (draft));

  if (!steward_batch_has_session (self, session))
    {
      steward_batch_watch (self, session, "notify::quota");
      steward_batch_watch (self, steward_session_get_environments (session), "refreshed");
      steward_batch_watch (self, steward_session_get_instances (session), "refreshed");
      steward_batch_watch (self, steward_session_get_operations (session), "refreshed");
    }
  steward_batch_watch (self, draft, "changed");
  g_ptr_array_add (self->parts, steward_batch_part_new (session, draft, environment));
}

/**
 * steward_batch_get_n_parts:
 * @self: a batch
 *
 * Returns: of how many changes it is
 */
guint
steward_batch_get_n_parts (StewardBatch *self)
{
  g_return_val_if_fail (STEWARD_IS_BATCH (self), 0);

  return self->parts->len;
}

/**
 * steward_batch_get_part:
 * @self: a batch
 * @position: less than the number of its parts
 *
 * Returns: (transfer none): one of its changes
 */
StewardBatchPart *
steward_batch_get_part (StewardBatch *self,
                        guint         position)
{
  g_return_val_if_fail (STEWARD_IS_BATCH (self), NULL);
  g_return_val_if_fail (position < self->parts->len, NULL);

  return g_ptr_array_index (self->parts, position);
}

/**
 * steward_batch_renew:
 * @self: a batch
 *
 * Reviews each part. What is sent later is what was ready then.
 */
void
steward_batch_renew (StewardBatch *self)
{
  g_return_if_fail (STEWARD_IS_BATCH (self));

  for (guint i = 0; i < self->parts->len; i++)
    steward_batch_part_renew (g_ptr_array_index (self->parts, i));
}

/**
 * steward_batch_count_ready:
 * @self: a batch
 *
 * Returns: how many of its changes can be sent
 */
guint
steward_batch_count_ready (StewardBatch *self)
{
  guint n_ready = 0;

  g_return_val_if_fail (STEWARD_IS_BATCH (self), 0);

  for (guint i = 0; i < self->parts->len; i++)
    n_ready += steward_batch_part_is_ready (g_ptr_array_index (self->parts, i));

  return n_ready;
}

/**
 * steward_batch_refresh:
 * @self: a batch
 *
 * Asks again for what the reviews depend on, of each tenant.
 */
void
steward_batch_refresh (StewardBatch *self)
{
  g_autoptr(GHashTable) asked = g_hash_table_new (NULL, NULL);

  g_return_if_fail (STEWARD_IS_BATCH (self));

  for (guint i = 0; i < self->parts->len; i++)
    {
      StewardSession *session;

      session = steward_batch_part_get_session (g_ptr_array_index (self->parts, i));
      if (g_hash_table_add (asked, session))
        steward_session_refresh (session);
    }
}

/**
 * steward_batch_dup_input:
 * @self: a batch
 *
 * Returns: (transfer full): all that can be entered as one text, to see whether it was changed
 */
char *
steward_batch_dup_input (StewardBatch *self)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_return_val_if_fail (STEWARD_IS_BATCH (self), NULL);

  for (guint i = 0; i < self->parts->len; i++)
    {
      StewardBatchPart *part = g_ptr_array_index (self->parts, i);
      g_autofree char *input = steward_draft_dup_input (steward_batch_part_get_draft (part));

      g_string_append_printf (text, "%s\n", input);
    }

  return g_strdup (text->str);
}

/* A request does not name its tenant, which is in its token. A shell passes over the line. */
static void
steward_batch_append_heading (GString          *text,
                              StewardBatchPart *part)
{
  StewardDraft *draft = steward_batch_part_get_draft (part);
  g_autofree char *heading = NULL;

  heading = g_strdup_printf ("# %s, %s", steward_tenant_get_name (steward_draft_get_tenant (draft)),
                             steward_draft_get_target_name (draft));
  for (char *c = heading; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c))
      *c = ' ';
  g_string_append_printf (text, "%s\n", heading);
}

/**
 * steward_batch_describe_request:
 * @self: a batch
 * @style: for whom
 *
 * Returns: (transfer full) (nullable): the requests that are sent, without their tokens; of
 *   several parts each under the name of its tenant
 */
char *
steward_batch_describe_request (StewardBatch        *self,
                                StewardRequestStyle  style)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_return_val_if_fail (STEWARD_IS_BATCH (self), NULL);

  for (guint i = 0; i < self->parts->len; i++)
    {
      StewardBatchPart *part = g_ptr_array_index (self->parts, i);
      g_autofree char *request = NULL;

      if (self->parts->len > 1 && !steward_batch_part_is_ready (part))
        continue;
      request = steward_session_describe_request (steward_batch_part_get_session (part),
                                                  steward_batch_part_get_draft (part), style);
      if (request == NULL)
        continue;
      if (text->len > 0)
        g_string_append (text, "\n\n");
      if (self->parts->len > 1)
        steward_batch_append_heading (text, part);
      g_string_append (text, request);
    }

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/* Whoever waits hears of the first that was taken, or that none was. The rest goes on. */
static void
steward_batch_submit_step (GTask *task)
{
  StewardBatchSubmission *submission = g_task_get_task_data (task);

  while (submission->n_sending < N_PARALLEL && submission->next < submission->parts->len)
    {
      StewardBatchPart *part = g_ptr_array_index (submission->parts, submission->next++);

      submission->n_sending++;
      steward_session_submit_async (steward_batch_part_get_session (part),
                                    steward_batch_part_get_draft (part), NULL,
                                    steward_batch_submit_step_done_cb, g_object_ref (task));
    }
  if (submission->n_sending > 0 || submission->answered)
    return;

  submission->answered = TRUE;
  g_task_return_error (task, g_steal_pointer (&submission->error));
}

static void
steward_batch_submit_step_done_cb (GObject      *object,
                                   GAsyncResult *result,
                                   gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardBatchSubmission *submission = g_task_get_task_data (task);
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  submission->n_sending--;
  operation = steward_session_submit_finish (STEWARD_SESSION (object), result, &error);
  if (operation == NULL && submission->error == NULL)
    submission->error = g_steal_pointer (&error);
  if (operation != NULL && !submission->answered)
    {
      submission->answered = TRUE;
      g_task_return_pointer (task, g_steal_pointer (&operation), g_object_unref);
    }
  steward_batch_submit_step (task);
}

/**
 * steward_batch_submit_async:
 * @self: a batch whose parts were reviewed
 * @cancellable: (nullable): calls it off before anything is sent; later it has no effect
 * @callback: called when the service has taken the first change, or has taken none
 * @user_data: for @callback
 *
 * Sends what is ready, each once and through the session of its own tenant, some at a time. The
 * batch stays until all were sent.
 */
void
steward_batch_submit_async (StewardBatch        *self,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  StewardBatchSubmission *submission;

  g_return_if_fail (STEWARD_IS_BATCH (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_batch_submit_async);
  if (g_task_return_error_if_cancelled (task))
    return;
  g_task_set_check_cancellable (task, FALSE);

  submission = g_new0 (StewardBatchSubmission, 1);
  g_task_set_task_data (task, submission, steward_batch_submission_free);
  submission->parts = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->parts->len; i++)
    if (steward_batch_part_is_ready (g_ptr_array_index (self->parts, i)))
      g_ptr_array_add (submission->parts, g_object_ref (g_ptr_array_index (self->parts, i)));

  if (submission->parts->len == 0)
    g_task_return_new_error (task, STEWARD_API_ERROR, STEWARD_API_ERROR_REJECTED,
                             "The service has no such change");
  else
    steward_batch_submit_step (task);
}

/**
 * steward_batch_submit_finish:
 * @self: a batch
 * @result: from the callback
 * @error: return location for why the first of them was refused, where none was taken
 *
 * Returns: (transfer full): the operation that the first change became that was taken
 */
StewardOperation *
steward_batch_submit_finish (StewardBatch  *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
