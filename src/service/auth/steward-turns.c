/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-turns.h"

struct _StewardTurns
{
  GQueue   waiting; /* of StewardTurn */
  gboolean is_busy;
};

typedef struct
{
  GTask           *task;
  StewardTurnFunc  begin;
} StewardTurn;

/**
 * steward_turns_new:
 *
 * Returns: (transfer full): nobody's turn yet
 */
StewardTurns *
steward_turns_new (void)
{
  StewardTurns *self = g_new0 (StewardTurns, 1);

  g_queue_init (&self->waiting);

  return self;
}

/**
 * steward_turns_free:
 * @self: (nullable): turns of which none is left; a task should hold who owns them
 */
void
steward_turns_free (StewardTurns *self)
{
  if (self == NULL)
    return;

  g_return_if_fail (g_queue_is_empty (&self->waiting));
  g_free (self);
}

static void steward_turns_ended_cb (StewardTurns *self);

static void
steward_turns_begin_next (StewardTurns *self)
{
  g_autofree StewardTurn *turn = g_queue_pop_head (&self->waiting);

  self->is_busy = turn != NULL;
  if (turn == NULL)
    return;

  g_signal_connect_swapped (turn->task, "notify::completed",
                            G_CALLBACK (steward_turns_ended_cb), self);
  if (g_task_return_error_if_cancelled (turn->task))
    g_object_unref (turn->task);
  else
    turn->begin (turn->task);
}

static void
steward_turns_ended_cb (StewardTurns *self)
{
  steward_turns_begin_next (self);
}

/**
 * steward_turns_take:
 * @self: turns
 * @task: (transfer full): a task that has not begun
 * @begin: begins it, at once or when those before it have ended
 *
 * A task that is cancelled while it waits ends when its turn comes.
 */
void
steward_turns_take (StewardTurns    *self,
                    GTask           *task,
                    StewardTurnFunc  begin)
{
  StewardTurn *turn;

  g_return_if_fail (self != NULL);
  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (begin != NULL);

  turn = g_new0 (StewardTurn, 1);
  turn->task = task;
  turn->begin = begin;
  g_queue_push_tail (&self->waiting, turn);
  if (!self->is_busy)
    steward_turns_begin_next (self);
}
