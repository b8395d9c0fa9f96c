/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean steward_set_str (char       **target,
                          const char  *value);

G_END_DECLS
