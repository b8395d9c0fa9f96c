/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/apps/steward-app-step-row.h"

#include <glib/gi18n.h>

#include "steward-confirm.h"
#include "steward-error-text.h"
#include "steward-text.h"
#include "widgets/steward-look-cell.h"

struct _StewardAppStepRow
{
  AdwActionRow      parent_instance;

  StewardAppStep   *step;
  GtkBox           *suffix;
  GtkLabel         *source;
  GtkLabel         *target;
  StewardLookCell  *state;   /* (nullable): before anything runs */
  GtkWidget        *details; /* (nullable): the same; of what the service refused */
};

G_DEFINE_FINAL_TYPE (StewardAppStepRow, steward_app_step_row, ADW_TYPE_ACTION_ROW)

static const StewardLook looks[] = {
  [STEWARD_APP_STEP_WAITING] = {
    N_("Waiting"), "content-loading-symbolic", "dim-label", TRUE },
  [STEWARD_APP_STEP_SENDING] = { N_("Sending"), NULL, NULL, FALSE },
  [STEWARD_APP_STEP_RUNNING] = { N_("Running"), NULL, NULL, FALSE },
  [STEWARD_APP_STEP_SCHEDULED] = {
    N_("Scheduled"), "document-open-recent-symbolic", "dim-label", FALSE },
  [STEWARD_APP_STEP_SUCCEEDED] = { N_("Succeeded"), "emblem-ok-symbolic", "success", FALSE },
  [STEWARD_APP_STEP_FAILED] = { N_("Failed"), "dialog-error-symbolic", "error", FALSE },
  [STEWARD_APP_STEP_SKIPPED] = {
    N_("Left out"), "media-skip-forward-symbolic", "dim-label", TRUE },
};

/* Whether it was done can no longer be told, neither that it was nor that it was not. */
static gboolean
steward_app_step_row_is_unsettled (StewardAppStepRow *self)
{
  StewardOperation *operation = steward_app_step_get_operation (self->step);

  return operation != NULL
         && steward_operation_get_status (operation) == STEWARD_OPERATION_STATUS_UNSETTLED;
}

/* (transfer full): why the step is there, or why it did not succeed */
static char *
steward_app_step_row_dup_reason (StewardAppStepRow *self)
{
  const GError *error = steward_app_step_get_error (self->step);
  StewardOperation *operation = steward_app_step_get_operation (self->step);
  const char *blocked_by = steward_app_step_get_blocked_by (self->step);
  const char *needed_by = steward_app_step_get_needed_by (self->step);

  if (self->state != NULL && error != NULL)
    {
      g_autoptr(StewardErrorText) text = steward_error_text_new_of_change (error, NULL);

      return g_strdup (text->brief);
    }
  if (self->state != NULL && steward_app_step_get_state (self->step) == STEWARD_APP_STEP_FAILED
      && operation != NULL && steward_operation_get_error_message (operation) != NULL)
    return g_strdup (steward_operation_get_error_message (operation));
  if (self->state != NULL && steward_app_step_row_is_unsettled (self))
    return g_strdup (_("outcome not known"));
  if (self->state != NULL && blocked_by != NULL)
    /* Translators: an app that another one needs, and that could not be changed */
    return g_strdup_printf (_("%s did not succeed"), blocked_by);
  if (steward_app_step_get_chosen (self->step) || needed_by == NULL)
    return g_strdup (_("chosen"));

  /* Translators: the name of an app */
  return g_strdup_printf (_("needed by %s"), needed_by);
}

/* Where none is chosen, an install brings the newest; an update is not offered. */
static const char *
steward_app_step_row_get_target (StewardAppDraft *draft)
{
  const char *target = steward_app_draft_get_target_version (draft);

  if (target != NULL)
    return target;

  return steward_app_draft_get_verb (draft) == STEWARD_APP_VERB_INSTALL ? _("newest")
                                                                        : STEWARD_TEXT_UNKNOWN;
}

static void
steward_app_step_row_details_cb (StewardAppStepRow *self)
{
  const GError *error = steward_app_step_get_error (self->step);
  StewardDraft *draft = STEWARD_DRAFT (steward_app_step_get_draft (self->step));
  g_autoptr(StewardErrorText) text = NULL;
  g_autofree char *details = NULL;
  g_autofree char *explained = NULL;

  if (error == NULL)
    return;

  text = steward_error_text_new_of_change (error, steward_draft_get_tenant (draft));
  details = steward_error_text_dup_details (error);
  explained = g_strconcat (text->cause, "\n\n", details, NULL);
  steward_confirm_show_details (GTK_WIDGET (self), explained);
}

