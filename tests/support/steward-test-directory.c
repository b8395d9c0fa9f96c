/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-test-directory.h"

#include <glib/gstdio.h>

void
steward_test_remove_directory (const char *path)
{
  g_autoptr(GDir) directory = NULL;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    directory = g_dir_open (path, 0, NULL);
  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      steward_test_remove_directory (inner);
    }

  g_remove (path);
}

static void
steward_test_directory_free (gpointer data)
{
  steward_test_remove_directory (data);
  g_free (data);
}

char *
steward_test_make_directory (void)
{
  g_autoptr(GError) error = NULL;
  char *path = g_dir_make_tmp ("steward-XXXXXX", &error);

  g_assert_no_error (error);
  g_test_queue_destroy (steward_test_directory_free, g_strdup (path));

  return path;
}
