/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-environment.h"
#include "steward-tenant.h"

G_BEGIN_DECLS

GListStore *bench_rows_new_tenants      (void);
GListStore *bench_rows_new_environments (GListModel *tenants,
                                         guint       n_rows);
GtkWidget  *bench_rows_new_table        (GListModel *environments,
                                         guint       n_columns);

G_END_DECLS
