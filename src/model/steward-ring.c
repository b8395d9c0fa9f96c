/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-ring.h"

struct _StewardRing
{
  StewardEntity parent_instance;

  char    *name;
  char    *friendly_name;
  gboolean production;
};

G_DEFINE_FINAL_TYPE (StewardRing, steward_ring, STEWARD_TYPE_ENTITY)

enum
{
  FIELD_NAME,
  FIELD_FRIENDLY_NAME,
  FIELD_PRODUCTION,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_NAME] = STEWARD_FIELD ("name", TEXT, StewardRing, name, .members = "name"),
  [FIELD_FRIENDLY_NAME] = STEWARD_FIELD (
    "friendly-name", TEXT, StewardRing, friendly_name, .members = "friendlyName"),
  [FIELD_PRODUCTION] = STEWARD_FIELD (
    "production", FLAG, StewardRing, production, .members = "productionRing"),
};

static void
steward_ring_class_init (StewardRingClass *klass)
{
  steward_entity_class_install_fields (STEWARD_ENTITY_CLASS (klass), fields, N_FIELDS,
                                       FIELD_NAME);
}

static void
steward_ring_init (StewardRing *self)
{
}

/**
 * steward_ring_get_name:
 * @self: a #StewardRing
 *
 * Returns: (transfer none) (nullable): the name that requests carry
 */
const char *
steward_ring_get_name (StewardRing *self)
{
  g_return_val_if_fail (STEWARD_IS_RING (self), NULL);

  return self->name;
}

/**
 * steward_ring_get_friendly_name:
 * @self: a #StewardRing
 *
 * Returns: (transfer none) (nullable): the name for people
 */
const char *
steward_ring_get_friendly_name (StewardRing *self)
{
  g_return_val_if_fail (STEWARD_IS_RING (self), NULL);

  return self->friendly_name;
}

/**
 * steward_ring_is_production:
 * @self: a #StewardRing
 *
 * Returns: %TRUE if production environments can be created on it
 */
gboolean
steward_ring_is_production (StewardRing *self)
{
  g_return_val_if_fail (STEWARD_IS_RING (self), FALSE);

  return self->production;
}
