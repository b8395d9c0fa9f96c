/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How numbers, sizes and times read, everywhere in the program. What is not known is "–". */

#define STEWARD_TEXT_UNKNOWN "–"

char     *steward_text_dup_age          (GDateTime  *date,
                                         GDateTime  *now);
char     *steward_text_dup_elapsed      (gint64      seconds);
char     *steward_text_dup_duration     (gint64      seconds);
char     *steward_text_dup_day          (GDateTime  *date);
char     *steward_text_dup_time         (GDateTime  *date);
char     *steward_text_dup_recent_time  (GDateTime  *date,
                                         GDateTime  *now);
char     *steward_text_dup_full_time    (GDateTime  *date);
char     *steward_text_dup_weekday      (GDateTime  *date);
char     *steward_text_dup_long_weekday (GDateTime  *date);
char     *steward_text_dup_long_day     (GDateTime  *date);
char     *steward_text_dup_moment       (GDateTime  *date,
                                         GDateTime  *now);
char     *steward_text_dup_size         (gint64      kilobytes);
char     *steward_text_dup_shown        (guint       n_shown,
                                         guint       n_items);
gboolean  steward_text_finds            (const char *text,
                                         const char *folded);

G_END_DECLS
