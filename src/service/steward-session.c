/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-session-private.h"

#include "auth/steward-authenticator.h"
#include "business-central/steward-bc-changes.h"
#include "steward-cloud.h"
#include "steward-request-text.h"

#define POLL_INTERVAL_MS 5000
#define RECOVERY_WAIT_MS 2000
#define MINUTE_MS        (60 * 1000)

G_DEFINE_FINAL_TYPE (StewardSession, steward_session, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_BUSY,
  PROP_COUNTRIES,
  PROP_ENVIRONMENTS,
  PROP_IDENTITY,
  PROP_OPERATIONS,
  PROP_PROFILE,
  PROP_QUOTA,
  PROP_TENANT,
  PROP_TRACKER,
  N_PROPS
};

enum
{
  SIGNAL_OPERATION_FINISHED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
steward_session_dispose (GObject *object)
{
  StewardSession *self = STEWARD_SESSION (object);

  steward_session_close (self);
  g_clear_object (&self->recovery);
  g_clear_object (&self->tracker);
  g_clear_object (&self->instance_tracker);
  g_clear_object (&self->instance_operations);
  g_clear_object (&self->instances);
  g_clear_object (&self->provider);
  g_clear_object (&self->updates);
  g_clear_object (&self->environments);
  g_clear_object (&self->operations);
  g_clear_object (&self->storage);
  g_clear_object (&self->quotas);
  g_clear_pointer (&self->listings, g_hash_table_unref);
  g_clear_pointer (&self->looked_up, g_hash_table_unref);
  g_clear_object (&self->cancellable);
  g_queue_clear_full (&self->outdated, g_object_unref);
  g_clear_object (&self->service);
  g_clear_object (&self->client);
  g_clear_object (&self->archive);
  g_clear_object (&self->journal);
  g_clear_object (&self->profile);
  g_clear_object (&self->tenant);
  g_clear_object (&self->identity);

  G_OBJECT_CLASS (steward_session_parent_class)->dispose (object);
}

static void
steward_session_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  StewardSession *self = STEWARD_SESSION (object);

  switch (prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    case PROP_COUNTRIES:
      g_value_set_object (value, steward_session_get_countries (self));
      break;
    case PROP_ENVIRONMENTS:
      g_value_set_object (value, self->environments);
      break;
    case PROP_IDENTITY:
      g_value_set_object (value, self->identity);
      break;
    case PROP_OPERATIONS:
      g_value_set_object (value, self->operations);
      break;
    case PROP_PROFILE:
      g_value_set_object (value, self->profile);
      break;
    case PROP_QUOTA:
      g_value_set_object (value, steward_session_get_quota (self));
      break;
    case PROP_TENANT:
      g_value_set_object (value, self->tenant);
      break;
    case PROP_TRACKER:
      g_value_set_object (value, self->tracker);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_session_class_init (StewardSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = steward_session_dispose;
  object_class->get_property = steward_session_get_property;

  properties[PROP_BUSY] =
    g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);

  properties[PROP_COUNTRIES] =
    g_param_spec_object ("countries", NULL, NULL, STEWARD_TYPE_LISTING, flags);

  properties[PROP_ENVIRONMENTS] =
    g_param_spec_object ("environments", NULL, NULL, STEWARD_TYPE_LISTING, flags);

  properties[PROP_IDENTITY] =
    g_param_spec_object ("identity", NULL, NULL, STEWARD_TYPE_IDENTITY, flags);

  properties[PROP_OPERATIONS] =
    g_param_spec_object ("operations", NULL, NULL, STEWARD_TYPE_LISTING, flags);

  properties[PROP_PROFILE] =
    g_param_spec_object ("profile", NULL, NULL, STEWARD_TYPE_PROFILE, flags);

  properties[PROP_QUOTA] =
    g_param_spec_object ("quota", NULL, NULL, STEWARD_TYPE_QUOTA, flags);

  properties[PROP_TENANT] =
    g_param_spec_object ("tenant", NULL, NULL, STEWARD_TYPE_TENANT, flags);

  properties[PROP_TRACKER] =
    g_param_spec_object ("tracker", NULL, NULL, STEWARD_TYPE_OPERATION_TRACKER, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_OPERATION_FINISHED] =
    g_signal_new ("operation-finished",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 1,
                  STEWARD_TYPE_OPERATION);
}

static void
steward_session_init (StewardSession *self)
{
  self->cancellable = g_cancellable_new ();
  self->listings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->looked_up = g_hash_table_new (NULL, NULL);
  g_queue_init (&self->outdated);
}

void
steward_session_set_busy (StewardSession *self,
                          gboolean        busy)
{
  if (self->busy == busy)
    return;

  self->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

void
steward_session_notify_quota (StewardSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUOTA]);
}

