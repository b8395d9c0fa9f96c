/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-om-reference.h"

G_BEGIN_DECLS

/* What a new instance and one that is reset are checked for. Errors are added; a release that is
 * not known is NULL, and then what depends on it is not checked. */
void steward_sim_om_provision_check_domain    (StewardSimRequest *request,
                                               JsonObject        *instance,
                                               gboolean           needed,
                                               JsonArray         *errors);
void steward_sim_om_provision_check_language  (StewardSimRequest *request,
                                               JsonObject        *release,
                                               const char        *member,
                                               JsonArray         *errors);
void steward_sim_om_provision_check_templates (StewardSimRequest *request,
                                               JsonObject        *release,
                                               const char        *type,
                                               const char        *member,
                                               JsonArray         *errors);
void steward_sim_om_provision_check_currency  (StewardSimRequest *request,
                                               JsonArray         *errors);

/* The addresses follow from the domain name and the region. */
void steward_sim_om_provision_set_addresses   (JsonObject        *instance);

G_END_DECLS
