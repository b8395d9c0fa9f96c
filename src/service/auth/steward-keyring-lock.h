/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>
#include <libsecret/secret.h>

#include "auth/steward-secret-store.h"

G_BEGIN_DECLS

/* Whether the keyring is open, and opening it. Private to the keyring. */

void      steward_keyring_fail                (GTask                *task,
                                               const GError         *error);
GError   *steward_keyring_new_locked_error    (void);
GError   *steward_keyring_new_dismissed_error (void);
void      steward_keyring_lock_check_async    (GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gboolean  steward_keyring_lock_check_finish   (GAsyncResult         *result,
                                               GError              **error);
void      steward_keyring_lock_open_async     (GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gboolean  steward_keyring_lock_open_finish    (GAsyncResult         *result,
                                               GError              **error);

G_END_DECLS
