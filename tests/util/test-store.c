/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-store.h"

#include <string.h>

/* The items are actions, because an action is the smallest object of GIO that has a name. */
#define ITEM_TYPE G_TYPE_SIMPLE_ACTION

typedef struct
{
  GPtrArray *mirror;
  guint      n_changes;
  guint      n_removed;
  guint      n_added;
} Watch;

static const char *
get_key (gpointer item)
{
  const char *name = g_action_get_name (item);

  return *name != '\0' ? name : NULL;
}

static GPtrArray *
make_items (const char *keys)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (const char *key = keys; *key != '\0'; key++)
    {
      char name[2] = { *key == '_' ? '\0' : *key, '\0' };

      g_ptr_array_add (items, g_simple_action_new (name, NULL));
    }

  return items;
}

static char *
read_keys (GListModel *model)
{
  GString *keys = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(GAction) item = g_list_model_get_item (model, i);

      g_string_append (keys, g_action_get_name (item));
    }

  return g_string_free (keys, FALSE);
}

/* What a list widget does: keeps its own copy right by nothing but the announced changes. */
static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Watch      *watch)
{
  watch->n_changes++;
  watch->n_removed += removed;
  watch->n_added += added;

  if (removed > 0)
    g_ptr_array_remove_range (watch->mirror, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (watch->mirror, position + i,
                        g_list_model_get_item (model, position + i));
}

static void
watch_clear (Watch *watch)
{
  watch->n_changes = watch->n_removed = watch->n_added = 0;
}

static void
assert_mirrored (GListModel *model,
                 Watch      *watch)
{
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, watch->mirror->len);

  for (guint i = 0; i < watch->mirror->len; i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (model, i);

      g_assert_true (item == g_ptr_array_index (watch->mirror, i));
    }
}

static void
assert_merge (const char *before,
              const char *fresh,
              const char *after,
              guint       n_changes,
              guint       n_removed,
              guint       n_added)
{
  g_autoptr(GListStore) store = g_list_store_new (ITEM_TYPE);
  g_autoptr(GPtrArray) old_items = make_items (before);
  g_autoptr(GPtrArray) new_items = make_items (fresh);
  g_autoptr(GPtrArray) mirror = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *keys = NULL;
  Watch watch = { mirror, 0, 0, 0 };

  g_signal_connect (store, "items-changed", G_CALLBACK (items_changed_cb), &watch);
  g_list_store_splice (store, 0, 0, old_items->pdata, old_items->len);
  watch_clear (&watch);

  steward_store_merge (store, new_items, get_key);

  keys = read_keys (G_LIST_MODEL (store));
  g_assert_cmpstr (keys, ==, after);
  g_assert_cmpuint (watch.n_changes, ==, n_changes);
  g_assert_cmpuint (watch.n_removed, ==, n_removed);
  g_assert_cmpuint (watch.n_added, ==, n_added);
  assert_mirrored (G_LIST_MODEL (store), &watch);

  for (guint i = 0; i < mirror->len; i++)
    {
      GObject *item = g_ptr_array_index (mirror, i);
      const char *old = strchr (before, *get_key (item));

      if (old != NULL)
        g_assert_true (g_ptr_array_index (old_items, old - before) == item);
    }
}

static void
test_changes (void)
{
  assert_merge ("", "", "", 0, 0, 0);
  assert_merge ("", "abc", "abc", 1, 0, 3);
  assert_merge ("abc", "", "", 1, 3, 0);
  assert_merge ("abc", "abc", "abc", 0, 0, 0);
  assert_merge ("abc", "abxyc", "abxyc", 1, 0, 2);
  assert_merge ("abcdef", "adef", "adef", 1, 2, 0);
  assert_merge ("abcdef", "axydef", "axydef", 1, 2, 2);
  assert_merge ("abcdef", "xbcyefz", "xbcyefz", 3, 2, 3);
  assert_merge ("bcd", "abcde", "abcde", 2, 0, 2);
}

static void
test_moves (void)
{
  assert_merge ("abcdef", "bcdefa", "bcdefa", 2, 1, 1);
  assert_merge ("abcdef", "fabcde", "fabcde", 2, 1, 1);
  assert_merge ("abc", "cba", "cba", 2, 2, 2);
}

static void
test_odd_items (void)
{
  assert_merge ("abc", "aabbccaa", "abc", 0, 0, 0);
  assert_merge ("abc", "a_b_c_", "abc", 0, 0, 0);
  assert_merge ("", "xx_yx", "xy", 1, 0, 2);
}

