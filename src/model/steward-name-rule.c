/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-name-rule.h"

#include <string.h>

#include "steward-environment.h"

G_DEFINE_ENUM_TYPE (StewardNameFault, steward_name_fault,
  G_DEFINE_ENUM_VALUE (STEWARD_NAME_FAULT_NONE, "none"),
  G_DEFINE_ENUM_VALUE (STEWARD_NAME_FAULT_EMPTY, "empty"),
  G_DEFINE_ENUM_VALUE (STEWARD_NAME_FAULT_FIRST_CHARACTER, "first-character"),
  G_DEFINE_ENUM_VALUE (STEWARD_NAME_FAULT_CHARACTER, "character"),
  G_DEFINE_ENUM_VALUE (STEWARD_NAME_FAULT_TOO_LONG, "too-long"),
  G_DEFINE_ENUM_VALUE (STEWARD_NAME_FAULT_RESERVED, "reserved"),
  G_DEFINE_ENUM_VALUE (STEWARD_NAME_FAULT_OPPOSITE_TYPE, "opposite-type"),
  G_DEFINE_ENUM_VALUE (STEWARD_NAME_FAULT_TAKEN, "taken"),
  G_DEFINE_ENUM_VALUE (STEWARD_NAME_FAULT_UNCHANGED, "unchanged"))

/* The documentation dropped the list, but kept the error code for names on it. */
static const char * const reserved_names[] = {
  "addremotehost",
  "admin",
  "api",
  "clickonce",
  "connectivity",
  "deployment",
  "error",
  "getapp",
  "health",
  "home",
  "invoicing",
  "navwinclient",
  "notsupported",
  "officeaddin",
  "phone",
  "pwa",
  "remotesignin",
  "reset",
  "shellservice",
  "signout",
  "tablet",
};

static gboolean
steward_name_is_reserved (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (reserved_names); i++)
    {
      if (g_ascii_strcasecmp (name, reserved_names[i]) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
steward_name_is_opposite_type (const char             *name,
                               StewardEnvironmentType  type)
{
  if (type == STEWARD_ENVIRONMENT_TYPE_PRODUCTION)
    return g_ascii_strcasecmp (name, "sandbox") == 0;
  if (type == STEWARD_ENVIRONMENT_TYPE_SANDBOX)
    return g_ascii_strcasecmp (name, "production") == 0;

  return FALSE;
}

static gboolean
steward_name_is_taken (const char *name,
                       GListModel *environments)
{
  guint n_items = environments != NULL ? g_list_model_get_n_items (environments) : 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardEnvironment) environment = g_list_model_get_item (environments, i);
      const char *taken = steward_environment_get_name (environment);

      if (taken != NULL && g_ascii_strcasecmp (name, taken) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * steward_name_rule_check:
 * @name: (nullable): a name for a new environment
 * @type: the type of the environment, so far as it is known
 * @environments: (nullable): the environments of the tenant, the deleted ones included
 *
 * Looks at the rules of the service: a letter, then letters, digits, "_" or "-", at most
 * %STEWARD_NAME_MAX_LENGTH characters, not a reserved word, not the word for the other type,
 * and not taken, compared without case.
 *
 * Returns: the first fault of @name
 */
StewardNameFault
steward_name_rule_check (const char             *name,
                         StewardEnvironmentType  type,
                         GListModel             *environments)
{
  g_return_val_if_fail (environments == NULL || G_IS_LIST_MODEL (environments),
                        STEWARD_NAME_FAULT_NONE);

  if (name == NULL || *name == '\0')
    return STEWARD_NAME_FAULT_EMPTY;
  if (!g_ascii_isalpha (*name))
    return STEWARD_NAME_FAULT_FIRST_CHARACTER;

  for (const char *at = name; *at != '\0'; at++)
    {
      if (!g_ascii_isalnum (*at) && *at != '_' && *at != '-')
        return STEWARD_NAME_FAULT_CHARACTER;
    }

  if (strlen (name) > STEWARD_NAME_MAX_LENGTH)
    return STEWARD_NAME_FAULT_TOO_LONG;
  if (steward_name_is_reserved (name))
    return STEWARD_NAME_FAULT_RESERVED;
  if (steward_name_is_opposite_type (name, type))
    return STEWARD_NAME_FAULT_OPPOSITE_TYPE;
  if (steward_name_is_taken (name, environments))
    return STEWARD_NAME_FAULT_TAKEN;

  return STEWARD_NAME_FAULT_NONE;
}

/**
 * steward_name_rule_suggest:
 * @base: the name of the environment that the new one comes from
 * @suffix: (nullable): what tells the new one apart, such as "1118": letters and digits
 * @environments: (nullable): the environments of the tenant, the deleted ones included
 *
 * Returns: (transfer full): a name that is free and follows the rules: "Production-1118",
 *   else with a number behind it
 */
char *
steward_name_rule_suggest (const char *base,
                           const char *suffix,
                           GListModel *environments)
{
  g_autofree char *stem = NULL;

  g_return_val_if_fail (base != NULL, NULL);
  g_return_val_if_fail (environments == NULL || G_IS_LIST_MODEL (environments), NULL);

  stem = g_strconcat (g_ascii_isalpha (*base) ? "" : "E", base, NULL);
  g_strcanon (stem, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "_-", '-');
  for (guint number = suffix != NULL ? 1 : 2;; number++)
    {
      g_autoptr(GString) tail = g_string_new (NULL);
      g_autofree char *name = NULL;

      if (suffix != NULL)
        g_string_append_printf (tail, "-%.16s", suffix);
      if (number > 1)
        g_string_append_printf (tail, "-%u", number);

      name = g_strdup_printf ("%.*s%s", (int) (STEWARD_NAME_MAX_LENGTH - tail->len), stem,
                              tail->str);
      g_strcanon (name, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "_-", '-');
      if (steward_name_rule_check (name, STEWARD_ENVIRONMENT_TYPE_UNKNOWN, environments) ==
          STEWARD_NAME_FAULT_NONE)
        return g_steal_pointer (&name);
    }
}
