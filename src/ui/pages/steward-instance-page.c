/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-instance-page.h"

#include <glib/gi18n.h>

#include "pages/steward-instance-backups.h"
#include "steward-closures.h"
#include "steward-instance-columns.h"
#include "steward-instance-menu.h"
#include "steward-instance-text.h"
#include "steward-window.h"
#include "widgets/steward-age-button.h"
#include "widgets/steward-entity-tag.h"
#include "widgets/steward-fact-row.h"
#include "widgets/steward-notice.h"
#include "widgets/steward-operations-button.h"
#include "widgets/steward-tenant-badge.h"

struct _StewardInstancePage
{
  StewardPage             parent_instance;

  /* Template */
  StewardAgeButton       *age;
  GtkButton              *back_up;
  StewardInstanceBackups *backups;
  GtkButton              *delete_button;
  AdwActionRow           *delete_row;
  AdwPreferencesGroup    *facts;
  GtkBox                 *marks;
  GtkMenuButton          *menu;
  GtkButton              *mode_button;
  AdwActionRow           *mode_row;
  StewardNotice          *notice;
  GtkMenuButton          *tab_menu;
  AdwViewStack           *tabs;
  AdwWindowTitle         *window_title;

  GPtrArray              *rows;      /* of the facts; borrowed */
  StewardListing         *single;    /* (nullable): the instance as it is told alone */
  StewardInstance        *instance;  /* (nullable) */
};

G_DEFINE_FINAL_TYPE (StewardInstancePage, steward_instance_page, STEWARD_TYPE_PAGE)

