/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-instance-page.h"

#include <glib/gi18n.h>

#include "steward-instance-backup.h"
#include "steward-instance-columns.h"
#include "steward-instance-menu.h"
#include "steward-text.h"
#include "widgets/steward-age-button.h"
#include "widgets/steward-fact-row.h"
#include "widgets/steward-listing-stack.h"
#include "widgets/steward-notice.h"
#include "widgets/steward-operations-button.h"

struct _StewardInstancePage
{
  StewardPage          parent_instance;

  AdwWindowTitle      *window_title;
  GtkButton           *back_up;
  GtkMenuButton       *menu;
  StewardAgeButton    *age;
  StewardNotice       *notice;
  AdwPreferencesGroup *facts;
  GtkLabel            *summary;
  GtkButton           *restore;
  StewardListingStack *backups_stack;

  StewardEntityTable  *table;
  GPtrArray           *rows;      /* of the facts; borrowed */
  StewardListing      *backups;   /* (nullable) */
  StewardInstance     *instance;  /* (nullable) */
};

G_DEFINE_FINAL_TYPE (StewardInstancePage, steward_instance_page, STEWARD_TYPE_PAGE)

enum
{
  PROP_0,
  PROP_INSTANCE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_instance_page_add_fact (StewardInstancePage *self,
                                const char          *title,
                                const char          *value)
{
  GtkWidget *row;

  if (value == NULL || *value == '\0')
    return;

  row = steward_fact_row_new (title, value);
  adw_preferences_group_add (self->facts, row);
  g_ptr_array_add (self->rows, row);
}

static void
steward_instance_page_show_facts (StewardInstancePage *self)
{
  StewardInstance *instance = self->instance;
  g_autofree char *type = steward_instance_columns_dup_type (STEWARD_ENTITY (instance));
  g_autofree char *language = NULL;
  StewardStateText state = { NULL };

  language = steward_instance_columns_dup_language (steward_instance_get_base_language (instance));
  steward_instance_columns_describe_state (STEWARD_ENTITY (instance), &state);
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->facts, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  steward_instance_page_add_fact (self, _("Type"), type);
  steward_instance_page_add_fact (self, _("State"), state.text);
  steward_instance_page_add_fact (self, _("Version"), steward_instance_get_version (instance));
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

static void
steward_instance_page_show (StewardInstancePage *self)
{
  StewardEntity *entity = STEWARD_ENTITY (self->instance);
  g_autoptr(GMenuModel) menu = steward_instance_menu_new (entity, NULL);

  adw_window_title_set_title (self->window_title, steward_instance_get_name (self->instance));
  gtk_menu_button_set_menu_model (self->menu, menu);
  steward_instance_page_show_facts (self);
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

/* How many there are, and how old the newest is. */
static void
steward_instance_page_backups_cb (StewardInstancePage *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->backups));
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *count = NULL;
  g_autofree char *age = NULL;
  g_autofree char *text = NULL;
  GDateTime *newest = NULL;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardInstanceBackup) backup = NULL;
      GDateTime *created;

      backup = g_list_model_get_item (G_LIST_MODEL (self->backups), i);
      created = steward_instance_backup_get_created_on (backup);
      if (created != NULL && (newest == NULL || g_date_time_compare (created, newest) > 0))
        newest = created;
    }

  count = g_strdup_printf (ngettext ("%u backup.", "%u backups.", n_items), n_items);
  age = newest != NULL ? steward_text_dup_moment (newest, now) : NULL;
  if (age != NULL)
    /* Translators: "7 backups.", and a moment */
    text = g_strdup_printf (_("%s The newest is of %s."), count, age);
  gtk_label_set_label (self->summary, text != NULL ? text : count);
}

static void
steward_instance_page_selected_cb (StewardInstancePage *self)
{
  StewardInstanceBackup *backup = steward_entity_table_get_selected (self->table);

  gtk_widget_set_sensitive (GTK_WIDGET (self->restore),
                            backup != NULL && steward_instance_backup_is_usable (backup));
}

static void
steward_instance_page_restore_cb (StewardInstancePage *self)
{
  StewardInstanceBackup *backup = steward_entity_table_get_selected (self->table);
  StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (self->instance));

  if (backup != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.restore-instance", "(sss)",
                                steward_tenant_get_id (tenant),
                                steward_instance_get_id (self->instance),
                                steward_instance_backup_get_id (backup));
}

static void
steward_instance_page_folded_cb (StewardInstancePage *self)
{
  StewardViewState *view_state = steward_page_get_view_state (STEWARD_PAGE (self));
  gboolean folded = steward_view_state_get_folded (view_state);

  steward_entity_table_set_narrow (self->table, folded);
  gtk_widget_set_visible (GTK_WIDGET (self->age), !folded);
  gtk_widget_set_visible (GTK_WIDGET (self->back_up), !folded);
}

