/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define STEWARD_TYPE_SIMULATOR (steward_simulator_get_type ())

G_DECLARE_FINAL_TYPE (StewardSimulator, steward_simulator, STEWARD, SIMULATOR, GObject)

StewardSimulator *steward_simulator_new       (void);
gboolean          steward_simulator_start     (StewardSimulator  *self,
                                               guint16            port,
                                               GError           **error);
void              steward_simulator_stop      (StewardSimulator  *self);
char             *steward_simulator_dup_url   (StewardSimulator  *self);
char             *steward_simulator_dup_hello (StewardSimulator  *self);

G_END_DECLS