enum
{
  PROP_0,
  PROP_INSTANCE,
  PROP_TAB,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_instance_page_add_fact (StewardInstancePage *self,
                                const char          *title,
                                const char          *value)
{
  GtkWidget *row = steward_fact_row_new (title, value);

  adw_preferences_group_add (self->facts, row);
  g_ptr_array_add (self->rows, row);
}

static void
steward_instance_page_show_facts (StewardInstancePage *self)
{
  StewardInstance *instance = self->instance;
  g_autofree char *type = steward_instance_text_dup_type (STEWARD_ENTITY (instance));
  g_autofree char *region = NULL;
  g_autofree char *language = NULL;
  StewardStateText state = { NULL };

  region = steward_instance_text_dup_region (steward_instance_get_region (instance));

  language = steward_instance_text_dup_language (steward_instance_get_base_language (instance));
  steward_instance_columns_describe_state (STEWARD_ENTITY (instance), &state);
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->facts, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  steward_instance_page_add_fact (self, _("Type"), type);
  steward_instance_page_add_fact (self, _("State"), state.text);
  steward_instance_page_add_fact (self, _("Version"), steward_instance_get_version (instance));
  steward_instance_page_add_fact (self, _("Region"), region);
  steward_instance_page_add_fact (self, _("Base Language"), language);
  steward_instance_page_add_fact (self, _("Administration Mode"),
                                  steward_instance_get_admin_mode (instance) ? _("On") : _("Off"));
  steward_instance_page_add_fact (self, _("Purpose"), steward_instance_get_purpose (instance));
  steward_instance_page_add_fact (self, _("Can Be Deleted"),
                                  steward_instance_is_deletable (instance) ? _("Yes") : _("No"));
  steward_instance_page_add_fact (self, _("Address"),
                                  steward_instance_get_application_url (instance));
  steward_instance_page_add_fact (self, _("Unique Name"),
                                  steward_instance_get_unique_name (instance));
  steward_instance_page_add_fact (self, _("Initial User"),
                                  steward_instance_get_initial_user (instance));
  steward_instance_page_add_fact (self, _("Security Group"),
                                  steward_instance_get_security_group_id (instance));
  steward_instance_page_add_fact (self, _("Instance ID"), steward_instance_get_id (instance));
  g_free (state.text);
}

/* Why it can or cannot be deleted, before one tries. */
static void
steward_instance_page_show_settings (StewardInstancePage *self)
{
  gboolean on = steward_instance_get_admin_mode (self->instance);
  const char *reason;

  adw_action_row_set_subtitle (self->mode_row,
                               on ? _("On: only administrators and customizers can sign in.")
                                  : _("Off: everybody with access can sign in."));
  gtk_button_set_label (self->mode_button, on ? _("Turn Off…") : _("Turn On…"));

  if (steward_instance_get_instance_type (self->instance) == STEWARD_INSTANCE_TYPE_PRODUCTION)
    reason = _("A production instance has to become a sandbox first. That can only be done in "
               "the admin center.");
  else if (steward_instance_is_deletable (self->instance))
    reason = _("All its data and its backups are lost.");
  else
    reason = _("The service does not let it be deleted now.");
  adw_action_row_set_subtitle (self->delete_row, reason);
}

static void
steward_instance_page_show (StewardInstancePage *self)
{
  StewardEntity *entity = STEWARD_ENTITY (self->instance);
  g_autoptr(GMenuModel) menu = steward_instance_menu_new (entity, NULL);

  adw_window_title_set_title (self->window_title, steward_instance_get_name (self->instance));
  gtk_menu_button_set_menu_model (self->menu, menu);
  steward_instance_page_show_facts (self);
  steward_instance_page_show_settings (self);
  if (steward_instance_get_admin_mode (self->instance))
    steward_notice_reveal (self->notice, "steward-admin-mode-symbolic",
                           _("Administration mode is on."),
                           _("Only administrators and customizers can sign in."),
                           _("Turn Off…"));
  else
    steward_notice_conceal (self->notice);
}

static void
steward_instance_page_notice_cb (StewardInstancePage *self)
{
  gtk_widget_activate_action_variant (
    GTK_WIDGET (self), "win.end-admin-mode",
    steward_instance_menu_new_target (STEWARD_ENTITY (self->instance)));
}

/* What is asked for, and how old it is, belongs to the part that is shown. */
static void
steward_instance_page_tab_cb (StewardInstancePage *self)
{
  GtkWidget *tab = adw_view_stack_get_visible_child (self->tabs);
  g_autoptr(GListStore) listings = g_list_store_new (STEWARD_TYPE_LISTING);
  StewardListing *shown;
  gboolean of_backups;

  if (tab == NULL)
    return;

  of_backups = g_strcmp0 (adw_view_stack_get_visible_child_name (self->tabs), "backups") == 0;
  shown = of_backups ? steward_instance_backups_get_listing (self->backups) : self->single;
  if (shown != NULL)
    g_list_store_append (listings, shown);
  steward_age_button_set_listings (self->age, G_LIST_MODEL (listings));
  gtk_menu_button_set_label (self->tab_menu, adw_view_stack_page_get_title (
    adw_view_stack_get_page (self->tabs, tab)));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TAB]);
}

static void
steward_instance_page_listed_cb (StewardInstancePage *self,
                                 StewardListing      *instances)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));

  if (window != NULL &&
      steward_listing_find (instances, steward_instance_get_id (self->instance)) != self->instance)
    steward_window_leave_page (STEWARD_WINDOW (window), STEWARD_PAGE (self),
                               STEWARD_ENTITY (self->instance));
}

/* It may be gone; the list of all of them knows. */
static void
steward_instance_page_single_cb (StewardInstancePage *self)
{
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));
  StewardSession *session;

  session = steward_view_state_get_session_of (view_state, STEWARD_ENTITY (self->instance));
  if (session != NULL && steward_listing_get_error (self->single) != NULL)
    steward_listing_renew (steward_session_get_instances (session));
}

static void
steward_instance_page_folded_cb (StewardInstancePage *self)
{
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));
  gboolean folded = steward_view_state_get_folded (view_state);

  steward_instance_backups_set_narrow (self->backups, folded);
  gtk_widget_set_visible (GTK_WIDGET (self->age), !folded);
  gtk_widget_set_visible (GTK_WIDGET (self->back_up), !folded);
}

