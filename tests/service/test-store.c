/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "steward-test-directory.h"
#include "steward-test-loop.h"
#include "store/steward-archive.h"
#include "store/steward-journal.h"

static char *
make_path (const char *name)
{
  g_autofree char *directory = steward_test_make_directory ();

  return g_build_filename (directory, "inner", name, NULL);
}

static StewardJournalEntry *
make_entry (const char *key,
            const char *tenant_id,
            const char *target)
{
  StewardJournalEntry *entry = steward_journal_entry_new ();

  entry->key = g_strdup (key);
  entry->profile_id = g_strdup ("profile");
  entry->tenant_id = g_strdup (tenant_id);
  entry->endpoint = g_strdup ("PUT /environments/{environmentName}");
  entry->target = g_strdup (target);
  entry->operation_type = STEWARD_OPERATION_TYPE_PIT_RESTORE;
  entry->request_id = g_strdup ("request");
  entry->first_sent = g_date_time_new_utc (2026, 11, 24, 9, 30, 0);

  return entry;
}

static gboolean
begin (StewardJournal  *journal,
       const char      *key,
       const char      *tenant_id,
       const char      *target,
       GError         **error)
{
  g_autoptr(StewardJournalEntry) entry = make_entry (key, tenant_id, target);
  g_autoptr(GAsyncResult) result = NULL;

  steward_journal_begin_async (journal, entry, steward_test_store_result, &result);

  return steward_journal_begin_finish (journal, steward_test_await_result (&result), error);
}

static void
note (StewardJournal      *journal,
      const char          *key,
      StewardJournalState  state,
      const char          *server_id)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  steward_journal_note_async (journal, key, state, server_id, NULL,
                              steward_test_store_result, &result);
  steward_journal_note_finish (journal, steward_test_await_result (&result), &error);
  g_assert_no_error (error);
}

static GPtrArray *
list_open (StewardJournal *journal,
           const char     *tenant_id)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *entries;

  steward_journal_list_open_async (journal, tenant_id, steward_test_store_result, &result);
  entries = steward_journal_list_open_finish (journal, steward_test_await_result (&result), &error);
  g_assert_no_error (error);

  return entries;
}

static void
test_journal_once (void)
{
  g_autoptr(StewardJournal) journal = steward_journal_new (":memory:");
  g_autoptr(GError) error = NULL;

  g_assert_true (begin (journal, "a", "one", "main", NULL));
  g_assert_false (begin (journal, "b", "one", "MAIN", &error));
  g_assert_error (error, STEWARD_STORE_ERROR, STEWARD_STORE_ERROR_EXISTS);
  g_assert_true (begin (journal, "c", "two", "main", NULL));
  g_assert_true (begin (journal, "d", "one", "other", NULL));

  note (journal, "a", STEWARD_JOURNAL_STATE_ACCEPTED, "id");
  g_clear_error (&error);
  g_assert_false (begin (journal, "e", "one", "main", &error));
  note (journal, "a", STEWARD_JOURNAL_STATE_SUCCEEDED, NULL);
  g_assert_true (begin (journal, "f", "one", "main", NULL));
}

static StewardJournalSize
measure (StewardJournal *journal)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  StewardJournalSize size;

  steward_journal_measure_async (journal, steward_test_store_result, &result);
  steward_journal_measure_finish (journal, steward_test_await_result (&result), &size, &error);
  g_assert_no_error (error);

  return size;
}

/* Whatever may still go on stays, and is followed after the next start. */
static void
test_journal_forget_finished (void)
{
  const StewardJournalState ends[] = {
    STEWARD_JOURNAL_STATE_SUCCEEDED, STEWARD_JOURNAL_STATE_FAILED,
    STEWARD_JOURNAL_STATE_CANCELED, STEWARD_JOURNAL_STATE_NOT_SENT,
    STEWARD_JOURNAL_STATE_NOT_RECEIVED, STEWARD_JOURNAL_STATE_UNSETTLED,
  };
  g_autofree char *path = make_path ("journal.db");
  StewardJournal *journal = steward_journal_new (path);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  StewardJournalSize size;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *key = g_strdup_printf ("key-%u", i);

      g_assert_true (begin (journal, key, "one", key, NULL));
      note (journal, key, ends[i % G_N_ELEMENTS (ends)], NULL);
    }
  g_assert_true (begin (journal, "sending", "one", "a", NULL));
  g_assert_true (begin (journal, "unknown", "one", "b", NULL));
  note (journal, "unknown", STEWARD_JOURNAL_STATE_UNKNOWN, NULL);
  g_assert_true (begin (journal, "accepted", "one", "c", NULL));
  note (journal, "accepted", STEWARD_JOURNAL_STATE_ACCEPTED, "id");
  size = measure (journal);
  g_assert_cmpuint (size.n_finished, ==, 200);
  g_assert_cmpuint (size.n_open, ==, 3);

  steward_journal_forget_finished_async (journal, steward_test_store_result, &result);
  g_assert_true (steward_journal_forget_finished_finish (
    journal, steward_test_await_result (&result), &error));
  g_assert_no_error (error);
  g_assert_cmpint (measure (journal).bytes, <, size.bytes);
  size = measure (journal);
  g_assert_cmpuint (size.n_finished, ==, 0);
  g_assert_cmpuint (size.n_open, ==, 3);
  g_clear_object (&result);
  g_assert_finalize_object (journal);

  journal = steward_journal_new (path);
  entries = list_open (journal, "one");
  g_assert_cmpuint (entries->len, ==, 3);
  g_assert_finalize_object (journal);
}

