/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-test-certificate.h"

/* Usage: make-certificates FOLDER PASSPHRASE
 *
 * One certificate, for a walk that chooses it: certificate.pem with its key, and certificate.p12,
 * which the passphrase opens. */

int
main (int   argc,
      char *argv[])
{
  g_autoptr(StewardTestCertificate) certificate = NULL;
  g_autofree char *open = NULL;
  g_autofree char *closed = NULL;

  if (argc != 3)
    return 2;

  certificate = steward_test_certificate_new ();
  open = steward_test_certificate_write (certificate, argv[1], NULL);
  closed = steward_test_certificate_write (certificate, argv[1], argv[2]);

  return 0;
}
