/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-token-cache.h"

#include "auth/steward-auth-error.h"
#include "auth/steward-authenticator.h"

struct _StewardTokenCache
{
  GObject                 parent_instance;

  GObject                *owner; /* (unowned): outlives its cache */
  StewardTokenFetchFunc   fetch;
  StewardTokenFinishFunc  finish;
  GHashTable             *entries;
};

G_DEFINE_FINAL_TYPE (StewardTokenCache, steward_token_cache, G_TYPE_OBJECT)

/* What is known for one tenant and scope, and who waits for more. */
typedef struct
{
  char         *tenant_id;
  char         *scope;
  StewardToken *token;   /* (nullable) */
  char         *claims;  /* (nullable): wanted of the next token */
  GCancellable *flight;  /* (nullable): while a token is being fetched */
  GPtrArray    *waiters; /* of GTask */
} StewardTokenEntry;

typedef struct
{
  StewardTokenEntry *entry; /* NULL once it no longer waits */
  gulong             cancelled_id;
} StewardTokenWaiter;

static StewardTokenEntry *
steward_token_entry_new (const char *tenant_id,
                         const char *scope)
{
  StewardTokenEntry *entry = g_atomic_rc_box_new0 (StewardTokenEntry);

  entry->tenant_id = g_strdup (tenant_id);
  entry->scope = g_strdup (scope);
  entry->waiters = g_ptr_array_new_with_free_func (g_object_unref);

  return entry;
}

static void
steward_token_entry_clear (gpointer data)
{
  StewardTokenEntry *entry = data;

  g_clear_pointer (&entry->tenant_id, g_free);
  g_clear_pointer (&entry->scope, g_free);
  g_clear_pointer (&entry->token, steward_token_unref);
  g_clear_pointer (&entry->claims, g_free);
  g_clear_object (&entry->flight);
  g_clear_pointer (&entry->waiters, g_ptr_array_unref);
}

static void
steward_token_entry_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, steward_token_entry_clear);
}

static StewardTokenEntry *
steward_token_cache_lookup (StewardTokenCache *self,
                            const char        *tenant_id,
                            const char        *scope)
{
  g_autofree char *key = g_strconcat (tenant_id, " ", scope, NULL);
  StewardTokenEntry *entry = g_hash_table_lookup (self->entries, key);

  if (entry == NULL)
    {
      entry = steward_token_entry_new (tenant_id, scope);
      g_hash_table_insert (self->entries, g_steal_pointer (&key), entry);
    }

  return entry;
}

static void
steward_token_waiter_stop (GTask *task)
{
  StewardTokenWaiter *waiter = g_task_get_task_data (task);

  if (waiter->cancelled_id != 0)
    g_signal_handler_disconnect (g_task_get_cancellable (task), waiter->cancelled_id);
  waiter->cancelled_id = 0;
  waiter->entry = NULL;
}

static gboolean
steward_token_waiter_return_cb (gpointer user_data)
{
  g_task_return_error_if_cancelled (user_data);

  return G_SOURCE_REMOVE;
}

/* The one who gives up does not spoil it for the others; the last one ends the fetching. */
static void
steward_token_waiter_cancelled_cb (GCancellable *cancellable,
                                   GTask        *task)
{
  g_autoptr(GSource) source = g_idle_source_new ();
  StewardTokenWaiter *waiter = g_task_get_task_data (task);
  StewardTokenEntry *entry = waiter->entry;

  g_assert (entry != NULL);

  /* Not from within the cancellation: the callback may want to let go of the cancellable. */
  g_task_attach_source (task, source, steward_token_waiter_return_cb);
  steward_token_waiter_stop (task);
  g_ptr_array_remove (entry->waiters, task);
  if (entry->waiters->len == 0 && entry->flight != NULL)
    g_cancellable_cancel (entry->flight);
}

static void
steward_token_cache_wait (StewardTokenEntry *entry,
                          GTask             *task)
{
  StewardTokenWaiter *waiter = g_new0 (StewardTokenWaiter, 1);
  GCancellable *cancellable = g_task_get_cancellable (task);

  waiter->entry = entry;
  g_task_set_task_data (task, waiter, g_free);
  if (cancellable != NULL)
    waiter->cancelled_id = g_signal_connect (cancellable, "cancelled",
                                             G_CALLBACK (steward_token_waiter_cancelled_cb), task);
  g_ptr_array_add (entry->waiters, g_object_ref (task));
}

