/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-timeline-legend.h"

#include <glib/gi18n.h>

#include "widgets/steward-timeline-parts.h"
#include "widgets/steward-wrap-layout.h"

#define COLUMN_SPACING 14
#define ROW_SPACING     6

static void
steward_timeline_legend_add (GtkWidget  *legend,
                             GtkWidget  *sign,
                             const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_valign (sign, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), gtk_label_new (text));
  gtk_widget_set_parent (box, legend);
}

static void
steward_timeline_legend_add_band (GtkWidget  *legend,
                                  const char *css_class,
                                  const char *text)
{
  GtkWidget *band = steward_timeline_parts_new ("band", NULL);

  gtk_widget_add_css_class (band, "swatch");
  gtk_widget_add_css_class (band, css_class);
  steward_timeline_legend_add (legend, band, text);
}

/* What the bands and signs of the restore timeline mean. */
GtkWidget *
steward_timeline_legend_new (void)
{
  GtkWidget *legend =
    steward_timeline_parts_new ("legend", steward_wrap_layout_new (COLUMN_SPACING, ROW_SPACING));

  steward_timeline_legend_add_band (legend, "available", _("Available"));
  steward_timeline_legend_add_band (legend, "gap", _("No backup"));
  steward_timeline_legend_add_band (legend, "locked", _("Version cannot be restored"));
  steward_timeline_legend_add (legend, gtk_image_new_from_icon_name ("steward-version-symbolic"),
                               _("Version change"));
  steward_timeline_legend_add (legend, steward_timeline_parts_new ("dot", NULL), _("Operation"));

  return legend;
}
