/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-country.h"

#include "steward-json.h"
#include "steward-ring.h"

struct _StewardCountry
{
  StewardEntity parent_instance;

  char       *code;
  char       *application_family;
  GListStore *rings;
};

G_DEFINE_FINAL_TYPE (StewardCountry, steward_country, STEWARD_TYPE_ENTITY)

enum
{
  FIELD_CODE,
  FIELD_APPLICATION_FAMILY,
  FIELD_RINGS,
  N_FIELDS
};

static const char * const country_members[] = { "countryCode", "rings" };

static const StewardField fields[N_FIELDS] = {
  [FIELD_CODE] = STEWARD_FIELD (
    "code", TEXT, StewardCountry, code, .members = "countryCode"),
  [FIELD_APPLICATION_FAMILY] = STEWARD_FIELD (
    "application-family", TEXT, StewardCountry, application_family,
    .members = "applicationFamily"),
  [FIELD_RINGS] = STEWARD_FIELD (
    "rings", OBJECT, StewardCountry, rings, .get_type = g_list_model_get_type),
};

static gboolean
steward_country_update (StewardEntity *entity,
                        JsonObject    *object)
{
  StewardCountry *self = STEWARD_COUNTRY (entity);

  if (!STEWARD_ENTITY_CLASS (steward_country_parent_class)->update (entity, object))
    return FALSE;

  steward_entity_update_store (entity, self->rings, steward_json_get_array (object, "rings"));

  return TRUE;
}

static void
steward_country_class_init (StewardCountryClass *klass)
{
  StewardEntityClass *entity_class = STEWARD_ENTITY_CLASS (klass);

  entity_class->update = steward_country_update;

  steward_entity_class_install_fields (entity_class, fields, N_FIELDS, FIELD_CODE);
}

static void
steward_country_init (StewardCountry *self)
{
  self->rings = g_list_store_new (STEWARD_TYPE_RING);
}

/**
 * steward_country_get_application_family:
 * @self: a #StewardCountry
 *
 * Returns: (transfer none) (nullable): the family of applications offered there
 */
const char *
steward_country_get_application_family (StewardCountry *self)
{
  g_return_val_if_fail (STEWARD_IS_COUNTRY (self), NULL);

  return self->application_family;
}

/**
 * steward_country_get_code:
 * @self: a #StewardCountry
 *
 * Returns: (transfer none) (nullable): the two letters of the country
 */
const char *
steward_country_get_code (StewardCountry *self)
{
  g_return_val_if_fail (STEWARD_IS_COUNTRY (self), NULL);

  return self->code;
}

/**
 * steward_country_get_rings:
 * @self: a #StewardCountry
 *
 * Returns: (transfer none): its #StewardRing objects; the object stays the same
 */
GListModel *
steward_country_get_rings (StewardCountry *self)
{
  g_return_val_if_fail (STEWARD_IS_COUNTRY (self), NULL);

  return G_LIST_MODEL (self->rings);
}

static void
steward_country_flatten (JsonArray  *countries,
                         JsonObject *family,
                         JsonNode   *node)
{
  const char *name = steward_json_get_string (family, "applicationFamily");
  JsonObject *country;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;

  country = json_object_new ();
  if (name != NULL)
    json_object_set_string_member (country, "applicationFamily", name);

  for (guint i = 0; i < G_N_ELEMENTS (country_members); i++)
    {
      JsonNode *member = steward_json_get_node (json_node_get_object (node), country_members[i]);

      if (member != NULL)
        json_object_set_member (country, country_members[i], json_node_copy (member));
    }

  json_array_add_object_element (countries, country);
}

/**
 * steward_country_split:
 * @family: an application family as the service lists it
 *
 * The countries of a family are drawn as one object, although there are many; live services
 * send an array. Both are read.
 *
 * Returns: (transfer full): one object per country, each of which can update a #StewardCountry
 */
JsonArray *
steward_country_split (JsonObject *family)
{
  g_autoptr(JsonArray) countries = json_array_new ();
  JsonNode *details;

  g_return_val_if_fail (family != NULL, NULL);

  details = steward_json_get_node (family, "countriesRingDetails");
  if (details != NULL && JSON_NODE_HOLDS_ARRAY (details))
    {
      JsonArray *array = json_node_get_array (details);

      for (guint i = 0; i < json_array_get_length (array); i++)
        steward_country_flatten (countries, family, json_array_get_element (array, i));
    }
  else if (details != NULL)
    {
      steward_country_flatten (countries, family, details);
    }

  return g_steal_pointer (&countries);
}
