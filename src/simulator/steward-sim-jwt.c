/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-jwt.h"

#include "steward-sim-json.h"

#include <gnutls/crypto.h>
#include <gnutls/gnutls.h>

#define RANDOM_BYTES 32

char *
steward_sim_base64url_encode (const guint8 *data,
                              gsize         size)
{
  char *text = g_base64_encode (data, size);
  char *padding = strchr (text, '=');

  if (padding != NULL)
    *padding = '\0';
  g_strdelimit (text, "+", '-');
  g_strdelimit (text, "/", '_');

  return text;
}

/* NULL when the text is not exactly what encoding gives: a changed last character may not pass. */
guint8 *
steward_sim_base64url_decode (const char *text,
                              gsize      *size)
{
  static const char padding[] = "===";
  g_autoptr(GString) plain = g_string_new (text);
  g_autofree guint8 *data = NULL;
  g_autofree char *again = NULL;

  g_strdelimit (plain->str, "-", '+');
  g_strdelimit (plain->str, "_", '/');
  g_string_append_len (plain, padding, (gssize) ((4 - plain->len % 4) % 4));
  data = g_base64_decode (plain->str, size);
  again = steward_sim_base64url_encode (data, *size);
  if (!g_str_equal (again, text))
    return NULL;

  return g_steal_pointer (&data);
}

char *
steward_sim_random_text (void)
{
  guint8 bytes[RANDOM_BYTES];

  if (gnutls_rnd (GNUTLS_RND_KEY, bytes, sizeof bytes) != GNUTLS_E_SUCCESS)
    g_error ("There is no source of random numbers");

  return steward_sim_base64url_encode (bytes, sizeof bytes);
}

static JsonObject *
steward_sim_jwt_parse_part (const char *part)
{
  g_autofree guint8 *data = NULL;
  g_autoptr(JsonNode) node = NULL;
  gsize size = 0;

  data = steward_sim_base64url_decode (part, &size);
  if (data == NULL || size == 0)
    return NULL;

  node = steward_sim_json_parse ((const char *) data, (gssize) size, NULL);
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;

  return json_node_dup_object (node);
}

/**
 * steward_sim_jwt_parse:
 * @token: what may be a JSON web token
 *
 * Returns: (transfer full) (nullable): its parts
 */
StewardSimJwt *
steward_sim_jwt_parse (const char *token)
{
  g_autoptr(StewardSimJwt) self = g_new0 (StewardSimJwt, 1);
  g_auto(GStrv) parts = g_strsplit (token, ".", 4);

  if (g_strv_length (parts) != 3)
    return NULL;

  self->header = steward_sim_jwt_parse_part (parts[0]);
  self->claims = steward_sim_jwt_parse_part (parts[1]);
  self->signature = steward_sim_base64url_decode (parts[2], &self->signature_size);
  if (self->header == NULL || self->claims == NULL || self->signature == NULL)
    return NULL;

  self->signed_text = g_strconcat (parts[0], ".", parts[1], NULL);

  return g_steal_pointer (&self);
}

void
steward_sim_jwt_free (StewardSimJwt *self)
{
  g_clear_pointer (&self->header, json_object_unref);
  g_clear_pointer (&self->claims, json_object_unref);
  g_clear_pointer (&self->signed_text, g_free);
  g_clear_pointer (&self->signature, g_free);
  g_free (self);
}

/* Only the two algorithms that sign-in takes. */
gboolean
steward_sim_jwt_verify (StewardSimJwt   *self,
                        gnutls_pubkey_t  key)
{
  const char *algorithm = steward_sim_json_get_string (self->header, "alg", "");
  gnutls_datum_t text = { (unsigned char *) self->signed_text,
                          (unsigned int) strlen (self->signed_text) };
  gnutls_datum_t signature = { self->signature, (unsigned int) self->signature_size };
  gnutls_sign_algorithm_t scheme;

  if (g_str_equal (algorithm, "PS256"))
    scheme = GNUTLS_SIGN_RSA_PSS_RSAE_SHA256;
  else if (g_str_equal (algorithm, "RS256"))
    scheme = GNUTLS_SIGN_RSA_SHA256;
  else
    return FALSE;

  return gnutls_pubkey_verify_data2 (key, scheme, 0, &text, &signature) >= 0;
}

static char *
steward_sim_jwt_encode (JsonObject *object)
{
  g_autoptr(JsonNode) node = json_node_init_object (json_node_alloc (), object);
  g_autofree char *text = steward_sim_json_print (node);

  return steward_sim_base64url_encode ((const guint8 *) text, strlen (text));
}

/* By RS256, which the header has to say. */
char *
steward_sim_jwt_sign (JsonObject       *header,
                      JsonObject       *claims,
                      gnutls_privkey_t  key)
{
  g_autofree char *first = steward_sim_jwt_encode (header);
  g_autofree char *second = steward_sim_jwt_encode (claims);
  g_autofree char *text = g_strconcat (first, ".", second, NULL);
  g_autofree char *third = NULL;
  gnutls_datum_t data = { (unsigned char *) text, (unsigned int) strlen (text) };
  gnutls_datum_t signature = { NULL, 0 };

  if (gnutls_privkey_sign_data2 (key, GNUTLS_SIGN_RSA_SHA256, 0, &data, &signature)
      != GNUTLS_E_SUCCESS)
    g_error ("A token cannot be signed");

  third = steward_sim_base64url_encode (signature.data, signature.size);
  gnutls_free (signature.data);

  return g_strconcat (text, ".", third, NULL);
}
