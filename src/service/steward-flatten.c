/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-flatten.h"

struct _StewardFlatten
{
  GObject parent_instance;

  GType      item_type;
  GPtrArray *parts;   /* of GListModel */
  GArray    *starts;  /* of guint: where each part begins; one more for the end */
};

static void steward_flatten_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StewardFlatten, steward_flatten, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      steward_flatten_model_init))

static guint
steward_flatten_get_start (StewardFlatten *self,
                           guint           part)
{
  return g_array_index (self->starts, guint, part);
}

static void
steward_flatten_measure (StewardFlatten *self)
{
  guint start = 0;

  g_array_set_size (self->starts, 0);
  g_array_append_val (self->starts, start);
  for (guint i = 0; i < self->parts->len; i++)
    {
      start += g_list_model_get_n_items (g_ptr_array_index (self->parts, i));
      g_array_append_val (self->starts, start);
    }
}

static void
steward_flatten_items_changed_cb (GListModel *part,
                                  guint       position,
                                  guint       removed,
                                  guint       added,
                                  gpointer    user_data)
{
  StewardFlatten *self = user_data;
  guint number;

  g_assert (STEWARD_IS_FLATTEN (self));

  if (!g_ptr_array_find (self->parts, part, &number))
    return;

  steward_flatten_measure (self);
  g_list_model_items_changed (G_LIST_MODEL (self),
                              steward_flatten_get_start (self, number) + position,
                              removed, added);
}

static void
steward_flatten_dispose (GObject *object)
{
  StewardFlatten *self = STEWARD_FLATTEN (object);

  for (guint i = 0; i < self->parts->len; i++)
    g_signal_handlers_disconnect_by_func (g_ptr_array_index (self->parts, i),
                                          steward_flatten_items_changed_cb, self);
  g_ptr_array_set_size (self->parts, 0);
  steward_flatten_measure (self);

  G_OBJECT_CLASS (steward_flatten_parent_class)->dispose (object);
}

static void
steward_flatten_finalize (GObject *object)
{
  StewardFlatten *self = STEWARD_FLATTEN (object);

  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->starts, g_array_unref);

  G_OBJECT_CLASS (steward_flatten_parent_class)->finalize (object);
}

static GType
steward_flatten_get_item_type (GListModel *model)
{
  return STEWARD_FLATTEN (model)->item_type;
}

static guint
steward_flatten_get_n_items (GListModel *model)
{
  StewardFlatten *self = STEWARD_FLATTEN (model);

  return steward_flatten_get_start (self, self->parts->len);
}

/* The part in which @position lies is the last that does not begin behind it. */
static gpointer
steward_flatten_get_item (GListModel *model,
                          guint       position)
{
  StewardFlatten *self = STEWARD_FLATTEN (model);
  guint low = 0;
  guint high = self->parts->len;

  if (position >= steward_flatten_get_n_items (model))
    return NULL;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (steward_flatten_get_start (self, middle) <= position)
        low = middle;
      else
        high = middle;
    }

  return g_list_model_get_item (g_ptr_array_index (self->parts, low),
                                position - steward_flatten_get_start (self, low));
}

static void
steward_flatten_model_init (GListModelInterface *iface)
{
  iface->get_item_type = steward_flatten_get_item_type;
  iface->get_n_items = steward_flatten_get_n_items;
  iface->get_item = steward_flatten_get_item;
}

static void
steward_flatten_class_init (StewardFlattenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_flatten_dispose;
  object_class->finalize = steward_flatten_finalize;
}

static void
steward_flatten_init (StewardFlatten *self)
{
  self->parts = g_ptr_array_new_with_free_func (g_object_unref);
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  steward_flatten_measure (self);
}

/**
 * steward_flatten_new:
 * @item_type: what the items of all parts are
 *
 * Returns: (transfer full): a model without parts
 */
StewardFlatten *
steward_flatten_new (GType item_type)
{
  StewardFlatten *self = g_object_new (STEWARD_TYPE_FLATTEN, NULL);

  self->item_type = item_type;

  return self;
}

/**
 * steward_flatten_add:
 * @self: a model
 * @part: a model whose items come behind all others
 */
void
steward_flatten_add (StewardFlatten *self,
                     GListModel     *part)
{
  guint start;
  guint n_items;

  g_return_if_fail (STEWARD_IS_FLATTEN (self));
  g_return_if_fail (G_IS_LIST_MODEL (part));

  start = steward_flatten_get_n_items (G_LIST_MODEL (self));
  n_items = g_list_model_get_n_items (part);
  g_ptr_array_add (self->parts, g_object_ref (part));
  steward_flatten_measure (self);
  g_signal_connect (part, "items-changed", G_CALLBACK (steward_flatten_items_changed_cb), self);
  if (n_items > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start, 0, n_items);
}

/**
 * steward_flatten_remove:
 * @self: a model
 * @part: one of its parts
 */
void
steward_flatten_remove (StewardFlatten *self,
                        GListModel     *part)
{
  guint number;
  guint start;
  guint n_items;

  g_return_if_fail (STEWARD_IS_FLATTEN (self));
  g_return_if_fail (G_IS_LIST_MODEL (part));

  if (!g_ptr_array_find (self->parts, part, &number))
    return;

  start = steward_flatten_get_start (self, number);
  n_items = steward_flatten_get_start (self, number + 1) - start;
  g_signal_handlers_disconnect_by_func (part, steward_flatten_items_changed_cb, self);
  g_ptr_array_remove_index (self->parts, number);
  steward_flatten_measure (self);
  if (n_items > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start, n_items, 0);
}
