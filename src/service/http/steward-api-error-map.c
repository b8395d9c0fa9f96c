/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "http/steward-api-error-map.h"

#include "http/steward-error-items.h"
#include "http/steward-redact.h"
#include "steward-json.h"
#include "steward-util.h"

#define MAX_ERROR_BODY_BYTES (64 * 1024)

typedef struct
{
  const char *service_code;
  const char *message;
  const char *target;
  JsonObject *envelope; /* (nullable) */
  char       *all;      /* (nullable): the messages, if there are more */
} StewardApiErrorFacts;

static StewardApiError
steward_api_error_code_from_status (guint status)
{
  switch (status)
    {
    case 401:
      return STEWARD_API_ERROR_UNAUTHORIZED;

    case 403:
      return STEWARD_API_ERROR_FORBIDDEN;

    case 404:
    case 410:
      return STEWARD_API_ERROR_NOT_FOUND;

    case 409:
    case 412:
    case 423:
      return STEWARD_API_ERROR_CONFLICT;

    case 407:
    case 408:
      return STEWARD_API_ERROR_UNAVAILABLE;

    case 429:
      return STEWARD_API_ERROR_THROTTLED;

    default:
      if (status >= 500)
        return STEWARD_API_ERROR_UNAVAILABLE;
      if (status >= 400)
        return STEWARD_API_ERROR_REJECTED;
      return STEWARD_API_ERROR_PROTOCOL;
    }
}

/* The status of a refusal is documented for few calls; the code is the surer sign. */
static const struct
{
  const char      *service_code;
  StewardApiError  code;
} refusals[] = {
  { "applicationTypeDoesNotExist", STEWARD_API_ERROR_NOT_FOUND },
  { "DoesNotExist", STEWARD_API_ERROR_NOT_FOUND },
  { "environmentNotFound", STEWARD_API_ERROR_NOT_FOUND },
  { "destinationApplicationServiceNotFound", STEWARD_API_ERROR_NOT_FOUND },
  { "resourceDoesNotExist", STEWARD_API_ERROR_NOT_FOUND },
  { "tenantNotFound", STEWARD_API_ERROR_NOT_FOUND },
  { "invalidInput", STEWARD_API_ERROR_REJECTED },
  { "requestBodyRequired", STEWARD_API_ERROR_REJECTED },
  { "environmentNameNotValid", STEWARD_API_ERROR_REJECTED },
  { "cannotCreateNamedEnvironment", STEWARD_API_ERROR_REJECTED },
  { "BadArgument", STEWARD_API_ERROR_REJECTED },
  { "invalidRange", STEWARD_API_ERROR_REJECTED },
  { "entityValidationFailed", STEWARD_API_ERROR_REJECTED },
  { "resourceExists", STEWARD_API_ERROR_CONFLICT },
  { "tenantAlreadyProvisioning", STEWARD_API_ERROR_CONFLICT },
  { "environmentReservationFailed", STEWARD_API_ERROR_CONFLICT },
  { "maximumNumberOfEnvironmentsAllowedReached", STEWARD_API_ERROR_CONFLICT },
  { "maximumStorageCapacityUsageReached", STEWARD_API_ERROR_CONFLICT },
  { "conflictingDeveloperExtensions", STEWARD_API_ERROR_CONFLICT },
  { "invalidStatusCannotDeleteTenant", STEWARD_API_ERROR_CONFLICT },
  { "tenantDeletionInProgress", STEWARD_API_ERROR_CONFLICT },
  { "ambiguousRequest", STEWARD_API_ERROR_CONFLICT },
  { "deletedEnvironmentRecoveryInProgress", STEWARD_API_ERROR_CONFLICT },
  { "invalidStatusCannotRecoverDeletedEnvironment", STEWARD_API_ERROR_CONFLICT },
  { "ScheduledUpgradeConstraintViolation", STEWARD_API_ERROR_CONFLICT },
  { "cannotSetAppInsightsKey", STEWARD_API_ERROR_CONFLICT },
  { "Forbidden", STEWARD_API_ERROR_FORBIDDEN },
  { "applicationFamilyNotAccessible", STEWARD_API_ERROR_FORBIDDEN },
};

