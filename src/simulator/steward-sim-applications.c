/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-applications.h"

#include "steward-sim-environment.h"
#include "steward-sim-families.h"
#include "steward-sim-json.h"

/* The families, countries, rings and versions that environments can be created of. */

JsonObject *
steward_sim_applications_find_country (StewardSimState *state,
                                       const char      *application_family,
                                       const char      *country_code)
{
  JsonObject *family = steward_sim_state_find_family (state, application_family);

  return steward_sim_json_find (steward_sim_json_get_array (family, "countries"), "countryCode",
                                country_code);
}

JsonObject *
steward_sim_country_find_ring (JsonObject *country,
                               const char *name)
{
  return steward_sim_json_find (steward_sim_json_get_array (country, "rings"), "name", name);
}

JsonObject *
steward_sim_country_find_production_ring (JsonObject *country)
{
  JsonArray *rings = steward_sim_json_ensure_array (country, "rings");

  for (guint i = 0; i < json_array_get_length (rings); i++)
    {
      JsonObject *ring = json_array_get_object_element (rings, i);

      if (steward_sim_ring_is_production (ring))
        return ring;
    }

  return NULL;
}

gboolean
steward_sim_ring_is_production (JsonObject *ring)
{
  return steward_sim_json_get_boolean (ring, "productionRing", FALSE);
}

gboolean
steward_sim_ring_has_version (JsonObject *ring,
                              const char *version)
{
  JsonArray *versions = steward_sim_json_ensure_array (ring, "versions");

  for (guint i = 0; i < json_array_get_length (versions); i++)
    {
      if (g_strcmp0 (json_array_get_string_element (versions, i), version) == 0)
        return TRUE;
    }

  return FALSE;
}

/* They are in ascending order. */
const char *
steward_sim_ring_get_latest_version (JsonObject *ring)
{
  JsonArray *versions = steward_sim_json_ensure_array (ring, "versions");
  guint n_versions = json_array_get_length (versions);

  return n_versions > 0 ? json_array_get_string_element (versions, n_versions - 1) : NULL;
}

static JsonArray *
steward_sim_applications_list_rings (JsonObject *country)
{
  JsonArray *rings = steward_sim_json_ensure_array (country, "rings");
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < json_array_get_length (rings); i++)
    {
      JsonObject *ring = json_array_get_object_element (rings, i);
      JsonObject *object = json_object_new ();
      const char *name = steward_sim_json_get_string (ring, "name", "");

      json_object_set_string_member (object, "name", name);
      json_object_set_boolean_member (object, "productionRing",
                                      steward_sim_ring_is_production (ring));
      json_object_set_string_member (object, "friendlyName",
                                     steward_sim_json_get_string (ring, "friendlyName", name));
      json_array_add_object_element (array, object);
    }

  return array;
}

/* The document draws one country where there are many, and spells the member like this. */
static JsonObject *
steward_sim_applications_print_family (JsonObject *family)
{
  JsonArray *countries = steward_sim_json_ensure_array (family, "countries");
  JsonArray *array = json_array_new ();
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < json_array_get_length (countries); i++)
    {
      JsonObject *country = json_array_get_object_element (countries, i);
      JsonObject *entry = json_object_new ();

      json_object_set_string_member (entry, "countryCode",
                                     steward_sim_json_get_string (country, "countryCode", ""));
      json_object_set_array_member (entry, "rings", steward_sim_applications_list_rings (country));
      json_array_add_object_element (array, entry);
    }
  json_object_set_string_member (object, "applicationFamily",
                                 steward_sim_json_get_string (family, "applicationFamily", ""));
  json_object_set_array_member (object, "countriesringDetails", array);

  return object;
}

static void
steward_sim_applications_list (StewardSimRequest *request)
{
  JsonObject *root = steward_sim_state_get_root (request->state);
  JsonArray *families = steward_sim_json_ensure_array (root, "applications");
  JsonArray *value = json_array_new ();

  for (guint i = 0; i < json_array_get_length (families); i++)
    {
      JsonObject *family = json_array_get_object_element (families, i);

      json_array_add_object_element (value, steward_sim_applications_print_family (family));
    }

  steward_sim_request_answer_value (request, 200, value);
}

static void
steward_sim_applications_list_versions (StewardSimRequest *request)
{
  const char *code = steward_sim_request_get_param (request, "country");
  JsonObject *country = NULL;
  JsonObject *ring = NULL;
  JsonArray *versions;
  JsonArray *value;

  if (!steward_sim_environment_need_family (request))
    return;

  country = steward_sim_applications_find_country (request->state,
                                                   steward_sim_request_get_param (request,
                                                                                  "family"),
                                                   code);
  if (country != NULL)
    ring = steward_sim_country_find_ring (country, steward_sim_request_get_param (request, "ring"));
  if (ring == NULL)
    {
      steward_sim_request_fail (request, "resourceDoesNotExist",
                                country == NULL ? "countryCode" : "ringName", NULL);
      return;
    }

  versions = steward_sim_json_ensure_array (ring, "versions");
  value = json_array_new ();
  for (guint i = 0; i < json_array_get_length (versions); i++)
    json_array_add_string_element (value, json_array_get_string_element (versions, i));
  steward_sim_request_answer_value (request, 200, value);
}

static const StewardSimRoute routes[] = {
  { "GET", "/applications/", steward_sim_applications_list },
  {
    "GET", "/applications/{family}/Countries/{country}/Rings/{ring}",
    steward_sim_applications_list_versions,
  },
};

void
steward_sim_applications_register (StewardSimRouter *router,
                                   StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
}
