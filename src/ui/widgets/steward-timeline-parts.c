/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-timeline-parts.h"

#include "steward-version.h"
#include "widgets/steward-fit.h"

/* Air between the beginning of a band and its version, where no flag stands there. */
#define VERSION_OFFSET 3

/* A plain piece: a band, a line, or what holds them. */
#define STEWARD_TYPE_TIMELINE_PART (steward_timeline_part_get_type ())

G_DECLARE_FINAL_TYPE (StewardTimelinePart, steward_timeline_part,
                      STEWARD, TIMELINE_PART, GtkWidget)

struct _StewardTimelinePart
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (StewardTimelinePart, steward_timeline_part, GTK_TYPE_WIDGET)

static void
steward_timeline_part_dispose (GObject *object)
{
  steward_timeline_parts_clear (GTK_WIDGET (object));

  G_OBJECT_CLASS (steward_timeline_part_parent_class)->dispose (object);
}

static void
steward_timeline_part_class_init (StewardTimelinePartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steward_timeline_part_dispose;
}

static void
steward_timeline_part_init (StewardTimelinePart *self)
{
}

GtkWidget *
steward_timeline_parts_new (const char       *css_name,
                            GtkLayoutManager *layout)
{
  GtkWidget *widget;

  g_return_val_if_fail (css_name != NULL, NULL);
  g_return_val_if_fail (layout == NULL || GTK_IS_LAYOUT_MANAGER (layout), NULL);

  widget = g_object_new (STEWARD_TYPE_TIMELINE_PART, "css-name", css_name, NULL);
  if (layout != NULL)
    gtk_widget_set_layout_manager (widget, layout);

  return widget;
}

GtkWidget *
steward_timeline_parts_add (GtkWidget  *parent,
                            const char *css_name,
                            const char *css_class)
{
  GtkWidget *widget;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (css_name != NULL, NULL);

  widget = steward_timeline_parts_new (css_name, NULL);
  if (css_class != NULL)
    gtk_widget_add_css_class (widget, css_class);
  steward_timeline_parts_hide (widget);
  gtk_widget_set_can_target (widget, FALSE);
  gtk_widget_set_parent (widget, parent);

  return widget;
}

/* Keeps a part of the picture from assistive technology, to which it would say nothing: the
 * handle, the operations and the list of moments tell it all. */
void
steward_timeline_parts_hide (GtkWidget *widget)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget),
                               GTK_ACCESSIBLE_STATE_HIDDEN, TRUE,
                               -1);
}

void
steward_timeline_parts_clear (GtkWidget *parent)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_WIDGET (parent));

  while ((child = gtk_widget_get_first_child (parent)) != NULL)
    gtk_widget_unparent (child);
}

static void
steward_timeline_parts_add_band (GtkWidget              *parent,
                                 StewardTimeLayout      *layout,
                                 StewardTimelineSegment *segment,
                                 guint                   lane)
{
  const StewardTimePlace place = {
    .extent = STEWARD_TIME_FILL,
    .from = g_date_time_to_unix (steward_timeline_segment_get_from (segment)),
    .to = g_date_time_to_unix (steward_timeline_segment_get_to (segment)),
    .first_lane = lane,
    .last_lane = lane,
  };
  GtkWidget *band =
    steward_timeline_parts_add (parent, "band", steward_version_runs_get_css_class (segment));

  steward_time_layout_place (layout, band, &place);
}

static GtkWidget *
steward_timeline_parts_new_version (const StewardVersionRun *run,
                                    gboolean                 begins,
                                    gboolean                 narrow)
{
  g_autofree char *short_version = steward_version_dup_short (run->version);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  GtkWidget *fit = steward_fit_new ();
  const char *icon_name = run->is_locked ? "changes-prevent-symbolic"
                                         : "steward-version-symbolic";

  gtk_widget_add_css_class (box, "version");
  if (run->is_locked)
    gtk_widget_add_css_class (box, "locked");

  if (run->is_locked || begins)
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon_name));

  if (!narrow)
    steward_fit_append_text (STEWARD_FIT (fit), run->version);
  steward_fit_append_text (STEWARD_FIT (fit), short_version);
  gtk_box_append (GTK_BOX (box), fit);
  steward_timeline_parts_hide (box);
  gtk_widget_set_can_target (box, FALSE);
  gtk_widget_set_valign (box, GTK_ALIGN_START);

  return box;
}

/* The version where there is room for it, and a line where it begins. */
static void
steward_timeline_parts_add_version (GtkWidget               *parent,
                                    StewardTimeLayout       *layout,
                                    const StewardVersionRun *run,
                                    guint                    label_lane,
                                    guint                    line_lane,
                                    gboolean                 narrow)
{
  StewardTimeAxis axis = steward_time_layout_get_axis (layout);
  gboolean begins = run->is_change && run->from >= axis.start;
  const StewardTimePlace label_place = {
    .extent = STEWARD_TIME_ROOM,
    .from = run->from,
    .to = run->to,
    .first_lane = label_lane,
    .last_lane = label_lane,
    .offset = begins ? 0 : VERSION_OFFSET,
  };
  const StewardTimePlace line_place = {
    .from = run->from,
    .first_lane = MIN (label_lane, line_lane),
    .last_lane = MAX (label_lane, line_lane),
  };
  GtkWidget *label = steward_timeline_parts_new_version (run, begins, narrow);

  gtk_widget_set_parent (label, parent);
  steward_time_layout_place (layout, label, &label_place);
  if (begins)
    steward_time_layout_place (layout, steward_timeline_parts_add (parent, "line", "change"),
                               &line_place);
}

/* A band for each segment. */
void
steward_timeline_parts_add_bands (GtkWidget         *parent,
                                  StewardTimeLayout *layout,
                                  StewardTimeline   *timeline,
                                  guint              lane)
{
  GListModel *segments;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (STEWARD_IS_TIME_LAYOUT (layout));
  g_return_if_fail (STEWARD_IS_TIMELINE (timeline));

  segments = steward_timeline_get_segments (timeline);
  for (guint i = 0; i < g_list_model_get_n_items (segments); i++)
    {
      g_autoptr(StewardTimelineSegment) segment = g_list_model_get_item (segments, i);

      steward_timeline_parts_add_band (parent, layout, segment, lane);
    }
}

/* The versions of @runs, and a line where each begins. */
void
steward_timeline_parts_add_versions (GtkWidget         *parent,
                                     StewardTimeLayout *layout,
                                     GPtrArray         *runs,
                                     guint              label_lane,
                                     guint              line_lane,
                                     gboolean           narrow)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (STEWARD_IS_TIME_LAYOUT (layout));
  g_return_if_fail (runs != NULL);

  for (guint i = 0; i < runs->len; i++)
    steward_timeline_parts_add_version (parent, layout, g_ptr_array_index (runs, i),
                                        label_lane, line_lane, narrow);
}
