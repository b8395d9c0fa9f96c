/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-keyring.h"

#include "auth/steward-keyring-lock.h"
#include "auth/steward-token.h"
#include "auth/steward-turns.h"

struct _StewardKeyring
{
  GObject       parent_instance;

  char         *label;
  StewardTurns *turns; /* two writings of the file of a sandbox would be in each other's way */
};

static void steward_keyring_iface_init (StewardSecretStoreInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StewardKeyring, steward_keyring, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (STEWARD_TYPE_SECRET_STORE,
                                                      steward_keyring_iface_init))

/* Without its flag a locked item would not be found at all, as if it did not exist. */
static const SecretSchema schema = {
  APP_ID ".Credential",
  SECRET_SCHEMA_DONT_MATCH_NAME,
  {
    { "profile", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { "kind", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { NULL, 0 },
  },
};

typedef struct
{
  /* Input */
  char       *profile;
  const char *kind;
  char       *secret; /* (nullable) */
} StewardKeyringCall;

static void
steward_keyring_call_free (gpointer data)
{
  StewardKeyringCall *call = data;

  g_free (call->profile);
  steward_wipe_string (call->secret);
  g_free (call);
}

static const char *
steward_keyring_get_kind (StewardSecretKind kind)
{
  switch (kind)
    {
    case STEWARD_SECRET_KIND_REFRESH:
      return "refresh";

    case STEWARD_SECRET_KIND_SECRET:
      return "secret";

    case STEWARD_SECRET_KIND_KEY:
    default:
      return "key";
    }
}

static void
steward_keyring_wipe (gpointer secret)
{
  steward_wipe_string (secret);
}

static GTask *
steward_keyring_new_call (StewardSecretStore  *store,
                          const char          *profile,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  GTask *task = g_task_new (store, cancellable, callback, user_data);
  StewardKeyringCall *call = g_new0 (StewardKeyringCall, 1);

  call->profile = g_strdup (profile);
  g_task_set_task_data (task, call, steward_keyring_call_free);

  return task;
}

static void steward_keyring_search_step_done_cb   (GObject      *object,
                                                   GAsyncResult *result,
                                                   gpointer      user_data);
static void steward_keyring_retrieve_step_done_cb (GObject      *object,
                                                   GAsyncResult *result,
                                                   gpointer      user_data);
static void steward_keyring_check_step_done_cb    (GObject      *object,
                                                   GAsyncResult *result,
                                                   gpointer      user_data);

static void
steward_keyring_begin_lookup (GTask *task)
{
  StewardKeyringCall *call = g_task_get_task_data (task);

  /* Looking up would ask the user to unlock; searching does not. */
  secret_password_search (&schema, SECRET_SEARCH_ALL, g_task_get_cancellable (task),
                          steward_keyring_search_step_done_cb, task,
                          "profile", call->profile,
                          "kind", call->kind,
                          NULL);
}

static void
steward_keyring_search_step_done_cb (GObject      *object,
                                     GAsyncResult *result,
                                     gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autoptr(GError) error = NULL;
  g_autolist(GObject) items = NULL;

  items = secret_password_search_finish (result, &error);
  if (error != NULL)
    steward_keyring_fail (task, error);
  else if (items == NULL)
    steward_keyring_lock_check_async (cancellable, steward_keyring_check_step_done_cb,
                                      g_object_ref (task));
  else if (SECRET_IS_ITEM (items->data) && secret_item_get_locked (items->data))
    g_task_return_error (task, steward_keyring_new_locked_error ());
  else
    secret_retrievable_retrieve_secret (items->data, cancellable,
                                        steward_keyring_retrieve_step_done_cb,
                                        g_object_ref (task));
}

static void
steward_keyring_retrieve_step_done_cb (GObject      *object,
                                       GAsyncResult *result,
                                       gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  SecretValue *value;

  value = secret_retrievable_retrieve_secret_finish (SECRET_RETRIEVABLE (object), result, &error);
  if (value == NULL && error != NULL)
    {
      steward_keyring_fail (task, error);
      return;
    }

  g_task_return_pointer (task, value != NULL ? g_strdup (secret_value_get_text (value)) : NULL,
                         steward_keyring_wipe);
  if (value != NULL)
    secret_value_unref (value);
}

static void
steward_keyring_check_step_done_cb (GObject      *object,
                                    GAsyncResult *result,
                                    gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (steward_keyring_lock_check_finish (result, &error))
    g_task_return_pointer (task, NULL, NULL);
  else
    g_task_return_error (task, error);
}

static void
steward_keyring_lookup_async (StewardSecretStore  *store,
                              const char          *profile,
                              StewardSecretKind    kind,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *task = steward_keyring_new_call (store, profile, cancellable, callback, user_data);
  StewardKeyringCall *call = g_task_get_task_data (task);

  g_task_set_source_tag (task, steward_keyring_lookup_async);
  call->kind = steward_keyring_get_kind (kind);
  steward_turns_take (STEWARD_KEYRING (store)->turns, task, steward_keyring_begin_lookup);
}

static char *
steward_keyring_lookup_finish (StewardSecretStore  *store,
                               GAsyncResult        *result,
                               GError             **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
steward_keyring_store_done_cb (GObject      *object,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;

  if (secret_password_store_finish (result, &error))
    g_task_return_boolean (task, TRUE);
  else if (error != NULL)
    steward_keyring_fail (task, error);
  else
    g_task_return_error (task, steward_keyring_new_dismissed_error ());
}

static void
steward_keyring_begin_store (GTask *task)
{
  StewardKeyring *self = g_task_get_source_object (task);
  StewardKeyringCall *call = g_task_get_task_data (task);

  secret_password_store (&schema, SECRET_COLLECTION_DEFAULT, self->label, call->secret,
                         g_task_get_cancellable (task), steward_keyring_store_done_cb, task,
                         "profile", call->profile,
                         "kind", call->kind,
                         NULL);
}

static void
steward_keyring_store_async (StewardSecretStore  *store,
                             const char          *profile,
                             StewardSecretKind    kind,
                             const char          *secret,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task = steward_keyring_new_call (store, profile, cancellable, callback, user_data);
  StewardKeyringCall *call = g_task_get_task_data (task);

  g_task_set_source_tag (task, steward_keyring_store_async);
  call->kind = steward_keyring_get_kind (kind);
  call->secret = g_strdup (secret);
  steward_turns_take (STEWARD_KEYRING (store)->turns, task, steward_keyring_begin_store);
}

static gboolean
steward_keyring_finish (StewardSecretStore  *store,
                        GAsyncResult        *result,
                        GError             **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
steward_keyring_lock_done_cb (GObject      *object,
                              GAsyncResult *result,
                              gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (steward_keyring_lock_check_finish (result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
steward_keyring_clear_done_cb (GObject      *object,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;

  if (secret_password_clear_finish (result, &error))
    g_task_return_boolean (task, TRUE);
  else if (error != NULL)
    steward_keyring_fail (task, error);
  else
    /* Nothing was removed: because there is nothing, or because it is out of reach. */
    steward_keyring_lock_check_async (g_task_get_cancellable (task),
                                      steward_keyring_lock_done_cb, g_object_ref (task));
}

static void
steward_keyring_begin_clear (GTask *task)
{
  StewardKeyringCall *call = g_task_get_task_data (task);

  secret_password_clear (&schema, g_task_get_cancellable (task), steward_keyring_clear_done_cb,
                         task,
                         "profile", call->profile,
                         NULL);
}

static void
steward_keyring_clear_async (StewardSecretStore  *store,
                             const char          *profile,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task = steward_keyring_new_call (store, profile, cancellable, callback, user_data);

  g_task_set_source_tag (task, steward_keyring_clear_async);
  steward_turns_take (STEWARD_KEYRING (store)->turns, task, steward_keyring_begin_clear);
}

static void steward_keyring_answered_step_done_cb (GObject      *object,
                                                   GAsyncResult *result,
                                                   gpointer      user_data);
static void steward_keyring_unlock_step_done_cb   (GObject      *object,
                                                   GAsyncResult *result,
                                                   gpointer      user_data);

/* In a sandbox it is this that asks once more for the key of the file. It finds nothing. */
static void
steward_keyring_begin_unlock (GTask *task)
{
  secret_password_search (&schema, SECRET_SEARCH_NONE, g_task_get_cancellable (task),
                          steward_keyring_answered_step_done_cb, task,
                          "profile", "",
                          NULL);
}

static void
steward_keyring_answered_step_done_cb (GObject      *object,
                                       GAsyncResult *result,
                                       gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autolist(GObject) items = NULL;

  items = secret_password_search_finish (result, &error);
  if (error != NULL)
    steward_keyring_fail (task, error);
  else
    steward_keyring_lock_open_async (g_task_get_cancellable (task),
                                     steward_keyring_unlock_step_done_cb, g_object_ref (task));
}

static void
steward_keyring_unlock_step_done_cb (GObject      *object,
                                     GAsyncResult *result,
                                     gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (steward_keyring_lock_open_finish (result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
steward_keyring_unlock_async (StewardSecretStore  *store,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *task = g_task_new (store, cancellable, callback, user_data);

  g_task_set_source_tag (task, steward_keyring_unlock_async);
  steward_turns_take (STEWARD_KEYRING (store)->turns, task, steward_keyring_begin_unlock);
}

static void
steward_keyring_finalize (GObject *object)
{
  StewardKeyring *self = STEWARD_KEYRING (object);

  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->turns, steward_turns_free);

  G_OBJECT_CLASS (steward_keyring_parent_class)->finalize (object);
}

static void
steward_keyring_iface_init (StewardSecretStoreInterface *iface)
{
  iface->lookup_async = steward_keyring_lookup_async;
  iface->lookup_finish = steward_keyring_lookup_finish;
  iface->store_async = steward_keyring_store_async;
  iface->store_finish = steward_keyring_finish;
  iface->clear_async = steward_keyring_clear_async;
  iface->clear_finish = steward_keyring_finish;
  iface->unlock_async = steward_keyring_unlock_async;
  iface->unlock_finish = steward_keyring_finish;
}

static void
steward_keyring_class_init (StewardKeyringClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = steward_keyring_finalize;
}

static void
steward_keyring_init (StewardKeyring *self)
{
  self->turns = steward_turns_new ();
}

/**
 * steward_keyring_new:
 * @label: how an item is called in the keyring's own windows; tells nothing about its owner
 *
 * Returns: (transfer full): the keyring of the user
 */
StewardSecretStore *
steward_keyring_new (const char *label)
{
  StewardKeyring *self;

  g_return_val_if_fail (label != NULL, NULL);

  self = g_object_new (STEWARD_TYPE_KEYRING, NULL);
  self->label = g_strdup (label);

  return STEWARD_SECRET_STORE (self);
}
