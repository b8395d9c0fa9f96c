/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "http/steward-http-request.h"

G_BEGIN_DECLS

#define STEWARD_RETRY_MAX_TRIES         4
#define STEWARD_RETRY_MAX_WAIT_MS       (60 * 1000)
#define STEWARD_RETRY_MAX_PAUSE_SECONDS (60 * 60)

/* All that the decision depends on. */
typedef struct
{
  StewardHttpClass  request_class;
  guint             tries;       /* made so far, at least one */
  guint             status;      /* 0 when there is no answer */
  const GError     *failure;     /* (nullable): why there is no answer */
  const char       *retry_after; /* (nullable): the header */
  gint64            now;         /* seconds since 1970 */
  double            random;      /* 0 up to 1 */
} StewardRetryCase;

gboolean steward_retry_policy_decide            (const StewardRetryCase *retry_case,
                                                 guint                  *wait_ms);
gboolean steward_retry_policy_parse_retry_after (const char             *text,
                                                 gint64                  now,
                                                 gint64                 *seconds);

G_END_DECLS
