/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dataverse/steward-instance-status.h"
#include "example-values.h"
#include "steward-application-identity.h"
#include "steward-instance-backup.h"
#include "steward-instance-currency.h"
#include "steward-instance-language.h"
#include "steward-instance-release.h"
#include "steward-instance-template.h"
#include "steward-instance-type-info.h"
#include "steward-instance.h"
#include "steward-json.h"

/* Every example body of an answer of Online Management means what a reader of the reference
 * expects. The values are in a table beside the bodies: a line with the name of the body and what
 * it holds, and a line for each element. Bodies that the program never asks for are named with
 * the reason. */

#define FOLDER    "online-management"
#define TABLE     "values.txt"
#define INDEX     "index.json"
#define NOT_ASKED "not-asked"

typedef struct
{
  const char         *word;
  GType             (*get_type) (void);
  StewardLoaderSplit  split;     /* (nullable) */
} Holding;

static const Holding holdings[] = {
  { "backups", steward_instance_backup_get_type },
  { "currencies", steward_instance_currency_get_type, steward_instance_currency_split },
  { "identities", steward_application_identity_get_type },
  { "instances", steward_instance_get_type },
  { "languages", steward_instance_language_get_type },
  { "releases", steward_instance_release_get_type },
  { "templates", steward_instance_template_get_type },
  { "types", steward_instance_type_info_get_type },
};

/* An answer holds one alone, or several. */
static char *
dup_entities (const char    *name,
              const Holding *holding)
{
  g_autoptr(StewardLoader) loader = steward_loader_new_of_parts ();
  g_autoptr(JsonNode) root = example_values_load (FOLDER, name);

  steward_loader_set_single (loader, JSON_NODE_HOLDS_OBJECT (root));
  steward_loader_set_split (loader, holding->split);

  return example_values_dup_entities (root, loader, holding->get_type ());
}

static char *
dup_status (const char *name)
{
  g_autoptr(JsonNode) root = example_values_load (FOLDER, name);
  g_autoptr(StewardInstanceStatus) status = steward_instance_status_new_from_json (root);
  g_autoptr(GString) text = g_string_new ("status=");

  g_assert_nonnull (status);
  g_string_append (text, steward_enum_to_nick (STEWARD_TYPE_OPERATION_STATUS, status->status));
  example_values_dump_text (text, "operation-id", status->operation_id);
  example_values_dump_text (text, "status-text", status->status_text);
  example_values_dump_text (text, "instance-id", status->instance_id);
  example_values_dump_text (text, "location", status->location);
  example_values_dump_text (text, "errors", status->errors);
  example_values_dump_text (text, "information", status->information);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
dup_values (const char *name,
            const char *holds)
{
  if (g_str_equal (holds, "status"))
    return dup_status (name);
  if (g_str_has_prefix (holds, "error "))
    return example_values_dup_error (FOLDER, name,
                                     (guint) g_ascii_strtoull (holds + strlen ("error "), NULL,
                                                               10));

  for (guint i = 0; i < G_N_ELEMENTS (holdings); i++)
    {
      if (g_str_equal (holdings[i].word, holds))
        return dup_entities (name, &holdings[i]);
    }

  g_error ("No body holds “%s”", holds);
}

/* body → what it holds, and the lines of its elements; a body that is not asked for has none */
static GHashTable *
read_table (void)
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
      g_assert_true (g_hash_table_insert (table, g_strdup (head[0]),
                                          g_strdupv ((char *[]) { head[1], lines[1], NULL })));
    }

  return table;
}

static void
check_example (const char         *name,
               const char * const *row)
{
  g_autofree char *expected = g_strdup (row[1] != NULL ? row[1] : "");
  g_autofree char *actual = NULL;

  if (g_str_has_prefix (row[0], NOT_ASKED))
    return;

  g_test_message ("%s", name);
  actual = dup_values (name, row[0]);
  g_assert_cmpstr (g_strchomp (actual), ==, expected);
}

static void
test_values (void)
{
  g_autoptr(GHashTable) table = read_table ();
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(JsonNode) index = example_values_load (FOLDER, INDEX);
  JsonArray *exchanges = steward_json_get_array (json_node_get_object (index), "exchanges");

  for (guint i = 0; i < json_array_get_length (exchanges); i++)
    {
      JsonObject *exchange = json_array_get_object_element (exchanges, i);
      const char *name = steward_json_get_string (exchange, "responseBody");
      const char * const *row = name != NULL ? g_hash_table_lookup (table, name) : NULL;

      if (name == NULL || !g_hash_table_add (seen, (gpointer) name))
        continue;
      if (row == NULL)
        g_error ("The table says nothing of %s", name);

      check_example (name, row);
    }

  g_assert_cmpuint (g_hash_table_size (seen), ==, g_hash_table_size (table));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dataverse-examples/values", test_values);

  return g_test_run ();
}
