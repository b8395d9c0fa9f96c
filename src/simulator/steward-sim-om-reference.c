/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-om-reference.h"

#include "steward-sim-json.h"
#include "steward-sim-om-families.h"
#include "steward-simulator-resources.h"

/* What an instance can be made of: types with their entitlements, releases, languages, templates
 * and currencies. */

#define RESOURCE_PATH "/io/github/stewardadmin/simulator/reference/online-management.json"

static JsonObject *
steward_sim_om_reference_load (void)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(JsonNode) node = NULL;

  bytes = g_resource_lookup_data (steward_simulator_get_resource (), RESOURCE_PATH,
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (bytes != NULL);
  node = steward_sim_json_parse (g_bytes_get_data (bytes, NULL),
                                 (gssize) g_bytes_get_size (bytes), NULL);
  g_assert (node != NULL && JSON_NODE_HOLDS_OBJECT (node));

  return json_node_dup_object (node);
}

JsonArray *
steward_sim_om_reference_get (const char *list)
{
  static JsonObject *reference = NULL;

  if (g_once_init_enter (&reference))
    g_once_init_leave (&reference, steward_sim_om_reference_load ());

  return json_object_get_array_member (reference, list);
}

JsonObject *
steward_sim_om_reference_find (const char *list,
                               const char *member,
                               const char *value)
{
  return steward_sim_json_find (steward_sim_om_reference_get (list), member, value);
}

gboolean
steward_sim_om_reference_has_language (JsonObject *release,
                                       gint64      lcid)
{
  JsonArray *languages = steward_sim_json_get_array (release, "$languages");

  for (guint i = 0; i < json_array_get_length (languages); i++)
    {
      if (json_array_get_int_element (languages, i) == lcid)
        return TRUE;
    }

  return FALSE;
}

gboolean
steward_sim_om_reference_has_template (JsonObject *release,
                                       const char *type,
                                       const char *name)
{
  JsonObject *template = steward_sim_om_reference_find ("templates", "Name", name);
  JsonObject *supported;
  JsonArray *types;

  supported = steward_sim_json_find (steward_sim_json_get_array (template, "SupportedReleases"),
                                     "Id", steward_sim_json_get_string (release, "Id", NULL));
  types = steward_sim_json_get_array (supported, "Types");
  for (guint i = 0; types != NULL && i < json_array_get_length (types); i++)
    {
      if (g_str_equal (json_array_get_string_element (types, i), type))
        return TRUE;
    }

  return FALSE;
}

gboolean
steward_sim_om_reference_count (JsonObject *tenant,
                                const char *type,
                                gint64     *total,
                                gint64     *consumed)
{
  JsonArray *instances = steward_sim_json_ensure_array (tenant, "instances");
  JsonObject *entitlement;

  entitlement = steward_sim_json_find (steward_sim_json_get_array (tenant, "instanceTypes"),
                                       "Type", type);
  if (entitlement == NULL)
    return FALSE;

  *total = steward_sim_json_get_int (entitlement, "Total", 0);
  *consumed = 0;
  for (guint i = 0; i < json_array_get_length (instances); i++)
    *consumed += steward_sim_om_is_type (json_array_get_object_element (instances, i), type);

  return TRUE;
}

static JsonObject *
steward_sim_om_reference_count_to_json (JsonObject *tenant,
                                        const char *type)
{
  JsonObject *object;
  gint64 total = 0;
  gint64 consumed = 0;

  if (!steward_sim_om_reference_count (tenant, type, &total, &consumed))
    return NULL;

  object = json_object_new ();
  json_object_set_string_member (object, "Type", type);
  json_object_set_int_member (object, "Total", total);
  json_object_set_int_member (object, "Consumed", consumed);

  return object;
}

static void
steward_sim_om_reference_list_types (StewardSimRequest *request)
{
  JsonArray *types = steward_sim_json_ensure_array (request->tenant, "instanceTypes");
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < json_array_get_length (types); i++)
    {
      JsonObject *entitlement = json_array_get_object_element (types, i);
      const char *type = steward_sim_json_get_string (entitlement, "Type", "");

      json_array_add_object_element (array,
                                     steward_sim_om_reference_count_to_json (request->tenant,
                                                                             type));
    }

  steward_sim_om_answer_list (request, STEWARD_SIM_OM_TYPE_INFO, array);
}

