/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/steward-wizard-step.h"

#define SPACING 6

struct _StewardWizardStep
{
  GtkWidget         parent_instance;

  GtkWidget        *number;
  GtkWidget        *title;
  StewardStepState  state;
};

G_DEFINE_FINAL_TYPE (StewardWizardStep, steward_wizard_step, GTK_TYPE_WIDGET)

static const char * const state_classes[] = {
  [STEWARD_STEP_DONE] = "done",
  [STEWARD_STEP_CURRENT] = "current",
  [STEWARD_STEP_AHEAD] = "ahead",
};

static void
steward_wizard_step_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  StewardWizardStep *self = STEWARD_WIZARD_STEP (widget);
  int title_minimum, title_natural;

  gtk_widget_measure (self->number, orientation, -1, minimum, natural, NULL, NULL);
  gtk_widget_measure (self->title, orientation, -1, &title_minimum, &title_natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = MAX (*minimum, title_minimum);
      *natural = MAX (*natural, title_natural);
      return;
    }

  if (self->state == STEWARD_STEP_CURRENT)
    *minimum += SPACING + title_natural;
  *natural += SPACING + title_natural;
}

static void
steward_wizard_step_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  StewardWizardStep *self = STEWARD_WIZARD_STEP (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation place = { 0, 0, width, height };
  int number_width, natural;

  gtk_widget_measure (self->number, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &number_width,
                      NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  place.width = MIN (number_width, width);
  place.x = mirrored ? width - place.width : 0;
  gtk_widget_size_allocate (self->number, &place, -1);

  gtk_widget_set_child_visible (self->title, width >= natural);
  if (width < natural)
    return;

  place.width = width - number_width - SPACING;
  place.x = mirrored ? 0 : number_width + SPACING;
  gtk_widget_size_allocate (self->title, &place, -1);
}

static void
steward_wizard_step_dispose (GObject *object)
{
  StewardWizardStep *self = STEWARD_WIZARD_STEP (object);

  g_clear_pointer (&self->number, gtk_widget_unparent);
  g_clear_pointer (&self->title, gtk_widget_unparent);

  G_OBJECT_CLASS (steward_wizard_step_parent_class)->dispose (object);
}

static void
steward_wizard_step_class_init (StewardWizardStepClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_wizard_step_dispose;
  widget_class->measure = steward_wizard_step_measure;
  widget_class->size_allocate = steward_wizard_step_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "wizardstep");
}

static void
steward_wizard_step_init (StewardWizardStep *self)
{
  self->number = gtk_stack_new ();
  gtk_widget_set_valign (self->number, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->number, GTK_WIDGET (self));
  self->title = gtk_label_new (NULL);
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));
}

GtkWidget *
steward_wizard_step_new (guint       number,
                         const char *title)
{
  StewardWizardStep *self = g_object_new (STEWARD_TYPE_WIZARD_STEP, NULL);
  g_autofree char *text = g_strdup_printf ("%u", number);

  gtk_stack_add_named (GTK_STACK (self->number), gtk_label_new (text), "number");
  gtk_stack_add_named (GTK_STACK (self->number),
                       gtk_image_new_from_icon_name ("object-select-symbolic"), "done");
  gtk_label_set_label (GTK_LABEL (self->title), title);
  steward_wizard_step_set_state (self, STEWARD_STEP_AHEAD);

  return GTK_WIDGET (self);
}

void
steward_wizard_step_set_state (StewardWizardStep *self,
                               StewardStepState   state)
{
  g_return_if_fail (STEWARD_IS_WIZARD_STEP (self));

  gtk_widget_remove_css_class (GTK_WIDGET (self), state_classes[self->state]);
  self->state = state;
  gtk_widget_add_css_class (GTK_WIDGET (self), state_classes[state]);
  gtk_stack_set_visible_child_name (GTK_STACK (self->number),
                                    state == STEWARD_STEP_DONE ? "done" : "number");
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
