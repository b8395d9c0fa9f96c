/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Two children: the second stands aside in a third of the width, or where there is no room for
 * both below the first. */

#define STEWARD_TYPE_ASIDE (steward_aside_get_type ())

G_DECLARE_FINAL_TYPE (StewardAside, steward_aside, STEWARD, ASIDE, GtkWidget)

G_END_DECLS
