/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The answers of the service, dated, without anything in them that could be a secret. */

typedef struct
{
  JsonNode  *root;
  GDateTime *fetched_on;
} StewardSnapshot;

void steward_snapshot_free (StewardSnapshot *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardSnapshot, steward_snapshot_free)

#define STEWARD_TYPE_ARCHIVE (steward_archive_get_type ())

G_DECLARE_FINAL_TYPE (StewardArchive, steward_archive, STEWARD, ARCHIVE, GObject)

StewardArchive  *steward_archive_new           (const char           *path);
void             steward_archive_write_async   (StewardArchive       *self,
                                                const char           *tenant_id,
                                                const char           *name,
                                                GDateTime            *fetched_on,
                                                GBytes               *body,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean         steward_archive_write_finish  (StewardArchive       *self,
                                                GAsyncResult         *result,
                                                GError              **error);
void             steward_archive_read_async    (StewardArchive       *self,
                                                const char           *tenant_id,
                                                const char           *name,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
StewardSnapshot *steward_archive_read_finish   (StewardArchive       *self,
                                                GAsyncResult         *result,
                                                GError              **error);
void             steward_archive_measure_async (StewardArchive       *self,
                                                const char           *tenant_id,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gint64           steward_archive_measure_finish
                                               (StewardArchive       *self,
                                                GAsyncResult         *result,
                                                GError              **error);
void             steward_archive_forget_async  (StewardArchive       *self,
                                                const char           *tenant_id,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean         steward_archive_forget_finish (StewardArchive       *self,
                                                GAsyncResult         *result,
                                                GError              **error);

G_END_DECLS
