/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-timeline-handle.h"

#include <glib/gi18n.h>

#include "widgets/steward-moment-text.h"
#include "widgets/steward-time-axis.h"
#include "widgets/steward-timeline-parts.h"

struct _StewardTimelineHandle
{
  GtkWidget  parent_instance;

  GtkWidget *knob;
};

G_DEFINE_FINAL_TYPE (StewardTimelineHandle, steward_timeline_handle, GTK_TYPE_WIDGET)

typedef struct
{
  guint           keyval;
  GdkModifierType modifiers;
  const char     *action;
  int             amount;
} Key;

static const Key keys[] = {
  { GDK_KEY_Right, 0, "timeline.step", 1 },
  { GDK_KEY_Left, 0, "timeline.step", -1 },
  { GDK_KEY_Right, GDK_SHIFT_MASK, "timeline.step", 15 },
  { GDK_KEY_Left, GDK_SHIFT_MASK, "timeline.step", -15 },
  { GDK_KEY_Right, GDK_CONTROL_MASK, "timeline.step", 60 },
  { GDK_KEY_Left, GDK_CONTROL_MASK, "timeline.step", -60 },
  { GDK_KEY_Page_Up, 0, "timeline.step-days", 1 },
  { GDK_KEY_Page_Down, 0, "timeline.step-days", -1 },
  { GDK_KEY_Up, 0, "timeline.step-marks", 1 },
  { GDK_KEY_Down, 0, "timeline.step-marks", -1 },
  { GDK_KEY_Home, 0, "timeline.go-to-end", 0 },
  { GDK_KEY_End, 0, "timeline.go-to-end", 1 },
  { GDK_KEY_plus, 0, "timeline.zoom", 1 },
  { GDK_KEY_equal, 0, "timeline.zoom", 1 },
  { GDK_KEY_minus, 0, "timeline.zoom", -1 },
  { GDK_KEY_0, 0, "timeline.zoom", 0 },
};

static guint
steward_timeline_handle_get_keypad (guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Right:
      return GDK_KEY_KP_Right;
    case GDK_KEY_Left:
      return GDK_KEY_KP_Left;
    case GDK_KEY_Page_Up:
      return GDK_KEY_KP_Page_Up;
    case GDK_KEY_Page_Down:
      return GDK_KEY_KP_Page_Down;
    case GDK_KEY_Up:
      return GDK_KEY_KP_Up;
    case GDK_KEY_Down:
      return GDK_KEY_KP_Down;
    case GDK_KEY_Home:
      return GDK_KEY_KP_Home;
    case GDK_KEY_End:
      return GDK_KEY_KP_End;
    case GDK_KEY_plus:
      return GDK_KEY_KP_Add;
    case GDK_KEY_minus:
      return GDK_KEY_KP_Subtract;
    case GDK_KEY_0:
      return GDK_KEY_KP_0;
    default:
      return keyval;
    }
}

static void
steward_timeline_handle_dispose (GObject *object)
{
  StewardTimelineHandle *self = STEWARD_TIMELINE_HANDLE (object);

  g_clear_pointer (&self->knob, gtk_widget_unparent);

  G_OBJECT_CLASS (steward_timeline_handle_parent_class)->dispose (object);
}

static void
steward_timeline_handle_class_init (StewardTimelineHandleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_timeline_handle_dispose;

  gtk_widget_class_set_css_name (widget_class, "handle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      guint keypad = steward_timeline_handle_get_keypad (keys[i].keyval);

      gtk_widget_class_add_binding_action (widget_class, keys[i].keyval, keys[i].modifiers,
                                           keys[i].action, "i", keys[i].amount);
      if (keypad != keys[i].keyval)
        gtk_widget_class_add_binding_action (widget_class, keypad, keys[i].modifiers,
                                             keys[i].action, "i", keys[i].amount);
    }
}

static void
steward_timeline_handle_init (StewardTimelineHandle *self)
{
  self->knob = steward_timeline_parts_add (GTK_WIDGET (self), "knob", NULL);
  gtk_widget_set_halign (self->knob, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->knob, GTK_ALIGN_CENTER);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Moment"),
                                  GTK_ACCESSIBLE_PROPERTY_ORIENTATION, GTK_ORIENTATION_HORIZONTAL,
                                  -1);
}

GtkWidget *
steward_timeline_handle_new (void)
{
  return g_object_new (STEWARD_TYPE_TIMELINE_HANDLE, NULL);
}

static double
steward_timeline_handle_to_minutes (GDateTime *moment)
{
  return (double) g_date_time_to_unix (moment) / STEWARD_MINUTE;
}

/* Tells assistive technology what is chosen, and between what. The value text stands in the
 * description too: that is what reaches screen readers through older toolkits. */
void
steward_timeline_handle_show (StewardTimelineHandle *self,
                              StewardMomentChoice   *choice)
{
  StewardTimeline *timeline;
  GDateTime *moment;
  double start, now;
  g_autofree char *text = NULL;

  g_return_if_fail (STEWARD_IS_TIMELINE_HANDLE (self));
  g_return_if_fail (STEWARD_IS_MOMENT_CHOICE (choice));

  timeline = steward_moment_choice_get_timeline (choice);
  moment = steward_moment_choice_get_moment (choice);
  if (timeline == NULL || moment == NULL)
    return;

  text = steward_moment_text_dup_value (timeline, moment,
                                        steward_moment_choice_get_time_zone (choice));
  start = steward_timeline_handle_to_minutes (steward_timeline_get_start (timeline));
  now = steward_timeline_handle_to_minutes (steward_timeline_get_now (timeline));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, start,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, now,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  steward_timeline_handle_to_minutes (moment),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               steward_moment_choice_is_valid (choice)
                                 ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
}
