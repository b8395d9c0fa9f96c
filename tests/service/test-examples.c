/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <string.h>

#include "http/steward-api-error-apps.h"
#include "http/steward-api-error-map.h"
#include "steward-app-requirement.h"
#include "steward-app-update.h"
#include "steward-app.h"
#include "steward-country.h"
#include "steward-environment-update.h"
#include "steward-environment.h"
#include "steward-json.h"
#include "steward-loader.h"
#include "steward-operation.h"
#include "steward-quota.h"
#include "steward-restore-period.h"
#include "steward-ring-version.h"
#include "steward-tenant.h"
#include "steward-used-storage.h"

/* Every example body of an answer means what a reader of the documents expects. The values are in
 * a table beside the bodies: a line with the name of the body and what it holds, and a line for
 * each element with all of its properties that are not as if nothing was said. What the program
 * does not ask for is named with the reason. */

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

/* They say again what others say. */
static const char * const repeating[] = { "key", "tenant", NULL };

static void dump_object (GObject *object,
                         GString *text);

static char *
dup_contents (const char *name,
              gsize      *length)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "bc", name, NULL);
  g_autoptr(GError) error = NULL;
  char *contents;

  g_file_get_contents (path, &contents, length, &error);
  g_assert_no_error (error);

  return contents;
}

static JsonNode *
load (const char *name)
{
  gsize length;
  char *contents = dup_contents (name, &length);
  g_autoptr(GBytes) bytes = g_bytes_new_take (contents, length);
  g_autoptr(GError) error = NULL;
  JsonNode *root = steward_json_parse (bytes, &error);

  g_assert_no_error (error);

  return root;
}

static void
dump_list (GListModel *list,
           GString    *text)
{
  guint n_items = g_list_model_get_n_items (list);

  g_string_append_c (text, '[');
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (list, i);

      g_string_append (text, i > 0 ? " | " : "");
      dump_object (item, text);
    }
  g_string_append_c (text, ']');
}

static void
dump_value (const GValue *value,
            GString      *text)
{
  if (G_VALUE_HOLDS_STRING (value))
    g_string_append (text, g_value_get_string (value));
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    g_string_append (text, g_value_get_boolean (value) ? "yes" : "no");
  else if (G_VALUE_HOLDS_INT64 (value))
    g_string_append_printf (text, "%" G_GINT64_FORMAT, g_value_get_int64 (value));
  else if (G_VALUE_HOLDS_ENUM (value))
    g_string_append (text, steward_enum_to_nick (G_VALUE_TYPE (value), g_value_get_enum (value)));
  else if (G_VALUE_HOLDS (value, G_TYPE_DATE_TIME))
    {
      g_autofree char *date = g_date_time_format_iso8601 (g_value_get_boxed (value));

      g_string_append (text, date);
    }
  else
    dump_list (g_value_get_object (value), text);
}

/* A word of the service that is known; what is not known stays as it came. */
static gboolean
is_word (const char *text)
{
  const GType types[] = {
    STEWARD_TYPE_APP_STATE, STEWARD_TYPE_APP_TYPE, STEWARD_TYPE_ENVIRONMENT_STATUS,
    STEWARD_TYPE_ENVIRONMENT_TYPE, STEWARD_TYPE_OPERATION_STATUS, STEWARD_TYPE_OPERATION_TYPE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if (steward_enum_from_text (types[i], text) != 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
says_nothing (GParamSpec   *pspec,
              const GValue *value)
{
  if (g_strv_contains (repeating, pspec->name))
    return TRUE;
  if (g_str_has_suffix (pspec->name, "-text"))
    return g_value_get_string (value) == NULL || is_word (g_value_get_string (value));
  if (G_VALUE_HOLDS_OBJECT (value) && G_IS_LIST_MODEL (g_value_get_object (value)))
    return g_list_model_get_n_items (g_value_get_object (value)) == 0;

  return g_param_value_defaults (pspec, value);
}

static void
dump_object (GObject *object,
             GString *text)
{
  guint n_properties;
  g_autofree GParamSpec **properties = NULL;
  const char *separator = "";

  properties = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n_properties);
  for (guint i = 0; i < n_properties; i++)
    {
      g_auto(GValue) value = G_VALUE_INIT;

      g_object_get_property (object, properties[i]->name, &value);
      if (says_nothing (properties[i], &value))
        continue;

      g_string_append_printf (text, "%s%s=", separator, properties[i]->name);
      dump_value (&value, text);
      separator = "; ";
    }
}

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

/* As an answer goes to a list: through the guard, out of its envelope, and into entities. */
static char *
dup_entities (const char    *name,
              const Holding *holding)
{
  g_autoptr(StewardTenant) tenant = steward_tenant_new ("t", NULL, "Contoso");
  g_autoptr(StewardLoader) loader = steward_loader_new_of_parts ();
  g_autoptr(JsonNode) root = load (name);
  g_autoptr(JsonArray) elements = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  steward_loader_set_single (loader, holding->single);
  steward_loader_set_split (loader, holding->split);
  if (holding->text_member != NULL)
    steward_loader_set_text_member (loader, holding->text_member);
  elements = steward_loader_open (loader, root, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < json_array_get_length (elements); i++)
    {
      g_autoptr(StewardEntity) entity = NULL;

      entity = g_object_new (holding->get_type (), "tenant", tenant, NULL);
      g_assert_true (steward_entity_update (entity, json_array_get_object_element (elements, i)));
      dump_object (G_OBJECT (entity), text);
      g_string_append_c (text, '\n');
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
dump_text (GString    *text,
           const char *name,
           const char *value)
{
  if (value != NULL)
    g_string_append_printf (text, "; %s=%s", name, value);
}

static char *
dup_error (const char *name,
           const char *status)
{
  gsize length;
  char *contents = dup_contents (name, &length);
  g_autoptr(GBytes) bytes = g_bytes_new_take (contents, length);
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) apps = NULL;
  g_autoptr(GString) text = g_string_new ("status=");

  response = steward_http_response_new ((guint) g_ascii_strtoull (status, NULL, 10), bytes);
  error = steward_api_error_new_from_response (response);
  g_string_append_printf (text, "%u", steward_api_error_get_status (error));
  dump_text (text, "code", steward_api_error_get_service_code (error));
  dump_text (text, "target", steward_api_error_get_target (error));
  dump_text (text, "message", error->message);
  apps = steward_api_error_list_apps (error);
  if (g_list_model_get_n_items (apps) > 0)
    {
      g_string_append (text, "; apps=");
      dump_list (apps, text);
    }
  g_string_append_c (text, '\n');

  return g_string_free (g_steal_pointer (&text), FALSE);
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
  g_autofree char *contents = dup_contents (TABLE, NULL);
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
    actual = dup_error (name, head[1]);
  else
    actual = dup_entities (name, find_holding (head[0]));

  g_assert_cmpstr (g_strchomp (actual), ==, expected);
}

static void
test_examples (void)
{
  g_autoptr(GHashTable) not_asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) table = read_table (not_asked);
  g_autoptr(JsonNode) index = load (INDEX);
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
