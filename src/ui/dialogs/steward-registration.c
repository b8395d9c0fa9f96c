/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dialogs/steward-registration.h"

struct _StewardRegistration
{
  AdwWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (StewardRegistration, steward_registration, ADW_TYPE_WINDOW)

static void
steward_registration_class_init (StewardRegistrationClass *klass)
{
  gtk_widget_class_set_template_from_resource (
    GTK_WIDGET_CLASS (klass),
    "/io/github/stewardadmin/Steward/dialogs/steward-registration.ui");
}

static void
steward_registration_init (StewardRegistration *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
steward_registration_present (GtkWindow *parent)
{
  GtkWidget *self;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  self = g_object_new (STEWARD_TYPE_REGISTRATION, "transient-for", parent, NULL);
  gtk_window_present (GTK_WINDOW (self));
}
