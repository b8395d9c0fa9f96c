/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-application-authenticator.h"

#include <string.h>

#include "auth/steward-auth-error.h"
#include "auth/steward-certificate.h"
#include "auth/steward-refusals.h"
#include "auth/steward-token-cache.h"

struct _StewardApplicationAuthenticator
{
  GObject             parent_instance;

  StewardTokenClient *token_client;
  StewardSecretStore *store;
  StewardTokenCache  *cache;
  StewardRefusals    *refusals;
  StewardSecretKind   kind;
  char               *profile;
  char               *client_id;
};

static void steward_application_authenticator_iface_init (StewardAuthenticatorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StewardApplicationAuthenticator,
                               steward_application_authenticator,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (STEWARD_TYPE_AUTHENTICATOR,
                                                      steward_application_authenticator_iface_init))

typedef struct
{
  char *tenant_id;
  char *scope;
  char *claims; /* (nullable) */
} StewardApplicationFetch;

static void
steward_application_fetch_free (gpointer data)
{
  StewardApplicationFetch *fetch = data;

  g_clear_pointer (&fetch->tenant_id, g_free);
  g_clear_pointer (&fetch->scope, g_free);
  g_clear_pointer (&fetch->claims, g_free);
  g_free (fetch);
}

static void steward_application_lookup_step_done_cb (GObject      *object,
                                                     GAsyncResult *result,
                                                     gpointer      user_data);
static void steward_application_redeem_step_done_cb (GObject      *object,
                                                     GAsyncResult *result,
                                                     gpointer      user_data);

static void
steward_application_fetch_async (GObject             *owner,
                                 const char          *tenant_id,
                                 const char          *scope,
                                 const char          *claims,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  StewardApplicationAuthenticator *self = STEWARD_APPLICATION_AUTHENTICATOR (owner);
  StewardApplicationFetch *fetch = g_new0 (StewardApplicationFetch, 1);
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  const GError *refusal;

  g_task_set_source_tag (task, steward_application_fetch_async);
  fetch->tenant_id = g_strdup (tenant_id);
  fetch->scope = g_strdup (scope);
  fetch->claims = g_strdup (claims);
  g_task_set_task_data (task, fetch, steward_application_fetch_free);
  refusal = steward_refusals_find (self->refusals, tenant_id, scope);
  if (refusal != NULL)
    {
      g_task_return_error (task, g_error_copy (refusal));
      g_object_unref (task);
      return;
    }

  steward_secret_store_lookup_async (self->store, self->profile, self->kind,
                                     cancellable, steward_application_lookup_step_done_cb, task);
}

