/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-check.h"
#include "steward-effect.h"
#include "steward-look.h"
#include "steward-tenant.h"

G_BEGIN_DECLS

/* Rows of a boxed list: what a change does, and what was looked at. */

GtkWidget         *steward_review_row_new_effect (StewardEffect  *effect,
                                                  StewardTenant  *tenant);
GtkWidget         *steward_review_row_new_check  (StewardCheck   *check,
                                                  StewardTenant  *tenant,
                                                  GDateTime      *now,
                                                  gboolean        repeats);
const StewardLook *steward_review_row_get_look   (StewardOutcome  outcome);

G_END_DECLS
