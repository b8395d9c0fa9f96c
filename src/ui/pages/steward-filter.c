/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-filter.h"

#include "steward-util.h"

typedef struct
{
  char *search; /* (nullable): folded */
} StewardFilterPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (StewardFilter, steward_filter, GTK_TYPE_FILTER)

enum
{
  PROP_0,
  PROP_SEARCH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The fields of a subclass follow the property that all have. */
static const StewardField *
steward_filter_get_field (StewardFilter *self,
                          guint          prop_id)
{
  g_assert (prop_id >= N_PROPS);

  return &STEWARD_FILTER_GET_CLASS (self)->fields[prop_id - N_PROPS];
}

static gboolean
steward_filter_match (GtkFilter *filter,
                      gpointer   item)
{
  StewardFilter *self = STEWARD_FILTER (filter);
  StewardFilterClass *klass = STEWARD_FILTER_GET_CLASS (self);
  StewardFilterPrivate *priv = steward_filter_get_instance_private (self);

  return klass->passes (self, item)
         && (priv->search == NULL || klass->finds (self, item, priv->search));
}

static gboolean
steward_filter_is_chosen (StewardFilter      *self,
                          const StewardField *field)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (self), field->property);
  g_auto(GValue) value = G_VALUE_INIT;

  g_value_init (&value, pspec->value_type);
  steward_field_get (field, self, &value);

  return !g_param_value_defaults (pspec, &value);
}

static GtkFilterMatch
steward_filter_get_strictness (GtkFilter *filter)
{
  StewardFilter *self = STEWARD_FILTER (filter);
  StewardFilterClass *klass = STEWARD_FILTER_GET_CLASS (self);
  StewardFilterPrivate *priv = steward_filter_get_instance_private (self);
  gboolean some = priv->search != NULL;

  for (guint i = 0; i < klass->n_fields && !some; i++)
    some = steward_filter_is_chosen (self, &klass->fields[i]);

  return some ? GTK_FILTER_MATCH_SOME : GTK_FILTER_MATCH_ALL;
}

static gboolean
steward_filter_set_search (StewardFilter *self,
                           const char    *search)
{
  StewardFilterPrivate *priv = steward_filter_get_instance_private (self);
  g_autofree char *folded = g_utf8_casefold (search != NULL ? search : "", -1);

  g_strstrip (folded);

  return steward_set_str (&priv->search, *folded != '\0' ? folded : NULL);
}

static void
steward_filter_finalize (GObject *object)
{
  StewardFilter *self = STEWARD_FILTER (object);
  StewardFilterClass *klass = STEWARD_FILTER_GET_CLASS (self);
  StewardFilterPrivate *priv = steward_filter_get_instance_private (self);

  for (guint i = 0; i < klass->n_fields; i++)
    steward_field_clear (&klass->fields[i], self);
  g_free (priv->search);

  G_OBJECT_CLASS (steward_filter_parent_class)->finalize (object);
}

static void
steward_filter_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  StewardFilter *self = STEWARD_FILTER (object);
  StewardFilterPrivate *priv = steward_filter_get_instance_private (self);

  if (prop_id == PROP_SEARCH)
    g_value_set_string (value, priv->search);
  else
    steward_field_get (steward_filter_get_field (self, prop_id), object, value);
}

static void
steward_filter_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  StewardFilter *self = STEWARD_FILTER (object);
  gboolean changed;

  if (prop_id == PROP_SEARCH)
    changed = steward_filter_set_search (self, g_value_get_string (value));
  else
    changed = steward_field_set (steward_filter_get_field (self, prop_id), object, value);
  if (!changed)
    return;

  g_object_notify_by_pspec (object, pspec);
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
steward_filter_class_init (StewardFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkFilterClass *filter_class = GTK_FILTER_CLASS (klass);

  object_class->finalize = steward_filter_finalize;
  object_class->get_property = steward_filter_get_property;
  object_class->set_property = steward_filter_set_property;
  filter_class->match = steward_filter_match;
  filter_class->get_strictness = steward_filter_get_strictness;

  properties[PROP_SEARCH] =
    g_param_spec_string ("search", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_filter_init (StewardFilter *self)
{
}

/**
 * steward_filter_class_install_fields:
 * @klass: the class of a filter
 * @fields: (array length=n_fields): its choices, which stay where they are; all writable
 * @n_fields: their number
 */
void
steward_filter_class_install_fields (StewardFilterClass *klass,
                                     const StewardField *fields,
                                     guint               n_fields)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  klass->fields = fields;
  klass->n_fields = n_fields;

  /* Not inherited: each class has its own. */
  object_class->get_property = steward_filter_get_property;
  object_class->set_property = steward_filter_set_property;
  steward_field_install (object_class, fields, n_fields, N_PROPS);
}
