/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "tour.h"

#include "pages/steward-instance-page.h"
#include "steward-instance.h"

/* Instances, their backups, and each wizard that changes one. */

typedef struct
{
  Tour       *tour;
  const char *tenant_id;
  const char *name;
  const char *id;
} TourInstance;

static gboolean
tour_has_instance (gpointer user_data)
{
  TourInstance *wanted = user_data;
  StewardViewState *state = steward_window_get_view_state (STEWARD_WINDOW (wanted->tour->window));
  GListModel *all = steward_fleet_get_instances (steward_view_state_get_fleet (state));

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr(StewardInstance) instance = g_list_model_get_item (all, i);

      if (g_strcmp0 (steward_instance_get_name (instance), wanted->name) == 0)
        wanted->id = steward_instance_get_id (instance);
    }

  return wanted->id != NULL;
}

static void
tour_activate_on_instance (Tour       *self,
                           const char *action,
                           const char *name)
{
  TourInstance wanted = { self, tour_get_tenant_id (self, "Contoso"), name, NULL };

  steward_test_await (tour_has_instance, &wanted);
  tour_activate (self, action, "(ss)", wanted.tenant_id, wanted.id);
}

/* One of those that exist only as a copy of another can be replaced. */
static void
tour_restore_instance (Tour *self)
{
  GtkWidget *table = tour_find (self, GTK_TYPE_LIST_VIEW, NULL);

  gtk_selection_model_select_item (gtk_list_view_get_model (GTK_LIST_VIEW (table)), 0, TRUE);
  tour_photograph (self, "instance-backups");
  tour_press (self, GTK_TYPE_BUTTON, "Details");
  tour_find (self, GTK_TYPE_LABEL, "Backup ID");
  tour_photograph (self, "instance-backup");
  tour_close (self);
  tour_press (self, GTK_TYPE_BUTTON, "Restore Selected…");
  tour_leave_step (self, "Target", "restore-instance");
  tour_finish_wizard (self, "Restore", "Contoso UAT", "restore-instance-review");
}

static void
tour_visit_instance (Tour *self)
{
  GtkWidget *page;

  tour_activate_on_instance (self, "win.open-instance", "Contoso UAT");
  page = tour_find (self, STEWARD_TYPE_INSTANCE_PAGE, "Contoso UAT");
  tour_await_rest (self);
  tour_photograph (self, "instance-overview");

  adw_view_stack_set_visible_child_name (
    ADW_VIEW_STACK (tour_find_below (page, ADW_TYPE_VIEW_STACK)), "backups");
  tour_await_rest (self);
  tour_restore_instance (self);
  adw_view_stack_set_visible_child_name (
    ADW_VIEW_STACK (tour_find_below (page, ADW_TYPE_VIEW_STACK)), "settings");
  tour_photograph (self, "instance-settings");
  tour_activate (self, "win.back", NULL);
}

/* What cannot be done is opened all the same, and says why. */
static void
tour_try_to_delete_production (Tour *self)
{
  tour_activate_on_instance (self, "win.delete-instance", "Contoso Sales");
  tour_find (self, GTK_TYPE_LABEL, "Can Be Deleted");
  tour_photograph (self, "delete-production-instance");
  tour_close (self);
}

static void
tour_back_up (Tour *self)
{
  tour_activate_on_instance (self, "win.back-up-instance", "Contoso Sales");
  tour_type_text (self, "Label", "Before the upgrade");
  tour_type_text (self, "Notes", "Asked for by the sales team");
  tour_leave_step (self, "Backup", "back-up-instance");
  tour_finish_wizard (self, "Back Up", NULL, "back-up-instance-review");
}

static void
tour_change_mode (Tour *self)
{
  tour_activate_on_instance (self, "win.change-admin-mode", "Contoso US Test");
  tour_type_text (self, "Notification Text", "Back at noon");
  tour_leave_step (self, "Mode", "administration-mode");
  tour_finish_wizard (self, "Change Mode", NULL, "administration-mode-review");
}

static void
tour_create_instance (Tour *self)
{
  tour_activate (self, "win.new-instance", NULL);
  tour_type_text (self, "Name", "Contoso Pilot");
  tour_type_text (self, "Domain Name", "contosopilot");
  tour_type_text (self, "Initial User", "admin@contoso.example");
  tour_leave_step (self, "Instance", "new-instance");
  tour_finish_wizard (self, "Create", NULL, "new-instance-review");
}

static void
tour_delete_instance (Tour *self)
{
  tour_activate_on_instance (self, "win.delete-instance", "Contoso Support Copy");
  tour_leave_step (self, "Instance", "delete-instance");
  tour_finish_wizard (self, "Delete Instance", "Contoso Support Copy", "delete-instance-review");
}

/* What is known of a change stands in one place of the history. */
static void
tour_assert_once (Tour *self)
{
  StewardViewState *state = steward_window_get_view_state (STEWARD_WINDOW (self->window));
  GListModel *operations = steward_view_state_get_operations (state);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (operations); i++)
    g_assert_true (g_hash_table_add (seen, g_list_model_get_item (operations, i)));
}

