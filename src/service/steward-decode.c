/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-decode.h"

#include "steward-tenant.h"

/* A third of a frame, so that the rest of it is there for drawing. Drawing can take all the time
 * there is, where it is slow and something turns, so that nothing is left for when it is idle. */
#define SLICE_USEC     5000
#define SLICE_APART_MS 6

typedef struct
{
  /* input */
  GType       item_type;
  JsonArray  *elements;
  GHashTable *known; /* key → entity */

  /* in progress */
  guint       next;

  /* output */
  GPtrArray  *entities;
  guint       n_malformed;
} StewardDecode;

static void
steward_decode_free (gpointer data)
{
  StewardDecode *decode = data;

  g_clear_pointer (&decode->elements, json_array_unref);
  g_clear_pointer (&decode->known, g_hash_table_unref);
  g_clear_pointer (&decode->entities, g_ptr_array_unref);
  g_free (decode);
}

static void
steward_decode_element (StewardDecode *decode,
                        StewardTenant *tenant,
                        JsonNode      *element)
{
  g_autoptr(StewardEntity) entity = NULL;
  StewardEntity *known;

  if (JSON_NODE_HOLDS_OBJECT (element))
    {
      entity = g_object_new (decode->item_type, "tenant", tenant, NULL);
      if (!steward_entity_update (entity, json_node_get_object (element)))
        g_clear_object (&entity);
    }
  if (entity == NULL)
    {
      decode->n_malformed++;
      return;
    }

  known = g_hash_table_lookup (decode->known, steward_entity_get_key (entity));
  if (known != NULL)
    {
      steward_entity_update (known, json_node_get_object (element));
      g_set_object (&entity, known);
    }
  g_ptr_array_add (decode->entities, g_steal_pointer (&entity));
}

static gboolean
steward_decode_slice_cb (gpointer user_data)
{
  GTask *task = user_data;
  StewardDecode *decode = g_task_get_task_data (task);
  StewardTenant *tenant = g_task_get_source_object (task);
  guint length = json_array_get_length (decode->elements);
  gint64 end = g_get_monotonic_time () + SLICE_USEC;

  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;

  while (decode->next < length && g_get_monotonic_time () < end)
    steward_decode_element (decode, tenant,
                            json_array_get_element (decode->elements, decode->next++));
  if (decode->next < length)
    return G_SOURCE_CONTINUE;

  if (decode->n_malformed > 0)
    g_debug ("%u of %u elements are malformed and left out", decode->n_malformed, length);
  g_task_return_pointer (task, g_ptr_array_ref (decode->entities),
                         (GDestroyNotify) g_ptr_array_unref);

  return G_SOURCE_REMOVE;
}

/**
 * steward_decode_async:
 * @tenant: the tenant the elements are from
 * @item_type: a type of entity
 * @elements: the elements
 * @known: (element-type utf8 StewardEntity): entities that are brought up to date instead of
 *   being made anew, by their keys
 * @cancellable: (nullable): stops it
 * @callback: called when all are decoded
 * @user_data: for @callback
 */
void
steward_decode_async (StewardTenant       *tenant,
                      GType                item_type,
                      JsonArray           *elements,
                      GHashTable          *known,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  g_autoptr(GSource) source = NULL;
  StewardDecode *decode;

  g_return_if_fail (STEWARD_IS_TENANT (tenant));
  g_return_if_fail (g_type_is_a (item_type, STEWARD_TYPE_ENTITY));
  g_return_if_fail (elements != NULL);
  g_return_if_fail (known != NULL);

  decode = g_new0 (StewardDecode, 1);
  decode->item_type = item_type;
  decode->elements = json_array_ref (elements);
  decode->known = g_hash_table_ref (known);
  decode->entities = g_ptr_array_new_full (json_array_get_length (elements), g_object_unref);

  task = g_task_new (tenant, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_decode_async);
  g_task_set_task_data (task, decode, steward_decode_free);

  source = g_timeout_source_new (SLICE_APART_MS);
  g_source_set_ready_time (source, 0);
  g_task_attach_source (task, source, steward_decode_slice_cb);
}

/**
 * steward_decode_finish:
 * @tenant: the same tenant
 * @result: from the callback
 * @n_malformed: (out): how many elements had no key or were no objects
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type StewardEntity): the entities, in the order of the list
 */
GPtrArray *
steward_decode_finish (StewardTenant  *tenant,
                       GAsyncResult   *result,
                       guint          *n_malformed,
                       GError        **error)
{
  StewardDecode *decode;

  g_return_val_if_fail (g_task_is_valid (result, tenant), NULL);
  g_return_val_if_fail (n_malformed != NULL, NULL);

  decode = g_task_get_task_data (G_TASK (result));
  *n_malformed = decode->n_malformed;

  return g_task_propagate_pointer (G_TASK (result), error);
}
