/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-entity.h"
#include "steward-tenant.h"

typedef struct
{
  StewardTenant *tenant;
} StewardEntityPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (StewardEntity, steward_entity, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TENANT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_entity_dispose (GObject *object)
{
  StewardEntity *self = STEWARD_ENTITY (object);
  StewardEntityPrivate *priv = steward_entity_get_instance_private (self);

  g_clear_object (&priv->tenant);

  G_OBJECT_CLASS (steward_entity_parent_class)->dispose (object);
}

static void
steward_entity_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  StewardEntity *self = STEWARD_ENTITY (object);

  switch (prop_id)
    {
    case PROP_TENANT:
      g_value_set_object (value, steward_entity_get_tenant (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_entity_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  StewardEntity *self = STEWARD_ENTITY (object);
  StewardEntityPrivate *priv = steward_entity_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_TENANT:
      priv->tenant = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_entity_class_init (StewardEntityClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_entity_dispose;
  object_class->get_property = steward_entity_get_property;
  object_class->set_property = steward_entity_set_property;

  properties[PROP_TENANT] =
    g_param_spec_object ("tenant", NULL, NULL,
                         STEWARD_TYPE_TENANT,
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_entity_init (StewardEntity *self)
{
}

/**
 * steward_entity_get_tenant:
 * @self: a #StewardEntity
 *
 * The tenant never changes during the life of an entity, so that a change can only ever be
 * sent to the tenant that is shown beside it.
 *
 * Returns: (transfer none) (nullable): the tenant the entity was read from
 */
StewardTenant *
steward_entity_get_tenant (StewardEntity *self)
{
  StewardEntityPrivate *priv = steward_entity_get_instance_private (self);

  g_return_val_if_fail (STEWARD_IS_ENTITY (self), NULL);

  return priv->tenant;
}

/**
 * steward_entity_get_key:
 * @self: a #StewardEntity
 *
 * Returns: (transfer none) (nullable): what identifies the entity among its kind in one
 *   tenant; a refresh keeps the object whose key comes again
 */
const char *
steward_entity_get_key (StewardEntity *self)
{
  g_return_val_if_fail (STEWARD_IS_ENTITY (self), NULL);

  return STEWARD_ENTITY_GET_CLASS (self)->get_key (self);
}

/**
 * steward_entity_update:
 * @self: a #StewardEntity
 * @object: one element as the service sent it
 *
 * Takes over the members of @object, notifying only what changed. The first update gives a
 * new entity its key.
 *
 * Returns: %FALSE if @object has no usable key, in which case @self is unchanged
 */
gboolean
steward_entity_update (StewardEntity *self,
                       JsonObject    *object)
{
  g_return_val_if_fail (STEWARD_IS_ENTITY (self), FALSE);
  g_return_val_if_fail (object != NULL, FALSE);

  return STEWARD_ENTITY_GET_CLASS (self)->update (self, object);
}
