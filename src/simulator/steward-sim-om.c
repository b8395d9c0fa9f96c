/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-om.h"

#include "steward-sim-json.h"

/* "types" in the order of their numbers; those of the end are not known to v1. */
static const char * const types[] = {
  "None", "Production", "Sandbox", "Support", "Preview", "Trial", "Default", "Developer",
};

static void
steward_sim_om_fail_inside (StewardSimRequest *request)
{
  JsonObject *object = json_object_new ();
  gint64 now = steward_sim_world_get_now (request->world);
  g_autofree char *activity = g_uuid_string_random ();
  g_autoptr(GDateTime) moment = g_date_time_new_from_unix_utc (now / G_USEC_PER_SEC);
  g_autofree char *seconds = g_date_time_format (moment, "%Y-%m-%dT%H:%M:%S");
  g_autofree char *time = g_strdup_printf ("%s.%06d0Z", seconds, (int) (now % G_USEC_PER_SEC));

  json_object_set_string_member (object, "message",
                                 "An error was encountered while processing your request. If "
                                 "problems persist, please contact customer support.");
  json_object_set_string_member (object, "time", time);
  json_object_set_string_member (object, "activityId", activity);
  steward_sim_request_answer_object (request, 500, object);
}

/* An application that was registered and switched off has no access. */
static gboolean
steward_sim_om_is_switched_off (StewardSimRequest *request)
{
  JsonArray *identities = steward_sim_json_get_array (request->tenant, "applicationIdentities");
  JsonObject *identity = steward_sim_json_find (identities, "AadApplicationId",
                                                request->principal_id);

  return request->principal == STEWARD_SIM_PRINCIPAL_APP && identity != NULL
         && !steward_sim_json_get_boolean (identity, "Enabled", TRUE);
}

/**
 * steward_sim_om_accept:
 * @request: a request whose token was checked
 *
 * Refuses what the service refuses whatever the call is.
 *
 * Returns: whether the call is to be carried out
 */
gboolean
steward_sim_om_accept (StewardSimRequest *request)
{
  if (request->version == 0)
    steward_sim_request_answer_empty (request, 404);
  else if (steward_sim_om_is_switched_off (request))
    steward_sim_request_answer_empty (request, 403);
  else if (steward_sim_request_get_header (request, "Accept-Language") == NULL)
    steward_sim_om_fail_inside (request);

  return request->status == 0;
}

const char *
steward_sim_om_get_region (StewardSimRequest *request)
{
  return steward_sim_request_get_param (request, "region");
}

/* What stands before the paths of the service: the region and the version that was asked. */
char *
steward_sim_om_dup_prefix (StewardSimRequest *request)
{
  return g_strndup (request->path, strlen (request->path) - strlen (request->service_path));
}

char *
steward_sim_om_dup_instance_url (StewardSimRequest *request,
                                 JsonObject        *instance)
{
  g_autofree char *prefix = steward_sim_om_dup_prefix (request);

  return g_strconcat (steward_sim_world_get_url (request->world), prefix, "/Instances/",
                      json_object_get_string_member (instance, "Id"), NULL);
}

/* Each region only knows its own. */
JsonObject *
steward_sim_om_find_instance (StewardSimRequest *request,
                              const char        *id)
{
  JsonArray *instances = steward_sim_json_ensure_array (request->tenant, "instances");
  JsonObject *instance = steward_sim_json_find (instances, "Id", id);
  const char *region = steward_sim_json_get_string (instance, "$region", NULL);

  return g_strcmp0 (region, steward_sim_om_get_region (request)) == 0 ? instance : NULL;
}

/* The instance of the path, or an answer that there is none. */
JsonObject *
steward_sim_om_need_instance (StewardSimRequest *request,
                              const char        *param)
{
  const char *id = steward_sim_request_get_param (request, param);
  JsonObject *instance = steward_sim_om_find_instance (request, id);

  if (instance == NULL)
    steward_sim_request_answer_empty (request, 404);

  return instance;
}

gboolean
steward_sim_om_is_dry_run (StewardSimRequest *request)
{
  const char *validate = steward_sim_request_get_query (request, "validate");

  return validate != NULL && g_ascii_strcasecmp (validate, "true") == 0;
}

gboolean
steward_sim_om_is_type (JsonObject *instance,
                        const char *type)
{
  return g_str_equal (steward_sim_json_get_string (instance, "Type", ""), type);
}

gboolean
steward_sim_om_is_ready (JsonObject *instance)
{
  return g_str_equal (steward_sim_json_get_string (instance, "State", ""), "Ready");
}

/* A type is written by its name or its number. */
const char *
steward_sim_om_parse_type (JsonNode *node)
{
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;

  if (json_node_get_value_type (node) == G_TYPE_INT64)
    {
      gint64 number = json_node_get_int (node);

      return number >= 0 && number < (gint64) G_N_ELEMENTS (types) ? types[number] : NULL;
    }

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if (json_node_get_value_type (node) == G_TYPE_STRING
          && g_ascii_strcasecmp (types[i], json_node_get_string (node)) == 0)
        return types[i];
    }

  return NULL;
}

void
steward_sim_om_add_error (JsonArray  *errors,
                          const char *subject,
                          const char *format,
                          ...)
{
  JsonObject *error = json_object_new ();
  g_autofree char *description = NULL;
  va_list args;

  va_start (args, format);
  description = g_strdup_vprintf (format, args);
  va_end (args);

  json_object_set_string_member (error, "Subject", subject);
  json_object_set_string_member (error, "Description", description);
  json_object_set_null_member (error, "Code");
  json_array_add_object_element (errors, error);
}