void
steward_session_finished (StewardSession   *self,
                          StewardOperation *operation)
{
  g_signal_emit (self, signals[SIGNAL_OPERATION_FINISHED], 0, operation);
}

static void
steward_session_make_client (StewardSession       *self,
                             StewardAuthenticator *authenticator,
                             StewardHttpTransport *transport,
                             double                pace)
{
  const char *url = steward_profile_get_service_url (self->profile);

  if (url == NULL || *url == '\0')
    url = steward_cloud_get_service_url (STEWARD_CLOUD_PUBLIC);
  self->client = steward_http_client_new (transport, url);
  steward_http_client_set_authenticator (self->client, authenticator,
                                         steward_tenant_get_id (self->tenant),
                                         steward_cloud_get_scope (self->profile));
  steward_http_client_set_pace (self->client, pace);
  self->service = steward_bc_service_new (self->client,
                                          steward_profile_get_api_version (self->profile));
}

/**
 * steward_session_new:
 * @profile: the connection; says where the service is and which version to speak
 * @tenant: the tenant that everything here belongs to
 * @authenticator: what gives the tokens
 * @transport: what puts requests on the wire
 * @archive: (nullable): where answers are kept
 * @journal: where changes are written down
 * @pace: how long to wait, as a share of the usual time; 1 but in tests
 *
 * Returns: (transfer full): a session that has not asked for anything yet
 */
StewardSession *
steward_session_new (StewardProfile       *profile,
                     StewardTenant        *tenant,
                     StewardAuthenticator *authenticator,
                     StewardHttpTransport *transport,
                     StewardArchive       *archive,
                     StewardJournal       *journal,
                     double                pace)
{
  StewardSession *self;

  g_return_val_if_fail (STEWARD_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (STEWARD_IS_TENANT (tenant), NULL);
  g_return_val_if_fail (STEWARD_IS_AUTHENTICATOR (authenticator), NULL);
  g_return_val_if_fail (STEWARD_IS_HTTP_TRANSPORT (transport), NULL);
  g_return_val_if_fail (STEWARD_IS_JOURNAL (journal), NULL);

  self = g_object_new (STEWARD_TYPE_SESSION, NULL);
  self->profile = g_object_ref (profile);
  self->tenant = g_object_ref (tenant);
  self->journal = g_object_ref (journal);
  g_set_object (&self->archive, archive);
  steward_session_make_client (self, authenticator, transport, pace);
  steward_session_make_identity (self);
  steward_session_make_lists (self);
  steward_session_make_instances (self, authenticator, transport, pace);
  steward_session_watch_regions (self);

  self->tracker = steward_operation_tracker_new (self->operations, self->environments, journal,
                                                 MAX ((guint) (POLL_INTERVAL_MS * pace), 1));
  g_object_set (self->tracker,
                "look-apart-ms", (guint) (MINUTE_MS * pace),
                "not-received-after-ms", (guint) (2 * MINUTE_MS * pace),
                NULL);
  self->recovery = steward_recovery_new (self->environments, (guint) (RECOVERY_WAIT_MS * pace));
  steward_session_watch_lists (self);

  return self;
}

/**
 * steward_session_start:
 * @self: a session
 *
 * Loads what the pages show first, and follows what was sent before the program ended.
 */
void
steward_session_start (StewardSession *self)
{
  g_return_if_fail (STEWARD_IS_SESSION (self));

  steward_operation_tracker_resume (self->tracker);
  steward_session_look_at_token (self);
  steward_session_refresh (self);
}

/**
 * steward_session_close:
 * @self: a session
 *
 * Ends all that it started, but not the operations of the service.
 */
void
steward_session_close (StewardSession *self)
{
  GHashTableIter iter;
  gpointer listing;

  g_return_if_fail (STEWARD_IS_SESSION (self));

  if (self->closed)
    return;

  self->closed = TRUE;
  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->reflection, g_source_remove);
  if (self->recovery != NULL)
    steward_recovery_stop (self->recovery);
  if (self->tracker != NULL)
    steward_operation_tracker_stop (self->tracker);
  if (self->instance_tracker != NULL)
    steward_instance_tracker_stop (self->instance_tracker);
  g_hash_table_iter_init (&iter, self->listings);
  while (g_hash_table_iter_next (&iter, NULL, &listing))
    steward_listing_stop (listing);
}

/**
 * steward_session_get_tenant:
 * @self: a session
 *
 * Returns: (transfer none): its tenant
 */
StewardTenant *
steward_session_get_tenant (StewardSession *self)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);

  return self->tenant;
}

/**
 * steward_session_get_profile:
 * @self: a session
 *
 * Returns: (transfer none): the connection it was made from
 */
StewardProfile *
steward_session_get_profile (StewardSession *self)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);

  return self->profile;
}

