/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-memory-secret-store.h"

#include "auth/steward-token.h"

struct _StewardMemorySecretStore
{
  GObject     parent_instance;

  GHashTable *secrets; /* "profile kind" → secret */
};

static void steward_memory_secret_store_iface_init (StewardSecretStoreInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StewardMemorySecretStore, steward_memory_secret_store,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (STEWARD_TYPE_SECRET_STORE,
                                                      steward_memory_secret_store_iface_init))

static void
steward_memory_secret_store_wipe (gpointer secret)
{
  steward_wipe_string (secret);
}

static char *
steward_memory_secret_store_dup_key (const char        *profile,
                                     StewardSecretKind  kind)
{
  return g_strdup_printf ("%s %d", profile, (int) kind);
}

static void
steward_memory_secret_store_lookup_async (StewardSecretStore  *store,
                                          const char          *profile,
                                          StewardSecretKind    kind,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data)
{
  StewardMemorySecretStore *self = STEWARD_MEMORY_SECRET_STORE (store);
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autofree char *key = steward_memory_secret_store_dup_key (profile, kind);

  g_task_set_source_tag (task, steward_memory_secret_store_lookup_async);
  g_task_return_pointer (task, g_strdup (g_hash_table_lookup (self->secrets, key)),
                         steward_memory_secret_store_wipe);
}

static char *
steward_memory_secret_store_lookup_finish (StewardSecretStore  *store,
                                           GAsyncResult        *result,
                                           GError             **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
steward_memory_secret_store_store_async (StewardSecretStore  *store,
                                         const char          *profile,
                                         StewardSecretKind    kind,
                                         const char          *secret,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data)
{
  StewardMemorySecretStore *self = STEWARD_MEMORY_SECRET_STORE (store);
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, steward_memory_secret_store_store_async);
  g_hash_table_replace (self->secrets,
                        steward_memory_secret_store_dup_key (profile, kind), g_strdup (secret));
  g_task_return_boolean (task, TRUE);
}

static gboolean
steward_memory_secret_store_finish (StewardSecretStore  *store,
                                    GAsyncResult        *result,
                                    GError             **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
steward_memory_secret_store_clear_async (StewardSecretStore  *store,
                                         const char          *profile,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data)
{
  StewardMemorySecretStore *self = STEWARD_MEMORY_SECRET_STORE (store);
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, steward_memory_secret_store_clear_async);
  for (int kind = STEWARD_SECRET_KIND_REFRESH; kind <= STEWARD_SECRET_KIND_KEY; kind++)
    {
      g_autofree char *key = steward_memory_secret_store_dup_key (profile, kind);

      g_hash_table_remove (self->secrets, key);
    }
  g_task_return_boolean (task, TRUE);
}

static void
steward_memory_secret_store_unlock_async (StewardSecretStore  *store,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (store, cancellable, callback, user_data);

  g_task_set_source_tag (task, steward_memory_secret_store_unlock_async);
  g_task_return_boolean (task, TRUE);
}

static void
steward_memory_secret_store_finalize (GObject *object)
{
  StewardMemorySecretStore *self = STEWARD_MEMORY_SECRET_STORE (object);

  g_clear_pointer (&self->secrets, g_hash_table_unref);

  G_OBJECT_CLASS (steward_memory_secret_store_parent_class)->finalize (object);
}

static void
steward_memory_secret_store_iface_init (StewardSecretStoreInterface *iface)
{
  iface->lookup_async = steward_memory_secret_store_lookup_async;
  iface->lookup_finish = steward_memory_secret_store_lookup_finish;
  iface->store_async = steward_memory_secret_store_store_async;
  iface->store_finish = steward_memory_secret_store_finish;
  iface->clear_async = steward_memory_secret_store_clear_async;
  iface->clear_finish = steward_memory_secret_store_finish;
  iface->unlock_async = steward_memory_secret_store_unlock_async;
  iface->unlock_finish = steward_memory_secret_store_finish;
}

static void
steward_memory_secret_store_class_init (StewardMemorySecretStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = steward_memory_secret_store_finalize;
}

static void
steward_memory_secret_store_init (StewardMemorySecretStore *self)
{
  self->secrets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         steward_memory_secret_store_wipe);
}

/**
 * steward_memory_secret_store_new:
 *
 * Returns: (transfer full): a store that forgets all with the program
 */
StewardSecretStore *
steward_memory_secret_store_new (void)
{
  return g_object_new (STEWARD_TYPE_MEMORY_SECRET_STORE, NULL);
}
