/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "business-central/steward-environments-api.h"

#include "steward-copy-draft.h"
#include "steward-create-draft.h"
#include "steward-delete-draft.h"
#include "steward-recover-draft.h"
#include "steward-rename-draft.h"
#include "steward-restore-draft.h"

/* These can take long to be accepted; cutting them off makes them uncertain. */
#define CHANGE_DEADLINE_MS (120 * 1000)

/**
 * steward_environments_api_list:
 * @service: the service
 *
 * Returns: (transfer full): asks for all environments
 */
StewardLoader *
steward_environments_api_list (StewardBcService *service)
{
  StewardLoader *loader = steward_bc_service_new_loader (service);

  steward_loader_add_path (loader, STEWARD_BC_BASE "/applications/environments",
                           steward_bc_service_get_version (service)->name,
                           NULL);

  return loader;
}

/**
 * steward_environments_api_list_restore_periods:
 * @service: the service
 * @environment: an environment
 *
 * Returns: (transfer full): asks for the periods to which @environment can be restored
 */
StewardLoader *
steward_environments_api_list_restore_periods (StewardBcService   *service,
                                               StewardEnvironment *environment)
{
  StewardLoader *loader = steward_bc_service_new_loader (service);

  steward_loader_add_path (loader, STEWARD_BC_ENVIRONMENT "/availableRestorePeriods",
                           steward_bc_service_get_version (service)->name,
                           steward_environment_get_application_family (environment),
                           steward_environment_get_name (environment),
                           NULL);

  return loader;
}

static StewardHttpRequest *
steward_environments_api_request (StewardBcService   *service,
                                  StewardHttpClass    request_class,
                                  const char         *method,
                                  const char         *endpoint,
                                  StewardEnvironment *environment)
{
  return steward_http_request_new (request_class, method, endpoint,
                                   steward_bc_service_get_version (service)->name,
                                   steward_environment_get_application_family (environment),
                                   steward_environment_get_name (environment),
                                   NULL);
}

static StewardHttpRequest *
steward_environments_api_post (StewardBcService   *service,
                               const char         *endpoint,
                               StewardEnvironment *environment)
{
  return steward_environments_api_request (service, STEWARD_HTTP_CLASS_CREATE_ONCE, "POST",
                                           endpoint, environment);
}

static StewardHttpRequest *
steward_environments_api_create (StewardBcService   *service,
                                 StewardCreateDraft *draft)
{
  return steward_http_request_new (STEWARD_HTTP_CLASS_CREATE_ONCE, "PUT", STEWARD_BC_ENVIRONMENT,
                                   steward_bc_service_get_version (service)->name,
                                   steward_create_draft_get_application_family (draft),
                                   steward_create_draft_get_name (draft),
                                   NULL);
}

static StewardHttpRequest *
steward_environments_api_address (StewardBcService *service,
                                  StewardDraft     *draft)
{
  if (STEWARD_IS_CREATE_DRAFT (draft))
    return steward_environments_api_create (service, STEWARD_CREATE_DRAFT (draft));
  if (STEWARD_IS_COPY_DRAFT (draft))
    return steward_environments_api_post (
      service, steward_bc_service_get_version (service)->copy,
      steward_copy_draft_get_source (STEWARD_COPY_DRAFT (draft)));
  if (STEWARD_IS_RESTORE_DRAFT (draft))
    return steward_environments_api_post (
      service, STEWARD_BC_ENVIRONMENT "/restore",
      steward_restore_draft_get_source (STEWARD_RESTORE_DRAFT (draft)));
  if (STEWARD_IS_RENAME_DRAFT (draft))
    return steward_environments_api_post (
      service, STEWARD_BC_ENVIRONMENT "/rename",
      steward_rename_draft_get_environment (STEWARD_RENAME_DRAFT (draft)));
  if (STEWARD_IS_RECOVER_DRAFT (draft)
      && steward_bc_service_get_version (service)->environments_recover)
    return steward_environments_api_post (
      service, STEWARD_BC_ENVIRONMENT "/recover",
      steward_recover_draft_get_environment (STEWARD_RECOVER_DRAFT (draft)));
  if (STEWARD_IS_DELETE_DRAFT (draft))
    return steward_environments_api_request (
      service, STEWARD_HTTP_CLASS_DESTROY, "DELETE", STEWARD_BC_ENVIRONMENT,
      steward_delete_draft_get_environment (STEWARD_DELETE_DRAFT (draft)));

  return NULL;
}

/**
 * steward_environments_api_change:
 * @service: the service
 * @draft: a complete draft
 *
 * Returns: (transfer full) (nullable): the request that carries out @draft, or %NULL if the
 *   service has none for it
 */
StewardHttpRequest *
steward_environments_api_change (StewardBcService *service,
                                 StewardDraft     *draft)
{
  StewardHttpRequest *request = steward_environments_api_address (service, draft);
  g_autoptr(JsonNode) body = steward_draft_to_json (draft);

  if (request == NULL)
    return NULL;

  if (body != NULL)
    steward_http_request_set_json (request, body);
  steward_http_request_set_deadline_ms (request, CHANGE_DEADLINE_MS);

  return request;
}
