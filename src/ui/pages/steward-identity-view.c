/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-identity-view.h"

#include <glib/gi18n.h>

#include "steward-application.h"
#include "steward-error-text.h"
#include "steward-identity-text.h"
#include "steward-text.h"
#include "steward-ticker.h"
#include "widgets/steward-aside.h"
#include "widgets/steward-fact-row.h"
#include "widgets/steward-notice.h"
#include "widgets/steward-permission-row.h"
#include "widgets/steward-probe-row.h"
#include "widgets/steward-tenant-labels.h"

struct _StewardIdentityView
{
  AdwBin                 parent_instance;

  StewardNotice         *notice;
  AdwAvatar             *avatar;
  AdwActionRow          *person;
  GtkButton             *sign_in;
  GtkButton             *sign_out;
  GObject               *method;
  GObject               *client;
  GObject               *token;
  GObject               *until;
  GObject               *expiry;
  GtkListBox            *permissions;
  GtkListBox            *regions;
  GtkWidget             *dataverse;
  GtkListBox            *probes;
  GtkLabel              *tested;
  GtkWidget             *test_button;
  GObject               *kept;
  GObject               *disk;
  StewardTenantLabels   *labels;
  GtkButton             *add_tenants;
  GtkButton             *forget;

  StewardTicker         *ticker;
  StewardIdentity       *identity; /* (nullable) */
  StewardConnectionTest *test;     /* (nullable) */
};

G_DEFINE_FINAL_TYPE (StewardIdentityView, steward_identity_view, ADW_TYPE_BIN)

static gboolean
steward_identity_view_is_person (StewardIdentityView *self)
{
  return !steward_profile_is_application (steward_identity_get_profile (self->identity));
}

/* An application gets another secret before the old one ends. */
static void
steward_identity_view_show_sign_in (StewardIdentityView *self)
{
  StewardProfile *profile = steward_identity_get_profile (self->identity);
  StewardIdentityState state = steward_identity_get_state (self->identity);
  gboolean is_sample = g_str_equal (steward_profile_get_id (profile), STEWARD_SAMPLE_PROFILE_ID);
  gboolean is_needed = state != STEWARD_IDENTITY_STATE_SIGNED_IN
                       && state != STEWARD_IDENTITY_STATE_UNKNOWN;

  if (steward_identity_view_is_person (self))
    gtk_button_set_label (self->sign_in, _("Sign In…"));
  else if (steward_profile_get_method (profile) == STEWARD_SIGN_IN_METHOD_CERTIFICATE)
    gtk_button_set_label (self->sign_in, _("Replace Certificate…"));
  else
    gtk_button_set_label (self->sign_in, _("Replace Secret…"));

  gtk_widget_set_visible (GTK_WIDGET (self->sign_in),
                          is_needed || (!is_sample && !steward_identity_view_is_person (self)));
  if (is_needed)
    gtk_widget_add_css_class (GTK_WIDGET (self->sign_in), "suggested-action");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->sign_in), "suggested-action");
}

static void
steward_identity_view_show_person (StewardIdentityView *self)
{
  StewardIdentityState state = steward_identity_get_state (self->identity);
  StewardTenant *tenant = steward_identity_get_tenant (self->identity);
  const char *user_name = steward_identity_get_user_name (self->identity);
  const GError *error = steward_identity_get_error (self->identity);
  g_autoptr(StewardErrorText) text = NULL;

  if (user_name == NULL)
    user_name = steward_profile_get_user_name (steward_identity_get_profile (self->identity));
  if (!steward_identity_view_is_person (self))
    user_name = _("An application");
  else if (user_name == NULL)
    user_name = _("Nobody");
  if (error != NULL && state != STEWARD_IDENTITY_STATE_SIGNED_IN)
    text = steward_error_text_new (error, tenant);

  adw_avatar_set_text (self->avatar, user_name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->person), user_name);
  adw_action_row_set_subtitle (self->person,
                               text != NULL ? text->cause
                                            : steward_identity_text_name_state (state));
  steward_identity_view_show_sign_in (self);
  gtk_widget_set_visible (GTK_WIDGET (self->sign_out), state == STEWARD_IDENTITY_STATE_SIGNED_IN);
}

static void
steward_identity_view_show_expiry (StewardIdentityView *self,
                                   GDateTime           *now)
{
  StewardProfile *profile = steward_identity_get_profile (self->identity);
  StewardCredentialState state = steward_profile_get_credential_state (profile, now);
  g_autofree char *text = steward_identity_text_dup_expiry (profile, now);

  g_object_set (self->expiry,
                "value", text,
                "visible", steward_profile_get_credential_expires_on (profile) != NULL,
                NULL);
  if (state == STEWARD_CREDENTIAL_STATE_ENDING || state == STEWARD_CREDENTIAL_STATE_ENDED)
    gtk_widget_add_css_class (GTK_WIDGET (self->expiry), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->expiry), "warning");
}

