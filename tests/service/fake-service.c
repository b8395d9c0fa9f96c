/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "fake-service.h"

#include <string.h>

#include "auth/steward-static-authenticator.h"
#include "http/steward-http-transport.h"
#include "store/steward-archive.h"
#include "store/steward-journal.h"

/* Waits are a thousandth of what they are for people. */
#define PACE 0.001

#define LINK_MEMBER "linkedPowerPlatformEnvironmentId"

static void
fake_service_answer (SoupServerMessage *message,
                     guint              status,
                     const char        *body)
{
  soup_server_message_set_status (message, status, NULL);
  soup_server_message_set_response (message, "application/json", SOUP_MEMORY_COPY,
                                    body, strlen (body));
}

static void
fake_service_answer_list (SoupServerMessage *message,
                          GPtrArray         *elements)
{
  g_autoptr(GString) body = g_string_new ("{\"value\":[");

  for (guint i = 0; i < elements->len; i++)
    g_string_append_printf (body, "%s%s", i > 0 ? "," : "",
                            (char *) g_ptr_array_index (elements, i));
  g_string_append (body, "]}");
  fake_service_answer (message, 200, body->str);
}

static void
fake_service_drop (SoupServerMessage *message)
{
  g_autoptr(GIOStream) stream = soup_server_message_steal_connection (message);

  g_io_stream_close (stream, NULL, NULL);
}

static gboolean
fake_service_answer_fault (SoupServerMessage *message,
                           FakeFault          fault)
{
  switch ((int) fault)
    {
    case FAKE_FAULT_DROP_BEFORE:
      fake_service_drop (message);
      return TRUE;

    case FAKE_FAULT_UNAVAILABLE:
      fake_service_answer (message, 503, "{}");
      return TRUE;

    case FAKE_FAULT_THROTTLED:
      fake_service_answer (message, 429, "{}");
      soup_message_headers_replace (soup_server_message_get_response_headers (message),
                                    "Retry-After", "1");
      return TRUE;

    case FAKE_FAULT_REFUSED:
      fake_service_answer (message, 400, "{\"code\":\"resourceExists\",\"message\":\"Taken\"}");
      return TRUE;

    case FAKE_FAULT_NO_LIST:
      fake_service_answer (message, 200, "{\"values\":7}");
      return TRUE;

    default:
      return FALSE;
    }
}

static void
fake_service_answer_operation (FakeService       *self,
                               SoupServerMessage *message,
                               const char        *type,
                               const char        *name)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *created_on = g_date_time_format_iso8601 (now);
  char *operation;

  operation = g_strdup_printf ("{\"id\":\"%s\",\"type\":\"%s\",\"status\":\"%s\","
                               "\"createdOn\":\"%s\",\"environmentName\":\"%s\"}",
                               id, type, self->outcome, created_on, name);
  g_ptr_array_add (self->operations, operation);
  fake_service_answer (message, 202, operation);
}

