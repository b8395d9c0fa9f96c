/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dataverse/steward-online-management.h"

#include "dataverse/steward-challenge-authenticator.h"
#include "steward-admin-mode-draft.h"
#include "steward-back-up-draft.h"
#include "steward-identity-draft.h"
#include "steward-instance-currency.h"
#include "steward-instance-delete-draft.h"
#include "steward-instance-restore-draft.h"
#include "steward-json.h"
#include "steward-provision-draft.h"

#include <string.h>

#define API STEWARD_ONLINE_MANAGEMENT_BASE
#define CHALLENGE "/api/aad/challenge"

/* What the tokens are for is found out by a challenge; until then they are for this. */
#define SCOPE     "challenge"

/* These can take long to be accepted; cutting them off makes them uncertain. */
#define CHANGE_DEADLINE_MS (120 * 1000)

typedef struct
{
  char              *name;
  StewardHttpClient *client;
} StewardRegion;

struct _StewardOnlineManagement
{
  GObject parent_instance;

  GPtrArray *regions; /* of StewardRegion */
  GPtrArray *names;   /* their names, %NULL at the end */
};

/* What a query asks: its path with the things it needs, and how they go into the query. */
static const struct
{
  const char *endpoint;
  const char *parameter;   /* (nullable): that the first thing is given as */
  gboolean    single;
  gboolean    may_be_missing; /* not found means that there are none */
} queries[] = {
  [STEWARD_INSTANCE_QUERY_INSTANCES] = { API "/Instances", NULL, FALSE, TRUE },
  [STEWARD_INSTANCE_QUERY_INSTANCE] = { API "/Instances/{id}", NULL, TRUE },
  [STEWARD_INSTANCE_QUERY_BACKUPS] = { API "/InstanceBackups", "instanceId", FALSE, TRUE },
  [STEWARD_INSTANCE_QUERY_BACKUP] = { API "/InstanceBackups/{instanceId}/{id}", NULL, TRUE },
  [STEWARD_INSTANCE_QUERY_TYPES] = { API "/InstanceTypeInfo" },
  [STEWARD_INSTANCE_QUERY_TYPE] = { API "/InstanceTypeInfo/{type}", NULL, TRUE },
  [STEWARD_INSTANCE_QUERY_TEMPLATES] = { API "/Templates", NULL, FALSE, TRUE },
  [STEWARD_INSTANCE_QUERY_RELEASES] = { API "/ServiceVersions" },
  [STEWARD_INSTANCE_QUERY_CURRENCIES] = { API "/Currencies" },
  [STEWARD_INSTANCE_QUERY_LANGUAGES] = { API "/Languages", "releaseId", FALSE, TRUE },
  [STEWARD_INSTANCE_QUERY_IDENTITIES] = { API "/TenantApplicationIdentities" },
  [STEWARD_INSTANCE_QUERY_IDENTITY] = { API "/TenantApplicationIdentities/{id}", NULL, TRUE },
};

static void
steward_online_management_provider_init (StewardInstanceProviderInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StewardOnlineManagement, steward_online_management, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (STEWARD_TYPE_INSTANCE_PROVIDER,
                                                      steward_online_management_provider_init))

static void
steward_region_free (gpointer data)
{
  StewardRegion *region = data;

  g_clear_pointer (&region->name, g_free);
  g_clear_object (&region->client);
  g_free (region);
}

/* The label of the host, "crm4" of "https://admin.services.crm4.dynamics.com"; where the host says
 * nothing, the last part of the path, or else the whole host. */
static char *
steward_region_dup_name (const char *address)
{
  g_autoptr(GUri) uri = g_uri_parse (address, G_URI_FLAGS_NONE, NULL);
  g_auto(GStrv) labels = NULL;
  g_autofree char *path = NULL;

  if (uri == NULL || g_uri_get_host (uri) == NULL)
    return NULL;

  path = g_path_get_basename (g_uri_get_path (uri));
  if (path[0] != '/' && path[0] != '.')
    return g_steal_pointer (&path);

  labels = g_strsplit (g_uri_get_host (uri), ".", -1);
  if (g_strv_length (labels) > 3 && g_str_equal (labels[1], "services"))
    return g_strdup (labels[2]);

  return g_strdup (g_uri_get_host (uri));
}

static StewardRegion *
steward_online_management_find (StewardOnlineManagement *self,
                                const char              *name)
{
  for (guint i = 0; name != NULL && i < self->regions->len; i++)
    {
      StewardRegion *region = g_ptr_array_index (self->regions, i);

      if (g_str_equal (region->name, name))
        return region;
    }

  return NULL;
}

static const char * const *
steward_online_management_get_regions (StewardInstanceProvider *provider)
{
  return (const char * const *) STEWARD_ONLINE_MANAGEMENT (provider)->names->pdata;
}

static StewardHttpClient *
steward_online_management_get_client (StewardInstanceProvider *provider,
                                      const char              *name)
{
  StewardRegion *region;

  region = steward_online_management_find (STEWARD_ONLINE_MANAGEMENT (provider), name);

  return region != NULL ? region->client : NULL;
}

