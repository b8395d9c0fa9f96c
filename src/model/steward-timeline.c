/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-timeline.h"

#include "steward-tenant-facts.h"
#include "steward-timeline-build.h"
#include "steward-util.h"

struct _StewardTimeline
{
  GObject parent_instance;

  StewardEnvironment *environment;
  GListModel         *periods;
  GListModel         *operations;
  GDateTime          *now;

  GDateTime          *start;
  GListStore         *segments;
  GListStore         *marks;
  GDateTime          *earliest;
  GDateTime          *latest;
  guint               restores_left;
  gboolean            has_vague_restores;
};

G_DEFINE_FINAL_TYPE (StewardTimeline, steward_timeline, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
steward_timeline_replace (GListStore *store,
                          GPtrArray  *items)
{
  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)),
                       items->pdata, items->len);
}

/* The allowed minute of the first mark of @kind; there is at most one of those asked for. */
static GDateTime *
steward_timeline_dup_end (StewardTimeline *self,
                          StewardMarkKind  kind)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->marks));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardTimelineMark) mark = g_list_model_get_item (G_LIST_MODEL (self->marks), i);
      GDateTime *moment = steward_timeline_mark_get_moment (mark);

      if (steward_timeline_mark_get_kind (mark) == kind && moment != NULL)
        return g_date_time_ref (moment);
    }

  return NULL;
}

static void
steward_timeline_count_restores (StewardTimeline *self)
{
  g_autoptr(GListStore) nothing = g_list_store_new (STEWARD_TYPE_ENVIRONMENT);
  g_autoptr(StewardTenantFacts) facts = NULL;
  const char *name = steward_environment_get_name (self->environment);
  guint used;

  facts = steward_tenant_facts_new (G_LIST_MODEL (nothing), self->operations, self->now);
  used = steward_tenant_facts_count_restores (facts, name != NULL ? name : "");

  self->restores_left = STEWARD_RESTORES_PER_MONTH - MIN (used, STEWARD_RESTORES_PER_MONTH);
  self->has_vague_restores = steward_tenant_facts_has_vague_restores (facts);
}

static void
steward_timeline_rebuild (StewardTimeline *self)
{
  g_autoptr(GPtrArray) segments = NULL;
  g_autoptr(GPtrArray) marks = NULL;

  g_clear_pointer (&self->start, g_date_time_unref);
  g_clear_pointer (&self->earliest, g_date_time_unref);
  g_clear_pointer (&self->latest, g_date_time_unref);

  self->start = g_date_time_add_days (self->now, -STEWARD_TIMELINE_DAYS);
  segments = steward_timeline_build_segments (self->environment, self->periods, self->operations,
                                              self->start, self->now);
  steward_timeline_replace (self->segments, segments);

  marks = steward_timeline_build_marks (self->environment, self->operations,
                                        G_LIST_MODEL (self->segments));
  steward_timeline_replace (self->marks, marks);

  self->earliest = steward_timeline_dup_end (self, STEWARD_MARK_EARLIEST);
  self->latest = steward_timeline_dup_end (self, STEWARD_MARK_LATEST);
  steward_timeline_count_restores (self);
}

