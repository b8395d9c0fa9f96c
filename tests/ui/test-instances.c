/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-instances-page-private.h"
#include "steward-instance-backup.h"
#include "steward-instance-columns.h"
#include "steward-instance-type-info.h"
#include "steward-test-loop.h"
#include "steward-test-widgets.h"
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

static void
append_instances (GListStore    *store,
                  StewardTenant *tenant,
                  const char    *name)
{
  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s %u", name, i);
      g_autoptr(StewardInstance) instance = instance_new (tenant, numbered, "Sandbox");

      g_list_store_append (store, instance);
    }
}

/* What comes late and stands first is shown, to those who have not scrolled. */
static void
test_top (WizardTest    *self,
          gconstpointer  narrow)
{
  StewardTenant *tenant = steward_session_get_tenant (self->session);
  g_autoptr(GListStore) store = g_list_store_new (STEWARD_TYPE_INSTANCE);
  GtkWidget *table = steward_instance_columns_new_table (STEWARD_INSTANCE_TABLE_INSTANCES);
  GtkWidget *window = gtk_window_new ();
  GtkStack *layouts = GTK_STACK (steward_test_find_widget (table, GTK_TYPE_STACK));
  GtkAdjustment *adjustment;
  double height;

  steward_entity_table_set_model (STEWARD_ENTITY_TABLE (table), G_LIST_MODEL (store));
  steward_entity_table_sort (STEWARD_ENTITY_TABLE (table), 0, GTK_SORT_ASCENDING);
  steward_entity_table_set_narrow (STEWARD_ENTITY_TABLE (table), narrow != NULL);
  append_instances (store, tenant, "Sales");
  gtk_window_set_default_size (GTK_WINDOW (window), 700, 300);
  gtk_window_set_child (GTK_WINDOW (window), table);
  gtk_window_present (GTK_WINDOW (window));
  adjustment = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (gtk_stack_get_visible_child (layouts)));
  height = steward_test_await_longer (adjustment, 0);

  append_instances (store, tenant, "Archive");
  steward_test_await_longer (adjustment, height);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);

  gtk_window_destroy (GTK_WINDOW (window));
}

static gpointer
entity_new (GType          type,
            StewardTenant *tenant,
            const char    *text)
{
  g_autoptr(JsonNode) node = json_from_string (text, NULL);
  StewardEntity *entity = g_object_new (type, "tenant", tenant, NULL);

  g_assert_true (steward_entity_update (entity, json_node_get_object (node)));

  return entity;
}

/* The first row of a table of those, sorted by a column. */
static void
assert_first (StewardInstanceTable  kind,
              guint                 column,
              gpointer              expected,
              gpointer              other)
{
  g_autoptr(GListStore) store = g_list_store_new (STEWARD_TYPE_ENTITY);
  GtkWidget *table = g_object_ref_sink (steward_instance_columns_new_table (kind));
  g_autoptr(StewardEntity) first = NULL;

  g_list_store_append (store, other);
  g_list_store_append (store, expected);
  steward_entity_table_set_model (STEWARD_ENTITY_TABLE (table), G_LIST_MODEL (store));
  steward_entity_table_sort (STEWARD_ENTITY_TABLE (table), column, GTK_SORT_ASCENDING);
  first = g_list_model_get_item (
    G_LIST_MODEL (steward_entity_table_get_selection (STEWARD_ENTITY_TABLE (table))), 0);
  g_assert_true (first == expected);
  g_object_unref (table);
}

