/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-families.h"

#include "steward-sim-hello.h"
#include "steward-sim-json.h"

static void
steward_sim_control_get_state (StewardSimRequest *request)
{
  JsonNode *node = json_node_alloc ();

  json_node_init_object (node, steward_sim_state_get_root (request->state));
  steward_sim_request_answer (request, 200, node);
}

static void
steward_sim_control_get_clock (StewardSimRequest *request)
{
  JsonObject *object = json_object_new ();

  steward_sim_json_set_time (object, "now", steward_sim_world_get_now (request->world));
  steward_sim_request_answer_object (request, 200, object);
}

static void
steward_sim_control_advance_clock (StewardSimRequest *request)
{
  const char *advance = steward_sim_request_get_string (request, "advance");
  gint64 duration = 0;

  if (advance == NULL || !steward_sim_duration_parse (advance, &duration) || duration < 0)
    {
      steward_sim_request_fail (request, "invalidInput", "advance",
                                "A duration such as \"PT1H\" is needed.");
      return;
    }

  steward_sim_clock_advance (steward_sim_world_get_clock (request->world), duration);
  steward_sim_world_advance (request->world);
  steward_sim_state_touch (request->state);
  steward_sim_control_get_clock (request);
}

static void
steward_sim_control_get_hello (StewardSimRequest *request)
{
  steward_sim_request_answer_object (request, 200, steward_sim_hello_new (request->world));
}

static const StewardSimRoute routes[] = {
  { "GET", "/simulator/clock", steward_sim_control_get_clock },
  { "GET", "/simulator/hello", steward_sim_control_get_hello },
  { "GET", "/simulator/state", steward_sim_control_get_state },
  { "POST", "/simulator/clock", steward_sim_control_advance_clock },
};

void
steward_sim_control_register (StewardSimRouter *router,
                              StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_CONTROL, routes, G_N_ELEMENTS (routes));
}
