/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "instance-test.h"

#include "steward-instance-backup.h"
#include "steward-test-loop.h"

static void
instance_test_finished_cb (StewardFleet     *fleet,
                           StewardSession   *session,
                           StewardOperation *operation,
                           gpointer          user_data)
{
  steward_window_announce_end (user_data, operation);
}

/* As the application does, which these tests are without. */
void
instance_test_set_up (WindowTest    *test,
                      gconstpointer  quirks)
{
  window_test_set_up (test, quirks);
  g_signal_connect_object (steward_view_state_get_fleet (test->view_state), "operation-finished",
                           G_CALLBACK (instance_test_finished_cb), test->window, 0);
}

StewardEntityTable *
instance_test_get_table (WindowTest *test)
{
  return wizard_test_find (test->window, STEWARD_TYPE_ENTITY_TABLE, NULL);
}

static const char *
instance_test_get_name_property (StewardEntity *entity)
{
  if (STEWARD_IS_INSTANCE (entity))
    return "name";

  return STEWARD_IS_INSTANCE_BACKUP (entity) ? "label" : "application-id";
}

/* Instances by their name, backups by their label. */
gboolean
instance_test_has_row (gpointer user_data)
{
  InstanceTestRow *row = user_data;
  StewardEntityTable *table = row->table != NULL ? row->table
                                                 : instance_test_get_table (row->test);
  GListModel *rows = table != NULL ? G_LIST_MODEL (steward_entity_table_get_selection (table))
                                   : NULL;
  guint n_items = rows != NULL ? g_list_model_get_n_items (rows) : 0;

  for (row->position = 0; row->position < n_items; row->position++)
    {
      g_autoptr(StewardEntity) entity = g_list_model_get_item (rows, row->position);
      g_autofree char *name = NULL;

      g_object_get (entity, instance_test_get_name_property (entity), &name, NULL);
      if (g_strcmp0 (name, row->name) == 0)
        return TRUE;
    }

  return FALSE;
}

/* As a click on it does. */
void
instance_test_select_row (WindowTest *test,
                          const char *name)
{
  InstanceTestRow row = { test, name };
  GtkSelectionModel *selection;

  steward_test_await (instance_test_has_row, &row);
  selection = steward_entity_table_get_selection (instance_test_get_table (test));
  gtk_selection_model_select_item (selection, row.position, TRUE);
}

/* As a double click on it does, or Enter. */
void
instance_test_open_row (WindowTest *test,
                        const char *name)
{
  InstanceTestRow row = { test, name };
  GtkWidget *view;

  steward_test_await (instance_test_has_row, &row);
  view = wizard_test_find (instance_test_get_table (test), GTK_TYPE_COLUMN_VIEW, NULL);
  g_signal_emit_by_name (view, "activate", row.position);
}

void
instance_test_open_instance (WindowTest *test,
                             const char *name)
{
  steward_window_show_page (test->window, "instances");
  instance_test_open_row (test, name);
  window_test_await_shown (test->window, "Instance ID");
}

void
instance_test_open_backups (WindowTest *test,
                            const char *name)
{
  instance_test_open_instance (test, name);
  window_test_press (test->window, "Backups");
}

/* As the menu of the page does, with the instance that is shown. */
void
instance_test_open_action (WindowTest *test,
                           const char *action)
{
  g_autoptr(StewardInstance) instance = NULL;
  GtkWidget *page = gtk_widget_get_parent (wizard_test_find (test->window, ADW_TYPE_HEADER_BAR,
                                                             NULL));

  while (page != NULL && !STEWARD_IS_PAGE (page))
    page = gtk_widget_get_parent (page);
  g_object_get (page, "instance", &instance, NULL);
  gtk_widget_activate_action (page, action, "(ss)",
                              steward_tenant_get_id (steward_entity_get_tenant (
                                STEWARD_ENTITY (instance))),
                              steward_instance_get_id (instance));
  window_test_take_wizard (test);
}

/* Goes on from a step that has been filled in. */
void
instance_test_go_on (WindowTest *test,
                     const char *title)
{
  wizard_test_await_ready (&test->wizard);
  wizard_test_next (&test->wizard);
  wizard_test_await_page (&test->wizard, title);
}

void
instance_test_send (WindowTest *test,
                    const char *verb)
{
  wizard_test_await_ready (&test->wizard);
  window_test_press (test->wizard.wizard, verb);
  wizard_test_await_closed (&test->wizard);
}

/* Up to the review. */
void
instance_test_fill_back_up (WindowTest *test,
                            const char *instance,
                            const char *label)
{
  g_autofree char *effect = g_strdup_printf ("A backup “%s” of “%s” is taken", label, instance);

  window_test_press (test->window, "Back Up…");
  window_test_take_wizard (test);
  g_assert_false (gtk_widget_get_sensitive (wizard_test_get_next (&test->wizard)));
  window_test_fill (test->wizard.wizard, "Label", label);
  window_test_fill (test->wizard.wizard, "Notes", "As a new user would");
  instance_test_go_on (test, "Review");
  window_test_await_shown (test->wizard.wizard, effect);
}

void
instance_test_back_up (WindowTest *test,
                       const char *instance,
                       const char *label)
{
  instance_test_fill_back_up (test, instance, label);
  instance_test_send (test, "Back Up");
}

/* Up to the verb, with the name typed. */
void
instance_test_fill_restore (WindowTest *test,
                            const char *label,
                            const char *target)
{
  g_autofree char *effect = g_strdup_printf ("Everything in “%s” is lost", target);
  g_autofree char *confirmation = g_strdup_printf ("Type “%s” to confirm", target);

  instance_test_select_row (test, label);
  window_test_press (test->window, "Restore Selected…");
  window_test_take_wizard (test);
  window_test_choose (test->wizard.wizard, "Target", target);
  instance_test_go_on (test, "Review");
  window_test_await_shown (test->wizard.wizard, effect);
  g_assert_false (gtk_widget_get_sensitive (wizard_test_get_next (&test->wizard)));
  window_test_fill (test->wizard.wizard, confirmation, target);
}

static StewardOperation *
instance_test_find_operation (GListModel *operations)
{
  for (guint i = 0; i < g_list_model_get_n_items (operations); i++)
    {
      g_autoptr(StewardOperation) operation = g_list_model_get_item (operations, i);

      if (steward_operation_is_of_instance (operation))
        return operation;
    }

  return NULL;
}

static gboolean
instance_test_has_operation (gpointer user_data)
{
  return instance_test_find_operation (user_data) != NULL;
}

/* The change that is listed first. */
StewardOperation *
instance_test_get_operation (WindowTest *test)
{
  GListModel *operations = steward_fleet_get_operations (
    steward_view_state_get_fleet (test->view_state));

  steward_test_await (instance_test_has_operation, operations);

  return instance_test_find_operation (operations);
}
