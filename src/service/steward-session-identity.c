/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-session-private.h"

#include <string.h>

#include "auth/steward-auth-error.h"
#include "auth/steward-authenticator.h"
#include "business-central/steward-bc-service.h"
#include "steward-cloud.h"
#include "store/steward-archive.h"

/* What sign-in and the services have answered tells who acts in the tenant, and how far. */

/* Parts of the paths, the first that fits wins; what fits none is about the environments. */
static const struct
{
  const char            *part;
  StewardPermissionArea  area;
} areas[] = {
  { "/manageabletenants", STEWARD_PERMISSION_AREA_ENVIRONMENTS },
  { "/partneraccess", STEWARD_PERMISSION_AREA_PARTNER_ACCESS },
  { "transfer", STEWARD_PERMISSION_AREA_TRANSFERS },
  { "/authorizedaadapps", STEWARD_PERMISSION_AREA_AUTHORIZED_APPS },
  { "/restore", STEWARD_PERMISSION_AREA_BACKUPS },
  { "/availablerestoreperiods", STEWARD_PERMISSION_AREA_BACKUPS },
  { "/export", STEWARD_PERMISSION_AREA_BACKUPS },
};

static StewardPermissionArea
steward_session_find_area (const char *endpoint)
{
  g_autofree char *lower = g_ascii_strdown (endpoint, -1);

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      if (strstr (lower, areas[i].part) != NULL)
        return areas[i].area;
    }

  return STEWARD_PERMISSION_AREA_ENVIRONMENTS;
}

/* A partner can be kept out of a single environment, which says nothing about the others. */
static gboolean
steward_session_is_about_one (const char *endpoint)
{
  return strstr (endpoint, "/environments/{") != NULL;
}

static void
steward_session_answered_cb (StewardHttpClient  *client,
                             StewardHttpRequest *request,
                             guint               status,
                             gpointer            user_data)
{
  StewardSession *self = user_data;
  const char *endpoint = steward_http_request_get_endpoint (request);
  StewardPermissionArea area = steward_session_find_area (endpoint);

  /* Whoever signed in just before the session was there got the token then. */
  if (status >= 200 && status <= 299)
    {
      StewardAuthenticator *authenticator = steward_http_client_get_authenticator (client);

      steward_identity_note_user (self->identity,
                                  steward_authenticator_get_user_name (authenticator));
      steward_identity_note_permission (self->identity, area, NULL,
                                        STEWARD_PERMISSION_STATE_ALLOWED);
    }
  else if (status == 403
           && (area != STEWARD_PERMISSION_AREA_ENVIRONMENTS
               || !steward_session_is_about_one (endpoint)))
    steward_identity_note_permission (self->identity, area, NULL,
                                      STEWARD_PERMISSION_STATE_MISSING);
}

/* Each region lets somebody in or not. */
static void
steward_session_region_answered_cb (StewardHttpClient  *client,
                                    StewardHttpRequest *request,
                                    guint               status,
                                    gpointer            user_data)
{
  StewardSession *self = user_data;
  const char * const *regions = steward_instance_provider_get_regions (self->provider);
  StewardPermissionState state = STEWARD_PERMISSION_STATE_UNKNOWN;

  if (status >= 200 && status <= 299)
    state = STEWARD_PERMISSION_STATE_ALLOWED;
  else if (status == 403)
    state = STEWARD_PERMISSION_STATE_MISSING;
  else
    return;

  for (guint i = 0; regions[i] != NULL; i++)
    {
      if (steward_instance_provider_get_client (self->provider, regions[i]) == client)
        steward_identity_note_permission (self->identity, STEWARD_PERMISSION_AREA_INSTANCES,
                                          regions[i], state);
    }
}

static gboolean
steward_session_is_mine (StewardSession *self,
                         const char     *tenant_id)
{
  return g_ascii_strcasecmp (tenant_id, steward_tenant_get_id (self->tenant)) == 0;
}

static void
steward_session_token_received_cb (StewardAuthenticator *authenticator,
                                   const char           *tenant_id,
                                   const char           *scope,
                                   gint64                seconds,
                                   gpointer              user_data)
{
  StewardSession *self = user_data;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  if (steward_session_is_mine (self, tenant_id))
    steward_identity_note_token (self->identity,
                                 steward_authenticator_get_user_name (authenticator),
                                 now, seconds);
}

