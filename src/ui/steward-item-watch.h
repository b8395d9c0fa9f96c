/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Tells by the signal "changed" that a property of an item of a list may be different: filters
 * of the toolkit look at an item only once. */

#define STEWARD_TYPE_ITEM_WATCH (steward_item_watch_get_type ())

G_DECLARE_FINAL_TYPE (StewardItemWatch, steward_item_watch, STEWARD, ITEM_WATCH, GObject)

StewardItemWatch *steward_item_watch_new (GListModel *model,
                                          const char *property);

G_END_DECLS
