/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "auth/steward-secret-store.h"

G_BEGIN_DECLS

/* The calls of a store of secrets, until they are answered. */
char     *secret_test_lookup (StewardSecretStore  *store,
                              const char          *profile,
                              StewardSecretKind    kind,
                              GCancellable        *cancellable,
                              GError             **error);
gboolean  secret_test_store  (StewardSecretStore  *store,
                              const char          *profile,
                              StewardSecretKind    kind,
                              const char          *secret,
                              GError             **error);
gboolean  secret_test_clear  (StewardSecretStore  *store,
                              const char          *profile,
                              GError             **error);
gboolean  secret_test_unlock (StewardSecretStore  *store,
                              GError             **error);

G_END_DECLS
