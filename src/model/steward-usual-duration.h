/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-operation.h"

G_BEGIN_DECLS

/* The service reports no progress. What earlier runs took tells how long one usually takes. */

/**
 * StewardUsualDuration:
 * @shortest_seconds: what it takes when it is quick
 * @longest_seconds: what it takes when it is slow
 */
typedef struct
{
  gint64 shortest_seconds;
  gint64 longest_seconds;
} StewardUsualDuration;

gboolean steward_usual_duration_find         (StewardUsualDuration       *self,
                                              GListModel                 *operations,
                                              StewardOperation           *operation);
double   steward_usual_duration_get_fraction (const StewardUsualDuration *self,
                                              gint64                      elapsed_seconds);

G_END_DECLS
