/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "business-central/steward-updates-api.h"

static StewardLoader *
steward_updates_api_read (StewardBcService   *service,
                          StewardBcCall       call,
                          StewardEnvironment *environment)
{
  StewardLoader *loader;

  loader = steward_bc_service_read (service, call,
                                    steward_environment_get_application_family (environment),
                                    steward_environment_get_name (environment), NULL);
  steward_loader_set_single (loader, TRUE);

  return loader;
}

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
  return steward_updates_api_read (service, STEWARD_BC_CALL_LIST_UPDATES, environment);
}

/**
 * steward_updates_api_get_window:
 * @service: the service
 * @environment: an environment
 *
 * Returns: (transfer full): asks for its update window, one object, or nothing if none was chosen
 */
StewardLoader *
steward_updates_api_get_window (StewardBcService   *service,
                                StewardEnvironment *environment)
{
  return steward_updates_api_read (service, STEWARD_BC_CALL_GET_UPDATE_WINDOW, environment);
}
