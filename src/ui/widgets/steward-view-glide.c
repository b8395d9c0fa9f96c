/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-view-glide.h"

#include <adwaita.h>

#define GLIDE_MS 200

struct _StewardViewGlide
{
  GObject          parent_instance;

  GtkWidget       *widget;     /* unowned: it owns the glide */
  AdwAnimation    *animation;
  StewardViewFunc  func;
  gpointer         user_data;
  StewardView      from;
  StewardView      to;
  StewardView      shown;
};

G_DEFINE_FINAL_TYPE (StewardViewGlide, steward_view_glide, G_TYPE_OBJECT)

static void
steward_view_glide_progress_cb (double   progress,
                                gpointer user_data)
{
  StewardViewGlide *self = STEWARD_VIEW_GLIDE (user_data);

  self->shown.start = adw_lerp (self->from.start, self->to.start, progress);
  self->shown.end = adw_lerp (self->from.end, self->to.end, progress);
  self->shown.cursor = adw_lerp (self->from.cursor, self->to.cursor, progress);
  self->func (self->user_data, &self->shown);
}

static void
steward_view_glide_dispose (GObject *object)
{
  StewardViewGlide *self = STEWARD_VIEW_GLIDE (object);

  if (self->animation != NULL)
    adw_animation_pause (self->animation);
  g_clear_object (&self->animation);

  G_OBJECT_CLASS (steward_view_glide_parent_class)->dispose (object);
}

static void
steward_view_glide_class_init (StewardViewGlideClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steward_view_glide_dispose;
}

static void
steward_view_glide_init (StewardViewGlide *self)
{
}

StewardViewGlide *
steward_view_glide_new (GtkWidget       *widget,
                        StewardViewFunc  func,
                        gpointer         user_data)
{
  StewardViewGlide *self;
  AdwAnimationTarget *target;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_object_new (STEWARD_TYPE_VIEW_GLIDE, NULL);
  target = adw_callback_animation_target_new (steward_view_glide_progress_cb, self, NULL);
  self->widget = widget;
  self->func = func;
  self->user_data = user_data;
  self->animation = adw_timed_animation_new (widget, 0, 1, GLIDE_MS, target);

  return self;
}

/* What is shown now, which may be on its way. */
const StewardView *
steward_view_glide_get_view (StewardViewGlide *self)
{
  g_return_val_if_fail (STEWARD_IS_VIEW_GLIDE (self), NULL);

  return &self->shown;
}

/* The first view of all, and those of a widget that is not shown, are there at once. */
void
steward_view_glide_send (StewardViewGlide  *self,
                         const StewardView *view,
                         gboolean           at_once)
{
  StewardView shown;
  gboolean is_first;

  g_return_if_fail (STEWARD_IS_VIEW_GLIDE (self));
  g_return_if_fail (view != NULL);

  shown = self->shown;
  is_first = self->to.end <= 0;
  if (adw_animation_get_state (self->animation) == ADW_ANIMATION_PLAYING)
    adw_animation_pause (self->animation);

  self->from = shown;
  self->to = *view;
  if (is_first || at_once || !gtk_widget_get_mapped (self->widget))
    {
      steward_view_glide_progress_cb (1, self);
      return;
    }

  adw_animation_reset (self->animation);
  adw_animation_play (self->animation);
}
