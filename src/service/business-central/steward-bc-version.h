/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "http/steward-http-request.h"
#include "steward-abilities.h"

G_BEGIN_DECLS

/* What the versions of the service do differently. Nobody else asks for a version. */

#define STEWARD_BC_BASE        "/admin/{version}"
#define STEWARD_BC_FAMILY      STEWARD_BC_BASE "/applications/{applicationFamily}"
#define STEWARD_BC_ENVIRONMENT STEWARD_BC_FAMILY "/environments/{environmentName}"

/* The calls, as the documents name them. */
typedef enum
{
  STEWARD_BC_CALL_LIST_ENVIRONMENTS,
  STEWARD_BC_CALL_LIST_ENVIRONMENTS_BY_FAMILY,
  STEWARD_BC_CALL_GET_ENVIRONMENT,
  STEWARD_BC_CALL_CREATE_ENVIRONMENT,
  STEWARD_BC_CALL_DELETE_ENVIRONMENT,
  STEWARD_BC_CALL_COPY_ENVIRONMENT,
  STEWARD_BC_CALL_RECOVER_ENVIRONMENT,
  STEWARD_BC_CALL_RENAME_ENVIRONMENT,
  STEWARD_BC_CALL_RESTORE_ENVIRONMENT,
  STEWARD_BC_CALL_LIST_RESTORE_PERIODS,
  STEWARD_BC_CALL_LINK_POWER_PLATFORM,
  STEWARD_BC_CALL_UNLINK_POWER_PLATFORM,
  STEWARD_BC_CALL_GET_USED_STORAGE,
  STEWARD_BC_CALL_LIST_USED_STORAGE,
  STEWARD_BC_CALL_GET_QUOTAS,
  STEWARD_BC_CALL_GET_OPERATION,
  STEWARD_BC_CALL_LIST_ENVIRONMENT_OPERATIONS,
  STEWARD_BC_CALL_LIST_OPERATIONS,
  STEWARD_BC_CALL_CANCEL_OPERATION,
  STEWARD_BC_CALL_LIST_APPLICATIONS,
  STEWARD_BC_CALL_LIST_RING_VERSIONS,
  STEWARD_BC_CALL_LIST_UPDATES,
  STEWARD_BC_CALL_GET_UPDATE_WINDOW,
  STEWARD_BC_CALL_INSTALL_APP,
  STEWARD_BC_CALL_UNINSTALL_APP,
  STEWARD_BC_CALL_LIST_UNINSTALL_REQUIREMENTS,
  STEWARD_BC_CALL_LIST_APPS,
  STEWARD_BC_CALL_LIST_APP_UPDATES,
  STEWARD_BC_CALL_UPDATE_APP,
  STEWARD_BC_CALL_CANCEL_APP_UPDATE,
  STEWARD_BC_CALL_LIST_APP_OPERATIONS,
  STEWARD_BC_CALL_GET_APP_OPERATION,
  STEWARD_BC_CALL_LIST_MANAGEABLE_TENANTS,
} StewardBcCall;

/**
 * StewardBcVersion:
 * @name: the version, as a segment of a path
 * @minor: its second number; the first is 2 in all of them
 */
typedef struct
{
  const char *name;
  guint       minor;
} StewardBcVersion;

/**
 * StewardBcRoute:
 * @call: what it is for
 * @since: the first minor version that has it
 * @until: the last one
 * @request_class: how often it may be sent
 * @method: its method
 * @endpoint: its place
 */
typedef struct
{
  StewardBcCall     call;
  guint             since;
  guint             until;
  StewardHttpClass  request_class;
  const char       *method;
  const char       *endpoint;
} StewardBcRoute;

const StewardBcVersion *steward_bc_version_find          (const char             *text);
const StewardBcVersion *steward_bc_version_get           (guint                   position);
const StewardBcRoute   *steward_bc_version_get_route     (const StewardBcVersion *self,
                                                          StewardBcCall           call,
                                                          guint                   position);
StewardAbilities        steward_bc_version_get_abilities (const StewardBcVersion *self);

G_END_DECLS
