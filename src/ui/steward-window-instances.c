/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-window-private.h"

#include <glib/gi18n.h>

#include "dialogs/steward-reference-window.h"
#include "pages/steward-instance-page.h"
#include "steward-operation-text.h"
#include "wizards/instances/steward-instance-wizards.h"
#include "wizards/instances/steward-provision-wizard.h"
#include "wizards/steward-change-text.h"

/* What can be done to Dataverse instances. The target of an action is "(ss)", the id of the
 * tenant and of the instance. */
typedef struct
{
  const char *action;
  void      (*run) (StewardWindow   *self,
                    StewardSession  *session,
                    StewardInstance *instance);
} StewardInstanceVerb;

static void
steward_window_open_instance (StewardWindow   *self,
                              StewardSession  *session,
                              StewardInstance *instance)
{
  steward_window_push (self, steward_instance_page_new (self->view_state, instance));
}

static void
steward_window_instance_submitted_cb (StewardWizard    *wizard,
                                      StewardOperation *operation,
                                      gpointer          user_data)
{
  StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (operation));
  const char *key = steward_entity_get_key (STEWARD_ENTITY (operation));
  g_autofree char *text = NULL;

  text = steward_change_text_dup_progress (steward_wizard_get_draft (wizard), operation);
  steward_window_tell_progress (user_data, operation, text, "win.show-operation",
                                g_variant_new ("(ss)", steward_tenant_get_id (tenant), key));
}

static void
steward_window_start_instance_wizard (StewardWindow *self,
                                      StewardWizard *wizard)
{
  g_signal_connect_object (wizard, "submitted",
                           G_CALLBACK (steward_window_instance_submitted_cb), self, 0);
  steward_wizard_start (wizard, GTK_WINDOW (self));
}

static void
steward_window_back_up_instance (StewardWindow   *self,
                                 StewardSession  *session,
                                 StewardInstance *instance)
{
  steward_window_start_instance_wizard (
    self, steward_instance_wizards_new_back_up (session, instance));
}

static void
steward_window_change_admin_mode (StewardWindow   *self,
                                  StewardSession  *session,
                                  StewardInstance *instance)
{
  steward_window_start_instance_wizard (
    self, steward_instance_wizards_new_admin_mode (session, instance,
                                                   !steward_instance_get_admin_mode (instance)));
}

/* After a restore, also before the list of instances has been read again. */
static void
steward_window_end_admin_mode (StewardWindow   *self,
                               StewardSession  *session,
                               StewardInstance *instance)
{
  steward_window_start_instance_wizard (
    self, steward_instance_wizards_new_admin_mode (session, instance, FALSE));
}

static void
steward_window_delete_instance (StewardWindow   *self,
                                StewardSession  *session,
                                StewardInstance *instance)
{
  steward_window_start_instance_wizard (
    self, steward_instance_wizards_new_delete (session, instance));
}

static const StewardInstanceVerb instance_verbs[] = {
  { "win.back-up-instance", steward_window_back_up_instance },
  { "win.change-admin-mode", steward_window_change_admin_mode },
  { "win.delete-instance", steward_window_delete_instance },
  { "win.end-admin-mode", steward_window_end_admin_mode },
  { "win.open-instance", steward_window_open_instance },
};

/* (nullable) (transfer full): the instance of that id in that tenant */
static StewardInstance *
steward_window_find_instance (StewardWindow *self,
                              const char    *tenant_id,
                              const char    *instance_id)
{
  StewardFleet *fleet = steward_view_state_get_fleet (self->view_state);
  GListModel *all = fleet != NULL ? steward_fleet_get_instances (fleet) : NULL;
  guint n_items = all != NULL ? g_list_model_get_n_items (all) : 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardInstance) instance = g_list_model_get_item (all, i);
      StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (instance));

      if (g_strcmp0 (steward_tenant_get_id (tenant), tenant_id) == 0 &&
          g_strcmp0 (steward_instance_get_id (instance), instance_id) == 0)
        return g_steal_pointer (&instance);
    }

  return NULL;
}

static void
steward_window_instance_action (GtkWidget  *widget,
                                const char *name,
                                GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);
  g_autoptr(StewardInstance) instance = NULL;
  StewardSession *session;
  const char *tenant_id;
  const char *instance_id;

  g_variant_get (parameter, "(&s&s)", &tenant_id, &instance_id);
  instance = steward_window_find_instance (self, tenant_id, instance_id);
  session = instance != NULL ? steward_view_state_get_session_of (self->view_state,
                                                                  STEWARD_ENTITY (instance))
                             : NULL;
  if (session == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (instance_verbs); i++)
    if (g_str_equal (instance_verbs[i].action, name))
      instance_verbs[i].run (self, session, instance);
}

static void
steward_window_restore_instance_action (GtkWidget  *widget,
                                        const char *name,
                                        GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);
  g_autoptr(StewardInstance) instance = NULL;
  StewardSession *session;
  StewardListing *backups;
  const char *tenant_id;
  const char *instance_id;
  const char *backup_id;

  g_variant_get (parameter, "(&s&s&s)", &tenant_id, &instance_id, &backup_id);
  instance = steward_window_find_instance (self, tenant_id, instance_id);
  session = instance != NULL ? steward_view_state_get_session_of (self->view_state,
                                                                  STEWARD_ENTITY (instance))
                             : NULL;
  backups = session != NULL ? steward_session_list_instance_backups (session, instance) : NULL;
  for (guint i = 0; backups != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (backups)); i++)
    {
      g_autoptr(StewardInstanceBackup) backup = g_list_model_get_item (G_LIST_MODEL (backups), i);

      if (g_strcmp0 (steward_instance_backup_get_id (backup), backup_id) == 0)
        steward_window_start_instance_wizard (
          self, steward_instance_wizards_new_restore (session, instance, backup));
    }
}

