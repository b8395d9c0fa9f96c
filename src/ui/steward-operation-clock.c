/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-operation-clock.h"

#include "steward-operation-text.h"
#include "steward-text.h"
#include "steward-ticker.h"
#include "steward-util.h"

struct _StewardOperationClock
{
  GObject           parent_instance;

  StewardOperation *operation; /* (nullable) */
  gulong            operation_notify;
  GListModel       *earlier;   /* (nullable) */
  StewardTicker    *ticker;
  char             *elapsed;
  char             *usual;     /* (nullable) */
  double            fraction;
};

G_DEFINE_FINAL_TYPE (StewardOperationClock, steward_operation_clock, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_EARLIER,
  PROP_ELAPSED,
  PROP_FRACTION,
  PROP_OPERATION,
  PROP_USUAL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_operation_clock_set_text (StewardOperationClock  *self,
                                  char                  **place,
                                  guint                   prop_id,
                                  const char             *text)
{
  if (steward_set_str (place, text))
    g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
steward_operation_clock_update (StewardOperationClock *self)
{
  StewardUsualDuration usual;
  g_autofree char *elapsed = NULL;
  g_autofree char *text = NULL;
  GDateTime *since;
  gint64 seconds;

  if (self->operation == NULL)
    return;

  since = steward_operation_get_started_on (self->operation);
  if (since == NULL)
    since = steward_operation_get_created_on (self->operation);

  seconds = steward_ticker_get_age (self->ticker, since);
  elapsed = steward_text_dup_elapsed (seconds);
  steward_operation_clock_set_text (self, &self->elapsed, PROP_ELAPSED, elapsed);

  if (self->earlier != NULL &&
      steward_operation_get_status (self->operation) == STEWARD_OPERATION_STATUS_RUNNING &&
      steward_usual_duration_find (&usual, self->earlier, self->operation))
    {
      text = steward_operation_text_dup_usual (&usual);
      self->fraction = steward_usual_duration_get_fraction (&usual, seconds);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
    }
  steward_operation_clock_set_text (self, &self->usual, PROP_USUAL, text);
}

static void
steward_operation_clock_set_operation (StewardOperationClock *self,
                                       StewardOperation      *operation)
{
  if (self->operation == operation)
    return;

  g_clear_signal_handler (&self->operation_notify, self->operation);
  g_set_object (&self->operation, operation);
  if (operation != NULL)
    self->operation_notify = g_signal_connect_swapped (
      operation, "notify", G_CALLBACK (steward_operation_clock_update), self);

  steward_operation_clock_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPERATION]);
}

static void
steward_operation_clock_dispose (GObject *object)
{
  StewardOperationClock *self = STEWARD_OPERATION_CLOCK (object);

  g_clear_signal_handler (&self->operation_notify, self->operation);
  g_clear_object (&self->operation);
  g_clear_object (&self->earlier);
  g_clear_object (&self->ticker);

  G_OBJECT_CLASS (steward_operation_clock_parent_class)->dispose (object);
}

static void
steward_operation_clock_finalize (GObject *object)
{
  StewardOperationClock *self = STEWARD_OPERATION_CLOCK (object);

  g_free (self->elapsed);
  g_free (self->usual);

  G_OBJECT_CLASS (steward_operation_clock_parent_class)->finalize (object);
}

static void
steward_operation_clock_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  StewardOperationClock *self = STEWARD_OPERATION_CLOCK (object);

  switch (prop_id)
    {
    case PROP_EARLIER:
      g_value_set_object (value, self->earlier);
      break;
    case PROP_ELAPSED:
      g_value_set_string (value, self->elapsed);
      break;
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    case PROP_OPERATION:
      g_value_set_object (value, self->operation);
      break;
    case PROP_USUAL:
      g_value_set_string (value, self->usual);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_operation_clock_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  StewardOperationClock *self = STEWARD_OPERATION_CLOCK (object);

  switch (prop_id)
    {
    case PROP_EARLIER:
      if (g_set_object (&self->earlier, g_value_get_object (value)))
        {
          steward_operation_clock_update (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_OPERATION:
      steward_operation_clock_set_operation (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_operation_clock_class_init (StewardOperationClockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                               G_PARAM_STATIC_STRINGS;

  object_class->dispose = steward_operation_clock_dispose;
  object_class->finalize = steward_operation_clock_finalize;
  object_class->get_property = steward_operation_clock_get_property;
  object_class->set_property = steward_operation_clock_set_property;

  properties[PROP_EARLIER] =
    g_param_spec_object ("earlier", NULL, NULL, G_TYPE_LIST_MODEL, writable);
  properties[PROP_ELAPSED] =
    g_param_spec_string ("elapsed", NULL, NULL, NULL, readable);
  properties[PROP_FRACTION] =
    g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, readable);
  properties[PROP_OPERATION] =
    g_param_spec_object ("operation", NULL, NULL, STEWARD_TYPE_OPERATION, writable);
  properties[PROP_USUAL] =
    g_param_spec_string ("usual", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_operation_clock_init (StewardOperationClock *self)
{
  self->ticker = steward_ticker_dup_default ();
  g_signal_connect_object (self->ticker, "tick", G_CALLBACK (steward_operation_clock_update),
                           self, G_CONNECT_SWAPPED);
}
