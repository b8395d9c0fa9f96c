/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "store/steward-archive.h"

#include "http/steward-redact.h"
#include "steward-json.h"
#include "steward-util.h"
#include "store/steward-database.h"

/* Of each list, that many answers that differ. */
#define MAX_SNAPSHOTS 60

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
  sqlite3_stmt *statement;

  statement = steward_database_prepare (
    handle,
    "UPDATE snapshot SET last_seen = ?1 WHERE digest = ?4 AND id ="
    " (SELECT max (id) FROM snapshot WHERE tenant = ?2 AND name = ?3)",
    error);
  if (statement == NULL)
    return FALSE;

  steward_database_bind (statement, 1, job->fetched_on);
  steward_database_bind (statement, 2, job->tenant_id);
  steward_database_bind (statement, 3, job->name);
  steward_database_bind (statement, 4, digest);

  return steward_database_finish (statement, error) && sqlite3_changes (handle) > 0;
}

static gboolean
steward_archive_insert (sqlite3            *handle,
                        StewardArchiveJob  *job,
                        const char         *digest,
                        const char         *text,
                        GError            **error)
{
  sqlite3_stmt *statement;

  statement = steward_database_prepare (
    handle,
    "INSERT INTO snapshot (tenant, name, first_seen, last_seen, digest, body)"
    " VALUES (?1, ?2, ?3, ?3, ?4, ?5)",
    error);
  if (statement == NULL)
    return FALSE;

  steward_database_bind (statement, 1, job->tenant_id);
  steward_database_bind (statement, 2, job->name);
  steward_database_bind (statement, 3, job->fetched_on);
  steward_database_bind (statement, 4, digest);
  steward_database_bind (statement, 5, text);

  return steward_database_finish (statement, error);
}

static void
steward_archive_prune (sqlite3            *handle,
                       StewardArchiveJob  *job,
                       GError            **error)
{
  sqlite3_stmt *statement;

  statement = steward_database_prepare (
    handle,
    "DELETE FROM snapshot WHERE id IN (SELECT id FROM snapshot"
    " WHERE tenant = ?1 AND name = ?2 ORDER BY id DESC LIMIT -1 OFFSET ?3)",
    error);
  if (statement == NULL)
    return;

  steward_database_bind (statement, 1, job->tenant_id);
  steward_database_bind (statement, 2, job->name);
  sqlite3_bind_int (statement, 3, MAX_SNAPSHOTS);
  steward_database_finish (statement, error);
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

static gpointer
steward_archive_do_read (sqlite3   *handle,
                         gpointer   data,
                         GError   **error)
{
  StewardArchiveJob *job = data;
  StewardSnapshot *snapshot = NULL;
  sqlite3_stmt *statement;

  statement = steward_database_prepare (
    handle,
    "SELECT body, last_seen FROM snapshot WHERE tenant = ?1 AND name = ?2"
    " ORDER BY id DESC LIMIT 1",
    error);
  if (statement == NULL)
    return NULL;

  steward_database_bind (statement, 1, job->tenant_id);
  steward_database_bind (statement, 2, job->name);
  if (sqlite3_step (statement) == SQLITE_ROW)
    {
      const char *text = steward_database_get_text (statement, 0);
      g_autoptr(GBytes) body = g_bytes_new (text, strlen (text));
      g_autoptr(JsonNode) root = steward_json_parse (body, error);
      g_autoptr(GDateTime) fetched_on = NULL;

      fetched_on = steward_date_time_parse (steward_database_get_text (statement, 1));
      if (root != NULL && fetched_on != NULL)
        {
          snapshot = g_new0 (StewardSnapshot, 1);
          snapshot->root = g_steal_pointer (&root);
          snapshot->fetched_on = g_steal_pointer (&fetched_on);
        }
    }
  sqlite3_finalize (statement);

  return snapshot;
}

static gpointer
steward_archive_do_forget (sqlite3   *handle,
                           gpointer   data,
                           GError   **error)
{
  StewardArchiveJob *job = data;
  sqlite3_stmt *statement;

  statement = steward_database_prepare (handle, "DELETE FROM snapshot WHERE tenant = ?1", error);
  if (statement == NULL)
    return NULL;

  steward_database_bind (statement, 1, job->tenant_id);
  steward_database_finish (statement, error);

  return NULL;
}

static void
steward_archive_done_cb (GObject      *object,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  gpointer value;

  value = steward_database_run_finish (STEWARD_DATABASE (object), result, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, value, (GDestroyNotify) steward_snapshot_free);
}

static void
steward_archive_run (StewardArchive      *self,
                     StewardDatabaseFunc  func,
                     StewardArchiveJob   *job,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, func);
  steward_database_run_async (self->database, func, job, steward_archive_job_free,
                              (GDestroyNotify) steward_snapshot_free,
                              steward_archive_done_cb, task);
}

static gboolean
steward_archive_run_finish (GAsyncResult  *result,
                            GError       **error)
{
  g_autoptr(GError) failure = NULL;

  g_task_propagate_pointer (G_TASK (result), &failure);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
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
  g_return_if_fail (fetched_on != NULL);
  g_return_if_fail (body != NULL);

  job = steward_archive_job_new (tenant_id, name);
  job->fetched_on = steward_date_time_format (fetched_on);
  job->body = g_bytes_ref (body);
  steward_archive_run (self, steward_archive_do_write, job, cancellable, callback, user_data);
}

gboolean
steward_archive_write_finish (StewardArchive  *self,
                              GAsyncResult    *result,
                              GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return steward_archive_run_finish (result, error);
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

  steward_archive_run (self, steward_archive_do_read, steward_archive_job_new (tenant_id, name),
                       cancellable, callback, user_data);
}

/**
 * steward_archive_read_finish:
 * @self: an archive
 * @result: from the callback
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the answer, or %NULL if there is none, also without error
 */
StewardSnapshot *
steward_archive_read_finish (StewardArchive  *self,
                             GAsyncResult    *result,
                             GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * steward_archive_forget_async:
 * @self: an archive
 * @tenant_id: a tenant
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

gboolean
steward_archive_forget_finish (StewardArchive  *self,
                               GAsyncResult    *result,
                               GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return steward_archive_run_finish (result, error);
}
