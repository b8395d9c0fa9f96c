/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * StewardConfirmation:
 * @heading: the question, in title capitals
 * @body: the effects, in sentences
 * @verb: the label of the button that does it
 * @typed: (nullable): what has to be typed before
 * @destructive: whether something is lost
 */
typedef struct
{
  const char *heading;
  const char *body;
  const char *verb;
  const char *typed;
  gboolean    destructive;
} StewardConfirmation;

void     steward_confirm_async        (GtkWidget                 *parent,
                                       const StewardConfirmation *confirmation,
                                       GCancellable              *cancellable,
                                       GAsyncReadyCallback        callback,
                                       gpointer                   user_data);
gboolean steward_confirm_finish       (GAsyncResult              *result,
                                       GError                   **error);
void     steward_confirm_show_details (GtkWidget                 *parent,
                                       const char                *details);

G_END_DECLS
