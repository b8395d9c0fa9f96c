/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <adwaita.h>

#include "dialogs/steward-connect-dialog.h"
#include "dialogs/steward-connect-form.h"
#include "dialogs/steward-details-window.h"
#include "dialogs/steward-preferences-connections.h"
#include "dialogs/steward-preferences-general.h"
#include "dialogs/steward-preferences-stored.h"
#include "dialogs/steward-preferences.h"
#include "dialogs/steward-reference-window.h"
#include "dialogs/steward-registration.h"
#include "dialogs/steward-service-row.h"
#include "dialogs/steward-shortcuts.h"
#include "dialogs/steward-sign-in-dialog.h"
#include "dialogs/steward-sign-in-view.h"
#include "dialogs/steward-tenants-dialog.h"
#include "dialogs/steward-tenants-row.h"
#include "pages/steward-app-row.h"
#include "pages/steward-app-tree-row.h"
#include "pages/steward-apps-page.h"
#include "pages/steward-apps-table.h"
#include "pages/steward-environment-apps-table.h"
#include "pages/steward-environment-apps.h"
#include "pages/steward-environment-facts.h"
#include "pages/steward-environment-overview.h"
#include "pages/steward-environment-page.h"
#include "pages/steward-environment-row.h"
#include "pages/steward-environments-bar.h"
#include "pages/steward-environments-grid.h"
#include "pages/steward-environments-page.h"
#include "pages/steward-environments-table.h"
#include "pages/steward-identity-view.h"
#include "pages/steward-instance-backups.h"
#include "pages/steward-instance-page.h"
#include "pages/steward-instances-page.h"
#include "pages/steward-operations-page.h"
#include "pages/steward-operations-table.h"
#include "pages/steward-operations-view.h"
#include "pages/steward-restore-part.h"
#include "pages/steward-tenant-page.h"
#include "steward-welcome.h"
#include "steward-window.h"
#include "widgets/steward-age-button.h"
#include "widgets/steward-app-cell.h"
#include "widgets/steward-attention-button.h"
#include "widgets/steward-connection-row.h"
#include "widgets/steward-fact-row.h"
#include "widgets/steward-jump-list.h"
#include "widgets/steward-listing-row.h"
#include "widgets/steward-listing-stack.h"
#include "widgets/steward-look-cell.h"
#include "widgets/steward-moment-row.h"
#include "widgets/steward-next-update-cell.h"
#include "widgets/steward-notice.h"
#include "widgets/steward-operation-details.h"
#include "widgets/steward-operation-item.h"
#include "widgets/steward-operation-step.h"
#include "widgets/steward-operations-button.h"
#include "widgets/steward-restore-moment.h"
#include "widgets/steward-restores-meter.h"
#include "widgets/steward-running-item.h"
#include "widgets/steward-running-row.h"
#include "widgets/steward-span-header.h"
#include "widgets/steward-spinner.h"
#include "widgets/steward-state-cell.h"
#include "widgets/steward-tag.h"
#include "widgets/steward-tenant-badge.h"
#include "widgets/steward-tenant-cell.h"
#include "widgets/steward-tenant-labels.h"
#include "widgets/steward-tenant-row.h"
#include "widgets/steward-tenant-switcher.h"
#include "wizards/apps/steward-app-chooser.h"
#include "wizards/apps/steward-app-install-page.h"
#include "wizards/apps/steward-app-plan-page.h"
#include "wizards/apps/steward-app-result-page.h"
#include "wizards/apps/steward-app-terms-row.h"
#include "wizards/apps/steward-app-uninstall-page.h"
#include "wizards/copy/steward-copy-target-page.h"
#include "wizards/create/steward-create-page.h"
#include "wizards/link/steward-link-page.h"
#include "wizards/rename/steward-rename-page.h"
#include "wizards/restore/steward-restore-moment-page.h"
#include "wizards/restore/steward-restore-target-page.h"
#include "wizards/steward-name-field.h"
#include "wizards/steward-review-page.h"
#include "wizards/steward-subject.h"
#include "wizards/steward-target-row.h"
#include "wizards/steward-type-card.h"
#include "wizards/steward-type-choice.h"
#include "wizards/steward-wizard.h"

/* Only a run on the floor system finds what a template asks of newer libraries. */
static void
test_template (gconstpointer user_data)
{
  GType type = GPOINTER_TO_SIZE (user_data);
  GtkWidget *widget = g_object_new (type, NULL);

  g_object_ref_sink (widget);
  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (GTK_WINDOW (widget));
  g_assert_finalize_object (widget);
}

static void
test_shortcuts (void)
{
  GtkWindow *shortcuts = steward_shortcuts_new (NULL);

  g_assert_true (GTK_IS_SHORTCUTS_WINDOW (shortcuts));
  gtk_window_destroy (shortcuts);
}

/* Who signs in, how, and for whom; and what ends soon. */
static void
test_connection (void)
{
  g_autoptr(StewardProfile) profile = steward_profile_new ("a");
  g_autoptr(StewardTenant) contoso = steward_tenant_new ("b", "contoso.example", "Contoso");
  g_autoptr(StewardTenant) fabrikam = steward_tenant_new ("c", "fabrikam.example", "Fabrikam");
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GDateTime) end = g_date_time_add_days (now, 3);
  GtkWidget *row = g_object_ref_sink (steward_connection_row_new (profile));

  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Nobody");
  g_object_set (profile, "user-name", "anna@contoso.example", NULL);
  steward_profile_add_tenant (profile, contoso);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   "anna@contoso.example");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Browser, Contoso");
  g_object_set (profile,
                "credential-expires-on", end,
                "method", STEWARD_SIGN_IN_METHOD_CLIENT_SECRET,
                NULL);
  steward_profile_add_tenant (profile, fabrikam);
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)),
                                   "Client secret, 2 tenants\nSecret ends on "));
  g_assert_finalize_object (row);
}

