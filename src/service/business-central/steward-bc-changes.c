/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "business-central/steward-bc-changes.h"

#include "business-central/steward-apps-api.h"
#include "business-central/steward-environments-api.h"

/* These can take long to be accepted; cutting them off makes them uncertain. */
#define CHANGE_DEADLINE_MS (120 * 1000)

/**
 * steward_bc_changes_new_request:
 * @service: the service
 * @draft: a complete draft
 *
 * Returns: (transfer full) (nullable): the request that carries out @draft, or %NULL if the
 *   version of the service has none for it
 */
StewardHttpRequest *
steward_bc_changes_new_request (StewardBcService *service,
                                StewardDraft     *draft)
{
  StewardAbilities abilities;
  StewardHttpRequest *request;
  g_autoptr(JsonNode) body = NULL;

  g_return_val_if_fail (STEWARD_IS_BC_SERVICE (service), NULL);
  g_return_val_if_fail (STEWARD_IS_DRAFT (draft), NULL);

  body = steward_draft_to_json (draft);
  abilities = steward_bc_version_get_abilities (steward_bc_service_get_version (service));
  if ((steward_draft_get_needs (draft) & ~(abilities | STEWARD_ABILITY_ACT_AS_USER)) != 0)
    return NULL;

  if (STEWARD_IS_APP_DRAFT (draft))
    request = steward_apps_api_change (service, STEWARD_APP_DRAFT (draft));
  else
    request = steward_environments_api_change (service, draft);
  if (request == NULL)
    return NULL;

  if (body != NULL)
    steward_http_request_set_json (request, body);
  steward_http_request_set_deadline_ms (request, CHANGE_DEADLINE_MS);

  return request;
}
