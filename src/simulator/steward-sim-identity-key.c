/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-identity-private.h"

#include "steward-sim-json.h"
#include "steward-sim-jwt.h"

#include <gnutls/crypto.h>
#include <gnutls/gnutls.h>
#include <gnutls/x509.h>

/* What the simulator signs and seals with. */

#define KEY_DATA "steward-sim-identity-key"
#define KEY_BITS 2048

typedef struct
{
  char             *pem;
  gnutls_privkey_t  private;
  gnutls_pubkey_t   public;
  char             *id;
} StewardSimKey;

static void
steward_sim_key_free (gpointer data)
{
  StewardSimKey *key = data;

  gnutls_privkey_deinit (key->private);
  gnutls_pubkey_deinit (key->public);
  g_clear_pointer (&key->pem, g_free);
  g_clear_pointer (&key->id, g_free);
  g_free (key);
}

static gpointer
steward_sim_key_generate (gpointer data)
{
  gnutls_x509_privkey_t key;
  gnutls_datum_t pem = { NULL, 0 };
  char *text;

  gnutls_x509_privkey_init (&key);
  if (gnutls_x509_privkey_generate (key, GNUTLS_PK_RSA, KEY_BITS, 0) != GNUTLS_E_SUCCESS
      || gnutls_x509_privkey_export2 (key, GNUTLS_X509_FMT_PEM, &pem) != GNUTLS_E_SUCCESS)
    g_error ("A key cannot be made");
  gnutls_x509_privkey_deinit (key);

  text = g_strndup ((const char *) pem.data, pem.size);
  gnutls_free (pem.data);

  return text;
}

static GThread *key_maker;

/* Returns: (transfer none) */
static const char *
steward_sim_key_await (void)
{
  static char *pem;

  if (g_once_init_enter (&pem))
    g_once_init_leave (&pem, g_thread_join (key_maker));

  return pem;
}

/* The library that it works with is taken down after this. */
static void
steward_sim_key_exit (void)
{
  steward_sim_key_await ();
}

/* Making one takes long: it is made beside everything else, and all simulators of a process share
 * it. */
void
steward_sim_identity_make_signing_key (void)
{
  if (g_once_init_enter (&key_maker))
    {
      GThread *maker = g_thread_new ("signing-key", steward_sim_key_generate, NULL);

      atexit (steward_sim_key_exit);
      g_once_init_leave (&key_maker, maker);
    }
}

static StewardSimKey *
steward_sim_key_new (const char *pem)
{
  StewardSimKey *key = g_new0 (StewardSimKey, 1);
  gnutls_datum_t text = { (unsigned char *) pem, (unsigned int) strlen (pem) };
  guint8 id[64];
  size_t size = sizeof id;

  key->pem = g_strdup (pem);
  gnutls_privkey_init (&key->private);
  gnutls_pubkey_init (&key->public);
  if (gnutls_privkey_import_x509_raw (key->private, &text, GNUTLS_X509_FMT_PEM, NULL, 0) < 0
      || gnutls_pubkey_import_privkey (key->public, key->private, 0, 0) < 0
      || gnutls_pubkey_get_key_id (key->public, GNUTLS_KEYID_USE_SHA256, id, &size) < 0)
    g_error ("The signing key in the state cannot be read");
  key->id = steward_sim_base64url_encode (id, 20);

  return key;
}

/* Nothing was signed before one is in the state. */
static const char *
steward_sim_identity_ensure_signing_key (StewardSimWorld *world)
{
  JsonObject *identity = steward_sim_identity_get_state (world);
  JsonObject *credentials = steward_sim_json_ensure_object (identity, "credentials");

  if (!json_object_has_member (credentials, "signingKey"))
    {
      json_object_set_string_member (credentials, "signingKey", steward_sim_key_await ());
      steward_sim_state_touch (steward_sim_world_get_state (world));
    }

  return steward_sim_identity_get_credential (world, "signingKey");
}

static StewardSimKey *
steward_sim_identity_find_key (StewardSimWorld *world)
{
  const char *pem = steward_sim_identity_ensure_signing_key (world);
  StewardSimKey *key = g_object_get_data (G_OBJECT (world), KEY_DATA);

  if (key == NULL || !g_str_equal (key->pem, pem))
    {
      key = steward_sim_key_new (pem);
      g_object_set_data_full (G_OBJECT (world), KEY_DATA, key, steward_sim_key_free);
    }

  return key;
}