static StewardApiError
steward_api_error_judge (guint       status,
                         const char *service_code)
{
  StewardApiError code = steward_api_error_code_from_status (status);

  if (service_code == NULL || status < 400 || status >= 500
      || code == STEWARD_API_ERROR_UNAUTHORIZED || code == STEWARD_API_ERROR_THROTTLED
      || code == STEWARD_API_ERROR_UNAVAILABLE)
    return code;

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    if (g_ascii_strcasecmp (refusals[i].service_code, service_code) == 0)
      return refusals[i].code;

  return code;
}

static const char *
steward_api_error_get_plain_message (guint status)
{
  if (status >= 300 && status < 400)
    return "The service answers with a redirection, which is not followed";
  if (status == 407)
    return "The network proxy asks for a sign-in";

  switch (steward_api_error_code_from_status (status))
    {
    case STEWARD_API_ERROR_UNAUTHORIZED:
      return "The service does not accept the sign-in";

    case STEWARD_API_ERROR_FORBIDDEN:
      return "The service does not permit this";

    case STEWARD_API_ERROR_NOT_FOUND:
      return "The service does not know this";

    case STEWARD_API_ERROR_CONFLICT:
      return "The present state does not allow this";

    case STEWARD_API_ERROR_REJECTED:
      return "The service refuses the request";

    case STEWARD_API_ERROR_THROTTLED:
      return "The service asks for fewer requests";

    case STEWARD_API_ERROR_UNAVAILABLE:
      return "The service failed";

    case STEWARD_API_ERROR_PROTOCOL:
    default:
      return "The service gives an answer that is not understood";
    }
}

/* Online Management reports through an operation status whose first error says what is wrong. */
static void
steward_api_error_read_operation (JsonObject           *root,
                                  StewardApiErrorFacts *facts)
{
  JsonArray *errors = steward_json_get_array (root, "Errors");
  JsonNode *first = NULL;

  if (errors != NULL && json_array_get_length (errors) > 0)
    first = json_array_get_element (errors, 0);
  if (first == NULL || !JSON_NODE_HOLDS_OBJECT (first))
    return;

  facts->service_code = steward_json_get_string (json_node_get_object (first), "Code");
  facts->message = steward_json_get_string (json_node_get_object (first), "Description");
  facts->target = steward_json_get_string (json_node_get_object (first), "Subject");
  facts->envelope = root;
  if (json_array_get_length (errors) > 1)
    facts->all = steward_error_items_dup_text (root, "Errors");
}

/* An error of several parts names its members there. */
static const char *
steward_api_error_get_inner_target (JsonObject *envelope)
{
  JsonArray *parts = steward_json_get_array (envelope, "clientError");
  JsonNode *first = NULL;

  if (parts != NULL && json_array_get_length (parts) > 0)
    first = json_array_get_element (parts, 0);
  if (first == NULL || !JSON_NODE_HOLDS_OBJECT (first))
    return NULL;

  return steward_json_get_string (json_node_get_object (first), "target");
}

/* Knows {"code", …}, {"Code", …}, {"error": {…}}, {"error", "error_description"},
 * {"message", "activityId"} and an operation status with errors. */
static void
steward_api_error_read_object (JsonObject           *root,
                               StewardApiErrorFacts *facts)
{
  JsonObject *nested = steward_json_get_object (root, "error");
  JsonObject *envelope = nested != NULL ? nested : root;

  if (steward_json_get_array (root, "Errors") != NULL)
    {
      steward_api_error_read_operation (root, facts);
      return;
    }

  facts->envelope = envelope;
  facts->service_code = steward_json_get_string (envelope, "code");
  facts->message = steward_json_get_string (envelope, "message");
  facts->target = steward_json_get_string (envelope, "target");
  if (facts->target == NULL)
    facts->target = steward_api_error_get_inner_target (envelope);
  if (facts->service_code == NULL)
    facts->service_code = steward_json_get_string (root, "error");
  if (facts->message == NULL)
    facts->message = steward_json_get_string (root, "error_description");
}

static void
steward_api_error_add_detail (JsonObject *details,
                              JsonObject *envelope,
                              const char *name)
{
  JsonNode *node = steward_json_get_node (envelope, name);

  if (node != NULL)
    json_object_set_member (details, name, steward_redact_json (node));
}