static StewardLoader *
steward_online_management_load_region (StewardRegion        *region,
                                       StewardInstanceQuery  query,
                                       const char           *first,
                                       const char           *second)
{
  StewardLoader *loader = steward_loader_new (region->client);

  if (queries[query].parameter != NULL)
    {
      steward_loader_add_path (loader, queries[query].endpoint, NULL);
      steward_loader_add_query (loader, queries[query].parameter, first);
    }
  else
    steward_loader_add_path (loader, queries[query].endpoint, first, second, NULL);
  steward_loader_set_single (loader, queries[query].single);
  steward_loader_set_may_be_missing (loader, queries[query].may_be_missing);
  if (query == STEWARD_INSTANCE_QUERY_CURRENCIES)
    steward_loader_set_split (loader, steward_instance_currency_split);

  return loader;
}

static StewardLoader *
steward_online_management_new_loader (StewardInstanceProvider *provider,
                                      StewardInstanceQuery     query,
                                      const char              *name,
                                      const char              *first,
                                      const char              *second)
{
  StewardOnlineManagement *self = STEWARD_ONLINE_MANAGEMENT (provider);
  StewardRegion *found = steward_online_management_find (self, name);
  StewardLoader *loader;

  if (name != NULL && found == NULL)
    return NULL;

  loader = steward_loader_new_of_parts ();
  for (guint i = 0; i < self->regions->len; i++)
    {
      StewardRegion *region = g_ptr_array_index (self->regions, i);
      g_autoptr(StewardLoader) part = NULL;

      if (found != NULL && found != region)
        continue;
      part = steward_online_management_load_region (region, query, first, second);
      steward_loader_add_part (loader, part, region->name);
    }

  return loader;
}

/* A trial changes nothing, so that it may be repeated like a reading. */
static StewardHttpRequest *
steward_online_management_request (StewardHttpClass  request_class,
                                   gboolean          trial,
                                   const char       *method,
                                   const char       *endpoint,
                                   const char       *argument)
{
  StewardHttpRequest *request;

  request = steward_http_request_new (trial ? STEWARD_HTTP_CLASS_SAFE : request_class, method,
                                      endpoint, argument, NULL);
  if (trial)
    steward_http_request_add_query (request, "validate", "true");

  return request;
}

static StewardHttpRequest *
steward_online_management_request_identity (StewardIdentityDraft *draft)
{
  StewardApplicationIdentity *identity = steward_identity_draft_get_identity (draft);

  if (identity == NULL)
    return steward_http_request_new (STEWARD_HTTP_CLASS_CREATE_ONCE, "POST",
                                     API "/TenantApplicationIdentities", NULL);

  if (steward_identity_draft_get_removed (draft))
    return steward_http_request_new (STEWARD_HTTP_CLASS_DESTROY, "DELETE",
                                     API "/TenantApplicationIdentities/{id}",
                                     steward_application_identity_get_id (identity), NULL);

  return steward_http_request_new (STEWARD_HTTP_CLASS_IDEMPOTENT_SET, "POST",
                                   steward_identity_draft_get_enabled (draft)
                                     ? API "/TenantApplicationIdentities/{id}/Enable"
                                     : API "/TenantApplicationIdentities/{id}/Disable",
                                   steward_application_identity_get_id (identity), NULL);
}

static StewardHttpRequest *
steward_online_management_route (StewardInstanceDraft *draft,
                                 gboolean              trial)
{
  StewardInstance *instance = steward_instance_draft_get_instance (draft);
  const char *id = instance != NULL ? steward_instance_get_id (instance) : NULL;

  if (STEWARD_IS_PROVISION_DRAFT (draft))
    return steward_online_management_request (STEWARD_HTTP_CLASS_CREATE_ONCE, trial, "PUT",
                                              API "/Instances/Provision", NULL);
  if (STEWARD_IS_BACK_UP_DRAFT (draft))
    return steward_online_management_request (STEWARD_HTTP_CLASS_CREATE_ONCE, trial, "POST",
                                              API "/InstanceBackups", NULL);
  if (STEWARD_IS_INSTANCE_DELETE_DRAFT (draft))
    return steward_online_management_request (STEWARD_HTTP_CLASS_DESTROY, trial, "DELETE",
                                              API "/Instances/{id}/Delete", id);
  if (STEWARD_IS_INSTANCE_RESTORE_DRAFT (draft))
    return steward_online_management_request (STEWARD_HTTP_CLASS_DESTROY, trial, "POST",
                                              API "/Instances/{targetInstanceId}/Restore", id);
  if (STEWARD_IS_ADMIN_MODE_DRAFT (draft))
    return steward_online_management_request (STEWARD_HTTP_CLASS_IDEMPOTENT_SET, trial, "POST",
                                              API "/Instances/{id}/UpdateAdminMode", id);
  if (STEWARD_IS_IDENTITY_DRAFT (draft))
    return steward_online_management_request_identity (STEWARD_IDENTITY_DRAFT (draft));

  return NULL;
}

