/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "business-central/steward-apps-api.h"

/**
 * steward_apps_api_list:
 * @service: the service
 * @environment: an environment
 *
 * Returns: (transfer full): asks for the installed apps
 */
StewardLoader *
steward_apps_api_list (StewardBcService   *service,
                       StewardEnvironment *environment)
{
  StewardLoader *loader = steward_bc_service_new_loader (service);

  steward_loader_add_path (loader, STEWARD_BC_ENVIRONMENT "/apps",
                           steward_bc_service_get_version (service)->name,
                           steward_environment_get_application_family (environment),
                           steward_environment_get_name (environment),
                           NULL);

  return loader;
}

/**
 * steward_apps_api_list_updates:
 * @service: the service
 * @environment: an environment
 *
 * Returns: (transfer full): asks for the updates that the apps can have
 */
StewardLoader *
steward_apps_api_list_updates (StewardBcService   *service,
                               StewardEnvironment *environment)
{
  StewardLoader *loader = steward_bc_service_new_loader (service);

  steward_loader_add_path (loader, STEWARD_BC_ENVIRONMENT "/apps/availableUpdates",
                           steward_bc_service_get_version (service)->name,
                           steward_environment_get_application_family (environment),
                           steward_environment_get_name (environment),
                           NULL);

  return loader;
}
