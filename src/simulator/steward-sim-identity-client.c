/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-identity-private.h"

#include "steward-sim-json.h"
#include "steward-sim-jwt.h"

#include <gnutls/gnutls.h>
#include <gnutls/x509.h>

/* Which application asks for tokens, and whether it is the one that it says it is. */

#define ASSERTION_TYPE "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
#define MAX_SKEW       (5 * 60)
#define MAX_LIFETIME   (24 * 60 * 60)

/* The moment in seconds, as assertions count it. */
static gint64
steward_sim_identity_get_seconds (StewardSimCall *call)
{
  return steward_sim_world_get_now (call->world) / G_USEC_PER_SEC;
}

static gboolean
steward_sim_identity_fits_certificate (StewardSimJwt *jwt,
                                       const char    *pem)
{
  gnutls_datum_t text = { (unsigned char *) pem, (unsigned int) strlen (pem) };
  gnutls_x509_crt_t certificate;
  gnutls_pubkey_t key;
  gboolean fits;

  gnutls_x509_crt_init (&certificate);
  gnutls_pubkey_init (&key);
  fits = gnutls_x509_crt_import (certificate, &text, GNUTLS_X509_FMT_PEM) == GNUTLS_E_SUCCESS
         && gnutls_pubkey_import_x509 (key, certificate, 0) == GNUTLS_E_SUCCESS
         && steward_sim_jwt_verify (jwt, key);
  gnutls_pubkey_deinit (key);
  gnutls_x509_crt_deinit (certificate);

  return fits;
}

/* By the thumbprint in the header of the assertion. */
static JsonObject *
steward_sim_identity_find_certificate (StewardSimCall *call,
                                       StewardSimJwt  *jwt)
{
  static const char * const names[] = { "x5t#S256", "x5t" };
  JsonArray *certificates = steward_sim_identity_get_list (call->world, "certificates");

  for (guint i = 0; i < json_array_get_length (certificates); i++)
    {
      JsonObject *certificate = json_array_get_object_element (certificates, i);

      for (guint j = 0; j < G_N_ELEMENTS (names); j++)
        {
          const char *thumbprint = steward_sim_json_get_string (jwt->header, names[j], NULL);

          if (thumbprint != NULL
              && g_str_equal (thumbprint, json_object_get_string_member (certificate, names[j])))
            return certificate;
        }
    }

  return NULL;
}

