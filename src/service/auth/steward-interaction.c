/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-interaction.h"

struct _StewardInteraction
{
  GObject                 parent_instance;

  StewardInteractionKind  kind;
  char                   *tenant_id;
  char                   *address;
  char                   *user_code; /* (nullable) */
  gint64                  ends_at;   /* monotonic time */
  gboolean                ended;
  GCancellable           *cancellable;
};

G_DEFINE_FINAL_TYPE (StewardInteraction, steward_interaction, G_TYPE_OBJECT)

enum
{
  ENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
steward_interaction_finalize (GObject *object)
{
  StewardInteraction *self = STEWARD_INTERACTION (object);

  g_clear_pointer (&self->tenant_id, g_free);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->user_code, g_free);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (steward_interaction_parent_class)->finalize (object);
}

static void
steward_interaction_class_init (StewardInteractionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = steward_interaction_finalize;

  signals[ENDED] =
    g_signal_new ("ended",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
steward_interaction_init (StewardInteraction *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * steward_interaction_new:
 * @kind: what to do
 * @tenant_id: the tenant that is signed in to
 * @address: the page to open
 * @user_code: (nullable): the code to enter there
 * @expires_in: for how many seconds there is time for it
 *
 * Returns: (transfer full): a new interaction
 */
StewardInteraction *
steward_interaction_new (StewardInteractionKind  kind,
                         const char             *tenant_id,
                         const char             *address,
                         const char             *user_code,
                         guint                   expires_in)
{
  StewardInteraction *self;

  g_return_val_if_fail (tenant_id != NULL, NULL);
  g_return_val_if_fail (address != NULL, NULL);

  self = g_object_new (STEWARD_TYPE_INTERACTION, NULL);
  self->kind = kind;
  self->tenant_id = g_strdup (tenant_id);
  self->address = g_strdup (address);
  self->user_code = g_strdup (user_code);
  self->ends_at = g_get_monotonic_time () + (gint64) expires_in * G_USEC_PER_SEC;

  return self;
}

/**
 * steward_interaction_get_kind:
 * @self: an interaction
 *
 * Returns: what the person has to do
 */
StewardInteractionKind
steward_interaction_get_kind (StewardInteraction *self)
{
  g_return_val_if_fail (STEWARD_IS_INTERACTION (self), STEWARD_INTERACTION_OPEN_BROWSER);

  return self->kind;
}

/**
 * steward_interaction_get_address:
 * @self: an interaction
 *
 * Returns: (transfer none): the address to open
 */
const char *
steward_interaction_get_address (StewardInteraction *self)
{
  g_return_val_if_fail (STEWARD_IS_INTERACTION (self), NULL);

  return self->address;
}

/**
 * steward_interaction_get_user_code:
 * @self: an interaction
 *
 * Returns: (transfer none) (nullable): the code to enter on the page
 */
const char *
steward_interaction_get_user_code (StewardInteraction *self)
{
  g_return_val_if_fail (STEWARD_IS_INTERACTION (self), NULL);

  return self->user_code;
}

/**
 * steward_interaction_get_seconds_left:
 * @self: an interaction
 *
 * Returns: how long the person still has, in seconds; 0 when it is too late
 */
guint
steward_interaction_get_seconds_left (StewardInteraction *self)
{
  g_return_val_if_fail (STEWARD_IS_INTERACTION (self), 0);

  return (guint) (MAX (0, self->ends_at - g_get_monotonic_time ()) / G_USEC_PER_SEC);
}

/**
 * steward_interaction_get_cancellable:
 * @self: an interaction
 *
 * For authenticators.
 *
 * Returns: (transfer none): is cancelled when the person does not want to go on
 */
GCancellable *
steward_interaction_get_cancellable (StewardInteraction *self)
{
  g_return_val_if_fail (STEWARD_IS_INTERACTION (self), NULL);

  return self->cancellable;
}

/**
 * steward_interaction_cancel:
 * @self: an interaction
 *
 * Gives up this sign-in. All who wait for it get %G_IO_ERROR_CANCELLED.
 */
void
steward_interaction_cancel (StewardInteraction *self)
{
  g_return_if_fail (STEWARD_IS_INTERACTION (self));

  g_cancellable_cancel (self->cancellable);
}

/**
 * steward_interaction_end:
 * @self: an interaction
 *
 * For authenticators. Says, once, that nothing is left to do, for better or worse.
 */
void
steward_interaction_end (StewardInteraction *self)
{
  g_return_if_fail (STEWARD_IS_INTERACTION (self));

  if (self->ended)
    return;

  self->ended = TRUE;
  g_signal_emit (self, signals[ENDED], 0);
}
