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

void
steward_test_simulator_advance (StewardTestSimulator *self,
                                const char           *duration)
{
  g_autofree char *body = g_strdup_printf ("{\"advance\":\"%s\"}", duration);
  g_autoptr(StewardTestAnswer) answer = NULL;

  answer = steward_test_simulator_send (self, "POST", "/simulator/clock", body);
  g_assert_cmpuint (answer->status, ==, 200);
}

/* method and path may be "*"; fault is a JSON object. */
void
steward_test_simulator_add_fault (StewardTestSimulator *self,
                                  const char           *method,
                                  const char           *path,
                                  const char           *fault)
{
  g_autofree char *body = NULL;
  g_autoptr(StewardTestAnswer) answer = NULL;

  body = g_strdup_printf ("{\"match\":{\"method\":\"%s\",\"path\":\"%s\"},\"fault\":%s}",
                          method, path, fault);
  answer = steward_test_simulator_send (self, "POST", "/simulator/faults", body);
  g_assert_cmpuint (answer->status, ==, 200);
}
