/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-certificate.h"

#include <gnutls/abstract.h>
#include <gnutls/pkcs12.h>
#include <gnutls/x509.h>
#include <string.h>

#include "auth/steward-application-authenticator.h"
#include "auth/steward-auth-error.h"
#include "auth/steward-jwt.h"
#include "auth/steward-memory-secret-store.h"
#include "steward-json.h"
#include "steward-test-loop.h"
#include "steward-test-server.h"

#define AUDIENCE "https://login.example/t/oauth2/v2.0/token"
#define NOW      1764000000
#define TENANT   "11111111-1111-1111-1111-111111111111"

/* Made for each run: no key is ever stored in a file. */
typedef struct
{
  gnutls_x509_privkey_t key;
  gnutls_x509_crt_t     certificate;
  gnutls_x509_crt_t     other;
} Fixture;

static gnutls_x509_crt_t
new_certificate (gnutls_x509_privkey_t key)
{
  static const guint8 serial[] = { 1 };
  gnutls_x509_crt_t certificate;

  gnutls_x509_crt_init (&certificate);
  gnutls_x509_crt_set_version (certificate, 3);
  gnutls_x509_crt_set_serial (certificate, serial, sizeof serial);
  gnutls_x509_crt_set_activation_time (certificate, NOW);
  gnutls_x509_crt_set_expiration_time (certificate, NOW + 86400);
  gnutls_x509_crt_set_dn (certificate, "CN=Steward test", NULL);
  gnutls_x509_crt_set_key (certificate, key);
  g_assert_cmpint (gnutls_x509_crt_sign2 (certificate, certificate, key, GNUTLS_DIG_SHA256, 0),
                   ==, 0);

  return certificate;
}

static gnutls_x509_privkey_t
new_key (gnutls_pk_algorithm_t algorithm,
         unsigned int          bits)
{
  gnutls_x509_privkey_t key;

  gnutls_x509_privkey_init (&key);
  g_assert_cmpint (gnutls_x509_privkey_generate (key, algorithm, bits, 0), ==, 0);

  return key;
}

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  gnutls_x509_privkey_t other = new_key (GNUTLS_PK_RSA, 2048);

  fixture->key = new_key (GNUTLS_PK_RSA, 2048);
  fixture->certificate = new_certificate (fixture->key);
  fixture->other = new_certificate (other);
  gnutls_x509_privkey_deinit (other);
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  gnutls_x509_privkey_deinit (fixture->key);
  gnutls_x509_crt_deinit (fixture->certificate);
  gnutls_x509_crt_deinit (fixture->other);
}

static char *
dup_certificate_pem (gnutls_x509_crt_t certificate)
{
  gnutls_datum_t pem;
  char *text;

  g_assert_cmpint (gnutls_x509_crt_export2 (certificate, GNUTLS_X509_FMT_PEM, &pem), ==, 0);
  text = g_strndup ((const char *) pem.data, pem.size);
  gnutls_free (pem.data);

  return text;
}

static char *
dup_key_pem (gnutls_x509_privkey_t  key,
             const char            *passphrase)
{
  gnutls_datum_t pem;
  char *text;

  g_assert_cmpint (gnutls_x509_privkey_export2_pkcs8 (key, GNUTLS_X509_FMT_PEM, passphrase,
                                                      passphrase != NULL
                                                      ? GNUTLS_PKCS_PBES2_AES_256
                                                      : GNUTLS_PKCS_PLAIN,
                                                      &pem), ==, 0);
  text = g_strndup ((const char *) pem.data, pem.size);
  gnutls_free (pem.data);

  return text;
}

static StewardCertificate *
read_text (const char  *text,
           const char  *passphrase,
           GError     **error)
{
  return steward_certificate_new_from_data ((const guint8 *) text, strlen (text), passphrase,
                                            error);
}

