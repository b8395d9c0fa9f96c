/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-update-window.h"

#include "steward-json.h"

/* When an environment may be updated, each day. The service also tells wall time and zone, but
 * keeps the moments in UTC right when clocks change. */
struct _StewardUpdateWindow
{
  StewardEntity parent_instance;

  GDateTime *start_on;
  GDateTime *end_on;
  char      *key;
};

G_DEFINE_FINAL_TYPE (StewardUpdateWindow, steward_update_window, STEWARD_TYPE_ENTITY)

enum
{
  FIELD_START_ON,
  FIELD_END_ON,
  FIELD_KEY,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_START_ON] = STEWARD_FIELD (
    "start-on", DATE, StewardUpdateWindow, start_on, .members = "preferredStartTimeUtc"),
  [FIELD_END_ON] = STEWARD_FIELD (
    "end-on", DATE, StewardUpdateWindow, end_on, .members = "preferredEndTimeUtc"),
  [FIELD_KEY] = STEWARD_FIELD ("key", TEXT, StewardUpdateWindow, key),
};

/* An environment has one, and the service gives it no name. */
static gboolean
steward_update_window_update (StewardEntity *entity,
                              JsonObject    *object)
{
  g_autoptr(GDateTime) start_on = steward_json_get_date_time (object, "preferredStartTimeUtc");
  g_autoptr(GDateTime) end_on = steward_json_get_date_time (object, "preferredEndTimeUtc");

  if (start_on == NULL || end_on == NULL)
    return FALSE;

  steward_entity_read_fields (entity, object);
  steward_entity_set_text (entity, FIELD_KEY, "window");

  return TRUE;
}

static void
steward_update_window_class_init (StewardUpdateWindowClass *klass)
{
  StewardEntityClass *entity_class = STEWARD_ENTITY_CLASS (klass);

  entity_class->update = steward_update_window_update;

  steward_entity_class_install_fields (entity_class, fields, N_FIELDS, FIELD_KEY);
}

static void
steward_update_window_init (StewardUpdateWindow *self)
{
}

/* What counts of the moments is the time of the day. */
static GTimeSpan
steward_update_window_get_span (GDateTime *from,
                                GDateTime *to)
{
  GTimeSpan span = g_date_time_difference (to, from) % G_TIME_SPAN_DAY;

  return span >= 0 ? span : span + G_TIME_SPAN_DAY;
}

/**
 * steward_update_window_dup_closing:
 * @self: a #StewardUpdateWindow
 * @now: a moment
 *
 * Returns: (transfer full): when it closes next
 */
GDateTime *
steward_update_window_dup_closing (StewardUpdateWindow *self,
                                   GDateTime           *now)
{
  g_return_val_if_fail (STEWARD_IS_UPDATE_WINDOW (self), NULL);
  g_return_val_if_fail (now != NULL, NULL);

  return g_date_time_add (now, steward_update_window_get_span (now, self->end_on));
}

/**
 * steward_update_window_dup_opening:
 * @self: a #StewardUpdateWindow
 * @now: a moment
 *
 * Returns: (transfer full): when it opens next, or when it opened if it is open
 */
GDateTime *
steward_update_window_dup_opening (StewardUpdateWindow *self,
                                   GDateTime           *now)
{
  g_autoptr(GDateTime) closing = NULL;

  g_return_val_if_fail (STEWARD_IS_UPDATE_WINDOW (self), NULL);
  g_return_val_if_fail (now != NULL, NULL);

  closing = steward_update_window_dup_closing (self, now);

  return g_date_time_add (closing, -steward_update_window_get_span (self->start_on,
                                                                    self->end_on));
}
