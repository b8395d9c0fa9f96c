/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <string.h>

#include "store/steward-journal-entry.h"

/* These words are in files; they never change. */
static const char * const state_texts[] = {
  [STEWARD_JOURNAL_STATE_SENDING] = "sending",
  [STEWARD_JOURNAL_STATE_UNKNOWN] = "unknown",
  [STEWARD_JOURNAL_STATE_ACCEPTED] = "accepted",
  [STEWARD_JOURNAL_STATE_SUCCEEDED] = "succeeded",
  [STEWARD_JOURNAL_STATE_FAILED] = "failed",
  [STEWARD_JOURNAL_STATE_CANCELED] = "canceled",
  [STEWARD_JOURNAL_STATE_NOT_SENT] = "not-sent",
  [STEWARD_JOURNAL_STATE_NOT_RECEIVED] = "not-received",
  [STEWARD_JOURNAL_STATE_UNSETTLED] = "unsettled",
};

/**
 * steward_journal_entry_new:
 *
 * Returns: (transfer full): an entry to be filled
 */
StewardJournalEntry *
steward_journal_entry_new (void)
{
  return g_new0 (StewardJournalEntry, 1);
}

/**
 * steward_journal_entry_copy:
 * @self: an entry
 *
 * Returns: (transfer full): another with the same values
 */
StewardJournalEntry *
steward_journal_entry_copy (const StewardJournalEntry *self)
{
  StewardJournalEntry *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = steward_journal_entry_new ();
  copy->key = g_strdup (self->key);
  copy->profile_id = g_strdup (self->profile_id);
  copy->tenant_id = g_strdup (self->tenant_id);
  copy->endpoint = g_strdup (self->endpoint);
  copy->target = g_strdup (self->target);
  copy->related = g_strdup (self->related);
  copy->operation_type = self->operation_type;
  copy->body = g_strdup (self->body);
  copy->request_id = g_strdup (self->request_id);
  copy->first_sent = self->first_sent != NULL ? g_date_time_ref (self->first_sent) : NULL;
  copy->state = self->state;
  copy->server_id = g_strdup (self->server_id);
  copy->outcome = g_strdup (self->outcome);

  return copy;
}

/**
 * steward_journal_entry_free:
 * @self: (nullable): an entry
 */
void
steward_journal_entry_free (StewardJournalEntry *self)
{
  if (self == NULL)
    return;

  g_free (self->key);
  g_free (self->profile_id);
  g_free (self->tenant_id);
  g_free (self->endpoint);
  g_free (self->target);
  g_free (self->related);
  g_free (self->body);
  g_free (self->request_id);
  g_clear_pointer (&self->first_sent, g_date_time_unref);
  g_free (self->server_id);
  g_free (self->outcome);
  g_free (self);
}

/**
 * steward_journal_entry_calls_off:
 * @self: an entry
 *
 * Returns: whether it calls another operation off, and becomes none of its own
 */
gboolean
steward_journal_entry_calls_off (const StewardJournalEntry *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return strstr (self->endpoint, "/cancel") != NULL;
}

/**
 * steward_journal_state_to_text:
 * @state: a state
 *
 * Returns: (transfer none): the word for it in the file
 */
const char *
steward_journal_state_to_text (StewardJournalState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (state_texts), NULL);

  return state_texts[state];
}

/**
 * steward_journal_state_from_text:
 * @text: (nullable): a word
 *
 * Returns: the state; what cannot be read is unknown, so that it is looked for
 */
StewardJournalState
steward_journal_state_from_text (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (state_texts); i++)
    if (g_strcmp0 (state_texts[i], text) == 0)
      return (StewardJournalState) i;

  return STEWARD_JOURNAL_STATE_UNKNOWN;
}