/* Numbers, dates and versions by what they mean, not by how they are spelled. */
static void
test_sort (WizardTest    *self,
           gconstpointer  user_data)
{
  StewardTenant *tenant = steward_session_get_tenant (self->session);
  g_autoptr(StewardEntity) old = NULL;
  g_autoptr(StewardEntity) new = NULL;
  g_autoptr(StewardEntity) few = NULL;
  g_autoptr(StewardEntity) many = NULL;

  old = entity_new (STEWARD_TYPE_INSTANCE_BACKUP, tenant,
                    "{\"Id\":\"a\",\"Label\":\"A\",\"CreatedOn\":\"2026-09-30T08:00:00Z\","
                    "\"ExpiresOn\":\"2026-10-07T08:00:00Z\",\"Version\":\"9.2.9.1\"}");
  new = entity_new (STEWARD_TYPE_INSTANCE_BACKUP, tenant,
                    "{\"Id\":\"b\",\"Label\":\"B\",\"CreatedOn\":\"2026-10-02T08:00:00Z\","
                    "\"ExpiresOn\":\"2026-10-30T08:00:00Z\",\"Version\":\"9.2.10.1\"}");
  few = entity_new (STEWARD_TYPE_INSTANCE_TYPE_INFO, tenant,
                    "{\"Type\":\"Sandbox\",\"Total\":9,\"Consumed\":2}");
  many = entity_new (STEWARD_TYPE_INSTANCE_TYPE_INFO, tenant,
                     "{\"Type\":\"Production\",\"Total\":10,\"Consumed\":10}");
  assert_first (STEWARD_INSTANCE_TABLE_BACKUPS, STEWARD_BACKUP_COLUMN_CREATED, old, new);
  assert_first (STEWARD_INSTANCE_TABLE_BACKUPS, 4, old, new);
  assert_first (STEWARD_INSTANCE_TABLE_BACKUPS, 5, old, new);
  assert_first (STEWARD_INSTANCE_TABLE_TYPES, 1, few, many);
  assert_first (STEWARD_INSTANCE_TABLE_TYPES, 2, few, many);
}

static void
assert_expires (StewardTenant *tenant,
                int            days,
                int            hours,
                const char    *expected)
{
  const StewardEntityColumn *columns;
  g_autoptr(GDateTime) now = steward_tenant_dup_now (tenant);
  g_autoptr(GDateTime) local = g_date_time_to_local (now);
  g_autoptr(GDateTime) day = g_date_time_add_days (local, days);
  g_autoptr(GDateTime) end = g_date_time_add_hours (day, hours);
  g_autofree char *moment = g_date_time_format_iso8601 (end);
  g_autofree char *text = NULL;
  g_autoptr(StewardEntity) backup = NULL;
  guint n_columns;

  text = g_strdup_printf ("{\"Id\":\"a\",\"Label\":\"A\",\"ExpiresOn\":\"%s\"}", moment);
  backup = entity_new (STEWARD_TYPE_INSTANCE_BACKUP, tenant, text);
  columns = steward_instance_columns_get_details (STEWARD_INSTANCE_TABLE_BACKUPS, &n_columns);
  for (guint i = 0; i < n_columns; i++)
    {
      StewardStateText shown = { NULL };

      if (!g_str_equal (columns[i].title, "Expires"))
        continue;
      columns[i].describe (backup, &shown);
      g_assert_true (g_str_has_suffix (shown.text, expected));
      g_free (shown.text);
      g_free (shown.detail);
      return;
    }
  g_assert_not_reached ();
}

/* By the clock of the service, which may be days ahead of ours. */
static void
test_days_left (WizardTest    *self,
                gconstpointer  user_data)
{
  StewardTenant *tenant = steward_session_get_tenant (self->session);

  steward_tenant_set_skew_seconds (tenant, 5 * 24 * 60 * 60);
  assert_expires (tenant, 7, 0, ", 7 days left");
  assert_expires (tenant, 1, 0, ", 1 day left");
  assert_expires (tenant, 0, -1, ", expired");
  steward_tenant_set_skew_seconds (tenant, -5 * 24 * 60 * 60);
  assert_expires (tenant, 3, 0, ", 3 days left");
}

static gboolean
has_notes (gpointer table)
{
  return wizard_test_find (table, GTK_TYPE_LABEL, "Asked for by sales") != NULL;
}

/* Notes are read after all else. */
static void
test_quiet (WizardTest    *self,
            gconstpointer  user_data)
{
  StewardTenant *tenant = steward_session_get_tenant (self->session);
  g_autoptr(GListStore) store = g_list_store_new (STEWARD_TYPE_ENTITY);
  GtkWidget *table = steward_instance_columns_new_table (STEWARD_INSTANCE_TABLE_BACKUPS);
  GtkWidget *window = gtk_window_new ();
  g_autoptr(StewardEntity) backup = NULL;

  backup = entity_new (STEWARD_TYPE_INSTANCE_BACKUP, tenant,
                       "{\"Id\":\"a\",\"Label\":\"Spring\",\"Version\":\"9.2.9.1\","
                       "\"Notes\":\"Asked for by sales\"}");
  g_list_store_append (store, backup);
  steward_entity_table_set_model (STEWARD_ENTITY_TABLE (table), G_LIST_MODEL (store));
  gtk_window_set_child (GTK_WINDOW (window), table);
  gtk_window_present (GTK_WINDOW (window));
  steward_test_await (has_notes, table);

  g_assert_true (gtk_widget_has_css_class (
    wizard_test_find (table, GTK_TYPE_LABEL, "Asked for by sales"), "dim-label"));
  g_assert_false (gtk_widget_has_css_class (
    wizard_test_find (table, GTK_TYPE_LABEL, "9.2.9.1"), "dim-label"));

  gtk_window_destroy (GTK_WINDOW (window));
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

  wizard_test_start (self, steward_instance_wizards_new_back_up (self->session, uat));
  g_assert_false (gtk_widget_get_sensitive (wizard_test_get_next (self)));
  g_assert_cmpstr (wizard_test_get_lack (self), ==, "Fill in “Label” to continue.");
}

