/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-recovery.h"

#include "auth/steward-auth-error.h"
#include "http/steward-api-error.h"

#define MAX_WAIT_FACTOR 30

struct _StewardRecovery
{
  GObject parent_instance;

  StewardListing *listing;
  guint           first_wait_ms;
  guint           wait_ms;
  guint           timer;
  gboolean        stopped;
};

G_DEFINE_FINAL_TYPE (StewardRecovery, steward_recovery, G_TYPE_OBJECT)

static gboolean
steward_recovery_is_needed (StewardRecovery *self)
{
  const GError *error = steward_listing_get_error (self->listing);

  if (self->stopped || steward_listing_get_busy (self->listing)
      || steward_listing_get_state (self->listing) != STEWARD_LISTING_STATE_FAILED)
    return FALSE;

  return g_error_matches (error, STEWARD_API_ERROR, STEWARD_API_ERROR_UNAVAILABLE)
         || g_error_matches (error, STEWARD_API_ERROR, STEWARD_API_ERROR_THROTTLED)
         || g_error_matches (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_UNAVAILABLE);
}

static gboolean
steward_recovery_timeout_cb (gpointer user_data)
{
  StewardRecovery *self = user_data;

  self->timer = 0;
  if (steward_recovery_is_needed (self))
    steward_listing_refresh_async (self->listing, NULL, NULL, NULL);

  return G_SOURCE_REMOVE;
}

static void
steward_recovery_schedule (StewardRecovery *self,
                           guint            wait_ms)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (wait_ms, steward_recovery_timeout_cb, self);
}

/* Each end of a refresh is seen here, also of those that others asked for. */
static void
steward_recovery_busy_cb (StewardListing *listing,
                          GParamSpec     *pspec,
                          gpointer        user_data)
{
  StewardRecovery *self = user_data;

  if (steward_listing_get_busy (listing))
    return;

  if (steward_recovery_is_needed (self))
    {
      steward_recovery_schedule (self, self->wait_ms);
      self->wait_ms = MIN (self->wait_ms * 2, self->first_wait_ms * MAX_WAIT_FACTOR);
    }
  else
    {
      g_clear_handle_id (&self->timer, g_source_remove);
      self->wait_ms = self->first_wait_ms;
    }
}

/* What the monitor says of the network is no more than a reason to try. */
static void
steward_recovery_network_changed_cb (GNetworkMonitor *monitor,
                                     gboolean         available,
                                     gpointer         user_data)
{
  StewardRecovery *self = user_data;

  if (!steward_recovery_is_needed (self))
    return;

  self->wait_ms = self->first_wait_ms;
  steward_recovery_schedule (self, self->first_wait_ms);
}

static void
steward_recovery_dispose (GObject *object)
{
  StewardRecovery *self = STEWARD_RECOVERY (object);

  steward_recovery_stop (self);
  g_clear_object (&self->listing);

  G_OBJECT_CLASS (steward_recovery_parent_class)->dispose (object);
}

static void
steward_recovery_class_init (StewardRecoveryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_recovery_dispose;
}

static void
steward_recovery_init (StewardRecovery *self)
{
}

/**
 * steward_recovery_new:
 * @listing: the list to try again
 * @first_wait_ms: how long to wait at first
 *
 * Returns: (transfer full): what tries
 */
StewardRecovery *
steward_recovery_new (StewardListing *listing,
                      guint           first_wait_ms)
{
  StewardRecovery *self;

  g_return_val_if_fail (STEWARD_IS_LISTING (listing), NULL);

  self = g_object_new (STEWARD_TYPE_RECOVERY, NULL);
  self->listing = g_object_ref (listing);
  self->first_wait_ms = MAX (first_wait_ms, 1);
  self->wait_ms = self->first_wait_ms;
  g_signal_connect_object (listing, "notify::busy",
                           G_CALLBACK (steward_recovery_busy_cb), self, 0);
  g_signal_connect_object (g_network_monitor_get_default (), "network-changed",
                           G_CALLBACK (steward_recovery_network_changed_cb), self, 0);

  return self;
}

/**
 * steward_recovery_stop:
 * @self: a recovery
 *
 * Tries no more.
 */
void
steward_recovery_stop (StewardRecovery *self)
{
  g_return_if_fail (STEWARD_IS_RECOVERY (self));

  self->stopped = TRUE;
  g_clear_handle_id (&self->timer, g_source_remove);
}
