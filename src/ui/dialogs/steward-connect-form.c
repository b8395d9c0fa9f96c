/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dialogs/steward-connect-form.h"

#include <glib/gi18n.h>

#include "dialogs/steward-connect-check.h"
#include "dialogs/steward-regions-row.h"
#include "dialogs/steward-service-row.h"
#include "dialogs/steward-tenants-row.h"
#include "steward-entry-text.h"
#include "steward-file-choice.h"
#include "steward-showing.h"
#include "steward-tenant-list.h"
#include "widgets/steward-secret-buffer.h"

struct _StewardConnectForm
{
  AdwBin               parent_instance;

  GtkCheckButton      *browser;
  GtkCheckButton      *device_code;
  GtkCheckButton      *client_secret;
  GtkCheckButton      *certificate;
  GtkEditable         *tenant;
  StewardTenantsRow   *several;
  GtkEditable         *client_id;
  GtkEditable         *secret;
  GtkEditable         *secret_end;
  AdwActionRow        *file_row;
  GtkEditable         *passphrase;
  StewardServiceRow   *service;
  StewardRegionsRow   *regions;
  GtkLabel            *hint;
  GtkWidget           *fault;

  StewardSecretBuffer *typed_secret;
  StewardSecretBuffer *typed_passphrase;
  GBytes              *file;       /* (nullable): certificate and private key */
  char                *end_before; /* (nullable): the day the secret before ends */
  gboolean             complete;
};

G_DEFINE_FINAL_TYPE (StewardConnectForm, steward_connect_form, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_COMPLETE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* What is not right yet: where, and why. */
typedef struct
{
  GtkEditable *entry; /* (nullable) */
  char        *text;
} StewardConnectLack;

static StewardSignInMethod
steward_connect_form_get_method (StewardConnectForm *self)
{
  if (gtk_check_button_get_active (self->device_code))
    return STEWARD_SIGN_IN_METHOD_DEVICE_CODE;
  if (gtk_check_button_get_active (self->client_secret))
    return STEWARD_SIGN_IN_METHOD_CLIENT_SECRET;
  if (gtk_check_button_get_active (self->certificate))
    return STEWARD_SIGN_IN_METHOD_CERTIFICATE;

  return STEWARD_SIGN_IN_METHOD_BROWSER;
}

static char *
steward_connect_form_dup_tenant_lack (StewardConnectForm *self)
{
  StewardSignInMethod method = steward_connect_form_get_method (self);
  g_autofree char *tenant = steward_entry_text_dup (self->tenant);
  g_autoptr(GPtrArray) several = steward_tenants_row_list_tenants (self->several);

  if (*tenant == '\0' && several->len == 0 && method != STEWARD_SIGN_IN_METHOD_BROWSER
      && method != STEWARD_SIGN_IN_METHOD_DEVICE_CODE)
    return g_strdup (_("Enter the domain or the ID of the tenant."));

  return steward_connect_check_tenant (tenant);
}

static gboolean
steward_connect_form_is_wrong (GtkEditable         *entry,
                               char              *(*check) (const char *text),
                               StewardConnectLack  *lack)
{
  g_autofree char *text = steward_entry_text_dup (entry);

  lack->text = check (text);
  lack->entry = lack->text != NULL ? entry : NULL;

  return lack->text != NULL;
}

/* A new secret ends on another day, but it may be the old one that is entered again. */
static gboolean
steward_connect_form_keeps_end (StewardConnectForm *self)
{
  g_autofree char *day = steward_entry_text_dup (self->secret_end);

  return g_strcmp0 (day, self->end_before) == 0;
}

static StewardConnectLack
steward_connect_form_find_lack (StewardConnectForm *self)
{
  StewardSignInMethod method = steward_connect_form_get_method (self);
  StewardConnectLack lack = { 0, };

  if ((lack.text = steward_connect_form_dup_tenant_lack (self)) != NULL)
    lack.entry = self->tenant;
  else if (steward_connect_form_is_wrong (self->client_id, steward_connect_check_client, &lack))
    return lack;
  else if (method == STEWARD_SIGN_IN_METHOD_CLIENT_SECRET
           && *gtk_editable_get_text (self->secret) == '\0')
    lack.text = g_strdup (_("Enter the secret of the application."));
  else if (method == STEWARD_SIGN_IN_METHOD_CLIENT_SECRET
           && steward_connect_form_is_wrong (self->secret_end, steward_connect_check_day, &lack))
    return lack;
  else if (method == STEWARD_SIGN_IN_METHOD_CERTIFICATE && self->file == NULL)
    lack.text = g_strdup (_("Choose the file with the certificate and its private key."));
  else if ((lack.text = steward_service_row_dup_lack (self->service)) == NULL
           && !steward_regions_row_is_valid (self->regions))
    lack.text = g_strdup (_("An address begins with https://, or is one of this computer."));

  return lack;
}

/* Only what somebody has begun to type can be wrong. */
static gboolean
steward_connect_form_mark (GtkEditable *entry,
                           GtkEditable *lacking)
{
  gboolean wrong = entry == lacking && *gtk_editable_get_text (entry) != '\0';

  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");

  return wrong;
}

static void
steward_connect_form_title_end (StewardConnectForm *self)
{
  const char *title = steward_connect_form_keeps_end (self)
                      ? _("Day the secret before ends: change it for a new one")
                      : _("Day the secret ends, as in 2027-05-31 (optional)");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->secret_end), title);
}

