/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "connect-test.h"
#include "steward-connection-test.h"
#include "steward-test-certificate.h"
#include "steward-test-directory.h"
#include "steward-test-loop.h"

/* Secrets, codes, verifiers, assertions and tokens are all long, and random: letters of both cases
 * and digits. */
#define LETTERS "[A-Za-z0-9_+/=-]"
#define SECRET_PATTERN \
  "(?=" LETTERS "*[A-Z])(?=" LETTERS "*[a-z])(?=" LETTERS "*[0-9])" LETTERS "{40,}"

/* Ids and digests are none. In a database columns follow each other without a space. */
#define ID_PATTERN "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}"

typedef struct
{
  const char          *name;
  StewardSignInMethod  method;
} Method;

static const Method methods[] = {
  { "browser", STEWARD_SIGN_IN_METHOD_BROWSER },
  { "device-code", STEWARD_SIGN_IN_METHOD_DEVICE_CODE },
  { "secret", STEWARD_SIGN_IN_METHOD_CLIENT_SECRET },
  { "certificate", STEWARD_SIGN_IN_METHOD_CERTIFICATE },
};

static GLogWriterOutput
capture_cb (GLogLevelFlags   level,
            const GLogField *log_fields,
            gsize            n_fields,
            gpointer         user_data)
{
  GString *log = user_data;

  for (gsize i = 0; i < n_fields; i++)
    {
      if (g_str_equal (log_fields[i].key, "MESSAGE"))
        g_string_append_printf (log, "%s\n", (const char *) log_fields[i].value);
    }

  return G_LOG_WRITER_HANDLED;
}

static void
assert_clean (const char *where,
              const char *data,
              gsize       size)
{
  g_autoptr(GRegex) regex = g_regex_new (SECRET_PATTERN, G_REGEX_RAW, 0, NULL);
  g_autoptr(GRegex) ids = g_regex_new (ID_PATTERN, G_REGEX_RAW, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *text = g_memdup2 (data, size + 1);
  g_autofree char *plain = NULL;
  g_autofree char *found = NULL;

  for (gsize i = 0; i < size; i++)
    {
      if (text[i] == '\0')
        text[i] = ' ';
    }
  plain = g_regex_replace_literal (ids, text, (gssize) size, 0, " ", 0, NULL);
  g_assert_nonnull (plain);
  g_regex_match (regex, plain, 0, &match);
  found = g_match_info_fetch (match, 0);
  if (found != NULL)
    g_printerr ("%s: %s\n", where, found);
  g_assert_null (found);
}

static void
assert_clean_directory (const char *path)
{
  g_autoptr(GDir) directory = g_dir_open (path, 0, NULL);
  const char *name;

  g_assert_nonnull (directory);
  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autofree char *data = NULL;
      gsize size = 0;

      g_assert_true (g_file_get_contents (file, &data, &size, NULL));
      assert_clean (name, data, size);
    }
}

static void
assert_clean_arguments (void)
{
  g_autofree char *data = NULL;
  gsize size = 0;

  if (g_file_get_contents ("/proc/self/cmdline", &data, &size, NULL))
    assert_clean ("arguments", data, size);
}

static void
set_credential (Fixture          *fixture,
                StewardConnector *connector)
{
  g_autoptr(StewardTestCertificate) certificate = steward_test_certificate_new ();
  g_autofree char *text = g_strconcat (certificate->pem, certificate->key_pem, NULL);
  g_autoptr(GBytes) file = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;

  steward_connector_set_certificate (connector, file, NULL, &error);
  g_assert_no_error (error);
  connect_test_add_certificate (fixture, certificate->pem);
}

/* Everything that there is to log is logged: signing in, calls, a renewal, and a refusal. */
static void
sign_in_and_work (Fixture      *fixture,
                  const Method *method)
{
  g_autoptr(StewardProfile) profile = connect_test_new_profile (fixture, method->method,
                                                                "contoso.example");
  g_autoptr(StewardConnector) connector = steward_connector_new (fixture->workspace, profile);
  g_autoptr(StewardConnectionTest) test = NULL;
  g_autoptr(GError) error = NULL;

  if (method->method == STEWARD_SIGN_IN_METHOD_CLIENT_SECRET)
    steward_connector_set_secret (connector, connect_test_get_hello (fixture, "service",
                                                                     "secret"));
  else if (method->method == STEWARD_SIGN_IN_METHOD_CERTIFICATE)
    set_credential (fixture, connector);
  connect_test_connect (fixture, connector, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < 2; i++)
    {
      g_clear_object (&test);
      test = steward_connection_test_new (connect_test_get_session (fixture, 0));
      steward_connection_test_start (test);
      steward_test_await (connect_test_has_run, test);
      steward_test_simulator_add_fault (fixture->simulator, "POST", "*/token",
                                        "{\"error\":{\"code\":\"interaction_required\"}}");
    }
}

static void
test_canary (gconstpointer data)
{
  const Method *method = data;
  g_autoptr(GString) log = g_string_new (NULL);
  g_autofree char *directory = NULL;
  Fixture fixture = { NULL };

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  g_log_set_writer_func (capture_cb, log, NULL);
  directory = steward_test_make_directory ();
  connect_test_start (&fixture, directory);
  sign_in_and_work (&fixture, method);
  g_assert_nonnull (strstr (log->str, "/oauth2/v2.0/token: 200"));
  g_assert_nonnull (strstr (log->str, "/oauth2/v2.0/token: 400"));
  assert_clean ("log", log->str, log->len);
  assert_clean_directory (directory);
  assert_clean_arguments ();
  connect_test_tear_down (&fixture, NULL);
  assert_clean_directory (directory);
}

/* The pattern finds what it is to find. */
static void
test_pattern (void)
{
  g_autoptr(StewardTestSimulator) simulator = steward_test_simulator_new (NULL);
  const char *token = steward_test_simulator_get_token (simulator, 0);
  const char *id = steward_test_simulator_get_tenant_id (simulator, 0);

  g_assert_true (g_regex_match_simple (SECRET_PATTERN, token, 0, 0));
  g_assert_false (g_regex_match_simple (SECRET_PATTERN, id, 0, 0));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    {
      g_autofree char *path = g_strconcat ("/canary/", methods[i].name, NULL);

      g_test_add_data_func (path, &methods[i], test_canary);
    }
  g_test_add_func ("/canary/pattern", test_pattern);

  return g_test_run ();
}
