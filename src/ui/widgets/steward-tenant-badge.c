/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-tenant-badge.h"

#define NO_COLOUR -1

struct _StewardTenantBadge
{
  GtkWidget      parent_instance;

  StewardTenant *tenant; /* (nullable) */
  GSignalGroup  *tenant_signals;
  PangoLayout   *initials;
  GtkWidget     *icon;    /* (nullable): made when it stands for all */
  int            colour;  /* or NO_COLOUR */
  int            size;
};

G_DEFINE_FINAL_TYPE (StewardTenantBadge, steward_tenant_badge, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SIZE,
  PROP_TENANT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_tenant_badge_set_colour (StewardTenantBadge *self,
                                 int                 colour)
{
  if (self->colour == colour)
    return;

  if (self->colour != NO_COLOUR)
    {
      g_autofree char *old_class = g_strdup_printf ("colour-%d", self->colour);

      gtk_widget_remove_css_class (GTK_WIDGET (self), old_class);
    }
  if (colour != NO_COLOUR)
    {
      g_autofree char *new_class = g_strdup_printf ("colour-%d", colour);

      gtk_widget_add_css_class (GTK_WIDGET (self), new_class);
    }
  self->colour = colour;
}

static void
steward_tenant_badge_show_icon (StewardTenantBadge *self,
                                gboolean            show)
{
  if (show && self->icon == NULL)
    {
      self->icon = gtk_image_new_from_icon_name ("view-grid-symbolic");
      gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
    }
  if (self->icon != NULL)
    gtk_widget_set_visible (self->icon, show);
}

/* No smaller than a badge of its size, in which most have room; with large letters all grow alike,
 * so that what stands beside them is in line. */
static int
steward_tenant_badge_get_extent (StewardTenantBadge *self)
{
  int width;
  int height;

  pango_layout_get_pixel_size (self->initials, &width, &height);

  return MAX (MAX (width, height * 4 / 3), self->size);
}

static void
steward_tenant_badge_update (StewardTenantBadge *self)
{
  StewardTenant *tenant = self->tenant;
  g_autofree char *initials = tenant != NULL ? steward_tenant_dup_initials (tenant) : NULL;
  int extent = steward_tenant_badge_get_extent (self);

  pango_layout_set_text (self->initials, initials != NULL ? initials : "", -1);
  steward_tenant_badge_set_colour (self, tenant != NULL ? (int) steward_tenant_get_colour (tenant)
                                                        : NO_COLOUR);
  steward_tenant_badge_show_icon (self, tenant == NULL);
  if (steward_tenant_badge_get_extent (self) != extent)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
steward_tenant_badge_set_size (StewardTenantBadge *self,
                               int                 size)
{
  g_autofree char *size_class = g_strdup_printf ("size-%d", size);

  self->size = size;
  gtk_widget_add_css_class (GTK_WIDGET (self), size_class);
}

static void
steward_tenant_badge_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  StewardTenantBadge *self = STEWARD_TENANT_BADGE (widget);

  if (self->tenant == NULL)
    gtk_widget_measure (self->icon, orientation, for_size, minimum, natural, NULL, NULL);
  else
    *minimum = *natural = steward_tenant_badge_get_extent (self);
}

static void
steward_tenant_badge_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  StewardTenantBadge *self = STEWARD_TENANT_BADGE (widget);

  if (self->tenant == NULL)
    gtk_widget_allocate (self->icon, width, height, baseline, NULL);
}

/* One widget instead of two: there is a badge in each row of a long table. */
static void
steward_tenant_badge_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  StewardTenantBadge *self = STEWARD_TENANT_BADGE (widget);
  const GdkRGBA white = { 1, 1, 1, 1 };
  int width;
  int height;

  GTK_WIDGET_CLASS (steward_tenant_badge_parent_class)->snapshot (widget, snapshot);
  if (self->tenant == NULL)
    return;

  pango_layout_get_pixel_size (self->initials, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((gtk_widget_get_width (widget) - width) / 2,
                                                (gtk_widget_get_height (widget) - height) / 2));
  gtk_snapshot_append_layout (snapshot, self->initials, &white);
  gtk_snapshot_restore (snapshot);
}

static void
steward_tenant_badge_dispose (GObject *object)
{
  StewardTenantBadge *self = STEWARD_TENANT_BADGE (object);

  g_clear_object (&self->tenant_signals);
  g_clear_object (&self->tenant);
  g_clear_object (&self->initials);
  g_clear_pointer (&self->icon, gtk_widget_unparent);

  G_OBJECT_CLASS (steward_tenant_badge_parent_class)->dispose (object);
}

static void
steward_tenant_badge_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  StewardTenantBadge *self = STEWARD_TENANT_BADGE (object);

  switch (prop_id)
    {
    case PROP_SIZE:
      g_value_set_int (value, self->size);
      break;
    case PROP_TENANT:
      g_value_set_object (value, self->tenant);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_tenant_badge_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  StewardTenantBadge *self = STEWARD_TENANT_BADGE (object);

  switch (prop_id)
    {
    case PROP_SIZE:
      steward_tenant_badge_set_size (self, g_value_get_int (value));
      break;
    case PROP_TENANT:
      steward_tenant_badge_set_tenant (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_tenant_badge_class_init (StewardTenantBadgeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_tenant_badge_dispose;
  object_class->get_property = steward_tenant_badge_get_property;
  object_class->set_property = steward_tenant_badge_set_property;
  widget_class->measure = steward_tenant_badge_measure;
  widget_class->size_allocate = steward_tenant_badge_size_allocate;
  widget_class->snapshot = steward_tenant_badge_snapshot;

  properties[PROP_SIZE] =
    g_param_spec_int ("size", NULL, NULL, 20, 32, 20,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TENANT] =
    g_param_spec_object ("tenant", NULL, NULL, STEWARD_TYPE_TENANT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "tenantbadge");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
steward_tenant_badge_init (StewardTenantBadge *self)
{
  self->colour = NO_COLOUR;
  self->initials = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);

  self->tenant_signals = g_signal_group_new (STEWARD_TYPE_TENANT);
  g_signal_group_connect_swapped (self->tenant_signals, "notify::colour",
                                  G_CALLBACK (steward_tenant_badge_update), self);
  g_signal_group_connect_swapped (self->tenant_signals, "notify::initials",
                                  G_CALLBACK (steward_tenant_badge_update), self);
  steward_tenant_badge_update (self);
}

GtkWidget *
steward_tenant_badge_new (void)
{
  return g_object_new (STEWARD_TYPE_TENANT_BADGE, NULL);
}

StewardTenant *
steward_tenant_badge_get_tenant (StewardTenantBadge *self)
{
  g_return_val_if_fail (STEWARD_IS_TENANT_BADGE (self), NULL);

  return self->tenant;
}

void
steward_tenant_badge_set_tenant (StewardTenantBadge *self,
                                 StewardTenant      *tenant)
{
  g_return_if_fail (STEWARD_IS_TENANT_BADGE (self));
  g_return_if_fail (tenant == NULL || STEWARD_IS_TENANT (tenant));

  if (!g_set_object (&self->tenant, tenant))
    return;

  g_signal_group_set_target (self->tenant_signals, tenant);
  steward_tenant_badge_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TENANT]);
}
