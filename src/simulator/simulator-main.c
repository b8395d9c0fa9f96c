/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-simulator.h"

#include <glib-unix.h>
#include <locale.h>
#include <math.h>

#define STATUS_BAD_USE 2

/* The options as text, so that what is not a number is refused. */
typedef struct
{
  char     *port;
  char     *scenario;
  char     *tenants;
  char     *environments;
  char     *apps;
  char     *operations;
  char     *seed;
  char     *speed;
  char     *latency;
  char     *state;
  gboolean  strict;
} SimulatorArguments;

static void
simulator_arguments_clear (SimulatorArguments *arguments)
{
  g_free (arguments->port);
  g_free (arguments->scenario);
  g_free (arguments->tenants);
  g_free (arguments->environments);
  g_free (arguments->apps);
  g_free (arguments->operations);
  g_free (arguments->seed);
  g_free (arguments->speed);
  g_free (arguments->latency);
  g_free (arguments->state);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SimulatorArguments, simulator_arguments_clear)

/* The parser takes a flag with a value for the flag alone. */
static gboolean
simulator_refuse_value_of_flag (char   **argv,
                                GError **error)
{
  for (guint i = 1; argv[i] != NULL; i++)
    {
      if (!g_str_has_prefix (argv[i], "--strict="))
        continue;

      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   "%s: --strict takes no value", argv[i]);
      return FALSE;
    }

  return TRUE;
}

static gboolean
simulator_parse_command_line (SimulatorArguments  *arguments,
                              int                 *argc,
                              char              ***argv,
                              GError             **error)
{
  const GOptionEntry entries[] = {
    { "port", 0, 0, G_OPTION_ARG_STRING, &arguments->port,
      "Port of the loopback address; 0 is any free one", "N" },
    { "scenario", 0, 0, G_OPTION_ARG_FILENAME, &arguments->scenario,
      "What to start with: \"contoso\", \"fleet\" or a file", "NAME|FILE" },
    { "tenants", 0, 0, G_OPTION_ARG_STRING, &arguments->tenants,
      "Tenants of \"fleet\"", "N" },
    { "environments", 0, 0, G_OPTION_ARG_STRING, &arguments->environments,
      "Environments of each tenant of \"fleet\"", "N" },
    { "apps", 0, 0, G_OPTION_ARG_STRING, &arguments->apps,
      "Apps of each environment of \"fleet\"", "N" },
    { "operations", 0, 0, G_OPTION_ARG_STRING, &arguments->operations,
      "Operations of each environment of \"fleet\"", "N" },
    { "seed", 0, 0, G_OPTION_ARG_STRING, &arguments->seed,
      "Same seed, same data", "N" },
    { "speed", 0, 0, G_OPTION_ARG_STRING, &arguments->speed,
      "How much faster than real an operation runs", "X" },
    { "latency", 0, 0, G_OPTION_ARG_STRING, &arguments->latency,
      "Milliseconds added to each answer", "MS" },
    { "state", 0, 0, G_OPTION_ARG_FILENAME, &arguments->state,
      "Load from and save to this file", "FILE" },
    { "strict", 0, 0, G_OPTION_ARG_NONE, &arguments->strict,
      "Also refuse what the service tolerates", NULL },
    { NULL }
  };
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);

  g_option_context_add_main_entries (context, entries, NULL);
  if (!simulator_refuse_value_of_flag (*argv, error)
      || !g_option_context_parse (context, argc, argv, error))
    return FALSE;
  if (*argc > 1)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION,
                   "\"%s\" is not an option", (*argv)[1]);
      return FALSE;
    }

  return TRUE;
}

static gboolean
simulator_read_number (const char  *name,
                       const char  *text,
                       guint64      minimum,
                       guint64      maximum,
                       guint64     *number,
                       GError     **error)
{
  if (text == NULL || g_ascii_string_to_unsigned (text, 10, minimum, maximum, number, NULL))
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               "--%s=%s: a number from %" G_GUINT64_FORMAT " to %" G_GUINT64_FORMAT " is needed",
               name, text, minimum, maximum);

  return FALSE;
}

static gboolean
simulator_read_size (const char  *name,
                     const char  *text,
                     guint64      minimum,
                     guint       *size,
                     GError     **error)
{
  guint64 number = 0;

  if (text == NULL)
    return TRUE;
  if (!simulator_read_number (name, text, minimum, 1000000, &number, error))
    return FALSE;

  *size = (guint) number;

  return TRUE;
}

static gboolean
simulator_read_speed (const char  *text,
                      double      *speed,
                      GError     **error)
{
  char *end = NULL;

  if (text == NULL)
    return TRUE;

  *speed = g_ascii_strtod (text, &end);
  if (end != text && *end == '\0' && isfinite (*speed) && *speed > 0)
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               "--speed=%s: a number greater than 0 is needed", text);

  return FALSE;
}

static gboolean
simulator_read_options (const SimulatorArguments  *arguments,
                        StewardSimulatorOptions   *options,
                        guint16                   *port,
                        GError                   **error)
{
  guint64 port_number = 0;

  if (arguments->scenario != NULL)
    options->scenario = arguments->scenario;
  options->state_path = arguments->state;
  options->strict = arguments->strict;

  if (!simulator_read_number ("port", arguments->port, 0, G_MAXUINT16, &port_number, error)
      || !simulator_read_size ("tenants", arguments->tenants, 1, &options->tenants, error)
      || !simulator_read_size ("environments", arguments->environments, 0,
                               &options->environments, error)
      || !simulator_read_size ("apps", arguments->apps, 0, &options->apps, error)
      || !simulator_read_size ("operations", arguments->operations, 0, &options->operations, error)
      || !simulator_read_number ("seed", arguments->seed, 0, G_MAXUINT64, &options->seed, error)
      || !simulator_read_speed (arguments->speed, &options->speed, error)
      || !simulator_read_size ("latency", arguments->latency, 0, &options->latency_ms, error))
    return FALSE;

  *port = (guint16) port_number;

  return TRUE;
}

static int
simulator_refuse (const GError *error)
{
  g_autofree char *line = g_strdelimit (g_strdup (error->message), "\r\n", ' ');

  g_printerr ("steward-simulator: %s\n", line);

  return STATUS_BAD_USE;
}

static gboolean
simulator_quit_cb (gpointer user_data)
{
  g_main_loop_quit (user_data);

  return G_SOURCE_CONTINUE;
}

int
main (int   argc,
      char *argv[])
{
  g_auto(SimulatorArguments) arguments = { NULL };
  StewardSimulatorOptions options = STEWARD_SIMULATOR_OPTIONS_INIT;
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr(StewardSimulator) simulator = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *hello = NULL;
  guint16 port = 0;

  setlocale (LC_ALL, "");
  if (!simulator_parse_command_line (&arguments, &argc, &argv, &error)
      || !simulator_read_options (&arguments, &options, &port, &error))
    return simulator_refuse (error);

  g_unix_signal_add (SIGINT, simulator_quit_cb, loop);
  g_unix_signal_add (SIGTERM, simulator_quit_cb, loop);

  simulator = steward_simulator_new_with_options (&options);
  if (!steward_simulator_start (simulator, port, &error))
    return simulator_refuse (error);

  hello = steward_simulator_dup_hello (simulator);
  g_print ("%s\n", hello);

  g_main_loop_run (loop);
  steward_simulator_stop (simulator);

  return 0;
}
