/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dataverse/steward-instance-tracker-private.h"

#include "steward-application-identity.h"
#include "steward-instance-backup.h"
#include "steward-instance.h"

/* What became of a change, from what the service lists. No waiting and no sending here. */

/* How far the clocks may differ beyond what is known. */
#define TOLERANCE_SECONDS 120

static StewardInstance *
steward_follow_find_instance (StewardFollow *follow,
                              GListModel    *list)
{
  const char *id = steward_operation_get_instance_id (follow->operation);
  guint n_items = g_list_model_get_n_items (list);

  for (guint i = 0; id != NULL && i < n_items; i++)
    {
      g_autoptr(StewardInstance) instance = g_list_model_get_item (list, i);

      /* The list holds a reference beyond this one. */
      if (g_ascii_strcasecmp (steward_instance_get_id (instance), id) == 0)
        return instance;
    }

  return NULL;
}

/* The newest of the right label that was not there before. */
static StewardInstanceBackup *
steward_follow_find_backup (StewardFollow *follow,
                            GListModel    *list)
{
  g_autoptr(GDateTime) earliest = NULL;
  StewardInstanceBackup *found = NULL;
  guint n_items = g_list_model_get_n_items (list);

  earliest = g_date_time_add_seconds (follow->entry->first_sent, -TOLERANCE_SECONDS);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardInstanceBackup) backup = g_list_model_get_item (list, i);
      GDateTime *created_on = steward_instance_backup_get_created_on (backup);

      if (created_on == NULL || g_date_time_compare (created_on, earliest) < 0
          || g_strcmp0 (steward_instance_backup_get_label (backup), follow->entry->related) != 0
          || g_hash_table_contains (follow->known, steward_instance_backup_get_id (backup)))
        continue;
      if (found == NULL
          || g_date_time_compare (created_on,
                                  steward_instance_backup_get_created_on (found)) > 0)
        found = backup;
    }

  return found;
}

static StewardOperationStatus
steward_follow_judge_backup (StewardFollow *follow,
                             GListModel    *list)
{
  StewardInstanceBackup *backup = steward_follow_find_backup (follow, list);

  if (backup == NULL)
    return STEWARD_OPERATION_STATUS_UNKNOWN;

  return steward_instance_backup_is_usable (backup) ? STEWARD_OPERATION_STATUS_SUCCEEDED
                                                    : STEWARD_OPERATION_STATUS_RUNNING;
}

static StewardOperationStatus
steward_follow_judge_provision (StewardFollow *follow,
                                GListModel    *list)
{
  guint n_items = g_list_model_get_n_items (list);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardInstance) instance = g_list_model_get_item (list, i);
      const char *domain_name = steward_instance_get_domain_name (instance);

      if (domain_name == NULL || follow->entry->related == NULL
          || g_ascii_strcasecmp (domain_name, follow->entry->related) != 0)
        continue;

      steward_operation_set_instance_id (follow->operation, steward_instance_get_id (instance));
      if (steward_instance_is_ready (instance))
        return STEWARD_OPERATION_STATUS_SUCCEEDED;

      return steward_instance_get_state (instance) == STEWARD_INSTANCE_STATE_FAILED_PROVISIONING
               ? STEWARD_OPERATION_STATUS_FAILED
               : STEWARD_OPERATION_STATUS_RUNNING;
    }

  return STEWARD_OPERATION_STATUS_UNKNOWN;
}

/* What is not there any more. */
static StewardOperationStatus
steward_follow_judge_gone (StewardFollow *follow,
                           GListModel    *list)
{
  return steward_follow_sees_all (follow, STEWARD_LISTING (list))
           ? STEWARD_OPERATION_STATUS_SUCCEEDED
           : STEWARD_OPERATION_STATUS_UNKNOWN;
}

static StewardOperationStatus
steward_follow_judge_delete (StewardFollow *follow,
                             GListModel    *list)
{
  StewardInstance *instance = steward_follow_find_instance (follow, list);

  if (instance == NULL)
    return steward_follow_judge_gone (follow, list);

  return steward_instance_get_state (instance) == STEWARD_INSTANCE_STATE_PENDING
           ? STEWARD_OPERATION_STATUS_RUNNING
           : STEWARD_OPERATION_STATUS_UNKNOWN;
}

