/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "auth/steward-secret-store.h"

G_BEGIN_DECLS

/* The keyring of the desktop, or inside a sandbox the encrypted file that stands for it. */

#define STEWARD_TYPE_KEYRING (steward_keyring_get_type ())

G_DECLARE_FINAL_TYPE (StewardKeyring, steward_keyring, STEWARD, KEYRING, GObject)

StewardSecretStore *steward_keyring_new (const char *label);

G_END_DECLS
