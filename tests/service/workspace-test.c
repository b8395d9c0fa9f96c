/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "workspace-test.h"

#include "steward-test-loop.h"

/* (transfer full): @directory is NULL for one that keeps nothing */
StewardWorkspace *
workspace_test_new (const char *directory,
                    const char *url,
                    gboolean    as_user)
{
  StewardWorkspace *workspace = steward_workspace_new (directory);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  steward_workspace_set_pace (workspace, WORKSPACE_TEST_PACE);
  steward_workspace_connect_simulator_async (workspace, url, as_user, NULL,
                                             steward_test_store_result, &result);
  steward_workspace_connect_simulator_finish (workspace, steward_test_await_result (&result),
                                              &error);
  g_assert_no_error (error);

  return workspace;
}

static gboolean
workspace_test_is_gone (gpointer user_data)
{
  return *(gpointer *) user_data == NULL;
}

/* Takes @workspace, and waits until nothing holds it any more. */
void
workspace_test_close (StewardWorkspace *workspace)
{
  gpointer watched = workspace;

  g_object_add_weak_pointer (G_OBJECT (workspace), &watched);
  steward_fleet_close (steward_workspace_get_fleet (workspace));
  g_object_unref (workspace);
  steward_test_await (workspace_test_is_gone, &watched);
}
