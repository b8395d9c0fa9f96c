/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-refusals.h"

#include <string.h>

#include "auth/steward-auth-error.h"

struct _StewardRefusals
{
  GHashTable *errors; /* tenant id, blank, scope → GError */
};

/**
 * steward_refusals_new:
 *
 * Returns: (transfer full): no refusals
 */
StewardRefusals *
steward_refusals_new (void)
{
  StewardRefusals *self = g_new0 (StewardRefusals, 1);

  self->errors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) g_error_free);

  return self;
}

/**
 * steward_refusals_free:
 * @self: (nullable): refusals
 */
void
steward_refusals_free (StewardRefusals *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->errors);
  g_free (self);
}

static char *
steward_refusals_dup_key (const char *tenant_id,
                          const char *scope)
{
  return g_strconcat (tenant_id, " ", scope, NULL);
}

/**
 * steward_refusals_find:
 * @self: refusals
 * @tenant_id: a tenant
 * @scope: what a token would be for
 *
 * Returns: (transfer none) (nullable): why nothing is asked
 */
const GError *
steward_refusals_find (StewardRefusals *self,
                       const char      *tenant_id,
                       const char      *scope)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (tenant_id != NULL, NULL);
  g_return_val_if_fail (scope != NULL, NULL);

  key = steward_refusals_dup_key (tenant_id, scope);

  return g_hash_table_lookup (self->errors, key);
}

/* What asking again would not change, and may be taken for an attack. */
static gboolean
steward_refusals_is_lasting (const GError *error)
{
  return g_error_matches (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_SIGN_IN_NEEDED)
         || g_error_matches (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_CONSENT_NEEDED)
         || g_error_matches (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_CREDENTIAL);
}

/**
 * steward_refusals_note:
 * @self: refusals
 * @tenant_id: a tenant
 * @scope: what a token was asked for
 * @error: (nullable): the answer of the sign-in service
 *
 * Remembers @error if it lasts.
 */
void
steward_refusals_note (StewardRefusals *self,
                       const char      *tenant_id,
                       const char      *scope,
                       const GError    *error)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (tenant_id != NULL);
  g_return_if_fail (scope != NULL);

  if (steward_refusals_is_lasting (error))
    g_hash_table_replace (self->errors, steward_refusals_dup_key (tenant_id, scope),
                          g_error_copy (error));
}

static gboolean
steward_refusals_is_of (gpointer key,
                        gpointer error,
                        gpointer tenant_id)
{
  gsize length = strlen (tenant_id);

  return strncmp (key, tenant_id, length) == 0 && ((const char *) key)[length] == ' ';
}

/**
 * steward_refusals_forget:
 * @self: refusals
 * @tenant_id: (nullable): a tenant, or %NULL for all
 */
void
steward_refusals_forget (StewardRefusals *self,
                         const char      *tenant_id)
{
  g_return_if_fail (self != NULL);

  if (tenant_id == NULL)
    g_hash_table_remove_all (self->errors);
  else
    g_hash_table_foreach_remove (self->errors, steward_refusals_is_of, (gpointer) tenant_id);
}
