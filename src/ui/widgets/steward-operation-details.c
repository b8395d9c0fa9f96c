/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-operation-details.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "steward-operation-text.h"
#include "steward-tenant.h"
#include "steward-text.h"
#include "widgets/steward-fact-row.h"
#include "widgets/steward-state-icon.h"
#include "widgets/steward-tenant-badge.h"

struct _StewardOperationDetails
{
  GtkWidget           parent_instance;

  GtkLabel           *name;
  StewardTenantBadge *badge;
  GtkLabel           *tenant;
  GtkButton          *environment;
  StewardStateCell   *icon;
  GtkLabel           *sentence;
  GtkLabel           *cause;
  GtkButton          *again;
  GtkListBox         *facts;
  GtkLabel           *details;
  GtkActionable      *cancel;
  GtkActionable      *copy;

  StewardOperation   *operation; /* (nullable) */
  gulong              operation_notify;
};

G_DEFINE_FINAL_TYPE (StewardOperationDetails, steward_operation_details, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_OPERATION,
  N_PROPS
};

enum
{
  SIGNAL_CLOSED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
steward_operation_details_add (StewardOperationDetails *self,
                               const char              *title,
                               const char              *value)
{
  if (value == NULL || *value == '\0')
    return;

  gtk_list_box_append (self->facts, steward_fact_row_new (title, value));
}

static void
steward_operation_details_add_date (StewardOperationDetails *self,
                                    const char              *title,
                                    GDateTime               *date)
{
  g_autofree char *value = date != NULL ? steward_text_dup_full_time (date) : NULL;

  steward_operation_details_add (self, title, value);
}

static void
steward_operation_details_show_facts (StewardOperationDetails *self)
{
  StewardOperation *operation = self->operation;
  g_autofree char *duration = NULL;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->facts, 0)) != NULL)
    gtk_list_box_remove (self->facts, GTK_WIDGET (row));

  steward_operation_details_add (self, _("App"), steward_operation_get_app_name (operation));
  steward_operation_details_add (self, _("From version"),
                                 steward_operation_get_source_version (operation));
  steward_operation_details_add (self, _("To version"),
                                 steward_operation_get_target_version (operation));
  steward_operation_details_add (self, _("Source"),
                                 steward_operation_get_source_environment (operation));
  steward_operation_details_add (self, _("Destination"),
                                 steward_operation_get_destination_environment (operation));
  steward_operation_details_add_date (self, _("Restored moment"),
                                      steward_operation_get_restore_point (operation));
  steward_operation_details_add (self, _("Setting"), steward_operation_get_setting (operation));
  steward_operation_details_add (self, _("Started by"),
                                 steward_operation_get_created_by (operation));
  steward_operation_details_add_date (self, _("Created"),
                                      steward_operation_get_created_on (operation));
  steward_operation_details_add_date (self, _("Started"),
                                      steward_operation_get_started_on (operation));
  steward_operation_details_add_date (self, _("Ended"),
                                      steward_operation_get_completed_on (operation));
  if (steward_operation_get_duration_seconds (operation) >= 0)
    {
      duration = steward_text_dup_duration (steward_operation_get_duration_seconds (operation));
      steward_operation_details_add (self, _("Duration"), duration);
    }
}

static void
steward_operation_details_show_place (StewardOperationDetails *self)
{
  StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (self->operation));
  const char *environment = steward_operation_get_environment_name (self->operation);

  steward_tenant_badge_set_tenant (self->badge, tenant);
  gtk_label_set_label (self->tenant, steward_tenant_get_name (tenant));
  gtk_widget_set_visible (GTK_WIDGET (self->environment), environment != NULL);
  if (environment == NULL)
    return;

  gtk_button_set_label (self->environment, environment);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->environment), "(ss)",
                                    steward_tenant_get_id (tenant), environment);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->environment), "win.open-environment");
}

/* The plan of an update has what the app needs first, so that it may well succeed this time. */
static void
steward_operation_details_show_step (StewardOperationDetails *self)
{
  StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (self->operation));
  const char *environment = steward_operation_get_environment_name (self->operation);
  const char *app_id = steward_operation_get_app_id (self->operation);
  const char *app_name = steward_operation_get_app_name (self->operation);
  gboolean failed_update = FALSE;
  g_autofree char *label = NULL;

  if (steward_operation_get_operation_type (self->operation)
      == STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UPDATE)
    failed_update = steward_operation_get_status (self->operation)
                    == STEWARD_OPERATION_STATUS_FAILED;

  gtk_widget_set_visible (GTK_WIDGET (self->again),
                          failed_update && environment != NULL && app_id != NULL);
  if (!gtk_widget_get_visible (GTK_WIDGET (self->again)))
    return;

  /* Translators: "%s" is the name of an app */
  label = g_strdup_printf (_("Update %s…"), app_name != NULL ? app_name : _("the App"));
  gtk_button_set_label (self->again, label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->again), "(sss)",
                                    steward_tenant_get_id (tenant), environment, app_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->again), "win.update-app");
}

