/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-router.h"

G_BEGIN_DECLS

/* The families of Online Management. */
void steward_sim_om_backups_register       (StewardSimRouter *router,
                                            StewardSimWorld  *world);
void steward_sim_om_identities_register    (StewardSimRouter *router,
                                            StewardSimWorld  *world);
void steward_sim_om_instances_register     (StewardSimRouter *router,
                                            StewardSimWorld  *world);
void steward_sim_om_keys_register          (StewardSimRouter *router,
                                            StewardSimWorld  *world);
void steward_sim_om_notifications_register (StewardSimRouter *router,
                                            StewardSimWorld  *world);
void steward_sim_om_operation_register     (StewardSimRouter *router,
                                            StewardSimWorld  *world);
void steward_sim_om_provision_register     (StewardSimRouter *router,
                                            StewardSimWorld  *world);
void steward_sim_om_reference_register     (StewardSimRouter *router,
                                            StewardSimWorld  *world);
void steward_sim_om_restore_register       (StewardSimRouter *router,
                                            StewardSimWorld  *world);
void steward_sim_om_settings_register      (StewardSimRouter *router,
                                            StewardSimWorld  *world);

G_END_DECLS