static void
steward_instance_page_refresh (StewardPage *page)
{
  StewardInstancePage *self = STEWARD_INSTANCE_PAGE (page);
  StewardListing *backups = steward_instance_backups_get_listing (self->backups);

  if (self->single != NULL)
    steward_listing_refresh_async (self->single, NULL, NULL, NULL);
  if (backups != NULL)
    steward_listing_refresh_async (backups, NULL, NULL, NULL);
}

/* The same object as in the list, so that both tell the same. */
static void
steward_instance_page_read (StewardInstancePage *self,
                            StewardSession      *session)
{
  StewardListing *single = steward_session_get_instance (session, self->instance);
  StewardListing *instances = steward_session_get_instances (session);

  g_signal_connect_object (instances, "refreshed", G_CALLBACK (steward_instance_page_listed_cb),
                           self, G_CONNECT_SWAPPED);
  if (single == NULL)
    return;

  self->single = g_object_ref (single);
  steward_listing_adopt (self->single, STEWARD_ENTITY (self->instance));
  g_signal_connect_object (self->single, "notify::error",
                           G_CALLBACK (steward_instance_page_single_cb), self, G_CONNECT_SWAPPED);
  steward_listing_refresh_async (self->single, NULL, NULL, NULL);
}

/* Type and state stand beside the tenant, whatever part is shown. */
static void
steward_instance_page_show_marks (StewardInstancePage *self)
{
  GtkWidget *tag = steward_instance_columns_new_type_tag ();
  GtkWidget *state = steward_instance_columns_new_state_cell ();

  gtk_box_append (self->marks, tag);
  gtk_box_append (self->marks, state);
  steward_entity_tag_set_entity (STEWARD_ENTITY_TAG (tag), STEWARD_ENTITY (self->instance));
  steward_state_cell_set_entity (STEWARD_STATE_CELL (state), STEWARD_ENTITY (self->instance));
}

static void
steward_instance_page_set_targets (StewardInstancePage *self)
{
  GtkButton * const buttons[] = { self->back_up, self->delete_button, self->mode_button };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    gtk_actionable_set_action_target_value (
      GTK_ACTIONABLE (buttons[i]),
      steward_instance_menu_new_target (STEWARD_ENTITY (self->instance)));
}

static void
steward_instance_page_constructed (GObject *object)
{
  StewardInstancePage *self = STEWARD_INSTANCE_PAGE (object);
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));
  StewardEntity *entity = STEWARD_ENTITY (self->instance);
  StewardSession *session;

  G_OBJECT_CLASS (steward_instance_page_parent_class)->constructed (object);

  if (view_state == NULL || entity == NULL)
    return;

  session = steward_view_state_get_session_of (view_state, entity);
  if (session != NULL)
    {
      steward_instance_page_read (self, session);
      steward_instance_backups_set_instance (self->backups, session, self->instance);
    }
  steward_instance_page_show_marks (self);
  steward_instance_page_set_targets (self);
  steward_instance_page_tab_cb (self);
  adw_window_title_set_subtitle (self->window_title,
                                 steward_tenant_get_name (steward_entity_get_tenant (entity)));
  g_signal_connect_object (entity, "notify", G_CALLBACK (steward_instance_page_show), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::folded",
                           G_CALLBACK (steward_instance_page_folded_cb), self,
                           G_CONNECT_SWAPPED);
  steward_instance_page_show (self);
  steward_instance_page_folded_cb (self);
}

static void
steward_instance_page_dispose (GObject *object)
{
  StewardInstancePage *self = STEWARD_INSTANCE_PAGE (object);

  self->tabs = NULL;
  g_clear_object (&self->single);
  g_clear_object (&self->instance);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (steward_instance_page_parent_class)->dispose (object);
}

