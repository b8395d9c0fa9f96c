/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-state-cell.h"

#include "steward-environment.h"
#include "steward-operation.h"
#include "steward-ticker.h"

typedef struct
{
  StewardEntity *entity; /* (nullable) */
  gulong         entity_notify;
  StewardTicker *ticker; /* (nullable): while on screen */
  gulong         ticker_tick;
  gboolean       brief;  /* without detail */
} StewardStateCellPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (StewardStateCell, steward_state_cell, STEWARD_TYPE_LOOK_CELL)

enum
{
  PROP_0,
  PROP_BRIEF,
  PROP_ENTITY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_state_cell_update (StewardStateCell *self)
{
  StewardStateCellPrivate *priv = steward_state_cell_get_instance_private (self);
  g_auto(StewardStateText) shown = { 0 };

  if (priv->entity != NULL)
    STEWARD_STATE_CELL_GET_CLASS (self)->describe (self, priv->entity, &shown);

  if (priv->brief)
    g_clear_pointer (&shown.detail, g_free);
  steward_look_cell_show (STEWARD_LOOK_CELL (self), &shown);
}

static void
steward_state_cell_tick_cb (StewardStateCell *self)
{
  StewardStateCellPrivate *priv = steward_state_cell_get_instance_private (self);

  if (priv->entity != NULL)
    steward_state_cell_update (self);
}

static void
steward_state_cell_real_describe (StewardStateCell *self,
                                  StewardEntity    *entity,
                                  StewardStateText *text)
{
  if (STEWARD_IS_ENVIRONMENT (entity))
    steward_state_text_describe_environment (text, STEWARD_ENVIRONMENT (entity));
  else if (STEWARD_IS_OPERATION (entity))
    steward_state_text_describe_operation (text, STEWARD_OPERATION (entity));
}

static void
steward_state_cell_map (GtkWidget *widget)
{
  StewardStateCell *self = STEWARD_STATE_CELL (widget);
  StewardStateCellPrivate *priv = steward_state_cell_get_instance_private (self);

  GTK_WIDGET_CLASS (steward_state_cell_parent_class)->map (widget);

  priv->ticker = steward_ticker_dup_default ();
  priv->ticker_tick = g_signal_connect_swapped (priv->ticker, "tick",
                                                G_CALLBACK (steward_state_cell_tick_cb), self);
}

static void
steward_state_cell_unmap (GtkWidget *widget)
{
  StewardStateCell *self = STEWARD_STATE_CELL (widget);
  StewardStateCellPrivate *priv = steward_state_cell_get_instance_private (self);

  g_clear_signal_handler (&priv->ticker_tick, priv->ticker);
  g_clear_object (&priv->ticker);

  GTK_WIDGET_CLASS (steward_state_cell_parent_class)->unmap (widget);
}

static void
steward_state_cell_constructed (GObject *object)
{
  G_OBJECT_CLASS (steward_state_cell_parent_class)->constructed (object);

  steward_state_cell_update (STEWARD_STATE_CELL (object));
}

static void
steward_state_cell_dispose (GObject *object)
{
  StewardStateCell *self = STEWARD_STATE_CELL (object);
  StewardStateCellPrivate *priv = steward_state_cell_get_instance_private (self);

  g_clear_signal_handler (&priv->entity_notify, priv->entity);
  g_clear_object (&priv->entity);

  G_OBJECT_CLASS (steward_state_cell_parent_class)->dispose (object);
}

static void
steward_state_cell_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  StewardStateCell *self = STEWARD_STATE_CELL (object);
  StewardStateCellPrivate *priv = steward_state_cell_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_BRIEF:
      g_value_set_boolean (value, priv->brief);
      break;
    case PROP_ENTITY:
      g_value_set_object (value, steward_state_cell_get_entity (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_state_cell_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  StewardStateCell *self = STEWARD_STATE_CELL (object);
  StewardStateCellPrivate *priv = steward_state_cell_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_BRIEF:
      if (priv->brief == g_value_get_boolean (value))
        return;
      priv->brief = !priv->brief;
      steward_state_cell_update (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_ENTITY:
      steward_state_cell_set_entity (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_state_cell_class_init (StewardStateCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = steward_state_cell_constructed;
  object_class->dispose = steward_state_cell_dispose;
  object_class->get_property = steward_state_cell_get_property;
  object_class->set_property = steward_state_cell_set_property;
  widget_class->map = steward_state_cell_map;
  widget_class->unmap = steward_state_cell_unmap;
  klass->describe = steward_state_cell_real_describe;

  properties[PROP_BRIEF] =
    g_param_spec_boolean ("brief", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ENTITY] =
    g_param_spec_object ("entity", NULL, NULL, STEWARD_TYPE_ENTITY,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_state_cell_init (StewardStateCell *self)
{
}

StewardEntity *
steward_state_cell_get_entity (StewardStateCell *self)
{
  StewardStateCellPrivate *priv = steward_state_cell_get_instance_private (self);

  g_return_val_if_fail (STEWARD_IS_STATE_CELL (self), NULL);

  return priv->entity;
}

void
steward_state_cell_set_entity (StewardStateCell *self,
                               StewardEntity    *entity)
{
  StewardStateCellPrivate *priv = steward_state_cell_get_instance_private (self);

  g_return_if_fail (STEWARD_IS_STATE_CELL (self));
  g_return_if_fail (entity == NULL || STEWARD_IS_ENTITY (entity));

  if (priv->entity == entity)
    return;

  g_clear_signal_handler (&priv->entity_notify, priv->entity);
  g_set_object (&priv->entity, entity);
  if (entity != NULL)
    priv->entity_notify = g_signal_connect_swapped (entity, "notify",
                                                    G_CALLBACK (steward_state_cell_update), self);

  steward_state_cell_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTITY]);
}
