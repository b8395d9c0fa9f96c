/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/steward-wizard-private.h"

#include <glib/gi18n.h>

#include "steward-confirm.h"
#include "steward-error-text.h"

/* How a wizard goes from step to step, and ends. */

static guint
steward_wizard_get_position (StewardWizard *self)
{
  guint position = 0;

  g_ptr_array_find (self->pages, self->page, &position);

  return position;
}

/* What was sent cannot be gone back to. */
gboolean
steward_wizard_has_way_back (StewardWizard *self)
{
  return steward_wizard_get_position (self) > 0 && !self->applying
         && !STEWARD_WIZARD_PAGE_GET_CLASS (self->page)->is_final;
}

static void
steward_wizard_dress_verb (StewardWizard *self,
                           gboolean       is_destructive)
{
  GtkWidget *next = GTK_WIDGET (self->next);

  gtk_widget_remove_css_class (next, is_destructive ? "suggested-action" : "destructive-action");
  gtk_widget_add_css_class (next, is_destructive ? "destructive-action" : "suggested-action");
}

void
steward_wizard_update (StewardWizard *self)
{
  const char *lack = steward_wizard_page_get_lack (self->page);
  const char *verb = steward_wizard_page_get_verb (self->page);
  gboolean fault = steward_wizard_page_has_fault (self->page);
  gboolean busy = self->applying || steward_wizard_page_is_busy (self->page);
  gboolean final = STEWARD_WIZARD_PAGE_GET_CLASS (self->page)->is_final;

  gtk_button_set_label (self->next, verb != NULL ? verb : _("Next"));
  steward_wizard_dress_verb (self, verb != NULL && self->is_destructive);
  gtk_widget_set_visible (self->spinner, busy);
  gtk_widget_set_visible (self->cancel, !final);
  gtk_widget_set_visible (self->back, steward_wizard_get_position (self) > 0 && !final);
  gtk_widget_set_sensitive (GTK_WIDGET (self->steps), !self->applying && !final);
  gtk_widget_set_sensitive (GTK_WIDGET (self->tenants), !self->applying && !final);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "wizard.back",
                                 steward_wizard_has_way_back (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "wizard.next", lack == NULL && !busy);

  gtk_label_set_label (self->lack, lack != NULL ? lack : "");
  gtk_widget_set_visible (GTK_WIDGET (self->lack), lack != NULL);
  gtk_image_set_from_icon_name (self->lack_icon, fault ? "dialog-error-symbolic"
                                                       : "dialog-information-symbolic");
  if (fault)
    gtk_widget_add_css_class (GTK_WIDGET (self->lack_icon), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->lack_icon), "error");
}

/* (nullable): the label of the way out of what went wrong, where there is one */
const char *
steward_wizard_find_way_out (StewardWizard *self)
{
  const GError *error = steward_wizard_page_get_error (self->page);

  return self->way_out != NULL && error != NULL ? self->way_out->name (self, error) : NULL;
}

void
steward_wizard_show_error (StewardWizard *self)
{
  const GError *error = steward_wizard_page_get_error (self->page);
  const char *way_out = steward_wizard_find_way_out (self);
  StewardTenant *tenant;
  g_autoptr(StewardErrorText) text = NULL;

  if (error == NULL)
    {
      steward_notice_conceal (self->notice);
      return;
    }

  tenant = steward_draft_get_tenant (steward_wizard_get_draft (self));
  text = steward_wizard_page_get_verb (self->page) != NULL
           ? steward_error_text_new_of_change (error, tenant)
           : steward_error_text_new (error, tenant);
  steward_notice_reveal (self->notice, text->icon_name, text->title, text->cause,
                         way_out != NULL ? way_out : steward_error_text_name_step (text->step));
  steward_notice_set_has_details (self->notice, TRUE);
}

void
steward_wizard_show_page (StewardWizard     *self,
                          StewardWizardPage *page)
{
  if (self->page != NULL)
    steward_wizard_page_leave (self->page);

  self->page = page;
  self->shown_us = g_get_monotonic_time ();
  g_signal_group_set_target (self->page_signals, page);
  steward_wizard_steps_set_current (self->steps, steward_wizard_get_position (self));
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (page));
  steward_wizard_page_enter (page);
  steward_wizard_update (self);
  steward_wizard_show_error (self);
}

