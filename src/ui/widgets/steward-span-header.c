/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-span-header.h"

#include <glib/gi18n.h>

#include "widgets/steward-fit.h"
#include "widgets/steward-jump-list.h"
#include "widgets/steward-local-time.h"
#include "widgets/steward-moment-text.h"
#include "widgets/steward-time-axis.h"
#include "widgets/steward-timeline-parts.h"

struct _StewardSpanHeader
{
  GtkWidget            parent_instance;

  StewardMomentChoice *choice;
  GtkWidget           *title;
  GtkWidget           *long_title;
  GtkWidget           *short_title;
  GtkWidget           *space;
  GtkWidget           *jump_button;
  GtkWidget           *jump_text;
  GtkWidget           *jump_icon;
  GtkWidget           *zoom_label;
};

G_DEFINE_FINAL_TYPE (StewardSpanHeader, steward_span_header, GTK_TYPE_WIDGET)

static const char *
steward_span_header_get_zoom_text (StewardMomentChoice *choice)
{
  switch (steward_moment_choice_get_zoom (choice))
    {
    case STEWARD_ZOOM_DAYS:
      /* Translators: how much time is shown */
      return _("3 days");
    case STEWARD_ZOOM_HOURS:
      /* Translators: how much time is shown, 6 hours */
      return _("6 h");
    case STEWARD_ZOOM_HOUR:
      /* Translators: how much time is shown, 1 hour */
      return _("1 h");
    case STEWARD_ZOOM_DAY:
    default:
      /* Translators: how much time is shown, 24 hours */
      return _("24 h");
    }
}

static char *
steward_span_header_dup_days (GDateTime  *first,
                              GDateTime  *last,
                              GTimeZone  *zone,
                              char      *(*format) (GDateTime *, GTimeZone *))
{
  g_autofree char *first_text = format (first, zone);
  g_autofree char *last_text = format (last, zone);

  /* Translators: from one day to another, or from one time to another */
  return g_strdup_printf (_("%s – %s"), first_text, last_text);
}

static char *
steward_span_header_dup_title (StewardMomentChoice *choice,
                               char              *(*format) (GDateTime *, GTimeZone *))
{
  GTimeZone *zone = steward_moment_choice_get_time_zone (choice);
  gint64 end = steward_moment_choice_get_span_end (choice);
  StewardZoom zoom = steward_moment_choice_get_zoom (choice);
  g_autoptr(GDateTime) first =
    g_date_time_new_from_unix_utc (steward_moment_choice_get_span_start (choice));
  g_autoptr(GDateTime) last = g_date_time_new_from_unix_utc (end - 1);
  g_autofree char *day = format (first, zone);
  g_autofree char *from = steward_moment_text_dup_minute_clock (first, zone);
  g_autofree char *to = NULL;

  if (zoom == STEWARD_ZOOM_DAY)
    return g_steal_pointer (&day);

  if (zoom == STEWARD_ZOOM_DAYS)
    return steward_span_header_dup_days (first, last, zone, steward_moment_text_dup_short_day);

  if (steward_local_time_get_clock (end, zone) % STEWARD_DAY == 0)
    to = g_strdup ("24:00");
  else
    {
      g_autoptr(GDateTime) beyond = g_date_time_new_from_unix_utc (end);

      to = steward_moment_text_dup_minute_clock (beyond, zone);
    }

  /* Translators: a day, and from when to when on it */
  return g_strdup_printf (_("%s, %s – %s"), day, from, to);
}

static void
steward_span_header_update (StewardSpanHeader *self)
{
  StewardMomentChoice *choice = self->choice;
  StewardZoom zoom = steward_moment_choice_get_zoom (choice);
  gboolean has_moment = steward_moment_choice_get_moment (choice) != NULL;
  g_autofree char *title = NULL;
  g_autofree char *short_title = NULL;

  title = steward_span_header_dup_title (choice, steward_moment_text_dup_day);
  short_title = steward_span_header_dup_title (choice, steward_moment_text_dup_short_day);
  gtk_label_set_text (GTK_LABEL (self->long_title), title);
  gtk_label_set_text (GTK_LABEL (self->short_title), short_title);
  gtk_label_set_text (GTK_LABEL (self->zoom_label), steward_span_header_get_zoom_text (choice));
  gtk_widget_set_sensitive (self->jump_button, has_moment);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "header.zoom-in", zoom != STEWARD_ZOOM_HOUR);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "header.zoom-out", zoom != STEWARD_ZOOM_DAYS);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "header.previous", has_moment);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "header.next", has_moment);
}

