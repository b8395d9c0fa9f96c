/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-router.h"

G_BEGIN_DECLS

/* From the bytes of a message to a request, to its handler, and back. */
StewardSimRequest *steward_sim_exchange_read      (StewardSimWorld   *world,
                                                   SoupServerMessage *message);
void               steward_sim_exchange_carry_out (StewardSimRouter  *router,
                                                   StewardSimRequest *request);
void               steward_sim_exchange_log       (StewardSimRequest *request);
void               steward_sim_exchange_write     (StewardSimRequest *request,
                                                   SoupServerMessage *message);

G_END_DECLS
