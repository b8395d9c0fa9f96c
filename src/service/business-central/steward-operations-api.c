/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "business-central/steward-operations-api.h"

/**
 * steward_operations_api_list:
 * @service: the service
 *
 * Returns: (transfer full): asks for the operations of all environments
 */
StewardLoader *
steward_operations_api_list (StewardBcService *service)
{
  return steward_bc_service_read (service, STEWARD_BC_CALL_LIST_OPERATIONS, NULL, NULL, NULL);
}

/**
 * steward_operations_api_list_of:
 * @service: the service
 * @environment: an environment
 *
 * Returns: (transfer full): asks for the operations of @environment
 */
StewardLoader *
steward_operations_api_list_of (StewardBcService   *service,
                                StewardEnvironment *environment)
{
  return steward_bc_service_read (service, STEWARD_BC_CALL_LIST_ENVIRONMENT_OPERATIONS,
                                  steward_environment_get_application_family (environment),
                                  steward_environment_get_name (environment), NULL);
}

/**
 * steward_operations_api_get:
 * @service: the service
 * @operation: an operation that the service has given an id
 *
 * Of an app, the operation is asked for at the app, which every version can; of an environment,
 * at the service.
 *
 * Returns: (transfer full) (nullable): asks for @operation, one object, or %NULL if the version
 *   tells no single operation
 */
StewardLoader *
steward_operations_api_get (StewardBcService *service,
                            StewardOperation *operation)
{
  const StewardBcVersion *version;
  const char *app_id;
  const char *environment_name;
  const char *id;
  StewardLoader *loader;

  g_return_val_if_fail (STEWARD_IS_BC_SERVICE (service), NULL);
  g_return_val_if_fail (STEWARD_IS_OPERATION (operation), NULL);

  id = steward_operation_get_id (operation);
  g_return_val_if_fail (id != NULL, NULL);

  version = steward_bc_service_get_version (service);
  app_id = steward_operation_get_app_id (operation);
  environment_name = steward_operation_get_environment_name (operation);
  if (environment_name == NULL)
    return NULL;

  if (app_id != NULL)
    loader = steward_bc_service_read (service, STEWARD_BC_CALL_GET_APP_OPERATION, NULL,
                                      environment_name, app_id, id, NULL);
  else if (steward_bc_version_get_route (version, STEWARD_BC_CALL_GET_OPERATION, 0) != NULL)
    loader = steward_bc_service_read (service, STEWARD_BC_CALL_GET_OPERATION, NULL,
                                      environment_name, id, NULL);
  else
    return NULL;

  steward_loader_set_single (loader, TRUE);

  return loader;
}
