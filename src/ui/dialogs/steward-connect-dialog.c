/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dialogs/steward-connect-dialog.h"

#include <glib/gi18n.h>

#include "steward-error-text.h"

#define N_CLIENT_ID_DIGITS 32

struct _StewardConnectDialog
{
  AdwWindow           parent_instance;

  GtkEditable        *tenant;
  GtkEditable        *client_id;
  GtkEditable        *secret;
  GtkWidget          *connect;
  GtkLabel           *hint;

  StewardApplication *application;
  StewardProfile     *profile;     /* (nullable): being connected */
  GCancellable       *cancellable;
};

G_DEFINE_FINAL_TYPE (StewardConnectDialog, steward_connect_dialog, ADW_TYPE_WINDOW)

static guint
steward_connect_dialog_count_digits (const char *text)
{
  guint n_digits = 0;

  for (; *text != '\0'; text++)
    n_digits += g_ascii_isxdigit (*text);

  return n_digits;
}

static char *
steward_connect_dialog_dup_text (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

/* What is missing, or NULL. */
static char *
steward_connect_dialog_dup_lack (StewardConnectDialog *self)
{
  g_autofree char *tenant = steward_connect_dialog_dup_text (self->tenant);
  g_autofree char *client_id = steward_connect_dialog_dup_text (self->client_id);
  guint n_digits = steward_connect_dialog_count_digits (client_id);

  if (*tenant == '\0')
    return g_strdup (_("Enter the domain or the ID of the tenant."));
  if (!g_uuid_string_is_valid (tenant) && strchr (tenant, '.') == NULL)
    return g_strdup (_("A domain has a dot, as in contoso.example."));
  if (n_digits < N_CLIENT_ID_DIGITS)
    return g_strdup_printf (ngettext ("A client ID has 32 digits; %u is missing.",
                                      "A client ID has 32 digits; %u are missing.",
                                      N_CLIENT_ID_DIGITS - n_digits),
                            N_CLIENT_ID_DIGITS - n_digits);
  if (!g_uuid_string_is_valid (client_id))
    return g_strdup (_("A client ID has five groups of digits with hyphens between them."));
  if (*gtk_editable_get_text (self->secret) == '\0')
    return g_strdup (_("Enter the secret of the application."));

  return NULL;
}

static void
steward_connect_dialog_changed_cb (StewardConnectDialog *self)
{
  g_autofree char *lack = steward_connect_dialog_dup_lack (self);

  gtk_label_set_label (self->hint, lack != NULL ? lack : "");
  gtk_widget_set_sensitive (self->connect, lack == NULL);
}

static void
steward_connect_dialog_added_cb (GObject      *object,
                                 GAsyncResult *result,
                                 gpointer      user_data)
{
  g_autoptr(StewardConnectDialog) self = user_data;
  g_autoptr(StewardErrorText) text = NULL;
  g_autoptr(GError) error = NULL;

  if (steward_workspace_add_profile_finish (STEWARD_WORKSPACE (object), result, &error))
    {
      steward_application_save_profiles (self->application);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  text = steward_error_text_new (error, NULL);
  gtk_label_set_label (self->hint, text->cause);
  gtk_widget_set_sensitive (self->connect, TRUE);
}

static void
steward_connect_dialog_connect_cb (StewardConnectDialog *self)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *tenant_text = steward_connect_dialog_dup_text (self->tenant);
  g_autofree char *client_id = steward_connect_dialog_dup_text (self->client_id);
  g_autoptr(StewardProfile) profile = steward_profile_new (id);
  g_autoptr(StewardTenant) tenant = steward_tenant_new (tenant_text, tenant_text, tenant_text);
  GListModel *tenants;

  tenants = steward_fleet_get_tenants (
    steward_workspace_get_fleet (steward_application_get_workspace (self->application)));
  steward_tenant_set_colour (tenant, g_list_model_get_n_items (tenants));
  g_object_set (profile,
                "name", tenant_text,
                "method", STEWARD_SIGN_IN_METHOD_CLIENT_SECRET,
                "client-id", client_id,
                NULL);
  steward_profile_add_tenant (profile, tenant);
  g_set_object (&self->profile, profile);

  gtk_widget_set_sensitive (self->connect, FALSE);
  gtk_label_set_label (self->hint, _("Connecting…"));
  steward_workspace_add_profile_async (steward_application_get_workspace (self->application),
                                       profile, gtk_editable_get_text (self->secret),
                                       self->cancellable, steward_connect_dialog_added_cb,
                                       g_object_ref (self));
}

static void
steward_connect_dialog_dispose (GObject *object)
{
  StewardConnectDialog *self = STEWARD_CONNECT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->profile);
  g_clear_object (&self->application);

  G_OBJECT_CLASS (steward_connect_dialog_parent_class)->dispose (object);
}

static void
steward_connect_dialog_class_init (StewardConnectDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_connect_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/dialogs/steward-connect-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardConnectDialog, client_id);
  gtk_widget_class_bind_template_child (widget_class, StewardConnectDialog, connect);
  gtk_widget_class_bind_template_child (widget_class, StewardConnectDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, StewardConnectDialog, secret);
  gtk_widget_class_bind_template_child (widget_class, StewardConnectDialog, tenant);
  gtk_widget_class_bind_template_callback (widget_class, steward_connect_dialog_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_connect_dialog_connect_cb);
}

static void
steward_connect_dialog_init (StewardConnectDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  steward_connect_dialog_changed_cb (self);
}

void
steward_connect_dialog_present (StewardApplication *application)
{
  StewardConnectDialog *self;

  g_return_if_fail (STEWARD_IS_APPLICATION (application));

  self = g_object_new (STEWARD_TYPE_CONNECT_DIALOG,
                       "transient-for",
                       gtk_application_get_active_window (GTK_APPLICATION (application)),
                       NULL);
  g_set_object (&self->application, application);
  gtk_window_present (GTK_WINDOW (self));
}