static void
steward_instance_page_refresh (StewardPage *page)
{
  StewardInstancePage *self = STEWARD_INSTANCE_PAGE (page);
  StewardViewState *view_state = steward_page_get_view_state (page);
  StewardSession *session = NULL;

  if (self->instance != NULL)
    session = steward_view_state_get_session_of (view_state, STEWARD_ENTITY (self->instance));
  if (session != NULL)
    steward_listing_refresh_async (steward_session_get_instances (session), NULL, NULL, NULL);
  if (self->backups != NULL)
    steward_listing_refresh_async (self->backups, NULL, NULL, NULL);
}

static void
steward_instance_page_show_backups (StewardInstancePage *self,
                                    StewardSession      *session)
{
  g_autoptr(GListStore) listings = g_list_store_new (STEWARD_TYPE_LISTING);
  StewardListing *backups = steward_session_list_instance_backups (session, self->instance);

  if (backups == NULL)
    return;

  self->backups = g_object_ref (backups);
  g_list_store_append (listings, self->backups);
  steward_age_button_set_listings (self->age, G_LIST_MODEL (listings));
  steward_listing_stack_set_listing (self->backups_stack, self->backups);
  steward_listing_stack_set_items (self->backups_stack, G_LIST_MODEL (self->backups));
  steward_entity_table_set_model (self->table, G_LIST_MODEL (self->backups));
  g_signal_connect_object (self->backups, "items-changed",
                           G_CALLBACK (steward_instance_page_backups_cb), self,
                           G_CONNECT_SWAPPED);
  /* The selected backup can have become usable, or the last one of them be gone. */
  g_signal_connect_object (self->backups, "refreshed",
                           G_CALLBACK (steward_instance_page_selected_cb), self,
                           G_CONNECT_SWAPPED);
  steward_listing_ensure_loaded (self->backups);
  steward_instance_page_backups_cb (self);
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
    steward_instance_page_show_backups (self, session);
  adw_window_title_set_subtitle (self->window_title,
                                 steward_tenant_get_name (steward_entity_get_tenant (entity)));
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->back_up),
                                          steward_instance_menu_new_target (entity));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->back_up), "win.back-up-instance");
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

  g_clear_object (&self->backups);
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
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_instance_page_bind_template (GtkWidgetClass *klass)
{
  g_type_ensure (STEWARD_TYPE_AGE_BUTTON);
  g_type_ensure (STEWARD_TYPE_LISTING_STACK);
  g_type_ensure (STEWARD_TYPE_NOTICE);
  g_type_ensure (STEWARD_TYPE_OPERATIONS_BUTTON);
  gtk_widget_class_set_template_from_resource (
    klass, "/io/github/stewardadmin/Steward/pages/steward-instance-page.ui");
  gtk_widget_class_bind_template_child (klass, StewardInstancePage, age);
  gtk_widget_class_bind_template_child (klass, StewardInstancePage, back_up);
  gtk_widget_class_bind_template_child (klass, StewardInstancePage, backups_stack);
  gtk_widget_class_bind_template_child (klass, StewardInstancePage, facts);
  gtk_widget_class_bind_template_child (klass, StewardInstancePage, menu);
  gtk_widget_class_bind_template_child (klass, StewardInstancePage, notice);
  gtk_widget_class_bind_template_child (klass, StewardInstancePage, restore);
  gtk_widget_class_bind_template_child (klass, StewardInstancePage, summary);
  gtk_widget_class_bind_template_child (klass, StewardInstancePage, window_title);
  gtk_widget_class_bind_template_callback (klass, steward_instance_page_notice_cb);
  gtk_widget_class_bind_template_callback (klass, steward_instance_page_restore_cb);
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
  g_object_class_install_properties (object_class, N_PROPS, properties);

  steward_instance_page_bind_template (GTK_WIDGET_CLASS (klass));
}

static void
steward_instance_page_init (StewardInstancePage *self)
{
  GtkSelectionModel *selection;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->rows = g_ptr_array_new ();
  self->table = STEWARD_ENTITY_TABLE (
    steward_instance_columns_new_table (STEWARD_INSTANCE_TABLE_BACKUPS));
  steward_entity_table_sort (self->table, STEWARD_BACKUP_COLUMN_CREATED, GTK_SORT_DESCENDING);
  g_object_set (self->backups_stack, "child", self->table, NULL);
  selection = steward_entity_table_get_selection (self->table);
  g_signal_connect_object (selection, "selection-changed",
                           G_CALLBACK (steward_instance_page_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "activated",
                           G_CALLBACK (steward_instance_page_restore_cb), self,
                           G_CONNECT_SWAPPED);
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
