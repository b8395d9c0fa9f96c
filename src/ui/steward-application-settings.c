/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-application-private.h"

#include "steward-showing.h"

/* What is chosen in the preferences for the whole program, and has its effect at once. */

static gboolean
steward_application_refresh_cb (gpointer user_data)
{
  StewardApplication *self = user_data;

  steward_fleet_refresh (steward_workspace_get_fleet (self->workspace));

  return G_SOURCE_CONTINUE;
}

static void
steward_application_set_pace (StewardApplication *self)
{
  guint minutes = g_settings_get_uint (self->settings, "refresh-minutes");

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  if (minutes > 0)
    self->refresh_source = g_timeout_add_seconds (minutes * 60, steward_application_refresh_cb,
                                                  self);
}

/* A sheet of its own, so that every table of every window follows. */
static void
steward_application_set_density (StewardApplication *self)
{
  GdkDisplay *display = gdk_display_get_default ();
  gboolean dense = g_settings_get_boolean (self->settings, "dense-tables");

  if (dense && self->dense_sheet == NULL)
    {
      self->dense_sheet = gtk_css_provider_new ();
      gtk_css_provider_load_from_resource (self->dense_sheet,
                                           "/io/github/stewardadmin/Steward/dense.css");
      gtk_style_context_add_provider_for_display (display,
                                                  GTK_STYLE_PROVIDER (self->dense_sheet),
                                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
    }
  else if (!dense && self->dense_sheet != NULL)
    {
      gtk_style_context_remove_provider_for_display (display,
                                                     GTK_STYLE_PROVIDER (self->dense_sheet));
      g_clear_object (&self->dense_sheet);
    }
}

void
steward_application_follow_settings (StewardApplication *self)
{
  g_signal_connect_object (self->settings, "changed::refresh-minutes",
                           G_CALLBACK (steward_application_set_pace), self, G_CONNECT_SWAPPED);
  steward_application_set_pace (self);
  g_signal_connect_object (self->settings, "changed::dense-tables",
                           G_CALLBACK (steward_application_set_density), self, G_CONNECT_SWAPPED);
  steward_application_set_density (self);
  steward_showing_bind (steward_showing_get_default (), self->settings);
}

void
steward_application_leave_settings (StewardApplication *self)
{
  steward_showing_bind (steward_showing_get_default (), NULL);
  g_clear_handle_id (&self->refresh_source, g_source_remove);
  if (self->dense_sheet != NULL)
    gtk_style_context_remove_provider_for_display (gdk_display_get_default (),
                                                   GTK_STYLE_PROVIDER (self->dense_sheet));
  g_clear_object (&self->dense_sheet);
}