static void
tour_open_first (Tour *self)
{
  GtkWidget *list = tour_find (self, GTK_TYPE_LIST_VIEW, NULL);

  g_signal_emit_by_name (list, "activate", 0);
}

/* What instances are made of. */
static void
tour_visit_reference (Tour *self)
{
  static const char * const parts[] = { "templates", "releases", "languages", "currencies",
                                        "types" };
  GtkWidget *stack;

  tour_activate (self, "win.show-instance-reference", NULL);
  stack = tour_find (self, ADW_TYPE_VIEW_STACK, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (stack), parts[i]);
      tour_await_rest (self);
      tour_photograph (self, parts[i]);
    }
  tour_open_first (self);
  tour_find (self, GTK_TYPE_LABEL, "Free");
  tour_photograph (self, "type");
  tour_close (self);
  tour_close (self);
}

/* Which applications may act on instances. */
static void
tour_visit_identities (Tour *self)
{
  tour_activate (self, "win.show-application-identities", NULL);
  tour_find (self, GTK_TYPE_LIST_VIEW, "Disabled");
  tour_photograph (self, "application-identities");
  tour_open_first (self);
  tour_find (self, GTK_TYPE_BUTTON, "Disable…");
  tour_photograph (self, "application-identity");
  tour_press (self, GTK_TYPE_BUTTON, "Disable…");
  tour_finish_wizard (self, "Disable", NULL, "disable-application-review");
  tour_activate (self, "reference.register", NULL);
  tour_type_text (self, "Client ID", "11111111-2222-3333-4444-555555555555");
  tour_leave_step (self, "Application", "register-application");
  tour_finish_wizard (self, "Register", NULL, "register-application-review");
  tour_close (self);
}

static gboolean
tour_is_back (gpointer user_data)
{
  Tour *self = user_data;

  return tour_get_top (self) == self->window;
}

static void
tour_discard (Tour *self)
{
  gtk_window_close (GTK_WINDOW (tour_get_top (self)));
  tour_press (self, GTK_TYPE_BUTTON, "Discard");
  steward_test_await (tour_is_back, self);
}

/* A dry run is refused, and a change is not accepted. */
static void
tour_visit_instance_refusals (Tour *self)
{
  tour_activate (self, "win.new-instance", NULL);
  tour_type_text (self, "Name", "Contoso Twin");
  tour_type_text (self, "Domain Name", "contosouat");
  tour_type_text (self, "Initial User", "admin@contoso.example");
  tour_find (self, ADW_TYPE_COMBO_ROW, "USD (840)");
  adw_combo_row_set_selected (ADW_COMBO_ROW (tour_find (self, ADW_TYPE_COMBO_ROW, "Type")), 1);
  tour_await_step (self, "Instance");
  tour_press (self, GTK_TYPE_BUTTON, "Next");
  tour_await_failure (self, TRUE);
  tour_photograph (self, "new-instance-refused");
  tour_discard (self);

  tour_control (self, "POST", "/simulator/faults",
                "{\"match\":{\"method\":\"POST\",\"path\":\"*/InstanceBackups\"},"
                "\"fault\":{\"status\":403}}");
  tour_activate_on_instance (self, "win.back-up-instance", "Contoso US Sales");
  tour_type_text (self, "Label", "Not permitted");
  tour_await_step (self, "Backup");
  tour_press (self, GTK_TYPE_BUTTON, "Next");
  tour_await_step (self, "Review");
  tour_press (self, GTK_TYPE_BUTTON, "Back Up");
  tour_await_failure (self, TRUE);
  tour_photograph (self, "back-up-instance-not-permitted");
  tour_discard (self);
}

/* One region does not answer, or refuses. */
static void
tour_visit_instance_errors (Tour *self)
{
  tour_await_rest (self);
  tour_control (self, "POST", "/simulator/faults",
                "{\"match\":{\"method\":\"GET\",\"path\":\"/crm4/*/Instances\"},"
                "\"fault\":{\"status\":403},\"times\":1000}");
  tour_activate (self, "win.refresh", NULL);
  tour_await_failure (self, TRUE);
  tour_photograph (self, "instances-refused");
  /* What is still on its way would be taken for the answer. */
  tour_await_rest (self);
  tour_control (self, "DELETE", "/simulator/faults", NULL);
  tour_activate (self, "win.refresh", NULL);
  tour_await_failure (self, FALSE);
}

void
tour_visit_instances (Tour *self)
{
  tour_activate (self, "win.show-page", "s", "instances");
  tour_find (self, GTK_TYPE_LIST_VIEW, "Contoso UAT");
  tour_await_rest (self);
  tour_photograph (self, "instances");

  tour_visit_instance (self);
  tour_back_up (self);
  tour_change_mode (self);
  tour_create_instance (self);
  tour_try_to_delete_production (self);
  tour_delete_instance (self);
  tour_assert_once (self);
  tour_visit_reference (self);
  tour_visit_identities (self);
  tour_visit_instance_refusals (self);
  tour_visit_instance_errors (self);
  tour_photograph (self, "instances-changing");
  tour_activate (self, "win.show-page", "s", "environments");
}
