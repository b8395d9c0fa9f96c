/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-instance-draft.h"

G_BEGIN_DECLS

/* Turns administration mode on or off. Properties "admin-mode", "background-operations" and
 * "notification-text". */

#define STEWARD_TYPE_ADMIN_MODE_DRAFT (steward_admin_mode_draft_get_type ())

G_DECLARE_FINAL_TYPE (StewardAdminModeDraft, steward_admin_mode_draft, STEWARD, ADMIN_MODE_DRAFT,
                      StewardInstanceDraft)

StewardDraft *steward_admin_mode_draft_new                       (StewardInstance       *instance);
gboolean      steward_admin_mode_draft_get_admin_mode            (StewardAdminModeDraft *self);
void          steward_admin_mode_draft_set_admin_mode            (StewardAdminModeDraft *self,
                                                                  gboolean               value);
void          steward_admin_mode_draft_set_background_operations (StewardAdminModeDraft *self,
                                                                  gboolean               value);
void          steward_admin_mode_draft_set_notification_text     (StewardAdminModeDraft *self,
                                                                  const char            *value);

G_END_DECLS
