/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/steward-wizard-private.h"

#include "steward-confirm.h"
#include "steward-error-step.h"
#include "steward-error-text.h"
#include "steward-row-return.h"
#include "widgets/steward-ends-layout.h"
#include "widgets/steward-fit.h"
#include "widgets/steward-spinner.h"

/* Below this, margins give way. */
#define NARROW_WIDTH 600

G_DEFINE_FINAL_TYPE (StewardWizard, steward_wizard, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_SUBMITTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
steward_wizard_batch_changed_cb (StewardWizard *self)
{
  if (self->page != NULL && !self->applying)
    steward_wizard_page_update (self->page);
}

static void
steward_wizard_settled_cb (StewardWizard *self)
{
  g_free (self->settled);
  self->settled = steward_batch_dup_input (self->batch);
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

/* Held down, Return would go on through the review and send what nobody has read. */
static gboolean
steward_wizard_key_pressed_cb (GtkEventControllerKey *keys,
                               guint                  keyval,
                               guint                  keycode,
                               GdkModifierType        state,
                               StewardWizard         *self)
{
  gboolean repeated = keyval == self->held_key;

  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_ISO_Enter)
    return GDK_EVENT_PROPAGATE;

  self->held_key = keyval;

  return repeated ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
steward_wizard_key_released_cb (GtkEventControllerKey *keys,
                                guint                  keyval,
                                guint                  keycode,
                                GdkModifierType        state,
                                StewardWizard         *self)
{
  if (keyval == self->held_key)
    self->held_key = 0;
}

/* The release of a key goes to the window that is active then. */
static void
steward_wizard_active_cb (StewardWizard *self)
{
  self->held_key = 0;
}

static gboolean
steward_wizard_close_request (GtkWindow *window)
{
  return steward_wizard_ask_to_close (STEWARD_WIZARD (window)) ||
         GTK_WINDOW_CLASS (steward_wizard_parent_class)->close_request (window);
}

/* Destroyed: what still holds the wizard does not keep its parent. */
static void
steward_wizard_unrealize (GtkWidget *widget)
{
  StewardWizard *self = STEWARD_WIZARD (widget);

  GTK_WIDGET_CLASS (steward_wizard_parent_class)->unrealize (widget);
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
}

static void
steward_wizard_chosen_cb (StewardWizard *self,
                          guint          position)
{
  if (steward_wizard_has_way_back (self))
    steward_wizard_show_page (self, g_ptr_array_index (self->pages, position));
}

static void
steward_wizard_retry_cb (StewardWizard *self)
{
  const GError *error = steward_wizard_page_get_error (self->page);

  if (steward_wizard_find_way_out (self) != NULL)
    steward_wizard_take_way_out (self, self->way_out->take (self, error));
  else if (error != NULL && steward_error_step_take (GTK_WIDGET (self), error,
                                                     steward_draft_get_tenant (
                                                       steward_wizard_get_draft (self))))
    return;
  else if (!steward_wizard_page_retry (self->page))
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
steward_wizard_set_batch (StewardWizard *self,
                          StewardBatch  *batch)
{
  g_set_object (&self->batch, batch);
  g_signal_group_set_target (self->batch_signals, batch);

  steward_subject_set_batch (self->subject, batch);
  for (guint i = 0; i < self->pages->len; i++)
    steward_wizard_page_set_batch (g_ptr_array_index (self->pages, i), batch);
  steward_wizard_settled_cb (self);
}

/* What was entered goes along to the other tenant, which is reviewed anew. */
static void
steward_wizard_tenant_cb (StewardWizard *self)
{
  StewardSession *session = gtk_drop_down_get_selected_item (self->tenants);
  g_autoptr(StewardBatch) batch = NULL;
  g_autoptr(StewardDraft) draft = NULL;

  if (self->redraft == NULL || session == NULL || session == steward_wizard_get_session (self) ||
      self->applying)
    return;

  draft = self->redraft (steward_wizard_get_draft (self), steward_session_get_tenant (session));
  batch = steward_batch_new ();
  steward_batch_add (batch, session, draft, NULL);
  steward_wizard_set_batch (self, batch);
  steward_wizard_show_page (self, g_ptr_array_index (self->pages, 0));
}

static void
steward_wizard_dispose (GObject *object)
{
  StewardWizard *self = STEWARD_WIZARD (object);

  self->page = NULL;
  g_clear_object (&self->batch_signals);
  g_clear_object (&self->page_signals);
  g_clear_object (&self->batch);
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
  g_type_ensure (STEWARD_TYPE_FIT);
  g_type_ensure (STEWARD_TYPE_NOTICE);
  g_type_ensure (STEWARD_TYPE_SPINNER);
  g_type_ensure (STEWARD_TYPE_SUBJECT);
  g_type_ensure (STEWARD_TYPE_TENANT);
  g_type_ensure (STEWARD_TYPE_WIZARD_STEPS);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/wizards/steward-wizard.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardWizard, back);
  gtk_widget_class_bind_template_child (widget_class, StewardWizard, cancel);
  gtk_widget_class_bind_template_child (widget_class, StewardWizard, lack);
  gtk_widget_class_bind_template_child (widget_class, StewardWizard, lack_icon);
  gtk_widget_class_bind_template_child (widget_class, StewardWizard, next);
  gtk_widget_class_bind_template_child (widget_class, StewardWizard, notice);
  gtk_widget_class_bind_template_child (widget_class, StewardWizard, spinner);
  gtk_widget_class_bind_template_child (widget_class, StewardWizard, stack);
  gtk_widget_class_bind_template_child (widget_class, StewardWizard, steps);
  gtk_widget_class_bind_template_child (widget_class, StewardWizard, subject);
  gtk_widget_class_bind_template_child (widget_class, StewardWizard, tenants);
  gtk_widget_class_bind_template_callback (widget_class, steward_wizard_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_wizard_details_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_wizard_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_wizard_key_released_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_wizard_retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_wizard_tenant_cb);

  steward_row_return_bind (GTK_WINDOW_CLASS (klass));
  steward_wizard_install_actions (widget_class);
}

static void
steward_wizard_init (StewardWizard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (self, "notify::default-width", G_CALLBACK (steward_wizard_width_cb), NULL);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (steward_wizard_active_cb), NULL);
  self->pages = g_ptr_array_new_with_free_func (g_object_unref);
  self->batch_signals = g_signal_group_new (STEWARD_TYPE_BATCH);
  g_signal_group_connect_swapped (self->batch_signals, "changed",
                                  G_CALLBACK (steward_wizard_batch_changed_cb), self);

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
  g_autoptr(StewardBatch) batch = NULL;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (STEWARD_IS_SESSION (session), NULL);
  g_return_val_if_fail (STEWARD_IS_DRAFT (draft), NULL);

  batch = steward_batch_new ();
  steward_batch_add (batch, session, draft, NULL);

  return steward_wizard_new_for_batch (title, batch);
}

/**
 * steward_wizard_new_for_batch:
 * @title: what the wizard does, in title capitals
 * @batch: the changes, at least one
 *
 * Returns: (transfer none): a new wizard without pages
 */
StewardWizard *
steward_wizard_new_for_batch (const char   *title,
                              StewardBatch *batch)
{
  StewardWizard *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (STEWARD_IS_BATCH (batch), NULL);
  g_return_val_if_fail (steward_batch_get_n_parts (batch) > 0, NULL);

  self = g_object_new (STEWARD_TYPE_WIZARD, "title", title, NULL);
  steward_wizard_set_batch (self, batch);

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

  steward_subject_set_environment (self->subject, environment);
}

/**
 * steward_wizard_set_instance:
 * @self: a wizard
 * @instance: what it is about, shown beside its tenant
 */
void
steward_wizard_set_instance (StewardWizard   *self,
                             StewardInstance *instance)
{
  g_return_if_fail (STEWARD_IS_WIZARD (self));
  g_return_if_fail (STEWARD_IS_INSTANCE (instance));

  steward_subject_set_instance (self->subject, instance);
}

/**
 * steward_wizard_set_destructive:
 * @self: a wizard
 *
 * Warns by the colour of its verb that what it does loses what is there.
 */
void
steward_wizard_set_destructive (StewardWizard *self)
{
  g_return_if_fail (STEWARD_IS_WIZARD (self));

  self->is_destructive = TRUE;
}

/**
 * steward_wizard_offer_tenants:
 * @self: a wizard
 * @sessions: the #StewardSession objects of the tenants that it could be about
 * @redraft: makes the change for another tenant
 *
 * Lets one choose the tenant, where the change belongs to no environment.
 */
void
steward_wizard_offer_tenants (StewardWizard        *self,
                              GListModel           *sessions,
                              StewardWizardRedraft  redraft)
{
  guint n_sessions;

  g_return_if_fail (STEWARD_IS_WIZARD (self));
  g_return_if_fail (G_IS_LIST_MODEL (sessions));

  n_sessions = g_list_model_get_n_items (sessions);
  gtk_drop_down_set_model (self->tenants, sessions);
  for (guint i = 0; i < n_sessions; i++)
    {
      g_autoptr(StewardSession) session = g_list_model_get_item (sessions, i);

      if (session == steward_wizard_get_session (self))
        gtk_drop_down_set_selected (self->tenants, i);
    }

  self->redraft = redraft;
  gtk_widget_set_visible (GTK_WIDGET (self->tenants), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->subject), FALSE);
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
  steward_wizard_page_set_batch (page, self->batch);
  steward_wizard_steps_add (self->steps, steward_wizard_page_get_title (page));
  gtk_stack_add_child (self->stack, GTK_WIDGET (page));
}

