/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-token-grant.h"

/**
 * steward_token_grant_free:
 * @self: (transfer full): a grant
 *
 * Its tokens are wiped.
 */
void
steward_token_grant_free (StewardTokenGrant *self)
{
  g_clear_pointer (&self->access_token, steward_token_unref);
  g_clear_pointer (&self->refresh_token, steward_wipe_string);
  g_clear_pointer (&self->tenant_id, g_free);
  g_clear_pointer (&self->object_id, g_free);
  g_clear_pointer (&self->user_name, g_free);
  g_free (self);
}
