/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A keyring of its own on a bus of its own: nothing of the user is touched. */
typedef struct _StewardTestKeyring StewardTestKeyring;

/* NULL when there is no daemon on this machine; then the test is skipped. Without a password the
 * keyring stays locked. */
StewardTestKeyring *steward_test_keyring_start         (const char         *home,
                                                        const char         *password);

/* A bus where nobody keeps secrets, or where somebody does who gives nothing away. */
StewardTestKeyring *steward_test_keyring_start_without (void);
StewardTestKeyring *steward_test_keyring_start_denying (void);
void                steward_test_keyring_stop          (StewardTestKeyring *self);

/* Stops it in a process that has used the bus itself, and could not give it back. */
void                steward_test_keyring_leave         (StewardTestKeyring *self);

/* The daemon goes, the bus stays. */
void                steward_test_keyring_kill          (StewardTestKeyring *self);

void                steward_test_keyring_lock          (StewardTestKeyring *self);
void                steward_test_keyring_unlock        (StewardTestKeyring *self,
                                                        const char         *password);
guint               steward_test_keyring_count_items   (StewardTestKeyring *self);

G_END_DECLS
