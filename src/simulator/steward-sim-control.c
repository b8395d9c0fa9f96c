/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-families.h"

#include "steward-sim-faults.h"
#include "steward-sim-hello.h"
#include "steward-sim-json.h"
#include "steward-sim-quirks.h"

/* The clock does not pass the year 2500. */
#define LAST_MOMENT (G_GINT64_CONSTANT (16725225600) * G_USEC_PER_SEC)

static void
steward_sim_control_get_hello (StewardSimRequest *request)
{
  steward_sim_request_answer_object (request, 200, steward_sim_hello_new (request->world));
}

static void
steward_sim_control_get_state (StewardSimRequest *request)
{
  JsonNode *node = json_node_alloc ();

  json_node_init_object (node, steward_sim_state_get_root (request->state));
  steward_sim_request_answer (request, 200, node);
}

static void
steward_sim_control_get_requests (StewardSimRequest *request)
{
  const char *text = steward_sim_request_get_query (request, "after");
  JsonObject *object = json_object_new ();
  gint64 after = text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0;

  json_object_set_array_member (object, "requests",
                                steward_sim_log_list (steward_sim_world_get_log (request->world),
                                                      after));
  steward_sim_request_answer_object (request, 200, object);
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

  if (advance == NULL || !steward_sim_duration_parse (advance, &duration) || duration < 0
      || steward_sim_world_get_now (request->world) + duration > LAST_MOMENT)
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
steward_sim_control_add_fault (StewardSimRequest *request)
{
  g_autoptr(GError) error = NULL;

  if (!steward_sim_request_need_body (request))
    return;
  if (!steward_sim_faults_add (steward_sim_world_get_faults (request->world),
                               steward_sim_request_get_object (request), &error))
    {
      steward_sim_request_fail (request, "invalidInput", NULL, "%s", error->message);
      return;
    }

  steward_sim_request_answer_object (request, 200, json_object_new ());
}

static void
steward_sim_control_clear_faults (StewardSimRequest *request)
{
  steward_sim_faults_clear (steward_sim_world_get_faults (request->world));
  steward_sim_request_answer_object (request, 200, json_object_new ());
}

static void
steward_sim_control_set_quirks (StewardSimRequest *request)
{
  JsonObject *root = steward_sim_state_get_root (request->state);
  JsonObject *quirks;
  g_autoptr(GError) error = NULL;

  if (!steward_sim_request_need_body (request))
    return;
  if (!steward_sim_quirks_set (root, steward_sim_request_get_object (request), &error))
    {
      steward_sim_request_fail (request, "invalidInput", NULL, "%s", error->message);
      return;
    }

  steward_sim_state_touch (request->state);
  quirks = steward_sim_state_get_quirks (request->state);
  steward_sim_request_answer_object (request, 200, json_object_ref (quirks));
}

static void
steward_sim_control_get_catalogue (StewardSimRequest *request)
{
  JsonObject *object = json_object_new ();

  json_object_set_array_member (object, "apps",
                                json_array_ref (steward_sim_state_get_catalogue (request->state)));
  steward_sim_request_answer_object (request, 200, object);
}

static void
steward_sim_control_reset (StewardSimRequest *request)
{
  steward_sim_world_reset (request->world);
  steward_sim_request_answer_object (request, 200, json_object_new ());
}

static const StewardSimRoute routes[] = {
  { "GET", "/simulator/catalogue", steward_sim_control_get_catalogue },
  { "GET", "/simulator/clock", steward_sim_control_get_clock },
  { "POST", "/simulator/clock", steward_sim_control_advance_clock },
  { "POST", "/simulator/faults", steward_sim_control_add_fault },
  { "DELETE", "/simulator/faults", steward_sim_control_clear_faults },
  { "GET", "/simulator/hello", steward_sim_control_get_hello },
  { "POST", "/simulator/quirks", steward_sim_control_set_quirks },
  { "GET", "/simulator/requests", steward_sim_control_get_requests },
  { "POST", "/simulator/reset", steward_sim_control_reset },
  { "GET", "/simulator/state", steward_sim_control_get_state },
};

void
steward_sim_control_register (StewardSimRouter *router,
                              StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_CONTROL, routes, G_N_ELEMENTS (routes));
}