static char *
random_keys (void)
{
  int length = g_test_rand_int_range (0, 24);
  char *keys = g_malloc0 (length + 1);

  for (int i = 0; i < length; i++)
    keys[i] = "abcdefghijklmnopqrstuvwxyz_"[g_test_rand_int_range (0, 27)];

  return keys;
}

/* The plainest description of the result: each key once, where it comes first. */
static char *
first_occurrences (const char *keys)
{
  GString *first = g_string_new (NULL);

  for (; *keys != '\0'; keys++)
    {
      if (*keys != '_' && strchr (first->str, *keys) == NULL)
        g_string_append_c (first, *keys);
    }

  return g_string_free (first, FALSE);
}

/* How many items can stay: the longest common subsequence, by the book. */
static guint
count_staying (const char *before,
               const char *after)
{
  guint lengths[32][32] = { { 0 } };
  gsize n_before = strlen (before);
  gsize n_after = strlen (after);

  for (gsize i = 1; i <= n_before; i++)
    {
      for (gsize j = 1; j <= n_after; j++)
        lengths[i][j] = before[i - 1] == after[j - 1]
                          ? lengths[i - 1][j - 1] + 1
                          : MAX (lengths[i - 1][j], lengths[i][j - 1]);
    }

  return lengths[n_before][n_after];
}

static void
test_random_sequences (void)
{
  g_autoptr(GListStore) store = g_list_store_new (ITEM_TYPE);
  g_autoptr(GPtrArray) mirror = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GHashTable) items = NULL;
  Watch watch = { mirror, 0, 0, 0 };

  items = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  g_signal_connect (store, "items-changed", G_CALLBACK (items_changed_cb), &watch);

  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *before = read_keys (G_LIST_MODEL (store));
      g_autofree char *keys = random_keys ();
      g_autofree char *expected = first_occurrences (keys);
      g_autofree char *after = NULL;
      g_autoptr(GPtrArray) fresh = make_items (keys);
      guint n_staying = count_staying (before, expected);

      g_hash_table_remove_all (items);
      for (guint j = 0; j < mirror->len; j++)
        g_hash_table_add (items, g_object_ref (g_ptr_array_index (mirror, j)));
      watch_clear (&watch);

      steward_store_merge (store, fresh, get_key);

      after = read_keys (G_LIST_MODEL (store));
      g_assert_cmpstr (after, ==, expected);
      assert_mirrored (G_LIST_MODEL (store), &watch);
      g_assert_cmpuint (watch.n_removed, ==, strlen (before) - n_staying);
      g_assert_cmpuint (watch.n_added, ==, strlen (after) - n_staying);
      g_assert_cmpuint (watch.n_changes, <=, n_staying + 1);

      for (guint j = 0; j < mirror->len; j++)
        {
          GObject *item = g_ptr_array_index (mirror, j);

          g_assert_cmpint (strchr (before, *get_key (item)) != NULL, ==,
                           g_hash_table_contains (items, item));
        }
    }
}

static void
test_many_rows (void)
{
  g_autoptr(GListStore) store = g_list_store_new (ITEM_TYPE);
  g_autoptr(GPtrArray) fresh = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) mirror = g_ptr_array_new_with_free_func (g_object_unref);
  Watch watch = { mirror, 0, 0, 0 };

  for (guint i = 0; i < 100000; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      g_ptr_array_add (fresh, g_simple_action_new (name, NULL));
    }

  g_signal_connect (store, "items-changed", G_CALLBACK (items_changed_cb), &watch);
  steward_store_merge (store, fresh, get_key);
  g_assert_cmpuint (watch.n_changes, ==, 1);

  watch_clear (&watch);
  g_ptr_array_remove_index (fresh, 50000);
  steward_store_merge (store, fresh, get_key);
  g_assert_cmpuint (watch.n_changes, ==, 1);
  g_assert_cmpuint (watch.n_removed, ==, 1);
  g_assert_cmpuint (watch.n_added, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/changes", test_changes);
  g_test_add_func ("/store/moves", test_moves);
  g_test_add_func ("/store/odd-items", test_odd_items);
  g_test_add_func ("/store/random", test_random_sequences);
  g_test_add_func ("/store/many-rows", test_many_rows);

  return g_test_run ();
}
