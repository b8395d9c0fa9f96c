/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-certificate.h"

#include <gnutls/abstract.h>
#include <gnutls/crypto.h>
#include <gnutls/pkcs12.h>
#include <gnutls/x509.h>
#include <string.h>

#include "auth/steward-jwt.h"
#include "auth/steward-pkce.h"
#include "steward-json.h"

#define DIGEST_BYTES     32
#define MAX_CERTIFICATES 16
#define LIFETIME_SECONDS (8 * 60)

struct _StewardCertificate
{
  GObject                parent_instance;

  gnutls_x509_privkey_t  key;
  gnutls_x509_crt_t      certificate;
  char                  *thumbprint;
  GDateTime             *expires_on;
};

G_DEFINE_QUARK (steward-certificate-error-quark, steward_certificate_error)

G_DEFINE_FINAL_TYPE (StewardCertificate, steward_certificate, G_TYPE_OBJECT)

static gboolean
steward_certificate_is_pem (const gnutls_datum_t *datum)
{
  return g_strstr_len ((const char *) datum->data, datum->size, "-----BEGIN ") != NULL;
}

static gboolean
steward_certificate_fail (StewardCertificateError   code,
                          const char               *message,
                          GError                  **error)
{
  g_set_error_literal (error, STEWARD_CERTIFICATE_ERROR, (int) code, message);

  return FALSE;
}

static gboolean
steward_certificate_fits_key (gnutls_x509_crt_t     certificate,
                              gnutls_x509_privkey_t key)
{
  guint8 id[64];
  guint8 key_id[64];
  size_t length = sizeof id;
  size_t key_length = sizeof key_id;

  return gnutls_x509_crt_get_key_id (certificate, GNUTLS_KEYID_USE_SHA256, id, &length) == 0
         && gnutls_x509_privkey_get_key_id (key, GNUTLS_KEYID_USE_SHA256, key_id, &key_length) == 0
         && length == key_length
         && memcmp (id, key_id, length) == 0;
}

/* A file can hold the certificates of the issuers as well. */
static void
steward_certificate_take_fitting (StewardCertificate *self,
                                  gnutls_x509_crt_t  *certificates,
                                  unsigned int        n_certificates)
{
  for (unsigned int i = 0; i < n_certificates; i++)
    {
      if (self->certificate == NULL && steward_certificate_fits_key (certificates[i], self->key))
        self->certificate = certificates[i];
      else
        gnutls_x509_crt_deinit (certificates[i]);
    }
}

static gboolean
steward_certificate_read_pem (StewardCertificate    *self,
                              const gnutls_datum_t  *datum,
                              const char            *passphrase,
                              GError               **error)
{
  gnutls_x509_crt_t certificates[MAX_CERTIFICATES];
  unsigned int n_certificates = MAX_CERTIFICATES;
  int status;

  gnutls_x509_privkey_init (&self->key);
  status = gnutls_x509_privkey_import2 (self->key, datum, GNUTLS_X509_FMT_PEM, passphrase,
                                        passphrase == NULL ? GNUTLS_PKCS_PLAIN : 0);
  if (status == GNUTLS_E_DECRYPTION_FAILED || status == GNUTLS_E_PK_INVALID_PUBKEY
      || g_strstr_len ((const char *) datum->data, datum->size, "ENCRYPTED") != NULL)
    {
      if (status != GNUTLS_E_SUCCESS)
        return steward_certificate_fail (STEWARD_CERTIFICATE_ERROR_PASSPHRASE,
                                         "The passphrase does not open the private key", error);
    }
  if (status != GNUTLS_E_SUCCESS)
    return steward_certificate_fail (STEWARD_CERTIFICATE_ERROR_NO_KEY,
                                     "The file holds no private key", error);

  status = gnutls_x509_crt_list_import (certificates, &n_certificates, datum,
                                        GNUTLS_X509_FMT_PEM, 0);
  if (status > 0)
    steward_certificate_take_fitting (self, certificates, (unsigned int) status);

  return TRUE;
}

