/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "sample-environments.h"

#include <json-glib/json-glib.h>

static const struct
{
  guint       tenant;
  const char *body;
} samples[] = {
  { 0, "{\"name\":\"Production\",\"type\":\"Production\",\"status\":\"Active\","
       "\"countryCode\":\"US\",\"applicationVersion\":\"27.1.41698.0\"}" },
  { 0, "{\"name\":\"Migration\",\"type\":\"Sandbox\",\"status\":\"CreatingFailed\","
       "\"countryCode\":\"US\",\"applicationVersion\":\"27.1.41698.0\"}" },
  { 1, "{\"name\":\"Production\",\"type\":\"Production\",\"status\":\"Active\","
       "\"AppSourceAppsUpdateCadence\":\"DuringMajorUpgrade\","
       "\"countryCode\":\"DK\",\"applicationVersion\":\"27.1.41698.0\"}" },
  { 1, "{\"name\":\"Dev-Anna\",\"type\":\"Sandbox\",\"status\":\"Active\","
       "\"countryCode\":\"DK\",\"applicationVersion\":\"27.1.41698.0\"}" },
  { 1, "{\"name\":\"UAT\",\"type\":\"Sandbox\",\"status\":\"Upgrading\","
       "\"countryCode\":\"DK\",\"applicationVersion\":\"27.0.38460.0\"}" },
  { 1, "{\"name\":\"Payroll-Test-25112109460715\",\"type\":\"Sandbox\","
       "\"status\":\"SoftDeleted\",\"countryCode\":\"DK\","
       "\"hardDeletePendingOn\":\"2025-12-05T00:00:00Z\","
       "\"DeleteReason\":\"requestedByAdmin\","
       "\"applicationVersion\":\"27.0.38460.0\"}" },
  { 2, "{\"name\":\"Training\",\"type\":\"Sandbox\",\"status\":\"Active\","
       "\"countryCode\":\"GB\",\"applicationVersion\":\"26.5.38752.0\"}" },
};

GListStore *
sample_tenants_new (void)
{
  static const char * const names[] = { "Adventure Works", "Contoso", "Fabrikam" };
  GListStore *tenants = g_list_store_new (STEWARD_TYPE_TENANT);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = g_strdup_printf ("00000000-0000-0000-0000-00000000000%u", i);
      g_autofree char *domain = g_strdup_printf ("tenant%u.example", i);
      g_autoptr(StewardTenant) tenant = steward_tenant_new (id, domain, names[i]);

      steward_tenant_set_colour (tenant, i);
      g_list_store_append (tenants, tenant);
    }

  return tenants;
}

GListStore *
sample_environments_new (GListModel *tenants)
{
  GListStore *environments = g_list_store_new (STEWARD_TYPE_ENVIRONMENT);
  g_autoptr(GDateTime) deadline = g_date_time_new_utc (2025, 12, 8, 0, 0, 0);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr(StewardTenant) tenant = g_list_model_get_item (tenants, samples[i].tenant);
      g_autoptr(StewardEnvironment) environment = NULL;
      g_autoptr(JsonNode) node = json_from_string (samples[i].body, NULL);

      environment = g_object_new (STEWARD_TYPE_ENVIRONMENT, "tenant", tenant, NULL);
      g_assert_true (steward_entity_update (STEWARD_ENTITY (environment),
                                            json_node_get_object (node)));
      if (samples[i].tenant == 2)
        steward_environment_set_next_update (environment, "27.1", NULL, deadline);
      g_list_store_append (environments, environment);
    }

  return environments;
}