/* The member that only one of the families has stands alone, as its readers expect. */
static char *
steward_api_error_dup_details (JsonObject *envelope)
{
  static const char * const names[] = {
    "extensionData", "data", "clientError", "innererror", "details", "Errors", "Information",
  };
  g_autoptr(JsonObject) details = json_object_new ();
  g_autoptr(JsonNode) root = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    steward_api_error_add_detail (details, envelope, names[i]);
  if (json_object_get_size (details) == 0)
    return NULL;

  root = json_node_init_object (json_node_alloc (), details);

  return steward_json_to_text (root, FALSE);
}

static char *
steward_api_error_dup_correlation_id (StewardHttpResponse *response,
                                      JsonObject          *envelope)
{
  const char *id = envelope != NULL ? steward_json_get_string (envelope, "activityId") : NULL;

  /* What Online Management names in the body is what its support asks for. */
  if (id == NULL)
    id = steward_http_response_get_correlation_id (response);
  if (id == NULL && envelope != NULL)
    id = steward_json_get_string (envelope, "correlation_id");

  return steward_dup_display_text (id);
}

/**
 * steward_api_error_new_from_response:
 * @response: an answer that is not a success
 *
 * Returns: (transfer full): what it means for the caller
 */
GError *
steward_api_error_new_from_response (StewardHttpResponse *response)
{
  StewardApiErrorFacts facts = { NULL };
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *message = NULL;
  g_autofree char *details = NULL;
  g_autofree char *correlation_id = NULL;
  GBytes *body;
  GError *error;
  guint status;

  g_return_val_if_fail (STEWARD_IS_HTTP_RESPONSE (response), NULL);

  status = steward_http_response_get_status (response);
  body = steward_http_response_get_body (response);
  if (g_bytes_get_size (body) > 0 && g_bytes_get_size (body) <= MAX_ERROR_BODY_BYTES)
    root = steward_json_parse (body, NULL);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    steward_api_error_read_object (json_node_get_object (root), &facts);

  message = steward_redact_text (facts.all != NULL ? facts.all : facts.message);
  g_free (facts.all);
  if (message == NULL || message[0] == '\0')
    {
      g_free (message);
      message = g_strdup (steward_api_error_get_plain_message (status));
    }
  if (facts.envelope != NULL)
    details = steward_api_error_dup_details (facts.envelope);
  correlation_id = steward_api_error_dup_correlation_id (response, facts.envelope);

  error = g_error_new_literal (STEWARD_API_ERROR,
                               (int) steward_api_error_judge (status, facts.service_code),
                               message);
  steward_api_error_fill (error, status, facts.service_code, facts.target, correlation_id,
                          details);

  return error;
}

/**
 * steward_api_error_new_from_failure:
 * @failure: why there is no complete answer
 *
 * Cancellation stays what it is.
 *
 * Returns: (transfer full): what it means for the caller
 */
GError *
steward_api_error_new_from_failure (const GError *failure)
{
  g_autofree char *message = NULL;
  StewardApiError code = STEWARD_API_ERROR_UNAVAILABLE;

  g_return_val_if_fail (failure != NULL, NULL);

  if (failure->domain == STEWARD_API_ERROR
      || g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return g_error_copy (failure);

  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE)
      || g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_INVALID_DATA))
    code = STEWARD_API_ERROR_PROTOCOL;
  message = steward_redact_text (failure->message);

  return g_error_new_literal (STEWARD_API_ERROR, code, message);
}

/**
 * steward_api_error_new_from_decoding:
 * @response: an answer that says that all is well
 * @failure: why its body cannot be read
 *
 * Returns: (transfer full): an error of %STEWARD_API_ERROR_PROTOCOL
 */
GError *
steward_api_error_new_from_decoding (StewardHttpResponse *response,
                                     const GError        *failure)
{
  GError *error;

  g_return_val_if_fail (STEWARD_IS_HTTP_RESPONSE (response), NULL);
  g_return_val_if_fail (failure != NULL, NULL);

  error = g_error_new (STEWARD_API_ERROR, STEWARD_API_ERROR_PROTOCOL,
                       "The answer of the service cannot be read: %s", failure->message);
  steward_api_error_fill (error, steward_http_response_get_status (response), NULL, NULL,
                          steward_http_response_get_correlation_id (response), NULL);

  return error;
}
