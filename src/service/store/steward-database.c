/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "store/steward-database.h"

#include "store/steward-database-file.h"

struct _StewardDatabase
{
  GObject parent_instance;

  GThread     *thread;
  GAsyncQueue *jobs;
};

G_DEFINE_FINAL_TYPE (StewardDatabase, steward_database, G_TYPE_OBJECT)

typedef struct
{
  char                 *path;
  StewardDatabaseKind   kind;
  char                **migrations;
  GAsyncQueue          *jobs;
} StewardDatabaseThread;

typedef struct
{
  /* Input */
  GTask               *task; /* NULL to end the thread */
  StewardDatabaseFunc  func;
  gpointer             data;
  GDestroyNotify       data_destroy;
  GDestroyNotify       result_destroy;

  /* Output */
  gpointer             result;
  GError              *error;
} StewardDatabaseJob;

static void
steward_database_job_free (gpointer user_data)
{
  StewardDatabaseJob *job = user_data;

  if (job->data_destroy != NULL)
    job->data_destroy (job->data);
  g_clear_object (&job->task);
  g_free (job);
}

static gboolean
steward_database_answer_cb (gpointer user_data)
{
  StewardDatabaseJob *job = user_data;

  if (job->error != NULL)
    g_task_return_error (job->task, job->error);
  else
    g_task_return_pointer (job->task, job->result, job->result_destroy);

  return G_SOURCE_REMOVE;
}

/* The thread hands the job back instead of letting go of it: what the task keeps alive, such as
 * the database itself, ends in the thread that it belongs to. */
static void
steward_database_do (StewardDatabaseJob *job,
                     sqlite3            *handle,
                     const GError       *failure)
{
  g_autoptr(GSource) source = g_idle_source_new ();

  if (handle != NULL)
    job->result = job->func (handle, job->data, &job->error);
  else
    job->error = g_error_copy (failure);

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, steward_database_answer_cb, job, steward_database_job_free);
  g_source_attach (source, g_task_get_context (job->task));
}

/* The file is opened here, so that a slow disk does not keep the program from starting. */
static gpointer
steward_database_thread (gpointer user_data)
{
  StewardDatabaseThread *thread = user_data;
  g_autoptr(GError) failure = NULL;
  gboolean ended = FALSE;
  sqlite3 *handle;

  handle = steward_database_file_open (thread->path, thread->kind,
                                       (const char * const *) thread->migrations, &failure);
  while (!ended)
    {
      StewardDatabaseJob *job = g_async_queue_pop (thread->jobs);

      ended = job->task == NULL;
      if (ended)
        steward_database_job_free (job);
      else
        steward_database_do (job, handle, failure);
    }

  sqlite3_close (handle);
  g_free (thread->path);
  g_strfreev (thread->migrations);
  g_async_queue_unref (thread->jobs);
  g_free (thread);

  return NULL;
}

static void
steward_database_finalize (GObject *object)
{
  StewardDatabase *self = STEWARD_DATABASE (object);

  g_async_queue_push (self->jobs, g_new0 (StewardDatabaseJob, 1));
  g_thread_join (self->thread);
  g_clear_pointer (&self->jobs, g_async_queue_unref);

  G_OBJECT_CLASS (steward_database_parent_class)->finalize (object);
}

static void
steward_database_class_init (StewardDatabaseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = steward_database_finalize;
}

static void
steward_database_init (StewardDatabase *self)
{
  self->jobs = g_async_queue_new ();
}

/**
 * steward_database_new:
 * @path: the file, or ":memory:"; its directory is made if it is missing
 * @kind: how precious it is
 * @migrations: (array zero-terminated=1): what leads from one version to the next
 *
 * A file that cannot be opened makes all work fail that is given to it.
 *
 * Returns: (transfer full): a database
 */
StewardDatabase *
steward_database_new (const char          *path,
                      StewardDatabaseKind  kind,
                      const char * const  *migrations)
{
  StewardDatabase *self;
  StewardDatabaseThread *thread;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (migrations != NULL, NULL);

  self = g_object_new (STEWARD_TYPE_DATABASE, NULL);
  thread = g_new0 (StewardDatabaseThread, 1);
  thread->path = g_strdup (path);
  thread->kind = kind;
  thread->migrations = g_strdupv ((char **) migrations);
  thread->jobs = g_async_queue_ref (self->jobs);
  self->thread = g_thread_new ("database", steward_database_thread, thread);

  return self;
}

/**
 * steward_database_run_async:
 * @self: a database
 * @source: what the result belongs to; it keeps @self for as long as this takes
 * @func: what to do, in the thread of the database
 * @data: (transfer full): for @func
 * @data_destroy: (nullable): frees @data
 * @result_destroy: (nullable): frees the result if nobody takes it
 * @cancellable: (nullable): ends the waiting, not the work
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 */
void
steward_database_run_async (StewardDatabase     *self,
                            gpointer             source,
                            StewardDatabaseFunc  func,
                            gpointer             data,
                            GDestroyNotify       data_destroy,
                            GDestroyNotify       result_destroy,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  StewardDatabaseJob *job;

  g_return_if_fail (STEWARD_IS_DATABASE (self));
  g_return_if_fail (G_IS_OBJECT (source));
  g_return_if_fail (func != NULL);

  job = g_new0 (StewardDatabaseJob, 1);
  job->task = g_task_new (source, cancellable, callback, user_data);
  g_task_set_source_tag (job->task, func);
  job->func = func;
  job->data = data;
  job->data_destroy = data_destroy;
  job->result_destroy = result_destroy;

  g_async_queue_push (self->jobs, job);
}

