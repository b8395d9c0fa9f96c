/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-operation-tracker-private.h"

#include "steward-sleep.h"
#include "steward-tenant.h"

/* When to look, and what to look for after a restart. */

static gboolean
steward_operation_tracker_timeout_cb (gpointer user_data)
{
  StewardOperationTracker *self = user_data;
  gint64 asleep_usec = steward_sleep_get_usec ();

  self->timer = 0;
  if (asleep_usec - self->asleep_usec > STEWARD_SLEEP_USEC)
    self->next_interval_ms = self->interval_ms;
  self->asleep_usec = asleep_usec;
  steward_operation_tracker_poll (self);

  return G_SOURCE_REMOVE;
}

/* Whether the list of operations can tell something new. */
static gboolean
steward_operation_tracker_needs_list (StewardOperationTracker *self)
{
  for (guint i = 0; i < self->watches->len; i++)
    {
      StewardWatch *watch = g_ptr_array_index (self->watches, i);

      if (!steward_operation_is_finished (watch->operation)
          && !steward_operation_is_of_instance (watch->operation))
        return TRUE;
    }

  return FALSE;
}

void
steward_operation_tracker_schedule (StewardOperationTracker *self)
{
  if (self->stopped || self->polling || !steward_operation_tracker_needs_list (self))
    return;

  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (self->next_interval_ms, steward_operation_tracker_timeout_cb, self);
  self->next_interval_ms = MIN (self->next_interval_ms + self->next_interval_ms / 4 + 1,
                                self->max_interval_ms);
}

static gboolean
steward_operation_tracker_has_open (StewardOperationTracker *self)
{
  for (guint i = 0; i < self->watches->len; i++)
    if (steward_operation_tracker_is_open (g_ptr_array_index (self->watches, i)))
      return TRUE;

  return FALSE;
}

static void
steward_operation_tracker_end_poll (StewardOperationTracker *self)
{
  self->polling = FALSE;
  if (steward_operation_tracker_has_open (self))
    self->next_interval_ms = self->interval_ms;
  steward_operation_tracker_schedule (self);
}

static void
steward_operation_tracker_environments_step_done_cb (GObject      *object,
                                                     GAsyncResult *result,
                                                     gpointer      user_data)
{
  g_autoptr(StewardOperationTracker) self = user_data;

  if (steward_listing_refresh_finish (STEWARD_LISTING (object), result, NULL) && !self->stopped)
    steward_operation_tracker_resolve (self);
  steward_operation_tracker_end_poll (self);
}

static void
steward_operation_tracker_operations_step_done_cb (GObject      *object,
                                                   GAsyncResult *result,
                                                   gpointer      user_data)
{
  g_autoptr(StewardOperationTracker) self = user_data;
  gboolean refreshed;

  refreshed = steward_listing_refresh_finish (STEWARD_LISTING (object), result, NULL);
  /* Environments read before the operations would not show what these have brought. */
  if (refreshed && !self->stopped && steward_operation_tracker_has_open (self))
    steward_listing_renew_async (self->environments, self->cancellable,
                                 steward_operation_tracker_environments_step_done_cb,
                                 g_object_ref (self));
  else
    steward_operation_tracker_end_poll (self);
}

/**
 * steward_operation_tracker_poll:
 * @self: a tracker
 *
 * Looks now. Looks at the same time are one.
 */
void
steward_operation_tracker_poll (StewardOperationTracker *self)
{
  g_return_if_fail (STEWARD_IS_OPERATION_TRACKER (self));

  if (self->polling || self->stopped)
    return;

  g_clear_handle_id (&self->timer, g_source_remove);
  self->polling = TRUE;
  steward_listing_refresh_async (self->operations, self->cancellable,
                                 steward_operation_tracker_operations_step_done_cb,
                                 g_object_ref (self));
}

/* No list has it; somebody else knows how to ask. */
static void
steward_operation_tracker_resume_instance (StewardOperationTracker   *self,
                                           StewardOperation          *operation,
                                           const StewardJournalEntry *entry)
{
  if (entry->server_id != NULL)
    steward_operation_report (operation, entry->server_id, NULL, NULL);
  steward_operation_set_status (operation, entry->state == STEWARD_JOURNAL_STATE_ACCEPTED
                                             ? STEWARD_OPERATION_STATUS_RUNNING
                                             : STEWARD_OPERATION_STATUS_CHECKING);
  steward_operation_tracker_follow_sent (self, operation, entry);
  g_signal_emit_by_name (self, "resumed", operation);
}

