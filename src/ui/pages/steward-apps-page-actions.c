/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-apps-page-private.h"

#include <glib/gi18n.h>

#include "pages/steward-app-verbs.h"
#include "steward-csv.h"
#include "steward-file-choice.h"
#include "steward-look.h"
#include "widgets/steward-app-cell.h"

/* (transfer full) (nullable): what is selected, each place once; an app stands for its places */
static GPtrArray *
steward_apps_page_list_selected (StewardAppsPage *self)
{
  g_autoptr(GtkBitset) selected = NULL;
  GPtrArray *places = g_ptr_array_new_with_free_func (g_object_unref);
  guint64 n_selected;

  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  n_selected = gtk_bitset_get_size (selected);
  for (guint64 i = 0; i < n_selected; i++)
    {
      g_autoptr(GtkTreeListRow) row = NULL;
      g_autoptr(GObject) item = NULL;

      row = g_list_model_get_item (G_LIST_MODEL (self->selection),
                                   gtk_bitset_get_nth (selected, (guint) i));
      item = gtk_tree_list_row_get_item (row);
      if (STEWARD_IS_APP_PLACE (item))
        g_ptr_array_add (places, g_steal_pointer (&item));
    }

  return places;
}

/* A plan is for one environment. */
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

static gboolean
steward_apps_page_can_update (StewardAppPlace *place)
{
  StewardApp *app = steward_app_place_get_app (place);

  return steward_app_get_available_update (app) != NULL
         && steward_app_get_state (app) != STEWARD_APP_STATE_UPDATING
         && steward_app_get_state (app) != STEWARD_APP_STATE_UPDATE_PENDING;
}

static gboolean
steward_apps_page_can_update_any (GPtrArray *places)
{
  for (guint i = 0; i < places->len; i++)
    if (steward_apps_page_can_update (g_ptr_array_index (places, i)))
      return TRUE;

  return FALSE;
}

void
steward_apps_page_update_actions (StewardAppsPage *self)
{
  g_autoptr(GPtrArray) places = steward_apps_page_list_selected (self);
  gboolean common = steward_apps_page_find_common (places) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.update",
                                 common && steward_apps_page_can_update_any (places));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.install", common);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.export", self->estate != NULL);
}

static const char *
steward_apps_page_get_tenant_id (StewardEnvironment *environment)
{
  return steward_tenant_get_id (steward_entity_get_tenant (STEWARD_ENTITY (environment)));
}

static void
steward_apps_page_update_action (GtkWidget  *widget,
                                 const char *name,
                                 GVariant   *parameter)
{
  StewardAppsPage *self = STEWARD_APPS_PAGE (widget);
  g_autoptr(GPtrArray) places = steward_apps_page_list_selected (self);
  StewardEnvironment *environment = steward_apps_page_find_common (places);
  GVariantBuilder ids;

  if (environment == NULL)
    return;

  g_variant_builder_init (&ids, G_VARIANT_TYPE ("as"));
  for (guint i = 0; i < places->len; i++)
    {
      StewardAppPlace *place = g_ptr_array_index (places, i);

      if (steward_apps_page_can_update (place))
        g_variant_builder_add (&ids, "s", steward_app_get_id (steward_app_place_get_app (place)));
    }
  gtk_widget_activate_action (widget, "win.update-chosen-apps", "(ssas)",
                              steward_apps_page_get_tenant_id (environment),
                              steward_environment_get_name (environment), &ids);
}

static void
steward_apps_page_install_action (GtkWidget  *widget,
                                  const char *name,
                                  GVariant   *parameter)
{
  StewardAppsPage *self = STEWARD_APPS_PAGE (widget);
  g_autoptr(GPtrArray) places = steward_apps_page_list_selected (self);
  StewardEnvironment *environment = steward_apps_page_find_common (places);

  if (environment != NULL)
    gtk_widget_activate_action (widget, "win.install-app", "(ss)",
                                steward_apps_page_get_tenant_id (environment),
                                steward_environment_get_name (environment));
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
      GListModel *places = steward_app_group_get_places (group);

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

/* (transfer none) (nullable): of the row that a widget is in */
static StewardAppPlace *
steward_apps_page_find_place (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      StewardAppPlace *place;

      if (STEWARD_IS_APP_CELL (child))
        {
          GObject *item = steward_app_cell_get_item (STEWARD_APP_CELL (child));

          return STEWARD_IS_APP_PLACE (item) ? STEWARD_APP_PLACE (item) : NULL;
        }
      place = steward_apps_page_find_place (child);
      if (place != NULL)
        return place;
    }

  return NULL;
}

