/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-check.h"

#include "steward-sim-json.h"

static const char * const app_members[] = { "appId", "name", "publisher", "version", NULL };
static const char * const catalogue_members[] = { "appId", "name", "publisher", NULL };
static const char * const environment_members[] = {
  "name", "type", "countryCode", "ringName", "status", "applicationVersion", NULL
};
static const char * const family_members[] = { "applicationFamily", NULL };
static const char * const identity_members[] = { "Id", "AadApplicationId", NULL };
static const char * const instance_members[] = { "Id", "Type", "State", NULL };
static const char * const instance_operation_members[] = { "OperationId", "Status", NULL };
static const char * const instance_type_members[] = { "Type", NULL };
static const char * const operation_members[] = { "id", "type", "status", NULL };
static const char * const tenant_members[] = { "id", "domain", "name", NULL };
static const char * const timer_members[] = { "kind", "at", NULL };
static const char * const no_members[] = { NULL };

/* The member of an object, when it is there, is an array of objects with these text members. */
static gboolean
steward_sim_check_list (JsonObject          *object,
                        const char          *name,
                        const char * const  *members,
                        GError             **error)
{
  JsonArray *array = steward_sim_json_get_array (object, name);

  if (steward_sim_json_lookup (object, name) == NULL)
    return TRUE;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      JsonObject *element = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

      if (element == NULL)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       "element %u of \"%s\" is not an object", i, name);
          return FALSE;
        }
      for (guint j = 0; members[j] != NULL; j++)
        {
          if (steward_sim_json_get_string (element, members[j], NULL) == NULL)
            {
              g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           "element %u of \"%s\" has no \"%s\"", i, name, members[j]);
              return FALSE;
            }
        }
    }
  if (array == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "\"%s\" is not an array", name);

  return array != NULL;
}

static gboolean
steward_sim_check_tenant (JsonObject  *tenant,
                          GError     **error)
{
  JsonArray *environments;

  if (!steward_sim_check_list (tenant, "environments", environment_members, error)
      || !steward_sim_check_list (tenant, "operations", operation_members, error)
      || !steward_sim_check_list (tenant, "applicationIdentities", identity_members, error)
      || !steward_sim_check_list (tenant, "instances", instance_members, error)
      || !steward_sim_check_list (tenant, "instanceOperations", instance_operation_members, error)
      || !steward_sim_check_list (tenant, "instanceTypes", instance_type_members, error))
    return FALSE;

  environments = steward_sim_json_ensure_array (tenant, "environments");
  for (guint i = 0; i < json_array_get_length (environments); i++)
    {
      JsonObject *environment = json_array_get_object_element (environments, i);

      if (!steward_sim_check_list (environment, "apps", app_members, error)
          || !steward_sim_check_list (environment, "restorePeriods", no_members, error)
          || !steward_sim_check_list (environment, "updates", no_members, error))
        return FALSE;
    }
  steward_sim_json_ensure_array (tenant, "operations");

  return TRUE;
}

static gboolean
steward_sim_check_regions (JsonObject  *root,
                           GError     **error)
{
  JsonArray *regions = steward_sim_json_ensure_array (root, "regions");

  if (json_array_get_length (regions) == 0)
    json_array_add_string_element (regions, "crm");

  for (guint i = 0; i < json_array_get_length (regions); i++)
    {
      JsonNode *element = json_array_get_element (regions, i);

      if (!JSON_NODE_HOLDS_VALUE (element) || json_node_get_value_type (element) != G_TYPE_STRING)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       "element %u of \"regions\" is not a name", i);
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * steward_sim_check_state:
 * @root: a state
 * @error: return location for a #GError
 *
 * Also adds the lists that are missing.
 *
 * Returns: whether the state can be used
 */
gboolean
steward_sim_check_state (JsonObject  *root,
                         GError     **error)
{
  JsonArray *tenants = steward_sim_json_get_array (root, "tenants");

  if (tenants == NULL || json_array_get_length (tenants) == 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "there are no \"tenants\"");
      return FALSE;
    }
  if (!steward_sim_check_list (root, "tenants", tenant_members, error)
      || !steward_sim_check_list (root, "applications", family_members, error)
      || !steward_sim_check_list (root, "catalogue", catalogue_members, error)
      || !steward_sim_check_list (root, "timers", timer_members, error)
      || !steward_sim_check_regions (root, error))
    return FALSE;

  for (guint i = 0; i < json_array_get_length (tenants); i++)
    {
      if (!steward_sim_check_tenant (json_array_get_object_element (tenants, i), error))
        return FALSE;
    }

  return TRUE;
}
