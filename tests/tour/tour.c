/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "tour.h"

#include <glib/gstdio.h>

/* Waits of the program are this much shorter, and operations this much faster, than in use. */
#define PACE  0.02
#define SPEED 600

static Tour *running;

static char *
tour_start_demo (GError **error)
{
  return g_strdup (tour_get_url (running));
}

static void
tour_set_look (Tour *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  GtkSettings *settings = gtk_settings_get_default ();

  /* What a desktop would say; here is none. */
  g_object_set (settings,
                "gtk-decoration-layout", ":close",
                "gtk-double-click-time", 0,
                "gtk-enable-animations", FALSE,
                "gtk-font-name", "Cantarell 11",
                "gtk-xft-dpi", 96 * 1024,
                NULL);
  adw_style_manager_set_color_scheme (style, self->look == TOUR_LOOK_DARK
                                               ? ADW_COLOR_SCHEME_FORCE_DARK
                                               : ADW_COLOR_SCHEME_FORCE_LIGHT);
  if (self->look == TOUR_LOOK_LARGE)
    g_object_set (settings, "gtk-xft-dpi", 144 * 1024, NULL);
  if (self->look == TOUR_LOOK_RIGHT_TO_LEFT)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
}

static void
tour_start_simulator (Tour *self)
{
  StewardSimulatorOptions options = STEWARD_SIMULATOR_OPTIONS_INIT;

  options.speed = self->speed != 0 ? self->speed : SPEED;
  options.strict = TRUE;
  self->simulator = steward_test_simulator_new (&options);
}

/* It cannot know before where it is to lead. */
static void
tour_tell_relay (Tour *self)
{
  g_autofree char *address = g_strconcat (self->relay, "/relay", NULL);
  g_autoptr(StewardTestAnswer) answer = NULL;

  answer = steward_test_http_send ("PUT", address, NULL, "text/plain", self->simulator->url);
  g_assert_cmpuint (answer->status, ==, 200);
}

static void
tour_startup_cb (GApplication *application,
                 gpointer      user_data)
{
  Tour *self = user_data;

  steward_workspace_set_pace (steward_application_get_workspace (self->application), PACE);
  tour_set_look (self);
  tour_watch_notices (self);
}

static gboolean
tour_walk_cb (gpointer user_data)
{
  Tour *self = user_data;

  self->status = g_test_run ();
  gtk_window_close (GTK_WINDOW (self->window));

  return G_SOURCE_REMOVE;
}

static void
tour_activate_cb (GApplication *application,
                  gpointer      user_data)
{
  Tour *self = user_data;

  self->window = GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (application)));
  g_assert_true (STEWARD_IS_WINDOW (self->window));
  if (self->look == TOUR_LOOK_NARROW)
    gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 640);
  g_idle_add (tour_walk_cb, self);
}

/* Pictures of an earlier tour are not taken for those of this one. */
static void
tour_clear_pictures (Tour *self)
{
  g_autoptr(GDir) directory = NULL;
  const char *name;

  g_assert_cmpint (g_mkdir_with_parents (self->directory, 0755), ==, 0);
  directory = g_dir_open (self->directory, 0, NULL);
  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->directory, name, NULL);

      if (g_str_has_suffix (name, ".png"))
        g_unlink (path);
    }
}

/* Starts the program as somebody meets it who has no tenant yet, and runs the tests in it. The
 * program ends when its window is closed; what it returns is whether all went well. */
int
tour_run (Tour *self)
{
  int status;

  running = self;
  if (self->url == NULL)
    tour_start_simulator (self);
  if (self->relay != NULL)
    tour_tell_relay (self);
  tour_clear_pictures (self);

  self->application = steward_application_new (tour_start_demo);
  g_application_set_flags (G_APPLICATION (self->application), G_APPLICATION_NON_UNIQUE);
  g_signal_connect_after (self->application, "startup", G_CALLBACK (tour_startup_cb), self);
  g_signal_connect_after (self->application, "activate", G_CALLBACK (tour_activate_cb), self);
  status = g_application_run (G_APPLICATION (self->application), 0, NULL);

  g_assert_finalize_object (self->application);
  g_clear_pointer (&self->simulator, steward_test_simulator_free);
  g_clear_pointer (&self->hello, steward_test_answer_free);
  g_clear_pointer (&self->notices, g_ptr_array_unref);

  return self->status != 0 ? self->status : status;
}