static StewardWorkspace *
steward_identity_view_get_workspace (void)
{
  GApplication *application = g_application_get_default ();

  return STEWARD_IS_APPLICATION (application)
         ? steward_application_get_workspace (STEWARD_APPLICATION (application)) : NULL;
}

/* Why nothing is in the keyring, or NULL. */
static const GError *
steward_identity_view_get_keyring_error (StewardIdentityView *self)
{
  StewardWorkspace *workspace = steward_identity_view_get_workspace ();
  StewardProfile *profile = steward_identity_get_profile (self->identity);

  return workspace != NULL ? steward_workspace_get_keyring_error (workspace, profile) : NULL;
}

static void
steward_identity_view_show_memory_only (StewardIdentityView *self,
                                        const GError        *error)
{
  g_autoptr(StewardErrorText) text = steward_error_text_new (error, NULL);
  gboolean is_locked = text->step == STEWARD_ERROR_STEP_UNLOCK;

  steward_notice_reveal (self->notice, "dialog-password-symbolic",
                         steward_identity_text_name_memory_only (error),
                         _("Until then its secrets are in the memory of Steward only."),
                         is_locked ? steward_error_text_name_step (text->step) : NULL);
}

static void
steward_identity_view_show_notice (StewardIdentityView *self)
{
  StewardProfile *profile = steward_identity_get_profile (self->identity);
  const GError *error = steward_identity_view_get_keyring_error (self);
  g_autoptr(GDateTime) now = steward_ticker_dup_now (self->ticker);
  StewardCredentialState state = steward_profile_get_credential_state (profile, now);
  g_autofree char *expiry = steward_identity_text_dup_expiry (profile, now);

  if (error != NULL)
    steward_identity_view_show_memory_only (self, error);
  else if (state == STEWARD_CREDENTIAL_STATE_ENDED)
    steward_notice_reveal (self->notice, "dialog-warning-symbolic",
                           steward_identity_text_name_ended (steward_profile_get_method (profile)),
                           expiry, NULL);
  else if (state == STEWARD_CREDENTIAL_STATE_ENDING)
    steward_notice_reveal (self->notice, "dialog-warning-symbolic",
                           steward_identity_text_name_ending (steward_profile_get_method (profile)),
                           expiry, NULL);
  else
    steward_notice_conceal (self->notice);
}

/* Whoever signs out leaves nothing there; samples never put anything in. */
static const char *
steward_identity_view_name_kept (StewardIdentityView *self)
{
  StewardProfile *profile = steward_identity_get_profile (self->identity);

  if (steward_identity_view_get_keyring_error (self) != NULL)
    return _("nothing");
  if (g_str_equal (steward_profile_get_id (profile), STEWARD_SAMPLE_PROFILE_ID)
      || (steward_identity_view_is_person (self)
          && steward_profile_get_user_name (profile) == NULL))
    return _("nothing");

  return steward_identity_text_name_kept (steward_profile_get_method (profile));
}

static void
steward_identity_view_show_facts (StewardIdentityView *self)
{
  StewardProfile *profile = steward_identity_get_profile (self->identity);
  StewardSignInMethod method = steward_profile_get_method (profile);
  GDateTime *sign_in_until = steward_identity_get_sign_in_until (self->identity);
  g_autoptr(GDateTime) now = steward_ticker_dup_now (self->ticker);
  g_autofree char *token = steward_identity_text_dup_token (self->identity, now);
  g_autofree char *day = steward_text_dup_long_day (sign_in_until);
  /* Translators: "%s" is a day */
  g_autofree char *until = g_strdup_printf (_("no later than %s"), day);

  g_object_set (self->method, "value", steward_identity_text_name_method (method), NULL);
  g_object_set (self->client, "value", steward_profile_get_client_id (profile), NULL);
  g_object_set (self->token, "value", token, NULL);
  g_object_set (self->until, "value", until, "visible", sign_in_until != NULL, NULL);
  g_object_set (self->kept, "value", steward_identity_view_name_kept (self), NULL);
  steward_identity_view_show_expiry (self, now);
}

static void
steward_identity_view_show_test (StewardIdentityView *self)
{
  GDateTime *finished_on = steward_connection_test_get_finished_on (self->test);
  gboolean running = steward_connection_test_get_running (self->test);
  g_autoptr(GDateTime) now = steward_ticker_dup_now (self->ticker);
  g_autofree char *time = steward_text_dup_recent_time (finished_on, now);

  gtk_label_set_label (self->tested, finished_on != NULL ? time : "");
  gtk_widget_set_sensitive (self->test_button, !running);
  gtk_button_set_label (GTK_BUTTON (self->test_button),
                        finished_on != NULL ? _("Test Again") : _("Test the Connection"));
}

