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

static const char *
steward_connection_row_name_person (StewardProfile *profile)
{
  if (steward_profile_is_application (profile))
    return _("An application");
  if (steward_profile_get_user_name (profile) == NULL)
    return _("Nobody");

  return steward_profile_get_user_name (profile);
}

static char *
steward_connection_row_dup_tenants (StewardProfile *profile)
{
  GListModel *tenants = steward_profile_get_tenants (profile);
  guint n_tenants = g_list_model_get_n_items (tenants);
  g_autoptr(StewardTenant) only = n_tenants == 1 ? g_list_model_get_item (tenants, 0) : NULL;

  if (only != NULL)
    return g_strdup (steward_tenant_get_name (only));

  return g_strdup_printf (ngettext ("%u tenant", "%u tenants", n_tenants), n_tenants);
}

/* (transfer full): how it signs in, and where; all applications have one name, and are told apart
 * by what the service knows them by */
static char *
steward_connection_row_dup_subtitle (StewardConnectionRow *self,
                                     const char           *end)
{
  StewardSignInMethod method = steward_profile_get_method (self->profile);
  const char *client_id = steward_profile_get_client_id (self->profile);
  g_autofree char *tenants = steward_connection_row_dup_tenants (self->profile);
  GString *subtitle = g_string_new (NULL);

  g_string_append_printf (subtitle, "%s, %s", steward_identity_text_name_method (method), tenants);
  if (steward_profile_is_application (self->profile) && client_id != NULL)
    {
      g_string_append_c (subtitle, '\n');
      /* Translators: "%s" is the ID of an application that signs in */
      g_string_append_printf (subtitle, _("Client ID %s"), client_id);
    }
  if (end != NULL)
    g_string_append_printf (subtitle, "\n%s", end);

  return g_string_free (subtitle, FALSE);
}

static void
steward_connection_row_update (StewardConnectionRow *self)
{
  g_autoptr(GDateTime) now = steward_ticker_dup_now (self->ticker);
  g_autofree char *end = steward_identity_text_dup_end (self->profile, now);
  g_autofree char *subtitle = steward_connection_row_dup_subtitle (self, end);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 steward_connection_row_name_person (self->profile));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
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
