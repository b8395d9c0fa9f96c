/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-look.h"

#include <glib/gi18n.h>

#include "steward-text.h"

#define LOOK_GOOD(word)    { word, "emblem-ok-symbolic", "success", FALSE }
#define LOOK_BUSY(word)    { word, NULL, NULL, FALSE }
#define LOOK_WAITING(word) { word, "content-loading-symbolic", "dim-label", FALSE }
#define LOOK_FAILED(word)  { word, "dialog-error-symbolic", "error", FALSE }
#define LOOK_GONE(word, icon) { word, icon, "dim-label", TRUE }
#define LOOK_NEW_WORD      { NULL, "dialog-question-symbolic", "dim-label", FALSE }

static const StewardLook app_looks[] = {
  [STEWARD_APP_STATE_UNKNOWN] = LOOK_NEW_WORD,
  [STEWARD_APP_STATE_INSTALLED] = LOOK_GOOD (N_("Installed")),
  [STEWARD_APP_STATE_UPDATE_PENDING] = {
    N_("Update pending"), "document-open-recent-symbolic", "accent", FALSE },
  [STEWARD_APP_STATE_UPDATING] = LOOK_BUSY (N_("Updating")),
};

static const StewardLook failed_app_look = LOOK_FAILED (N_("Update failed"));

static const StewardLook environment_looks[] = {
  [STEWARD_ENVIRONMENT_STATUS_UNKNOWN] = LOOK_NEW_WORD,
  [STEWARD_ENVIRONMENT_STATUS_NOT_READY] = LOOK_WAITING (N_("Not ready")),
  [STEWARD_ENVIRONMENT_STATUS_REMOVING] = LOOK_BUSY (N_("Removing")),
  [STEWARD_ENVIRONMENT_STATUS_PREPARING] = LOOK_BUSY (N_("Preparing")),
  [STEWARD_ENVIRONMENT_STATUS_ACTIVE] = LOOK_GOOD (N_("Active")),
  [STEWARD_ENVIRONMENT_STATUS_UPGRADING] = LOOK_BUSY (N_("Upgrading")),
  [STEWARD_ENVIRONMENT_STATUS_CREATING_FAILED] = LOOK_FAILED (N_("Creating failed")),
  [STEWARD_ENVIRONMENT_STATUS_REMOVING_FAILED] = LOOK_FAILED (N_("Removing failed")),
  [STEWARD_ENVIRONMENT_STATUS_SOFT_DELETING] = LOOK_BUSY (N_("Soft deleting")),
  [STEWARD_ENVIRONMENT_STATUS_SOFT_DELETING_FAILED] = LOOK_FAILED (N_("Soft deleting failed")),
  [STEWARD_ENVIRONMENT_STATUS_SOFT_DELETED] = LOOK_GONE (N_("Soft deleted"), "user-trash-symbolic"),
  [STEWARD_ENVIRONMENT_STATUS_RECOVERING] = LOOK_BUSY (N_("Recovering")),
  [STEWARD_ENVIRONMENT_STATUS_RECOVERING_FAILED] = LOOK_FAILED (N_("Recovering failed")),
};

static const StewardLook operation_looks[] = {
  [STEWARD_OPERATION_STATUS_UNKNOWN] = LOOK_NEW_WORD,
  [STEWARD_OPERATION_STATUS_SENDING] = LOOK_BUSY (N_("Sending")),
  [STEWARD_OPERATION_STATUS_CHECKING] = {
    N_("Unknown"), "dialog-question-symbolic", "warning", FALSE },
  [STEWARD_OPERATION_STATUS_NOT_RECEIVED] = LOOK_FAILED (N_("Not received")),
  [STEWARD_OPERATION_STATUS_UNSETTLED] = {
    N_("Not known"), "dialog-question-symbolic", "warning", FALSE },
  [STEWARD_OPERATION_STATUS_QUEUED] = LOOK_WAITING (N_("Queued")),
  [STEWARD_OPERATION_STATUS_SCHEDULED] = {
    N_("Scheduled"), "document-open-recent-symbolic", "dim-label", FALSE },
  [STEWARD_OPERATION_STATUS_RUNNING] = LOOK_BUSY (N_("Running")),
  [STEWARD_OPERATION_STATUS_SUCCEEDED] = LOOK_GOOD (N_("Succeeded")),
  [STEWARD_OPERATION_STATUS_FAILED] = LOOK_FAILED (N_("Failed")),
  [STEWARD_OPERATION_STATUS_CANCELED] = LOOK_GONE (N_("Canceled"), "process-stop-symbolic"),
  [STEWARD_OPERATION_STATUS_SKIPPED] = LOOK_GONE (N_("Skipped"), "media-skip-forward-symbolic"),
};

