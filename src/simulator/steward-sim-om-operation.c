/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-om-operation.h"

#include "steward-sim-json.h"
#include "steward-sim-om-families.h"

#define KINDS_KEY    "steward-sim-om-operation-kinds"
#define TIMER_KIND   "instanceOperation"
#define WAITING_TIME 20 /* seconds at the real service between the answer and the start */

static void steward_sim_om_operation_timer_cb (StewardSimWorld *world,
                                               JsonObject      *timer);

/* name → StewardSimOmOperationKind */
static GHashTable *
steward_sim_om_operation_get_kinds (StewardSimWorld *world)
{
  GHashTable *kinds = g_object_get_data (G_OBJECT (world), KINDS_KEY);

  if (kinds == NULL)
    {
      kinds = g_hash_table_new (g_str_hash, g_str_equal);
      g_object_set_data_full (G_OBJECT (world), KINDS_KEY, kinds,
                              (GDestroyNotify) g_hash_table_unref);
      steward_sim_world_connect_timer (world, TIMER_KIND, steward_sim_om_operation_timer_cb);
    }

  return kinds;
}

void
steward_sim_om_operation_connect (StewardSimWorld                 *world,
                                  const StewardSimOmOperationKind *kinds,
                                  gsize                            n_kinds)
{
  GHashTable *table = steward_sim_om_operation_get_kinds (world);

  for (gsize i = 0; i < n_kinds; i++)
    g_hash_table_insert (table, (gpointer) kinds[i].kind, (gpointer) &kinds[i]);
}

static const StewardSimOmOperationKind *
steward_sim_om_operation_get_kind (StewardSimWorld *world,
                                   JsonObject      *operation)
{
  return g_hash_table_lookup (steward_sim_om_operation_get_kinds (world),
                              steward_sim_json_get_string (operation, "$kind", ""));
}

static gboolean
steward_sim_om_operation_has_status (JsonObject *operation,
                                     const char *status)
{
  return g_str_equal (steward_sim_json_get_string (operation, "Status", ""), status);
}

static gboolean
steward_sim_om_operation_has_ended (JsonObject *operation)
{
  return !steward_sim_om_operation_has_status (operation, "NotStarted")
         && !steward_sim_om_operation_has_status (operation, "Running");
}

static void
steward_sim_om_operation_set_timer (StewardSimWorld *world,
                                    JsonObject      *tenant,
                                    JsonObject      *operation,
                                    double           seconds)
{
  gint64 wait = steward_sim_world_get_operation_time (world, seconds);
  JsonObject *timer = json_object_new ();

  json_object_set_string_member (timer, "tenant", steward_sim_json_get_string (tenant, "id", ""));
  json_object_set_string_member (timer, "operation",
                                 steward_sim_json_get_string (operation, "OperationId", ""));
  steward_sim_world_add_timer (world, TIMER_KIND, steward_sim_world_get_now (world) + wait, timer);
}

JsonObject *
steward_sim_om_operation_new (StewardSimRequest *request,
                              const char        *kind,
                              JsonObject        *instance)
{
  const char *instance_id = steward_sim_json_get_string (instance, "Id", NULL);
  JsonObject *operation = steward_sim_om_status_new ("NotStarted", instance_id);
  JsonArray *operations;
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *prefix = steward_sim_om_dup_prefix (request);

  json_object_set_string_member (operation, "OperationId", id);
  json_object_set_string_member (operation, "$kind", kind);
  json_object_set_string_member (operation, "$instance", instance_id != NULL ? instance_id : "");
  json_object_set_string_member (operation, "$region", steward_sim_om_get_region (request));
  json_object_set_string_member (operation, "$prefix", prefix);

  operations = steward_sim_json_ensure_array (request->tenant, "instanceOperations");
  json_array_add_object_element (operations, operation);
  steward_sim_state_touch (request->state);

  return operation;
}

/* What the context tells about the state of the instance. */
void
steward_sim_om_operation_set_state (JsonObject *operation,
                                    const char *instance_state)
{
  JsonObject *context = steward_sim_json_ensure_object (operation, "Context");

  json_object_set_string_member (steward_sim_json_ensure_object (context, "Items"),
                                 "instanceState", instance_state);
}

static JsonObject *
steward_sim_om_operation_find_instance (JsonObject *tenant,
                                        JsonObject *operation)
{
  return steward_sim_json_find (steward_sim_json_get_array (tenant, "instances"), "Id",
                                steward_sim_json_get_string (operation, "$instance", ""));
}

