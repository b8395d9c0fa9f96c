/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-auth-error.h"

#include <string.h>

#include "http/steward-redact.h"
#include "steward-json.h"

typedef struct
{
  char  *code;
  char  *suberror;
  char  *claims;
  char  *correlation_id;
  char  *trace_id;
  char  *timestamp;
  guint  number;
} StewardAuthErrorPrivate;

static void
steward_auth_error_private_init (StewardAuthErrorPrivate *priv)
{
}

static void
steward_auth_error_private_copy (const StewardAuthErrorPrivate *source,
                                 StewardAuthErrorPrivate       *copy)
{
  copy->code = g_strdup (source->code);
  copy->suberror = g_strdup (source->suberror);
  copy->claims = g_strdup (source->claims);
  copy->correlation_id = g_strdup (source->correlation_id);
  copy->trace_id = g_strdup (source->trace_id);
  copy->timestamp = g_strdup (source->timestamp);
  copy->number = source->number;
}

static void
steward_auth_error_private_clear (StewardAuthErrorPrivate *priv)
{
  g_clear_pointer (&priv->code, g_free);
  g_clear_pointer (&priv->suberror, g_free);
  g_clear_pointer (&priv->claims, g_free);
  g_clear_pointer (&priv->correlation_id, g_free);
  g_clear_pointer (&priv->trace_id, g_free);
  g_clear_pointer (&priv->timestamp, g_free);
}

G_DEFINE_EXTENDED_ERROR (StewardAuthError, steward_auth_error)

static const struct
{
  const char       *code;
  StewardAuthError  error;
} known_codes[] = {
  { "access_denied", STEWARD_AUTH_ERROR_DECLINED },
  { "authorization_declined", STEWARD_AUTH_ERROR_DECLINED },
  { "authorization_pending", STEWARD_AUTH_ERROR_PENDING },
  { "bad_verification_code", STEWARD_AUTH_ERROR_CONFIGURATION },
  { "code_expired", STEWARD_AUTH_ERROR_EXPIRED },
  { "consent_required", STEWARD_AUTH_ERROR_CONSENT_NEEDED },
  { "expired_token", STEWARD_AUTH_ERROR_EXPIRED },
  { "interaction_required", STEWARD_AUTH_ERROR_SIGN_IN_NEEDED },
  { "invalid_client", STEWARD_AUTH_ERROR_CREDENTIAL },
  { "invalid_grant", STEWARD_AUTH_ERROR_SIGN_IN_NEEDED },
  { "invalid_request", STEWARD_AUTH_ERROR_CONFIGURATION },
  { "invalid_resource", STEWARD_AUTH_ERROR_CONFIGURATION },
  { "invalid_scope", STEWARD_AUTH_ERROR_CONFIGURATION },
  { "login_required", STEWARD_AUTH_ERROR_SIGN_IN_NEEDED },
  { "server_error", STEWARD_AUTH_ERROR_UNAVAILABLE },
  { "slow_down", STEWARD_AUTH_ERROR_SLOW_DOWN },
  { "temporarily_unavailable", STEWARD_AUTH_ERROR_UNAVAILABLE },
  { "unauthorized_client", STEWARD_AUTH_ERROR_CREDENTIAL },
  { "unsupported_grant_type", STEWARD_AUTH_ERROR_CONFIGURATION },
};

