/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void steward_one_line_measure (GtkWidget *widget,
                               int        spacing,
                               int       *minimum,
                               int       *natural);

G_END_DECLS
