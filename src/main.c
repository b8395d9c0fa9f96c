/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-application.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr(StewardApplication) application = steward_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
