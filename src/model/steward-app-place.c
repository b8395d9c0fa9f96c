/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-app-place.h"

struct _StewardAppPlace
{
  GObject parent_instance;

  StewardEnvironment *environment;
  StewardApp         *app;
  gboolean            oldest;
};

G_DEFINE_FINAL_TYPE (StewardAppPlace, steward_app_place, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_APP,
  PROP_ENVIRONMENT,
  PROP_OLDEST,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_app_place_dispose (GObject *object)
{
  StewardAppPlace *self = STEWARD_APP_PLACE (object);

  g_clear_object (&self->environment);
  g_clear_object (&self->app);

  G_OBJECT_CLASS (steward_app_place_parent_class)->dispose (object);
}

static void
steward_app_place_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  StewardAppPlace *self = STEWARD_APP_PLACE (object);

  switch (prop_id)
    {
    case PROP_APP:
      g_value_set_object (value, self->app);
      break;
    case PROP_ENVIRONMENT:
      g_value_set_object (value, self->environment);
      break;
    case PROP_OLDEST:
      g_value_set_boolean (value, self->oldest);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_app_place_class_init (StewardAppPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = steward_app_place_dispose;
  object_class->get_property = steward_app_place_get_property;

  properties[PROP_APP] =
    g_param_spec_object ("app", NULL, NULL, STEWARD_TYPE_APP, flags);

  properties[PROP_ENVIRONMENT] =
    g_param_spec_object ("environment", NULL, NULL, STEWARD_TYPE_ENVIRONMENT, flags);

  properties[PROP_OLDEST] =
    g_param_spec_boolean ("oldest", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_app_place_init (StewardAppPlace *self)
{
}

/**
 * steward_app_place_new:
 * @environment: an environment
 * @app: one of its apps
 *
 * Returns: (transfer full): that the one is on the other
 */
StewardAppPlace *
steward_app_place_new (StewardEnvironment *environment,
                       StewardApp         *app)
{
  StewardAppPlace *self;

  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);
  g_return_val_if_fail (STEWARD_IS_APP (app), NULL);

  self = g_object_new (STEWARD_TYPE_APP_PLACE, NULL);
  self->environment = g_object_ref (environment);
  self->app = g_object_ref (app);

  return self;
}

/**
 * steward_app_place_get_environment:
 * @self: a #StewardAppPlace
 *
 * Returns: (transfer none): where the app is
 */
StewardEnvironment *
steward_app_place_get_environment (StewardAppPlace *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_PLACE (self), NULL);

  return self->environment;
}

/**
 * steward_app_place_get_app:
 * @self: a #StewardAppPlace
 *
 * Returns: (transfer none): the app as it is there
 */
StewardApp *
steward_app_place_get_app (StewardAppPlace *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_PLACE (self), NULL);

  return self->app;
}

/**
 * steward_app_place_get_oldest:
 * @self: a #StewardAppPlace
 *
 * Returns: whether no version of the app is older, and some is newer
 */
gboolean
steward_app_place_get_oldest (StewardAppPlace *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_PLACE (self), FALSE);

  return self->oldest;
}

/**
 * steward_app_place_set_oldest:
 * @self: a #StewardAppPlace
 * @oldest: whether no version of the app is older, and some is newer
 */
void
steward_app_place_set_oldest (StewardAppPlace *self,
                              gboolean         oldest)
{
  g_return_if_fail (STEWARD_IS_APP_PLACE (self));

  if (self->oldest == oldest)
    return;

  self->oldest = oldest;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OLDEST]);
}

/**
 * steward_app_place_has_failed:
 * @self: a #StewardAppPlace
 *
 * Returns: whether the last attempt to update the app there went wrong
 */
gboolean
steward_app_place_has_failed (StewardAppPlace *self)
{
  const char *result;

  g_return_val_if_fail (STEWARD_IS_APP_PLACE (self), FALSE);

  result = steward_app_get_last_update_result (self->app);

  return steward_app_get_state (self->app) == STEWARD_APP_STATE_INSTALLED
         && result != NULL && g_ascii_strcasecmp (result, "Failed") == 0;
}