static void
steward_sim_om_operation_tell (JsonObject *operation,
                               const char *list,
                               const char *description,
                               const char *code)
{
  JsonObject *item = json_object_new ();

  json_object_set_string_member (item, "Subject",
                                 steward_sim_json_get_string (operation, "$kind", ""));
  json_object_set_string_member (item, "Description", description);
  json_object_set_string_member (item, "Code", code);
  if (code == NULL)
    json_object_set_null_member (item, "Code");
  json_array_add_object_element (steward_sim_json_ensure_array (operation, list), item);
}

static void
steward_sim_om_operation_end (StewardSimWorld *world,
                              JsonObject      *tenant,
                              JsonObject      *operation,
                              const char      *outcome,
                              const char      *message)
{
  const StewardSimOmOperationKind *kind = steward_sim_om_operation_get_kind (world, operation);
  JsonObject *instance = steward_sim_om_operation_find_instance (tenant, operation);
  gboolean succeeded = g_ascii_strcasecmp (outcome, "succeeded") == 0;
  gboolean was_canceled = g_ascii_strcasecmp (outcome, "canceled") == 0;

  json_object_set_string_member (operation, "Status",
                                 succeeded ? "Succeeded" : was_canceled ? "Cancelled" : "Failed");
  if (!succeeded)
    {
      if (message == NULL || message[0] == '\0')
        message = was_canceled ? "The operation was cancelled."
                               : "The operation failed. Try again or contact support.";
      steward_sim_om_operation_tell (operation, "Errors", message,
                                     was_canceled ? "Cancelled" : "Failed");
    }
  else if (kind != NULL && kind->information != NULL)
    steward_sim_om_operation_tell (operation, "Information", kind->information, NULL);

  if (kind != NULL && kind->end != NULL)
    kind->end (world, tenant, operation, instance, succeeded);
}

/* What the control route decided goes before what would have happened. */
static void
steward_sim_om_operation_timer_cb (StewardSimWorld *world,
                                   JsonObject      *timer)
{
  StewardSimState *state = steward_sim_world_get_state (world);
  JsonObject *tenant = steward_sim_state_find_tenant (state,
                                                      steward_sim_json_get_string (timer, "tenant",
                                                                                   NULL));
  JsonArray *operations = steward_sim_json_get_array (tenant, "instanceOperations");
  JsonObject *operation = steward_sim_json_find (operations, "OperationId",
                                                 steward_sim_json_get_string (timer, "operation",
                                                                              NULL));
  JsonObject *outcome = steward_sim_json_get_object (operation, "$outcome");
  const char *status = steward_sim_json_get_string (outcome, "status", "succeeded");
  const StewardSimOmOperationKind *kind;

  if (operation == NULL || steward_sim_om_operation_has_ended (operation))
    return;

  if (steward_sim_om_operation_has_status (operation, "Running")
      || g_ascii_strcasecmp (status, "canceled") == 0)
    {
      steward_sim_om_operation_end (world, tenant, operation, status,
                                    steward_sim_json_get_string (outcome, "errorMessage", NULL));
      return;
    }

  kind = steward_sim_om_operation_get_kind (world, operation);
  json_object_set_string_member (operation, "Status", "Running");
  steward_sim_om_operation_set_timer (world, tenant, operation,
                                      kind != NULL ? kind->seconds : WAITING_TIME);
}

/* Where the operation can be followed, in the words of the call that started it. */
static char *
steward_sim_om_operation_dup_url (StewardSimRequest *request,
                                  JsonObject        *operation)
{
  const char *prefix = steward_sim_json_get_string (operation, "$prefix", NULL);
  g_autofree char *own_prefix = NULL;

  if (g_str_equal (steward_sim_json_get_string (operation, "OperationId", STEWARD_SIM_OM_NO_ID),
                   STEWARD_SIM_OM_NO_ID))
    return NULL;
  if (prefix == NULL)
    prefix = own_prefix = steward_sim_om_dup_prefix (request);

  return g_strconcat (steward_sim_world_get_url (request->world), prefix, "/Operation/",
                      steward_sim_json_get_string (operation, "OperationId", ""), NULL);
}

