/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-connector.h"

#include <string.h>

#include "auth/steward-auth-error.h"
#include "auth/steward-certificate.h"
#include "auth/steward-memory-secret-store.h"
#include "auth/steward-user-authenticator.h"
#include "steward-address.h"
#include "steward-cloud.h"
#include "steward-tenant-finder.h"
#include "steward-workspace-private.h"

/* Where a person signs in who names no tenant. */
#define HOME "organizations"

struct _StewardConnector
{
  GObject parent_instance;

  StewardWorkspace     *workspace;
  StewardProfile       *profile;
  StewardAuthenticator *authenticator; /* (nullable): the one that is tried */
  char                 *secret;        /* (nullable): or certificate and key */
  char                **refused;       /* (nullable): domains that are none */
};

G_DEFINE_FINAL_TYPE (StewardConnector, steward_connector, G_TYPE_OBJECT)

enum
{
  INTERACTION_NEEDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void steward_connector_found_step_done_cb    (GObject      *object,
                                                     GAsyncResult *result,
                                                     gpointer      user_data);
static void steward_connector_remember_step_done_cb (GObject      *object,
                                                     GAsyncResult *result,
                                                     gpointer      user_data);
static void steward_connector_try_step_done_cb      (GObject      *object,
                                                     GAsyncResult *result,
                                                     gpointer      user_data);
static void steward_connector_keep_step_done_cb     (GObject      *object,
                                                     GAsyncResult *result,
                                                     gpointer      user_data);
static void steward_connector_sign_in_step_done_cb  (GObject      *object,
                                                     GAsyncResult *result,
                                                     gpointer      user_data);

static StewardSecretKind
steward_connector_get_kind (StewardConnector *self)
{
  return steward_profile_get_method (self->profile) == STEWARD_SIGN_IN_METHOD_CERTIFICATE
         ? STEWARD_SECRET_KIND_KEY : STEWARD_SECRET_KIND_SECRET;
}

static gboolean
steward_connector_is_safe (const char *address)
{
  return address == NULL || *address == '\0' || steward_address_is_safe (address);
}

static gboolean
steward_connector_are_regions_safe (StewardConnector *self)
{
  const char *regions = steward_profile_get_regions (self->profile);
  g_auto(GStrv) addresses = g_strsplit (regions != NULL ? regions : "", " ", -1);

  for (guint i = 0; addresses[i] != NULL; i++)
    {
      if (!steward_connector_is_safe (addresses[i]))
        return FALSE;
    }

  return TRUE;
}

/* What no service has to be asked for. */
static gboolean
steward_connector_check (StewardConnector  *self,
                         GError           **error)
{
  const char *client_id = steward_profile_get_client_id (self->profile);
  GListModel *tenants = steward_profile_get_tenants (self->profile);
  const char *problem = NULL;

  if (client_id == NULL || *client_id == '\0')
    problem = "There is no client id";
  else if (!steward_connector_is_safe (steward_profile_get_authority (self->profile))
           || !steward_connector_is_safe (steward_profile_get_service_url (self->profile))
           || !steward_connector_are_regions_safe (self))
    problem = "The address of the service is not an https address";
  else if (steward_profile_is_application (self->profile) && self->secret == NULL)
    problem = "There is neither a secret nor a certificate";
  else if (steward_profile_is_application (self->profile)
           && g_list_model_get_n_items (tenants) == 0)
    problem = "There is no tenant";

  if (problem != NULL)
    g_set_error_literal (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_CONFIGURATION, problem);

  return problem == NULL;
}

static char *
steward_connector_dup_first_id (StewardConnector *self)
{
  g_autoptr(StewardTenant) tenant = NULL;

  tenant = g_list_model_get_item (steward_profile_get_tenants (self->profile), 0);

  return g_strdup (tenant != NULL ? steward_tenant_get_id (tenant) : HOME);
}

static void
steward_connector_find_step (GTask *task)
{
  StewardConnector *self = g_task_get_source_object (task);
  GListModel *tenants = steward_profile_get_tenants (self->profile);
  g_autoptr(GPtrArray) array = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(StewardTokenClient) token_client = NULL;
  guint n_tenants = g_list_model_get_n_items (tenants);

  for (guint i = 0; i < n_tenants; i++)
    g_ptr_array_add (array, g_list_model_get_item (tenants, i));
  token_client = steward_workspace_new_token_client (self->workspace, self->profile);
  steward_tenant_finder_find_async (token_client, array, g_task_get_cancellable (task),
                                    steward_connector_found_step_done_cb, g_object_ref (task));
}

/* From here on the tenants go by their ids. */
static void
steward_connector_adopt_findings (StewardConnector      *self,
                                  StewardTenantFindings *findings)
{
  GListModel *tenants = steward_profile_get_tenants (self->profile);

  while (g_list_model_get_n_items (tenants) > 0)
    {
      g_autoptr(StewardTenant) tenant = g_list_model_get_item (tenants, 0);

      steward_profile_remove_tenant (self->profile, tenant);
    }
  for (guint i = 0; i < findings->tenants->len; i++)
    steward_profile_add_tenant (self->profile, g_ptr_array_index (findings->tenants, i));

  g_strfreev (self->refused);
  self->refused = g_steal_pointer (&findings->refused);
}

/* An application is tried out with what is in memory before anything goes into the keyring. */
static void
steward_connector_try_step (GTask *task)
{
  StewardConnector *self = g_task_get_source_object (task);
  g_autoptr(StewardSecretStore) store = steward_memory_secret_store_new ();

  g_clear_object (&self->authenticator);
  self->authenticator = steward_workspace_new_authenticator (self->workspace, self->profile,
                                                             store);
  steward_secret_store_store_async (store, steward_profile_get_id (self->profile),
                                    steward_connector_get_kind (self), self->secret, NULL,
                                    steward_connector_remember_step_done_cb,
                                    g_object_ref (task));
}

static void
steward_connector_interaction_cb (StewardAuthenticator *authenticator,
                                  StewardInteraction   *interaction,
                                  gpointer              user_data)
{
  g_signal_emit (user_data, signals[INTERACTION_NEEDED], 0, interaction);
}

/* A person has signed in once there is something to keep. */
static void
steward_connector_sign_in_step (GTask *task)
{
  StewardConnector *self = g_task_get_source_object (task);
  g_autofree char *tenant_id = steward_connector_dup_first_id (self);

  g_clear_object (&self->authenticator);
  self->authenticator = steward_workspace_new_authenticator (
    self->workspace, self->profile, steward_workspace_get_keyring (self->workspace));
  g_signal_connect_object (self->authenticator, "interaction-needed",
                           G_CALLBACK (steward_connector_interaction_cb), self, 0);
  steward_authenticator_sign_in_async (self->authenticator, tenant_id,
                                       steward_cloud_get_scope (self->profile),
                                       g_task_get_cancellable (task),
                                       steward_connector_sign_in_step_done_cb,
                                       g_object_ref (task));
}

static void
steward_connector_found_step_done_cb (GObject      *object,
                                      GAsyncResult *result,
                                      gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardConnector *self = g_task_get_source_object (task);
  g_autoptr(StewardTenantFindings) findings = NULL;
  GError *error = NULL;

  findings = steward_tenant_finder_find_finish (result, &error);
  if (findings == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (findings->tenants->len == 0 && findings->error != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&findings->error));
      return;
    }

