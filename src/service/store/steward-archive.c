/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "store/steward-archive.h"

#include "http/steward-redact.h"
#include "steward-json.h"
#include "steward-util.h"
#include "store/steward-database.h"

/* Of each list, that many answers that differ. */
#define MAX_SNAPSHOTS "60"

struct _StewardArchive
{
  GObject parent_instance;

  StewardDatabase *database;
};

G_DEFINE_FINAL_TYPE (StewardArchive, steward_archive, G_TYPE_OBJECT)

static const char * const migrations[] = {
  "CREATE TABLE snapshot ("
  "  id INTEGER PRIMARY KEY,"
  "  tenant TEXT NOT NULL,"
  "  name TEXT NOT NULL,"
  "  first_seen TEXT NOT NULL,"
  "  last_seen TEXT NOT NULL,"
  "  digest TEXT NOT NULL,"
  "  body TEXT NOT NULL);"
  "CREATE INDEX snapshot_of_list ON snapshot (tenant, name, id)",
  NULL
};

typedef struct
{
  char   *tenant_id;
  char   *name;
  char   *fetched_on;
  GBytes *body;
} StewardArchiveJob;

static void
steward_archive_job_free (gpointer data)
{
  StewardArchiveJob *job = data;

  g_free (job->tenant_id);
  g_free (job->name);
  g_free (job->fetched_on);
  g_clear_pointer (&job->body, g_bytes_unref);
  g_free (job);
}

static StewardArchiveJob *
steward_archive_job_new (const char *tenant_id,
                         const char *name)
{
  StewardArchiveJob *job = g_new0 (StewardArchiveJob, 1);

  job->tenant_id = g_strdup (tenant_id);
  job->name = g_strdup (name);

  return job;
}

/* An answer that says nothing new only moves the date of the last one. */
static gboolean
steward_archive_confirm (sqlite3            *handle,
                         StewardArchiveJob  *job,
                         const char         *digest,
                         GError            **error)
{
  const char *values[] = { job->fetched_on, job->tenant_id, job->name, digest };

  return steward_database_change (
           handle,
           "UPDATE snapshot SET last_seen = ?1 WHERE digest = ?4 AND id ="
           " (SELECT max (id) FROM snapshot WHERE tenant = ?2 AND name = ?3)",
           values, G_N_ELEMENTS (values), error)
         && sqlite3_changes (handle) > 0;
}

static gboolean
steward_archive_insert (sqlite3            *handle,
                        StewardArchiveJob  *job,
                        const char         *digest,
                        const char         *text,
                        GError            **error)
{
  const char *values[] = { job->tenant_id, job->name, job->fetched_on, digest, text };

  return steward_database_change (
    handle,
    "INSERT INTO snapshot (tenant, name, first_seen, last_seen, digest, body)"
    " VALUES (?1, ?2, ?3, ?3, ?4, ?5)",
    values, G_N_ELEMENTS (values), error);
}

static gboolean
steward_archive_prune (sqlite3            *handle,
                       StewardArchiveJob  *job,
                       GError            **error)
{
  const char *values[] = { job->tenant_id, job->name };

  return steward_database_change (
    handle,
    "DELETE FROM snapshot WHERE id IN (SELECT id FROM snapshot"
    " WHERE tenant = ?1 AND name = ?2 ORDER BY id DESC LIMIT -1 OFFSET " MAX_SNAPSHOTS ")",
    values, G_N_ELEMENTS (values), error);
}

static gpointer
steward_archive_do_write (sqlite3   *handle,
                          gpointer   data,
                          GError   **error)
{
  StewardArchiveJob *job = data;
  g_autoptr(JsonNode) root = steward_json_parse (job->body, error);
  g_autoptr(JsonNode) clean = NULL;
  g_autoptr(GError) failure = NULL;
  g_autofree char *text = NULL;
  g_autofree char *digest = NULL;

  if (root == NULL)
    return NULL;

  clean = steward_redact_json (root);
  text = steward_json_to_text (clean, FALSE);
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  if (!steward_archive_confirm (handle, job, digest, &failure) && failure == NULL
      && steward_archive_insert (handle, job, digest, text, &failure))
    steward_archive_prune (handle, job, &failure);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return NULL;
}

