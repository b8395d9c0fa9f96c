/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "steward-environment.h"
#include "steward-operation.h"
#include "steward-tenant.h"

G_BEGIN_DECLS

/* Three tenants with seven environments, in states that look different. */
GListStore *sample_tenants_new      (void);
GListStore *sample_environments_new (GListModel *tenants);

G_END_DECLS
