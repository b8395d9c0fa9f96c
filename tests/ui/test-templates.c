/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <adwaita.h>

#include "dialogs/steward-connect-dialog.h"
#include "dialogs/steward-connect-form.h"
#include "dialogs/steward-details-window.h"
#include "dialogs/steward-preferences.h"
#include "dialogs/steward-reference-window.h"
#include "dialogs/steward-registration.h"
#include "dialogs/steward-shortcuts.h"
#include "dialogs/steward-sign-in-dialog.h"
#include "dialogs/steward-sign-in-view.h"
#include "dialogs/steward-tenants-dialog.h"
#include "dialogs/steward-tenants-row.h"
#include "pages/steward-app-row.h"
#include "pages/steward-app-tree-row.h"
#include "pages/steward-apps-page.h"
#include "pages/steward-apps-table.h"
#include "pages/steward-environment-apps.h"
#include "pages/steward-environment-facts.h"
#include "pages/steward-environment-overview.h"
#include "pages/steward-environment-page.h"
#include "pages/steward-environment-row.h"
#include "pages/steward-environments-page.h"
#include "pages/steward-identity-view.h"
#include "pages/steward-instance-backups.h"
#include "pages/steward-instance-page.h"
#include "pages/steward-instances-page.h"
#include "pages/steward-operations-page.h"
#include "pages/steward-operations-view.h"
#include "pages/steward-restore-part.h"
#include "pages/steward-tenant-page.h"
#include "steward-welcome.h"
#include "steward-window.h"
#include "widgets/steward-age-button.h"
#include "widgets/steward-app-cell.h"
#include "widgets/steward-fact-row.h"
#include "widgets/steward-jump-list.h"
#include "widgets/steward-listing-row.h"
#include "widgets/steward-listing-stack.h"
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

