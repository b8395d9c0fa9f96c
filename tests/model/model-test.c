/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "model-test.h"

#include <string.h>

#include "steward-json.h"
#include "steward-util.h"

/* JSON in tests is written with single quotes, which read better between double ones. */
JsonNode *
model_test_parse (const char *text)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr(GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr(GError) error = NULL;
  JsonNode *root = steward_json_parse (bytes, &error);

  g_assert_no_error (error);

  return root;
}

JsonNode *
model_test_load (const char *fixture)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures/bc", fixture, NULL);
  g_autofree char *contents = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  JsonNode *root;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new (contents, length);
  root = steward_json_parse (bytes, &error);
  g_assert_no_error (error);

  return root;
}

/* An element of a list in its wrapper. */
JsonObject *
model_test_element (JsonNode *root,
                    guint     position)
{
  JsonArray *array = steward_json_get_array (json_node_get_object (root), "value");

  g_assert_nonnull (array);
  g_assert_cmpuint (position, <, json_array_get_length (array));

  return json_array_get_object_element (array, position);
}

gpointer
model_test_decode (GType       type,
                   JsonObject *object)
{
  g_autoptr(StewardTenant) tenant = steward_tenant_new ("t", "contoso.com", "Contoso");
  StewardEntity *entity = g_object_new (type, "tenant", tenant, NULL);

  g_assert_true (steward_entity_update (entity, object));
  g_assert_true (steward_entity_get_tenant (entity) == tenant);
  g_assert_nonnull (steward_entity_get_key (entity));

  return entity;
}

gpointer
model_test_decode_text (GType       type,
                        const char *text)
{
  g_autoptr(JsonNode) root = model_test_parse (text);

  return model_test_decode (type, json_node_get_object (root));
}

GDateTime *
model_test_date (const char *text)
{
  GDateTime *date = steward_date_time_parse (text);

  g_assert_nonnull (date);

  return date;
}

GListStore *
model_test_list (GType       type,
                 const char *text)
{
  g_autoptr(JsonNode) root = model_test_parse (text);
  JsonArray *array = json_node_get_array (root);
  GListStore *store = g_list_store_new (type);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autoptr(StewardEntity) entity = NULL;

      entity = model_test_decode (type, json_array_get_object_element (array, i));
      g_list_store_append (store, entity);
    }

  return store;
}

static void
model_test_notify_cb (GObject    *object,
                      GParamSpec *pspec,
                      guint      *count)
{
  (*count)++;
}

/* Counts every notification of @object from now on. */
void
model_test_count (gpointer  object,
                  guint    *count)
{
  *count = 0;
  g_signal_connect (object, "notify", G_CALLBACK (model_test_notify_cb), count);
}
