/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-request.h"

#include "steward-sim-error.h"
#include "steward-sim-json.h"

StewardSimRequest *
steward_sim_request_new (StewardSimWorld *world,
                         const char      *method,
                         const char      *path)
{
  StewardSimRequest *self = g_new0 (StewardSimRequest, 1);

  self->world = g_object_ref (world);
  self->state = steward_sim_world_get_state (world);
  self->method = g_intern_string (method);
  self->path = g_strdup (path);
  self->headers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->params = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->answer_headers = soup_message_headers_new (SOUP_MESSAGE_HEADERS_RESPONSE);

  return self;
}

void
steward_sim_request_free (StewardSimRequest *self)
{
  g_clear_object (&self->world);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->service_path, g_free);
  g_clear_pointer (&self->raw_query, g_free);
  g_clear_pointer (&self->query, g_hash_table_unref);
  g_clear_pointer (&self->headers, g_hash_table_unref);
  g_clear_pointer (&self->params, g_hash_table_unref);
  g_clear_pointer (&self->raw_body, g_bytes_unref);
  g_clear_pointer (&self->body, json_node_unref);
  g_clear_pointer (&self->tenant, json_object_unref);
  g_clear_pointer (&self->principal_id, g_free);
  g_clear_pointer (&self->principal_name, g_free);
  g_clear_pointer (&self->answer_headers, soup_message_headers_unref);
  g_clear_pointer (&self->answer_body, g_bytes_unref);
  g_free (self);
}

const char *
steward_sim_request_get_param (StewardSimRequest *self,
                               const char        *name)
{
  return g_hash_table_lookup (self->params, name);
}

const char *
steward_sim_request_get_query (StewardSimRequest *self,
                               const char        *name)
{
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  if (self->query == NULL)
    return NULL;

  g_hash_table_iter_init (&iter, self->query);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      if (g_ascii_strcasecmp (key, name) == 0)
        return value;
    }

  return NULL;
}

const char *
steward_sim_request_get_header (StewardSimRequest *self,
                                const char        *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return g_hash_table_lookup (self->headers, lower);
}

/* The body when it is a JSON object. */
JsonObject *
steward_sim_request_get_object (StewardSimRequest *self)
{
  if (self->body == NULL || !JSON_NODE_HOLDS_OBJECT (self->body))
    return NULL;

  return json_node_get_object (self->body);
}

JsonNode *
steward_sim_request_lookup (StewardSimRequest *self,
                            const char        *member)
{
  return steward_sim_json_lookup (steward_sim_request_get_object (self), member);
}

const char *
steward_sim_request_get_string (StewardSimRequest *self,
                                const char        *member)
{
  return steward_sim_json_get_string (steward_sim_request_get_object (self), member, NULL);
}

gboolean
steward_sim_request_get_boolean (StewardSimRequest *self,
                                 const char        *member,
                                 gboolean           fallback)
{
  return steward_sim_json_get_boolean (steward_sim_request_get_object (self), member, fallback);
}

/* The fields of a form body: what a browser or an OAuth client posts. */
GHashTable *
steward_sim_request_dup_form (StewardSimRequest *self)
{
  g_autofree char *text = NULL;
  gsize size = 0;
  gconstpointer data = g_bytes_get_data (self->raw_body, &size);

  text = g_strndup (data != NULL ? data : "", size);

  return soup_form_decode (text);
}

gboolean
steward_sim_request_need_body (StewardSimRequest *self)
{
  if (steward_sim_request_get_object (self) != NULL)
    return TRUE;

  steward_sim_request_fail (self, "requestBodyRequired", NULL, NULL);

  return FALSE;
}

static gboolean
steward_sim_request_is_known (const char         *member,
                              const char * const *known)
{
  for (guint i = 0; known[i] != NULL; i++)
    {
      if (g_ascii_strcasecmp (member, known[i]) == 0)
        return TRUE;
    }

  return FALSE;
}

/* The first member of the body that is not known; a simulator that is not strict does not mind. */
const char *
steward_sim_request_find_stranger (StewardSimRequest  *self,
                                   const char * const *known)
{
  JsonObject *object = steward_sim_request_get_object (self);
  JsonObjectIter iter;
  const char *member;

  if (object == NULL || !steward_sim_world_get_strict (self->world))
    return NULL;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &member, NULL))
    {
      if (!steward_sim_request_is_known (member, known))
        return member;
    }

  return NULL;
}

