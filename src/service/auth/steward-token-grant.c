/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-token-grant.h"

#include "auth/steward-auth-error.h"

/**
 * steward_token_grant_is_for:
 * @self: a grant
 * @tenant_id: a tenant, by its id, a domain or an alias
 * @error: return location for %STEWARD_AUTH_ERROR_WRONG_TENANT
 *
 * Only an id can be compared; a domain or "organizations" says nothing about the outcome.
 *
 * Returns: whether the access token may be used in the tenant
 */
gboolean
steward_token_grant_is_for (StewardTokenGrant  *self,
                            const char         *tenant_id,
                            GError            **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (tenant_id != NULL, FALSE);

  if (self->tenant_id == NULL || !g_uuid_string_is_valid (tenant_id)
      || g_ascii_strcasecmp (self->tenant_id, tenant_id) == 0)
    return TRUE;

  g_set_error_literal (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_WRONG_TENANT,
                       "The token is for another tenant than the one asked for");

  return FALSE;
}

/**
 * steward_token_grant_free:
 * @self: (transfer full): a grant
 *
 * Its tokens are wiped.
 */
void
steward_token_grant_free (StewardTokenGrant *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->access_token, steward_token_unref);
  g_clear_pointer (&self->refresh_token, steward_wipe_string);
  g_clear_pointer (&self->tenant_id, g_free);
  g_clear_pointer (&self->object_id, g_free);
  g_clear_pointer (&self->user_name, g_free);
  g_free (self);
}
