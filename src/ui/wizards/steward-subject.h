/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-batch.h"
#include "steward-environment.h"
#include "steward-instance.h"
#include "steward-tenant.h"

G_BEGIN_DECLS

/* Where a change is made: the tenant with its badge, and the environment or the instance with its
 * type. Several are counted. */

#define STEWARD_TYPE_SUBJECT (steward_subject_get_type ())

G_DECLARE_FINAL_TYPE (StewardSubject, steward_subject, STEWARD, SUBJECT, GtkWidget)

GtkWidget *steward_subject_new             (void);
void       steward_subject_set_tenant      (StewardSubject     *self,
                                            StewardTenant      *tenant);
void       steward_subject_set_batch       (StewardSubject     *self,
                                            StewardBatch       *batch);
void       steward_subject_set_environment (StewardSubject     *self,
                                            StewardEnvironment *environment);
void       steward_subject_set_instance    (StewardSubject     *self,
                                            StewardInstance    *instance);

G_END_DECLS
