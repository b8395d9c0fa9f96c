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
  STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_INSTALL,
  STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UPDATE,
  STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UNINSTALL,
};

static const StewardOperationStatus offered_statuses[] = {
  STEWARD_OPERATION_STATUS_SCHEDULED,
  STEWARD_OPERATION_STATUS_SUCCEEDED,
  STEWARD_OPERATION_STATUS_FAILED,
  STEWARD_OPERATION_STATUS_CANCELED,
  STEWARD_OPERATION_STATUS_SKIPPED,
  STEWARD_OPERATION_STATUS_NOT_RECEIVED,
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
