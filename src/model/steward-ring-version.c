/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-ring-version.h"

struct _StewardRingVersion
{
  StewardEntity parent_instance;

  char *version;
};

G_DEFINE_FINAL_TYPE (StewardRingVersion, steward_ring_version, STEWARD_TYPE_ENTITY)

enum
{
  FIELD_VERSION,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_VERSION] = STEWARD_FIELD (
    "version", TEXT, StewardRingVersion, version, .members = "version"),
};

static void
steward_ring_version_class_init (StewardRingVersionClass *klass)
{
  steward_entity_class_install_fields (STEWARD_ENTITY_CLASS (klass), fields, N_FIELDS,
                                       FIELD_VERSION);
}

static void
steward_ring_version_init (StewardRingVersion *self)
{
}

/**
 * steward_ring_version_get_version:
 * @self: a #StewardRingVersion
 *
 * Returns: (transfer none) (nullable): a version that new environments can start with
 */
const char *
steward_ring_version_get_version (StewardRingVersion *self)
{
  g_return_val_if_fail (STEWARD_IS_RING_VERSION (self), NULL);

  return self->version;
}
