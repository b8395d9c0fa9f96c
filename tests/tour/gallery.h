/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "tour.h"

G_BEGIN_DECLS

/* Portraits of the program in the states that a designer would draw, each under the name and in
 * the size of such a drawing, so that the two can be laid side by side. */

void gallery_show_failures     (Tour *self);
void gallery_show_sign_in      (Tour *self);
void gallery_show_pages        (Tour *self);
void gallery_show_environment  (Tour *self);
void gallery_show_narrow       (Tour *self);
void gallery_show_restore      (Tour *self);
void gallery_show_review       (Tour *self);
void gallery_show_timeline     (Tour *self);

/* What several of them need. */
void gallery_choose_tenant     (Tour       *self,
                                const char *name);
void gallery_open_restore      (Tour       *self);
void gallery_leave_wizard      (Tour       *self);
void gallery_scroll            (GtkWidget  *scrolled,
                                gboolean    to_end);

G_END_DECLS
