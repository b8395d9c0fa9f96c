/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-tenant.h"
#include "steward-usual-duration.h"

static void
add_run (GListStore    *operations,
         StewardTenant *tenant,
         const char    *type,
         const char    *status,
         guint          minutes)
{
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(JsonNode) node = NULL;
  g_autofree char *body = NULL;

  body = g_strdup_printf ("{\"id\":\"%u\",\"type\":\"%s\",\"status\":\"%s\","
                          "\"startedOn\":\"2025-11-01T10:00:00Z\","
                          "\"completedOn\":\"2025-11-01T10:%02u:00Z\"}",
                          g_list_model_get_n_items (G_LIST_MODEL (operations)), type, status,
                          minutes);
  node = json_from_string (body, NULL);
  operation = g_object_new (STEWARD_TYPE_OPERATION, "tenant", tenant, NULL);
  g_assert_true (steward_entity_update (STEWARD_ENTITY (operation), json_node_get_object (node)));
  g_list_store_append (operations, operation);
}

static void
test_usual (void)
{
  g_autoptr(StewardTenant) tenant = steward_tenant_new ("a", "a.example", "A");
  g_autoptr(StewardTenant) other = steward_tenant_new ("b", "b.example", "B");
  g_autoptr(GListStore) operations = g_list_store_new (STEWARD_TYPE_OPERATION);
  g_autoptr(StewardOperation) running = NULL;
  StewardUsualDuration usual;

  running = steward_operation_new_sent (tenant, "key", STEWARD_OPERATION_TYPE_COPY, "UAT");
  g_assert_false (steward_usual_duration_find (&usual, G_LIST_MODEL (operations), running));

  /* Neither other kinds nor failures say anything. */
  add_run (operations, tenant, "update", "succeeded", 30);
  add_run (operations, tenant, "copy", "failed", 1);
  g_assert_false (steward_usual_duration_find (&usual, G_LIST_MODEL (operations), running));

  /* Those of another tenant are better than none. */
  add_run (operations, other, "copy", "succeeded", 50);
  g_assert_true (steward_usual_duration_find (&usual, G_LIST_MODEL (operations), running));
  g_assert_cmpint (usual.longest_seconds, ==, 50 * 60);

  add_run (operations, tenant, "copy", "succeeded", 59);
  add_run (operations, tenant, "copy", "succeeded", 10);
  add_run (operations, tenant, "copy", "succeeded", 20);
  add_run (operations, tenant, "copy", "succeeded", 12);
  g_assert_true (steward_usual_duration_find (&usual, G_LIST_MODEL (operations), running));
  g_assert_cmpint (usual.shortest_seconds, ==, 12 * 60);
  g_assert_cmpint (usual.longest_seconds, ==, 20 * 60);
}

/* It is never said to be done before it is. */
static void
test_fraction (void)
{
  const StewardUsualDuration usual = { 600, 1200 };

  g_assert_cmpfloat (steward_usual_duration_get_fraction (&usual, 0), ==, 0);
  g_assert_cmpfloat (steward_usual_duration_get_fraction (&usual, 450), ==, 0.5);
  g_assert_cmpfloat (steward_usual_duration_get_fraction (&usual, 100000), ==, 0.9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/usual-duration/usual", test_usual);
  g_test_add_func ("/usual-duration/fraction", test_fraction);

  return g_test_run ();
}
