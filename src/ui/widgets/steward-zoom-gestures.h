/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "widgets/steward-moment-choice.h"

G_BEGIN_DECLS

void steward_zoom_gestures_add (GtkWidget           *widget,
                                StewardMomentChoice *choice);

G_END_DECLS
