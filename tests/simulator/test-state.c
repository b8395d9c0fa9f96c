/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-json.h"
#include "steward-sim-state.h"
#include "steward-test-loop.h"

#include <glib/gstdio.h>

typedef struct
{
  char            *directory;
  char            *path;
  StewardSimState *state;
} Fixture;

static JsonObject *
parse_object (const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) node = steward_sim_json_parse (text, -1, &error);

  g_assert_no_error (error);

  return json_node_dup_object (node);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(JsonObject) root = NULL;
  g_autoptr(GError) error = NULL;

  root = parse_object ("{\"tenants\":[{\"id\":\"1\",\"domain\":\"a.example\",\"name\":\"A\","
                       "\"environments\":[{\"name\":\"Sales\",\"type\":\"Sandbox\","
                       "\"countryCode\":\"US\",\"ringName\":\"Prod\",\"status\":\"Active\","
                       "\"applicationVersion\":\"27.1.1.0\"}]}]}");
  fixture->directory = g_dir_make_tmp ("steward-state-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->directory, "state.json", NULL);
  fixture->state = steward_sim_state_new ();
  steward_sim_state_set_path (fixture->state, fixture->path);
  steward_sim_state_set_root (fixture->state, root);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->state);
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->directory), ==, 0);
  g_free (fixture->path);
  g_free (fixture->directory);
}

static gboolean
file_exists (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_saves_soon (Fixture       *fixture,
                 gconstpointer  data)
{
  steward_sim_state_touch (fixture->state);
  g_assert_false (file_exists (fixture->path));
  steward_test_await (file_exists, fixture->path);
}

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(StewardSimState) other = steward_sim_state_new ();
  g_autoptr(GError) error = NULL;
  JsonObject *tenant;

  steward_sim_state_save (fixture->state, &error);
  g_assert_no_error (error);

  steward_sim_state_set_path (other, fixture->path);
  g_assert_true (steward_sim_state_load (other, &error));
  g_assert_no_error (error);

  tenant = steward_sim_state_find_tenant (other, "A.example");
  g_assert_nonnull (tenant);
  g_assert_true (tenant == steward_sim_state_find_tenant (other, "1"));
  g_assert_nonnull (steward_sim_tenant_find_environment (tenant, "businesscentral", "sales"));
  g_assert_nonnull (steward_sim_tenant_find_environment (tenant, NULL, "SALES"));
  g_assert_null (steward_sim_tenant_find_environment (tenant, "other", "Sales"));
  g_assert_null (steward_sim_tenant_find_environment (tenant, NULL, "Sale"));
}

static void
test_refuses_damage (Fixture       *fixture,
                     gconstpointer  data)
{
  static const char * const texts[] = {
    "", "{", "[]", "{\"tenants\":[]}", "{\"tenants\":[1]}", "{\"tenants\":[{\"id\":\"1\"}]}",
    "{\"tenants\":[{\"id\":\"1\",\"domain\":\"a\",\"name\":\"A\",\"environments\":[{}]}]}",
    "{\"tenants\":[{\"id\":\"1\",\"domain\":\"a\",\"name\":\"A\",\"operations\":{}}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", texts[i]);
      g_assert_true (g_file_set_contents (fixture->path, texts[i], -1, NULL));
      g_assert_false (steward_sim_state_load (fixture->state, &error));
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, fixture->path));
    }

  /* What was there before is still there. */
  g_assert_nonnull (steward_sim_state_find_tenant (fixture->state, "1"));
}

static void
test_missing_file (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (steward_sim_state_load (fixture->state, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/simulator/state/saves-soon", Fixture, NULL, set_up, test_saves_soon, tear_down);
  g_test_add ("/simulator/state/round-trip", Fixture, NULL, set_up, test_round_trip, tear_down);
  g_test_add ("/simulator/state/damage", Fixture, NULL, set_up, test_refuses_damage, tear_down);
  g_test_add ("/simulator/state/missing", Fixture, NULL, set_up, test_missing_file, tear_down);

  return g_test_run ();
}
