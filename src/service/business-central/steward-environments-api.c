/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "business-central/steward-environments-api.h"

#include "steward-copy-draft.h"
#include "steward-create-draft.h"
#include "steward-delete-draft.h"
#include "steward-link-draft.h"
#include "steward-operation-cancel-draft.h"
#include "steward-recover-draft.h"
#include "steward-rename-draft.h"
#include "steward-restore-draft.h"

/**
 * steward_environments_api_list:
 * @service: the service
 *
 * Returns: (transfer full): asks for all environments
 */
StewardLoader *
steward_environments_api_list (StewardBcService *service)
{
  return steward_bc_service_read (service, STEWARD_BC_CALL_LIST_ENVIRONMENTS, NULL, NULL, NULL);
}

/**
 * steward_environments_api_get:
 * @service: the service
 * @environment: an environment
 *
 * Returns: (transfer full): asks for @environment, one object
 */
StewardLoader *
steward_environments_api_get (StewardBcService   *service,
                              StewardEnvironment *environment)
{
  StewardLoader *loader;

  g_return_val_if_fail (STEWARD_IS_BC_SERVICE (service), NULL);
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);

  loader = steward_bc_service_read (service, STEWARD_BC_CALL_GET_ENVIRONMENT,
                                    steward_environment_get_application_family (environment),
                                    steward_environment_get_name (environment), NULL);
  steward_loader_set_single (loader, TRUE);

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
  return steward_bc_service_read (service, STEWARD_BC_CALL_LIST_RESTORE_PERIODS,
                                  steward_environment_get_application_family (environment),
                                  steward_environment_get_name (environment), NULL);
}

static StewardHttpRequest *
steward_environments_api_request (StewardBcService   *service,
                                  StewardBcCall       call,
                                  StewardEnvironment *environment)
{
  return steward_bc_service_new_request (service, call,
                                         steward_environment_get_application_family (environment),
                                         steward_environment_get_name (environment), NULL);
}

static StewardHttpRequest *
steward_environments_api_create (StewardBcService   *service,
                                 StewardCreateDraft *draft)
{
  return steward_bc_service_new_request (service, STEWARD_BC_CALL_CREATE_ENVIRONMENT,
                                         steward_create_draft_get_application_family (draft),
                                         steward_create_draft_get_name (draft), NULL);
}

static StewardHttpRequest *
steward_environments_api_link (StewardBcService *service,
                               StewardLinkDraft *draft)
{
  StewardBcCall call = steward_link_draft_get_linked (draft)
                         ? STEWARD_BC_CALL_LINK_POWER_PLATFORM
                         : STEWARD_BC_CALL_UNLINK_POWER_PLATFORM;
  StewardHttpRequest *request;

  request = steward_environments_api_request (service, call,
                                              steward_link_draft_get_environment (draft));
  if (request != NULL)
    steward_http_request_add_query (request, "powerPlatformEnvironmentId",
                                    steward_link_draft_get_power_platform_id (draft));

  return request;
}

static StewardHttpRequest *
steward_environments_api_cancel (StewardBcService            *service,
                                 StewardOperationCancelDraft *draft)
{
  StewardOperation *operation = steward_operation_cancel_draft_get_operation (draft);

  return steward_bc_service_new_request (service, STEWARD_BC_CALL_CANCEL_OPERATION, NULL,
                                         steward_operation_get_environment_name (operation),
                                         steward_operation_get_id (operation), NULL);
}

/**
 * steward_environments_api_change:
 * @service: the service
 * @draft: a complete draft
 *
 * Returns: (transfer full) (nullable): the request that carries out @draft, without its body,
 *   or %NULL if the version has none for it
 */
StewardHttpRequest *
steward_environments_api_change (StewardBcService *service,
                                 StewardDraft     *draft)
{
  g_return_val_if_fail (STEWARD_IS_BC_SERVICE (service), NULL);
  g_return_val_if_fail (STEWARD_IS_DRAFT (draft), NULL);

  if (STEWARD_IS_CREATE_DRAFT (draft))
    return steward_environments_api_create (service, STEWARD_CREATE_DRAFT (draft));
  if (STEWARD_IS_COPY_DRAFT (draft))
    return steward_environments_api_request (
      service, STEWARD_BC_CALL_COPY_ENVIRONMENT,
      steward_copy_draft_get_source (STEWARD_COPY_DRAFT (draft)));
  if (STEWARD_IS_RESTORE_DRAFT (draft))
    return steward_environments_api_request (
      service, STEWARD_BC_CALL_RESTORE_ENVIRONMENT,
      steward_restore_draft_get_source (STEWARD_RESTORE_DRAFT (draft)));
  if (STEWARD_IS_RENAME_DRAFT (draft))
    return steward_environments_api_request (
      service, STEWARD_BC_CALL_RENAME_ENVIRONMENT,
      steward_rename_draft_get_environment (STEWARD_RENAME_DRAFT (draft)));
  if (STEWARD_IS_RECOVER_DRAFT (draft))
    return steward_environments_api_request (
      service, STEWARD_BC_CALL_RECOVER_ENVIRONMENT,
      steward_recover_draft_get_environment (STEWARD_RECOVER_DRAFT (draft)));
  if (STEWARD_IS_DELETE_DRAFT (draft))
    return steward_environments_api_request (
      service, STEWARD_BC_CALL_DELETE_ENVIRONMENT,
      steward_delete_draft_get_environment (STEWARD_DELETE_DRAFT (draft)));
  if (STEWARD_IS_LINK_DRAFT (draft))
    return steward_environments_api_link (service, STEWARD_LINK_DRAFT (draft));
  if (STEWARD_IS_OPERATION_CANCEL_DRAFT (draft))
    return steward_environments_api_cancel (service, STEWARD_OPERATION_CANCEL_DRAFT (draft));

  return NULL;
}
