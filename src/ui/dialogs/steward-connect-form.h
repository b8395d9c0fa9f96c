/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-connector.h"

G_BEGIN_DECLS

/* What somebody enters to connect tenants. Property "complete": nothing is missing. */

#define STEWARD_TYPE_CONNECT_FORM (steward_connect_form_get_type ())

G_DECLARE_FINAL_TYPE (StewardConnectForm, steward_connect_form, STEWARD, CONNECT_FORM, AdwBin)

StewardProfile *steward_connect_form_dup_profile        (StewardConnectForm  *self);
gboolean        steward_connect_form_fill_in            (StewardConnectForm  *self,
                                                         StewardConnector    *connector,
                                                         GError             **error);
gboolean        steward_connect_form_get_finds_version  (StewardConnectForm  *self);
void            steward_connect_form_set_profile        (StewardConnectForm  *self,
                                                         StewardProfile      *profile);

G_END_DECLS
