/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-environment.h"

G_BEGIN_DECLS

/* Which environments are shown: by text, type, status, version and need of attention. */

#define STEWARD_TYPE_ENVIRONMENT_FILTER (steward_environment_filter_get_type ())

G_DECLARE_FINAL_TYPE (StewardEnvironmentFilter, steward_environment_filter,
                      STEWARD, ENVIRONMENT_FILTER, GtkFilter)

StewardEnvironmentFilter *steward_environment_filter_new (void);

G_END_DECLS
