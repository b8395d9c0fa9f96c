/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What somebody has to do so that sign-in can go on. Plain data for a dialog; signal "ended"
 * when there is nothing left to show. */

typedef enum
{
  STEWARD_INTERACTION_OPEN_BROWSER,
  STEWARD_INTERACTION_ENTER_CODE,
} StewardInteractionKind;

#define STEWARD_TYPE_INTERACTION (steward_interaction_get_type ())

G_DECLARE_FINAL_TYPE (StewardInteraction, steward_interaction, STEWARD, INTERACTION, GObject)

StewardInteraction    *steward_interaction_new              (StewardInteractionKind  kind,
                                                             const char             *tenant_id,
                                                             const char             *address,
                                                             const char             *user_code,
                                                             guint                   expires_in);
StewardInteractionKind steward_interaction_get_kind         (StewardInteraction     *self);
const char            *steward_interaction_get_address      (StewardInteraction     *self);
const char            *steward_interaction_get_user_code    (StewardInteraction     *self);
guint                  steward_interaction_get_seconds_left (StewardInteraction     *self);
GCancellable          *steward_interaction_get_cancellable  (StewardInteraction     *self);
void                   steward_interaction_cancel           (StewardInteraction     *self);
void                   steward_interaction_end              (StewardInteraction     *self);

G_END_DECLS
