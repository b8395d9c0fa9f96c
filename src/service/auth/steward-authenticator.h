/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "auth/steward-interaction.h"
#include "auth/steward-token.h"

G_BEGIN_DECLS

/* Gives tokens for one account or application, per tenant and scope. Signal
 * "interaction-needed" (StewardInteraction) when somebody has to do something; "token-received"
 * (tenant id, scope, seconds that it is good for) and "token-refused" (tenant id, scope, error)
 * whenever the sign-in service has answered. */

#define STEWARD_TYPE_AUTHENTICATOR (steward_authenticator_get_type ())

G_DECLARE_INTERFACE (StewardAuthenticator, steward_authenticator, STEWARD, AUTHENTICATOR, GObject)

struct _StewardAuthenticatorInterface
{
  GTypeInterface parent;

  void           (*acquire_async)   (StewardAuthenticator  *self,
                                     const char            *tenant_id,
                                     const char            *scope,
                                     GCancellable          *cancellable,
                                     GAsyncReadyCallback    callback,
                                     gpointer               user_data);
  StewardToken  *(*acquire_finish)  (StewardAuthenticator  *self,
                                     GAsyncResult          *result,
                                     GError               **error);
  void           (*invalidate)      (StewardAuthenticator  *self,
                                     const char            *tenant_id,
                                     const char            *scope,
                                     StewardToken          *token,
                                     const char            *claims);
  void           (*forgive)         (StewardAuthenticator  *self,
                                     const char            *tenant_id);
  void           (*sign_in_async)   (StewardAuthenticator  *self,
                                     const char            *tenant_id,
                                     const char            *scope,
                                     GCancellable          *cancellable,
                                     GAsyncReadyCallback    callback,
                                     gpointer               user_data);
  gboolean       (*sign_in_finish)  (StewardAuthenticator  *self,
                                     GAsyncResult          *result,
                                     GError               **error);
  void           (*sign_out_async)  (StewardAuthenticator  *self,
                                     GCancellable          *cancellable,
                                     GAsyncReadyCallback    callback,
                                     gpointer               user_data);
  gboolean       (*sign_out_finish) (StewardAuthenticator  *self,
                                     GAsyncResult          *result,
                                     GError               **error);
  const char    *(*get_user_name)   (StewardAuthenticator  *self);
};

void          steward_authenticator_acquire_async   (StewardAuthenticator  *self,
                                                     const char            *tenant_id,
                                                     const char            *scope,
                                                     GCancellable          *cancellable,
                                                     GAsyncReadyCallback    callback,
                                                     gpointer               user_data);
StewardToken *steward_authenticator_acquire_finish  (StewardAuthenticator  *self,
                                                     GAsyncResult          *result,
                                                     GError               **error);
void          steward_authenticator_invalidate      (StewardAuthenticator  *self,
                                                     const char            *tenant_id,
                                                     const char            *scope,
                                                     StewardToken          *token,
                                                     const char            *claims);
void          steward_authenticator_forgive         (StewardAuthenticator  *self,
                                                     const char            *tenant_id);
void          steward_authenticator_sign_in_async   (StewardAuthenticator  *self,
                                                     const char            *tenant_id,
                                                     const char            *scope,
                                                     GCancellable          *cancellable,
                                                     GAsyncReadyCallback    callback,
                                                     gpointer               user_data);
gboolean      steward_authenticator_sign_in_finish  (StewardAuthenticator  *self,
                                                     GAsyncResult          *result,
                                                     GError               **error);
void          steward_authenticator_sign_out_async  (StewardAuthenticator  *self,
                                                     GCancellable          *cancellable,
                                                     GAsyncReadyCallback    callback,
                                                     gpointer               user_data);
gboolean      steward_authenticator_sign_out_finish (StewardAuthenticator  *self,
                                                     GAsyncResult          *result,
                                                     GError               **error);
const char   *steward_authenticator_get_user_name   (StewardAuthenticator  *self);
void          steward_authenticator_ask             (StewardAuthenticator  *self,
                                                     StewardInteraction    *interaction);
void          steward_authenticator_note_token      (StewardAuthenticator  *self,
                                                     const char            *tenant_id,
                                                     const char            *scope,
                                                     StewardToken          *token);
void          steward_authenticator_note_refusal    (StewardAuthenticator  *self,
                                                     const char            *tenant_id,
                                                     const char            *scope,
                                                     const GError          *error);

G_END_DECLS
