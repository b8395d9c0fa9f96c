/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-test-loop.h"

#define TIMEOUT_SECONDS 60

static gboolean
steward_test_timeout_cb (gpointer user_data)
{
  gboolean *expired = user_data;

  *expired = TRUE;

  return G_SOURCE_CONTINUE;
}

void
steward_test_await (StewardTestCondition condition,
                    gpointer             user_data)
{
  GMainContext *context = g_main_context_get_thread_default ();
  GSource *timeout = g_timeout_source_new_seconds (TIMEOUT_SECONDS);
  gboolean expired = FALSE;

  g_source_set_callback (timeout, steward_test_timeout_cb, &expired, NULL);
  g_source_attach (timeout, context);

  while (!condition (user_data))
    {
      g_assert_false (expired);
      g_main_context_iteration (context, TRUE);
    }

  g_source_destroy (timeout);
  g_source_unref (timeout);
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