/* What the journal keeps beside the target, and the service does not always print. */
static void
steward_operation_tracker_tell_related (const StewardJournalEntry *entry,
                                        StewardOperation          *operation)
{
  if (entry->related == NULL)
    return;

  if (steward_operation_type_is_of_app (entry->operation_type)
      && steward_operation_get_app_id (operation) == NULL)
    steward_operation_set_app (operation, entry->related, NULL, NULL, NULL);
  else if (entry->operation_type == STEWARD_OPERATION_TYPE_PIT_RESTORE)
    steward_operation_set_source_environment (operation, entry->related);
  else if (entry->operation_type == STEWARD_OPERATION_TYPE_MODIFY)
    steward_operation_set_setting (operation, entry->related);
}

/* The list can be read before the journal, and has then brought the operation as somebody's. Who
 * shows it must not be left with one that nobody brings up to date. */
static gboolean
steward_operation_tracker_resume_listed (StewardOperationTracker   *self,
                                         const StewardJournalEntry *entry)
{
  StewardOperation *listed = NULL;
  StewardWatch *watch;

  if (entry->server_id != NULL)
    listed = steward_listing_find (self->operations, entry->server_id);
  watch = listed != NULL ? steward_operation_tracker_find (self, listed) : NULL;
  if (watch == NULL || watch->entry != NULL || steward_operation_is_finished (listed))
    return FALSE;

  watch->entry = steward_journal_entry_copy (entry);
  steward_operation_tracker_tell_related (entry, listed);
  steward_operation_set_sent (listed, entry->key);

  return TRUE;
}

static void
steward_operation_tracker_resume_entry (StewardOperationTracker   *self,
                                        const StewardJournalEntry *entry)
{
  g_autoptr(StewardOperation) operation = NULL;

  if (steward_operation_tracker_resume_listed (self, entry))
    return;

  operation = steward_operation_new_sent (steward_listing_get_tenant (self->operations),
                                          entry->key, entry->operation_type, entry->target);
  steward_operation_set_sent_on (operation, entry->first_sent);
  steward_operation_tracker_tell_related (entry, operation);
  if (steward_operation_type_is_of_instance (entry->operation_type))
    {
      steward_operation_tracker_resume_instance (self, operation, entry);
      return;
    }
  if (entry->server_id != NULL)
    {
      g_autoptr(JsonObject) known = json_object_new ();

      json_object_set_string_member (known, "id", entry->server_id);
      json_object_set_string_member (known, "status", "running");
      steward_operation_adopt (operation, known);
      steward_operation_tracker_claim (self, operation);
    }
  else
    {
      steward_operation_set_status (operation,
                                    entry->state == STEWARD_JOURNAL_STATE_ACCEPTED
                                      ? STEWARD_OPERATION_STATUS_RUNNING
                                      : STEWARD_OPERATION_STATUS_CHECKING);
    }

  steward_operation_tracker_follow_sent (self, operation, entry);
}

static void
steward_operation_tracker_resume_done_cb (GObject      *object,
                                          GAsyncResult *result,
                                          gpointer      user_data)
{
  g_autoptr(StewardOperationTracker) self = user_data;
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(GError) error = NULL;

  entries = steward_journal_list_open_finish (STEWARD_JOURNAL (object), result, &error);
  if (entries == NULL)
    {
      g_debug ("The journal cannot be read: %s", error->message);
      return;
    }

  for (guint i = 0; i < entries->len && !self->stopped; i++)
    {
      StewardJournalEntry *entry = g_ptr_array_index (entries, i);

      /* What another process is sending is not ours to follow. Whether something was called off
       * is told by what was to be called off, which the list brings. */
      if (entry->state == STEWARD_JOURNAL_STATE_SENDING)
        continue;
      if (steward_journal_entry_calls_off (entry))
        steward_journal_note_async (self->journal, entry->key, STEWARD_JOURNAL_STATE_UNSETTLED,
                                    NULL, NULL, NULL, NULL);
      else
        steward_operation_tracker_resume_entry (self, entry);
    }
  if (entries->len > 0)
    steward_operation_tracker_poll (self);
}

/**
 * steward_operation_tracker_resume:
 * @self: a tracker with a journal
 *
 * Follows what was sent before the program ended, and had not come to its end.
 */
void
steward_operation_tracker_resume (StewardOperationTracker *self)
{
  StewardTenant *tenant;

  g_return_if_fail (STEWARD_IS_OPERATION_TRACKER (self));

  if (self->journal == NULL)
    return;

  tenant = steward_listing_get_tenant (self->operations);
  steward_journal_list_open_async (self->journal, steward_tenant_get_id (tenant),
                                   steward_operation_tracker_resume_done_cb,
                                   g_object_ref (self));
}
