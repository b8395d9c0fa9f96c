/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define STEWARD_DISPLAY_MAX_CHARS 2000

gboolean   steward_set_str          (char       **target,
                                     const char  *value);
gboolean   steward_set_date_time    (GDateTime  **target,
                                     GDateTime   *value);
gboolean   steward_date_time_equal  (GDateTime   *first,
                                     GDateTime   *second);
GDateTime *steward_date_time_parse  (const char  *text);
char      *steward_date_time_format (GDateTime   *date_time);
char      *steward_dup_display_text (const char  *text);
gboolean   steward_id_is_zero       (const char  *id);

G_END_DECLS
