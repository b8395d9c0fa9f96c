/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "http/steward-http-gate.h"

struct _StewardHttpGate
{
  GObject parent_instance;

  gint64  opens_at; /* monotonic time */
};

G_DEFINE_FINAL_TYPE (StewardHttpGate, steward_http_gate, G_TYPE_OBJECT)

static gboolean steward_http_gate_waited_cb (gpointer user_data);

static void
steward_http_gate_wait (GTask *task,
                        guint  wait_ms)
{
  g_autoptr(GSource) source = g_timeout_source_new (wait_ms);
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (cancellable != NULL)
    {
      g_autoptr(GSource) cancelled = g_cancellable_source_new (cancellable);

      g_source_set_dummy_callback (cancelled);
      g_source_add_child_source (source, cancelled);
    }

  g_task_attach_source (task, source, steward_http_gate_waited_cb);
}

static gboolean
steward_http_gate_waited_cb (gpointer user_data)
{
  GTask *task = user_data;
  StewardHttpGate *self = g_task_get_source_object (task);
  guint wait_ms = steward_http_gate_get_wait_ms (self);

  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;

  /* It may have been closed again meanwhile. */
  if (wait_ms > 0)
    steward_http_gate_wait (task, wait_ms);
  else
    g_task_return_boolean (task, TRUE);

  return G_SOURCE_REMOVE;
}

static void
steward_http_gate_class_init (StewardHttpGateClass *klass)
{
}

static void
steward_http_gate_init (StewardHttpGate *self)
{
}

/**
 * steward_http_gate_new:
 *
 * Returns: (transfer full): a gate that is open
 */
StewardHttpGate *
steward_http_gate_new (void)
{
  return g_object_new (STEWARD_TYPE_HTTP_GATE, NULL);
}

/**
 * steward_http_gate_get_wait_ms:
 * @self: a gate
 *
 * Returns: how long it stays closed, or 0 if it is open
 */
guint
steward_http_gate_get_wait_ms (StewardHttpGate *self)
{
  gint64 left;

  g_return_val_if_fail (STEWARD_IS_HTTP_GATE (self), 0);

  left = self->opens_at - g_get_monotonic_time ();

  return left > 0 ? (guint) MIN ((left + 999) / 1000, G_MAXINT32) : 0;
}

/**
 * steward_http_gate_close:
 * @self: a gate
 * @wait_ms: for how long; a longer wait that was set before stays
 */
void
steward_http_gate_close (StewardHttpGate *self,
                         guint            wait_ms)
{
  g_return_if_fail (STEWARD_IS_HTTP_GATE (self));

  self->opens_at = MAX (self->opens_at, g_get_monotonic_time () + (gint64) wait_ms * 1000);
}

/**
 * steward_http_gate_pass_async:
 * @self: a gate
 * @wait_ms: how long to wait even if the gate is open
 * @cancellable: (nullable): ends the waiting
 * @callback: called when the way is free
 * @user_data: for @callback
 */
void
steward_http_gate_pass_async (StewardHttpGate     *self,
                              guint                wait_ms,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  guint longest;

  g_return_if_fail (STEWARD_IS_HTTP_GATE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_http_gate_pass_async);

  longest = MAX (wait_ms, steward_http_gate_get_wait_ms (self));
  if (longest > 0)
    steward_http_gate_wait (task, longest);
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * steward_http_gate_pass_finish:
 * @self: a gate
 * @result: from the callback
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the request may be sent
 */
gboolean
steward_http_gate_pass_finish (StewardHttpGate  *self,
                               GAsyncResult     *result,
                               GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
