/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-instance-backups.h"

#include <glib/gi18n.h>

#include "dialogs/steward-details-window.h"
#include "steward-instance-backup.h"
#include "steward-row-menu.h"
#include "steward-tenant.h"
#include "steward-text.h"
#include "widgets/steward-listing-stack.h"

struct _StewardInstanceBackups
{
  AdwBin               parent_instance;

  /* Template */
  GtkWidget           *bar;
  GtkWidget           *restore;
  StewardListingStack *stack;
  GtkLabel            *summary;

  StewardEntityTable  *table;
  StewardSession      *session;   /* (nullable) */
  StewardInstance     *instance;  /* (nullable) */
  StewardListing      *listing;   /* (nullable) */
};

G_DEFINE_FINAL_TYPE (StewardInstanceBackups, steward_instance_backups, ADW_TYPE_BIN)

/* By the clock of the service, which dated it. */
static char *
steward_instance_backups_dup_age (StewardInstanceBackups *self,
                                  GDateTime              *newest)
{
  g_autoptr(GDateTime) now = NULL;
  g_autofree char *moment = NULL;
  guint hours;

  now = steward_tenant_dup_now (steward_entity_get_tenant (STEWARD_ENTITY (self->instance)));
  hours = (guint) (MAX (0, g_date_time_difference (now, newest)) / G_TIME_SPAN_HOUR);
  if (hours < 1)
    return g_strdup (_("The newest is less than an hour old."));
  if (hours < 24)
    return g_strdup_printf (ngettext ("The newest is %u hour old.", "The newest is %u hours old.",
                                      hours), hours);
  if (hours < 7 * 24)
    return g_strdup_printf (ngettext ("The newest is %u day old.", "The newest is %u days old.",
                                      hours / 24), hours / 24);

  moment = steward_text_dup_moment (newest, now);

  /* Translators: a moment */
  return g_strdup_printf (_("The newest is of %s."), moment);
}

/* How many there are, and how old the newest is of those that something can be restored from. */
static void
steward_instance_backups_listed_cb (StewardInstanceBackups *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->listing));
  g_autofree char *count = NULL;
  g_autofree char *age = NULL;
  g_autofree char *text = NULL;
  GDateTime *newest = NULL;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardInstanceBackup) backup = NULL;
      GDateTime *created;

      backup = g_list_model_get_item (G_LIST_MODEL (self->listing), i);
      created = steward_instance_backup_get_created_on (backup);
      if (created != NULL && steward_instance_backup_is_usable (backup)
          && (newest == NULL || g_date_time_compare (created, newest) > 0))
        newest = created;
    }

  count = g_strdup_printf (ngettext ("%u backup.", "%u backups.", n_items), n_items);
  age = newest != NULL ? steward_instance_backups_dup_age (self, newest) : NULL;
  if (age != NULL)
    /* Translators: "7 backups.", and "The newest is 2 hours old." */
    text = g_strdup_printf (_("%s %s"), count, age);
  gtk_label_set_label (self->summary, text != NULL ? text : count);
}

static void
steward_instance_backups_selected_cb (StewardInstanceBackups *self)
{
  StewardInstanceBackup *backup = steward_entity_table_get_selected (self->table);

  gtk_widget_set_sensitive (self->restore,
                            backup != NULL && steward_instance_backup_is_usable (backup));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.open", backup != NULL);
}

static void
steward_instance_backups_restore_cb (StewardInstanceBackups *self)
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
steward_instance_backups_details_restore_cb (StewardDetailsWindow *details)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (details));
  StewardEntity *backup = steward_details_window_get_entity (details);
  StewardInstance *instance = g_object_get_data (G_OBJECT (details), "instance");
  StewardTenant *tenant = steward_entity_get_tenant (backup);
  g_autoptr(GVariant) target = NULL;

  target = g_variant_ref_sink (
    g_variant_new ("(sss)", steward_tenant_get_id (tenant), steward_instance_get_id (instance),
                   steward_instance_backup_get_id (STEWARD_INSTANCE_BACKUP (backup))));
  gtk_window_destroy (GTK_WINDOW (details));
  gtk_widget_activate_action_variant (GTK_WIDGET (window), "win.restore-instance", target);
}

