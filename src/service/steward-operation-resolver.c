/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-operation-resolver.h"

#include "steward-environment.h"

/* How far the clocks may differ beyond what is known. */
#define TOLERANCE_SECONDS 120

static gboolean
steward_operation_resolver_is_name (const char *first,
                                    const char *second)
{
  return first != NULL && second != NULL && g_ascii_strcasecmp (first, second) == 0;
}

static gboolean
steward_operation_resolver_is_type (StewardOperationType sent,
                                    StewardOperationType listed)
{
  gboolean deletes = sent == STEWARD_OPERATION_TYPE_DELETE
                     || sent == STEWARD_OPERATION_TYPE_SOFT_DELETE;

  if (deletes)
    return listed == STEWARD_OPERATION_TYPE_DELETE
           || listed == STEWARD_OPERATION_TYPE_SOFT_DELETE;

  return sent == listed;
}

static gboolean
steward_operation_resolver_has_names (const StewardJournalEntry *entry,
                                      StewardOperation          *operation)
{
  const char *name = steward_operation_get_environment_name (operation);
  const char *source = steward_operation_get_source_environment (operation);
  const char *destination = steward_operation_get_destination_environment (operation);

  switch ((int) entry->operation_type)
    {
    case STEWARD_OPERATION_TYPE_COPY:
    case STEWARD_OPERATION_TYPE_PIT_RESTORE:
      return steward_operation_resolver_is_name (entry->target,
                                                 destination != NULL ? destination : name);

    case STEWARD_OPERATION_TYPE_ENVIRONMENT_RENAME:
      return steward_operation_resolver_is_name (entry->target, source != NULL ? source : name)
             && (destination == NULL
                 || steward_operation_resolver_is_name (entry->related, destination));

    case STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_INSTALL:
    case STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UNINSTALL:
    case STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UPDATE:
      return steward_operation_resolver_is_name (entry->target, name)
             && steward_operation_resolver_is_name (entry->related,
                                                    steward_operation_get_app_id (operation));

    default:
      return steward_operation_resolver_is_name (entry->target, name);
    }
}

static gboolean
steward_operation_resolver_matches (const StewardJournalEntry *entry,
                                    StewardOperation          *operation,
                                    GDateTime                 *earliest)
{
  GDateTime *created_on = steward_operation_get_created_on (operation);

  return steward_operation_resolver_is_type (entry->operation_type,
                                             steward_operation_get_operation_type (operation))
         && created_on != NULL && g_date_time_compare (created_on, earliest) >= 0
         && steward_operation_resolver_has_names (entry, operation);
}

/**
 * steward_operation_resolver_find:
 * @entry: a change that may have arrived
 * @operations: the operations of its tenant, read after it was sent
 * @claimed: (element-type utf8): ids of operations that are known to be something else
 *
 * Returns: (transfer full) (nullable): the operation that it became, the latest if there are more
 */
StewardOperation *
steward_operation_resolver_find (const StewardJournalEntry *entry,
                                 GListModel                *operations,
                                 GHashTable                *claimed)
{
  g_autoptr(StewardOperation) found = NULL;
  g_autoptr(GDateTime) earliest = NULL;
  guint n_items;

  g_return_val_if_fail (entry != NULL, NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (operations), NULL);
  g_return_val_if_fail (claimed != NULL, NULL);

  n_items = g_list_model_get_n_items (operations);
  earliest = g_date_time_add_seconds (entry->first_sent, -TOLERANCE_SECONDS);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardOperation) operation = g_list_model_get_item (operations, i);
      const char *id = steward_operation_get_id (operation);

      if (id == NULL || g_hash_table_contains (claimed, id)
          || !steward_operation_resolver_matches (entry, operation, earliest))
        continue;
      if (found == NULL
          || g_date_time_compare (steward_operation_get_created_on (operation),
                                  steward_operation_get_created_on (found)) > 0)
        g_set_object (&found, operation);
    }

  return g_steal_pointer (&found);
}

/* (transfer none) (nullable): the store holds a reference */
static StewardEnvironment *
steward_operation_resolver_get_environment (GListModel *environments,
                                            const char *name)
{
  guint n_items = g_list_model_get_n_items (environments);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardEnvironment) environment = g_list_model_get_item (environments, i);

      if (steward_operation_resolver_is_name (name, steward_environment_get_name (environment)))
        return environment;
    }

  return NULL;
}

