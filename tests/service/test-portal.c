/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-keyring.h"

#include "auth/steward-token.h"
#include "secret-test.h"
#include "steward-test-directory.h"
#include "steward-test-keyring.h"
#include "steward-test-loop.h"
#include "steward-test-portal.h"

/* The keyring of a program in a sandbox: a file of its own, whose key the portal keeps. */

#define PROFILE "6f1d4a1e-of-a-profile"
#define KIND    STEWARD_SECRET_KIND_REFRESH
#define SECRET  "s3cret-of-a-sandbox"
#define N_CROWD 8

static void
assert_secret (StewardSecretStore *store,
               const char         *expected)
{
  g_autoptr(GError) error = NULL;
  char *secret = secret_test_lookup (store, PROFILE, KIND, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (secret, ==, expected);
  steward_wipe_string (secret);
}

static void
assert_all_fail (StewardSecretStore *store,
                 int                 code)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (secret_test_lookup (store, PROFILE, KIND, NULL, &error));
  g_assert_error (error, STEWARD_SECRET_STORE_ERROR, code);
  g_clear_error (&error);
  g_assert_false (secret_test_store (store, PROFILE, KIND, SECRET, &error));
  g_assert_error (error, STEWARD_SECRET_STORE_ERROR, code);
  g_clear_error (&error);
  g_assert_false (secret_test_clear (store, PROFILE, &error));
  g_assert_error (error, STEWARD_SECRET_STORE_ERROR, code);
  g_clear_error (&error);
  g_assert_false (secret_test_unlock (store, &error));
  g_assert_error (error, STEWARD_SECRET_STORE_ERROR, code);
}

static char *
dup_file (void)
{
  return g_build_filename (g_get_user_data_dir (), "keyrings", "default.keyring", NULL);
}

static void
assert_file_lacks (const char *text)
{
  g_autofree char *path = dup_file ();
  g_autofree char *data = NULL;
  gsize length = strlen (text);
  gsize size = 0;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  for (gsize i = 0; i + length <= size; i++)
    g_assert_cmpint (memcmp (data + i, text, length), !=, 0);
}

static void
check_kept (void)
{
  g_autoptr(StewardSecretStore) store = steward_keyring_new ("Steward credential");
  g_autoptr(GError) error = NULL;

  assert_secret (store, NULL);
  g_assert_true (secret_test_store (store, PROFILE, KIND, SECRET, &error));
  g_assert_no_error (error);
  assert_secret (store, SECRET);
  assert_file_lacks (SECRET);
  assert_file_lacks (PROFILE);
}

