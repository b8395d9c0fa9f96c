/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-application.h"

/* What is wrong on the command line is told there, before there is a window. */

static void
assert_refused (const char *option)
{
  g_autoptr(StewardApplication) application = steward_application_new (NULL);
  char *argv[] = { (char *) "steward", (char *) option, NULL };

  g_assert_cmpint (g_application_run (G_APPLICATION (application), 2, argv), ==, 1);
  g_assert_false (g_application_get_is_registered (G_APPLICATION (application)));
}

static void
test_simulator (void)
{
  assert_refused ("--simulator=anything");
  assert_refused ("--simulator=http://simulator.example");
  assert_refused ("--simulator=");
}

/* The program that is tested here was made without them. */
static void
test_demo (void)
{
  assert_refused ("--demo");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/application/demo", test_demo);
  g_test_add_func ("/application/simulator", test_simulator);

  return g_test_run ();
}
