/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "store/steward-journal-entry.h"
#include "store/steward-store-error.h"

G_BEGIN_DECLS

/* The ledger of every change that was ever sent. An entry is on the disk before the first byte
 * of its request leaves, and again before the answer is shown. The property "error" tells that it
 * cannot be kept: then nothing can be sent, or what was sent is not followed after a restart. */

/**
 * StewardJournalSize:
 * @n_finished: how many changes have come to an end
 * @n_open: how many have not, or may not have
 * @bytes: the size of the file
 */
typedef struct
{
  guint  n_finished;
  guint  n_open;
  gint64 bytes;
} StewardJournalSize;

#define STEWARD_TYPE_JOURNAL (steward_journal_get_type ())

G_DECLARE_FINAL_TYPE (StewardJournal, steward_journal, STEWARD, JOURNAL, GObject)

StewardJournal *steward_journal_new              (const char                 *path);
void            steward_journal_begin_async      (StewardJournal             *self,
                                                  const StewardJournalEntry  *entry,
                                                  GAsyncReadyCallback         callback,
                                                  gpointer                    user_data);
gboolean        steward_journal_begin_finish     (StewardJournal             *self,
                                                  GAsyncResult               *result,
                                                  GError                    **error);
void            steward_journal_note_async       (StewardJournal             *self,
                                                  const char                 *key,
                                                  StewardJournalState         state,
                                                  const char                 *server_id,
                                                  const char                 *outcome,
                                                  GAsyncReadyCallback         callback,
                                                  gpointer                    user_data);
gboolean        steward_journal_note_finish      (StewardJournal             *self,
                                                  GAsyncResult               *result,
                                                  GError                    **error);
void            steward_journal_list_open_async  (StewardJournal             *self,
                                                  const char                 *tenant_id,
                                                  GAsyncReadyCallback         callback,
                                                  gpointer                    user_data);
GPtrArray      *steward_journal_list_open_finish (StewardJournal             *self,
                                                  GAsyncResult               *result,
                                                  GError                    **error);
void            steward_journal_forget_async     (StewardJournal             *self,
                                                  const char                 *tenant_id,
                                                  GAsyncReadyCallback         callback,
                                                  gpointer                    user_data);
gboolean        steward_journal_forget_finish    (StewardJournal             *self,
                                                  GAsyncResult               *result,
                                                  GError                    **error);
void            steward_journal_forget_finished_async
                                                 (StewardJournal             *self,
                                                  GAsyncReadyCallback         callback,
                                                  gpointer                    user_data);
gboolean        steward_journal_forget_finished_finish
                                                 (StewardJournal             *self,
                                                  GAsyncResult               *result,
                                                  GError                    **error);
void            steward_journal_measure_async    (StewardJournal             *self,
                                                  GAsyncReadyCallback         callback,
                                                  gpointer                    user_data);
gboolean        steward_journal_measure_finish   (StewardJournal             *self,
                                                  GAsyncResult               *result,
                                                  StewardJournalSize         *size,
                                                  GError                    **error);
const GError   *steward_journal_get_error        (StewardJournal             *self);

G_END_DECLS