static void
steward_connect_form_changed_cb (StewardConnectForm *self)
{
  StewardSignInMethod method = steward_connect_form_get_method (self);
  StewardConnectLack lack = steward_connect_form_find_lack (self);
  gboolean wrong = FALSE;

  gtk_widget_set_visible (GTK_WIDGET (self->secret),
                          method == STEWARD_SIGN_IN_METHOD_CLIENT_SECRET);
  gtk_widget_set_visible (GTK_WIDGET (self->secret_end),
                          method == STEWARD_SIGN_IN_METHOD_CLIENT_SECRET);
  gtk_widget_set_visible (GTK_WIDGET (self->file_row),
                          method == STEWARD_SIGN_IN_METHOD_CERTIFICATE);
  gtk_widget_set_visible (GTK_WIDGET (self->passphrase),
                          method == STEWARD_SIGN_IN_METHOD_CERTIFICATE);

  steward_connect_form_title_end (self);
  wrong |= steward_connect_form_mark (self->tenant, lack.entry);
  wrong |= steward_connect_form_mark (self->client_id, lack.entry);
  wrong |= steward_connect_form_mark (self->secret_end, lack.entry);
  wrong |= steward_service_row_is_wrong (self->service);
  wrong |= !steward_regions_row_is_valid (self->regions);
  gtk_widget_set_visible (self->fault, wrong);
  gtk_label_set_label (self->hint, lack.text != NULL ? lack.text : "");
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->hint), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->hint), "error");

  if (self->complete != (lack.text == NULL))
    {
      self->complete = lack.text == NULL;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);
    }
  g_free (lack.text);
}

static void
steward_connect_form_file_chosen_cb (GObject      *object,
                                     GAsyncResult *result,
                                     gpointer      user_data)
{
  StewardConnectForm *self = STEWARD_CONNECT_FORM (object);
  g_autoptr(GBytes) file = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;

  file = steward_file_choice_open_finish (result, &name, &error);
  if (file == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  adw_action_row_set_subtitle (self->file_row, file != NULL ? name
                                                            : _("The file cannot be read."));
  g_clear_pointer (&self->file, g_bytes_unref);
  self->file = g_steal_pointer (&file);
  steward_connect_form_changed_cb (self);
}

static void
steward_connect_form_choose_cb (StewardConnectForm *self)
{
  const char * const suffixes[] = { "pem", "crt", "pfx", "p12", NULL };

  steward_file_choice_open_async (GTK_WIDGET (self), _("Choose a Certificate"),
                                  _("Certificates with a Private Key"), suffixes, NULL,
                                  steward_connect_form_file_chosen_cb, NULL);
}

static void
steward_connect_form_dispose (GObject *object)
{
  StewardConnectForm *self = STEWARD_CONNECT_FORM (object);

  g_clear_pointer (&self->end_before, g_free);
  g_clear_pointer (&self->file, g_bytes_unref);

  G_OBJECT_CLASS (steward_connect_form_parent_class)->dispose (object);
}

static void
steward_connect_form_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  StewardConnectForm *self = STEWARD_CONNECT_FORM (object);

  switch (prop_id)
    {
    case PROP_COMPLETE:
      g_value_set_boolean (value, self->complete);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_connect_form_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/dialogs/steward-connect-form.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardConnectForm, browser);
  gtk_widget_class_bind_template_child (widget_class, StewardConnectForm, certificate);
  gtk_widget_class_bind_template_child (widget_class, StewardConnectForm, client_id);
  gtk_widget_class_bind_template_child (widget_class, StewardConnectForm, client_secret);
  gtk_widget_class_bind_template_child (widget_class, StewardConnectForm, device_code);
  gtk_widget_class_bind_template_child (widget_class, StewardConnectForm, fault);
  gtk_widget_class_bind_template_child (widget_class, StewardConnectForm, file_row);
  gtk_widget_class_bind_template_child (widget_class, StewardConnectForm, hint);
  gtk_widget_class_bind_template_child (widget_class, StewardConnectForm, passphrase);
  gtk_widget_class_bind_template_child (widget_class, StewardConnectForm, regions);
  gtk_widget_class_bind_template_child (widget_class, StewardConnectForm, secret);
  gtk_widget_class_bind_template_child (widget_class, StewardConnectForm, secret_end);
  gtk_widget_class_bind_template_child (widget_class, StewardConnectForm, service);
  gtk_widget_class_bind_template_child (widget_class, StewardConnectForm, several);
  gtk_widget_class_bind_template_child (widget_class, StewardConnectForm, tenant);
  gtk_widget_class_bind_template_callback (widget_class, steward_connect_form_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_connect_form_choose_cb);
}

