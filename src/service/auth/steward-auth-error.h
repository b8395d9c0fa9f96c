/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define STEWARD_AUTH_ERROR (steward_auth_error_quark ())

/**
 * StewardAuthError:
 * @STEWARD_AUTH_ERROR_SIGN_IN_NEEDED: somebody has to sign in again
 * @STEWARD_AUTH_ERROR_CONSENT_NEEDED: somebody has to consent
 * @STEWARD_AUTH_ERROR_CREDENTIAL: the registration or its credential is wrong
 * @STEWARD_AUTH_ERROR_CONFIGURATION: what was asked for is wrong
 * @STEWARD_AUTH_ERROR_DECLINED: the user said no
 * @STEWARD_AUTH_ERROR_EXPIRED: the time for signing in is over
 * @STEWARD_AUTH_ERROR_PENDING: the user is not yet done
 * @STEWARD_AUTH_ERROR_SLOW_DOWN: the user is not yet done, and we ask too often
 * @STEWARD_AUTH_ERROR_WRONG_TENANT: the token is for another tenant than the one asked for
 * @STEWARD_AUTH_ERROR_UNAVAILABLE: sign-in does not answer or failed; try later
 * @STEWARD_AUTH_ERROR_PROTOCOL: the answer could not be understood
 *
 * Follows the `error` member of an answer, never its texts or numbers.
 */
typedef enum
{
  STEWARD_AUTH_ERROR_SIGN_IN_NEEDED,
  STEWARD_AUTH_ERROR_CONSENT_NEEDED,
  STEWARD_AUTH_ERROR_CREDENTIAL,
  STEWARD_AUTH_ERROR_CONFIGURATION,
  STEWARD_AUTH_ERROR_DECLINED,
  STEWARD_AUTH_ERROR_EXPIRED,
  STEWARD_AUTH_ERROR_PENDING,
  STEWARD_AUTH_ERROR_SLOW_DOWN,
  STEWARD_AUTH_ERROR_WRONG_TENANT,
  STEWARD_AUTH_ERROR_UNAVAILABLE,
  STEWARD_AUTH_ERROR_PROTOCOL,
} StewardAuthError;

/**
 * StewardAuthReason:
 *
 * What the number in an answer hints at. Only good for choosing a better sentence.
 */
typedef enum
{
  STEWARD_AUTH_REASON_UNKNOWN,
  STEWARD_AUTH_REASON_SECOND_FACTOR,
  STEWARD_AUTH_REASON_SIGN_IN_AGE,
  STEWARD_AUTH_REASON_SESSION_REVOKED,
  STEWARD_AUTH_REASON_UNUSED_TOO_LONG,
  STEWARD_AUTH_REASON_BLOCKED_BY_POLICY,
  STEWARD_AUTH_REASON_CONSENT_MISSING,
  STEWARD_AUTH_REASON_SERVICE_MISSING,
  STEWARD_AUTH_REASON_APPLICATION_UNKNOWN,
  STEWARD_AUTH_REASON_ACCOUNT_NOT_IN_TENANT,
  STEWARD_AUTH_REASON_SINGLE_TENANT_APPLICATION,
  STEWARD_AUTH_REASON_SECRET_WRONG,
  STEWARD_AUTH_REASON_SECRET_EXPIRED,
  STEWARD_AUTH_REASON_CERTIFICATE,
  STEWARD_AUTH_REASON_REDIRECT,
  STEWARD_AUTH_REASON_NOT_PUBLIC,
  STEWARD_AUTH_REASON_TENANT_UNKNOWN,
  STEWARD_AUTH_REASON_TOO_OFTEN,
  STEWARD_AUTH_REASON_HOME_TENANT_RISK,
} StewardAuthReason;

GQuark            steward_auth_error_quark              (void);
GError           *steward_auth_error_new_from_answer    (guint         status,
                                                         JsonObject   *answer);
GError           *steward_auth_error_new_from_code      (const char   *code,
                                                         const char   *description);
const char       *steward_auth_error_get_code           (const GError *error);
const char       *steward_auth_error_get_suberror       (const GError *error);
const char       *steward_auth_error_get_claims         (const GError *error);
guint             steward_auth_error_get_number         (const GError *error);
StewardAuthReason steward_auth_error_get_reason         (const GError *error);
const char       *steward_auth_error_get_correlation_id (const GError *error);
const char       *steward_auth_error_get_trace_id       (const GError *error);
const char       *steward_auth_error_get_timestamp      (const GError *error);

G_END_DECLS
