/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/steward-wizard-steps.h"

#include <glib/gi18n.h>

#include "wizards/steward-wizard-step.h"

struct _StewardWizardSteps
{
  GtkWidget  parent_instance;

  GPtrArray *buttons; /* borrowed: each holds a step */
};

G_DEFINE_FINAL_TYPE (StewardWizardSteps, steward_wizard_steps, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
steward_wizard_steps_clicked_cb (StewardWizardSteps *self,
                                 GtkWidget          *button)
{
  guint position;

  if (g_ptr_array_find (self->buttons, button, &position))
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, position);
}

static void
steward_wizard_steps_dispose (GObject *object)
{
  StewardWizardSteps *self = STEWARD_WIZARD_STEPS (object);
  GtkWidget *child;

  g_ptr_array_set_size (self->buttons, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (steward_wizard_steps_parent_class)->dispose (object);
}

static void
steward_wizard_steps_finalize (GObject *object)
{
  StewardWizardSteps *self = STEWARD_WIZARD_STEPS (object);

  g_ptr_array_unref (self->buttons);

  G_OBJECT_CLASS (steward_wizard_steps_parent_class)->finalize (object);
}

static void
steward_wizard_steps_class_init (StewardWizardStepsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_wizard_steps_dispose;
  object_class->finalize = steward_wizard_steps_finalize;

  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "wizardsteps");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
steward_wizard_steps_init (StewardWizardSteps *self)
{
  self->buttons = g_ptr_array_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Steps"),
                                  -1);
}

static void
steward_wizard_steps_add_line (StewardWizardSteps *self)
{
  GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

  gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (line, GTK_WIDGET (self));
}

/**
 * steward_wizard_steps_add:
 * @self: steps
 * @title: the title of the next step
 */
void
steward_wizard_steps_add (StewardWizardSteps *self,
                          const char         *title)
{
  GtkWidget *button;

  g_return_if_fail (STEWARD_IS_WIZARD_STEPS (self));
  g_return_if_fail (title != NULL);

  if (self->buttons->len > 0)
    steward_wizard_steps_add_line (self);

  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button),
                        steward_wizard_step_new (self->buttons->len + 1, title));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_sensitive (button, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (steward_wizard_steps_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_ptr_array_add (self->buttons, button);
}

static void
steward_wizard_steps_describe (StewardWizardSteps *self,
                               GtkWidget          *button,
                               guint               position,
                               guint               current)
{
  g_autofree char *place = g_strdup_printf (_("Step %u of %u"), position + 1, self->buttons->len);
  g_autofree char *text = NULL;

  if (position < current)
    /* Translators: "%s" is "Step 1 of 3" */
    text = g_strdup_printf (_("%s, done"), place);
  else if (position == current)
    /* Translators: "%s" is "Step 1 of 3" */
    text = g_strdup_printf (_("%s, current"), place);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text != NULL ? text : place,
                                  -1);
}

/**
 * steward_wizard_steps_set_current:
 * @self: steps
 * @position: the step that is shown; those before it are done, and can be gone back to
 */
void
steward_wizard_steps_set_current (StewardWizardSteps *self,
                                  guint               position)
{
  g_return_if_fail (STEWARD_IS_WIZARD_STEPS (self));

  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (self->buttons, i);
      GtkWidget *step = gtk_button_get_child (GTK_BUTTON (button));
      StewardStepState state = STEWARD_STEP_AHEAD;

      if (i <= position)
        state = i < position ? STEWARD_STEP_DONE : STEWARD_STEP_CURRENT;
      steward_wizard_step_set_state (STEWARD_WIZARD_STEP (step), state);
      gtk_widget_set_sensitive (button, i < position);
      steward_wizard_steps_describe (self, button, i, position);
    }
}
