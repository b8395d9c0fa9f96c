/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-environments-page-private.h"

#include <glib/gi18n.h>

#include "steward-look.h"
#include "steward-text.h"
#include "widgets/steward-state-cell.h"

/* The entity of the row that a widget is in, or %NULL. */
static StewardEntity *
steward_environments_page_find_entity (GtkWidget *widget)
{
  StewardEntity *entity = NULL;

  if (STEWARD_IS_STATE_CELL (widget))
    return steward_state_cell_get_entity (STEWARD_STATE_CELL (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && entity == NULL;
       child = gtk_widget_get_next_sibling (child))
    entity = steward_environments_page_find_entity (child);

  return entity;
}

static GtkWidget *
steward_environments_page_find_row (GtkWidget *widget)
{
  while (widget != NULL && !g_str_equal (gtk_widget_get_css_name (widget), "row"))
    widget = gtk_widget_get_parent (widget);

  return widget;
}

static GVariant *
steward_environments_page_new_target (StewardEntity *entity)
{
  return g_variant_new ("(ss)",
                        steward_tenant_get_id (steward_entity_get_tenant (entity)),
                        steward_environment_get_name (STEWARD_ENVIRONMENT (entity)));
}

static void
steward_environments_page_add_verb (GMenu         *menu,
                                    const char    *label,
                                    const char    *action,
                                    StewardEntity *entity)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action,
                                           steward_environments_page_new_target (entity));
  g_menu_append_item (menu, item);
}

static GMenuModel *
steward_environments_page_new_menu (StewardEntity *entity)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) open = g_menu_new ();
  g_autoptr(GMenu) change = g_menu_new ();

  steward_environments_page_add_verb (open, _("Open"), "win.open-environment", entity);
  steward_environments_page_add_verb (open, _("Open in Browser"), "win.open-web-client", entity);
  if (steward_environment_is_deleted (STEWARD_ENVIRONMENT (entity)))
    {
      steward_environments_page_add_verb (change, _("Recover…"), "win.recover-environment",
                                          entity);
    }
  else
    {
      steward_environments_page_add_verb (change, _("Copy…"), "win.copy-environment", entity);
      steward_environments_page_add_verb (change, _("Restore…"), "win.restore-environment",
                                          entity);
      steward_environments_page_add_verb (change, _("Rename…"), "win.rename-environment", entity);
      steward_environments_page_add_verb (change, _("Delete…"), "win.delete-environment", entity);
    }

  g_menu_append_section (menu, NULL, G_MENU_MODEL (open));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (change));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static void
steward_environments_page_select (StewardEnvironmentsPage *self,
                                  StewardEntity           *entity)
{
  GListModel *model = G_LIST_MODEL (self->selection);
  guint n_items = g_list_model_get_n_items (model);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardEntity) item = g_list_model_get_item (model, i);

      if (item != entity)
        continue;

      if (!gtk_selection_model_is_selected (self->selection, i))
        gtk_selection_model_select_item (self->selection, i, TRUE);
      return;
    }
}

static void
steward_environments_page_popup (StewardEnvironmentsPage *self,
                                 StewardEntity           *entity,
                                 const GdkRectangle      *place)
{
  g_autoptr(GMenuModel) menu = steward_environments_page_new_menu (entity);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* Of the row at a place of the page. */
void
steward_environments_page_show_menu (StewardEnvironmentsPage *self,
                                     double                   x,
                                     double                   y)
{
  GdkRectangle place = { x, y, 1, 1 };
  GtkWidget *row;
  StewardEntity *entity;

  row = steward_environments_page_find_row (gtk_widget_pick (GTK_WIDGET (self), x, y,
                                                             GTK_PICK_DEFAULT));
  entity = row != NULL ? steward_environments_page_find_entity (row) : NULL;
  if (entity == NULL)
    return;

  steward_environments_page_select (self, entity);
  steward_environments_page_popup (self, entity, &place);
}

static StewardEntity *
steward_environments_page_get_focused (StewardEnvironmentsPage *self,
                                       GtkWidget              **row)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  *row = root != NULL ? steward_environments_page_find_row (gtk_root_get_focus (root)) : NULL;

  return *row != NULL ? steward_environments_page_find_entity (*row) : NULL;
}

