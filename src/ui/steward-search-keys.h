/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From a search to what it found, by keys. */

void steward_search_keys_bind (GtkWidget *search,
                               GtkWidget *matches);

G_END_DECLS
