/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-draft.h"

#include "steward-json.h"
#include "steward-rules.h"
#include "steward-tenant.h"

typedef struct
{
  StewardTenant *tenant;
  gboolean       was_complete;
} StewardDraftPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (StewardDraft, steward_draft, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TENANT,
  PROP_COMPLETE,
  PROP_TARGET_NAME,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static const StewardField *
steward_draft_get_field (StewardDraft *self,
                         guint         field)
{
  StewardDraftClass *klass = STEWARD_DRAFT_GET_CLASS (self);

  g_assert (field < klass->n_fields);

  return &klass->fields[field];
}

static void
steward_draft_field_changed (StewardDraft *self,
                             guint         field)
{
  g_object_notify (G_OBJECT (self), steward_draft_get_field (self, field)->property);
  steward_draft_changed (self);
}

static void
steward_draft_get_field_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  steward_field_get (steward_draft_get_field (STEWARD_DRAFT (object), prop_id - 1), object, value);
}

static void
steward_draft_set_field_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  StewardDraft *self = STEWARD_DRAFT (object);
  gboolean changed = steward_field_set (steward_draft_get_field (self, prop_id - 1), self, value);

  if (changed && (pspec->flags & G_PARAM_CONSTRUCT_ONLY) == 0)
    steward_draft_field_changed (self, prop_id - 1);
}

static void
steward_draft_constructed (GObject *object)
{
  StewardDraft *self = STEWARD_DRAFT (object);
  StewardDraftPrivate *priv = steward_draft_get_instance_private (self);

  G_OBJECT_CLASS (steward_draft_parent_class)->constructed (object);

  priv->was_complete = steward_draft_is_complete (self);
}

static void
steward_draft_finalize (GObject *object)
{
  StewardDraft *self = STEWARD_DRAFT (object);
  StewardDraftClass *klass = STEWARD_DRAFT_GET_CLASS (self);
  StewardDraftPrivate *priv = steward_draft_get_instance_private (self);

  for (guint i = 0; i < klass->n_fields; i++)
    steward_field_clear (&klass->fields[i], self);
  g_clear_object (&priv->tenant);

  G_OBJECT_CLASS (steward_draft_parent_class)->finalize (object);
}

