/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row with what something is called and what it is. What is copied as it is, such as an id,
 * has a button for that. */

#define STEWARD_TYPE_FACT_ROW (steward_fact_row_get_type ())

G_DECLARE_FINAL_TYPE (StewardFactRow, steward_fact_row, STEWARD, FACT_ROW, AdwPreferencesRow)

GtkWidget *steward_fact_row_new (const char *title,
                                 const char *value);

G_END_DECLS
