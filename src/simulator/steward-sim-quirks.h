/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* How the services answer where their documents leave a choice; "quirks" in the state always has
 * every member. */
void     steward_sim_quirks_prepare (JsonObject  *root);
gboolean steward_sim_quirks_set     (JsonObject  *root,
                                     JsonObject  *changes,
                                     GError     **error);

G_END_DECLS
