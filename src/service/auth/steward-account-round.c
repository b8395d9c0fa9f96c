/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-account-private.h"

#include "auth/steward-auth-error.h"

#define MAX_PARALLEL 8

/* The keyring is slow, and tenants come one after the other when the program starts. */
#define LINGER_MS     250
#define MIN_LINGER_MS 25

static void steward_account_lock_step_done_cb   (GObject      *object,
                                                 GAsyncResult *result,
                                                 gpointer      user_data);
static void steward_account_lookup_step_done_cb (GObject      *object,
                                                 GAsyncResult *result,
                                                 gpointer      user_data);
static void steward_account_redeem_step_done_cb (GObject      *object,
                                                 GAsyncResult *result,
                                                 gpointer      user_data);
static void steward_account_close               (StewardAccount *self);
static void steward_account_store_step_done_cb  (GObject      *object,
                                                 GAsyncResult *result,
                                                 gpointer      user_data);
static void steward_account_clear_step_done_cb  (GObject      *object,
                                                 GAsyncResult *result,
                                                 gpointer      user_data);

/* For signing out as well. Who asks again while it is told waits for the next round. */
void
steward_account_fail_waiting (StewardAccount *self,
                              const GError   *error)
{
  GQueue failed = self->waiting;
  GTask *next;

  g_queue_init (&self->waiting);
  while ((next = g_queue_pop_head (&failed)) != NULL)
    {
      g_autoptr(GTask) task = next;

      g_task_return_error (task, g_error_copy (error));
    }
}

static void
steward_account_return_all (GQueue *tasks)
{
  GTask *next;

  while ((next = g_queue_pop_head (tasks)) != NULL)
    {
      g_autoptr(GTask) task = next;

      g_task_return_boolean (task, TRUE);
    }
}

static void
steward_account_end_round (StewardAccount *self)
{
  self->round = STEWARD_ACCOUNT_ROUND_NONE;
  g_hash_table_remove_all (self->redeemed);
  steward_process_lock_release (self->lock);
  if (self->newest == NULL)
    steward_account_return_all (&self->adopting);

  steward_account_advance (self);
}

static void
steward_account_lock_step_done_cb (GObject      *object,
                                   GAsyncResult *result,
                                   gpointer      user_data)
{
  g_autoptr(StewardAccount) self = user_data;
  g_autoptr(GError) error = NULL;

  /* A folder that cannot be written is no reason to be signed out; another copy that does not
   * let go is. Who asks from here on waits for a turn that the other copy does not share. */
  if (!steward_process_lock_acquire_finish (self->lock, result, &error)
      && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY))
    {
      g_autoptr(GError) failure = g_error_new_literal (STEWARD_AUTH_ERROR,
                                                       STEWARD_AUTH_ERROR_UNAVAILABLE,
                                                       error->message);

      steward_account_fail_waiting (self, failure);
      steward_account_close (self);
      return;
    }

  steward_secret_store_lookup_async (self->store, self->profile, STEWARD_SECRET_KIND_REFRESH,
                                     NULL, steward_account_lookup_step_done_cb,
                                     g_object_ref (self));
}

/* Another copy of the program may have written since we last looked. */
static void
steward_account_lookup_step_done_cb (GObject      *object,
                                     GAsyncResult *result,
                                     gpointer      user_data)
{
  g_autoptr(StewardAccount) self = user_data;
  g_autoptr(GError) error = NULL;
  StewardCredential *stored = NULL;
  char *text;

  text = steward_secret_store_lookup_finish (self->store, result, &error);
  self->has_stored |= text != NULL;
  if (text != NULL)
    stored = steward_credential_new_from_text (text);
  steward_wipe_string (text);

  if (stored != NULL && self->storage_error == NULL && g_queue_is_empty (&self->clearing))
    {
      g_clear_pointer (&self->current, steward_credential_free);
      self->current = g_steal_pointer (&stored);
    }
  g_clear_pointer (&stored, steward_credential_free);

  self->round = STEWARD_ACCOUNT_ROUND_OPEN;
  if (self->current == NULL && self->newest == NULL && error != NULL)
    steward_account_fail_waiting (self, error);

  steward_account_advance (self);
}