static gboolean
steward_certificate_read_pkcs12 (StewardCertificate    *self,
                                 const gnutls_datum_t  *datum,
                                 const char            *passphrase,
                                 GError               **error)
{
  const char *password = passphrase != NULL ? passphrase : "";
  gnutls_pkcs12_t bundle;
  gnutls_x509_crt_t *chain = NULL;
  unsigned int n_chain = 0;
  int status;

  gnutls_pkcs12_init (&bundle);
  if (gnutls_pkcs12_import (bundle, datum, GNUTLS_X509_FMT_DER, 0) != GNUTLS_E_SUCCESS)
    {
      gnutls_pkcs12_deinit (bundle);
      return steward_certificate_fail (STEWARD_CERTIFICATE_ERROR_SYNTAX,
                                       "The file is neither PEM nor PKCS#12", error);
    }
  if (gnutls_pkcs12_verify_mac (bundle, password) != GNUTLS_E_SUCCESS)
    {
      gnutls_pkcs12_deinit (bundle);
      return steward_certificate_fail (STEWARD_CERTIFICATE_ERROR_PASSPHRASE,
                                       "The passphrase does not open the file", error);
    }

  status = gnutls_pkcs12_simple_parse (bundle, password, &self->key, &chain, &n_chain,
                                       NULL, NULL, NULL, 0);
  gnutls_pkcs12_deinit (bundle);
  if (status != GNUTLS_E_SUCCESS || self->key == NULL)
    return steward_certificate_fail (STEWARD_CERTIFICATE_ERROR_NO_KEY,
                                     "The file holds no private key", error);

  if (chain != NULL)
    steward_certificate_take_fitting (self, chain, n_chain);
  gnutls_free (chain);

  return TRUE;
}

static gboolean
steward_certificate_check (StewardCertificate  *self,
                           GError             **error)
{
  guint8 digest[DIGEST_BYTES];
  size_t length = sizeof digest;
  int algorithm;

  if (self->certificate == NULL)
    return steward_certificate_fail (STEWARD_CERTIFICATE_ERROR_NO_CERTIFICATE,
                                     "The file holds no certificate for its private key", error);
  algorithm = gnutls_x509_privkey_get_pk_algorithm (self->key);
  if (algorithm != GNUTLS_PK_RSA)
    return steward_certificate_fail (STEWARD_CERTIFICATE_ERROR_UNSUPPORTED,
                                     "The private key is not an RSA key", error);
  if (gnutls_x509_crt_get_fingerprint (self->certificate, GNUTLS_DIG_SHA256, digest, &length)
      != GNUTLS_E_SUCCESS)
    return steward_certificate_fail (STEWARD_CERTIFICATE_ERROR_SYNTAX,
                                     "The certificate cannot be read", error);

  self->thumbprint = steward_base64url_encode (digest, length);
  self->expires_on = g_date_time_new_from_unix_utc
    (gnutls_x509_crt_get_expiration_time (self->certificate));

  return TRUE;
}

static void
steward_certificate_finalize (GObject *object)
{
  StewardCertificate *self = STEWARD_CERTIFICATE (object);

  /* Wipes the key. */
  g_clear_pointer (&self->key, gnutls_x509_privkey_deinit);
  g_clear_pointer (&self->certificate, gnutls_x509_crt_deinit);
  g_clear_pointer (&self->thumbprint, g_free);
  g_clear_pointer (&self->expires_on, g_date_time_unref);

  G_OBJECT_CLASS (steward_certificate_parent_class)->finalize (object);
}

static void
steward_certificate_class_init (StewardCertificateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = steward_certificate_finalize;
}

static void
steward_certificate_init (StewardCertificate *self)
{
}

/**
 * steward_certificate_new_from_data:
 * @data: what a file holds: PEM or PKCS#12
 * @length: how much that is
 * @passphrase: (nullable): what protects the private key
 * @error: return location for an error of %STEWARD_CERTIFICATE_ERROR
 *
 * Returns: (transfer full): the certificate that belongs to the private key in @data
 */
