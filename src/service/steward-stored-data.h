/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "store/steward-journal.h"

G_BEGIN_DECLS

/**
 * StewardStoredData:
 * @journal: the changes that were sent
 * @journal_error: (nullable): why they cannot be counted
 * @lists_bytes: what the lists take that the services have answered with
 * @lists_error: (nullable): why that cannot be measured
 * @n_credentials: for how many connections the keyring has a secret
 * @keyring_error: (nullable): why it cannot be asked
 *
 * What the program keeps on this computer beside its settings.
 */
typedef struct
{
  StewardJournalSize  journal;
  GError             *journal_error;
  gint64              lists_bytes;
  GError             *lists_error;
  guint               n_credentials;
  GError             *keyring_error;
} StewardStoredData;

StewardStoredData *steward_stored_data_new  (void);
void               steward_stored_data_free (StewardStoredData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardStoredData, steward_stored_data_free)

G_END_DECLS
