/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib-object.h>

#include "steward-enums.h"

G_BEGIN_DECLS

/**
 * StewardJournalState:
 * @STEWARD_JOURNAL_STATE_SENDING: may be on its way; at the next start that means unknown
 * @STEWARD_JOURNAL_STATE_UNKNOWN: may have arrived; the service has to be read
 * @STEWARD_JOURNAL_STATE_ACCEPTED: arrived
 * @STEWARD_JOURNAL_STATE_SUCCEEDED: arrived and was done
 * @STEWARD_JOURNAL_STATE_FAILED: arrived, and was refused or went wrong
 * @STEWARD_JOURNAL_STATE_CANCELED: arrived and was called off
 * @STEWARD_JOURNAL_STATE_NOT_SENT: not one byte of it left
 * @STEWARD_JOURNAL_STATE_NOT_RECEIVED: was looked for long enough and not found
 * @STEWARD_JOURNAL_STATE_UNSETTLED: may have arrived, and the service has nothing that would tell
 *
 * The first three are open: for the same target there is never more than one.
 */
typedef enum
{
  STEWARD_JOURNAL_STATE_SENDING,
  STEWARD_JOURNAL_STATE_UNKNOWN,
  STEWARD_JOURNAL_STATE_ACCEPTED,
  STEWARD_JOURNAL_STATE_SUCCEEDED,
  STEWARD_JOURNAL_STATE_FAILED,
  STEWARD_JOURNAL_STATE_CANCELED,
  STEWARD_JOURNAL_STATE_NOT_SENT,
  STEWARD_JOURNAL_STATE_NOT_RECEIVED,
  STEWARD_JOURNAL_STATE_UNSETTLED,
} StewardJournalState;

/* One change that was sent, or is about to be. */
typedef struct
{
  char                 *key;            /* ours, until the service gives an id */
  char                 *profile_id;
  char                 *tenant_id;
  char                 *endpoint;
  char                 *target;         /* the environment that the operation belongs to */
  char                 *related;        /* (nullable): its new name, its source, or the like */
  StewardOperationType  operation_type;
  char                 *body;           /* (nullable): without secrets */
  char                 *request_id;
  GDateTime            *first_sent;     /* by the clock of the service: ours may be set meanwhile */
  StewardJournalState   state;
  char                 *server_id;      /* (nullable) */
  char                 *outcome;        /* (nullable): what there is to say of the end */
} StewardJournalEntry;

StewardJournalEntry *steward_journal_entry_new         (void);
StewardJournalEntry *steward_journal_entry_copy        (const StewardJournalEntry *self);
void                 steward_journal_entry_free        (StewardJournalEntry       *self);
gboolean             steward_journal_entry_calls_off   (const StewardJournalEntry *self);
const char          *steward_journal_state_to_text     (StewardJournalState        state);
StewardJournalState  steward_journal_state_from_text   (const char                *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardJournalEntry, steward_journal_entry_free)

G_END_DECLS
