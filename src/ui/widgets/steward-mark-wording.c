/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-mark-wording.h"

#include <glib/gi18n.h>

static const StewardMarkWording done_wordings[] = {
  { STEWARD_OPERATION_TYPE_UPDATE, NULL, STEWARD_SUBJECT_VERSION, "steward-update-symbolic",
    N_("Updated to {name}"),
    N_("Before the update to {name}"),
    N_("{time} before the update to {name}"),
    N_("{time} after the update to {name}") },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UPDATE, NULL, STEWARD_SUBJECT_APP,
    "application-x-addon-symbolic",
    N_("{name} updated"),
    N_("Before {name} was updated"),
    N_("{time} before {name} was updated"),
    N_("{time} after {name} was updated") },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_HOTFIX, NULL, STEWARD_SUBJECT_APP,
    "application-x-addon-symbolic",
    N_("{name} hotfixed"),
    N_("Before the hotfix of {name}"),
    N_("{time} before the hotfix of {name}"),
    N_("{time} after the hotfix of {name}") },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_INSTALL, NULL, STEWARD_SUBJECT_APP,
    "application-x-addon-symbolic",
    N_("{name} installed"),
    N_("Before {name} was installed"),
    N_("{time} before {name} was installed"),
    N_("{time} after {name} was installed") },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UNINSTALL, NULL, STEWARD_SUBJECT_APP,
    "application-x-addon-symbolic",
    N_("{name} uninstalled"),
    N_("Before {name} was uninstalled"),
    N_("{time} before {name} was uninstalled"),
    N_("{time} after {name} was uninstalled") },
  { STEWARD_OPERATION_TYPE_COPY, NULL, STEWARD_SUBJECT_TARGET, "steward-copy-symbolic",
    N_("Copied to {name}"),
    N_("Before the copy to {name}"),
    N_("{time} before the copy to {name}"),
    N_("{time} after the copy to {name}") },
  { STEWARD_OPERATION_TYPE_PIT_RESTORE, NULL, STEWARD_SUBJECT_TARGET, "steward-restore-symbolic",
    N_("Restored to {name}"),
    N_("Before the restore to {name}"),
    N_("{time} before the restore to {name}"),
    N_("{time} after the restore to {name}") },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_RENAME, NULL, STEWARD_SUBJECT_TARGET,
    "document-edit-symbolic",
    N_("Renamed to {name}"),
    N_("Before it was renamed to {name}"),
    N_("{time} before it was renamed to {name}"),
    N_("{time} after it was renamed to {name}") },
  { STEWARD_OPERATION_TYPE_CREATE, NULL, STEWARD_SUBJECT_NONE, "list-add-symbolic",
    N_("Environment created"),
    N_("Before the environment was created"),
    N_("{time} before the environment was created"),
    N_("{time} after the environment was created") },
  { STEWARD_OPERATION_TYPE_RECOVER, NULL, STEWARD_SUBJECT_NONE, "steward-restore-symbolic",
    N_("Environment recovered"),
    N_("Before the environment was recovered"),
    N_("{time} before the environment was recovered"),
    N_("{time} after the environment was recovered") },
  { STEWARD_OPERATION_TYPE_RESTART, NULL, STEWARD_SUBJECT_NONE, "view-refresh-symbolic",
    N_("Environment restarted"),
    N_("Before the environment was restarted"),
    N_("{time} before the environment was restarted"),
    N_("{time} after the environment was restarted") },
  { STEWARD_OPERATION_TYPE_SOFT_DELETE, NULL, STEWARD_SUBJECT_NONE, "user-trash-symbolic",
    N_("Environment deleted"),
    N_("Before the environment was deleted"),
    N_("{time} before the environment was deleted"),
    N_("{time} after the environment was deleted") },
  { STEWARD_OPERATION_TYPE_MODIFY, "appInsightsKey", STEWARD_SUBJECT_NONE,
    "steward-setting-symbolic",
    N_("Telemetry key set"),
    N_("Before the telemetry key was set"),
    N_("{time} before the telemetry key was set"),
    N_("{time} after the telemetry key was set") },
  { STEWARD_OPERATION_TYPE_MODIFY, "securityGroup", STEWARD_SUBJECT_NONE,
    "steward-setting-symbolic",
    N_("Access group changed"),
    N_("Before the access group was changed"),
    N_("{time} before the access group was changed"),
    N_("{time} after the access group was changed") },
  { STEWARD_OPERATION_TYPE_MODIFY, "updateWindow", STEWARD_SUBJECT_NONE,
    "steward-setting-symbolic",
    N_("Update window changed"),
    N_("Before the update window was changed"),
    N_("{time} before the update window was changed"),
    N_("{time} after the update window was changed") },
  { STEWARD_OPERATION_TYPE_MODIFY, NULL, STEWARD_SUBJECT_NONE, "steward-setting-symbolic",
    N_("Settings changed"),
    N_("Before settings were changed"),
    N_("{time} before settings were changed"),
    N_("{time} after settings were changed") },
  { STEWARD_OPERATION_TYPE_UNKNOWN, NULL, STEWARD_SUBJECT_NONE, "steward-operations-symbolic",
    N_("Another operation"),
    N_("Before another operation"),
    N_("{time} before another operation"),
    N_("{time} after another operation") },
};

static const StewardMarkWording failed_wordings[] = {
  { STEWARD_OPERATION_TYPE_UPDATE, NULL, STEWARD_SUBJECT_VERSION, "dialog-error-symbolic",
    N_("Update to {name} failed"),
    N_("Before the update to {name} failed"),
    N_("{time} before the update to {name} failed"),
    N_("{time} after the update to {name} failed") },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UPDATE, NULL, STEWARD_SUBJECT_APP,
    "dialog-error-symbolic",
    N_("{name} update failed"),
    N_("Before the update of {name} failed"),
    N_("{time} before the update of {name} failed"),
    N_("{time} after the update of {name} failed") },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_INSTALL, NULL, STEWARD_SUBJECT_APP,
    "dialog-error-symbolic",
    N_("{name} installation failed"),
    N_("Before the installation of {name} failed"),
    N_("{time} before the installation of {name} failed"),
    N_("{time} after the installation of {name} failed") },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UNINSTALL, NULL, STEWARD_SUBJECT_APP,
    "dialog-error-symbolic",
    N_("{name} uninstallation failed"),
    N_("Before the uninstallation of {name} failed"),
    N_("{time} before the uninstallation of {name} failed"),
    N_("{time} after the uninstallation of {name} failed") },
  { STEWARD_OPERATION_TYPE_UNKNOWN, NULL, STEWARD_SUBJECT_NONE, "dialog-error-symbolic",
    N_("An operation failed"),
    N_("Before an operation failed"),
    N_("{time} before an operation failed"),
    N_("{time} after an operation failed") },
};

/* The last wording of a table is for all types that have none of their own; those for one
 * setting stand before the one for all. */
const StewardMarkWording *
steward_mark_wording_find (StewardOperationType  type,
                           const char           *setting,
                           gboolean              failed)
{
  const StewardMarkWording *wordings = failed ? failed_wordings : done_wordings;
  guint last = (failed ? G_N_ELEMENTS (failed_wordings) : G_N_ELEMENTS (done_wordings)) - 1;

  for (guint i = 0; i < last; i++)
    {
      if (wordings[i].type == type &&
          (wordings[i].setting == NULL || g_strcmp0 (wordings[i].setting, setting) == 0))
        return &wordings[i];
    }

  return &wordings[last];
}
