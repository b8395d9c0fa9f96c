/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-environment-operations.h"

#include "pages/steward-operations-view.h"

struct _StewardEnvironmentOperations
{
  StewardEnvironmentTab  parent_instance;

  StewardOperationsView *view;
};

G_DEFINE_FINAL_TYPE (StewardEnvironmentOperations, steward_environment_operations,
                     STEWARD_TYPE_ENVIRONMENT_TAB)

static void
steward_environment_operations_search (StewardEnvironmentTab *tab)
{
  StewardEnvironmentOperations *self = STEWARD_ENVIRONMENT_OPERATIONS (tab);

  g_object_set (self->view, "searching", TRUE, NULL);
  steward_operations_view_search (self->view);
}

static void
steward_environment_operations_constructed (GObject *object)
{
  StewardEnvironmentOperations *self = STEWARD_ENVIRONMENT_OPERATIONS (object);
  StewardEnvironmentTab *tab = STEWARD_ENVIRONMENT_TAB (object);
  StewardSession *session = steward_environment_tab_get_session (tab);

  G_OBJECT_CLASS (steward_environment_operations_parent_class)->constructed (object);

  if (session != NULL)
    steward_environment_tab_add_listing (tab, steward_session_get_operations (session));

  self->view = g_object_new (STEWARD_TYPE_OPERATIONS_VIEW,
                             "environment", steward_environment_tab_get_environment (tab),
                             "view-state", steward_environment_tab_get_view_state (tab),
                             NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->view));
}

static void
steward_environment_operations_class_init (StewardEnvironmentOperationsClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = steward_environment_operations_constructed;
  STEWARD_ENVIRONMENT_TAB_CLASS (klass)->search = steward_environment_operations_search;
}

static void
steward_environment_operations_init (StewardEnvironmentOperations *self)
{
}
