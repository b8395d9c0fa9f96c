/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-json.h"
#include "steward-test-http.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

#define TEN_DAYS (G_GINT64_CONSTANT (10) * 86400 * G_USEC_PER_SEC)

static const char *program;

static GSubprocess *
start (GDataInputStream **output,
       const char        *first_option,
       const char        *second_option)
{
  const char *argv[] = { program, first_option, second_option, NULL };
  g_autoptr(GError) error = NULL;
  GSubprocess *process = g_subprocess_newv (argv,
                                            G_SUBPROCESS_FLAGS_STDOUT_PIPE
                                              | G_SUBPROCESS_FLAGS_STDERR_PIPE,
                                            &error);

  g_assert_no_error (error);
  *output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));

  return process;
}

static JsonNode *
read_hello (GDataInputStream *output)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *line = g_data_input_stream_read_line_utf8 (output, NULL, NULL, &error);
  JsonNode *hello;

  g_assert_no_error (error);
  g_assert_nonnull (line);
  hello = steward_sim_json_parse (line, -1, &error);
  g_assert_no_error (error);

  return hello;
}

static void
stop (GSubprocess      *process,
      GDataInputStream *output,
      int               signal_number)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *line = NULL;

  g_subprocess_send_signal (process, signal_number);
  line = g_data_input_stream_read_line_utf8 (output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (line);
  g_assert_true (g_subprocess_wait (process, NULL, &error));
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);
}

static void
test_hello (void)
{
  static const int signals[] = { SIGTERM, SIGINT };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    {
      g_autoptr(GDataInputStream) output = NULL;
      g_autoptr(GSubprocess) process = start (&output, "--scenario=contoso", NULL);
      g_autoptr(JsonNode) hello = read_hello (output);
      g_autoptr(StewardTestAnswer) answer = NULL;
      g_autofree char *url = NULL;
      JsonObject *object = json_node_get_object (hello);

      g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "tenants")),
                        ==, 3);
      g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "regions")),
                        ==, 2);
      url = g_strconcat (json_object_get_string_member (object, "url"), "/simulator/hello", NULL);
      answer = steward_test_http_send ("GET", url, NULL, NULL, NULL);
      g_assert_cmpuint (answer->status, ==, 200);
      g_assert_true (json_node_equal (hello, answer->body));

      stop (process, output, signals[i]);
    }
}

static void
test_bad_use (void)
{
  static const char * const options[] = {
    "--port=x", "--port=65536", "--port=-1", "--speed=0", "--speed=fast", "--speed=-2",
    "--tenants=0", "--tenants=many", "--environments=-1", "--seed=1.5", "--latency=-1",
    "--strict=1", "--strict=", "--unknown", "stray", "--scenario=/does/not/exist.json",
    "--state=/does/not/exist/state.json",
  };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autoptr(GDataInputStream) output = NULL;
      g_autoptr(GSubprocess) process = start (&output, options[i], NULL);
      g_autoptr(GError) error = NULL;
      g_autofree char *out = NULL;
      g_autofree char *err = NULL;

      g_test_message ("%s", options[i]);
      g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &out, &err, &error));
      g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 2);
      g_assert_cmpstr (out, ==, "");
      g_assert_cmpint (strlen (err), >, 1);
      g_assert_true (strchr (err, '\n') == err + strlen (err) - 1);
    }
}

static void
test_busy_port (void)
{
  g_autoptr(GDataInputStream) output = NULL;
  g_autoptr(GDataInputStream) other_output = NULL;
  g_autoptr(GSubprocess) process = start (&output, NULL, NULL);
  g_autoptr(GSubprocess) other = NULL;
  g_autoptr(JsonNode) hello = read_hello (output);
  const char *url = json_object_get_string_member (json_node_get_object (hello), "url");
  g_autofree char *option = g_strconcat ("--port=", strrchr (url, ':') + 1, NULL);

  other = start (&other_output, option, NULL);
  g_subprocess_wait (other, NULL, NULL);
  g_assert_cmpint (g_subprocess_get_exit_status (other), ==, 2);
  stop (process, output, SIGTERM);
}

static void
move_clock (JsonNode *hello)
{
  const char *base = json_object_get_string_member (json_node_get_object (hello), "url");
  g_autofree char *url = g_strconcat (base, "/simulator/clock", NULL);
  g_autoptr(StewardTestAnswer) answer = NULL;

  answer = steward_test_http_send ("POST", url, NULL, "application/json",
                                   "{\"advance\":\"P10D\"}");
  g_assert_cmpuint (answer->status, ==, 200);
}

static gint64
read_clock (JsonNode *hello)
{
  const char *base = json_object_get_string_member (json_node_get_object (hello), "url");
  g_autofree char *url = g_strconcat (base, "/simulator/clock", NULL);
  g_autoptr(StewardTestAnswer) answer = steward_test_http_send ("GET", url, NULL, NULL, NULL);
  gint64 now = 0;

  g_assert_true (steward_sim_time_parse (steward_test_answer_get_string (answer, "now"), &now));

  return now;
}

/* The hello line without what depends on the port. */
static char *
dup_constant_part (JsonNode *hello)
{
  const char *url = json_object_get_string_member (json_node_get_object (hello), "url");
  g_autofree char *text = json_to_string (hello, FALSE);
  g_auto(GStrv) parts = g_strsplit (text, url, -1);

  return g_strjoinv ("", parts);
}

/* What happened in the first run is still so in the second. */
static void
test_state_file (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *directory = g_dir_make_tmp ("steward-simulator-XXXXXX", &error);
  g_autofree char *path = g_build_filename (directory, "state.json", NULL);
  g_autofree char *option = g_strconcat ("--state=", path, NULL);
  gint64 before = g_get_real_time ();
  char *parts[2] = { NULL, NULL };

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(GDataInputStream) output = NULL;
      g_autoptr(GSubprocess) process = start (&output, option, NULL);
      g_autoptr(JsonNode) hello = read_hello (output);

      if (i == 0)
        move_clock (hello);
      g_assert_cmpint (read_clock (hello), >=, before + TEN_DAYS);

      parts[i] = dup_constant_part (hello);
      stop (process, output, SIGTERM);
      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  g_assert_cmpstr (parts[0], ==, parts[1]);

  g_free (parts[0]);
  g_free (parts[1]);
  g_unlink (path);
  g_assert_cmpint (g_rmdir (directory), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  program = argv[1];

  g_test_add_func ("/simulator/command-line/hello", test_hello);
  g_test_add_func ("/simulator/command-line/bad-use", test_bad_use);
  g_test_add_func ("/simulator/command-line/busy-port", test_busy_port);
  g_test_add_func ("/simulator/command-line/state-file", test_state_file);

  return g_test_run ();
}