static void
steward_instance_backups_open_action (GtkWidget  *widget,
                                      const char *name,
                                      GVariant   *parameter)
{
  StewardInstanceBackups *self = STEWARD_INSTANCE_BACKUPS (widget);
  StewardInstanceBackup *backup = steward_entity_table_get_selected (self->table);
  StewardDetailsWindow *details;
  GtkWidget *restore;

  if (backup == NULL || self->session == NULL)
    return;

  details = steward_details_window_new (
    GTK_WINDOW (gtk_widget_get_root (widget)), STEWARD_INSTANCE_TABLE_BACKUPS,
    STEWARD_ENTITY (backup),
    steward_session_get_instance_backup (self->session, self->instance,
                                         steward_instance_backup_get_id (backup)));
  g_object_set_data_full (G_OBJECT (details), "instance", g_object_ref (self->instance),
                          g_object_unref);
  restore = steward_details_window_add_button (details, _("Restore…"), FALSE);
  g_object_bind_property (backup, "usable", restore, "sensitive", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (restore, "clicked",
                           G_CALLBACK (steward_instance_backups_details_restore_cb), details,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (details));
}

static void
steward_instance_backups_activated_cb (StewardInstanceBackups *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "backups.open", NULL);
}

static void
steward_instance_backups_dispose (GObject *object)
{
  StewardInstanceBackups *self = STEWARD_INSTANCE_BACKUPS (object);

  g_clear_object (&self->listing);
  g_clear_object (&self->instance);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (steward_instance_backups_parent_class)->dispose (object);
}

static void
steward_instance_backups_class_init (StewardInstanceBackupsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_instance_backups_dispose;

  g_type_ensure (STEWARD_TYPE_LISTING_STACK);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/pages/steward-instance-backups.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardInstanceBackups, bar);
  gtk_widget_class_bind_template_child (widget_class, StewardInstanceBackups, restore);
  gtk_widget_class_bind_template_child (widget_class, StewardInstanceBackups, stack);
  gtk_widget_class_bind_template_child (widget_class, StewardInstanceBackups, summary);
  gtk_widget_class_bind_template_callback (widget_class, steward_instance_backups_restore_cb);
  gtk_widget_class_install_action (widget_class, "backups.open", NULL,
                                   steward_instance_backups_open_action);
}

static void
steward_instance_backups_init (StewardInstanceBackups *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->table = STEWARD_ENTITY_TABLE (
    steward_instance_columns_new_table (STEWARD_INSTANCE_TABLE_BACKUPS));
  steward_entity_table_sort (self->table, STEWARD_BACKUP_COLUMN_CREATED, GTK_SORT_DESCENDING);
  g_object_set (self->stack, "child", self->table, NULL);
  g_signal_connect_object (steward_entity_table_get_selection (self->table), "selection-changed",
                           G_CALLBACK (steward_instance_backups_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "activated",
                           G_CALLBACK (steward_instance_backups_activated_cb), self,
                           G_CONNECT_SWAPPED);
  steward_row_menu_new (GTK_WIDGET (self->table),
                        steward_entity_table_get_selection (self->table), NULL, NULL);
  steward_instance_backups_selected_cb (self);
}

/**
 * steward_instance_backups_set_instance:
 * @self: a part of a page
 * @session: the session of the tenant
 * @instance: one of its instances
 */
void
steward_instance_backups_set_instance (StewardInstanceBackups *self,
                                       StewardSession         *session,
                                       StewardInstance        *instance)
{
  StewardListing *listing;

  g_return_if_fail (STEWARD_IS_INSTANCE_BACKUPS (self));
  g_return_if_fail (self->instance == NULL);
  g_return_if_fail (STEWARD_IS_SESSION (session));

  listing = steward_session_list_instance_backups (session, instance);
  if (listing == NULL)
    return;

  self->session = g_object_ref (session);
  self->instance = g_object_ref (instance);
  self->listing = g_object_ref (listing);
  steward_listing_stack_set_listing (self->stack, listing);
  steward_listing_stack_set_items (self->stack, G_LIST_MODEL (listing));
  steward_entity_table_set_model (self->table, G_LIST_MODEL (listing));
  g_signal_connect_object (listing, "items-changed",
                           G_CALLBACK (steward_instance_backups_listed_cb), self,
                           G_CONNECT_SWAPPED);

  /* The selected backup, or the newest, can have become usable. */
  g_signal_connect_object (listing, "refreshed",
                           G_CALLBACK (steward_instance_backups_listed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (listing, "refreshed",
                           G_CALLBACK (steward_instance_backups_selected_cb), self,
                           G_CONNECT_SWAPPED);
  steward_listing_ensure_loaded (listing);
  steward_instance_backups_listed_cb (self);
}

/**
 * steward_instance_backups_get_listing:
 * @self: a part of a page
 *
 * Returns: (transfer none) (nullable): the backups
 */
StewardListing *
steward_instance_backups_get_listing (StewardInstanceBackups *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_BACKUPS (self), NULL);

  return self->listing;
}

void
steward_instance_backups_set_narrow (StewardInstanceBackups *self,
                                     gboolean                narrow)
{
  g_return_if_fail (STEWARD_IS_INSTANCE_BACKUPS (self));

  steward_entity_table_set_narrow (self->table, narrow);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->bar),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}
