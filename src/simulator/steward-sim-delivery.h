/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-router.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_SIM_DELIVERY (steward_sim_delivery_get_type ())

G_DECLARE_FINAL_TYPE (StewardSimDelivery, steward_sim_delivery, STEWARD, SIM_DELIVERY, GObject)

/* Carries requests out and delivers their answers: at once, late, damaged or not at all. */
StewardSimDelivery *steward_sim_delivery_new    (StewardSimWorld    *world,
                                                 StewardSimRouter   *router,
                                                 guint               latency_ms);
void                steward_sim_delivery_handle (StewardSimDelivery *self,
                                                 SoupServerMessage  *message);
void                steward_sim_delivery_cancel (StewardSimDelivery *self);

G_END_DECLS