  steward_connector_adopt_findings (self, findings);
  if (steward_profile_is_application (self->profile))
    steward_connector_try_step (task);
  else
    steward_connector_sign_in_step (task);
}

static void
steward_connector_remember_step_done_cb (GObject      *object,
                                         GAsyncResult *result,
                                         gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardConnector *self = g_task_get_source_object (task);
  g_autofree char *tenant_id = steward_connector_dup_first_id (self);
  GError *error = NULL;

  if (!steward_secret_store_store_finish (STEWARD_SECRET_STORE (object), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  steward_authenticator_acquire_async (self->authenticator, tenant_id,
                                       steward_cloud_get_scope (self->profile),
                                       g_task_get_cancellable (task),
                                       steward_connector_try_step_done_cb, g_object_ref (task));
}

static void
steward_connector_try_step_done_cb (GObject      *object,
                                    GAsyncResult *result,
                                    gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardConnector *self = g_task_get_source_object (task);
  g_autoptr(StewardToken) token = NULL;
  GError *error = NULL;

  token = steward_authenticator_acquire_finish (STEWARD_AUTHENTICATOR (object), result, &error);
  if (token == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  steward_secret_store_store_async (steward_workspace_get_keyring (self->workspace),
                                    steward_profile_get_id (self->profile),
                                    steward_connector_get_kind (self), self->secret,
                                    g_task_get_cancellable (task),
                                    steward_connector_keep_step_done_cb, g_object_ref (task));
}

/* From here on it is too late to call it off. */
static void
steward_connector_return_open (GTask *task)
{
  g_task_set_check_cancellable (task, FALSE);
  g_task_return_boolean (task, TRUE);
}

/* Without a keyring the connection lasts as long as the program runs, which the workspace
 * tells. */
static void
steward_connector_keep_step_done_cb (GObject      *object,
                                     GAsyncResult *result,
                                     gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardConnector *self = g_task_get_source_object (task);
  GError *error = NULL;

  if (steward_secret_store_store_finish (STEWARD_SECRET_STORE (object), result, &error))
    {
      steward_workspace_open_profile (self->workspace, self->profile);
      steward_connector_return_open (task);
      return;
    }
  if (!g_error_matches (error, STEWARD_SECRET_STORE_ERROR, STEWARD_SECRET_STORE_ERROR_MISSING))
    {
      g_task_return_error (task, error);
      return;
    }

  steward_workspace_open_with (self->workspace, self->profile, self->authenticator);
  steward_workspace_note_keyring_error (self->workspace, self->profile, error);
  g_clear_error (&error);
  steward_connector_return_open (task);
}

static void
steward_connector_add_home (StewardConnector *self,
                            StewardAccount   *account)
{
  const char *user_name = steward_account_get_user_name (account);
  const char *id = steward_account_get_home_id (account);
  const char *at = user_name != NULL ? strchr (user_name, '@') : NULL;
  g_autoptr(StewardTenant) tenant = NULL;

  if (id == NULL)
    return;

  tenant = steward_tenant_new (id, at != NULL ? at + 1 : NULL, NULL);
  steward_profile_add_tenant (self->profile, tenant);
}

static void
steward_connector_sign_in_step_done_cb (GObject      *object,
                                        GAsyncResult *result,
                                        gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardConnector *self = g_task_get_source_object (task);
  GListModel *tenants = steward_profile_get_tenants (self->profile);
  StewardAccount *account;
  GError *error = NULL;

  if (!steward_authenticator_sign_in_finish (STEWARD_AUTHENTICATOR (object), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  account = steward_user_authenticator_get_account (STEWARD_USER_AUTHENTICATOR (object));
  if (g_list_model_get_n_items (tenants) == 0)
    steward_connector_add_home (self, account);
  if (g_list_model_get_n_items (tenants) == 0)
    {
      g_task_return_new_error (task, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_PROTOCOL,
                               "The sign-in service does not tell where the account is at home");
      return;
    }

  g_object_set (self->profile, "user-name", steward_account_get_user_name (account), NULL);
  steward_workspace_open_with (self->workspace, self->profile, self->authenticator);
  steward_connector_return_open (task);
}

static void
steward_connector_dispose (GObject *object)
{
  StewardConnector *self = STEWARD_CONNECTOR (object);

  g_clear_object (&self->authenticator);
  g_clear_object (&self->profile);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (steward_connector_parent_class)->dispose (object);
}

static void
steward_connector_finalize (GObject *object)
{
  StewardConnector *self = STEWARD_CONNECTOR (object);

  g_clear_pointer (&self->secret, steward_wipe_string);
  g_clear_pointer (&self->refused, g_strfreev);

  G_OBJECT_CLASS (steward_connector_parent_class)->finalize (object);
}

static void
steward_connector_class_init (StewardConnectorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_connector_dispose;
  object_class->finalize = steward_connector_finalize;

  signals[INTERACTION_NEEDED] =
    g_signal_new ("interaction-needed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, STEWARD_TYPE_INTERACTION);
}

static void
steward_connector_init (StewardConnector *self)
{
}

/**
 * steward_connector_new:
 * @workspace: where the connection is to be opened
 * @profile: what was entered; its tenants are replaced by those that were found
 *
 * Returns: (transfer full): a connector
 */
StewardConnector *
steward_connector_new (StewardWorkspace *workspace,
                       StewardProfile   *profile)
{
  StewardConnector *self;

  g_return_val_if_fail (STEWARD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (STEWARD_IS_PROFILE (profile), NULL);

  self = g_object_new (STEWARD_TYPE_CONNECTOR, NULL);
  self->workspace = g_object_ref (workspace);
  self->profile = g_object_ref (profile);

  return self;
}

/**
 * steward_connector_set_secret:
 * @self: a connector
 * @secret: the secret of the application
 */
void
steward_connector_set_secret (StewardConnector *self,
                              const char       *secret)
{
  g_return_if_fail (STEWARD_IS_CONNECTOR (self));
  g_return_if_fail (secret != NULL);

  g_clear_pointer (&self->secret, steward_wipe_string);
  self->secret = g_strdup (secret);
}

/**
 * steward_connector_set_certificate:
 * @self: a connector
 * @file: what the file holds: PEM or PKCS#12
 * @passphrase: (nullable): what protects the private key
 * @error: return location for an error of %STEWARD_CERTIFICATE_ERROR
 *
 * The profile gets to know until when the certificate is good.
 *
 * Returns: whether the file holds a certificate and its private key
 */
gboolean
steward_connector_set_certificate (StewardConnector  *self,
                                   GBytes            *file,
                                   const char        *passphrase,
                                   GError           **error)
{
  g_autoptr(StewardCertificate) certificate = NULL;
  gsize size = 0;
  const guint8 *data;

  g_return_val_if_fail (STEWARD_IS_CONNECTOR (self), FALSE);
  g_return_val_if_fail (file != NULL, FALSE);

  data = g_bytes_get_data (file, &size);
  certificate = steward_certificate_new_from_data (data != NULL ? data : (const guint8 *) "",
                                                   size, passphrase, error);
  if (certificate == NULL)
    return FALSE;

  g_clear_pointer (&self->secret, steward_wipe_string);
  self->secret = steward_certificate_to_text (certificate);
  g_object_set (self->profile,
                "credential-expires-on", steward_certificate_get_expires_on (certificate),
                NULL);

  return TRUE;
}

/**
 * steward_connector_get_refused:
 * @self: a connector
 *
 * Returns: (transfer none) (nullable): the domains of which the tenant was not found out
 */
const char * const *
steward_connector_get_refused (StewardConnector *self)
{
  g_return_val_if_fail (STEWARD_IS_CONNECTOR (self), NULL);

  return (const char * const *) self->refused;
}

/**
 * steward_connector_connect_async:
 * @self: a connector
 * @cancellable: (nullable): gives up
 * @callback: called when the connection is open
 * @user_data: for @callback
 */
void
steward_connector_connect_async (StewardConnector    *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  GError *error = NULL;

  g_return_if_fail (STEWARD_IS_CONNECTOR (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_connector_connect_async);
  if (steward_connector_check (self, &error))
    steward_connector_find_step (task);
  else
    g_task_return_error (task, error);
}

/**
 * steward_connector_connect_finish:
 * @self: a connector
 * @result: from the callback
 * @error: return location for an error of %STEWARD_AUTH_ERROR or %STEWARD_SECRET_STORE_ERROR, or
 *   %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the connection is open
 */
gboolean
steward_connector_connect_finish (StewardConnector  *self,
                                  GAsyncResult      *result,
                                  GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