/* (transfer full) (nullable): what the row of @statement holds, unless that cannot be read */
static StewardSnapshot *
steward_archive_read_row (sqlite3_stmt  *statement,
                          GError       **error)
{
  const char *text = steward_database_get_text (statement, 0);
  g_autoptr(GDateTime) fetched_on = NULL;
  g_autoptr(JsonNode) root = NULL;
  StewardSnapshot *snapshot;

  fetched_on = steward_date_time_parse (steward_database_get_text (statement, 1));
  if (text != NULL && fetched_on != NULL)
    {
      g_autoptr(GBytes) body = g_bytes_new (text, strlen (text));

      root = steward_json_parse (body, error);
    }
  if (root == NULL)
    return NULL;

  snapshot = g_new0 (StewardSnapshot, 1);
  snapshot->root = g_steal_pointer (&root);
  snapshot->fetched_on = g_steal_pointer (&fetched_on);

  return snapshot;
}

static gpointer
steward_archive_do_read (sqlite3   *handle,
                         gpointer   data,
                         GError   **error)
{
  StewardArchiveJob *job = data;
  const char *values[] = { job->tenant_id, job->name };
  StewardSnapshot *snapshot = NULL;
  sqlite3_stmt *statement;

  statement = steward_database_select (
    handle,
    "SELECT body, last_seen FROM snapshot WHERE tenant = ?1 AND name = ?2"
    " ORDER BY id DESC LIMIT 1",
    values, G_N_ELEMENTS (values), error);
  if (statement == NULL)
    return NULL;

  if (steward_database_next_row (statement, error))
    snapshot = steward_archive_read_row (statement, error);
  sqlite3_finalize (statement);

  return snapshot;
}

static gpointer
steward_archive_do_measure (sqlite3   *handle,
                            gpointer   data,
                            GError   **error)
{
  StewardArchiveJob *job = data;
  const char *values[] = { job->tenant_id };
  sqlite3_stmt *statement;
  gint64 size = 0;

  statement = steward_database_select (
    handle, "SELECT coalesce (sum (length (CAST (body AS BLOB))), 0) FROM snapshot"
            " WHERE ?1 IS NULL OR tenant = ?1", values, G_N_ELEMENTS (values), error);
  if (statement == NULL)
    return NULL;

  if (steward_database_next_row (statement, error))
    size = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);

  return g_memdup2 (&size, sizeof size);
}

static gpointer
steward_archive_do_forget (sqlite3   *handle,
                           gpointer   data,
                           GError   **error)
{
  StewardArchiveJob *job = data;
  const char *values[] = { job->tenant_id };

  if (steward_database_change (handle, "DELETE FROM snapshot WHERE ?1 IS NULL OR tenant = ?1",
                               values, G_N_ELEMENTS (values), error))
    steward_database_settle (handle, error);

  return NULL;
}

static void
steward_archive_run (StewardArchive      *self,
                     StewardDatabaseFunc  func,
                     StewardArchiveJob   *job,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  steward_database_run_async (self->database, self, func, job, steward_archive_job_free,
                              (GDestroyNotify) steward_snapshot_free,
                              cancellable, callback, user_data);
}

static void
steward_archive_dispose (GObject *object)
{
  StewardArchive *self = STEWARD_ARCHIVE (object);

  g_clear_object (&self->database);

  G_OBJECT_CLASS (steward_archive_parent_class)->dispose (object);
}

static void
steward_archive_class_init (StewardArchiveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_archive_dispose;
}

static void
steward_archive_init (StewardArchive *self)
{
}

/**
 * steward_snapshot_free:
 * @self: (nullable): what the archive had
 */
void
steward_snapshot_free (StewardSnapshot *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->root, json_node_unref);
  g_clear_pointer (&self->fetched_on, g_date_time_unref);
  g_free (self);
}

/**
 * steward_archive_new:
 * @path: the file, or ":memory:"
 *
 * Returns: (transfer full): the archive in that file; a damaged file is moved aside
 */
StewardArchive *
steward_archive_new (const char *path)
{
  StewardArchive *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (STEWARD_TYPE_ARCHIVE, NULL);
  self->database = steward_database_new (path, STEWARD_DATABASE_DISPOSABLE, migrations);

  return self;
}

/**
 * steward_archive_write_async:
 * @self: an archive
 * @tenant_id: the tenant whose list it is
 * @name: the list
 * @fetched_on: when the service answered
 * @body: the answer as it came
 * @cancellable: (nullable): ends the waiting
 * @callback: (nullable): called when it is kept
 * @user_data: for @callback
 *
 * What could be a secret is taken out first.
 */
