/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dataverse/steward-instance-status.h"

#include "http/steward-error-items.h"
#include "http/steward-retry-policy.h"
#include "steward-json.h"
#include "steward-util.h"

#define USUAL_WAIT_SECONDS 30
#define MIN_WAIT_SECONDS   5
#define MAX_WAIT_SECONDS   300

/* In the order of the numbers that stand for them; what is not known still runs. */
static const struct
{
  const char             *word;
  StewardOperationStatus  status;
  gboolean                gone;
} states[] = {
  { "None", STEWARD_OPERATION_STATUS_RUNNING },
  { "FailedToCreate", STEWARD_OPERATION_STATUS_FAILED },
  { "NotStarted", STEWARD_OPERATION_STATUS_QUEUED },
  { "Ready", STEWARD_OPERATION_STATUS_QUEUED },
  { "Pending", STEWARD_OPERATION_STATUS_QUEUED },
  { "Running", STEWARD_OPERATION_STATUS_RUNNING },
  { "Succeeded", STEWARD_OPERATION_STATUS_SUCCEEDED },
  { "Failed", STEWARD_OPERATION_STATUS_FAILED },
  { "Cancelling", STEWARD_OPERATION_STATUS_RUNNING },
  { "Cancelled", STEWARD_OPERATION_STATUS_CANCELED },
  { "Aborting", STEWARD_OPERATION_STATUS_RUNNING },
  { "Aborted", STEWARD_OPERATION_STATUS_FAILED },
  { "Tombstone", STEWARD_OPERATION_STATUS_FAILED, TRUE },
  { "Deleting", STEWARD_OPERATION_STATUS_RUNNING },
  { "Deleted", STEWARD_OPERATION_STATUS_FAILED, TRUE },
  { "NotFound", STEWARD_OPERATION_STATUS_FAILED },
  { "Conflict", STEWARD_OPERATION_STATUS_FAILED },
};

static void
steward_instance_status_set_state (StewardInstanceStatus *self,
                                   guint                  place)
{
  self->status = states[place].status;
  self->gone = states[place].gone;
}

static void
steward_instance_status_read_state (StewardInstanceStatus *self,
                                    JsonNode              *node)
{
  self->status = STEWARD_OPERATION_STATUS_RUNNING;
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return;

  if (json_node_get_value_type (node) == G_TYPE_INT64)
    {
      gint64 number = json_node_get_int (node);

      self->status_text = g_strdup_printf ("%" G_GINT64_FORMAT, number);
      if (number >= 0 && number < (gint64) G_N_ELEMENTS (states))
        steward_instance_status_set_state (self, (guint) number);
      return;
    }

  self->status_text = steward_dup_display_text (json_node_get_string (node));
  for (guint i = 0; i < G_N_ELEMENTS (states) && self->status_text != NULL; i++)
    {
      if (g_ascii_strcasecmp (self->status_text, states[i].word) == 0)
        steward_instance_status_set_state (self, i);
    }
}

/**
 * steward_instance_status_new_from_json:
 * @root: (nullable): an answer: a status, bare or as the only element of a list
 *
 * Returns: (transfer full) (nullable): the status, or %NULL if @root is none
 */
StewardInstanceStatus *
steward_instance_status_new_from_json (JsonNode *root)
{
  StewardInstanceStatus *self;
  JsonObject *object;
  JsonObject *items;
  const char *id;

  if (root != NULL && JSON_NODE_HOLDS_ARRAY (root)
      && json_array_get_length (json_node_get_array (root)) > 0)
    root = json_array_get_element (json_node_get_array (root), 0);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;

  object = json_node_get_object (root);
  if (steward_json_get_node (object, "Status") == NULL
      || steward_json_get_node (object, "OperationId") == NULL)
    return NULL;

  self = g_new0 (StewardInstanceStatus, 1);
  self->wait_seconds = USUAL_WAIT_SECONDS;
  steward_instance_status_read_state (self, steward_json_get_node (object, "Status"));
  id = steward_json_get_string (object, "OperationId");
  self->operation_id = steward_id_is_zero (id) ? NULL : g_strdup (id);
  self->location = g_strdup (steward_json_get_string (object, "OperationLocation"));
  items = steward_json_get_object (steward_json_get_object (object, "Context"), "Items");
  self->instance_id = g_strdup (steward_json_get_string (items, "admin.InstanceId"));
  self->errors = steward_error_items_dup_text (object, "Errors");
  self->information = steward_error_items_dup_text (object, "Information");

  return self;
}

/**
 * steward_instance_status_new_from_response:
 * @response: an answer
 *
 * Where to ask again, and how soon, is in its headers, or else in its body.
 *
 * Returns: (transfer full) (nullable): the status, or %NULL if the answer is none
 */
StewardInstanceStatus *
steward_instance_status_new_from_response (StewardHttpResponse *response)
{
  StewardInstanceStatus *self;
  const char *location;
  const char *wait;
  gint64 seconds = 0;

  g_return_val_if_fail (STEWARD_IS_HTTP_RESPONSE (response), NULL);

  self = steward_instance_status_new_from_json (steward_http_response_get_json (response));
  if (self == NULL)
    return NULL;

  location = steward_http_response_get_header (response, "Operation-Location");
  if (location != NULL)
    {
      g_free (self->location);
      self->location = g_strdup (location);
    }
  wait = steward_http_response_get_header (response, "Retry-After");
  if (wait != NULL
      && steward_retry_policy_parse_retry_after (wait, g_get_real_time () / G_USEC_PER_SEC,
                                                 &seconds))
    self->wait_seconds = (guint) CLAMP (seconds, MIN_WAIT_SECONDS, MAX_WAIT_SECONDS);

  return self;
}

/**
 * steward_instance_status_free:
 * @self: (transfer full): a status
 */
void
steward_instance_status_free (StewardInstanceStatus *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->operation_id);
  g_free (self->status_text);
  g_free (self->instance_id);
  g_free (self->location);
  g_free (self->errors);
  g_free (self->information);
  g_free (self);
}
