/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-environment.h"

G_BEGIN_DECLS

struct _StewardEnvironment
{
  StewardEntity parent_instance;

  char                    *name;
  char                    *key;
  char                    *friendly_name;
  char                    *application_family;
  StewardEnvironmentType   environment_type;
  char                    *type_text;
  StewardEnvironmentStatus status;
  char                    *status_text;
  char                    *country_code;
  char                    *version;
  char                    *location_name;
  char                    *geo_name;
  char                    *ring_name;
  char                    *web_client_url;
  char                    *web_service_url;
  gboolean                 has_telemetry;
  char                    *app_update_cadence;
  char                    *power_platform_id;
  GDateTime               *soft_deleted_on;
  GDateTime               *hard_delete_pending_on;
  char                    *delete_reason;
  GDateTime               *grace_period_start;
  GDateTime               *enforced_update_start;
  gint64                   storage_kb;
  char                    *next_version;
  GDateTime               *next_update_on;
  GDateTime               *update_deadline;
  gboolean                 update_pressing;
  StewardOperation        *running_operation;
  gboolean                 production;
  gboolean                 deleted;
  gboolean                 busy;
  gboolean                 needs_attention;
};

G_END_DECLS
