/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-spinner.h"

/* Sources of idle priority have their turn while it rests. */
#define REST_MS 33

struct _StewardSpinner
{
  GtkWidget  parent_instance;

  GtkWidget *icon;
  GtkWidget *view;  /* (nullable), unowned: what it scrolls in, while it is mapped */
  guint      tick;
  guint      rest;
  float      angle;
};

enum
{
  PROP_0,
  PROP_PIXEL_SIZE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (StewardSpinner, steward_spinner, GTK_TYPE_WIDGET)

static gboolean
steward_spinner_is_in_view (StewardSpinner *self)
{
  graphene_rect_t bounds;

  if (self->view == NULL)
    return TRUE;
  if (!gtk_widget_compute_bounds (GTK_WIDGET (self), self->view, &bounds))
    return FALSE;

  return graphene_rect_intersection (&bounds,
                                     &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (self->view),
                                                          gtk_widget_get_height (self->view)),
                                     NULL);
}

static void steward_spinner_turn (StewardSpinner *self);

static gboolean
steward_spinner_rest_cb (gpointer user_data)
{
  StewardSpinner *self = STEWARD_SPINNER (user_data);

  self->rest = 0;
  steward_spinner_turn (self);

  return G_SOURCE_REMOVE;
}

/* Once round in a second. */
static gboolean
steward_spinner_tick_cb (GtkWidget     *widget,
                         GdkFrameClock *clock,
                         gpointer       user_data)
{
  StewardSpinner *self = STEWARD_SPINNER (widget);

  if (steward_spinner_is_in_view (self))
    {
      self->angle = gdk_frame_clock_get_frame_time (clock) % G_USEC_PER_SEC * 360.0f
                    / G_USEC_PER_SEC;
      gtk_widget_queue_draw (widget);
    }

  self->tick = 0;
  self->rest = g_timeout_add_full (G_PRIORITY_LOW, REST_MS, steward_spinner_rest_cb, self, NULL);

  return G_SOURCE_REMOVE;
}

/* With the next frame, of which there is none while the window cannot be seen. */
static void
steward_spinner_turn (StewardSpinner *self)
{
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), steward_spinner_tick_cb, NULL,
                                             NULL);
}

static void
steward_spinner_map (GtkWidget *widget)
{
  StewardSpinner *self = STEWARD_SPINNER (widget);
  gboolean animated = TRUE;

  GTK_WIDGET_CLASS (steward_spinner_parent_class)->map (widget);

  self->view = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  g_object_get (gtk_widget_get_settings (widget), "gtk-enable-animations", &animated, NULL);
  if (animated)
    steward_spinner_turn (self);
}

static void
steward_spinner_unmap (GtkWidget *widget)
{
  StewardSpinner *self = STEWARD_SPINNER (widget);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (widget, self->tick);
  self->tick = 0;
  g_clear_handle_id (&self->rest, g_source_remove);
  self->view = NULL;

  GTK_WIDGET_CLASS (steward_spinner_parent_class)->unmap (widget);
}

static void
steward_spinner_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  StewardSpinner *self = STEWARD_SPINNER (widget);
  float x = gtk_widget_get_width (widget) / 2.0f;
  float y = gtk_widget_get_height (widget) / 2.0f;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_rotate (snapshot, self->angle);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-x, -y));
  gtk_widget_snapshot_child (widget, self->icon, snapshot);
  gtk_snapshot_restore (snapshot);
}

static void
steward_spinner_dispose (GObject *object)
{
  StewardSpinner *self = STEWARD_SPINNER (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);

  G_OBJECT_CLASS (steward_spinner_parent_class)->dispose (object);
}

static void
steward_spinner_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  StewardSpinner *self = STEWARD_SPINNER (object);

  switch (prop_id)
    {
    case PROP_PIXEL_SIZE:
      g_value_set_int (value, gtk_image_get_pixel_size (GTK_IMAGE (self->icon)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_spinner_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  StewardSpinner *self = STEWARD_SPINNER (object);

  switch (prop_id)
    {
    case PROP_PIXEL_SIZE:
      gtk_image_set_pixel_size (GTK_IMAGE (self->icon), g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_spinner_class_init (StewardSpinnerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_spinner_dispose;
  object_class->get_property = steward_spinner_get_property;
  object_class->set_property = steward_spinner_set_property;
  widget_class->map = steward_spinner_map;
  widget_class->unmap = steward_spinner_unmap;
  widget_class->snapshot = steward_spinner_snapshot;

  /* -1 is the size of an icon in a text. */
  properties[PROP_PIXEL_SIZE] = g_param_spec_int ("pixel-size", NULL, NULL, -1, G_MAXINT, -1,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PROGRESS_BAR);
}

static void
steward_spinner_init (StewardSpinner *self)
{
  self->icon = g_object_new (GTK_TYPE_IMAGE,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             "icon-name", "process-working-symbolic",
                             NULL);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_BUSY, TRUE, -1);
}

GtkWidget *
steward_spinner_new (void)
{
  return g_object_new (STEWARD_TYPE_SPINNER, NULL);
}
