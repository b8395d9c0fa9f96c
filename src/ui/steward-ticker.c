/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-ticker.h"

#include "steward-showing.h"

#define TICK_SECONDS 30

struct _StewardTicker
{
  GObject parent_instance;

  guint   source;
};

G_DEFINE_FINAL_TYPE (StewardTicker, steward_ticker, G_TYPE_OBJECT)

enum
{
  SIGNAL_TICK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
steward_ticker_tick_cb (gpointer user_data)
{
  g_assert (STEWARD_IS_TICKER (user_data));

  g_signal_emit (user_data, signals[SIGNAL_TICK], 0);

  return G_SOURCE_CONTINUE;
}

/* What is shown of the past reads differently at once. */
static void
steward_ticker_showing_cb (StewardTicker *self)
{
  g_signal_emit (self, signals[SIGNAL_TICK], 0);
}

static void
steward_ticker_dispose (GObject *object)
{
  StewardTicker *self = STEWARD_TICKER (object);

  g_clear_handle_id (&self->source, g_source_remove);

  G_OBJECT_CLASS (steward_ticker_parent_class)->dispose (object);
}

static void
steward_ticker_class_init (StewardTickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_ticker_dispose;

  signals[SIGNAL_TICK] =
    g_signal_new ("tick", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
steward_ticker_init (StewardTicker *self)
{
  self->source = g_timeout_add_seconds (TICK_SECONDS, steward_ticker_tick_cb, self);
  g_signal_connect_object (steward_showing_get_default (), "notify::utc",
                           G_CALLBACK (steward_ticker_showing_cb), self, G_CONNECT_SWAPPED);
}

/**
 * steward_ticker_dup_default:
 *
 * Returns: (transfer full): the clock all widgets share; it runs while somebody holds it
 */
StewardTicker *
steward_ticker_dup_default (void)
{
  static StewardTicker *shared;

  if (shared != NULL)
    return g_object_ref (shared);

  shared = g_object_new (STEWARD_TYPE_TICKER, NULL);
  g_object_add_weak_pointer (G_OBJECT (shared), (gpointer *) &shared);

  return shared;
}

GDateTime *
steward_ticker_dup_now (StewardTicker *self)
{
  g_return_val_if_fail (STEWARD_IS_TICKER (self), NULL);

  return g_date_time_new_now_utc ();
}

/**
 * steward_ticker_get_age:
 * @self: a clock
 * @date: (nullable): a moment
 *
 * Returns: seconds since @date, at least 0
 */
gint64
steward_ticker_get_age (StewardTicker *self,
                        GDateTime     *date)
{
  g_autoptr(GDateTime) now = NULL;

  g_return_val_if_fail (STEWARD_IS_TICKER (self), 0);

  if (date == NULL)
    return 0;

  now = steward_ticker_dup_now (self);

  return MAX (g_date_time_difference (now, date) / G_TIME_SPAN_SECOND, 0);
}
