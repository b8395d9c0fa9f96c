/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-types.h"

G_BEGIN_DECLS

gboolean steward_error_step_take (GtkWidget     *widget,
                                  const GError  *error,
                                  StewardTenant *tenant);

G_END_DECLS