static void
steward_account_start (StewardAccount *self,
                       GTask          *task)
{
  StewardRedemption *redemption = g_task_get_task_data (task);
  g_autofree char *scope = g_strconcat (redemption->scope, " offline_access", NULL);
  StewardHttpForm *form = steward_http_form_new ();

  steward_http_form_add (form, "grant_type", "refresh_token");
  steward_http_form_add (form, "client_id", self->client_id);
  steward_http_form_add (form, "refresh_token", self->current->refresh_token);
  steward_http_form_add (form, "scope", scope);
  steward_http_form_add (form, "claims", redemption->claims);

  self->n_running++;
  redemption->epoch = self->epoch;
  g_hash_table_add (self->redeemed, g_strdup (redemption->tenant_id));

  /* Not cancelled with the caller: the answer holds the next refresh token. */
  steward_token_client_redeem_async (self->token_client, STEWARD_HTTP_CLASS_CREATE_ONCE,
                                     redemption->tenant_id, form, NULL,
                                     steward_account_redeem_step_done_cb, g_object_ref (task));
}

static void
steward_account_note_grant (StewardAccount    *self,
                            StewardRedemption *redemption,
                            StewardTokenGrant *grant)
{
  if (grant->refresh_token == NULL || redemption->epoch != self->epoch)
    return;

  g_clear_pointer (&self->newest, steward_credential_free);
  self->newest = steward_credential_new (grant->refresh_token, self->current->user_name,
                                         self->current->tenant_id);
}

static void
steward_account_note_refusal (StewardAccount    *self,
                              StewardRedemption *redemption,
                              const GError      *error)
{
  if (redemption->epoch == self->epoch)
    steward_refusals_note (self->refusals, redemption->tenant_id, redemption->scope, error);
}

static void
steward_account_redeem_step_done_cb (GObject      *object,
                                     GAsyncResult *result,
                                     gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(StewardAccount) self = g_object_ref (g_task_get_source_object (task));
  StewardRedemption *redemption = g_task_get_task_data (task);
  g_autoptr(StewardTokenGrant) grant = NULL;
  GError *error = NULL;

  grant = steward_token_client_redeem_finish_unchecked (STEWARD_TOKEN_CLIENT (object), result,
                                                        &error);
  self->n_running--;
  /* The old refresh token may be good for nothing any more, whatever else is in the answer. */
  if (grant != NULL)
    steward_account_note_grant (self, redemption, grant);
  if (grant != NULL && steward_token_grant_is_for (grant, redemption->tenant_id, &error))
    {
      g_task_return_pointer (task, g_steal_pointer (&grant->access_token),
                             (GDestroyNotify) steward_token_unref);
    }
  else
    {
      steward_account_note_refusal (self, redemption, error);
      g_task_return_error (task, error);
    }

  steward_account_advance (self);
}

static void
steward_account_close (StewardAccount *self)
{
  char *text;

  self->round = STEWARD_ACCOUNT_ROUND_CLOSING;
  if (self->newest == NULL)
    {
      steward_account_end_round (self);
      return;
    }

  g_clear_pointer (&self->current, steward_credential_free);
  self->current = g_steal_pointer (&self->newest);
  text = steward_credential_to_text (self->current);
  steward_secret_store_store_async (self->store, self->profile, STEWARD_SECRET_KIND_REFRESH,
                                    text, NULL, steward_account_store_step_done_cb,
                                    g_object_ref (self));
  steward_wipe_string (text);
}

static void
steward_account_store_step_done_cb (GObject      *object,
                                    GAsyncResult *result,
                                    gpointer      user_data)
{
  g_autoptr(StewardAccount) self = user_data;

  /* The newest one stays in memory, and is preferred to what is in the keyring. */
  g_clear_error (&self->storage_error);
  if (steward_secret_store_store_finish (self->store, result, &self->storage_error))
    self->has_stored = TRUE;
  else
    g_debug ("The refresh token is not in the keyring: %s", self->storage_error->message);
  steward_account_tell_stored (self);

  steward_account_end_round (self);
}

