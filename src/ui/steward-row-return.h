/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Rows that open, in windows with a default button. */

void steward_row_return_bind (GtkWindowClass *klass);

G_END_DECLS
