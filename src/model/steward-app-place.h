/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-app.h"
#include "steward-environment.h"

G_BEGIN_DECLS

/* An app on an environment. Properties "app", "environment" and "oldest". */

#define STEWARD_TYPE_APP_PLACE (steward_app_place_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppPlace, steward_app_place, STEWARD, APP_PLACE, GObject)

StewardAppPlace    *steward_app_place_new             (StewardEnvironment *environment,
                                                       StewardApp         *app);
StewardEnvironment *steward_app_place_get_environment (StewardAppPlace    *self);
StewardApp         *steward_app_place_get_app         (StewardAppPlace    *self);
gboolean            steward_app_place_get_oldest      (StewardAppPlace    *self);
void                steward_app_place_set_oldest      (StewardAppPlace    *self,
                                                       gboolean            oldest);
gboolean            steward_app_place_has_failed      (StewardAppPlace    *self);

G_END_DECLS
