/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Several list models, one after the other, as one. */

#define STEWARD_TYPE_FLATTEN (steward_flatten_get_type ())

G_DECLARE_FINAL_TYPE (StewardFlatten, steward_flatten, STEWARD, FLATTEN, GObject)

StewardFlatten *steward_flatten_new    (GType           item_type);
void            steward_flatten_add    (StewardFlatten *self,
                                        GListModel     *part);
void            steward_flatten_remove (StewardFlatten *self,
                                        GListModel     *part);

G_END_DECLS
