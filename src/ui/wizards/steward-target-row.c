/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/steward-target-row.h"

#include <glib/gi18n.h>

#include "widgets/steward-look-cell.h"
#include "widgets/steward-tag.h"
#include "widgets/steward-tenant-badge.h"

struct _StewardTargetRow
{
  AdwExpanderRow      parent_instance;

  /* Template */
  StewardTenantBadge *badge;
  GtkBox             *content;
  GtkListBox         *list;
  StewardLookCell    *state;
  StewardTag         *tag;

  StewardTenant      *tenant;
  const StewardLook  *look;    /* (nullable) */
};

G_DEFINE_FINAL_TYPE (StewardTargetRow, steward_target_row, ADW_TYPE_EXPANDER_ROW)

static void
steward_target_row_dispose (GObject *object)
{
  g_clear_object (&STEWARD_TARGET_ROW (object)->tenant);

  G_OBJECT_CLASS (steward_target_row_parent_class)->dispose (object);
}

static void
steward_target_row_class_init (StewardTargetRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_target_row_dispose;

  g_type_ensure (STEWARD_TYPE_LOOK_CELL);
  g_type_ensure (STEWARD_TYPE_TAG);
  g_type_ensure (STEWARD_TYPE_TENANT_BADGE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/wizards/steward-target-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardTargetRow, badge);
  gtk_widget_class_bind_template_child (widget_class, StewardTargetRow, content);
  gtk_widget_class_bind_template_child (widget_class, StewardTargetRow, list);
  gtk_widget_class_bind_template_child (widget_class, StewardTargetRow, state);
  gtk_widget_class_bind_template_child (widget_class, StewardTargetRow, tag);
}

static void
steward_target_row_init (StewardTargetRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  steward_look_cell_keep_whole (self->state);
  steward_tag_keep_whole (self->tag);
}

/**
 * steward_target_row_new:
 * @environment: what is changed
 *
 * Returns: (transfer floating): its row, closed
 */
GtkWidget *
steward_target_row_new (StewardEnvironment *environment)
{
  StewardTargetRow *self;
  const char *name;
  g_autofree char *label = NULL;

  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);

  self = g_object_new (STEWARD_TYPE_TARGET_ROW, NULL);
  name = steward_environment_get_name (environment);
  self->tenant = g_object_ref (steward_entity_get_tenant (STEWARD_ENTITY (environment)));
  steward_tenant_badge_set_tenant (self->badge, self->tenant);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  steward_tag_set_label (self->tag, steward_look_name_environment (
                                      steward_environment_get_environment_type (environment),
                                      steward_environment_get_type_text (environment)));
  steward_tag_set_strong (self->tag, steward_environment_is_production (environment));
  steward_target_row_set_detail (self, NULL);

  /* Translators: the name of an environment, and of its tenant */
  label = g_strdup_printf (_("%s of %s"), name, steward_tenant_get_name (self->tenant));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);

  return GTK_WIDGET (self);
}

/* Returns: (transfer none): the list of the rows within */
GtkListBox *
steward_target_row_get_list (StewardTargetRow *self)
{
  g_return_val_if_fail (STEWARD_IS_TARGET_ROW (self), NULL);

  return self->list;
}

/**
 * steward_target_row_add_foot:
 * @self: a row
 * @foot: (transfer floating): what stands below the rows within
 */
void
steward_target_row_add_foot (StewardTargetRow *self,
                             GtkWidget        *foot)
{
  g_return_if_fail (STEWARD_IS_TARGET_ROW (self));
  g_return_if_fail (GTK_IS_WIDGET (foot));

  gtk_box_append (self->content, foot);
}

/**
 * steward_target_row_set_detail:
 * @self: a row
 * @detail: (nullable): what is said of the environment, behind the name of its tenant
 */
void
steward_target_row_set_detail (StewardTargetRow *self,
                               const char       *detail)
{
  const char *tenant;
  g_autofree char *text = NULL;

  g_return_if_fail (STEWARD_IS_TARGET_ROW (self));

  tenant = steward_tenant_get_name (self->tenant);
  text = detail != NULL ? g_strdup_printf ("%s — %s", tenant, detail) : g_strdup (tenant);
  if (g_strcmp0 (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (self)), text) != 0)
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), text);
}

/**
 * steward_target_row_show_look:
 * @self: a row
 * @look: (nullable): how far it is, or how it came out
 *
 * Shows it in the place of the type, which was told before. What goes wrong is opened to be read,
 * once: it can be closed again.
 */
void
steward_target_row_show_look (StewardTargetRow  *self,
                              const StewardLook *look)
{
  g_return_if_fail (STEWARD_IS_TARGET_ROW (self));

  if (self->look == look)
    return;

  self->look = look;
  gtk_widget_set_visible (GTK_WIDGET (self->tag), look == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->state), look != NULL);
  if (look == NULL)
    return;

  steward_look_cell_show_look (self->state, look, _(look->word), NULL);
  if (g_strcmp0 (look->icon_class, "error") == 0)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
}

/**
 * steward_target_row_set_open:
 * @self: a row
 * @has_rows: whether there is something within
 * @open: whether it is shown, if there was nothing before
 */
void
steward_target_row_set_open (StewardTargetRow *self,
                             gboolean          has_rows,
                             gboolean          open)
{
  AdwExpanderRow *row;

  g_return_if_fail (STEWARD_IS_TARGET_ROW (self));

  row = ADW_EXPANDER_ROW (self);
  if (has_rows == adw_expander_row_get_enable_expansion (row))
    return;

  adw_expander_row_set_enable_expansion (row, has_rows);
  adw_expander_row_set_expanded (row, has_rows && open);
}
