/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-identity-private.h"

#include "steward-sim-json.h"

/* What tokens can be asked for, and which of them a service takes. */

#define BUSINESS_CENTRAL    "https://api.businesscentral.dynamics.com"
#define BUSINESS_CENTRAL_ID "996def3d-b36c-4153-8607-a6fd3c01b89f"
#define GRAPH               "https://graph.microsoft.com"
#define DEFAULT_PERMISSION  ".default"

static const char * const permissions[] = {
  DEFAULT_PERMISSION,
  "user_impersonation",
  "Financials.ReadWrite.All",
};

static const char * const identity_scopes[] = {
  "email", "offline_access", "openid", "profile", NULL
};

/* A slash at the end makes no difference. */
static gboolean
steward_sim_identity_is_same (const char *resource,
                              const char *other)
{
  gsize length = strlen (resource);
  gsize other_length = strlen (other);

  if (length > 0 && resource[length - 1] == '/')
    length--;
  if (other_length > 0 && other[other_length - 1] == '/')
    other_length--;

  return length == other_length && g_ascii_strncasecmp (resource, other, length) == 0;
}

char *
steward_sim_identity_dup_resource (StewardSimWorld *world,
                                   const char      *region)
{
  JsonObject *root = steward_sim_state_get_root (steward_sim_world_get_state (world));
  JsonArray *regions = steward_sim_json_get_array (root, "regions");

  if (region == NULL && regions != NULL && json_array_get_length (regions) > 0)
    region = json_array_get_string_element (regions, 0);

  return g_strdup_printf ("https://admin.services.%s.simulator.example/",
                          region != NULL ? region : "crm");
}

static gboolean
steward_sim_identity_is_region (StewardSimWorld *world,
                                const char      *resource)
{
  JsonObject *root = steward_sim_state_get_root (steward_sim_world_get_state (world));
  JsonArray *regions = steward_sim_json_get_array (root, "regions");

  for (guint i = 0; regions != NULL && i < json_array_get_length (regions); i++)
    {
      const char *region = json_array_get_string_element (regions, i);
      g_autofree char *known = steward_sim_identity_dup_resource (world, region);

      if (steward_sim_identity_is_same (known, resource))
        return TRUE;
    }

  return FALSE;
}

static gboolean
steward_sim_identity_is_business_central (const char *resource)
{
  return steward_sim_identity_is_same (resource, BUSINESS_CENTRAL)
         || g_ascii_strcasecmp (resource, BUSINESS_CENTRAL_ID) == 0;
}

/* Whether a token for that audience is for the service that was asked. */
gboolean
steward_sim_identity_accepts (StewardSimRequest *request,
                              const char        *audience)
{
  g_autofree char *resource = NULL;

  if (request->api == STEWARD_SIM_API_BUSINESS_CENTRAL)
    return steward_sim_identity_is_business_central (audience);

  resource = steward_sim_identity_dup_resource (request->world,
                                                steward_sim_request_get_param (request,
                                                                               "region"));

  return steward_sim_identity_is_same (audience, resource);
}

static guint
steward_sim_scope_set_resource (StewardSimScope *self,
                                StewardSimCall  *call,
                                const char      *resource)
{
  if (!steward_sim_identity_is_business_central (resource)
      && !steward_sim_identity_is_region (call->world, resource)
      && !steward_sim_identity_is_same (resource, GRAPH))
    return 500011;
  if (self->resource != NULL && !steward_sim_identity_is_same (self->resource, resource))
    return 700022;

  g_free (self->resource);
  self->resource = g_strdup (resource);

  return 0;
}

/* "{resource}/{permission}", where the resource may end in a slash of its own. */
static guint
steward_sim_scope_add_permission (StewardSimScope *self,
                                  StewardSimCall  *call,
                                  const char      *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (permissions); i++)
    {
      g_autofree char *ending = g_strconcat ("/", permissions[i], NULL);
      g_autofree char *resource = NULL;

      if (!g_str_has_suffix (word, ending))
        continue;

      self->is_default = self->is_default || i == 0;
      resource = g_strndup (word, strlen (word) - strlen (ending));
      return steward_sim_scope_set_resource (self, call, resource);
    }

  return 70011;
}

static guint
steward_sim_scope_add_word (StewardSimScope *self,
                            StewardSimCall  *call,
                            const char      *word)
{
  if (!g_strv_contains (identity_scopes, word))
    return steward_sim_scope_add_permission (self, call, word);

  if (g_str_equal (word, "openid"))
    self->has_openid = TRUE;
  if (g_str_equal (word, "offline_access"))
    self->has_offline_access = TRUE;

  return 0;
}

/**
 * steward_sim_scope_parse:
 * @self: a scope that was zeroed
 * @call: who asks
 * @text: (nullable): the field "scope"
 * @resource: (nullable): the field "resource" of the older form
 *
 * Returns: 0, or the number of the refusal
 */
guint
steward_sim_scope_parse (StewardSimScope *self,
                         StewardSimCall  *call,
                         const char      *text,
                         const char      *resource)
{
  g_auto(GStrv) words = g_strsplit (text != NULL ? text : "", " ", -1);
  guint number = 0;

  for (guint i = 0; words[i] != NULL && number == 0; i++)
    {
      if (words[i][0] != '\0')
        number = steward_sim_scope_add_word (self, call, words[i]);
    }
  if (number == 0 && resource != NULL)
    number = steward_sim_scope_set_resource (self, call, resource);
  if (number != 0)
    return number;

  if (self->resource == NULL && (self->has_openid || self->has_offline_access))
    self->resource = g_strdup (GRAPH);
  if (self->resource == NULL)
    return 900144;

  self->granted = g_strdup_printf ("%s/user_impersonation %s/.default",
                                   self->resource, self->resource);

  return 0;
}

void
steward_sim_scope_clear (StewardSimScope *self)
{
  g_clear_pointer (&self->resource, g_free);
  g_clear_pointer (&self->granted, g_free);
}
