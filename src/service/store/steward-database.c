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
  GTask               *task; /* NULL to end the thread */
  StewardDatabaseFunc  func;
  gpointer             data;
  GDestroyNotify       data_destroy;
  GDestroyNotify       result_destroy;
} StewardDatabaseJob;

static void
steward_database_do (StewardDatabaseJob *job,
                     sqlite3            *handle,
                     const GError       *failure)
{
  GError *error = NULL;
  gpointer result = NULL;

  if (handle != NULL)
    result = job->func (handle, job->data, &error);
  else
    error = g_error_copy (failure);

  if (error != NULL)
    g_task_return_error (job->task, error);
  else
    g_task_return_pointer (job->task, result, job->result_destroy);
}

static void
steward_database_job_free (StewardDatabaseJob *job)
{
  if (job->data_destroy != NULL)
    job->data_destroy (job->data);
  g_clear_object (&job->task);
  g_free (job);
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
      if (!ended)
        steward_database_do (job, handle, failure);
      steward_database_job_free (job);
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

  /* The thread itself may drop the last reference, with the last task. */
  if (self->thread == g_thread_self ())
    g_thread_unref (self->thread);
  else
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
 * @func: what to do, in the thread of the database
 * @data: (transfer full): for @func
 * @data_destroy: (nullable): frees @data, in that thread
 * @result_destroy: (nullable): frees the result if nobody takes it
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 */
void
steward_database_run_async (StewardDatabase     *self,
                            StewardDatabaseFunc  func,
                            gpointer             data,
                            GDestroyNotify       data_destroy,
                            GDestroyNotify       result_destroy,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  StewardDatabaseJob *job;

  g_return_if_fail (STEWARD_IS_DATABASE (self));
  g_return_if_fail (func != NULL);

  job = g_new0 (StewardDatabaseJob, 1);
  job->task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (job->task, steward_database_run_async);
  job->func = func;
  job->data = data;
  job->data_destroy = data_destroy;
  job->result_destroy = result_destroy;

  g_async_queue_push (self->jobs, job);
}

/**
 * steward_database_run_finish:
 * @self: a database
 * @result: from the callback
 * @error: return location for an error of %G_IO_ERROR
 *
 * Returns: (transfer full) (nullable): the result
 */
gpointer
steward_database_run_finish (StewardDatabase  *self,
                             GAsyncResult     *result,
                             GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
steward_database_report (sqlite3  *handle,
                         int       status,
                         GError  **error)
{
  GIOErrorEnum code = G_IO_ERROR_FAILED;

  switch (status & 0xff)
    {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      code = G_IO_ERROR_INVALID_DATA;
      break;

    case SQLITE_CONSTRAINT:
      code = G_IO_ERROR_EXISTS;
      break;

    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      code = G_IO_ERROR_BUSY;
      break;

    case SQLITE_FULL:
      code = G_IO_ERROR_NO_SPACE;
      break;

    default:
      break;
    }

  g_set_error (error, G_IO_ERROR, code, "%s", sqlite3_errmsg (handle));

  return FALSE;
}

/**
 * steward_database_execute:
 * @handle: an open file
 * @sql: fixed statements
 * @error: return location for an error of %G_IO_ERROR
 *
 * Returns: whether all went well
 */
gboolean
steward_database_execute (sqlite3     *handle,
                          const char  *sql,
                          GError     **error)
{
  int status = sqlite3_exec (handle, sql, NULL, NULL, NULL);

  return status == SQLITE_OK || steward_database_report (handle, status, error);
}

/**
 * steward_database_prepare:
 * @handle: an open file
 * @sql: one statement
 * @error: return location for an error of %G_IO_ERROR
 *
 * Returns: (nullable): the statement; to be ended with steward_database_finish()
 */
sqlite3_stmt *
steward_database_prepare (sqlite3     *handle,
                          const char  *sql,
                          GError     **error)
{
  sqlite3_stmt *statement = NULL;
  int status = sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL);

  if (status != SQLITE_OK)
    steward_database_report (handle, status, error);

  return statement;
}

/**
 * steward_database_bind:
 * @statement: a statement
 * @index: the number of a parameter, from 1
 * @text: (nullable): its value, which is copied
 */
void
steward_database_bind (sqlite3_stmt *statement,
                       int           index,
                       const char   *text)
{
  sqlite3_bind_text (statement, index, text, -1, SQLITE_TRANSIENT);
}

/**
 * steward_database_finish:
 * @statement: (transfer full): a statement
 * @error: return location for an error of %G_IO_ERROR
 *
 * Runs the statement to its end, whatever rows it may have left.
 *
 * Returns: whether all went well
 */
gboolean
steward_database_finish (sqlite3_stmt  *statement,
                         GError       **error)
{
  sqlite3 *handle = sqlite3_db_handle (statement);
  int status;

  do
    status = sqlite3_step (statement);
  while (status == SQLITE_ROW);
  if (status != SQLITE_DONE)
    steward_database_report (handle, status, error);
  sqlite3_finalize (statement);

  return status == SQLITE_DONE;
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
