/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-name-rule.h"
#include "steward-tenant.h"

G_BEGIN_DECLS

/* The name of an environment, with what is wrong with it below, and a way out. Property "text"
 * is notified while typing. */

#define STEWARD_TYPE_NAME_FIELD (steward_name_field_get_type ())

G_DECLARE_FINAL_TYPE (StewardNameField, steward_name_field, STEWARD, NAME_FIELD, GtkWidget)

const char *steward_name_field_get_text     (StewardNameField *self);
void        steward_name_field_set_text     (StewardNameField *self,
                                             const char       *text);
gboolean    steward_name_field_propose      (StewardNameField *self,
                                             const char       *proposal);
void        steward_name_field_show         (StewardNameField *self,
                                             StewardNameFault  fault,
                                             StewardTenant    *tenant,
                                             const char       *way_out);
const char *steward_name_field_get_lack     (StewardNameFault  fault);

G_END_DECLS
