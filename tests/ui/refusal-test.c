/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "refusal-test.h"

#include "steward-sim-world.h"
#include "steward-test-directory.h"

static void
refusal_test_save (RefusalTest *self)
{
  g_autofree char *text = json_to_string (self->state, FALSE);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (self->scenario, text, -1, &error);
  g_assert_no_error (error);
}

/* Who signs in as a person needs the consent of each tenant. */
static void
refusal_test_consent (RefusalTest *self)
{
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autofree char *body = NULL;

  body = g_strdup_printf ("{\"tenant\":\"%s\"}",
                          steward_test_simulator_get_tenant_id (self->window.simulator, 2));
  answer = steward_test_simulator_send (self->window.simulator, "POST", "/simulator/consent", body);
  g_assert_cmpuint (answer->status, ==, 200);
}

static StewardSimWorld *
refusal_test_get_world (RefusalTest *self)
{
  return steward_simulator_get_world (self->window.simulator->simulator);
}

/* The service is there; the window comes later. */
void
refusal_test_set_up (RefusalTest *self)
{
  StewardSimulatorOptions options = STEWARD_SIMULATOR_OPTIONS_INIT;
  StewardTestSimulator *sample = steward_test_simulator_new (NULL);

  self->state = steward_test_simulator_dup_state (sample);
  steward_test_simulator_free (sample);
  self->window.directory = steward_test_make_directory ();
  self->scenario = g_build_filename (self->window.directory, "state.json", NULL);
  refusal_test_save (self);

  options.strict = TRUE;
  options.speed = 1;
  options.scenario = self->scenario;
  self->window.simulator = steward_test_simulator_new (&options);
}

void
refusal_test_open (RefusalTest *self,
                   gboolean     as_user)
{
  self->window.as_user = as_user;
  if (as_user)
    refusal_test_consent (self);
  window_test_open_at (&self->window, self->window.simulator->url);
}

void
refusal_test_tear_down (RefusalTest *self)
{
  window_test_tear_down (&self->window, NULL);
  g_clear_pointer (&self->state, json_node_unref);
  g_clear_pointer (&self->scenario, g_free);
}

/* The position of the element that goes by that name, in a list of the state. */
static guint
refusal_test_find (JsonArray  *array,
                   const char *name)
{
  static const char * const members[] = { "name", "applicationFamily", "countryCode" };

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *element = json_array_get_object_element (array, i);

      for (guint j = 0; j < G_N_ELEMENTS (members); j++)
        {
          if (g_strcmp0 (json_object_get_string_member_with_default (element, members[j], NULL),
                         name) == 0)
            return i;
        }
    }

  g_assert_not_reached ();
}

static JsonNode *
refusal_test_step (JsonNode   *node,
                   const char *name)
{
  JsonNode *child;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      return json_array_get_element (array, refusal_test_find (array, name));
    }

  child = json_object_get_member (json_node_get_object (node), name);
  g_assert_nonnull (child);

  return child;
}

/* @path names members, and elements of lists by their names; what it leads to becomes @value, which
 * is JSON, or goes if that is NULL. Tokens are worth nothing afterwards. */
void
refusal_test_change (RefusalTest *self,
                     const char  *path,
                     const char  *value)
{
  g_auto(GStrv) names = g_strsplit (path, "/", -1);
  JsonNode *node = self->state;
  guint last = g_strv_length (names) - 1;

  for (guint i = 0; i < last; i++)
    node = refusal_test_step (node, names[i]);
  if (value != NULL)
    json_object_set_member (json_node_get_object (node), names[last],
                            json_from_string (value, NULL));
  else
    json_array_remove_element (json_node_get_array (node),
                               refusal_test_find (json_node_get_array (node), names[last]));
  refusal_test_save (self);
  steward_sim_world_reset (refusal_test_get_world (self));
}

/* From here on the window reads nothing. Whether it would have seen what happened, and offered
 * nothing that is refused, would be a matter of who comes first; so this does not turn the main
 * loop, and neither does a change. */
void
refusal_test_stop_reading (RefusalTest *self)
{
  static const char fault[] = "{\"match\":{\"method\":\"GET\",\"path\":\"/admin/*\"},"
                              "\"fault\":{\"status\":503},\"times\":1000000}";
  StewardSimFaults *faults = steward_sim_world_get_faults (refusal_test_get_world (self));
  g_autoptr(JsonNode) node = json_from_string (fault, NULL);
  g_autoptr(GError) error = NULL;

  steward_sim_faults_add (faults, json_node_get_object (node), &error);
  g_assert_no_error (error);
}
