/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "steward-entity.h"

G_BEGIN_DECLS

/* Makes entities of the elements of a list, a few at a time, so that a window stays alive
 * while a hundred thousand come in. */

void       steward_decode_async  (StewardTenant        *tenant,
                                  GType                 item_type,
                                  JsonArray            *elements,
                                  GHashTable           *known,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
GPtrArray *steward_decode_finish (StewardTenant        *tenant,
                                  GAsyncResult         *result,
                                  guint                *n_malformed,
                                  GError              **error);

G_END_DECLS
