/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "steward-field.h"
#include "steward-types.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_ENTITY (steward_entity_get_type ())

G_DECLARE_DERIVABLE_TYPE (StewardEntity, steward_entity, STEWARD, ENTITY, GObject)

/**
 * StewardEntityClass:
 * @update: takes over the members of a body; the default reads the fields, then derives
 * @get_key: what identifies the entity; the default is the text of the key field
 * @derive: (nullable): sets what follows from other values, after an update or a change
 */
struct _StewardEntityClass
{
  GObjectClass         parent_class;

  gboolean           (*update)  (StewardEntity *self,
                                 JsonObject    *object);
  const char        *(*get_key) (StewardEntity *self);
  void               (*derive)  (StewardEntity *self);

  const StewardField  *fields;
  guint                n_fields;
  guint                key_field;
  GParamSpec         **properties;
};

StewardTenant *steward_entity_get_tenant (StewardEntity *self);
const char    *steward_entity_get_key    (StewardEntity *self);
gboolean       steward_entity_update     (StewardEntity *self,
                                          JsonObject    *object);

/* For the entities themselves */

void steward_entity_class_install_fields (StewardEntityClass *klass,
                                          const StewardField *fields,
                                          guint               n_fields,
                                          guint               key_field);
void steward_entity_read_fields          (StewardEntity      *self,
                                          JsonObject         *object);
void steward_entity_update_store         (StewardEntity      *self,
                                          GListStore         *store,
                                          JsonArray          *array);
void steward_entity_set_text             (gpointer            self,
                                          guint               field,
                                          const char         *value);
void steward_entity_set_date             (gpointer            self,
                                          guint               field,
                                          GDateTime          *value);
void steward_entity_set_int              (gpointer            self,
                                          guint               field,
                                          gint64              value);
void steward_entity_set_object           (gpointer            self,
                                          guint               field,
                                          gpointer            value);

G_END_DECLS
