/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* By which column a table is sorted, as a part of the menus of its rows. It is the only way where
 * the table is folded into a list, which has no titles. */

void steward_sort_menu_append (GMenu     *menu,
                               GtkWidget *widget);

G_END_DECLS
