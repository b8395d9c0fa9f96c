/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-moment-notes.h"

#include <glib/gi18n.h>

#include "steward-environment.h"
#include "widgets/steward-mark-text.h"
#include "widgets/steward-moment-row.h"
#include "widgets/steward-moment-text.h"
#include "widgets/steward-timeline-parts.h"

struct _StewardMomentNotes
{
  GtkWidget            parent_instance;

  StewardMomentChoice *choice;
  StewardTimeRow      *local_row;
  StewardTimeRow      *utc_row;
  GtkWidget           *list;
  StewardMomentRow    *obstacle;   /* unowned, as the next */
  StewardMomentRow    *distance;
  StewardMomentRow    *nearest;
};

G_DEFINE_FINAL_TYPE (StewardMomentNotes, steward_moment_notes, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_moment_notes_show_obstacle (StewardMomentNotes *self,
                                    const char         *severity,
                                    const char         *title,
                                    const char         *subtitle)
{
  const char *icon_name = g_strcmp0 (severity, "error") == 0 ? "dialog-error-symbolic"
                                                             : "dialog-information-symbolic";

  steward_moment_row_set_severity (self->obstacle, severity);
  steward_moment_row_set_busy (self->obstacle, FALSE);
  steward_moment_row_clear_offers (self->obstacle);
  steward_moment_row_set_text (self->obstacle, icon_name, title, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->obstacle), TRUE);
}

/* A button for @moment; a day is named only where it is another one. */
static void
steward_moment_notes_offer (StewardMomentNotes *self,
                            GDateTime          *moment,
                            GDateTime          *asked)
{
  GTimeZone *zone = steward_moment_choice_get_time_zone (self->choice);
  g_autofree char *day = NULL;
  g_autofree char *asked_day = NULL;
  g_autofree char *time = NULL;
  g_autofree char *label = NULL;

  if (moment == NULL)
    return;

  day = steward_moment_text_dup_short_day (moment, zone);
  asked_day = steward_moment_text_dup_short_day (asked, zone);
  time = g_str_equal (day, asked_day) ? steward_moment_text_dup_clock (moment, zone)
                                      : steward_moment_text_dup_short (moment, zone);
  /* Translators: a button that chooses a time, as in "Use 02:11" */
  label = g_strdup_printf (_("Use %s"), time);
  steward_moment_row_offer (self->obstacle, label, moment);
}

static void
steward_moment_notes_show_refusal (StewardMomentNotes *self,
                                   StewardTimeline    *timeline,
                                   GDateTime          *moment)
{
  GTimeZone *zone = steward_moment_choice_get_time_zone (self->choice);
  g_autofree char *title = steward_moment_text_dup_refusal (timeline, moment, zone);
  g_autofree char *cause = steward_moment_text_dup_cause (timeline, moment, zone);
  g_autoptr(GDateTime) before = steward_timeline_dup_before (timeline, moment);
  g_autoptr(GDateTime) after = steward_timeline_dup_after (timeline, moment);

  steward_moment_notes_show_obstacle (self, "error", title, cause);
  steward_moment_notes_offer (self, before, moment);
  steward_moment_notes_offer (self, after, moment);
}

static void
steward_moment_notes_show_skipped (StewardMomentNotes *self,
                                   StewardTimeRow     *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  g_autofree char *title = NULL;

  /* Translators: %s is a date and time, as in "2025-03-30 02:30" */
  title = g_strdup_printf (_("There is no %s"), text);
  steward_moment_notes_show_obstacle (self, "error", title,
                                      _("The clocks go forward, and skip that time."));
  steward_moment_notes_offer (self, steward_time_row_get_first (row),
                              steward_time_row_get_first (row));
  steward_moment_notes_offer (self, steward_time_row_get_second (row),
                              steward_time_row_get_first (row));
}

static void
steward_moment_notes_offer_twin (StewardMomentNotes *self,
                                 GDateTime          *moment)
{
  g_autoptr(GTimeZone) zone = steward_moment_choice_dup_local_zone (self->choice);
  g_autofree char *offset = steward_local_time_dup_offset (moment, zone);
  g_autofree char *label = NULL;

  /* Translators: a button that chooses a time zone offset, as in "Use UTC+01:00" */
  label = g_strdup_printf (_("Use %s"), offset);
  steward_moment_row_offer (self->obstacle, label, moment);
}

