/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dialogs/steward-tenants-dialog.h"

#include <glib/gi18n.h>

#include "auth/steward-auth-error.h"
#include "dialogs/steward-tenants-row.h"
#include "dialogs/steward-tick-row.h"
#include "steward-confirm.h"
#include "steward-error-text.h"
#include "steward-row-return.h"
#include "widgets/steward-notice.h"

struct _StewardTenantsDialog
{
  AdwWindow             parent_instance;

  GtkWidget            *add;
  AdwPreferencesGroup  *found;
  StewardNotice        *notice;
  StewardTenantsRow    *several;

  StewardApplication   *application;
  StewardProfile       *profile;
  GPtrArray            *tenants;     /* those that were found */
  GPtrArray            *choices;     /* of StewardTickRow, one for each of them */
  GCancellable         *cancellable;
  GError               *error;       /* (nullable): what went wrong last */
};

G_DEFINE_FINAL_TYPE (StewardTenantsDialog, steward_tenants_dialog, ADW_TYPE_WINDOW)

static GPtrArray *
steward_tenants_dialog_list (StewardTenantsDialog *self)
{
  GPtrArray *tenants = steward_tenants_row_list_tenants (self->several);

  for (guint i = 0; i < self->choices->len; i++)
    {
      if (steward_tick_row_get_chosen (g_ptr_array_index (self->choices, i)))
        g_ptr_array_add (tenants, g_object_ref (g_ptr_array_index (self->tenants, i)));
    }

  return tenants;
}

static void
steward_tenants_dialog_changed_cb (StewardTenantsDialog *self)
{
  g_autoptr(GPtrArray) tenants = steward_tenants_dialog_list (self);

  gtk_widget_set_sensitive (self->add, tenants->len > 0);
}

static void
steward_tenants_dialog_tell (StewardTenantsDialog *self,
                             const char           *icon_name,
                             const char           *title,
                             const char           *text,
                             const GError         *error)
{
  g_clear_error (&self->error);
  self->error = g_error_copy (error);
  steward_notice_reveal (self->notice, icon_name, title, text, NULL);
  steward_notice_set_has_details (self->notice, TRUE);
}

static void
steward_tenants_dialog_tell_error (StewardTenantsDialog *self,
                                   const GError         *error,
                                   StewardTenant        *tenant)
{
  g_autoptr(StewardErrorText) text = steward_error_text_new (error, tenant);

  steward_tenants_dialog_tell (self, text->icon_name, text->title, text->cause, error);
}

static void
steward_tenants_dialog_tell_unknown (StewardTenantsDialog  *self,
                                     StewardTenantFindings *findings)
{
  g_autofree char *names = g_strjoinv (", ", findings->refused);
  g_autofree char *title = NULL;

  /* Translators: "%s" are domains */
  title = g_strdup_printf (_("No tenant goes by: %s"), names);
  steward_tenants_dialog_tell (self, "dialog-warning-symbolic", title,
                               findings->tenants->len > 0
                                 ? _("The others were added. Correct what is left, or close.")
                                 : _("Correct the list, or close."),
                               findings->error);
}

/* What was added is done with; what was not is left to be corrected. */
static void
steward_tenants_dialog_keep_refused (StewardTenantsDialog  *self,
                                     StewardTenantFindings *findings)
{
  g_autofree char *lines = g_strjoinv ("\n", findings->refused);
  g_autoptr(StewardTenant) first = NULL;

  first = steward_tenant_new (findings->refused[0], NULL, NULL);
  if (g_error_matches (findings->error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_CONFIGURATION))
    steward_tenants_dialog_tell_unknown (self, findings);
  else
    steward_tenants_dialog_tell_error (self, findings->error, first);

  gtk_widget_set_visible (GTK_WIDGET (self->found), FALSE);
  g_ptr_array_set_size (self->choices, 0);
  steward_tenants_row_set_text (self->several, lines);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->several), TRUE);
  steward_tenants_dialog_changed_cb (self);
}

