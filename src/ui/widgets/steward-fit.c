/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-fit.h"

struct _StewardFit
{
  GtkWidget parent_instance;
};

static void steward_fit_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StewardFit, steward_fit, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      steward_fit_buildable_init))

static GtkBuildableIface *parent_buildable;

static void
steward_fit_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  *minimum = child != NULL && orientation == GTK_ORIENTATION_HORIZONTAL ? G_MAXINT : 0;
  *natural = 0;

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *natural = MAX (*natural, child_natural);
      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        *minimum = MIN (*minimum, child_minimum);
      else
        *minimum = MAX (*minimum, child_minimum);
    }
}

static gboolean
steward_fit_has_room (GtkWidget *child,
                      int        width)
{
  int natural;

  if (gtk_widget_get_next_sibling (child) == NULL)
    return TRUE;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural <= width;
}

static void
steward_fit_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  gboolean found = FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gboolean shown = !found && steward_fit_has_room (child, width);

      gtk_widget_set_child_visible (child, shown);
      gtk_accessible_update_state (GTK_ACCESSIBLE (child),
                                   GTK_ACCESSIBLE_STATE_HIDDEN, !shown,
                                   -1);
      if (shown)
        gtk_widget_allocate (child, width, height, baseline, NULL);
      found |= shown;
    }
}

static void
steward_fit_append (StewardFit *self,
                    GtkWidget  *child)
{
  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

static void
steward_fit_add_child (GtkBuildable *buildable,
                       GtkBuilder   *builder,
                       GObject      *child,
                       const char   *type)
{
  if (GTK_IS_WIDGET (child))
    steward_fit_append (STEWARD_FIT (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
steward_fit_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (steward_fit_parent_class)->dispose (object);
}

static void
steward_fit_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = steward_fit_add_child;
}

static void
steward_fit_class_init (StewardFitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_fit_dispose;
  widget_class->measure = steward_fit_measure;
  widget_class->size_allocate = steward_fit_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "fit");
}

static void
steward_fit_init (StewardFit *self)
{
}

GtkWidget *
steward_fit_new (void)
{
  return g_object_new (STEWARD_TYPE_FIT, NULL);
}

/* Returns: (transfer none): the label made for it */
GtkWidget *
steward_fit_append_text (StewardFit *self,
                         const char *text)
{
  GtkWidget *label;

  g_return_val_if_fail (STEWARD_IS_FIT (self), NULL);

  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  steward_fit_append (self, label);

  return label;
}
