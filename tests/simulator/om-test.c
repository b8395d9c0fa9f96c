/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "om-test.h"

void
om_test_set_up (OmTest        *self,
                gconstpointer  data)
{
  self->simulator = steward_test_simulator_new (NULL);
  self->tokens = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

void
om_test_tear_down (OmTest        *self,
                   gconstpointer  data)
{
  g_clear_pointer (&self->tokens, g_hash_table_unref);
  g_clear_pointer (&self->simulator, steward_test_simulator_free);
}

/* As the challenge of the region says. */
static char *
om_test_sign_in (OmTest     *self,
                 guint       tenant,
                 const char *region)
{
  JsonObject *hello = steward_test_simulator_get_hello (self->simulator);
  JsonObject *clients = json_object_get_object_member (hello, "clients");
  JsonObject *service = json_object_get_object_member (clients, "service");
  g_autofree char *challenge_path = g_strdup_printf ("/%s/api/aad/challenge", region);
  g_autofree char *token_path = NULL;
  g_autofree char *form = NULL;
  g_autofree char *scope = NULL;
  g_autoptr(StewardTestAnswer) challenge = NULL;
  g_autoptr(StewardTestAnswer) answer = NULL;
  const char *header;
  const char *resource;

  challenge = steward_test_simulator_send (self->simulator, "GET", challenge_path, NULL);
  g_assert_cmpuint (challenge->status, ==, 401);
  header = soup_message_headers_get_one (challenge->headers, "WWW-Authenticate");
  resource = strstr (header, "resource_id=");
  g_assert_nonnull (resource);

  scope = g_strconcat (resource + strlen ("resource_id="), "/.default", NULL);
  token_path = g_strdup_printf ("/%s/oauth2/v2.0/token",
                                steward_test_simulator_get_tenant_id (self->simulator, tenant));
  form = soup_form_encode ("grant_type", "client_credentials",
                           "client_id", json_object_get_string_member (service, "id"),
                           "client_secret", json_object_get_string_member (service, "secret"),
                           "scope", scope,
                           NULL);
  answer = steward_test_simulator_post_form (self->simulator, token_path, form);
  g_assert_cmpuint (answer->status, ==, 200);

  return g_strdup (steward_test_answer_get_string (answer, "access_token"));
}

const char *
om_test_get_token (OmTest     *self,
                   guint       tenant,
                   const char *region)
{
  g_autofree char *key = g_strdup_printf ("%u %s", tenant, region);
  char *token = g_hash_table_lookup (self->tokens, key);

  if (token == NULL)
    {
      token = om_test_sign_in (self, tenant, region);
      g_hash_table_insert (self->tokens, g_steal_pointer (&key), token);
    }

  return token;
}

StewardTestAnswer *
om_test_ask_region (OmTest     *self,
                    guint       tenant,
                    const char *region,
                    const char *method,
                    const char *path,
                    const char *body)
{
  g_autofree char *url = g_strconcat (self->simulator->url, path, NULL);

  return steward_test_http_send_in ("en-US", method, url,
                                    om_test_get_token (self, tenant, region),
                                    "application/json", body);
}

StewardTestAnswer *
om_test_ask (OmTest     *self,
             const char *method,
             const char *path,
             const char *body)
{
  g_autofree char *whole = g_strconcat (OM_BASE, path, NULL);

  return om_test_ask_region (self, 0, "crm4", method, whole, body);
}

void
om_test_set_quirks (OmTest     *self,
                    const char *quirks)
{
  g_autoptr(StewardTestAnswer) answer = NULL;

  answer = steward_test_simulator_send (self->simulator, "POST", "/simulator/quirks", quirks);
  g_assert_cmpuint (answer->status, ==, 200);
}

char *
om_test_dup (OmTest     *self,
             const char *method,
             const char *path,
             const char *body,
             guint       status,
             const char *member)
{
  g_autoptr(StewardTestAnswer) answer = om_test_ask (self, method, path, body);

  g_assert_cmpuint (answer->status, ==, status);
  g_assert_nonnull (steward_test_answer_get (answer, member));

  return g_strdup (steward_test_answer_get_string (answer, member));
}

void
om_test_assert_refused (OmTest     *self,
                        const char *method,
                        const char *path,
                        const char *body,
                        const char *subject)
{
  g_autoptr(StewardTestAnswer) answer = om_test_ask (self, method, path, body);

  g_test_message ("%s %s %s: %s", method, path, body != NULL ? body : "", answer->text);
  g_assert_cmpuint (answer->status, ==, 400);
  g_assert_cmpstr (steward_test_answer_get_string (answer, "Status"), ==, "FailedToCreate");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "OperationId"), ==,
                   "00000000-0000-0000-0000-000000000000");
  g_assert_cmpuint (steward_test_answer_get_length (answer, "Errors"), ==, 1);
  g_assert_cmpstr (steward_test_answer_get_string (answer, "Errors.0.Subject"), ==, subject);
  g_assert_nonnull (steward_test_answer_get_string (answer, "Errors.0.Description"));
}
