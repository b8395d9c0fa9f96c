/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <string.h>

#include "model-test.h"
#include "steward-app-requirement.h"
#include "steward-app-update.h"
#include "steward-app.h"
#include "steward-country.h"
#include "steward-environment-update.h"
#include "steward-json.h"
#include "steward-quota.h"
#include "steward-restore-period.h"
#include "steward-ring-version.h"
#include "steward-ring.h"
#include "steward-update-window.h"
#include "steward-used-storage.h"

#define N_BODIES 10000

/* The example bodies, bent in all ways, through guard and decoders. Warnings are fatal in
 * tests; the sanitizers watch for the rest. */

static GPtrArray *
load_bodies (void)
{
  GPtrArray *bodies = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures/bc", NULL);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      char *contents;

      if (g_str_has_prefix (name, "_") || !g_str_has_suffix (name, ".json"))
        continue;
      g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
      g_ptr_array_add (bodies, contents);
    }
  g_assert_cmpuint (bodies->len, >, 50);

  return bodies;
}

static void
decode_object (JsonObject *object)
{
  const GType types[] = {
    STEWARD_TYPE_ENVIRONMENT, STEWARD_TYPE_OPERATION, STEWARD_TYPE_APP, STEWARD_TYPE_APP_UPDATE,
    STEWARD_TYPE_APP_REQUIREMENT, STEWARD_TYPE_COUNTRY, STEWARD_TYPE_RING,
    STEWARD_TYPE_RING_VERSION, STEWARD_TYPE_RESTORE_PERIOD, STEWARD_TYPE_QUOTA,
    STEWARD_TYPE_USED_STORAGE, STEWARD_TYPE_ENVIRONMENT_UPDATE, STEWARD_TYPE_UPDATE_WINDOW,
  };
  g_autoptr(JsonArray) countries = steward_country_split (object);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr(StewardEntity) entity = g_object_new (types[i], NULL);

      if (steward_entity_update (entity, object))
        {
          g_assert_nonnull (steward_entity_get_key (entity));
          g_assert_true (g_utf8_validate (steward_entity_get_key (entity), -1, NULL));
        }
    }
}

static void
decode_node (JsonNode *node)
{
  JsonObject *object;
  JsonArray *array;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;

  object = json_node_get_object (node);
  decode_object (object);
  array = steward_json_get_array (object, "value");
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_OBJECT (element))
        decode_object (json_node_get_object (element));
    }
}

/* Returns: whether the body passed the guard */
static gboolean
decode_text (const char *text,
             gsize       length)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, length);
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) root = steward_json_parse (bytes, &error);

  if (root == NULL)
    {
      g_assert_true (error->domain == STEWARD_JSON_ERROR);
      return FALSE;
    }
  decode_node (root);

  return TRUE;
}

static void
replace_token (GString *body)
{
  static const char * const tokens[] = {
    "null", "true", "0", "-1", "1.5", "9223372036854775807", "\"\"", "\"x\"", "[]", "{}",
    "[null]", "{\"name\":\"x\"}", "\"0001-01-01T00:00:00\"", "\"\\u202e\"", "\"a|b.c\"",
    "\"9999-12-31T23:59:59.9999999Z\"", "\"2025-11-18T08:02:00+14:00\"", "\"\xf0\x9f\x98\x80\"",
  };
  gsize start = (gsize) g_test_rand_int_range (0, (int) body->len);
  const char *colon = strchr (body->str + start, ':');
  gsize position;
  gsize length;

  if (colon == NULL)
    return;

  position = (gsize) (colon - body->str) + 1;
  length = strcspn (colon + 1, ",}]\n");
  g_string_erase (body, (gssize) position, (gssize) length);
  g_string_insert (body, (gssize) position,
                   tokens[g_test_rand_int_range (0, G_N_ELEMENTS (tokens))]);
}

static void
bend_bytes (GString *body)
{
  gsize position = (gsize) g_test_rand_int_range (0, (int) body->len);

  switch (g_test_rand_int_range (0, 3))
    {
    case 0:
      body->str[position] = (char) g_test_rand_int_range (1, 256);
      break;
    case 1:
      g_string_erase (body, (gssize) position,
                      g_test_rand_int_range (1, (int) (body->len - position) + 1));
      break;
    default:
      g_string_insert_c (body, (gssize) position, (char) g_test_rand_int_range (1, 128));
      break;
    }
}

static void
test_examples (void)
{
  g_autoptr(GPtrArray) bodies = load_bodies ();

  for (guint i = 0; i < bodies->len; i++)
    {
      const char *body = g_ptr_array_index (bodies, i);

      g_assert_true (decode_text (body, strlen (body)));
    }
}

static void
test_bent_values (void)
{
  g_autoptr(GPtrArray) bodies = load_bodies ();
  guint n_passed = 0;

  for (guint i = 0; i < N_BODIES; i++)
    {
      int which = g_test_rand_int_range (0, (int) bodies->len);
      g_autoptr(GString) body = g_string_new (g_ptr_array_index (bodies, which));

      for (int j = g_test_rand_int_range (1, 5); j > 0; j--)
        replace_token (body);
      n_passed += decode_text (body->str, body->len);
    }

  /* Else the decoders would not have seen much. */
  g_assert_cmpuint (n_passed, >, N_BODIES / 2);
}

static void
test_bent_bytes (void)
{
  g_autoptr(GPtrArray) bodies = load_bodies ();

  for (guint i = 0; i < N_BODIES; i++)
    {
      int which = g_test_rand_int_range (0, (int) bodies->len);
      g_autoptr(GString) body = g_string_new (g_ptr_array_index (bodies, which));

      for (int j = g_test_rand_int_range (1, 4); j > 0 && body->len > 0; j--)
        bend_bytes (body);
      decode_text (body->str, body->len);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/decode-fuzz/examples", test_examples);
  g_test_add_func ("/decode-fuzz/bent-values", test_bent_values);
  g_test_add_func ("/decode-fuzz/bent-bytes", test_bent_bytes);

  return g_test_run ();
}
