/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-session.h"

G_BEGIN_DECLS

/* The backups of an instance, and what can be done with them. */

#define STEWARD_TYPE_INSTANCE_BACKUPS (steward_instance_backups_get_type ())

G_DECLARE_FINAL_TYPE (StewardInstanceBackups, steward_instance_backups, STEWARD, INSTANCE_BACKUPS,
                      AdwBin)

void            steward_instance_backups_set_instance (StewardInstanceBackups *self,
                                                       StewardSession         *session,
                                                       StewardInstance        *instance);
StewardListing *steward_instance_backups_get_listing  (StewardInstanceBackups *self);
void            steward_instance_backups_set_narrow   (StewardInstanceBackups *self,
                                                       gboolean                narrow);

G_END_DECLS
