/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int      steward_version_compare   (const char *first,
                                    const char *second);
gboolean steward_version_is_full   (const char *version);
char    *steward_version_dup_short (const char *version);

G_END_DECLS