static void
steward_timeline_items_changed_cb (GListModel      *model,
                                   guint            position,
                                   guint            removed,
                                   guint            added,
                                   StewardTimeline *self)
{
  g_assert (STEWARD_IS_TIMELINE (self));

  steward_timeline_rebuild (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
steward_timeline_dispose (GObject *object)
{
  StewardTimeline *self = STEWARD_TIMELINE (object);

  g_clear_object (&self->environment);
  g_clear_object (&self->periods);
  g_clear_object (&self->operations);

  G_OBJECT_CLASS (steward_timeline_parent_class)->dispose (object);
}

static void
steward_timeline_finalize (GObject *object)
{
  StewardTimeline *self = STEWARD_TIMELINE (object);

  g_clear_object (&self->segments);
  g_clear_object (&self->marks);
  g_clear_pointer (&self->now, g_date_time_unref);
  g_clear_pointer (&self->start, g_date_time_unref);
  g_clear_pointer (&self->earliest, g_date_time_unref);
  g_clear_pointer (&self->latest, g_date_time_unref);

  G_OBJECT_CLASS (steward_timeline_parent_class)->finalize (object);
}

static void
steward_timeline_class_init (StewardTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_timeline_dispose;
  object_class->finalize = steward_timeline_finalize;

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
steward_timeline_init (StewardTimeline *self)
{
  self->segments = g_list_store_new (STEWARD_TYPE_TIMELINE_SEGMENT);
  self->marks = g_list_store_new (STEWARD_TYPE_TIMELINE_MARK);
}

/**
 * steward_timeline_new:
 * @environment: the environment to restore from
 * @periods: its #StewardRestorePeriod objects
 * @operations: the #StewardOperation objects of its tenant
 * @now: the time
 *
 * Returns: (transfer full): a timeline that follows both models
 */
StewardTimeline *
steward_timeline_new (StewardEnvironment *environment,
                      GListModel         *periods,
                      GListModel         *operations,
                      GDateTime          *now)
{
  StewardTimeline *self;

  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (periods), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (operations), NULL);
  g_return_val_if_fail (now != NULL, NULL);

  self = g_object_new (STEWARD_TYPE_TIMELINE, NULL);
  self->environment = g_object_ref (environment);
  self->periods = g_object_ref (periods);
  self->operations = g_object_ref (operations);
  self->now = g_date_time_to_utc (now);

  g_signal_connect_object (periods, "items-changed",
                           G_CALLBACK (steward_timeline_items_changed_cb), self, 0);
  g_signal_connect_object (operations, "items-changed",
                           G_CALLBACK (steward_timeline_items_changed_cb), self, 0);
  steward_timeline_rebuild (self);

  return self;
}

/**
 * steward_timeline_get_environment:
 * @self: a #StewardTimeline
 *
 * Returns: (transfer none): the environment to restore from
 */
StewardEnvironment *
steward_timeline_get_environment (StewardTimeline *self)
{
  g_return_val_if_fail (STEWARD_IS_TIMELINE (self), NULL);

  return self->environment;
}

/**
 * steward_timeline_get_start:
 * @self: a #StewardTimeline
 *
 * Returns: (transfer none): where it begins, %STEWARD_TIMELINE_DAYS before it ends
 */
GDateTime *
steward_timeline_get_start (StewardTimeline *self)
{
  g_return_val_if_fail (STEWARD_IS_TIMELINE (self), NULL);

  return self->start;
}

/**
 * steward_timeline_get_now:
 * @self: a #StewardTimeline
 *
 * Returns: (transfer none): where it ends
 */
GDateTime *
steward_timeline_get_now (StewardTimeline *self)
{
  g_return_val_if_fail (STEWARD_IS_TIMELINE (self), NULL);

  return self->now;
}

/**
 * steward_timeline_set_now:
 * @self: a #StewardTimeline
 * @now: the time
 *
 * Looks at all periods and operations anew, so that it also takes in what changed inside them.
 */
void
steward_timeline_set_now (StewardTimeline *self,
                          GDateTime       *now)
{
  g_autoptr(GDateTime) utc = NULL;

  g_return_if_fail (STEWARD_IS_TIMELINE (self));
  g_return_if_fail (now != NULL);

  utc = g_date_time_to_utc (now);
  steward_set_date_time (&self->now, utc);
  steward_timeline_rebuild (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * steward_timeline_get_segments:
 * @self: a #StewardTimeline
 *
 * Returns: (transfer none): its #StewardTimelineSegment objects, from the start to now without
 *   holes; at least one
 */
GListModel *
steward_timeline_get_segments (StewardTimeline *self)
{
  g_return_val_if_fail (STEWARD_IS_TIMELINE (self), NULL);

  return G_LIST_MODEL (self->segments);
}

/**
 * steward_timeline_get_marks:
 * @self: a #StewardTimeline
 *
 * Returns: (transfer none): its #StewardTimelineMark objects, in order of time
 */
GListModel *
steward_timeline_get_marks (StewardTimeline *self)
{
  g_return_val_if_fail (STEWARD_IS_TIMELINE (self), NULL);

  return G_LIST_MODEL (self->marks);
}

/**
 * steward_timeline_get_restores_left:
 * @self: a #StewardTimeline
 *
 * Returns: how many of the %STEWARD_RESTORES_PER_MONTH are left in this calendar month, or at most,
 *   if steward_timeline_has_vague_restores()
 */
guint
steward_timeline_get_restores_left (StewardTimeline *self)
{
  g_return_val_if_fail (STEWARD_IS_TIMELINE (self), 0);

  return self->restores_left;
}

/**
 * steward_timeline_has_vague_restores:
 * @self: a #StewardTimeline
 *
 * Returns: whether some restores of this calendar month do not say what they were made from, and
 *   may be of this environment
 */
gboolean
steward_timeline_has_vague_restores (StewardTimeline *self)
{
  g_return_val_if_fail (STEWARD_IS_TIMELINE (self), FALSE);

  return self->has_vague_restores;
}

/**
 * steward_timeline_get_earliest:
 * @self: a #StewardTimeline
 *
 * Returns: (transfer none) (nullable): the first minute that can be restored
 */
GDateTime *
steward_timeline_get_earliest (StewardTimeline *self)
{
  g_return_val_if_fail (STEWARD_IS_TIMELINE (self), NULL);

  return self->earliest;
}

/**
 * steward_timeline_get_latest:
 * @self: a #StewardTimeline
 *
 * Returns: (transfer none) (nullable): the last minute that can be restored
 */
GDateTime *
steward_timeline_get_latest (StewardTimeline *self)
{
  g_return_val_if_fail (STEWARD_IS_TIMELINE (self), NULL);

  return self->latest;
}

/**
 * steward_timeline_allows:
 * @self: a #StewardTimeline
 * @moment: a moment, not only a whole minute
 *
 * Returns: %TRUE if @moment can be restored
 */
gboolean
steward_timeline_allows (StewardTimeline *self,
                         GDateTime       *moment)
{
  StewardTimelineSegment *segment;

  g_return_val_if_fail (STEWARD_IS_TIMELINE (self), FALSE);
  g_return_val_if_fail (moment != NULL, FALSE);

  segment = steward_timeline_find_segment (self, moment);

  return segment != NULL &&
         steward_timeline_segment_get_kind (segment) == STEWARD_SEGMENT_AVAILABLE;
}

/**
 * steward_timeline_dup_nearest:
 * @self: a #StewardTimeline
 * @moment: a moment
 *
 * Returns: (transfer full) (nullable): @moment if it can be restored, else the nearest whole
 *   minute that can, or %NULL if there is none
 */
GDateTime *
steward_timeline_dup_nearest (StewardTimeline *self,
                              GDateTime       *moment)
{
  g_autoptr(GDateTime) before = NULL;
  g_autoptr(GDateTime) after = NULL;

  g_return_val_if_fail (STEWARD_IS_TIMELINE (self), NULL);
  g_return_val_if_fail (moment != NULL, NULL);

  if (steward_timeline_allows (self, moment))
    return g_date_time_to_utc (moment);

  before = steward_timeline_dup_before (self, moment);
  after = steward_timeline_dup_after (self, moment);
  if (before == NULL || after == NULL)
    return before != NULL ? g_steal_pointer (&before) : g_steal_pointer (&after);

  if (g_date_time_difference (moment, before) <= g_date_time_difference (after, moment))
    return g_steal_pointer (&before);

  return g_steal_pointer (&after);
}

/**
 * steward_timeline_dup_before:
 * @self: a #StewardTimeline
 * @moment: a moment
 *
 * Returns: (transfer full) (nullable): the last whole minute at or before @moment that can be
 *   restored
 */
GDateTime *
steward_timeline_dup_before (StewardTimeline *self,
                             GDateTime       *moment)
{
  g_autoptr(GDateTime) utc = NULL;

  g_return_val_if_fail (STEWARD_IS_TIMELINE (self), NULL);
  g_return_val_if_fail (moment != NULL, NULL);

  utc = g_date_time_to_utc (moment);

  return steward_timeline_dup_last_minute (G_LIST_MODEL (self->segments), utc);
}

/**
 * steward_timeline_dup_after:
 * @self: a #StewardTimeline
 * @moment: a moment
 *
 * Returns: (transfer full) (nullable): the first whole minute at or after @moment that can be
 *   restored
 */
GDateTime *
steward_timeline_dup_after (StewardTimeline *self,
                            GDateTime       *moment)
{
  g_autoptr(GDateTime) utc = NULL;

  g_return_val_if_fail (STEWARD_IS_TIMELINE (self), NULL);
  g_return_val_if_fail (moment != NULL, NULL);

  utc = g_date_time_to_utc (moment);

  return steward_timeline_dup_first_minute (G_LIST_MODEL (self->segments), utc);
}

/**
 * steward_timeline_find_segment:
 * @self: a #StewardTimeline
 * @moment: a moment
 *
 * Where two segments meet, the one that can be restored is found: both ends of a period can.
 *
 * Returns: (transfer none) (nullable): the segment @moment lies in, or %NULL if it lies
 *   outside of the timeline
 */
StewardTimelineSegment *
steward_timeline_find_segment (StewardTimeline *self,
                               GDateTime       *moment)
{
  StewardTimelineSegment *found = NULL;
  guint n_items;

  g_return_val_if_fail (STEWARD_IS_TIMELINE (self), NULL);
  g_return_val_if_fail (moment != NULL, NULL);

  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->segments));
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardTimelineSegment) segment = NULL;

      segment = g_list_model_get_item (G_LIST_MODEL (self->segments), i);
      if (g_date_time_compare (steward_timeline_segment_get_from (segment), moment) > 0 ||
          g_date_time_compare (moment, steward_timeline_segment_get_to (segment)) > 0)
        continue;

      if (steward_timeline_segment_get_kind (segment) == STEWARD_SEGMENT_AVAILABLE)
        return segment;
      found = segment;
    }

  return found;
}