static gboolean
fake_service_is_linked (FakeService *self,
                        const char  *name)
{
  for (guint i = 0; i < self->environments->len; i++)
    {
      const char *environment = g_ptr_array_index (self->environments, i);

      if (strstr (environment, name) != NULL && strstr (environment, LINK_MEMBER) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* As documented, that is done when it is answered; a service can also make an operation of it. */
static void
fake_service_unlink (FakeService       *self,
                     SoupServerMessage *message,
                     const char        *path)
{
  g_autofree char *parent = g_path_get_dirname (path);
  const char *name = strrchr (parent, '/') + 1;

  fake_service_remove (self, name);
  fake_service_add (self, name, "Active");
  if (self->answer == FAKE_ANSWER_OPERATION)
    fake_service_answer_operation (self, message, "modify", name);
  else
    soup_server_message_set_status (message, 200, NULL);
}

static void
fake_service_carry_out (FakeService       *self,
                        SoupServerMessage *message,
                        const char        *path)
{
  const char *name = strrchr (path, '/') + 1;
  const char *type = "create";

  if (g_str_equal (name, "unlinkEnvironment"))
    {
      fake_service_unlink (self, message, path);
      return;
    }
  if (g_str_equal (soup_server_message_get_method (message), "DELETE"))
    {
      if (fake_service_is_linked (self, name))
        {
          fake_service_answer (message, 400, "{\"code\":\"invalidStatusCannotDeleteTenant\"}");
          return;
        }
      type = "softDelete";
    }
  else
    fake_service_add (self, name, "Preparing");
  if (self->answer == FAKE_ANSWER_ENVIRONMENT)
    {
      fake_service_answer (message, 201, g_ptr_array_index (self->environments,
                                                            self->environments->len - 1));
      return;
    }
  if (self->answer == FAKE_ANSWER_NOTHING)
    {
      soup_server_message_set_status (message, 202, NULL);
      return;
    }

  fake_service_answer_operation (self, message, type, name);
}

static void
fake_service_change (FakeService       *self,
                     SoupServerMessage *message,
                     const char        *path)
{
  SoupMessageBody *body = soup_server_message_get_request_body (message);
  FakeFault fault = self->change_fault;

  self->n_changes++;
  self->change_fault = FAKE_FAULT_NONE;
  g_free (self->last_change);
  self->last_change = g_strdup_printf ("%s %s %.*s", soup_server_message_get_method (message),
                                       path, (int) body->length, body->data);
  if (fake_service_answer_fault (message, fault))
    return;

  if (self->hook != NULL)
    self->hook (FALSE, self->hook_data);
  fake_service_carry_out (self, message, path);
  if (self->hook != NULL)
    self->hook (TRUE, self->hook_data);
  if (fault == FAKE_FAULT_DROP_AFTER)
    fake_service_drop (message);
}

static void
fake_service_read (FakeService       *self,
                   SoupServerMessage *message,
                   const char        *path)
{
  gboolean environments = g_str_has_suffix (path, "/applications/environments");

  if (environments)
    self->n_lists++;
  if (self->n_list_faults > 0)
    {
      self->n_list_faults--;
      fake_service_answer_fault (message, self->list_fault);
      return;
    }

  if (environments)
    fake_service_answer_list (message, self->environments);
  else if (g_str_has_suffix (path, "/environments/operations"))
    {
      self->n_polls++;
      fake_service_answer_list (message, self->operations);
    }
  else if (g_str_has_suffix (path, "/quotas"))
    fake_service_answer (message, 200, "{\"environmentsCount\":{\"production\":1,\"sandbox\":3},"
                         "\"storageInKilobytes\":{\"total\":1000}}");
  else if (g_str_has_suffix (path, "/availableRestorePeriods") && self->periods != NULL)
    {
      g_autofree char *body = g_strdup_printf ("{\"value\":[%s]}", self->periods);

      fake_service_answer (message, 200, body);
    }
  else if (g_str_has_suffix (path, "/usedstorage"))
    fake_service_answer (message, 200, "{\"value\":[{\"environmentName\":\"main\","
                         "\"databaseStorageInKilobytes\":77}]}");
  else
    fake_service_answer (message, 200, "{\"value\":[]}");
}

/* Two tenants, as the hello line of a simulator has them. */
static void
fake_service_greet (SoupServerMessage *message)
{
  fake_service_answer (message, 200,
                       "{\"tenants\":[{\"id\":\"one\",\"domain\":\"one.example\",\"name\":\"One\"},"
                       "{\"id\":\"two\",\"domain\":\"two.example\",\"name\":\"Two\"}],"
                       "\"clients\":{\"service\":{\"id\":\"client\","
                       "\"secret\":\"" FAKE_SECRET "\"}}}");
}

/* A token of the tenant that the path begins with. */
static void
fake_service_sign_in (SoupServerMessage *message,
                      const char        *path)
{
  g_auto(GStrv) segments = g_strsplit (path, "/", 3);
  g_autofree char *claims = g_strdup_printf ("{\"tid\":\"%s\"}", segments[1]);
  g_autofree char *encoded = g_base64_encode ((const guchar *) claims, strlen (claims));
  g_autofree char *body = NULL;

  g_strdelimit (encoded, "=", '\0');
  body = g_strdup_printf ("{\"access_token\":\"e30.%s.%s\",\"token_type\":\"Bearer\","
                          "\"expires_in\":3600}", encoded, segments[1]);
  fake_service_answer (message, 200, body);
}

static void
fake_service_cb (SoupServer        *server,
                 SoupServerMessage *message,
                 const char        *path,
                 GHashTable        *query,
                 gpointer           user_data)
{
  FakeService *self = user_data;
  SoupMessageHeaders *headers = soup_server_message_get_request_headers (message);

  if (g_str_has_suffix (path, "/oauth2/v2.0/token"))
    {
      fake_service_sign_in (message, path);
      return;
    }
  if (g_str_equal (path, "/simulator/hello"))
    {
      fake_service_greet (message);
      return;
    }

  g_free (self->last_token);
  self->last_token = g_strdup (soup_message_headers_get_one (headers, "Authorization"));
  if (g_str_equal (soup_server_message_get_method (message), "GET"))
    fake_service_read (self, message, path);
  else
    fake_service_change (self, message, path);
}

FakeService *
fake_service_new (void)
{
  FakeService *self = g_new0 (FakeService, 1);
  g_autoptr(GError) error = NULL;
  GSList *uris;

  self->environments = g_ptr_array_new_with_free_func (g_free);
  self->operations = g_ptr_array_new_with_free_func (g_free);
  self->outcome = g_strdup ("running");
  self->server = soup_server_new (NULL, NULL);
  soup_server_add_handler (self->server, NULL, fake_service_cb, self, NULL);
  soup_server_listen_local (self->server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, &error);
  g_assert_no_error (error);
  uris = soup_server_get_uris (self->server);
  self->url = g_strdup_printf ("http://127.0.0.1:%d", g_uri_get_port (uris->data));
  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);

  return self;
}

void
fake_service_free (FakeService *self)
{
  soup_server_disconnect (self->server);
  g_clear_object (&self->server);
  g_clear_pointer (&self->environments, g_ptr_array_unref);
  g_clear_pointer (&self->operations, g_ptr_array_unref);
  g_free (self->last_change);
  g_free (self->last_token);
  g_free (self->outcome);
  g_free (self->periods);
  g_free (self->url);
  g_free (self);
}

void
fake_service_add (FakeService *self,
                  const char  *name,
                  const char  *status)
{
  g_ptr_array_add (self->environments,
                   g_strdup_printf ("{\"name\":\"%s\",\"applicationFamily\":\"BusinessCentral\","
                                    "\"type\":\"Sandbox\",\"status\":\"%s\"}", name, status));
}

/* The same, active and tied to an environment of Power Platform. */
void
fake_service_add_linked (FakeService *self,
                         const char  *name)
{
  g_ptr_array_add (self->environments,
                   g_strdup_printf ("{\"name\":\"%s\",\"applicationFamily\":\"BusinessCentral\","
                                    "\"type\":\"Sandbox\",\"status\":\"Active\","
                                    "\"" LINK_MEMBER "\":"
                                    "\"50377cd8-1829-57e9-8972-4a7b8d94fba3\"}", name));
}

void
fake_service_remove (FakeService *self,
                     const char  *name)
{
  for (guint i = self->environments->len; i > 0; i--)
    if (strstr (g_ptr_array_index (self->environments, i - 1), name) != NULL)
      g_ptr_array_remove_index (self->environments, i - 1);
}

/* Ends what runs. */
void
fake_service_end (FakeService *self,
                  const char  *status)
{
  for (guint i = 0; i < self->operations->len; i++)
    {
      char *operation = g_ptr_array_index (self->operations, i);
      g_auto(GStrv) parts = g_strsplit (operation, "\"running\"", -1);
      g_autofree char *word = g_strdup_printf ("\"%s\"", status);

      self->operations->pdata[i] = g_strjoinv (word, parts);
      g_free (operation);
    }
}

/* directory may be NULL: nothing is kept. */
StewardSession *
fake_service_new_session (FakeService *self,
                          const char  *tenant_id,
                          const char  *directory)
{
  return fake_service_new_session_at (self->url, tenant_id, directory);
}

/* The service can be in another process. */
StewardSession *
fake_service_new_session_at (const char *url,
                             const char *tenant_id,
                             const char *directory)
{
  g_autoptr(StewardTenant) tenant = steward_tenant_new (tenant_id, NULL, tenant_id);
  g_autoptr(StewardProfile) profile = steward_profile_new ("profile");
  g_autofree char *token = g_strconcat ("token-of-", tenant_id, NULL);
  g_autoptr(StewardAuthenticator) authenticator = steward_static_authenticator_new (token);
  g_autoptr(StewardHttpTransport) transport = steward_http_transport_new ();
  g_autofree char *archive_path = g_strdup (":memory:");
  g_autofree char *journal_path = g_strdup (":memory:");
  g_autoptr(StewardArchive) archive = NULL;
  g_autoptr(StewardJournal) journal = NULL;

  if (directory != NULL)
    {
      g_free (archive_path);
      archive_path = g_build_filename (directory, "archive.db", NULL);
      g_free (journal_path);
      journal_path = g_build_filename (directory, "journal.db", NULL);
    }
  archive = steward_archive_new (archive_path);
  journal = steward_journal_new (journal_path);
  g_object_set (profile, "service-url", url, NULL);

  return steward_session_new (profile, tenant, authenticator, transport, archive, journal, PACE);
}
