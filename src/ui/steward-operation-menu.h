/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "steward-operation.h"

G_BEGIN_DECLS

GMenuModel *steward_operation_menu_new (StewardEntity *operation,
                                        gpointer       user_data);

G_END_DECLS
