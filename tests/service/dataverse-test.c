/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dataverse-test.h"

#include "auth/steward-application-authenticator.h"
#include "auth/steward-memory-secret-store.h"
#include "http/steward-http-transport.h"
#include "steward-test-directory.h"
#include "steward-test-loop.h"
#include "store/steward-journal.h"

#define PROFILE "test"

/* So fast that the waits of the program and those of the simulator are milliseconds. */
#define PACE    0.001
#define SPEED   20000

static char *
dataverse_test_dup_regions (JsonObject *hello)
{
  JsonArray *regions = json_object_get_array_member (hello, "regions");
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (regions); i++)
    g_string_append_printf (text, "%s ",
                            json_object_get_string_member (
                              json_array_get_object_element (regions, i), "url"));

  return g_strdup (text->str);
}

static StewardAuthenticator *
dataverse_test_new_authenticator (DataverseTest        *self,
                                  StewardHttpTransport *transport,
                                  JsonObject           *service)
{
  g_autoptr(StewardSecretStore) store = steward_memory_secret_store_new ();
  g_autoptr(StewardTokenClient) token_client = NULL;
  g_autoptr(GAsyncResult) result = NULL;

  token_client = steward_token_client_new (transport, self->simulator->url);
  steward_secret_store_store_async (store, PROFILE, STEWARD_SECRET_KIND_SECRET,
                                    json_object_get_string_member (service, "secret"), NULL,
                                    steward_test_store_result, &result);
  g_assert_true (steward_secret_store_store_finish (store, steward_test_await_result (&result),
                                                    NULL));

  return steward_application_authenticator_new_with_secret (
    token_client, store, PROFILE, json_object_get_string_member (service, "id"));
}

static void
dataverse_test_open (DataverseTest *self)
{
  JsonObject *hello = steward_test_simulator_get_hello (self->simulator);
  JsonObject *clients = json_object_get_object_member (hello, "clients");
  g_autoptr(StewardHttpTransport) transport = steward_http_transport_new ();
  g_autoptr(StewardAuthenticator) authenticator = NULL;
  g_autoptr(StewardProfile) profile = steward_profile_new (PROFILE);
  g_autoptr(StewardTenant) tenant = NULL;
  g_autoptr(StewardJournal) journal = NULL;
  g_autofree char *path = g_build_filename (self->directory, "journal.db", NULL);
  g_autofree char *regions = dataverse_test_dup_regions (hello);

  authenticator = dataverse_test_new_authenticator (self, transport,
                                                    json_object_get_object_member (clients,
                                                                                   "service"));
  g_object_set (profile, "service-url", self->simulator->url, "regions", regions, NULL);
  tenant = steward_tenant_new (steward_test_simulator_get_tenant_id (self->simulator, 0), NULL,
                               "Contoso");
  journal = steward_journal_new (path);
  self->session = steward_session_new (profile, tenant, authenticator, transport, NULL, journal,
                                       PACE);
  self->instances = steward_session_get_instances (self->session);
}

static gboolean
dataverse_test_is_gone (gpointer user_data)
{
  gpointer *object = user_data;

  return *object == NULL;
}

static void
dataverse_test_close (DataverseTest *self)
{
  gpointer watched = self->session;

  g_clear_object (&self->production);
  g_clear_object (&self->sandbox);
  g_object_add_weak_pointer (watched, &watched);
  steward_session_close (self->session);
  g_clear_object (&self->session);
  steward_test_await (dataverse_test_is_gone, &watched);
}

static void
dataverse_test_start (DataverseTest *self,
                      gconstpointer  quirks,
                      double         speed)
{
  StewardSimulatorOptions options = STEWARD_SIMULATOR_OPTIONS_INIT;

  options.strict = TRUE;
  options.speed = speed;
  self->simulator = steward_test_simulator_new (&options);
  self->directory = steward_test_make_directory ();
  if (quirks != NULL)
    dataverse_test_set_quirks (self, quirks);
  dataverse_test_open (self);
  dataverse_test_load (self->instances);
  self->production = dataverse_test_find (self, "Contoso Sales");
  self->sandbox = dataverse_test_find (self, "Contoso UAT");
}