static gboolean
steward_application_authenticator_assert (StewardApplicationAuthenticator  *self,
                                          StewardApplicationFetch          *fetch,
                                          const char                       *secret,
                                          StewardHttpForm                  *form,
                                          GError                          **error)
{
  g_autoptr(StewardCertificate) certificate = NULL;
  g_autofree char *endpoint = NULL;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC
               + steward_token_client_get_skew_seconds (self->token_client);
  char *assertion;

  certificate = steward_certificate_new_from_data ((const guint8 *) secret, strlen (secret), NULL,
                                                   error);
  if (certificate == NULL)
    return FALSE;

  endpoint = steward_token_client_dup_endpoint (self->token_client, fetch->tenant_id, "token");
  assertion = steward_certificate_dup_assertion (certificate, self->client_id, endpoint, now,
                                                 error);
  if (assertion == NULL)
    return FALSE;

  steward_http_form_add (form, "client_assertion_type",
                         "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
  steward_http_form_add (form, "client_assertion", assertion);
  steward_wipe_string (assertion);

  return TRUE;
}

static StewardHttpForm *
steward_application_authenticator_build (StewardApplicationAuthenticator  *self,
                                         StewardApplicationFetch          *fetch,
                                         const char                       *secret,
                                         GError                          **error)
{
  g_autoptr(StewardHttpForm) form = steward_http_form_new ();

  steward_http_form_add (form, "grant_type", "client_credentials");
  steward_http_form_add (form, "client_id", self->client_id);
  if (self->kind == STEWARD_SECRET_KIND_SECRET)
    steward_http_form_add (form, "client_secret", secret);
  else if (!steward_application_authenticator_assert (self, fetch, secret, form, error))
    return NULL;
  steward_http_form_add (form, "scope", fetch->scope);
  steward_http_form_add (form, "claims", fetch->claims);

  return g_steal_pointer (&form);
}

static void
steward_application_lookup_step_done_cb (GObject      *object,
                                         GAsyncResult *result,
                                         gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardApplicationAuthenticator *self = g_task_get_source_object (task);
  StewardApplicationFetch *fetch = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  StewardHttpClass request_class = STEWARD_HTTP_CLASS_SAFE;
  StewardHttpForm *form;
  char *secret;

  secret = steward_secret_store_lookup_finish (STEWARD_SECRET_STORE (object), result, &error);
  if (error != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (secret == NULL)
    {
      g_task_return_new_error (task, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_CREDENTIAL,
                               "There is no credential for this connection");
      return;
    }

  form = steward_application_authenticator_build (self, fetch, secret, &error);
  steward_wipe_string (secret);
  if (form == NULL)
    {
      g_task_return_new_error (task, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_CREDENTIAL,
                               "%s", error->message);
      return;
    }

  /* An assertion is good for once, and would be taken for a replay. */
  if (self->kind == STEWARD_SECRET_KIND_KEY)
    request_class = STEWARD_HTTP_CLASS_CREATE_ONCE;
  steward_token_client_redeem_async (self->token_client, request_class, fetch->tenant_id, form,
                                     g_task_get_cancellable (task),
                                     steward_application_redeem_step_done_cb,
                                     g_object_ref (task));
}

static void
steward_application_redeem_step_done_cb (GObject      *object,
                                         GAsyncResult *result,
                                         gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardApplicationAuthenticator *self = g_task_get_source_object (task);
  StewardApplicationFetch *fetch = g_task_get_task_data (task);
  g_autoptr(StewardTokenGrant) grant = NULL;
  GError *error = NULL;

  grant = steward_token_client_redeem_finish (STEWARD_TOKEN_CLIENT (object), result, &error);
  steward_refusals_note (self->refusals, fetch->tenant_id, fetch->scope, error);
  if (grant == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&grant->access_token),
                           (GDestroyNotify) steward_token_unref);
}

static StewardToken *
steward_application_fetch_finish (GObject       *owner,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
steward_application_authenticator_acquire_async (StewardAuthenticator *authenticator,
                                                 const char           *tenant_id,
                                                 const char           *scope,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data)
{
  StewardApplicationAuthenticator *self = STEWARD_APPLICATION_AUTHENTICATOR (authenticator);

  steward_token_cache_acquire_async (self->cache, tenant_id, scope, cancellable,
                                     callback, user_data);
}

static StewardToken *
steward_application_authenticator_acquire_finish (StewardAuthenticator  *authenticator,
                                                  GAsyncResult          *result,
                                                  GError               **error)
{
  StewardApplicationAuthenticator *self = STEWARD_APPLICATION_AUTHENTICATOR (authenticator);

  return steward_token_cache_acquire_finish (self->cache, result, error);
}

static void
steward_application_authenticator_invalidate (StewardAuthenticator *authenticator,
                                              const char           *tenant_id,
                                              const char           *scope,
                                              StewardToken         *token,
                                              const char           *claims)
{
  StewardApplicationAuthenticator *self = STEWARD_APPLICATION_AUTHENTICATOR (authenticator);

  steward_token_cache_invalidate (self->cache, tenant_id, scope, token, claims);
}

static void
steward_application_authenticator_forgive (StewardAuthenticator *authenticator,
                                           const char           *tenant_id)
{
  steward_refusals_forget (STEWARD_APPLICATION_AUTHENTICATOR (authenticator)->refusals, tenant_id);
}

static void
steward_application_clear_done_cb (GObject      *object,
                                   GAsyncResult *result,
                                   gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (steward_secret_store_clear_finish (STEWARD_SECRET_STORE (object), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
steward_application_authenticator_sign_out_async (StewardAuthenticator *authenticator,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data)
{
  StewardApplicationAuthenticator *self = STEWARD_APPLICATION_AUTHENTICATOR (authenticator);
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, steward_application_authenticator_sign_out_async);
  steward_token_cache_clear (self->cache);
  steward_refusals_forget (self->refusals, NULL);
  steward_secret_store_clear_async (self->store, self->profile, cancellable,
                                    steward_application_clear_done_cb, task);
}

static gboolean
steward_application_authenticator_sign_out_finish (StewardAuthenticator  *authenticator,
                                                   GAsyncResult          *result,
                                                   GError               **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
steward_application_authenticator_dispose (GObject *object)
{
  StewardApplicationAuthenticator *self = STEWARD_APPLICATION_AUTHENTICATOR (object);

  g_clear_object (&self->token_client);
  g_clear_object (&self->store);
  g_clear_object (&self->cache);

  G_OBJECT_CLASS (steward_application_authenticator_parent_class)->dispose (object);
}

static void
steward_application_authenticator_finalize (GObject *object)
{
  StewardApplicationAuthenticator *self = STEWARD_APPLICATION_AUTHENTICATOR (object);

  g_clear_pointer (&self->profile, g_free);
  g_clear_pointer (&self->client_id, g_free);
  g_clear_pointer (&self->refusals, steward_refusals_free);

  G_OBJECT_CLASS (steward_application_authenticator_parent_class)->finalize (object);
}

static void
steward_application_authenticator_iface_init (StewardAuthenticatorInterface *iface)
{
  iface->acquire_async = steward_application_authenticator_acquire_async;
  iface->acquire_finish = steward_application_authenticator_acquire_finish;
  iface->invalidate = steward_application_authenticator_invalidate;
  iface->forgive = steward_application_authenticator_forgive;
  iface->sign_out_async = steward_application_authenticator_sign_out_async;
  iface->sign_out_finish = steward_application_authenticator_sign_out_finish;
}

static void
steward_application_authenticator_class_init (StewardApplicationAuthenticatorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_application_authenticator_dispose;
  object_class->finalize = steward_application_authenticator_finalize;
}

static void
steward_application_authenticator_init (StewardApplicationAuthenticator *self)
{
  self->refusals = steward_refusals_new ();
  self->cache = steward_token_cache_new (G_OBJECT (self),
                                         steward_application_fetch_async,
                                         steward_application_fetch_finish);
}

static StewardAuthenticator *
steward_application_authenticator_new (StewardTokenClient *token_client,
                                       StewardSecretStore *store,
                                       StewardSecretKind   kind,
                                       const char         *profile,
                                       const char         *client_id)
{
  StewardApplicationAuthenticator *self;

  g_return_val_if_fail (STEWARD_IS_TOKEN_CLIENT (token_client), NULL);
  g_return_val_if_fail (STEWARD_IS_SECRET_STORE (store), NULL);
  g_return_val_if_fail (profile != NULL && client_id != NULL, NULL);

  self = g_object_new (STEWARD_TYPE_APPLICATION_AUTHENTICATOR, NULL);
  self->token_client = g_object_ref (token_client);
  self->store = g_object_ref (store);
  self->kind = kind;
  self->profile = g_strdup (profile);
  self->client_id = g_strdup (client_id);

  return STEWARD_AUTHENTICATOR (self);
}

/**
 * steward_application_authenticator_new_with_secret:
 * @token_client: speaks to the sign-in service
 * @store: where the secret is, as %STEWARD_SECRET_KIND_SECRET
 * @profile: under which id
 * @client_id: the id of the application
 *
 * Returns: (transfer full): an authenticator for all tenants that know the application
 */
StewardAuthenticator *
steward_application_authenticator_new_with_secret (StewardTokenClient *token_client,
                                                   StewardSecretStore *store,
                                                   const char         *profile,
                                                   const char         *client_id)
{
  return steward_application_authenticator_new (token_client, store, STEWARD_SECRET_KIND_SECRET,
                                                profile, client_id);
}

/**
 * steward_application_authenticator_new_with_certificate:
 * @token_client: speaks to the sign-in service
 * @store: where steward_certificate_to_text() is, as %STEWARD_SECRET_KIND_KEY
 * @profile: under which id
 * @client_id: the id of the application
 *
 * Returns: (transfer full): an authenticator for all tenants that know the application
 */
StewardAuthenticator *
steward_application_authenticator_new_with_certificate (StewardTokenClient *token_client,
                                                        StewardSecretStore *store,
                                                        const char         *profile,
                                                        const char         *client_id)
{
  return steward_application_authenticator_new (token_client, store, STEWARD_SECRET_KIND_KEY,
                                                profile, client_id);
}
