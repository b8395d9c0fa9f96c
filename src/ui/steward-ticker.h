/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The present, for everything on screen that grows older. Signal "tick" twice a minute. */

#define STEWARD_TYPE_TICKER (steward_ticker_get_type ())

G_DECLARE_FINAL_TYPE (StewardTicker, steward_ticker, STEWARD, TICKER, GObject)

StewardTicker *steward_ticker_dup_default (void);
GDateTime     *steward_ticker_dup_now     (StewardTicker *self);
gint64         steward_ticker_get_age     (StewardTicker *self,
                                           GDateTime     *date);

G_END_DECLS
