/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "store/steward-journal.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "steward-util.h"
#include "store/steward-database.h"

#define OPEN_STATES "('sending', 'unknown', 'accepted')"

#define COLUMNS \
  "key, profile, tenant, endpoint, target, related, type, body_redacted, request_id," \
  " first_sent, state, server_operation_id, outcome"

struct _StewardJournal
{
  GObject parent_instance;

  StewardDatabase *database;
  int              lock;
};

G_DEFINE_FINAL_TYPE (StewardJournal, steward_journal, G_TYPE_OBJECT)

static const char * const migrations[] = {
  "CREATE TABLE operation ("
  "  id INTEGER PRIMARY KEY,"
  "  key TEXT NOT NULL UNIQUE,"
  "  profile TEXT,"
  "  tenant TEXT NOT NULL,"
  "  endpoint TEXT NOT NULL,"
  "  target TEXT NOT NULL COLLATE NOCASE,"
  "  related TEXT,"
  "  type TEXT NOT NULL,"
  "  body_redacted TEXT,"
  "  request_id TEXT NOT NULL,"
  "  first_sent TEXT NOT NULL,"
  "  state TEXT NOT NULL,"
  "  server_operation_id TEXT,"
  "  last_seen TEXT,"
  "  outcome TEXT);"
  "CREATE UNIQUE INDEX operation_once ON operation (tenant, endpoint, target)"
  "  WHERE state IN " OPEN_STATES,
  NULL
};

/* Two programs can share a journal, but only the first may take what is being sent for lost. */
static int
steward_journal_lock (const char *path)
{
  g_autofree char *directory = g_path_get_dirname (path);
  g_autofree char *lock_path = g_strconcat (path, ".lock", NULL);
  int lock;

  g_mkdir_with_parents (directory, 0700);
  lock = open (lock_path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (lock >= 0 && flock (lock, LOCK_EX | LOCK_NB) != 0)
    {
      close (lock);
      lock = -1;
    }

  return lock;
}

/* What was on its way when the program ended may have arrived. */
static gpointer
steward_journal_do_wake (sqlite3   *handle,
                         gpointer   data,
                         GError   **error)
{
  steward_database_execute (handle,
                            "UPDATE operation SET state = 'unknown' WHERE state = 'sending'",
                            error);

  return NULL;
}

static void
steward_journal_bind_date (sqlite3_stmt *statement,
                           int           index,
                           GDateTime    *date_time)
{
  g_autofree char *text = steward_date_time_format (date_time);

  steward_database_bind (statement, index, text);
}

static gpointer
steward_journal_do_begin (sqlite3   *handle,
                          gpointer   data,
                          GError   **error)
{
  StewardJournalEntry *entry = data;
  sqlite3_stmt *statement;

  statement = steward_database_prepare (
    handle,
    "INSERT INTO operation (" COLUMNS ")"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    error);
  if (statement == NULL)
    return NULL;

  steward_database_bind (statement, 1, entry->key);
  steward_database_bind (statement, 2, entry->profile_id);
  steward_database_bind (statement, 3, entry->tenant_id);
  steward_database_bind (statement, 4, entry->endpoint);
  steward_database_bind (statement, 5, entry->target);
  steward_database_bind (statement, 6, entry->related);
  steward_database_bind (statement, 7, steward_enum_to_nick (STEWARD_TYPE_OPERATION_TYPE,
                                                             (int) entry->operation_type));
  steward_database_bind (statement, 8, entry->body);
  steward_database_bind (statement, 9, entry->request_id);
  steward_journal_bind_date (statement, 10, entry->first_sent);
  steward_database_bind (statement, 11, steward_journal_state_to_text (entry->state));
  steward_database_bind (statement, 12, entry->server_id);
  steward_database_bind (statement, 13, entry->outcome);
  steward_database_finish (statement, error);

  return NULL;
}

static gpointer
steward_journal_do_note (sqlite3   *handle,
                         gpointer   data,
                         GError   **error)
{
  StewardJournalEntry *entry = data;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  sqlite3_stmt *statement;

  statement = steward_database_prepare (
    handle,
    "UPDATE operation SET state = ?1, server_operation_id = coalesce (?2, server_operation_id),"
    " outcome = ?3, last_seen = ?4 WHERE key = ?5",
    error);
  if (statement == NULL)
    return NULL;

  steward_database_bind (statement, 1, steward_journal_state_to_text (entry->state));
  steward_database_bind (statement, 2, entry->server_id);
  steward_database_bind (statement, 3, entry->outcome);
  steward_journal_bind_date (statement, 4, now);
  steward_database_bind (statement, 5, entry->key);
  steward_database_finish (statement, error);

  return NULL;
}

static StewardJournalEntry *
steward_journal_read_row (sqlite3_stmt *statement)
{
  StewardJournalEntry *entry = steward_journal_entry_new ();

  entry->key = g_strdup (steward_database_get_text (statement, 0));
  entry->profile_id = g_strdup (steward_database_get_text (statement, 1));
  entry->tenant_id = g_strdup (steward_database_get_text (statement, 2));
  entry->endpoint = g_strdup (steward_database_get_text (statement, 3));
  entry->target = g_strdup (steward_database_get_text (statement, 4));
  entry->related = g_strdup (steward_database_get_text (statement, 5));
  entry->operation_type = (StewardOperationType)
    steward_enum_from_text (STEWARD_TYPE_OPERATION_TYPE, steward_database_get_text (statement, 6));
  entry->body = g_strdup (steward_database_get_text (statement, 7));
  entry->request_id = g_strdup (steward_database_get_text (statement, 8));
  entry->first_sent = steward_date_time_parse (steward_database_get_text (statement, 9));
  entry->state = steward_journal_state_from_text (steward_database_get_text (statement, 10));
  entry->server_id = g_strdup (steward_database_get_text (statement, 11));
  entry->outcome = g_strdup (steward_database_get_text (statement, 12));
  if (entry->first_sent == NULL)
    entry->first_sent = g_date_time_new_now_utc ();

  return entry;
}

static gpointer
steward_journal_do_list_open (sqlite3   *handle,
                              gpointer   data,
                              GError   **error)
{
  g_autoptr(GPtrArray) entries = NULL;
  sqlite3_stmt *statement;

  statement = steward_database_prepare (
    handle,
    "SELECT " COLUMNS " FROM operation WHERE tenant = ?1 AND state IN " OPEN_STATES
    " ORDER BY id",
    error);
  if (statement == NULL)
    return NULL;

  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) steward_journal_entry_free);
  steward_database_bind (statement, 1, data);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_ptr_array_add (entries, steward_journal_read_row (statement));
  sqlite3_finalize (statement);

  return g_steal_pointer (&entries);
}

