/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-loader-private.h"

#include "http/steward-api-error.h"
#include "steward-json.h"

G_DEFINE_FINAL_TYPE (StewardLoader, steward_loader, G_TYPE_OBJECT)

static void
steward_loader_call_free (gpointer data)
{
  StewardLoaderCall *call = data;

  g_clear_pointer (&call->elements, json_array_unref);
  g_clear_pointer (&call->missing, g_ptr_array_unref);
  g_clear_error (&call->error);
  g_clear_pointer (&call->body, g_bytes_unref);
  g_free (call);
}

static void
steward_loader_path_free (gpointer data)
{
  StewardLoaderPath *path = data;

  for (guint i = 0; i < STEWARD_LOADER_MAX_ARGUMENTS; i++)
    g_free (path->arguments[i]);
  g_free (path->endpoint);
  g_free (path);
}

static void steward_loader_try_step         (GTask        *task);
static void steward_loader_try_step_done_cb (GObject      *object,
                                             GAsyncResult *result,
                                             gpointer      user_data);

static void
steward_loader_try_step (GTask *task)
{
  StewardLoader *self = g_task_get_source_object (task);
  StewardLoaderCall *call = g_task_get_task_data (task);
  StewardLoaderPath *path = g_ptr_array_index (self->paths, call->path);
  g_autoptr(StewardHttpRequest) request = NULL;

  request = steward_http_request_new (STEWARD_HTTP_CLASS_SAFE, "GET", path->endpoint,
                                      path->arguments[0], path->arguments[1],
                                      path->arguments[2], path->arguments[3],
                                      path->arguments[4], NULL);
  if (self->query_name != NULL)
    steward_http_request_add_query (request, self->query_name, self->query_value);
  steward_http_client_send_async (self->client, request, g_task_get_cancellable (task),
                                  steward_loader_try_step_done_cb, g_object_ref (task));
}

static void
steward_loader_try_step_done_cb (GObject      *object,
                                 GAsyncResult *result,
                                 gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardLoader *self = g_task_get_source_object (task);
  StewardLoaderCall *call = g_task_get_task_data (task);
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(JsonArray) elements = NULL;
  GError *error = NULL;

  response = steward_http_client_send_finish (STEWARD_HTTP_CLIENT (object), result, &error);
  if (g_error_matches (error, STEWARD_API_ERROR, STEWARD_API_ERROR_NOT_FOUND)
      && call->path + 1 < self->paths->len)
    {
      g_clear_error (&error);
      call->path++;
      steward_loader_try_step (task);
      return;
    }
  if (self->may_be_missing && g_error_matches (error, STEWARD_API_ERROR,
                                               STEWARD_API_ERROR_NOT_FOUND))
    {
      g_clear_error (&error);
      call->body = g_bytes_new_static ("[]", 2);
      g_task_return_pointer (task, json_array_new (), (GDestroyNotify) json_array_unref);
      return;
    }
  if (response != NULL && steward_http_response_get_status (response) == 204)
    elements = json_array_new ();
  else if (response != NULL)
    elements = steward_loader_open (self, steward_http_response_get_json (response), &error);
  if (elements == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  call->body = g_bytes_ref (steward_http_response_get_body (response));
  g_task_return_pointer (task, g_steal_pointer (&elements), (GDestroyNotify) json_array_unref);
}

static void
steward_loader_dispose (GObject *object)
{
  StewardLoader *self = STEWARD_LOADER (object);

  g_clear_object (&self->client);

  G_OBJECT_CLASS (steward_loader_parent_class)->dispose (object);
}

static void
steward_loader_finalize (GObject *object)
{
  StewardLoader *self = STEWARD_LOADER (object);

  g_clear_pointer (&self->paths, g_ptr_array_unref);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->text_member, g_free);
  g_clear_pointer (&self->query_name, g_free);
  g_clear_pointer (&self->query_value, g_free);

  G_OBJECT_CLASS (steward_loader_parent_class)->finalize (object);
}

static void
steward_loader_class_init (StewardLoaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_loader_dispose;
  object_class->finalize = steward_loader_finalize;
}

