/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-environments-page-private.h"

#include <glib/gi18n.h>

#include "steward-csv.h"
#include "steward-environment-menu.h"
#include "steward-file-choice.h"
#include "steward-list-top.h"
#include "steward-look.h"
#include "steward-text.h"

/* What a key asks for, of the row that it was pressed in. */
static void
steward_environments_page_change_focused (StewardEnvironmentsPage *self,
                                          const char              *action)
{
  StewardEntity *entity = steward_row_menu_get_focused (self->menu);
  StewardEnvironment *environment = entity != NULL ? STEWARD_ENVIRONMENT (entity) : NULL;

  if (environment != NULL && !steward_environment_is_deleted (environment))
    gtk_widget_activate_action_variant (GTK_WIDGET (self), action,
                                        steward_environment_menu_new_target (environment));
}

static void
steward_environments_page_delete_action (GtkWidget  *widget,
                                         const char *name,
                                         GVariant   *parameter)
{
  steward_environments_page_change_focused (STEWARD_ENVIRONMENTS_PAGE (widget),
                                            "win.delete-environment");
}

static void
steward_environments_page_rename_action (GtkWidget  *widget,
                                         const char *name,
                                         GVariant   *parameter)
{
  steward_environments_page_change_focused (STEWARD_ENVIRONMENTS_PAGE (widget),
                                            "win.rename-environment");
}

/* For those who cannot activate a row: assistive technology selects it, and asks for this. */
static void
steward_environments_page_open_action (GtkWidget  *widget,
                                       const char *name,
                                       GVariant   *parameter)
{
  StewardEnvironmentsPage *self = STEWARD_ENVIRONMENTS_PAGE (widget);
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  g_autoptr(StewardEnvironment) environment = NULL;

  if (gtk_bitset_get_size (selected) != 1)
    return;

  environment = g_list_model_get_item (G_LIST_MODEL (self->selection),
                                       gtk_bitset_get_minimum (selected));
  gtk_widget_activate_action_variant (widget, "win.open-environment",
                                      steward_environment_menu_new_target (environment));
}

static void
steward_environments_page_filters_action (GtkWidget  *widget,
                                          const char *name,
                                          GVariant   *parameter)
{
  steward_environments_page_reset_filters (STEWARD_ENVIRONMENTS_PAGE (widget));
}

/* Who pressed the button that goes with the selection stays with the rows. */
static void
steward_environments_page_clear_action (GtkWidget  *widget,
                                        const char *name,
                                        GVariant   *parameter)
{
  StewardEnvironmentsPage *self = STEWARD_ENVIRONMENTS_PAGE (widget);
  GtkStateFlags state = gtk_widget_get_state_flags (GTK_WIDGET (self->bar));
  GtkListView *rows = steward_list_top_find (GTK_WIDGET (self->table));

  gtk_selection_model_unselect_all (self->selection);
  if ((state & GTK_STATE_FLAG_FOCUS_WITHIN) != 0 && rows != NULL)
    gtk_widget_child_focus (GTK_WIDGET (rows), GTK_DIR_TAB_FORWARD);
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
      steward_environments_table_select (self->table, i);
      return;
    }
}

/* What is selected; where nothing is, all that is shown. */
static GPtrArray *
steward_environments_page_list_chosen (StewardEnvironmentsPage *self)
{
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; i < n_items; i++)
    if (gtk_bitset_is_empty (selected) || gtk_bitset_contains (selected, i))
      g_ptr_array_add (chosen, g_list_model_get_item (G_LIST_MODEL (self->selection), i));

  return chosen;
}

static const char *
steward_environments_page_get_status (StewardEnvironment *environment)
{
  const StewardLook *look = steward_look_of_environment (
    steward_environment_get_status (environment));

  return steward_look_get_word (look, steward_environment_get_status_text (environment));
}

static void
steward_environments_page_append_line (GString            *text,
                                       StewardEnvironment *environment)
{
  StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (environment));
  g_autofree char *size = steward_text_dup_size (steward_environment_get_storage_kb (environment));
  const char *version = steward_environment_get_version (environment);
  const char *country = steward_environment_get_country_code (environment);

  g_string_append_printf (
    text, "%s\t%s\t%s\t%s\t%s\t%s\t%s\n",
    steward_environment_get_name (environment),
    steward_tenant_get_name (tenant),
    steward_look_name_environment (steward_environment_get_environment_type (environment),
                                   steward_environment_get_type_text (environment)),
    steward_environments_page_get_status (environment),
    version != NULL ? version : STEWARD_TEXT_UNKNOWN,
    country != NULL ? country : STEWARD_TEXT_UNKNOWN,
    size);
}

