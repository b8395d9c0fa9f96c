/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-identity.h"
#include "steward-probe.h"

G_BEGIN_DECLS

/* What is said about who acts in a tenant. */

const char *steward_identity_text_name_method      (StewardSignInMethod     method);
const char *steward_identity_text_name_state       (StewardIdentityState    state);
char       *steward_identity_text_dup_token        (StewardIdentity        *identity,
                                                    GDateTime              *now);
const char *steward_identity_text_name_holder      (StewardProfile         *profile);
char       *steward_identity_text_dup_connection   (StewardProfile         *profile);
char       *steward_identity_text_dup_expiry       (StewardProfile         *profile,
                                                    GDateTime              *now);
const char *steward_identity_text_name_ended       (StewardSignInMethod     method);
const char *steward_identity_text_name_ending      (StewardSignInMethod     method);
char       *steward_identity_text_dup_end          (StewardProfile         *profile,
                                                    GDateTime              *now);
const char *steward_identity_text_name_memory_only (const GError           *error);
const char *steward_identity_text_name_kept        (StewardSignInMethod     method);
const char *steward_identity_text_name_area        (StewardPermissionArea   area);
const char *steward_identity_text_name_need        (StewardPermissionArea   area);
const char *steward_identity_text_name_allowed     (StewardPermissionState  state);
const char *steward_identity_text_name_fix         (StewardPermissionArea   area,
                                                    gboolean                is_application);
char       *steward_identity_text_dup_probe        (StewardProbe           *probe);

G_END_DECLS
