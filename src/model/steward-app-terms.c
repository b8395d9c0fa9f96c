/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-app-terms.h"

struct _StewardAppTerms
{
  GObject parent_instance;

  char     *publisher; /* nullable */
  guint     n_apps;
  gboolean  accepted;
};

G_DEFINE_FINAL_TYPE (StewardAppTerms, steward_app_terms, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ACCEPTED,
  PROP_N_APPS,
  PROP_PUBLISHER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_app_terms_finalize (GObject *object)
{
  StewardAppTerms *self = STEWARD_APP_TERMS (object);

  g_clear_pointer (&self->publisher, g_free);

  G_OBJECT_CLASS (steward_app_terms_parent_class)->finalize (object);
}

static void
steward_app_terms_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  StewardAppTerms *self = STEWARD_APP_TERMS (object);

  switch (prop_id)
    {
    case PROP_ACCEPTED:
      g_value_set_boolean (value, self->accepted);
      break;
    case PROP_N_APPS:
      g_value_set_uint (value, self->n_apps);
      break;
    case PROP_PUBLISHER:
      g_value_set_string (value, self->publisher);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_app_terms_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  StewardAppTerms *self = STEWARD_APP_TERMS (object);

  switch (prop_id)
    {
    case PROP_ACCEPTED:
      steward_app_terms_set_accepted (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_app_terms_class_init (StewardAppTermsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = steward_app_terms_finalize;
  object_class->get_property = steward_app_terms_get_property;
  object_class->set_property = steward_app_terms_set_property;

  properties[PROP_ACCEPTED] =
    g_param_spec_boolean ("accepted", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);

  properties[PROP_N_APPS] =
    g_param_spec_uint ("n-apps", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | flags);

  properties[PROP_PUBLISHER] =
    g_param_spec_string ("publisher", NULL, NULL, NULL, G_PARAM_READABLE | flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_app_terms_init (StewardAppTerms *self)
{
}

/**
 * steward_app_terms_new:
 * @publisher: (nullable): whose terms they are
 *
 * Returns: (transfer full): terms that are not accepted
 */
StewardAppTerms *
steward_app_terms_new (const char *publisher)
{
  StewardAppTerms *self = g_object_new (STEWARD_TYPE_APP_TERMS, NULL);

  self->publisher = g_strdup (publisher);

  return self;
}

/**
 * steward_app_terms_get_publisher:
 * @self: a #StewardAppTerms
 *
 * Returns: (transfer none) (nullable): whose terms they are
 */
const char *
steward_app_terms_get_publisher (StewardAppTerms *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_TERMS (self), NULL);

  return self->publisher;
}

/**
 * steward_app_terms_get_n_apps:
 * @self: a #StewardAppTerms
 *
 * Returns: for how many apps they are
 */
guint
steward_app_terms_get_n_apps (StewardAppTerms *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_TERMS (self), 0);

  return self->n_apps;
}

/**
 * steward_app_terms_set_n_apps:
 * @self: a #StewardAppTerms
 * @n_apps: for how many apps they are
 */
void
steward_app_terms_set_n_apps (StewardAppTerms *self,
                              guint            n_apps)
{
  g_return_if_fail (STEWARD_IS_APP_TERMS (self));

  if (self->n_apps == n_apps)
    return;

  self->n_apps = n_apps;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_APPS]);
}

/**
 * steward_app_terms_get_accepted:
 * @self: a #StewardAppTerms
 *
 * Returns: whether the user accepts them
 */
gboolean
steward_app_terms_get_accepted (StewardAppTerms *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_TERMS (self), FALSE);

  return self->accepted;
}

/**
 * steward_app_terms_set_accepted:
 * @self: a #StewardAppTerms
 * @accepted: what the user says; nobody else may
 */
void
steward_app_terms_set_accepted (StewardAppTerms *self,
                                gboolean         accepted)
{
  g_return_if_fail (STEWARD_IS_APP_TERMS (self));

  if (self->accepted == accepted)
    return;

  self->accepted = accepted;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACCEPTED]);
}
