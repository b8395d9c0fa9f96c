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
  StewardLoader *loader = steward_bc_service_new_loader (service);

  steward_loader_add_path (loader, STEWARD_BC_BASE "/environments/quotas",
                           steward_bc_service_get_version (service)->name,
                           NULL);
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
  StewardLoader *loader = steward_bc_service_new_loader (service);

  steward_loader_add_path (loader, STEWARD_BC_BASE "/environments/usedstorage",
                           steward_bc_service_get_version (service)->name,
                           NULL);

  return loader;
}
