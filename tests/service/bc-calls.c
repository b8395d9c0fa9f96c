/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "bc-calls.h"

#include <stdio.h>

const char * const bc_calls_versions[BC_CALLS_N_VERSIONS] = { "2.8", "2.11", "2.24", "2.29" };

/* Every method and path of the three documents that this client was written after, with the
 * versions that have it and the test that exercises it; those below the line came later. */
static const struct
{
  const char *method;
  const char *path;
  guint       since;
  guint       until;
  const char *test;
} calls[] = {
  { "GET", "/applications/environments", 0, 29, "lists" },
  { "GET", "/applications/*/environments", 0, 29, "single" },
  { "GET", "/applications/*/environments/*", 0, 29, "single" },
  { "PUT", "/applications/*/environments/*", 0, 29, "create" },
  { "DELETE", "/applications/*/environments/*", 0, 29, "delete" },
  { "POST", "/applications/*/environments/*", 0, 8, "copy" },
  { "POST", "/applications/*/environments/*/copy", 9, 29, "copy" },
  { "POST", "/applications/*/environments/*/recover", 18, 29, "delete" },
  { "POST", "/applications/*/environments/*/rename", 3, 29, "rename" },
  { "POST", "/applications/*/environments/*/restore", 4, 29, "restore" },
  { "GET", "/applications/*/environments/*/availableRestorePeriods", 4, 29, "restore" },
  { "POST", "/bap/applications/*/environments/*/linkEnvironment", 21, 29, "link" },
  { "POST", "/bap/applications/*/environments/*/unlinkEnvironment", 21, 29, "link" },
  { "GET", "/applications/*/environments/*/usedstorage", 3, 29, "single" },
  { "GET", "/environments/usedstorage", 3, 29, "lists" },
  { "GET", "/environments/quotas", 3, 29, "lists" },
  { "GET", "/applications/*/environments/*/operations", 6, 29, "single" },
  { "GET", "/environments/*/operations", 21, 27, "fallbacks" },
  { "GET", "/applications/*/environments/operations", 7, 27, "lists" },
  { "POST", "/applications/*/environments/*/apps/*/install", 6, 29, "apps" },
  { "POST", "/applications/*/environments/*/apps/*/uninstall", 6, 29, "apps" },
  { "GET", "/applications/*/environments/*/apps", 1, 29, "apps" },
  { "GET", "/applications/*/environments/*/apps/availableUpdates", 1, 29, "apps" },
  { "POST", "/applications/*/environments/*/apps/*/update", 1, 29, "apps" },
  { "GET", "/applications/*/environments/*/apps/*/operations", 1, 29, "apps" },
  { "GET", "/applications/*/environments/*/apps/*/operations/*", 1, 29, "apps" },

  { "GET", "/environments/operations", 28, 29, "lists" },
  { "GET", "/environments/operations/*", 28, 29, "unlisted" },
  { "POST", "/applications/*/environments/*/operations/*/cancel", 28, 29, "cancel" },
  { "GET", "/applications/", 0, 29, "lists" },
  { "GET", "/applications/*/Countries/*/Rings/*", 0, 29, "lists" },
  { "GET", "/applications/*/environments/*/updates", 26, 29, "single" },
  { "GET", "/applications/*/environments/*/upgrade", 0, 25, "single" },
  { "GET", "/applications/*/environments/*/settings/upgrade", 0, 29, "single" },
  { "GET", "/applications/*/environments/*/apps/*/uninstallRequirements", 25, 29, "apps" },
  { "POST", "/applications/*/environments/*/apps/*/update/cancel", 19, 29, "cancel" },
};

/* "VERSION METHOD PATH TEST" of all that was sent. */
static GHashTable *seen;

static void
note_call (const char *version,
           const char *method,
           const char *path,
           const char *test)
{
  if (seen == NULL)
    seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (seen, g_strdup_printf ("%s %s %s %s", version, method, path, test));
}

/* Segments of @path, as it was sent, against those of @pattern, as it is printed. */
static gboolean
matches (const char *path,
         const char *pattern)
{
  g_auto(GStrv) segments = g_strsplit (path, "/", -1);
  g_auto(GStrv) printed = g_strsplit (pattern, "/", -1);

  if (g_strv_length (segments) != g_strv_length (printed))
    return FALSE;

  for (guint i = 0; printed[i] != NULL; i++)
    if (!g_str_equal (printed[i], "*") && !g_str_equal (printed[i], segments[i]))
      return FALSE;

  return TRUE;
}

static const char *
find_call (const char *method,
           const char *path,
           guint       minor)
{
  const char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    if (g_str_equal (calls[i].method, method) && matches (path, calls[i].path)
        && (found == NULL || strchr (found, '*') != NULL))
      found = calls[i].path;

  return found;
}

/* A file for those who check the requests by other means. */
static void
append_request (JsonObject *request)
{
  const char *file = g_getenv ("STEWARD_REQUESTS_FILE");
  g_autoptr(JsonNode) node = json_node_init_object (json_node_alloc (), request);
  g_autofree char *text = json_to_string (node, FALSE);
  FILE *stream;

  if (file == NULL)
    return;

  stream = fopen (file, "a");
  g_assert_nonnull (stream);
  fprintf (stream, "%s\n", text);
  fclose (stream);
}

/* Notes what was sent for whom, then ends the session. */
void
bc_calls_end_session (SimulatorSession *session,
                      const char       *test)
{
  g_autoptr(JsonArray) requests = simulator_session_list_requests (session);
  g_autofree char *prefix = g_strdup_printf ("/admin/v%s", session->version);
  guint length = json_array_get_length (requests);

  for (guint i = 0; i < length; i++)
    {
      JsonObject *request = json_array_get_object_element (requests, i);
      const char *method = json_object_get_string_member (request, "method");
      const char *path = json_object_get_string_member (request, "path");
      const char *call;

      if (!g_str_has_prefix (path, prefix))
        continue;
      path += strlen (prefix);
      call = find_call (method, path, session->minor);
      if (call == NULL)
        g_error ("No document prints %s %s", method, path);
      note_call (session->version, method, call, test);
      append_request (request);
    }

  simulator_session_free (session);
}

/* Each call that a version has was sent to it, spelled as the documents print it, by the test
 * that the table names. */
void
bc_calls_test_none_is_missing (void)
{
  for (guint i = 0; i < BC_CALLS_N_VERSIONS; i++)
    for (guint j = 0; j < G_N_ELEMENTS (calls); j++)
      {
        guint minor = (guint) g_ascii_strtoull (bc_calls_versions[i] + 2, NULL, 10);
        g_autofree char *key = NULL;

        if (minor < calls[j].since || minor > calls[j].until)
          continue;
        key = g_strdup_printf ("%s %s %s %s", bc_calls_versions[i], calls[j].method,
                               calls[j].path, calls[j].test);
        if (seen == NULL || !g_hash_table_contains (seen, key))
          g_error ("Not exercised: %s", key);
      }
}
