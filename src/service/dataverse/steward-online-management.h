/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "dataverse/steward-instance-provider.h"

G_BEGIN_DECLS

/* The Online Management API. Each region has its own address and its own tokens. */

/* What the paths of the service begin with. */
#define STEWARD_ONLINE_MANAGEMENT_BASE "/api/v1.2"

#define STEWARD_TYPE_ONLINE_MANAGEMENT (steward_online_management_get_type ())

G_DECLARE_FINAL_TYPE (StewardOnlineManagement, steward_online_management, STEWARD,
                      ONLINE_MANAGEMENT, GObject)

StewardInstanceProvider *steward_online_management_new (StewardHttpTransport *transport,
                                                        StewardAuthenticator *authenticator,
                                                        const char           *tenant_id,
                                                        const char           *addresses,
                                                        double                pace);

G_END_DECLS
