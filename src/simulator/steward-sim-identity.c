/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-identity.h"

#include "steward-sim-families.h"
#include "steward-sim-json.h"

gboolean
steward_sim_identity_authenticate (StewardSimRequest *request)
{
  const char *authorization = steward_sim_request_get_header (request, "Authorization");
  JsonObject *tenant = NULL;

  if (authorization != NULL && g_str_has_prefix (authorization, "Bearer "))
    tenant = steward_sim_state_find_tenant (request->state, authorization + strlen ("Bearer "));
  if (tenant == NULL)
    {
      steward_sim_request_set_header (request, "WWW-Authenticate", "Bearer");
      steward_sim_request_answer_empty (request, 401);
      return FALSE;
    }

  request->tenant = json_object_ref (tenant);

  return TRUE;
}

void
steward_sim_identity_expire_token (StewardSimRequest *request)
{
  g_hash_table_remove (request->headers, "authorization");
}

void
steward_sim_identity_prepare (StewardSimWorld *world)
{
}

void
steward_sim_identity_greet (StewardSimWorld *world,
                            JsonObject      *hello)
{
}

void
steward_sim_identity_register (StewardSimRouter *router,
                               StewardSimWorld  *world)
{
}
