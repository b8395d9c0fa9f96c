/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * StewardKeyFunc:
 *
 * Returns: (transfer none): what identifies @item in its list
 */
typedef const char *(*StewardKeyFunc) (gpointer item);

void steward_store_merge (GListStore     *store,
                          GPtrArray      *fresh,
                          StewardKeyFunc  get_key);

G_END_DECLS
