/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Held by one of all running copies of the program; the system lets go of it with the process. */

#define STEWARD_TYPE_PROCESS_LOCK (steward_process_lock_get_type ())

G_DECLARE_FINAL_TYPE (StewardProcessLock, steward_process_lock, STEWARD, PROCESS_LOCK, GObject)

StewardProcessLock *steward_process_lock_new            (const char           *name);
void                steward_process_lock_acquire_async  (StewardProcessLock   *self,
                                                         GCancellable         *cancellable,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
gboolean            steward_process_lock_acquire_finish (StewardProcessLock   *self,
                                                         GAsyncResult         *result,
                                                         GError              **error);
void                steward_process_lock_release        (StewardProcessLock   *self);

G_END_DECLS
