/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-operation-tracker-private.h"

#include "steward-operation-resolver.h"
#include "steward-tenant.h"

/* Settles changes whose answer was lost or had no id. Both lists were just read. */

/* Ids of operations that are somebody's already. */
static GHashTable *
steward_operation_tracker_list_claimed (StewardOperationTracker *self)
{
  GHashTable *claimed = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->watches->len; i++)
    {
      StewardWatch *watch = g_ptr_array_index (self->watches, i);
      const char *id = steward_operation_get_id (watch->operation);

      if (id != NULL && watch->entry != NULL)
        g_hash_table_add (claimed, (gpointer) id);
    }

  return claimed;
}

/* Makes an operation that has an id the one that is listed. A list that was read meanwhile can
 * have brought it as somebody's. */
void
steward_operation_tracker_claim (StewardOperationTracker *self,
                                 StewardOperation        *operation)
{
  StewardOperation *listed;

  listed = steward_listing_find (self->operations, steward_operation_get_id (operation));
  if (listed != NULL && listed != operation)
    steward_operation_tracker_forget (self, listed);
  steward_listing_adopt (self->operations, STEWARD_ENTITY (operation));
}

/* What was seen running and not yet known to be ours is one operation, not two. */
static void
steward_operation_tracker_join (StewardOperationTracker *self,
                                StewardWatch            *watch,
                                StewardOperation        *found)
{
  g_autoptr(StewardOperation) operation = g_object_ref (watch->operation);

  steward_operation_become (operation, found);
  steward_operation_tracker_claim (self, operation);
}

/* A link to Power Platform, made or cut, is no operation of the service and on none of its lists:
 * that there is no trace of it does not say that it was not received. */
static gboolean
steward_operation_tracker_sees_trace (StewardOperationTracker *self,
                                      StewardWatch            *watch)
{
  return watch->entry->operation_type != STEWARD_OPERATION_TYPE_MODIFY
         && steward_listing_is_whole (self->operations)
         && steward_listing_is_whole (self->environments);
}

static void
steward_operation_tracker_look_in_vain (StewardOperationTracker *self,
                                        StewardWatch            *watch)
{
  StewardTenant *tenant = steward_listing_get_tenant (self->operations);
  gint64 now = g_get_monotonic_time ();
  g_autoptr(GDateTime) today = steward_tenant_dup_now (tenant);
  GTimeSpan age = g_date_time_difference (today, watch->entry->first_sent);
  /* The clock was wrong then or is wrong now: what is listed cannot be told from older ones. */
  gboolean is_ahead = age < -G_TIME_SPAN_MINUTE;

  if (watch->n_looks == 0
      || now - watch->looked_at >= (gint64) self->look_apart_ms * G_TIME_SPAN_MILLISECOND)
    {
      watch->n_looks++;
      watch->looked_at = now;
    }

  if (watch->n_looks >= 2
      && (is_ahead || age >= (gint64) self->not_received_after_ms * G_TIME_SPAN_MILLISECOND))
    steward_operation_set_status (watch->operation,
                                  !is_ahead && steward_operation_tracker_sees_trace (self, watch)
                                    ? STEWARD_OPERATION_STATUS_NOT_RECEIVED
                                    : STEWARD_OPERATION_STATUS_UNSETTLED);
}

static void
steward_operation_tracker_resolve_one (StewardOperationTracker *self,
                                       StewardWatch            *watch)
{
  g_autoptr(GHashTable) claimed = steward_operation_tracker_list_claimed (self);
  g_autoptr(StewardOperation) found = NULL;
  StewardOperationStatus status;
  gboolean all = steward_listing_is_whole (self->environments);

  found = steward_operation_resolver_find (watch->entry, G_LIST_MODEL (self->operations), claimed);
  if (found != NULL && found != watch->operation)
    {
      steward_operation_tracker_join (self, watch, found);
      return;
    }

  status = steward_operation_resolver_read (watch->entry, G_LIST_MODEL (self->environments), all);
  if (status == STEWARD_OPERATION_STATUS_FAILED)
    steward_operation_fail (watch->operation, NULL);
  else if (status != STEWARD_OPERATION_STATUS_UNKNOWN)
    steward_operation_set_status (watch->operation, status);
  else if (watch->entry->state == STEWARD_JOURNAL_STATE_UNKNOWN)
    steward_operation_tracker_look_in_vain (self, watch);
}

gboolean
steward_operation_tracker_is_open (StewardWatch *watch)
{
  return watch->entry != NULL
         && !steward_operation_is_of_instance (watch->operation)
         && steward_operation_get_id (watch->operation) == NULL
         && watch->entry->state != STEWARD_JOURNAL_STATE_SENDING
         && !steward_operation_is_finished (watch->operation);
}

void
steward_operation_tracker_resolve (StewardOperationTracker *self)
{
  g_autoptr(GPtrArray) open = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->watches->len; i++)
    {
      StewardWatch *watch = g_ptr_array_index (self->watches, i);

      if (steward_operation_tracker_is_open (watch))
        g_ptr_array_add (open, g_object_ref (watch->operation));
    }

  for (guint i = 0; i < open->len; i++)
    {
      StewardWatch *watch = steward_operation_tracker_find (self, g_ptr_array_index (open, i));

      if (watch == NULL)
        continue;

      steward_operation_tracker_resolve_one (self, watch);
      steward_operation_tracker_note (self, watch);
    }
}