typedef struct
{
  StewardTokenCache *cache;
  StewardTokenEntry *entry;
  GCancellable      *flight;
} StewardTokenFlight;

static void
steward_token_flight_free (StewardTokenFlight *flight)
{
  g_clear_object (&flight->cache);
  g_clear_pointer (&flight->entry, steward_token_entry_unref);
  g_clear_object (&flight->flight);
  g_free (flight);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardTokenFlight, steward_token_flight_free)

/* Those who wait keep the owner alive. */
static void
steward_token_cache_note (StewardTokenCache *self,
                          StewardTokenEntry *entry,
                          StewardToken      *token,
                          const GError      *error)
{
  StewardAuthenticator *owner = STEWARD_AUTHENTICATOR (self->owner);

  if (token != NULL)
    steward_authenticator_note_token (owner, entry->tenant_id, entry->scope, token);
  else
    steward_authenticator_note_refusal (owner, entry->tenant_id, entry->scope, error);
}

static void
steward_token_cache_fetched_cb (GObject      *object,
                                GAsyncResult *result,
                                gpointer      user_data)
{
  g_autoptr(StewardTokenFlight) flight = user_data;
  StewardTokenEntry *entry = flight->entry;
  g_autoptr(GPtrArray) waiters = NULL;
  g_autoptr(StewardToken) token = NULL;
  g_autoptr(GError) error = NULL;

  token = flight->cache->finish (object, result, &error);
  if (entry->flight != flight->flight)
    return;

  g_clear_object (&entry->flight);
  if (token != NULL)
    {
      g_clear_pointer (&entry->claims, g_free);
      g_clear_pointer (&entry->token, steward_token_unref);
      entry->token = steward_token_ref (token);
    }

  waiters = g_steal_pointer (&entry->waiters);
  entry->waiters = g_ptr_array_new_with_free_func (g_object_unref);
  if (waiters->len > 0)
    steward_token_cache_note (flight->cache, entry, token, error);

  /* Renewed early, there is time to try again. */
  if (token == NULL && entry->token != NULL && steward_token_get_seconds_left (entry->token) > 0
      && g_error_matches (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_UNAVAILABLE))
    token = steward_token_ref (entry->token);

  for (guint i = 0; i < waiters->len; i++)
    {
      GTask *task = g_ptr_array_index (waiters, i);

      steward_token_waiter_stop (task);
      if (token != NULL)
        g_task_return_pointer (task, steward_token_ref (token),
                               (GDestroyNotify) steward_token_unref);
      else
        g_task_return_error (task, g_error_copy (error));
    }
}

static void
steward_token_cache_fly (StewardTokenCache *self,
                         StewardTokenEntry *entry)
{
  StewardTokenFlight *flight = g_new0 (StewardTokenFlight, 1);

  g_clear_object (&entry->flight);
  entry->flight = g_cancellable_new ();
  flight->cache = g_object_ref (self);
  flight->entry = g_atomic_rc_box_acquire (entry);
  flight->flight = g_object_ref (entry->flight);
  self->fetch (self->owner, entry->tenant_id, entry->scope, entry->claims, entry->flight,
               steward_token_cache_fetched_cb, flight);
}

static void
steward_token_cache_finalize (GObject *object)
{
  StewardTokenCache *self = STEWARD_TOKEN_CACHE (object);

  g_clear_pointer (&self->entries, g_hash_table_unref);

  G_OBJECT_CLASS (steward_token_cache_parent_class)->finalize (object);
}

static void
steward_token_cache_class_init (StewardTokenCacheClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = steward_token_cache_finalize;
}

static void
steward_token_cache_init (StewardTokenCache *self)
{
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         steward_token_entry_unref);
}

/**
 * steward_token_cache_new:
 * @owner: (unowned): the authenticator that owns the cache
 * @fetch: starts the fetching of a token
 * @finish: ends it
 *
 * Returns: (transfer full): an empty cache
 */
StewardTokenCache *
steward_token_cache_new (GObject                *owner,
                         StewardTokenFetchFunc   fetch,
                         StewardTokenFinishFunc  finish)
{
  StewardTokenCache *self;

  g_return_val_if_fail (G_IS_OBJECT (owner), NULL);
  g_return_val_if_fail (fetch != NULL && finish != NULL, NULL);

  self = g_object_new (STEWARD_TYPE_TOKEN_CACHE, NULL);
  self->owner = owner;
  self->fetch = fetch;
  self->finish = finish;

  return self;
}

