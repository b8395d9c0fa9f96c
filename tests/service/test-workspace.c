/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <string.h>

#include "fake-service.h"
#include "http/steward-api-error.h"
#include "steward-create-draft.h"
#include "steward-test-directory.h"
#include "steward-test-loop.h"
#include "steward-workspace.h"

#define PACE 0.001

static gboolean
connect_to (StewardWorkspace  *workspace,
            const char        *url,
            GError           **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  steward_workspace_connect_simulator_async (workspace, url, FALSE, NULL,
                                             steward_test_store_result, &result);

  return steward_workspace_connect_simulator_finish (workspace,
                                                     steward_test_await_result (&result), error);
}

static gboolean
has_two_environments (gpointer user_data)
{
  return g_list_model_get_n_items (steward_fleet_get_environments (user_data)) == 2
         && !steward_fleet_get_busy (user_data);
}

static gboolean
is_gone (gpointer user_data)
{
  gpointer *object = user_data;

  return *object == NULL;
}

static void
test_simulator (void)
{
  g_autoptr(FakeService) service = fake_service_new ();
  g_autofree char *directory = steward_test_make_directory ();
  g_autofree char *address = g_strconcat (service->url, "/", NULL);
  StewardWorkspace *workspace = steward_workspace_new (directory);
  StewardFleet *fleet = steward_workspace_get_fleet (workspace);
  g_autoptr(StewardTenant) tenant = NULL;
  g_autoptr(StewardProfile) profile = NULL;
  g_autoptr(GError) error = NULL;
  gpointer watched = workspace;

  fake_service_add (service, "main", "Active");
  steward_workspace_set_pace (workspace, PACE);
  g_assert_true (connect_to (workspace, address, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fleet)), ==, 2);
  tenant = g_list_model_get_item (steward_fleet_get_tenants (fleet), 1);
  g_assert_cmpstr (steward_tenant_get_name (tenant), ==, "Two");
  steward_test_await (has_two_environments, fleet);
  g_assert_true (g_str_has_prefix (service->last_token, "Bearer e30."));

  profile = g_list_model_get_item (steward_workspace_get_profiles (workspace), 0);
  steward_workspace_close_profile (workspace, profile);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fleet)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (steward_workspace_get_profiles (workspace)), ==, 0);

  g_object_add_weak_pointer (G_OBJECT (workspace), &watched);
  g_object_unref (workspace);
  steward_test_await (is_gone, &watched);
}

static gboolean
holds_text (const char *bytes,
            gsize       length,
            const char *text)
{
  gsize text_length = strlen (text);

  for (gsize i = 0; i + text_length <= length; i++)
    if (memcmp (bytes + i, text, text_length) == 0)
      return TRUE;

  return FALSE;
}

/* Whether a file of @directory holds @text. */
static gboolean
is_written (const char *directory,
            const char *text)
{
  g_autoptr(GDir) files = g_dir_open (directory, 0, NULL);
  const char *name;

  g_assert_nonnull (files);
  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (directory, name, NULL);
      g_autofree char *contents = NULL;
      gsize length = 0;

      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      if (holds_text (contents, length, text))
        return TRUE;
    }

  return FALSE;
}

static void
test_no_secrets (void)
{
  g_autoptr(FakeService) service = fake_service_new ();
  g_autofree char *directory = steward_test_make_directory ();
  g_autoptr(StewardWorkspace) workspace = steward_workspace_new (directory);
  StewardFleet *fleet = steward_workspace_get_fleet (workspace);
  g_autoptr(StewardSession) session = NULL;
  g_autoptr(StewardDraft) draft = NULL;
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  fake_service_add (service, "main", "Active");
  steward_workspace_set_pace (workspace, PACE);
  g_assert_true (connect_to (workspace, service->url, &error));
  steward_test_await (has_two_environments, fleet);
  session = g_list_model_get_item (G_LIST_MODEL (fleet), 0);
  draft = steward_create_draft_new (steward_session_get_tenant (session));
  steward_create_draft_set_name (STEWARD_CREATE_DRAFT (draft), "fresh");
  steward_create_draft_set_country_code (STEWARD_CREATE_DRAFT (draft), "US");
  steward_session_submit_async (session, draft, NULL, steward_test_store_result, &result);
  operation = steward_session_submit_finish (session, steward_test_await_result (&result), &error);
  g_assert_no_error (error);

  g_assert_true (is_written (directory, "fresh"));
  g_assert_false (is_written (directory, FAKE_SECRET));
  g_assert_false (is_written (directory, "e30."));
  g_assert_false (is_written (directory, "Bearer"));

  steward_fleet_close (fleet);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_refused (void)
{
  g_autoptr(StewardWorkspace) workspace = steward_workspace_new (NULL);
  static const char * const urls[] = {
    "http://example.com", "https://127.0.0.1.example.com", "http://192.168.0.1:80", "nothing",
  };

  for (guint i = 0; i < G_N_ELEMENTS (urls); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (connect_to (workspace, urls[i], &error));
      g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_REJECTED);
    }
}

/* Settings that somebody has edited: the connection is there, to be given what it lacks. */
static void
test_no_client_id (void)
{
  static const StewardSignInMethod methods[] = {
    STEWARD_SIGN_IN_METHOD_BROWSER, STEWARD_SIGN_IN_METHOD_DEVICE_CODE,
    STEWARD_SIGN_IN_METHOD_CLIENT_SECRET, STEWARD_SIGN_IN_METHOD_CERTIFICATE,
  };
  g_autoptr(StewardWorkspace) workspace = steward_workspace_new (NULL);
  GListModel *profiles = steward_workspace_get_profiles (workspace);

  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);
      g_autoptr(StewardProfile) profile = steward_profile_new (id);

      g_object_set (profile, "method", methods[i], NULL);
      steward_workspace_open_profile (workspace, profile);
      g_assert_cmpuint (g_list_model_get_n_items (profiles), ==, i + 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workspace/simulator", test_simulator);
  g_test_add_func ("/workspace/no-secrets", test_no_secrets);
  g_test_add_func ("/workspace/refused", test_refused);
  g_test_add_func ("/workspace/no-client-id", test_no_client_id);

  return g_test_run ();
}
