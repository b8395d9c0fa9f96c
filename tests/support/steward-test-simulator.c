/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-test-simulator.h"

#define BUSINESS_CENTRAL_SCOPE "https://api.businesscentral.dynamics.com/.default"

/* options may be NULL: the sample tenants, strict. */
StewardTestSimulator *
steward_test_simulator_new (const StewardSimulatorOptions *options)
{
  StewardTestSimulator *self = g_new0 (StewardTestSimulator, 1);
  StewardSimulatorOptions usual = STEWARD_SIMULATOR_OPTIONS_INIT;
  g_autoptr(GError) error = NULL;
  g_autofree char *hello = NULL;

  usual.strict = TRUE;
  self->simulator = steward_simulator_new_with_options (options != NULL ? options : &usual);
  steward_simulator_start (self->simulator, 0, &error);
  g_assert_no_error (error);

  self->url = steward_simulator_dup_url (self->simulator);
  hello = steward_simulator_dup_hello (self->simulator);
  self->hello = json_from_string (hello, &error);
  g_assert_no_error (error);
  self->tokens = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  return self;
}

void
steward_test_simulator_free (StewardTestSimulator *self)
{
  steward_simulator_stop (self->simulator);
  g_assert_finalize_object (self->simulator);
  g_clear_pointer (&self->url, g_free);
  g_clear_pointer (&self->hello, json_node_unref);
  g_clear_pointer (&self->tokens, g_hash_table_unref);
  g_free (self);
}

JsonObject *
steward_test_simulator_get_hello (StewardTestSimulator *self)
{
  return json_node_get_object (self->hello);
}

const char *
steward_test_simulator_get_tenant_id (StewardTestSimulator *self,
                                      guint                 tenant)
{
  JsonArray *tenants = json_object_get_array_member (steward_test_simulator_get_hello (self),
                                                     "tenants");

  return json_object_get_string_member (json_array_get_object_element (tenants, tenant), "id");
}

/* Signs in once for each tenant. */
const char *
steward_test_simulator_get_token (StewardTestSimulator *self,
                                  guint                 tenant)
{
  JsonObject *clients = json_object_get_object_member (steward_test_simulator_get_hello (self),
                                                       "clients");
  JsonObject *service = json_object_get_object_member (clients, "service");
  const char *known = g_hash_table_lookup (self->tokens, GUINT_TO_POINTER (tenant));
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autofree char *path = NULL;
  g_autofree char *form = NULL;
  char *token;

  if (known != NULL)
    return known;

  path = g_strdup_printf ("/%s/oauth2/v2.0/token",
                          steward_test_simulator_get_tenant_id (self, tenant));
  form = soup_form_encode ("grant_type", "client_credentials",
                           "client_id", json_object_get_string_member (service, "id"),
                           "client_secret", json_object_get_string_member (service, "secret"),
                           "scope", BUSINESS_CENTRAL_SCOPE,
                           NULL);
  answer = steward_test_simulator_post_form (self, path, form);
  g_assert_cmpuint (answer->status, ==, 200);

  token = g_strdup (steward_test_answer_get_string (answer, "access_token"));
  g_hash_table_insert (self->tokens, GUINT_TO_POINTER (tenant), token);

  return token;
}

StewardTestAnswer *
steward_test_simulator_send (StewardTestSimulator *self,
                             const char           *method,
                             const char           *path,
                             const char           *body)
{
  g_autofree char *url = g_strconcat (self->url, path, NULL);

  return steward_test_http_send (method, url, NULL, "application/json", body);
}

StewardTestAnswer *
steward_test_simulator_post_form (StewardTestSimulator *self,
                                  const char           *path,
                                  const char           *form)
{
  g_autofree char *url = g_strconcat (self->url, path, NULL);

  return steward_test_http_send ("POST", url, NULL, "application/x-www-form-urlencoded", form);
}

StewardTestAnswer *
steward_test_simulator_ask (StewardTestSimulator *self,
                            guint                 tenant,
                            const char           *method,
                            const char           *path,
                            const char           *body)
{
  g_autofree char *url = g_strconcat (self->url, path, NULL);

  return steward_test_http_send (method, url, steward_test_simulator_get_token (self, tenant),
                                 "application/json", body);
}

