/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-app-terms.h"

G_BEGIN_DECLS

/* A box for the terms of one publisher, which only the user ticks, and where to read them. */

#define STEWARD_TYPE_APP_TERMS_ROW (steward_app_terms_row_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppTermsRow, steward_app_terms_row,
                      STEWARD, APP_TERMS_ROW, AdwActionRow)

GtkWidget *steward_app_terms_row_new (StewardAppTerms *terms);

G_END_DECLS