static void
steward_identity_view_update (StewardIdentityView *self)
{
  StewardTenant *tenant;
  g_autofree char *forget = NULL;

  if (self->identity == NULL)
    return;

  tenant = steward_identity_get_tenant (self->identity);
  /* Translators: "%s" is the name of a tenant */
  forget = g_strdup_printf (_("Forget %s…"), steward_tenant_get_name (tenant));
  gtk_button_set_label (self->forget, forget);
  steward_identity_view_show_person (self);
  steward_identity_view_show_facts (self);
  steward_identity_view_show_notice (self);
  if (self->test != NULL)
    steward_identity_view_show_test (self);
}

static GtkWidget *
steward_identity_view_new_permission (gpointer item,
                                      gpointer user_data)
{
  StewardIdentityView *self = user_data;

  return steward_permission_row_new (item, !steward_identity_view_is_person (self));
}

static GtkWidget *
steward_identity_view_new_probe (gpointer item,
                                 gpointer user_data)
{
  StewardIdentityView *self = user_data;

  return steward_probe_row_new (item, steward_identity_get_tenant (self->identity));
}

static gboolean
steward_identity_view_is_dataverse (gpointer item,
                                    gpointer user_data)
{
  gboolean is_wanted = GPOINTER_TO_INT (user_data);

  return is_wanted == (steward_permission_get_area (item) == STEWARD_PERMISSION_AREA_INSTANCES);
}

static GListModel *
steward_identity_view_list (StewardIdentityView *self,
                            gboolean             dataverse)
{
  GListModel *permissions = steward_identity_get_permissions (self->identity);
  GtkCustomFilter *filter;

  filter = gtk_custom_filter_new (steward_identity_view_is_dataverse,
                                  GINT_TO_POINTER (dataverse), NULL);

  return G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (permissions),
                                                  GTK_FILTER (filter)));
}

static void
steward_identity_view_count_regions (StewardIdentityView *self)
{
  gtk_widget_set_visible (self->dataverse,
                          gtk_list_box_get_row_at_index (self->regions, 0) != NULL);
}

static void
steward_identity_view_bind_lists (StewardIdentityView *self)
{
  g_autoptr(GListModel) permissions = steward_identity_view_list (self, FALSE);
  g_autoptr(GListModel) regions = steward_identity_view_list (self, TRUE);

  gtk_list_box_bind_model (self->permissions, permissions,
                           steward_identity_view_new_permission, self, NULL);
  gtk_list_box_bind_model (self->regions, regions,
                           steward_identity_view_new_permission, self, NULL);
  gtk_list_box_bind_model (self->probes, (GListModel *) self->test,
                           steward_identity_view_new_probe, self, NULL);
  g_signal_connect_object (regions, "items-changed",
                           G_CALLBACK (steward_identity_view_count_regions), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  steward_identity_view_count_regions (self);
}

static void
steward_identity_view_unlock_cb (StewardIdentityView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.unlock-keyring", NULL);
}

static void
steward_identity_view_test_cb (StewardIdentityView *self)
{
  if (self->test != NULL)
    steward_connection_test_start (self->test);
}

static void
steward_identity_view_leave (StewardIdentityView *self)
{
  if (self->test != NULL)
    {
      steward_connection_test_stop (self->test);
      g_signal_handlers_disconnect_by_data (self->test, self);
    }
  if (self->identity != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->identity, self);
      g_signal_handlers_disconnect_by_data (steward_identity_get_tenant (self->identity), self);
    }
  g_clear_object (&self->test);
  g_clear_object (&self->identity);
}

static void
steward_identity_view_dispose (GObject *object)
{
  StewardIdentityView *self = STEWARD_IDENTITY_VIEW (object);

  steward_identity_view_leave (self);
  g_clear_object (&self->ticker);

  G_OBJECT_CLASS (steward_identity_view_parent_class)->dispose (object);
}

