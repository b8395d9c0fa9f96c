/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-keyring.h"

#include "auth/steward-token.h"
#include "secret-test.h"
#include "steward-test-directory.h"
#include "steward-test-keyring.h"

static void
check_unlocked (void)
{
  g_autoptr(StewardSecretStore) store = steward_keyring_new ("Steward credential");
  g_autoptr(GError) error = NULL;
  char *secret;

  g_assert_null (secret_test_lookup (store, "profile", STEWARD_SECRET_KIND_SECRET, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (secret_test_store (store, "profile", STEWARD_SECRET_KIND_SECRET, "s3cret",
                                    &error));
  g_assert_no_error (error);
  secret = secret_test_lookup (store, "profile", STEWARD_SECRET_KIND_SECRET, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (secret, ==, "s3cret");
  steward_wipe_string (secret);
  g_assert_true (secret_test_unlock (store, &error));
}

/* The same keyring, not unlocked, and nobody there to ask. */
static void
check_locked (void)
{
  g_autoptr(StewardSecretStore) store = steward_keyring_new ("Steward credential");
  g_autoptr(GAsyncResult) cleared = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (secret_test_lookup (store, "profile", STEWARD_SECRET_KIND_SECRET, NULL, &error));
  g_assert_error (error, STEWARD_SECRET_STORE_ERROR, STEWARD_SECRET_STORE_ERROR_LOCKED);
  g_clear_error (&error);

  g_assert_false (secret_test_unlock (store, &error));
  g_assert_error (error, STEWARD_SECRET_STORE_ERROR, STEWARD_SECRET_STORE_ERROR_DISMISSED);
}

static void
run_part (const char *part)
{
  g_autofree char *path = g_strconcat ("/keyring/", part, NULL);

  g_test_trap_subprocess (path, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

/* Each part runs in a process of its own, since libsecret keeps its connection. */
static void
test_locking (void)
{
  g_autofree char *home = steward_test_make_directory ();
  StewardTestKeyring *keyring;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  keyring = steward_test_keyring_start (home, "password");
  if (keyring == NULL)
    return;
  run_part ("unlocked/subprocess");
  steward_test_keyring_stop (keyring);

  keyring = steward_test_keyring_start (home, NULL);
  run_part ("locked/subprocess");
  steward_test_keyring_stop (keyring);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_unsetenv ("SECRET_BACKEND");

  g_test_add_func ("/keyring/locking", test_locking);
  g_test_add_func ("/keyring/unlocked/subprocess", check_unlocked);
  g_test_add_func ("/keyring/locked/subprocess", check_locked);

  return g_test_run ();
}
