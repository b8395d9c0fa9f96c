/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "tour.h"

#define DOMAIN "contoso.example"
/* What the fields would hold of somebody; wrong on purpose, and looked for in all that is told. */
#define SECRET "canary-of-the-tour-0f6c1b"

/* The first start, and the ways to sign in. */

static void
tour_visit_methods (Tour *self)
{
  static const struct
  {
    const char *title;
    GType     (*get_type) (void);
    const char *shows;
    const char *picture;
  } methods[] = {
    { "Browser", gtk_editable_get_type, "Client ID", "connect" },
    { "Device code", gtk_editable_get_type, "Client ID", "connect-device-code" },
    { "Certificate", gtk_button_get_type, "Choose…", "connect-certificate" },
    { "Client secret", gtk_editable_get_type, "Client secret", "connect-client-secret" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    {
      tour_press (self, ADW_TYPE_ACTION_ROW, methods[i].title);
      tour_find (self, methods[i].get_type (), methods[i].shows);
      tour_photograph (self, methods[i].picture);
    }
}

/* A national cloud: its sign-in service is known, its Business Central is not. */
static void
tour_visit_cloud (Tour *self)
{
  GtkWidget *cloud;

  tour_activate (self, "app.connect-tenant", NULL);
  tour_type_text (self, "Client ID", tour_get_hello (self, "public", "id"));
  tour_expand (self, "More");
  cloud = tour_find (self, ADW_TYPE_COMBO_ROW, "Cloud");
  adw_combo_row_set_selected (ADW_COMBO_ROW (cloud), 1);
  tour_find (self, GTK_TYPE_LABEL, "US Government, newest API version");
  tour_photograph (self, "connect-cloud");

  /* What was hidden is scrolled to when it has got its place. */
  gtk_widget_grab_focus (tour_find (self, ADW_TYPE_COMBO_ROW, "API version"));
  tour_photograph (self, "connect-cloud-addresses");
  tour_close (self);
}

/* A secret that is not right, and what to do about it. */
static void
tour_visit_refusal (Tour *self)
{
  tour_fill_in_connection (self, "Client secret", "service", DOMAIN);
  tour_photograph (self, "connect-filled-in");

  gtk_widget_grab_focus (tour_find (self, ADW_TYPE_COMBO_ROW, "API version"));
  tour_photograph (self, "connect-more");
  tour_type_text (self, "Client secret", SECRET);
  tour_press (self, GTK_TYPE_BUTTON, "Sign In");
  tour_find (self, GTK_TYPE_BUTTON, "Change What Was Entered");
  tour_photograph (self, "connect-refused");
  tour_close (self);
}

static void
tour_visit_device_code (Tour *self)
{
  tour_fill_in_connection (self, "Device code", "public", DOMAIN);
  tour_press (self, GTK_TYPE_BUTTON, "Sign In");
  tour_find (self, GTK_TYPE_BUTTON, "Copy Code");
  tour_photograph (self, "device-code");
  tour_press (self, GTK_TYPE_BUTTON, "Cancel");
  tour_find (self, ADW_TYPE_ACTION_ROW, "Device code");
  tour_close (self);
}

void
tour_visit_welcome (Tour *self)
{
  tour_find (self, GTK_TYPE_BUTTON, "Connect a Tenant…");
  tour_photograph (self, "welcome");

  tour_press (self, GTK_TYPE_BUTTON, "Connect a Tenant…");
  tour_visit_methods (self);
  tour_close (self);
  tour_visit_cloud (self);
  tour_visit_refusal (self);
  tour_visit_device_code (self);
}
