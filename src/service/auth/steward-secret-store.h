/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Keeps what must outlive the program: refresh tokens, client secrets, private keys. Found by
 * the random id of a profile and a kind, so that the attributes of an item tell nothing. */

#define STEWARD_SECRET_STORE_ERROR (steward_secret_store_error_quark ())

/**
 * StewardSecretStoreError:
 * @STEWARD_SECRET_STORE_ERROR_LOCKED: the keyring is locked; unlocking may ask the user
 * @STEWARD_SECRET_STORE_ERROR_MISSING: there is no keyring here
 * @STEWARD_SECRET_STORE_ERROR_DISMISSED: the user closed the prompt
 * @STEWARD_SECRET_STORE_ERROR_DENIED: the keyring refused
 */
typedef enum
{
  STEWARD_SECRET_STORE_ERROR_LOCKED,
  STEWARD_SECRET_STORE_ERROR_MISSING,
  STEWARD_SECRET_STORE_ERROR_DISMISSED,
  STEWARD_SECRET_STORE_ERROR_DENIED,
} StewardSecretStoreError;

typedef enum
{
  STEWARD_SECRET_KIND_REFRESH,
  STEWARD_SECRET_KIND_SECRET,
  STEWARD_SECRET_KIND_KEY,
} StewardSecretKind;

#define STEWARD_TYPE_SECRET_STORE (steward_secret_store_get_type ())

G_DECLARE_INTERFACE (StewardSecretStore, steward_secret_store, STEWARD, SECRET_STORE, GObject)

struct _StewardSecretStoreInterface
{
  GTypeInterface parent;

  void       (*lookup_async)  (StewardSecretStore   *self,
                               const char           *profile,
                               StewardSecretKind     kind,
                               GCancellable         *cancellable,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data);
  char      *(*lookup_finish) (StewardSecretStore   *self,
                               GAsyncResult         *result,
                               GError              **error);
  void       (*store_async)   (StewardSecretStore   *self,
                               const char           *profile,
                               StewardSecretKind     kind,
                               const char           *secret,
                               GCancellable         *cancellable,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data);
  gboolean   (*store_finish)  (StewardSecretStore   *self,
                               GAsyncResult         *result,
                               GError              **error);
  void       (*clear_async)   (StewardSecretStore   *self,
                               const char           *profile,
                               GCancellable         *cancellable,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data);
  gboolean   (*clear_finish)  (StewardSecretStore   *self,
                               GAsyncResult         *result,
                               GError              **error);
  void       (*unlock_async)  (StewardSecretStore   *self,
                               GCancellable         *cancellable,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data);
  gboolean   (*unlock_finish) (StewardSecretStore   *self,
                               GAsyncResult         *result,
                               GError              **error);
};

GQuark    steward_secret_store_error_quark   (void);

void      steward_secret_store_lookup_async  (StewardSecretStore   *self,
                                              const char           *profile,
                                              StewardSecretKind     kind,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
char     *steward_secret_store_lookup_finish (StewardSecretStore   *self,
                                              GAsyncResult         *result,
                                              GError              **error);
void      steward_secret_store_store_async   (StewardSecretStore   *self,
                                              const char           *profile,
                                              StewardSecretKind     kind,
                                              const char           *secret,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean  steward_secret_store_store_finish  (StewardSecretStore   *self,
                                              GAsyncResult         *result,
                                              GError              **error);
void      steward_secret_store_clear_async   (StewardSecretStore   *self,
                                              const char           *profile,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean  steward_secret_store_clear_finish  (StewardSecretStore   *self,
                                              GAsyncResult         *result,
                                              GError              **error);
void      steward_secret_store_unlock_async  (StewardSecretStore   *self,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean  steward_secret_store_unlock_finish (StewardSecretStore   *self,
                                              GAsyncResult         *result,
                                              GError              **error);

G_END_DECLS