/* The first in the queue whose tenant has not had its turn in this round. */
static GTask *
steward_account_pop_waiting (StewardAccount *self)
{
  for (GList *link = self->waiting.head; link != NULL; link = link->next)
    {
      StewardRedemption *redemption = g_task_get_task_data (link->data);

      if (!g_hash_table_contains (self->redeemed, redemption->tenant_id))
        {
          GTask *task = link->data;

          g_queue_delete_link (&self->waiting, link);
          return task;
        }
    }

  return NULL;
}

static void
steward_account_open (StewardAccount *self)
{
  self->round = STEWARD_ACCOUNT_ROUND_OPENING;
  steward_process_lock_acquire_async (self->lock, NULL, steward_account_lock_step_done_cb,
                                      g_object_ref (self));
}

/* No round runs, so nothing can be written after this. */
static void
steward_account_clear (StewardAccount *self)
{
  self->round = STEWARD_ACCOUNT_ROUND_CLOSING;
  steward_secret_store_clear_async (self->store, self->profile, NULL,
                                    steward_account_clear_step_done_cb, g_object_ref (self));
}

static void
steward_account_clear_step_done_cb (GObject      *object,
                                    GAsyncResult *result,
                                    gpointer      user_data)
{
  g_autoptr(StewardAccount) self = user_data;
  g_autoptr(GError) error = NULL;
  GTask *next;

  if (steward_secret_store_clear_finish (self->store, result, &error))
    steward_account_return_all (&self->clearing);
  while ((next = g_queue_pop_head (&self->clearing)) != NULL)
    {
      g_autoptr(GTask) task = next;

      g_task_return_error (task, g_error_copy (error));
    }

  steward_account_end_round (self);
}

static void
steward_account_redeem_waiting (StewardAccount *self)
{
  GTask *next;

  if (self->current == NULL && self->newest == NULL)
    {
      g_autoptr(GError) error = g_error_new_literal (STEWARD_AUTH_ERROR,
                                                     STEWARD_AUTH_ERROR_SIGN_IN_NEEDED,
                                                     "Nobody has signed in");

      steward_account_fail_waiting (self, error);
    }

  while (self->current != NULL && self->n_running < MAX_PARALLEL
         && g_queue_is_empty (&self->adopting)
         && (next = steward_account_pop_waiting (self)) != NULL)
    {
      g_autoptr(GTask) task = next;

      if (!g_task_return_error_if_cancelled (task))
        steward_account_start (self, task);
    }
}

static gboolean
steward_account_linger_cb (gpointer user_data)
{
  StewardAccount *self = user_data;

  self->lingering = 0;
  if (self->round == STEWARD_ACCOUNT_ROUND_OPEN && self->n_running == 0)
    steward_account_close (self);

  return G_SOURCE_REMOVE;
}

/* Ends the round, or waits a moment for tenants that can still have their turn in it. */
static void
steward_account_end_or_linger (StewardAccount *self)
{
  guint wait_ms = steward_token_client_scale (self->token_client, LINGER_MS);

  if (self->newest == NULL || !g_queue_is_empty (&self->waiting)
      || !g_queue_is_empty (&self->adopting) || !g_queue_is_empty (&self->clearing))
    {
      g_clear_handle_id (&self->lingering, g_source_remove);
      steward_account_close (self);
    }
  else if (self->lingering == 0)
    {
      self->lingering = g_timeout_add_full (G_PRIORITY_HIGH_IDLE, MAX (wait_ms, MIN_LINGER_MS),
                                            steward_account_linger_cb, g_object_ref (self),
                                            g_object_unref);
    }
}

/* Does what is next. To be called whenever something has changed. */
void
steward_account_advance (StewardAccount *self)
{
  switch (self->round)
    {
    case STEWARD_ACCOUNT_ROUND_NONE:
      if (!g_queue_is_empty (&self->clearing))
        steward_account_clear (self);
      else if (!g_queue_is_empty (&self->waiting) || self->newest != NULL)
        steward_account_open (self);
      break;

    case STEWARD_ACCOUNT_ROUND_OPEN:
      steward_account_redeem_waiting (self);
      if (self->n_running == 0)
        steward_account_end_or_linger (self);
      break;

    case STEWARD_ACCOUNT_ROUND_OPENING:
    case STEWARD_ACCOUNT_ROUND_CLOSING:
    default:
      break;
    }
}
