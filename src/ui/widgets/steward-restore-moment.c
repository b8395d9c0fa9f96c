/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-restore-moment.h"

#include <glib/gi18n.h>

#include "steward-util.h"
#include "widgets/steward-moment-notes.h"
#include "widgets/steward-restores-meter.h"
#include "widgets/steward-spread-layout.h"
#include "widgets/steward-time-row.h"
#include "widgets/steward-timeline-parts.h"

struct _StewardRestoreMoment
{
  GtkWidget               parent_instance;

  StewardRestoreDraft    *draft;      /* nullable */
  gboolean                loading;
  gboolean                complete;
  char                   *lack;       /* nullable: what an incomplete step lacks */

  StewardMomentChoice    *choice;     /* unowned: the timeline has it */
  StewardRestoreTimeline *timeline;
  StewardTimeRow         *local_row;
  StewardTimeRow         *utc_row;
  StewardRestoresMeter   *meter;
  StewardMomentNotes     *notes;
};

G_DEFINE_FINAL_TYPE (StewardRestoreMoment, steward_restore_moment, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_DRAFT,
  PROP_TIMELINE,
  PROP_LOADING,
  PROP_COMPLETE,
  PROP_LACK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *
steward_restore_moment_find_lack (StewardRestoreMoment *self)
{
  StewardTimeline *timeline = steward_moment_choice_get_timeline (self->choice);

  if (self->loading || timeline == NULL)
    return _("The service is being asked what can be restored.");

  if (steward_moment_choice_get_moment (self->choice) == NULL)
    return _("Nothing can be restored yet.");

  if (steward_time_row_get_reading (self->local_row) < STEWARD_READING_ONCE ||
      steward_time_row_get_reading (self->utc_row) < STEWARD_READING_ONCE)
    return _("Write a date and time to continue.");

  if (!steward_moment_choice_is_valid (self->choice))
    return _("Choose a moment that has a backup to continue.");

  if (steward_timeline_get_restores_left (timeline) == 0)
    return _("No restores are left in this month.");

  return NULL;
}

static void
steward_restore_moment_update (StewardRestoreMoment *self)
{
  StewardTimeline *timeline;
  const char *lack;

  /* While the template is made, rows speak before all is in its place. */
  if (self->choice == NULL)
    return;

  timeline = steward_moment_choice_get_timeline (self->choice);
  steward_moment_notes_update (self->notes, self->loading);
  gtk_widget_set_visible (GTK_WIDGET (self->meter), timeline != NULL);
  if (timeline != NULL)
    steward_restores_meter_show (self->meter, timeline);

  lack = steward_restore_moment_find_lack (self);
  if (steward_set_str (&self->lack, lack))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LACK]);
  if (self->complete != (lack == NULL))
    {
      self->complete = lack == NULL;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);
    }
}

static void
steward_restore_moment_moment_cb (StewardRestoreMoment *self)
{
  g_assert (STEWARD_IS_RESTORE_MOMENT (self));

  if (self->draft != NULL)
    steward_restore_draft_set_moment (self->draft,
                                      steward_moment_choice_get_moment (self->choice));
  steward_restore_moment_update (self);
}

static void
steward_restore_moment_dispose (GObject *object)
{
  StewardRestoreMoment *self = STEWARD_RESTORE_MOMENT (object);

  self->choice = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), STEWARD_TYPE_RESTORE_MOMENT);
  steward_timeline_parts_clear (GTK_WIDGET (self));
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (steward_restore_moment_parent_class)->dispose (object);
}

static void
steward_restore_moment_finalize (GObject *object)
{
  StewardRestoreMoment *self = STEWARD_RESTORE_MOMENT (object);

  g_clear_pointer (&self->lack, g_free);

  G_OBJECT_CLASS (steward_restore_moment_parent_class)->finalize (object);
}

