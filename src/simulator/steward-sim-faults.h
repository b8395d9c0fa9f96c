/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define STEWARD_TYPE_SIM_FAULTS (steward_sim_faults_get_type ())

G_DECLARE_FINAL_TYPE (StewardSimFaults, steward_sim_faults, STEWARD, SIM_FAULTS, GObject)

/* The queue of what is to go wrong. */
StewardSimFaults *steward_sim_faults_new   (void);
gboolean          steward_sim_faults_add   (StewardSimFaults  *self,
                                            JsonObject        *fault,
                                            GError           **error);
void              steward_sim_faults_clear (StewardSimFaults  *self);
JsonObject       *steward_sim_faults_take  (StewardSimFaults  *self,
                                            const char        *method,
                                            const char        *path);

G_END_DECLS
