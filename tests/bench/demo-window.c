/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "bench-window.h"
#include "steward-application.h"
#include "steward-simulator.h"

/* The program as main.c starts it with --demo. */

static char *
start_demo (GError **error)
{
  StewardSimulator *simulator = steward_simulator_new ();

  if (!steward_simulator_start (simulator, 0, error))
    return NULL;

  return steward_simulator_dup_url (simulator);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(StewardApplication) application = steward_application_new (start_demo);
  char *arguments[] = { argv[0], (char *) "--demo", NULL };

  return bench_window_run (G_APPLICATION (application), 2, arguments);
}
