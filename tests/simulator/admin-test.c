/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "admin-test.h"

#include "identity-test.h"
#include "steward-sim-error.h"
#include "steward-test-directory.h"

void
admin_test_set_up (AdminTest     *self,
                   gconstpointer  data)
{
  self->simulator = steward_test_simulator_new (NULL);
  self->version = "2.29";
}

void
admin_test_set_up_slowly (AdminTest     *self,
                          gconstpointer  data)
{
  StewardSimulatorOptions options = STEWARD_SIMULATOR_OPTIONS_INIT;

  options.speed = 1;
  options.strict = TRUE;
  self->simulator = steward_test_simulator_new (&options);
  self->version = "2.29";
}

void
admin_test_tear_down (AdminTest     *self,
                      gconstpointer  data)
{
  g_clear_pointer (&self->simulator, steward_test_simulator_free);
}

static char *
admin_test_dup_path (AdminTest  *self,
                     const char *path)
{
  return g_strconcat ("/admin/v", self->version, path, NULL);
}

StewardTestAnswer *
admin_test_ask (AdminTest  *self,
                const char *method,
                const char *path,
                const char *body)
{
  g_autofree char *full = admin_test_dup_path (self, path);

  return steward_test_simulator_ask (self->simulator, self->tenant, method, full, body);
}

/* The sample user is at home in the first tenant. */
StewardTestAnswer *
admin_test_ask_as_user (AdminTest  *self,
                        const char *method,
                        const char *path,
                        const char *body)
{
  g_autofree char *full = admin_test_dup_path (self, path);
  g_autofree char *url = g_strconcat (self->simulator->url, full, NULL);
  g_autoptr(StewardTestAnswer) home = identity_test_sign_in (self->simulator, USER_SCOPE);
  g_autoptr(StewardTestAnswer) answer = NULL;

  answer = identity_test_refresh (self->simulator,
                                  steward_test_simulator_get_tenant_id (self->simulator,
                                                                        self->tenant),
                                  steward_test_answer_get_string (home, "refresh_token"),
                                  USER_SCOPE);
  g_assert_cmpuint (answer->status, ==, 200);

  return steward_test_http_send (method, url,
                                 steward_test_answer_get_string (answer, "access_token"),
                                 "application/json", body);
}

StewardTestAnswer *
admin_test_get (AdminTest  *self,
                const char *path)
{
  return admin_test_send (self, "GET", path, NULL);
}

StewardTestAnswer *
admin_test_send (AdminTest  *self,
                 const char *method,
                 const char *path,
                 const char *body)
{
  StewardTestAnswer *answer = admin_test_ask (self, method, path, body);

  g_assert_no_error (answer->error);
  if (answer->status >= 300)
    g_test_message ("%s", answer->text);
  g_assert_cmpuint (answer->status, <, 300);

  return answer;
}

void
admin_test_assert_refused (AdminTest  *self,
                           const char *method,
                           const char *path,
                           const char *body,
                           guint       status,
                           const char *code)
{
  g_autoptr(StewardTestAnswer) answer = admin_test_ask (self, method, path, body);

  admin_test_assert_error (answer, status, code);
}

/* The target may be NULL. */
void
admin_test_assert_target (AdminTest  *self,
                          const char *method,
                          const char *path,
                          const char *body,
                          const char *code,
                          const char *target)
{
  g_autoptr(StewardTestAnswer) answer = admin_test_ask (self, method, path, body);

  g_test_message ("%s %s %s", method, path, body != NULL ? body : "");
  admin_test_assert_error (answer, steward_sim_error_get_status (code), code);
  if (target != NULL)
    g_assert_cmpstr (steward_test_answer_get_string (answer, "target"), ==, target);
}

void
admin_test_assert_error (StewardTestAnswer *answer,
                         guint              status,
                         const char        *code)
{
  g_assert_no_error (answer->error);
  g_assert_cmpuint (answer->status, ==, status);
  if (code != NULL)
    g_assert_cmpstr (steward_test_answer_get_string (answer, "code"), ==, code);
}

JsonObject *
admin_test_find (StewardTestAnswer *answer,
                 const char        *member,
                 const char        *value)
{
  guint n_elements = steward_test_answer_get_length (answer, "value");

  for (guint i = 0; i < n_elements; i++)
    {
      g_autofree char *path = g_strdup_printf ("value.%u", i);
      JsonNode *node = steward_test_answer_get (answer, path);

      if (g_strcmp0 (json_object_get_string_member (json_node_get_object (node), member),
                     value) == 0)
        return json_node_get_object (node);
    }

  return NULL;
}

void
admin_test_advance (AdminTest  *self,
                    const char *duration)
{
  steward_test_simulator_advance (self->simulator, duration);
  g_hash_table_remove_all (self->simulator->tokens);
}

JsonObject *
admin_test_dup_state (AdminTest *self)
{
  g_autoptr(StewardTestAnswer) answer = NULL;

  answer = steward_test_simulator_send (self->simulator, "GET", "/simulator/state", NULL);
  g_assert_cmpuint (answer->status, ==, 200);

  return json_node_dup_object (answer->body);
}

void
admin_test_restart (AdminTest  *self,
                    JsonObject *state)
{
  StewardSimulatorOptions options = STEWARD_SIMULATOR_OPTIONS_INIT;
  g_autofree char *directory = steward_test_make_directory ();
  g_autofree char *path = g_build_filename (directory, "state.json", NULL);
  g_autoptr(JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  json_node_take_object (node, state);
  text = json_to_string (node, FALSE);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  steward_test_simulator_free (self->simulator);
  options.strict = TRUE;
  options.scenario = path;
  self->simulator = steward_test_simulator_new (&options);
}

void
admin_test_decide (AdminTest  *self,
                   const char *operation_id,
                   const char *outcome,
                   const char *message)
{
  g_autofree char *path = g_strconcat ("/simulator/operations/", operation_id, NULL);
  g_autofree char *body = NULL;
  g_autoptr(StewardTestAnswer) answer = NULL;

  body = g_strdup_printf ("{\"outcome\":\"%s\",\"errorMessage\":\"%s\"}", outcome, message);
  answer = steward_test_simulator_send (self->simulator, "POST", path, body);
  g_assert_cmpuint (answer->status, ==, 200);
}
