/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "store/steward-journal-private.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "steward-util.h"

#define COLUMNS \
  "key, profile, tenant, endpoint, target, related, type, body_redacted, request_id," \
  " first_sent, state, server_operation_id, outcome"

G_DEFINE_FINAL_TYPE (StewardJournal, steward_journal, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ERROR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

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
  "  WHERE state IN " STEWARD_JOURNAL_OPEN_STATES,
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

static gpointer
steward_journal_do_begin (sqlite3   *handle,
                          gpointer   data,
                          GError   **error)
{
  StewardJournalEntry *entry = data;
  g_autofree char *first_sent = steward_date_time_format (entry->first_sent);
  const char *values[] = {
    entry->key, entry->profile_id, entry->tenant_id, entry->endpoint, entry->target,
    entry->related,
    steward_enum_to_nick (STEWARD_TYPE_OPERATION_TYPE, (int) entry->operation_type),
    entry->body, entry->request_id, first_sent, steward_journal_state_to_text (entry->state),
    entry->server_id, entry->outcome
  };

  steward_database_change (handle,
                           "INSERT INTO operation (" COLUMNS ")"
                           " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
                           values, G_N_ELEMENTS (values), error);

  return NULL;
}

static gpointer
steward_journal_do_note (sqlite3   *handle,
                         gpointer   data,
                         GError   **error)
{
  StewardJournalEntry *entry = data;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *last_seen = steward_date_time_format (now);
  const char *values[] = {
    steward_journal_state_to_text (entry->state), entry->server_id, entry->outcome, last_seen,
    entry->key
  };

  steward_database_change (
    handle,
    "UPDATE operation SET state = ?1, server_operation_id = coalesce (?2, server_operation_id),"
    " outcome = ?3, last_seen = ?4 WHERE key = ?5",
    values, G_N_ELEMENTS (values), error);

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

/* All or an error: an entry that is passed over is a change that nobody follows. */
static gpointer
steward_journal_do_list_open (sqlite3   *handle,
                              gpointer   data,
                              GError   **error)
{
  const char *values[] = { data };
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(GError) failure = NULL;
  sqlite3_stmt *statement;

  statement = steward_database_select (
    handle,
    "SELECT " COLUMNS " FROM operation WHERE tenant = ?1 AND state IN " STEWARD_JOURNAL_OPEN_STATES
    " ORDER BY id",
    values, G_N_ELEMENTS (values), error);
  if (statement == NULL)
    return NULL;

  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) steward_journal_entry_free);
  while (steward_database_next_row (statement, &failure))
    g_ptr_array_add (entries, steward_journal_read_row (statement));
  sqlite3_finalize (statement);
  if (failure == NULL)
    return g_steal_pointer (&entries);

  g_propagate_error (error, g_steal_pointer (&failure));

  return NULL;
}

static gpointer
steward_journal_do_forget (sqlite3   *handle,
                           gpointer   data,
                           GError   **error)
{
  const char *values[] = { data };

  if (steward_database_change (handle, "DELETE FROM operation WHERE tenant = ?1",
                               values, G_N_ELEMENTS (values), error))
    steward_database_settle (handle, error);

  return NULL;
}

/* That the same change is under way already is an answer, not a failure. */
static void
steward_journal_set_error (StewardJournal *self,
                           const GError   *error)
{
  if (g_error_matches (error, STEWARD_STORE_ERROR, STEWARD_STORE_ERROR_EXISTS))
    error = NULL;
  if (error == NULL && self->error == NULL)
    return;
  if (error != NULL && self->error != NULL && error->code == self->error->code)
    return;

  g_clear_error (&self->error);
  self->error = error != NULL ? g_error_copy (error) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

static void
steward_journal_done_cb (GObject      *object,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  gpointer value;

  value = steward_database_run_finish (object, result, &error);
  steward_journal_set_error (STEWARD_JOURNAL (object), error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, value, (GDestroyNotify) g_ptr_array_unref);
}

/* Without cancellable: what is under way is written down, whoever still waits for it. */
void
steward_journal_run (StewardJournal      *self,
                     StewardDatabaseFunc  func,
                     gpointer             data,
                     GDestroyNotify       data_destroy,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, func);
  steward_database_run_async (self->database, self, func, data, data_destroy,
                              (GDestroyNotify) g_ptr_array_unref, NULL,
                              steward_journal_done_cb, task);
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
  g_clear_error (&self->error);

  G_OBJECT_CLASS (steward_journal_parent_class)->finalize (object);
}