static void
steward_identity_view_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/pages/steward-identity-view.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardIdentityView, add_tenants);
  gtk_widget_class_bind_template_child (widget_class, StewardIdentityView, avatar);
  gtk_widget_class_bind_template_child (widget_class, StewardIdentityView, client);
  gtk_widget_class_bind_template_child (widget_class, StewardIdentityView, dataverse);
  gtk_widget_class_bind_template_child (widget_class, StewardIdentityView, disk);
  gtk_widget_class_bind_template_child (widget_class, StewardIdentityView, expiry);
  gtk_widget_class_bind_template_child (widget_class, StewardIdentityView, forget);
  gtk_widget_class_bind_template_child (widget_class, StewardIdentityView, kept);
  gtk_widget_class_bind_template_child (widget_class, StewardIdentityView, labels);
  gtk_widget_class_bind_template_child (widget_class, StewardIdentityView, method);
  gtk_widget_class_bind_template_child (widget_class, StewardIdentityView, notice);
  gtk_widget_class_bind_template_child (widget_class, StewardIdentityView, permissions);
  gtk_widget_class_bind_template_child (widget_class, StewardIdentityView, person);
  gtk_widget_class_bind_template_child (widget_class, StewardIdentityView, probes);
  gtk_widget_class_bind_template_child (widget_class, StewardIdentityView, regions);
  gtk_widget_class_bind_template_child (widget_class, StewardIdentityView, sign_in);
  gtk_widget_class_bind_template_child (widget_class, StewardIdentityView, sign_out);
  gtk_widget_class_bind_template_child (widget_class, StewardIdentityView, test_button);
  gtk_widget_class_bind_template_child (widget_class, StewardIdentityView, tested);
  gtk_widget_class_bind_template_child (widget_class, StewardIdentityView, token);
  gtk_widget_class_bind_template_child (widget_class, StewardIdentityView, until);
  gtk_widget_class_bind_template_callback (widget_class, steward_identity_view_test_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_identity_view_unlock_cb);
}

static void
steward_identity_view_class_init (StewardIdentityViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_identity_view_dispose;

  g_type_ensure (STEWARD_TYPE_ASIDE);
  g_type_ensure (STEWARD_TYPE_FACT_ROW);
  g_type_ensure (STEWARD_TYPE_NOTICE);
  g_type_ensure (STEWARD_TYPE_TENANT_LABELS);
  steward_identity_view_bind_template (GTK_WIDGET_CLASS (klass));
}

static void
steward_identity_view_init (StewardIdentityView *self)
{
  StewardWorkspace *workspace = steward_identity_view_get_workspace ();

  gtk_widget_init_template (GTK_WIDGET (self));
  if (workspace != NULL)
    g_signal_connect_object (workspace, "notify::memory-only",
                             G_CALLBACK (steward_identity_view_update), self, G_CONNECT_SWAPPED);
  self->ticker = steward_ticker_dup_default ();
  g_signal_connect_object (self->ticker, "tick", G_CALLBACK (steward_identity_view_update), self,
                           G_CONNECT_SWAPPED);
}

/**
 * steward_identity_view_set_identity:
 * @self: a view
 * @identity: who acts
 * @test: (nullable): the test of the connection
 */
void
steward_identity_view_set_identity (StewardIdentityView   *self,
                                    StewardIdentity       *identity,
                                    StewardConnectionTest *test)
{
  StewardTenant *tenant;

  g_return_if_fail (STEWARD_IS_IDENTITY_VIEW (self));
  g_return_if_fail (STEWARD_IS_IDENTITY (identity));

  steward_identity_view_leave (self);
  g_set_object (&self->identity, identity);
  g_set_object (&self->test, test);
  g_signal_connect_object (identity, "notify", G_CALLBACK (steward_identity_view_update), self,
                           G_CONNECT_SWAPPED);
  if (test != NULL)
    g_signal_connect_object (test, "notify", G_CALLBACK (steward_identity_view_update), self,
                             G_CONNECT_SWAPPED);

  tenant = steward_identity_get_tenant (identity);
  g_signal_connect_object (tenant, "notify::name", G_CALLBACK (steward_identity_view_update),
                           self, G_CONNECT_SWAPPED);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->forget), "s",
                                    steward_tenant_get_id (tenant));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add_tenants), "s",
                                    steward_tenant_get_id (tenant));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->sign_in), "s",
                                    steward_tenant_get_id (tenant));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->sign_out), "s",
                                    steward_tenant_get_id (tenant));
  steward_tenant_labels_set_tenant (self->labels, tenant);
  steward_identity_view_bind_lists (self);
  steward_identity_view_update (self);
}

/**
 * steward_identity_view_set_stored:
 * @self: a view
 * @size: how many bytes are kept of the lists of the tenant
 */
void
steward_identity_view_set_stored (StewardIdentityView *self,
                                  gint64               size)
{
  g_autofree char *text = NULL;
  g_autofree char *value = NULL;

  g_return_if_fail (STEWARD_IS_IDENTITY_VIEW (self));

  text = g_format_size ((guint64) MAX (size, 0));
  /* Translators: "%s" is a size, as in "2.1 MB of lists" */
  value = g_strdup_printf (_("%s of lists"), text);
  g_object_set (self->disk, "value", size > 0 ? value : _("nothing"), NULL);
}
