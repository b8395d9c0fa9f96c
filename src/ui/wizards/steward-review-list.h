/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-batch.h"

G_BEGIN_DECLS

void steward_review_list_show (StewardBatch *batch,
                               GtkListBox   *effects,
                               GtkListBox   *checks);

G_END_DECLS
