/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-address.h"

static void
test_safe (void)
{
  static const struct
  {
    const char *address;
    gboolean    safe;
    gboolean    local;
  } cases[] = {
    { "https://login.microsoftonline.com", TRUE, FALSE },
    { "https://api.example/base", TRUE, FALSE },
    { "http://127.0.0.1:8080", TRUE, TRUE },
    { "http://127.3.2.1", TRUE, TRUE },
    { "http://[::1]:8080/", TRUE, TRUE },
    { "http://localhost", TRUE, TRUE },
    { "http://LOCALHOST:1", TRUE, TRUE },
    { "https://127.0.0.1:8443", TRUE, TRUE },
    { "http://login.microsoftonline.com", FALSE, FALSE },
    { "http://localhost.example", FALSE, FALSE },
    { "http://127.0.0.1.example", FALSE, FALSE },
    { "http://192.168.0.1", FALSE, FALSE },
    { "https://user:secret@api.example", FALSE, FALSE },
    { "https://api.example/?a=b", FALSE, FALSE },
    { "https://api.example/#part", FALSE, FALSE },
    { "https://", FALSE, FALSE },
    { "https:", FALSE, FALSE },
    { "file:///etc/passwd", FALSE, FALSE },
    { "api.example", FALSE, FALSE },
    { "", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].address);
      g_assert_cmpint (steward_address_is_safe (cases[i].address), ==, cases[i].safe);
      g_assert_cmpint (steward_address_is_local (cases[i].address), ==, cases[i].local);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/address/safe", test_safe);

  return g_test_run ();
}
