/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "http/steward-http-client.h"

G_BEGIN_DECLS

/* Asks the service for one list. Knows where it is, also where older versions had it, and the
 * envelopes that it may come in. */

#define STEWARD_LOADER_MAX_ARGUMENTS 5

/**
 * StewardLoaderSplit:
 * @element: an element as the service lists it
 *
 * Returns: (transfer full): the elements it stands for
 */
typedef JsonArray *(*StewardLoaderSplit) (JsonObject *element);

#define STEWARD_TYPE_LOADER (steward_loader_get_type ())

G_DECLARE_FINAL_TYPE (StewardLoader, steward_loader, STEWARD, LOADER, GObject)

StewardLoader *steward_loader_new                (StewardHttpClient    *client);
StewardLoader *steward_loader_new_of_parts       (void);
void           steward_loader_add_part           (StewardLoader        *self,
                                                  StewardLoader        *part,
                                                  const char           *region);
void           steward_loader_add_path           (StewardLoader        *self,
                                                  const char           *endpoint,
                                                  ...) G_GNUC_NULL_TERMINATED;
void           steward_loader_add_query          (StewardLoader        *self,
                                                  const char           *name,
                                                  const char           *value);
void           steward_loader_set_may_be_missing (StewardLoader        *self,
                                                  gboolean              may_be_missing);
void           steward_loader_set_single         (StewardLoader        *self,
                                                  gboolean              single);
void           steward_loader_set_split          (StewardLoader        *self,
                                                  StewardLoaderSplit    split);
void           steward_loader_set_text_member    (StewardLoader        *self,
                                                  const char           *member);
JsonArray     *steward_loader_open               (StewardLoader        *self,
                                                  JsonNode             *root,
                                                  GError              **error);
void           steward_loader_load_async         (StewardLoader        *self,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
JsonArray     *steward_loader_load_finish        (StewardLoader        *self,
                                                  GAsyncResult         *result,
                                                  GBytes              **body,
                                                  GError              **error);
char         **steward_loader_load_take_missing  (StewardLoader        *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);

G_END_DECLS
