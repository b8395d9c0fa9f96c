/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "business-central/steward-capacity-api.h"

/**
 * steward_capacity_api_get_quota:
 * @service: the service
 *
 * Returns: (transfer full): asks for the quotas, one object
 */
StewardLoader *
steward_capacity_api_get_quota (StewardBcService *service)
{
  StewardLoader *loader;

  g_return_val_if_fail (STEWARD_IS_BC_SERVICE (service), NULL);

  loader = steward_bc_service_read (service, STEWARD_BC_CALL_GET_QUOTAS, NULL, NULL, NULL);
  steward_loader_set_single (loader, TRUE);

  return loader;
}

/**
 * steward_capacity_api_list_used_storage:
 * @service: the service
 *
 * Returns: (transfer full): asks for the storage that each environment uses
 */
StewardLoader *
steward_capacity_api_list_used_storage (StewardBcService *service)
{
  return steward_bc_service_read (service, STEWARD_BC_CALL_LIST_USED_STORAGE, NULL, NULL, NULL);
}

/**
 * steward_capacity_api_get_used_storage:
 * @service: the service
 * @environment: an environment
 *
 * Returns: (transfer full): asks for the storage that @environment uses, one object
 */
StewardLoader *
steward_capacity_api_get_used_storage (StewardBcService   *service,
                                       StewardEnvironment *environment)
{
  StewardLoader *loader;

  g_return_val_if_fail (STEWARD_IS_BC_SERVICE (service), NULL);
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);

  loader = steward_bc_service_read (service, STEWARD_BC_CALL_GET_USED_STORAGE,
                                    steward_environment_get_application_family (environment),
                                    steward_environment_get_name (environment), NULL);
  steward_loader_set_single (loader, TRUE);

  return loader;
}
