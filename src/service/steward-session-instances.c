/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-session-private.h"

#include "dataverse/steward-online-management.h"
#include "http/steward-api-error.h"
#include "steward-application-identity.h"
#include "steward-instance-backup.h"
#include "steward-instance-currency.h"
#include "steward-instance-language.h"
#include "steward-instance-release.h"
#include "steward-instance-template.h"
#include "steward-instance-type-info.h"

/* The Dataverse instances of a session: their lists, and what becomes of their changes. */

static StewardListing *
steward_session_get_instance_listing (StewardSession       *self,
                                      const char           *what,
                                      GType                 item_type,
                                      StewardInstanceQuery  query,
                                      const char           *region,
                                      const char           *first,
                                      const char           *second)
{
  g_autofree char *name = NULL;
  StewardLoader *loader;

  loader = steward_instance_provider_new_loader (self->provider, query, region, first, second);
  if (loader == NULL)
    return NULL;

  name = g_strjoin ("/", what, region != NULL ? region : "all", first != NULL ? first : "",
                    second != NULL ? second : "", NULL);

  return steward_session_get_listing (self, name, item_type, loader);
}

static StewardListing *
steward_session_get_backups (StewardSession *self,
                             const char     *region,
                             const char     *instance_id)
{
  return steward_session_get_instance_listing (self, "instance-backups",
                                               STEWARD_TYPE_INSTANCE_BACKUP,
                                               STEWARD_INSTANCE_QUERY_BACKUPS, region,
                                               instance_id, NULL);
}

/* Where an instance is, once the list of all of them is there. */
static const char *
steward_session_find_region (StewardSession *self,
                             const char     *instance_id)
{
  StewardInstance *instance;

  instance = instance_id != NULL ? steward_listing_find (self->instances, instance_id) : NULL;
  if (instance == NULL)
    steward_listing_ensure_loaded (self->instances);

  return instance != NULL ? steward_instance_get_region (instance) : NULL;
}

/* The list that shows what became of a change; NULL while it is not known where that is. */
static StewardListing *
steward_session_get_effects_cb (StewardOperationType  type,
                                const char           *region,
                                const char           *instance_id,
                                gpointer              user_data)
{
  StewardSession *self = user_data;

  if (type == STEWARD_OPERATION_TYPE_APPLICATION_IDENTITY)
    return steward_session_list_application_identities (self, region);
  if (type != STEWARD_OPERATION_TYPE_INSTANCE_BACKUP)
    return self->instances;

  region = steward_session_find_region (self, instance_id);

  return region != NULL ? steward_session_get_backups (self, region, instance_id) : NULL;
}

void
steward_session_make_instances (StewardSession       *self,
                                StewardAuthenticator *authenticator,
                                StewardHttpTransport *transport,
                                double                pace)
{
  StewardListing *listing;

  self->provider = steward_online_management_new (transport, authenticator,
                                                  steward_tenant_get_id (self->tenant),
                                                  steward_profile_get_regions (self->profile),
                                                  pace);
  listing = steward_session_get_instance_listing (self, "instances", STEWARD_TYPE_INSTANCE,
                                                  STEWARD_INSTANCE_QUERY_INSTANCES, NULL, NULL,
                                                  NULL);
  self->instances = g_object_ref (listing);
  self->instance_operations = g_list_store_new (STEWARD_TYPE_OPERATION);
  self->instance_tracker = steward_instance_tracker_new (self->provider,
                                                         steward_session_get_effects_cb, self,
                                                         pace);
}

/* The request and what sends it; NULL where the service has none. */
StewardHttpRequest *
steward_session_new_instance_request (StewardSession        *self,
                                      StewardInstanceDraft  *draft,
                                      gboolean               trial,
                                      StewardHttpClient    **client)
{
  const char *region = steward_instance_draft_get_region (draft);

  *client = steward_instance_provider_get_client (self->provider, region);

  return *client != NULL ? steward_instance_provider_new_change (self->provider, draft, trial)
                         : NULL;
}

/* Before it is sent, so that what was there before can be told from what comes of it. */
void
steward_session_expect_instance (StewardSession            *self,
                                 StewardInstanceDraft      *draft,
                                 StewardOperation          *operation,
                                 const StewardJournalEntry *entry)
{
  g_list_store_insert (self->instance_operations, 0, operation);
  steward_instance_tracker_expect (self->instance_tracker, operation, entry,
                                   steward_instance_draft_get_region (draft));
}