void
dataverse_test_set_up (DataverseTest *self,
                       gconstpointer  quirks)
{
  dataverse_test_start (self, quirks, SPEED);
}

/* Operations end when the test says so. */
void
dataverse_test_set_up_unhurried (DataverseTest *self,
                                 gconstpointer  quirks)
{
  dataverse_test_start (self, quirks, 1);
}

void
dataverse_test_tear_down (DataverseTest *self,
                          gconstpointer  data)
{
  dataverse_test_close (self);
  steward_test_simulator_free (self->simulator);
  steward_test_remove_directory (self->directory);
  g_free (self->directory);
}

void
dataverse_test_restart (DataverseTest *self)
{
  dataverse_test_close (self);
  dataverse_test_open (self);
  steward_session_start (self->session);
}

static gboolean
dataverse_test_is_idle (gpointer user_data)
{
  return !steward_listing_get_busy (user_data);
}

/* An answer that is on its way may be older than what was done last. */
void
dataverse_test_load (StewardListing *list)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  steward_test_await (dataverse_test_is_idle, list);
  steward_listing_refresh_async (list, NULL, steward_test_store_result, &result);
  steward_listing_refresh_finish (list, steward_test_await_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (steward_listing_get_n_malformed (list), ==, 0);
}

StewardInstance *
dataverse_test_find (DataverseTest *self,
                     const char    *name)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->instances));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardInstance) instance = NULL;

      instance = g_list_model_get_item (G_LIST_MODEL (self->instances), i);
      if (g_strcmp0 (steward_instance_get_name (instance), name) == 0)
        return g_steal_pointer (&instance);
    }

  return NULL;
}

StewardListing *
dataverse_test_list_backups (DataverseTest   *self,
                             StewardInstance *instance)
{
  StewardListing *backups = steward_session_list_instance_backups (self->session, instance);

  dataverse_test_load (backups);

  return backups;
}

StewardOperation *
dataverse_test_submit (DataverseTest  *self,
                       StewardDraft   *draft,
                       GError        **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  steward_session_submit_async (self->session, draft, NULL, steward_test_store_result, &result);

  return steward_session_submit_finish (self->session, steward_test_await_result (&result), error);
}

gboolean
dataverse_test_try (DataverseTest  *self,
                    StewardDraft   *draft,
                    GError        **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  steward_session_try_async (self->session, STEWARD_INSTANCE_DRAFT (draft), NULL,
                             steward_test_store_result, &result);

  return steward_session_try_finish (self->session, steward_test_await_result (&result), error);
}

static gboolean
dataverse_test_is_finished (gpointer user_data)
{
  return steward_operation_is_finished (user_data);
}

void
dataverse_test_await_end (StewardOperation *operation)
{
  steward_test_await (dataverse_test_is_finished, operation);
}

void
dataverse_test_set_quirks (DataverseTest *self,
                           const char    *quirks)
{
  g_autoptr(StewardTestAnswer) answer = NULL;

  answer = steward_test_simulator_send (self->simulator, "POST", "/simulator/quirks", quirks);
  g_assert_cmpuint (answer->status, ==, 200);
}

guint
dataverse_test_count (DataverseTest  *self,
                      const char     *method,
                      const char     *path_end,
                      char          **body)
{
  g_autoptr(StewardTestAnswer) answer = NULL;
  JsonArray *requests;
  guint n_found = 0;

  answer = steward_test_simulator_send (self->simulator, "GET", "/simulator/requests", NULL);
  requests = json_node_get_array (steward_test_answer_get (answer, "requests"));
  for (guint i = 0; i < json_array_get_length (requests); i++)
    {
      JsonObject *request = json_array_get_object_element (requests, i);

      if (!g_str_equal (json_object_get_string_member (request, "method"), method)
          || !g_str_has_suffix (json_object_get_string_member (request, "path"), path_end)
          || strstr (json_object_get_string_member (request, "query"), "validate") != NULL)
        continue;
      n_found++;
      if (body != NULL)
        {
          g_free (*body);
          *body = g_strdup (json_object_get_string_member (request, "body"));
        }
    }

  return n_found;
}
