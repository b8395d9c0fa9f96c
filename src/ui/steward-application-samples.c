/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-application-private.h"

#include <glib/gstdio.h>

/* Where the tenants of this run are kept: one's own, or those of a simulator, which must never get
 * into the same files. The sample tenants inside the program are kept nowhere. */

static char *
steward_application_dup_simulator_directory (StewardApplication *self)
{
  g_autofree char *name = g_uri_escape_string (self->simulator, NULL, FALSE);

  return g_build_filename (g_get_user_data_dir (), "steward", "simulators", name, NULL);
}

/* (transfer full) (nullable) */
char *
steward_application_dup_directory (StewardApplication *self)
{
  if (self->as_demo)
    return NULL;
  if (self->simulator != NULL)
    return steward_application_dup_simulator_directory (self);

  return g_build_filename (g_get_user_data_dir (), "steward", NULL);
}

static void
steward_application_remove_files (const char *directory)
{
  g_autoptr(GDir) files = g_dir_open (directory, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (directory, name, NULL);

      g_unlink (path);
    }
  g_rmdir (directory);
}

static gboolean
steward_application_is_open (gpointer tracker)
{
  guint n_items = g_list_model_get_n_items (tracker);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardOperation) operation = g_list_model_get_item (tracker, i);

      if (steward_operation_is_mine (operation) && !steward_operation_is_finished (operation))
        return TRUE;
    }

  return FALSE;
}

/* Whether something was sent from here of which the end is not known. */
gboolean
steward_application_follows_change (StewardApplication *self)
{
  GListModel *sessions = G_LIST_MODEL (steward_workspace_get_fleet (self->workspace));
  guint n_sessions = g_list_model_get_n_items (sessions);

  for (guint i = 0; i < n_sessions; i++)
    {
      g_autoptr(StewardSession) session = g_list_model_get_item (sessions, i);

      if (steward_application_is_open (steward_session_get_tracker (session)))
        return TRUE;
    }

  return FALSE;
}

/* A simulator leaves nothing behind, but for what has not come to its end: the next start follows
 * it, as it does after a kill. */
void
steward_application_tidy_directory (StewardApplication *self)
{
  g_autofree char *directory = NULL;

  if (self->simulator == NULL)
    return;

  directory = steward_application_dup_simulator_directory (self);
  steward_application_remove_files (directory);
}
