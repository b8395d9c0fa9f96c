/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-store.h"

/* A position of the store whose item is not among the fresh ones. */
#define GONE G_MAXUINT

/* What the store is to hold. Items that it holds already keep their place in memory, so that
 * selections and row widgets survive a refresh. */
static GPtrArray *
steward_store_plan (GListStore     *store,
                    GPtrArray      *fresh,
                    StewardKeyFunc  get_key,
                    GArray         *old_positions)
{
  g_autoptr(GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) plan = g_ptr_array_new_full (fresh->len, g_object_unref);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (store));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (G_LIST_MODEL (store), i);

      g_hash_table_insert (known, (gpointer) get_key (item), GUINT_TO_POINTER (i + 1));
    }

  for (guint i = 0; i < fresh->len; i++)
    {
      GObject *item = g_ptr_array_index (fresh, i);
      const char *key = get_key (item);
      guint position;

      if (key == NULL || !g_hash_table_add (seen, (gpointer) key))
        continue;

      position = GPOINTER_TO_UINT (g_hash_table_lookup (known, key)) - 1;
      if (position != GONE)
        g_ptr_array_add (plan, g_list_model_get_item (G_LIST_MODEL (store), position));
      else
        g_ptr_array_add (plan, g_object_ref (item));
      g_array_append_val (old_positions, position);
    }

  return g_steal_pointer (&plan);
}

/* The most items that can stay where they are: the longest increasing run of old positions,
 * found by keeping for each length the end that leaves the most room. Sets the positions of
 * all others to GONE. */
static void
steward_store_keep_longest_run (GArray *old_positions)
{
  g_autofree guint *ends = g_new (guint, old_positions->len + 1);
  g_autofree guint *before = g_new (guint, old_positions->len + 1);
  guint length = 0;
  guint keep;

  for (guint i = 0; i < old_positions->len; i++)
    {
      guint position = g_array_index (old_positions, guint, i);
      guint low = 0;
      guint high = length;

      if (position == GONE)
        continue;

      while (low < high)
        {
          guint middle = low + (high - low) / 2;

          if (g_array_index (old_positions, guint, ends[middle]) < position)
            low = middle + 1;
          else
            high = middle;
        }

      before[i] = low > 0 ? ends[low - 1] : GONE;
      ends[low] = i;
      length = MAX (length, low + 1);
    }

  keep = length > 0 ? ends[length - 1] : GONE;
  for (guint i = old_positions->len; i > 0; i--)
    {
      if (i - 1 == keep)
        keep = before[keep];
      else
        g_array_index (old_positions, guint, i - 1) = GONE;
    }
}

/**
 * steward_store_merge:
 * @store: the store to bring up to date
 * @fresh: (element-type GObject): the items as they are now, in their order
 * @get_key: what identifies an item
 *
 * Makes @store hold the items of @fresh in their order. Where an item of the store has the key
 * of a fresh one, it stays instead of the fresh one. Items that come without a key, or with
 * the key of an earlier one, are left out.
 *
 * Items that stay in place are never part of a change, and each run between two of them is
 * announced as one change.
 */
void
steward_store_merge (GListStore     *store,
                     GPtrArray      *fresh,
                     StewardKeyFunc  get_key)
{
  g_autoptr(GArray) old_positions = NULL;
  g_autoptr(GPtrArray) plan = NULL;
  guint n_old;
  guint old = 0;
  guint run = 0;

  g_return_if_fail (G_IS_LIST_STORE (store));
  g_return_if_fail (fresh != NULL);
  g_return_if_fail (get_key != NULL);

  n_old = g_list_model_get_n_items (G_LIST_MODEL (store));
  old_positions = g_array_sized_new (FALSE, FALSE, sizeof (guint), fresh->len);
  plan = steward_store_plan (store, fresh, get_key, old_positions);
  steward_store_keep_longest_run (old_positions);

  for (guint i = 0; i <= plan->len; i++)
    {
      guint position = i < plan->len ? g_array_index (old_positions, guint, i) : n_old;

      if (position == GONE)
        continue;

      if (position > old || i > run)
        g_list_store_splice (store, run, position - old, plan->pdata + run, i - run);

      old = position + 1;
      run = i + 1;
    }
}
