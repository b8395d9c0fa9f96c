/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Whether a state, from a file or a scenario, has the shape that every handler relies on. */
gboolean steward_sim_check_state (JsonObject  *root,
                                  GError     **error);

G_END_DECLS
