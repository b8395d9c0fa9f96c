/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/steward-wizard.h"

#include <glib/gi18n.h>

#include "steward-confirm.h"
#include "steward-error-text.h"
#include "steward-look.h"
#include "steward-util.h"
#include "widgets/steward-notice.h"
#include "widgets/steward-tag.h"
#include "widgets/steward-tenant-badge.h"
#include "wizards/steward-ends-layout.h"
#include "wizards/steward-wizard-steps.h"

/* Below this, margins give way. */
#define NARROW_WIDTH 600

struct _StewardWizard
{
  AdwWindow           parent_instance;

  /* Template */
  GtkWidget          *back;
  GtkWidget          *cancel;
  StewardTenantBadge *badge;
  GtkLabel           *environment_name;
  GtkLabel           *lack;
  GtkImage           *lack_icon;
  GtkButton          *next;
  StewardNotice      *notice;
  GtkWidget          *spinner;
  GtkStack           *stack;
  StewardWizardSteps *steps;
  StewardTag         *tag;
  GtkLabel           *tenant_name;

  /* Owned */
  StewardDraft       *draft;
  StewardSession     *session;
  GPtrArray          *pages;
  GCancellable       *question;    /* (nullable): while it asks whether to discard */
  char               *settled;     /* (nullable): the input that nobody entered */
  GSignalGroup       *draft_signals;
  GSignalGroup       *session_signals;
  GSignalGroup       *environments_signals;
  GSignalGroup       *operations_signals;
  GSignalGroup       *page_signals;

  /* Borrowed */
  StewardWizardPage  *page;        /* (nullable): the one that is shown */

  gint64              shown_us;    /* since when */
  gboolean            applying;
};

