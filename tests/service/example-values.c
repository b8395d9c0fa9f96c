/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "example-values.h"

#include "http/steward-api-error-apps.h"
#include "http/steward-api-error-map.h"
#include "steward-app-update.h"
#include "steward-app.h"
#include "steward-environment.h"
#include "steward-instance-enums.h"
#include "steward-json.h"
#include "steward-operation.h"
#include "steward-tenant.h"

/* They say again what others say. */
static const char * const repeating[] = { "key", "tenant", NULL };

char *
example_values_dup_contents (const char *folder,
                             const char *name,
                             gsize      *length)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", folder, name, NULL);
  g_autoptr(GError) error = NULL;
  char *contents;

  g_file_get_contents (path, &contents, length, &error);
  g_assert_no_error (error);

  return contents;
}

JsonNode *
example_values_load (const char *folder,
                     const char *name)
{
  gsize length;
  char *contents = example_values_dup_contents (folder, name, &length);
  g_autoptr(GBytes) bytes = g_bytes_new_take (contents, length);
  g_autoptr(GError) error = NULL;
  JsonNode *root = steward_json_parse (bytes, &error);

  g_assert_no_error (error);

  return root;
}

static void
example_values_dump_list (GListModel *list,
                          GString    *text)
{
  guint n_items = g_list_model_get_n_items (list);

  g_string_append_c (text, '[');
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (list, i);

      g_string_append (text, i > 0 ? " | " : "");
      example_values_dump_object (item, text);
    }
  g_string_append_c (text, ']');
}

static void
example_values_dump_value (const GValue *value,
                           GString      *text)
{
  if (G_VALUE_HOLDS_STRING (value))
    g_string_append (text, g_value_get_string (value));
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    g_string_append (text, g_value_get_boolean (value) ? "yes" : "no");
  else if (G_VALUE_HOLDS_INT64 (value))
    g_string_append_printf (text, "%" G_GINT64_FORMAT, g_value_get_int64 (value));
  else if (G_VALUE_HOLDS_ENUM (value))
    g_string_append (text, steward_enum_to_nick (G_VALUE_TYPE (value), g_value_get_enum (value)));
  else if (G_VALUE_HOLDS (value, G_TYPE_DATE_TIME))
    {
      g_autofree char *date = g_date_time_format_iso8601 (g_value_get_boxed (value));

      g_string_append (text, date);
    }
  else
    example_values_dump_list (g_value_get_object (value), text);
}

/* A word of the service that is known; what is not known stays as it came. */
static gboolean
example_values_is_word (const char *text)
{
  const GType types[] = {
    STEWARD_TYPE_APP_STATE, STEWARD_TYPE_APP_TYPE, STEWARD_TYPE_ENVIRONMENT_STATUS,
    STEWARD_TYPE_ENVIRONMENT_TYPE, STEWARD_TYPE_INSTANCE_STATE, STEWARD_TYPE_INSTANCE_TYPE,
    STEWARD_TYPE_OPERATION_STATUS, STEWARD_TYPE_OPERATION_TYPE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if (steward_enum_from_text (types[i], text) != 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
example_values_says_nothing (GParamSpec   *pspec,
                             const GValue *value)
{
  if (g_strv_contains (repeating, pspec->name))
    return TRUE;
  if (g_str_has_suffix (pspec->name, "-text"))
    return g_value_get_string (value) == NULL
           || example_values_is_word (g_value_get_string (value));
  if (G_VALUE_HOLDS_OBJECT (value) && G_IS_LIST_MODEL (g_value_get_object (value)))
    return g_list_model_get_n_items (g_value_get_object (value)) == 0;

  return g_param_value_defaults (pspec, value);
}

/* All of its properties that are not as if nothing was said. */
void
example_values_dump_object (GObject *object,
                            GString *text)
{
  guint n_properties;
  g_autofree GParamSpec **properties = NULL;
  const char *separator = "";

  properties = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n_properties);
  for (guint i = 0; i < n_properties; i++)
    {
      g_auto(GValue) value = G_VALUE_INIT;

      g_object_get_property (object, properties[i]->name, &value);
      if (example_values_says_nothing (properties[i], &value))
        continue;

      g_string_append_printf (text, "%s%s=", separator, properties[i]->name);
      example_values_dump_value (&value, text);
      separator = "; ";
    }
}

/* What a body holds, as its answer goes to a list: through the guard, out of its envelope, and into
 * entities, a line for each. */
char *
example_values_dup_entities (JsonNode      *root,
                             StewardLoader *loader,
                             GType          type)
{
  g_autoptr(StewardTenant) tenant = steward_tenant_new ("t", NULL, "Contoso");
  g_autoptr(JsonArray) elements = NULL;
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GError) error = NULL;

  elements = steward_loader_open (loader, root, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < json_array_get_length (elements); i++)
    {
      g_autoptr(StewardEntity) entity = g_object_new (type, "tenant", tenant, NULL);

      g_assert_true (steward_entity_update (entity, json_array_get_object_element (elements, i)));
      example_values_dump_object (G_OBJECT (entity), text);
      g_string_append_c (text, '\n');
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
example_values_dump_text (GString    *text,
                          const char *name,
                          const char *value)
{
  if (value != NULL)
    g_string_append_printf (text, "; %s=%s", name, value);
}

char *
example_values_dup_error (const char *folder,
                          const char *name,
                          guint       status)
{
  gsize length;
  char *contents = example_values_dup_contents (folder, name, &length);
  g_autoptr(GBytes) bytes = g_bytes_new_take (contents, length);
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) apps = NULL;
  g_autoptr(GString) text = g_string_new ("status=");

  response = steward_http_response_new (status, bytes);
  error = steward_api_error_new_from_response (response);
  g_string_append_printf (text, "%u", steward_api_error_get_status (error));
  example_values_dump_text (text, "code", steward_api_error_get_service_code (error));
  example_values_dump_text (text, "target", steward_api_error_get_target (error));
  example_values_dump_text (text, "message", error->message);
  apps = steward_api_error_list_apps (error);
  if (g_list_model_get_n_items (apps) > 0)
    {
      g_string_append (text, "; apps=");
      example_values_dump_list (apps, text);
    }
  g_string_append_c (text, '\n');

  return g_string_free (g_steal_pointer (&text), FALSE);
}
