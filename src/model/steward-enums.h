/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Every enumeration begins with "unknown": a word of the service that this program does not
 * know is kept as text beside it. The nicks are the service's words in lower case. */

typedef enum
{
  STEWARD_ENVIRONMENT_TYPE_UNKNOWN,
  STEWARD_ENVIRONMENT_TYPE_PRODUCTION,
  STEWARD_ENVIRONMENT_TYPE_SANDBOX,
} StewardEnvironmentType;

typedef enum
{
  STEWARD_ENVIRONMENT_STATUS_UNKNOWN,
  STEWARD_ENVIRONMENT_STATUS_NOT_READY,
  STEWARD_ENVIRONMENT_STATUS_REMOVING,
  STEWARD_ENVIRONMENT_STATUS_PREPARING,
  STEWARD_ENVIRONMENT_STATUS_ACTIVE,
  STEWARD_ENVIRONMENT_STATUS_UPGRADING,
  STEWARD_ENVIRONMENT_STATUS_CREATING_FAILED,
  STEWARD_ENVIRONMENT_STATUS_REMOVING_FAILED,
  STEWARD_ENVIRONMENT_STATUS_SOFT_DELETING,
  STEWARD_ENVIRONMENT_STATUS_SOFT_DELETING_FAILED,
  STEWARD_ENVIRONMENT_STATUS_SOFT_DELETED,
  STEWARD_ENVIRONMENT_STATUS_RECOVERING,
  STEWARD_ENVIRONMENT_STATUS_RECOVERING_FAILED,
} StewardEnvironmentStatus;

typedef enum
{
  STEWARD_OPERATION_TYPE_UNKNOWN,
  STEWARD_OPERATION_TYPE_COPY,
  STEWARD_OPERATION_TYPE_CREATE,
  STEWARD_OPERATION_TYPE_DELETE,
  STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_HOTFIX,
  STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_INSTALL,
  STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UNINSTALL,
  STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UPDATE,
  STEWARD_OPERATION_TYPE_ENVIRONMENT_RENAME,
  STEWARD_OPERATION_TYPE_MODIFY,
  STEWARD_OPERATION_TYPE_MOVE_TO_ANOTHER_AAD_TENANT,
  STEWARD_OPERATION_TYPE_PIT_RESTORE,
  STEWARD_OPERATION_TYPE_RECOVER,
  STEWARD_OPERATION_TYPE_RESTART,
  STEWARD_OPERATION_TYPE_SOFT_DELETE,
  STEWARD_OPERATION_TYPE_UPDATE,
  STEWARD_OPERATION_TYPE_INSTANCE_ADMIN_MODE,
  STEWARD_OPERATION_TYPE_INSTANCE_BACKUP,
  STEWARD_OPERATION_TYPE_INSTANCE_DELETE,
  STEWARD_OPERATION_TYPE_INSTANCE_PROVISION,
  STEWARD_OPERATION_TYPE_INSTANCE_RESTORE,
  STEWARD_OPERATION_TYPE_APPLICATION_IDENTITY,
} StewardOperationType;

/**
 * StewardOperationStatus:
 * @STEWARD_OPERATION_STATUS_UNKNOWN: a word this program does not know; counts as pending
 * @STEWARD_OPERATION_STATUS_SENDING: on its way to the service
 * @STEWARD_OPERATION_STATUS_CHECKING: the answer was lost; the service is being asked
 * @STEWARD_OPERATION_STATUS_NOT_RECEIVED: asked often enough; the service never got it
 * @STEWARD_OPERATION_STATUS_UNSETTLED: the answer was lost, and nothing tells what became of it
 *
 * The first five are this program's own; the others are the service's.
 */
typedef enum
{
  STEWARD_OPERATION_STATUS_UNKNOWN,
  STEWARD_OPERATION_STATUS_SENDING,
  STEWARD_OPERATION_STATUS_CHECKING,
  STEWARD_OPERATION_STATUS_NOT_RECEIVED,
  STEWARD_OPERATION_STATUS_UNSETTLED,
  STEWARD_OPERATION_STATUS_QUEUED,
  STEWARD_OPERATION_STATUS_SCHEDULED,
  STEWARD_OPERATION_STATUS_RUNNING,
  STEWARD_OPERATION_STATUS_SUCCEEDED,
  STEWARD_OPERATION_STATUS_FAILED,
  STEWARD_OPERATION_STATUS_CANCELED,
  STEWARD_OPERATION_STATUS_SKIPPED,
} StewardOperationStatus;

typedef enum
{
  STEWARD_APP_STATE_UNKNOWN,
  STEWARD_APP_STATE_INSTALLED,
  STEWARD_APP_STATE_UPDATE_PENDING,
  STEWARD_APP_STATE_UPDATING,
} StewardAppState;

typedef enum
{
  STEWARD_APP_TYPE_UNKNOWN,
  STEWARD_APP_TYPE_GLOBAL,
  STEWARD_APP_TYPE_TENANT,
  STEWARD_APP_TYPE_DEV,
} StewardAppType;

#define STEWARD_TYPE_ENVIRONMENT_TYPE   (steward_environment_type_get_type ())
#define STEWARD_TYPE_ENVIRONMENT_STATUS (steward_environment_status_get_type ())
#define STEWARD_TYPE_OPERATION_TYPE     (steward_operation_type_get_type ())
#define STEWARD_TYPE_OPERATION_STATUS   (steward_operation_status_get_type ())
#define STEWARD_TYPE_APP_STATE          (steward_app_state_get_type ())
#define STEWARD_TYPE_APP_TYPE           (steward_app_type_get_type ())

GType       steward_environment_type_get_type   (void);
GType       steward_environment_status_get_type (void);
GType       steward_operation_type_get_type     (void);
GType       steward_operation_status_get_type   (void);
GType       steward_app_state_get_type          (void);
GType       steward_app_type_get_type           (void);

int         steward_enum_from_text              (GType       type,
                                                 const char *text);
const char *steward_enum_to_nick                (GType       type,
                                                 int         value);
gboolean    steward_operation_status_is_final   (StewardOperationStatus status);
gboolean    steward_operation_type_is_of_app    (StewardOperationType   type);
gboolean    steward_operation_type_is_of_instance
                                                (StewardOperationType   type);

G_END_DECLS
