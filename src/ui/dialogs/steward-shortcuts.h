/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The window of the shortcuts. Left to itself the toolkit would make one with each window, before
 * that is drawn for the first time. */

GtkWindow *steward_shortcuts_new (GtkWindow *parent);

G_END_DECLS
