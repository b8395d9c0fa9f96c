/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-running-item.h"

#include "steward-operation-clock.h"

struct _StewardRunningItem
{
  StewardOperationWidget  parent_instance;

  StewardOperationClock  *clock;
};

G_DEFINE_FINAL_TYPE (StewardRunningItem, steward_running_item, STEWARD_TYPE_OPERATION_WIDGET)

static void
steward_running_item_class_init (StewardRunningItemClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  steward_operation_widget_class_bind (widget_class, "widgets/steward-running-item.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardRunningItem, clock);
}

static void
steward_running_item_init (StewardRunningItem *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
