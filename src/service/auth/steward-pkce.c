/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-pkce.h"

#include <gnutls/crypto.h>
#include <gnutls/gnutls.h>
#include <string.h>

#include "auth/steward-jwt.h"

#define SECRET_BYTES 32
#define DIGEST_BYTES 32

/**
 * steward_pkce_new_secret:
 *
 * Returns: (transfer full): 43 characters that nobody can guess, good as a verifier and as a
 *   state, to be freed with steward_wipe_string()
 */
char *
steward_pkce_new_secret (void)
{
  guint8 bytes[SECRET_BYTES];
  char *text;

  /* Without randomness there is no safe way on. */
  if (gnutls_rnd (GNUTLS_RND_KEY, bytes, sizeof bytes) != GNUTLS_E_SUCCESS)
    g_error ("There is no source of random numbers");

  text = steward_base64url_encode (bytes, sizeof bytes);
  explicit_bzero (bytes, sizeof bytes);

  return text;
}

/**
 * steward_pkce_dup_challenge:
 * @verifier: a verifier
 *
 * Returns: (transfer full): what can be shown of it, by method S256
 */
char *
steward_pkce_dup_challenge (const char *verifier)
{
  guint8 digest[DIGEST_BYTES];

  g_return_val_if_fail (verifier != NULL, NULL);

  if (gnutls_hash_fast (GNUTLS_DIG_SHA256, verifier, strlen (verifier), digest)
      != GNUTLS_E_SUCCESS)
    g_error ("There is no SHA-256");

  return steward_base64url_encode (digest, sizeof digest);
}
