/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-families.h"

#include "steward-sim-applications.h"
#include "steward-sim-capacity.h"
#include "steward-sim-environment.h"
#include "steward-sim-json.h"
#include "steward-sim-name.h"
#include "steward-sim-operation.h"
#include "steward-sim-provision.h"

/* Creating an environment with sample data. */

typedef struct
{
  const char *family;
  const char *name;
  const char *type;
  JsonObject *country;
  JsonObject *ring;
  const char *version;
} StewardSimCreation;

static gboolean
steward_sim_create_is_version (const char *text)
{
  g_auto(GStrv) parts = g_strsplit (text, ".", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (!g_ascii_string_to_unsigned (parts[i], 10, 0, G_MAXINT32, NULL, NULL))
        return FALSE;
    }

  return g_strv_length (parts) == 4;
}

static gboolean
steward_sim_create_has (StewardSimRequest *request,
                        const char        *member)
{
  return steward_sim_json_has (steward_sim_request_get_object (request), member);
}

/* The members as such; what they refer to comes later. */
static gboolean
steward_sim_create_read (StewardSimRequest  *request,
                         StewardSimCreation *creation)
{
  const char *country = steward_sim_request_get_string (request, "countryCode");
  g_autofree char *code = g_strstrip (g_strdup (country != NULL ? country : ""));
  const char *target = NULL;

  creation->family = steward_sim_request_get_param (request, "family");
  creation->name = steward_sim_request_get_param (request, "name");
  creation->type = steward_sim_request_get_string (request, "environmentType");
  creation->type = steward_sim_provision_parse_type (creation->type);
  creation->version = steward_sim_request_get_string (request, "applicationVersion");
  creation->country = steward_sim_applications_find_country (request->state, creation->family,
                                                             code);

  if (creation->type == NULL)
    target = "environmentType";
  else if (code[0] == '\0')
    target = "countryCode";
  else if (steward_sim_create_has (request, "applicationVersion")
           && (creation->version == NULL || !steward_sim_create_is_version (creation->version)))
    target = "applicationVersion";

  if (target != NULL)
    steward_sim_request_fail (request, "invalidInput", target, NULL);

  return target == NULL;
}

/* Without a ring it is the one for production, without a version the latest. A tenant has access
 * to the countries that are listed to it, and to no other. */
static gboolean
steward_sim_create_find_service (StewardSimRequest  *request,
                                 StewardSimCreation *creation)
{
  const char *ring = steward_sim_request_get_string (request, "ringName");

  if (creation->country == NULL)
    {
      steward_sim_request_fail (request, "applicationFamilyNotAccessible", NULL, NULL);
      return FALSE;
    }

  creation->ring = steward_sim_create_has (request, "ringName")
                     ? steward_sim_country_find_ring (creation->country, ring)
                     : steward_sim_country_find_production_ring (creation->country);
  if (creation->ring == NULL)
    {
      steward_sim_request_fail (request, "resourceDoesNotExist", "ringName", NULL);
      return FALSE;
    }
  if (g_str_equal (creation->type, "Production")
      && !steward_sim_ring_is_production (creation->ring))
    {
      steward_sim_request_fail (request, "invalidInput", "ringName",
                                "A production environment needs the production ring.");
      return FALSE;
    }

  if (creation->version == NULL)
    creation->version = steward_sim_ring_get_latest_version (creation->ring);

  return TRUE;
}

static gboolean
steward_sim_create_check_version (StewardSimRequest  *request,
                                  StewardSimCreation *creation)
{
  if (creation->version != NULL
      && !steward_sim_provision_need_named (request, creation->name, creation->version))
    return FALSE;
  if (creation->version != NULL
      && steward_sim_ring_has_version (creation->ring, creation->version))
    return TRUE;

  steward_sim_request_fail (request, "destinationApplicationServiceNotFound", NULL, NULL);

  return FALSE;
}

/* This call alone cuts the name of the code. */
static gboolean
steward_sim_create_need_family (StewardSimRequest *request)
{
  const char *family = steward_sim_request_get_param (request, "family");

  if (steward_sim_state_find_family (request->state, family) != NULL)
    return TRUE;

  steward_sim_request_fail (request, "DoesNotExist", family, NULL);

  return FALSE;
}

static gboolean
steward_sim_create_check (StewardSimRequest  *request,
                          StewardSimCreation *creation)
{
  return steward_sim_create_need_family (request)
         && steward_sim_request_need_body (request)
         && steward_sim_request_check_members (request, "environmentType", "countryCode",
                                               "ringName", "applicationVersion", NULL)
         && steward_sim_create_read (request, creation)
         && steward_sim_name_need (request, creation->family, creation->name, "environmentName",
                                   creation->type)
         && steward_sim_create_find_service (request, creation)
         && steward_sim_create_check_version (request, creation)
         && steward_sim_provision_need_turn (request)
         && steward_sim_capacity_need_place (request, creation->type, 0)
         && steward_sim_capacity_need_storage (request);
}

static void
steward_sim_create_environment (StewardSimRequest *request)
{
  StewardSimCreation creation = { NULL };
  JsonObject *environment;
  JsonObject *operation;

  if (!steward_sim_create_check (request, &creation))
    return;

  environment = steward_sim_provision_create (request, creation.name, creation.type,
                                              creation.country, creation.ring, creation.version);
  operation = steward_sim_operation_start (request, environment, "create",
                                           steward_sim_provision_describe (environment, NULL));
  steward_sim_provision_answer (request, environment, operation);
}

static const StewardSimOperationType types[] = {
  { "create", 12 * 60, NULL, steward_sim_provision_end },
};

static const StewardSimRoute routes[] = {
  { "PUT", "/applications/{family}/environments/{name}", steward_sim_create_environment },
};

void
steward_sim_create_register (StewardSimRouter *router,
                             StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
  steward_sim_operation_connect (world, types, G_N_ELEMENTS (types));
}