static gpointer
steward_journal_do_forget (sqlite3   *handle,
                           gpointer   data,
                           GError   **error)
{
  sqlite3_stmt *statement;

  statement = steward_database_prepare (handle, "DELETE FROM operation WHERE tenant = ?1", error);
  if (statement == NULL)
    return NULL;

  steward_database_bind (statement, 1, data);
  steward_database_finish (statement, error);

  return NULL;
}

static void
steward_journal_done_cb (GObject      *object,
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
    g_task_return_pointer (task, value, (GDestroyNotify) g_ptr_array_unref);
}

static gboolean
steward_journal_finish (GAsyncResult  *result,
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
steward_journal_dispose (GObject *object)
{
  StewardJournal *self = STEWARD_JOURNAL (object);

  g_clear_object (&self->database);

  G_OBJECT_CLASS (steward_journal_parent_class)->dispose (object);
}

static void
steward_journal_finalize (GObject *object)
{
  StewardJournal *self = STEWARD_JOURNAL (object);

  if (self->lock >= 0)
    close (self->lock);

  G_OBJECT_CLASS (steward_journal_parent_class)->finalize (object);
}

static void
steward_journal_class_init (StewardJournalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_journal_dispose;
  object_class->finalize = steward_journal_finalize;
}

static void
steward_journal_init (StewardJournal *self)
{
  self->lock = -1;
}

/**
 * steward_journal_new:
 * @path: the file, or ":memory:"
 *
 * What was being sent when the program ended becomes unknown, unless another process that uses
 * the same file is still sending it. A damaged file is left as it is; then nothing can be sent.
 *
 * Returns: (transfer full): the journal in that file
 */
StewardJournal *
steward_journal_new (const char *path)
{
  StewardJournal *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (STEWARD_TYPE_JOURNAL, NULL);
  self->database = steward_database_new (path, STEWARD_DATABASE_DURABLE, migrations);
  if (g_str_equal (path, ":memory:"))
    return self;

  self->lock = steward_journal_lock (path);
  if (self->lock >= 0)
    steward_database_run_async (self->database, steward_journal_do_wake, NULL, NULL, NULL,
                                NULL, NULL);

  return self;
}

/**
 * steward_journal_begin_async:
 * @self: a journal
 * @entry: a change that is about to be sent
 * @callback: called when it is on the disk
 * @user_data: for @callback
 */
void
steward_journal_begin_async (StewardJournal            *self,
                             const StewardJournalEntry *entry,
                             GAsyncReadyCallback        callback,
                             gpointer                   user_data)
{
  GTask *task;

  g_return_if_fail (STEWARD_IS_JOURNAL (self));
  g_return_if_fail (entry != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, steward_journal_begin_async);
  steward_database_run_async (self->database, steward_journal_do_begin,
                              steward_journal_entry_copy (entry),
                              (GDestroyNotify) steward_journal_entry_free,
                              NULL, steward_journal_done_cb, task);
}

/**
 * steward_journal_begin_finish:
 * @self: a journal
 * @result: from the callback
 * @error: return location for an error; %G_IO_ERROR_EXISTS if the same is under way already
 *
 * Returns: whether the change may be sent
 */
gboolean
steward_journal_begin_finish (StewardJournal  *self,
                              GAsyncResult    *result,
                              GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return steward_journal_finish (result, error);
}

/**
 * steward_journal_note_async:
 * @self: a journal
 * @key: the key of an entry
 * @state: what became of it
 * @server_id: (nullable): the id that the service gave it, if that is new
 * @outcome: (nullable): what there is to say of it
 * @callback: (nullable): called when that is on the disk
 * @user_data: for @callback
 */
void
steward_journal_note_async (StewardJournal      *self,
                            const char          *key,
                            StewardJournalState  state,
                            const char          *server_id,
                            const char          *outcome,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  StewardJournalEntry *entry;
  GTask *task;

  g_return_if_fail (STEWARD_IS_JOURNAL (self));
  g_return_if_fail (key != NULL);

  entry = steward_journal_entry_new ();
  entry->key = g_strdup (key);
  entry->state = state;
  entry->server_id = g_strdup (server_id);
  entry->outcome = g_strdup (outcome);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, steward_journal_note_async);
  steward_database_run_async (self->database, steward_journal_do_note, entry,
                              (GDestroyNotify) steward_journal_entry_free,
                              NULL, steward_journal_done_cb, task);
}