static void
steward_app_step_row_update (StewardAppStepRow *self)
{
  StewardAppDraft *draft = steward_app_step_get_draft (self->step);
  const char *publisher = steward_app_draft_get_publisher (draft);
  const char *source = steward_app_step_get_source_version (self->step);
  const StewardLook *look = steward_app_step_row_is_unsettled (self)
                              ? steward_look_of_operation (STEWARD_OPERATION_STATUS_UNSETTLED)
                              : &looks[steward_app_step_get_state (self->step)];
  g_autofree char *reason = steward_app_step_row_dup_reason (self);
  g_autofree char *subtitle = NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 steward_app_draft_get_app_name (draft));
  subtitle = publisher != NULL ? g_strdup_printf ("%s — %s", publisher, reason)
                               : g_strdup (reason);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_label_set_label (self->source, source != NULL ? source : _("not installed"));
  gtk_label_set_label (self->target, steward_app_step_row_get_target (draft));
  if (self->state == NULL)
    return;

  steward_look_cell_show_look (self->state, look, _(look->word), NULL);
  gtk_widget_set_visible (self->details, steward_app_step_get_error (self->step) != NULL);
}

static void
steward_app_step_row_dispose (GObject *object)
{
  g_clear_object (&STEWARD_APP_STEP_ROW (object)->step);

  G_OBJECT_CLASS (steward_app_step_row_parent_class)->dispose (object);
}

static void
steward_app_step_row_class_init (StewardAppStepRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steward_app_step_row_dispose;
}

static GtkWidget *
steward_app_step_row_add_label (GtkWidget  *box,
                                const char *class_name)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, class_name);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

/* Two lines on the other side of two: side by side they would crowd each other where it is
 * narrow. */
static void
steward_app_step_row_init (StewardAppStepRow *self)
{
  GtkWidget *suffix = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *versions = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
  self->suffix = GTK_BOX (suffix);
  gtk_widget_set_valign (suffix, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (versions, GTK_ALIGN_END);
  gtk_box_append (self->suffix, versions);
  self->source = GTK_LABEL (steward_app_step_row_add_label (versions, "dim-label"));
  gtk_widget_add_css_class (arrow, "dim-label");
  gtk_box_append (GTK_BOX (versions), arrow);
  self->target = GTK_LABEL (steward_app_step_row_add_label (versions, "new-version"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), suffix);
}

/* Below the versions: beside them it would leave no room for the reason where it is narrow. */
static void
steward_app_step_row_add_state (StewardAppStepRow *self)
{
  self->state = STEWARD_LOOK_CELL (steward_look_cell_new ());
  gtk_widget_set_halign (GTK_WIDGET (self->state), GTK_ALIGN_END);
  gtk_box_append (self->suffix, GTK_WIDGET (self->state));

  self->details = gtk_button_new_with_label (_("Details"));
  gtk_widget_set_halign (self->details, GTK_ALIGN_END);
  g_signal_connect_object (self->details, "clicked",
                           G_CALLBACK (steward_app_step_row_details_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->suffix, self->details);

  gtk_widget_set_margin_top (GTK_WIDGET (self->suffix), 6);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->suffix), 6);
}

static void
steward_app_step_row_add_number (StewardAppStepRow *self,
                                 guint              number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "step-number");
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), label);
}

/**
 * steward_app_step_row_new:
 * @step: a step of a plan
 * @list: the list that the row becomes the last of
 * @with_state: whether to show how far it is
 *
 * Returns: (transfer floating): a row that follows it
 */
GtkWidget *
steward_app_step_row_new (StewardAppStep *step,
                          GtkListBox     *list,
                          gboolean        with_state)
{
  StewardAppStepRow *self;
  guint n_before = 0;

  g_return_val_if_fail (STEWARD_IS_APP_STEP (step), NULL);
  g_return_val_if_fail (GTK_IS_LIST_BOX (list), NULL);

  self = g_object_new (STEWARD_TYPE_APP_STEP_ROW, NULL);
  while (gtk_list_box_get_row_at_index (list, (int) n_before) != NULL)
    n_before++;
  steward_app_step_row_add_number (self, n_before + 1);
  self->step = g_object_ref (step);
  if (with_state)
    steward_app_step_row_add_state (self);
  g_signal_connect_object (step, "notify", G_CALLBACK (steward_app_step_row_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (steward_app_step_get_draft (step), "changed",
                           G_CALLBACK (steward_app_step_row_update), self, G_CONNECT_SWAPPED);
  steward_app_step_row_update (self);

  return GTK_WIDGET (self);
}

/**
 * steward_app_step_row_get_look:
 * @state: how far a step is
 *
 * Returns: (transfer none): what stands for it
 */
const StewardLook *
steward_app_step_row_get_look (StewardAppStepState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (looks), NULL);

  return &looks[state];
}
