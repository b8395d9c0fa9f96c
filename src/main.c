/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "steward-application.h"

#if STEWARD_DEMO
#include "steward-simulator.h"

static StewardSimulator *simulator;

static char *
start_demo (GError **error)
{
  if (simulator == NULL)
    {
      g_autoptr(StewardSimulator) started = steward_simulator_new ();

      if (!steward_simulator_start (started, 0, error))
        return NULL;

      simulator = g_steal_pointer (&started);
    }

  return steward_simulator_dup_url (simulator);
}

static void
stop_demo (void)
{
  g_clear_object (&simulator);
}
#else
#define start_demo NULL
#define stop_demo()
#endif

int
main (int   argc,
      char *argv[])
{
  g_autoptr(StewardApplication) application = NULL;
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = steward_application_new (start_demo);
  status = g_application_run (G_APPLICATION (application), argc, argv);
  stop_demo ();

  return status;
}