static const struct
{
  guint             number;
  StewardAuthReason reason;
} known_numbers[] = {
  { 50011, STEWARD_AUTH_REASON_REDIRECT },
  { 50012, STEWARD_AUTH_REASON_CERTIFICATE },
  { 50020, STEWARD_AUTH_REASON_ACCOUNT_NOT_IN_TENANT },
  { 50034, STEWARD_AUTH_REASON_ACCOUNT_NOT_IN_TENANT },
  { 50074, STEWARD_AUTH_REASON_SECOND_FACTOR },
  { 50076, STEWARD_AUTH_REASON_SECOND_FACTOR },
  { 50078, STEWARD_AUTH_REASON_SIGN_IN_AGE },
  { 50079, STEWARD_AUTH_REASON_SECOND_FACTOR },
  { 50132, STEWARD_AUTH_REASON_SESSION_REVOKED },
  { 50133, STEWARD_AUTH_REASON_SESSION_REVOKED },
  { 50173, STEWARD_AUTH_REASON_SESSION_REVOKED },
  { 50194, STEWARD_AUTH_REASON_SINGLE_TENANT_APPLICATION },
  { 50196, STEWARD_AUTH_REASON_TOO_OFTEN },
  { 53000, STEWARD_AUTH_REASON_BLOCKED_BY_POLICY },
  { 53001, STEWARD_AUTH_REASON_BLOCKED_BY_POLICY },
  { 53002, STEWARD_AUTH_REASON_BLOCKED_BY_POLICY },
  { 53003, STEWARD_AUTH_REASON_BLOCKED_BY_POLICY },
  { 53004, STEWARD_AUTH_REASON_BLOCKED_BY_POLICY },
  { 53011, STEWARD_AUTH_REASON_BLOCKED_BY_POLICY },
  { 65001, STEWARD_AUTH_REASON_CONSENT_MISSING },
  { 70043, STEWARD_AUTH_REASON_SIGN_IN_AGE },
  { 90002, STEWARD_AUTH_REASON_TENANT_UNKNOWN },
  { 90038, STEWARD_AUTH_REASON_TENANT_UNKNOWN },
  { 90072, STEWARD_AUTH_REASON_ACCOUNT_NOT_IN_TENANT },
  { 90094, STEWARD_AUTH_REASON_CONSENT_MISSING },
  { 90099, STEWARD_AUTH_REASON_CONSENT_MISSING },
  { 530032, STEWARD_AUTH_REASON_BLOCKED_BY_POLICY },
  { 530034, STEWARD_AUTH_REASON_HOME_TENANT_RISK },
  { 650052, STEWARD_AUTH_REASON_SERVICE_MISSING },
  { 700011, STEWARD_AUTH_REASON_APPLICATION_UNKNOWN },
  { 700016, STEWARD_AUTH_REASON_APPLICATION_UNKNOWN },
  { 700027, STEWARD_AUTH_REASON_CERTIFICATE },
  { 700082, STEWARD_AUTH_REASON_UNUSED_TOO_LONG },
  { 7000215, STEWARD_AUTH_REASON_SECRET_WRONG },
  { 7000218, STEWARD_AUTH_REASON_NOT_PUBLIC },
  { 7000222, STEWARD_AUTH_REASON_SECRET_EXPIRED },
};

static StewardAuthErrorPrivate *
steward_auth_error_lookup (const GError *error)
{
  if (error == NULL || error->domain != STEWARD_AUTH_ERROR)
    return NULL;

  return steward_auth_error_get_private (error);
}

static StewardAuthError
steward_auth_error_classify (guint       status,
                             const char *code)
{
  for (guint i = 0; code != NULL && i < G_N_ELEMENTS (known_codes); i++)
    if (g_str_equal (known_codes[i].code, code))
      return known_codes[i].error;

  if (status == 408 || status == 429 || status >= 500)
    return STEWARD_AUTH_ERROR_UNAVAILABLE;

  return code != NULL ? STEWARD_AUTH_ERROR_CONFIGURATION : STEWARD_AUTH_ERROR_PROTOCOL;
}

static guint
steward_auth_error_read_number (JsonObject *answer,
                                const char *description)
{
  JsonArray *numbers = steward_json_get_array (answer, "error_codes");
  const char *text = description != NULL ? strstr (description, "AADSTS") : NULL;

  if (numbers != NULL && json_array_get_length (numbers) > 0)
    {
      JsonNode *node = json_array_get_element (numbers, 0);

      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
        return (guint) CLAMP (json_node_get_int (node), 0, G_MAXINT32);
    }

  return text != NULL ? (guint) g_ascii_strtoull (text + strlen ("AADSTS"), NULL, 10) : 0;
}

/* The description goes on with ids and the time, which have members of their own. */
static char *
steward_auth_error_dup_message (const char *code,
                                const char *description)
{
  const char *end = description != NULL ? strpbrk (description, "\r\n") : NULL;
  const char *trace = description != NULL ? strstr (description, " Trace ID:") : NULL;
  g_autofree char *text = NULL;

  if (trace != NULL && (end == NULL || trace < end))
    end = trace;
  if (description == NULL || description[0] == '\0')
    return g_strdup_printf ("Sign-in failed: %s", code != NULL ? code : "no reason is given");

  text = end != NULL ? g_strndup (description, (gsize) (end - description))
                     : g_strdup (description);

  return steward_redact_text (text);
}

/**
 * steward_auth_error_new_from_answer:
 * @status: the status of the answer
 * @answer: (nullable): its body
 *
 * Returns: (transfer full): what a refusal of the sign-in service means
 */
