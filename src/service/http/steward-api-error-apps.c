/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "http/steward-api-error-apps.h"

#include "http/steward-error-items.h"
#include "steward-app-requirement.h"
#include "steward-json.h"

/* The calls for apps have them as requirements, that for a copy as conflicts. */
static JsonArray *
steward_api_error_get_apps (JsonObject *details)
{
  JsonObject *data = steward_json_get_object (details, "data");
  JsonObject *extension_data = steward_json_get_object (details, "extensionData");
  JsonArray *apps = NULL;

  if (data != NULL)
    apps = steward_json_get_array (data, "requirements");
  if (apps == NULL && extension_data != NULL)
    apps = steward_json_get_array (extension_data, "conflictingExtensions");
  if (apps == NULL && extension_data != NULL)
    apps = steward_json_get_array (extension_data, "requirements");

  return apps;
}

/**
 * steward_api_error_list_apps:
 * @error: (nullable): any error
 *
 * Returns: (transfer full): the #StewardAppRequirement that the answer names: what has to be
 *   handled first, or what stands in the way; empty for any other error
 */
GListModel *
steward_api_error_list_apps (const GError *error)
{
  GListStore *apps = g_list_store_new (STEWARD_TYPE_APP_REQUIREMENT);
  g_autoptr(JsonNode) root = steward_error_items_parse_details (error);
  JsonArray *array = NULL;
  guint length;

  if (root != NULL)
    array = steward_api_error_get_apps (json_node_get_object (root));

  length = array != NULL ? json_array_get_length (array) : 0;
  for (guint i = 0; i < length; i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      g_autoptr(StewardEntity) app = g_object_new (STEWARD_TYPE_APP_REQUIREMENT, NULL);

      if (JSON_NODE_HOLDS_OBJECT (element)
          && steward_entity_update (app, json_node_get_object (element)))
        g_list_store_append (apps, app);
    }

  return G_LIST_MODEL (apps);
}

/**
 * steward_api_error_is_elsewhere:
 * @error: (nullable): any error
 *
 * Returns: whether the answer says that what stands in the way belongs to another tenant
 */
gboolean
steward_api_error_is_elsewhere (const GError *error)
{
  g_autoptr(JsonNode) root = steward_error_items_parse_details (error);
  JsonObject *data = NULL;

  if (root != NULL)
    data = steward_json_get_object (json_node_get_object (root), "extensionData");

  return data != NULL && !steward_json_get_boolean (data, "sameAadTenant", TRUE);
}
