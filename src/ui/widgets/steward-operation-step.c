/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-operation-step.h"

#include "steward-operation-clock.h"

struct _StewardOperationStep
{
  StewardOperationWidget  parent_instance;

  StewardOperationClock  *clock;
};

G_DEFINE_FINAL_TYPE (StewardOperationStep, steward_operation_step, STEWARD_TYPE_OPERATION_WIDGET)

static void
steward_operation_step_class_init (StewardOperationStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  steward_operation_widget_class_bind (widget_class, "widgets/steward-operation-step.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardOperationStep, clock);
}

static void
steward_operation_step_init (StewardOperationStep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
