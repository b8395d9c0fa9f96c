/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-environment.h"
#include "steward-operation-resolver.h"
#include "steward-tenant.h"

#define SENT     "2026-11-24T09:30:00Z"
#define AFTER    "\"createdOn\":\"2026-11-24T09:30:05Z\""
#define LONG_AGO "\"createdOn\":\"2026-11-24T08:00:00Z\""

static StewardJournalEntry *
make_entry (StewardOperationType  type,
            const char           *target,
            const char           *related)
{
  StewardJournalEntry *entry = steward_journal_entry_new ();

  entry->operation_type = type;
  entry->target = g_strdup (target);
  entry->related = g_strdup (related);
  entry->first_sent = g_date_time_new_from_iso8601 (SENT, NULL);

  return entry;
}

static void
add (GListStore *store,
     const char *text)
{
  g_autoptr(StewardTenant) tenant = steward_tenant_new ("one", NULL, "One");
  g_autoptr(JsonNode) node = json_from_string (text, NULL);
  g_autoptr(StewardEntity) entity = NULL;

  entity = g_object_new (g_list_model_get_item_type (G_LIST_MODEL (store)),
                         "tenant", tenant, NULL);
  g_assert_true (steward_entity_update (entity, json_node_get_object (node)));
  g_list_store_append (store, entity);
}

static const struct
{
  StewardOperationType  type;
  const char           *target;
  const char           *related;
  const char           *operation;
  gboolean              found;
} cases[] = {
  { STEWARD_OPERATION_TYPE_CREATE, "fresh", NULL,
    "{\"id\":\"a\",\"type\":\"create\",\"environmentName\":\"Fresh\"," AFTER "}", TRUE },
  { STEWARD_OPERATION_TYPE_CREATE, "fresh", NULL,
    "{\"id\":\"a\",\"type\":\"create\",\"environmentName\":\"other\"," AFTER "}", FALSE },
  { STEWARD_OPERATION_TYPE_CREATE, "fresh", NULL,
    "{\"id\":\"a\",\"type\":\"copy\",\"environmentName\":\"fresh\"," AFTER "}", FALSE },
  { STEWARD_OPERATION_TYPE_CREATE, "fresh", NULL,
    "{\"id\":\"a\",\"type\":\"create\",\"environmentName\":\"fresh\"," LONG_AGO "}", FALSE },
  { STEWARD_OPERATION_TYPE_CREATE, "fresh", NULL,
    "{\"id\":\"a\",\"type\":\"create\",\"environmentName\":\"fresh\"}", FALSE },
  { STEWARD_OPERATION_TYPE_COPY, "fresh", "main",
    "{\"id\":\"a\",\"type\":\"copy\"," AFTER ",\"parameters\":"
    "{\"sourceEnvironmentName\":\"main\",\"destinationEnvironmentName\":\"fresh\"}}", TRUE },
  { STEWARD_OPERATION_TYPE_PIT_RESTORE, "fresh", "main",
    "{\"id\":\"a\",\"type\":\"pitRestore\",\"environmentName\":\"main\"," AFTER ","
    "\"parameters\":{\"environmentName\":\"fresh\"}}", TRUE },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_RENAME, "main", "fresh",
    "{\"id\":\"a\",\"type\":\"environmentRename\"," AFTER ",\"parameters\":"
    "{\"oldEnvironmentName\":\"main\",\"newEnvironmentName\":\"fresh\"}}", TRUE },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_RENAME, "main", "fresh",
    "{\"id\":\"a\",\"type\":\"environmentRename\"," AFTER ",\"parameters\":"
    "{\"oldEnvironmentName\":\"main\",\"newEnvironmentName\":\"else\"}}", FALSE },
  { STEWARD_OPERATION_TYPE_SOFT_DELETE, "main", NULL,
    "{\"id\":\"a\",\"type\":\"delete\",\"environmentName\":\"main\"," AFTER "}", TRUE },
};