static void
steward_environments_page_copy_action (GtkWidget  *widget,
                                       const char *name,
                                       GVariant   *parameter)
{
  g_autoptr(GPtrArray) chosen = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  chosen = steward_environments_page_list_chosen (STEWARD_ENVIRONMENTS_PAGE (widget));
  for (guint i = 0; i < chosen->len; i++)
    steward_environments_page_append_line (text, g_ptr_array_index (chosen, i));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text->str);
}

static char *
steward_environments_page_dup_date (GDateTime *date)
{
  return date != NULL ? g_date_time_format_iso8601 (date) : g_strdup ("");
}

/* For programs: sizes are numbers, dates as the service has them, and unknown is empty. */
static void
steward_environments_page_add_row (StewardCsv         *csv,
                                   StewardEnvironment *environment)
{
  StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (environment));
  const char *version = steward_environment_get_version (environment);
  const char *country = steward_environment_get_country_code (environment);
  const char *next = steward_environment_get_next_version (environment);
  const char *domain = steward_tenant_get_domain (tenant);
  gint64 storage_kb = steward_environment_get_storage_kb (environment);
  g_autofree char *size = NULL;
  g_autofree char *update_on = NULL;
  g_autofree char *deadline = NULL;

  size = storage_kb >= 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, storage_kb) : g_strdup ("");
  update_on = steward_environments_page_dup_date (
    steward_environment_get_next_update_on (environment));
  deadline = steward_environments_page_dup_date (
    steward_environment_get_update_deadline (environment));
  steward_csv_add_row (
    csv, steward_environment_get_name (environment), steward_tenant_get_name (tenant),
    domain != NULL ? domain : "",
    steward_look_name_environment (steward_environment_get_environment_type (environment),
                                   steward_environment_get_type_text (environment)),
    steward_environments_page_get_status (environment), version != NULL ? version : "",
    country != NULL ? country : "", size, next != NULL ? next : "", update_on, deadline, NULL);
}

GBytes *
steward_environments_page_dup_csv (StewardEnvironmentsPage *self)
{
  g_autoptr(StewardCsv) csv = steward_csv_new ();
  g_autoptr(GPtrArray) chosen = steward_environments_page_list_chosen (self);

  steward_csv_add_row (csv, _("Name"), _("Tenant"), _("Domain"), _("Type"), _("Status"),
                       _("Version"), _("Country"), _("Storage in KB"), _("Next Version"),
                       _("Next Update"), _("Update Deadline"), NULL);
  for (guint i = 0; i < chosen->len; i++)
    steward_environments_page_add_row (csv, g_ptr_array_index (chosen, i));

  return steward_csv_dup_bytes (csv);
}

static void
steward_environments_page_export_action (GtkWidget  *widget,
                                         const char *name,
                                         GVariant   *parameter)
{
  g_autoptr(GBytes) csv = steward_environments_page_dup_csv (STEWARD_ENVIRONMENTS_PAGE (widget));

  steward_file_choice_save (widget, _("Export Environments"), _("environments.csv"), csv);
}

/* Apps are where an environment is active; elsewhere they cannot be told. */
static void
steward_environments_page_update_apps_action (GtkWidget  *widget,
                                              const char *name,
                                              GVariant   *parameter)
{
  g_autoptr(GPtrArray) chosen = NULL;
  GVariantBuilder targets;

  chosen = steward_environments_page_list_chosen (STEWARD_ENVIRONMENTS_PAGE (widget));
  g_variant_builder_init (&targets, G_VARIANT_TYPE ("a(ssas)"));
  for (guint i = 0; i < chosen->len; i++)
    {
      StewardEnvironment *environment = g_ptr_array_index (chosen, i);

      if (steward_environment_get_status (environment) == STEWARD_ENVIRONMENT_STATUS_ACTIVE)
        g_variant_builder_add_value (
          &targets, steward_environment_menu_new_apps_target (environment, NULL));
    }
  gtk_widget_activate_action_variant (widget, "win.update-apps",
                                      g_variant_builder_end (&targets));
}

void
steward_environments_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.clear-filters", NULL,
                                   steward_environments_page_filters_action);
  gtk_widget_class_install_action (widget_class, "page.clear-selection", NULL,
                                   steward_environments_page_clear_action);
  gtk_widget_class_install_action (widget_class, "page.copy-list", NULL,
                                   steward_environments_page_copy_action);
  gtk_widget_class_install_action (widget_class, "page.delete", NULL,
                                   steward_environments_page_delete_action);
  gtk_widget_class_install_action (widget_class, "page.export", NULL,
                                   steward_environments_page_export_action);
  gtk_widget_class_install_action (widget_class, "page.open", NULL,
                                   steward_environments_page_open_action);
  gtk_widget_class_install_action (widget_class, "page.rename", NULL,
                                   steward_environments_page_rename_action);
  gtk_widget_class_install_action (widget_class, "page.update-apps", NULL,
                                   steward_environments_page_update_apps_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "page.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "page.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "page.clear-selection",
                                       NULL);
}
