/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-running-row.h"

#include "steward-operation-clock.h"

struct _StewardRunningRow
{
  StewardOperationWidget  parent_instance;

  StewardOperationClock  *clock;
};

G_DEFINE_FINAL_TYPE (StewardRunningRow, steward_running_row, STEWARD_TYPE_OPERATION_WIDGET)

static void
steward_running_row_class_init (StewardRunningRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  steward_operation_widget_class_bind (widget_class, "widgets/steward-running-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardRunningRow, clock);
}

static void
steward_running_row_init (StewardRunningRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
