/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-test-certificate.h"

#include <gnutls/gnutls.h>
#include <gnutls/pkcs12.h>
#include <gnutls/x509.h>

#define KEY_BITS         2048
#define LIFETIME_SECONDS (30 * 86400)

static char *
steward_test_encode (const guint8 *data,
                     gsize         size)
{
  char *text = g_base64_encode (data, size);

  g_strdelimit (text, "+", '-');
  g_strdelimit (text, "/", '_');
  g_strdelimit (text, "=", '\0');

  return text;
}

static char *
steward_test_encode_object (JsonObject *object)
{
  g_autoptr(JsonNode) node = json_node_init_object (json_node_alloc (), object);
  g_autofree char *text = json_to_string (node, FALSE);

  return steward_test_encode ((const guint8 *) text, strlen (text));
}

static char *
steward_test_take_text (gnutls_datum_t *datum)
{
  char *text = g_strndup ((const char *) datum->data, datum->size);

  gnutls_free (datum->data);

  return text;
}

StewardTestCertificate *
steward_test_certificate_new (void)
{
  static const guint8 serial[] = { 1 };
  StewardTestCertificate *self = g_new0 (StewardTestCertificate, 1);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  gnutls_x509_privkey_t key;
  gnutls_x509_crt_t certificate;
  gnutls_datum_t pem = { NULL, 0 };
  gnutls_datum_t key_pem = { NULL, 0 };
  guint8 digest[32];
  size_t size = sizeof digest;

  gnutls_x509_privkey_init (&key);
  g_assert_cmpint (gnutls_x509_privkey_generate (key, GNUTLS_PK_RSA, KEY_BITS, 0), ==, 0);
  gnutls_x509_crt_init (&certificate);
  gnutls_x509_crt_set_version (certificate, 3);
  gnutls_x509_crt_set_serial (certificate, serial, sizeof serial);
  gnutls_x509_crt_set_activation_time (certificate, now - 60);
  gnutls_x509_crt_set_expiration_time (certificate, now + LIFETIME_SECONDS);
  gnutls_x509_crt_set_dn (certificate, "CN=Steward test", NULL);
  gnutls_x509_crt_set_key (certificate, key);
  g_assert_cmpint (gnutls_x509_crt_sign2 (certificate, certificate, key, GNUTLS_DIG_SHA256, 0),
                   ==, 0);
  g_assert_cmpint (gnutls_x509_crt_export2 (certificate, GNUTLS_X509_FMT_PEM, &pem), ==, 0);
  g_assert_cmpint (gnutls_x509_privkey_export2_pkcs8 (key, GNUTLS_X509_FMT_PEM, NULL,
                                                      GNUTLS_PKCS_PLAIN, &key_pem), ==, 0);
  g_assert_cmpint (gnutls_x509_crt_get_fingerprint (certificate, GNUTLS_DIG_SHA256, digest,
                                                    &size), ==, 0);

  gnutls_privkey_init (&self->key);
  g_assert_cmpint (gnutls_privkey_import_x509 (self->key, key, GNUTLS_PRIVKEY_IMPORT_COPY),
                   ==, 0);
  self->pem = steward_test_take_text (&pem);
  self->key_pem = steward_test_take_text (&key_pem);
  self->thumbprint = steward_test_encode (digest, size);
  gnutls_x509_crt_deinit (certificate);
  gnutls_x509_privkey_deinit (key);

  return self;
}

void
steward_test_certificate_free (StewardTestCertificate *self)
{
  gnutls_privkey_deinit (self->key);
  g_clear_pointer (&self->pem, g_free);
  g_clear_pointer (&self->key_pem, g_free);
  g_clear_pointer (&self->thumbprint, g_free);
  g_free (self);
}

