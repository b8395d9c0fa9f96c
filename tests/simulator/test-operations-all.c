/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "admin-test.h"

/* Every operation of the documents is answered, from its first version on and not before. */

#define FIXTURE "operations.txt"

/* One line of the fixture. */
enum
{
  COLUMN_NAME,
  COLUMN_SINCE,
  COLUMN_UNTIL,
  COLUMN_WHO,
  COLUMN_METHOD,
  COLUMN_PATH,
  N_COLUMNS
};

typedef void (*OperationFunc) (AdminTest  *fixture,
                               char      **operation);

static void
each_operation (AdminTest     *fixture,
                OperationFunc  func)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "bc", FIXTURE, NULL);
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  g_autoptr(GError) error = NULL;
  guint n_operations = 0;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) operation = NULL;

      if (lines[i][0] == '#' || lines[i][0] == '\0')
        continue;

      operation = g_strsplit (lines[i], " ", -1);
      g_assert_cmpuint (g_strv_length (operation), ==, N_COLUMNS);
      func (fixture, operation);
      n_operations++;
    }
  g_assert_cmpuint (n_operations, ==, 79);
}

/* Nothing that is asked for is there, so nothing is changed. */
static char *
dup_path (const char *pattern)
{
  static const char * const values[][2] = {
    { "{applicationFamily}", "BusinessCentral" },
    { "{appClientId}", "11111111-1111-1111-1111-111111111111" },
    { "{appId}", "11111111-1111-1111-1111-111111111111" },
    { "{countryCode}", "DK" },
    { "{environmentName}", "Nowhere" },
    { "{id}", "11111111-1111-1111-1111-111111111111" },
    { "{operationId}", "11111111-1111-1111-1111-111111111111" },
    { "{outageType}", "UnableToSignIn" },
    { "{ringName}", "PROD" },
    { "{sessionId}", "4711" },
    { "{sourceEntraTenantId}", "11111111-1111-1111-1111-111111111111" },
    { "{sourceEnvironmentName}", "Nowhere" },
    { "{targetVersion}", "27.2" },
  };
  g_autoptr(GString) path = g_string_new (pattern);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    g_string_replace (path, values[i][0], values[i][1], 0);
  g_assert_null (strchr (path->str, '{'));

  return g_strdup (path->str);
}

static StewardTestAnswer *
ask (AdminTest   *fixture,
     char       **operation,
     const char  *version)
{
  g_autofree char *path = dup_path (operation[COLUMN_PATH]);
  const char *body = g_str_equal (operation[COLUMN_METHOD], "GET") ? NULL : "{}";

  fixture->version = version;
  if (g_str_equal (operation[COLUMN_WHO], "user"))
    return admin_test_ask_as_user (fixture, operation[COLUMN_METHOD], path, body);

  return admin_test_ask (fixture, operation[COLUMN_METHOD], path, body);
}

/* Either it works, or it says why not. */
static void
assert_known (AdminTest   *fixture,
              char       **operation,
              const char  *version)
{
  g_autoptr(StewardTestAnswer) answer = ask (fixture, operation, version);

  g_test_message ("%s at %s: %u", operation[COLUMN_NAME], version, answer->status);
  g_assert_no_error (answer->error);
  g_assert_cmpuint (answer->status, !=, 501);
  g_assert_cmpuint (answer->status, !=, 401);
  g_assert_cmpuint (answer->status, !=, 403);
  if (answer->status >= 400)
    {
      g_assert_cmpuint (answer->status, <, 500);
      g_assert_nonnull (steward_test_answer_get_string (answer, "code"));
    }
}

/* Without the call, this path is the one of an environment of that name. */
static void
assert_unknown (AdminTest   *fixture,
                char       **operation,
                const char  *version)
{
  g_autoptr(StewardTestAnswer) answer = ask (fixture, operation, version);

  g_test_message ("%s at %s: %u", operation[COLUMN_NAME], version, answer->status);
  g_assert_no_error (answer->error);
  g_assert_cmpuint (answer->status, ==, 404);
  if (g_str_has_suffix (operation[COLUMN_PATH], "/environments/operations") && answer->body != NULL)
    admin_test_assert_error (answer, 404, "environmentNotFound");
  else
    g_assert_null (answer->body);
}

static guint
get_minor (const char *version)
{
  g_assert_true (g_str_has_prefix (version, "2."));

  return (guint) g_ascii_strtoull (version + 2, NULL, 10);
}

static void
check_known (AdminTest  *fixture,
             char      **operation)
{
  gboolean is_current = g_str_equal (operation[COLUMN_UNTIL], "-");

  assert_known (fixture, operation, operation[COLUMN_SINCE]);
  assert_known (fixture, operation, is_current ? "2.29" : operation[COLUMN_UNTIL]);
}

static void
check_unknown (AdminTest  *fixture,
               char      **operation)
{
  guint first = get_minor (operation[COLUMN_SINCE]);
  g_autofree char *before = g_strdup_printf ("2.%u", first - 1);
  g_autofree char *after = NULL;

  if (first > 0)
    assert_unknown (fixture, operation, before);
  if (!g_str_equal (operation[COLUMN_UNTIL], "-"))
    {
      after = g_strdup_printf ("2.%u", get_minor (operation[COLUMN_UNTIL]) + 1);
      assert_unknown (fixture, operation, after);
    }
}

static void
test_known (AdminTest     *fixture,
            gconstpointer  data)
{
  each_operation (fixture, check_known);
}

static void
test_unknown (AdminTest     *fixture,
              gconstpointer  data)
{
  each_operation (fixture, check_unknown);
}

static void
test_tokens (AdminTest     *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;

  answer = admin_test_ask_as_user (fixture, "GET", "/authorizedAadApps/manageableTenants", NULL);
  admin_test_assert_error (answer, 403, "Forbidden");
  admin_test_assert_refused (fixture, "GET", "/authorizedAadApps", NULL, 403, "Forbidden");
  admin_test_assert_refused (fixture, "GET", PRODUCTION "/settings/partneraccess", NULL, 403,
                             "Forbidden");
  admin_test_assert_refused (fixture, "GET", "/transfers/outgoing", NULL, 403, "Forbidden");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADMIN_TEST_ADD ("/simulator/operations-all/known", test_known);
  ADMIN_TEST_ADD ("/simulator/operations-all/unknown", test_unknown);
  ADMIN_TEST_ADD ("/simulator/operations-all/tokens", test_tokens);

  return g_test_run ();
}
