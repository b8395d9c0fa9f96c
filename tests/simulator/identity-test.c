/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "identity-test.h"

#define CALL "/admin/v2.29/applications/BusinessCentral/environments"

const char *
identity_test_get_hello (StewardTestSimulator *simulator,
                         const char           *path)
{
  g_auto(GStrv) names = g_strsplit (path, ".", -1);
  JsonObject *object = steward_test_simulator_get_hello (simulator);
  guint last = g_strv_length (names) - 1;

  for (guint i = 0; i < last; i++)
    object = json_object_get_object_member (object, names[i]);

  return json_object_get_string_member (object, names[last]);
}

static char *
identity_test_encode (const char *first_field,
                      va_list     args)
{
  g_autoptr(GHashTable) fields = g_hash_table_new (g_str_hash, g_str_equal);

  for (const char *field = first_field; field != NULL; field = va_arg (args, const char *))
    {
      const char *value = va_arg (args, const char *);

      g_hash_table_insert (fields, (gpointer) field, (gpointer) value);
    }

  return soup_form_encode_hash (fields);
}

StewardTestAnswer *
identity_test_post (StewardTestSimulator *simulator,
                    const char           *tenant,
                    const char           *endpoint,
                    const char           *first_field,
                    ...)
{
  g_autofree char *path = g_strdup_printf ("/%s/oauth2/%s", tenant, endpoint);
  g_autofree char *form = NULL;
  va_list args;

  va_start (args, first_field);
  form = identity_test_encode (first_field, args);
  va_end (args);

  return steward_test_simulator_post_form (simulator, path, form);
}

char *
identity_test_dup_authorize (StewardTestSimulator *simulator,
                             const char           *tenant,
                             const char           *first_field,
                             ...)
{
  g_autofree char *form = NULL;
  va_list args;

  va_start (args, first_field);
  form = identity_test_encode (first_field, args);
  va_end (args);

  return g_strdup_printf ("%s/%s/oauth2/v2.0/authorize?%s", simulator->url, tenant, form);
}

StewardTestAnswer *
identity_test_sign_in (StewardTestSimulator *simulator,
                       const char           *scope)
{
  const char *client_id = identity_test_get_hello (simulator, "clients.public.id");
  g_autoptr(StewardTestAnswer) code = NULL;
  g_autoptr(StewardTestAnswer) approved = NULL;
  g_autofree char *body = NULL;
  StewardTestAnswer *answer;

  code = identity_test_post (simulator, "organizations", "v2.0/devicecode",
                             "client_id", client_id, "scope", scope, NULL);
  g_assert_cmpuint (code->status, ==, 200);
  body = g_strdup_printf ("{\"userCode\":\"%s\",\"approve\":true}",
                          steward_test_answer_get_string (code, "user_code"));
  approved = steward_test_simulator_send (simulator, "POST", "/simulator/device/approve", body);
  g_assert_cmpuint (approved->status, ==, 200);

  answer = identity_test_post (simulator, "organizations", "v2.0/token",
                               "grant_type", "urn:ietf:params:oauth:grant-type:device_code",
                               "client_id", client_id,
                               "device_code", steward_test_answer_get_string (code,
                                                                              "device_code"),
                               NULL);
  g_assert_cmpuint (answer->status, ==, 200);

  return answer;
}

StewardTestAnswer *
identity_test_refresh (StewardTestSimulator *simulator,
                       const char           *tenant,
                       const char           *refresh_token,
                       const char           *scope)
{
  return identity_test_post (simulator, tenant, "v2.0/token",
                             "grant_type", "refresh_token",
                             "client_id", identity_test_get_hello (simulator, "clients.public.id"),
                             "refresh_token", refresh_token,
                             "scope", scope,
                             NULL);
}

/* problem is what the challenge has to say, or NULL. */
guint
identity_test_call (StewardTestSimulator *simulator,
                    const char           *token,
                    const char           *problem)
{
  g_autofree char *url = g_strconcat (simulator->url, CALL, NULL);
  g_autoptr(StewardTestAnswer) answer = steward_test_http_send ("GET", url, token, NULL, NULL);
  const char *challenge = soup_message_headers_get_one (answer->headers, "WWW-Authenticate");

  if (answer->status == 401)
    {
      g_assert_nonnull (challenge);
      g_assert_true (g_str_has_prefix (challenge, "Bearer authorization_uri=\"http://127.0.0.1:"));
      if (problem != NULL)
        g_assert_nonnull (strstr (challenge, problem));
    }
  else
    g_assert_null (challenge);

  return answer->status;
}

JsonObject *
identity_test_read_claims (const char *token)
{
  g_auto(GStrv) parts = g_strsplit (token, ".", -1);
  g_autoptr(GString) plain = NULL;
  g_autofree guchar *data = NULL;
  g_autofree char *text = NULL;
  g_autoptr(JsonNode) node = NULL;
  gsize size = 0;

  g_assert_cmpuint (g_strv_length (parts), ==, 3);
  plain = g_string_new (parts[1]);
  g_strdelimit (plain->str, "-", '+');
  g_strdelimit (plain->str, "_", '/');
  while (plain->len % 4 != 0)
    g_string_append_c (plain, '=');
  data = g_base64_decode (plain->str, &size);
  text = g_strndup ((const char *) data, size);
  node = json_from_string (text, NULL);
  g_assert_nonnull (node);

  return json_node_dup_object (node);
}

void
identity_test_assert_refused (StewardTestAnswer *answer,
                              guint              status,
                              const char        *error,
                              guint              number)
{
  static const char * const members[] = {
    "timestamp", "trace_id", "correlation_id", "error_description",
  };
  g_autofree char *prefix = g_strdup_printf ("AADSTS%u: ", number);

  g_assert_cmpstr (steward_test_answer_get_string (answer, "error"), ==, error);
  g_assert_cmpuint (answer->status, ==, status);
  g_assert_cmpint (steward_test_answer_get_int (answer, "error_codes.0"), ==, number);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    g_assert_nonnull (steward_test_answer_get_string (answer, members[i]));
  g_assert_true (g_str_has_prefix (steward_test_answer_get_string (answer, "error_description"),
                                   prefix));
}