static void
test_journal_restart (void)
{
  g_autofree char *path = make_path ("journal.db");
  g_autofree char *directory = g_path_get_dirname (path);
  StewardJournal *journal = steward_journal_new (path);
  g_autoptr(GPtrArray) entries = NULL;
  StewardJournalEntry *entry;
  GStatBuf info;

  g_assert_true (begin (journal, "a", "one", "main", NULL));
  g_assert_true (begin (journal, "b", "one", "other", NULL));
  note (journal, "b", STEWARD_JOURNAL_STATE_ACCEPTED, "server");
  g_assert_true (begin (journal, "c", "two", "main", NULL));
  g_assert_finalize_object (journal);

  journal = steward_journal_new (path);
  entries = list_open (journal, "one");
  g_assert_cmpuint (entries->len, ==, 2);
  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpint (entry->state, ==, STEWARD_JOURNAL_STATE_UNKNOWN);
  g_assert_cmpint (entry->operation_type, ==, STEWARD_OPERATION_TYPE_PIT_RESTORE);
  g_assert_cmpint (g_date_time_to_unix (entry->first_sent), ==, 1795512600);
  entry = g_ptr_array_index (entries, 1);
  g_assert_cmpint (entry->state, ==, STEWARD_JOURNAL_STATE_ACCEPTED);
  g_assert_cmpstr (entry->server_id, ==, "server");
  g_assert_finalize_object (journal);

  g_assert_cmpint (g_stat (directory, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0700);
}

static void
test_journal_shared (void)
{
  g_autofree char *path = make_path ("journal.db");
  g_autoptr(StewardJournal) first = steward_journal_new (path);
  g_autoptr(StewardJournal) second = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (begin (first, "a", "one", "main", NULL));
  second = steward_journal_new (path);
  g_assert_false (begin (second, "b", "one", "main", &error));
  g_assert_error (error, STEWARD_STORE_ERROR, STEWARD_STORE_ERROR_EXISTS);

  /* What the first is sending is not lost. */
  entries = list_open (second, "one");
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpint (((StewardJournalEntry *) g_ptr_array_index (entries, 0))->state, ==,
                   STEWARD_JOURNAL_STATE_SENDING);
}

/* Both find no file, and both make one. */
static void
test_journal_made_at_once (void)
{
  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *path = make_path ("journal.db");
      g_autoptr(StewardJournal) first = steward_journal_new (path);
      g_autoptr(StewardJournal) second = steward_journal_new (path);
      g_autoptr(GError) error = NULL;

      begin (first, "a", "one", "main", &error);
      g_assert_no_error (error);
      begin (second, "b", "one", "other", &error);
      g_assert_no_error (error);
    }
}

static void
damage (const char *path)
{
  g_autofree char *directory = g_path_get_dirname (path);
  g_autofree char *garbage = g_strnfill (8192, 'x');

  g_mkdir_with_parents (directory, 0700);
  g_assert_true (g_file_set_contents (path, garbage, -1, NULL));
}

static void
test_journal_damaged (void)
{
  g_autofree char *path = make_path ("journal.db");
  g_autofree char *contents = NULL;
  g_autoptr(StewardJournal) journal = NULL;
  g_autoptr(GError) error = NULL;

  damage (path);
  journal = steward_journal_new (path);
  g_assert_false (begin (journal, "a", "one", "main", &error));
  g_assert_error (error, STEWARD_STORE_ERROR, STEWARD_STORE_ERROR_DAMAGED);
  g_assert_error (steward_journal_get_error (journal),
                  STEWARD_STORE_ERROR, STEWARD_STORE_ERROR_DAMAGED);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpuint (strlen (contents), ==, 8192);
}

static gboolean
has_error (gpointer user_data)
{
  return steward_journal_get_error (user_data) != NULL;
}

