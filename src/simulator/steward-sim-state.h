/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define STEWARD_TYPE_SIM_STATE (steward_sim_state_get_type ())

G_DECLARE_FINAL_TYPE (StewardSimState, steward_sim_state, STEWARD, SIM_STATE, GObject)

/* Everything the simulator knows, as one JSON object. Members that start with "$" are notes of
 * the simulator to itself and never part of an answer.
 *
 *   regions        names of the Online Management regions, the first is the default one
 *   applications   {applicationFamily, countries: [{countryCode, locationName, geoName,
 *                  rings: [{name, productionRing, friendlyName, versions}]}]}
 *   catalogue      {appId, name, publisher, versions, dependencies: [{appId, name, publisher,
 *                  minimumVersion}]}, and where there are any previewVersions, licenseTermsUrl;
 *                  the dependencies are those of the newest version
 *   tenants        {id, domain, name, countryCode, administered, quotas, environments, operations,
 *                  instances, instanceTypes, instanceOperations, applicationIdentities,
 *                  encryptionKeys, notifications, powerPlatformEnvironments, ...}; administered is
 *                  missing or true where the sample user needs no consent; groups {id,
 *                  displayName} where not any id will do; and what the calls for tenants keep, such
 *                  as notificationRecipients
 *   quirks         as set by the control route
 *   timers         {at, kind, ...} what happens later
 *   identity       owned by the sign-in routes; its member credentials, what the hello line
 *                  told, survives a reset
 *
 * An environment has the members of the newest documented version, and
 *
 *   applicationVersion, platformVersion   in full, whatever the asking version shows
 *   databaseStorageInKilobytes            -1 is not computed
 *   apps                                  {appId, name, publisher, version, state, appType, ...}
 *   restorePeriods                        {from, to, correspondingApplicationPackageVersion}, and
 *                                         "$open" on the one that ends a moment ago
 *   updates                               as listed by the newest version
 *   settings                              one member per settings call, such as upgrade
 *   sessions                              made up where they are missing
 *
 * of which only name, type, countryCode, ringName, status and applicationVersion are always there;
 * what is missing is null, follows from the others, or is the usual: a storage of 1 GB, an app that
 * is installed, global and can be uninstalled.
 *
 * An operation, of an environment or an app, has the members of the newest version; those of apps
 * have appId, sourceAppVersion, targetAppVersion and useEnvironmentUpdateWindow too. Only id, type,
 * status, createdOn and environmentName are always there. The timer of a scenario's operation is of
 * the kind "operation" with the members tenant and operation. When the control route decides how
 * an operation ends, it has "$outcome": {status, errorMessage}, which is to be obeyed.
 *
 * An operation of the type pitRestore has "$source", the name of the environment it restores; the
 * "$content" of an environment is what it will have when it is prepared. One that is kept after its
 * deletion has "$formerName" and "$formerUntil", the moment it lost that name; a timer of the kind
 * "retention" with the member tenant ends its days.
 *
 * A Power Platform environment has {id, type, geoName}, a state other than Ready if it cannot be
 * linked, and administered is false where the callers have no permission.
 *
 * An instance has the members of the newest documented version, "$region" and "$backups"; what it
 * was told with its administration mode is in "$backgroundOperations" and "$notificationText". */
StewardSimState *steward_sim_state_new               (void);

JsonObject      *steward_sim_state_get_root          (StewardSimState  *self);
void             steward_sim_state_set_root          (StewardSimState  *self,
                                                      JsonObject       *root);
void             steward_sim_state_set_path          (StewardSimState  *self,
                                                      const char       *path);
gboolean         steward_sim_state_load              (StewardSimState  *self,
                                                      GError          **error);
gboolean         steward_sim_state_save              (StewardSimState  *self,
                                                      GError          **error);

/* Call after every change: it is what gets the file written. */
void             steward_sim_state_touch             (StewardSimState  *self);

JsonArray       *steward_sim_state_get_tenants       (StewardSimState  *self);
JsonObject      *steward_sim_state_find_tenant       (StewardSimState  *self,
                                                      const char       *id_or_domain);
JsonObject      *steward_sim_state_get_quirks        (StewardSimState  *self);
JsonArray       *steward_sim_state_get_catalogue     (StewardSimState  *self);
JsonObject      *steward_sim_state_find_app          (StewardSimState  *self,
                                                      const char       *app_id);
JsonObject      *steward_sim_state_find_family       (StewardSimState  *self,
                                                      const char       *application_family);

JsonObject      *steward_sim_tenant_find_environment (JsonObject       *tenant,
                                                      const char       *application_family,
                                                      const char       *name);
JsonObject      *steward_sim_tenant_find_operation   (JsonObject       *tenant,
                                                      const char       *id);

G_END_DECLS
