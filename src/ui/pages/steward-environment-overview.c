/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-environment-overview.h"

#include <glib/gi18n.h>

#include "pages/steward-environment-facts.h"
#include "pages/steward-operation-filter.h"
#include "pages/steward-restore-part.h"
#include "steward-closures.h"
#include "steward-text.h"
#include "widgets/steward-aside.h"
#include "widgets/steward-listing-row.h"
#include "widgets/steward-operation-step.h"

struct _StewardEnvironmentOverview
{
  StewardEnvironmentTab   parent_instance;

  GtkWidget              *update_part;
  StewardListingRow      *update_state;
  AdwActionRow           *update;
  StewardRestorePart     *restore_part;
  StewardListingRow      *operations_state;
  GtkListBox             *operations;
  StewardOperationFilter *filter;
  GtkSliceListModel      *recent;
};

G_DEFINE_FINAL_TYPE (StewardEnvironmentOverview, steward_environment_overview,
                     STEWARD_TYPE_ENVIRONMENT_TAB)

/* What runs stands first, then what began last. */
static gint64
steward_environment_overview_recent_key (gpointer   object,
                                         gboolean   finished,
                                         GDateTime *started_on,
                                         GDateTime *created_on)
{
  GDateTime *date = started_on != NULL ? started_on : created_on;
  gint64 age = date != NULL ? -g_date_time_to_unix (date) : 0;

  return finished ? age : age - G_MAXINT32;
}

static void
steward_environment_overview_show_update (StewardEnvironmentOverview *self)
{
  StewardEnvironmentTab *tab = STEWARD_ENVIRONMENT_TAB (self);
  StewardEnvironment *environment = steward_environment_tab_get_environment (tab);
  const char *version = steward_environment_get_next_version (environment);
  GDateTime *update_on = steward_environment_get_next_update_on (environment);
  GDateTime *deadline = steward_environment_get_update_deadline (environment);
  gboolean running = steward_environment_get_status (environment)
                     == STEWARD_ENVIRONMENT_STATUS_UPGRADING;
  g_autofree char *day = steward_text_dup_long_weekday (update_on);
  g_autofree char *last_day = steward_text_dup_long_day (deadline);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (version == NULL)
    title = g_strdup (_("No update is planned"));
  else if (running)
    /* Translators: a version, as in "Updating to 27.2" */
    title = g_strdup_printf (_("Updating to %s"), version);
  else if (update_on != NULL)
    /* Translators: a version and a day, as in "Update to 27.2 on Saturday 6 December" */
    title = g_strdup_printf (_("Update to %s on %s"), version, day);
  else
    /* Translators: a version */
    title = g_strdup_printf (_("Update to %s, no date chosen"), version);

  if (version != NULL && !running && deadline != NULL && update_on != NULL)
    /* Translators: a day, as in "Can be moved until 1 March" */
    subtitle = g_strdup_printf (_("Can be moved until %s."), last_day);
  else if (version != NULL && !running && deadline != NULL)
    subtitle = g_strdup_printf (_("It has to be done by %s."), last_day);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->update), title);
  adw_action_row_set_subtitle (self->update, subtitle != NULL ? subtitle : "");
}

static void
steward_environment_overview_changed_cb (StewardEnvironmentOverview *self)
{
  StewardEnvironmentTab *tab = STEWARD_ENVIRONMENT_TAB (self);
  StewardEnvironment *environment = steward_environment_tab_get_environment (tab);
  gboolean deleted = steward_environment_is_deleted (environment);

  gtk_widget_set_visible (self->update_part, !deleted);
  gtk_widget_set_visible (GTK_WIDGET (self->restore_part), !deleted);
  steward_environment_overview_show_update (self);
}

static GtkWidget *
steward_environment_overview_new_row (gpointer item,
                                      gpointer user_data)
{
  return steward_operation_widget_new_row (STEWARD_TYPE_OPERATION_STEP, STEWARD_OPERATION (item),
                                           NULL);
}

static void
steward_environment_overview_recent_cb (StewardEnvironmentOverview *self)
{
  gboolean some = g_list_model_get_n_items (G_LIST_MODEL (self->recent)) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->operations),
                          some || !gtk_widget_get_visible (GTK_WIDGET (self->operations_state)));
}

static void
steward_environment_overview_follow (StewardEnvironmentOverview *self,
                                     StewardSession             *session,
                                     StewardEnvironment         *environment)
{
  StewardEnvironmentTab *tab = STEWARD_ENVIRONMENT_TAB (self);
  StewardListing *operations = steward_session_get_operations (session);
  StewardListing *updates;

  steward_environment_tab_add_listing (tab, steward_session_get_environments (session));
  steward_environment_tab_add_listing (tab, operations);
  steward_listing_row_set_listing (self->operations_state, operations);

  /* The service refuses all of these of what is deleted. */
  if (steward_environment_is_deleted (environment))
    return;

  updates = steward_session_list_environment_updates (session, environment);
  steward_environment_tab_add_listing (tab, updates);
  steward_listing_row_set_listing (self->update_state, updates);
  steward_environment_tab_add_listing (
    tab, steward_session_get_used_storage_of (session, environment));
  steward_environment_tab_add_listing (
    tab, steward_session_list_restore_periods (session, environment));
  steward_restore_part_follow (self->restore_part, session, environment);
}

static void
steward_environment_overview_constructed (GObject *object)
{
  StewardEnvironmentOverview *self = STEWARD_ENVIRONMENT_OVERVIEW (object);
  StewardEnvironmentTab *tab = STEWARD_ENVIRONMENT_TAB (self);
  StewardEnvironment *environment = steward_environment_tab_get_environment (tab);
  StewardViewState *view_state = steward_environment_tab_get_view_state (tab);
  StewardSession *session = steward_environment_tab_get_session (tab);

  G_OBJECT_CLASS (steward_environment_overview_parent_class)->constructed (object);

  if (environment == NULL || view_state == NULL)
    return;

  g_object_set (self->filter, "environment", environment, NULL);
  g_signal_connect_object (self->recent, "items-changed",
                           G_CALLBACK (steward_environment_overview_recent_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->operations_state, "notify::visible",
                           G_CALLBACK (steward_environment_overview_recent_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_bind_model (self->operations, G_LIST_MODEL (self->recent),
                           steward_environment_overview_new_row, self, NULL);
  g_signal_connect_object (environment, "notify",
                           G_CALLBACK (steward_environment_overview_changed_cb), self,
                           G_CONNECT_SWAPPED);
  steward_environment_overview_changed_cb (self);
  if (session != NULL)
    steward_environment_overview_follow (self, session, environment);
  steward_environment_overview_recent_cb (self);
}

static void
steward_environment_overview_class_init (StewardEnvironmentOverviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = steward_environment_overview_constructed;

  g_type_ensure (STEWARD_TYPE_ASIDE);
  g_type_ensure (STEWARD_TYPE_ENVIRONMENT_FACTS);
  g_type_ensure (STEWARD_TYPE_LISTING_ROW);
  g_type_ensure (STEWARD_TYPE_OPERATION_FILTER);
  g_type_ensure (STEWARD_TYPE_RESTORE_PART);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/pages/steward-environment-overview.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentOverview, filter);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentOverview, operations);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentOverview,
                                        operations_state);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentOverview, recent);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentOverview, restore_part);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentOverview, update);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentOverview, update_part);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentOverview, update_state);
  gtk_widget_class_bind_template_callback (widget_class, steward_environment_overview_recent_key);
  steward_closures_bind (widget_class);
}

static void
steward_environment_overview_init (StewardEnvironmentOverview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