void
steward_session_forget_instance (StewardSession   *self,
                                 StewardOperation *operation)
{
  guint position;

  steward_instance_tracker_forget (self->instance_tracker, operation);
  if (g_list_store_find (self->instance_operations, operation, &position))
    g_list_store_remove (self->instance_operations, position);
}

/* After a restart the journal brings them back. */
void
steward_session_resume_instance (StewardSession            *self,
                                 StewardOperation          *operation,
                                 const StewardJournalEntry *entry)
{
  g_list_store_insert (self->instance_operations, 0, operation);
  steward_instance_tracker_expect (self->instance_tracker, operation, entry, NULL);
  steward_instance_tracker_follow (self->instance_tracker, operation, entry, NULL);
}

void
steward_session_reflect_instances (StewardSession *self)
{
  GListModel *tracked = G_LIST_MODEL (self->tracker);
  guint n_instances = g_list_model_get_n_items (G_LIST_MODEL (self->instances));
  guint n_tracked = g_list_model_get_n_items (tracked);

  for (guint i = 0; i < n_instances; i++)
    {
      g_autoptr(StewardInstance) instance = NULL;
      g_autoptr(StewardOperation) running = NULL;

      instance = g_list_model_get_item (G_LIST_MODEL (self->instances), i);
      for (guint j = 0; j < n_tracked && running == NULL; j++)
        {
          g_autoptr(StewardOperation) operation = g_list_model_get_item (tracked, j);
          const char *id = steward_operation_get_instance_id (operation);

          if (id != NULL && !steward_operation_is_finished (operation)
              && g_ascii_strcasecmp (id, steward_instance_get_id (instance)) == 0)
            running = g_steal_pointer (&operation);
        }
      steward_instance_set_running_operation (instance, running);
    }
}

/* Before the environments have been read, or where they cannot be, only these know the time. */
void
steward_session_note_instance_clock (StewardSession *self)
{
  const char * const *regions = steward_instance_provider_get_regions (self->provider);
  gint64 skew_seconds = 0;

  for (guint i = 0; regions[i] != NULL && skew_seconds == 0; i++)
    skew_seconds = steward_http_client_get_skew_seconds (
      steward_instance_provider_get_client (self->provider, regions[i]));

  steward_tenant_set_skew_seconds (self->tenant, skew_seconds);
}

/* What a change of an instance can have changed, as far as somebody looks at it. */
void
steward_session_refresh_instances (StewardSession *self)
{
  static const char * const affected[] = {
    "instances/", "instance-backups/", "instance-types/", "application-identities/",
  };
  GHashTableIter iter;
  gpointer name;
  gpointer listing;

  g_hash_table_iter_init (&iter, self->listings);
  while (g_hash_table_iter_next (&iter, &name, &listing))
    for (guint i = 0; i < G_N_ELEMENTS (affected); i++)
      if (g_str_has_prefix (name, affected[i])
          && steward_listing_get_state (listing) != STEWARD_LISTING_STATE_IDLE)
        steward_listing_renew (listing);
}

/**
 * steward_session_get_regions:
 * @self: a session
 *
 * Returns: (transfer none): the regions in which its instances are looked for, %NULL at the end
 */
const char * const *
steward_session_get_regions (StewardSession *self)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);

  return steward_instance_provider_get_regions (self->provider);
}

/**
 * steward_session_get_instances:
 * @self: a session
 *
 * Nothing is asked for until somebody wants to see it.
 *
 * Returns: (transfer none): the instances of the tenant in all regions
 */
StewardListing *
steward_session_get_instances (StewardSession *self)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);

  return self->instances;
}

/**
 * steward_session_get_instance_operations:
 * @self: a session
 *
 * Returns: (transfer none): the changes of instances that this program knows of, as the service
 *   lists none
 */
GListModel *
steward_session_get_instance_operations (StewardSession *self)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);

  return G_LIST_MODEL (self->instance_operations);
}

/**
 * steward_session_get_instance:
 * @self: a session
 * @instance: an instance of its tenant
 *
 * Returns: (transfer none): @instance as the service tells it alone, a list of one
 */
StewardListing *
steward_session_get_instance (StewardSession  *self,
                              StewardInstance *instance)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);
  g_return_val_if_fail (STEWARD_IS_INSTANCE (instance), NULL);

  return steward_session_get_instance_listing (self, "instance", STEWARD_TYPE_INSTANCE,
                                               STEWARD_INSTANCE_QUERY_INSTANCE,
                                               steward_instance_get_region (instance),
                                               steward_instance_get_id (instance), NULL);
}

