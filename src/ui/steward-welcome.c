/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-welcome.h"

struct _StewardWelcome
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (StewardWelcome, steward_welcome, ADW_TYPE_BIN)

static void
steward_welcome_class_init (StewardWelcomeClass *klass)
{
  gtk_widget_class_set_template_from_resource (
    GTK_WIDGET_CLASS (klass), "/io/github/stewardadmin/Steward/steward-welcome.ui");
}

static void
steward_welcome_init (StewardWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
steward_welcome_new (void)
{
  return g_object_new (STEWARD_TYPE_WELCOME, NULL);
}