static void
steward_tenants_dialog_details_cb (StewardTenantsDialog *self)
{
  g_autofree char *details = steward_error_text_dup_details (self->error);

  steward_confirm_show_details (GTK_WIDGET (self), details);
}

static void
steward_tenants_dialog_added_cb (GObject      *object,
                                 GAsyncResult *result,
                                 gpointer      user_data)
{
  g_autoptr(StewardTenantsDialog) self = user_data;
  g_autoptr(StewardTenantFindings) findings = NULL;

  findings = steward_workspace_add_tenants_finish (STEWARD_WORKSPACE (object), result, NULL);
  if (findings == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;

  if (*findings->refused != NULL)
    steward_tenants_dialog_keep_refused (self, findings);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
steward_tenants_dialog_add_cb (StewardTenantsDialog *self)
{
  g_autoptr(GPtrArray) tenants = steward_tenants_dialog_list (self);

  steward_notice_conceal (self->notice);
  gtk_widget_set_sensitive (self->add, FALSE);
  steward_workspace_add_tenants_async (steward_application_get_workspace (self->application),
                                       self->profile, tenants, self->cancellable,
                                       steward_tenants_dialog_added_cb, g_object_ref (self));
}

static void
steward_tenants_dialog_show_found (StewardTenantsDialog *self,
                                   GPtrArray            *tenants)
{
  for (guint i = 0; i < tenants->len; i++)
    {
      StewardTenant *tenant = g_ptr_array_index (tenants, i);
      GtkWidget *row = steward_tick_row_new (steward_tenant_get_name (tenant));

      steward_tick_row_set_chosen (STEWARD_TICK_ROW (row), TRUE);
      g_signal_connect_object (row, "changed", G_CALLBACK (steward_tenants_dialog_changed_cb),
                               self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->found, row);
      g_ptr_array_add (self->tenants, g_object_ref (tenant));
      g_ptr_array_add (self->choices, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->found), tenants->len > 0);
  steward_tenants_dialog_changed_cb (self);
}

/* Closed: what goes on holds the dialog, which is not disposed before that has ended. */
static void
steward_tenants_dialog_unrealize (GtkWidget *widget)
{
  g_cancellable_cancel (STEWARD_TENANTS_DIALOG (widget)->cancellable);

  GTK_WIDGET_CLASS (steward_tenants_dialog_parent_class)->unrealize (widget);
}

static void
steward_tenants_dialog_dispose (GObject *object)
{
  StewardTenantsDialog *self = STEWARD_TENANTS_DIALOG (object);

  g_clear_object (&self->profile);
  g_clear_object (&self->application);

  G_OBJECT_CLASS (steward_tenants_dialog_parent_class)->dispose (object);
}

static void
steward_tenants_dialog_finalize (GObject *object)
{
  StewardTenantsDialog *self = STEWARD_TENANTS_DIALOG (object);

  g_object_unref (self->cancellable);
  g_clear_error (&self->error);
  g_ptr_array_unref (self->choices);
  g_ptr_array_unref (self->tenants);

  G_OBJECT_CLASS (steward_tenants_dialog_parent_class)->finalize (object);
}

static void
steward_tenants_dialog_class_init (StewardTenantsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_tenants_dialog_dispose;
  object_class->finalize = steward_tenants_dialog_finalize;
  widget_class->unrealize = steward_tenants_dialog_unrealize;

  g_type_ensure (STEWARD_TYPE_NOTICE);
  g_type_ensure (STEWARD_TYPE_TENANTS_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/dialogs/steward-tenants-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardTenantsDialog, add);
  gtk_widget_class_bind_template_child (widget_class, StewardTenantsDialog, found);
  gtk_widget_class_bind_template_child (widget_class, StewardTenantsDialog, notice);
  gtk_widget_class_bind_template_child (widget_class, StewardTenantsDialog, several);
  gtk_widget_class_bind_template_callback (widget_class, steward_tenants_dialog_add_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_tenants_dialog_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_tenants_dialog_details_cb);
  steward_row_return_bind (GTK_WINDOW_CLASS (klass));
}

static void
steward_tenants_dialog_init (StewardTenantsDialog *self)
{
  self->cancellable = g_cancellable_new ();
  self->tenants = g_ptr_array_new_with_free_func (g_object_unref);
  self->choices = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
steward_tenants_dialog_open (StewardApplication *application,
                             StewardProfile     *profile,
                             GPtrArray          *tenants,
                             const GError       *error)
{
  g_autoptr(StewardTenant) first = g_list_model_get_item (steward_profile_get_tenants (profile), 0);
  StewardTenantsDialog *self;

  self = g_object_new (STEWARD_TYPE_TENANTS_DIALOG,
                       "transient-for",
                       gtk_application_get_active_window (GTK_APPLICATION (application)),
                       NULL);
  g_set_object (&self->application, application);
  g_set_object (&self->profile, profile);
  steward_tenants_dialog_show_found (self, tenants);
  if (error != NULL)
    steward_tenants_dialog_tell_error (self, error, first);
  gtk_window_present (GTK_WINDOW (self));
}

typedef struct
{
  StewardApplication *application;
  StewardProfile     *profile;
  gboolean            only_found;
} StewardTenantsQuestion;

static void
steward_tenants_dialog_found_cb (GObject      *object,
                                 GAsyncResult *result,
                                 gpointer      user_data)
{
  g_autofree StewardTenantsQuestion *question = user_data;
  g_autoptr(StewardApplication) application = question->application;
  g_autoptr(StewardProfile) profile = question->profile;
  g_autoptr(GPtrArray) tenants = NULL;
  g_autoptr(GError) error = NULL;

  tenants = steward_workspace_find_tenants_finish (STEWARD_WORKSPACE (object), result, &error);
  if (tenants == NULL)
    tenants = g_ptr_array_new ();
  if (tenants->len > 0 || !question->only_found)
    steward_tenants_dialog_open (application, profile, tenants, error);
}

static void
steward_tenants_dialog_ask (StewardApplication *application,
                            StewardProfile     *profile,
                            gboolean            only_found)
{
  StewardTenantsQuestion *question = g_new0 (StewardTenantsQuestion, 1);

  question->application = g_object_ref (application);
  question->profile = g_object_ref (profile);
  question->only_found = only_found;
  steward_workspace_find_tenants_async (steward_application_get_workspace (application), profile,
                                        NULL, steward_tenants_dialog_found_cb, question);
}

/**
 * steward_tenants_dialog_present:
 * @application: the application
 * @profile: an open connection
 *
 * Asks which tenants are to be reached through @profile as well.
 */
void
steward_tenants_dialog_present (StewardApplication *application,
                                StewardProfile     *profile)
{
  g_return_if_fail (STEWARD_IS_APPLICATION (application));
  g_return_if_fail (STEWARD_IS_PROFILE (profile));

  if (steward_profile_is_application (profile))
    {
      steward_tenants_dialog_ask (application, profile, FALSE);
    }
  else
    {
      g_autoptr(GPtrArray) none = g_ptr_array_new ();

      steward_tenants_dialog_open (application, profile, none, NULL);
    }
}

/**
 * steward_tenants_dialog_offer:
 * @application: the application
 * @profile: an open connection
 *
 * Does the same where there are tenants that have let the application of @profile in.
 */
void
steward_tenants_dialog_offer (StewardApplication *application,
                              StewardProfile     *profile)
{
  g_return_if_fail (STEWARD_IS_APPLICATION (application));
  g_return_if_fail (STEWARD_IS_PROFILE (profile));

  if (steward_profile_is_application (profile))
    steward_tenants_dialog_ask (application, profile, TRUE);
}
