/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What an environment is: Production filled and bold, everything else outlined. */

#define STEWARD_TYPE_TAG (steward_tag_get_type ())

G_DECLARE_FINAL_TYPE (StewardTag, steward_tag, STEWARD, TAG, GtkWidget)

GtkWidget  *steward_tag_new        (void);
const char *steward_tag_get_label  (StewardTag *self);
void        steward_tag_set_label  (StewardTag *self,
                                    const char *label);
void        steward_tag_set_strong (StewardTag *self,
                                    gboolean    strong);
void        steward_tag_keep_whole (StewardTag *self);

G_END_DECLS
