/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-request.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_SIM_ROUTER (steward_sim_router_get_type ())

G_DECLARE_FINAL_TYPE (StewardSimRouter, steward_sim_router, STEWARD, SIM_ROUTER, GObject)

typedef void (*StewardSimHandler) (StewardSimRequest *request);

typedef enum
{
  STEWARD_SIM_ROUTE_NONE         = 0,
  STEWARD_SIM_ROUTE_NO_APP_TOKEN = 1 << 0, /* the call refuses app tokens */
  STEWARD_SIM_ROUTE_ONLY_APP     = 1 << 1, /* the call refuses user tokens */
  STEWARD_SIM_ROUTE_ANONYMOUS    = 1 << 2, /* the call needs no token */
  STEWARD_SIM_ROUTE_ONLY_KNOWN   = 1 << 3, /* the call refuses tenants without a subscription */
} StewardSimRouteFlags;

/* Patterns of the services are relative: "/applications/{family}/environments" below
 * /admin/{version}, "/Instances" below /{region}/api/{version}. Patterns of sign-in and control are
 * whole paths. Literal segments match without regard to case and win over {parameters}; a trailing
 * slash does not matter. Versions are written as 229 for 2.29; 0 leaves an end open. */
typedef struct
{
  const char           *method;
  const char           *pattern;
  StewardSimHandler     handler;
  guint                 since;         /* first version that has the call */
  guint                 until;         /* last version that has it */
  guint                 printed_since; /* what a strict simulator insists on: the versions */
  guint                 printed_until; /* whose documents print this path */
  StewardSimRouteFlags  flags;
} StewardSimRoute;

typedef enum
{
  STEWARD_SIM_MATCH_NONE,          /* no document knows the route */
  STEWARD_SIM_MATCH_OTHER_VERSION, /* it exists, but not at this version */
  STEWARD_SIM_MATCH_FOUND,
} StewardSimMatch;

StewardSimRouter *steward_sim_router_new   (void);
void              steward_sim_router_add   (StewardSimRouter       *self,
                                            StewardSimApi           api,
                                            const StewardSimRoute  *routes,
                                            gsize                   n_routes);
StewardSimMatch   steward_sim_router_match (StewardSimRouter       *self,
                                            StewardSimApi           api,
                                            const char             *method,
                                            const char             *path,
                                            guint                   version,
                                            gboolean                strict,
                                            const StewardSimRoute **route,
                                            GHashTable             *params);

G_END_DECLS