static void
steward_loader_init (StewardLoader *self)
{
  self->paths = g_ptr_array_new_with_free_func (steward_loader_path_free);
}

/**
 * steward_loader_new:
 * @client: what sends its requests
 *
 * Returns: (transfer full): a loader that has no path yet
 */
StewardLoader *
steward_loader_new (StewardHttpClient *client)
{
  StewardLoader *self;

  g_return_val_if_fail (STEWARD_IS_HTTP_CLIENT (client), NULL);

  self = g_object_new (STEWARD_TYPE_LOADER, NULL);
  self->client = g_object_ref (client);

  return self;
}

/**
 * steward_loader_add_path:
 * @self: a loader
 * @endpoint: where the list is, with a braced name for each argument
 * @...: the arguments, ended by %NULL
 *
 * A path that was added later is asked when the service does not know the one before it.
 */
void
steward_loader_add_path (StewardLoader *self,
                         const char    *endpoint,
                         ...)
{
  StewardLoaderPath *path;
  const char *argument;
  va_list arguments;
  guint n_arguments = 0;

  g_return_if_fail (STEWARD_IS_LOADER (self));
  g_return_if_fail (endpoint != NULL);

  path = g_new0 (StewardLoaderPath, 1);
  path->endpoint = g_strdup (endpoint);
  va_start (arguments, endpoint);
  while (n_arguments < STEWARD_LOADER_MAX_ARGUMENTS
         && (argument = va_arg (arguments, const char *)) != NULL)
    path->arguments[n_arguments++] = g_strdup (argument);
  va_end (arguments);

  g_ptr_array_add (self->paths, path);
}

/**
 * steward_loader_add_query:
 * @self: a loader
 * @name: the name of a parameter
 * @value: its value
 */
void
steward_loader_add_query (StewardLoader *self,
                          const char    *name,
                          const char    *value)
{
  g_return_if_fail (STEWARD_IS_LOADER (self));
  g_return_if_fail (name != NULL && value != NULL);

  g_free (self->query_name);
  self->query_name = g_strdup (name);
  g_free (self->query_value);
  self->query_value = g_strdup (value);
}

/**
 * steward_loader_set_may_be_missing:
 * @self: a loader
 * @may_be_missing: whether "not found" is how the service says that there are none
 */
void
steward_loader_set_may_be_missing (StewardLoader *self,
                                   gboolean       may_be_missing)
{
  g_return_if_fail (STEWARD_IS_LOADER (self));

  self->may_be_missing = may_be_missing;
}

/**
 * steward_loader_set_single:
 * @self: a loader
 * @single: whether the answer is one object instead of a list
 */
void
steward_loader_set_single (StewardLoader *self,
                           gboolean       single)
{
  g_return_if_fail (STEWARD_IS_LOADER (self));

  self->single = single;
}

/**
 * steward_loader_set_split:
 * @self: a loader
 * @split: makes several elements of one that the service lists
 */
void
steward_loader_set_split (StewardLoader      *self,
                          StewardLoaderSplit  split)
{
  g_return_if_fail (STEWARD_IS_LOADER (self));

  self->split = split;
}

/**
 * steward_loader_set_text_member:
 * @self: a loader
 * @member: what an element that is a bare text is called
 *
 * Makes an object of each element that is a text.
 */
void
steward_loader_set_text_member (StewardLoader *self,
                                const char    *member)
{
  g_return_if_fail (STEWARD_IS_LOADER (self));
  g_return_if_fail (member != NULL);

  g_free (self->text_member);
  self->text_member = g_strdup (member);
}

/* (transfer full): the elements, each text as an object */
static JsonArray *
steward_loader_name_texts (StewardLoader *self,
                           JsonArray     *array)
{
  JsonArray *objects = json_array_new ();
  guint length = json_array_get_length (array);

  for (guint i = 0; i < length; i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      JsonObject *object;

      if (json_node_get_value_type (element) != G_TYPE_STRING)
        {
          json_array_add_element (objects, json_node_copy (element));
          continue;
        }

      object = json_object_new ();
      json_object_set_string_member (object, self->text_member, json_node_get_string (element));
      json_array_add_object_element (objects, object);
    }

  return objects;
}

