/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "bench-rows.h"

#include <json-glib/json-glib.h>

static const char * const statuses[] = { "Active", "Active", "Upgrading", "Active", "NotReady" };

GListStore *
bench_rows_new_tenants (void)
{
  GListStore *tenants = g_list_store_new (STEWARD_TYPE_TENANT);

  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *id = g_strdup_printf ("00000000-0000-0000-0000-%012u", i);
      g_autofree char *domain = g_strdup_printf ("tenant%u.example", i);
      g_autofree char *name = g_strdup_printf ("Tenant %u", i);
      g_autoptr(StewardTenant) tenant = steward_tenant_new (id, domain, name);

      steward_tenant_set_colour (tenant, i % STEWARD_TENANT_N_COLOURS);
      g_list_store_append (tenants, tenant);
    }

  return tenants;
}

static void
bench_rows_fill (StewardEnvironment *environment,
                 guint               number)
{
  JsonObject *object = json_object_new ();
  g_autofree char *name = g_strdup_printf ("Environment-%u", number);
  g_autofree char *version = g_strdup_printf ("27.%u.%u.0", number % 5, 38000 + number % 999);

  json_object_set_string_member (object, "name", name);
  json_object_set_string_member (object, "type", number % 4 == 0 ? "Production" : "Sandbox");
  json_object_set_string_member (object, "status", statuses[number % G_N_ELEMENTS (statuses)]);
  json_object_set_string_member (object, "countryCode", number % 3 == 0 ? "DK" : "US");
  json_object_set_string_member (object, "applicationVersion", version);
  g_assert_true (steward_entity_update (STEWARD_ENTITY (environment), object));
  steward_environment_set_storage_kb (environment, 1000 * (number % 5000));
  json_object_unref (object);
}

GListStore *
bench_rows_new_environments (GListModel *tenants,
                             guint       n_rows)
{
  GListStore *environments = g_list_store_new (STEWARD_TYPE_ENVIRONMENT);
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr(StewardTenant) tenant = NULL;
      StewardEnvironment *environment;

      tenant = g_list_model_get_item (tenants, i % g_list_model_get_n_items (tenants));
      environment = g_object_new (STEWARD_TYPE_ENVIRONMENT, "tenant", tenant, NULL);
      bench_rows_fill (environment, i);
      g_ptr_array_add (rows, environment);
    }

  g_list_store_splice (environments, 0, 0, rows->pdata, rows->len);

  return environments;
}

static void
bench_rows_setup_cb (GtkSignalListItemFactory *factory,
                     GtkListItem              *item,
                     gpointer                  user_data)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
bench_rows_bind_cb (GtkSignalListItemFactory *factory,
                    GtkListItem              *item,
                    gpointer                  user_data)
{
  StewardEnvironment *environment = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       GPOINTER_TO_UINT (user_data) % 2 == 0
                         ? steward_environment_get_name (environment)
                         : steward_environment_get_version (environment));
}

/* A label in each cell, and nothing else. */
GtkWidget *
bench_rows_new_table (GListModel *environments,
                      guint       n_columns)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (
    gtk_single_selection_new (g_object_ref (environments)));
  GtkWidget *table = gtk_column_view_new (model);

  for (guint i = 0; i < n_columns; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr(GtkColumnViewColumn) column = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (bench_rows_setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bench_rows_bind_cb), GUINT_TO_POINTER (i));
      column = gtk_column_view_column_new ("Column", factory);
      gtk_column_view_column_set_fixed_width (column, 120);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (table), column);
    }

  return table;
}
