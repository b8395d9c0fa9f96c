/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-connection-test.h"

#include "auth/steward-token-client.h"
#include "dataverse/steward-online-management.h"
#include "steward-cloud.h"
#include "steward-session-private.h"

struct _StewardConnectionTest
{
  GObject parent_instance;

  StewardSession     *session;
  StewardTokenClient *token_client;
  GPtrArray          *probes;
  GCancellable       *cancellable; /* (nullable): while it runs */
  GDateTime          *finished_on; /* (nullable) */
  guint               current;     /* the probe that runs */
  gboolean            renewed;     /* the token, in this run */
};

static void steward_connection_test_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StewardConnectionTest, steward_connection_test, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      steward_connection_test_list_model_init))

enum
{
  PROP_0,
  PROP_FINISHED_ON,
  PROP_RUNNING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const StewardProbeKind kinds[] = {
  STEWARD_PROBE_KIND_NETWORK,
  STEWARD_PROBE_KIND_SIGN_IN_SERVICE,
  STEWARD_PROBE_KIND_TOKEN,
  STEWARD_PROBE_KIND_BUSINESS_CENTRAL,
};

static void steward_connection_test_advance     (StewardConnectionTest *self);
static void steward_connection_test_acquired_cb (GObject               *object,
                                                 GAsyncResult          *result,
                                                 gpointer               user_data);

static void
steward_connection_test_finish (StewardConnectionTest *self)
{
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->finished_on, g_date_time_unref);
  self->finished_on = g_date_time_new_now_utc ();
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FINISHED_ON]);
}

/* A proxy can find a name that this computer does not, so the first probe decides nothing; and
 * a region nothing about the others. */
static void
steward_connection_test_end_probe (StewardConnectionTest *self,
                                   const GError          *error)
{
  StewardProbe *probe = g_ptr_array_index (self->probes, self->current);
  gboolean goes_on = error == NULL
                     || steward_probe_get_kind (probe) == STEWARD_PROBE_KIND_NETWORK
                     || steward_probe_get_kind (probe) == STEWARD_PROBE_KIND_DATAVERSE;

  steward_probe_end (probe, error);
  self->current++;
  for (guint i = self->current; i < self->probes->len && !goes_on; i++)
    steward_probe_leave_out (g_ptr_array_index (self->probes, i));
  if (!goes_on)
    self->current = self->probes->len;
  steward_connection_test_advance (self);
}

/* Whether this is the answer of a run that goes on. */
static gboolean
steward_connection_test_is_current (StewardConnectionTest *self,
                                    const GError          *error)
{
  return self->cancellable != NULL
         && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
steward_connection_test_resolved_cb (GObject      *object,
                                     GAsyncResult *result,
                                     gpointer      user_data)
{
  g_autoptr(StewardConnectionTest) self = user_data;
  g_autoptr(GError) error = NULL;
  GList *addresses;

  addresses = g_resolver_lookup_by_name_finish (G_RESOLVER (object), result, &error);
  g_resolver_free_addresses (addresses);
  if (steward_connection_test_is_current (self, error))
    steward_connection_test_end_probe (self, error);
}

static void
steward_connection_test_resolve (StewardConnectionTest *self)
{
  g_autoptr(GResolver) resolver = g_resolver_get_default ();
  g_autoptr(GUri) uri = NULL;
  const char *host;

  uri = g_uri_parse (steward_token_client_get_authority (self->token_client),
                     G_URI_FLAGS_NONE, NULL);
  host = uri != NULL ? g_uri_get_host (uri) : NULL;
  g_resolver_lookup_by_name_async (resolver, host != NULL ? host : "", self->cancellable,
                                   steward_connection_test_resolved_cb, g_object_ref (self));
}

static void
steward_connection_test_found_cb (GObject      *object,
                                  GAsyncResult *result,
                                  gpointer      user_data)
{
  g_autoptr(StewardConnectionTest) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *id = NULL;

  id = steward_token_client_find_finish (STEWARD_TOKEN_CLIENT (object), result, &error);
  if (steward_connection_test_is_current (self, error))
    steward_connection_test_end_probe (self, error);
}

static void
steward_connection_test_find (StewardConnectionTest *self)
{
  steward_token_client_find_async (self->token_client,
                                   steward_tenant_get_id (self->session->tenant),
                                   self->cancellable, steward_connection_test_found_cb,
                                   g_object_ref (self));
}

static void
steward_connection_test_acquire (StewardConnectionTest *self)
{
  steward_authenticator_acquire_async (
    steward_http_client_get_authenticator (self->session->client),
    steward_tenant_get_id (self->session->tenant), steward_cloud_get_scope (self->session->profile),
    self->cancellable, steward_connection_test_acquired_cb, g_object_ref (self));
}

/* The first one may have been there already, and tells nothing then. */
static void
steward_connection_test_acquired_cb (GObject      *object,
                                     GAsyncResult *result,
                                     gpointer      user_data)
{
  g_autoptr(StewardConnectionTest) self = user_data;
  StewardAuthenticator *authenticator = STEWARD_AUTHENTICATOR (object);
  g_autoptr(StewardToken) token = NULL;
  g_autoptr(GError) error = NULL;

  token = steward_authenticator_acquire_finish (authenticator, result, &error);
  if (!steward_connection_test_is_current (self, error))
    return;

  if (token == NULL || self->renewed)
    {
      steward_connection_test_end_probe (self, error);
      return;
    }

  self->renewed = TRUE;
  steward_authenticator_invalidate (authenticator, steward_tenant_get_id (self->session->tenant),
                                    steward_cloud_get_scope (self->session->profile), token, NULL);
  steward_connection_test_acquire (self);
}

static void
steward_connection_test_answered_cb (GObject      *object,
                                     GAsyncResult *result,
                                     gpointer      user_data)
{
  g_autoptr(StewardConnectionTest) self = user_data;
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GError) error = NULL;

  response = steward_http_client_send_finish (STEWARD_HTTP_CLIENT (object), result, &error);
  if (steward_connection_test_is_current (self, error))
    steward_connection_test_end_probe (self, error);
}