static const char * const operation_names[] = {
  [STEWARD_OPERATION_TYPE_COPY] = N_("Copy"),
  [STEWARD_OPERATION_TYPE_CREATE] = N_("Create"),
  [STEWARD_OPERATION_TYPE_DELETE] = N_("Delete for good"),
  [STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_HOTFIX] = N_("Hotfix app"),
  [STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_INSTALL] = N_("Install app"),
  [STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UNINSTALL] = N_("Uninstall app"),
  [STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UPDATE] = N_("Update app"),
  [STEWARD_OPERATION_TYPE_ENVIRONMENT_RENAME] = N_("Rename"),
  [STEWARD_OPERATION_TYPE_MODIFY] = N_("Change setting"),
  [STEWARD_OPERATION_TYPE_MOVE_TO_ANOTHER_AAD_TENANT] = N_("Move to another tenant"),
  [STEWARD_OPERATION_TYPE_PIT_RESTORE] = N_("Restore"),
  [STEWARD_OPERATION_TYPE_RECOVER] = N_("Recover"),
  [STEWARD_OPERATION_TYPE_RESTART] = N_("Restart"),
  [STEWARD_OPERATION_TYPE_SOFT_DELETE] = N_("Delete"),
  [STEWARD_OPERATION_TYPE_UPDATE] = N_("Update"),
  [STEWARD_OPERATION_TYPE_INSTANCE_ADMIN_MODE] = N_("Administration mode"),
  [STEWARD_OPERATION_TYPE_INSTANCE_BACKUP] = N_("Back up instance"),
  [STEWARD_OPERATION_TYPE_INSTANCE_DELETE] = N_("Delete instance"),
  [STEWARD_OPERATION_TYPE_INSTANCE_PROVISION] = N_("Create instance"),
  [STEWARD_OPERATION_TYPE_INSTANCE_RESTORE] = N_("Restore instance"),
  [STEWARD_OPERATION_TYPE_APPLICATION_IDENTITY] = N_("Application access"),
};

static const char *
steward_look_or_unknown (const char *received)
{
  return received != NULL && *received != '\0' ? received : STEWARD_TEXT_UNKNOWN;
}

/**
 * steward_look_of_app:
 * @state: the state of an app
 * @failed: whether the last attempt to update it went wrong
 *
 * Returns: (transfer none): how it looks
 */
const StewardLook *
steward_look_of_app (StewardAppState state,
                     gboolean        failed)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (app_looks), NULL);

  return failed ? &failed_app_look : &app_looks[state];
}

const StewardLook *
steward_look_of_environment (StewardEnvironmentStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (environment_looks), NULL);

  return &environment_looks[status];
}

const StewardLook *
steward_look_of_operation (StewardOperationStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (operation_looks), NULL);

  return &operation_looks[status];
}

/**
 * steward_look_get_word:
 * @self: a look
 * @received: (nullable): the word as the service wrote it
 *
 * Returns: the translated word; @received if it is one this program does not know
 */
const char *
steward_look_get_word (const StewardLook *self,
                       const char        *received)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->word != NULL ? _(self->word) : steward_look_or_unknown (received);
}

const char *
steward_look_name_environment (StewardEnvironmentType  type,
                               const char             *received)
{
  switch (type)
    {
    case STEWARD_ENVIRONMENT_TYPE_PRODUCTION:
      return _("Production");
    case STEWARD_ENVIRONMENT_TYPE_SANDBOX:
      return _("Sandbox");
    case STEWARD_ENVIRONMENT_TYPE_UNKNOWN:
    default:
      return steward_look_or_unknown (received);
    }
}

const char *
steward_look_name_operation (StewardOperationType  type,
                             const char           *received)
{
  g_return_val_if_fail (type < G_N_ELEMENTS (operation_names), NULL);

  if (operation_names[type] == NULL)
    return steward_look_or_unknown (received);

  return _(operation_names[type]);
}

const char *
steward_look_name_app (StewardAppType  type,
                       const char     *received)
{
  switch (type)
    {
    case STEWARD_APP_TYPE_GLOBAL:
      return _("Global");
    case STEWARD_APP_TYPE_TENANT:
      /* Translators: short for "per-tenant extension" */
      return _("PTE");
    case STEWARD_APP_TYPE_DEV:
      return _("Dev");
    case STEWARD_APP_TYPE_UNKNOWN:
    default:
      return steward_look_or_unknown (received);
    }
}
