/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-operation.h"

#include "steward-sim-json.h"

/* How operations look from outside. */

#define KEPT_DAYS 180
#define DAY       (G_GINT64_CONSTANT (86400) * G_USEC_PER_SEC)

/* The first version whose list has it; before, the log does not know this type. */
static guint
steward_sim_operation_get_since (JsonObject *operation)
{
  static const struct
  {
    const char *type;
    guint       since;
  } types[] = {
    { "delete", 208 },  { "copy", 209 },    { "create", 209 },  { "restart", 210 },
    { "modify", 211 },  { "update", 211 },  { "recover", 217 }, { "softDelete", 217 },
  };
  JsonObject *parameters = steward_sim_json_get_object (operation, "parameters");
  const char *setting = steward_sim_json_get_string (parameters, "setting", "");

  if (g_ascii_strcasecmp (setting, "accessWithM365Licenses") == 0)
    return 212;
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if (steward_sim_operation_is_type (operation, types[i].type))
        return types[i].since;
    }

  return 206;
}

static void
steward_sim_operation_copy_text (JsonObject *operation,
                                 const char *member,
                                 const char *fallback,
                                 JsonObject *object)
{
  const char *text = steward_sim_json_get_string (operation, member, fallback);

  if (text != NULL)
    json_object_set_string_member (object, member, text);
}

/* The same object for lists and single answers. */
static JsonObject *
steward_sim_operation_print (JsonObject        *operation,
                             StewardSimRequest *request)
{
  JsonObject *parameters = steward_sim_json_get_object (operation, "parameters");
  JsonObject *object = json_object_new ();

  steward_sim_operation_copy_text (operation, "id", "", object);
  steward_sim_operation_copy_text (operation, "type", "", object);
  steward_sim_operation_copy_text (operation, "status", "", object);
  json_object_set_string_member (object, "aadTenantId",
                                 steward_sim_json_get_string (request->tenant, "id", ""));
  steward_sim_operation_copy_text (operation, "createdOn", NULL, object);
  steward_sim_operation_copy_text (operation, "startedOn", NULL, object);
  steward_sim_operation_copy_text (operation, "completedOn", NULL, object);
  steward_sim_operation_copy_text (operation, "createdBy", "", object);
  steward_sim_operation_copy_text (operation, "creatorPrincipalType", NULL, object);
  steward_sim_operation_copy_text (operation, "errorMessage", "", object);
  json_object_set_object_member (object, "parameters",
                                 parameters != NULL ? steward_sim_json_copy_public (parameters)
                                                    : json_object_new ());
  if (request->version >= 207)
    {
      steward_sim_operation_copy_text (operation, "environmentName", "", object);
      steward_sim_operation_copy_text (operation, "environmentType", "", object);
      steward_sim_operation_copy_text (operation, "productFamily", "BusinessCentral", object);
    }

  return object;
}

JsonObject *
steward_sim_operation_to_json (JsonObject        *operation,
                               StewardSimRequest *request)
{
  gint64 oldest = steward_sim_world_get_now (request->world) - KEPT_DAYS * DAY;

  if (request->version < steward_sim_operation_get_since (operation)
      || steward_sim_json_get_time (operation, "createdOn") < oldest)
    return NULL;

  return steward_sim_operation_print (operation, request);
}

void
steward_sim_operation_answer (StewardSimRequest *request,
                              JsonObject        *operation)
{
  steward_sim_request_answer_object (request, 202,
                                     steward_sim_operation_print (operation, request));
}
