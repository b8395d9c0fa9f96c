/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-name.h"

#include "steward-sim-environment.h"
#include "steward-sim-json.h"
#include "steward-sim-operation.h"

#define MAX_LENGTH 29

static const char * const reserved_names[] = {
  "addremotehost", "admin", "api", "clickonce", "connectivity", "deployment", "error", "getapp",
  "health", "home", "invoicing", "navwinclient", "notsupported", "officeaddin", "phone", "pwa",
  "remotesignin", "reset", "shellservice", "signout", "tablet", NULL,
};

static gboolean
steward_sim_name_is_well_formed (const char *name)
{
  if (!g_ascii_isalpha (name[0]) || strlen (name) > MAX_LENGTH)
    return FALSE;

  for (const char *c = name; *c != '\0'; c++)
    {
      if (!g_ascii_isalnum (*c) && *c != '_' && *c != '-')
        return FALSE;
    }

  return TRUE;
}

/* No document lists the reserved words any more, so a state may have some that nobody knows. */
static gboolean
steward_sim_name_is_reserved_besides (StewardSimState *state,
                                      const char      *name)
{
  JsonObject *root = steward_sim_state_get_root (state);
  JsonArray *names = steward_sim_json_get_array (root, "reservedNames");

  for (guint i = 0; names != NULL && i < json_array_get_length (names); i++)
    {
      JsonNode *reserved = json_array_get_element (names, i);

      if (JSON_NODE_HOLDS_VALUE (reserved) && json_node_get_string (reserved) != NULL
          && g_ascii_strcasecmp (json_node_get_string (reserved), name) == 0)
        return TRUE;
    }

  return FALSE;
}

/* The word for the other type is as good as reserved. */
static gboolean
steward_sim_name_is_reserved (StewardSimState *state,
                              const char      *name,
                              const char      *type)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  gboolean is_production = g_ascii_strcasecmp (type, "Production") == 0;

  return g_strv_contains (reserved_names, lower)
         || g_str_equal (lower, is_production ? "sandbox" : "production")
         || steward_sim_name_is_reserved_besides (state, name);
}

/* A rename that has not ended reserves the name it leads to. */
static gboolean
steward_sim_name_is_promised (JsonObject *tenant,
                              const char *family,
                              const char *name)
{
  JsonArray *operations = steward_sim_json_ensure_array (tenant, "operations");

  for (guint i = 0; i < json_array_get_length (operations); i++)
    {
      JsonObject *operation = json_array_get_object_element (operations, i);
      JsonObject *parameters = steward_sim_json_get_object (operation, "parameters");
      const char *promised = steward_sim_json_get_string (parameters, "newEnvironmentName", "");
      const char *of = steward_sim_json_get_string (operation, "productFamily", family);

      if (steward_sim_operation_is_type (operation, "environmentRename")
          && !steward_sim_operation_has_ended (operation)
          && g_ascii_strcasecmp (of, family) == 0
          && g_ascii_strcasecmp (promised, name) == 0)
        return TRUE;
    }

  return FALSE;
}

gboolean
steward_sim_name_need (StewardSimRequest *request,
                       const char        *family,
                       const char        *name,
                       const char        *target,
                       const char        *type)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name != NULL ? name : ""));
  const char *code = NULL;

  if (stripped[0] == '\0')
    {
      steward_sim_request_fail (request, "invalidInput", target, "The name must not be empty.");
      return FALSE;
    }

  if (!steward_sim_name_is_well_formed (name)
      || steward_sim_name_is_reserved (request->state, name, type))
    code = "environmentNameNotValid";
  else if (steward_sim_tenant_find_environment (request->tenant, family, name) != NULL)
    code = "resourceExists";
  else if (steward_sim_name_is_promised (request->tenant, family, name))
    code = "environmentReservationFailed";

  if (code != NULL)
    steward_sim_request_fail (request, code, NULL, NULL);

  return code == NULL;
}

/**
 * steward_sim_name_dup_deleted:
 * @name: the name of an environment
 * @time: when it was deleted
 *
 * The moment of the deletion is part of the name, which is cut to make room for it.
 *
 * Returns: (transfer full): the name that the environment has from then on
 */
char *
steward_sim_name_dup_deleted (const char *name,
                              gint64      time)
{
  g_autoptr(GDateTime) moment = g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);
  g_autofree char *stamp = g_date_time_format (moment, "%y%m%d%H%M%S");
  g_autofree char *suffix = NULL;
  int n_kept;

  suffix = g_strdup_printf ("-%s%02d", stamp, (int) (time % G_USEC_PER_SEC / 10000));
  n_kept = MAX_LENGTH - (int) strlen (suffix);

  return g_strdup_printf ("%.*s%s", n_kept, name, suffix);
}
