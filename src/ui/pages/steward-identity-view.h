/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-connection-test.h"

G_BEGIN_DECLS

/* Who acts in a tenant, how far that goes, and whether the connection works. */

#define STEWARD_TYPE_IDENTITY_VIEW (steward_identity_view_get_type ())

G_DECLARE_FINAL_TYPE (StewardIdentityView, steward_identity_view, STEWARD, IDENTITY_VIEW, AdwBin)

void steward_identity_view_set_identity (StewardIdentityView   *self,
                                         StewardIdentity       *identity,
                                         StewardConnectionTest *test);
void steward_identity_view_set_stored   (StewardIdentityView   *self,
                                         gint64                 size);

G_END_DECLS
