/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define STEWARD_TYPE_SIM_LOG (steward_sim_log_get_type ())

G_DECLARE_FINAL_TYPE (StewardSimLog, steward_sim_log, STEWARD, SIM_LOG, GObject)

/* The requests that came in, numbered from 1, without their secrets. */
StewardSimLog *steward_sim_log_new    (void);
void           steward_sim_log_add    (StewardSimLog *self,
                                       JsonObject    *entry);
void           steward_sim_log_clear  (StewardSimLog *self);
JsonArray     *steward_sim_log_list   (StewardSimLog *self,
                                       gint64         after);

G_END_DECLS
