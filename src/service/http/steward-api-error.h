/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define STEWARD_API_ERROR (steward_api_error_quark ())

/**
 * StewardApiError:
 * @STEWARD_API_ERROR_UNAUTHORIZED: sign-in is needed again
 * @STEWARD_API_ERROR_FORBIDDEN: signed in, but a role or consent is missing
 * @STEWARD_API_ERROR_NOT_FOUND: what was asked for is not there
 * @STEWARD_API_ERROR_CONFLICT: the state of the target does not allow it now
 * @STEWARD_API_ERROR_REJECTED: the input was refused
 * @STEWARD_API_ERROR_THROTTLED: too many calls; wait
 * @STEWARD_API_ERROR_UNAVAILABLE: the service does not answer or failed
 * @STEWARD_API_ERROR_PROTOCOL: the answer could not be understood
 *
 * Named for what the caller can do, not for the status of the answer.
 */
typedef enum
{
  STEWARD_API_ERROR_UNAUTHORIZED,
  STEWARD_API_ERROR_FORBIDDEN,
  STEWARD_API_ERROR_NOT_FOUND,
  STEWARD_API_ERROR_CONFLICT,
  STEWARD_API_ERROR_REJECTED,
  STEWARD_API_ERROR_THROTTLED,
  STEWARD_API_ERROR_UNAVAILABLE,
  STEWARD_API_ERROR_PROTOCOL,
} StewardApiError;

GQuark      steward_api_error_quark              (void);

guint       steward_api_error_get_status         (const GError *error);
const char *steward_api_error_get_service_code   (const GError *error);
const char *steward_api_error_get_target         (const GError *error);
const char *steward_api_error_get_correlation_id (const GError *error);
const char *steward_api_error_get_details        (const GError *error);
guint       steward_api_error_get_retry_after    (const GError *error);
void        steward_api_error_set_retry_after    (GError       *error,
                                                  guint         seconds);

void        steward_api_error_fill               (GError       *error,
                                                  guint         status,
                                                  const char   *service_code,
                                                  const char   *target,
                                                  const char   *correlation_id,
                                                  const char   *details);

G_END_DECLS
