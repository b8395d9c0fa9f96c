/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "http/steward-http-request.h"

#include "http/steward-api-error.h"
#include "steward-address.h"

#define DEFAULT_DEADLINE_MS (120 * 1000)

struct _StewardHttpRequest
{
  GObject              parent_instance;

  StewardHttpClass     request_class;
  char                *method;
  char                *endpoint;
  char                *id;
  char                *path;      /* (nullable): below the base, NULL if an argument was unfit */
  char                *following; /* (nullable): address given by the service */
  GString             *query;
  GBytes              *body;      /* (nullable) */
  const char          *content_type;
  guint                deadline_ms;
  gboolean             any_status;
  StewardHttpProgress  progress;
};

G_DEFINE_FINAL_TYPE (StewardHttpRequest, steward_http_request, G_TYPE_OBJECT)

/* A dot segment would climb out of its place in the path, escaped or not. */
static gboolean
steward_http_request_is_segment (const char *text)
{
  return text != NULL
         && text[0] != '\0'
         && !g_str_equal (text, ".")
         && !g_str_equal (text, "..")
         && g_utf8_validate (text, -1, NULL);
}

/* Puts each argument, escaped as one segment, into the place of a "{name}". */
static char *
steward_http_request_expand (const char *endpoint,
                             va_list     arguments)
{
  g_autoptr(GString) path = g_string_new (NULL);
  gboolean fit = TRUE;

  for (const char *position = endpoint; *position != '\0'; position++)
    {
      g_autofree char *escaped = NULL;
      const char *argument;

      if (*position != '{')
        {
          g_string_append_c (path, *position);
          continue;
        }

      argument = va_arg (arguments, const char *);
      position = strchr (position, '}');
      g_assert (position != NULL);

      if (!steward_http_request_is_segment (argument))
        {
          fit = FALSE;
          break;
        }
      escaped = g_uri_escape_string (argument, NULL, FALSE);
      g_string_append (path, escaped);
    }

  return fit ? g_strdup (path->str) : NULL;
}

static gboolean
steward_http_request_check_base (GUri    *base,
                                 GError **error)
{
  const char *host = base != NULL ? g_uri_get_host (base) : NULL;
  const char *scheme = base != NULL ? g_uri_get_scheme (base) : "";

  if (host != NULL && host[0] != '\0' && g_uri_get_userinfo (base) == NULL
      && (g_str_equal (scheme, "https")
          || (g_str_equal (scheme, "http") && steward_address_is_loopback (host))))
    return TRUE;

  g_set_error_literal (error, STEWARD_API_ERROR, STEWARD_API_ERROR_REJECTED,
                       "The address of the service is not an https address");
  return FALSE;
}

static int
steward_http_request_get_port (GUri *uri)
{
  if (g_uri_get_port (uri) != -1)
    return g_uri_get_port (uri);

  return g_str_equal (g_uri_get_scheme (uri), "https") ? 443 : 80;
}

static gboolean
steward_http_request_is_same_origin (GUri *first,
                                     GUri *second)
{
  return g_str_equal (g_uri_get_scheme (first), g_uri_get_scheme (second))
         && g_uri_get_host (second) != NULL
         && g_uri_get_userinfo (second) == NULL
         && g_ascii_strcasecmp (g_uri_get_host (first), g_uri_get_host (second)) == 0
         && steward_http_request_get_port (first) == steward_http_request_get_port (second);
}

static char *
steward_http_request_follow (StewardHttpRequest  *self,
                             GUri                *base,
                             GError             **error)
{
  g_autoptr(GUri) target = g_uri_parse_relative (base, self->following,
                                                 G_URI_FLAGS_ENCODED, NULL);

  if (target == NULL || !steward_http_request_is_same_origin (base, target))
    {
      g_set_error_literal (error, STEWARD_API_ERROR, STEWARD_API_ERROR_PROTOCOL,
                           "The answer leads to another service");
      return NULL;
    }

  return g_uri_to_string (target);
}

static void
steward_http_request_finalize (GObject *object)
{
  StewardHttpRequest *self = STEWARD_HTTP_REQUEST (object);

  g_clear_pointer (&self->method, g_free);
  g_clear_pointer (&self->endpoint, g_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->following, g_free);
  g_string_free (g_steal_pointer (&self->query), TRUE);
  g_clear_pointer (&self->body, g_bytes_unref);

  G_OBJECT_CLASS (steward_http_request_parent_class)->finalize (object);
}

static void
steward_http_request_class_init (StewardHttpRequestClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = steward_http_request_finalize;
}

static void
steward_http_request_init (StewardHttpRequest *self)
{
  self->id = g_uuid_string_random ();
  self->query = g_string_new (NULL);
  self->deadline_ms = DEFAULT_DEADLINE_MS;
}

