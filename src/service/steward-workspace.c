/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-workspace-private.h"

#include "auth/steward-application-authenticator.h"
#include "auth/steward-token-client.h"
#include "auth/steward-user-authenticator.h"
#include "steward-cloud.h"

G_DEFINE_FINAL_TYPE (StewardWorkspace, steward_workspace, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FLEET,
  PROP_JOURNAL_ERROR,
  PROP_MEMORY_ONLY,
  PROP_PROFILES,
  N_PROPS
};

enum
{
  CHANGED,
  INTERACTION_NEEDED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
steward_workspace_dispose (GObject *object)
{
  StewardWorkspace *self = STEWARD_WORKSPACE (object);

  if (self->fleet != NULL)
    steward_fleet_close (self->fleet);
  g_clear_object (&self->fleet);
  g_clear_object (&self->profiles);
  g_clear_object (&self->transport);
  g_clear_object (&self->archive);
  g_clear_object (&self->journal);
  g_clear_object (&self->keyring);
  g_clear_pointer (&self->authenticators, g_hash_table_unref);
  g_clear_pointer (&self->keyring_errors, g_hash_table_unref);

  G_OBJECT_CLASS (steward_workspace_parent_class)->dispose (object);
}

static void
steward_workspace_finalize (GObject *object)
{
  g_free (STEWARD_WORKSPACE (object)->directory);

  G_OBJECT_CLASS (steward_workspace_parent_class)->finalize (object);
}

static void
steward_workspace_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  StewardWorkspace *self = STEWARD_WORKSPACE (object);

