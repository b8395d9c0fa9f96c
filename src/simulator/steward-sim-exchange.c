/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-exchange.h"

#include "steward-sim-identity.h"
#include "steward-sim-json.h"
#include "steward-sim-om.h"
#include "steward-sim-redact.h"

#define OLDEST_VERSION 200
#define NEWEST_VERSION 229

/* "2.24", "v2.24" and "V2.24" are 224; 0 is not a version. */
static guint
steward_sim_exchange_parse_version (const char *segment)
{
  guint64 major = 0;
  guint64 minor = 0;
  g_auto(GStrv) parts = NULL;

  if (g_ascii_tolower (segment[0]) == 'v')
    segment++;

  parts = g_strsplit (segment, ".", 2);
  if (parts[0] == NULL
      || !g_ascii_string_to_unsigned (parts[0], 10, 0, 99, &major, NULL)
      || (parts[1] != NULL && !g_ascii_string_to_unsigned (parts[1], 10, 0, 99, &minor, NULL)))
    return 0;

  return (guint) (major * 100 + minor);
}

static gboolean
steward_sim_exchange_is_segment (const char *segment,
                                 const char *literal)
{
  return segment != NULL && g_ascii_strcasecmp (segment, literal) == 0;
}

static const char *
steward_sim_exchange_skip (const char *path,
                           guint       n_segments)
{
  for (guint i = 0; i < n_segments; i++)
    {
      const char *next = strchr (path + 1, '/');

      if (next == NULL)
        return "/";
      path = next;
    }

  return path;
}

/* Online Management: /{region}/api/{version}/... or /api/{version}/... */
static gboolean
steward_sim_exchange_read_region (StewardSimRequest  *request,
                                  char              **segments,
                                  guint              *n_prefix)
{
  JsonArray *regions = steward_sim_json_get_array (steward_sim_state_get_root (request->state),
                                                   "regions");
  guint api = steward_sim_exchange_is_segment (segments[0], "api") ? 0 : 1;
  const char *region = NULL;

  if (regions == NULL || segments[0] == NULL
      || !steward_sim_exchange_is_segment (segments[api], "api") || segments[api + 1] == NULL)
    return FALSE;

  if (api == 0 && json_array_get_length (regions) > 0)
    region = json_array_get_string_element (regions, 0);
  for (guint i = 0; api == 1 && i < json_array_get_length (regions); i++)
    {
      const char *name = json_array_get_string_element (regions, i);

      if (steward_sim_exchange_is_segment (segments[0], name))
        region = name;
    }
  if (region == NULL)
    return FALSE;

  g_hash_table_insert (request->params, g_strdup ("region"), g_strdup (region));
  request->version = steward_sim_exchange_parse_version (segments[api + 1]);
  *n_prefix = request->version != 0 ? api + 2 : api + 1;

  return TRUE;
}

/* Which service a path belongs to, and the rest of the path as that service knows it. */
static const char *
steward_sim_exchange_classify (StewardSimRequest *request)
{
  g_auto(GStrv) segments = g_strsplit (request->path + 1, "/", 5);
  guint n_prefix = 0;

  if (steward_sim_exchange_is_segment (segments[0], "simulator"))
    {
      request->api = STEWARD_SIM_API_CONTROL;
      return request->path;
    }
  if (steward_sim_exchange_is_segment (segments[0], "admin") && segments[1] != NULL)
    {
      request->api = STEWARD_SIM_API_BUSINESS_CENTRAL;
      request->version = steward_sim_exchange_parse_version (segments[1]);
      return steward_sim_exchange_skip (request->path, 2);
    }
  if (steward_sim_exchange_read_region (request, segments, &n_prefix))
    {
      request->api = STEWARD_SIM_API_ONLINE_MANAGEMENT;
      return steward_sim_exchange_skip (request->path, n_prefix);
    }

  request->api = STEWARD_SIM_API_IDENTITY;

  return request->path;
}

static void
steward_sim_exchange_read_headers (StewardSimRequest  *request,
                                   SoupMessageHeaders *headers)
{
  SoupMessageHeadersIter iter;
  const char *name;
  const char *value;

  soup_message_headers_iter_init (&iter, headers);
  while (soup_message_headers_iter_next (&iter, &name, &value))
    g_hash_table_insert (request->headers, g_ascii_strdown (name, -1), g_strdup (value));
}

/**
 * steward_sim_exchange_read:
 * @world: the world
 * @message: a message whose body has arrived
 *
 * Returns: (transfer full): the request that it carries
 */