static JsonArray *
steward_loader_split_all (StewardLoader *self,
                          JsonArray     *array)
{
  g_autoptr(JsonArray) parts = NULL;
  guint length = json_array_get_length (array);

  if (self->text_member != NULL)
    return steward_loader_name_texts (self, array);
  if (self->split == NULL)
    return json_array_ref (array);

  parts = json_array_new ();
  for (guint i = 0; i < length; i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      g_autoptr(JsonArray) split = NULL;
      guint n_split;

      if (!JSON_NODE_HOLDS_OBJECT (element))
        continue;

      split = self->split (json_node_get_object (element));
      n_split = json_array_get_length (split);
      for (guint j = 0; j < n_split; j++)
        json_array_add_element (parts, json_array_dup_element (split, j));
    }

  return g_steal_pointer (&parts);
}

/**
 * steward_loader_open:
 * @self: a loader
 * @root: (nullable): a whole answer
 * @error: return location for %STEWARD_API_ERROR_PROTOCOL
 *
 * Takes the elements out of their envelope: an array, bare or as "value", or a single object,
 * bare if that is what is expected, or as "value". A null stands for no elements.
 *
 * Returns: (transfer full): the elements
 */
JsonArray *
steward_loader_open (StewardLoader  *self,
                     JsonNode       *root,
                     GError        **error)
{
  g_autoptr(JsonArray) wrapped = NULL;
  JsonNode *inner = root;

  g_return_val_if_fail (STEWARD_IS_LOADER (self), NULL);

  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    {
      JsonNode *value = steward_json_get_node (json_node_get_object (root), "value");

      if (value != NULL || !self->single)
        inner = value;
    }

  if (inner != NULL && JSON_NODE_HOLDS_ARRAY (inner) && self->parts != NULL)
    steward_loader_keep_parts (self, json_node_get_array (inner));
  if (inner != NULL && JSON_NODE_HOLDS_ARRAY (inner))
    return steward_loader_split_all (self, json_node_get_array (inner));
  if (inner == NULL || !(JSON_NODE_HOLDS_OBJECT (inner) || JSON_NODE_HOLDS_NULL (inner)))
    {
      g_set_error_literal (error, STEWARD_API_ERROR, STEWARD_API_ERROR_PROTOCOL,
                           "The answer is not a list");
      return NULL;
    }

  wrapped = json_array_new ();
  if (JSON_NODE_HOLDS_OBJECT (inner))
    json_array_add_element (wrapped, json_node_copy (inner));

  return steward_loader_split_all (self, wrapped);
}

/**
 * steward_loader_load_async:
 * @self: a loader with a path
 * @cancellable: (nullable): gives up waiting
 * @callback: called when there is an answer, or none to be had
 * @user_data: for @callback
 */
void
steward_loader_load_async (StewardLoader       *self,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  StewardLoaderCall *call;

  g_return_if_fail (STEWARD_IS_LOADER (self));
  g_return_if_fail (self->paths->len > 0 || self->parts != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_loader_load_async);
  call = g_new0 (StewardLoaderCall, 1);
  call->elements = json_array_new ();
  call->missing = g_ptr_array_new_with_free_func (g_free);
  g_task_set_task_data (task, call, steward_loader_call_free);

  if (self->parts != NULL)
    steward_loader_part_step (task);
  else
    steward_loader_try_step (task);
}

/**
 * steward_loader_load_finish:
 * @self: a loader
 * @result: from the callback
 * @body: (out) (transfer full): the answer as it came
 * @error: return location for an error of %STEWARD_API_ERROR, of signing in
 *   (steward_authenticator_acquire_finish()), of the connection, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the elements
 */
JsonArray *
steward_loader_load_finish (StewardLoader  *self,
                            GAsyncResult   *result,
                            GBytes        **body,
                            GError        **error)
{
  StewardLoaderCall *call;
  JsonArray *elements;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (body != NULL, NULL);

  call = g_task_get_task_data (G_TASK (result));
  elements = g_task_propagate_pointer (G_TASK (result), error);
  if (elements != NULL)
    *body = g_steal_pointer (&call->body);

  return elements;
}
