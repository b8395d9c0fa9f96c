/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "http/steward-retry-policy.h"

#include "http/steward-retry-budget.h"

#define NOW 1764000000 /* 2025-11-24T16:00:00Z */

typedef struct
{
  StewardHttpClass  request_class;
  guint             tries;
  guint             status;
  const char       *retry_after;
  double            random;
  int               wait_ms; /* -1: give up */
} Row;

static const Row rows[] = {
  { STEWARD_HTTP_CLASS_SAFE, 1, 429, NULL, 0.0, 640 },
  { STEWARD_HTTP_CLASS_SAFE, 1, 429, NULL, 0.999, 1039 },
  { STEWARD_HTTP_CLASS_SAFE, 2, 503, NULL, 0.0, 1920 },
  { STEWARD_HTTP_CLASS_SAFE, 3, 500, NULL, 0.0, 4480 },
  { STEWARD_HTTP_CLASS_SAFE, 4, 500, NULL, 0.0, -1 },
  { STEWARD_HTTP_CLASS_SAFE, 1, 408, NULL, 0.0, 640 },
  { STEWARD_HTTP_CLASS_SAFE, 1, 502, NULL, 0.0, 640 },
  { STEWARD_HTTP_CLASS_SAFE, 1, 504, NULL, 0.0, 640 },

  /* An answer that stands. */
  { STEWARD_HTTP_CLASS_SAFE, 1, 200, NULL, 0.0, -1 },
  { STEWARD_HTTP_CLASS_SAFE, 1, 302, NULL, 0.0, -1 },
  { STEWARD_HTTP_CLASS_SAFE, 1, 400, NULL, 0.0, -1 },
  { STEWARD_HTTP_CLASS_SAFE, 1, 401, NULL, 0.0, -1 },
  { STEWARD_HTTP_CLASS_SAFE, 1, 404, NULL, 0.0, -1 },
  { STEWARD_HTTP_CLASS_SAFE, 1, 409, "1", 0.0, -1 },
  { STEWARD_HTTP_CLASS_SAFE, 1, 501, NULL, 0.0, -1 },

  /* What changes something is never repeated. */
  { STEWARD_HTTP_CLASS_IDEMPOTENT_SET, 1, 503, "1", 0.0, -1 },
  { STEWARD_HTTP_CLASS_CREATE_ONCE, 1, 429, "1", 0.0, -1 },
  { STEWARD_HTTP_CLASS_CREATE_ONCE, 1, 503, NULL, 0.0, -1 },
  { STEWARD_HTTP_CLASS_DESTROY, 1, 500, NULL, 0.0, -1 },

  /* The service says when. */
  { STEWARD_HTTP_CLASS_SAFE, 1, 429, "2", 0.0, 2000 },
  { STEWARD_HTTP_CLASS_SAFE, 1, 429, " 2 ", 0.5, 2250 },
  { STEWARD_HTTP_CLASS_SAFE, 1, 503, "0", 0.0, 640 },
  { STEWARD_HTTP_CLASS_SAFE, 1, 503, "-5", 0.0, 640 },
  { STEWARD_HTTP_CLASS_SAFE, 1, 429, "60", 0.0, 60000 },
  { STEWARD_HTTP_CLASS_SAFE, 1, 429, "61", 0.0, -1 },
  { STEWARD_HTTP_CLASS_SAFE, 1, 429, "99999999999999999999", 0.0, -1 },
  { STEWARD_HTTP_CLASS_SAFE, 1, 429, "Mon, 24 Nov 2025 16:00:10 GMT", 0.0, 10000 },
  { STEWARD_HTTP_CLASS_SAFE, 1, 429, "Mon, 24 Nov 2025 15:00:00 GMT", 0.0, 640 },
  { STEWARD_HTTP_CLASS_SAFE, 1, 429, "Mon, 24 Nov 2025 17:00:00 GMT", 0.0, -1 },
  { STEWARD_HTTP_CLASS_SAFE, 1, 429, "soon", 0.0, 640 },
  { STEWARD_HTTP_CLASS_SAFE, 1, 429, "", 0.0, 640 },
  { STEWARD_HTTP_CLASS_SAFE, 1, 429, "1.5", 0.0, 640 },
};

static void
test_status (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      StewardRetryCase retry_case = {
        .request_class = rows[i].request_class,
        .tries = rows[i].tries,
        .status = rows[i].status,
        .retry_after = rows[i].retry_after,
        .now = NOW,
        .random = rows[i].random,
      };
      guint wait_ms = 0;
      gboolean again = steward_retry_policy_decide (&retry_case, &wait_ms);

      g_test_message ("row %u", i);
      g_assert_cmpint (again ? (int) wait_ms : -1, ==, rows[i].wait_ms);
    }
}

static gboolean
passes (GQuark           domain,
        int              code,
        StewardHttpClass request_class)
{
  g_autoptr(GError) failure = g_error_new_literal (domain, code, "test");
  StewardRetryCase retry_case = {
    .request_class = request_class,
    .tries = 1,
    .failure = failure,
    .retry_after = "600",
    .now = NOW,
  };
  guint wait_ms;

  return steward_retry_policy_decide (&retry_case, &wait_ms);
}

static void
test_failure (void)
{
  StewardHttpClass safe = STEWARD_HTTP_CLASS_SAFE;

  g_assert_true (passes (G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED, safe));
  g_assert_true (passes (G_IO_ERROR, G_IO_ERROR_CONNECTION_CLOSED, safe));
  g_assert_true (passes (G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT, safe));
  g_assert_true (passes (G_IO_ERROR, G_IO_ERROR_TIMED_OUT, safe));
  g_assert_true (passes (G_RESOLVER_ERROR, G_RESOLVER_ERROR_TEMPORARY_FAILURE, safe));

  g_assert_false (passes (G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE, safe));
  g_assert_false (passes (G_IO_ERROR, G_IO_ERROR_CANCELLED, safe));
  g_assert_false (passes (G_IO_ERROR, G_IO_ERROR_PROXY_NEED_AUTH, safe));
  g_assert_false (passes (G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, safe));
  g_assert_false (passes (G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED,
                          STEWARD_HTTP_CLASS_CREATE_ONCE));
  g_assert_false (passes (G_IO_ERROR, G_IO_ERROR_TIMED_OUT, STEWARD_HTTP_CLASS_DESTROY));
}

static guint
count_repeats (StewardRetryBudget *budget,
               gint64              now)
{
  guint count = 0;

  while (count < 1000 && steward_retry_budget_take_repeat (budget, now))
    count++;

  return count;
}

static void
test_budget (void)
{
  StewardRetryBudget budget = { 0 };
  gint64 now = 1000 * G_USEC_PER_SEC;

  g_assert_cmpuint (count_repeats (&budget, now), ==, STEWARD_RETRY_BUDGET_FREE);

  /* Many calls allow for more, but only within their minute. */
  for (guint i = 0; i < 200; i++)
    steward_retry_budget_note_call (&budget, now);
  g_assert_cmpuint (count_repeats (&budget, now), ==, 40 - STEWARD_RETRY_BUDGET_FREE);
  g_assert_cmpuint (count_repeats (&budget, now + 59 * G_USEC_PER_SEC), ==, 0);
  g_assert_cmpuint (count_repeats (&budget, now + 60 * G_USEC_PER_SEC), ==,
                    STEWARD_RETRY_BUDGET_FREE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/retry-policy/status", test_status);
  g_test_add_func ("/retry-policy/failure", test_failure);
  g_test_add_func ("/retry-policy/budget", test_budget);

  return g_test_run ();
}