/**
 * steward_token_cache_acquire_async:
 * @self: a cache
 * @tenant_id: a tenant
 * @scope: a scope
 * @cancellable: (nullable): ends this waiting only
 * @callback: called with the owner of @self as source
 * @user_data: for @callback
 */
void
steward_token_cache_acquire_async (StewardTokenCache   *self,
                                   const char          *tenant_id,
                                   const char          *scope,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  StewardTokenEntry *entry;

  g_return_if_fail (STEWARD_IS_TOKEN_CACHE (self));
  g_return_if_fail (tenant_id != NULL);
  g_return_if_fail (scope != NULL);

  task = g_task_new (self->owner, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_token_cache_acquire_async);
  g_task_set_check_cancellable (task, FALSE);
  if (g_task_return_error_if_cancelled (task))
    return;

  entry = steward_token_cache_lookup (self, tenant_id, scope);
  if (entry->token != NULL
      && steward_token_get_seconds_left (entry->token) > STEWARD_TOKEN_RENEW_SECONDS)
    {
      g_task_return_pointer (task, steward_token_ref (entry->token),
                             (GDestroyNotify) steward_token_unref);
      return;
    }

  steward_token_cache_wait (entry, task);
  if (entry->flight == NULL || g_cancellable_is_cancelled (entry->flight))
    steward_token_cache_fly (self, entry);
}

/**
 * steward_token_cache_acquire_finish:
 * @self: a cache
 * @result: from the callback
 * @error: return location for an error of what fetches the tokens, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): a token
 */
StewardToken *
steward_token_cache_acquire_finish (StewardTokenCache  *self,
                                    GAsyncResult       *result,
                                    GError            **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self->owner), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * steward_token_cache_invalidate:
 * @self: a cache
 * @tenant_id: a tenant
 * @scope: a scope
 * @token: the token that was refused; a newer one stays
 * @claims: (nullable): what the next one has to carry
 */
void
steward_token_cache_invalidate (StewardTokenCache *self,
                                const char        *tenant_id,
                                const char        *scope,
                                StewardToken      *token,
                                const char        *claims)
{
  StewardTokenEntry *entry;

  g_return_if_fail (STEWARD_IS_TOKEN_CACHE (self));
  g_return_if_fail (tenant_id != NULL);
  g_return_if_fail (scope != NULL);
  g_return_if_fail (token != NULL);

  entry = steward_token_cache_lookup (self, tenant_id, scope);
  if (entry->token != token)
    return;

  g_clear_pointer (&entry->token, steward_token_unref);
  if (claims != NULL)
    {
      g_free (entry->claims);
      entry->claims = g_strdup (claims);
    }
}

/**
 * steward_token_cache_put:
 * @self: a cache
 * @tenant_id: a tenant
 * @scope: a scope
 * @token: a token that came by another way
 */
void
steward_token_cache_put (StewardTokenCache *self,
                         const char        *tenant_id,
                         const char        *scope,
                         StewardToken      *token)
{
  StewardTokenEntry *entry;

  g_return_if_fail (STEWARD_IS_TOKEN_CACHE (self));
  g_return_if_fail (tenant_id != NULL);
  g_return_if_fail (scope != NULL);
  g_return_if_fail (token != NULL);

  entry = steward_token_cache_lookup (self, tenant_id, scope);
  g_clear_pointer (&entry->claims, g_free);
  g_clear_pointer (&entry->token, steward_token_unref);
  entry->token = steward_token_ref (token);
  steward_authenticator_note_token (STEWARD_AUTHENTICATOR (self->owner), tenant_id, scope, token);
}

/**
 * steward_token_cache_clear:
 * @self: a cache
 *
 * Forgets all tokens. Those who wait get %G_IO_ERROR_CANCELLED.
 */
void
steward_token_cache_clear (StewardTokenCache *self)
{
  GHashTableIter iter;
  StewardTokenEntry *entry;

  g_return_if_fail (STEWARD_IS_TOKEN_CACHE (self));

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &entry))
    {
      g_clear_pointer (&entry->token, steward_token_unref);
      if (entry->flight != NULL)
        g_cancellable_cancel (entry->flight);
    }
}
