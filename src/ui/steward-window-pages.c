/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-window-private.h"

#include <glib/gi18n.h>

#include "pages/steward-apps-page.h"
#include "pages/steward-environments-page.h"
#include "pages/steward-instances-page.h"
#include "pages/steward-operations-page.h"
#include "pages/steward-tenant-page.h"

/* The pages of the sidebar. A page is made when it is shown for the first time. */
typedef struct
{
  const char  *name;
  const char  *title;
  const char  *icon_name;
  const char  *list;     /* (nullable): the list of the view state that is counted */
  GType      (*get_type) (void);
} StewardWindowPage;

static const StewardWindowPage window_pages[] = {
  { "environments", N_("Environments"), "steward-environment-symbolic", "environments",
    steward_environments_page_get_type },
  { "apps", N_("Apps"), "application-x-addon-symbolic", "updatable-apps",
    steward_apps_page_get_type },
  { "operations", N_("Operations"), "steward-operations-symbolic", "running",
    steward_operations_page_get_type },
  { "instances", N_("Instances"), "steward-instance-symbolic", "instances",
    steward_instances_page_get_type },
  { "tenant", N_("Tenant"), "steward-tenant-symbolic", NULL, steward_tenant_page_get_type },
};

static void
steward_window_count_cb (GListModel *list,
                         guint       position,
                         guint       removed,
                         guint       added,
                         gpointer    user_data)
{
  GtkLabel *label = user_data;
  guint n_items = g_list_model_get_n_items (list);
  g_autofree char *text = g_strdup_printf ("%u", n_items);

  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), n_items > 0);
}

static GtkWidget *
steward_window_new_count (StewardWindow           *self,
                          const StewardWindowPage *page)
{
  GtkWidget *label = gtk_label_new (NULL);
  g_autoptr(GListModel) list = NULL;

  g_object_get (self->view_state, page->list, &list, NULL);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "sidebar-count");
  gtk_widget_add_css_class (label, "numeric");
  g_signal_connect_object (list, "items-changed", G_CALLBACK (steward_window_count_cb), label, 0);
  steward_window_count_cb (list, 0, 0, 0, label);

  return label;
}

static GtkWidget *
steward_window_new_row (StewardWindow           *self,
                        const StewardWindowPage *page)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_(page->title));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (page->icon_name));
  gtk_box_append (GTK_BOX (box), label);
  if (page->list != NULL)
    gtk_box_append (GTK_BOX (box), steward_window_new_count (self, page));

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_name (row, page->name);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);

  return row;
}

void
steward_window_fill_sidebar (StewardWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (window_pages); i++)
    gtk_list_box_append (self->page_list, steward_window_new_row (self, &window_pages[i]));
}

void
steward_window_select_page (StewardWindow *self,
                            const char    *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (window_pages); i++)
    if (g_str_equal (window_pages[i].name, name))
      gtk_list_box_select_row (self->page_list,
                               gtk_list_box_get_row_at_index (self->page_list, i));
}

/* The page that was shown last, if that is wanted, or else the first one. */
void
steward_window_restore_page (StewardWindow *self)
{
  GSettings *settings = steward_view_state_get_settings (self->view_state);
  g_autofree char *name = NULL;

  if (settings != NULL && g_settings_get_boolean (settings, "restore-page"))
    name = g_settings_get_string (settings, "page");
  if (name != NULL)
    steward_window_show_page (self, name);
  if (gtk_stack_get_visible_child_name (self->pages) == NULL)
    steward_window_show_page (self, window_pages[0].name);
}

/**
 * steward_window_show_page:
 * @self: a window
 * @name: the name of a page of the sidebar
 */
void
steward_window_show_page (StewardWindow *self,
                          const char    *name)
{
  GSettings *settings;

  g_return_if_fail (STEWARD_IS_WINDOW (self));
  g_return_if_fail (name != NULL);

  settings = steward_view_state_get_settings (self->view_state);

  for (guint i = 0; i < G_N_ELEMENTS (window_pages); i++)
    {
      if (!g_str_equal (window_pages[i].name, name))
        continue;

      steward_window_select_page (self, name);
      if (gtk_stack_get_child_by_name (self->pages, name) == NULL)
        gtk_stack_add_named (self->pages,
                             g_object_new (window_pages[i].get_type (),
                                           "view-state", self->view_state, NULL),
                             name);

      self->page_name = window_pages[i].name;
      steward_window_pop (self);
      gtk_stack_set_visible_child_name (self->pages, name);
      if (settings != NULL)
        g_settings_set_string (settings, "page", name);
      adw_leaflet_set_visible_child (self->leaflet, self->content);
    }
}

/* (nullable) (transfer floating): a page of the same thing as @page, at the same tab */
static StewardPage *
steward_window_remake (StewardPage *page)
{
  const char *things[] = { "environment", "instance" };

  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    {
      g_autoptr(GObject) thing = NULL;
      g_autofree char *tab = NULL;

      if (g_object_class_find_property (G_OBJECT_GET_CLASS (page), things[i]) == NULL)
        continue;

      g_object_get (page, things[i], &thing, "tab", &tab, NULL);
      page = g_object_new (G_OBJECT_TYPE (page),
                           "title", steward_page_get_title (page),
                           "view-state", steward_page_get_view_state (page),
                           things[i], thing,
                           NULL);
      g_object_set (page, "tab", tab, NULL);

      return page;
    }

  return NULL;
}

/* What was written on the pages reads differently from now on. One stays where one is. */
void
steward_window_remake_pages (StewardWindow *self)
{
  GtkWidget *beside = adw_leaflet_get_visible_child (self->leaflet);
  const char *name = self->page_name;
  StewardPage *pushed = self->pushed != NULL ? steward_window_remake (self->pushed) : NULL;
  GtkWidget *page;

  if (name == NULL)
    return;

  steward_window_pop (self);
  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_stack_remove (self->pages, page);
  steward_window_show_page (self, name);
  if (pushed != NULL)
    steward_window_push (self, pushed);
  adw_leaflet_set_visible_child (self->leaflet, beside);
}
