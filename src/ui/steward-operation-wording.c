/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-operation-wording.h"

#include <glib/gi18n.h>

#include "steward-look.h"

/* Of those for the same type the first stands whose names are all known. */
static const StewardOperationWording wordings[] = {
  { STEWARD_OPERATION_TYPE_APPLICATION_IDENTITY, NULL,
    N_("Change access of application {environment}"),
    N_("Changing access of application {environment}"),
    N_("Access of application {environment} changed"),
    N_("Access of application {environment} could not be changed") },
  { STEWARD_OPERATION_TYPE_COPY, NULL,
    N_("Copy to {target}"), N_("Copying {source} to {target}"),
    N_("{source} copied to {target}"), N_("{source} could not be copied to {target}") },
  { STEWARD_OPERATION_TYPE_COPY, NULL,
    N_("Copy to {environment}"), N_("Copying to {environment}"),
    N_("Copied to {environment}"), N_("The copy to {environment} failed") },
  { STEWARD_OPERATION_TYPE_CREATE, NULL,
    N_("Create {environment}"), N_("Creating {environment}"),
    N_("{environment} created"), N_("{environment} could not be created") },
  { STEWARD_OPERATION_TYPE_DELETE, NULL,
    N_("Delete {environment} for good"), N_("Deleting {environment} for good"),
    N_("{environment} deleted for good"), N_("{environment} could not be deleted") },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_HOTFIX, NULL,
    N_("Hotfix {app}"), N_("Hotfixing {app}"),
    N_("{app} hotfixed"), N_("{app} could not be hotfixed") },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_HOTFIX, NULL,
    N_("Hotfix an app"), N_("Hotfixing an app"),
    N_("An app was hotfixed"), N_("An app could not be hotfixed") },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_INSTALL, NULL,
    N_("Install {app}"), N_("Installing {app}"),
    N_("{app} installed"), N_("{app} could not be installed") },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_INSTALL, NULL,
    N_("Install an app"), N_("Installing an app"),
    N_("An app was installed"), N_("An app could not be installed") },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UNINSTALL, NULL,
    N_("Uninstall {app}"), N_("Uninstalling {app}"),
    N_("{app} uninstalled"), N_("{app} could not be uninstalled") },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UNINSTALL, NULL,
    N_("Uninstall an app"), N_("Uninstalling an app"),
    N_("An app was uninstalled"), N_("An app could not be uninstalled") },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UPDATE, NULL,
    N_("Update {app}"), N_("Updating {app} to {version}"),
    N_("{app} updated to {version}"), N_("{app} could not be updated") },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UPDATE, NULL,
    N_("Update an app to {version}"), N_("Updating an app to {version}"),
    N_("An app was updated to {version}"), N_("An app could not be updated") },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UPDATE, NULL,
    N_("Update an app"), N_("Updating an app"),
    N_("An app was updated"), N_("An app could not be updated") },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_RENAME, NULL,
    N_("Rename to {target}"), N_("Renaming {source} to {target}"),
    N_("{source} renamed to {target}"), N_("{source} could not be renamed to {target}") },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_RENAME, NULL,
    N_("Rename {environment}"), N_("Renaming {environment}"),
    N_("{environment} renamed"), N_("{environment} could not be renamed") },
  { STEWARD_OPERATION_TYPE_INSTANCE_ADMIN_MODE, NULL,
    N_("Change administration mode of {environment}"),
    N_("Changing administration mode of {environment}"),
    N_("Administration mode of {environment} changed"),
    N_("Administration mode of {environment} could not be changed") },
  { STEWARD_OPERATION_TYPE_INSTANCE_BACKUP, NULL,
    N_("Back up {environment}"), N_("Backing up {environment}"),
    N_("{environment} backed up"), N_("{environment} could not be backed up") },
  { STEWARD_OPERATION_TYPE_INSTANCE_DELETE, NULL,
    N_("Delete {environment} for good"), N_("Deleting {environment} for good"),
    N_("{environment} deleted for good"), N_("{environment} could not be deleted") },
  { STEWARD_OPERATION_TYPE_INSTANCE_PROVISION, NULL,
    N_("Create {environment}"), N_("Creating {environment}"),
    N_("{environment} created"), N_("{environment} could not be created") },
  { STEWARD_OPERATION_TYPE_INSTANCE_RESTORE, NULL,
    N_("Restore a backup to {environment}"), N_("Restoring a backup to {environment}"),
    N_("{environment} restored, now in administration mode"),
    N_("{environment} could not be restored") },
  { STEWARD_OPERATION_TYPE_MODIFY, "appInsightsKey",
    N_("Set telemetry key"), N_("Setting the telemetry key"),
    N_("Telemetry key set"), N_("The telemetry key could not be set") },
  { STEWARD_OPERATION_TYPE_MODIFY, "powerPlatformLink",
    N_("Link {environment} to Power Platform"), N_("Linking {environment} to Power Platform"),
    N_("{environment} linked to Power Platform"),
    N_("{environment} could not be linked to Power Platform") },
  { STEWARD_OPERATION_TYPE_MODIFY, "powerPlatformUnlink",
    N_("Unlink {environment} from Power Platform"),
    N_("Unlinking {environment} from Power Platform"),
    N_("{environment} unlinked from Power Platform"),
    N_("{environment} could not be unlinked from Power Platform") },
  { STEWARD_OPERATION_TYPE_MODIFY, "securityGroup",
    N_("Change access group"), N_("Changing the access group"),
    N_("Access group changed"), N_("The access group could not be changed") },
  { STEWARD_OPERATION_TYPE_MODIFY, "updateWindow",
    N_("Change update window"), N_("Changing the update window"),
    N_("Update window changed"), N_("The update window could not be changed") },
  { STEWARD_OPERATION_TYPE_MODIFY, NULL,
    N_("Change settings"), N_("Changing settings"),
    N_("Settings changed"), N_("Settings could not be changed") },
  { STEWARD_OPERATION_TYPE_MOVE_TO_ANOTHER_AAD_TENANT, NULL,
    N_("Move {environment} to another tenant"), N_("Moving {environment} to another tenant"),
    N_("{environment} moved to another tenant"), N_("{environment} could not be moved") },
  { STEWARD_OPERATION_TYPE_PIT_RESTORE, NULL,
    N_("Restore to {target}"), N_("Restoring {source} to {target}"),
    N_("{source} restored to {target}"), N_("{source} could not be restored to {target}") },
  { STEWARD_OPERATION_TYPE_PIT_RESTORE, NULL,
    N_("Restore to {environment}"), N_("Restoring to {environment}"),
    N_("Restored to {environment}"), N_("The restore to {environment} failed") },
  { STEWARD_OPERATION_TYPE_RECOVER, NULL,
    N_("Recover {environment}"), N_("Recovering {environment}"),
    N_("{environment} recovered"), N_("{environment} could not be recovered") },
  { STEWARD_OPERATION_TYPE_RESTART, NULL,
    N_("Restart {environment}"), N_("Restarting {environment}"),
    N_("{environment} restarted"), N_("{environment} could not be restarted") },
  { STEWARD_OPERATION_TYPE_SOFT_DELETE, NULL,
    N_("Delete {environment}"), N_("Deleting {environment}"),
    N_("{environment} deleted"), N_("{environment} could not be deleted") },
  { STEWARD_OPERATION_TYPE_UPDATE, NULL,
    N_("Update to {version}"), N_("Updating to {version}"),
    N_("Updated to {version}"), N_("The update to {version} failed") },
};

