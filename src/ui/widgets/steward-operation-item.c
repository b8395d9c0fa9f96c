/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-operation-item.h"

struct _StewardOperationItem
{
  StewardOperationWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (StewardOperationItem, steward_operation_item, STEWARD_TYPE_OPERATION_WIDGET)

static void
steward_operation_item_class_init (StewardOperationItemClass *klass)
{
  steward_operation_widget_class_bind (GTK_WIDGET_CLASS (klass),
                                       "widgets/steward-operation-item.ui");
}

static void
steward_operation_item_init (StewardOperationItem *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
