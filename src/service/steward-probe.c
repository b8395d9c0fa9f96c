/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-probe.h"

#include "steward-enums.h"

G_DEFINE_ENUM_TYPE (StewardProbeKind, steward_probe_kind,
  G_DEFINE_ENUM_VALUE (STEWARD_PROBE_KIND_NETWORK, "network"),
  G_DEFINE_ENUM_VALUE (STEWARD_PROBE_KIND_SIGN_IN_SERVICE, "sign-in-service"),
  G_DEFINE_ENUM_VALUE (STEWARD_PROBE_KIND_TOKEN, "token"),
  G_DEFINE_ENUM_VALUE (STEWARD_PROBE_KIND_BUSINESS_CENTRAL, "business-central"),
  G_DEFINE_ENUM_VALUE (STEWARD_PROBE_KIND_DATAVERSE, "dataverse"))

G_DEFINE_ENUM_TYPE (StewardProbeState, steward_probe_state,
  G_DEFINE_ENUM_VALUE (STEWARD_PROBE_STATE_WAITING, "waiting"),
  G_DEFINE_ENUM_VALUE (STEWARD_PROBE_STATE_RUNNING, "running"),
  G_DEFINE_ENUM_VALUE (STEWARD_PROBE_STATE_PASSED, "passed"),
  G_DEFINE_ENUM_VALUE (STEWARD_PROBE_STATE_FAILED, "failed"),
  G_DEFINE_ENUM_VALUE (STEWARD_PROBE_STATE_LEFT_OUT, "left-out"))

struct _StewardProbe
{
  GObject parent_instance;

  StewardProbeKind   kind;
  char              *region;     /* (nullable) */
  StewardProbeState  state;
  GError            *error;      /* (nullable) */
  gint64             started_at;
  guint              duration_ms;
};

G_DEFINE_FINAL_TYPE (StewardProbe, steward_probe, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_DURATION_MS,
  PROP_ERROR,
  PROP_KIND,
  PROP_STATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_probe_set (StewardProbe      *self,
                   StewardProbeState  state,
                   const GError      *error)
{
  g_object_freeze_notify (G_OBJECT (self));
  g_clear_error (&self->error);
  if (error != NULL)
    self->error = g_error_copy (error);
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DURATION_MS]);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
steward_probe_finalize (GObject *object)
{
  StewardProbe *self = STEWARD_PROBE (object);

  g_clear_error (&self->error);
  g_clear_pointer (&self->region, g_free);

  G_OBJECT_CLASS (steward_probe_parent_class)->finalize (object);
}

static void
steward_probe_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  StewardProbe *self = STEWARD_PROBE (object);

  switch (prop_id)
    {
    case PROP_DURATION_MS:
      g_value_set_uint (value, self->duration_ms);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_probe_class_init (StewardProbeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = steward_probe_finalize;
  object_class->get_property = steward_probe_get_property;

  properties[PROP_DURATION_MS] =
    g_param_spec_uint ("duration-ms", NULL, NULL, 0, G_MAXUINT, 0, flags);

  properties[PROP_ERROR] =
    g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, flags);

  properties[PROP_KIND] =
    g_param_spec_enum ("kind", NULL, NULL,
                       STEWARD_TYPE_PROBE_KIND, STEWARD_PROBE_KIND_NETWORK, flags);

  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL,
                       STEWARD_TYPE_PROBE_STATE, STEWARD_PROBE_STATE_WAITING, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_probe_init (StewardProbe *self)
{
}

/**
 * steward_probe_new:
 * @kind: what it looks at
 * @region: (nullable): in which region of a service that has some
 *
 * Returns: (transfer full): a probe that waits
 */
StewardProbe *
steward_probe_new (StewardProbeKind  kind,
                   const char       *region)
{
  StewardProbe *self = g_object_new (STEWARD_TYPE_PROBE, NULL);

  self->kind = kind;
  self->region = g_strdup (region);

  return self;
}

/**
 * steward_probe_get_region:
 * @self: a probe
 *
 * Returns: (transfer none) (nullable): in which region it looks
 */
const char *
steward_probe_get_region (StewardProbe *self)
{
  g_return_val_if_fail (STEWARD_IS_PROBE (self), NULL);

  return self->region;
}

/**
 * steward_probe_get_kind:
 * @self: a probe
 *
 * Returns: what it tries
 */
StewardProbeKind
steward_probe_get_kind (StewardProbe *self)
{
  g_return_val_if_fail (STEWARD_IS_PROBE (self), 0);

  return self->kind;
}

/**
 * steward_probe_get_state:
 * @self: a probe
 *
 * Returns: how far it has come, or how it ended
 */
StewardProbeState
steward_probe_get_state (StewardProbe *self)
{
  g_return_val_if_fail (STEWARD_IS_PROBE (self), STEWARD_PROBE_STATE_WAITING);

  return self->state;
}

/**
 * steward_probe_get_error:
 * @self: a probe
 *
 * Returns: (transfer none) (nullable): why it failed
 */
const GError *
steward_probe_get_error (StewardProbe *self)
{
  g_return_val_if_fail (STEWARD_IS_PROBE (self), NULL);

  return self->error;
}

/**
 * steward_probe_get_duration_ms:
 * @self: a probe
 *
 * Returns: how long it took, once it has ended
 */
guint
steward_probe_get_duration_ms (StewardProbe *self)
{
  g_return_val_if_fail (STEWARD_IS_PROBE (self), 0);

  return self->duration_ms;
}

/**
 * steward_probe_reset:
 * @self: a probe
 *
 * It waits for its turn again.
 */
void
steward_probe_reset (StewardProbe *self)
{
  g_return_if_fail (STEWARD_IS_PROBE (self));

  self->duration_ms = 0;
  steward_probe_set (self, STEWARD_PROBE_STATE_WAITING, NULL);
}

/**
 * steward_probe_start:
 * @self: a probe
 *
 * From now on its time is taken.
 */
void
steward_probe_start (StewardProbe *self)
{
  g_return_if_fail (STEWARD_IS_PROBE (self));

  self->started_at = g_get_monotonic_time ();
  steward_probe_set (self, STEWARD_PROBE_STATE_RUNNING, NULL);
}

/**
 * steward_probe_end:
 * @self: a probe that was started
 * @error: (nullable): why it failed, or %NULL if it passed
 */
void
steward_probe_end (StewardProbe *self,
                   const GError *error)
{
  g_return_if_fail (STEWARD_IS_PROBE (self));

  self->duration_ms = (guint) ((g_get_monotonic_time () - self->started_at) / 1000);
  steward_probe_set (self, error == NULL ? STEWARD_PROBE_STATE_PASSED
                                         : STEWARD_PROBE_STATE_FAILED, error);
}

/**
 * steward_probe_leave_out:
 * @self: a probe
 *
 * It is not tried, because another one before it failed.
 */
void
steward_probe_leave_out (StewardProbe *self)
{
  g_return_if_fail (STEWARD_IS_PROBE (self));

  steward_probe_set (self, STEWARD_PROBE_STATE_LEFT_OUT, NULL);
}
