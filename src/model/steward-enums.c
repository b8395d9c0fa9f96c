/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-enums.h"

G_DEFINE_ENUM_TYPE (StewardEnvironmentType, steward_environment_type,
  G_DEFINE_ENUM_VALUE (STEWARD_ENVIRONMENT_TYPE_UNKNOWN, "unknown"),
  G_DEFINE_ENUM_VALUE (STEWARD_ENVIRONMENT_TYPE_PRODUCTION, "production"),
  G_DEFINE_ENUM_VALUE (STEWARD_ENVIRONMENT_TYPE_SANDBOX, "sandbox"))

G_DEFINE_ENUM_TYPE (StewardEnvironmentStatus, steward_environment_status,
  G_DEFINE_ENUM_VALUE (STEWARD_ENVIRONMENT_STATUS_UNKNOWN, "unknown"),
  G_DEFINE_ENUM_VALUE (STEWARD_ENVIRONMENT_STATUS_NOT_READY, "notready"),
  G_DEFINE_ENUM_VALUE (STEWARD_ENVIRONMENT_STATUS_REMOVING, "removing"),
  G_DEFINE_ENUM_VALUE (STEWARD_ENVIRONMENT_STATUS_PREPARING, "preparing"),
  G_DEFINE_ENUM_VALUE (STEWARD_ENVIRONMENT_STATUS_ACTIVE, "active"),
  G_DEFINE_ENUM_VALUE (STEWARD_ENVIRONMENT_STATUS_UPGRADING, "upgrading"),
  G_DEFINE_ENUM_VALUE (STEWARD_ENVIRONMENT_STATUS_CREATING_FAILED, "creatingfailed"),
  G_DEFINE_ENUM_VALUE (STEWARD_ENVIRONMENT_STATUS_REMOVING_FAILED, "removingfailed"),
  G_DEFINE_ENUM_VALUE (STEWARD_ENVIRONMENT_STATUS_SOFT_DELETING, "softdeleting"),
  G_DEFINE_ENUM_VALUE (STEWARD_ENVIRONMENT_STATUS_SOFT_DELETING_FAILED, "softdeletingfailed"),
  G_DEFINE_ENUM_VALUE (STEWARD_ENVIRONMENT_STATUS_SOFT_DELETED, "softdeleted"),
  G_DEFINE_ENUM_VALUE (STEWARD_ENVIRONMENT_STATUS_RECOVERING, "recovering"),
  G_DEFINE_ENUM_VALUE (STEWARD_ENVIRONMENT_STATUS_RECOVERING_FAILED, "recoveringfailed"))

G_DEFINE_ENUM_TYPE (StewardOperationType, steward_operation_type,
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_TYPE_UNKNOWN, "unknown"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_TYPE_COPY, "copy"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_TYPE_CREATE, "create"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_TYPE_DELETE, "delete"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_HOTFIX, "environmentapphotfix"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_INSTALL, "environmentappinstall"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UNINSTALL, "environmentappuninstall"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UPDATE, "environmentappupdate"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_TYPE_ENVIRONMENT_RENAME, "environmentrename"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_TYPE_MODIFY, "modify"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_TYPE_MOVE_TO_ANOTHER_AAD_TENANT, "movetoanotheraadtenant"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_TYPE_PIT_RESTORE, "pitrestore"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_TYPE_RECOVER, "recover"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_TYPE_RESTART, "restart"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_TYPE_SOFT_DELETE, "softdelete"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_TYPE_UPDATE, "update"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_TYPE_INSTANCE_ADMIN_MODE, "instanceadminmode"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_TYPE_INSTANCE_BACKUP, "instancebackup"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_TYPE_INSTANCE_DELETE, "instancedelete"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_TYPE_INSTANCE_PROVISION, "instanceprovision"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_TYPE_INSTANCE_RESTORE, "instancerestore"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_TYPE_APPLICATION_IDENTITY, "applicationidentity"))

G_DEFINE_ENUM_TYPE (StewardOperationStatus, steward_operation_status,
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_STATUS_UNKNOWN, "unknown"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_STATUS_SENDING, "sending"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_STATUS_CHECKING, "checking"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_STATUS_NOT_RECEIVED, "notreceived"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_STATUS_UNSETTLED, "unsettled"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_STATUS_QUEUED, "queued"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_STATUS_SCHEDULED, "scheduled"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_STATUS_RUNNING, "running"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_STATUS_SUCCEEDED, "succeeded"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_STATUS_FAILED, "failed"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_STATUS_CANCELED, "canceled"),
  G_DEFINE_ENUM_VALUE (STEWARD_OPERATION_STATUS_SKIPPED, "skipped"))