static void
steward_sim_key_add_number (JsonObject     *jwk,
                            const char     *name,
                            gnutls_datum_t *number)
{
  guint skip = number->size > 1 && number->data[0] == 0 ? 1 : 0;
  g_autofree char *text = steward_sim_base64url_encode (number->data + skip, number->size - skip);

  json_object_set_string_member (jwk, name, text);
  gnutls_free (number->data);
}

/* The public half, for whoever wants to check a token. */
JsonObject *
steward_sim_identity_new_jwk (StewardSimWorld *world)
{
  StewardSimKey *key = steward_sim_identity_find_key (world);
  JsonObject *jwk = json_object_new ();
  gnutls_datum_t modulus = { NULL, 0 };
  gnutls_datum_t exponent = { NULL, 0 };

  json_object_set_string_member (jwk, "kty", "RSA");
  json_object_set_string_member (jwk, "use", "sig");
  json_object_set_string_member (jwk, "alg", "RS256");
  json_object_set_string_member (jwk, "kid", key->id);
  if (gnutls_pubkey_export_rsa_raw (key->public, &modulus, &exponent) == GNUTLS_E_SUCCESS)
    {
      steward_sim_key_add_number (jwk, "n", &modulus);
      steward_sim_key_add_number (jwk, "e", &exponent);
    }

  return jwk;
}

char *
steward_sim_identity_sign (StewardSimWorld *world,
                           JsonObject      *claims)
{
  StewardSimKey *key = steward_sim_identity_find_key (world);
  g_autoptr(JsonObject) header = json_object_new ();

  json_object_set_string_member (header, "typ", "JWT");
  json_object_set_string_member (header, "alg", "RS256");
  json_object_set_string_member (header, "kid", key->id);

  return steward_sim_jwt_sign (header, claims, key->private);
}

/* The claims, when the token was signed here. */
JsonObject *
steward_sim_identity_verify (StewardSimWorld *world,
                             const char      *token)
{
  StewardSimKey *key = steward_sim_identity_find_key (world);
  g_autoptr(StewardSimJwt) jwt = steward_sim_jwt_parse (token);

  if (jwt == NULL || !g_str_equal (steward_sim_json_get_string (jwt->header, "alg", ""), "RS256")
      || !steward_sim_jwt_verify (jwt, key->public))
    return NULL;

  return json_object_ref (jwt->claims);
}

static char *
steward_sim_identity_compute_seal (StewardSimWorld *world,
                                   const char      *text)
{
  const char *key = steward_sim_identity_get_credential (world, "sealKey");

  return g_compute_hmac_for_string (G_CHECKSUM_SHA256, (const guchar *) key, strlen (key),
                                    text, -1);
}

/* A text that only the simulator can make; this is what a refresh token is. Takes the object. */
char *
steward_sim_identity_seal (StewardSimWorld *world,
                           JsonObject      *object)
{
  g_autoptr(JsonNode) node = steward_sim_json_wrap (object);
  g_autofree char *plain = NULL;
  g_autofree char *text = NULL;
  g_autofree char *nonce = steward_sim_random_text ();
  g_autofree char *seal = NULL;

  json_object_set_string_member (object, "nonce", nonce);
  plain = steward_sim_json_print (node);
  text = steward_sim_base64url_encode ((const guint8 *) plain, strlen (plain));
  seal = steward_sim_identity_compute_seal (world, text);

  return g_strconcat ("1.", text, ".", seal, NULL);
}

/* NULL when the text was not made here, or before a reset. */
JsonObject *
steward_sim_identity_unseal (StewardSimWorld *world,
                             const char      *text)
{
  g_auto(GStrv) parts = g_strsplit (text, ".", 4);
  g_autofree char *seal = NULL;
  g_autofree guint8 *plain = NULL;
  g_autoptr(JsonNode) node = NULL;
  JsonObject *object;
  gsize size = 0;

  if (g_strv_length (parts) != 3 || !g_str_equal (parts[0], "1"))
    return NULL;

  seal = steward_sim_identity_compute_seal (world, parts[1]);
  plain = steward_sim_base64url_decode (parts[1], &size);
  if (!g_str_equal (seal, parts[2]) || plain == NULL)
    return NULL;

  node = steward_sim_json_parse ((const char *) plain, (gssize) size, NULL);
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;

  object = json_node_get_object (node);
  if (!g_str_equal (steward_sim_json_get_string (object, "generation", ""),
                    steward_sim_json_get_string (steward_sim_identity_get_state (world),
                                                 "generation", "?")))
    return NULL;

  return json_object_ref (object);
}
