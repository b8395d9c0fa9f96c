/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-loader-private.h"

#include "steward-json.h"

#include <string.h>

/* A list that is asked for in several regions. One that fails does not take the others along: of
 * it there is what there was last, and the caller is told which it was. */

#define REGION "$region"

static void steward_loader_part_step_done_cb (GObject      *object,
                                              GAsyncResult *result,
                                              gpointer      user_data);

static void
steward_loader_part_free (gpointer data)
{
  StewardLoaderPart *part = data;

  g_clear_object (&part->loader);
  g_clear_pointer (&part->region, g_free);
  g_clear_pointer (&part->kept, json_array_unref);
  g_free (part);
}

/* What an archive had is the last that is known. */
void
steward_loader_keep_parts (StewardLoader *self,
                           JsonArray     *elements)
{
  guint length = json_array_get_length (elements);

  for (guint i = 0; i < self->parts->len; i++)
    {
      StewardLoaderPart *part = g_ptr_array_index (self->parts, i);

      if (part->kept != NULL)
        continue;

      part->kept = json_array_new ();
      for (guint j = 0; j < length; j++)
        {
          JsonNode *element = json_array_get_element (elements, j);

          if (JSON_NODE_HOLDS_OBJECT (element)
              && g_strcmp0 (steward_json_get_string (json_node_get_object (element), REGION),
                            part->region) == 0)
            json_array_add_element (part->kept, json_node_copy (element));
        }
    }
}

/* The elements of all parts as if they were one answer. */
static void
steward_loader_return_parts (GTask *task)
{
  StewardLoader *self = g_task_get_source_object (task);
  StewardLoaderCall *call = g_task_get_task_data (task);
  g_autoptr(JsonNode) root = json_node_new (JSON_NODE_ARRAY);
  char *text;

  if (call->error != NULL && call->missing->len == self->parts->len)
    {
      g_task_return_error (task, g_steal_pointer (&call->error));
      return;
    }

  json_node_set_array (root, call->elements);
  text = json_to_string (root, FALSE);
  call->body = g_bytes_new_take (text, strlen (text));
  g_task_return_pointer (task, g_steal_pointer (&call->elements),
                         (GDestroyNotify) json_array_unref);
}

void
steward_loader_part_step (GTask *task)
{
  StewardLoader *self = g_task_get_source_object (task);
  StewardLoaderCall *call = g_task_get_task_data (task);
  StewardLoaderPart *part;

  if (call->part == self->parts->len)
    {
      steward_loader_return_parts (task);
      return;
    }

  part = g_ptr_array_index (self->parts, call->part);
  steward_loader_load_async (part->loader, g_task_get_cancellable (task),
                             steward_loader_part_step_done_cb, g_object_ref (task));
}

/* An element remembers where it came from. */
static void
steward_loader_part_keep (StewardLoaderPart *part,
                          JsonArray         *elements)
{
  guint length = json_array_get_length (elements);

  g_clear_pointer (&part->kept, json_array_unref);
  part->kept = json_array_new ();
  for (guint i = 0; i < length; i++)
    {
      g_autoptr(JsonNode) element = json_array_dup_element (elements, i);

      if (JSON_NODE_HOLDS_OBJECT (element))
        json_object_set_string_member (json_node_get_object (element), REGION, part->region);
      json_array_add_element (part->kept, g_steal_pointer (&element));
    }
}

static void
steward_loader_part_step_done_cb (GObject      *object,
                                  GAsyncResult *result,
                                  gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardLoader *self = g_task_get_source_object (task);
  StewardLoaderCall *call = g_task_get_task_data (task);
  StewardLoaderPart *part = g_ptr_array_index (self->parts, call->part);
  g_autoptr(JsonArray) elements = NULL;
  g_autoptr(GBytes) body = NULL;
  g_autoptr(GError) error = NULL;
  guint length;

  elements = steward_loader_load_finish (STEWARD_LOADER (object), result, &body, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (elements != NULL)
    steward_loader_part_keep (part, elements);
  else
    g_ptr_array_add (call->missing, g_strdup (part->region));
  if (call->error == NULL)
    call->error = g_steal_pointer (&error);

  length = part->kept != NULL ? json_array_get_length (part->kept) : 0;
  for (guint i = 0; i < length; i++)
    json_array_add_element (call->elements, json_array_dup_element (part->kept, i));
  call->part++;
  steward_loader_part_step (task);
}

/**
 * steward_loader_new_of_parts:
 *
 * Returns: (transfer full): a loader that asks others, one after the other, and has what all of
 *   them have
 */
StewardLoader *
steward_loader_new_of_parts (void)
{
  StewardLoader *self = g_object_new (STEWARD_TYPE_LOADER, NULL);

  self->parts = g_ptr_array_new_with_free_func (steward_loader_part_free);

  return self;
}

/**
 * steward_loader_add_part:
 * @self: a loader of parts
 * @part: a loader with a path
 * @region: where it asks; its elements get that as their member "$region"
 */
void
steward_loader_add_part (StewardLoader *self,
                         StewardLoader *part,
                         const char    *region)
{
  StewardLoaderPart *added;

  g_return_if_fail (STEWARD_IS_LOADER (self));
  g_return_if_fail (self->parts != NULL);
  g_return_if_fail (STEWARD_IS_LOADER (part));
  g_return_if_fail (region != NULL);

  added = g_new0 (StewardLoaderPart, 1);
  added->loader = g_object_ref (part);
  added->region = g_strdup (region);
  g_ptr_array_add (self->parts, added);
}

/**
 * steward_loader_load_take_missing:
 * @self: a loader of parts
 * @result: from the callback, before steward_loader_load_finish()
 * @error: (out) (transfer full) (nullable): why the first of them could not be read
 *
 * Returns: (transfer full) (nullable): the regions whose elements are those of an earlier time,
 *   %NULL at the end
 */
char **
steward_loader_load_take_missing (StewardLoader  *self,
                                  GAsyncResult   *result,
                                  GError        **error)
{
  StewardLoaderCall *call;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (error != NULL, NULL);

  call = g_task_get_task_data (G_TASK (result));
  *error = g_steal_pointer (&call->error);
  if (call->missing->len == 0)
    return NULL;

  g_ptr_array_add (call->missing, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&call->missing), FALSE);
}