static void
steward_environments_page_menu_action (GtkWidget  *widget,
                                       const char *name,
                                       GVariant   *parameter)
{
  StewardEnvironmentsPage *self = STEWARD_ENVIRONMENTS_PAGE (widget);
  GtkWidget *row;
  StewardEntity *entity = steward_environments_page_get_focused (self, &row);
  GdkRectangle place = { 0, 0, 1, 1 };
  double x, y;

  if (entity == NULL ||
      !gtk_widget_translate_coordinates (row, widget, 18, gtk_widget_get_height (row), &x, &y))
    return;

  place.x = x;
  place.y = y;
  steward_environments_page_popup (self, entity, &place);
}

static void
steward_environments_page_delete_action (GtkWidget  *widget,
                                         const char *name,
                                         GVariant   *parameter)
{
  GtkWidget *row;
  StewardEntity *entity;

  entity = steward_environments_page_get_focused (STEWARD_ENVIRONMENTS_PAGE (widget), &row);
  if (entity != NULL && !steward_environment_is_deleted (STEWARD_ENVIRONMENT (entity)))
    gtk_widget_activate_action_variant (widget, "win.delete-environment",
                                        steward_environments_page_new_target (entity));
}

static void
steward_environments_page_clear_action (GtkWidget  *widget,
                                        const char *name,
                                        GVariant   *parameter)
{
  gtk_selection_model_unselect_all (STEWARD_ENVIRONMENTS_PAGE (widget)->selection);
}

/* Selects what a wizard has made, and nothing else, as soon as it is there. */
void
steward_environments_page_select_wanted (StewardEnvironmentsPage *self)
{
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));
  GListModel *model = G_LIST_MODEL (self->selection);
  guint n_items = g_list_model_get_n_items (model);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardEnvironment) environment = g_list_model_get_item (model, i);

      if (!steward_view_state_wants (view_state, environment))
        continue;

      steward_view_state_want (view_state, NULL, NULL);
      gtk_selection_model_select_item (self->selection, i, TRUE);
      gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", i);
      gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->table)),
                                  "list.scroll-to-item", "u", i);
      return;
    }
}

static void
steward_environments_page_append_line (GString            *text,
                                       StewardEnvironment *environment)
{
  StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (environment));
  const StewardLook *look = steward_look_of_environment (
    steward_environment_get_status (environment));
  g_autofree char *size = steward_text_dup_size (steward_environment_get_storage_kb (environment));
  const char *version = steward_environment_get_version (environment);
  const char *country = steward_environment_get_country_code (environment);

  g_string_append_printf (
    text, "%s\t%s\t%s\t%s\t%s\t%s\t%s\n",
    steward_environment_get_name (environment),
    steward_tenant_get_name (tenant),
    steward_look_name_environment (steward_environment_get_environment_type (environment),
                                   steward_environment_get_type_text (environment)),
    steward_look_get_word (look, steward_environment_get_status_text (environment)),
    version != NULL ? version : STEWARD_TEXT_UNKNOWN,
    country != NULL ? country : STEWARD_TEXT_UNKNOWN,
    size);
}

static void
steward_environments_page_copy_action (GtkWidget  *widget,
                                       const char *name,
                                       GVariant   *parameter)
{
  StewardEnvironmentsPage *self = STEWARD_ENVIRONMENTS_PAGE (widget);
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  g_autoptr(GString) text = g_string_new (NULL);
  guint64 n_selected = gtk_bitset_get_size (selected);

  for (guint i = 0; i < n_selected; i++)
    {
      g_autoptr(StewardEnvironment) environment = NULL;

      environment = g_list_model_get_item (G_LIST_MODEL (self->selection),
                                           gtk_bitset_get_nth (selected, i));
      steward_environments_page_append_line (text, environment);
    }

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text->str);
}

void
steward_environments_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.clear-selection", NULL,
                                   steward_environments_page_clear_action);
  gtk_widget_class_install_action (widget_class, "page.copy-list", NULL,
                                   steward_environments_page_copy_action);
  gtk_widget_class_install_action (widget_class, "page.delete", NULL,
                                   steward_environments_page_delete_action);
  gtk_widget_class_install_action (widget_class, "page.menu", NULL,
                                   steward_environments_page_menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "page.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "page.clear-selection",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "page.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "page.menu",
                                       NULL);
}
