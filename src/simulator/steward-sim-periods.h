/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The moments an environment can be restored to. A period that is open ends a moment ago; it is
 * listed as soon as there is a backup to start from. */
void        steward_sim_periods_open  (JsonObject *environment,
                                       gint64      now);
void        steward_sim_periods_close (JsonObject *environment,
                                       gint64      now);

/* Ascending, as the newest version documents them. */
JsonArray  *steward_sim_periods_list  (JsonObject *environment,
                                       gint64      now);

G_END_DECLS
