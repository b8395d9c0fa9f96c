/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-request.h"

G_BEGIN_DECLS

/* Whether an environment of that type may get that name, or the request is answered; target is
 * the member that has the name. Of a new environment, or of a new name for an old one. */
gboolean steward_sim_name_need (StewardSimRequest *request,
                                const char        *family,
                                const char        *name,
                                const char        *target,
                                const char        *type);

char    *steward_sim_name_dup_deleted
                               (const char        *name,
                                gint64             time);

G_END_DECLS