static void
steward_connection_test_ask (StewardConnectionTest *self)
{
  g_autoptr(StewardHttpRequest) request = NULL;

  request = steward_http_request_new (STEWARD_HTTP_CLASS_SAFE, "GET",
                                      STEWARD_BC_BASE "/applications/",
                                      steward_bc_service_get_version (self->session->service)->name,
                                      NULL);
  steward_http_client_send_async (self->session->client, request, self->cancellable,
                                  steward_connection_test_answered_cb, g_object_ref (self));
}

static void
steward_connection_test_ask_region (StewardConnectionTest *self,
                                    const char            *region)
{
  g_autoptr(StewardHttpRequest) request = NULL;

  request = steward_http_request_new (STEWARD_HTTP_CLASS_SAFE, "GET",
                                      STEWARD_ONLINE_MANAGEMENT_BASE "/Instances", NULL);
  steward_http_client_send_async (
    steward_instance_provider_get_client (self->session->provider, region), request,
    self->cancellable, steward_connection_test_answered_cb, g_object_ref (self));
}

static void
steward_connection_test_advance (StewardConnectionTest *self)
{
  StewardProbe *probe;

  if (self->current == self->probes->len)
    {
      steward_connection_test_finish (self);
      return;
    }

  probe = g_ptr_array_index (self->probes, self->current);
  steward_probe_start (probe);
  switch (steward_probe_get_kind (probe))
    {
    case STEWARD_PROBE_KIND_NETWORK:
      steward_connection_test_resolve (self);
      break;

    case STEWARD_PROBE_KIND_SIGN_IN_SERVICE:
      steward_connection_test_find (self);
      break;

    case STEWARD_PROBE_KIND_TOKEN:
      steward_connection_test_acquire (self);
      break;

    case STEWARD_PROBE_KIND_DATAVERSE:
      steward_connection_test_ask_region (self, steward_probe_get_region (probe));
      break;

    case STEWARD_PROBE_KIND_BUSINESS_CENTRAL:
    default:
      steward_connection_test_ask (self);
    }
}

static GType
steward_connection_test_get_item_type (GListModel *model)
{
  return STEWARD_TYPE_PROBE;
}

static guint
steward_connection_test_get_n_items (GListModel *model)
{
  return STEWARD_CONNECTION_TEST (model)->probes->len;
}

static gpointer
steward_connection_test_get_item (GListModel *model,
                                  guint       position)
{
  StewardConnectionTest *self = STEWARD_CONNECTION_TEST (model);

  if (position >= self->probes->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->probes, position));
}

static void
steward_connection_test_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = steward_connection_test_get_item_type;
  iface->get_n_items = steward_connection_test_get_n_items;
  iface->get_item = steward_connection_test_get_item;
}