/**
 * steward_wizard_set_way_out:
 * @self: a wizard
 * @way_out: static: what can be done about some errors besides trying again
 */
void
steward_wizard_set_way_out (StewardWizard             *self,
                            const StewardWizardWayOut *way_out)
{
  g_return_if_fail (STEWARD_IS_WIZARD (self));

  self->way_out = way_out;
}

/**
 * steward_wizard_take_way_out:
 * @self: a wizard
 * @other: a wizard that has not been started, or @self
 *
 * Goes on with @other in the place of @self, or begins again.
 */
void
steward_wizard_take_way_out (StewardWizard *self,
                             StewardWizard *other)
{
  g_return_if_fail (STEWARD_IS_WIZARD (self));
  g_return_if_fail (STEWARD_IS_WIZARD (other));

  if (other == self)
    {
      steward_wizard_page_set_error (self->page, NULL);
      steward_wizard_show_page (self, g_ptr_array_index (self->pages, 0));
      return;
    }

  steward_wizard_start (other, gtk_window_get_transient_for (GTK_WINDOW (self)));
  gtk_window_destroy (GTK_WINDOW (self));
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

  /* What was chosen while the window came up nobody has entered. */
  steward_wizard_settled_cb (self);
}

/* For the wizard itself: says that the service has taken the change. */
void
steward_wizard_submitted (StewardWizard    *self,
                          StewardOperation *operation)
{
  g_signal_emit (self, signals[SIGNAL_SUBMITTED], 0, operation);
}

/* Returns: (transfer none): the change, the first where there are several */
StewardDraft *
steward_wizard_get_draft (StewardWizard *self)
{
  g_return_val_if_fail (STEWARD_IS_WIZARD (self), NULL);

  return steward_batch_part_get_draft (steward_batch_get_part (self->batch, 0));
}

/* Returns: (transfer none): the step that is shown */
StewardWizardPage *
steward_wizard_get_page (StewardWizard *self)
{
  g_return_val_if_fail (STEWARD_IS_WIZARD (self), NULL);

  return self->page;
}

/* Returns: (transfer none): the session of the tenant of that change */
StewardSession *
steward_wizard_get_session (StewardWizard *self)
{
  g_return_val_if_fail (STEWARD_IS_WIZARD (self), NULL);

  return steward_batch_part_get_session (steward_batch_get_part (self->batch, 0));
}
