/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dialogs/steward-connect-dialog.h"

#include <glib/gi18n.h>

#include "dialogs/steward-connect-form.h"
#include "dialogs/steward-sign-in-view.h"
#include "dialogs/steward-tenants-dialog.h"
#include "steward-row-return.h"
#include "steward-window.h"

struct _StewardConnectDialog
{
  AdwWindow           parent_instance;

  GtkStack           *stack;
  StewardConnectForm *form;
  StewardSignInView  *view;
  GtkWidget          *connect;

  StewardApplication *application; /* (nullable): once it is shown */
  StewardProfile     *replaced;    /* (nullable): goes when the new one is there */
  StewardProfile     *profile;     /* (nullable): being connected */
  gboolean            connected;   /* only the version is still looked for */
  GCancellable       *cancellable; /* (nullable): while anything of that goes on */
};

G_DEFINE_FINAL_TYPE (StewardConnectDialog, steward_connect_dialog, ADW_TYPE_WINDOW)

static StewardWorkspace *
steward_connect_dialog_get_workspace (StewardConnectDialog *self)
{
  return steward_application_get_workspace (self->application);
}

static void
steward_connect_dialog_go (StewardConnectDialog *self,
                           const char           *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (self->connect, g_str_equal (name, "form"));
}

static void
steward_connect_dialog_stop (StewardConnectDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static StewardTenant *
steward_connect_dialog_dup_tenant (StewardConnectDialog *self)
{
  return g_list_model_get_item (steward_profile_get_tenants (self->profile), 0);
}

static void
steward_connect_dialog_fail (StewardConnectDialog *self,
                             const GError         *error)
{
  StewardProfile *known = self->replaced != NULL ? self->replaced : self->profile;
  g_autoptr(StewardTenant) tenant = g_list_model_get_item (steward_profile_get_tenants (known), 0);

  steward_connect_dialog_stop (self);
  steward_sign_in_view_show_error (self->view, error, tenant, TRUE);
  steward_connect_dialog_go (self, "view");
}

static void
steward_connect_dialog_toast (StewardConnectDialog *self,
                              const char           *text)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));

  while (window != NULL && !STEWARD_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  if (window != NULL)
    steward_window_add_toast (STEWARD_WINDOW (window), text, NULL, NULL, NULL);
}

static void
steward_connect_dialog_finish (StewardConnectDialog *self)
{
  steward_application_save_profiles (self->application);
  if (self->replaced == NULL)
    steward_tenants_dialog_offer (self->application, self->profile);
  gtk_window_close (GTK_WINDOW (self));
}

/* While somebody waits this gives up waiting, and only then the dialog. A connection that is there
 * stays. */
static void
steward_connect_dialog_cancel_cb (StewardConnectDialog *self)
{
  gboolean is_waiting = self->cancellable != NULL;

  steward_connect_dialog_stop (self);
  if (self->connected)
    steward_connect_dialog_finish (self);
  else if (is_waiting)
    steward_connect_dialog_go (self, "form");
  else
    gtk_window_close (GTK_WINDOW (self));
}

/* Sessions keep the version they were opened with. */
static void
steward_connect_dialog_adopt_version (StewardConnectDialog *self,
                                      const char           *version)
{
  g_object_set (self->profile, "api-version", version, NULL);
  steward_workspace_reopen_profile (steward_connect_dialog_get_workspace (self), self->profile);
}