/* Where it is narrow, the other filters scroll out of sight before what is searched for does. */
static void
test_search (gconstpointer user_data)
{
  GtkWidget *page = g_object_ref_sink (g_object_new (GPOINTER_TO_SIZE (user_data), NULL));
  g_autoptr(PangoLayout) text = gtk_widget_create_pango_layout (page, "Dev-Anna");
  GtkWidget *search;
  int text_width;
  int minimum;

  search = GTK_WIDGET (gtk_widget_get_template_child (page, G_OBJECT_TYPE (page), "search"));
  gtk_widget_measure (search, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  pango_layout_get_pixel_size (text, &text_width, NULL);
  g_assert_cmpint (minimum, >, 2 * text_width);
  g_assert_finalize_object (page);
}

static void
add_searches (void)
{
  const GType types[] = {
    STEWARD_TYPE_APPS_PAGE,
    STEWARD_TYPE_ENVIRONMENTS_PAGE,
    STEWARD_TYPE_ENVIRONMENT_APPS,
    STEWARD_TYPE_OPERATIONS_VIEW,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *path = g_strdup_printf ("/templates/search/%s", g_type_name (types[i]));

      g_test_add_data_func (path, GSIZE_TO_POINTER (types[i]), test_search);
    }
}

static GType (* const types[]) (void) = {
  steward_age_button_get_type,
  steward_apps_page_get_type,
  steward_apps_table_get_type,
  steward_app_cell_get_type,
  steward_app_chooser_get_type,
  steward_app_install_page_get_type,
  steward_app_plan_page_get_type,
  steward_app_result_page_get_type,
  steward_app_row_get_type,
  steward_app_terms_row_get_type,
  steward_app_tree_row_get_type,
  steward_app_uninstall_page_get_type,
  steward_attention_button_get_type,
  steward_connect_dialog_get_type,
  steward_connect_form_get_type,
  steward_copy_target_page_get_type,
  steward_create_page_get_type,
  steward_details_window_get_type,
  steward_environments_bar_get_type,
  steward_environments_grid_get_type,
  steward_environments_page_get_type,
  steward_environments_table_get_type,
  steward_environment_apps_get_type,
  steward_environment_apps_table_get_type,
  steward_environment_facts_get_type,
  steward_environment_overview_get_type,
  steward_environment_page_get_type,
  steward_environment_row_get_type,
  steward_fact_row_get_type,
  steward_identity_view_get_type,
  steward_instances_page_get_type,
  steward_instance_backups_get_type,
  steward_instance_page_get_type,
  steward_jump_list_get_type,
  steward_link_page_get_type,
  steward_listing_row_get_type,
  steward_listing_stack_get_type,
  steward_look_cell_get_type,
  steward_moment_row_get_type,
  steward_name_field_get_type,
  steward_next_update_cell_get_type,
  steward_notice_get_type,
  steward_operations_button_get_type,
  steward_operations_page_get_type,
  steward_operations_table_get_type,
  steward_operations_view_get_type,
  steward_operation_details_get_type,
  steward_operation_item_get_type,
  steward_operation_step_get_type,
  steward_preferences_get_type,
  steward_preferences_connections_get_type,
  steward_preferences_general_get_type,
  steward_preferences_stored_get_type,
  steward_registration_get_type,
  steward_reference_window_get_type,
  steward_rename_page_get_type,
  steward_restores_meter_get_type,
  steward_restore_moment_get_type,
  steward_restore_moment_page_get_type,
  steward_restore_part_get_type,
  steward_restore_target_page_get_type,
  steward_review_page_get_type,
  steward_running_item_get_type,
  steward_running_row_get_type,
  steward_sign_in_dialog_get_type,
  steward_service_row_get_type,
  steward_sign_in_view_get_type,
  steward_span_header_get_type,
  steward_spinner_get_type,
  steward_state_cell_get_type,
  steward_subject_get_type,
  steward_target_row_get_type,
  steward_tag_get_type,
  steward_tenants_dialog_get_type,
  steward_tenants_row_get_type,
  steward_tenant_badge_get_type,
  steward_tenant_cell_get_type,
  steward_tenant_labels_get_type,
  steward_tenant_page_get_type,
  steward_tenant_row_get_type,
  steward_tenant_switcher_get_type,
  steward_type_card_get_type,
  steward_type_choice_get_type,
  steward_welcome_get_type,
  steward_window_get_type,
  steward_wizard_get_type,
};

static void
add_type (GType type)
{
  g_autofree char *path = g_strdup_printf ("/templates/%s", g_type_name (type));

  g_test_add_data_func (path, GSIZE_TO_POINTER (type), test_template);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    add_type (types[i] ());

  add_searches ();
  g_test_add_func ("/templates/shortcuts", test_shortcuts);
  g_test_add_func ("/templates/connection", test_connection);

  return g_test_run ();
}
