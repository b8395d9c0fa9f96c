/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "http/steward-http-decode.h"

#include "steward-json.h"

#define THREAD_BYTES (64 * 1024)

static void
steward_http_decode_parse (GTask *task)
{
  GBytes *body = g_task_get_task_data (task);
  GError *error = NULL;
  JsonNode *json = steward_json_parse (body, &error);

  if (json == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, json, (GDestroyNotify) json_node_unref);
}

static void
steward_http_decode_thread (GTask        *task,
                            gpointer      source_object,
                            gpointer      task_data,
                            GCancellable *cancellable)
{
  steward_http_decode_parse (task);
}

/**
 * steward_http_decode_async:
 * @response: a complete answer
 * @callback: called when it is decoded
 * @user_data: for @callback
 *
 * Reads the body as JSON; a large one away from the main thread. An empty body is no error.
 */
void
steward_http_decode_async (StewardHttpResponse *response,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  GBytes *body;

  g_return_if_fail (STEWARD_IS_HTTP_RESPONSE (response));

  task = g_task_new (response, NULL, callback, user_data);
  g_task_set_source_tag (task, steward_http_decode_async);

  body = steward_http_response_get_body (response);
  g_task_set_task_data (task, g_bytes_ref (body), (GDestroyNotify) g_bytes_unref);

  if (g_bytes_get_size (body) == 0)
    g_task_return_pointer (task, NULL, NULL);
  else if (g_bytes_get_size (body) > THREAD_BYTES)
    g_task_run_in_thread (task, steward_http_decode_thread);
  else
    steward_http_decode_parse (task);
}

/**
 * steward_http_decode_finish:
 * @response: the same answer
 * @result: from the callback
 * @error: return location for an error of %STEWARD_JSON_ERROR
 *
 * Returns: %TRUE if @response now has its JSON
 */
gboolean
steward_http_decode_finish (StewardHttpResponse  *response,
                            GAsyncResult         *result,
                            GError              **error)
{
  g_autoptr(GError) failure = NULL;
  JsonNode *json;

  g_return_val_if_fail (g_task_is_valid (result, response), FALSE);

  json = g_task_propagate_pointer (G_TASK (result), &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  steward_http_response_take_json (response, json);
  return TRUE;
}
