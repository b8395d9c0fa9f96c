/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The formatters templates call by name: "steward_show_size" and its like. A class whose
 * template uses one binds them all. */

void steward_closures_bind (GtkWidgetClass *klass);

G_END_DECLS