static void
steward_operation_details_show_cancel (StewardOperationDetails *self)
{
  StewardEntity *entity = STEWARD_ENTITY (self->operation);

  gtk_widget_set_visible (GTK_WIDGET (self->cancel),
                          steward_operation_text_can_be_canceled (self->operation));
  gtk_actionable_set_action_target (self->cancel, "(ss)",
                                    steward_tenant_get_id (steward_entity_get_tenant (entity)),
                                    steward_entity_get_key (entity));
}

static void
steward_operation_details_update (StewardOperationDetails *self)
{
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *cause = NULL;
  g_autofree char *details = NULL;

  if (self->operation == NULL)
    return;

  name = steward_operation_text_dup_name (self->operation);
  sentence = steward_operation_text_dup_sentence (self->operation);
  cause = steward_operation_text_dup_cause (self->operation);
  details = steward_operation_text_dup_details (self->operation);

  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->sentence, sentence);
  gtk_label_set_label (self->cause, cause != NULL ? cause : "");
  gtk_widget_set_visible (GTK_WIDGET (self->cause), cause != NULL);
  gtk_label_set_label (self->details, details);
  gtk_actionable_set_action_target (self->copy, "s", details);
  steward_operation_details_show_cancel (self);
  steward_operation_details_show_place (self);
  steward_operation_details_show_step (self);
  steward_operation_details_show_facts (self);
}

static void
steward_operation_details_close_cb (StewardOperationDetails *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static void
steward_operation_details_dispose (GObject *object)
{
  StewardOperationDetails *self = STEWARD_OPERATION_DETAILS (object);
  GtkWidget *child;

  g_clear_signal_handler (&self->operation_notify, self->operation);
  g_clear_object (&self->operation);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (steward_operation_details_parent_class)->dispose (object);
}

static void
steward_operation_details_get_property (GObject    *object,
                                        guint       prop_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  StewardOperationDetails *self = STEWARD_OPERATION_DETAILS (object);

  switch (prop_id)
    {
    case PROP_OPERATION:
      g_value_set_object (value, self->operation);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_operation_details_set_property (GObject      *object,
                                        guint         prop_id,
                                        const GValue *value,
                                        GParamSpec   *pspec)
{
  StewardOperationDetails *self = STEWARD_OPERATION_DETAILS (object);

  switch (prop_id)
    {
    case PROP_OPERATION:
      steward_operation_details_set_operation (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_operation_details_bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (STEWARD_TYPE_STATE_ICON);
  g_type_ensure (STEWARD_TYPE_TENANT_BADGE);
  gtk_widget_class_set_css_name (widget_class, "operationdetails");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/widgets/steward-operation-details.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardOperationDetails, again);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationDetails, badge);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationDetails, cancel);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationDetails, cause);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationDetails, copy);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationDetails, details);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationDetails, environment);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationDetails, facts);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationDetails, icon);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationDetails, name);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationDetails, sentence);
  gtk_widget_class_bind_template_child (widget_class, StewardOperationDetails, tenant);
  gtk_widget_class_bind_template_callback (widget_class, steward_operation_details_close_cb);
}

static void
steward_operation_details_class_init (StewardOperationDetailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_operation_details_dispose;
  object_class->get_property = steward_operation_details_get_property;
  object_class->set_property = steward_operation_details_set_property;

  properties[PROP_OPERATION] =
    g_param_spec_object ("operation", NULL, NULL, STEWARD_TYPE_OPERATION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CLOSED] =
    g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  steward_operation_details_bind_template (GTK_WIDGET_CLASS (klass));
}

static void
steward_operation_details_init (StewardOperationDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

StewardOperation *
steward_operation_details_get_operation (StewardOperationDetails *self)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION_DETAILS (self), NULL);

  return self->operation;
}

void
steward_operation_details_set_operation (StewardOperationDetails *self,
                                         StewardOperation        *operation)
{
  g_return_if_fail (STEWARD_IS_OPERATION_DETAILS (self));
  g_return_if_fail (operation == NULL || STEWARD_IS_OPERATION (operation));

  if (self->operation == operation)
    return;

  g_clear_signal_handler (&self->operation_notify, self->operation);
  g_set_object (&self->operation, operation);
  if (operation != NULL)
    self->operation_notify = g_signal_connect_swapped (
      operation, "notify", G_CALLBACK (steward_operation_details_update), self);

  steward_state_cell_set_entity (self->icon,
                                 operation != NULL ? STEWARD_ENTITY (operation) : NULL);
  steward_operation_details_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPERATION]);
}