static StewardOperationStatus
steward_operation_resolver_read_made (StewardEnvironment *environment)
{
  if (environment == NULL)
    return STEWARD_OPERATION_STATUS_UNKNOWN;

  switch ((int) steward_environment_get_status (environment))
    {
    case STEWARD_ENVIRONMENT_STATUS_ACTIVE:
      return STEWARD_OPERATION_STATUS_SUCCEEDED;

    case STEWARD_ENVIRONMENT_STATUS_CREATING_FAILED:
      return STEWARD_OPERATION_STATUS_FAILED;

    case STEWARD_ENVIRONMENT_STATUS_PREPARING:
    case STEWARD_ENVIRONMENT_STATUS_NOT_READY:
      return STEWARD_OPERATION_STATUS_RUNNING;

    default:
      return STEWARD_OPERATION_STATUS_UNKNOWN;
    }
}

static StewardOperationStatus
steward_operation_resolver_read_deleted (StewardEnvironment *environment,
                                         gboolean            all)
{
  if (environment == NULL)
    return all ? STEWARD_OPERATION_STATUS_SUCCEEDED : STEWARD_OPERATION_STATUS_UNKNOWN;
  if (steward_environment_is_deleted (environment))
    return STEWARD_OPERATION_STATUS_SUCCEEDED;

  switch ((int) steward_environment_get_status (environment))
    {
    case STEWARD_ENVIRONMENT_STATUS_REMOVING:
    case STEWARD_ENVIRONMENT_STATUS_SOFT_DELETING:
      return STEWARD_OPERATION_STATUS_RUNNING;

    case STEWARD_ENVIRONMENT_STATUS_REMOVING_FAILED:
    case STEWARD_ENVIRONMENT_STATUS_SOFT_DELETING_FAILED:
      return STEWARD_OPERATION_STATUS_FAILED;

    default:
      return STEWARD_OPERATION_STATUS_UNKNOWN;
    }
}

static StewardOperationStatus
steward_operation_resolver_read_recovered (StewardEnvironment *environment)
{
  if (environment == NULL)
    return STEWARD_OPERATION_STATUS_UNKNOWN;

  switch ((int) steward_environment_get_status (environment))
    {
    case STEWARD_ENVIRONMENT_STATUS_ACTIVE:
      return STEWARD_OPERATION_STATUS_SUCCEEDED;

    case STEWARD_ENVIRONMENT_STATUS_RECOVERING:
      return STEWARD_OPERATION_STATUS_RUNNING;

    case STEWARD_ENVIRONMENT_STATUS_RECOVERING_FAILED:
      return STEWARD_OPERATION_STATUS_FAILED;

    default:
      return STEWARD_OPERATION_STATUS_UNKNOWN;
    }
}

/**
 * steward_operation_resolver_read:
 * @entry: a change that may have arrived
 * @environments: the environments of its tenant, read after it was sent
 * @all: whether these are all there are, so that what is not among them is gone
 *
 * Returns: how far it came, as far as its environment tells; unknown if there is no trace of it
 */
StewardOperationStatus
steward_operation_resolver_read (const StewardJournalEntry *entry,
                                 GListModel                *environments,
                                 gboolean                   all)
{
  StewardEnvironment *target;

  g_return_val_if_fail (entry != NULL, STEWARD_OPERATION_STATUS_UNKNOWN);
  g_return_val_if_fail (G_IS_LIST_MODEL (environments), STEWARD_OPERATION_STATUS_UNKNOWN);

  target = steward_operation_resolver_get_environment (environments, entry->target);
  switch ((int) entry->operation_type)
    {
    case STEWARD_OPERATION_TYPE_CREATE:
    case STEWARD_OPERATION_TYPE_COPY:
    case STEWARD_OPERATION_TYPE_PIT_RESTORE:
      return steward_operation_resolver_read_made (target);

    case STEWARD_OPERATION_TYPE_DELETE:
    case STEWARD_OPERATION_TYPE_SOFT_DELETE:
      return steward_operation_resolver_read_deleted (target, all);

    case STEWARD_OPERATION_TYPE_RECOVER:
      return steward_operation_resolver_read_recovered (target);

    case STEWARD_OPERATION_TYPE_ENVIRONMENT_RENAME:
      if (target == NULL
          && steward_operation_resolver_get_environment (environments, entry->related) != NULL)
        return STEWARD_OPERATION_STATUS_SUCCEEDED;
      return STEWARD_OPERATION_STATUS_UNKNOWN;

    default:
      return STEWARD_OPERATION_STATUS_UNKNOWN;
    }
}