static void
steward_moment_notes_show_twice (StewardMomentNotes *self)
{
  g_autoptr(GTimeZone) zone = steward_moment_choice_dup_local_zone (self->choice);
  GDateTime *moment = steward_moment_choice_get_moment (self->choice);
  g_autofree char *clock = steward_moment_text_dup_clock (moment, zone);
  g_autofree char *offset = steward_local_time_dup_offset (moment, zone);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  /* Translators: %s is a time, as in "02:30" */
  title = g_strdup_printf (_("%s comes twice on this day"), clock);
  /* Translators: %s is an offset, as in "UTC+01:00" */
  subtitle = g_strdup_printf (_("The clocks go back. Chosen is the one with %s."), offset);
  steward_moment_notes_show_obstacle (self, NULL, title, subtitle);
  steward_moment_notes_offer_twin (self, steward_time_row_get_first (self->local_row));
  steward_moment_notes_offer_twin (self, steward_time_row_get_second (self->local_row));
}

static void
steward_moment_notes_show_distance (StewardMomentNotes *self,
                                    StewardTimeline    *timeline,
                                    GDateTime          *moment)
{
  GTimeZone *zone = steward_moment_choice_get_time_zone (self->choice);
  gint64 seconds = g_date_time_difference (steward_timeline_get_now (timeline), moment)
                   / G_TIME_SPAN_SECOND;
  const char *name = steward_environment_get_name (steward_timeline_get_environment (timeline));
  g_autofree char *duration = steward_moment_text_dup_duration (seconds);
  g_autofree char *when = steward_moment_text_dup_long (moment, zone);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  /* Translators: %s is a length of time, as in "8 days and 5 hours" */
  title = g_strdup_printf (_("Goes back %s"), duration);
  /* Translators: a moment, as in "18 November 09:02", and the name of an environment */
  subtitle = g_strdup_printf (_("Everything entered after %s will be missing from the new "
                                "environment. %s itself keeps it."), when, name);
  steward_moment_row_set_text (self->distance, "steward-restore-symbolic", title, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->distance), TRUE);
}

static void
steward_moment_notes_show_nearest (StewardMomentNotes *self,
                                   StewardTimeline    *timeline,
                                   GDateTime          *moment)
{
  g_autofree char *version = steward_moment_text_dup_version (timeline, moment);
  StewardTimelineMark *mark = steward_moment_text_find_nearest (timeline, moment);
  g_autofree char *title = NULL;

  if (mark != NULL)
    title = steward_mark_text_dup_distance (mark, moment, TRUE);
  else
    title = g_strdup (_("Nothing happened close to this moment"));

  steward_moment_row_set_text (self->nearest,
                               mark != NULL ? steward_mark_text_get_icon_name (mark)
                                            : "steward-version-symbolic",
                               title, version);
  steward_moment_row_set_severity (self->nearest,
                                   mark != NULL && steward_mark_text_is_failure (mark) ? "error"
                                                                                       : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->nearest), TRUE);
}

static void
steward_moment_notes_show_none_left (StewardMomentNotes *self,
                                     StewardTimeline    *timeline)
{
  g_autofree char *month = NULL;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  month = steward_moment_text_dup_month (timeline);
  /* Translators: %s is the name of a month */
  title = g_strdup_printf (_("No restores are left in %s"), month);
  subtitle = g_strdup_printf (_("An environment can be restored %d times in a calendar month."),
                              STEWARD_RESTORES_PER_MONTH);
  steward_moment_notes_show_obstacle (self, "error", title, subtitle);
}

/* The row that was typed in last and cannot be taken; a row that only follows always can. */
static StewardTimeRow *
steward_moment_notes_find_fault (StewardMomentNotes *self)
{
  if (steward_time_row_get_reading (self->local_row) < STEWARD_READING_ONCE)
    return self->local_row;

  if (steward_time_row_get_reading (self->utc_row) < STEWARD_READING_ONCE)
    return self->utc_row;

  return NULL;
}

static void
steward_moment_notes_chosen_cb (StewardMomentNotes *self,
                                GDateTime          *moment)
{
  g_assert (STEWARD_IS_MOMENT_NOTES (self));

  steward_time_row_restore (self->local_row);
  steward_time_row_restore (self->utc_row);
  steward_moment_choice_set_moment (self->choice, moment);
}

