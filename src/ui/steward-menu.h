/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void steward_menu_add (GMenu      *menu,
                       const char *label,
                       const char *action,
                       GVariant   *target);

G_END_DECLS