/* What is chosen is kept, as minutes. */
static void
test_preferences (void)
{
  g_autoptr(GSettings) settings = g_settings_new ("io.github.stewardadmin.Steward");
  GtkWidget *preferences = steward_preferences_new (NULL, settings);
  AdwComboRow *refresh;

  refresh = ADW_COMBO_ROW (gtk_widget_get_template_child (preferences, STEWARD_TYPE_PREFERENCES,
                                                          "refresh"));
  g_assert_cmpuint (adw_combo_row_get_selected (refresh), ==, 1);
  adw_combo_row_set_selected (refresh, 3);
  g_assert_cmpuint (g_settings_get_uint (settings, "refresh-minutes"), ==, 0);
  gtk_window_destroy (GTK_WINDOW (preferences));
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

static void
add_type (GType type)
{
  g_autofree char *path = g_strdup_printf ("/templates/%s", g_type_name (type));

  g_test_add_data_func (path, GSIZE_TO_POINTER (type), test_template);
}

static void
add_app_types (void)
{
  add_type (STEWARD_TYPE_APPS_PAGE);
  add_type (STEWARD_TYPE_APPS_TABLE);
  add_type (STEWARD_TYPE_APP_CELL);
  add_type (STEWARD_TYPE_APP_CHOOSER);
  add_type (STEWARD_TYPE_APP_INSTALL_PAGE);
  add_type (STEWARD_TYPE_APP_PLAN_PAGE);
  add_type (STEWARD_TYPE_APP_RESULT_PAGE);
  add_type (STEWARD_TYPE_APP_ROW);
  add_type (STEWARD_TYPE_APP_TREE_ROW);
  add_type (STEWARD_TYPE_APP_UNINSTALL_PAGE);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add_app_types ();
  add_type (STEWARD_TYPE_AGE_BUTTON);
  add_type (STEWARD_TYPE_CONNECT_DIALOG);
  add_type (STEWARD_TYPE_CONNECT_FORM);
  add_type (STEWARD_TYPE_COPY_TARGET_PAGE);
  add_type (STEWARD_TYPE_CREATE_PAGE);
  add_type (STEWARD_TYPE_DETAILS_WINDOW);
  add_type (STEWARD_TYPE_ENVIRONMENTS_PAGE);
  add_type (STEWARD_TYPE_ENVIRONMENT_APPS);
  add_type (STEWARD_TYPE_ENVIRONMENT_FACTS);
  add_type (STEWARD_TYPE_ENVIRONMENT_OVERVIEW);
  add_type (STEWARD_TYPE_ENVIRONMENT_PAGE);
  add_type (STEWARD_TYPE_ENVIRONMENT_ROW);
  add_type (STEWARD_TYPE_FACT_ROW);
  add_type (STEWARD_TYPE_IDENTITY_VIEW);
  add_type (STEWARD_TYPE_INSTANCES_PAGE);
  add_type (STEWARD_TYPE_INSTANCE_BACKUPS);
  add_type (STEWARD_TYPE_INSTANCE_PAGE);
  add_type (STEWARD_TYPE_JUMP_LIST);
  add_type (STEWARD_TYPE_LINK_PAGE);
  add_type (STEWARD_TYPE_LISTING_ROW);
  add_type (STEWARD_TYPE_LISTING_STACK);
  add_type (STEWARD_TYPE_MOMENT_ROW);
  add_type (STEWARD_TYPE_NAME_FIELD);
  add_type (STEWARD_TYPE_NEXT_UPDATE_CELL);
  add_type (STEWARD_TYPE_NOTICE);
  add_type (STEWARD_TYPE_OPERATIONS_BUTTON);
  add_type (STEWARD_TYPE_OPERATIONS_PAGE);
  add_type (STEWARD_TYPE_OPERATIONS_VIEW);
  add_type (STEWARD_TYPE_OPERATION_DETAILS);
  add_type (STEWARD_TYPE_OPERATION_ITEM);
  add_type (STEWARD_TYPE_OPERATION_STEP);
  add_type (STEWARD_TYPE_PREFERENCES);
  add_type (STEWARD_TYPE_REGISTRATION);
  add_type (STEWARD_TYPE_REFERENCE_WINDOW);
  add_type (STEWARD_TYPE_RENAME_PAGE);
  add_type (STEWARD_TYPE_RESTORES_METER);
  add_type (STEWARD_TYPE_RESTORE_MOMENT);
  add_type (STEWARD_TYPE_RESTORE_MOMENT_PAGE);
  add_type (STEWARD_TYPE_RESTORE_PART);
  add_type (STEWARD_TYPE_RESTORE_TARGET_PAGE);
  add_type (STEWARD_TYPE_REVIEW_PAGE);
  add_type (STEWARD_TYPE_RUNNING_ITEM);
  add_type (STEWARD_TYPE_RUNNING_ROW);
  add_type (STEWARD_TYPE_SIGN_IN_DIALOG);
  add_type (STEWARD_TYPE_SIGN_IN_VIEW);
  add_type (STEWARD_TYPE_SPAN_HEADER);
  add_type (STEWARD_TYPE_STATE_CELL);
  add_type (STEWARD_TYPE_SUBJECT);
  add_type (STEWARD_TYPE_TAG);
  add_type (STEWARD_TYPE_TENANTS_DIALOG);
  add_type (STEWARD_TYPE_TENANTS_ROW);
  add_type (STEWARD_TYPE_TENANT_BADGE);
  add_type (STEWARD_TYPE_TENANT_CELL);
  add_type (STEWARD_TYPE_TENANT_LABELS);
  add_type (STEWARD_TYPE_TENANT_PAGE);
  add_type (STEWARD_TYPE_TENANT_ROW);
  add_type (STEWARD_TYPE_TENANT_SWITCHER);
  add_type (STEWARD_TYPE_TYPE_CARD);
  add_type (STEWARD_TYPE_TYPE_CHOICE);
  add_type (STEWARD_TYPE_WELCOME);
  add_type (STEWARD_TYPE_WINDOW);
  add_type (STEWARD_TYPE_WIZARD);

  add_searches ();
  g_test_add_func ("/templates/shortcuts", test_shortcuts);
  g_test_add_func ("/templates/preferences", test_preferences);

  return g_test_run ();
}
