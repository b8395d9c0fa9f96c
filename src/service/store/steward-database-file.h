/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "store/steward-database.h"

G_BEGIN_DECLS

sqlite3 *steward_database_file_open (const char           *path,
                                     StewardDatabaseKind   kind,
                                     const char * const   *migrations,
                                     GError              **error);

G_END_DECLS