StewardSimRequest *
steward_sim_exchange_read (StewardSimWorld   *world,
                           SoupServerMessage *message)
{
  GUri *uri = soup_server_message_get_uri (message);
  SoupMessageBody *body = soup_server_message_get_request_body (message);
  g_autofree char *path = g_utf8_make_valid (g_uri_get_path (uri), -1);
  StewardSimRequest *request = steward_sim_request_new (world,
                                                        soup_server_message_get_method (message),
                                                        path);

  request->raw_query = g_strdup (g_uri_get_query (uri));
  if (request->raw_query != NULL)
    request->query = soup_form_decode (request->raw_query);
  steward_sim_exchange_read_headers (request, soup_server_message_get_request_headers (message));
  request->raw_body = soup_message_body_flatten (body);
  request->service_path = g_strdup (steward_sim_exchange_classify (request));

  return request;
}

/* Each service has its own way to say that it cannot read a body. */
static void
steward_sim_exchange_refuse_body (StewardSimRequest *request,
                                  guint              status,
                                  const char        *target,
                                  const char        *message)
{
  g_autoptr(JsonArray) errors = json_array_new ();

  if (request->api == STEWARD_SIM_API_ONLINE_MANAGEMENT)
    {
      steward_sim_om_add_error (errors, target, "%s", message);
      steward_sim_om_refuse (request, NULL, errors);
    }
  else
    steward_sim_request_fail (request, "invalidInput", target, "%s", message);

  request->status = status;
}

static gboolean
steward_sim_exchange_is_json (StewardSimRequest *request,
                              const char        *type)
{
  if (request->api == STEWARD_SIM_API_CONTROL)
    return TRUE;
  if (type == NULL)
    return FALSE;

  return g_ascii_strncasecmp (type, "application/json", 16) == 0
         || (request->api == STEWARD_SIM_API_ONLINE_MANAGEMENT
             && g_ascii_strncasecmp (type, "text/json", 9) == 0);
}

/* FALSE when the body was refused. */
static gboolean
steward_sim_exchange_read_body (StewardSimRequest *request)
{
  const char *type = steward_sim_request_get_header (request, "Content-Type");
  gsize size = 0;
  const char *data = g_bytes_get_data (request->raw_body, &size);
  g_autoptr(GError) error = NULL;

  if (size == 0 || request->api == STEWARD_SIM_API_IDENTITY
      || (type != NULL && g_str_has_prefix (type, "multipart/")))
    return TRUE;

  if (!steward_sim_exchange_is_json (request, type))
    {
      steward_sim_exchange_refuse_body (request, SOUP_STATUS_UNSUPPORTED_MEDIA_TYPE,
                                        "Content-Type",
                                        "The body is to be of the type application/json.");
      return FALSE;
    }

  request->body = steward_sim_json_parse (data, (gssize) size, &error);
  if (request->body == NULL)
    {
      steward_sim_exchange_refuse_body (request, SOUP_STATUS_BAD_REQUEST, "body", error->message);
      return FALSE;
    }

  return TRUE;
}

static gboolean
steward_sim_exchange_is_permitted (StewardSimRequest     *request,
                                   const StewardSimRoute *route)
{
  gboolean is_app;

  if (request->api == STEWARD_SIM_API_CONTROL || request->api == STEWARD_SIM_API_IDENTITY
      || (route->flags & STEWARD_SIM_ROUTE_ANONYMOUS) != 0)
    return TRUE;
  if (!steward_sim_identity_authenticate (request))
    return FALSE;

  is_app = request->principal == STEWARD_SIM_PRINCIPAL_APP;
  if ((is_app && (route->flags & STEWARD_SIM_ROUTE_NO_APP_TOKEN) != 0)
      || (!is_app && (route->flags & STEWARD_SIM_ROUTE_ONLY_APP) != 0))
    {
      steward_sim_request_fail (request, "Forbidden", NULL,
                                is_app ? "This call cannot be made with the token of an app."
                                       : "This call can only be made with the token of an app.");
      return FALSE;
    }
  if ((route->flags & STEWARD_SIM_ROUTE_ONLY_KNOWN) != 0
      && !steward_sim_json_get_boolean (request->tenant, "subscribed", TRUE))
    {
      steward_sim_request_fail (request, "tenantNotFound", NULL, NULL);
      return FALSE;
    }

  return TRUE;
}

/**
 * steward_sim_exchange_carry_out:
 * @router: the routes
 * @request: a request that was just read
 *
 * Finds the handler, checks the token, and lets the handler answer.
 */
