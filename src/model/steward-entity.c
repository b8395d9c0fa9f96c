/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-entity.h"
#include "steward-store.h"
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

static const StewardField *
steward_entity_get_field (StewardEntity *self,
                          guint          field)
{
  StewardEntityClass *klass = STEWARD_ENTITY_GET_CLASS (self);

  g_assert (field < klass->n_fields);

  return &klass->fields[field];
}

static void
steward_entity_notify_field (StewardEntity *self,
                             guint          field)
{
  g_object_notify_by_pspec (G_OBJECT (self), STEWARD_ENTITY_GET_CLASS (self)->properties[field]);
}

static gboolean
steward_entity_real_update (StewardEntity *self,
                            JsonObject    *object)
{
  StewardEntityClass *klass = STEWARD_ENTITY_GET_CLASS (self);
  g_autofree char *key = steward_field_dup_text (&klass->fields[klass->key_field], object);

  if (key == NULL)
    return FALSE;

  steward_entity_read_fields (self, object);

  return TRUE;
}

static const char *
steward_entity_real_get_key (StewardEntity *self)
{
  StewardEntityClass *klass = STEWARD_ENTITY_GET_CLASS (self);

  return G_STRUCT_MEMBER (const char *, self, klass->fields[klass->key_field].offset);
}

static void
steward_entity_get_field_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  StewardEntity *self = STEWARD_ENTITY (object);

  steward_field_get (steward_entity_get_field (self, prop_id - 1), self, value);
}

static void
steward_entity_constructed (GObject *object)
{
  StewardEntity *self = STEWARD_ENTITY (object);
  StewardEntityClass *klass = STEWARD_ENTITY_GET_CLASS (self);

  G_OBJECT_CLASS (steward_entity_parent_class)->constructed (object);

  for (guint i = 0; i < klass->n_fields; i++)
    steward_field_init (&klass->fields[i], self);
}

static void
steward_entity_dispose (GObject *object)
{
  StewardEntity *self = STEWARD_ENTITY (object);
  StewardEntityPrivate *priv = steward_entity_get_instance_private (self);

  g_clear_object (&priv->tenant);

  G_OBJECT_CLASS (steward_entity_parent_class)->dispose (object);
}

static void
steward_entity_finalize (GObject *object)
{
  StewardEntity *self = STEWARD_ENTITY (object);
  StewardEntityClass *klass = STEWARD_ENTITY_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    steward_field_clear (&klass->fields[i], self);

  G_OBJECT_CLASS (steward_entity_parent_class)->finalize (object);
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

  object_class->constructed = steward_entity_constructed;
  object_class->dispose = steward_entity_dispose;
  object_class->finalize = steward_entity_finalize;
  object_class->get_property = steward_entity_get_property;
  object_class->set_property = steward_entity_set_property;

  klass->update = steward_entity_real_update;
  klass->get_key = steward_entity_real_get_key;

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
  gboolean updated;

  g_return_val_if_fail (STEWARD_IS_ENTITY (self), FALSE);
  g_return_val_if_fail (object != NULL, FALSE);

  g_object_freeze_notify (G_OBJECT (self));
  updated = STEWARD_ENTITY_GET_CLASS (self)->update (self, object);
  g_object_thaw_notify (G_OBJECT (self));

  return updated;
}

/**
 * steward_entity_class_install_fields:
 * @klass: the class of an entity
 * @fields: (array length=n_fields): its fields, which stay where they are
 * @n_fields: their number
 * @key_field: the field whose text is the key
 *
 * Makes a readable, notifying property of each field. To be called once, from class_init.
 */
void
steward_entity_class_install_fields (StewardEntityClass *klass,
                                     const StewardField *fields,
                                     guint               n_fields,
                                     guint               key_field)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  g_return_if_fail (key_field < n_fields);

  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->key_field = key_field;
  klass->properties = g_new0 (GParamSpec *, n_fields);
  object_class->get_property = steward_entity_get_field_property;

  for (guint i = 0; i < n_fields; i++)
    {
      klass->properties[i] = steward_field_make_pspec (&fields[i]);
      g_object_class_install_property (object_class, i + 1, klass->properties[i]);
    }
}

