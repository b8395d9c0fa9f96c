/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-entity.h"

G_BEGIN_DECLS

/* An application that may manage instances without a person. */

#define STEWARD_TYPE_APPLICATION_IDENTITY (steward_application_identity_get_type ())

G_DECLARE_FINAL_TYPE (StewardApplicationIdentity, steward_application_identity, STEWARD,
                      APPLICATION_IDENTITY, StewardEntity)

const char *steward_application_identity_get_id             (StewardApplicationIdentity *self);
const char *steward_application_identity_get_application_id (StewardApplicationIdentity *self);
gboolean    steward_application_identity_is_enabled         (StewardApplicationIdentity *self);
GDateTime  *steward_application_identity_get_created_on     (StewardApplicationIdentity *self);
GDateTime  *steward_application_identity_get_modified_on    (StewardApplicationIdentity *self);

G_END_DECLS