static gboolean
steward_wizard_has_input (StewardWizard *self)
{
  g_autofree char *input = steward_batch_dup_input (self->batch);

  return g_strcmp0 (input, self->settled) != 0;
}

/* Asks only if something would be lost. While a change is on its way there is no calling it
 * back: the window is put out of the way, and comes again if the change is refused. */
static void
steward_wizard_discard_cb (GObject      *object,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autoptr(StewardWizard) self = user_data;

  self->asking = FALSE;
  if (steward_confirm_finish (result))
    gtk_window_destroy (GTK_WINDOW (self));
}

/* Returns: whether the window stays for now */
gboolean
steward_wizard_ask_to_close (StewardWizard *self)
{
  StewardConfirmation question = {
    .heading = _("Discard What You Entered?"),
    .body = _("Nothing has been sent yet."),
    .verb = _("Discard"),
    .destructive = TRUE,
  };

  if (self->applying)
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return TRUE;
    }
  if (self->asking)
    return TRUE;
  if (!steward_wizard_has_input (self))
    return FALSE;

  self->asking = TRUE;
  steward_confirm_async (GTK_WIDGET (self), &question, steward_wizard_discard_cb,
                         g_object_ref (self));

  return TRUE;
}

static StewardWizardPage *
steward_wizard_find_next (StewardWizard *self)
{
  StewardWizardPageClass *klass = STEWARD_WIZARD_PAGE_GET_CLASS (self->page);
  guint position = steward_wizard_get_position (self) + 1;

  if (klass->next != NULL)
    return klass->next (self->page);

  return position < self->pages->len ? g_ptr_array_index (self->pages, position) : NULL;
}

static void
steward_wizard_applied_cb (GObject      *object,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autoptr(StewardWizard) self = user_data;
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;
  StewardWizardPage *next;

  self->applying = FALSE;
  if (self->page == NULL)
    return;

  if (!steward_wizard_page_apply_finish (STEWARD_WIZARD_PAGE (object), result, &operation,
                                         &error))
    {
      steward_wizard_page_set_error (self->page, error);
      steward_wizard_update (self);
      gtk_window_present (GTK_WINDOW (self));
      return;
    }

  next = steward_wizard_find_next (self);
  if (next != NULL)
    {
      steward_wizard_show_page (self, next);
      return;
    }

  if (operation != NULL)
    steward_wizard_submitted (self, operation);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* The second press of a double click on "Next" meets the verb, which took the place of it. */
static gboolean
steward_wizard_is_too_soon (StewardWizard *self)
{
  int double_click_ms = 0;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)),
                "gtk-double-click-time", &double_click_ms,
                NULL);

  return steward_wizard_page_get_verb (self->page) != NULL &&
         g_get_monotonic_time () - self->shown_us < double_click_ms * G_TIME_SPAN_MILLISECOND;
}

static void
steward_wizard_next_action (GtkWidget  *widget,
                            const char *name,
                            GVariant   *parameter)
{
  StewardWizard *self = STEWARD_WIZARD (widget);

  /* A second press on the button comes here before it is insensitive on screen. */
  if (self->applying || steward_wizard_page_is_busy (self->page) ||
      !steward_wizard_page_is_complete (self->page) || steward_wizard_is_too_soon (self))
    return;

  self->applying = TRUE;
  steward_wizard_page_set_error (self->page, NULL);
  steward_wizard_update (self);
  steward_wizard_page_apply_async (self->page, NULL, steward_wizard_applied_cb,
                                   g_object_ref (self));
}

static void
steward_wizard_back_action (GtkWidget  *widget,
                            const char *name,
                            GVariant   *parameter)
{
  StewardWizard *self = STEWARD_WIZARD (widget);
  guint position = steward_wizard_get_position (self);

  if (steward_wizard_has_way_back (self))
    steward_wizard_show_page (self, g_ptr_array_index (self->pages, position - 1));
}

void
steward_wizard_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "wizard.back", NULL, steward_wizard_back_action);
  gtk_widget_class_install_action (widget_class, "wizard.next", NULL, steward_wizard_next_action);
}