static void
steward_span_header_zoom_action (GtkWidget  *widget,
                                 const char *action_name,
                                 GVariant   *parameter)
{
  StewardSpanHeader *self = STEWARD_SPAN_HEADER (widget);
  int zoom = steward_moment_choice_get_zoom (self->choice);

  steward_moment_choice_set_zoom (self->choice,
                                  g_str_has_suffix (action_name, "in") ? zoom + 1 : zoom - 1);
}

static void
steward_span_header_step_action (GtkWidget  *widget,
                                 const char *action_name,
                                 GVariant   *parameter)
{
  StewardSpanHeader *self = STEWARD_SPAN_HEADER (widget);

  steward_moment_choice_step_span (self->choice, g_str_has_suffix (action_name, "next") ? 1 : -1);
}

static void
steward_span_header_dispose (GObject *object)
{
  StewardSpanHeader *self = STEWARD_SPAN_HEADER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), STEWARD_TYPE_SPAN_HEADER);
  steward_timeline_parts_clear (GTK_WIDGET (self));
  g_clear_object (&self->choice);

  G_OBJECT_CLASS (steward_span_header_parent_class)->dispose (object);
}

static void
steward_span_header_class_init (StewardSpanHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_span_header_dispose;

  g_type_ensure (STEWARD_TYPE_FIT);
  gtk_widget_class_set_css_name (widget_class, "spanheader");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/stewardadmin/Steward/widgets/"
                                               "steward-span-header.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardSpanHeader, title);
  gtk_widget_class_bind_template_child (widget_class, StewardSpanHeader, long_title);
  gtk_widget_class_bind_template_child (widget_class, StewardSpanHeader, short_title);
  gtk_widget_class_bind_template_child (widget_class, StewardSpanHeader, space);
  gtk_widget_class_bind_template_child (widget_class, StewardSpanHeader, jump_button);
  gtk_widget_class_bind_template_child (widget_class, StewardSpanHeader, jump_text);
  gtk_widget_class_bind_template_child (widget_class, StewardSpanHeader, jump_icon);
  gtk_widget_class_bind_template_child (widget_class, StewardSpanHeader, zoom_label);
  gtk_widget_class_install_action (widget_class, "header.zoom-in", NULL,
                                   steward_span_header_zoom_action);
  gtk_widget_class_install_action (widget_class, "header.zoom-out", NULL,
                                   steward_span_header_zoom_action);
  gtk_widget_class_install_action (widget_class, "header.previous", NULL,
                                   steward_span_header_step_action);
  gtk_widget_class_install_action (widget_class, "header.next", NULL,
                                   steward_span_header_step_action);
}

static void
steward_span_header_init (StewardSpanHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
steward_span_header_new (StewardMomentChoice *choice)
{
  StewardSpanHeader *self;
  const char *signal_names[] = { "changed", "notify::span", "notify::zoom", "notify::moment" };

  g_return_val_if_fail (STEWARD_IS_MOMENT_CHOICE (choice), NULL);

  self = g_object_new (STEWARD_TYPE_SPAN_HEADER, NULL);
  self->choice = g_object_ref (choice);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->jump_button),
                               steward_jump_list_new (choice));
  for (guint i = 0; i < G_N_ELEMENTS (signal_names); i++)
    g_signal_connect_object (choice, signal_names[i],
                             G_CALLBACK (steward_span_header_update), self,
                             G_CONNECT_SWAPPED);
  steward_span_header_update (self);

  return GTK_WIDGET (self);
}

/* Opens the list of moments. */
void
steward_span_header_popup (StewardSpanHeader *self)
{
  g_return_if_fail (STEWARD_IS_SPAN_HEADER (self));

  gtk_menu_button_popup (GTK_MENU_BUTTON (self->jump_button));
}

/* Fewer words where there is little room. */
void
steward_span_header_set_narrow (StewardSpanHeader *self,
                                gboolean           narrow)
{
  g_return_if_fail (STEWARD_IS_SPAN_HEADER (self));

  gtk_widget_set_visible (self->jump_text, !narrow);
  gtk_widget_set_visible (self->jump_icon, narrow);
  gtk_widget_set_visible (self->zoom_label, !narrow);
  gtk_widget_set_visible (self->space, !narrow);
  gtk_widget_set_hexpand (self->title, narrow);
  gtk_label_set_xalign (GTK_LABEL (self->short_title), narrow ? 0.5 : 0);
}
