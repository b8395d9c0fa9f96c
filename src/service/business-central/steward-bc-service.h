/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "business-central/steward-bc-version.h"
#include "http/steward-http-client.h"
#include "steward-loader.h"

G_BEGIN_DECLS

/* The service as one tenant sees it: who speaks to it, at which version. */

#define STEWARD_BC_APPLICATION_FAMILY "BusinessCentral"

#define STEWARD_TYPE_BC_SERVICE (steward_bc_service_get_type ())

G_DECLARE_FINAL_TYPE (StewardBcService, steward_bc_service, STEWARD, BC_SERVICE, GObject)

StewardBcService       *steward_bc_service_new         (StewardHttpClient *client,
                                                        const char        *version);
const StewardBcVersion *steward_bc_service_get_version (StewardBcService  *self);
StewardLoader          *steward_bc_service_read        (StewardBcService  *self,
                                                        StewardBcCall      call,
                                                        const char        *application_family,
                                                        const char        *environment_name,
                                                        ...) G_GNUC_NULL_TERMINATED;
StewardHttpRequest     *steward_bc_service_new_request (StewardBcService  *self,
                                                        StewardBcCall      call,
                                                        const char        *application_family,
                                                        const char        *environment_name,
                                                        ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