static StewardInstancesPage *
page_new (GSettings *settings)
{
  g_autoptr(StewardViewState) view_state = steward_view_state_new (settings);

  return g_object_ref_sink (g_object_new (STEWARD_TYPE_INSTANCES_PAGE,
                                          "view-state", view_state,
                                          NULL));
}

static void
assert_filter (StewardInstancesPage *page,
               StewardInstanceType   expected_type,
               StewardInstanceState  expected_state,
               const char           *expected_region)
{
  StewardInstanceType type;
  StewardInstanceState state;
  g_autofree char *region = NULL;

  g_object_get (page->filter, "type", &type, "state", &state, "region", &region, NULL);
  g_assert_cmpint (type, ==, expected_type);
  g_assert_cmpint (state, ==, expected_state);
  g_assert_cmpstr (region, ==, expected_region);
}

/* The next page shows what the last one did, also of a region of which nothing is known yet. */
static void
test_remembered (WizardTest    *self,
                 gconstpointer  user_data)
{
  g_autoptr(GSettings) settings = g_settings_new ("io.github.stewardadmin.Steward");
  StewardInstancesPage *page = page_new (settings);
  StewardInstancesPage *again;
  GtkStringObject *region;

  assert_filter (page, STEWARD_INSTANCE_TYPE_UNKNOWN, STEWARD_INSTANCE_STATE_UNKNOWN, NULL);
  g_object_set (page->filter, "region", "crm4", NULL);
  steward_instances_page_fill_regions (page);
  gtk_drop_down_set_selected (page->types, 2);
  gtk_drop_down_set_selected (page->states, 3);
  assert_filter (page, STEWARD_INSTANCE_TYPE_SANDBOX, STEWARD_INSTANCE_STATE_DISABLED, "crm4");
  g_object_unref (page);

  again = page_new (settings);
  assert_filter (again, STEWARD_INSTANCE_TYPE_SANDBOX, STEWARD_INSTANCE_STATE_DISABLED, "crm4");
  g_assert_cmpuint (gtk_drop_down_get_selected (again->types), ==, 2);
  g_assert_cmpuint (gtk_drop_down_get_selected (again->states), ==, 3);
  region = gtk_drop_down_get_selected_item (again->regions);
  g_assert_cmpstr (gtk_string_object_get_string (region), ==, "Europe");
  steward_instances_page_reset_filters (again);
  g_object_unref (again);

  page = page_new (settings);
  assert_filter (page, STEWARD_INSTANCE_TYPE_UNKNOWN, STEWARD_INSTANCE_STATE_UNKNOWN, NULL);
  g_object_unref (page);
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
  g_test_add ("/instances/days-left", WizardTest, NULL, wizard_test_set_up, test_days_left,
              wizard_test_tear_down);
  g_test_add ("/instances/quiet", WizardTest, NULL, wizard_test_set_up, test_quiet,
              wizard_test_tear_down);
  g_test_add ("/instances/remembered", WizardTest, NULL, wizard_test_set_up, test_remembered,
              wizard_test_tear_down);
  g_test_add ("/instances/sort", WizardTest, NULL, wizard_test_set_up, test_sort,
              wizard_test_tear_down);
  g_test_add ("/instances/top", WizardTest, NULL, wizard_test_set_up, test_top,
              wizard_test_tear_down);
  g_test_add ("/instances/top-narrow", WizardTest, "narrow", wizard_test_set_up, test_top,
              wizard_test_tear_down);
  g_test_add ("/instances/table", WizardTest, NULL, wizard_test_set_up, test_table,
              wizard_test_tear_down);

  return g_test_run ();
}
