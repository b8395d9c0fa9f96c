/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-restore-period.h"

#include "steward-json.h"

struct _StewardRestorePeriod
{
  StewardEntity parent_instance;

  GDateTime *from;
  GDateTime *to;
  char      *version;
  char      *key;
};

G_DEFINE_FINAL_TYPE (StewardRestorePeriod, steward_restore_period, STEWARD_TYPE_ENTITY)

enum
{
  FIELD_FROM,
  FIELD_TO,
  FIELD_VERSION,
  FIELD_KEY,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_FROM] = STEWARD_FIELD (
    "from", DATE, StewardRestorePeriod, from, .members = "from"),
  [FIELD_TO] = STEWARD_FIELD ("to", DATE, StewardRestorePeriod, to, .members = "to"),
  [FIELD_VERSION] = STEWARD_FIELD (
    "version", TEXT, StewardRestorePeriod, version,
    .members = "correspondingApplicationPackageVersion"),
  [FIELD_KEY] = STEWARD_FIELD ("key", TEXT, StewardRestorePeriod, key, .members = "from"),
};

/* The start identifies a period: its end moves on while the service takes backups. */
static gboolean
steward_restore_period_update (StewardEntity *entity,
                               JsonObject    *object)
{
  g_autoptr(GDateTime) from = steward_json_get_date_time (object, "from");
  g_autoptr(GDateTime) to = steward_json_get_date_time (object, "to");

  if (from == NULL || to == NULL || g_date_time_compare (from, to) > 0)
    return FALSE;

  return STEWARD_ENTITY_CLASS (steward_restore_period_parent_class)->update (entity, object);
}

static void
steward_restore_period_class_init (StewardRestorePeriodClass *klass)
{
  StewardEntityClass *entity_class = STEWARD_ENTITY_CLASS (klass);

  entity_class->update = steward_restore_period_update;

  steward_entity_class_install_fields (entity_class, fields, N_FIELDS, FIELD_KEY);
}

static void
steward_restore_period_init (StewardRestorePeriod *self)
{
}

/**
 * steward_restore_period_get_from:
 * @self: a #StewardRestorePeriod
 *
 * Returns: (transfer none) (nullable): its first moment
 */
GDateTime *
steward_restore_period_get_from (StewardRestorePeriod *self)
{
  g_return_val_if_fail (STEWARD_IS_RESTORE_PERIOD (self), NULL);

  return self->from;
}

/**
 * steward_restore_period_get_to:
 * @self: a #StewardRestorePeriod
 *
 * Returns: (transfer none) (nullable): its last moment
 */
GDateTime *
steward_restore_period_get_to (StewardRestorePeriod *self)
{
  g_return_val_if_fail (STEWARD_IS_RESTORE_PERIOD (self), NULL);

  return self->to;
}

/**
 * steward_restore_period_get_version:
 * @self: a #StewardRestorePeriod
 *
 * Returns: (transfer none) (nullable): the version an environment has when restored into it
 */
const char *
steward_restore_period_get_version (StewardRestorePeriod *self)
{
  g_return_val_if_fail (STEWARD_IS_RESTORE_PERIOD (self), NULL);

  return self->version;
}

/**
 * steward_restore_period_contains:
 * @self: a #StewardRestorePeriod
 * @moment: a moment
 *
 * Returns: %TRUE if @moment lies in the period; both its ends do
 */
gboolean
steward_restore_period_contains (StewardRestorePeriod *self,
                                 GDateTime            *moment)
{
  g_return_val_if_fail (STEWARD_IS_RESTORE_PERIOD (self), FALSE);
  g_return_val_if_fail (moment != NULL, FALSE);

  return g_date_time_compare (self->from, moment) <= 0 &&
         g_date_time_compare (moment, self->to) <= 0;
}
