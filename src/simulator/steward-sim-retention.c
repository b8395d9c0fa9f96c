/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-retention.h"

#include "steward-sim-environment.h"
#include "steward-sim-json.h"
#include "steward-sim-operation.h"

/* Its timer has the member "tenant". */
#define TIMER_KIND "retention"

void
steward_sim_retention_watch (StewardSimWorld *world,
                             JsonObject      *tenant,
                             JsonObject      *environment)
{
  JsonObject *timer = json_object_new ();

  json_object_set_string_member (timer, "tenant", steward_sim_json_get_string (tenant, "id", ""));
  steward_sim_world_add_timer (world, TIMER_KIND,
                               steward_sim_json_get_time (environment, "HardDeletePendingOn"),
                               timer);
}

/* Nobody asks for the end, so the service asks itself. */
static void
steward_sim_retention_end (StewardSimWorld *world,
                           JsonObject      *tenant,
                           JsonObject      *environment)
{
  g_autoptr(StewardSimRequest) request = steward_sim_request_new (world, "DELETE", "/");

  request->tenant = json_object_ref (tenant);
  steward_sim_operation_cancel_all (world, tenant, environment, NULL);
  steward_sim_operation_record (request, environment, "delete",
                                steward_sim_environment_describe (environment));
  steward_sim_json_remove (steward_sim_json_ensure_array (tenant, "environments"), environment);
}

static gboolean
steward_sim_retention_has_expired (JsonObject *environment,
                                   gint64      now)
{
  gint64 pending = steward_sim_json_get_time (environment, "HardDeletePendingOn");

  return pending != 0 && pending <= now
         && (steward_sim_environment_has_status (environment, "SoftDeleted")
             || steward_sim_environment_has_status (environment, "RecoveringFailed"));
}

static void
steward_sim_retention_timer_cb (StewardSimWorld *world,
                                JsonObject      *timer)
{
  StewardSimState *state = steward_sim_world_get_state (world);
  const char *id = steward_sim_json_get_string (timer, "tenant", NULL);
  JsonObject *tenant = steward_sim_state_find_tenant (state, id);
  JsonArray *environments = steward_sim_json_get_array (tenant, "environments");

  for (guint i = environments != NULL ? json_array_get_length (environments) : 0; i > 0; i--)
    {
      JsonObject *environment = json_array_get_object_element (environments, i - 1);

      if (steward_sim_retention_has_expired (environment, steward_sim_world_get_now (world)))
        steward_sim_retention_end (world, tenant, environment);
    }
}

void
steward_sim_retention_connect (StewardSimWorld *world)
{
  steward_sim_world_connect_timer (world, TIMER_KIND, steward_sim_retention_timer_cb);
}
