/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "business-central/steward-updates-api.h"

/**
 * steward_updates_api_list:
 * @service: the service
 * @environment: an environment
 *
 * Older versions tell one update, the next, instead of a list, or nothing if there is none.
 *
 * Returns: (transfer full): asks for the updates that @environment can have
 */
StewardLoader *
steward_updates_api_list (StewardBcService   *service,
                          StewardEnvironment *environment)
{
  StewardLoader *loader;

  loader = steward_bc_service_read (service, STEWARD_BC_CALL_LIST_UPDATES,
                                    steward_environment_get_application_family (environment),
                                    steward_environment_get_name (environment), NULL);
  steward_loader_set_single (loader, TRUE);

  return loader;
}
