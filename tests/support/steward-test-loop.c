/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-test-loop.h"

/* A minute, where the main loop has its turns. Where it has not, as on a machine that is busy with
 * something else, so much longer. */
#define BEAT_MS    100
#define MOST_BEATS 600

static gboolean
steward_test_beat_cb (gpointer user_data)
{
  guint *n_beats = user_data;

  (*n_beats)++;

  return G_SOURCE_CONTINUE;
}

void
steward_test_await (StewardTestCondition condition,
                    gpointer             user_data)
{
  GMainContext *context = g_main_context_get_thread_default ();
  GSource *beat = g_timeout_source_new (BEAT_MS);
  guint n_beats = 0;

  g_source_set_callback (beat, steward_test_beat_cb, &n_beats, NULL);
  g_source_attach (beat, context);

  while (!condition (user_data))
    {
      g_assert_cmpuint (n_beats, <, MOST_BEATS);
      g_main_context_iteration (context, TRUE);
    }

  g_source_destroy (beat);
  g_source_unref (beat);
}

static gboolean
steward_test_has_result (gpointer user_data)
{
  GAsyncResult **result = user_data;

  return *result != NULL;
}

/**
 * steward_test_await_result:
 * @result: where steward_test_store_result() puts it
 *
 * Returns: (transfer none): the result
 */
GAsyncResult *
steward_test_await_result (GAsyncResult **result)
{
  steward_test_await (steward_test_has_result, result);

  return *result;
}

void
steward_test_store_result (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  GAsyncResult **stored = user_data;

  g_assert_null (*stored);
  *stored = g_object_ref (result);
}