static StewardHttpRequest *
steward_online_management_new_change (StewardInstanceProvider *provider,
                                      StewardInstanceDraft    *draft,
                                      gboolean                 trial)
{
  StewardOnlineManagement *self = STEWARD_ONLINE_MANAGEMENT (provider);
  const char *region = steward_instance_draft_get_region (draft);
  g_autoptr(JsonNode) body = NULL;
  StewardHttpRequest *request;

  if (steward_online_management_find (self, region) == NULL
      || (trial && !steward_instance_draft_can_try (draft)))
    return NULL;

  request = steward_online_management_route (draft, trial);
  body = steward_draft_to_json (STEWARD_DRAFT (draft));
  if (request != NULL && body != NULL)
    steward_http_request_set_json (request, body);
  if (request != NULL)
    steward_http_request_set_deadline_ms (request, CHANGE_DEADLINE_MS);

  return request;
}

/* Where it was told, it is asked there and nowhere else. */
static StewardHttpRequest *
steward_online_management_new_look (StewardInstanceProvider *provider,
                                    const char              *operation_id,
                                    const char              *location)
{
  g_autoptr(StewardHttpRequest) usual = NULL;

  usual = steward_http_request_new (STEWARD_HTTP_CLASS_SAFE, "GET", API "/Operation/{id}",
                                    operation_id != NULL ? operation_id : "", NULL);
  if (location == NULL)
    return g_steal_pointer (&usual);

  return steward_http_request_new_following (usual, location);
}

static void
steward_online_management_finalize (GObject *object)
{
  StewardOnlineManagement *self = STEWARD_ONLINE_MANAGEMENT (object);

  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->regions, g_ptr_array_unref);

  G_OBJECT_CLASS (steward_online_management_parent_class)->finalize (object);
}

static void
steward_online_management_provider_init (StewardInstanceProviderInterface *iface)
{
  iface->get_regions = steward_online_management_get_regions;
  iface->get_client = steward_online_management_get_client;
  iface->new_loader = steward_online_management_new_loader;
  iface->new_change = steward_online_management_new_change;
  iface->new_look = steward_online_management_new_look;
}

static void
steward_online_management_class_init (StewardOnlineManagementClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = steward_online_management_finalize;
}

static void
steward_online_management_init (StewardOnlineManagement *self)
{
  self->regions = g_ptr_array_new_with_free_func (steward_region_free);
  self->names = g_ptr_array_new ();
}

static StewardHttpClient *
steward_online_management_make_client (StewardHttpTransport *transport,
                                       StewardAuthenticator *inner,
                                       const char           *tenant_id,
                                       const char           *address,
                                       double                pace)
{
  StewardHttpClient *client = steward_http_client_new (transport, address);
  g_autoptr(StewardHttpClient) anonymous = steward_http_client_new (transport, address);
  g_autoptr(StewardAuthenticator) authenticator = NULL;

  steward_http_client_set_pace (anonymous, pace);
  steward_http_client_set_pace (client, pace);
  authenticator = steward_challenge_authenticator_new (inner, anonymous, CHALLENGE);
  steward_http_client_set_authenticator (client, authenticator, tenant_id, SCOPE);

  return client;
}

/**
 * steward_online_management_new:
 * @transport: what puts requests on the wire
 * @authenticator: what gives the tokens
 * @tenant_id: the tenant whose instances are managed
 * @addresses: (nullable): the addresses of the regions, with blanks between them
 * @pace: how long to wait, as a share of the usual time
 *
 * Returns: (transfer full): the service
 */
StewardInstanceProvider *
steward_online_management_new (StewardHttpTransport *transport,
                               StewardAuthenticator *authenticator,
                               const char           *tenant_id,
                               const char           *addresses,
                               double                pace)
{
  StewardOnlineManagement *self;
  g_auto(GStrv) list = NULL;

  g_return_val_if_fail (STEWARD_IS_HTTP_TRANSPORT (transport), NULL);
  g_return_val_if_fail (STEWARD_IS_AUTHENTICATOR (authenticator), NULL);
  g_return_val_if_fail (tenant_id != NULL, NULL);

  self = g_object_new (STEWARD_TYPE_ONLINE_MANAGEMENT, NULL);
  list = g_strsplit (addresses != NULL ? addresses : "", " ", -1);
  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autofree char *name = steward_region_dup_name (list[i]);
      StewardRegion *region;

      if (name == NULL || steward_online_management_find (self, name) != NULL)
        continue;

      region = g_new0 (StewardRegion, 1);
      region->client = steward_online_management_make_client (transport, authenticator, tenant_id,
                                                              list[i], pace);
      region->name = g_steal_pointer (&name);
      g_ptr_array_add (self->regions, region);
      g_ptr_array_add (self->names, region->name);
    }
  g_ptr_array_add (self->names, NULL);

  return STEWARD_INSTANCE_PROVIDER (self);
}
