/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A keyring of its own on a bus of its own: nothing of the user is touched. */
typedef struct _StewardTestKeyring StewardTestKeyring;

StewardTestKeyring *steward_test_keyring_start (const char         *home,
                                                const char         *password);
void                steward_test_keyring_stop  (StewardTestKeyring *self);

G_END_DECLS