/**
 * steward_http_request_new:
 * @request_class: how often it may be sent
 * @method: the HTTP method
 * @endpoint: a path below the base address, such as "/applications/{family}/environments"; it
 *   also names the call in the log
 * @...: a string for each braced name, in order, ended by %NULL
 *
 * An argument that cannot be one segment of a path makes the sending fail, not this call:
 * names come from services.
 *
 * Returns: (transfer full): a new request, with an id that stays the same on all tries
 */
StewardHttpRequest *
steward_http_request_new (StewardHttpClass  request_class,
                          const char       *method,
                          const char       *endpoint,
                          ...)
{
  StewardHttpRequest *self;
  va_list arguments;

  g_return_val_if_fail (method != NULL, NULL);
  g_return_val_if_fail (endpoint != NULL && endpoint[0] == '/', NULL);

  self = g_object_new (STEWARD_TYPE_HTTP_REQUEST, NULL);
  self->request_class = request_class;
  self->method = g_strdup (method);
  self->endpoint = g_strdup (endpoint);

  va_start (arguments, endpoint);
  self->path = steward_http_request_expand (endpoint, arguments);
  va_end (arguments);

  return self;
}

/**
 * steward_http_request_new_following:
 * @previous: a request whose answer goes on elsewhere
 * @uri: the address, absolute or relative, as the service gave it
 *
 * Sending fails with %STEWARD_API_ERROR_PROTOCOL if the address is not at the same host.
 *
 * Returns: (transfer full): a request that reads from @uri
 */
StewardHttpRequest *
steward_http_request_new_following (StewardHttpRequest *previous,
                                    const char         *uri)
{
  StewardHttpRequest *self;

  g_return_val_if_fail (STEWARD_IS_HTTP_REQUEST (previous), NULL);
  g_return_val_if_fail (uri != NULL, NULL);

  self = g_object_new (STEWARD_TYPE_HTTP_REQUEST, NULL);
  self->request_class = STEWARD_HTTP_CLASS_SAFE;
  self->method = g_strdup ("GET");
  self->endpoint = g_strdup (previous->endpoint);
  self->following = g_strdup (uri);
  self->deadline_ms = previous->deadline_ms;

  return self;
}

/**
 * steward_http_request_get_class:
 * @self: a request
 *
 * Returns: whether, and how, it may be repeated
 */
StewardHttpClass
steward_http_request_get_class (StewardHttpRequest *self)
{
  g_return_val_if_fail (STEWARD_IS_HTTP_REQUEST (self), STEWARD_HTTP_CLASS_SAFE);

  return self->request_class;
}

/**
 * steward_http_request_get_method:
 * @self: a request
 *
 * Returns: (transfer none): its method, such as "GET"
 */
const char *
steward_http_request_get_method (StewardHttpRequest *self)
{
  g_return_val_if_fail (STEWARD_IS_HTTP_REQUEST (self), NULL);

  return self->method;
}

/**
 * steward_http_request_get_endpoint:
 * @self: a request
 *
 * Returns: (transfer none): its path with a braced name for each argument, which may be logged
 */
const char *
steward_http_request_get_endpoint (StewardHttpRequest *self)
{
  g_return_val_if_fail (STEWARD_IS_HTTP_REQUEST (self), NULL);

  return self->endpoint;
}

/**
 * steward_http_request_get_id:
 * @self: a request
 *
 * Returns: (transfer none): the id sent along, by which the service's support can find it
 */
const char *
steward_http_request_get_id (StewardHttpRequest *self)
{
  g_return_val_if_fail (STEWARD_IS_HTTP_REQUEST (self), NULL);

  return self->id;
}

/**
 * steward_http_request_get_progress:
 * @self: a request
 *
 * After a failure or a cancellation this alone tells whether the service can have received it:
 * the error does not.
 *
 * Returns: how far the last sending came
 */
StewardHttpProgress
steward_http_request_get_progress (StewardHttpRequest *self)
{
  g_return_val_if_fail (STEWARD_IS_HTTP_REQUEST (self), STEWARD_HTTP_PROGRESS_NOT_SENT);

  return self->progress;
}

/**
 * steward_http_request_set_progress:
 * @self: a request
 * @progress: how far it has come
 *
 * For the client.
 */
void
steward_http_request_set_progress (StewardHttpRequest  *self,
                                   StewardHttpProgress  progress)
{
  g_return_if_fail (STEWARD_IS_HTTP_REQUEST (self));

  self->progress = progress;
}

/**
 * steward_http_request_get_deadline_ms:
 * @self: a request
 *
 * Returns: how long one try may take, in milliseconds
 */
guint
steward_http_request_get_deadline_ms (StewardHttpRequest *self)
{
  g_return_val_if_fail (STEWARD_IS_HTTP_REQUEST (self), 0);

  return self->deadline_ms;
}

/**
 * steward_http_request_set_deadline_ms:
 * @self: a request
 * @deadline_ms: how long one try may take, from connecting to the last byte of the answer
 */