/* Sign-ins that are renewed at the same moment, and somebody who has given up waiting. */
static void
check_crowd (void)
{
  g_autoptr(StewardSecretStore) store = steward_keyring_new ("Steward credential");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) waiting = NULL;
  g_autoptr(GError) gone = NULL;
  GAsyncResult *results[N_CROWD] = { NULL, };

  for (guint i = 0; i < N_CROWD; i++)
    {
      g_autofree char *profile = g_strdup_printf ("profile %u", i);

      steward_secret_store_store_async (store, profile, KIND, SECRET, NULL,
                                        steward_test_store_result, &results[i]);
    }
  steward_secret_store_clear_async (store, PROFILE, cancellable, steward_test_store_result,
                                    &waiting);
  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < N_CROWD; i++)
    {
      g_autoptr(GError) error = NULL;

      steward_secret_store_store_finish (store, steward_test_await_result (&results[i]), &error);
      g_assert_no_error (error);
      g_object_unref (results[i]);
    }
  steward_secret_store_clear_finish (store, steward_test_await_result (&waiting), &gone);
  g_assert_error (gone, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
check_read_back (void)
{
  g_autoptr(StewardSecretStore) store = steward_keyring_new ("Steward credential");
  g_autoptr(GError) error = NULL;

  assert_secret (store, SECRET);
  g_assert_true (secret_test_unlock (store, &error));
  g_assert_no_error (error);
}

static void
check_cleared (void)
{
  g_autoptr(StewardSecretStore) store = steward_keyring_new ("Steward credential");
  g_autoptr(GError) error = NULL;

  g_assert_true (secret_test_clear (store, PROFILE, &error));
  g_assert_true (secret_test_clear (store, PROFILE, &error));
  g_assert_no_error (error);
  assert_secret (store, NULL);
}

static void
check_gone (void)
{
  g_autoptr(StewardSecretStore) store = steward_keyring_new ("Steward credential");

  assert_secret (store, NULL);
}

static void
run_part (const char *part)
{
  g_autofree char *path = g_strdup_printf ("/portal/%s/subprocess", part);

  g_test_trap_subprocess (path, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

/* Each part is a program of its own, which has nothing but the file and the portal. */
static void
test_kept (void)
{
  const char * const parts[] = { "kept", "crowd", "read-back", "cleared", "gone" };
  g_autofree char *home = steward_test_make_directory ();
  StewardTestKeyring *bus = steward_test_keyring_start_without ();
  StewardTestPortal *portal = steward_test_portal_start ();

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      guint n_before = steward_test_portal_count_calls (portal);

      run_part (parts[i]);
      g_assert_cmpuint (steward_test_portal_count_calls (portal), >, n_before);
    }
  steward_test_portal_stop (portal);
  steward_test_keyring_stop (bus);
}

/* Somebody closes what the portal asks: no silence, and they may be asked again. */
static void
check_dismissed (void)
{
  StewardTestKeyring *bus = steward_test_keyring_start_without ();
  StewardTestPortal *portal = steward_test_portal_start ();
  g_autoptr(StewardSecretStore) store = steward_keyring_new ("Steward credential");
  g_autoptr(GError) error = NULL;

  steward_test_portal_set_response (portal, STEWARD_TEST_PORTAL_DISMISSED);
  assert_all_fail (store, STEWARD_SECRET_STORE_ERROR_DISMISSED);

  steward_test_portal_set_response (portal, STEWARD_TEST_PORTAL_DONE);
  g_assert_true (secret_test_unlock (store, &error));
  g_assert_no_error (error);
  g_assert_true (secret_test_store (store, PROFILE, KIND, SECRET, &error));
  g_assert_no_error (error);
  assert_secret (store, SECRET);
  steward_test_portal_stop (portal);
  steward_test_keyring_leave (bus);
}

/* A portal that is there is not taken for a computer without a keyring. */
static void
check_failed (void)
{
  StewardTestKeyring *bus = steward_test_keyring_start_without ();
  StewardTestPortal *portal = steward_test_portal_start ();
  g_autoptr(StewardSecretStore) store = steward_keyring_new ("Steward credential");

  steward_test_portal_set_response (portal, STEWARD_TEST_PORTAL_FAILED);
  assert_all_fail (store, STEWARD_SECRET_STORE_ERROR_DENIED);
  steward_test_portal_stop (portal);
  steward_test_keyring_leave (bus);
}

/* What the caller gave up is no answer of the keyring. */
static void
check_cancelled (void)
{
  StewardTestKeyring *bus = steward_test_keyring_start_without ();
  StewardTestPortal *portal = steward_test_portal_start ();
  g_autoptr(StewardSecretStore) store = steward_keyring_new ("Steward credential");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (secret_test_lookup (store, PROFILE, KIND, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  steward_test_portal_stop (portal);
  steward_test_keyring_leave (bus);
}

/* A sandbox from which no keyring can be reached. */
static void
check_missing (void)
{
  StewardTestKeyring *bus = steward_test_keyring_start_without ();
  g_autoptr(StewardSecretStore) store = steward_keyring_new ("Steward credential");
  g_autofree char *path = dup_file ();

  steward_test_portal_enter_sandbox ();
  assert_all_fail (store, STEWARD_SECRET_STORE_ERROR_MISSING);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  steward_test_keyring_leave (bus);
}

static void
test_alone (gconstpointer part)
{
  g_autofree char *home = steward_test_make_directory ();

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  run_part (part);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (!g_test_subprocess ())
    /* libsecret forgets to free the entity tag of each writing. */
    g_setenv ("LSAN_OPTIONS", "detect_leaks=0", TRUE);

  g_test_add_func ("/portal/kept", test_kept);
  g_test_add_func ("/portal/kept/subprocess", check_kept);
  g_test_add_func ("/portal/crowd/subprocess", check_crowd);
  g_test_add_func ("/portal/read-back/subprocess", check_read_back);
  g_test_add_func ("/portal/cleared/subprocess", check_cleared);
  g_test_add_func ("/portal/gone/subprocess", check_gone);
  g_test_add_data_func ("/portal/missing", "missing", test_alone);
  g_test_add_func ("/portal/missing/subprocess", check_missing);
  g_test_add_data_func ("/portal/dismissed", "dismissed", test_alone);
  g_test_add_func ("/portal/dismissed/subprocess", check_dismissed);
  g_test_add_data_func ("/portal/failed", "failed", test_alone);
  g_test_add_func ("/portal/failed/subprocess", check_failed);
  g_test_add_data_func ("/portal/cancelled", "cancelled", test_alone);
  g_test_add_func ("/portal/cancelled/subprocess", check_cancelled);

  return g_test_run ();
}
