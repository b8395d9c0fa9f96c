/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-list-pace.h"

/* From where on filtering and sorting would hold up a frame. */
#define MANY 500

/* How long a screen may be drawn all the time. */
#define PATIENCE_MS 500

typedef struct
{
  GListModel *model;  /* unowned: it owns this */
  GListModel *items;  /* (nullable) */
  guint       source;
} Pace;

static gboolean
pace_is_pending (Pace *self)
{
  guint pending;

  g_object_get (self->model, "pending", &pending, NULL);

  return pending > 0;
}

/* A model that was told to go on at once may do so without telling what has changed. */
static void
pace_choose (Pace *self)
{
  gboolean many = self->items != NULL && g_list_model_get_n_items (self->items) > MANY;

  if (many || !pace_is_pending (self))
    g_object_set (self->model, "incremental", many, NULL);
}

static void
pace_set_items (Pace       *self,
                GListModel *items)
{
  if (self->items != NULL)
    g_signal_handlers_disconnect_by_data (self->items, self);

  g_set_object (&self->items, items);
  if (items != NULL)
    g_signal_connect_swapped (items, "items-changed", G_CALLBACK (pace_choose), self);
  pace_choose (self);
}

static void
pace_free (gpointer data)
{
  Pace *self = data;

  if (self->items != NULL)
    g_signal_handlers_disconnect_by_data (self->items, self);
  g_clear_object (&self->items);
  g_clear_handle_id (&self->source, g_source_remove);
  g_free (self);
}

static void
pace_model_cb (GListModel *model,
               GParamSpec *pspec,
               gpointer    user_data)
{
  g_autoptr(GListModel) items = NULL;

  g_object_get (model, "model", &items, NULL);
  pace_set_items (user_data, items);
}

/* The model works in an idle source, as the only one whose data it is. */
static gboolean
pace_hurry_cb (gpointer user_data)
{
  Pace *self = user_data;
  GSource *work = g_main_context_find_source_by_user_data (NULL, self->model);

  self->source = 0;
  if (work != NULL)
    g_source_set_priority (work, G_PRIORITY_HIGH_IDLE);

  return G_SOURCE_REMOVE;
}

static void
pace_pending_cb (GListModel *model,
                 GParamSpec *pspec,
                 gpointer    user_data)
{
  Pace *self = user_data;

  if (!pace_is_pending (self))
    {
      g_clear_handle_id (&self->source, g_source_remove);
      pace_choose (self);
    }
  else if (self->source == 0)
    {
      self->source = g_timeout_add (PATIENCE_MS, pace_hurry_cb, self);
    }
}

/**
 * steward_list_pace_keep:
 * @model: a #GtkFilterListModel or #GtkSortListModel
 *
 * Lets a long model be filtered, or sorted, in the time between frames, so that none of them is
 * late. Where drawing is slow there may be no such time; then the rest is done before it.
 */
void
steward_list_pace_keep (GListModel *model)
{
  Pace *self;

  g_return_if_fail (GTK_IS_FILTER_LIST_MODEL (model) || GTK_IS_SORT_LIST_MODEL (model));

  self = g_new0 (Pace, 1);
  self->model = model;
  g_object_set_data_full (G_OBJECT (model), "steward-list-pace", self, pace_free);
  g_signal_connect (model, "notify::model", G_CALLBACK (pace_model_cb), self);
  g_signal_connect (model, "notify::pending", G_CALLBACK (pace_pending_cb), self);
  pace_model_cb (model, NULL, self);
}