/* A strict simulator refuses members that no document names. */
gboolean
steward_sim_request_check_members (StewardSimRequest *self,
                                   const char        *first_member,
                                   ...)
{
  g_autoptr(GPtrArray) known = g_ptr_array_new ();
  const char *member;
  va_list args;

  va_start (args, first_member);
  for (member = first_member; member != NULL; member = va_arg (args, const char *))
    g_ptr_array_add (known, (gpointer) member);
  va_end (args);
  g_ptr_array_add (known, NULL);

  member = steward_sim_request_find_stranger (self, (const char * const *) known->pdata);
  if (member == NULL)
    return TRUE;

  steward_sim_request_fail (self, "invalidInput", member,
                            "The member \"%s\" is not known to this call.", member);

  return FALSE;
}

void
steward_sim_request_set_header (StewardSimRequest *self,
                                const char        *name,
                                const char        *value)
{
  soup_message_headers_replace (self->answer_headers, name, value);
}

/* Takes the node. */
void
steward_sim_request_answer (StewardSimRequest *self,
                            guint              status,
                            JsonNode          *node)
{
  g_autoptr(JsonNode) owned = node;
  g_autofree char *text = steward_sim_json_print (owned);

  steward_sim_request_answer_text (self, status, "application/json; charset=utf-8", text);
}

/* Takes the object. */
void
steward_sim_request_answer_object (StewardSimRequest *self,
                                   guint              status,
                                   JsonObject        *object)
{
  steward_sim_request_answer (self, status, steward_sim_json_wrap (object));
}

/* Takes the array and answers it as the "value" of a list. */
void
steward_sim_request_answer_value (StewardSimRequest *self,
                                  guint              status,
                                  JsonArray         *value)
{
  JsonObject *object = json_object_new ();

  json_object_set_array_member (object, "value", value);
  steward_sim_request_answer_object (self, status, object);
}

void
steward_sim_request_answer_empty (StewardSimRequest *self,
                                  guint              status)
{
  self->status = status;
  g_clear_pointer (&self->answer_body, g_bytes_unref);
}

void
steward_sim_request_answer_text (StewardSimRequest *self,
                                 guint              status,
                                 const char        *content_type,
                                 const char        *text)
{
  steward_sim_request_answer_empty (self, status);
  self->answer_body = g_bytes_new (text, strlen (text));
  steward_sim_request_set_header (self, "Content-Type", content_type);
}

/* The words that go with the status; the library lacks those of a throttled request. */
const char *
steward_sim_request_get_phrase (StewardSimRequest *self)
{
  return self->status == 429 ? "Too Many Requests" : soup_status_get_phrase (self->status);
}

void
steward_sim_request_forget_answer (StewardSimRequest *self)
{
  steward_sim_request_answer_empty (self, 0);
  soup_message_headers_clear (self->answer_headers);
}

/* target and format may be NULL; without a format the text of the reference is used. */
void
steward_sim_request_fail (StewardSimRequest *self,
                          const char        *code,
                          const char        *target,
                          const char        *format,
                          ...)
{
  g_autofree char *message = NULL;
  va_list args;

  if (format != NULL)
    {
      va_start (args, format);
      message = g_strdup_vprintf (format, args);
      va_end (args);
    }

  steward_sim_request_fail_with (self, code, target, NULL, NULL, message);
}

/* Takes the details, whose member is "extensionData", or "data" for apps. */
void
steward_sim_request_fail_with (StewardSimRequest *self,
                               const char        *code,
                               const char        *target,
                               const char        *details_member,
                               JsonObject        *details,
                               const char        *message)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "code", code);
  json_object_set_string_member (object, "message",
                                 message != NULL ? message
                                                 : steward_sim_error_get_message (code));
  if (target != NULL)
    json_object_set_string_member (object, "target", target);
  if (details != NULL)
    json_object_set_object_member (object, details_member, details);

  steward_sim_request_answer_object (self, steward_sim_error_get_status (code), object);
}