static void
steward_instance_page_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_INSTANCE:
      g_value_set_object (value, STEWARD_INSTANCE_PAGE (object)->instance);
      break;
    case PROP_TAB:
      g_value_set_string (value, adw_view_stack_get_visible_child_name (
                                   STEWARD_INSTANCE_PAGE (object)->tabs));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_instance_page_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_INSTANCE:
      STEWARD_INSTANCE_PAGE (object)->instance = g_value_dup_object (value);
      break;
    case PROP_TAB:
      adw_view_stack_set_visible_child_name (STEWARD_INSTANCE_PAGE (object)->tabs,
                                             g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_instance_page_bind_template (GtkWidgetClass *klass)
{
  g_type_ensure (STEWARD_TYPE_AGE_BUTTON);
  g_type_ensure (STEWARD_TYPE_INSTANCE_BACKUPS);
  g_type_ensure (STEWARD_TYPE_NOTICE);
  g_type_ensure (STEWARD_TYPE_OPERATIONS_BUTTON);
  g_type_ensure (STEWARD_TYPE_TENANT_BADGE);
  gtk_widget_class_set_template_from_resource (
    klass, "/io/github/stewardadmin/Steward/pages/steward-instance-page.ui");
  gtk_widget_class_bind_template_child (klass, StewardInstancePage, age);
  gtk_widget_class_bind_template_child (klass, StewardInstancePage, back_up);
  gtk_widget_class_bind_template_child (klass, StewardInstancePage, backups);
  gtk_widget_class_bind_template_child (klass, StewardInstancePage, delete_button);
  gtk_widget_class_bind_template_child (klass, StewardInstancePage, delete_row);
  gtk_widget_class_bind_template_child (klass, StewardInstancePage, facts);
  gtk_widget_class_bind_template_child (klass, StewardInstancePage, marks);
  gtk_widget_class_bind_template_child (klass, StewardInstancePage, menu);
  gtk_widget_class_bind_template_child (klass, StewardInstancePage, mode_button);
  gtk_widget_class_bind_template_child (klass, StewardInstancePage, mode_row);
  gtk_widget_class_bind_template_child (klass, StewardInstancePage, notice);
  gtk_widget_class_bind_template_child (klass, StewardInstancePage, tab_menu);
  gtk_widget_class_bind_template_child (klass, StewardInstancePage, tabs);
  gtk_widget_class_bind_template_child (klass, StewardInstancePage, window_title);
  gtk_widget_class_bind_template_callback (klass, steward_instance_page_notice_cb);
  gtk_widget_class_bind_template_callback (klass, steward_instance_page_tab_cb);
  steward_closures_bind (klass);
}

static void
steward_instance_page_class_init (StewardInstancePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = steward_instance_page_constructed;
  object_class->dispose = steward_instance_page_dispose;
  object_class->get_property = steward_instance_page_get_property;
  object_class->set_property = steward_instance_page_set_property;
  STEWARD_PAGE_CLASS (klass)->refresh = steward_instance_page_refresh;

  properties[PROP_INSTANCE] =
    g_param_spec_object ("instance", NULL, NULL, STEWARD_TYPE_INSTANCE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TAB] =
    g_param_spec_string ("tab", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_property_action (GTK_WIDGET_CLASS (klass), "page.tab", "tab");

  steward_instance_page_bind_template (GTK_WIDGET_CLASS (klass));
}

static void
steward_instance_page_init (StewardInstancePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->rows = g_ptr_array_new ();
}

/**
 * steward_instance_page_new:
 * @view_state: what the window shows
 * @instance: the instance to open
 *
 * Returns: (transfer floating): its page
 */
StewardPage *
steward_instance_page_new (StewardViewState *view_state,
                           StewardInstance  *instance)
{
  g_return_val_if_fail (STEWARD_IS_VIEW_STATE (view_state), NULL);
  g_return_val_if_fail (STEWARD_IS_INSTANCE (instance), NULL);

  return g_object_new (STEWARD_TYPE_INSTANCE_PAGE,
                       "title", steward_instance_get_name (instance),
                       "view-state", view_state,
                       "instance", instance,
                       NULL);
}
