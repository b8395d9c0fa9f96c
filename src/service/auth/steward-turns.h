/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Tasks that begin only when the one before has ended. */
typedef struct _StewardTurns StewardTurns;

/**
 * StewardTurnFunc:
 * @task: (transfer full): the task whose turn it is
 */
typedef void (*StewardTurnFunc) (GTask *task);

StewardTurns *steward_turns_new  (void);
void          steward_turns_free (StewardTurns    *self);
void          steward_turns_take (StewardTurns    *self,
                                  GTask           *task,
                                  StewardTurnFunc  begin);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardTurns, steward_turns_free)

G_END_DECLS
