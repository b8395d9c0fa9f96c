/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the sign-in service does not give, for a tenant and a scope, before a person has done
 * something about it. */
typedef struct _StewardRefusals StewardRefusals;

StewardRefusals *steward_refusals_new    (void);
void             steward_refusals_free   (StewardRefusals *self);
const GError    *steward_refusals_find   (StewardRefusals *self,
                                          const char      *tenant_id,
                                          const char      *scope);
void             steward_refusals_note   (StewardRefusals *self,
                                          const char      *tenant_id,
                                          const char      *scope,
                                          const GError    *error);
void             steward_refusals_forget (StewardRefusals *self,
                                          const char      *tenant_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardRefusals, steward_refusals_free)

G_END_DECLS
