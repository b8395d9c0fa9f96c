/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-permission-row.h"

#include <glib/gi18n.h>

#include "steward-confirm.h"
#include "steward-identity-text.h"
#include "steward-instance-text.h"

struct _StewardPermissionRow
{
  AdwActionRow       parent_instance;

  GtkImage          *icon;
  GtkWidget         *fix;
  GtkLabel          *word;

  StewardPermission *permission;
  gboolean           is_application;
};

G_DEFINE_FINAL_TYPE (StewardPermissionRow, steward_permission_row, ADW_TYPE_ACTION_ROW)

static const struct
{
  const char *icon_name;
  const char *css_classes[2];
} looks[] = {
  [STEWARD_PERMISSION_STATE_UNKNOWN] = { "dialog-question-symbolic", { "dim-label" } },
  [STEWARD_PERMISSION_STATE_ALLOWED] = { "emblem-ok-symbolic", { "success" } },
  [STEWARD_PERMISSION_STATE_MISSING] = { "dialog-error-symbolic", { "error" } },
};

static void
steward_permission_row_update (StewardPermissionRow *self)
{
  StewardPermissionState state = steward_permission_get_state (self->permission);
  const char *word_class = state == STEWARD_PERMISSION_STATE_MISSING ? "heading" : "dim-label";

  gtk_image_set_from_icon_name (self->icon, looks[state].icon_name);
  gtk_widget_set_css_classes (GTK_WIDGET (self->icon), (const char **) looks[state].css_classes);
  gtk_label_set_label (self->word, steward_identity_text_name_allowed (state));
  gtk_widget_set_css_classes (GTK_WIDGET (self->word), (const char *[]) { word_class, NULL });
  gtk_widget_set_visible (self->fix, state == STEWARD_PERMISSION_STATE_MISSING);
}

static void
steward_permission_row_answered_cb (GObject      *object,
                                    GAsyncResult *result,
                                    gpointer      user_data)
{
  if (steward_confirm_finish (result))
    gtk_widget_activate_action (GTK_WIDGET (object), "app.show-registration", NULL);
}

static void
steward_permission_row_fix_cb (StewardPermissionRow *self)
{
  StewardPermissionArea area = steward_permission_get_area (self->permission);
  StewardConfirmation confirmation = { 0, };

  confirmation.heading = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  confirmation.body = steward_identity_text_name_fix (area, self->is_application);
  confirmation.verb = _("Registering the Application");
  steward_confirm_async (GTK_WIDGET (self), &confirmation, steward_permission_row_answered_cb,
                         NULL);
}

static void
steward_permission_row_dispose (GObject *object)
{
  StewardPermissionRow *self = STEWARD_PERMISSION_ROW (object);

  g_clear_object (&self->permission);

  G_OBJECT_CLASS (steward_permission_row_parent_class)->dispose (object);
}

static void
steward_permission_row_class_init (StewardPermissionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steward_permission_row_dispose;
}

static void
steward_permission_row_init (StewardPermissionRow *self)
{
  self->icon = GTK_IMAGE (gtk_image_new ());
  self->word = GTK_LABEL (gtk_label_new (NULL));
  self->fix = gtk_button_new_with_label (_("How to Fix…"));
  gtk_widget_set_valign (self->fix, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->fix, "flat");
  g_signal_connect_swapped (self->fix, "clicked", G_CALLBACK (steward_permission_row_fix_cb),
                            self);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), GTK_WIDGET (self->icon));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->fix);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->word));
}

/**
 * steward_permission_row_new:
 * @permission: whether something is allowed
 * @is_application: whether an application signs in, and no person
 *
 * Returns: (transfer floating): a row that follows @permission
 */
GtkWidget *
steward_permission_row_new (StewardPermission *permission,
                            gboolean           is_application)
{
  StewardPermissionRow *self;
  StewardPermissionArea area;
  const char *region;
  g_autofree char *region_name = NULL;

  g_return_val_if_fail (STEWARD_IS_PERMISSION (permission), NULL);

  self = g_object_new (STEWARD_TYPE_PERMISSION_ROW, NULL);
  area = steward_permission_get_area (permission);
  region = steward_permission_get_region (permission);
  g_set_object (&self->permission, permission);
  self->is_application = is_application;
  if (region != NULL)
    region_name = steward_instance_text_dup_region (region);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 region != NULL ? region_name
                                                : steward_identity_text_name_area (area));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), steward_identity_text_name_need (area));
  g_signal_connect_object (permission, "notify::state",
                           G_CALLBACK (steward_permission_row_update), self, G_CONNECT_SWAPPED);
  steward_permission_row_update (self);

  return GTK_WIDGET (self);
}