static void
test_find (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GListStore) operations = g_list_store_new (STEWARD_TYPE_OPERATION);
      g_autoptr(GHashTable) claimed = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr(StewardJournalEntry) entry = make_entry (cases[i].type, cases[i].target,
                                                         cases[i].related);
      g_autoptr(StewardOperation) found = NULL;
      g_autoptr(StewardOperation) taken = NULL;

      g_test_message ("case %u", i);
      add (operations, cases[i].operation);
      found = steward_operation_resolver_find (entry, G_LIST_MODEL (operations), claimed);
      g_assert_true ((found != NULL) == cases[i].found);

      /* One operation is never two changes. */
      g_hash_table_add (claimed, (gpointer) "a");
      taken = steward_operation_resolver_find (entry, G_LIST_MODEL (operations), claimed);
      g_assert_null (taken);
    }
}

static const struct
{
  StewardOperationType    type;
  const char             *name;
  const char             *status;
  StewardOperationStatus  outcome;
  gboolean                partly; /* more is listed than can be read */
} traces[] = {
  { STEWARD_OPERATION_TYPE_CREATE, "MAIN", "Active", STEWARD_OPERATION_STATUS_SUCCEEDED },
  { STEWARD_OPERATION_TYPE_CREATE, "main", "Preparing", STEWARD_OPERATION_STATUS_RUNNING },
  { STEWARD_OPERATION_TYPE_COPY, "main", "CreatingFailed", STEWARD_OPERATION_STATUS_FAILED },
  { STEWARD_OPERATION_TYPE_COPY, "other", "Active", STEWARD_OPERATION_STATUS_UNKNOWN },
  { STEWARD_OPERATION_TYPE_DELETE, "main", "Active", STEWARD_OPERATION_STATUS_UNKNOWN },
  { STEWARD_OPERATION_TYPE_DELETE, "main", "Removing", STEWARD_OPERATION_STATUS_RUNNING },
  { STEWARD_OPERATION_TYPE_DELETE, "other", "Active", STEWARD_OPERATION_STATUS_SUCCEEDED },
  { STEWARD_OPERATION_TYPE_DELETE, "other", "Active", STEWARD_OPERATION_STATUS_UNKNOWN, TRUE },
  { STEWARD_OPERATION_TYPE_SOFT_DELETE, "main", "SoftDeleted", STEWARD_OPERATION_STATUS_SUCCEEDED },
  { STEWARD_OPERATION_TYPE_RECOVER, "main", "SoftDeleted", STEWARD_OPERATION_STATUS_UNKNOWN },
  { STEWARD_OPERATION_TYPE_RECOVER, "main", "Recovering", STEWARD_OPERATION_STATUS_RUNNING },
  { STEWARD_OPERATION_TYPE_RECOVER, "main", "Active", STEWARD_OPERATION_STATUS_SUCCEEDED },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_RENAME, "main", "Active", STEWARD_OPERATION_STATUS_UNKNOWN },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_RENAME, "new", "Active",
    STEWARD_OPERATION_STATUS_SUCCEEDED },
};

static void
test_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (traces); i++)
    {
      g_autoptr(GListStore) environments = g_list_store_new (STEWARD_TYPE_ENVIRONMENT);
      g_autoptr(StewardJournalEntry) entry = make_entry (traces[i].type, "main", "new");
      g_autofree char *environment = NULL;

      g_test_message ("trace %u", i);
      environment = g_strdup_printf ("{\"name\":\"%s\",\"status\":\"%s\","
                                     "\"applicationFamily\":\"BusinessCentral\"}",
                                     traces[i].name, traces[i].status);
      add (environments, environment);
      g_assert_cmpint (steward_operation_resolver_read (entry, G_LIST_MODEL (environments),
                                                        !traces[i].partly),
                       ==, traces[i].outcome);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/resolver/find", test_find);
  g_test_add_func ("/resolver/read", test_read);

  return g_test_run ();
}
