/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-instance-language.h"

struct _StewardInstanceLanguage
{
  StewardEntity parent_instance;

  char   *name;
  char   *title;
  gint64  lcid;
};

G_DEFINE_FINAL_TYPE (StewardInstanceLanguage, steward_instance_language, STEWARD_TYPE_ENTITY)

enum
{
  FIELD_NAME,
  FIELD_TITLE,
  FIELD_LCID,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_NAME] = STEWARD_FIELD (
    "name", TEXT, StewardInstanceLanguage, name, .members = "Name"),
  [FIELD_TITLE] = STEWARD_FIELD (
    "title", TEXT, StewardInstanceLanguage, title, .members = "LocalizedName|Name"),
  [FIELD_LCID] = STEWARD_FIELD (
    "lcid", NUMBER, StewardInstanceLanguage, lcid, .members = "LCID"),
};

static void
steward_instance_language_class_init (StewardInstanceLanguageClass *klass)
{
  steward_entity_class_install_fields (STEWARD_ENTITY_CLASS (klass), fields, N_FIELDS,
                                       FIELD_NAME);
}

static void
steward_instance_language_init (StewardInstanceLanguage *self)
{
}

/**
 * steward_instance_language_get_title:
 * @self: a #StewardInstanceLanguage
 *
 * Returns: (transfer none) (nullable): its name for people
 */
const char *
steward_instance_language_get_title (StewardInstanceLanguage *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_LANGUAGE (self), NULL);

  return self->title;
}

/**
 * steward_instance_language_get_lcid:
 * @self: a #StewardInstanceLanguage
 *
 * Returns: its number, or 0
 */
gint64
steward_instance_language_get_lcid (StewardInstanceLanguage *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_LANGUAGE (self), 0);

  return self->lcid;
}
