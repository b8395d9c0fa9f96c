/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "example-values.h"
#include "steward-app-requirement.h"
#include "steward-app-update.h"
#include "steward-app.h"
#include "steward-country.h"
#include "steward-environment-update.h"
#include "steward-environment.h"
#include "steward-json.h"
#include "steward-operation.h"
#include "steward-quota.h"
#include "steward-restore-period.h"
#include "steward-ring-version.h"
#include "steward-used-storage.h"

/* Every example body of an answer means what a reader of the documents expects. The values are in
 * a table beside the bodies: a line with the name of the body and what it holds, and a line for
 * each element with all of its properties that are not as if nothing was said. What the program
 * does not ask for is named with the reason. */

#define FOLDER     "bc"
#define TABLE      "values.txt"
#define INDEX      "_index.json"
#define NOT_ASKED  "not-asked"

typedef struct
{
  const char         *word;
  GType             (*get_type) (void);
  gboolean            single;
  StewardLoaderSplit  split;
  const char         *text_member;
} Holding;

static const Holding holdings[] = {
  { "app-updates", steward_app_update_get_type },
  { "apps", steward_app_get_type },
  { "countries", steward_country_get_type, .split = steward_country_split },
  { "environment", steward_environment_get_type, .single = TRUE },
  { "environment-update", steward_environment_update_get_type, .single = TRUE },
  { "environment-updates", steward_environment_update_get_type },
  { "environments", steward_environment_get_type },
  { "operation", steward_operation_get_type, .single = TRUE },
  { "operations", steward_operation_get_type },
  { "quota", steward_quota_get_type, .single = TRUE },
  { "requirements", steward_app_requirement_get_type },
  { "restore-periods", steward_restore_period_get_type },
  { "ring-versions", steward_ring_version_get_type, .text_member = "version" },
  { "used-storage", steward_used_storage_get_type, .single = TRUE },
  { "used-storages", steward_used_storage_get_type },
};

static const Holding *
find_holding (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (holdings); i++)
    {
      if (g_str_equal (holdings[i].word, word))
        return &holdings[i];
    }

  g_error ("No body holds “%s”", word);
}

static char *
dup_entities (const char    *name,
              const Holding *holding)
{
  g_autoptr(StewardLoader) loader = steward_loader_new_of_parts ();
  g_autoptr(JsonNode) root = example_values_load (FOLDER, name);

  steward_loader_set_single (loader, holding->single);
  steward_loader_set_split (loader, holding->split);
  if (holding->text_member != NULL)
    steward_loader_set_text_member (loader, holding->text_member);

  return example_values_dup_entities (root, loader, holding->get_type ());
}

static void
add_calls (GHashTable *calls,
           const char *text)
{
  g_auto(GStrv) names = g_strsplit_set (text, " \n", -1);

  for (guint i = 0; names[i] != NULL; i++)
    g_hash_table_add (calls, g_strdup (names[i]));
}

/* body → what is said of it: its head, and its elements, a line each */
static GHashTable *
read_table (GHashTable *not_asked)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                             (GDestroyNotify) g_strfreev);
  g_autofree char *contents = example_values_dup_contents (FOLDER, TABLE, NULL);
  g_auto(GStrv) parts = g_strsplit (contents, "\n\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto(GStrv) lines = g_strsplit (g_strstrip (parts[i]), "\n", 2);
      g_auto(GStrv) head = NULL;

      if (lines[0] == NULL || lines[0][0] == '#')
        continue;

      head = g_strsplit (lines[0], " ", 2);
      g_assert_cmpuint (g_strv_length (head), ==, 2);
      if (g_str_equal (head[0], NOT_ASKED))
        add_calls (not_asked, lines[1]);
      else
        g_assert_true (g_hash_table_insert (table, g_strdup (head[0]),
                                            g_strdupv ((char *[]) { head[1], lines[1], NULL })));
    }

  return table;
}

/* Calls that the program does not make stand in a paragraph below the reason. */
static gboolean
is_not_asked (JsonObject *example,
              GHashTable *not_asked)
{
  JsonArray *operations = steward_json_get_array (example, "operations");

  for (guint i = 0; i < json_array_get_length (operations); i++)
    {
      if (!g_hash_table_contains (not_asked, json_array_get_string_element (operations, i)))
        return FALSE;
    }

  return TRUE;
}

static void
check_example (const char         *name,
               const char * const *row)
{
  g_auto(GStrv) head = g_strsplit (row[0], " ", 2);
  g_autofree char *expected = g_strdup (row[1] != NULL ? row[1] : "");
  g_autofree char *actual = NULL;

  g_test_message ("%s", name);
  if (g_str_equal (head[0], "error"))
    actual = example_values_dup_error (FOLDER, name, (guint) g_ascii_strtoull (head[1], NULL, 10));
  else
    actual = dup_entities (name, find_holding (head[0]));

  g_assert_cmpstr (g_strchomp (actual), ==, expected);
}

static void
test_examples (void)
{
  g_autoptr(GHashTable) not_asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) table = read_table (not_asked);
  g_autoptr(JsonNode) index = example_values_load (FOLDER, INDEX);
  JsonArray *examples = steward_json_get_array (json_node_get_object (index), "examples");
  guint n_rows = 0;

  for (guint i = 0; i < json_array_get_length (examples); i++)
    {
      JsonObject *example = json_array_get_object_element (examples, i);
      const char *name = steward_json_get_string (example, "file");
      gboolean is_request = g_str_equal (steward_json_get_string (example, "kind"), "request");
      const char * const *row = g_hash_table_lookup (table, name);

      if (row != NULL)
        {
          check_example (name, row);
          n_rows++;
        }
      else if (!is_request && !is_not_asked (example, not_asked))
        g_error ("The table says nothing of %s", name);
    }

  g_assert_cmpuint (n_rows, ==, g_hash_table_size (table));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/examples/values", test_examples);

  return g_test_run ();
}
