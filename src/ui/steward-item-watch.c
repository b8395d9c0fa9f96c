/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-item-watch.h"

typedef struct
{
  GObject *item;    /* owned */
  gulong   handler;
} StewardWatchedItem;

struct _StewardItemWatch
{
  GObject     parent_instance;

  GListModel *model;
  gulong      items_changed;
  char       *signal;  /* such as "notify::status" */
  GArray     *watched; /* (element-type StewardWatchedItem): in the order of the model */
};

G_DEFINE_FINAL_TYPE (StewardItemWatch, steward_item_watch, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
steward_watched_item_clear (gpointer data)
{
  StewardWatchedItem *watched = data;

  g_clear_signal_handler (&watched->handler, watched->item);
  g_clear_object (&watched->item);
}

static void
steward_item_watch_notify_cb (StewardItemWatch *self)
{
  g_assert (STEWARD_IS_ITEM_WATCH (self));

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
steward_item_watch_items_changed_cb (GListModel *model,
                                     guint       position,
                                     guint       removed,
                                     guint       added,
                                     gpointer    user_data)
{
  StewardItemWatch *self = user_data;
  g_autofree StewardWatchedItem *items = g_new0 (StewardWatchedItem, added);

  g_assert (STEWARD_IS_ITEM_WATCH (self));

  if (removed > 0)
    g_array_remove_range (self->watched, position, removed);

  for (guint i = 0; i < added; i++)
    {
      items[i].item = g_list_model_get_item (model, position + i);
      items[i].handler = g_signal_connect_swapped (items[i].item, self->signal,
                                                   G_CALLBACK (steward_item_watch_notify_cb),
                                                   self);
    }
  if (added > 0)
    g_array_insert_vals (self->watched, position, items, added);
}

static void
steward_item_watch_dispose (GObject *object)
{
  StewardItemWatch *self = STEWARD_ITEM_WATCH (object);

  g_clear_signal_handler (&self->items_changed, self->model);
  g_array_set_size (self->watched, 0);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (steward_item_watch_parent_class)->dispose (object);
}

static void
steward_item_watch_finalize (GObject *object)
{
  StewardItemWatch *self = STEWARD_ITEM_WATCH (object);

  g_array_unref (self->watched);
  g_free (self->signal);

  G_OBJECT_CLASS (steward_item_watch_parent_class)->finalize (object);
}

static void
steward_item_watch_class_init (StewardItemWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_item_watch_dispose;
  object_class->finalize = steward_item_watch_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
steward_item_watch_init (StewardItemWatch *self)
{
  self->watched = g_array_new (FALSE, TRUE, sizeof (StewardWatchedItem));
  g_array_set_clear_func (self->watched, steward_watched_item_clear);
}

/**
 * steward_item_watch_new:
 * @model: a list of objects
 * @property: (nullable): the name of a property of theirs, or %NULL for all of them
 *
 * Returns: (transfer full): what tells of changes of that property
 */
StewardItemWatch *
steward_item_watch_new (GListModel *model,
                        const char *property)
{
  StewardItemWatch *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (model), NULL);

  self = g_object_new (STEWARD_TYPE_ITEM_WATCH, NULL);
  self->model = g_object_ref (model);
  self->signal = property != NULL ? g_strconcat ("notify::", property, NULL) : g_strdup ("notify");
  self->items_changed = g_signal_connect (model, "items-changed",
                                          G_CALLBACK (steward_item_watch_items_changed_cb), self);
  steward_item_watch_items_changed_cb (model, 0, 0, g_list_model_get_n_items (model), self);

  return self;
}
