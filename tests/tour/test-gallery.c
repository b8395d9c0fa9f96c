/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "gallery.h"
#include "steward-test-directory.h"

/* Operations take the time that they take, so that what runs still runs when it is looked at. */
static Tour tour = { .speed = 1 };

static void
test_states (void)
{
  gallery_show_failures (&tour);
  gallery_show_sign_in (&tour);
  gallery_show_pages (&tour);
  gallery_show_environment (&tour);
  gallery_show_narrow (&tour);
  gallery_show_timeline (&tour);
  gallery_show_restore (&tour);
  gallery_show_review (&tour);
}

/* Contrast is a look of the whole process. */
static void
test_high_contrast (void)
{
  tour_open_samples (&tour);
  gallery_show_timeline (&tour);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *directory = g_dir_make_tmp ("steward-gallery-XXXXXX", NULL);
  gboolean high_contrast = FALSE;
  const GOptionEntry entries[] = {
    { "high-contrast", 0, 0, G_OPTION_ARG_NONE, &high_contrast, "In high contrast", NULL },
    { "pictures", 0, 0, G_OPTION_ARG_FILENAME, &tour.directory, "Where pictures go", "FOLDER" },
    { NULL }
  };
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_autoptr(GError) error = NULL;
  int status;

  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_parse (context, &argc, &argv, &error);
  g_assert_no_error (error);

  if (high_contrast)
    {
      tour.look = TOUR_LOOK_HIGH_CONTRAST;
      g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
    }
  g_setenv ("XDG_DATA_HOME", directory, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func (high_contrast ? "/gallery/high-contrast" : "/gallery/states",
                   high_contrast ? test_high_contrast : test_states);

  status = tour_run (&tour);
  steward_test_remove_directory (directory);

  return status;
}