static void
steward_connect_form_class_init (StewardConnectFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_connect_form_dispose;
  object_class->get_property = steward_connect_form_get_property;

  properties[PROP_COMPLETE] =
    g_param_spec_boolean ("complete", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (STEWARD_TYPE_REGIONS_ROW);
  g_type_ensure (STEWARD_TYPE_SERVICE_ROW);
  g_type_ensure (STEWARD_TYPE_TENANTS_ROW);
  steward_connect_form_bind_template (GTK_WIDGET_CLASS (klass));
}

static void
steward_connect_form_init (StewardConnectForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->typed_secret = steward_secret_buffer_attach (self->secret);
  self->typed_passphrase = steward_secret_buffer_attach (self->passphrase);
  steward_connect_form_changed_cb (self);
}

static void
steward_connect_form_set_text (StewardProfile *profile,
                               const char     *property,
                               GtkEditable    *entry)
{
  g_autofree char *text = steward_entry_text_dup (entry);

  if (*text != '\0')
    g_object_set (profile, property, text, NULL);
}

static void
steward_connect_form_set_secret_end (StewardConnectForm *self,
                                     StewardProfile     *profile)
{
  g_autofree char *day = steward_entry_text_dup (self->secret_end);
  g_autoptr(GDateTime) end = steward_connect_check_new_day (day);

  if (steward_connect_form_get_method (self) == STEWARD_SIGN_IN_METHOD_CLIENT_SECRET)
    g_object_set (profile, "credential-expires-on", end, NULL);
}

/**
 * steward_connect_form_dup_profile:
 * @self: a complete form
 *
 * Returns: (transfer full): a new connection, as it was entered
 */
StewardProfile *
steward_connect_form_dup_profile (StewardConnectForm *self)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *regions = NULL;
  g_autofree char *first = NULL;
  g_autoptr(GPtrArray) several = NULL;
  StewardProfile *profile;

  g_return_val_if_fail (STEWARD_IS_CONNECT_FORM (self), NULL);

  regions = steward_regions_row_dup_regions (self->regions);
  profile = steward_profile_new (id);
  g_object_set (profile,
                "method", steward_connect_form_get_method (self),
                "regions", *regions != '\0' ? regions : NULL,
                NULL);
  steward_service_row_fill_in (self->service, profile);
  steward_connect_form_set_text (profile, "client-id", self->client_id);
  steward_connect_form_set_text (profile, "name", self->tenant);
  steward_connect_form_set_secret_end (self, profile);

  first = steward_entry_text_dup (self->tenant);
  if (*first != '\0')
    {
      gboolean is_id = steward_tenant_list_is_id (first);
      g_autoptr(StewardTenant) tenant = steward_tenant_new (first, is_id ? NULL : first, NULL);

      steward_profile_add_tenant (profile, tenant);
    }

  several = steward_tenants_row_list_tenants (self->several);
  for (guint i = 0; i < several->len; i++)
    steward_profile_add_tenant (profile, g_ptr_array_index (several, i));

  return profile;
}