StewardCertificate *
steward_certificate_new_from_data (const guint8  *data,
                                   gsize          length,
                                   const char    *passphrase,
                                   GError       **error)
{
  g_autoptr(StewardCertificate) self = g_object_new (STEWARD_TYPE_CERTIFICATE, NULL);
  gnutls_datum_t datum = { (unsigned char *) data, (unsigned int) length };
  gboolean read;

  g_return_val_if_fail (data != NULL, NULL);

  if (steward_certificate_is_pem (&datum))
    read = steward_certificate_read_pem (self, &datum, passphrase, error);
  else
    read = steward_certificate_read_pkcs12 (self, &datum, passphrase, error);
  if (!read || !steward_certificate_check (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * steward_certificate_get_expires_on:
 * @self: a certificate
 *
 * Returns: (transfer none): until when it is good
 */
GDateTime *
steward_certificate_get_expires_on (StewardCertificate *self)
{
  g_return_val_if_fail (STEWARD_IS_CERTIFICATE (self), NULL);

  return self->expires_on;
}

/**
 * steward_certificate_get_thumbprint:
 * @self: a certificate
 *
 * Returns: (transfer none): its SHA-256 digest in the URL-safe alphabet
 */
const char *
steward_certificate_get_thumbprint (StewardCertificate *self)
{
  g_return_val_if_fail (STEWARD_IS_CERTIFICATE (self), NULL);

  return self->thumbprint;
}

/**
 * steward_certificate_to_text:
 * @self: a certificate
 *
 * Returns: (transfer full): certificate and open private key as PEM, for the keyring only, to be
 *   freed with steward_wipe_string()
 */
char *
steward_certificate_to_text (StewardCertificate *self)
{
  gnutls_datum_t certificate = { NULL, 0 };
  gnutls_datum_t key = { NULL, 0 };
  char *text = NULL;

  g_return_val_if_fail (STEWARD_IS_CERTIFICATE (self), NULL);

  if (gnutls_x509_crt_export2 (self->certificate, GNUTLS_X509_FMT_PEM, &certificate)
      == GNUTLS_E_SUCCESS
      && gnutls_x509_privkey_export2_pkcs8 (self->key, GNUTLS_X509_FMT_PEM, NULL,
                                            GNUTLS_PKCS_PLAIN, &key) == GNUTLS_E_SUCCESS)
    text = g_strdup_printf ("%.*s%.*s", (int) certificate.size, (const char *) certificate.data,
                            (int) key.size, (const char *) key.data);

  gnutls_free (certificate.data);
  if (key.data != NULL)
    explicit_bzero (key.data, key.size);
  gnutls_free (key.data);

  return text;
}

static char *
steward_certificate_encode (JsonObject *object)
{
  g_autoptr(JsonNode) root = json_node_init_object (json_node_alloc (), object);
  g_autofree char *text = steward_json_to_text (root, FALSE);

  return steward_base64url_encode ((const guint8 *) text, strlen (text));
}

static char *
steward_certificate_dup_header (StewardCertificate *self)
{
  g_autoptr(JsonObject) header = json_object_new ();

  json_object_set_string_member (header, "alg", "PS256");
  json_object_set_string_member (header, "typ", "JWT");
  json_object_set_string_member (header, "x5t#S256", self->thumbprint);

  return steward_certificate_encode (header);
}

static char *
steward_certificate_dup_claims (const char *client_id,
                                const char *audience,
                                gint64      now)
{
  g_autoptr(JsonObject) claims = json_object_new ();
  g_autofree char *id = steward_pkce_new_secret ();

  json_object_set_string_member (claims, "aud", audience);
  json_object_set_string_member (claims, "iss", client_id);
  json_object_set_string_member (claims, "sub", client_id);
  json_object_set_string_member (claims, "jti", id);
  json_object_set_int_member (claims, "nbf", now);
  json_object_set_int_member (claims, "iat", now);
  json_object_set_int_member (claims, "exp", now + LIFETIME_SECONDS);

  return steward_certificate_encode (claims);
}

static char *
steward_certificate_sign (StewardCertificate  *self,
                          const char          *text,
                          GError             **error)
{
  gnutls_datum_t data = { (unsigned char *) text, (unsigned int) strlen (text) };
  gnutls_datum_t signature = { NULL, 0 };
  gnutls_privkey_t key;
  char *encoded;
  int status;

  gnutls_privkey_init (&key);
  status = gnutls_privkey_import_x509 (key, self->key, 0);
  if (status == GNUTLS_E_SUCCESS)
    status = gnutls_privkey_sign_data2 (key, GNUTLS_SIGN_RSA_PSS_RSAE_SHA256, 0, &data,
                                        &signature);
  gnutls_privkey_deinit (key);
  if (status != GNUTLS_E_SUCCESS)
    {
      steward_certificate_fail (STEWARD_CERTIFICATE_ERROR_UNSUPPORTED,
                                gnutls_strerror (status), error);
      return NULL;
    }

  encoded = steward_base64url_encode (signature.data, signature.size);
  gnutls_free (signature.data);

  return encoded;
}

/**
 * steward_certificate_dup_assertion:
 * @self: a certificate
 * @client_id: the id of the application
 * @audience: the address of the token endpoint
 * @now: seconds since 1970, as the sign-in service counts them
 * @error: return location for an error of %STEWARD_CERTIFICATE_ERROR
 *
 * Returns: (transfer full): a signed statement of who we are, good for once and for some
 *   minutes, to be freed with steward_wipe_string()
 */
char *
steward_certificate_dup_assertion (StewardCertificate  *self,
                                   const char          *client_id,
                                   const char          *audience,
                                   gint64               now,
                                   GError             **error)
{
  g_autofree char *header = NULL;
  g_autofree char *claims = NULL;
  g_autofree char *text = NULL;
  g_autofree char *signature = NULL;

  g_return_val_if_fail (STEWARD_IS_CERTIFICATE (self), NULL);
  g_return_val_if_fail (client_id != NULL && audience != NULL, NULL);

  header = steward_certificate_dup_header (self);
  claims = steward_certificate_dup_claims (client_id, audience, now);
  text = g_strconcat (header, ".", claims, NULL);
  signature = steward_certificate_sign (self, text, error);
  if (signature == NULL)
    return NULL;

  return g_strconcat (text, ".", signature, NULL);
}
