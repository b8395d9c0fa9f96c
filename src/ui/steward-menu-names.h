/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What assistive technology calls the items of menus. Toolkits from 4.14 on tell that a label names
 * them which they show to nobody, so that they have no name. */

void steward_menu_names_follow (GtkWindow *window);

G_END_DECLS
