/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dialogs/steward-sign-in-dialog.h"

#include <glib/gi18n.h>

#include "dialogs/steward-sign-in-view.h"

struct _StewardSignInDialog
{
  AdwWindow          parent_instance;

  StewardSignInView *view;

  StewardWorkspace  *workspace;
  StewardProfile    *profile;
  StewardTenant     *tenant;
  GCancellable      *cancellable;
};

G_DEFINE_FINAL_TYPE (StewardSignInDialog, steward_sign_in_dialog, ADW_TYPE_WINDOW)

static void
steward_sign_in_dialog_signed_in_cb (GObject      *object,
                                     GAsyncResult *result,
                                     gpointer      user_data)
{
  g_autoptr(StewardSignInDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  gboolean signed_in;

  signed_in = steward_workspace_sign_in_finish (STEWARD_WORKSPACE (object), result, &error);
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (signed_in)
    gtk_window_close (GTK_WINDOW (self));
  else
    steward_sign_in_view_show_error (self->view, error, self->tenant, FALSE);
}

static void
steward_sign_in_dialog_start (StewardSignInDialog *self)
{
  steward_sign_in_view_show_waiting (self->view);
  steward_workspace_sign_in_async (self->workspace, self->profile, self->tenant,
                                   self->cancellable, steward_sign_in_dialog_signed_in_cb,
                                   g_object_ref (self));
}

static void
steward_sign_in_dialog_unlocked_cb (GObject      *object,
                                    GAsyncResult *result,
                                    gpointer      user_data)
{
  g_autoptr(StewardSignInDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  gboolean unlocked;

  unlocked = steward_workspace_unlock_finish (STEWARD_WORKSPACE (object), result, &error);
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (unlocked)
    steward_sign_in_dialog_start (self);
  else
    steward_sign_in_view_show_error (self->view, error, self->tenant, FALSE);
}

static void
steward_sign_in_dialog_step_cb (StewardSignInDialog *self,
                                guint                step)
{
  if (step == STEWARD_ERROR_STEP_UNLOCK)
    steward_workspace_unlock_async (self->workspace, self->cancellable,
                                    steward_sign_in_dialog_unlocked_cb, g_object_ref (self));
  else
    steward_sign_in_dialog_start (self);
}

static void
steward_sign_in_dialog_interaction_cb (StewardSignInDialog *self,
                                       StewardInteraction  *interaction)
{
  if (!g_cancellable_is_cancelled (self->cancellable))
    steward_sign_in_view_show_interaction (self->view, interaction, self->tenant);
}

/* Closed: what goes on holds the dialog, which is not disposed before that has ended. */
static void
steward_sign_in_dialog_unrealize (GtkWidget *widget)
{
  g_cancellable_cancel (STEWARD_SIGN_IN_DIALOG (widget)->cancellable);

  GTK_WIDGET_CLASS (steward_sign_in_dialog_parent_class)->unrealize (widget);
}

static void
steward_sign_in_dialog_dispose (GObject *object)
{
  StewardSignInDialog *self = STEWARD_SIGN_IN_DIALOG (object);

  g_clear_object (&self->tenant);
  g_clear_object (&self->profile);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (steward_sign_in_dialog_parent_class)->dispose (object);
}

static void
steward_sign_in_dialog_finalize (GObject *object)
{
  StewardSignInDialog *self = STEWARD_SIGN_IN_DIALOG (object);

  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (steward_sign_in_dialog_parent_class)->finalize (object);
}

static void
steward_sign_in_dialog_class_init (StewardSignInDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_sign_in_dialog_dispose;
  object_class->finalize = steward_sign_in_dialog_finalize;
  widget_class->unrealize = steward_sign_in_dialog_unrealize;

  g_type_ensure (STEWARD_TYPE_SIGN_IN_VIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/dialogs/steward-sign-in-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardSignInDialog, view);
  gtk_widget_class_bind_template_callback (widget_class, steward_sign_in_dialog_step_cb);
}

static void
steward_sign_in_dialog_init (StewardSignInDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * steward_sign_in_dialog_present:
 * @parent: (nullable): the window that asks
 * @workspace: the workspace
 * @profile: an open connection of a person
 * @tenant: the tenant that wants the person to sign in
 */
void
steward_sign_in_dialog_present (GtkWindow        *parent,
                                StewardWorkspace *workspace,
                                StewardProfile   *profile,
                                StewardTenant    *tenant)
{
  StewardSignInDialog *self;

  g_return_if_fail (STEWARD_IS_WORKSPACE (workspace));
  g_return_if_fail (STEWARD_IS_PROFILE (profile));
  g_return_if_fail (STEWARD_IS_TENANT (tenant));

  self = g_object_new (STEWARD_TYPE_SIGN_IN_DIALOG, "transient-for", parent, NULL);
  if (steward_profile_get_method (profile) == STEWARD_SIGN_IN_METHOD_DEVICE_CODE)
    gtk_window_set_title (GTK_WINDOW (self), _("Sign In with a Device Code"));
  g_set_object (&self->workspace, workspace);
  g_set_object (&self->profile, profile);
  g_set_object (&self->tenant, tenant);
  g_signal_connect_object (workspace, "interaction-needed",
                           G_CALLBACK (steward_sign_in_dialog_interaction_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
  steward_sign_in_dialog_start (self);
}
