/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-instance-columns.h"
#include "wizard-test.h"
#include "wizards/instances/steward-instance-wizards.h"

static StewardInstance *
instance_new (StewardTenant *tenant,
              const char    *name,
              const char    *type)
{
  g_autofree char *text = NULL;
  g_autoptr(JsonNode) node = NULL;
  StewardInstance *instance = g_object_new (STEWARD_TYPE_INSTANCE, "tenant", tenant, NULL);

  text = g_strdup_printf ("{\"Id\": \"%s\", \"FriendlyName\": \"%s\", \"Type\": \"%s\","
                          " \"State\": \"Ready\"}", name, name, type);
  node = json_from_string (text, NULL);
  g_assert_true (steward_entity_update (STEWARD_ENTITY (instance), json_node_get_object (node)));

  return instance;
}

/* Sorted by name, whatever the order in the list. */
static void
test_table (WizardTest    *self,
            gconstpointer  user_data)
{
  StewardTenant *tenant = steward_session_get_tenant (self->session);
  g_autoptr(StewardInstance) sales = instance_new (tenant, "Sales", "Production");
  g_autoptr(StewardInstance) archive = instance_new (tenant, "Archive", "Sandbox");
  g_autoptr(GListStore) store = g_list_store_new (STEWARD_TYPE_INSTANCE);
  g_autoptr(StewardInstance) first = NULL;
  GtkWidget *table = steward_instance_columns_new_table (STEWARD_INSTANCE_TABLE_INSTANCES);

  g_object_ref_sink (table);
  g_list_store_append (store, sales);
  g_list_store_append (store, archive);
  steward_entity_table_set_model (STEWARD_ENTITY_TABLE (table), G_LIST_MODEL (store));
  steward_entity_table_sort (STEWARD_ENTITY_TABLE (table), 0, GTK_SORT_ASCENDING);
  first = g_list_model_get_item (
    G_LIST_MODEL (steward_entity_table_get_selection (STEWARD_ENTITY_TABLE (table))), 0);
  g_assert_true (first == archive);
  g_assert_null (steward_entity_table_get_selected (STEWARD_ENTITY_TABLE (table)));
  g_object_unref (table);
}

/* It says why, and does not go on. */
static void
test_delete_production (WizardTest    *self,
                        gconstpointer  user_data)
{
  StewardTenant *tenant = steward_session_get_tenant (self->session);
  g_autoptr(StewardInstance) sales = instance_new (tenant, "Sales", "Production");

  wizard_test_start (self, steward_instance_wizards_new_delete (self->session, sales));
  g_assert_nonnull (strstr (wizard_test_get_lack (self), "has to become a sandbox first"));
  g_assert_false (gtk_widget_get_sensitive (wizard_test_get_next (self)));
}

/* Nothing is wrong before something is typed; the label is enough to go on. */
static void
test_back_up (WizardTest    *self,
              gconstpointer  user_data)
{
  StewardTenant *tenant = steward_session_get_tenant (self->session);
  g_autoptr(StewardInstance) uat = instance_new (tenant, "UAT", "Sandbox");
  StewardListing *backups = steward_session_list_instance_backups (self->session, uat);

  if (backups == NULL)
    {
      g_test_skip ("the session has no region");
      return;
    }

  wizard_test_start (self, steward_instance_wizards_new_back_up (self->session, uat));
  g_assert_false (gtk_widget_get_sensitive (wizard_test_get_next (self)));
  g_assert_cmpstr (wizard_test_get_lack (self), ==, "Enter “Label” to continue.");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/instances/back-up", WizardTest, NULL, wizard_test_set_up, test_back_up,
              wizard_test_tear_down);
  g_test_add ("/instances/delete-production", WizardTest, NULL, wizard_test_set_up,
              test_delete_production, wizard_test_tear_down);
  g_test_add ("/instances/table", WizardTest, NULL, wizard_test_set_up, test_table,
              wizard_test_tear_down);

  return g_test_run ();
}
