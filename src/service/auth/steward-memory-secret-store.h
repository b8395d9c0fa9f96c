/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "auth/steward-secret-store.h"

G_BEGIN_DECLS

/* Keeps secrets for as long as the program runs: for tests, and where there is no keyring. */

#define STEWARD_TYPE_MEMORY_SECRET_STORE (steward_memory_secret_store_get_type ())

G_DECLARE_FINAL_TYPE (StewardMemorySecretStore, steward_memory_secret_store,
                      STEWARD, MEMORY_SECRET_STORE, GObject)

StewardSecretStore *steward_memory_secret_store_new (void);

G_END_DECLS
