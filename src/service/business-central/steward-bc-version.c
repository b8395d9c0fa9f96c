/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "business-central/steward-bc-version.h"

#include "steward-version.h"

#define NEWEST 29

#define SHORT STEWARD_BC_BASE "/environments"
#define POWER "/admin/{version}/bap/applications/{applicationFamily}/environments/{environmentName}"
#define APP   STEWARD_BC_ENVIRONMENT "/apps/{appId}"

#define VERSION(minor) { "v2." #minor, minor }

#define READ(call, since, until, endpoint) \
  { STEWARD_BC_CALL_##call, since, until, STEWARD_HTTP_CLASS_SAFE, "GET", endpoint }
#define SEND(call, since, until, class, method, endpoint) \
  { STEWARD_BC_CALL_##call, since, until, STEWARD_HTTP_CLASS_##class, method, endpoint }

/* The newest first. */
static const StewardBcVersion versions[] = {
  VERSION (29), VERSION (28), VERSION (27), VERSION (26), VERSION (25), VERSION (24),
  VERSION (23), VERSION (22), VERSION (21), VERSION (20), VERSION (19), VERSION (18),
  VERSION (17), VERSION (16), VERSION (15), VERSION (14), VERSION (13), VERSION (12),
  VERSION (11), VERSION (10), VERSION (9), VERSION (8), VERSION (7), VERSION (6),
  VERSION (5), VERSION (4), VERSION (3), VERSION (2), VERSION (1), VERSION (0),
};

/* Where a version has a call at more than one place, the later one is for services that do not
 * know the one before it. A call without a row is one that the version does not have. */
static const StewardBcRoute routes[] = {
  READ (LIST_ENVIRONMENTS, 0, NEWEST, STEWARD_BC_BASE "/applications/environments"),
  READ (LIST_ENVIRONMENTS_BY_FAMILY, 0, NEWEST, STEWARD_BC_FAMILY "/environments"),
  READ (GET_ENVIRONMENT, 0, NEWEST, STEWARD_BC_ENVIRONMENT),
  SEND (CREATE_ENVIRONMENT, 0, NEWEST, CREATE_ONCE, "PUT", STEWARD_BC_ENVIRONMENT),
  SEND (DELETE_ENVIRONMENT, 0, NEWEST, DESTROY, "DELETE", STEWARD_BC_ENVIRONMENT),
  SEND (COPY_ENVIRONMENT, 9, NEWEST, CREATE_ONCE, "POST", STEWARD_BC_ENVIRONMENT "/copy"),
  SEND (COPY_ENVIRONMENT, 0, 8, CREATE_ONCE, "POST", STEWARD_BC_ENVIRONMENT),
  SEND (RECOVER_ENVIRONMENT, 18, NEWEST, CREATE_ONCE, "POST", STEWARD_BC_ENVIRONMENT "/recover"),
  SEND (RENAME_ENVIRONMENT, 3, NEWEST, CREATE_ONCE, "POST", STEWARD_BC_ENVIRONMENT "/rename"),
  SEND (RESTORE_ENVIRONMENT, 4, NEWEST, CREATE_ONCE, "POST", STEWARD_BC_ENVIRONMENT "/restore"),
  READ (LIST_RESTORE_PERIODS, 4, NEWEST, STEWARD_BC_ENVIRONMENT "/availableRestorePeriods"),
  SEND (LINK_POWER_PLATFORM, 21, NEWEST, CREATE_ONCE, "POST", POWER "/linkEnvironment"),
  SEND (UNLINK_POWER_PLATFORM, 21, NEWEST, DESTROY, "POST", POWER "/unlinkEnvironment"),
  READ (GET_USED_STORAGE, 3, NEWEST, STEWARD_BC_ENVIRONMENT "/usedstorage"),
  READ (LIST_USED_STORAGE, 3, NEWEST, SHORT "/usedstorage"),
  READ (GET_QUOTAS, 3, NEWEST, SHORT "/quotas"),
  READ (GET_OPERATION, 28, NEWEST, SHORT "/operations/{operationId}"),
  READ (GET_OPERATION, 28, NEWEST, STEWARD_BC_ENVIRONMENT "/operations/{operationId}"),
  READ (LIST_ENVIRONMENT_OPERATIONS, 6, NEWEST, STEWARD_BC_ENVIRONMENT "/operations"),
  READ (LIST_ENVIRONMENT_OPERATIONS, 6, NEWEST, SHORT "/{environmentName}/operations"),
  READ (LIST_OPERATIONS, 28, NEWEST, SHORT "/operations"),
  READ (LIST_OPERATIONS, 7, NEWEST, STEWARD_BC_FAMILY "/environments/operations"),
  READ (LIST_OPERATIONS, 7, 27, SHORT "/operations"),
  SEND (CANCEL_OPERATION, 28, NEWEST, DESTROY, "POST",
        STEWARD_BC_ENVIRONMENT "/operations/{id}/cancel"),
  READ (LIST_APPLICATIONS, 0, NEWEST, STEWARD_BC_BASE "/applications/"),
  READ (LIST_RING_VERSIONS, 0, NEWEST,
        STEWARD_BC_FAMILY "/Countries/{countryCode}/Rings/{ringName}"),
  READ (LIST_UPDATES, 26, NEWEST, STEWARD_BC_ENVIRONMENT "/updates"),
  READ (LIST_UPDATES, 0, NEWEST, STEWARD_BC_ENVIRONMENT "/upgrade"),
  READ (GET_UPDATE_WINDOW, 0, NEWEST, STEWARD_BC_ENVIRONMENT "/settings/upgrade"),
  SEND (INSTALL_APP, 6, NEWEST, CREATE_ONCE, "POST", APP "/install"),
  SEND (UNINSTALL_APP, 6, NEWEST, DESTROY, "POST", APP "/uninstall"),
  READ (LIST_UNINSTALL_REQUIREMENTS, 25, NEWEST, APP "/uninstallRequirements"),
  READ (LIST_APPS, 1, NEWEST, STEWARD_BC_ENVIRONMENT "/apps"),
  READ (LIST_APP_UPDATES, 1, NEWEST, STEWARD_BC_ENVIRONMENT "/apps/availableUpdates"),
  SEND (UPDATE_APP, 1, NEWEST, CREATE_ONCE, "POST", APP "/update"),
  SEND (CANCEL_APP_UPDATE, 19, NEWEST, DESTROY, "POST", APP "/update/cancel"),
  READ (LIST_APP_OPERATIONS, 1, NEWEST, APP "/operations"),
  READ (GET_APP_OPERATION, 1, NEWEST, APP "/operations/{operationId}"),
  READ (LIST_MANAGEABLE_TENANTS, 24, NEWEST,
        STEWARD_BC_BASE "/authorizedAadApps/manageableTenants"),
};

/* What follows from a version besides its routes. */
static const struct
{
  guint            since;
  StewardAbilities abilities;
} abilities[] = {
  { 3, STEWARD_ABILITY_RENAME },
  { 4, STEWARD_ABILITY_RESTORE },
  { 6, STEWARD_ABILITY_INSTALL },
  { 9, STEWARD_ABILITY_COPY_TO_PRODUCTION },
  { 18, STEWARD_ABILITY_KEEP_DELETED | STEWARD_ABILITY_RESTORE_OPTIONS },
  { 19, STEWARD_ABILITY_CANCEL_APP_UPDATE },
  { 21, STEWARD_ABILITY_LINK },
  { 25, STEWARD_ABILITY_FORETELL_UNINSTALL },
  { 28, STEWARD_ABILITY_CANCEL_OPERATION },
};

/**
 * steward_bc_version_find:
 * @text: (nullable): a version, with or without "v"; %NULL or empty for the newest
 *
 * Returns: (transfer none): the newest version up to that one
 */
const StewardBcVersion *
steward_bc_version_find (const char *text)
{
  if (text == NULL || *text == '\0')
    return &versions[0];
  if (*text == 'v' || *text == 'V')
    text++;

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    if (steward_version_compare (versions[i].name + 1, text) <= 0)
      return &versions[i];

  return &versions[G_N_ELEMENTS (versions) - 1];
}

/**
 * steward_bc_version_get:
 * @position: which one; the newest is 0
 *
 * Returns: (transfer none) (nullable): a version, or %NULL after the oldest
 */
const StewardBcVersion *
steward_bc_version_get (guint position)
{
  return position < G_N_ELEMENTS (versions) ? &versions[position] : NULL;
}

/**
 * steward_bc_version_get_route:
 * @self: a version
 * @call: a call
 * @position: which of its places; the preferred is 0
 *
 * Returns: (transfer none) (nullable): where it has @call, or %NULL if there is no such place
 */
const StewardBcRoute *
steward_bc_version_get_route (const StewardBcVersion *self,
                              StewardBcCall           call,
                              guint                   position)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (routes); i++)
    {
      if (routes[i].call != call || self->minor < routes[i].since || self->minor > routes[i].until)
        continue;
      if (position == 0)
        return &routes[i];
      position--;
    }

  return NULL;
}

/**
 * steward_bc_version_get_abilities:
 * @self: a version
 *
 * Returns: what can be done at @self, and cannot at every version
 */
StewardAbilities
steward_bc_version_get_abilities (const StewardBcVersion *self)
{
  StewardAbilities all = STEWARD_ABILITY_NONE;

  g_return_val_if_fail (self != NULL, STEWARD_ABILITY_NONE);

  for (guint i = 0; i < G_N_ELEMENTS (abilities); i++)
    if (self->minor >= abilities[i].since)
      all |= abilities[i].abilities;

  return all;
}