static void
steward_apps_page_add_item (GMenu           *menu,
                            const char      *label,
                            const char      *action,
                            StewardAppPlace *place)
{
  StewardEnvironment *environment = steward_app_place_get_environment (place);
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "(sss)",
                                     steward_apps_page_get_tenant_id (environment),
                                     steward_environment_get_name (environment),
                                     steward_app_get_id (steward_app_place_get_app (place)));
  g_menu_append_item (menu, item);
}

static GMenuModel *
steward_apps_page_new_menu (StewardAppPlace *place)
{
  StewardEnvironment *environment = steward_app_place_get_environment (place);
  StewardApp *app = steward_app_place_get_app (place);
  g_autoptr(GMenuItem) open = g_menu_item_new (_("Open Environment"), NULL);
  GMenu *menu = g_menu_new ();

  if (steward_apps_page_can_update (place))
    steward_apps_page_add_item (menu, _("Update…"), "win.update-app", place);
  if (steward_app_verbs_can_cancel (app))
    steward_apps_page_add_item (menu, _("Cancel Update…"), "win.cancel-app-update", place);
  if (steward_app_get_can_be_uninstalled (app))
    steward_apps_page_add_item (menu, _("Uninstall…"), "win.uninstall-app", place);
  g_menu_item_set_action_and_target (open, "win.open-environment", "(ss)",
                                     steward_apps_page_get_tenant_id (environment),
                                     steward_environment_get_name (environment));
  g_menu_append_item (menu, open);

  return G_MENU_MODEL (menu);
}

static void
steward_apps_page_popup (StewardAppsPage    *self,
                         StewardAppPlace    *place,
                         const GdkRectangle *rectangle)
{
  g_autoptr(GMenuModel) menu = steward_apps_page_new_menu (place);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), rectangle);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static GtkWidget *
steward_apps_page_find_row (GtkWidget *widget)
{
  while (widget != NULL && !g_str_equal (gtk_widget_get_css_name (widget), "row"))
    widget = gtk_widget_get_parent (widget);

  return widget;
}

/* Of the row at a place of the page. */
void
steward_apps_page_show_menu (StewardAppsPage *self,
                             double           x,
                             double           y)
{
  GdkRectangle rectangle = { (int) x, (int) y, 1, 1 };
  GtkWidget *row;
  StewardAppPlace *place;

  row = steward_apps_page_find_row (gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT));
  place = row != NULL ? steward_apps_page_find_place (row) : NULL;
  if (place != NULL)
    steward_apps_page_popup (self, place, &rectangle);
}

static void
steward_apps_page_menu_action (GtkWidget  *widget,
                               const char *name,
                               GVariant   *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *row = root != NULL ? steward_apps_page_find_row (gtk_root_get_focus (root)) : NULL;
  StewardAppPlace *place = row != NULL ? steward_apps_page_find_place (row) : NULL;
  GdkRectangle rectangle = { 0, 0, 1, 1 };
  double x, y;

  if (place == NULL ||
      !gtk_widget_translate_coordinates (row, widget, 18, gtk_widget_get_height (row), &x, &y))
    return;

  rectangle.x = (int) x;
  rectangle.y = (int) y;
  steward_apps_page_popup (STEWARD_APPS_PAGE (widget), place, &rectangle);
}

void
steward_apps_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.export", NULL,
                                   steward_apps_page_export_action);
  gtk_widget_class_install_action (widget_class, "page.install", NULL,
                                   steward_apps_page_install_action);
  gtk_widget_class_install_action (widget_class, "page.menu", NULL,
                                   steward_apps_page_menu_action);
  gtk_widget_class_install_action (widget_class, "page.update", NULL,
                                   steward_apps_page_update_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "page.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "page.menu",
                                       NULL);
}
