/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "sample-operations.h"

#include <json-glib/json-glib.h>

#include "steward-tenant.h"

static const struct
{
  guint       tenant;
  const char *body;
} samples[] = {
  { 1, "{\"id\":\"update-uat\",\"type\":\"update\",\"status\":\"running\","
       "\"environmentName\":\"UAT\",\"createdOn\":\"2025-11-26T13:38:00Z\","
       "\"startedOn\":\"2025-11-26T13:38:00Z\","
       "\"parameters\":{\"targetVersion\":\"27.1.41698.0\"}}" },
  { 2, "{\"id\":\"copy-uat\",\"type\":\"copy\",\"status\":\"queued\","
       "\"environmentName\":\"UAT\",\"createdOn\":\"2025-11-26T13:46:00Z\","
       "\"createdBy\":\"tom.reed@fabrikam.example\","
       "\"parameters\":{\"sourceEnvironmentName\":\"Production\","
       "\"destinationEnvironmentName\":\"UAT\"}}" },
  { 1, "{\"id\":\"app-scheduled\",\"type\":\"environmentAppUpdate\",\"status\":\"scheduled\","
       "\"environmentName\":\"Production\",\"createdOn\":\"2025-11-26T08:00:00Z\","
       "\"parameters\":{\"appId\":\"a\",\"appName\":\"Contoso Extensions\","
       "\"targetAppVersion\":\"1.0.0.91\"}}" },
  { 1, "{\"id\":\"update-production\",\"type\":\"update\",\"status\":\"succeeded\","
       "\"environmentName\":\"Production\",\"createdOn\":\"2025-11-18T01:12:00Z\","
       "\"startedOn\":\"2025-11-18T01:12:00Z\",\"completedOn\":\"2025-11-18T01:47:00Z\","
       "\"parameters\":{\"targetVersion\":\"27.1.41698.0\"}}" },
  { 1, "{\"id\":\"app-failed\",\"type\":\"environmentAppUpdate\",\"status\":\"failed\","
       "\"environmentName\":\"Production\",\"createdBy\":\"anna.lund@contoso.example\","
       "\"createdOn\":\"2025-11-18T08:41:00Z\",\"startedOn\":\"2025-11-18T08:41:00Z\","
       "\"completedOn\":\"2025-11-18T08:42:00Z\","
       "\"errorMessage\":\"It needs Havn Core 4.3.1.0.\","
       "\"parameters\":{\"appId\":\"b\",\"appName\":\"Payroll DK\","
       "\"targetAppVersion\":\"12.4.1.0\"}}" },
  { 0, "{\"id\":\"restore\",\"type\":\"pitRestore\",\"status\":\"succeeded\","
       "\"environmentName\":\"Hotfix-1204\",\"createdOn\":\"2025-11-13T15:00:00Z\","
       "\"startedOn\":\"2025-11-13T15:00:00Z\",\"completedOn\":\"2025-11-13T15:51:00Z\","
       "\"parameters\":{\"environmentName\":\"Hotfix-1204\","
       "\"sourceEnvironmentName\":\"Production\"}}" },
  { 2, "{\"id\":\"copy-canceled\",\"type\":\"copy\",\"status\":\"canceled\","
       "\"environmentName\":\"Training\",\"createdOn\":\"2025-11-12T10:31:00Z\","
       "\"parameters\":{\"sourceEnvironmentName\":\"Production\","
       "\"destinationEnvironmentName\":\"Training\"}}" },
  { 0, "{\"id\":\"app-done\",\"type\":\"environmentAppUpdate\",\"status\":\"succeeded\","
       "\"environmentName\":\"Production\",\"createdOn\":\"2025-11-26T13:28:00Z\","
       "\"startedOn\":\"2025-11-26T13:29:00Z\",\"completedOn\":\"2025-11-26T13:31:00Z\","
       "\"parameters\":{\"appId\":\"c\",\"appName\":\"Bank Feeds\","
       "\"targetAppVersion\":\"3.9.21.0\"}}" },
};

GListStore *
sample_operations_new (GListModel *tenants)
{
  GListStore *operations = g_list_store_new (STEWARD_TYPE_OPERATION);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr(StewardTenant) tenant = g_list_model_get_item (tenants, samples[i].tenant);
      g_autoptr(StewardOperation) operation = NULL;

      operation = g_object_new (STEWARD_TYPE_OPERATION, "tenant", tenant, NULL);
      sample_operation_set (operation, samples[i].body);
      g_list_store_append (operations, operation);
    }

  return operations;
}

/* (transfer none) */
StewardOperation *
sample_operations_find (GListModel *operations,
                        const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (operations); i++)
    {
      g_autoptr(StewardOperation) operation = g_list_model_get_item (operations, i);

      if (g_strcmp0 (steward_operation_get_id (operation), id) == 0)
        return operation;
    }

  g_assert_not_reached ();
}

void
sample_operation_set (StewardOperation *operation,
                      const char       *body)
{
  g_autoptr(JsonNode) node = json_from_string (body, NULL);

  g_assert_true (steward_entity_update (STEWARD_ENTITY (operation), json_node_get_object (node)));
}
