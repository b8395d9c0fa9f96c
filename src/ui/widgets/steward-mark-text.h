/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "steward-timeline-mark.h"

G_BEGIN_DECLS

const char *steward_mark_text_get_icon_name (StewardTimelineMark *mark);
gboolean    steward_mark_text_is_failure    (StewardTimelineMark *mark);
char       *steward_mark_text_dup_label     (StewardTimelineMark *mark);
char       *steward_mark_text_dup_before    (StewardTimelineMark *mark);
char       *steward_mark_text_dup_distance  (StewardTimelineMark *mark,
                                             GDateTime           *moment,
                                             gboolean             quoted);

G_END_DECLS
