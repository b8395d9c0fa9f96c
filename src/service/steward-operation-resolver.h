/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "steward-operation.h"
#include "store/steward-journal-entry.h"

G_BEGIN_DECLS

/* Finds out what became of a change whose answer was lost, from what the service lists. No
 * waiting and no sending here. */

StewardOperation      *steward_operation_resolver_find (const StewardJournalEntry *entry,
                                                        GListModel                *operations,
                                                        GHashTable                *claimed);
StewardOperationStatus steward_operation_resolver_read (const StewardJournalEntry *entry,
                                                        GListModel                *environments,
                                                        gboolean                   all);

G_END_DECLS
