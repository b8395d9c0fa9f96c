/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A certificate with its private key, by which an application proves who it is. */

#define STEWARD_CERTIFICATE_ERROR (steward_certificate_error_quark ())

/**
 * StewardCertificateError:
 * @STEWARD_CERTIFICATE_ERROR_SYNTAX: neither PEM nor PKCS#12
 * @STEWARD_CERTIFICATE_ERROR_PASSPHRASE: the passphrase is missing or wrong
 * @STEWARD_CERTIFICATE_ERROR_NO_KEY: there is no private key
 * @STEWARD_CERTIFICATE_ERROR_NO_CERTIFICATE: there is no certificate for the private key
 * @STEWARD_CERTIFICATE_ERROR_UNSUPPORTED: the key is not an RSA key
 */
typedef enum
{
  STEWARD_CERTIFICATE_ERROR_SYNTAX,
  STEWARD_CERTIFICATE_ERROR_PASSPHRASE,
  STEWARD_CERTIFICATE_ERROR_NO_KEY,
  STEWARD_CERTIFICATE_ERROR_NO_CERTIFICATE,
  STEWARD_CERTIFICATE_ERROR_UNSUPPORTED,
} StewardCertificateError;

#define STEWARD_TYPE_CERTIFICATE (steward_certificate_get_type ())

G_DECLARE_FINAL_TYPE (StewardCertificate, steward_certificate, STEWARD, CERTIFICATE, GObject)

GQuark              steward_certificate_error_quark    (void);

StewardCertificate *steward_certificate_new_from_data  (const guint8        *data,
                                                        gsize                length,
                                                        const char          *passphrase,
                                                        GError             **error);
GDateTime          *steward_certificate_get_expires_on (StewardCertificate  *self);
const char         *steward_certificate_get_thumbprint (StewardCertificate  *self);
char               *steward_certificate_to_text        (StewardCertificate  *self);
char               *steward_certificate_dup_assertion  (StewardCertificate  *self,
                                                        const char          *client_id,
                                                        const char          *audience,
                                                        gint64               now,
                                                        GError             **error);

G_END_DECLS