/**
 * steward_session_list_instance_backups:
 * @self: a session
 * @instance: an instance of its tenant
 *
 * Returns: (transfer none): its backups
 */
StewardListing *
steward_session_list_instance_backups (StewardSession  *self,
                                       StewardInstance *instance)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);
  g_return_val_if_fail (STEWARD_IS_INSTANCE (instance), NULL);

  return steward_session_get_backups (self, steward_instance_get_region (instance),
                                      steward_instance_get_id (instance));
}

/**
 * steward_session_get_instance_backup:
 * @self: a session
 * @instance: an instance of its tenant
 * @backup_id: a backup of it
 *
 * Returns: (transfer none): the backup, a list of one
 */
StewardListing *
steward_session_get_instance_backup (StewardSession  *self,
                                     StewardInstance *instance,
                                     const char      *backup_id)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);
  g_return_val_if_fail (STEWARD_IS_INSTANCE (instance), NULL);
  g_return_val_if_fail (backup_id != NULL, NULL);

  return steward_session_get_instance_listing (self, "instance-backup",
                                               STEWARD_TYPE_INSTANCE_BACKUP,
                                               STEWARD_INSTANCE_QUERY_BACKUP,
                                               steward_instance_get_region (instance),
                                               steward_instance_get_id (instance), backup_id);
}

/**
 * steward_session_list_instance_types:
 * @self: a session
 * @region: one of its regions
 *
 * Returns: (transfer none) (nullable): how many instances of each type there may be and are
 */
StewardListing *
steward_session_list_instance_types (StewardSession *self,
                                     const char     *region)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);
  g_return_val_if_fail (region != NULL, NULL);

  return steward_session_get_instance_listing (self, "instance-types",
                                               STEWARD_TYPE_INSTANCE_TYPE_INFO,
                                               STEWARD_INSTANCE_QUERY_TYPES, region, NULL, NULL);
}

/**
 * steward_session_get_instance_type:
 * @self: a session
 * @region: one of its regions
 * @type: a type
 *
 * Returns: (transfer none) (nullable): how many instances of @type there may be and are, a list
 *   of one
 */
StewardListing *
steward_session_get_instance_type (StewardSession      *self,
                                   const char          *region,
                                   StewardInstanceType  type)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);
  g_return_val_if_fail (region != NULL, NULL);

  return steward_session_get_instance_listing (self, "instance-type",
                                               STEWARD_TYPE_INSTANCE_TYPE_INFO,
                                               STEWARD_INSTANCE_QUERY_TYPE, region,
                                               steward_instance_type_to_word (type), NULL);
}

/**
 * steward_session_list_instance_templates:
 * @self: a session
 * @region: one of its regions
 *
 * Returns: (transfer none) (nullable): what instances can be made with
 */
StewardListing *
steward_session_list_instance_templates (StewardSession *self,
                                         const char     *region)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);
  g_return_val_if_fail (region != NULL, NULL);

  return steward_session_get_instance_listing (self, "instance-templates",
                                               STEWARD_TYPE_INSTANCE_TEMPLATE,
                                               STEWARD_INSTANCE_QUERY_TEMPLATES, region, NULL,
                                               NULL);
}

/**
 * steward_session_list_instance_releases:
 * @self: a session
 * @region: one of its regions
 *
 * Returns: (transfer none) (nullable): the releases that instances can be made of
 */
StewardListing *
steward_session_list_instance_releases (StewardSession *self,
                                        const char     *region)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);
  g_return_val_if_fail (region != NULL, NULL);

  return steward_session_get_instance_listing (self, "instance-releases",
                                               STEWARD_TYPE_INSTANCE_RELEASE,
                                               STEWARD_INSTANCE_QUERY_RELEASES, region, NULL,
                                               NULL);
}

/**
 * steward_session_list_instance_languages:
 * @self: a session
 * @region: one of its regions
 * @release_id: a release
 *
 * Returns: (transfer none) (nullable): the languages of the release
 */
StewardListing *
steward_session_list_instance_languages (StewardSession *self,
                                         const char     *region,
                                         const char     *release_id)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);
  g_return_val_if_fail (region != NULL, NULL);
  g_return_val_if_fail (release_id != NULL, NULL);

  return steward_session_get_instance_listing (self, "instance-languages",
                                               STEWARD_TYPE_INSTANCE_LANGUAGE,
                                               STEWARD_INSTANCE_QUERY_LANGUAGES, region,
                                               release_id, NULL);
}