/**
 * steward_connect_form_fill_in:
 * @self: a complete form
 * @connector: gets the secret or the certificate
 * @error: return location for an error of %STEWARD_CERTIFICATE_ERROR
 *
 * Returns: whether the certificate can be used, if there is one
 */
gboolean
steward_connect_form_fill_in (StewardConnectForm  *self,
                              StewardConnector    *connector,
                              GError             **error)
{
  const char *passphrase;

  g_return_val_if_fail (STEWARD_IS_CONNECT_FORM (self), FALSE);
  g_return_val_if_fail (STEWARD_IS_CONNECTOR (connector), FALSE);

  switch (steward_connect_form_get_method (self))
    {
    case STEWARD_SIGN_IN_METHOD_CLIENT_SECRET:
      steward_connector_set_secret (connector,
                                    steward_secret_buffer_get_secret (self->typed_secret));
      return TRUE;

    case STEWARD_SIGN_IN_METHOD_CERTIFICATE:
      passphrase = steward_secret_buffer_get_secret (self->typed_passphrase);
      return steward_connector_set_certificate (connector, self->file,
                                                *passphrase != '\0' ? passphrase : NULL, error);

    case STEWARD_SIGN_IN_METHOD_BROWSER:
    case STEWARD_SIGN_IN_METHOD_DEVICE_CODE:
    default:
      return TRUE;
    }
}

/**
 * steward_connect_form_get_finds_version:
 * @self: a form
 *
 * Returns: whether the version of the service is to be found out
 */
gboolean
steward_connect_form_get_finds_version (StewardConnectForm *self)
{
  g_return_val_if_fail (STEWARD_IS_CONNECT_FORM (self), FALSE);

  return steward_service_row_get_finds_version (self->service);
}

static void
steward_connect_form_put_secret_end (StewardConnectForm *self,
                                     GDateTime          *end)
{
  g_clear_pointer (&self->end_before, g_free);
  if (end != NULL)
    {
      g_autoptr(GDateTime) shown = NULL;

      shown = steward_showing_dup_time (steward_showing_get_default (), end);
      self->end_before = g_date_time_format (shown, "%F");
    }
  steward_entry_text_put (self->secret_end, self->end_before);
}

/**
 * steward_connect_form_set_profile:
 * @self: a form
 * @profile: a connection that needs to be made anew
 *
 * Fills in all but the secret: also the day it ends, so that nobody loses it unawares.
 */
void
steward_connect_form_set_profile (StewardConnectForm *self,
                                  StewardProfile     *profile)
{
  GtkCheckButton *methods[] = {
    self->browser, self->device_code, self->client_secret, self->certificate,
  };
  GListModel *tenants;
  g_autoptr(GString) lines = NULL;
  guint n_tenants;

  g_return_if_fail (STEWARD_IS_CONNECT_FORM (self));
  g_return_if_fail (STEWARD_IS_PROFILE (profile));

  tenants = steward_profile_get_tenants (profile);
  lines = g_string_new (NULL);
  n_tenants = g_list_model_get_n_items (tenants);
  gtk_check_button_set_active (methods[steward_profile_get_method (profile)], TRUE);
  if (steward_profile_get_method (profile) == STEWARD_SIGN_IN_METHOD_CLIENT_SECRET)
    steward_connect_form_put_secret_end (self,
                                         steward_profile_get_credential_expires_on (profile));
  steward_entry_text_put (self->client_id, steward_profile_get_client_id (profile));
  steward_service_row_set_profile (self->service, profile);
  steward_regions_row_set_regions (self->regions, steward_profile_get_regions (profile));
  for (guint i = 0; i < n_tenants; i++)
    {
      g_autoptr(StewardTenant) tenant = g_list_model_get_item (tenants, i);

      if (i == 0)
        steward_entry_text_put (self->tenant, steward_tenant_get_id (tenant));
      else
        g_string_append_printf (lines, "%s,%s\n", steward_tenant_get_id (tenant),
                                steward_tenant_get_name (tenant));
    }
  steward_tenants_row_set_text (self->several, lines->str);
}