static void
steward_connect_dialog_found_version_cb (GObject      *object,
                                         GAsyncResult *result,
                                         gpointer      user_data)
{
  g_autoptr(StewardConnectDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *version = NULL;

  version = steward_session_find_api_version_finish (STEWARD_SESSION (object), result, &error);
  if (self->cancellable == NULL)
    return;

  if (version == NULL)
    steward_connect_dialog_toast (self, _("The API version could not be found out."));
  else if (!g_str_equal (version, steward_session_get_api_version (STEWARD_SESSION (object))))
    steward_connect_dialog_adopt_version (self, version);
  steward_connect_dialog_finish (self);
}

/* Returns whether there is something to wait for. */
static gboolean
steward_connect_dialog_find_version (StewardConnectDialog *self)
{
  StewardWorkspace *workspace = steward_connect_dialog_get_workspace (self);
  g_autoptr(StewardTenant) tenant = steward_connect_dialog_dup_tenant (self);
  StewardSession *session = NULL;

  if (!steward_connect_form_get_finds_version (self->form))
    return FALSE;

  if (tenant != NULL)
    session = steward_fleet_find_session (steward_workspace_get_fleet (workspace), tenant);
  if (session == NULL)
    return FALSE;

  steward_session_find_api_version_async (session, self->cancellable,
                                          steward_connect_dialog_found_version_cb,
                                          g_object_ref (self));

  return TRUE;
}

/* Colours are given in turn, so that neighbours differ. */
static void
steward_connect_dialog_colour_tenants (StewardConnectDialog *self)
{
  GListModel *all = steward_fleet_get_tenants (
    steward_workspace_get_fleet (steward_connect_dialog_get_workspace (self)));
  GListModel *tenants = steward_profile_get_tenants (self->profile);
  guint n_tenants = g_list_model_get_n_items (tenants);
  guint n_before = g_list_model_get_n_items (all) - MIN (n_tenants, g_list_model_get_n_items (all));

  for (guint i = 0; i < n_tenants; i++)
    {
      g_autoptr(StewardTenant) tenant = g_list_model_get_item (tenants, i);

      steward_tenant_set_colour (tenant, (n_before + i) % STEWARD_TENANT_N_COLOURS);
    }
}

/* A new secret changes nothing about how its tenants are shown. */
static void
steward_connect_dialog_inherit_labels (StewardConnectDialog *self)
{
  GListModel *before = steward_profile_get_tenants (self->replaced);
  GListModel *after = steward_profile_get_tenants (self->profile);
  guint n_before = g_list_model_get_n_items (before);
  guint n_after = g_list_model_get_n_items (after);

  for (guint i = 0; i < n_before * n_after; i++)
    {
      g_autoptr(StewardTenant) old = g_list_model_get_item (before, i / n_after);
      g_autoptr(StewardTenant) new = g_list_model_get_item (after, i % n_after);

      if (g_ascii_strcasecmp (steward_tenant_get_id (old), steward_tenant_get_id (new)) != 0)
        continue;

      g_object_set (new,
                    "colour", steward_tenant_get_colour (old),
                    "favourite", steward_tenant_get_favourite (old),
                    "group", steward_tenant_get_group (old),
                    "name", steward_tenant_get_name (old),
                    NULL);
    }
}

static void
steward_connect_dialog_tell_refused (StewardConnectDialog *self,
                                     StewardConnector     *connector)
{
  const char * const *refused = steward_connector_get_refused (connector);
  g_autofree char *names = NULL;
  g_autofree char *text = NULL;

  if (refused == NULL || *refused == NULL)
    return;

  names = g_strjoinv (", ", (char **) refused);
  /* Translators: "%s" are domains. Either no tenant goes by one, or nobody said so. */
  text = g_strdup_printf (_("Not added: %s"), names);
  steward_connect_dialog_toast (self, text);
}

static void
steward_connect_dialog_connected_cb (GObject      *object,
                                     GAsyncResult *result,
                                     gpointer      user_data)
{
  g_autoptr(StewardConnectDialog) self = user_data;
  g_autoptr(GError) error = NULL;

  self->connected = steward_connector_connect_finish (STEWARD_CONNECTOR (object), result, &error);
  if (!self->connected)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        steward_connect_dialog_fail (self, error);
      return;
    }

  /* What is not accepted any more does not stay in the keyring either. */
  if (self->replaced != NULL)
    {
      StewardWorkspace *workspace = steward_connect_dialog_get_workspace (self);

      steward_workspace_sign_out_async (workspace, self->replaced, NULL, NULL, NULL);
      steward_workspace_close_profile (workspace, self->replaced);
      steward_connect_dialog_inherit_labels (self);
    }
  else
    {
      steward_connect_dialog_colour_tenants (self);
    }
  steward_connect_dialog_tell_refused (self, STEWARD_CONNECTOR (object));
  if (self->cancellable == NULL || !steward_connect_dialog_find_version (self))
    steward_connect_dialog_finish (self);
}

static void
steward_connect_dialog_interaction_cb (StewardConnectDialog *self,
                                       StewardInteraction   *interaction)
{
  g_autoptr(StewardTenant) tenant = NULL;

  if (self->cancellable == NULL)
    return;

  tenant = steward_connect_dialog_dup_tenant (self);
  steward_sign_in_view_show_interaction (self->view, interaction, tenant);
}

static void
steward_connect_dialog_wait (StewardConnectDialog *self)
{
  steward_connect_dialog_stop (self);
  self->cancellable = g_cancellable_new ();
  steward_sign_in_view_show_waiting (self->view);
  steward_connect_dialog_go (self, "view");
}