static StewardIdentityState
steward_session_classify (const GError *error)
{
  if (error->domain != STEWARD_AUTH_ERROR)
    return STEWARD_IDENTITY_STATE_UNAVAILABLE;
  if (steward_auth_error_get_reason (error) == STEWARD_AUTH_REASON_CONSENT_MISSING)
    return STEWARD_IDENTITY_STATE_CONSENT_NEEDED;

  switch ((StewardAuthError) error->code)
    {
    case STEWARD_AUTH_ERROR_CONSENT_NEEDED:
      return STEWARD_IDENTITY_STATE_CONSENT_NEEDED;

    case STEWARD_AUTH_ERROR_CREDENTIAL:
    case STEWARD_AUTH_ERROR_CONFIGURATION:
      return STEWARD_IDENTITY_STATE_CREDENTIAL_REFUSED;

    case STEWARD_AUTH_ERROR_SIGN_IN_NEEDED:
    case STEWARD_AUTH_ERROR_DECLINED:
    case STEWARD_AUTH_ERROR_EXPIRED:
    case STEWARD_AUTH_ERROR_WRONG_TENANT:
      return STEWARD_IDENTITY_STATE_SIGN_IN_NEEDED;

    case STEWARD_AUTH_ERROR_PENDING:
    case STEWARD_AUTH_ERROR_SLOW_DOWN:
    case STEWARD_AUTH_ERROR_UNAVAILABLE:
    case STEWARD_AUTH_ERROR_PROTOCOL:
    default:
      return STEWARD_IDENTITY_STATE_UNAVAILABLE;
    }
}

static void
steward_session_token_refused_cb (StewardAuthenticator *authenticator,
                                  const char           *tenant_id,
                                  const char           *scope,
                                  const GError         *error,
                                  gpointer              user_data)
{
  StewardSession *self = user_data;

  if (steward_session_is_mine (self, tenant_id))
    steward_identity_note_refusal (self->identity, steward_session_classify (error), error);
}

void
steward_session_make_identity (StewardSession *self)
{
  StewardAuthenticator *authenticator = steward_http_client_get_authenticator (self->client);

  self->identity = steward_identity_new (self->profile, self->tenant);
  g_signal_connect_object (self->client, "answered",
                           G_CALLBACK (steward_session_answered_cb), self, 0);
  g_signal_connect_object (authenticator, "token-received",
                           G_CALLBACK (steward_session_token_received_cb), self, 0);
  g_signal_connect_object (authenticator, "token-refused",
                           G_CALLBACK (steward_session_token_refused_cb), self, 0);
}

void
steward_session_watch_regions (StewardSession *self)
{
  const char * const *regions = steward_instance_provider_get_regions (self->provider);

  for (guint i = 0; regions[i] != NULL; i++)
    g_signal_connect_object (steward_instance_provider_get_client (self->provider, regions[i]),
                             "answered", G_CALLBACK (steward_session_region_answered_cb), self,
                             0);
}

static void
steward_session_acquired_cb (GObject      *object,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr(StewardSession) self = user_data;
  StewardAuthenticator *authenticator = STEWARD_AUTHENTICATOR (object);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(StewardToken) token = NULL;

  token = steward_authenticator_acquire_finish (authenticator, result, NULL);
  if (token != NULL && steward_identity_get_renewed_on (self->identity) == NULL)
    steward_identity_note_token (self->identity,
                                 steward_authenticator_get_user_name (authenticator),
                                 now, steward_token_get_seconds_left (token));
}

/* Whoever signed in just before the session was there got the token then. */
void
steward_session_look_at_token (StewardSession *self)
{
  steward_authenticator_acquire_async (steward_http_client_get_authenticator (self->client),
                                       steward_tenant_get_id (self->tenant),
                                       steward_cloud_get_scope (self->profile),
                                       self->cancellable, steward_session_acquired_cb,
                                       g_object_ref (self));
}

static void
steward_session_measured_cb (GObject      *object,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  gint64 size;

  size = steward_archive_measure_finish (STEWARD_ARCHIVE (object), result, &error);
  if (size < 0)
    g_task_return_error (task, error);
  else
    g_task_return_int (task, (gssize) size);
}

/**
 * steward_session_measure_async:
 * @self: a session
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is measured
 * @user_data: for @callback
 *
 * Finds out how much this computer keeps of the lists of the tenant.
 */
void
steward_session_measure_async (StewardSession      *self,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (STEWARD_IS_SESSION (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_session_measure_async);
  if (self->archive == NULL)
    g_task_return_int (task, 0);
  else
    steward_archive_measure_async (self->archive, steward_tenant_get_id (self->tenant),
                                   cancellable, steward_session_measured_cb,
                                   g_object_ref (task));
}

/**
 * steward_session_measure_finish:
 * @self: a session
 * @result: from the callback
 * @error: return location for an error of %STEWARD_STORE_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: how many bytes that is, or -1
 */
gssize
steward_session_measure_finish (StewardSession  *self,
                                GAsyncResult    *result,
                                GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), -1);

  return g_task_propagate_int (G_TASK (result), error);
}
