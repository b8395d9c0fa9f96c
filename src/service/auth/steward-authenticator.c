/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-authenticator.h"

enum
{
  INTERACTION_NEEDED,
  TOKEN_RECEIVED,
  TOKEN_REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_INTERFACE (StewardAuthenticator, steward_authenticator, G_TYPE_OBJECT)

static void
steward_authenticator_default_init (StewardAuthenticatorInterface *iface)
{
  /**
   * StewardAuthenticator::interaction-needed:
   * @self: an authenticator
   * @interaction: what to show; it ends by itself when sign-in goes on
   */
  signals[INTERACTION_NEEDED] =
    g_signal_new ("interaction-needed",
                  G_TYPE_FROM_INTERFACE (iface),
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, STEWARD_TYPE_INTERACTION);

  /**
   * StewardAuthenticator::token-received:
   * @self: an authenticator
   * @tenant_id: the tenant that the token is for
   * @scope: what else it is for
   * @seconds: how long it is good for
   */
  signals[TOKEN_RECEIVED] =
    g_signal_new ("token-received",
                  G_TYPE_FROM_INTERFACE (iface),
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_INT64);

  /**
   * StewardAuthenticator::token-refused:
   * @self: an authenticator
   * @tenant_id: the tenant that a token was asked for
   * @scope: what else it was to be for
   * @error: why there is none
   */
  signals[TOKEN_REFUSED] =
    g_signal_new ("token-refused",
                  G_TYPE_FROM_INTERFACE (iface),
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_ERROR);
}

/**
 * steward_authenticator_acquire_async:
 * @self: an authenticator
 * @tenant_id: the tenant to act in
 * @scope: what the token is for
 * @cancellable: (nullable): stops this waiting, not that of others
 * @callback: called when there is a token, or none to be had
 * @user_data: for @callback
 *
 * Callers with the same tenant and scope share one token request.
 */
void
steward_authenticator_acquire_async (StewardAuthenticator *self,
                                     const char           *tenant_id,
                                     const char           *scope,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data)
{
  g_return_if_fail (STEWARD_IS_AUTHENTICATOR (self));
  g_return_if_fail (tenant_id != NULL);
  g_return_if_fail (scope != NULL);

  STEWARD_AUTHENTICATOR_GET_IFACE (self)->acquire_async (self, tenant_id, scope, cancellable,
                                                         callback, user_data);
}

/**
 * steward_authenticator_acquire_finish:
 * @self: an authenticator
 * @result: from the callback
 * @error: return location for an error of %STEWARD_AUTH_ERROR or
 *   %STEWARD_SECRET_STORE_ERROR, of the connection, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): a token that is still good
 */
StewardToken *
steward_authenticator_acquire_finish (StewardAuthenticator  *self,
                                      GAsyncResult          *result,
                                      GError               **error)
{
  g_return_val_if_fail (STEWARD_IS_AUTHENTICATOR (self), NULL);
  g_return_val_if_fail (G_IS_ASYNC_RESULT (result), NULL);

  return STEWARD_AUTHENTICATOR_GET_IFACE (self)->acquire_finish (self, result, error);
}

/**
 * steward_authenticator_invalidate:
 * @self: an authenticator
 * @tenant_id: the tenant it was for
 * @scope: what it was for
 * @token: the token that a service refused; a newer one stays
 * @claims: (nullable): what the service wants the next token to carry, as JSON text
 */
void
steward_authenticator_invalidate (StewardAuthenticator *self,
                                  const char           *tenant_id,
                                  const char           *scope,
                                  StewardToken         *token,
                                  const char           *claims)
{
  g_return_if_fail (STEWARD_IS_AUTHENTICATOR (self));
  g_return_if_fail (tenant_id != NULL);
  g_return_if_fail (scope != NULL);
  g_return_if_fail (token != NULL);

  STEWARD_AUTHENTICATOR_GET_IFACE (self)->invalidate (self, tenant_id, scope, token, claims);
}

/**
 * steward_authenticator_forgive:
 * @self: an authenticator
 * @tenant_id: a tenant that somebody wants to try again
 *
 * Who was refused is not asked about again by itself. From now on it is.
 */
void
steward_authenticator_forgive (StewardAuthenticator *self,
                               const char           *tenant_id)
{
  g_return_if_fail (STEWARD_IS_AUTHENTICATOR (self));
  g_return_if_fail (tenant_id != NULL);

  if (STEWARD_AUTHENTICATOR_GET_IFACE (self)->forgive != NULL)
    STEWARD_AUTHENTICATOR_GET_IFACE (self)->forgive (self, tenant_id);
}

/**
 * steward_authenticator_sign_in_async:
 * @self: an authenticator
 * @tenant_id: the tenant to sign in to; "organizations" where it is not yet known
 * @scope: what the first token is for
 * @cancellable: (nullable): gives up
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * May need somebody, who is asked by the signal; acquiring a token never does. Where nobody is
 * needed, this only finds out whether there is a token to be had.
 */
void
steward_authenticator_sign_in_async (StewardAuthenticator *self,
                                     const char           *tenant_id,
                                     const char           *scope,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data)
{
  StewardAuthenticatorInterface *iface;

  g_return_if_fail (STEWARD_IS_AUTHENTICATOR (self));
  g_return_if_fail (tenant_id != NULL);
  g_return_if_fail (scope != NULL);

  iface = STEWARD_AUTHENTICATOR_GET_IFACE (self);
  if (iface->sign_in_async != NULL)
    iface->sign_in_async (self, tenant_id, scope, cancellable, callback, user_data);
  else
    iface->acquire_async (self, tenant_id, scope, cancellable, callback, user_data);
}

/**
 * steward_authenticator_sign_in_finish:
 * @self: an authenticator
 * @result: from the callback
 * @error: return location for an error of %STEWARD_AUTH_ERROR or %STEWARD_SECRET_STORE_ERROR, or
 *   %G_IO_ERROR_CANCELLED
 *
 * Returns: whether somebody has signed in
 */
gboolean
steward_authenticator_sign_in_finish (StewardAuthenticator  *self,
                                      GAsyncResult          *result,
                                      GError               **error)
{
  StewardAuthenticatorInterface *iface;
  g_autoptr(StewardToken) token = NULL;

  g_return_val_if_fail (STEWARD_IS_AUTHENTICATOR (self), FALSE);
  g_return_val_if_fail (G_IS_ASYNC_RESULT (result), FALSE);

  iface = STEWARD_AUTHENTICATOR_GET_IFACE (self);
  if (iface->sign_in_finish != NULL)
    return iface->sign_in_finish (self, result, error);

  token = iface->acquire_finish (self, result, error);

  return token != NULL;
}

/**
 * steward_authenticator_sign_out_async:
 * @self: an authenticator
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Forgets all tokens, and removes what was stored for signing in again.
 */
void
steward_authenticator_sign_out_async (StewardAuthenticator *self,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data)
{
  g_return_if_fail (STEWARD_IS_AUTHENTICATOR (self));

  STEWARD_AUTHENTICATOR_GET_IFACE (self)->sign_out_async (self, cancellable, callback, user_data);
}

/**
 * steward_authenticator_sign_out_finish:
 * @self: an authenticator
 * @result: from the callback
 * @error: return location for an error of %STEWARD_SECRET_STORE_ERROR
 *
 * Returns: whether nothing is left in the keyring
 */
gboolean
steward_authenticator_sign_out_finish (StewardAuthenticator  *self,
                                       GAsyncResult          *result,
                                       GError               **error)
{
  g_return_val_if_fail (STEWARD_IS_AUTHENTICATOR (self), FALSE);
  g_return_val_if_fail (G_IS_ASYNC_RESULT (result), FALSE);

  return STEWARD_AUTHENTICATOR_GET_IFACE (self)->sign_out_finish (self, result, error);
}

/**
 * steward_authenticator_get_user_name:
 * @self: an authenticator
 *
 * Returns: (transfer none) (nullable): who has signed in, as far as it is known; %NULL for an
 *   application
 */
const char *
steward_authenticator_get_user_name (StewardAuthenticator *self)
{
  StewardAuthenticatorInterface *iface;

  g_return_val_if_fail (STEWARD_IS_AUTHENTICATOR (self), NULL);

  iface = STEWARD_AUTHENTICATOR_GET_IFACE (self);

  return iface->get_user_name != NULL ? iface->get_user_name (self) : NULL;
}

/**
 * steward_authenticator_ask:
 * @self: an authenticator
 * @interaction: what somebody has to do
 *
 * For implementations: emits the signal.
 */
void
steward_authenticator_ask (StewardAuthenticator *self,
                           StewardInteraction   *interaction)
{
  g_return_if_fail (STEWARD_IS_AUTHENTICATOR (self));
  g_return_if_fail (STEWARD_IS_INTERACTION (interaction));

  g_signal_emit (self, signals[INTERACTION_NEEDED], 0, interaction);
}

/**
 * steward_authenticator_note_token:
 * @self: an authenticator
 * @tenant_id: the tenant that @token is for
 * @scope: what else it is for
 * @token: what the sign-in service gave
 *
 * For implementations: emits the signal, without the token.
 */
void
steward_authenticator_note_token (StewardAuthenticator *self,
                                  const char           *tenant_id,
                                  const char           *scope,
                                  StewardToken         *token)
{
  g_return_if_fail (STEWARD_IS_AUTHENTICATOR (self));
  g_return_if_fail (tenant_id != NULL);
  g_return_if_fail (scope != NULL);
  g_return_if_fail (token != NULL);

  g_signal_emit (self, signals[TOKEN_RECEIVED], 0, tenant_id, scope,
                 steward_token_get_seconds_left (token));
}

/**
 * steward_authenticator_note_refusal:
 * @self: an authenticator
 * @tenant_id: the tenant that a token was asked for
 * @scope: what else it was to be for
 * @error: why there is none
 *
 * For implementations: emits the signal. That somebody gave up is no refusal.
 */
void
steward_authenticator_note_refusal (StewardAuthenticator *self,
                                    const char           *tenant_id,
                                    const char           *scope,
                                    const GError         *error)
{
  g_return_if_fail (STEWARD_IS_AUTHENTICATOR (self));
  g_return_if_fail (tenant_id != NULL);
  g_return_if_fail (scope != NULL);
  g_return_if_fail (error != NULL);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[TOKEN_REFUSED], 0, tenant_id, scope, error);
}