static void
test_pem (Fixture       *fixture,
          gconstpointer  data)
{
  const char *passphrase = data;
  g_autofree char *key = dup_key_pem (fixture->key, passphrase);
  g_autofree char *certificate_pem = dup_certificate_pem (fixture->certificate);
  g_autofree char *other_pem = dup_certificate_pem (fixture->other);
  g_autofree char *text = g_strconcat (other_pem, key, certificate_pem, NULL);
  g_autofree char *kept = NULL;
  g_autoptr(StewardCertificate) certificate = NULL;
  g_autoptr(StewardCertificate) again = NULL;
  g_autoptr(GError) error = NULL;

  certificate = read_text (text, passphrase, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_date_time_to_unix (steward_certificate_get_expires_on (certificate)), ==,
                   NOW + 86400);
  g_assert_cmpuint (strlen (steward_certificate_get_thumbprint (certificate)), ==, 43);

  kept = steward_certificate_to_text (certificate);
  again = read_text (kept, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (steward_certificate_get_thumbprint (certificate), ==,
                   steward_certificate_get_thumbprint (again));
}

static GBytes *
new_bundle (Fixture    *fixture,
            const char *passphrase)
{
  gnutls_pkcs12_t bundle;
  gnutls_pkcs12_bag_t bag;
  gnutls_pkcs12_bag_t key_bag;
  gnutls_datum_t key;
  gnutls_datum_t der;
  guint8 id[20];
  size_t length = sizeof id;
  gnutls_datum_t id_datum = { id, sizeof id };
  GBytes *bytes;
  int position;

  gnutls_x509_privkey_get_key_id (fixture->key, 0, id, &length);
  id_datum.size = (unsigned int) length;
  gnutls_pkcs12_init (&bundle);
  gnutls_pkcs12_bag_init (&bag);
  position = gnutls_pkcs12_bag_set_crt (bag, fixture->certificate);
  gnutls_pkcs12_bag_set_key_id (bag, (unsigned int) position, &id_datum);
  gnutls_pkcs12_bag_encrypt (bag, passphrase, GNUTLS_PKCS_PBES2_AES_256);
  gnutls_pkcs12_set_bag (bundle, bag);

  gnutls_x509_privkey_export2_pkcs8 (fixture->key, GNUTLS_X509_FMT_DER, passphrase,
                                     GNUTLS_PKCS_PBES2_AES_256, &key);
  gnutls_pkcs12_bag_init (&key_bag);
  position = gnutls_pkcs12_bag_set_data (key_bag, GNUTLS_BAG_PKCS8_ENCRYPTED_KEY, &key);
  gnutls_pkcs12_bag_set_key_id (key_bag, (unsigned int) position, &id_datum);
  gnutls_pkcs12_set_bag (bundle, key_bag);
  gnutls_pkcs12_generate_mac (bundle, passphrase);
  g_assert_cmpint (gnutls_pkcs12_export2 (bundle, GNUTLS_X509_FMT_DER, &der), ==, 0);

  bytes = g_bytes_new (der.data, der.size);
  gnutls_free (der.data);
  gnutls_free (key.data);
  gnutls_pkcs12_bag_deinit (bag);
  gnutls_pkcs12_bag_deinit (key_bag);
  gnutls_pkcs12_deinit (bundle);

  return bytes;
}

static void
test_pkcs12 (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GBytes) bundle = new_bundle (fixture, "opensesame");
  g_autoptr(StewardCertificate) certificate = NULL;
  g_autoptr(StewardCertificate) refused = NULL;
  g_autoptr(GError) error = NULL;

  certificate = steward_certificate_new_from_data (g_bytes_get_data (bundle, NULL),
                                                   g_bytes_get_size (bundle), "opensesame",
                                                   &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_date_time_to_unix (steward_certificate_get_expires_on (certificate)), ==,
                   NOW + 86400);

  refused = steward_certificate_new_from_data (g_bytes_get_data (bundle, NULL),
                                               g_bytes_get_size (bundle), "wrong", &error);
  g_assert_null (refused);
  g_assert_error (error, STEWARD_CERTIFICATE_ERROR, STEWARD_CERTIFICATE_ERROR_PASSPHRASE);
}