/* The location is told in the header and in the body, or in neither. */
static void
steward_sim_om_operation_answer (StewardSimRequest *request,
                                 JsonObject        *operation,
                                 guint              status)
{
  JsonObject *quirks = steward_sim_state_get_quirks (request->state);
  JsonObject *object = steward_sim_json_copy (operation);
  g_autofree char *url = steward_sim_om_operation_dup_url (request, operation);
  gint64 wait = steward_sim_json_get_int (quirks, "retryAfter", -1);
  gboolean is_open = !steward_sim_om_operation_has_ended (operation);

  if (url != NULL && steward_sim_json_get_boolean (quirks, "operationLocation", TRUE))
    {
      json_object_set_string_member (object, "OperationLocation", url);
      if (status == 202)
        steward_sim_request_set_header (request, "Operation-Location", url);
    }
  if (is_open && wait >= 0)
    {
      g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, wait);

      steward_sim_request_set_header (request, "Retry-After", text);
    }

  steward_sim_om_answer_object (request, status, STEWARD_SIM_OM_STATUS, object);
}

/* Done at once: it leaves no trace that could be followed. */
static void
steward_sim_om_operation_finish (StewardSimRequest *request,
                                 JsonObject        *operation)
{
  g_autoptr(JsonObject) owned = json_object_ref (operation);
  JsonArray *operations = steward_sim_json_ensure_array (request->tenant, "instanceOperations");

  steward_sim_json_remove (operations, operation);
  steward_sim_om_operation_end (request->world, request->tenant, operation, "succeeded", NULL);
  json_object_set_string_member (operation, "OperationId", STEWARD_SIM_OM_NO_ID);
  steward_sim_om_operation_answer (request, operation, 200);
}

void
steward_sim_om_operation_start (StewardSimRequest *request,
                                JsonObject        *operation)
{
  JsonObject *quirks = steward_sim_state_get_quirks (request->state);

  if (steward_sim_json_get_boolean (quirks, "immediate", FALSE))
    {
      steward_sim_om_operation_finish (request, operation);
      return;
    }

  steward_sim_om_operation_set_timer (request->world, request->tenant, operation, WAITING_TIME);
  steward_sim_om_operation_answer (request, operation, 202);
}

void
steward_sim_om_operation_hold (JsonObject *operation,
                               JsonObject *instance)
{
  json_object_set_string_member (operation, "$state",
                                 steward_sim_json_get_string (instance, "State", "Ready"));
  json_object_set_boolean_member (operation, "$deletable",
                                  steward_sim_json_get_boolean (instance,
                                                                "StateIsSupportedForDelete",
                                                                FALSE));
  json_object_set_string_member (instance, "State", "Pending");
  json_object_set_boolean_member (instance, "StateIsSupportedForDelete", FALSE);
}

void
steward_sim_om_operation_let_go (JsonObject *operation,
                                 JsonObject *instance)
{
  json_object_set_string_member (instance, "State",
                                 steward_sim_json_get_string (operation, "$state", "Ready"));
  json_object_set_boolean_member (instance, "StateIsSupportedForDelete",
                                  steward_sim_json_get_boolean (operation, "$deletable", FALSE));
}

static void
steward_sim_om_operation_get (StewardSimRequest *request)
{
  JsonArray *operations = steward_sim_json_get_array (request->tenant, "instanceOperations");
  JsonObject *operation = steward_sim_json_find (operations, "OperationId",
                                                 steward_sim_request_get_param (request, "id"));
  const char *region = steward_sim_json_get_string (operation, "$region", NULL);

  if (g_strcmp0 (region, steward_sim_om_get_region (request)) != 0)
    steward_sim_request_answer_empty (request, 404);
  else
    steward_sim_om_operation_answer (request, operation, 200);
}

/* The newest one that fits; the providers have no documented names, so that none is known. */
static void
steward_sim_om_operation_query (StewardSimRequest *request)
{
  JsonArray *operations = steward_sim_json_ensure_array (request->tenant, "instanceOperations");
  const char *id = steward_sim_request_get_query (request, "query.instanceId");

  for (guint i = json_array_get_length (operations); i > 0; i--)
    {
      JsonObject *operation = json_array_get_object_element (operations, i - 1);
      const char *instance_id = steward_sim_json_get_string (operation, "$instance", "");
      const char *region = steward_sim_json_get_string (operation, "$region", NULL);

      if (g_strcmp0 (region, steward_sim_om_get_region (request)) == 0
          && (id == NULL || g_ascii_strcasecmp (instance_id, id) == 0))
        {
          steward_sim_om_operation_answer (request, operation, 200);
          return;
        }
    }

  steward_sim_request_answer_empty (request, 404);
}

static const StewardSimRoute routes[] = {
  { "GET", "/Operation", steward_sim_om_operation_query, 101, 102 },
  { "GET", "/Operation/{id}", steward_sim_om_operation_get, 100, 102 },
};

void
steward_sim_om_operation_register (StewardSimRouter *router,
                                   StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_ONLINE_MANAGEMENT, routes,
                          G_N_ELEMENTS (routes));
}
