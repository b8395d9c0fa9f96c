/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "business-central/steward-updates-api.h"

/**
 * steward_updates_api_has_list:
 * @service: the service
 *
 * Returns: whether it tells the updates that an environment can have
 */
gboolean
steward_updates_api_has_list (StewardBcService *service)
{
  return steward_bc_service_get_version (service)->updates != NULL;
}

/**
 * steward_updates_api_list:
 * @service: the service
 * @environment: an environment
 *
 * Where the service has no list, this asks for what the newest has, and is told so.
 *
 * Returns: (transfer full): asks for the updates that @environment can have
 */
StewardLoader *
steward_updates_api_list (StewardBcService   *service,
                          StewardEnvironment *environment)
{
  StewardLoader *loader = steward_bc_service_new_loader (service);

  steward_loader_add_path (loader, STEWARD_BC_ENVIRONMENT "/updates",
                           steward_bc_service_get_version (service)->name,
                           steward_environment_get_application_family (environment),
                           steward_environment_get_name (environment),
                           NULL);

  return loader;
}
