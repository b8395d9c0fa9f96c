/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-router.h"

G_BEGIN_DECLS

/* Each family adds its routes and connects its timers here; the simulator calls all of them. */
void steward_sim_app_changes_register     (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_app_effects_register     (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_app_operation_register   (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_applications_register    (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_apps_register            (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_authorized_apps_register (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_capacity_register        (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_control_register         (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_copy_register            (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_create_register          (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_delete_register          (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_environments_register    (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_exports_register         (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_identity_register        (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_notifications_register   (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_om_register              (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_operations_register      (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_outages_register         (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_outcome_register         (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_periods_register         (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_power_platform_register  (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_pte_register             (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_recover_register         (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_rename_register          (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_restore_register         (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_sessions_register        (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_settings_register        (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_settings_window_register (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_support_register         (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_telemetry_register       (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_transfers_register       (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_update_run_register      (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_updates_register         (StewardSimRouter *router,
                                           StewardSimWorld  *world);
void steward_sim_upgrade_register         (StewardSimRouter *router,
                                           StewardSimWorld  *world);

G_END_DECLS