void
steward_archive_write_async (StewardArchive      *self,
                             const char          *tenant_id,
                             const char          *name,
                             GDateTime           *fetched_on,
                             GBytes              *body,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  StewardArchiveJob *job;

  g_return_if_fail (STEWARD_IS_ARCHIVE (self));
  g_return_if_fail (tenant_id != NULL);
  g_return_if_fail (name != NULL);
  g_return_if_fail (fetched_on != NULL);
  g_return_if_fail (body != NULL);

  job = steward_archive_job_new (tenant_id, name);
  job->fetched_on = steward_date_time_format (fetched_on);
  job->body = g_bytes_ref (body);
  steward_archive_run (self, steward_archive_do_write, job, cancellable, callback, user_data);
}

/**
 * steward_archive_write_finish:
 * @self: an archive
 * @result: from the callback
 * @error: return location for an error of %STEWARD_STORE_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether it is kept
 */
gboolean
steward_archive_write_finish (StewardArchive  *self,
                              GAsyncResult    *result,
                              GError         **error)
{
  g_return_val_if_fail (STEWARD_IS_ARCHIVE (self), FALSE);

  return steward_database_change_finish (self, result, error);
}

/**
 * steward_archive_read_async:
 * @self: an archive
 * @tenant_id: the tenant whose list it is
 * @name: the list
 * @cancellable: (nullable): ends the waiting
 * @callback: called with the newest answer that was kept
 * @user_data: for @callback
 */
void
steward_archive_read_async (StewardArchive      *self,
                            const char          *tenant_id,
                            const char          *name,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_return_if_fail (STEWARD_IS_ARCHIVE (self));
  g_return_if_fail (tenant_id != NULL);
  g_return_if_fail (name != NULL);

  steward_archive_run (self, steward_archive_do_read, steward_archive_job_new (tenant_id, name),
                       cancellable, callback, user_data);
}

/**
 * steward_archive_read_finish:
 * @self: an archive
 * @result: from the callback
 * @error: return location for an error of %STEWARD_STORE_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the answer, or %NULL if there is none, also without error
 */
StewardSnapshot *
steward_archive_read_finish (StewardArchive  *self,
                             GAsyncResult    *result,
                             GError         **error)
{
  g_return_val_if_fail (STEWARD_IS_ARCHIVE (self), NULL);

  return steward_database_run_finish (self, result, error);
}

/**
 * steward_archive_measure_async:
 * @self: an archive
 * @tenant_id: (nullable): the tenant, %NULL for all of them
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is measured
 * @user_data: for @callback
 */
void
steward_archive_measure_async (StewardArchive      *self,
                               const char          *tenant_id,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_return_if_fail (STEWARD_IS_ARCHIVE (self));

  steward_database_run_async (self->database, self, steward_archive_do_measure,
                              steward_archive_job_new (tenant_id, NULL), steward_archive_job_free,
                              g_free, cancellable, callback, user_data);
}

/**
 * steward_archive_measure_finish:
 * @self: an archive
 * @result: from the callback
 * @error: return location for an error of %STEWARD_STORE_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: how many bytes the lists of the tenant take, or -1
 */
gint64
steward_archive_measure_finish (StewardArchive  *self,
                                GAsyncResult    *result,
                                GError         **error)
{
  g_autofree gint64 *size = NULL;

  g_return_val_if_fail (STEWARD_IS_ARCHIVE (self), -1);

  size = steward_database_run_finish (self, result, error);

  return size != NULL ? *size : -1;
}

/**
 * steward_archive_forget_async:
 * @self: an archive
 * @tenant_id: (nullable): a tenant, %NULL for all of them
 * @cancellable: (nullable): ends the waiting
 * @callback: (nullable): called when nothing of the tenant is left
 * @user_data: for @callback
 */
void
steward_archive_forget_async (StewardArchive      *self,
                              const char          *tenant_id,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (STEWARD_IS_ARCHIVE (self));

  steward_archive_run (self, steward_archive_do_forget,
                       steward_archive_job_new (tenant_id, NULL), cancellable, callback,
                       user_data);
}

/**
 * steward_archive_forget_finish:
 * @self: an archive
 * @result: from the callback
 * @error: return location for an error of %STEWARD_STORE_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether nothing of the tenant is left
 */
gboolean
steward_archive_forget_finish (StewardArchive  *self,
                               GAsyncResult    *result,
                               GError         **error)
{
  g_return_val_if_fail (STEWARD_IS_ARCHIVE (self), FALSE);

  return steward_database_change_finish (self, result, error);
}