/**
 * steward_entity_read_fields:
 * @self: a #StewardEntity
 * @object: a body
 *
 * Takes over all fields from @object, then derives what follows from them.
 */
void
steward_entity_read_fields (StewardEntity *self,
                            JsonObject    *object)
{
  StewardEntityClass *klass;

  g_return_if_fail (STEWARD_IS_ENTITY (self));
  g_return_if_fail (object != NULL);

  klass = STEWARD_ENTITY_GET_CLASS (self);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (steward_field_read (&klass->fields[i], self, object))
        steward_entity_notify_field (self, i);
    }

  if (klass->derive != NULL)
    klass->derive (self);
}

static StewardEntity *
steward_entity_find_in (GListStore *store,
                        const char *key)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (store));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardEntity) item = g_list_model_get_item (G_LIST_MODEL (store), i);

      if (g_strcmp0 (steward_entity_get_key (item), key) == 0)
        return g_steal_pointer (&item);
    }

  return NULL;
}

/**
 * steward_entity_update_store:
 * @self: a #StewardEntity
 * @store: the entities that are part of it
 * @array: (nullable): these parts, as the service sent them
 *
 * Brings the parts of an entity up to date. Parts that come again stay the same objects.
 */
void
steward_entity_update_store (StewardEntity *self,
                             GListStore    *store,
                             JsonArray     *array)
{
  g_autoptr(GPtrArray) fresh = g_ptr_array_new_with_free_func (g_object_unref);
  guint length = array != NULL ? json_array_get_length (array) : 0;

  g_return_if_fail (STEWARD_IS_ENTITY (self));
  g_return_if_fail (G_IS_LIST_STORE (store));

  for (guint i = 0; i < length; i++)
    {
      g_autoptr(StewardEntity) part = NULL;
      g_autoptr(StewardEntity) known = NULL;
      JsonNode *node = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_OBJECT (node))
        continue;

      part = g_object_new (g_list_model_get_item_type (G_LIST_MODEL (store)),
                           "tenant", steward_entity_get_tenant (self),
                           NULL);
      if (!steward_entity_update (part, json_node_get_object (node)))
        continue;

      known = steward_entity_find_in (store, steward_entity_get_key (part));
      if (known != NULL)
        steward_entity_update (known, json_node_get_object (node));
      g_ptr_array_add (fresh, g_steal_pointer (&part));
    }

  steward_store_merge (store, fresh, (StewardKeyFunc) steward_entity_get_key);
}

/**
 * steward_entity_set_text:
 * @self: a #StewardEntity
 * @field: the number of one of its fields
 * @value: (nullable): the new text
 *
 * Compares, stores and notifies, like the three functions below.
 */
void
steward_entity_set_text (gpointer    self,
                         guint       field,
                         const char *value)
{
  g_return_if_fail (STEWARD_IS_ENTITY (self));

  if (steward_field_set_text (steward_entity_get_field (self, field), self, value))
    steward_entity_notify_field (self, field);
}

/**
 * steward_entity_set_date:
 * @self: a #StewardEntity
 * @field: the number of one of its fields
 * @value: (nullable): the new moment
 */
void
steward_entity_set_date (gpointer   self,
                         guint      field,
                         GDateTime *value)
{
  g_return_if_fail (STEWARD_IS_ENTITY (self));

  if (steward_field_set_date (steward_entity_get_field (self, field), self, value))
    steward_entity_notify_field (self, field);
}

/**
 * steward_entity_set_int:
 * @self: a #StewardEntity
 * @field: the number of one of its fields
 * @value: the new flag, number or word
 */
void
steward_entity_set_int (gpointer self,
                        guint    field,
                        gint64   value)
{
  g_return_if_fail (STEWARD_IS_ENTITY (self));

  if (steward_field_set_int (steward_entity_get_field (self, field), self, value))
    steward_entity_notify_field (self, field);
}

/**
 * steward_entity_set_object:
 * @self: a #StewardEntity
 * @field: the number of one of its fields
 * @value: (nullable): the new object
 */
void
steward_entity_set_object (gpointer self,
                           guint    field,
                           gpointer value)
{
  g_return_if_fail (STEWARD_IS_ENTITY (self));

  if (steward_field_set_object (steward_entity_get_field (self, field), self, value))
    steward_entity_notify_field (self, field);
}
