/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib-object.h>

#include "steward-types.h"

G_BEGIN_DECLS

#define STEWARD_TENANT_N_COLOURS 9

#define STEWARD_TYPE_TENANT (steward_tenant_get_type ())

G_DECLARE_FINAL_TYPE (StewardTenant, steward_tenant, STEWARD, TENANT, GObject)

StewardTenant *steward_tenant_new           (const char    *id,
                                             const char    *domain,
                                             const char    *name);
const char    *steward_tenant_get_id        (StewardTenant *self);
const char    *steward_tenant_get_domain    (StewardTenant *self);
const char    *steward_tenant_get_name      (StewardTenant *self);
void           steward_tenant_set_name      (StewardTenant *self,
                                             const char    *name);
char          *steward_tenant_dup_initials  (StewardTenant *self);
guint          steward_tenant_get_colour    (StewardTenant *self);
void           steward_tenant_set_colour    (StewardTenant *self,
                                             guint          colour);
const char    *steward_tenant_get_group     (StewardTenant *self);
void           steward_tenant_set_group     (StewardTenant *self,
                                             const char    *group);
gboolean       steward_tenant_get_favourite (StewardTenant *self);
void           steward_tenant_set_favourite (StewardTenant *self,
                                             gboolean       favourite);
gboolean       steward_tenant_is_outdated   (StewardTenant *self);
void           steward_tenant_set_outdated  (StewardTenant *self,
                                             gboolean       outdated);
GDateTime     *steward_tenant_dup_now       (StewardTenant *self);
void           steward_tenant_set_skew_seconds
                                            (StewardTenant *self,
                                             gint64         skew_seconds);

G_END_DECLS
