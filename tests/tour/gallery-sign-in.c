/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "gallery.h"

/* How a tenant is connected, and who acts in one that is. */

#define DOMAIN "contoso.example"

static void
gallery_show_connection (Tour *self)
{
  tour_activate (self, "app.connect-tenant", NULL);
  tour_type_text (self, "Tenant domain or ID", DOMAIN);
  tour_type_text (self, "Client ID", "5f0c1e9a-3b57-4c1d-9a7e-2f60");
  tour_find (self, GTK_TYPE_LABEL, "A client ID has 32 digits; 8 are missing.");
  tour_portray (self, "connect-tenant", 560, 680);
  tour_close (self);
}

static void
gallery_show_device_code (Tour *self)
{
  tour_fill_in_connection (self, "Device code", "public", DOMAIN);
  tour_press (self, GTK_TYPE_BUTTON, "Sign In");
  tour_find (self, GTK_TYPE_BUTTON, "Copy Code");
  tour_portray (self, "device-code", 0, 0);
  tour_press (self, GTK_TYPE_BUTTON, "Cancel");
  tour_find (self, ADW_TYPE_ACTION_ROW, "Device code");
  tour_close (self);
}

static void
gallery_show_identity (Tour *self)
{
  gallery_choose_tenant (self, "Contoso");
  tour_activate (self, "win.show-page", "s", "tenant");
  tour_press (self, GTK_TYPE_BUTTON, "Test the Connection");
  tour_find (self, GTK_TYPE_BUTTON, "Test Again");
  tour_await_rest (self);
  tour_portray (self, "identity-inspector", 1280, 800);
  tour_activate (self, "win.show-page", "s", "environments");
  gallery_choose_tenant (self, NULL);
}

void
gallery_show_sign_in (Tour *self)
{
  gallery_show_connection (self);
  gallery_show_device_code (self);
  gallery_show_identity (self);
}
