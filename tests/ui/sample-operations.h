/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "steward-operation.h"

G_BEGIN_DECLS

/* Eight operations of the sample tenants: two run, one waits for its window, the others ended,
 * each in another way. */
GListStore       *sample_operations_new  (GListModel *tenants);
StewardOperation *sample_operations_find (GListModel *operations,
                                          const char *id);
void              sample_operation_set   (StewardOperation *operation,
                                          const char       *body);

G_END_DECLS