GError *
steward_auth_error_new_from_answer (guint       status,
                                    JsonObject *answer)
{
  const char *code = steward_json_get_string (answer, "error");
  const char *description = steward_json_get_string (answer, "error_description");
  g_autofree char *message = steward_auth_error_dup_message (code, description);
  GError *error = g_error_new_literal (STEWARD_AUTH_ERROR,
                                       steward_auth_error_classify (status, code), message);
  StewardAuthErrorPrivate *priv = steward_auth_error_get_private (error);

  priv->code = g_strdup (code);
  priv->suberror = g_strdup (steward_json_get_string (answer, "suberror"));
  priv->claims = g_strdup (steward_json_get_string (answer, "claims"));
  priv->correlation_id = g_strdup (steward_json_get_string (answer, "correlation_id"));
  priv->trace_id = g_strdup (steward_json_get_string (answer, "trace_id"));
  priv->timestamp = g_strdup (steward_json_get_string (answer, "timestamp"));
  priv->number = steward_auth_error_read_number (answer, description);

  return error;
}

/**
 * steward_auth_error_new_from_code:
 * @code: the `error` parameter of a redirection
 * @description: (nullable): its `error_description`
 *
 * Returns: (transfer full): what it means that the browser came back without a code
 */
GError *
steward_auth_error_new_from_code (const char *code,
                                  const char *description)
{
  g_autoptr(JsonObject) answer = json_object_new ();

  g_return_val_if_fail (code != NULL, NULL);

  json_object_set_string_member (answer, "error", code);
  if (description != NULL)
    json_object_set_string_member (answer, "error_description", description);

  return steward_auth_error_new_from_answer (400, answer);
}

/**
 * steward_auth_error_get_code:
 * @error: (nullable): any error
 *
 * Returns: (nullable) (transfer none): the `error` member of the answer
 */
const char *
steward_auth_error_get_code (const GError *error)
{
  const StewardAuthErrorPrivate *priv = steward_auth_error_lookup (error);

  return priv != NULL ? priv->code : NULL;
}

/**
 * steward_auth_error_get_suberror:
 * @error: (nullable): any error
 *
 * Returns: (transfer none) (nullable): the "suberror" of the sign-in service, such as "bad_token"
 */
const char *
steward_auth_error_get_suberror (const GError *error)
{
  const StewardAuthErrorPrivate *priv = steward_auth_error_lookup (error);

  return priv != NULL ? priv->suberror : NULL;
}

/**
 * steward_auth_error_get_claims:
 * @error: (nullable): any error
 *
 * Returns: (nullable) (transfer none): what the next sign-in has to carry along, as JSON text
 */
const char *
steward_auth_error_get_claims (const GError *error)
{
  const StewardAuthErrorPrivate *priv = steward_auth_error_lookup (error);

  return priv != NULL ? priv->claims : NULL;
}

/**
 * steward_auth_error_get_number:
 * @error: (nullable): any error
 *
 * Returns: the number after "AADSTS", or 0
 */
guint
steward_auth_error_get_number (const GError *error)
{
  const StewardAuthErrorPrivate *priv = steward_auth_error_lookup (error);

  return priv != NULL ? priv->number : 0;
}

/**
 * steward_auth_error_get_reason:
 * @error: (nullable): any error
 *
 * By the number in the description ("AADSTS7000222"), as Microsoft Entra documents it.
 *
 * Returns: why, if that is known
 */
StewardAuthReason
steward_auth_error_get_reason (const GError *error)
{
  guint number = steward_auth_error_get_number (error);

  for (guint i = 0; i < G_N_ELEMENTS (known_numbers); i++)
    if (known_numbers[i].number == number)
      return known_numbers[i].reason;

  return STEWARD_AUTH_REASON_UNKNOWN;
}

/**
 * steward_auth_error_get_correlation_id:
 * @error: (nullable): any error
 *
 * Returns: (transfer none) (nullable): what the support of the service finds the request by
 */
const char *
steward_auth_error_get_correlation_id (const GError *error)
{
  const StewardAuthErrorPrivate *priv = steward_auth_error_lookup (error);

  return priv != NULL ? priv->correlation_id : NULL;
}

/**
 * steward_auth_error_get_trace_id:
 * @error: (nullable): any error
 *
 * Returns: (transfer none) (nullable): a second id for the support of the service
 */
const char *
steward_auth_error_get_trace_id (const GError *error)
{
  const StewardAuthErrorPrivate *priv = steward_auth_error_lookup (error);

  return priv != NULL ? priv->trace_id : NULL;
}

/**
 * steward_auth_error_get_timestamp:
 * @error: (nullable): any error
 *
 * Returns: (transfer none) (nullable): when the service says it was
 */
const char *
steward_auth_error_get_timestamp (const GError *error)
{
  const StewardAuthErrorPrivate *priv = steward_auth_error_lookup (error);

  return priv != NULL ? priv->timestamp : NULL;
}
