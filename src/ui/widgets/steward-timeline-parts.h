/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "widgets/steward-time-layout.h"
#include "widgets/steward-version-runs.h"

G_BEGIN_DECLS

/* What both halves of the restore timeline are made of. Looks come from style.css alone. */
GtkWidget *steward_timeline_parts_new          (const char        *css_name,
                                                GtkLayoutManager  *layout);
GtkWidget *steward_timeline_parts_add          (GtkWidget         *parent,
                                                const char        *css_name,
                                                const char        *css_class);
void       steward_timeline_parts_hide         (GtkWidget         *widget);
void       steward_timeline_parts_clear        (GtkWidget         *parent);
void       steward_timeline_parts_add_bands    (GtkWidget         *parent,
                                                StewardTimeLayout *layout,
                                                StewardTimeline   *timeline,
                                                guint              lane);
void       steward_timeline_parts_add_versions (GtkWidget         *parent,
                                                StewardTimeLayout *layout,
                                                GPtrArray         *runs,
                                                guint              label_lane,
                                                guint              line_lane,
                                                gboolean           narrow);

G_END_DECLS
