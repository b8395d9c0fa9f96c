/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "store/steward-database-file.h"

#include <errno.h>
#include <glib/gstdio.h>

#define BUSY_TIMEOUT_MS 5000
#define BUSY_APART_MS   10

/* The timeout of SQLite does not hold for this: who finds another one opening the file is told so
 * at once. It is set afterwards, or it could be waited for each time. */
static gboolean
steward_database_file_write_ahead (sqlite3  *handle,
                                   GError  **error)
{
  g_autoptr(GError) failure = NULL;

  for (int waited_ms = 0; waited_ms < BUSY_TIMEOUT_MS; waited_ms += BUSY_APART_MS)
    {
      g_clear_error (&failure);
      if (steward_database_execute (handle, "PRAGMA journal_mode=WAL", &failure))
        return TRUE;
      if (!g_error_matches (failure, STEWARD_STORE_ERROR, STEWARD_STORE_ERROR_BUSY))
        break;
      sqlite3_sleep (BUSY_APART_MS);
    }

  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

static gboolean
steward_database_file_set_up (sqlite3              *handle,
                              StewardDatabaseKind   kind,
                              GError              **error)
{
  if (!steward_database_file_write_ahead (handle, error))
    return FALSE;

  sqlite3_busy_timeout (handle, BUSY_TIMEOUT_MS);

  return steward_database_execute (handle,
                                   kind == STEWARD_DATABASE_DURABLE
                                     ? "PRAGMA synchronous=FULL"
                                     : "PRAGMA synchronous=NORMAL",
                                   error)
         && steward_database_execute (handle, "PRAGMA secure_delete=ON", error)
         && steward_database_execute (handle, "PRAGMA foreign_keys=ON", error);
}

static gboolean
steward_database_file_check (sqlite3  *handle,
                             GError  **error)
{
  sqlite3_stmt *statement;
  gboolean sound = FALSE;

  statement = steward_database_select (handle, "PRAGMA quick_check(1)", NULL, 0, error);
  if (statement == NULL)
    return FALSE;

  if (steward_database_next_row (statement, error))
    {
      sound = g_strcmp0 (steward_database_get_text (statement, 0), "ok") == 0;
      if (!sound)
        g_set_error_literal (error, STEWARD_STORE_ERROR, STEWARD_STORE_ERROR_DAMAGED,
                             "The file is damaged");
    }
  sqlite3_finalize (statement);

  return sound;
}

/* -1 with @error set if it cannot be read */
static int
steward_database_file_get_version (sqlite3  *handle,
                                   GError  **error)
{
  sqlite3_stmt *statement;
  int version = -1;

  statement = steward_database_select (handle, "PRAGMA user_version", NULL, 0, error);
  if (statement == NULL)
    return -1;

  if (steward_database_next_row (statement, error))
    version = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);

  return version;
}

/* To be called within a transaction: another program, maybe a newer one, may be at it, too. */
static gboolean
steward_database_file_apply (sqlite3             *handle,
                             const char * const  *migrations,
                             GError             **error)
{
  int version = steward_database_file_get_version (handle, error);
  int newest = (int) g_strv_length ((char **) migrations);

  if (version < 0)
    return FALSE;
  if (version > newest)
    {
      g_set_error_literal (error, STEWARD_STORE_ERROR, STEWARD_STORE_ERROR_NEWER,
                           "The file was written by a newer version of the program");
      return FALSE;
    }

  for (int i = version; i < newest; i++)
    {
      g_autofree char *number = g_strdup_printf ("PRAGMA user_version=%d", i + 1);

      if (!steward_database_execute (handle, migrations[i], error)
          || !steward_database_execute (handle, number, error))
        return FALSE;
    }

  return steward_database_execute (handle, "COMMIT", error);
}

/* Each migration is applied once, with its number, or not at all. */
static gboolean
steward_database_file_migrate (sqlite3             *handle,
                               const char * const  *migrations,
                               GError             **error)
{
  int version = steward_database_file_get_version (handle, error);
  int newest = (int) g_strv_length ((char **) migrations);

  if (version < 0)
    return FALSE;
  if (version == newest)
    return TRUE;

  if (!steward_database_execute (handle, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (steward_database_file_apply (handle, migrations, error))
    return TRUE;

  steward_database_execute (handle, "ROLLBACK", NULL);

  return FALSE;
}

static sqlite3 *
steward_database_file_try_open (const char           *path,
                                StewardDatabaseKind   kind,
                                const char * const   *migrations,
                                GError              **error)
{
  sqlite3 *handle = NULL;
  int status;

  status = sqlite3_open_v2 (path, &handle,
                            SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
                            NULL);
  if (status != SQLITE_OK)
    g_set_error_literal (error, STEWARD_STORE_ERROR, STEWARD_STORE_ERROR_FAILED,
                         sqlite3_errstr (status));
  else if (steward_database_file_set_up (handle, kind, error)
           && steward_database_file_check (handle, error)
           && steward_database_file_migrate (handle, migrations, error))
    return handle;

  sqlite3_close (handle);

  return NULL;
}

/* Also what SQLite keeps beside the file, or the new one would begin with it. */
static void
steward_database_file_move_aside (const char *path)
{
  static const char * const suffixes[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *from = g_strconcat (path, suffixes[i], NULL);
      g_autofree char *to = g_strconcat (path, ".damaged", suffixes[i], NULL);

      g_rename (from, to);
    }
}

/**
 * steward_database_file_open:
 * @path: the file, or ":memory:"
 * @kind: how precious it is
 * @migrations: (array zero-terminated=1): what leads from one version to the next
 * @error: return location for an error of %STEWARD_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the open file, checked and of the newest version
 */
sqlite3 *
steward_database_file_open (const char           *path,
                            StewardDatabaseKind   kind,
                            const char * const   *migrations,
                            GError              **error)
{
  g_autofree char *directory = NULL;
  g_autoptr(GError) failure = NULL;
  sqlite3 *handle;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (migrations != NULL, NULL);

  directory = g_path_get_dirname (path);
  if (!g_str_equal (path, ":memory:") && g_mkdir_with_parents (directory, 0700) != 0)
    {
      g_set_error_literal (error, STEWARD_STORE_ERROR,
                           errno == ENOSPC ? STEWARD_STORE_ERROR_FULL : STEWARD_STORE_ERROR_FAILED,
                           g_strerror (errno));
      return NULL;
    }

  handle = steward_database_file_try_open (path, kind, migrations, &failure);
  if (handle == NULL && kind == STEWARD_DATABASE_DISPOSABLE
      && g_error_matches (failure, STEWARD_STORE_ERROR, STEWARD_STORE_ERROR_DAMAGED))
    {
      g_debug ("Moved a damaged file aside");
      g_clear_error (&failure);
      steward_database_file_move_aside (path);
      handle = steward_database_file_try_open (path, kind, migrations, &failure);
    }
  if (handle == NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return handle;
}
