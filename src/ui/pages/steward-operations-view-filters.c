/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-operations-view-private.h"

#include <glib/gi18n.h>

#include "steward-look.h"

static const StewardOperationType offered_types[] = {
  STEWARD_OPERATION_TYPE_CREATE,
  STEWARD_OPERATION_TYPE_COPY,
  STEWARD_OPERATION_TYPE_PIT_RESTORE,
  STEWARD_OPERATION_TYPE_ENVIRONMENT_RENAME,
  STEWARD_OPERATION_TYPE_SOFT_DELETE,
  STEWARD_OPERATION_TYPE_RECOVER,
  STEWARD_OPERATION_TYPE_DELETE,
  STEWARD_OPERATION_TYPE_UPDATE,
  STEWARD_OPERATION_TYPE_RESTART,
  STEWARD_OPERATION_TYPE_MODIFY,
  STEWARD_OPERATION_TYPE_MOVE_TO_ANOTHER_AAD_TENANT,
  STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_INSTALL,
  STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UPDATE,
  STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_HOTFIX,
  STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UNINSTALL,
  STEWARD_OPERATION_TYPE_INSTANCE_PROVISION,
  STEWARD_OPERATION_TYPE_INSTANCE_BACKUP,
  STEWARD_OPERATION_TYPE_INSTANCE_RESTORE,
  STEWARD_OPERATION_TYPE_INSTANCE_ADMIN_MODE,
  STEWARD_OPERATION_TYPE_INSTANCE_DELETE,
  STEWARD_OPERATION_TYPE_APPLICATION_IDENTITY,
};

static const StewardOperationStatus offered_statuses[] = {
  STEWARD_OPERATION_STATUS_SCHEDULED,
  STEWARD_OPERATION_STATUS_SUCCEEDED,
  STEWARD_OPERATION_STATUS_FAILED,
  STEWARD_OPERATION_STATUS_CANCELED,
  STEWARD_OPERATION_STATUS_SKIPPED,
  STEWARD_OPERATION_STATUS_NOT_RECEIVED,
  STEWARD_OPERATION_STATUS_UNSETTLED,
};

static const struct
{
  int         days;  /* 0: always */
  const char *label;
} offered_ages[] = {
  { 30, N_("Last 30 Days") },
  { 7, N_("Last 7 Days") },
  { 1, N_("Last 24 Hours") },
  { 0, N_("All 180 Days") },
};

void
steward_operations_view_fill_filters (StewardOperationsView *self)
{
  g_autoptr(GtkStringList) types = gtk_string_list_new (NULL);
  g_autoptr(GtkStringList) statuses = gtk_string_list_new (NULL);
  g_autoptr(GtkStringList) ages = gtk_string_list_new (NULL);

  gtk_string_list_append (types, _("All Types"));
  for (guint i = 0; i < G_N_ELEMENTS (offered_types); i++)
    gtk_string_list_append (types, steward_look_name_operation (offered_types[i], NULL));
  gtk_drop_down_set_model (self->types, G_LIST_MODEL (types));

  gtk_string_list_append (statuses, _("All Statuses"));
  for (guint i = 0; i < G_N_ELEMENTS (offered_statuses); i++)
    {
      const StewardLook *look = steward_look_of_operation (offered_statuses[i]);

      gtk_string_list_append (statuses, steward_look_get_word (look, NULL));
    }
  gtk_drop_down_set_model (self->statuses, G_LIST_MODEL (statuses));

  for (guint i = 0; i < G_N_ELEMENTS (offered_ages); i++)
    gtk_string_list_append (ages, _(offered_ages[i].label));
  gtk_drop_down_set_model (self->ages, G_LIST_MODEL (ages));
}

void
steward_operations_view_apply_filters (StewardOperationsView *self)
{
  guint type = gtk_drop_down_get_selected (self->types);
  guint status = gtk_drop_down_get_selected (self->statuses);
  guint age = gtk_drop_down_get_selected (self->ages);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GDateTime) since = NULL;

  /* While they are being filled nothing is chosen. */
  if (type > G_N_ELEMENTS (offered_types) || status > G_N_ELEMENTS (offered_statuses) ||
      age >= G_N_ELEMENTS (offered_ages))
    return;

  if (offered_ages[age].days > 0)
    since = g_date_time_add_days (now, -offered_ages[age].days);
  g_object_set (self->filter,
                "type", type > 0 ? offered_types[type - 1] : STEWARD_OPERATION_TYPE_UNKNOWN,
                "status", status > 0 ? offered_statuses[status - 1]
                                     : STEWARD_OPERATION_STATUS_UNKNOWN,
                "since", since,
                NULL);
}

/* Also of their age: afterwards everything is there. */
void
steward_operations_view_reset_filters (StewardOperationsView *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->types, 0);
  gtk_drop_down_set_selected (self->statuses, 0);
  gtk_drop_down_set_selected (self->ages, G_N_ELEMENTS (offered_ages) - 1);
  g_object_set (self->filter, "search", NULL, NULL);
}

static void
steward_operations_view_save_filter (StewardOperationsView *self)
{
  guint age = gtk_drop_down_get_selected (self->ages);
  StewardOperationType type;
  StewardOperationStatus status;

  g_object_get (self->filter, "type", &type, "status", &status, NULL);
  g_settings_set (steward_view_state_get_settings (self->view_state), "operations-filter", "(uuu)",
                  (guint) type, (guint) status, (guint) offered_ages[age].days);
}

/**
 * steward_operations_view_bind_filter:
 * @self: the operations of all environments
 * @settings: what is remembered
 *
 * Shows what was shown the last time, and remembers each change; what was searched for is of the
 * moment.
 */
void
steward_operations_view_bind_filter (StewardOperationsView *self,
                                     GSettings             *settings)
{
  guint type, status, days;

  g_return_if_fail (STEWARD_IS_OPERATIONS_VIEW (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_settings_get (settings, "operations-filter", "(uuu)", &type, &status, &days);
  for (guint i = 0; i < G_N_ELEMENTS (offered_types); i++)
    if (offered_types[i] == type)
      gtk_drop_down_set_selected (self->types, i + 1);
  for (guint i = 0; i < G_N_ELEMENTS (offered_statuses); i++)
    if (offered_statuses[i] == status)
      gtk_drop_down_set_selected (self->statuses, i + 1);
  for (guint i = 0; i < G_N_ELEMENTS (offered_ages); i++)
    if ((guint) offered_ages[i].days == days)
      gtk_drop_down_set_selected (self->ages, i);

  g_signal_connect_object (self->filter, "notify",
                           G_CALLBACK (steward_operations_view_save_filter), self,
                           G_CONNECT_SWAPPED);
}
