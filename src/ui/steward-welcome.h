/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Shown while there is no tenant: two ways on. */

#define STEWARD_TYPE_WELCOME (steward_welcome_get_type ())

G_DECLARE_FINAL_TYPE (StewardWelcome, steward_welcome, STEWARD, WELCOME, AdwBin)

GtkWidget *steward_welcome_new (void);

G_END_DECLS