static void
assert_refused (const char              *text,
                const char              *passphrase,
                StewardCertificateError  code)
{
  g_autoptr(StewardCertificate) certificate = NULL;
  g_autoptr(GError) error = NULL;

  certificate = read_text (text, passphrase, &error);
  g_assert_null (certificate);
  g_assert_error (error, STEWARD_CERTIFICATE_ERROR, (int) code);
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *key = dup_key_pem (fixture->key, NULL);
  g_autofree char *locked = dup_key_pem (fixture->key, "opensesame");
  g_autofree char *certificate = dup_certificate_pem (fixture->certificate);
  g_autofree char *other = dup_certificate_pem (fixture->other);
  g_autofree char *mismatch = g_strconcat (key, other, NULL);
  g_autofree char *closed = g_strconcat (locked, certificate, NULL);
  gnutls_x509_privkey_t curve = new_key (GNUTLS_PK_ECDSA,
                                         GNUTLS_CURVE_TO_BITS (GNUTLS_ECC_CURVE_SECP256R1));
  gnutls_x509_crt_t curve_certificate = new_certificate (curve);
  g_autofree char *curve_key = dup_key_pem (curve, NULL);
  g_autofree char *curve_pem = dup_certificate_pem (curve_certificate);
  g_autofree char *unsupported = g_strconcat (curve_key, curve_pem, NULL);

  assert_refused ("", NULL, STEWARD_CERTIFICATE_ERROR_SYNTAX);
  assert_refused ("hello", NULL, STEWARD_CERTIFICATE_ERROR_SYNTAX);
  assert_refused (certificate, NULL, STEWARD_CERTIFICATE_ERROR_NO_KEY);
  assert_refused (key, NULL, STEWARD_CERTIFICATE_ERROR_NO_CERTIFICATE);
  assert_refused (mismatch, NULL, STEWARD_CERTIFICATE_ERROR_NO_CERTIFICATE);
  assert_refused (closed, NULL, STEWARD_CERTIFICATE_ERROR_PASSPHRASE);
  assert_refused (closed, "wrong", STEWARD_CERTIFICATE_ERROR_PASSPHRASE);
  assert_refused (unsupported, NULL, STEWARD_CERTIFICATE_ERROR_UNSUPPORTED);

  gnutls_x509_crt_deinit (curve_certificate);
  gnutls_x509_privkey_deinit (curve);
}

static guchar *
decode (const char *text,
        gsize      *length)
{
  g_autoptr(GString) plain = g_string_new (text);

  g_strdelimit (plain->str, "-", '+');
  g_strdelimit (plain->str, "_", '/');
  while (plain->len % 4 != 0)
    g_string_append_c (plain, '=');

  return g_base64_decode (plain->str, length);
}

static void
assert_signed (Fixture    *fixture,
               const char *assertion)
{
  const char *dot = strrchr (assertion, '.');
  g_autofree guchar *signature = NULL;
  gnutls_datum_t text = { (unsigned char *) assertion, (unsigned int) (dot - assertion) };
  gnutls_datum_t signature_datum;
  gnutls_pubkey_t key;
  gsize length;

  signature = decode (dot + 1, &length);
  signature_datum.data = signature;
  signature_datum.size = (unsigned int) length;
  gnutls_pubkey_init (&key);
  gnutls_pubkey_import_x509 (key, fixture->certificate, 0);
  g_assert_cmpint (gnutls_pubkey_verify_data2 (key, GNUTLS_SIGN_RSA_PSS_RSAE_SHA256, 0, &text,
                                               &signature_datum), >=, 0);
  gnutls_pubkey_deinit (key);
}

