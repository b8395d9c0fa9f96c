/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-moment-choice-private.h"

#include "steward-showing.h"
#include "steward-util.h"
#include "widgets/steward-local-time.h"

struct _StewardMomentChoice
{
  GObject          parent_instance;

  StewardTimeline *timeline;   /* nullable */
  GTimeZone       *time_zone;
  GDateTime       *moment;     /* nullable: no timeline, or nothing on it to choose */
  char            *notice;     /* nullable: why the moment is not the one asked for */
  StewardZoom      zoom;
  gint64           span_start;
  gint64           span_end;
};

G_DEFINE_FINAL_TYPE (StewardMomentChoice, steward_moment_choice, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (StewardZoom, steward_zoom,
                    G_DEFINE_ENUM_VALUE (STEWARD_ZOOM_DAYS, "days"),
                    G_DEFINE_ENUM_VALUE (STEWARD_ZOOM_DAY, "day"),
                    G_DEFINE_ENUM_VALUE (STEWARD_ZOOM_HOURS, "hours"),
                    G_DEFINE_ENUM_VALUE (STEWARD_ZOOM_HOUR, "hour"))

enum
{
  PROP_0,
  PROP_TIMELINE,
  PROP_TIME_ZONE,
  PROP_MOMENT,
  PROP_VALID,
  PROP_NOTICE,
  PROP_ZOOM,
  PROP_SPAN,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
steward_moment_choice_set_span (StewardMomentChoice *self,
                                gint64               start,
                                gint64               end)
{
  if (self->span_start == start && self->span_end == end)
    return;

  self->span_start = start;
  self->span_end = end;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPAN]);
}

static void
steward_moment_choice_frame (StewardMomentChoice *self)
{
  gint64 time = steward_moment_choice_get_time (self);
  GTimeZone *zone = self->time_zone;

  switch (self->zoom)
    {
    case STEWARD_ZOOM_DAYS:
      steward_moment_choice_set_span (self, steward_local_time_get_day (time, zone, -1),
                                      steward_local_time_get_day (time, zone, 2));
      break;
    case STEWARD_ZOOM_HOURS:
      steward_moment_choice_set_span (self, steward_local_time_get_block (time, zone, 6, 0),
                                      steward_local_time_get_block (time, zone, 6, 1));
      break;
    case STEWARD_ZOOM_HOUR:
      steward_moment_choice_set_span (self, steward_local_time_get_block (time, zone, 1, 0),
                                      steward_local_time_get_block (time, zone, 1, 1));
      break;
    case STEWARD_ZOOM_DAY:
    default:
      steward_moment_choice_set_span (self, steward_local_time_get_day (time, zone, 0),
                                      steward_local_time_get_day (time, zone, 1));
      break;
    }
}

/* The span stays where it is while the moment is in it: three days must not move below the
 * pointer. */
static void
steward_moment_choice_follow (StewardMomentChoice *self)
{
  gint64 time = steward_moment_choice_get_time (self);

  if (time < self->span_start || time >= self->span_end)
    steward_moment_choice_frame (self);
}

void
steward_moment_choice_take_notice (StewardMomentChoice *self,
                                   char                *notice)
{
  g_autofree char *owned = notice;

  if (steward_set_str (&self->notice, owned))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTICE]);
}

