/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-connection-row.h"

#include <glib/gi18n.h>

#include "steward-identity-text.h"
#include "steward-ticker.h"

struct _StewardConnectionRow
{
  AdwActionRow    parent_instance;

  GtkWidget      *warning;
  GtkWidget      *forget;

  StewardTicker  *ticker;
  StewardProfile *profile;
};

G_DEFINE_FINAL_TYPE (StewardConnectionRow, steward_connection_row, ADW_TYPE_ACTION_ROW)

static void
steward_connection_row_update (StewardConnectionRow *self)
{
  g_autoptr(GDateTime) now = steward_ticker_dup_now (self->ticker);
  g_autofree char *end = steward_identity_text_dup_end (self->profile, now);
  g_autofree char *connection = steward_identity_text_dup_connection (self->profile);
  g_autofree char *subtitle = g_strjoin ("\n", connection, end, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 steward_identity_text_name_holder (self->profile));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->forget),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, connection, -1);
  gtk_widget_set_visible (self->warning, end != NULL);
}

static void
steward_connection_row_dispose (GObject *object)
{
  StewardConnectionRow *self = STEWARD_CONNECTION_ROW (object);

  g_clear_object (&self->profile);
  g_clear_object (&self->ticker);

  G_OBJECT_CLASS (steward_connection_row_parent_class)->dispose (object);
}

static void
steward_connection_row_class_init (StewardConnectionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steward_connection_row_dispose;
}

static void
steward_connection_row_init (StewardConnectionRow *self)
{
  self->warning = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  gtk_widget_add_css_class (self->warning, "warning");
  self->forget = gtk_button_new_with_label (_("Forget…"));
  gtk_widget_set_valign (self->forget, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->forget), "s", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->forget), "app.forget-connection");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->warning);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->forget);
  self->ticker = steward_ticker_dup_default ();
}

/**
 * steward_connection_row_new:
 * @profile: a connection
 *
 * Returns: (transfer floating): a row that follows @profile
 */
GtkWidget *
steward_connection_row_new (StewardProfile *profile)
{
  StewardConnectionRow *self;

  g_return_val_if_fail (STEWARD_IS_PROFILE (profile), NULL);

  self = g_object_new (STEWARD_TYPE_CONNECTION_ROW, NULL);
  g_set_object (&self->profile, profile);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->forget), "s",
                                    steward_profile_get_id (profile));
  g_signal_connect_object (profile, "notify", G_CALLBACK (steward_connection_row_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (steward_profile_get_tenants (profile), "items-changed",
                           G_CALLBACK (steward_connection_row_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ticker, "tick", G_CALLBACK (steward_connection_row_update),
                           self, G_CONNECT_SWAPPED);
  steward_connection_row_update (self);

  return GTK_WIDGET (self);
}
