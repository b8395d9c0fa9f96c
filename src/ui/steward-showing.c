/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-showing.h"

#include "steward-util.h"

struct _StewardShowing
{
  GObject   parent_instance;

  gboolean  utc;
  char     *request_style;
};

G_DEFINE_FINAL_TYPE (StewardShowing, steward_showing, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_REQUEST_STYLE,
  PROP_UTC,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_showing_finalize (GObject *object)
{
  g_free (STEWARD_SHOWING (object)->request_style);

  G_OBJECT_CLASS (steward_showing_parent_class)->finalize (object);
}

static void
steward_showing_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  StewardShowing *self = STEWARD_SHOWING (object);

  switch (prop_id)
    {
    case PROP_REQUEST_STYLE:
      g_value_set_string (value, self->request_style);
      break;
    case PROP_UTC:
      g_value_set_boolean (value, self->utc);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_showing_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  StewardShowing *self = STEWARD_SHOWING (object);

  switch (prop_id)
    {
    case PROP_REQUEST_STYLE:
      if (!steward_set_str (&self->request_style, g_value_get_string (value)))
        return;
      break;
    case PROP_UTC:
      if (self->utc == g_value_get_boolean (value))
        return;
      self->utc = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  g_object_notify_by_pspec (object, pspec);
}

static void
steward_showing_class_init (StewardShowingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = steward_showing_finalize;
  object_class->get_property = steward_showing_get_property;
  object_class->set_property = steward_showing_set_property;

  properties[PROP_REQUEST_STYLE] =
    g_param_spec_string ("request-style", NULL, NULL, "http",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_UTC] =
    g_param_spec_boolean ("utc", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_showing_init (StewardShowing *self)
{
  self->request_style = g_strdup ("http");
}

/**
 * steward_showing_get_default:
 *
 * Returns: (transfer none): what all that is written on the screen goes by
 */
StewardShowing *
steward_showing_get_default (void)
{
  static StewardShowing *shared;

  if (shared == NULL)
    shared = g_object_new (STEWARD_TYPE_SHOWING, NULL);

  return shared;
}

/**
 * steward_showing_bind:
 * @self: what is shown
 * @settings: (nullable): where it is chosen, %NULL to end that
 */
void
steward_showing_bind (StewardShowing *self,
                      GSettings      *settings)
{
  g_return_if_fail (STEWARD_IS_SHOWING (self));
  g_return_if_fail (settings == NULL || G_IS_SETTINGS (settings));

  if (settings != NULL)
    {
      g_settings_bind (settings, "request-style", self, "request-style", G_SETTINGS_BIND_GET);
      g_settings_bind (settings, "show-utc", self, "utc", G_SETTINGS_BIND_GET);
    }
  else
    {
      g_settings_unbind (self, "request-style");
      g_settings_unbind (self, "utc");
    }
}

/**
 * steward_showing_get_utc:
 * @self: what is shown
 *
 * Returns: whether times are those of UTC, instead of the time zone of this computer
 */
gboolean
steward_showing_get_utc (StewardShowing *self)
{
  g_return_val_if_fail (STEWARD_IS_SHOWING (self), FALSE);

  return self->utc;
}

/**
 * steward_showing_get_request_style:
 * @self: what is shown
 *
 * Returns: (transfer none): how requests are shown: "http", "curl" or "powershell"
 */
const char *
steward_showing_get_request_style (StewardShowing *self)
{
  g_return_val_if_fail (STEWARD_IS_SHOWING (self), NULL);

  return self->request_style;
}

/**
 * steward_showing_dup_zone:
 * @self: what is shown
 *
 * Returns: (transfer full): the time zone of the times that are shown
 */
GTimeZone *
steward_showing_dup_zone (StewardShowing *self)
{
  g_return_val_if_fail (STEWARD_IS_SHOWING (self), NULL);

  return self->utc ? g_time_zone_new_utc () : g_time_zone_new_local ();
}

/**
 * steward_showing_dup_time:
 * @self: what is shown
 * @date: a moment
 *
 * Returns: (transfer full): the same moment, by the clock that is shown
 */
GDateTime *
steward_showing_dup_time (StewardShowing *self,
                          GDateTime      *date)
{
  g_autoptr(GTimeZone) zone = NULL;

  g_return_val_if_fail (STEWARD_IS_SHOWING (self), NULL);
  g_return_val_if_fail (date != NULL, NULL);

  zone = steward_showing_dup_zone (self);

  return g_date_time_to_timezone (date, zone);
}