static GBytes *
steward_test_certificate_to_bundle (StewardTestCertificate *self,
                                    const char             *passphrase)
{
  const gnutls_datum_t pem = { (guint8 *) self->pem, strlen (self->pem) };
  const gnutls_datum_t key_pem = { (guint8 *) self->key_pem, strlen (self->key_pem) };
  gnutls_x509_crt_t certificate;
  gnutls_x509_privkey_t key;
  gnutls_pkcs12_t bundle;
  gnutls_pkcs12_bag_t bags[2];
  gnutls_datum_t key_data;
  gnutls_datum_t data;
  GBytes *bytes;

  gnutls_x509_crt_init (&certificate);
  gnutls_x509_privkey_init (&key);
  gnutls_pkcs12_init (&bundle);
  for (guint i = 0; i < G_N_ELEMENTS (bags); i++)
    gnutls_pkcs12_bag_init (&bags[i]);
  g_assert_cmpint (gnutls_x509_crt_import (certificate, &pem, GNUTLS_X509_FMT_PEM), ==, 0);
  g_assert_cmpint (gnutls_x509_privkey_import (key, &key_pem, GNUTLS_X509_FMT_PEM), ==, 0);
  g_assert_cmpint (gnutls_x509_privkey_export2_pkcs8 (key, GNUTLS_X509_FMT_DER, passphrase,
                                                      GNUTLS_PKCS_PBES2_AES_256, &key_data),
                   ==, 0);

  gnutls_pkcs12_bag_set_crt (bags[0], certificate);
  gnutls_pkcs12_bag_encrypt (bags[0], passphrase, GNUTLS_PKCS_PBES2_AES_256);
  gnutls_pkcs12_bag_set_data (bags[1], GNUTLS_BAG_PKCS8_ENCRYPTED_KEY, &key_data);
  for (guint i = 0; i < G_N_ELEMENTS (bags); i++)
    gnutls_pkcs12_set_bag (bundle, bags[i]);
  gnutls_pkcs12_generate_mac (bundle, passphrase);
  g_assert_cmpint (gnutls_pkcs12_export2 (bundle, GNUTLS_X509_FMT_DER, &data), ==, 0);

  bytes = g_bytes_new (data.data, data.size);
  gnutls_free (data.data);
  gnutls_free (key_data.data);
  for (guint i = 0; i < G_N_ELEMENTS (bags); i++)
    gnutls_pkcs12_bag_deinit (bags[i]);
  gnutls_pkcs12_deinit (bundle);
  gnutls_x509_privkey_deinit (key);
  gnutls_x509_crt_deinit (certificate);

  return bytes;
}

char *
steward_test_certificate_write (StewardTestCertificate *self,
                                const char             *folder,
                                const char             *passphrase)
{
  char *path = g_build_filename (folder, passphrase != NULL ? "certificate.p12"
                                                            : "certificate.pem", NULL);
  g_autofree char *text = g_strconcat (self->pem, self->key_pem, NULL);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  bytes = passphrase != NULL ? steward_test_certificate_to_bundle (self, passphrase)
                             : g_bytes_new (text, strlen (text));
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                       &error);
  g_assert_no_error (error);

  return path;
}

char *
steward_test_certificate_dup_assertion (StewardTestCertificate *self,
                                        const char             *algorithm,
                                        JsonObject             *claims)
{
  g_autoptr(JsonObject) header = json_object_new ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *text = NULL;
  g_autofree char *third = NULL;
  gnutls_datum_t data;
  gnutls_datum_t signature = { NULL, 0 };
  gnutls_sign_algorithm_t scheme = GNUTLS_SIGN_RSA_SHA256;

  if (g_str_equal (algorithm, "PS256"))
    scheme = GNUTLS_SIGN_RSA_PSS_RSAE_SHA256;
  json_object_set_string_member (header, "alg", algorithm);
  json_object_set_string_member (header, "typ", "JWT");
  json_object_set_string_member (header, "x5t#S256", self->thumbprint);
  first = steward_test_encode_object (header);
  second = steward_test_encode_object (claims);
  text = g_strconcat (first, ".", second, NULL);
  data.data = (unsigned char *) text;
  data.size = (unsigned int) strlen (text);
  g_assert_cmpint (gnutls_privkey_sign_data2 (self->key, scheme, 0, &data, &signature), ==, 0);
  third = steward_test_encode (signature.data, signature.size);
  gnutls_free (signature.data);

  return g_strconcat (text, ".", third, NULL);
}

static void
steward_test_add_number (JsonObject     *jwk,
                         const char     *name,
                         gnutls_datum_t *number)
{
  guint skip = number->size > 1 && number->data[0] == 0 ? 1 : 0;
  g_autofree char *text = steward_test_encode (number->data + skip, number->size - skip);

  json_object_set_string_member (jwk, name, text);
  gnutls_free (number->data);
}

char *
steward_test_certificate_dup_jwk (StewardTestCertificate *self)
{
  g_autoptr(JsonObject) jwk = json_object_new ();
  g_autoptr(JsonNode) node = NULL;
  gnutls_datum_t modulus = { NULL, 0 };
  gnutls_datum_t exponent = { NULL, 0 };
  gnutls_pubkey_t key;

  gnutls_pubkey_init (&key);
  g_assert_cmpint (gnutls_pubkey_import_privkey (key, self->key, 0, 0), ==, 0);
  g_assert_cmpint (gnutls_pubkey_export_rsa_raw (key, &modulus, &exponent), ==, 0);
  gnutls_pubkey_deinit (key);
  json_object_set_string_member (jwk, "kty", "RSA");
  json_object_set_string_member (jwk, "use", "sig");
  json_object_set_string_member (jwk, "alg", "PS256");
  steward_test_add_number (jwk, "n", &modulus);
  steward_test_add_number (jwk, "e", &exponent);
  node = json_node_init_object (json_node_alloc (), jwk);

  return json_to_string (node, FALSE);
}
