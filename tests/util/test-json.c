/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-json.h"

#include <string.h>

#define NO_ERROR -1

static JsonNode *
parse (const char  *text,
       GError     **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  return steward_json_parse (bytes, error);
}

static void
assert_guard (const char *data,
              gsize       length,
              int         code)
{
  g_autoptr(GError) error = NULL;
  gboolean passed = steward_json_guard (data, length, &error);
  g_autofree char *start = g_strndup (data, MIN (length, 60));
  g_autofree char *shown = g_strescape (start != NULL ? start : "", NULL);

  g_test_message ("%s", shown);

  if (code == NO_ERROR)
    {
      g_assert_no_error (error);
      g_assert_true (passed);
    }
  else
    {
      g_assert_error (error, STEWARD_JSON_ERROR, code);
      g_assert_false (passed);
    }
}

static void
test_guard_accepts (void)
{
  static const char * const bodies[] = {
    "{}", "[]", "null", "true", "false", "0", "-0", "\"\"", " \t\r\n{ } \n",
    "[1,-2,3.5,4e5,5E-6,6.7e+8]", "9223372036854775807", "-9223372036854775807",
    "{\"a\":1,\"a\":2}", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"", "\"\\ud83d\\ude00\"",
    "\"\xc3\xa6\xc3\xb8\xc3\xa5\"", "{\"value\":[{\"name\":null}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    assert_guard (bodies[i], strlen (bodies[i]), NO_ERROR);
}

static void
test_guard_refuses_syntax (void)
{
  static const char * const bodies[] = {
    "{", "}", "[", "]", "[1,]", "[,1]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}",
    "{'a':1}", "'a'", "\"a", "\"\\", "\"\\x41\"", "\"\\u12\"", "\"\\u00g0\"", "\"tab\there\"",
    "\"line\nfeed\"", "tru", "True", "nul", "undefined", "NaN", "Infinity", "-Infinity",
    "01", "-", "+1", ".5", "1.", "1e", "1e+", "0x10", "--1",
    "// comment\n{}", "/* comment */ {}", "{} // comment", "{}{}", "1 2", "var x = 1",
    "\xef\xbb\xbf{}", "{\"a\":1}x", "[1]]",
    "9223372036854775808", "-9223372036854775808", "99999999999999999999",
    "1e400", "-1e400", "1234567890.123456789012345", "0.0000000000000000000000001",
    "\"\\u0000\"", "{\"a\\u0000b\":1}", "\"\\ud800\"", "\"\\ud800x\"", "\"\\ud800\\n\"",
    "\"\\ud800\\ud800\"", "\"\\udc00\"", "\"\\ud83d\\u0041\"",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    assert_guard (bodies[i], strlen (bodies[i]), STEWARD_JSON_ERROR_SYNTAX);
}

static void
test_guard_refuses_other (void)
{
  assert_guard (NULL, 0, STEWARD_JSON_ERROR_EMPTY);
  assert_guard ("", 0, STEWARD_JSON_ERROR_EMPTY);
  assert_guard (" \n\t ", 4, STEWARD_JSON_ERROR_EMPTY);
  assert_guard ("\"\xff\"", 3, STEWARD_JSON_ERROR_ENCODING);
  assert_guard ("\"\xc0\x80\"", 4, STEWARD_JSON_ERROR_ENCODING);
  assert_guard ("\"\xed\xa0\x80\"", 5, STEWARD_JSON_ERROR_ENCODING);
  assert_guard ("\"a\0b\"", 5, STEWARD_JSON_ERROR_ENCODING);
}

static char *
nest (guint depth)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, i % 2 == 0 ? "[" : "{\"a\":");
  for (guint i = depth; i > 0; i--)
    g_string_append (text, i % 2 == 1 ? "]" : (i == depth ? "1}" : "}"));

  return g_string_free (text, FALSE);
}

static void
test_guard_depth (void)
{
  g_autofree char *deepest = nest (STEWARD_JSON_MAX_DEPTH);
  g_autofree char *too_deep = nest (STEWARD_JSON_MAX_DEPTH + 1);
  g_autofree char *abyss = g_strnfill (200000, '[');

  assert_guard (deepest, strlen (deepest), NO_ERROR);
  assert_guard (too_deep, strlen (too_deep), STEWARD_JSON_ERROR_TOO_DEEP);
  assert_guard (abyss, strlen (abyss), STEWARD_JSON_ERROR_TOO_DEEP);
}

static void
test_guard_size (void)
{
  g_autofree char *blanks = g_strnfill (STEWARD_JSON_MAX_BYTES + 1, ' ');

  blanks[0] = '1';
  assert_guard (blanks, STEWARD_JSON_MAX_BYTES, NO_ERROR);
  assert_guard (blanks, STEWARD_JSON_MAX_BYTES + 1, STEWARD_JSON_ERROR_TOO_LARGE);
}

static void
test_parse (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) root = parse ("{\"a\":1,\"a\":2}", &error);
  g_autoptr(JsonNode) null_root = NULL;
  g_autoptr(JsonNode) no_root = NULL;

  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (root));
  g_assert_cmpint (steward_json_get_int64 (json_node_get_object (root), "a", 0), ==, 2);

  null_root = parse ("null", &error);
  g_assert_no_error (error);
  g_assert_nonnull (null_root);
  g_assert_true (JSON_NODE_HOLDS_NULL (null_root));

  no_root = parse ("", &error);
  g_assert_error (error, STEWARD_JSON_ERROR, STEWARD_JSON_ERROR_EMPTY);
  g_assert_null (no_root);
}

