/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-operation.h"

G_BEGIN_DECLS

struct _StewardOperation
{
  StewardEntity parent_instance;

  char                  *id;
  char                  *sent_key;
  StewardOperationType   operation_type;
  char                  *type_text;
  StewardOperationStatus status;
  char                  *status_text;
  char                  *environment_name;
  char                  *environment_type;
  char                  *created_by;
  GDateTime             *created_on;
  GDateTime             *started_on;
  GDateTime             *completed_on;
  char                  *error_message;
  char                  *source_environment;
  char                  *destination_environment;
  char                  *app_id;
  char                  *app_name;
  char                  *source_version;
  char                  *target_version;
  char                  *setting;
  GDateTime             *restore_point;
  char                  *instance_id;
  char                  *information;
  gboolean               finished;
  gboolean               mine;
  gint64                 duration_seconds;
};

G_END_DECLS