static void
steward_draft_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  StewardDraft *self = STEWARD_DRAFT (object);

  switch (prop_id)
    {
    case PROP_TENANT:
      g_value_set_object (value, steward_draft_get_tenant (self));
      break;
    case PROP_COMPLETE:
      g_value_set_boolean (value, steward_draft_is_complete (self));
      break;
    case PROP_TARGET_NAME:
      g_value_set_string (value, steward_draft_get_target_name (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_draft_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  StewardDraft *self = STEWARD_DRAFT (object);
  StewardDraftPrivate *priv = steward_draft_get_instance_private (self);

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
steward_draft_class_init (StewardDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = steward_draft_constructed;
  object_class->finalize = steward_draft_finalize;
  object_class->get_property = steward_draft_get_property;
  object_class->set_property = steward_draft_set_property;

  properties[PROP_TENANT] =
    g_param_spec_object ("tenant", NULL, NULL,
                         STEWARD_TYPE_TENANT,
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  properties[PROP_COMPLETE] =
    g_param_spec_boolean ("complete", NULL, NULL,
                          FALSE,
                          (G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  properties[PROP_TARGET_NAME] =
    g_param_spec_string ("target-name", NULL, NULL,
                         NULL,
                         (G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);
}

static void
steward_draft_init (StewardDraft *self)
{
}

/**
 * steward_draft_get_tenant:
 * @self: a #StewardDraft
 *
 * Returns: (transfer none): the tenant the change is for
 */
StewardTenant *
steward_draft_get_tenant (StewardDraft *self)
{
  StewardDraftPrivate *priv = steward_draft_get_instance_private (self);

  g_return_val_if_fail (STEWARD_IS_DRAFT (self), NULL);

  return priv->tenant;
}

/**
 * steward_draft_get_operation_type:
 * @self: a #StewardDraft
 *
 * Returns: the type of the operation that the service makes of it
 */
StewardOperationType
steward_draft_get_operation_type (StewardDraft *self)
{
  StewardDraftClass *klass;

  g_return_val_if_fail (STEWARD_IS_DRAFT (self), STEWARD_OPERATION_TYPE_UNKNOWN);

  klass = STEWARD_DRAFT_GET_CLASS (self);

  return klass->get_operation_type != NULL ? klass->get_operation_type (self)
                                           : klass->operation_type;
}

/**
 * steward_draft_get_needs:
 * @self: a #StewardDraft
 *
 * Returns: what the service has to be able to do
 */
StewardAbilities
steward_draft_get_needs (StewardDraft *self)
{
  StewardDraftClass *klass;

  g_return_val_if_fail (STEWARD_IS_DRAFT (self), STEWARD_ABILITY_NONE);

  klass = STEWARD_DRAFT_GET_CLASS (self);

  return klass->get_needs != NULL ? klass->get_needs (self) : klass->needs;
}

/**
 * steward_draft_is_immediate:
 * @self: a #StewardDraft
 *
 * Returns: whether all is done when the service has accepted it, with nothing to follow
 */
gboolean
steward_draft_is_immediate (StewardDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_DRAFT (self), FALSE);

  return STEWARD_DRAFT_GET_CLASS (self)->immediate;
}

/**
 * steward_draft_get_target_name:
 * @self: a #StewardDraft
 *
 * Returns: (transfer none) (nullable): the environment that the operation belongs to: the new
 *   one if one is made, else the one that is changed, by its name before the change
 */
const char *
steward_draft_get_target_name (StewardDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_DRAFT (self), NULL);

  return STEWARD_DRAFT_GET_CLASS (self)->get_target_name (self);
}

/**
 * steward_draft_get_part:
 * @self: a #StewardDraft
 *
 * Returns: (transfer none) (nullable): the part of the environment that is changed: the id of an
 *   app; changes of different parts do not stand in each other's way
 */
const char *
steward_draft_get_part (StewardDraft *self)
{
  StewardDraftClass *klass;

  g_return_val_if_fail (STEWARD_IS_DRAFT (self), NULL);

  klass = STEWARD_DRAFT_GET_CLASS (self);

  return klass->get_part != NULL ? klass->get_part (self) : NULL;
}

/**
 * steward_draft_get_operation_id:
 * @self: a #StewardDraft
 *
 * Returns: (transfer none) (nullable): the operation that the change calls off, by its id; it is
 *   the one to follow
 */
const char *
steward_draft_get_operation_id (StewardDraft *self)
{
  StewardDraftClass *klass;

  g_return_val_if_fail (STEWARD_IS_DRAFT (self), NULL);

  klass = STEWARD_DRAFT_GET_CLASS (self);

  return klass->get_operation_id != NULL ? klass->get_operation_id (self) : NULL;
}

/**
 * steward_draft_describe:
 * @self: a #StewardDraft
 * @operation: the operation that it becomes
 *
 * Tells @operation what is known of it before the service says more.
 */
void
steward_draft_describe (StewardDraft     *self,
                        StewardOperation *operation)
{
  StewardDraftClass *klass;

  g_return_if_fail (STEWARD_IS_DRAFT (self));
  g_return_if_fail (STEWARD_IS_OPERATION (operation));

  klass = STEWARD_DRAFT_GET_CLASS (self);
  if (klass->describe != NULL)
    klass->describe (self, operation);
}

/**
 * steward_draft_is_complete:
 * @self: a #StewardDraft
 *
 * Looks at the draft alone. What the tenant has to say about it is in the review.
 *
 * Returns: %TRUE if nothing is missing or against the rules
 */
gboolean
steward_draft_is_complete (StewardDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_DRAFT (self), FALSE);

  return STEWARD_DRAFT_GET_CLASS (self)->is_complete (self);
}

/**
 * steward_draft_to_json:
 * @self: a #StewardDraft
 *
 * Returns: (transfer full) (nullable): the body of the request with its members spelled as
 *   the service documents them, or %NULL if the request has none
 */
JsonNode *
steward_draft_to_json (StewardDraft *self)
{
  StewardDraftClass *klass;

  g_return_val_if_fail (STEWARD_IS_DRAFT (self), NULL);

  klass = STEWARD_DRAFT_GET_CLASS (self);

  return klass->to_json != NULL ? klass->to_json (self) : NULL;
}

/* That the service can do it is no news. */
static void
steward_draft_review_needs (StewardDraft       *self,
                            StewardTenantFacts *facts,
                            StewardReview      *review)
{
  StewardAbilities missing;

  missing = steward_draft_get_needs (self) & ~steward_tenant_facts_get_abilities (facts);
  if ((missing & STEWARD_ABILITY_ACT_AS_USER) != 0)
    steward_rules_add_check (review, STEWARD_OUTCOME_REFUSED, STEWARD_CHECK_PERSON, NULL, NULL);
  if ((missing & ~STEWARD_ABILITY_ACT_AS_USER) != 0)
    steward_rules_add_check (review, STEWARD_OUTCOME_REFUSED, STEWARD_CHECK_ABILITY, NULL, NULL);
}

/**
 * steward_draft_dup_input:
 * @self: a #StewardDraft
 *
 * Returns: (transfer full): all that can be entered as one text, to see whether it was changed
 */
char *
steward_draft_dup_input (StewardDraft *self)
{
  g_autoptr(JsonNode) body = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (STEWARD_IS_DRAFT (self), NULL);

  body = steward_draft_to_json (self);
  text = body != NULL ? steward_json_to_text (body, FALSE) : NULL;

  return g_strjoin (" ",
                    steward_draft_get_target_name (self) != NULL
                      ? steward_draft_get_target_name (self) : "",
                    text != NULL ? text : "",
                    NULL);
}

/**
 * steward_draft_review:
 * @self: a #StewardDraft
 * @facts: what is known of its tenant
 *
 * Returns: (transfer full): what the change would do, and the checks it has to pass
 */
StewardReview *
steward_draft_review (StewardDraft       *self,
                      StewardTenantFacts *facts)
{
  g_autoptr(StewardReview) review = NULL;

  g_return_val_if_fail (STEWARD_IS_DRAFT (self), NULL);
  g_return_val_if_fail (STEWARD_IS_TENANT_FACTS (facts), NULL);

  review = steward_review_new ();
  STEWARD_DRAFT_GET_CLASS (self)->review (self, facts, review);
  steward_draft_review_needs (self, facts, review);

  return g_steal_pointer (&review);
}

/**
 * steward_draft_changed:
 * @self: a #StewardDraft
 *
 * Says that the draft, or something its review depends on, is not what it was.
 */
void
steward_draft_changed (StewardDraft *self)
{
  StewardDraftPrivate *priv = steward_draft_get_instance_private (self);
  gboolean complete;

  g_return_if_fail (STEWARD_IS_DRAFT (self));

  complete = steward_draft_is_complete (self);
  if (complete != priv->was_complete)
    {
      priv->was_complete = complete;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TARGET_NAME]);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * steward_draft_class_install_fields:
 * @klass: the class of a draft
 * @fields: (array length=n_fields): its fields, which stay where they are
 * @n_fields: their number
 *
 * Makes a property of each field. To be called once, from class_init.
 */
void
steward_draft_class_install_fields (StewardDraftClass  *klass,
                                    const StewardField *fields,
                                    guint               n_fields)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  klass->fields = fields;
  klass->n_fields = n_fields;
  object_class->get_property = steward_draft_get_field_property;
  object_class->set_property = steward_draft_set_field_property;
  steward_field_install (object_class, fields, n_fields, 1);
}

/**
 * steward_draft_set_text:
 * @self: a #StewardDraft
 * @field: the number of one of its fields
 * @value: (nullable): the new text
 */
void
steward_draft_set_text (gpointer    self,
                        guint       field,
                        const char *value)
{
  g_return_if_fail (STEWARD_IS_DRAFT (self));

  if (steward_field_set_text (steward_draft_get_field (self, field), self, value))
    steward_draft_field_changed (self, field);
}

/**
 * steward_draft_set_date:
 * @self: a #StewardDraft
 * @field: the number of one of its fields
 * @value: (nullable): the new moment
 */
void
steward_draft_set_date (gpointer   self,
                        guint      field,
                        GDateTime *value)
{
  g_return_if_fail (STEWARD_IS_DRAFT (self));

  if (steward_field_set_date (steward_draft_get_field (self, field), self, value))
    steward_draft_field_changed (self, field);
}

/**
 * steward_draft_set_int:
 * @self: a #StewardDraft
 * @field: the number of one of its fields
 * @value: the new flag or word
 */
void
steward_draft_set_int (gpointer self,
                       guint    field,
                       gint64   value)
{
  g_return_if_fail (STEWARD_IS_DRAFT (self));

  if (steward_field_set_int (steward_draft_get_field (self, field), self, value))
    steward_draft_field_changed (self, field);
}

/**
 * steward_draft_set_object:
 * @self: a #StewardDraft
 * @field: the number of one of its fields
 * @value: (nullable): the new object
 */
void
steward_draft_set_object (gpointer self,
                          guint    field,
                          gpointer value)
{
  g_return_if_fail (STEWARD_IS_DRAFT (self));

  if (steward_field_set_object (steward_draft_get_field (self, field), self, value))
    steward_draft_field_changed (self, field);
}
