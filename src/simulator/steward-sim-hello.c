/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-hello.h"

#include "steward-sim-identity.h"
#include "steward-sim-json.h"

static JsonArray *
steward_sim_hello_list_tenants (StewardSimWorld *world)
{
  JsonArray *tenants = steward_sim_state_get_tenants (steward_sim_world_get_state (world));
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < json_array_get_length (tenants); i++)
    {
      static const char * const members[] = { "id", "domain", "name" };
      JsonObject *tenant = json_array_get_object_element (tenants, i);
      JsonObject *object = json_object_new ();

      for (guint j = 0; j < G_N_ELEMENTS (members); j++)
        json_object_set_string_member (object, members[j],
                                       steward_sim_json_get_string (tenant, members[j], ""));
      json_array_add_object_element (array, object);
    }

  return array;
}

static JsonArray *
steward_sim_hello_list_regions (StewardSimWorld *world)
{
  JsonObject *root = steward_sim_state_get_root (steward_sim_world_get_state (world));
  JsonArray *regions = steward_sim_json_ensure_array (root, "regions");
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < json_array_get_length (regions); i++)
    {
      const char *name = json_array_get_string_element (regions, i);
      g_autofree char *url = g_strdup_printf ("%s/%s", steward_sim_world_get_url (world), name);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "name", name);
      json_object_set_string_member (object, "url", url);
      json_array_add_object_element (array, object);
    }

  return array;
}

/**
 * steward_sim_hello_new:
 * @world: the world of a simulator that has started
 *
 * Returns: (transfer full): what a client needs to know
 */
JsonObject *
steward_sim_hello_new (StewardSimWorld *world)
{
  JsonObject *hello = json_object_new ();

  json_object_set_string_member (hello, "url", steward_sim_world_get_url (world));
  json_object_set_array_member (hello, "tenants", steward_sim_hello_list_tenants (world));
  steward_sim_identity_greet (world, hello);
  json_object_set_array_member (hello, "regions", steward_sim_hello_list_regions (world));

  return hello;
}
