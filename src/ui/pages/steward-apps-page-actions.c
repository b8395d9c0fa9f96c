/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-apps-page-private.h"

#include <glib/gi18n.h>

#include "pages/steward-app-tree.h"
#include "pages/steward-app-verbs.h"
#include "steward-csv.h"
#include "steward-environment-menu.h"
#include "steward-file-choice.h"
#include "steward-look.h"

/* An app is installed on one environment. */
static StewardEnvironment *
steward_apps_page_find_common (GPtrArray *places)
{
  StewardEnvironment *common = NULL;

  for (guint i = 0; i < places->len; i++)
    {
      StewardEnvironment *environment;

      environment = steward_app_place_get_environment (g_ptr_array_index (places, i));
      if (common != NULL && common != environment)
        return NULL;
      common = environment;
    }

  return common;
}

void
steward_apps_page_update_actions (StewardAppsPage *self)
{
  g_autoptr(GPtrArray) places = steward_apps_table_list_selected (self->table);
  gboolean common = steward_apps_page_find_common (places) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.update",
                                 steward_app_verbs_can_update_any (places));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.install", common);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.export", self->estate != NULL);
}

static void
steward_apps_page_update_action (GtkWidget  *widget,
                                 const char *name,
                                 GVariant   *parameter)
{
  StewardAppsPage *self = STEWARD_APPS_PAGE (widget);
  g_autoptr(GPtrArray) places = steward_apps_table_list_selected (self->table);

  gtk_widget_activate_action_variant (widget, "win.update-apps",
                                      steward_app_verbs_new_updates (places));
}

static void
steward_apps_page_install_action (GtkWidget  *widget,
                                  const char *name,
                                  GVariant   *parameter)
{
  StewardAppsPage *self = STEWARD_APPS_PAGE (widget);
  g_autoptr(GPtrArray) places = steward_apps_table_list_selected (self->table);
  StewardEnvironment *environment = steward_apps_page_find_common (places);

  if (environment != NULL)
    gtk_widget_activate_action_variant (widget, "win.install-app",
                                        steward_environment_menu_new_target (environment));
}

static void
steward_apps_page_add_row (StewardCsv      *csv,
                           StewardAppPlace *place)
{
  StewardEnvironment *environment = steward_app_place_get_environment (place);
  StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (environment));
  StewardApp *app = steward_app_place_get_app (place);
  StewardAppUpdate *update = steward_app_get_available_update (app);
  const char *cells[] = {
    steward_app_get_name (app), steward_app_get_publisher (app), steward_app_get_id (app),
    steward_tenant_get_name (tenant), steward_environment_get_name (environment),
    steward_look_name_environment (steward_environment_get_environment_type (environment),
                                   steward_environment_get_type_text (environment)),
    steward_app_get_version (app),
    update != NULL ? steward_app_update_get_version (update) : NULL,
    steward_app_get_type_text (app), steward_app_get_state_text (app),
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    cells[i] = cells[i] != NULL ? cells[i] : "";
  steward_csv_add_row (csv, cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6],
                       cells[7], cells[8], cells[9], NULL);
}

/* What the page shows, a line for each place. */
GBytes *
steward_apps_page_dup_csv (StewardAppsPage *self)
{
  g_autoptr(StewardCsv) csv = steward_csv_new ();
  guint n_groups = g_list_model_get_n_items (G_LIST_MODEL (self->matches));

  steward_csv_add_row (csv, _("App"), _("Publisher"), _("App ID"), _("Tenant"), _("Environment"),
                       _("Type"), _("Version"), _("Available Update"), _("App Type"), _("State"),
                       NULL);
  for (guint i = 0; i < n_groups; i++)
    {
      g_autoptr(StewardAppGroup) group = g_list_model_get_item (G_LIST_MODEL (self->matches), i);
      g_autoptr(GListModel) places = steward_app_tree_list_places (group, self->filter);

      for (guint j = 0; j < g_list_model_get_n_items (places); j++)
        {
          g_autoptr(StewardAppPlace) place = g_list_model_get_item (places, j);

          steward_apps_page_add_row (csv, place);
        }
    }

  return steward_csv_dup_bytes (csv);
}

static void
steward_apps_page_export_action (GtkWidget  *widget,
                                 const char *name,
                                 GVariant   *parameter)
{
  g_autoptr(GBytes) csv = steward_apps_page_dup_csv (STEWARD_APPS_PAGE (widget));

  steward_file_choice_save (widget, _("Export Apps"), _("apps.csv"), csv);
}

void
steward_apps_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.export", NULL,
                                   steward_apps_page_export_action);
  gtk_widget_class_install_action (widget_class, "page.install", NULL,
                                   steward_apps_page_install_action);
  gtk_widget_class_install_action (widget_class, "page.update", NULL,
                                   steward_apps_page_update_action);
}
