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
 * @cancel: (nullable): what does not; "Cancel" if it is not given
 * @typed: (nullable): what has to be typed before
 * @content: (nullable) (transfer floating): what is shown below the body
 * @markup: whether @body is markup
 * @destructive: whether something is lost
 * @refused: whether it cannot be done, as @content explains
 */
typedef struct
{
  const char *heading;
  const char *body;
  const char *verb;
  const char *cancel;
  const char *typed;
  GtkWidget  *content;
  gboolean    markup;
  gboolean    destructive;
  gboolean    refused;
} StewardConfirmation;

void     steward_confirm_async        (GtkWidget                 *parent,
                                       const StewardConfirmation *confirmation,
                                       GAsyncReadyCallback        callback,
                                       gpointer                   user_data);
void     steward_confirm_set_refused  (GtkWidget                 *content,
                                       gboolean                   refused);
gboolean steward_confirm_finish       (GAsyncResult              *result);
void     steward_confirm_show_details (GtkWidget                 *parent,
                                       const char                *details);

G_END_DECLS