static void
steward_journal_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  StewardJournal *self = STEWARD_JOURNAL (object);

  switch (prop_id)
    {
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_journal_class_init (StewardJournalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_journal_dispose;
  object_class->finalize = steward_journal_finalize;
  object_class->get_property = steward_journal_get_property;

  properties[PROP_ERROR] =
    g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR,
                        G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
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
    steward_journal_run (self, steward_journal_do_wake, NULL, NULL, NULL, NULL);

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
  g_return_if_fail (STEWARD_IS_JOURNAL (self));
  g_return_if_fail (entry != NULL);

  steward_journal_run (self, steward_journal_do_begin, steward_journal_entry_copy (entry),
                       (GDestroyNotify) steward_journal_entry_free, callback, user_data);
}

/**
 * steward_journal_begin_finish:
 * @self: a journal
 * @result: from the callback
 * @error: return location for an error; %STEWARD_STORE_ERROR_EXISTS if the same is under way
 *   already
 *
 * Returns: whether the change may be sent
 */
gboolean
steward_journal_begin_finish (StewardJournal  *self,
                              GAsyncResult    *result,
                              GError         **error)
{
  g_return_val_if_fail (STEWARD_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return steward_database_change_finish (self, result, error);
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

  g_return_if_fail (STEWARD_IS_JOURNAL (self));
  g_return_if_fail (key != NULL);

  entry = steward_journal_entry_new ();
  entry->key = g_strdup (key);
  entry->state = state;
  entry->server_id = g_strdup (server_id);
  entry->outcome = g_strdup (outcome);

  steward_journal_run (self, steward_journal_do_note, entry,
                       (GDestroyNotify) steward_journal_entry_free, callback, user_data);
}

/**
 * steward_journal_note_finish:
 * @self: a journal
 * @result: from the callback
 * @error: return location for an error of %STEWARD_STORE_ERROR
 *
 * Returns: whether it is on the disk
 */
gboolean
steward_journal_note_finish (StewardJournal  *self,
                             GAsyncResult    *result,
                             GError         **error)
{
  g_return_val_if_fail (STEWARD_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return steward_database_change_finish (self, result, error);
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
  g_return_if_fail (STEWARD_IS_JOURNAL (self));
  g_return_if_fail (tenant_id != NULL);

  steward_journal_run (self, steward_journal_do_list_open, g_strdup (tenant_id), g_free,
                       callback, user_data);
}

/**
 * steward_journal_list_open_finish:
 * @self: a journal
 * @result: from the callback
 * @error: return location for an error of %STEWARD_STORE_ERROR
 *
 * Returns: (transfer full) (element-type StewardJournalEntry): the open entries, oldest first
 */
GPtrArray *
steward_journal_list_open_finish (StewardJournal  *self,
                                  GAsyncResult    *result,
                                  GError         **error)
{
  g_return_val_if_fail (STEWARD_IS_JOURNAL (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return steward_database_run_finish (self, result, error);
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
  g_return_if_fail (STEWARD_IS_JOURNAL (self));
  g_return_if_fail (tenant_id != NULL);

  steward_journal_run (self, steward_journal_do_forget, g_strdup (tenant_id), g_free,
                       callback, user_data);
}

/**
 * steward_journal_forget_finish:
 * @self: a journal
 * @result: from the callback
 * @error: return location for an error of %STEWARD_STORE_ERROR
 *
 * Returns: whether nothing of the tenant is left
 */
gboolean
steward_journal_forget_finish (StewardJournal  *self,
                               GAsyncResult    *result,
                               GError         **error)
{
  g_return_val_if_fail (STEWARD_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return steward_database_change_finish (self, result, error);
}

/**
 * steward_journal_get_error:
 * @self: a journal
 *
 * Returns: (transfer none) (nullable): why it could not be read or written the last time
 */
const GError *
steward_journal_get_error (StewardJournal *self)
{
  g_return_val_if_fail (STEWARD_IS_JOURNAL (self), NULL);

  return self->error;
}
