/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-listing-watch.h"

struct _StewardListingWatch
{
  GObject     parent_instance;

  GListModel *listings; /* (nullable) */
  gulong      items_changed;
  GPtrArray  *watched;  /* (element-type StewardListing) */
};

G_DEFINE_FINAL_TYPE (StewardListingWatch, steward_listing_watch, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
steward_listing_watch_notify_cb (StewardListing *listing,
                                 GParamSpec     *pspec,
                                 gpointer        user_data)
{
  g_assert (STEWARD_IS_LISTING_WATCH (user_data));

  g_signal_emit (user_data, signals[SIGNAL_CHANGED], 0);
}

static void
steward_listing_watch_forget (StewardListingWatch *self)
{
  for (guint i = 0; i < self->watched->len; i++)
    g_signal_handlers_disconnect_by_func (self->watched->pdata[i],
                                          steward_listing_watch_notify_cb, self);

  g_ptr_array_set_size (self->watched, 0);
}

static void
steward_listing_watch_items_changed_cb (GListModel *listings,
                                        guint       position,
                                        guint       removed,
                                        guint       added,
                                        gpointer    user_data)
{
  StewardListingWatch *self = user_data;
  guint n_items = g_list_model_get_n_items (listings);

  g_assert (STEWARD_IS_LISTING_WATCH (self));

  steward_listing_watch_forget (self);
  for (guint i = 0; i < n_items; i++)
    {
      StewardListing *listing = g_list_model_get_item (listings, i);

      g_ptr_array_add (self->watched, listing);
      g_signal_connect (listing, "notify", G_CALLBACK (steward_listing_watch_notify_cb), self);
    }

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
steward_listing_watch_dispose (GObject *object)
{
  StewardListingWatch *self = STEWARD_LISTING_WATCH (object);

  steward_listing_watch_forget (self);
  g_clear_signal_handler (&self->items_changed, self->listings);
  g_clear_object (&self->listings);

  G_OBJECT_CLASS (steward_listing_watch_parent_class)->dispose (object);
}

static void
steward_listing_watch_finalize (GObject *object)
{
  StewardListingWatch *self = STEWARD_LISTING_WATCH (object);

  g_ptr_array_unref (self->watched);

  G_OBJECT_CLASS (steward_listing_watch_parent_class)->finalize (object);
}

static void
steward_listing_watch_class_init (StewardListingWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_listing_watch_dispose;
  object_class->finalize = steward_listing_watch_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
steward_listing_watch_init (StewardListingWatch *self)
{
  self->watched = g_ptr_array_new_with_free_func (g_object_unref);
}

StewardListingWatch *
steward_listing_watch_new (void)
{
  return g_object_new (STEWARD_TYPE_LISTING_WATCH, NULL);
}

/**
 * steward_listing_watch_set_listings:
 * @self: a watch
 * @listings: (nullable): a list of #StewardListing
 */
void
steward_listing_watch_set_listings (StewardListingWatch *self,
                                    GListModel          *listings)
{
  g_return_if_fail (STEWARD_IS_LISTING_WATCH (self));
  g_return_if_fail (listings == NULL || G_IS_LIST_MODEL (listings));

  if (self->listings == listings)
    return;

  steward_listing_watch_forget (self);
  g_clear_signal_handler (&self->items_changed, self->listings);
  g_set_object (&self->listings, listings);
  if (listings == NULL)
    return;

  self->items_changed = g_signal_connect (listings, "items-changed",
                                          G_CALLBACK (steward_listing_watch_items_changed_cb),
                                          self);
  steward_listing_watch_items_changed_cb (listings, 0, 0, g_list_model_get_n_items (listings),
                                          self);
}

/**
 * steward_listing_watch_is_loading:
 * @self: a watch
 *
 * Returns: %TRUE while a listing has not been loaded for the first time
 */
gboolean
steward_listing_watch_is_loading (StewardListingWatch *self)
{
  g_return_val_if_fail (STEWARD_IS_LISTING_WATCH (self), FALSE);

  for (guint i = 0; i < self->watched->len; i++)
    {
      StewardListingState state = steward_listing_get_state (self->watched->pdata[i]);

      if (state == STEWARD_LISTING_STATE_IDLE || state == STEWARD_LISTING_STATE_LOADING)
        return TRUE;
    }

  return FALSE;
}

gboolean
steward_listing_watch_is_busy (StewardListingWatch *self)
{
  g_return_val_if_fail (STEWARD_IS_LISTING_WATCH (self), FALSE);

  for (guint i = 0; i < self->watched->len; i++)
    {
      if (steward_listing_get_busy (self->watched->pdata[i]))
        return TRUE;
    }

  return FALSE;
}

/**
 * steward_listing_watch_get_fetched_on:
 * @self: a watch
 *
 * Returns: (transfer none) (nullable): when the oldest of the listings was fetched
 */
GDateTime *
steward_listing_watch_get_fetched_on (StewardListingWatch *self)
{
  GDateTime *oldest = NULL;

  g_return_val_if_fail (STEWARD_IS_LISTING_WATCH (self), NULL);

  for (guint i = 0; i < self->watched->len; i++)
    {
      GDateTime *date = steward_listing_get_fetched_on (self->watched->pdata[i]);

      if (date != NULL && (oldest == NULL || g_date_time_compare (date, oldest) < 0))
        oldest = date;
    }

  return oldest;
}

/**
 * steward_listing_watch_count_failed_tenants:
 * @self: a watch
 *
 * Returns: of how many tenants something could not be refreshed; several lists of one are one
 */
guint
steward_listing_watch_count_failed_tenants (StewardListingWatch *self)
{
  g_autoptr(GHashTable) failed = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (STEWARD_IS_LISTING_WATCH (self), 0);

  for (guint i = 0; i < self->watched->len; i++)
    if (steward_listing_get_error (self->watched->pdata[i]) != NULL)
      g_hash_table_add (failed, steward_listing_get_tenant (self->watched->pdata[i]));

  return g_hash_table_size (failed);
}

/**
 * steward_listing_watch_count_silent:
 * @self: a watch
 *
 * Returns: how many listings were asked for and refused: nothing was ever known of them
 */
guint
steward_listing_watch_count_silent (StewardListingWatch *self)
{
  guint n_silent = 0;

  g_return_val_if_fail (STEWARD_IS_LISTING_WATCH (self), 0);

  for (guint i = 0; i < self->watched->len; i++)
    n_silent += steward_listing_is_silent (self->watched->pdata[i]);

  return n_silent;
}

/**
 * steward_listing_watch_count_unanswered:
 * @self: a watch
 *
 * Returns: of how many listings nothing is known, or not yet
 */
guint
steward_listing_watch_count_unanswered (StewardListingWatch *self)
{
  guint n_unanswered = 0;

  g_return_val_if_fail (STEWARD_IS_LISTING_WATCH (self), 0);

  for (guint i = 0; i < self->watched->len; i++)
    n_unanswered += steward_listing_get_fetched_on (self->watched->pdata[i]) == NULL;

  return n_unanswered;
}

/**
 * steward_listing_watch_count_malformed:
 * @self: a watch
 *
 * Returns: how many elements of the last answers could not be read, and are not shown
 */
guint
steward_listing_watch_count_malformed (StewardListingWatch *self)
{
  guint n_malformed = 0;

  g_return_val_if_fail (STEWARD_IS_LISTING_WATCH (self), 0);

  for (guint i = 0; i < self->watched->len; i++)
    n_malformed += steward_listing_get_n_malformed (self->watched->pdata[i]);

  return n_malformed;
}

/**
 * steward_listing_watch_get_failed:
 * @self: a watch
 *
 * Returns: (transfer none) (nullable): the first listing that could not be refreshed
 */
StewardListing *
steward_listing_watch_get_failed (StewardListingWatch *self)
{
  g_return_val_if_fail (STEWARD_IS_LISTING_WATCH (self), NULL);

  for (guint i = 0; i < self->watched->len; i++)
    {
      if (steward_listing_get_error (self->watched->pdata[i]) != NULL)
        return self->watched->pdata[i];
    }

  return NULL;
}

void
steward_listing_watch_ensure_loaded (StewardListingWatch *self)
{
  g_return_if_fail (STEWARD_IS_LISTING_WATCH (self));

  for (guint i = 0; i < self->watched->len; i++)
    steward_listing_ensure_loaded (self->watched->pdata[i]);
}

void
steward_listing_watch_refresh (StewardListingWatch *self)
{
  g_return_if_fail (STEWARD_IS_LISTING_WATCH (self));

  for (guint i = 0; i < self->watched->len; i++)
    steward_listing_refresh_async (self->watched->pdata[i], NULL, NULL, NULL);
}
