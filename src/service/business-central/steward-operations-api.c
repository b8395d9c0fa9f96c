/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "business-central/steward-operations-api.h"

/* One place has the family in its path, the other has not. */
static void
steward_operations_api_add_path (StewardLoader    *loader,
                                 StewardBcService *service,
                                 const char       *endpoint)
{
  const char *version = steward_bc_service_get_version (service)->name;

  if (strstr (endpoint, "{applicationFamily}") != NULL)
    steward_loader_add_path (loader, endpoint, version, STEWARD_BC_APPLICATION_FAMILY, NULL);
  else
    steward_loader_add_path (loader, endpoint, version, NULL);
}

/**
 * steward_operations_api_list:
 * @service: the service
 *
 * Returns: (transfer full): asks for the operations of all environments
 */
StewardLoader *
steward_operations_api_list (StewardBcService *service)
{
  StewardLoader *loader = steward_bc_service_new_loader (service);

  steward_operations_api_add_path (loader, service,
                                   steward_bc_service_get_version (service)->operations);
  steward_operations_api_add_path (loader, service,
                                   steward_bc_service_get_version (service)->older_operations);

  return loader;
}