/* The endpoint by its id, by its domain, or as it was asked for. */
static gboolean
steward_sim_identity_is_endpoint (StewardSimCall *call,
                                  const char     *audience)
{
  const char *host = steward_sim_request_get_header (call->request, "Host");
  g_autofree char *asked = g_strconcat ("http://", host != NULL ? host : "", call->request->path,
                                        NULL);
  const char *names[] = {
    steward_sim_json_get_string (call->tenant, "id", ""),
    steward_sim_json_get_string (call->tenant, "domain", ""),
  };

  if (g_ascii_strcasecmp (audience, asked) == 0)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *endpoint = NULL;

      endpoint = g_strdup_printf ("%s/%s/oauth2/%stoken", steward_sim_world_get_url (call->world),
                                  names[i], call->is_v1 ? "" : "v2.0/");
      if (g_ascii_strcasecmp (audience, endpoint) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
steward_sim_identity_is_timely (StewardSimCall *call,
                                JsonObject     *claims)
{
  gint64 now = steward_sim_identity_get_seconds (call);
  gint64 expires = steward_sim_json_get_int (claims, "exp", 0);

  return expires > now
         && expires <= now + MAX_LIFETIME
         && steward_sim_json_get_int (claims, "nbf", 0) <= now + MAX_SKEW
         && steward_sim_json_get_int (claims, "iat", 0) <= now + MAX_SKEW;
}

/* An assertion is good for once. */
static gboolean
steward_sim_identity_use_assertion (StewardSimCall *call,
                                    JsonObject     *claims)
{
  JsonArray *used = steward_sim_identity_get_list (call->world, "assertions");
  const char *id = steward_sim_json_get_string (claims, "jti", NULL);
  gint64 now = steward_sim_identity_get_seconds (call);
  JsonObject *entry;

  if (id == NULL)
    return FALSE;

  for (guint i = json_array_get_length (used); i > 0; i--)
    {
      entry = json_array_get_object_element (used, i - 1);
      if (steward_sim_json_get_int (entry, "exp", 0) <= now)
        json_array_remove_element (used, i - 1);
      else if (g_str_equal (json_object_get_string_member (entry, "jti"), id))
        return FALSE;
    }

  entry = json_object_new ();
  json_object_set_string_member (entry, "jti", id);
  json_object_set_int_member (entry, "exp", steward_sim_json_get_int (claims, "exp", 0));
  json_array_add_object_element (used, entry);
  steward_sim_state_touch (call->request->state);

  return TRUE;
}

/* 0, or the number of the refusal. */
static guint
steward_sim_identity_check_assertion (StewardSimCall *call,
                                      const char     *client_id,
                                      const char     *assertion)
{
  g_autoptr(StewardSimJwt) jwt = steward_sim_jwt_parse (assertion);
  JsonObject *certificate = NULL;

  if (jwt != NULL)
    certificate = steward_sim_identity_find_certificate (call, jwt);
  if (certificate == NULL
      || !steward_sim_identity_fits_certificate (jwt, json_object_get_string_member (certificate,
                                                                                     "pem")))
    return 700027;
  if (g_ascii_strcasecmp (steward_sim_json_get_string (jwt->claims, "iss", ""), client_id) != 0
      || g_ascii_strcasecmp (steward_sim_json_get_string (jwt->claims, "sub", ""), client_id) != 0)
    return 700021;
  if (!steward_sim_identity_is_endpoint (call, steward_sim_json_get_string (jwt->claims,
                                                                            "aud", "")))
    return 700023;
  if (!steward_sim_identity_is_timely (call, jwt->claims))
    return 700024;
  if (!steward_sim_identity_use_assertion (call, jwt->claims))
    return 7000219;

  return 0;
}

/* Whether the field "client_id" names that one of the two applications. */
gboolean
steward_sim_identity_is_client (StewardSimCall *call,
                                const char     *credential)
{
  const char *client_id = steward_sim_call_get (call, "client_id");

  return client_id != NULL
         && g_ascii_strcasecmp (client_id, steward_sim_identity_get_credential (call->world,
                                                                                credential)) == 0;
}

/* Client id and secret can come in the header as well. */
static void
steward_sim_identity_read_basic (StewardSimCall *call)
{
  const char *header = steward_sim_request_get_header (call->request, "Authorization");
  g_autofree guchar *plain = NULL;
  g_autofree char *text = NULL;
  g_auto(GStrv) parts = NULL;
  gsize size = 0;

  if (header == NULL || g_ascii_strncasecmp (header, "Basic ", 6) != 0)
    return;

  plain = g_base64_decode (header + 6, &size);
  text = g_strndup ((const char *) plain, size);
  parts = g_strsplit (text, ":", 2);
  if (g_strv_length (parts) != 2)
    return;

  g_hash_table_replace (call->fields, g_strdup ("client_id"),
                        g_uri_unescape_string (parts[0], NULL));
  g_hash_table_replace (call->fields, g_strdup ("client_secret"),
                        g_uri_unescape_string (parts[1], NULL));
}

/**
 * steward_sim_identity_check_client:
 * @call: a call of the token endpoint
 *
 * Returns: whether the application is one that is known and proved to be it; if not, the call
 *   was refused
 */
gboolean
steward_sim_identity_check_client (StewardSimCall *call)
{
  const char *client_id;
  const char *secret;
  const char *assertion;
  guint number = 0;

  steward_sim_identity_read_basic (call);
  client_id = steward_sim_call_need (call, "client_id");
  if (client_id == NULL)
    return FALSE;

  secret = steward_sim_call_get (call, "client_secret");
  assertion = steward_sim_call_get (call, "client_assertion");
  if (steward_sim_identity_is_client (call, "publicId"))
    number = secret != NULL || assertion != NULL ? 700025 : 0;
  else if (!steward_sim_identity_is_client (call, "serviceId"))
    number = 700016;
  else if (assertion != NULL)
    number = g_strcmp0 (steward_sim_call_get (call, "client_assertion_type"), ASSERTION_TYPE) == 0
             ? steward_sim_identity_check_assertion (call, client_id, assertion) : 900144;
  else if (secret == NULL)
    number = 7000218;
  else if (!g_str_equal (secret, steward_sim_identity_get_credential (call->world, "secret")))
    number = 7000215;

  if (number != 0)
    steward_sim_call_fail (call, number);

  return number == 0;
}

static gboolean
steward_sim_identity_add_thumbprint (JsonObject               *entry,
                                     const char               *name,
                                     gnutls_x509_crt_t         certificate,
                                     gnutls_digest_algorithm_t algorithm)
{
  g_autofree char *text = NULL;
  guint8 digest[64];
  size_t size = sizeof digest;

  if (gnutls_x509_crt_get_fingerprint (certificate, algorithm, digest, &size)
      != GNUTLS_E_SUCCESS)
    return FALSE;

  text = steward_sim_base64url_encode (digest, size);
  json_object_set_string_member (entry, name, text);

  return TRUE;
}

/* NULL when this is no certificate. Never keeps a private key that came along. */
static JsonObject *
steward_sim_identity_read_certificate (const char *pem)
{
  g_autoptr(JsonObject) entry = json_object_new ();
  gnutls_datum_t text = { (unsigned char *) pem, (unsigned int) strlen (pem) };
  gnutls_datum_t plain = { NULL, 0 };
  gnutls_x509_crt_t certificate;
  gboolean is_valid;

  gnutls_x509_crt_init (&certificate);
  is_valid = gnutls_x509_crt_import (certificate, &text, GNUTLS_X509_FMT_PEM) == GNUTLS_E_SUCCESS
             && gnutls_x509_crt_get_pk_algorithm (certificate, NULL) == GNUTLS_PK_RSA
             && steward_sim_identity_add_thumbprint (entry, "x5t", certificate, GNUTLS_DIG_SHA1)
             && steward_sim_identity_add_thumbprint (entry, "x5t#S256", certificate,
                                                     GNUTLS_DIG_SHA256)
             && gnutls_x509_crt_export2 (certificate, GNUTLS_X509_FMT_PEM, &plain)
                == GNUTLS_E_SUCCESS;
  if (is_valid)
    {
      g_autofree char *copy = g_strndup ((const char *) plain.data, plain.size);

      json_object_set_string_member (entry, "pem", copy);
    }
  gnutls_free (plain.data);
  gnutls_x509_crt_deinit (certificate);

  return is_valid ? g_steal_pointer (&entry) : NULL;
}

/* POST /simulator/certificates {"pem"} */
void
steward_sim_identity_add_certificate (StewardSimRequest *request)
{
  const char *pem = steward_sim_request_get_string (request, "pem");
  JsonObject *entry = pem != NULL ? steward_sim_identity_read_certificate (pem) : NULL;
  JsonObject *answer;

  if (entry == NULL)
    {
      steward_sim_request_fail (request, "invalidInput", "pem",
                                "An RSA certificate in PEM is needed.");
      return;
    }

  answer = json_object_new ();
  json_object_set_string_member (answer, "thumbprint",
                                 json_object_get_string_member (entry, "x5t#S256"));
  json_array_add_object_element (steward_sim_identity_get_list (request->world, "certificates"),
                                 entry);
  steward_sim_state_touch (request->state);
  steward_sim_request_answer_object (request, 200, answer);
}
