/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table as comma-separated values, as RFC 4180 has them: UTF-8, CRLF, quotes where they are
 * needed. A cell that a spreadsheet would take for a formula becomes text. */

typedef struct _StewardCsv StewardCsv;

StewardCsv *steward_csv_new       (void);
void        steward_csv_free      (StewardCsv *self);
void        steward_csv_add_row   (StewardCsv *self,
                                   const char *first_cell,
                                   ...) G_GNUC_NULL_TERMINATED;
GBytes     *steward_csv_dup_bytes (StewardCsv *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardCsv, steward_csv_free)

G_END_DECLS