void
steward_moment_choice_take (StewardMomentChoice *self,
                            GDateTime           *moment)
{
  if (!steward_set_date_time (&self->moment, moment))
    return;

  steward_moment_choice_follow (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MOMENT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
}

static void
steward_moment_choice_changed_cb (StewardMomentChoice *self)
{
  g_assert (STEWARD_IS_MOMENT_CHOICE (self));

  if (self->moment == NULL)
    steward_moment_choice_take (self, steward_timeline_get_latest (self->timeline));

  g_signal_emit (self, signals[CHANGED], 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
}

static void
steward_moment_choice_finalize (GObject *object)
{
  StewardMomentChoice *self = STEWARD_MOMENT_CHOICE (object);

  if (self->timeline != NULL)
    g_signal_handlers_disconnect_by_func (self->timeline, steward_moment_choice_changed_cb, self);
  g_clear_object (&self->timeline);
  g_clear_pointer (&self->time_zone, g_time_zone_unref);
  g_clear_pointer (&self->moment, g_date_time_unref);
  g_clear_pointer (&self->notice, g_free);

  G_OBJECT_CLASS (steward_moment_choice_parent_class)->finalize (object);
}

static void
steward_moment_choice_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  StewardMomentChoice *self = STEWARD_MOMENT_CHOICE (object);

  switch (prop_id)
    {
    case PROP_TIMELINE:
      g_value_set_object (value, self->timeline);
      break;
    case PROP_TIME_ZONE:
      g_value_set_boxed (value, self->time_zone);
      break;
    case PROP_MOMENT:
      g_value_set_boxed (value, self->moment);
      break;
    case PROP_VALID:
      g_value_set_boolean (value, steward_moment_choice_is_valid (self));
      break;
    case PROP_NOTICE:
      g_value_set_string (value, self->notice);
      break;
    case PROP_ZOOM:
      g_value_set_enum (value, self->zoom);
      break;
    case PROP_SPAN:
      g_value_set_int64 (value, self->span_start);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_moment_choice_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  StewardMomentChoice *self = STEWARD_MOMENT_CHOICE (object);

  switch (prop_id)
    {
    case PROP_TIMELINE:
      steward_moment_choice_set_timeline (self, g_value_get_object (value));
      break;
    case PROP_TIME_ZONE:
      steward_moment_choice_set_time_zone (self, g_value_get_boxed (value));
      break;
    case PROP_MOMENT:
      steward_moment_choice_set_moment (self, g_value_get_boxed (value));
      break;
    case PROP_ZOOM:
      steward_moment_choice_set_zoom (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_moment_choice_class_init (StewardMomentChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = steward_moment_choice_finalize;
  object_class->get_property = steward_moment_choice_get_property;
  object_class->set_property = steward_moment_choice_set_property;

  properties[PROP_TIMELINE] =
    g_param_spec_object ("timeline", NULL, NULL, STEWARD_TYPE_TIMELINE, writable);
  properties[PROP_TIME_ZONE] =
    g_param_spec_boxed ("time-zone", NULL, NULL, G_TYPE_TIME_ZONE, writable);
  properties[PROP_MOMENT] =
    g_param_spec_boxed ("moment", NULL, NULL, G_TYPE_DATE_TIME, writable);
  properties[PROP_VALID] =
    g_param_spec_boolean ("valid", NULL, NULL, FALSE, readable);
  properties[PROP_NOTICE] =
    g_param_spec_string ("notice", NULL, NULL, NULL, readable);
  properties[PROP_ZOOM] =
    g_param_spec_enum ("zoom", NULL, NULL, STEWARD_TYPE_ZOOM, STEWARD_ZOOM_DAY, writable);
  properties[PROP_SPAN] =
    g_param_spec_int64 ("span", NULL, NULL, G_MININT64, G_MAXINT64, 0, readable);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* What can be chosen is another: another timeline, another zone, or the timeline changed. */
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
steward_moment_choice_init (StewardMomentChoice *self)
{
  self->zoom = STEWARD_ZOOM_DAY;
  self->time_zone = steward_showing_dup_zone (steward_showing_get_default ());
}

StewardMomentChoice *
steward_moment_choice_new (void)
{
  return g_object_new (STEWARD_TYPE_MOMENT_CHOICE, NULL);
}

StewardTimeline *
steward_moment_choice_get_timeline (StewardMomentChoice *self)
{
  g_return_val_if_fail (STEWARD_IS_MOMENT_CHOICE (self), NULL);

  return self->timeline;
}

/* With a timeline comes its latest moment, unless one was chosen already. */
void
steward_moment_choice_set_timeline (StewardMomentChoice *self,
                                    StewardTimeline     *timeline)
{
  g_return_if_fail (STEWARD_IS_MOMENT_CHOICE (self));
  g_return_if_fail (timeline == NULL || STEWARD_IS_TIMELINE (timeline));

  if (self->timeline == timeline)
    return;

  if (self->timeline != NULL)
    g_signal_handlers_disconnect_by_func (self->timeline, steward_moment_choice_changed_cb, self);

  g_set_object (&self->timeline, timeline);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TIMELINE]);
  if (timeline == NULL)
    {
      g_signal_emit (self, signals[CHANGED], 0);
      return;
    }

  g_signal_connect_object (timeline, "changed",
                           G_CALLBACK (steward_moment_choice_changed_cb), self,
                           G_CONNECT_SWAPPED);
  steward_moment_choice_frame (self);
  steward_moment_choice_changed_cb (self);
}

GTimeZone *
steward_moment_choice_get_time_zone (StewardMomentChoice *self)
{
  g_return_val_if_fail (STEWARD_IS_MOMENT_CHOICE (self), NULL);

  return self->time_zone;
}

void
steward_moment_choice_set_time_zone (StewardMomentChoice *self,
                                     GTimeZone           *time_zone)
{
  g_return_if_fail (STEWARD_IS_MOMENT_CHOICE (self));
  g_return_if_fail (time_zone != NULL);

  if (self->time_zone == time_zone)
    return;

  g_clear_pointer (&self->time_zone, g_time_zone_unref);
  self->time_zone = g_time_zone_ref (time_zone);
  steward_moment_choice_frame (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TIME_ZONE]);
  g_signal_emit (self, signals[CHANGED], 0);
}

GDateTime *
steward_moment_choice_get_moment (StewardMomentChoice *self)
{
  g_return_val_if_fail (STEWARD_IS_MOMENT_CHOICE (self), NULL);

  return self->moment;
}

/* (transfer full): of the clock that is typed in beside that of UTC: the one that is shown, unless
 * that is UTC itself */
GTimeZone *
steward_moment_choice_dup_local_zone (StewardMomentChoice *self)
{
  g_return_val_if_fail (STEWARD_IS_MOMENT_CHOICE (self), NULL);

  if (steward_showing_get_utc (steward_showing_get_default ()))
    return g_time_zone_new_local ();

  return g_time_zone_ref (self->time_zone);
}

/* Keeps a moment that cannot be chosen too: what was typed stays, and is shown to be wrong. */
void
steward_moment_choice_set_moment (StewardMomentChoice *self,
                                  GDateTime           *moment)
{
  g_return_if_fail (STEWARD_IS_MOMENT_CHOICE (self));
  g_return_if_fail (moment != NULL);

  steward_moment_choice_take_notice (self, NULL);
  steward_moment_choice_take (self, moment);
}

/* The chosen moment in seconds since 1970; without one, the end of the timeline. */
gint64
steward_moment_choice_get_time (StewardMomentChoice *self)
{
  g_return_val_if_fail (STEWARD_IS_MOMENT_CHOICE (self), 0);

  if (self->moment != NULL)
    return g_date_time_to_unix (self->moment);

  return self->timeline != NULL ? g_date_time_to_unix (steward_timeline_get_now (self->timeline))
                                : 0;
}

gboolean
steward_moment_choice_is_valid (StewardMomentChoice *self)
{
  g_return_val_if_fail (STEWARD_IS_MOMENT_CHOICE (self), FALSE);

  return self->timeline != NULL && self->moment != NULL &&
         steward_timeline_allows (self->timeline, self->moment);
}

const char *
steward_moment_choice_get_notice (StewardMomentChoice *self)
{
  g_return_val_if_fail (STEWARD_IS_MOMENT_CHOICE (self), NULL);

  return self->notice;
}

StewardZoom
steward_moment_choice_get_zoom (StewardMomentChoice *self)
{
  g_return_val_if_fail (STEWARD_IS_MOMENT_CHOICE (self), STEWARD_ZOOM_DAY);

  return self->zoom;
}

void
steward_moment_choice_set_zoom (StewardMomentChoice *self,
                                StewardZoom          zoom)
{
  g_return_if_fail (STEWARD_IS_MOMENT_CHOICE (self));

  zoom = CLAMP ((int) zoom, (int) STEWARD_ZOOM_DAYS, (int) STEWARD_ZOOM_HOUR);
  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  steward_moment_choice_frame (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

gint64
steward_moment_choice_get_span_start (StewardMomentChoice *self)
{
  g_return_val_if_fail (STEWARD_IS_MOMENT_CHOICE (self), 0);

  return self->span_start;
}

gint64
steward_moment_choice_get_span_end (StewardMomentChoice *self)
{
  g_return_val_if_fail (STEWARD_IS_MOMENT_CHOICE (self), 0);

  return self->span_end;
}
