/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-operation.h"

G_BEGIN_DECLS

/* What shows one operation. Classes made from it bring a template only, which finds the
 * operation, and the earlier ones it is compared with, as properties. */

#define STEWARD_TYPE_OPERATION_WIDGET (steward_operation_widget_get_type ())

G_DECLARE_DERIVABLE_TYPE (StewardOperationWidget, steward_operation_widget,
                          STEWARD, OPERATION_WIDGET, GtkWidget)

struct _StewardOperationWidgetClass
{
  GtkWidgetClass parent_class;
};

GtkWidget        *steward_operation_widget_new_row       (GType                   type,
                                                          StewardOperation       *operation,
                                                          GListModel             *earlier);

/* For the classes made from it */

void              steward_operation_widget_class_bind    (GtkWidgetClass         *klass,
                                                          const char             *resource);

G_END_DECLS
