/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-instance-currency.h"

#include "steward-json.h"

struct _StewardInstanceCurrency
{
  StewardEntity parent_instance;

  char   *key;
  char   *region_code;
  char   *region_name;
  char   *code;
  char   *name;
  char   *symbol;
  gint64  precision;
};

G_DEFINE_FINAL_TYPE (StewardInstanceCurrency, steward_instance_currency, STEWARD_TYPE_ENTITY)

enum
{
  FIELD_KEY,
  FIELD_REGION_CODE,
  FIELD_REGION_NAME,
  FIELD_CODE,
  FIELD_NAME,
  FIELD_SYMBOL,
  FIELD_PRECISION,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_KEY] = STEWARD_FIELD ("key", TEXT, StewardInstanceCurrency, key),
  [FIELD_REGION_CODE] = STEWARD_FIELD (
    "region-code", TEXT, StewardInstanceCurrency, region_code, .members = "RegionCode"),
  [FIELD_REGION_NAME] = STEWARD_FIELD (
    "region-name", TEXT, StewardInstanceCurrency, region_name, .members = "RegionName"),
  [FIELD_CODE] = STEWARD_FIELD (
    "code", TEXT, StewardInstanceCurrency, code, .members = "Code"),
  [FIELD_NAME] = STEWARD_FIELD (
    "name", TEXT, StewardInstanceCurrency, name, .members = "Name"),
  [FIELD_SYMBOL] = STEWARD_FIELD (
    "symbol", TEXT, StewardInstanceCurrency, symbol, .members = "Symbol"),
  [FIELD_PRECISION] = STEWARD_FIELD (
    "precision", NUMBER, StewardInstanceCurrency, precision, .members = "Precision",
    .fallback = -1),
};

/* Many regions have the same currency. */
static gboolean
steward_instance_currency_update (StewardEntity *entity,
                                  JsonObject    *object)
{
  StewardInstanceCurrency *self = STEWARD_INSTANCE_CURRENCY (entity);
  g_autofree char *key = NULL;

  steward_entity_read_fields (entity, object);
  if (self->code == NULL)
    return FALSE;

  key = g_strdup_printf ("%s/%s", self->region_code != NULL ? self->region_code : "", self->code);
  steward_entity_set_text (self, FIELD_KEY, key);

  return TRUE;
}

static void
steward_instance_currency_class_init (StewardInstanceCurrencyClass *klass)
{
  StewardEntityClass *entity_class = STEWARD_ENTITY_CLASS (klass);

  entity_class->update = steward_instance_currency_update;

  steward_entity_class_install_fields (entity_class, fields, N_FIELDS, FIELD_KEY);
}

static void
steward_instance_currency_init (StewardInstanceCurrency *self)
{
}

/**
 * steward_instance_currency_get_region_name:
 * @self: a #StewardInstanceCurrency
 *
 * Returns: (transfer none) (nullable): the name of the region
 */
const char *
steward_instance_currency_get_region_name (StewardInstanceCurrency *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_CURRENCY (self), NULL);

  return self->region_name;
}

/**
 * steward_instance_currency_get_code:
 * @self: a #StewardInstanceCurrency
 *
 * Returns: (transfer none) (nullable): its code, as the service wants it back
 */
const char *
steward_instance_currency_get_code (StewardInstanceCurrency *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_CURRENCY (self), NULL);

  return self->code;
}

/**
 * steward_instance_currency_get_name:
 * @self: a #StewardInstanceCurrency
 *
 * Returns: (transfer none) (nullable): its name
 */
const char *
steward_instance_currency_get_name (StewardInstanceCurrency *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_CURRENCY (self), NULL);

  return self->name;
}

/**
 * steward_instance_currency_get_symbol:
 * @self: a #StewardInstanceCurrency
 *
 * Returns: (transfer none) (nullable): its symbol
 */
const char *
steward_instance_currency_get_symbol (StewardInstanceCurrency *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_CURRENCY (self), NULL);

  return self->symbol;
}

/**
 * steward_instance_currency_get_precision:
 * @self: a #StewardInstanceCurrency
 *
 * Returns: its decimal places, or -1
 */
gint64
steward_instance_currency_get_precision (StewardInstanceCurrency *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_CURRENCY (self), 0);

  return self->precision;
}

/**
 * steward_instance_currency_split:
 * @region: a region as the service lists it, with its currencies
 *
 * Returns: (transfer full): one object per currency, each of which can update a
 *   #StewardInstanceCurrency
 */
JsonArray *
steward_instance_currency_split (JsonObject *region)
{
  JsonArray *currencies;
  guint length;
  JsonArray *parts;

  g_return_val_if_fail (region != NULL, NULL);

  currencies = steward_json_get_array (region, "Currencies");
  length = currencies != NULL ? json_array_get_length (currencies) : 0;
  parts = json_array_new ();
  for (guint i = 0; i < length; i++)
    {
      g_autoptr(JsonNode) node = json_array_dup_element (currencies, i);
      JsonObject *currency;

      if (!JSON_NODE_HOLDS_OBJECT (node))
        continue;

      currency = json_node_get_object (node);
      json_object_set_string_member (currency, "RegionCode",
                                     steward_json_get_string (region, "RegionCode"));
      json_object_set_string_member (currency, "RegionName",
                                     steward_json_get_string (region, "Name"));
      json_array_add_element (parts, g_steal_pointer (&node));
    }

  return parts;
}