static void
steward_connect_dialog_connect_cb (StewardConnectDialog *self)
{
  g_autoptr(StewardProfile) profile = steward_connect_form_dup_profile (self->form);
  g_autoptr(StewardConnector) connector = NULL;
  g_autoptr(GError) error = NULL;

  g_set_object (&self->profile, profile);
  connector = steward_connector_new (steward_connect_dialog_get_workspace (self), profile);
  if (!steward_connect_form_fill_in (self->form, connector, &error))
    {
      steward_connect_dialog_fail (self, error);
      return;
    }

  steward_connect_dialog_wait (self);
  g_signal_connect_object (connector, "interaction-needed",
                           G_CALLBACK (steward_connect_dialog_interaction_cb), self,
                           G_CONNECT_SWAPPED);
  steward_connector_connect_async (connector, self->cancellable,
                                   steward_connect_dialog_connected_cb, g_object_ref (self));
}

static void
steward_connect_dialog_unlocked_cb (GObject      *object,
                                    GAsyncResult *result,
                                    gpointer      user_data)
{
  g_autoptr(StewardConnectDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  gboolean unlocked;

  unlocked = steward_workspace_unlock_finish (STEWARD_WORKSPACE (object), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (unlocked)
    steward_connect_dialog_connect_cb (self);
  else
    steward_connect_dialog_fail (self, error);
}

static void
steward_connect_dialog_step_cb (StewardConnectDialog *self,
                                guint                 step)
{
  switch ((StewardErrorStep) step)
    {
    case STEWARD_ERROR_STEP_UNLOCK:
      steward_connect_dialog_wait (self);
      steward_workspace_unlock_async (steward_connect_dialog_get_workspace (self),
                                      self->cancellable, steward_connect_dialog_unlocked_cb,
                                      g_object_ref (self));
      break;

    case STEWARD_ERROR_STEP_TRY_AGAIN:
      steward_connect_dialog_connect_cb (self);
      break;

    case STEWARD_ERROR_STEP_SIGN_IN:
    case STEWARD_ERROR_STEP_NONE:
    default:
      steward_connect_dialog_go (self, "form");
    }
}

/* Closed: what goes on holds the dialog, which is not disposed before that has ended. */
static void
steward_connect_dialog_unrealize (GtkWidget *widget)
{
  steward_connect_dialog_stop (STEWARD_CONNECT_DIALOG (widget));

  GTK_WIDGET_CLASS (steward_connect_dialog_parent_class)->unrealize (widget);
}

static void
steward_connect_dialog_dispose (GObject *object)
{
  StewardConnectDialog *self = STEWARD_CONNECT_DIALOG (object);

  g_clear_object (&self->profile);
  g_clear_object (&self->replaced);
  g_clear_object (&self->application);

  G_OBJECT_CLASS (steward_connect_dialog_parent_class)->dispose (object);
}

static void
steward_connect_dialog_class_init (StewardConnectDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_connect_dialog_dispose;
  widget_class->unrealize = steward_connect_dialog_unrealize;

  g_type_ensure (STEWARD_TYPE_CONNECT_FORM);
  g_type_ensure (STEWARD_TYPE_SIGN_IN_VIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/dialogs/steward-connect-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardConnectDialog, connect);
  gtk_widget_class_bind_template_child (widget_class, StewardConnectDialog, form);
  gtk_widget_class_bind_template_child (widget_class, StewardConnectDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, StewardConnectDialog, view);
  gtk_widget_class_bind_template_callback (widget_class, steward_connect_dialog_cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_connect_dialog_connect_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_connect_dialog_step_cb);
  steward_row_return_bind (GTK_WINDOW_CLASS (klass));
}

static void
steward_connect_dialog_init (StewardConnectDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * steward_connect_dialog_present:
 * @application: the application
 * @replaced: (nullable): a connection whose secret or certificate is not accepted any more
 *
 * Asks for what connects a tenant, or for what makes a connection good again.
 */
void
steward_connect_dialog_present (StewardApplication *application,
                                StewardProfile     *replaced)
{
  StewardConnectDialog *self;

  g_return_if_fail (STEWARD_IS_APPLICATION (application));

  self = g_object_new (STEWARD_TYPE_CONNECT_DIALOG,
                       "application", application,
                       "transient-for", steward_application_get_front (application),
                       NULL);
  g_set_object (&self->application, application);
  g_set_object (&self->replaced, replaced);
  if (replaced != NULL)
    {
      gtk_window_set_title (GTK_WINDOW (self), _("Sign In Again"));
      steward_connect_form_set_profile (self->form, replaced);
    }
  gtk_window_present (GTK_WINDOW (self));
}