static void
steward_restore_moment_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  StewardRestoreMoment *self = STEWARD_RESTORE_MOMENT (object);

  switch (prop_id)
    {
    case PROP_DRAFT:
      g_value_set_object (value, self->draft);
      break;
    case PROP_TIMELINE:
      g_value_set_object (value, steward_restore_moment_get_timeline (self));
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    case PROP_COMPLETE:
      g_value_set_boolean (value, self->complete);
      break;
    case PROP_LACK:
      g_value_set_string (value, self->lack);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_restore_moment_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  StewardRestoreMoment *self = STEWARD_RESTORE_MOMENT (object);

  switch (prop_id)
    {
    case PROP_DRAFT:
      steward_restore_moment_set_draft (self, g_value_get_object (value));
      break;
    case PROP_TIMELINE:
      steward_restore_moment_set_timeline (self, g_value_get_object (value));
      break;
    case PROP_LOADING:
      steward_restore_moment_set_loading (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_restore_moment_class_init (StewardRestoreMomentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = steward_restore_moment_dispose;
  object_class->finalize = steward_restore_moment_finalize;
  object_class->get_property = steward_restore_moment_get_property;
  object_class->set_property = steward_restore_moment_set_property;

  properties[PROP_DRAFT] =
    g_param_spec_object ("draft", NULL, NULL, STEWARD_TYPE_RESTORE_DRAFT, writable);
  properties[PROP_TIMELINE] =
    g_param_spec_object ("timeline", NULL, NULL, STEWARD_TYPE_TIMELINE, writable);
  properties[PROP_LOADING] =
    g_param_spec_boolean ("loading", NULL, NULL, FALSE, writable);
  properties[PROP_COMPLETE] =
    g_param_spec_boolean ("complete", NULL, NULL, FALSE, readable);
  properties[PROP_LACK] =
    g_param_spec_string ("lack", NULL, NULL, NULL, readable);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (STEWARD_TYPE_MOMENT_NOTES);
  g_type_ensure (STEWARD_TYPE_RESTORE_TIMELINE);
  g_type_ensure (STEWARD_TYPE_RESTORES_METER);
  g_type_ensure (STEWARD_TYPE_SPREAD_LAYOUT);
  g_type_ensure (STEWARD_TYPE_TIME_ROW);

  gtk_widget_class_set_css_name (widget_class, "restoremoment");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/stewardadmin/Steward/widgets/"
                                               "steward-restore-moment.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardRestoreMoment, timeline);
  gtk_widget_class_bind_template_child (widget_class, StewardRestoreMoment, local_row);
  gtk_widget_class_bind_template_child (widget_class, StewardRestoreMoment, utc_row);
  gtk_widget_class_bind_template_child (widget_class, StewardRestoreMoment, meter);
  gtk_widget_class_bind_template_child (widget_class, StewardRestoreMoment, notes);
  gtk_widget_class_bind_template_callback (widget_class, steward_restore_moment_update);
}

static void
steward_restore_moment_init (StewardRestoreMoment *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->choice = steward_restore_timeline_get_choice (self->timeline);
  steward_moment_notes_set_sources (self->notes, self->choice, self->local_row, self->utc_row);
  g_signal_connect_object (self->choice, "notify::moment",
                           G_CALLBACK (steward_restore_moment_moment_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choice, "notify::valid",
                           G_CALLBACK (steward_restore_moment_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choice, "changed",
                           G_CALLBACK (steward_restore_moment_update), self,
                           G_CONNECT_SWAPPED);
  steward_restore_moment_update (self);
}

GtkWidget *
steward_restore_moment_new (void)
{
  return g_object_new (STEWARD_TYPE_RESTORE_MOMENT, NULL);
}

/* A draft that has a moment gives it; one that has none takes the one that is chosen. */
void
steward_restore_moment_set_draft (StewardRestoreMoment *self,
                                  StewardRestoreDraft  *draft)
{
  g_return_if_fail (STEWARD_IS_RESTORE_MOMENT (self));
  g_return_if_fail (draft == NULL || STEWARD_IS_RESTORE_DRAFT (draft));

  if (!g_set_object (&self->draft, draft))
    return;

  if (draft != NULL && steward_restore_draft_get_moment (draft) != NULL)
    steward_moment_choice_set_moment (self->choice, steward_restore_draft_get_moment (draft));
  else
    steward_restore_moment_moment_cb (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DRAFT]);
}

StewardTimeline *
steward_restore_moment_get_timeline (StewardRestoreMoment *self)
{
  g_return_val_if_fail (STEWARD_IS_RESTORE_MOMENT (self), NULL);

  return steward_moment_choice_get_timeline (self->choice);
}

void
steward_restore_moment_set_timeline (StewardRestoreMoment *self,
                                     StewardTimeline      *timeline)
{
  g_return_if_fail (STEWARD_IS_RESTORE_MOMENT (self));

  if (steward_moment_choice_get_timeline (self->choice) == timeline)
    return;

  steward_moment_choice_set_timeline (self->choice, timeline);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TIMELINE]);
}

/* While the periods of the timeline are being asked for. */
void
steward_restore_moment_set_loading (StewardRestoreMoment *self,
                                    gboolean              loading)
{
  g_return_if_fail (STEWARD_IS_RESTORE_MOMENT (self));

  if (self->loading == loading)
    return;

  self->loading = loading;
  if (loading)
    gtk_widget_add_css_class (GTK_WIDGET (self->timeline), "loading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->timeline), "loading");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->timeline),
                               GTK_ACCESSIBLE_STATE_BUSY, loading,
                               -1);
  steward_restore_moment_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/* Whether the wizard can go on. */
gboolean
steward_restore_moment_is_complete (StewardRestoreMoment *self)
{
  g_return_val_if_fail (STEWARD_IS_RESTORE_MOMENT (self), FALSE);

  return self->complete;
}

/* What an incomplete step lacks, as a sentence; %NULL if it is complete. */
const char *
steward_restore_moment_get_lack (StewardRestoreMoment *self)
{
  g_return_val_if_fail (STEWARD_IS_RESTORE_MOMENT (self), NULL);

  return self->lack;
}

StewardMomentChoice *
steward_restore_moment_get_choice (StewardRestoreMoment *self)
{
  g_return_val_if_fail (STEWARD_IS_RESTORE_MOMENT (self), NULL);

  return self->choice;
}

gboolean
steward_restore_moment_focus_moment (StewardRestoreMoment *self)
{
  g_return_val_if_fail (STEWARD_IS_RESTORE_MOMENT (self), FALSE);

  return steward_restore_timeline_focus_moment (self->timeline);
}