static void
test_assertion (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *key = dup_key_pem (fixture->key, NULL);
  g_autofree char *certificate_pem = dup_certificate_pem (fixture->certificate);
  g_autofree char *text = g_strconcat (certificate_pem, key, NULL);
  g_autoptr(StewardCertificate) certificate = NULL;
  g_autoptr(JsonObject) claims = NULL;
  g_autoptr(JsonObject) other_claims = NULL;
  g_autoptr(JsonNode) header = NULL;
  g_autofree char *assertion = NULL;
  g_autofree char *other = NULL;
  g_autofree char *encoded = NULL;
  g_autofree guchar *decoded = NULL;
  g_autofree char *header_text = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;

  certificate = read_text (text, NULL, &error);
  g_assert_no_error (error);
  assertion = steward_certificate_dup_assertion (certificate, "client", AUDIENCE, NOW, &error);
  g_assert_no_error (error);
  assert_signed (fixture, assertion);

  encoded = g_strndup (assertion, strcspn (assertion, "."));
  decoded = decode (encoded, &length);
  header_text = g_strndup ((const char *) decoded, length);
  header = json_from_string (header_text, NULL);
  g_assert_cmpstr (steward_json_get_string (json_node_get_object (header), "alg"), ==, "PS256");
  g_assert_cmpstr (steward_json_get_string (json_node_get_object (header), "x5t#S256"), ==,
                   steward_certificate_get_thumbprint (certificate));

  claims = steward_jwt_read_claims (assertion);
  g_assert_cmpstr (steward_json_get_string (claims, "aud"), ==, AUDIENCE);
  g_assert_cmpstr (steward_json_get_string (claims, "iss"), ==, "client");
  g_assert_cmpstr (steward_json_get_string (claims, "sub"), ==, "client");
  g_assert_cmpint (steward_json_get_int64 (claims, "nbf", 0), ==, NOW);
  g_assert_cmpint (steward_json_get_int64 (claims, "exp", 0), >=, NOW + 300);
  g_assert_cmpint (steward_json_get_int64 (claims, "exp", 0), <=, NOW + 600);

  other = steward_certificate_dup_assertion (certificate, "client", AUDIENCE, NOW, &error);
  other_claims = steward_jwt_read_claims (other);
  g_assert_cmpstr (steward_json_get_string (claims, "jti"), !=,
                   steward_json_get_string (other_claims, "jti"));
}

static StewardToken *
sign_in (StewardTestServer  *server,
         const char         *key,
         GError            **error)
{
  g_autoptr(StewardHttpTransport) transport = steward_http_transport_new ();
  g_autoptr(StewardTokenClient) token_client = NULL;
  g_autoptr(StewardSecretStore) store = steward_memory_secret_store_new ();
  g_autoptr(StewardAuthenticator) authenticator = NULL;
  g_autoptr(GAsyncResult) stored = NULL;
  g_autoptr(GAsyncResult) result = NULL;

  token_client = steward_token_client_new (transport, steward_test_server_get_url (server));
  steward_secret_store_store_async (store, "profile", STEWARD_SECRET_KIND_KEY, key, NULL,
                                    steward_test_store_result, &stored);
  g_assert_true (steward_secret_store_store_finish (store, steward_test_await_result (&stored),
                                                    NULL));
  authenticator = steward_application_authenticator_new_with_certificate (token_client, store,
                                                                          "profile", "client");
  steward_authenticator_acquire_async (authenticator, TENANT, "scope", NULL,
                                       steward_test_store_result, &result);

  return steward_authenticator_acquire_finish (authenticator,
                                               steward_test_await_result (&result), error);
}

static void
test_sign_in (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardTestServer) server = steward_test_server_new ();
  g_autofree char *key = dup_key_pem (fixture->key, NULL);
  g_autofree char *certificate_pem = dup_certificate_pem (fixture->certificate);
  g_autofree char *text = g_strconcat (certificate_pem, key, NULL);
  g_autoptr(StewardToken) token = NULL;
  g_autoptr(StewardToken) none = NULL;
  g_autoptr(GError) error = NULL;
  const char *heard;

  steward_test_server_push_answer (server, 200, NULL,
                                   "{\"access_token\":\"opaque\",\"expires_in\":\"3600\"}");
  token = sign_in (server, text, &error);
  g_assert_no_error (error);
  g_assert_cmpint (steward_token_get_seconds_left (token), >, 3500);
  heard = steward_test_server_get_heard (server, 0);
  g_assert_nonnull (strstr (heard, "&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3A"
                                   "client-assertion-type%3Ajwt-bearer&client_assertion=eyJ"));
  g_assert_null (strstr (heard, "client_secret"));

  none = sign_in (server, "not a key", &error);
  g_assert_null (none);
  g_assert_error (error, STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_CREDENTIAL);
}

#define ADD(name, data, function) \
  g_test_add ("/certificate/" name, Fixture, data, fixture_set_up, function, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("pem", NULL, test_pem);
  ADD ("pem-locked", "opensesame", test_pem);
  ADD ("pkcs12", NULL, test_pkcs12);
  ADD ("refused", NULL, test_refused);
  ADD ("assertion", NULL, test_assertion);
  ADD ("sign-in", NULL, test_sign_in);

  return g_test_run ();
}