/**
 * steward_database_run_finish:
 * @source: what the result belongs to
 * @result: from the callback
 * @error: return location for an error of %STEWARD_STORE_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the result
 */
gpointer
steward_database_run_finish (gpointer       source,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, source), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * steward_database_change_finish:
 * @source: what the result belongs to
 * @result: from the callback
 * @error: return location for an error of %STEWARD_STORE_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * For what has no result but that it was done.
 *
 * Returns: whether it was done
 */
gboolean
steward_database_change_finish (gpointer       source,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_autoptr(GError) failure = NULL;

  steward_database_run_finish (source, result, &failure);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

static gboolean
steward_database_report (sqlite3  *handle,
                         int       status,
                         GError  **error)
{
  StewardStoreError code = STEWARD_STORE_ERROR_FAILED;

  switch (status & 0xff)
    {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      code = STEWARD_STORE_ERROR_DAMAGED;
      break;

    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      code = STEWARD_STORE_ERROR_BUSY;
      break;

    case SQLITE_FULL:
      code = STEWARD_STORE_ERROR_FULL;
      break;

    case SQLITE_CONSTRAINT:
      /* A value that is missing breaks a constraint too. */
      if (sqlite3_extended_errcode (handle) == SQLITE_CONSTRAINT_UNIQUE)
        code = STEWARD_STORE_ERROR_EXISTS;
      break;

    default:
      break;
    }

  g_set_error (error, STEWARD_STORE_ERROR, code, "%s", sqlite3_errmsg (handle));

  return FALSE;
}

/**
 * steward_database_execute:
 * @handle: an open file
 * @sql: fixed statements
 * @error: return location for an error of %STEWARD_STORE_ERROR
 *
 * Returns: whether all went well
 */
gboolean
steward_database_execute (sqlite3     *handle,
                          const char  *sql,
                          GError     **error)
{
  int status;

  g_return_val_if_fail (handle != NULL, FALSE);
  g_return_val_if_fail (sql != NULL, FALSE);

  status = sqlite3_exec (handle, sql, NULL, NULL, NULL);

  return status == SQLITE_OK || steward_database_report (handle, status, error);
}

/**
 * steward_database_settle:
 * @handle: an open file
 * @error: return location for an error of %STEWARD_STORE_ERROR
 *
 * Writes to the file itself what was changed. What was deleted is then nowhere on the disk.
 *
 * Returns: whether all went well
 */
gboolean
steward_database_settle (sqlite3  *handle,
                         GError  **error)
{
  return steward_database_execute (handle, "PRAGMA wal_checkpoint(TRUNCATE)", error);
}

/**
 * steward_database_change:
 * @handle: an open file
 * @sql: one statement that returns no rows
 * @values: (array length=n_values) (element-type utf8): its parameters, ?1 first; %NULL is one too
 * @n_values: how many there are
 * @error: return location for an error of %STEWARD_STORE_ERROR
 *
 * Returns: whether all went well
 */
gboolean
steward_database_change (sqlite3             *handle,
                         const char          *sql,
                         const char * const  *values,
                         guint                n_values,
                         GError             **error)
{
  g_autoptr(GError) failure = NULL;
  sqlite3_stmt *statement;

  g_return_val_if_fail (handle != NULL, FALSE);
  g_return_val_if_fail (sql != NULL, FALSE);

  statement = steward_database_select (handle, sql, values, n_values, error);
  if (statement == NULL)
    return FALSE;

  steward_database_next_row (statement, &failure);
  sqlite3_finalize (statement);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

/**
 * steward_database_select:
 * @handle: an open file
 * @sql: one statement
 * @values: (array length=n_values) (element-type utf8): its parameters, ?1 first; %NULL is one too
 * @n_values: how many there are
 * @error: return location for an error of %STEWARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the statement, before its first row; for
 *   sqlite3_finalize()
 */
sqlite3_stmt *
steward_database_select (sqlite3             *handle,
                         const char          *sql,
                         const char * const  *values,
                         guint                n_values,
                         GError             **error)
{
  sqlite3_stmt *statement = NULL;
  int status;

  g_return_val_if_fail (handle != NULL, NULL);
  g_return_val_if_fail (sql != NULL, NULL);

  status = sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL);
  for (guint i = 0; status == SQLITE_OK && i < n_values; i++)
    status = sqlite3_bind_text (statement, (int) i + 1, values[i], -1, SQLITE_TRANSIENT);
  if (status == SQLITE_OK)
    return statement;

  steward_database_report (handle, status, error);
  sqlite3_finalize (statement);

  return NULL;
}

/**
 * steward_database_next_row:
 * @statement: a statement
 * @error: return location for an error of %STEWARD_STORE_ERROR
 *
 * Returns: whether there is a row; %FALSE without an error after the last one
 */
gboolean
steward_database_next_row (sqlite3_stmt  *statement,
                           GError       **error)
{
  int status;

  g_return_val_if_fail (statement != NULL, FALSE);

  status = sqlite3_step (statement);
  if (status != SQLITE_ROW && status != SQLITE_DONE)
    steward_database_report (sqlite3_db_handle (statement), status, error);

  return status == SQLITE_ROW;
}

/**
 * steward_database_get_text:
 * @statement: a statement that stands at a row
 * @column: the number of a column, from 0
 *
 * Returns: (transfer none) (nullable): its text, until the next step
 */
const char *
steward_database_get_text (sqlite3_stmt *statement,
                           int           column)
{
  return (const char *) sqlite3_column_text (statement, column);
}