/* Nobody waits for what is noted of an operation that ended, and yet it is not kept silent. */
static void
test_journal_unwritable (void)
{
  g_autofree char *path = make_path ("journal.db");
  g_autoptr(StewardJournal) journal = steward_journal_new (path);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(GError) error = NULL;
  sqlite3 *other = NULL;

  g_assert_true (begin (journal, "a", "one", "main", NULL));
  g_assert_null (steward_journal_get_error (journal));
  g_assert_cmpint (sqlite3_open (path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "ALTER TABLE operation RENAME TO hidden",
                                 NULL, NULL, NULL), ==, SQLITE_OK);

  steward_journal_note_async (journal, "a", STEWARD_JOURNAL_STATE_ACCEPTED, "id", NULL, NULL, NULL);
  steward_test_await (has_error, journal);
  steward_journal_list_open_async (journal, "one", steward_test_store_result, &result);
  entries = steward_journal_list_open_finish (journal, steward_test_await_result (&result), &error);
  g_assert_null (entries);
  g_assert_error (error, STEWARD_STORE_ERROR, STEWARD_STORE_ERROR_FAILED);

  g_assert_cmpint (sqlite3_exec (other, "ALTER TABLE hidden RENAME TO operation",
                                 NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (other);
  note (journal, "a", STEWARD_JOURNAL_STATE_ACCEPTED, "id");
  g_assert_null (steward_journal_get_error (journal));
}

static void
archive_write (StewardArchive *archive,
               const char     *body,
               GDateTime      *fetched_on)
{
  g_autoptr(GBytes) bytes = g_bytes_new (body, strlen (body));
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  steward_archive_write_async (archive, "one", "environments", fetched_on, bytes, NULL,
                               steward_test_store_result, &result);
  steward_archive_write_finish (archive, steward_test_await_result (&result), &error);
  g_assert_no_error (error);
}

static StewardSnapshot *
archive_read (StewardArchive *archive,
              const char     *tenant_id)
{
  g_autoptr(GAsyncResult) result = NULL;

  steward_archive_read_async (archive, tenant_id, "environments", NULL,
                              steward_test_store_result, &result);

  return steward_archive_read_finish (archive, steward_test_await_result (&result), NULL);
}

static gboolean
holds_text (const char *bytes,
            gsize       length,
            const char *text)
{
  gsize text_length = strlen (text);

  for (gsize i = 0; i + text_length <= length; i++)
    if (memcmp (bytes + i, text, text_length) == 0)
      return TRUE;

  return FALSE;
}

static void
test_archive (void)
{
  g_autofree char *path = make_path ("archive.db");
  g_autofree char *aside = g_strconcat (path, ".damaged", NULL);
  g_autoptr(GDateTime) early = g_date_time_new_utc (2026, 11, 1, 0, 0, 0);
  g_autoptr(GDateTime) late = g_date_time_new_utc (2026, 11, 2, 0, 0, 0);
  g_autoptr(StewardArchive) archive = NULL;
  g_autoptr(StewardSnapshot) snapshot = NULL;
  g_autoptr(StewardSnapshot) none = NULL;
  g_autofree char *file = NULL;
  g_autofree char *wal_path = g_strconcat (path, "-wal", NULL);
  gsize length = 0;

  damage (path);
  archive = steward_archive_new (path);
  archive_write (archive, "{\"value\":[{\"name\":\"a\",\"appInsightsKey\":\"canary\"}]}",
                 early);
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
  archive_write (archive, "{\"value\":[{\"name\":\"a\",\"appInsightsKey\":\"canary\"}]}",
                 late);

  snapshot = archive_read (archive, "one");
  g_assert_nonnull (snapshot);
  g_assert_true (g_date_time_equal (snapshot->fetched_on, late));
  none = archive_read (archive, "two");
  g_assert_null (none);

  g_assert_true (g_file_get_contents (wal_path, &file, &length, NULL));
  g_assert_null (g_strstr_len (file, (gssize) length, "canary"));
  g_assert_true (holds_text (file, length, "environments"));
  g_assert_false (holds_text (file, length, "canary"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/journal/once", test_journal_once);
  g_test_add_func ("/store/journal/forget-finished", test_journal_forget_finished);
  g_test_add_func ("/store/journal/restart", test_journal_restart);
  g_test_add_func ("/store/journal/shared", test_journal_shared);
  g_test_add_func ("/store/journal/made-at-once", test_journal_made_at_once);
  g_test_add_func ("/store/journal/damaged", test_journal_damaged);
  g_test_add_func ("/store/journal/unwritable", test_journal_unwritable);
  g_test_add_func ("/store/archive", test_archive);

  return g_test_run ();
}