static void
steward_moment_notes_dispose (GObject *object)
{
  StewardMomentNotes *self = STEWARD_MOMENT_NOTES (object);

  steward_timeline_parts_clear (GTK_WIDGET (self));
  g_clear_object (&self->choice);
  g_clear_object (&self->local_row);
  g_clear_object (&self->utc_row);

  G_OBJECT_CLASS (steward_moment_notes_parent_class)->dispose (object);
}

static void
steward_moment_notes_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  StewardMomentNotes *self = STEWARD_MOMENT_NOTES (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      steward_moment_row_set_narrow (self->obstacle, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_moment_notes_class_init (StewardMomentNotesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_moment_notes_dispose;
  object_class->set_property = steward_moment_notes_set_property;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static StewardMomentRow *
steward_moment_notes_add_row (StewardMomentNotes *self)
{
  GtkWidget *row = steward_moment_row_new ();

  gtk_widget_set_visible (row, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  g_signal_connect_swapped (row, "chosen", G_CALLBACK (steward_moment_notes_chosen_cb), self);

  return STEWARD_MOMENT_ROW (row);
}

static void
steward_moment_notes_init (StewardMomentNotes *self)
{
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("About this moment"),
                                  -1);

  self->obstacle = steward_moment_notes_add_row (self);
  self->distance = steward_moment_notes_add_row (self);
  self->nearest = steward_moment_notes_add_row (self);
}

static void
steward_moment_notes_show_moment (StewardMomentNotes *self,
                                  StewardTimeline    *timeline,
                                  GDateTime          *moment)
{
  if (!steward_timeline_allows (timeline, moment))
    {
      steward_moment_notes_show_refusal (self, timeline, moment);
      return;
    }

  if (steward_timeline_get_restores_left (timeline) == 0)
    steward_moment_notes_show_none_left (self, timeline);
  else if (steward_time_row_get_reading (self->local_row) == STEWARD_READING_TWICE)
    steward_moment_notes_show_twice (self);

  steward_moment_notes_show_distance (self, timeline, moment);
  steward_moment_notes_show_nearest (self, timeline, moment);
}

void
steward_moment_notes_update (StewardMomentNotes *self,
                             gboolean            loading)
{
  StewardTimeline *timeline;
  StewardTimeRow *fault;
  GDateTime *moment;

  g_return_if_fail (STEWARD_IS_MOMENT_NOTES (self));

  timeline = steward_moment_choice_get_timeline (self->choice);
  moment = steward_moment_choice_get_moment (self->choice);
  gtk_widget_set_visible (GTK_WIDGET (self->obstacle), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->distance), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->nearest), FALSE);

  if (loading || timeline == NULL)
    {
      steward_moment_notes_show_obstacle (self, NULL, _("Asking what can be restored…"), NULL);
      steward_moment_row_set_busy (self->obstacle, TRUE);
      return;
    }

  if (moment == NULL)
    {
      steward_moment_notes_show_obstacle (self, "error", _("Nothing can be restored yet"),
                                          _("A new environment has its first backup about "
                                            "30 minutes after creation."));
      return;
    }

  fault = steward_moment_notes_find_fault (self);
  if (fault == NULL)
    steward_moment_notes_show_moment (self, timeline, moment);
  else if (steward_time_row_get_reading (fault) == STEWARD_READING_SKIPPED)
    steward_moment_notes_show_skipped (self, fault);
  else
    steward_moment_notes_show_obstacle (self, "error", _("This is not a date and time"),
                                        _("Write it as in “2025-11-18 09:02”."));
}

/* The rows in which moments are typed tell what cannot be taken. */
void
steward_moment_notes_set_sources (StewardMomentNotes  *self,
                                  StewardMomentChoice *choice,
                                  StewardTimeRow      *local_row,
                                  StewardTimeRow      *utc_row)
{
  g_return_if_fail (STEWARD_IS_MOMENT_NOTES (self));
  g_return_if_fail (STEWARD_IS_MOMENT_CHOICE (choice));
  g_return_if_fail (STEWARD_IS_TIME_ROW (local_row));
  g_return_if_fail (STEWARD_IS_TIME_ROW (utc_row));

  g_set_object (&self->choice, choice);
  g_set_object (&self->local_row, local_row);
  g_set_object (&self->utc_row, utc_row);
}