void
steward_http_request_set_deadline_ms (StewardHttpRequest *self,
                                      guint               deadline_ms)
{
  g_return_if_fail (STEWARD_IS_HTTP_REQUEST (self));
  g_return_if_fail (deadline_ms > 0);

  self->deadline_ms = deadline_ms;
}

/**
 * steward_http_request_get_any_status:
 * @self: a request
 *
 * Returns: whether each status is an answer, and none an error
 */
gboolean
steward_http_request_get_any_status (StewardHttpRequest *self)
{
  g_return_val_if_fail (STEWARD_IS_HTTP_REQUEST (self), FALSE);

  return self->any_status;
}

/**
 * steward_http_request_set_any_status:
 * @self: a request
 * @any_status: whether an answer of any status is a response rather than an error
 */
void
steward_http_request_set_any_status (StewardHttpRequest *self,
                                     gboolean            any_status)
{
  g_return_if_fail (STEWARD_IS_HTTP_REQUEST (self));

  self->any_status = any_status;
}

/**
 * steward_http_request_add_query:
 * @self: a request
 * @name: the name of a parameter; a "$" at its beginning stays
 * @value: its value; both are escaped here
 */
void
steward_http_request_add_query (StewardHttpRequest *self,
                                const char         *name,
                                const char         *value)
{
  g_autofree char *escaped_name = NULL;
  g_autofree char *escaped_value = NULL;

  g_return_if_fail (STEWARD_IS_HTTP_REQUEST (self));
  g_return_if_fail (name != NULL && value != NULL);

  escaped_name = g_uri_escape_string (name, "$", FALSE);
  escaped_value = g_uri_escape_string (value, NULL, FALSE);
  g_string_append_printf (self->query, "%c%s=%s",
                          self->query->len == 0 ? '?' : '&', escaped_name, escaped_value);
}

/**
 * steward_http_request_set_json:
 * @self: a request
 * @body: what to send
 */
void
steward_http_request_set_json (StewardHttpRequest *self,
                               JsonNode           *body)
{
  char *text;

  g_return_if_fail (STEWARD_IS_HTTP_REQUEST (self));
  g_return_if_fail (body != NULL);

  text = json_to_string (body, FALSE);
  g_clear_pointer (&self->body, g_bytes_unref);
  self->body = g_bytes_new_take (text, strlen (text));
  self->content_type = "application/json";
}

/**
 * steward_http_request_take_form:
 * @self: a request
 * @form: (transfer full): the fields of the body
 */
void
steward_http_request_take_form (StewardHttpRequest *self,
                                StewardHttpForm    *form)
{
  g_return_if_fail (STEWARD_IS_HTTP_REQUEST (self));
  g_return_if_fail (form != NULL);

  g_clear_pointer (&self->body, g_bytes_unref);
  self->body = steward_http_form_free_to_body (form);
  self->content_type = "application/x-www-form-urlencoded";
}

/**
 * steward_http_request_get_body:
 * @self: a request
 *
 * Returns: (transfer none) (nullable): the body
 */
GBytes *
steward_http_request_get_body (StewardHttpRequest *self)
{
  g_return_val_if_fail (STEWARD_IS_HTTP_REQUEST (self), NULL);

  return self->body;
}

/**
 * steward_http_request_get_content_type:
 * @self: a request
 *
 * Returns: (transfer none) (nullable): what its body is; %NULL without one
 */
const char *
steward_http_request_get_content_type (StewardHttpRequest *self)
{
  g_return_val_if_fail (STEWARD_IS_HTTP_REQUEST (self), NULL);

  return self->content_type;
}

/**
 * steward_http_request_dup_uri:
 * @self: a request
 * @base_uri: the address of the service
 * @error: return location for an error of %STEWARD_API_ERROR
 *
 * Returns: (transfer full): the whole address, or %NULL if it would not be one of the service
 */
char *
steward_http_request_dup_uri (StewardHttpRequest  *self,
                              const char          *base_uri,
                              GError             **error)
{
  g_autoptr(GUri) base = NULL;
  g_autofree char *stem = NULL;

  g_return_val_if_fail (STEWARD_IS_HTTP_REQUEST (self), NULL);
  g_return_val_if_fail (base_uri != NULL, NULL);

  base = g_uri_parse (base_uri, G_URI_FLAGS_ENCODED, NULL);
  if (!steward_http_request_check_base (base, error))
    return NULL;
  if (self->following != NULL)
    return steward_http_request_follow (self, base, error);
  if (self->path == NULL)
    {
      g_set_error_literal (error, STEWARD_API_ERROR, STEWARD_API_ERROR_REJECTED,
                           "A name in the request cannot be part of an address");
      return NULL;
    }

  stem = g_uri_to_string_partial (base, G_URI_HIDE_QUERY | G_URI_HIDE_FRAGMENT);
  if (g_str_has_suffix (stem, "/"))
    stem[strlen (stem) - 1] = '\0';

  return g_strconcat (stem, self->path, self->query->str, NULL);
}
