/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "business-central/steward-apps-api.h"

static StewardLoader *
steward_apps_api_read (StewardBcService   *service,
                       StewardBcCall       call,
                       StewardEnvironment *environment,
                       const char         *app_id)
{
  return steward_bc_service_read (service, call,
                                  steward_environment_get_application_family (environment),
                                  steward_environment_get_name (environment), app_id, NULL);
}

/**
 * steward_apps_api_list:
 * @service: the service
 * @environment: an environment
 *
 * Returns: (transfer full): asks for the installed apps
 */
StewardLoader *
steward_apps_api_list (StewardBcService   *service,
                       StewardEnvironment *environment)
{
  return steward_apps_api_read (service, STEWARD_BC_CALL_LIST_APPS, environment, NULL);
}

/**
 * steward_apps_api_list_updates:
 * @service: the service
 * @environment: an environment
 *
 * Returns: (transfer full): asks for the updates that the apps can have
 */
StewardLoader *
steward_apps_api_list_updates (StewardBcService   *service,
                               StewardEnvironment *environment)
{
  return steward_apps_api_read (service, STEWARD_BC_CALL_LIST_APP_UPDATES, environment, NULL);
}

/**
 * steward_apps_api_list_operations:
 * @service: the service
 * @environment: an environment
 * @app_id: an app
 *
 * Returns: (transfer full): asks for what was done with the app
 */
StewardLoader *
steward_apps_api_list_operations (StewardBcService   *service,
                                  StewardEnvironment *environment,
                                  const char         *app_id)
{
  return steward_apps_api_read (service, STEWARD_BC_CALL_LIST_APP_OPERATIONS, environment, app_id);
}

/**
 * steward_apps_api_list_uninstall_requirements:
 * @service: the service
 * @environment: an environment
 * @app_id: an app
 *
 * Returns: (transfer full): asks for the apps that would have to go before it
 */
StewardLoader *
steward_apps_api_list_uninstall_requirements (StewardBcService   *service,
                                              StewardEnvironment *environment,
                                              const char         *app_id)
{
  return steward_apps_api_read (service, STEWARD_BC_CALL_LIST_UNINSTALL_REQUIREMENTS,
                                environment, app_id);
}

static StewardBcCall
steward_apps_api_get_call (StewardAppVerb verb)
{
  switch (verb)
    {
    case STEWARD_APP_VERB_INSTALL:
      return STEWARD_BC_CALL_INSTALL_APP;

    case STEWARD_APP_VERB_UNINSTALL:
      return STEWARD_BC_CALL_UNINSTALL_APP;

    case STEWARD_APP_VERB_CANCEL_UPDATE:
      return STEWARD_BC_CALL_CANCEL_APP_UPDATE;

    case STEWARD_APP_VERB_UPDATE:
    default:
      return STEWARD_BC_CALL_UPDATE_APP;
    }
}

/**
 * steward_apps_api_change:
 * @service: the service
 * @draft: a complete draft
 *
 * Returns: (transfer full) (nullable): the request that carries out @draft, without its body,
 *   or %NULL if the version has none for it
 */
StewardHttpRequest *
steward_apps_api_change (StewardBcService *service,
                         StewardAppDraft  *draft)
{
  StewardEnvironment *environment;

  g_return_val_if_fail (STEWARD_IS_BC_SERVICE (service), NULL);
  g_return_val_if_fail (STEWARD_IS_APP_DRAFT (draft), NULL);

  environment = steward_app_draft_get_environment (draft);

  return steward_bc_service_new_request (
    service, steward_apps_api_get_call (steward_app_draft_get_verb (draft)),
    steward_environment_get_application_family (environment),
    steward_environment_get_name (environment), steward_app_draft_get_app_id (draft), NULL);
}
