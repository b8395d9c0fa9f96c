/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-restore-part.h"

#include "steward-environment-menu.h"
#include "steward-showing.h"
#include "steward-ticker.h"
#include "steward-timeline.h"
#include "widgets/steward-listing-row.h"
#include "widgets/steward-moment-text.h"
#include "widgets/steward-month-strip.h"
#include "widgets/steward-timeline-summary.h"

struct _StewardRestorePart
{
  AdwBin             parent_instance;

  StewardListingRow *state;
  StewardMonthStrip *strip;
  AdwActionRow      *open;

  StewardTimeline   *timeline; /* (nullable) */
  StewardTicker     *ticker;
  gboolean           narrow;
};

G_DEFINE_FINAL_TYPE (StewardRestorePart, steward_restore_part, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_restore_part_show (StewardRestorePart *self)
{
  GTimeZone *zone = steward_month_strip_get_time_zone (self->strip);
  gboolean brief = self->narrow && steward_timeline_get_earliest (self->timeline) != NULL;
  g_autofree char *title = steward_timeline_summary_dup_title (self->timeline, zone);
  g_autofree char *subtitle = NULL;

  subtitle = brief ? steward_moment_text_dup_restores_left (self->timeline)
                   : steward_timeline_summary_dup_subtitle (self->timeline, zone);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->open), title);
  adw_action_row_set_subtitle (self->open, subtitle);
}

static void
steward_restore_part_tick_cb (StewardRestorePart *self)
{
  g_autoptr(GDateTime) now = steward_ticker_dup_now (self->ticker);

  if (self->timeline != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    steward_timeline_set_now (self->timeline, now);
}

static void
steward_restore_part_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  StewardRestorePart *self = STEWARD_RESTORE_PART (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      self->narrow = g_value_get_boolean (value);
      steward_month_strip_set_narrow (self->strip, self->narrow);
      if (self->timeline != NULL)
        steward_restore_part_show (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_restore_part_dispose (GObject *object)
{
  StewardRestorePart *self = STEWARD_RESTORE_PART (object);

  if (self->timeline != NULL)
    g_signal_handlers_disconnect_by_data (self->timeline, self);
  g_clear_object (&self->timeline);
  g_clear_object (&self->ticker);

  G_OBJECT_CLASS (steward_restore_part_parent_class)->dispose (object);
}

static void
steward_restore_part_class_init (StewardRestorePartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_restore_part_dispose;
  object_class->set_property = steward_restore_part_set_property;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (STEWARD_TYPE_LISTING_ROW);
  g_type_ensure (STEWARD_TYPE_MONTH_STRIP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/pages/steward-restore-part.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardRestorePart, open);
  gtk_widget_class_bind_template_child (widget_class, StewardRestorePart, state);
  gtk_widget_class_bind_template_child (widget_class, StewardRestorePart, strip);
}

static void
steward_restore_part_init (StewardRestorePart *self)
{
  g_autoptr(GTimeZone) zone = steward_showing_dup_zone (steward_showing_get_default ());

  gtk_widget_init_template (GTK_WIDGET (self));

  steward_month_strip_set_time_zone (self->strip, zone);
  self->ticker = steward_ticker_dup_default ();
  g_signal_connect_object (self->ticker, "tick", G_CALLBACK (steward_restore_part_tick_cb),
                           self, G_CONNECT_SWAPPED);
}

/**
 * steward_restore_part_follow:
 * @self: a part
 * @session: the session of the tenant of @environment
 * @environment: an environment that is not deleted
 *
 * Shows to which moments @environment can be restored.
 */
void
steward_restore_part_follow (StewardRestorePart *self,
                             StewardSession     *session,
                             StewardEnvironment *environment)
{
  g_autoptr(GDateTime) now = steward_ticker_dup_now (self->ticker);
  StewardListing *periods;

  g_return_if_fail (STEWARD_IS_RESTORE_PART (self));
  g_return_if_fail (STEWARD_IS_SESSION (session));
  g_return_if_fail (STEWARD_IS_ENVIRONMENT (environment));

  periods = steward_session_list_restore_periods (session, environment);
  self->timeline = steward_timeline_new (environment, G_LIST_MODEL (periods),
                                         G_LIST_MODEL (steward_session_get_operations (session)),
                                         now);
  g_signal_connect_object (self->timeline, "changed", G_CALLBACK (steward_restore_part_show),
                           self, G_CONNECT_SWAPPED);
  steward_month_strip_set_timeline (self->strip, self->timeline);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->open),
                                          steward_environment_menu_new_target (environment));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open), "win.restore-environment");
  steward_listing_row_set_listing (self->state, periods);
  steward_restore_part_show (self);
}
