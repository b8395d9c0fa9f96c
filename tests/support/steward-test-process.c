/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-test-process.h"

#include <signal.h>
#include <sys/prctl.h>

struct _StewardTestProcess
{
  GSubprocess *process;
  char        *url;
};

/* It does not outlive a test that is aborted. */
static void
steward_test_process_setup_cb (gpointer user_data)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

StewardTestProcess *
steward_test_process_new (const char         *program,
                          const char * const *options)
{
  StewardTestProcess *self = g_new0 (StewardTestProcess, 1);
  g_autoptr(GSubprocessLauncher) launcher = NULL;
  g_autoptr(GPtrArray) argv = g_ptr_array_new ();
  g_autoptr(GDataInputStream) output = NULL;
  g_autoptr(JsonNode) hello = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *line = NULL;

  g_ptr_array_add (argv, (gpointer) program);
  for (guint i = 0; options[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) options[i]);
  g_ptr_array_add (argv, NULL);

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_subprocess_launcher_set_child_setup (launcher, steward_test_process_setup_cb, NULL, NULL);
  self->process = g_subprocess_launcher_spawnv (launcher, (const char * const *) argv->pdata,
                                                &error);
  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->process));
  line = g_data_input_stream_read_line_utf8 (output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (line);
  hello = json_from_string (line, &error);
  g_assert_no_error (error);
  self->url = g_strdup (json_object_get_string_member (json_node_get_object (hello), "url"));

  return self;
}

/* Ends it as a service manager would. */
void
steward_test_process_free (StewardTestProcess *self)
{
  g_autoptr(GError) error = NULL;

  g_subprocess_send_signal (self->process, SIGTERM);
  g_subprocess_wait (self->process, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (self->process));
  g_clear_object (&self->process);
  g_free (self->url);
  g_free (self);
}

const char *
steward_test_process_get_url (StewardTestProcess *self)
{
  return self->url;
}

guint16
steward_test_process_get_port (StewardTestProcess *self)
{
  g_autoptr(GUri) uri = g_uri_parse (self->url, G_URI_FLAGS_NONE, NULL);

  return g_uri_get_port (uri);
}

StewardTestAnswer *
steward_test_process_send (StewardTestProcess *self,
                           const char         *method,
                           const char         *path,
                           const char         *body)
{
  g_autofree char *url = g_strconcat (self->url, path, NULL);
  StewardTestAnswer *answer = steward_test_http_send (method, url, NULL, "application/json", body);

  g_assert_cmpuint (answer->status, ==, 200);

  return answer;
}

guint
steward_test_process_count (StewardTestProcess *self,
                            const char         *method,
                            const char         *path)
{
  g_autoptr(StewardTestAnswer) answer = NULL;
  JsonArray *requests;
  guint n_found = 0;

  answer = steward_test_process_send (self, "GET", "/simulator/requests?after=0", NULL);
  requests = json_object_get_array_member (json_node_get_object (answer->body), "requests");
  for (guint i = 0; i < json_array_get_length (requests); i++)
    {
      JsonObject *request = json_array_get_object_element (requests, i);

      if (g_str_equal (json_object_get_string_member (request, "method"), method)
          && g_pattern_match_simple (path, json_object_get_string_member (request, "path")))
        n_found++;
    }

  return n_found;
}
