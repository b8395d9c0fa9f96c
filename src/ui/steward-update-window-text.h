/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-update-window.h"

G_BEGIN_DECLS

/* How the update window of an environment reads, by the clock of who reads it. */

char *steward_update_window_text_dup_when (GDateTime           *opening,
                                           GDateTime           *now);
char *steward_update_window_text_dup_span (StewardUpdateWindow *window,
                                           GDateTime           *now);

G_END_DECLS
