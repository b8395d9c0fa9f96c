/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-window-private.h"

#include "pages/steward-instance-page.h"

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

static const StewardInstanceVerb instance_verbs[] = {
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

void
steward_window_install_instance_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (instance_verbs); i++)
    gtk_widget_class_install_action (widget_class, instance_verbs[i].action, "(ss)",
                                     steward_window_instance_action);
}
