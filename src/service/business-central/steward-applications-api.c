/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "business-central/steward-applications-api.h"

#include "steward-country.h"

/**
 * steward_applications_api_list_countries:
 * @service: the service
 *
 * Returns: (transfer full): asks for the countries and their rings
 */
StewardLoader *
steward_applications_api_list_countries (StewardBcService *service)
{
  StewardLoader *loader;

  g_return_val_if_fail (STEWARD_IS_BC_SERVICE (service), NULL);

  loader = steward_bc_service_read (service, STEWARD_BC_CALL_LIST_APPLICATIONS, NULL, NULL, NULL);
  steward_loader_set_split (loader, steward_country_split);

  return loader;
}

/**
 * steward_applications_api_list_ring_versions:
 * @service: the service
 * @application_family: a family of applications
 * @country_code: a country
 * @ring_name: a ring
 *
 * Returns: (transfer full): asks for the versions that a ring has
 */
StewardLoader *
steward_applications_api_list_ring_versions (StewardBcService *service,
                                             const char       *application_family,
                                             const char       *country_code,
                                             const char       *ring_name)
{
  StewardLoader *loader;

  g_return_val_if_fail (STEWARD_IS_BC_SERVICE (service), NULL);
  g_return_val_if_fail (application_family != NULL, NULL);
  g_return_val_if_fail (country_code != NULL, NULL);
  g_return_val_if_fail (ring_name != NULL, NULL);

  loader = steward_bc_service_read (service, STEWARD_BC_CALL_LIST_RING_VERSIONS,
                                    application_family, NULL, country_code, ring_name, NULL);
  steward_loader_set_text_member (loader, "version");

  return loader;
}
