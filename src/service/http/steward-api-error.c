/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "http/steward-api-error.h"

typedef struct
{
  guint  status;
  char  *service_code;
  char  *target;
  char  *correlation_id;
  char  *details;
  guint  retry_after;
} StewardApiErrorPrivate;

static void
steward_api_error_private_init (StewardApiErrorPrivate *priv)
{
}

static void
steward_api_error_private_copy (const StewardApiErrorPrivate *source,
                                StewardApiErrorPrivate       *copy)
{
  copy->status = source->status;
  copy->service_code = g_strdup (source->service_code);
  copy->target = g_strdup (source->target);
  copy->correlation_id = g_strdup (source->correlation_id);
  copy->details = g_strdup (source->details);
  copy->retry_after = source->retry_after;
}

static void
steward_api_error_private_clear (StewardApiErrorPrivate *priv)
{
  g_clear_pointer (&priv->service_code, g_free);
  g_clear_pointer (&priv->target, g_free);
  g_clear_pointer (&priv->correlation_id, g_free);
  g_clear_pointer (&priv->details, g_free);
}

G_DEFINE_EXTENDED_ERROR (StewardApiError, steward_api_error)

static StewardApiErrorPrivate *
steward_api_error_lookup (const GError *error)
{
  if (error == NULL || error->domain != STEWARD_API_ERROR)
    return NULL;

  return steward_api_error_get_private (error);
}

/**
 * steward_api_error_get_status:
 * @error: (nullable): any error
 *
 * Returns: the HTTP status of the answer, or 0 if @error did not come from an answer
 */
guint
steward_api_error_get_status (const GError *error)
{
  const StewardApiErrorPrivate *priv = steward_api_error_lookup (error);

  return priv != NULL ? priv->status : 0;
}

/**
 * steward_api_error_get_service_code:
 * @error: (nullable): any error
 *
 * Returns: (nullable) (transfer none): the code the service gave, spelled as received; codes
 *   compare without regard to case
 */
const char *
steward_api_error_get_service_code (const GError *error)
{
  const StewardApiErrorPrivate *priv = steward_api_error_lookup (error);

  return priv != NULL ? priv->service_code : NULL;
}

/**
 * steward_api_error_get_target:
 * @error: (nullable): any error
 *
 * Returns: (nullable) (transfer none): the member or resource the service complained about
 */
const char *
steward_api_error_get_target (const GError *error)
{
  const StewardApiErrorPrivate *priv = steward_api_error_lookup (error);

  return priv != NULL ? priv->target : NULL;
}

/**
 * steward_api_error_get_correlation_id:
 * @error: (nullable): any error
 *
 * Returns: (nullable) (transfer none): the id under which the service logged the request
 */
const char *
steward_api_error_get_correlation_id (const GError *error)
{
  const StewardApiErrorPrivate *priv = steward_api_error_lookup (error);

  return priv != NULL ? priv->correlation_id : NULL;
}

/**
 * steward_api_error_get_details:
 * @error: (nullable): any error
 *
 * Returns: (nullable) (transfer none): what the answer says beyond its message, as the text of
 *   a JSON object whose members are called as in the answer: `extensionData`, `data`,
 *   `clientError` and so on; without secrets
 */
const char *
steward_api_error_get_details (const GError *error)
{
  const StewardApiErrorPrivate *priv = steward_api_error_lookup (error);

  return priv != NULL ? priv->details : NULL;
}

/**
 * steward_api_error_get_retry_after:
 * @error: (nullable): any error
 *
 * Returns: for how many seconds the service asked to be left alone, or 0
 */
guint
steward_api_error_get_retry_after (const GError *error)
{
  const StewardApiErrorPrivate *priv = steward_api_error_lookup (error);

  return priv != NULL ? priv->retry_after : 0;
}

/**
 * steward_api_error_set_retry_after:
 * @error: an error of %STEWARD_API_ERROR
 * @seconds: how long the service asks to wait, in seconds
 */
void
steward_api_error_set_retry_after (GError *error,
                                   guint   seconds)
{
  StewardApiErrorPrivate *priv = steward_api_error_lookup (error);

  g_return_if_fail (priv != NULL);

  priv->retry_after = seconds;
}

/**
 * steward_api_error_fill:
 * @error: an error of domain %STEWARD_API_ERROR
 * @status: the HTTP status
 * @service_code: (nullable): the code of the service
 * @target: (nullable): the member complained about
 * @correlation_id: (nullable): the id of the request at the service
 * @details: (nullable): JSON text with more about the cause; never a secret
 *
 * Adds what the details view shows. Called once, by the mapping of answers.
 */
void
steward_api_error_fill (GError     *error,
                        guint       status,
                        const char *service_code,
                        const char *target,
                        const char *correlation_id,
                        const char *details)
{
  StewardApiErrorPrivate *priv = steward_api_error_lookup (error);

  g_return_if_fail (priv != NULL);

  steward_api_error_private_clear (priv);
  priv->status = status;
  priv->service_code = g_strdup (service_code);
  priv->target = g_strdup (target);
  priv->correlation_id = g_strdup (correlation_id);
  priv->details = g_strdup (details);
}