static void
test_parse_extremes (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) root = NULL;
  JsonObject *object;

  root = parse ("{\"max\":9223372036854775807,\"min\":-9223372036854775807,\"zero\":-0,"
                "\"text\":\"\\ud83d\\ude00\\u00e9\",\"tiny\":1e-400}", &error);
  g_assert_no_error (error);
  object = json_node_get_object (root);
  g_assert_cmpint (steward_json_get_int64 (object, "max", 0), ==, G_MAXINT64);
  g_assert_cmpint (steward_json_get_int64 (object, "min", 0), ==, -G_MAXINT64);
  g_assert_cmpint (steward_json_get_int64 (object, "zero", 1), ==, 0);
  g_assert_cmpint (steward_json_get_int64 (object, "tiny", 1), ==, 1);
  g_assert_cmpstr (steward_json_get_string (object, "text"), ==, "😀é");
}

static void
test_readers (void)
{
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(GDateTime) date = NULL;
  JsonObject *object;

  root = parse ("{\"Text\":\"x\",\"number\":7,\"FLAG\":true,\"nothing\":null,\"list\":[1],"
                "\"inner\":{\"a\":1},\"on\":\"2025-11-18T08:02:00Z\",\"real\":1.0}", NULL);
  object = json_node_get_object (root);

  g_assert_cmpstr (steward_json_get_string (object, "text"), ==, "x");
  g_assert_cmpstr (steward_json_get_string (object, "Text"), ==, "x");
  g_assert_cmpint (steward_json_get_int64 (object, "Number", -1), ==, 7);
  g_assert_true (steward_json_get_boolean (object, "flag", FALSE));
  g_assert_nonnull (steward_json_get_array (object, "LIST"));
  g_assert_nonnull (steward_json_get_object (object, "Inner"));
  g_assert_null (steward_json_get_node (object, "nothing"));
  g_assert_null (steward_json_get_node (object, "missing"));
  g_assert_null (steward_json_get_node (NULL, "missing"));

  date = steward_json_get_date_time (object, "On");
  g_assert_cmpint (g_date_time_to_unix (date), ==, 1763452920);
}

static void
test_readers_wrong_type (void)
{
  static const char * const names[] = {
    "text", "number", "flag", "nothing", "list", "inner", "real", "missing",
  };
  g_autoptr(JsonNode) root = NULL;
  JsonObject *object;

  root = parse ("{\"text\":\"x\",\"number\":7,\"flag\":true,\"nothing\":null,\"list\":[1],"
                "\"inner\":{\"a\":1},\"real\":1.5}", NULL);
  object = json_node_get_object (root);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *name = names[i];

      g_assert_cmpint (steward_json_get_string (object, name) != NULL, ==, i == 0);
      g_assert_cmpint (steward_json_get_int64 (object, name, -5), ==, i == 1 ? 7 : -5);
      g_assert_cmpint (steward_json_get_boolean (object, name, FALSE), ==, i == 2);
      g_assert_cmpint (steward_json_get_boolean (object, name, TRUE), ==, TRUE);
      g_assert_cmpint (steward_json_get_array (object, name) != NULL, ==, i == 4);
      g_assert_cmpint (steward_json_get_object (object, name) != NULL, ==, i == 5);
      g_assert_null (steward_json_get_date_time (object, name));
    }
}

/* A member spelled as asked for wins, wherever it stands. */
static void
test_readers_casing (void)
{
  g_autoptr(JsonNode) root = parse ("{\"NAME\":\"a\",\"name\":\"b\",\"Name\":\"c\"}", NULL);
  JsonObject *object = json_node_get_object (root);

  g_assert_cmpstr (steward_json_get_string (object, "name"), ==, "b");
  g_assert_cmpstr (steward_json_get_string (object, "Name"), ==, "c");
  g_assert_cmpstr (steward_json_get_string (object, "nAME"), ==, "a");
}

static void
test_to_text (void)
{
  g_autoptr(JsonNode) root = parse ("{\"a\":[1,\"x\"]}", NULL);
  g_autofree char *plain = steward_json_to_text (root, FALSE);
  g_autofree char *pretty = steward_json_to_text (root, TRUE);

  g_assert_cmpstr (plain, ==, "{\"a\":[1,\"x\"]}");
  g_assert_cmpstr (pretty, ==, "{\n  \"a\" : [\n    1,\n    \"x\"\n  ]\n}");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/guard/accepts", test_guard_accepts);
  g_test_add_func ("/json/guard/refuses/syntax", test_guard_refuses_syntax);
  g_test_add_func ("/json/guard/refuses/other", test_guard_refuses_other);
  g_test_add_func ("/json/guard/depth", test_guard_depth);
  g_test_add_func ("/json/guard/size", test_guard_size);
  g_test_add_func ("/json/parse", test_parse);
  g_test_add_func ("/json/parse/extremes", test_parse_extremes);
  g_test_add_func ("/json/readers", test_readers);
  g_test_add_func ("/json/readers/wrong-type", test_readers_wrong_type);
  g_test_add_func ("/json/readers/casing", test_readers_casing);
  g_test_add_func ("/json/to-text", test_to_text);

  return g_test_run ();
}
