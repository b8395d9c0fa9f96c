/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-simulator.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr(StewardSimulator) simulator = steward_simulator_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *hello = NULL;

  if (!steward_simulator_start (simulator, 0, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }

  hello = steward_simulator_dup_hello (simulator);
  g_print ("%s\n", hello);
  g_main_loop_run (loop);

  return 0;
}
