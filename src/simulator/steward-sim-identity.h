/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-request.h"

G_BEGIN_DECLS

/* Check the token of a service request and fill in who asks, or answer 401 and return FALSE. */
gboolean steward_sim_identity_authenticate (StewardSimRequest *request);

/* The token of this request is worth nothing from now on. */
void     steward_sim_identity_expire_token (StewardSimRequest *request);

/* Refuse a request of sign-in with an error such as "invalid_grant"; FALSE when that is none. */
gboolean steward_sim_identity_refuse       (StewardSimRequest *request,
                                            const char        *code);

/* What tokens of a region of Online Management are for, as its challenge tells; NULL is the first
 * region. */
char    *steward_sim_identity_dup_resource (StewardSimWorld   *world,
                                            const char        *region);

/* Called on start and reset, after the state was filled: create what sign-in needs and is not
 * there, such as the client secret and the password. On a reset "identity" in the state has only
 * its member "credentials" left; tokens of before are worth nothing. */
void     steward_sim_identity_prepare      (StewardSimWorld   *world);

/* The parts of the hello line that sign-in knows: "clients" and "user". */
void     steward_sim_identity_greet        (StewardSimWorld   *world,
                                            JsonObject        *hello);

G_END_DECLS
