/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

#include "store/steward-store-error.h"

G_BEGIN_DECLS

/* One SQLite file and the thread that alone uses it. Work is done in the order it was given.
 * The journal and the archive have a file each: the journal is written through to the disk and
 * never thrown away, the archive can be lost. */

/**
 * StewardDatabaseKind:
 * @STEWARD_DATABASE_DURABLE: a commit is on the disk; a damaged file is left as it is, and
 *   nothing is written any more
 * @STEWARD_DATABASE_DISPOSABLE: the last commits may be lost with the power; a damaged file is
 *   moved aside and made anew
 */
typedef enum
{
  STEWARD_DATABASE_DURABLE,
  STEWARD_DATABASE_DISPOSABLE,
} StewardDatabaseKind;

/**
 * StewardDatabaseFunc:
 * @handle: the open file; belongs to the thread this is called in
 * @data: what was given with it
 * @error: return location for an error of %STEWARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the result; %NULL is one too unless @error is set
 */
typedef gpointer (*StewardDatabaseFunc) (sqlite3   *handle,
                                         gpointer   data,
                                         GError   **error);

#define STEWARD_TYPE_DATABASE (steward_database_get_type ())

G_DECLARE_FINAL_TYPE (StewardDatabase, steward_database, STEWARD, DATABASE, GObject)

StewardDatabase *steward_database_new           (const char           *path,
                                                 StewardDatabaseKind   kind,
                                                 const char * const   *migrations);
void             steward_database_run_async     (StewardDatabase      *self,
                                                 gpointer              source,
                                                 StewardDatabaseFunc   func,
                                                 gpointer              data,
                                                 GDestroyNotify        data_destroy,
                                                 GDestroyNotify        result_destroy,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
gpointer         steward_database_run_finish    (gpointer              source,
                                                 GAsyncResult         *result,
                                                 GError              **error);
gboolean         steward_database_change_finish (gpointer              source,
                                                 GAsyncResult         *result,
                                                 GError              **error);

gboolean         steward_database_execute       (sqlite3              *handle,
                                                 const char           *sql,
                                                 GError              **error);
gboolean         steward_database_settle        (sqlite3              *handle,
                                                 GError              **error);
gboolean         steward_database_change        (sqlite3              *handle,
                                                 const char           *sql,
                                                 const char * const   *values,
                                                 guint                 n_values,
                                                 GError              **error);
sqlite3_stmt    *steward_database_select        (sqlite3              *handle,
                                                 const char           *sql,
                                                 const char * const   *values,
                                                 guint                 n_values,
                                                 GError              **error);
gboolean         steward_database_next_row      (sqlite3_stmt         *statement,
                                                 GError              **error);
const char      *steward_database_get_text      (sqlite3_stmt         *statement,
                                                 int                   column);

G_END_DECLS