/**
 * steward_session_get_identity:
 * @self: a session
 *
 * Returns: (transfer none): who acts here, and how far that goes
 */
StewardIdentity *
steward_session_get_identity (StewardSession *self)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);

  return self->identity;
}

/**
 * steward_session_get_busy:
 * @self: a session
 *
 * Returns: whether it is loading
 */
gboolean
steward_session_get_busy (StewardSession *self)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), FALSE);

  return self->busy;
}

/**
 * steward_session_get_environments:
 * @self: a session
 *
 * Returns: (transfer none): the environments of the tenant
 */
StewardListing *
steward_session_get_environments (StewardSession *self)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);

  return self->environments;
}

/**
 * steward_session_get_operations:
 * @self: a session
 *
 * Returns: (transfer none): all operations that the service remembers
 */
StewardListing *
steward_session_get_operations (StewardSession *self)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);

  return self->operations;
}

/**
 * steward_session_get_tracker:
 * @self: a session
 *
 * Returns: (transfer none): what follows its running operations
 */
StewardOperationTracker *
steward_session_get_tracker (StewardSession *self)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);

  return self->tracker;
}

/**
 * steward_session_get_quota:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): what the tenant may have, once that is known
 */
StewardQuota *
steward_session_get_quota (StewardSession *self)
{
  g_autoptr(StewardQuota) quota = NULL;

  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);

  /* The listing holds a reference beyond this one. */
  quota = g_list_model_get_item (G_LIST_MODEL (self->quotas), 0);

  return quota;
}

/**
 * steward_session_dup_facts:
 * @self: a session
 *
 * Returns: (transfer full): what is known of the tenant now, by the clock of the service
 */
StewardTenantFacts *
steward_session_dup_facts (StewardSession *self)
{
  g_autoptr(GDateTime) here = g_date_time_new_now_utc ();
  g_autoptr(GDateTime) there = NULL;
  StewardTenantFacts *facts;

  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);

  there = g_date_time_add_seconds (here,
                                   (double) steward_http_client_get_skew_seconds (self->client));
  facts = steward_tenant_facts_new (G_LIST_MODEL (self->environments),
                                    G_LIST_MODEL (self->operations), there);
  steward_tenant_facts_set_quota (facts, steward_session_get_quota (self));
  if (steward_listing_get_state (self->instances) == STEWARD_LISTING_STATE_READY)
    steward_tenant_facts_set_instances (facts, G_LIST_MODEL (self->instances));
  steward_tenant_facts_set_abilities (facts, steward_session_get_abilities (self));

  return facts;
}

/**
 * steward_session_forgive:
 * @self: a session
 *
 * Somebody may have done something about a sign-in that was refused: it is asked for again when it
 * is needed next, which by itself it is not.
 */
void
steward_session_forgive (StewardSession *self)
{
  g_return_if_fail (STEWARD_IS_SESSION (self));

  steward_authenticator_forgive (steward_http_client_get_authenticator (self->client),
                                 steward_tenant_get_id (self->tenant));
}

/**
 * steward_session_refresh:
 * @self: a session
 *
 * Asks for all lists again that belong to the tenant as a whole.
 */
void
steward_session_refresh (StewardSession *self)
{
  g_return_if_fail (STEWARD_IS_SESSION (self));

  if (self->closed)
    return;

  steward_listing_refresh_async (self->environments, NULL, NULL, NULL);
  steward_listing_refresh_async (self->operations, NULL, NULL, NULL);
  steward_listing_refresh_async (self->storage, NULL, NULL, NULL);
  steward_listing_refresh_async (self->quotas, NULL, NULL, NULL);
  steward_session_refresh_instances (self);
}

/**
 * steward_session_describe_request:
 * @self: a session
 * @draft: a draft for its tenant
 * @style: for whom
 *
 * Returns: (transfer full) (nullable): the request that @draft would send, without its token
 */
char *
steward_session_describe_request (StewardSession      *self,
                                  StewardDraft        *draft,
                                  StewardRequestStyle  style)
{
  g_autoptr(StewardHttpRequest) request = NULL;
  StewardHttpClient *client = self->client;

  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);
  g_return_val_if_fail (STEWARD_IS_DRAFT (draft), NULL);

  if (STEWARD_IS_APP_PLAN (draft))
    return steward_session_describe_plan (self, STEWARD_APP_PLAN (draft), style);

  if (STEWARD_IS_INSTANCE_DRAFT (draft))
    request = steward_session_new_instance_request (self, STEWARD_INSTANCE_DRAFT (draft), FALSE,
                                                    &client);
  else
    request = steward_bc_changes_new_request (self->service, draft);
  if (request == NULL)
    return NULL;

  return steward_request_text_new (request, steward_http_client_get_base_uri (client), style);
}
