/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-static-authenticator.h"

#include "http/steward-api-error.h"

#define LIFETIME_SECONDS (365 * 24 * 60 * 60)

struct _StewardStaticAuthenticator
{
  GObject       parent_instance;

  StewardToken *token; /* (nullable): once signed out */
};

static void steward_static_authenticator_iface_init (StewardAuthenticatorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StewardStaticAuthenticator, steward_static_authenticator,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (STEWARD_TYPE_AUTHENTICATOR,
                                                      steward_static_authenticator_iface_init))

static void
steward_static_authenticator_acquire_async (StewardAuthenticator *authenticator,
                                            const char           *tenant_id,
                                            const char           *scope,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data)
{
  StewardStaticAuthenticator *self = STEWARD_STATIC_AUTHENTICATOR (authenticator);
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, steward_static_authenticator_acquire_async);
  if (self->token == NULL)
    g_task_return_new_error (task, STEWARD_API_ERROR, STEWARD_API_ERROR_UNAUTHORIZED,
                             "Signed out");
  else
    g_task_return_pointer (task, steward_token_ref (self->token),
                           (GDestroyNotify) steward_token_unref);
}

static StewardToken *
steward_static_authenticator_acquire_finish (StewardAuthenticator  *authenticator,
                                             GAsyncResult          *result,
                                             GError               **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* There is no other one to be had. */
static void
steward_static_authenticator_invalidate (StewardAuthenticator *authenticator,
                                         const char           *tenant_id,
                                         const char           *scope,
                                         StewardToken         *token,
                                         const char           *claims)
{
}

static void
steward_static_authenticator_sign_out_async (StewardAuthenticator *authenticator,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data)
{
  StewardStaticAuthenticator *self = STEWARD_STATIC_AUTHENTICATOR (authenticator);
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, steward_static_authenticator_sign_out_async);
  g_clear_pointer (&self->token, steward_token_unref);
  g_task_return_boolean (task, TRUE);
}

static gboolean
steward_static_authenticator_sign_out_finish (StewardAuthenticator  *authenticator,
                                              GAsyncResult          *result,
                                              GError               **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
steward_static_authenticator_finalize (GObject *object)
{
  StewardStaticAuthenticator *self = STEWARD_STATIC_AUTHENTICATOR (object);

  g_clear_pointer (&self->token, steward_token_unref);

  G_OBJECT_CLASS (steward_static_authenticator_parent_class)->finalize (object);
}

static void
steward_static_authenticator_iface_init (StewardAuthenticatorInterface *iface)
{
  iface->acquire_async = steward_static_authenticator_acquire_async;
  iface->acquire_finish = steward_static_authenticator_acquire_finish;
  iface->invalidate = steward_static_authenticator_invalidate;
  iface->sign_out_async = steward_static_authenticator_sign_out_async;
  iface->sign_out_finish = steward_static_authenticator_sign_out_finish;
}

static void
steward_static_authenticator_class_init (StewardStaticAuthenticatorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = steward_static_authenticator_finalize;
}

static void
steward_static_authenticator_init (StewardStaticAuthenticator *self)
{
}

/**
 * steward_static_authenticator_new:
 * @token: a bearer token
 *
 * Returns: (transfer full): an authenticator that always gives @token
 */
StewardAuthenticator *
steward_static_authenticator_new (const char *token)
{
  StewardStaticAuthenticator *self;

  g_return_val_if_fail (token != NULL, NULL);

  self = g_object_new (STEWARD_TYPE_STATIC_AUTHENTICATOR, NULL);
  self->token = steward_token_new (token, LIFETIME_SECONDS);

  return STEWARD_AUTHENTICATOR (self);
}
