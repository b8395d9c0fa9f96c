/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-om.h"

G_BEGIN_DECLS

/* What is the same for all tenants: "serviceVersions", "languages", "currencies", "templates". */
JsonArray  *steward_sim_om_reference_get           (const char *list);
JsonObject *steward_sim_om_reference_find          (const char *list,
                                                    const char *member,
                                                    const char *value);
gboolean    steward_sim_om_reference_has_language  (JsonObject *release,
                                                    gint64      lcid);
gboolean    steward_sim_om_reference_has_template  (JsonObject *release,
                                                    const char *type,
                                                    const char *name);

/* How many instances of a type the tenant may have and has; FALSE when the type is not sold. */
gboolean    steward_sim_om_reference_count         (JsonObject *tenant,
                                                    const char *type,
                                                    gint64     *total,
                                                    gint64     *consumed);

G_END_DECLS
