/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-window.h"

G_BEGIN_DECLS

/* Updates apps of several environments, one environment after the other: each has its own plan,
 * its own terms and its own review, and the next one comes when the last was sent. To close one
 * without sending it ends the turn. */

#define STEWARD_TYPE_APP_TURN (steward_app_turn_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppTurn, steward_app_turn, STEWARD, APP_TURN, GObject)

StewardAppTurn *steward_app_turn_new   (StewardWindow      *window);
void            steward_app_turn_add   (StewardAppTurn     *self,
                                        StewardEnvironment *environment,
                                        const char * const *app_ids);
void            steward_app_turn_start (StewardAppTurn     *self);

G_END_DECLS
