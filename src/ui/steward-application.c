/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-application.h"

struct _StewardApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (StewardApplication, steward_application, ADW_TYPE_APPLICATION)

static void
steward_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (adw_application_window_new (GTK_APPLICATION (application)));

  gtk_window_present (window);
}

static void
steward_application_class_init (StewardApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = steward_application_activate;
}

static void
steward_application_init (StewardApplication *self)
{
}

StewardApplication *
steward_application_new (void)
{
  return g_object_new (STEWARD_TYPE_APPLICATION,
                       "application-id", APP_ID,
                       "resource-base-path", "/io/github/stewardadmin/Steward",
                       "flags", G_APPLICATION_DEFAULT_FLAGS,
                       NULL);
}
