/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <json-glib/json-glib.h>

#include "steward-types.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_ENTITY (steward_entity_get_type ())

G_DECLARE_DERIVABLE_TYPE (StewardEntity, steward_entity, STEWARD, ENTITY, GObject)

struct _StewardEntityClass
{
  GObjectClass   parent_class;

  gboolean     (*update)  (StewardEntity *self,
                           JsonObject    *object);
  const char  *(*get_key) (StewardEntity *self);
};

StewardTenant *steward_entity_get_tenant (StewardEntity *self);
const char    *steward_entity_get_key    (StewardEntity *self);
gboolean       steward_entity_update     (StewardEntity *self,
                                          JsonObject    *object);

G_END_DECLS
