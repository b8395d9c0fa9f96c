/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-instance-template.h"

#include "steward-json.h"

#define ALL_TYPES G_MAXUINT

struct _StewardInstanceTemplate
{
  StewardEntity parent_instance;

  char       *name;
  char       *title;
  char       *description;
  GHashTable *types;       /* (nullable): id of a release in lower case → bits of types */
};

G_DEFINE_FINAL_TYPE (StewardInstanceTemplate, steward_instance_template, STEWARD_TYPE_ENTITY)

enum
{
  FIELD_NAME,
  FIELD_TITLE,
  FIELD_DESCRIPTION,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_NAME] = STEWARD_FIELD (
    "name", TEXT, StewardInstanceTemplate, name, .members = "Name"),
  [FIELD_TITLE] = STEWARD_FIELD (
    "title", TEXT, StewardInstanceTemplate, title, .members = "LocalizedName|Name"),
  [FIELD_DESCRIPTION] = STEWARD_FIELD (
    "description", TEXT, StewardInstanceTemplate, description,
    .members = "LocalizedDescription"),
};

static guint
steward_instance_template_read_types (JsonObject *release)
{
  JsonArray *array = steward_json_get_array (release, "Types");
  guint length = array != NULL ? json_array_get_length (array) : 0;
  guint types = 0;

  for (guint i = 0; i < length; i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      int type = 0;

      if (json_node_get_value_type (node) == G_TYPE_INT64)
        type = (int) CLAMP (json_node_get_int (node), 0, STEWARD_INSTANCE_TYPE_DEVELOPER);
      else if (json_node_get_value_type (node) == G_TYPE_STRING)
        type = steward_enum_from_text (STEWARD_TYPE_INSTANCE_TYPE, json_node_get_string (node));
      types |= 1u << type;
    }

  return types;
}

static void
steward_instance_template_add (StewardInstanceTemplate *self,
                               const char              *release_id,
                               guint                    types)
{
  if (release_id != NULL)
    g_hash_table_replace (self->types, g_ascii_strdown (release_id, -1), GUINT_TO_POINTER (types));
}

/* Older answers only name the releases. */
static void
steward_instance_template_read_releases (StewardInstanceTemplate *self,
                                         JsonArray               *array)
{
  guint length = array != NULL ? json_array_get_length (array) : 0;

  for (guint i = 0; i < length; i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_OBJECT (node))
        {
          JsonObject *release = json_node_get_object (node);

          steward_instance_template_add (self, steward_json_get_string (release, "Id"),
                                         steward_instance_template_read_types (release));
        }
      else if (json_node_get_value_type (node) == G_TYPE_STRING)
        steward_instance_template_add (self, json_node_get_string (node), ALL_TYPES);
    }
}

static gboolean
steward_instance_template_update (StewardEntity *entity,
                                  JsonObject    *object)
{
  StewardInstanceTemplate *self = STEWARD_INSTANCE_TEMPLATE (entity);
  StewardEntityClass *klass = STEWARD_ENTITY_CLASS (steward_instance_template_parent_class);

  if (!klass->update (entity, object))
    return FALSE;

  g_hash_table_remove_all (self->types);
  steward_instance_template_read_releases (self,
                                           steward_json_get_array (object, "SupportedReleases"));
  steward_instance_template_read_releases (self,
                                           steward_json_get_array (object,
                                                                   "SupportedServiceVersions"));

  return TRUE;
}

static void
steward_instance_template_finalize (GObject *object)
{
  StewardInstanceTemplate *self = STEWARD_INSTANCE_TEMPLATE (object);

  g_clear_pointer (&self->types, g_hash_table_unref);

  G_OBJECT_CLASS (steward_instance_template_parent_class)->finalize (object);
}

static void
steward_instance_template_class_init (StewardInstanceTemplateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  StewardEntityClass *entity_class = STEWARD_ENTITY_CLASS (klass);

  object_class->finalize = steward_instance_template_finalize;
  entity_class->update = steward_instance_template_update;

  steward_entity_class_install_fields (entity_class, fields, N_FIELDS, FIELD_NAME);
}

static void
steward_instance_template_init (StewardInstanceTemplate *self)
{
  self->types = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * steward_instance_template_get_name:
 * @self: a #StewardInstanceTemplate
 *
 * Returns: (transfer none) (nullable): what the service wants to be told
 */
const char *
steward_instance_template_get_name (StewardInstanceTemplate *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_TEMPLATE (self), NULL);

  return self->name;
}

/**
 * steward_instance_template_get_title:
 * @self: a #StewardInstanceTemplate
 *
 * Returns: (transfer none) (nullable): its name for people
 */
const char *
steward_instance_template_get_title (StewardInstanceTemplate *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_TEMPLATE (self), NULL);

  return self->title;
}

/**
 * steward_instance_template_get_description:
 * @self: a #StewardInstanceTemplate
 *
 * Returns: (transfer none) (nullable): what it is for
 */
const char *
steward_instance_template_get_description (StewardInstanceTemplate *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_TEMPLATE (self), NULL);

  return self->description;
}

/**
 * steward_instance_template_supports:
 * @self: a #StewardInstanceTemplate
 * @release_id: a release
 * @type: what the instance is to be for
 *
 * Returns: whether the service offers it for them
 */
gboolean
steward_instance_template_supports (StewardInstanceTemplate *self,
                                    const char              *release_id,
                                    StewardInstanceType      type)
{
  g_autofree char *lower = NULL;

  g_return_val_if_fail (STEWARD_IS_INSTANCE_TEMPLATE (self), FALSE);
  g_return_val_if_fail (release_id != NULL, FALSE);

  lower = g_ascii_strdown (release_id, -1);

  return (GPOINTER_TO_UINT (g_hash_table_lookup (self->types, lower)) & (1u << type)) != 0;
}
