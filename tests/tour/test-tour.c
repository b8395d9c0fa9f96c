/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-test-directory.h"
#include "tour.h"

static Tour tour;
static char *data_directory; /* (nullable): of the program; else one for this walk alone */

/* Each stop goes on where the one before it ended: a tour is one walk. */
static const struct
{
  const char  *name;
  void       (*visit) (Tour *self);
} stops[] = {
  { "welcome", tour_visit_welcome },
  { "dialogs", tour_visit_dialogs },
  { "pages", tour_visit_pages },
  { "job", tour_do_job },
  { "questions", tour_visit_questions },
  { "instances", tour_visit_instances },
  { "apps", tour_visit_apps },
};

static const char * const looks[] = {
  [TOUR_LOOK_LIGHT] = "light",
  [TOUR_LOOK_DARK] = "dark",
  [TOUR_LOOK_HIGH_CONTRAST] = "high-contrast",
  [TOUR_LOOK_NARROW] = "narrow",
  [TOUR_LOOK_LARGE] = "large",
  [TOUR_LOOK_RIGHT_TO_LEFT] = "right-to-left",
};

static void
test_stop (gconstpointer user_data)
{
  stops[GPOINTER_TO_UINT (user_data)].visit (&tour);
}

static void
read_options (int   *argc,
              char **argv[])
{
  g_autofree char *look = g_strdup ("light");
  const GOptionEntry entries[] = {
    { "data", 0, 0, G_OPTION_ARG_FILENAME, &data_directory, "Where its files go", "FOLDER" },
    { "look", 0, 0, G_OPTION_ARG_STRING, &look, "How it looks", "LOOK" },
    { "pictures", 0, 0, G_OPTION_ARG_FILENAME, &tour.directory, "Where pictures go", "FOLDER" },
    { "simulator", 0, 0, G_OPTION_ARG_STRING, &tour.url, "A simulator that runs", "URL" },
    { NULL }
  };
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_autoptr(GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_parse (context, argc, argv, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      if (g_str_equal (looks[i], look))
        tour.look = i;
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *own_directory = NULL;
  int status;

  read_options (&argc, &argv);
  if (tour.look == TOUR_LOOK_HIGH_CONTRAST)
    g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  if (data_directory == NULL)
    own_directory = g_dir_make_tmp ("steward-tour-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", own_directory != NULL ? own_directory : data_directory, TRUE);
  gtk_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      g_autofree char *path = g_strdup_printf ("/tour/%s/%s", looks[tour.look], stops[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_stop);
    }

  status = tour_run (&tour);
  if (own_directory != NULL)
    steward_test_remove_directory (own_directory);

  return status;
}