/* By a device code that is approved at once. */
static char *
steward_test_simulator_sign_in (StewardTestSimulator *self)
{
  JsonObject *clients = json_object_get_object_member (steward_test_simulator_get_hello (self),
                                                       "clients");
  JsonObject *client = json_object_get_object_member (clients, "public");
  const char *client_id = json_object_get_string_member (client, "id");
  g_autofree char *asked = soup_form_encode ("client_id", client_id,
                                             "scope", BUSINESS_CENTRAL_SCOPE, NULL);
  g_autoptr(StewardTestAnswer) code = NULL;
  g_autoptr(StewardTestAnswer) approved = NULL;
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autofree char *approval = NULL;
  g_autofree char *form = NULL;

  code = steward_test_simulator_post_form (self, "/organizations/oauth2/v2.0/devicecode", asked);
  g_assert_cmpuint (code->status, ==, 200);
  approval = g_strdup_printf ("{\"userCode\":\"%s\",\"approve\":true}",
                              steward_test_answer_get_string (code, "user_code"));
  approved = steward_test_simulator_send (self, "POST", "/simulator/device/approve", approval);
  g_assert_cmpuint (approved->status, ==, 200);
  form = soup_form_encode ("grant_type", "urn:ietf:params:oauth:grant-type:device_code",
                           "client_id", client_id,
                           "device_code", steward_test_answer_get_string (code, "device_code"),
                           NULL);
  answer = steward_test_simulator_post_form (self, "/organizations/oauth2/v2.0/token", form);
  g_assert_cmpuint (answer->status, ==, 200);

  return g_strdup (steward_test_answer_get_string (answer, "access_token"));
}

StewardTestAnswer *
steward_test_simulator_ask_as_user (StewardTestSimulator *self,
                                    const char           *method,
                                    const char           *path,
                                    const char           *body)
{
  g_autofree char *url = g_strconcat (self->url, path, NULL);
  g_autofree char *token = steward_test_simulator_sign_in (self);

  return steward_test_http_send (method, url, token, "application/json", body);
}

JsonNode *
steward_test_simulator_dup_state (StewardTestSimulator *self)
{
  g_autoptr(StewardTestAnswer) answer = steward_test_simulator_send (self, "GET",
                                                                     "/simulator/state", NULL);

  g_assert_cmpuint (answer->status, ==, 200);

  return json_node_copy (answer->body);
}

/* Its name has the moment when it was deleted. */
char *
steward_test_simulator_dup_deleted (StewardTestSimulator *self,
                                    guint                 tenant)
{
  g_autoptr(StewardTestAnswer) answer = NULL;
  guint n_environments;

  answer = steward_test_simulator_ask (self, tenant, "GET",
                                       "/admin/v2.29/applications/environments", NULL);
  n_environments = steward_test_answer_get_length (answer, "value");
  for (guint i = 0; i < n_environments; i++)
    {
      g_autofree char *status = g_strdup_printf ("value.%u.status", i);
      g_autofree char *name = g_strdup_printf ("value.%u.name", i);

      if (g_str_equal (steward_test_answer_get_string (answer, status), "SoftDeleted"))
        return g_strdup (steward_test_answer_get_string (answer, name));
    }

  g_assert_not_reached ();
}

void
steward_test_simulator_advance (StewardTestSimulator *self,
                                const char           *duration)
{
  g_autofree char *body = g_strdup_printf ("{\"advance\":\"%s\"}", duration);
  g_autoptr(StewardTestAnswer) answer = NULL;

  answer = steward_test_simulator_send (self, "POST", "/simulator/clock", body);
  g_assert_cmpuint (answer->status, ==, 200);
}

static void
send_fault (StewardTestSimulator *self,
            const char           *method,
            const char           *path,
            const char           *fault,
            guint                 times)
{
  g_autofree char *body = NULL;
  g_autoptr(StewardTestAnswer) answer = NULL;

  body = g_strdup_printf ("{\"match\":{\"method\":\"%s\",\"path\":\"%s\"},\"fault\":%s,"
                          "\"times\":%u}", method, path, fault, times);
  answer = steward_test_simulator_send (self, "POST", "/simulator/faults", body);
  g_assert_cmpuint (answer->status, ==, 200);
}

/* For one request. method and path may be "*"; fault is a JSON object. */
void
steward_test_simulator_add_fault (StewardTestSimulator *self,
                                  const char           *method,
                                  const char           *path,
                                  const char           *fault)
{
  send_fault (self, method, path, fault, 1);
}

/* The same for every request, for as long as the test runs. */
void
steward_test_simulator_keep_fault (StewardTestSimulator *self,
                                   const char           *method,
                                   const char           *path,
                                   const char           *fault)
{
  send_fault (self, method, path, fault, G_MAXINT32);
}