static void
steward_connection_test_dispose (GObject *object)
{
  StewardConnectionTest *self = STEWARD_CONNECTION_TEST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->token_client);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (steward_connection_test_parent_class)->dispose (object);
}

static void
steward_connection_test_finalize (GObject *object)
{
  StewardConnectionTest *self = STEWARD_CONNECTION_TEST (object);

  g_clear_pointer (&self->probes, g_ptr_array_unref);
  g_clear_pointer (&self->finished_on, g_date_time_unref);

  G_OBJECT_CLASS (steward_connection_test_parent_class)->finalize (object);
}

static void
steward_connection_test_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  StewardConnectionTest *self = STEWARD_CONNECTION_TEST (object);

  switch (prop_id)
    {
    case PROP_FINISHED_ON:
      g_value_set_boxed (value, self->finished_on);
      break;
    case PROP_RUNNING:
      g_value_set_boolean (value, self->cancellable != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_connection_test_class_init (StewardConnectionTestClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = steward_connection_test_dispose;
  object_class->finalize = steward_connection_test_finalize;
  object_class->get_property = steward_connection_test_get_property;

  properties[PROP_FINISHED_ON] =
    g_param_spec_boxed ("finished-on", NULL, NULL, G_TYPE_DATE_TIME, flags);

  properties[PROP_RUNNING] =
    g_param_spec_boolean ("running", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_connection_test_init (StewardConnectionTest *self)
{
  self->probes = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_ptr_array_add (self->probes, steward_probe_new (kinds[i], NULL));
}

/**
 * steward_connection_test_new:
 * @session: the tenant whose connection is to be tested
 *
 * Returns: (transfer full): a test that has not started
 */
StewardConnectionTest *
steward_connection_test_new (StewardSession *session)
{
  StewardConnectionTest *self;
  const char * const *regions;
  const char *authority;

  g_return_val_if_fail (STEWARD_IS_SESSION (session), NULL);

  self = g_object_new (STEWARD_TYPE_CONNECTION_TEST, NULL);
  self->session = g_object_ref (session);
  authority = steward_profile_get_authority (session->profile);
  if (authority == NULL || *authority == '\0')
    authority = steward_cloud_get_authority (STEWARD_CLOUD_PUBLIC);
  self->token_client = steward_token_client_new (
    steward_http_client_get_transport (session->client), authority);
  regions = steward_instance_provider_get_regions (session->provider);
  for (guint i = 0; regions[i] != NULL; i++)
    g_ptr_array_add (self->probes, steward_probe_new (STEWARD_PROBE_KIND_DATAVERSE, regions[i]));

  return self;
}

/**
 * steward_connection_test_start:
 * @self: a test
 *
 * Begins from the first step. Does nothing while it runs.
 */
void
steward_connection_test_start (StewardConnectionTest *self)
{
  g_return_if_fail (STEWARD_IS_CONNECTION_TEST (self));

  if (self->cancellable != NULL)
    return;

  self->cancellable = g_cancellable_new ();
  self->current = 0;
  self->renewed = FALSE;
  steward_session_forgive (self->session);
  for (guint i = 0; i < self->probes->len; i++)
    steward_probe_reset (g_ptr_array_index (self->probes, i));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
  steward_connection_test_advance (self);
}

/**
 * steward_connection_test_stop:
 * @self: a test
 *
 * What was not tested yet waits for the next start.
 */
void
steward_connection_test_stop (StewardConnectionTest *self)
{
  g_return_if_fail (STEWARD_IS_CONNECTION_TEST (self));

  if (self->cancellable == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  steward_probe_reset (g_ptr_array_index (self->probes, self->current));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
}

/**
 * steward_connection_test_get_running:
 * @self: a test
 *
 * Returns: whether it has not come to its end
 */
gboolean
steward_connection_test_get_running (StewardConnectionTest *self)
{
  g_return_val_if_fail (STEWARD_IS_CONNECTION_TEST (self), FALSE);

  return self->cancellable != NULL;
}

/**
 * steward_connection_test_get_finished_on:
 * @self: a test
 *
 * Returns: (transfer none) (nullable): when the last run ended
 */
GDateTime *
steward_connection_test_get_finished_on (StewardConnectionTest *self)
{
  g_return_val_if_fail (STEWARD_IS_CONNECTION_TEST (self), NULL);

  return self->finished_on;
}