/* The segment is a name or a number. */
static void
steward_sim_om_reference_get_type (StewardSimRequest *request)
{
  const char *text = steward_sim_request_get_param (request, "type");
  g_autoptr(JsonNode) node = json_node_new (JSON_NODE_VALUE);
  const char *type;
  JsonObject *object;
  guint64 number = 0;

  if (g_ascii_string_to_unsigned (text, 10, 0, 99, &number, NULL))
    json_node_set_int (node, (gint64) number);
  else
    json_node_set_string (node, text);

  type = steward_sim_om_parse_type (node);
  object = steward_sim_om_reference_count_to_json (request->tenant, type);
  if (object == NULL)
    steward_sim_request_answer_empty (request, 404);
  else
    steward_sim_om_answer_object (request, 200, STEWARD_SIM_OM_TYPE_INFO, object);
}

static JsonArray *
steward_sim_om_reference_copy (const char *list)
{
  JsonArray *source = steward_sim_om_reference_get (list);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < json_array_get_length (source); i++)
    json_array_add_object_element (array,
                                   steward_sim_json_copy (json_array_get_object_element (source,
                                                                                         i)));

  return array;
}

static void
steward_sim_om_reference_list_versions (StewardSimRequest *request)
{
  steward_sim_om_answer_list (request, STEWARD_SIM_OM_PLAIN,
                              steward_sim_om_reference_copy ("serviceVersions"));
}

static void
steward_sim_om_reference_list_currencies (StewardSimRequest *request)
{
  steward_sim_om_answer_list (request, STEWARD_SIM_OM_PLAIN,
                              steward_sim_om_reference_copy ("currencies"));
}

static void
steward_sim_om_reference_list_languages (StewardSimRequest *request)
{
  const char *id = steward_sim_request_get_query (request, "releaseId");
  JsonObject *release = steward_sim_om_reference_find ("serviceVersions", "Id", id);
  JsonArray *languages = steward_sim_om_reference_get ("languages");
  JsonArray *array;

  if (release == NULL)
    {
      steward_sim_request_answer_empty (request, 404);
      return;
    }

  array = json_array_new ();
  for (guint i = 0; i < json_array_get_length (languages); i++)
    {
      JsonObject *language = json_array_get_object_element (languages, i);
      gint64 lcid = steward_sim_json_get_int (language, "LCID", 0);

      if (steward_sim_om_reference_has_language (release, lcid))
        json_array_add_object_element (array, steward_sim_json_copy (language));
    }
  steward_sim_om_answer_list (request, STEWARD_SIM_OM_PLAIN, array);
}

/* v1 only knew for which releases a template is. */
static void
steward_sim_om_reference_simplify_template (JsonObject *template)
{
  JsonArray *releases = json_object_get_array_member (template, "SupportedReleases");
  JsonArray *ids = json_array_new ();

  for (guint i = 0; i < json_array_get_length (releases); i++)
    {
      JsonObject *release = json_array_get_object_element (releases, i);

      json_array_add_string_element (ids, json_object_get_string_member (release, "Id"));
    }
  json_object_remove_member (template, "SupportedReleases");
  json_object_set_array_member (template, "SupportedServiceVersions", ids);
}

static void
steward_sim_om_reference_list_templates (StewardSimRequest *request)
{
  JsonArray *templates = steward_sim_om_reference_copy ("templates");

  for (guint i = 0; request->version == 100 && i < json_array_get_length (templates); i++)
    steward_sim_om_reference_simplify_template (json_array_get_object_element (templates, i));

  steward_sim_om_answer_list (request, STEWARD_SIM_OM_TEMPLATE, templates);
}

static const StewardSimRoute routes[] = {
  { "GET", "/Currencies", steward_sim_om_reference_list_currencies, 100, 102 },
  { "GET", "/InstanceTypeInfo", steward_sim_om_reference_list_types, 100, 102 },
  { "GET", "/InstanceTypeInfo/{type}", steward_sim_om_reference_get_type, 100, 102 },
  { "GET", "/Languages", steward_sim_om_reference_list_languages, 100, 102 },
  { "GET", "/ServiceVersions", steward_sim_om_reference_list_versions, 100, 102 },
  { "GET", "/Templates", steward_sim_om_reference_list_templates, 100, 102 },
};

void
steward_sim_om_reference_register (StewardSimRouter *router,
                                   StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_ONLINE_MANAGEMENT, routes,
                          G_N_ELEMENTS (routes));
}
