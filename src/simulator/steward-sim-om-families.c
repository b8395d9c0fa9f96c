/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-om-families.h"

#include "steward-sim-families.h"

static void (* const families[]) (StewardSimRouter *router, StewardSimWorld *world) = {
  steward_sim_om_backups_register,
  steward_sim_om_identities_register,
  steward_sim_om_instances_register,
  steward_sim_om_keys_register,
  steward_sim_om_notifications_register,
  steward_sim_om_operation_register,
  steward_sim_om_provision_register,
  steward_sim_om_reference_register,
  steward_sim_om_restore_register,
  steward_sim_om_settings_register,
};

void
steward_sim_om_register (StewardSimRouter *router,
                         StewardSimWorld  *world)
{
  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    families[i] (router, world);
}