/* It is away while it is replaced, and in administration mode afterwards. */
static StewardOperationStatus
steward_follow_judge_restore (StewardFollow *follow,
                              GListModel    *list)
{
  StewardInstance *instance = steward_follow_find_instance (follow, list);

  if (instance == NULL)
    return STEWARD_OPERATION_STATUS_UNKNOWN;
  if (!steward_instance_is_ready (instance))
    {
      follow->was_unready = TRUE;
      return STEWARD_OPERATION_STATUS_RUNNING;
    }

  return follow->was_unready
             || (steward_instance_get_admin_mode (instance)
                 && g_strcmp0 (follow->entry->related, "off") == 0)
           ? STEWARD_OPERATION_STATUS_SUCCEEDED
           : STEWARD_OPERATION_STATUS_UNKNOWN;
}

static StewardOperationStatus
steward_follow_judge_admin_mode (StewardFollow *follow,
                                 GListModel    *list)
{
  StewardInstance *instance = steward_follow_find_instance (follow, list);
  gboolean wanted = g_strcmp0 (follow->entry->related, "on") == 0;

  return instance != NULL && !!steward_instance_get_admin_mode (instance) == wanted
           ? STEWARD_OPERATION_STATUS_SUCCEEDED
           : STEWARD_OPERATION_STATUS_UNKNOWN;
}

static StewardOperationStatus
steward_follow_judge_identity (StewardFollow *follow,
                               GListModel    *list)
{
  const char *application_id = follow->entry->related;
  gboolean wanted = strstr (follow->entry->endpoint, "/Disable") == NULL;
  gboolean removed = g_str_has_prefix (follow->entry->endpoint, "DELETE ");
  guint n_items = g_list_model_get_n_items (list);

  for (guint i = 0; application_id != NULL && i < n_items; i++)
    {
      g_autoptr(StewardApplicationIdentity) identity = g_list_model_get_item (list, i);
      const char *id = steward_application_identity_get_application_id (identity);

      if (id == NULL || g_ascii_strcasecmp (id, application_id) != 0)
        continue;

      return !removed && !!steward_application_identity_is_enabled (identity) == wanted
               ? STEWARD_OPERATION_STATUS_SUCCEEDED
               : STEWARD_OPERATION_STATUS_UNKNOWN;
    }

  return removed ? steward_follow_judge_gone (follow, list) : STEWARD_OPERATION_STATUS_UNKNOWN;
}

StewardOperationStatus
steward_follow_judge (StewardFollow *follow,
                      GListModel    *list)
{
  switch ((int) follow->entry->operation_type)
    {
    case STEWARD_OPERATION_TYPE_INSTANCE_BACKUP:
      return steward_follow_judge_backup (follow, list);

    case STEWARD_OPERATION_TYPE_INSTANCE_PROVISION:
      return steward_follow_judge_provision (follow, list);

    case STEWARD_OPERATION_TYPE_INSTANCE_DELETE:
      return steward_follow_judge_delete (follow, list);

    case STEWARD_OPERATION_TYPE_INSTANCE_RESTORE:
      return steward_follow_judge_restore (follow, list);

    case STEWARD_OPERATION_TYPE_INSTANCE_ADMIN_MODE:
      return steward_follow_judge_admin_mode (follow, list);

    case STEWARD_OPERATION_TYPE_APPLICATION_IDENTITY:
      return steward_follow_judge_identity (follow, list);

    default:
      return STEWARD_OPERATION_STATUS_UNKNOWN;
    }
}

/* Only of these the effect comes later than the end of the operation. */
gboolean
steward_follow_has_late_effect (StewardFollow *follow)
{
  return follow->entry->operation_type == STEWARD_OPERATION_TYPE_INSTANCE_BACKUP
         || follow->entry->operation_type == STEWARD_OPERATION_TYPE_INSTANCE_PROVISION;
}

/* After a restart only the journal knows which instance it was. */
void
steward_follow_find_instance_id (StewardFollow *follow)
{
  const char *blank = strrchr (follow->entry->endpoint, ' ');

  if (steward_operation_get_instance_id (follow->operation) == NULL && blank != NULL
      && follow->entry->operation_type != STEWARD_OPERATION_TYPE_APPLICATION_IDENTITY
      && g_uuid_string_is_valid (blank + 1))
    steward_operation_set_instance_id (follow->operation, blank + 1);
}

/* What is listed before the change can have done anything. */
void
steward_follow_remember (StewardFollow  *follow,
                         StewardListing *list)
{
  GListModel *model = G_LIST_MODEL (list);
  guint n_items = g_list_model_get_n_items (model);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardEntity) entity = g_list_model_get_item (model, i);

      g_hash_table_add (follow->known, g_strdup (steward_entity_get_key (entity)));
    }
}