/* Also for types that the service may add. */
static const StewardOperationWording other_wording = {
  STEWARD_OPERATION_TYPE_UNKNOWN, NULL,
  N_("{type}"), N_("{type} is running"), N_("{type} succeeded"), N_("{type} failed")
};

static const char *
steward_operation_wording_get_value (StewardOperation *operation,
                                     const char       *name)
{
  if (g_str_equal (name, "{app}"))
    return steward_operation_get_app_name (operation);
  if (g_str_equal (name, "{environment}"))
    return steward_operation_get_environment_name (operation);
  if (g_str_equal (name, "{source}"))
    return steward_operation_get_source_environment (operation);
  if (g_str_equal (name, "{target}"))
    return steward_operation_get_destination_environment (operation);
  if (g_str_equal (name, "{version}"))
    return steward_operation_get_target_version (operation);

  return steward_look_name_operation (steward_operation_get_operation_type (operation),
                                      steward_operation_get_type_text (operation));
}

static const char * const value_names[] = {
  "{app}", "{environment}", "{source}", "{target}", "{type}", "{version}",
};

static gboolean
steward_operation_wording_knows (StewardOperation *operation,
                                 const char       *pattern)
{
  for (guint i = 0; i < G_N_ELEMENTS (value_names); i++)
    {
      const char *value = steward_operation_wording_get_value (operation, value_names[i]);

      if (strstr (pattern, value_names[i]) != NULL && (value == NULL || *value == '\0'))
        return FALSE;
    }

  return TRUE;
}

/**
 * steward_operation_wording_find:
 * @operation: an operation
 *
 * Returns: how it is spoken of
 */
const StewardOperationWording *
steward_operation_wording_find (StewardOperation *operation)
{
  StewardOperationType type;
  const char *setting;

  g_return_val_if_fail (STEWARD_IS_OPERATION (operation), NULL);

  type = steward_operation_get_operation_type (operation);
  setting = steward_operation_get_setting (operation);
  for (guint i = 0; i < G_N_ELEMENTS (wordings); i++)
    {
      if (wordings[i].type == type &&
          (wordings[i].setting == NULL || g_strcmp0 (wordings[i].setting, setting) == 0) &&
          steward_operation_wording_knows (operation, wordings[i].name) &&
          steward_operation_wording_knows (operation, wordings[i].running))
        return &wordings[i];
    }

  return &other_wording;
}

/**
 * steward_operation_wording_fill:
 * @operation: an operation
 * @pattern: one of the forms of its wording
 *
 * Returns: (transfer full): @pattern, translated, with the names in their places
 */
char *
steward_operation_wording_fill (StewardOperation *operation,
                                const char       *pattern)
{
  g_autoptr(GString) text = NULL;

  g_return_val_if_fail (STEWARD_IS_OPERATION (operation), NULL);
  g_return_val_if_fail (pattern != NULL, NULL);

  text = g_string_new (_(pattern));
  for (guint i = 0; i < G_N_ELEMENTS (value_names); i++)
    {
      const char *value = steward_operation_wording_get_value (operation, value_names[i]);

      if (value != NULL)
        g_string_replace (text, value_names[i], value, 1);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
