/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-test-http.h"

#include "steward-test-loop.h"

void
steward_test_answer_free (StewardTestAnswer *self)
{
  g_clear_pointer (&self->headers, soup_message_headers_unref);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->body, json_node_unref);
  g_clear_error (&self->error);
  g_free (self);
}

/* NULL when there is no such member. */
JsonNode *
steward_test_answer_get (StewardTestAnswer *self,
                         const char        *path)
{
  g_auto(GStrv) names = g_strsplit (path, ".", -1);
  JsonNode *node = self->body;

  for (guint i = 0; names[i] != NULL && names[i][0] != '\0' && node != NULL; i++)
    {
      if (JSON_NODE_HOLDS_OBJECT (node))
        node = json_object_get_member (json_node_get_object (node), names[i]);
      else if (JSON_NODE_HOLDS_ARRAY (node)
               && g_ascii_strtoull (names[i], NULL, 10)
                    < json_array_get_length (json_node_get_array (node)))
        node = json_array_get_element (json_node_get_array (node),
                                       (guint) g_ascii_strtoull (names[i], NULL, 10));
      else
        node = NULL;
    }

  return node;
}

const char *
steward_test_answer_get_string (StewardTestAnswer *self,
                                const char        *path)
{
  JsonNode *node = steward_test_answer_get (self, path);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

gint64
steward_test_answer_get_int (StewardTestAnswer *self,
                             const char        *path)
{
  JsonNode *node = steward_test_answer_get (self, path);

  g_assert_nonnull (node);
  g_assert_true (JSON_NODE_HOLDS_VALUE (node));

  return json_node_get_int (node);
}

guint
steward_test_answer_get_length (StewardTestAnswer *self,
                                const char        *path)
{
  JsonNode *node = steward_test_answer_get (self, path);

  g_assert_nonnull (node);
  g_assert_true (JSON_NODE_HOLDS_ARRAY (node));

  return json_array_get_length (json_node_get_array (node));
}

StewardTestAnswer *
steward_test_http_send (const char *method,
                        const char *url,
                        const char *token,
                        const char *content_type,
                        const char *body)
{
  return steward_test_http_send_in (NULL, method, url, token, content_type, body);
}

StewardTestAnswer *
steward_test_http_send_in (const char *language,
                           const char *method,
                           const char *url,
                           const char *token,
                           const char *content_type,
                           const char *body)
{
  StewardTestAnswer *answer = g_new0 (StewardTestAnswer, 1);
  g_autoptr(SoupSession) session = soup_session_new ();
  g_autoptr(SoupMessage) message = soup_message_new (method, url);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GBytes) bytes = NULL;

  g_assert_nonnull (message);
  soup_message_add_flags (message, SOUP_MESSAGE_NEW_CONNECTION | SOUP_MESSAGE_NO_REDIRECT);
  if (token != NULL)
    {
      g_autofree char *value = g_strconcat ("Bearer ", token, NULL);

      soup_message_headers_append (soup_message_get_request_headers (message),
                                   "Authorization", value);
    }
  if (language != NULL)
    soup_message_headers_append (soup_message_get_request_headers (message),
                                 "Accept-Language", language);
  if (body != NULL)
    {
      g_autoptr(GBytes) request_body = g_bytes_new (body, strlen (body));

      soup_message_set_request_body_from_bytes (message, content_type, request_body);
    }

  soup_session_send_and_read_async (session, message, G_PRIORITY_DEFAULT, NULL,
                                    steward_test_store_result, &result);
  steward_test_await_result (&result);
  bytes = soup_session_send_and_read_finish (session, result, &answer->error);

  answer->status = soup_message_get_status (message);
  answer->headers = soup_message_headers_ref (soup_message_get_response_headers (message));
  if (bytes != NULL)
    answer->text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (answer->text != NULL && answer->text[0] != '\0')
    answer->body = json_from_string (answer->text, NULL);
  soup_session_abort (session);

  return answer;
}
