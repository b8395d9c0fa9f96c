/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "tour-browser.h"

#include <glib/gstdio.h>

#include "steward-test-browser.h"

static void
write_file (const char *home,
            const char *name,
            const char *text,
            int         mode)
{
  g_autofree char *path = g_build_filename (home, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_NONE, mode, &error);
  g_assert_no_error (error);
}

void
tour_install_browser (const char *home)
{
  g_autofree char *script = NULL;
  g_autofree char *entry = NULL;

  /* The name comes last, so that the file is whole when it is there. */
  script = g_strdup_printf ("#!/bin/sh\n"
                            "printf '%%s' \"$1\" > '%s/address.part'\n"
                            "mv '%s/address.part' '%s/address'\n", home, home, home);
  entry = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Browser\n"
                           "Exec=%s/browser %%u\nMimeType=x-scheme-handler/http;\n", home);
  write_file (home, "browser", script, 0700);
  write_file (home, "applications/browser.desktop", entry, 0600);
  write_file (home, "mimeapps.list",
              "[Default Applications]\nx-scheme-handler/http=browser.desktop\n", 0600);
  write_file (home, "applications/mimeapps.list",
              "[Default Applications]\nx-scheme-handler/http=browser.desktop\n", 0600);
}

static gboolean
is_there (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

void
tour_answer_browser (Tour       *self,
                     const char *home)
{
  g_autofree char *path = g_build_filename (home, "address", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileMonitor) monitor = NULL;
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autoptr(StewardTestAnswer) page = NULL;
  g_autofree char *address = NULL;

  monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  steward_test_await (is_there, path);
  g_assert_true (g_file_get_contents (path, &address, NULL, NULL));
  g_unlink (path);

  answer = steward_test_browser_fill_in (address, tour_get_hello (self, "user", "name"),
                                         tour_get_hello (self, "user", "password"), "approve");
  g_assert_nonnull (steward_test_browser_get_target (answer));
  page = steward_test_http_send ("GET", steward_test_browser_get_target (answer), NULL, NULL,
                                 NULL);
  g_assert_cmpuint (page->status, ==, 200);
}

static GtkWidget *
find_code (GtkWidget *widget)
{
  GtkWidget *found = gtk_widget_has_css_class (widget, "device-code") ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_code (child);

  return found;
}

void
tour_enter_code (Tour *self)
{
  GtkWidget *link = tour_find (self, GTK_TYPE_LINK_BUTTON, NULL);
  GtkWidget *label = find_code (tour_get_top (self));
  g_autoptr(GString) code = g_string_new (gtk_label_get_text (GTK_LABEL (label)));
  g_autoptr(StewardTestAnswer) answer = NULL;

  g_string_replace (code, " ", "", 0);
  answer = steward_test_browser_enter_code (gtk_link_button_get_uri (GTK_LINK_BUTTON (link)),
                                            code->str, tour_get_hello (self, "user", "name"),
                                            tour_get_hello (self, "user", "password"),
                                            "approve");
  g_assert_cmpuint (answer->status, ==, 200);
}

static gboolean
has_chooser (gpointer user_data)
{
  return GTK_IS_FILE_CHOOSER (tour_get_top (user_data));
}

static gboolean
has_file (gpointer user_data)
{
  g_autoptr(GFile) file = gtk_file_chooser_get_file (user_data);

  return file != NULL;
}

/* A chooser that closes while its path bar still reads the names of the folders makes newer
 * toolkits touch a path bar that is gone. Nobody is that quick, but this test is. */
void
tour_choose_file (Tour       *self,
                  const char *button,
                  const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *folder_name = g_path_get_basename (folder);
  GtkWidget *chooser;

  tour_press (self, GTK_TYPE_BUTTON, button);
  steward_test_await (has_chooser, self);
  chooser = tour_get_top (self);
  g_assert_true (gtk_file_chooser_set_file (GTK_FILE_CHOOSER (chooser), file, NULL));
  steward_test_await (has_file, chooser);
  tour_find (self, GTK_TYPE_LABEL, folder_name);
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
  tour_await_gone (self, chooser);
}
