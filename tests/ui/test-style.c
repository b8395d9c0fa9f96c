/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <adwaita.h>

#define BASE "/io/github/stewardadmin/Steward/"

static void
parsing_error_cb (GtkCssProvider *provider,
                  GtkCssSection  *section,
                  const GError   *error,
                  gpointer        user_data)
{
  g_autofree char *place = gtk_css_section_to_string (section);

  g_test_message ("%s: %s", place, error->message);
  g_test_fail ();
}

static char *
dup_sheet (const char *path)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  g_signal_connect (provider, "parsing-error", G_CALLBACK (parsing_error_cb), NULL);
  gtk_css_provider_load_from_resource (provider, path);

  return gtk_css_provider_to_string (provider);
}

static void
test_sheet (gconstpointer user_data)
{
  g_autofree char *text = dup_sheet (user_data);

  g_assert_nonnull (strstr (text, "band.available"));

  /* Clamps have a class of this name: it is not ours to style. */
  g_assert_null (strstr (text, "\n.small {"));
}

static void
test_dense (gconstpointer user_data)
{
  g_autofree char *text = dup_sheet (user_data);

  g_assert_nonnull (strstr (text, "columnview.table"));
}

static void
test_icons (void)
{
  const char *names[] = {
    "emblem-ok-symbolic", /* which newer themes lack */
    "steward-jump-symbolic", "steward-restore-symbolic", "steward-version-symbolic",
  };
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  gtk_icon_theme_add_resource_path (theme, BASE "icons");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (gtk_icon_theme_has_icon (theme, names[i]));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_data_func ("/style/normal", BASE "style.css", test_sheet);
  g_test_add_data_func ("/style/high-contrast", BASE "style-hc.css", test_sheet);
  g_test_add_data_func ("/style/dense", BASE "dense.css", test_dense);
  g_test_add_func ("/style/icons", test_icons);

  return g_test_run ();
}
