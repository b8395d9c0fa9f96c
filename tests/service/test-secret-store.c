/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-secret-store.h"

#include <glib/gstdio.h>

#include "auth/steward-keyring.h"
#include "auth/steward-memory-secret-store.h"
#include "auth/steward-token.h"
#include "secret-test.h"

static void
assert_secret (StewardSecretStore *store,
               const char         *profile,
               StewardSecretKind   kind,
               const char         *expected)
{
  g_autoptr(GError) error = NULL;
  char *secret = secret_test_lookup (store, profile, kind, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (secret, ==, expected);
  steward_wipe_string (secret);
}

static void
check_store (StewardSecretStore *store)
{
  g_autoptr(GError) error = NULL;

  assert_secret (store, "one", STEWARD_SECRET_KIND_SECRET, NULL);
  g_assert_true (secret_test_store (store, "one", STEWARD_SECRET_KIND_SECRET, "a", &error));
  g_assert_true (secret_test_store (store, "one", STEWARD_SECRET_KIND_REFRESH, "b", &error));
  g_assert_true (secret_test_store (store, "two", STEWARD_SECRET_KIND_SECRET, "c", &error));
  g_assert_true (secret_test_store (store, "one", STEWARD_SECRET_KIND_SECRET, "A", &error));
  g_assert_no_error (error);
  assert_secret (store, "one", STEWARD_SECRET_KIND_SECRET, "A");
  assert_secret (store, "one", STEWARD_SECRET_KIND_REFRESH, "b");
  assert_secret (store, "one", STEWARD_SECRET_KIND_KEY, NULL);
  assert_secret (store, "two", STEWARD_SECRET_KIND_SECRET, "c");

  g_assert_true (secret_test_clear (store, "one", &error));
  g_assert_true (secret_test_clear (store, "one", &error));
  g_assert_no_error (error);
  assert_secret (store, "one", STEWARD_SECRET_KIND_SECRET, NULL);
  assert_secret (store, "one", STEWARD_SECRET_KIND_REFRESH, NULL);
  assert_secret (store, "two", STEWARD_SECRET_KIND_SECRET, "c");
}

static void
test_memory (void)
{
  g_autoptr(StewardSecretStore) store = steward_memory_secret_store_new ();

  check_store (store);
}

/* The encrypted file that libsecret uses inside a sandbox. */
static void
test_file (void)
{
  g_autoptr(StewardSecretStore) store = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *content = NULL;
  gsize length;

  if (!g_test_subprocess ())
    {
      /* libsecret forgets to free the entity tag of each writing. */
      g_setenv ("LSAN_OPTIONS", "detect_leaks=0", TRUE);
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      g_unsetenv ("LSAN_OPTIONS");
      return;
    }

  folder = g_dir_make_tmp ("steward-XXXXXX", NULL);
  path = g_build_filename (folder, "keyring", NULL);
  g_setenv ("SECRET_BACKEND", "file", TRUE);
  g_setenv ("SECRET_FILE_TEST_PATH", path, TRUE);
  g_setenv ("SECRET_FILE_TEST_PASSWORD", "test", TRUE);
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent", TRUE);

  store = steward_keyring_new ("Steward credential");
  check_store (store);

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_null (g_strstr_len (content, (gssize) length, "profile"));
  g_remove (path);
  g_rmdir (folder);
}

static void
test_missing (void)
{
  g_autoptr(StewardSecretStore) store = NULL;
  g_autoptr(GError) error = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  g_unsetenv ("SECRET_BACKEND");
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent", TRUE);
  store = steward_keyring_new ("Steward credential");

  g_assert_null (secret_test_lookup (store, "one", STEWARD_SECRET_KIND_SECRET, NULL, &error));
  g_assert_error (error, STEWARD_SECRET_STORE_ERROR, STEWARD_SECRET_STORE_ERROR_MISSING);
  g_clear_error (&error);
  g_assert_false (secret_test_store (store, "one", STEWARD_SECRET_KIND_SECRET, "a", &error));
  g_assert_error (error, STEWARD_SECRET_STORE_ERROR, STEWARD_SECRET_STORE_ERROR_MISSING);
  g_clear_error (&error);
  g_assert_false (secret_test_clear (store, "one", &error));
  g_assert_error (error, STEWARD_SECRET_STORE_ERROR, STEWARD_SECRET_STORE_ERROR_MISSING);
  g_clear_error (&error);
  g_assert_false (secret_test_unlock (store, &error));
  g_assert_error (error, STEWARD_SECRET_STORE_ERROR, STEWARD_SECRET_STORE_ERROR_MISSING);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/secret-store/memory", test_memory);
  g_test_add_func ("/secret-store/file", test_file);
  g_test_add_func ("/secret-store/missing", test_missing);

  return g_test_run ();
}
