/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-session-private.h"

#include "business-central/steward-operations-api.h"
#include "http/steward-api-error.h"

/* Operations that run but that the list of the tenant does not show are asked for by their ids:
 * those of apps, and any where a version tells single operations. */

static void
steward_session_look_up_done_cb (GObject      *object,
                                 GAsyncResult *result,
                                 gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardSession *self = g_task_get_source_object (task);
  StewardOperation *operation = g_task_get_task_data (task);
  g_autoptr(JsonArray) elements = NULL;
  g_autoptr(GBytes) body = NULL;
  g_autoptr(GError) error = NULL;
  JsonNode *first = NULL;

  elements = steward_loader_load_finish (STEWARD_LOADER (object), result, &body, &error);
  g_hash_table_remove (self->looked_up, operation);
  if (elements == NULL)
    g_debug ("The operation cannot be read: %s", error->message);
  else if (json_array_get_length (elements) > 0)
    first = json_array_get_element (elements, 0);
  if (first != NULL && JSON_NODE_HOLDS_OBJECT (first) && !steward_operation_is_finished (operation))
    steward_operation_adopt (operation, json_node_get_object (first));

  g_task_return_boolean (task, TRUE);
}

/* Looks at the same time are one. */
void
steward_session_look_up_operation (StewardSession   *self,
                                   StewardOperation *operation)
{
  g_autoptr(StewardLoader) loader = NULL;
  GTask *task;

  if (self->closed || g_hash_table_contains (self->looked_up, operation))
    return;

  loader = steward_operations_api_get (self->service, operation);
  if (loader == NULL)
    return;

  g_hash_table_add (self->looked_up, operation);
  task = g_task_new (self, self->cancellable, NULL, NULL);
  g_task_set_source_tag (task, steward_session_look_up_operation);
  g_task_set_task_data (task, g_object_ref (operation), g_object_unref);
  steward_loader_load_async (loader, self->cancellable, steward_session_look_up_done_cb, task);
}
