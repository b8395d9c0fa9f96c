/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "store/steward-journal-private.h"

/* How much there is in the journal, and making it less. */

/* What is open is never among them. The file gets smaller, unless another program uses it, too. */
static gpointer
steward_journal_do_forget_finished (sqlite3   *handle,
                                    gpointer   data,
                                    GError   **error)
{
  const char *sql = "DELETE FROM operation WHERE state NOT IN " STEWARD_JOURNAL_OPEN_STATES;

  if (steward_database_execute (handle, sql, error))
    {
      steward_database_execute (handle, "VACUUM", NULL);
      steward_database_settle (handle, error);
    }

  return NULL;
}

static gpointer
steward_journal_do_measure (sqlite3   *handle,
                            gpointer   data,
                            GError   **error)
{
  StewardJournalSize *size = data;
  sqlite3_stmt *statement;

  statement = steward_database_select (
    handle,
    "SELECT count (*), coalesce (sum (state IN " STEWARD_JOURNAL_OPEN_STATES "), 0),"
    " (SELECT page_count * page_size FROM pragma_page_count (), pragma_page_size ())"
    " FROM operation",
    NULL, 0, error);
  if (statement == NULL)
    return NULL;

  if (steward_database_next_row (statement, error))
    {
      size->n_open = (guint) sqlite3_column_int64 (statement, 1);
      size->n_finished = (guint) sqlite3_column_int64 (statement, 0) - size->n_open;
      size->bytes = sqlite3_column_int64 (statement, 2);
    }
  sqlite3_finalize (statement);

  return NULL;
}

/**
 * steward_journal_forget_finished_async:
 * @self: a journal
 * @callback: (nullable): called when they are gone
 * @user_data: for @callback
 *
 * Forgets the changes of all tenants that have come to an end. Those that have not are followed
 * as before.
 */
void
steward_journal_forget_finished_async (StewardJournal      *self,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  g_return_if_fail (STEWARD_IS_JOURNAL (self));

  steward_journal_run (self, steward_journal_do_forget_finished, NULL, NULL, callback, user_data);
}

/**
 * steward_journal_forget_finished_finish:
 * @self: a journal
 * @result: from the callback
 * @error: return location for an error of %STEWARD_STORE_ERROR
 *
 * Returns: whether they are gone
 */
gboolean
steward_journal_forget_finished_finish (StewardJournal  *self,
                                        GAsyncResult    *result,
                                        GError         **error)
{
  g_return_val_if_fail (STEWARD_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return steward_database_change_finish (self, result, error);
}

static void
steward_journal_measured_cb (GObject      *object,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (steward_database_change_finish (object, result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * steward_journal_measure_async:
 * @self: a journal
 * @callback: called when it is measured
 * @user_data: for @callback
 */
void
steward_journal_measure_async (StewardJournal      *self,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task;
  StewardJournalSize *size;

  g_return_if_fail (STEWARD_IS_JOURNAL (self));

  task = g_task_new (self, NULL, callback, user_data);
  size = g_new0 (StewardJournalSize, 1);
  g_task_set_source_tag (task, steward_journal_measure_async);
  g_task_set_task_data (task, size, g_free);
  steward_journal_run (self, steward_journal_do_measure, size, NULL, steward_journal_measured_cb,
                       task);
}

/**
 * steward_journal_measure_finish:
 * @self: a journal
 * @result: from the callback
 * @size: return location for what is in it
 * @error: return location for an error of %STEWARD_STORE_ERROR
 *
 * Returns: whether it could be read
 */
gboolean
steward_journal_measure_finish (StewardJournal      *self,
                                GAsyncResult        *result,
                                StewardJournalSize  *size,
                                GError             **error)
{
  g_return_val_if_fail (STEWARD_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (size != NULL, FALSE);

  *size = *(StewardJournalSize *) g_task_get_task_data (G_TASK (result));

  return g_task_propagate_boolean (G_TASK (result), error);
}