G_DEFINE_FINAL_TYPE (StewardWizard, steward_wizard, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_SUBMITTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
steward_wizard_get_position (StewardWizard *self)
{
  guint position = 0;

  g_ptr_array_find (self->pages, self->page, &position);

  return position;
}

/* What was sent cannot be gone back to. */
static gboolean
steward_wizard_has_way_back (StewardWizard *self)
{
  return steward_wizard_get_position (self) > 0 && !self->applying
         && !STEWARD_WIZARD_PAGE_GET_CLASS (self->page)->is_final;
}

static void
steward_wizard_update (StewardWizard *self)
{
  const char *lack = steward_wizard_page_get_lack (self->page);
  const char *verb = steward_wizard_page_get_verb (self->page);
  gboolean fault = steward_wizard_page_has_fault (self->page);
  gboolean busy = self->applying || steward_wizard_page_is_busy (self->page);
  gboolean final = STEWARD_WIZARD_PAGE_GET_CLASS (self->page)->is_final;

  gtk_button_set_label (self->next, verb != NULL ? verb : _("Next"));
  gtk_widget_set_visible (self->spinner, busy);
  gtk_widget_set_visible (self->cancel, !final);
  gtk_widget_set_visible (self->back, steward_wizard_get_position (self) > 0 && !final);
  gtk_widget_set_sensitive (GTK_WIDGET (self->steps), !self->applying && !final);
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

static void
steward_wizard_show_error (StewardWizard *self)
{
  const GError *error = steward_wizard_page_get_error (self->page);
  g_autoptr(StewardErrorText) text = NULL;

  if (error == NULL)
    {
      steward_notice_conceal (self->notice);
      return;
    }

  text = steward_error_text_new (error, steward_draft_get_tenant (self->draft));
  steward_notice_reveal (self->notice, text->icon_name, text->title, text->cause,
                         text->step != STEWARD_ERROR_STEP_NONE ? _("Try Again") : NULL);
  steward_notice_set_has_details (self->notice, TRUE);
}

static void
steward_wizard_draft_changed_cb (StewardWizard *self)
{
  if (self->page != NULL && !self->applying)
    steward_wizard_page_update (self->page);
}

static void
steward_wizard_settled_cb (StewardWizard *self)
{
  g_free (self->settled);
  self->settled = steward_draft_dup_input (self->draft);
}

static gboolean
steward_wizard_has_input (StewardWizard *self)
{
  g_autofree char *input = steward_draft_dup_input (self->draft);

  return g_strcmp0 (input, self->settled) != 0;
}

static void
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

static void
steward_wizard_width_cb (StewardWizard *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (width < NARROW_WIDTH)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
}

/* Asks only if something would be lost. While a change is on its way there is no calling it
 * back: the window is put out of the way, and comes again if the change is refused. */
static void
steward_wizard_discard_cb (GObject      *object,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autoptr(StewardWizard) self = user_data;

  g_clear_object (&self->question);
  if (steward_confirm_finish (result, NULL))
    gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
steward_wizard_close_request (GtkWindow *window)
{
  StewardWizard *self = STEWARD_WIZARD (window);
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
  if (self->question != NULL)
    return TRUE;
  if (!steward_wizard_has_input (self))
    return GTK_WINDOW_CLASS (steward_wizard_parent_class)->close_request (window);

  self->question = g_cancellable_new ();
  steward_confirm_async (GTK_WIDGET (self), &question, self->question, steward_wizard_discard_cb,
                         g_object_ref (self));

  return TRUE;
}

/* Destroyed: what still holds the wizard does not keep its question or its parent. */
static void
steward_wizard_unrealize (GtkWidget *widget)
{
  StewardWizard *self = STEWARD_WIZARD (widget);

  g_cancellable_cancel (self->question);
  GTK_WIDGET_CLASS (steward_wizard_parent_class)->unrealize (widget);
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
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
    g_signal_emit (self, signals[SIGNAL_SUBMITTED], 0, operation);
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

static void
steward_wizard_chosen_cb (StewardWizard *self,
                          guint          position)
{
  if (position < steward_wizard_get_position (self) && steward_wizard_has_way_back (self))
    steward_wizard_show_page (self, g_ptr_array_index (self->pages, position));
}

static void
steward_wizard_retry_cb (StewardWizard *self)
{
  if (!steward_wizard_page_retry (self->page))
    gtk_widget_activate_action (GTK_WIDGET (self), "wizard.next", NULL);
}

static void
steward_wizard_details_cb (StewardWizard *self)
{
  const GError *error = steward_wizard_page_get_error (self->page);
  g_autofree char *details = error != NULL ? steward_error_text_dup_details (error) : NULL;

  if (details != NULL)
    steward_confirm_show_details (GTK_WIDGET (self), details);
}

static void
steward_wizard_dispose (GObject *object)
{
  StewardWizard *self = STEWARD_WIZARD (object);

  self->page = NULL;
  g_clear_object (&self->draft_signals);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->environments_signals);
  g_clear_object (&self->operations_signals);
  g_clear_object (&self->page_signals);
  g_clear_object (&self->question);
  g_clear_object (&self->draft);
  g_clear_object (&self->session);
  g_clear_pointer (&self->pages, g_ptr_array_unref);

  G_OBJECT_CLASS (steward_wizard_parent_class)->dispose (object);
}

static void
steward_wizard_finalize (GObject *object)
{
  StewardWizard *self = STEWARD_WIZARD (object);

  g_free (self->settled);

  G_OBJECT_CLASS (steward_wizard_parent_class)->finalize (object);
}

static void
steward_wizard_class_init (StewardWizardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_wizard_dispose;
  object_class->finalize = steward_wizard_finalize;
  widget_class->unrealize = steward_wizard_unrealize;
  GTK_WINDOW_CLASS (klass)->close_request = steward_wizard_close_request;

  signals[SIGNAL_SUBMITTED] =
    g_signal_new ("submitted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, STEWARD_TYPE_OPERATION);

  g_type_ensure (STEWARD_TYPE_ENDS_LAYOUT);
  g_type_ensure (STEWARD_TYPE_NOTICE);
  g_type_ensure (STEWARD_TYPE_TAG);
  g_type_ensure (STEWARD_TYPE_TENANT_BADGE);
  g_type_ensure (STEWARD_TYPE_WIZARD_STEPS);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/wizards/steward-wizard.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardWizard, back);
  gtk_widget_class_bind_template_child (widget_class, StewardWizard, cancel);
  gtk_widget_class_bind_template_child (widget_class, StewardWizard, badge);
  gtk_widget_class_bind_template_child (widget_class, StewardWizard, environment_name);
  gtk_widget_class_bind_template_child (widget_class, StewardWizard, lack);
  gtk_widget_class_bind_template_child (widget_class, StewardWizard, lack_icon);
  gtk_widget_class_bind_template_child (widget_class, StewardWizard, next);
  gtk_widget_class_bind_template_child (widget_class, StewardWizard, notice);
  gtk_widget_class_bind_template_child (widget_class, StewardWizard, spinner);
  gtk_widget_class_bind_template_child (widget_class, StewardWizard, stack);
  gtk_widget_class_bind_template_child (widget_class, StewardWizard, steps);
  gtk_widget_class_bind_template_child (widget_class, StewardWizard, tag);
  gtk_widget_class_bind_template_child (widget_class, StewardWizard, tenant_name);
  gtk_widget_class_bind_template_callback (widget_class, steward_wizard_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_wizard_details_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_wizard_retry_cb);

  gtk_widget_class_install_action (widget_class, "wizard.back", NULL, steward_wizard_back_action);
  gtk_widget_class_install_action (widget_class, "wizard.next", NULL, steward_wizard_next_action);
}

static GSignalGroup *
steward_wizard_watch (StewardWizard *self,
                      GType          type,
                      const char    *signal)
{
  GSignalGroup *group = g_signal_group_new (type);

  g_signal_group_connect_swapped (group, signal, G_CALLBACK (steward_wizard_draft_changed_cb),
                                  self);

  return group;
}

static void
steward_wizard_init (StewardWizard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (self, "notify::default-width", G_CALLBACK (steward_wizard_width_cb), NULL);
  self->pages = g_ptr_array_new_with_free_func (g_object_unref);
  self->draft_signals = steward_wizard_watch (self, STEWARD_TYPE_DRAFT, "changed");
  self->session_signals = steward_wizard_watch (self, STEWARD_TYPE_SESSION, "notify::quota");
  self->environments_signals = steward_wizard_watch (self, STEWARD_TYPE_LISTING, "refreshed");
  self->operations_signals = steward_wizard_watch (self, STEWARD_TYPE_LISTING, "refreshed");

  self->page_signals = g_signal_group_new (STEWARD_TYPE_WIZARD_PAGE);
  g_signal_group_connect_swapped (self->page_signals, "notify::busy",
                                  G_CALLBACK (steward_wizard_update), self);
  g_signal_group_connect_swapped (self->page_signals, "notify::error",
                                  G_CALLBACK (steward_wizard_show_error), self);
  g_signal_group_connect_swapped (self->page_signals, "notify::fault",
                                  G_CALLBACK (steward_wizard_update), self);
  g_signal_group_connect_swapped (self->page_signals, "notify::lack",
                                  G_CALLBACK (steward_wizard_update), self);
  g_signal_group_connect_swapped (self->page_signals, "settled",
                                  G_CALLBACK (steward_wizard_settled_cb), self);
}

static void
steward_wizard_set_subject (StewardWizard  *self,
                            StewardSession *session,
                            StewardDraft   *draft)
{
  StewardTenant *tenant = steward_session_get_tenant (session);

  g_set_object (&self->session, session);
  g_set_object (&self->draft, draft);
  g_signal_group_set_target (self->draft_signals, draft);
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->environments_signals,
                             steward_session_get_environments (session));
  g_signal_group_set_target (self->operations_signals, steward_session_get_operations (session));

  steward_tenant_badge_set_tenant (self->badge, tenant);
  gtk_label_set_label (self->tenant_name, steward_tenant_get_name (tenant));
  for (guint i = 0; i < self->pages->len; i++)
    steward_wizard_page_set_subject (g_ptr_array_index (self->pages, i), session, draft);
  steward_wizard_settled_cb (self);
}

/**
 * steward_wizard_new:
 * @title: what the wizard does, in title capitals
 * @session: the tenant it does it to
 * @draft: the change
 *
 * Returns: (transfer none): a new wizard without pages
 */
StewardWizard *
steward_wizard_new (const char     *title,
                    StewardSession *session,
                    StewardDraft   *draft)
{
  StewardWizard *self;

  g_return_val_if_fail (STEWARD_IS_SESSION (session), NULL);
  g_return_val_if_fail (STEWARD_IS_DRAFT (draft), NULL);

  self = g_object_new (STEWARD_TYPE_WIZARD, "title", title, NULL);
  steward_wizard_set_subject (self, session, draft);

  return self;
}

/**
 * steward_wizard_set_environment:
 * @self: a wizard
 * @environment: what it is about, shown beside its tenant
 */
void
steward_wizard_set_environment (StewardWizard      *self,
                                StewardEnvironment *environment)
{
  g_return_if_fail (STEWARD_IS_WIZARD (self));
  g_return_if_fail (STEWARD_IS_ENVIRONMENT (environment));

  gtk_label_set_label (self->environment_name, steward_environment_get_name (environment));
  gtk_widget_set_visible (GTK_WIDGET (self->environment_name), TRUE);
  steward_tag_set_label (
    self->tag,
    steward_look_name_environment (steward_environment_get_environment_type (environment),
                                   steward_environment_get_type_text (environment)));
  steward_tag_set_strong (self->tag, steward_environment_is_production (environment));
}

/**
 * steward_wizard_add_page:
 * @self: a wizard
 * @page: (transfer floating): its next step
 */
void
steward_wizard_add_page (StewardWizard     *self,
                         StewardWizardPage *page)
{
  g_return_if_fail (STEWARD_IS_WIZARD (self));
  g_return_if_fail (STEWARD_IS_WIZARD_PAGE (page));

  g_ptr_array_add (self->pages, g_object_ref_sink (page));
  steward_wizard_page_set_subject (page, self->session, self->draft);
  steward_wizard_steps_add (self->steps, steward_wizard_page_get_title (page));
  gtk_stack_add_child (self->stack, GTK_WIDGET (page));
}

/**
 * steward_wizard_start:
 * @self: a wizard with pages
 * @parent: (nullable): the window it belongs to
 *
 * Shows the first step.
 */
void
steward_wizard_start (StewardWizard *self,
                      GtkWindow     *parent)
{
  g_return_if_fail (STEWARD_IS_WIZARD (self));
  g_return_if_fail (self->pages->len > 0);

  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_present (GTK_WINDOW (self));
  steward_wizard_show_page (self, g_ptr_array_index (self->pages, 0));
}

StewardDraft *
steward_wizard_get_draft (StewardWizard *self)
{
  g_return_val_if_fail (STEWARD_IS_WIZARD (self), NULL);

  return self->draft;
}

/* Returns: (transfer none): the step that is shown */
StewardWizardPage *
steward_wizard_get_page (StewardWizard *self)
{
  g_return_val_if_fail (STEWARD_IS_WIZARD (self), NULL);

  return self->page;
}