/**
 * steward_session_list_instance_currencies:
 * @self: a session
 * @region: one of its regions
 *
 * Returns: (transfer none) (nullable): the currencies, region by region
 */
StewardListing *
steward_session_list_instance_currencies (StewardSession *self,
                                          const char     *region)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);
  g_return_val_if_fail (region != NULL, NULL);

  return steward_session_get_instance_listing (self, "instance-currencies",
                                               STEWARD_TYPE_INSTANCE_CURRENCY,
                                               STEWARD_INSTANCE_QUERY_CURRENCIES, region, NULL,
                                               NULL);
}

/**
 * steward_session_list_application_identities:
 * @self: a session
 * @region: one of its regions
 *
 * Returns: (transfer none) (nullable): the applications that may manage the instances
 */
StewardListing *
steward_session_list_application_identities (StewardSession *self,
                                             const char     *region)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);
  g_return_val_if_fail (region != NULL, NULL);

  return steward_session_get_instance_listing (self, "application-identities",
                                               STEWARD_TYPE_APPLICATION_IDENTITY,
                                               STEWARD_INSTANCE_QUERY_IDENTITIES, region, NULL,
                                               NULL);
}

/**
 * steward_session_get_application_identity:
 * @self: a session
 * @region: one of its regions
 * @id: a registration
 *
 * Returns: (transfer none) (nullable): the registration, a list of one
 */
StewardListing *
steward_session_get_application_identity (StewardSession *self,
                                          const char     *region,
                                          const char     *id)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);
  g_return_val_if_fail (region != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return steward_session_get_instance_listing (self, "application-identity",
                                               STEWARD_TYPE_APPLICATION_IDENTITY,
                                               STEWARD_INSTANCE_QUERY_IDENTITY, region, id, NULL);
}

static void
steward_session_try_step_done_cb (GObject      *object,
                                  GAsyncResult *result,
                                  gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(StewardInstanceStatus) status = NULL;
  GError *error = NULL;

  response = steward_http_client_send_finish (STEWARD_HTTP_CLIENT (object), result, &error);
  if (response == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  status = steward_instance_status_new_from_response (response);
  if (status == NULL)
    g_task_return_new_error (task, STEWARD_API_ERROR, STEWARD_API_ERROR_PROTOCOL,
                             "The answer does not say whether the change is possible");
  else if (status->status == STEWARD_OPERATION_STATUS_FAILED)
    g_task_return_new_error (task, STEWARD_API_ERROR, STEWARD_API_ERROR_REJECTED, "%s",
                             status->errors != NULL ? status->errors
                                                    : "The service refuses the request");
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * steward_session_try_async:
 * @self: a session
 * @draft: a complete draft for its tenant
 * @cancellable: (nullable): gives up
 * @callback: called when the service has said whether it would do it
 * @user_data: for @callback
 *
 * Asks the service to check the change without carrying it out.
 */
void
steward_session_try_async (StewardSession       *self,
                           StewardInstanceDraft *draft,
                           GCancellable         *cancellable,
                           GAsyncReadyCallback   callback,
                           gpointer              user_data)
{
  g_autoptr(GTask) task = NULL;
  g_autoptr(StewardHttpRequest) request = NULL;
  StewardHttpClient *client = NULL;

  g_return_if_fail (STEWARD_IS_SESSION (self));
  g_return_if_fail (STEWARD_IS_INSTANCE_DRAFT (draft));
  g_return_if_fail (steward_draft_get_tenant (STEWARD_DRAFT (draft)) == self->tenant);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_session_try_async);
  if (steward_draft_is_complete (STEWARD_DRAFT (draft)))
    request = steward_session_new_instance_request (self, draft, TRUE, &client);
  if (request == NULL)
    {
      g_task_return_new_error (task, STEWARD_API_ERROR, STEWARD_API_ERROR_REJECTED,
                               "The service cannot check this change");
      return;
    }

  steward_http_client_send_async (client, request, cancellable, steward_session_try_step_done_cb,
                                  g_object_ref (task));
}

/**
 * steward_session_try_finish:
 * @self: a session
 * @result: from the callback
 * @error: return location for an error; %STEWARD_API_ERROR_REJECTED says why it would be refused
 *
 * Returns: whether the service would carry out the change
 */
gboolean
steward_session_try_finish (StewardSession  *self,
                            GAsyncResult    *result,
                            GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
