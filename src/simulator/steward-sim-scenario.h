/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Sizes of the generated scenario "fleet"; the others have their own. */
typedef struct
{
  guint   tenants;
  guint   environments; /* per tenant */
  guint   apps;         /* per environment */
  guint   operations;   /* per environment */
  guint64 seed;
} StewardSimSizes;

JsonObject *steward_sim_scenario_load (const char             *name_or_file,
                                       const StewardSimSizes  *sizes,
                                       gint64                  now,
                                       GError                **error);

G_END_DECLS
