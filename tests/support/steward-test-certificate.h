/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gnutls/abstract.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A certificate and its key, made for each run: no key is ever stored in a file. */
typedef struct
{
  gnutls_privkey_t  key;
  char             *pem;
  char             *key_pem;
  char             *thumbprint; /* SHA-256, in the URL-safe alphabet */
} StewardTestCertificate;

StewardTestCertificate *steward_test_certificate_new           (void);
void                    steward_test_certificate_free          (StewardTestCertificate *self);

/* Both in one file, which @passphrase opens if it has one. Returns: (transfer full): its path */
char                   *steward_test_certificate_write         (StewardTestCertificate *self,
                                                                const char             *folder,
                                                                const char             *passphrase);

/* algorithm is "PS256" or "RS256". */
char                   *steward_test_certificate_dup_assertion (StewardTestCertificate *self,
                                                                const char             *algorithm,
                                                                JsonObject             *claims);

/* The public key, as the text of a JSON web key. */
char                   *steward_test_certificate_dup_jwk       (StewardTestCertificate *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardTestCertificate, steward_test_certificate_free)

G_END_DECLS
