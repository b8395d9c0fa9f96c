/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "secret-test.h"

#include "steward-test-loop.h"

char *
secret_test_lookup (StewardSecretStore  *store,
                    const char          *profile,
                    StewardSecretKind    kind,
                    GCancellable        *cancellable,
                    GError             **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  steward_secret_store_lookup_async (store, profile, kind, cancellable,
                                     steward_test_store_result, &result);

  return steward_secret_store_lookup_finish (store, steward_test_await_result (&result), error);
}

gboolean
secret_test_store (StewardSecretStore  *store,
                   const char          *profile,
                   StewardSecretKind    kind,
                   const char          *secret,
                   GError             **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  steward_secret_store_store_async (store, profile, kind, secret, NULL,
                                    steward_test_store_result, &result);

  return steward_secret_store_store_finish (store, steward_test_await_result (&result), error);
}

gboolean
secret_test_clear (StewardSecretStore  *store,
                   const char          *profile,
                   GError             **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  steward_secret_store_clear_async (store, profile, NULL, steward_test_store_result, &result);

  return steward_secret_store_clear_finish (store, steward_test_await_result (&result), error);
}

gboolean
secret_test_unlock (StewardSecretStore  *store,
                    GError             **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  steward_secret_store_unlock_async (store, NULL, steward_test_store_result, &result);

  return steward_secret_store_unlock_finish (store, steward_test_await_result (&result), error);
}
