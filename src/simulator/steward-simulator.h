/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define STEWARD_TYPE_SIMULATOR (steward_simulator_get_type ())

G_DECLARE_FINAL_TYPE (StewardSimulator, steward_simulator, STEWARD, SIMULATOR, GObject)

typedef struct _StewardSimWorld StewardSimWorld;

typedef struct
{
  const char *scenario;     /* a name or a file */
  guint       tenants;      /* sizes of the scenario "fleet" */
  guint       environments; /* per tenant */
  guint       apps;         /* per environment, or STEWARD_SIMULATOR_USUAL */
  guint       operations;   /* per environment, or STEWARD_SIMULATOR_USUAL */
  guint64     seed;
  double      speed;        /* how much faster than real an operation runs */
  guint       latency_ms;   /* added to each answer */
  const char *state_path;   /* (nullable): load from and save to this file */
  gboolean    strict;
} StewardSimulatorOptions;

/* A handful; less in a fleet of very many environments. */
#define STEWARD_SIMULATOR_USUAL G_MAXUINT

#define STEWARD_SIMULATOR_OPTIONS_INIT \
  { .scenario = "contoso", .tenants = 20, .environments = 5, \
    .apps = STEWARD_SIMULATOR_USUAL, .operations = STEWARD_SIMULATOR_USUAL, \
    .seed = 1, .speed = 60 }

StewardSimulator *steward_simulator_new              (void);
StewardSimulator *steward_simulator_new_with_options (const StewardSimulatorOptions  *options);

gboolean          steward_simulator_start            (StewardSimulator               *self,
                                                      guint16                         port,
                                                      GError                        **error);
void              steward_simulator_stop             (StewardSimulator               *self);
StewardSimWorld  *steward_simulator_get_world        (StewardSimulator               *self);
char             *steward_simulator_dup_url          (StewardSimulator               *self);
char             *steward_simulator_dup_hello        (StewardSimulator               *self);

G_END_DECLS