gboolean
steward_journal_note_finish (StewardJournal  *self,
                             GAsyncResult    *result,
                             GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return steward_journal_finish (result, error);
}

/**
 * steward_journal_list_open_async:
 * @self: a journal
 * @tenant_id: a tenant
 * @callback: called with what has not come to an end there
 * @user_data: for @callback
 */
void
steward_journal_list_open_async (StewardJournal      *self,
                                 const char          *tenant_id,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (STEWARD_IS_JOURNAL (self));
  g_return_if_fail (tenant_id != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, steward_journal_list_open_async);
  steward_database_run_async (self->database, steward_journal_do_list_open,
                              g_strdup (tenant_id), g_free,
                              (GDestroyNotify) g_ptr_array_unref, steward_journal_done_cb, task);
}

/**
 * steward_journal_list_open_finish:
 * @self: a journal
 * @result: from the callback
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type StewardJournalEntry): the open entries, oldest first
 */
GPtrArray *
steward_journal_list_open_finish (StewardJournal  *self,
                                  GAsyncResult    *result,
                                  GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * steward_journal_forget_async:
 * @self: a journal
 * @tenant_id: a tenant that nobody looks after any more
 * @callback: (nullable): called when nothing of the tenant is left
 * @user_data: for @callback
 *
 * What is open is forgotten as well, so this is for the user to decide.
 */
void
steward_journal_forget_async (StewardJournal      *self,
                              const char          *tenant_id,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (STEWARD_IS_JOURNAL (self));
  g_return_if_fail (tenant_id != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, steward_journal_forget_async);
  steward_database_run_async (self->database, steward_journal_do_forget,
                              g_strdup (tenant_id), g_free, NULL, steward_journal_done_cb, task);
}

gboolean
steward_journal_forget_finish (StewardJournal  *self,
                               GAsyncResult    *result,
                               GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return steward_journal_finish (result, error);
}