  switch (prop_id)
    {
    case PROP_FLEET:
      g_value_set_object (value, self->fleet);
      break;
    case PROP_JOURNAL_ERROR:
      g_value_set_boxed (value, steward_workspace_get_journal_error (self));
      break;
    case PROP_MEMORY_ONLY:
      g_value_set_boolean (value, g_hash_table_size (self->keyring_errors) > 0);
      break;
    case PROP_PROFILES:
      g_value_set_object (value, self->profiles);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_workspace_class_init (StewardWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = steward_workspace_dispose;
  object_class->finalize = steward_workspace_finalize;
  object_class->get_property = steward_workspace_get_property;

  properties[PROP_FLEET] =
    g_param_spec_object ("fleet", NULL, NULL, STEWARD_TYPE_FLEET, flags);

  properties[PROP_JOURNAL_ERROR] =
    g_param_spec_boxed ("journal-error", NULL, NULL, G_TYPE_ERROR, flags);

  properties[PROP_MEMORY_ONLY] =
    g_param_spec_boolean ("memory-only", NULL, NULL, FALSE, flags);

  properties[PROP_PROFILES] =
    g_param_spec_object ("profiles", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  signals[INTERACTION_NEEDED] = g_signal_new ("interaction-needed",
                                              G_TYPE_FROM_CLASS (klass),
                                              G_SIGNAL_RUN_LAST,
                                              0, NULL, NULL, NULL,
                                              G_TYPE_NONE, 1, STEWARD_TYPE_INTERACTION);
}

static void
steward_workspace_init (StewardWorkspace *self)
{
  self->fleet = steward_fleet_new ();
  self->profiles = g_list_store_new (STEWARD_TYPE_PROFILE);
  self->transport = steward_http_transport_new ();
  self->authenticators = g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
  self->keyring_errors = g_hash_table_new_full (NULL, NULL, g_object_unref,
                                                (GDestroyNotify) g_error_free);
  self->pace = 1.0;
}

static void
steward_workspace_journal_error_cb (StewardWorkspace *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_JOURNAL_ERROR]);
}

/**
 * steward_workspace_new:
 * @data_directory: (nullable): where the journal and the archive are, or %NULL to keep them in
 *   memory for as long as the program runs
 *
 * Returns: (transfer full): a workspace without connections
 */
StewardWorkspace *
steward_workspace_new (const char *data_directory)
{
  StewardWorkspace *self = g_object_new (STEWARD_TYPE_WORKSPACE, NULL);
  g_autofree char *archive_path = NULL;
  g_autofree char *journal_path = NULL;

  self->directory = g_strdup (data_directory);
  if (data_directory != NULL)
    {
      archive_path = g_build_filename (data_directory, "archive.db", NULL);
      journal_path = g_build_filename (data_directory, "journal.db", NULL);
    }
  self->archive = steward_archive_new (archive_path != NULL ? archive_path : ":memory:");
  self->journal = steward_journal_new (journal_path != NULL ? journal_path : ":memory:");
  g_signal_connect_object (self->journal, "notify::error",
                           G_CALLBACK (steward_workspace_journal_error_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * steward_workspace_get_fleet:
 * @self: a workspace
 *
 * Returns: (transfer none): the sessions of all connections
 */
StewardFleet *
steward_workspace_get_fleet (StewardWorkspace *self)
{
  g_return_val_if_fail (STEWARD_IS_WORKSPACE (self), NULL);

  return self->fleet;
}

/**
 * steward_workspace_get_profiles:
 * @self: a workspace
 *
 * Returns: (transfer none): the connections that are open
 */
GListModel *
steward_workspace_get_profiles (StewardWorkspace *self)
{
  g_return_val_if_fail (STEWARD_IS_WORKSPACE (self), NULL);

  return G_LIST_MODEL (self->profiles);
}

/**
 * steward_workspace_get_journal_error:
 * @self: a workspace
 *
 * Returns: (transfer none) (nullable): why changes cannot be written down, an error of
 *   %STEWARD_STORE_ERROR
 */
const GError *
steward_workspace_get_journal_error (StewardWorkspace *self)
{
  g_return_val_if_fail (STEWARD_IS_WORKSPACE (self), NULL);

  return self->journal != NULL ? steward_journal_get_error (self->journal) : NULL;
}

/**
 * steward_workspace_set_pace:
 * @self: a workspace
 * @pace: how long connections opened later wait, as a share of the usual time
 */
void
steward_workspace_set_pace (StewardWorkspace *self,
                            double            pace)
{
  g_return_if_fail (STEWARD_IS_WORKSPACE (self));
  g_return_if_fail (pace > 0);

  self->pace = pace;
}

StewardTokenClient *
steward_workspace_new_token_client (StewardWorkspace *self,
                                    StewardProfile   *profile)
{
  const char *authority = steward_profile_get_authority (profile);
  StewardTokenClient *token_client;

  if (authority == NULL || *authority == '\0')
    authority = steward_cloud_get_authority (STEWARD_CLOUD_PUBLIC);
  token_client = steward_token_client_new (self->transport, authority);
  steward_token_client_set_pace (token_client, self->pace);

  return token_client;
}

StewardAuthenticator *
steward_workspace_new_authenticator (StewardWorkspace   *self,
                                     StewardProfile     *profile,
                                     StewardSecretStore *store)
{
  const char *client_id = steward_profile_get_client_id (profile);
  const char *id = steward_profile_get_id (profile);
  g_autoptr(StewardTokenClient) token_client = NULL;

  /* As the settings can have it: the sign-in service tells, and who looks after it enters one. */
  if (client_id == NULL)
    client_id = "";

  token_client = steward_workspace_new_token_client (self, profile);
  switch (steward_profile_get_method (profile))
    {
    case STEWARD_SIGN_IN_METHOD_BROWSER:
      return steward_user_authenticator_new (token_client, store,
                                             STEWARD_INTERACTION_OPEN_BROWSER, id, client_id);

    case STEWARD_SIGN_IN_METHOD_DEVICE_CODE:
      return steward_user_authenticator_new (token_client, store,
                                             STEWARD_INTERACTION_ENTER_CODE, id, client_id);

    case STEWARD_SIGN_IN_METHOD_CERTIFICATE:
      return steward_application_authenticator_new_with_certificate (token_client, store,
                                                                     id, client_id);

    case STEWARD_SIGN_IN_METHOD_CLIENT_SECRET:
    default:
      return steward_application_authenticator_new_with_secret (token_client, store,
                                                                id, client_id);
    }
}

void
steward_workspace_open_tenant (StewardWorkspace     *self,
                               StewardProfile       *profile,
                               StewardTenant        *tenant,
                               StewardAuthenticator *authenticator)
{
  g_autoptr(StewardSession) session = NULL;

  session = steward_session_new (profile, tenant, authenticator, self->transport,
                                 self->archive, self->journal, self->pace);
  steward_fleet_add_session (self->fleet, session);
  steward_session_start (session);
}

static void
steward_workspace_interaction_needed_cb (StewardAuthenticator *authenticator,
                                         StewardInteraction   *interaction,
                                         gpointer              user_data)
{
  g_signal_emit (user_data, signals[INTERACTION_NEEDED], 0, interaction);
}

void
steward_workspace_tell_changed (StewardWorkspace *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

void
steward_workspace_open_with (StewardWorkspace     *self,
                             StewardProfile       *profile,
                             StewardAuthenticator *authenticator)
{
  GListModel *tenants = steward_profile_get_tenants (profile);
  guint n_tenants = g_list_model_get_n_items (tenants);

  g_hash_table_replace (self->authenticators, g_object_ref (profile),
                        g_object_ref (authenticator));
  g_signal_connect_object (authenticator, "interaction-needed",
                           G_CALLBACK (steward_workspace_interaction_needed_cb), self, 0);
  steward_workspace_watch_keyring (self, authenticator);
  g_list_store_append (self->profiles, profile);
  for (guint i = 0; i < n_tenants; i++)
    {
      g_autoptr(StewardTenant) tenant = g_list_model_get_item (tenants, i);

      steward_workspace_open_tenant (self, profile, tenant, authenticator);
    }
}

/* Of an open connection, or NULL. */
StewardAuthenticator *
steward_workspace_get_authenticator (StewardWorkspace *self,
                                     StewardProfile   *profile)
{
  return g_hash_table_lookup (self->authenticators, profile);
}

/**
 * steward_workspace_open_profile:
 * @self: a workspace
 * @profile: a connection whose secret is in the keyring
 *
 * Opens a session for each of its tenants.
 */
void
steward_workspace_open_profile (StewardWorkspace *self,
                                StewardProfile   *profile)
{
  g_autoptr(StewardAuthenticator) authenticator = NULL;

  g_return_if_fail (STEWARD_IS_WORKSPACE (self));
  g_return_if_fail (STEWARD_IS_PROFILE (profile));

  authenticator = steward_workspace_new_authenticator (self, profile,
                                                       steward_workspace_get_keyring (self));
  steward_workspace_open_with (self, profile, authenticator);
}

/**
 * steward_workspace_close_profile:
 * @self: a workspace
 * @profile: an open connection
 *
 * Closes its sessions. What is kept in files and in the keyring stays.
 */
void
steward_workspace_close_profile (StewardWorkspace *self,
                                 StewardProfile   *profile)
{
  guint position;

  g_return_if_fail (STEWARD_IS_WORKSPACE (self));
  g_return_if_fail (STEWARD_IS_PROFILE (profile));

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->fleet)); i > 0; i--)
    {
      g_autoptr(StewardSession) session = NULL;

      session = g_list_model_get_item (G_LIST_MODEL (self->fleet), i - 1);
      if (steward_session_get_profile (session) == profile)
        steward_fleet_remove_session (self->fleet, session);
    }
  g_hash_table_remove (self->authenticators, profile);
  steward_workspace_note_keyring_error (self, profile, NULL);
  if (g_list_store_find (self->profiles, profile, &position))
    g_list_store_remove (self->profiles, position);
}

/**
 * steward_workspace_reopen_profile:
 * @self: a workspace
 * @profile: an open connection that has changed
 *
 * Opens its sessions anew. Whoever has signed in stays so, also if no keyring took the secret.
 */
void
steward_workspace_reopen_profile (StewardWorkspace *self,
                                  StewardProfile   *profile)
{
  g_autoptr(StewardAuthenticator) authenticator = NULL;
  g_autoptr(StewardProfile) held = NULL;
  g_autoptr(GError) error = NULL;

  g_return_if_fail (STEWARD_IS_WORKSPACE (self));
  g_return_if_fail (steward_workspace_get_authenticator (self, profile) != NULL);

  held = g_object_ref (profile);
  authenticator = g_object_ref (steward_workspace_get_authenticator (self, profile));
  if (steward_workspace_get_keyring_error (self, profile) != NULL)
    error = g_error_copy (steward_workspace_get_keyring_error (self, profile));
  steward_workspace_close_profile (self, profile);
  g_signal_handlers_disconnect_by_func (authenticator, steward_workspace_interaction_needed_cb,
                                        self);
  steward_workspace_open_with (self, profile, authenticator);
  steward_workspace_note_keyring_error (self, profile, error);
}
