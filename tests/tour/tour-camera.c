/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "tour.h"

/* Pictures are rendered by the window itself: its exact size, without what lies around it. */

#define NARROW_WIDTH  360
#define NARROW_HEIGHT 640

#define MOST_FRAMES 500

static void
tour_painted_cb (GdkFrameClock *clock,
                 gpointer       user_data)
{
  guint *n_frames = user_data;

  (*n_frames)++;
}

static gboolean
tour_has_painted (gpointer user_data)
{
  guint *n_frames = user_data;

  return *n_frames >= 2;
}

/* Two frames: the first lays out what came last, the second draws what followed from that. */
static void
tour_await_frames (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  guint n_frames = 0;
  gulong handler;

  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (tour_painted_cb), &n_frames);
  gdk_frame_clock_begin_updating (clock);
  steward_test_await (tour_has_painted, &n_frames);
  gdk_frame_clock_end_updating (clock);
  g_signal_handler_disconnect (clock, handler);
}

static void
tour_draw (GtkWidget   *widget,
           GtkSnapshot *snapshot)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (widget);

  gdk_paintable_snapshot (paintable, snapshot,
                          gtk_widget_get_width (widget), gtk_widget_get_height (widget));
}

static void
tour_draw_popovers (GtkWidget   *widget,
                    GtkWidget   *window,
                    GtkSnapshot *snapshot)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_POPOVER (child) && gtk_widget_get_mapped (child))
        {
          GdkPopup *popup = GDK_POPUP (gtk_native_get_surface (GTK_NATIVE (child)));
          double window_x, window_y, x, y;

          gtk_native_get_surface_transform (GTK_NATIVE (window), &window_x, &window_y);
          gtk_native_get_surface_transform (GTK_NATIVE (child), &x, &y);
          gtk_snapshot_save (snapshot);
          gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (
            gdk_popup_get_position_x (popup) + x - window_x,
            gdk_popup_get_position_y (popup) + y - window_y));
          tour_draw (child, snapshot);
          gtk_snapshot_restore (snapshot);
        }
      else if (gtk_widget_get_mapped (child))
        {
          tour_draw_popovers (child, window, snapshot);
        }
    }
}

/* The frame that a window has where nothing can be drawn around it: it gets it when it is shown. */
static void
tour_take_off_frame (GtkWidget *window)
{
  gtk_widget_remove_css_class (window, "solid-csd");
}

/* All windows fit into a phone but one, which is made by the toolkit. */
static gboolean
tour_is_narrow (gpointer user_data)
{
  int width = gtk_widget_get_width (user_data);
  int most = NARROW_WIDTH;

  tour_take_off_frame (user_data);
  if (GTK_IS_SHORTCUTS_WINDOW (user_data))
    gtk_widget_measure (user_data, GTK_ORIENTATION_HORIZONTAL, -1, &most, NULL, NULL, NULL);
  if (width > 0 && width <= most)
    return TRUE;

  /* A size that is asked for while a window is being shown can get lost, and what has yet to fold
   * takes it up only in part. */
  gtk_window_set_default_size (user_data, NARROW_WIDTH,
                               MIN (gtk_widget_get_height (user_data), NARROW_HEIGHT));

  return FALSE;
}

/* As a phone does with each window, whatever it asked for; what comes next may widen it again. */
static void
tour_make_narrow (GtkWidget *window)
{
  do
    {
      steward_test_await (tour_is_narrow, window);
      tour_await_frames (window);
    }
  while (!tour_is_narrow (window));
}

/* What is to be laid out anew has nothing to show until the next frame. */
static GskRenderNode *
tour_snapshot (GtkWidget *window)
{
  GskRenderNode *node = NULL;

  for (guint i = 0; node == NULL && i < MOST_FRAMES; i++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();

      tour_await_frames (window);
      tour_draw (window, snapshot);
      tour_draw_popovers (window, window, snapshot);
      node = gtk_snapshot_free_to_node (snapshot);
    }

  return node;
}

/* Keeps a picture of what the window on top shows. */
static void
tour_develop (GtkWidget  *window,
              const char *path)
{
  g_autoptr(GskRenderNode) node = tour_snapshot (window);
  g_autoptr(GdkTexture) texture = NULL;

  g_assert_nonnull (node);

  texture = gsk_renderer_render_texture (
    gtk_native_get_renderer (GTK_NATIVE (window)), node,
    &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (window), gtk_widget_get_height (window)));
  g_assert_true (gdk_texture_save_to_png (texture, path));
  g_test_message ("picture %s", path);
}

void
tour_photograph (Tour       *self,
                 const char *name)
{
  GtkWidget *window = tour_get_top (self);
  g_autofree char *file = g_strdup_printf ("%02u-%s.png", ++self->n_pictures, name);
  g_autofree char *path = g_build_filename (self->directory, file, NULL);

  tour_take_off_frame (window);
  if (self->look == TOUR_LOOK_NARROW)
    tour_make_narrow (window);
  tour_develop (window, path);
}

typedef struct
{
  GtkWidget *window;
  int        width;
  int        height;
} TourFrame;

/* What folds at one width may become smaller still: asked again, the window takes the rest. */
static gboolean
tour_fits_frame (gpointer user_data)
{
  TourFrame *frame = user_data;

  if (gtk_widget_get_width (frame->window) == frame->width
      && gtk_widget_get_height (frame->window) == frame->height)
    return TRUE;

  gtk_window_set_default_size (GTK_WINDOW (frame->window), frame->width, frame->height);

  return FALSE;
}

void
tour_portray (Tour       *self,
              const char *name,
              int         width,
              int         height)
{
  TourFrame frame = { tour_get_top (self), width, height };
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_build_filename (self->directory, file, NULL);

  tour_take_off_frame (frame.window);
  if (width > 0)
    steward_test_await (tour_fits_frame, &frame);
  tour_develop (frame.window, path);
}