G_DEFINE_ENUM_TYPE (StewardAppState, steward_app_state,
  G_DEFINE_ENUM_VALUE (STEWARD_APP_STATE_UNKNOWN, "unknown"),
  G_DEFINE_ENUM_VALUE (STEWARD_APP_STATE_INSTALLED, "installed"),
  G_DEFINE_ENUM_VALUE (STEWARD_APP_STATE_UPDATE_PENDING, "updatepending"),
  G_DEFINE_ENUM_VALUE (STEWARD_APP_STATE_UPDATING, "updating"))

G_DEFINE_ENUM_TYPE (StewardAppType, steward_app_type,
  G_DEFINE_ENUM_VALUE (STEWARD_APP_TYPE_UNKNOWN, "unknown"),
  G_DEFINE_ENUM_VALUE (STEWARD_APP_TYPE_GLOBAL, "global"),
  G_DEFINE_ENUM_VALUE (STEWARD_APP_TYPE_TENANT, "tenant"),
  G_DEFINE_ENUM_VALUE (STEWARD_APP_TYPE_DEV, "dev"))

/* Other words of the service for the same thing: older pages, other calls, other spellings. */
static const struct
{
  GType       (*get_type) (void);
  const char   *word;
  const char   *nick;
} other_words[] = {
  { steward_app_type_get_type, "pte", "tenant" },
  { steward_operation_status_get_type, "cancelled", "canceled" },
  { steward_operation_type_get_type, "install", "environmentappinstall" },
  { steward_operation_type_get_type, "requesttransfertoanotherentratenant",
    "movetoanotheraadtenant" },
  { steward_operation_type_get_type, "uninstall", "environmentappuninstall" },
};

/* The texts write "Creating Failed" where the bodies write "CreatingFailed". */
static gboolean
steward_enum_matches (const char *text,
                      const char *nick)
{
  for (; *text != '\0'; text++)
    {
      if (*text == ' ' || *text == '-' || *text == '_')
        continue;
      if (g_ascii_tolower (*text) != *nick++)
        return FALSE;
    }

  return *nick == '\0';
}

/**
 * steward_enum_from_text:
 * @type: one of the enumerations of this file
 * @text: (nullable): a word of the service
 *
 * Compares without regard to case, blanks and dashes, as the service itself is of many minds.
 *
 * Returns: the value of @type that @text means, or 0 for "unknown"
 */
int
steward_enum_from_text (GType       type,
                        const char *text)
{
  g_autoptr(GEnumClass) klass = NULL;

  g_return_val_if_fail (G_TYPE_IS_ENUM (type), 0);

  if (text == NULL)
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (other_words); i++)
    {
      if (other_words[i].get_type () == type && steward_enum_matches (text, other_words[i].word))
        text = other_words[i].nick;
    }

  klass = g_type_class_ref (type);
  for (guint i = 0; i < klass->n_values; i++)
    {
      if (steward_enum_matches (text, klass->values[i].value_nick))
        return klass->values[i].value;
    }

  return 0;
}

/**
 * steward_enum_to_nick:
 * @type: one of the enumerations of this file
 * @value: a value of it
 *
 * Returns: (transfer none): the service's word for @value, in lower case and without blanks
 */
const char *
steward_enum_to_nick (GType type,
                      int   value)
{
  g_autoptr(GEnumClass) klass = NULL;
  GEnumValue *found;

  g_return_val_if_fail (G_TYPE_IS_ENUM (type), NULL);

  klass = g_type_class_ref (type);
  found = g_enum_get_value (klass, value);
  g_return_val_if_fail (found != NULL, NULL);

  return found->value_nick;
}

/**
 * steward_operation_status_is_final:
 * @status: a status
 *
 * A word that is not known counts as pending.
 *
 * Returns: %TRUE if an operation with @status never changes again
 */
gboolean
steward_operation_status_is_final (StewardOperationStatus status)
{
  return status == STEWARD_OPERATION_STATUS_SUCCEEDED ||
         status == STEWARD_OPERATION_STATUS_FAILED ||
         status == STEWARD_OPERATION_STATUS_CANCELED ||
         status == STEWARD_OPERATION_STATUS_SKIPPED ||
         status == STEWARD_OPERATION_STATUS_NOT_RECEIVED ||
         status == STEWARD_OPERATION_STATUS_UNSETTLED;
}

/**
 * steward_operation_type_is_of_app:
 * @type: a type
 *
 * Returns: %TRUE if operations of @type change an app of an environment
 */
gboolean
steward_operation_type_is_of_app (StewardOperationType type)
{
  return type == STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_HOTFIX ||
         type == STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_INSTALL ||
         type == STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UNINSTALL ||
         type == STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UPDATE;
}

/**
 * steward_operation_type_is_of_instance:
 * @type: a type
 *
 * Returns: %TRUE if operations of @type are those of Dataverse: no list of environments or
 *   operations tells of them
 */
gboolean
steward_operation_type_is_of_instance (StewardOperationType type)
{
  return type >= STEWARD_OPERATION_TYPE_INSTANCE_ADMIN_MODE
         && type <= STEWARD_OPERATION_TYPE_APPLICATION_IDENTITY;
}