void
steward_sim_om_check_body (StewardSimRequest  *request,
                           JsonArray          *errors,
                           const char * const *members)
{
  const char *stranger;

  if (steward_sim_request_get_object (request) == NULL)
    {
      steward_sim_om_add_error (errors, "Body", "The request needs a body.");
      return;
    }

  stranger = steward_sim_request_find_stranger (request, members);
  if (stranger != NULL)
    steward_sim_om_add_error (errors, stranger, "The member is not known to this call.");
}

/* "validate" is the only thing that the calls with changes take from the query. */
void
steward_sim_om_check_query (StewardSimRequest *request,
                            JsonArray         *errors)
{
  const char *validate = steward_sim_request_get_query (request, "validate");

  if (validate != NULL && g_ascii_strcasecmp (validate, "true") != 0
      && g_ascii_strcasecmp (validate, "false") != 0)
    steward_sim_om_add_error (errors, "validate", "The value is to be true or false.");
}

void
steward_sim_om_check_text (StewardSimRequest *request,
                           JsonArray         *errors,
                           const char        *member,
                           gboolean           needed,
                           long               max_length)
{
  const char *text = steward_sim_request_get_string (request, member);
  g_autofree char *stripped = text != NULL ? g_strstrip (g_strdup (text)) : NULL;

  steward_sim_om_check_kind (request, errors, member, G_TYPE_STRING);
  if (needed && (stripped == NULL || stripped[0] == '\0'))
    steward_sim_om_add_error (errors, member, "A value is required.");
  if (text != NULL && max_length > 0 && g_utf8_strlen (text, -1) > max_length)
    steward_sim_om_add_error (errors, member, "No more than %ld characters are allowed.",
                              max_length);
}

void
steward_sim_om_check_id (StewardSimRequest *request,
                         JsonArray         *errors,
                         const char        *member,
                         gboolean           needed)
{
  const char *text = steward_sim_request_get_string (request, member);

  if (text != NULL ? !g_uuid_string_is_valid (text)
                   : needed || steward_sim_json_has (steward_sim_request_get_object (request),
                                                     member))
    steward_sim_om_add_error (errors, member, "A GUID is required.");
}

/* When it is there and not null, it has that type. */
void
steward_sim_om_check_kind (StewardSimRequest *request,
                           JsonArray         *errors,
                           const char        *member,
                           GType              type)
{
  JsonNode *node = steward_sim_request_lookup (request, member);

  if (node != NULL && !JSON_NODE_HOLDS_NULL (node)
      && (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != type))
    steward_sim_om_add_error (errors, member, "The value has the wrong type.");
}

/* The status of something that is not followed by an operation; instance_id may be NULL. */
JsonObject *
steward_sim_om_status_new (const char *status,
                           const char *instance_id)
{
  JsonObject *object = json_object_new ();
  JsonObject *context = json_object_new ();
  JsonObject *items = json_object_new ();

  if (instance_id != NULL)
    json_object_set_string_member (items, "admin.InstanceId", instance_id);
  json_object_set_object_member (context, "Items", items);

  json_object_set_string_member (object, "OperationId", STEWARD_SIM_OM_NO_ID);
  json_object_set_string_member (object, "Status", status);
  json_object_set_array_member (object, "Errors", json_array_new ());
  json_object_set_array_member (object, "Information", json_array_new ());
  json_object_set_null_member (object, "OperationLocation");
  json_object_set_null_member (object, "ResourceLocation");
  json_object_set_object_member (object, "Context", context);

  return object;
}

/* Takes the object. */
void
steward_sim_om_answer_object (StewardSimRequest  *request,
                              guint               status,
                              StewardSimOmSchema  schema,
                              JsonObject         *object)
{
  steward_sim_om_answer (request, status, schema, steward_sim_json_wrap (object));
}

/* Takes the array. */
void
steward_sim_om_answer_list (StewardSimRequest  *request,
                            StewardSimOmSchema  schema,
                            JsonArray          *array)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  json_node_take_array (node, array);
  steward_sim_om_answer (request, 200, schema, node);
}

/* 200 for what was done, or only checked, at once. */
void
steward_sim_om_answer_done (StewardSimRequest *request,
                            JsonObject        *instance)
{
  const char *id = steward_sim_json_get_string (instance, "Id", NULL);
  JsonObject *status = steward_sim_om_status_new ("Succeeded", id);

  if (id != NULL && !steward_sim_om_is_dry_run (request))
    {
      g_autofree char *url = steward_sim_om_dup_instance_url (request, instance);

      json_object_set_string_member (status, "ResourceLocation", url);
    }
  steward_sim_om_answer_object (request, 200, STEWARD_SIM_OM_STATUS, status);
}

/* Answers 400 when there are errors, and says whether there were; instance_id may be NULL. */
gboolean
steward_sim_om_refuse (StewardSimRequest *request,
                       const char        *instance_id,
                       JsonArray         *errors)
{
  JsonObject *status;

  if (json_array_get_length (errors) == 0)
    return FALSE;

  status = steward_sim_om_status_new ("FailedToCreate", instance_id);
  json_object_set_array_member (status, "Errors", json_array_ref (errors));
  steward_sim_om_answer_object (request, 400, STEWARD_SIM_OM_STATUS, status);

  return TRUE;
}
