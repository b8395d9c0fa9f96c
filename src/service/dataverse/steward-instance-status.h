/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "http/steward-http-response.h"
#include "steward-enums.h"

G_BEGIN_DECLS

/* What a service of instances answers to a change, and when it is asked how far the change is. */

typedef struct
{
  char                   *operation_id;  /* (nullable): there is nothing to ask for without it */
  StewardOperationStatus  status;
  gboolean                gone;          /* what it was about is no longer there */
  char                   *status_text;   /* (nullable): as the service words or numbers it */
  char                   *instance_id;   /* (nullable) */
  char                   *location;      /* (nullable): where to ask, as it was given */
  char                   *errors;        /* (nullable): a line for each */
  char                   *information;   /* (nullable): a line for each */
  guint                   wait_seconds;  /* before asking again */
} StewardInstanceStatus;

StewardInstanceStatus *steward_instance_status_new_from_json     (JsonNode              *root);
StewardInstanceStatus *steward_instance_status_new_from_response (StewardHttpResponse   *response);
void                   steward_instance_status_free              (StewardInstanceStatus *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardInstanceStatus, steward_instance_status_free)

G_END_DECLS