/* (nullable) (transfer none): the tenant that is shown, or the first one */
static StewardSession *
steward_window_get_first_session (StewardWindow *self)
{
  StewardFleet *fleet = steward_view_state_get_fleet (self->view_state);
  StewardTenant *tenant = steward_view_state_get_tenant (self->view_state);
  g_autoptr(StewardSession) first = NULL;

  first = fleet != NULL ? g_list_model_get_item (G_LIST_MODEL (fleet), 0) : NULL;

  return first != NULL && tenant != NULL ? steward_fleet_find_session (fleet, tenant) : first;
}

static void
steward_window_new_instance_action (GtkWidget  *widget,
                                    const char *name,
                                    GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);
  StewardSession *session = steward_window_get_first_session (self);

  if (session != NULL)
    steward_window_start_instance_wizard (
      self, steward_provision_wizard_new (
              session, G_LIST_MODEL (steward_view_state_get_fleet (self->view_state))));
}

static void
steward_window_reference_submitted_cb (StewardReferenceWindow *reference,
                                       StewardWizard          *wizard,
                                       StewardOperation       *operation,
                                       gpointer                user_data)
{
  steward_window_instance_submitted_cb (wizard, operation, user_data);
}

/* The name of the action says what is shown. */
static void
steward_window_reference_action (GtkWidget  *widget,
                                 const char *name,
                                 GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);
  StewardSession *session = steward_window_get_first_session (self);
  StewardReferenceWindow *reference;

  if (session == NULL)
    return;

  reference = steward_reference_window_new (
    GTK_WINDOW (self), G_LIST_MODEL (steward_view_state_get_fleet (self->view_state)), session,
    !g_str_equal (name, "win.show-instance-reference"));
  g_signal_connect_object (reference, "submitted",
                           G_CALLBACK (steward_window_reference_submitted_cb), self, 0);
  gtk_window_present (GTK_WINDOW (reference));
  if (g_str_equal (name, "win.register-application"))
    steward_reference_window_register (reference);
}

void
steward_window_install_instance_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (instance_verbs); i++)
    gtk_widget_class_install_action (widget_class, instance_verbs[i].action, "(ss)",
                                     steward_window_instance_action);

  gtk_widget_class_install_action (widget_class, "win.new-instance", NULL,
                                   steward_window_new_instance_action);
  gtk_widget_class_install_action (widget_class, "win.register-application", NULL,
                                   steward_window_reference_action);
  gtk_widget_class_install_action (widget_class, "win.restore-instance", "(sss)",
                                   steward_window_restore_instance_action);
  gtk_widget_class_install_action (widget_class, "win.show-application-identities", NULL,
                                   steward_window_reference_action);
  gtk_widget_class_install_action (widget_class, "win.show-instance-reference", NULL,
                                   steward_window_reference_action);
}

/* (transfer full): where it was, unless @sentence says so but for the tenant */
static char *
steward_window_dup_place (StewardOperation *operation,
                          const char       *sentence)
{
  StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (operation));
  g_autofree char *words = g_strconcat (" ", sentence, " ", NULL);
  g_autofree char *name = NULL;

  name = g_strconcat (" ", steward_operation_get_environment_name (operation), " ", NULL);
  if (strstr (words, name) != NULL)
    return g_strdup (steward_tenant_get_name (tenant));

  return steward_operation_text_dup_place (operation);
}

/**
 * steward_window_announce_end:
 * @self: a window
 * @operation: what has come to its end
 *
 * Says so, with what one wants to do next.
 */
void
steward_window_announce_end (StewardWindow    *self,
                             StewardOperation *operation)
{
  StewardTenant *tenant;
  const char *tenant_id;
  const char *instance_id;
  g_autofree char *sentence = NULL;
  g_autofree char *place = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (STEWARD_IS_WINDOW (self));
  g_return_if_fail (STEWARD_IS_OPERATION (operation));

  tenant = steward_entity_get_tenant (STEWARD_ENTITY (operation));
  tenant_id = steward_tenant_get_id (tenant);
  instance_id = steward_operation_get_instance_id (operation);
  sentence = steward_operation_text_dup_sentence (operation);
  place = steward_window_dup_place (operation, sentence);
  /* Translators: where, and what became of an operation, as in "Contoso: UAT created", or
   * "Contoso › UAT: Payroll DK installed" */
  text = g_strdup_printf (_("%s: %s"), place, sentence);

  if (steward_operation_get_operation_type (operation) == STEWARD_OPERATION_TYPE_INSTANCE_RESTORE &&
      steward_operation_get_status (operation) == STEWARD_OPERATION_STATUS_SUCCEEDED &&
      instance_id != NULL)
    steward_window_add_toast (self, text, _("Turn Off…"), "win.end-admin-mode",
                              g_variant_new ("(ss)", tenant_id, instance_id));
  else
    steward_window_add_toast (self, text, _("Show"), "win.show-operation",
                              g_variant_new ("(ss)", tenant_id,
                                             steward_entity_get_key (STEWARD_ENTITY (operation))));
}