void
steward_sim_exchange_carry_out (StewardSimRouter  *router,
                                StewardSimRequest *request)
{
  const StewardSimRoute *route = NULL;
  StewardSimMatch match;

  match = steward_sim_router_match (router, request->api, request->method,
                                    request->service_path, request->version,
                                    steward_sim_world_get_strict (request->world),
                                    &route, request->params);
  if (request->api == STEWARD_SIM_API_BUSINESS_CENTRAL && match == STEWARD_SIM_MATCH_FOUND
      && (request->version < OLDEST_VERSION || request->version > NEWEST_VERSION))
    match = STEWARD_SIM_MATCH_OTHER_VERSION;

  if (match == STEWARD_SIM_MATCH_NONE)
    steward_sim_request_answer_empty (request, SOUP_STATUS_NOT_IMPLEMENTED);
  else if (!steward_sim_exchange_is_permitted (request, route))
    return;
  else if (match == STEWARD_SIM_MATCH_OTHER_VERSION)
    steward_sim_request_answer_empty (request, SOUP_STATUS_NOT_FOUND);
  else if (request->api == STEWARD_SIM_API_ONLINE_MANAGEMENT
           && (route->flags & STEWARD_SIM_ROUTE_ANONYMOUS) == 0
           && !steward_sim_om_accept (request))
    return;
  else if (steward_sim_exchange_read_body (request))
    route->handler (request);

  if (request->status == 0)
    steward_sim_request_fail (request, "Unknown", NULL, NULL);
}

static char *
steward_sim_exchange_dup_body (StewardSimRequest *request)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (request->raw_body, &size);
  g_autofree char *text = g_strndup (data != NULL ? data : "", size);
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  return steward_sim_redact_body (valid);
}

/**
 * steward_sim_exchange_log:
 * @request: a request of a service or of sign-in; its status is 0 if it was not answered
 *
 * Writes the request into the log.
 */
void
steward_sim_exchange_log (StewardSimRequest *request)
{
  JsonObject *entry = json_object_new ();
  g_autofree char *body = steward_sim_exchange_dup_body (request);
  g_autofree char *query = NULL;

  query = steward_sim_redact_form (request->raw_query != NULL ? request->raw_query : "");
  json_object_set_int_member (entry, "n", 0);
  steward_sim_json_set_time (entry, "time", steward_sim_world_get_now (request->world));
  json_object_set_string_member (entry, "method", request->method);
  json_object_set_string_member (entry, "path", request->path);
  json_object_set_string_member (entry, "query", query);
  if (request->tenant != NULL)
    json_object_set_string_member (entry, "tenant",
                                   steward_sim_json_get_string (request->tenant, "id", ""));
  else
    json_object_set_null_member (entry, "tenant");
  json_object_set_int_member (entry, "status", request->status);
  json_object_set_string_member (entry, "body", body);

  steward_sim_log_add (steward_sim_world_get_log (request->world), entry);
}

/* The clock of the simulator is the one that tokens and assertions are measured by. */
static void
steward_sim_exchange_write_date (StewardSimRequest  *request,
                                 SoupMessageHeaders *headers)
{
  gint64 now = steward_sim_world_get_now (request->world);
  g_autoptr(GDateTime) moment = g_date_time_new_from_unix_utc (now / G_USEC_PER_SEC);
  g_autofree char *date = soup_date_time_to_string (moment, SOUP_DATE_HTTP);

  soup_message_headers_replace (headers, "Date", date);
}

/**
 * steward_sim_exchange_write:
 * @request: an answered request
 * @message: the message that asked
 *
 * Puts the answer into the message.
 */
void
steward_sim_exchange_write (StewardSimRequest *request,
                            SoupServerMessage *message)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);
  SoupMessageHeadersIter iter;
  const char *name;
  const char *value;

  soup_message_headers_iter_init (&iter, request->answer_headers);
  while (soup_message_headers_iter_next (&iter, &name, &value))
    soup_message_headers_append (headers, name, value);
  steward_sim_exchange_write_date (request, headers);

  if (request->answer_body != NULL)
    soup_message_body_append_bytes (soup_server_message_get_response_body (message),
                                    request->answer_body);
  soup_message_headers_set_content_length (headers,
                                           request->answer_body != NULL
                                             ? (goffset) g_bytes_get_size (request->answer_body)
                                             : 0);
  soup_server_message_set_status (message, request->status,
                                  steward_sim_request_get_phrase (request));
}
