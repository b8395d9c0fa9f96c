/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-token.h"

#include <string.h>
#include <time.h>

struct _StewardToken
{
  char   *value;
  gint64  expires_at; /* seconds of the boot clock */
};

G_DEFINE_BOXED_TYPE (StewardToken, steward_token, steward_token_ref, steward_token_unref)

static gint64
steward_token_get_now (void)
{
  struct timespec now;

  if (clock_gettime (CLOCK_BOOTTIME, &now) != 0)
    return g_get_monotonic_time () / G_USEC_PER_SEC;

  return now.tv_sec;
}

static void
steward_token_clear (gpointer data)
{
  StewardToken *self = data;

  g_clear_pointer (&self->value, steward_wipe_string);
}

/**
 * steward_token_new:
 * @value: what goes into the Authorization header
 * @expires_in_seconds: how long it is good for, counted from now
 *
 * Returns: (transfer full): a new token
 */
StewardToken *
steward_token_new (const char *value,
                   gint64      expires_in_seconds)
{
  StewardToken *self;

  g_return_val_if_fail (value != NULL, NULL);

  self = g_atomic_rc_box_new0 (StewardToken);
  self->value = g_strdup (value);
  self->expires_at = steward_token_get_now () + CLAMP (expires_in_seconds, 0, G_MAXINT32);

  return self;
}

/**
 * steward_token_ref:
 * @self: a token
 *
 * Returns: (transfer full): the same token
 */
StewardToken *
steward_token_ref (StewardToken *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * steward_token_unref:
 * @self: (transfer full): a token
 *
 * Its value is wiped with the last reference.
 */
void
steward_token_unref (StewardToken *self)
{
  g_atomic_rc_box_release_full (self, steward_token_clear);
}

/**
 * steward_token_get_value:
 * @self: a token
 *
 * Returns: (transfer none): what goes into the header of a request, and nowhere else
 */
const char *
steward_token_get_value (StewardToken *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->value;
}

/**
 * steward_token_get_seconds_left:
 * @self: a token
 *
 * Returns: how long it is still good for; zero or less when it is not
 */
gint64
steward_token_get_seconds_left (StewardToken *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->expires_at - steward_token_get_now ();
}

/**
 * steward_wipe_string:
 * @text: (nullable) (transfer full): a secret
 *
 * Overwrites @text before it is freed.
 */
void
steward_wipe_string (char *text)
{
  if (text == NULL)
    return;

  explicit_bzero (text, strlen (text));
  g_free (text);
}
