/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-entity-tag.h"

#include "widgets/steward-tag.h"

struct _StewardEntityTag
{
  GtkWidget                  parent_instance;

  const StewardEntityColumn *column;
  GtkWidget                 *tag;
  StewardEntity             *entity; /* (nullable) */
  GSignalGroup              *signals;
};

G_DEFINE_FINAL_TYPE (StewardEntityTag, steward_entity_tag, GTK_TYPE_WIDGET)

static void
steward_entity_tag_update (StewardEntityTag *self)
{
  StewardStateText shown = { 0 };

  if (self->entity != NULL)
    self->column->describe (self->entity, &shown);

  gtk_widget_set_visible (self->tag, shown.text != NULL);
  steward_tag_set_label (STEWARD_TAG (self->tag), shown.text != NULL ? shown.text : "");
  steward_tag_set_strong (STEWARD_TAG (self->tag), shown.strong);
  g_free (shown.text);
  g_free (shown.detail);
}

static void
steward_entity_tag_dispose (GObject *object)
{
  StewardEntityTag *self = STEWARD_ENTITY_TAG (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->entity);
  g_clear_pointer (&self->tag, gtk_widget_unparent);

  G_OBJECT_CLASS (steward_entity_tag_parent_class)->dispose (object);
}

static void
steward_entity_tag_class_init (StewardEntityTagClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steward_entity_tag_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
steward_entity_tag_init (StewardEntityTag *self)
{
  self->tag = steward_tag_new ();
  gtk_widget_set_halign (self->tag, GTK_ALIGN_START);
  gtk_widget_set_valign (self->tag, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->tag, GTK_WIDGET (self));
  self->signals = g_signal_group_new (STEWARD_TYPE_ENTITY);
  g_signal_group_connect_swapped (self->signals, "notify",
                                  G_CALLBACK (steward_entity_tag_update), self);
}

/**
 * steward_entity_tag_new:
 * @column: a column; lives as long as the program
 *
 * Returns: (transfer floating): a tag that shows nothing yet
 */
GtkWidget *
steward_entity_tag_new (const StewardEntityColumn *column)
{
  StewardEntityTag *self;

  g_return_val_if_fail (column != NULL && column->describe != NULL, NULL);

  self = g_object_new (STEWARD_TYPE_ENTITY_TAG, NULL);
  self->column = column;

  return GTK_WIDGET (self);
}

void
steward_entity_tag_set_entity (StewardEntityTag *self,
                               StewardEntity    *entity)
{
  g_return_if_fail (STEWARD_IS_ENTITY_TAG (self));
  g_return_if_fail (entity == NULL || STEWARD_IS_ENTITY (entity));

  if (!g_set_object (&self->entity, entity))
    return;

  g_signal_group_set_target (self->signals, entity);
  steward_entity_tag_update (self);
}
