/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-tenant-facts.h"

G_BEGIN_DECLS

/* Production or sandbox, each with what the quota has left. What cannot be chosen stays where it
 * is, and says why. Property "selected" is notified when one chooses. */

#define STEWARD_TYPE_TYPE_CHOICE (steward_type_choice_get_type ())

G_DECLARE_FINAL_TYPE (StewardTypeChoice, steward_type_choice, STEWARD, TYPE_CHOICE, GtkWidget)

StewardEnvironmentType steward_type_choice_get_selected (StewardTypeChoice      *self);
void                   steward_type_choice_set_selected (StewardTypeChoice      *self,
                                                         StewardEnvironmentType  type);
void                   steward_type_choice_show_room    (StewardTypeChoice      *self,
                                                         StewardTenantFacts     *facts,
                                                         gboolean                lenient);
void                   steward_type_choice_refuse       (StewardTypeChoice      *self,
                                                         StewardEnvironmentType  type,
                                                         const char             *reason);
const char            *steward_type_choice_get_lack     (StewardTypeChoice      *self);

G_END_DECLS
