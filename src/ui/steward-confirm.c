/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-confirm.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define RESPONSE_CANCEL "cancel"
#define RESPONSE_VERB   "verb"

/* Of what a question shows: longer lines are harder to read than more of them. */
#define CONTENT_WIDTH 440

/* Of a window in front of which there is room for that, and for what is around it. */
#define WIDE_PARENT 560

typedef struct
{
  /* Input */
  char      *typed;  /* (owned) (nullable) */

  /* In progress */
  GtkWidget *dialog; /* borrowed: what outlives its parent has to forget it */
  GtkWidget *entry;  /* (nullable): borrowed, as the dialog */
  gboolean   refused;
} StewardConfirm;

#define CONFIRM "steward-confirm"

static void
steward_confirm_free (StewardConfirm *data)
{
  g_free (data->typed);
  g_free (data);
}

static void
steward_confirm_update (StewardConfirm *data)
{
  gboolean typed = data->entry == NULL
                   || g_str_equal (gtk_editable_get_text (GTK_EDITABLE (data->entry)), data->typed);

  if (data->entry != NULL)
    gtk_widget_set_visible (gtk_widget_get_parent (data->entry), !data->refused);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (data->dialog), RESPONSE_VERB,
                                           typed && !data->refused);
}

static void
steward_confirm_changed_cb (GtkEditable *entry,
                            gpointer     user_data)
{
  steward_confirm_update (g_task_get_task_data (user_data));
}

/* There is one answer; closing what was answered would be another. */
static void
steward_confirm_answer (GObject  *dialog,
                        GTask    *task,
                        gboolean  answer)
{
  g_signal_handlers_disconnect_by_data (dialog, task);
  g_object_set_data (dialog, CONFIRM, NULL);
  g_task_return_boolean (task, answer);
  g_object_unref (task);
}

static void
steward_confirm_response_cb (AdwMessageDialog *dialog,
                             const char       *response,
                             gpointer          user_data)
{
  steward_confirm_answer (G_OBJECT (dialog), user_data, g_str_equal (response, RESPONSE_VERB));
}

/* Nobody can answer any more; the task would keep the window that asks for good. A press that
 * answers closes the window before it tells the answer, and holds it until then. */
static void
steward_confirm_destroyed_cb (GObject  *dialog,
                              gpointer  user_data)
{
  steward_confirm_answer (dialog, user_data, FALSE);
}

/* Buttons go by what is written on them: the library names them twice. */
static void
steward_confirm_name_responses (GtkWidget *widget)
{
  const char *label = GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) : NULL;

  if (label != NULL)
    {
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                      -1);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    steward_confirm_name_responses (child);
}

static GtkWidget *
steward_confirm_new_entry (GTask          *task,
                           StewardConfirm *data)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *entry = adw_entry_row_new ();
  g_autofree char *title = NULL;

  /* Translators: "%s" is the name of what is about to be changed */
  title = g_strdup_printf (_("Type “%s” to confirm"), data->typed);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (entry), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), title);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (entry), TRUE);
  g_signal_connect (entry, "changed", G_CALLBACK (steward_confirm_changed_cb), task);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), entry);

  return list;
}

static GtkWidget *
steward_confirm_new_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);

  return label;
}

/* The dialog's own heading is measured, by newer libraries, for less width than it needs. */
static GtkWidget *
steward_confirm_new_message (StewardConfirm            *data,
                             const StewardConfirmation *confirmation)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *heading = steward_confirm_new_label (confirmation->heading);
  GtkWidget *body = steward_confirm_new_label (confirmation->body);

  gtk_widget_add_css_class (heading, "title-2");
  gtk_label_set_use_markup (GTK_LABEL (body), confirmation->markup);
  gtk_widget_set_visible (body, confirmation->body != NULL && *confirmation->body != '\0');
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), body);
  /* Its title says the same as its heading, and is its name already. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (data->dialog),
                                 GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (data->dialog),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, body, NULL,
                                  -1);

  return box;
}

/* Newer libraries make a question as narrow as it can be: too narrow for what callers give. */
static void
steward_confirm_widen (StewardConfirm *data,
                       GtkWidget      *content)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (data->dialog));
  int width = parent != NULL ? gtk_widget_get_width (GTK_WIDGET (parent)) : 0;
  int height;

  /* What has not been laid out yet has the size that it asks for. */
  if (parent != NULL && width == 0)
    gtk_window_get_default_size (parent, &width, &height);
  if (width >= WIDE_PARENT)
    gtk_widget_set_size_request (content, CONTENT_WIDTH, -1);
}

/* The question, what the caller gave, and the entry if something is to be typed. */
static void
steward_confirm_fill (GTask                     *task,
                      StewardConfirm            *data,
                      const StewardConfirmation *confirmation)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), CONTENT_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), CONTENT_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_box_append (GTK_BOX (box), steward_confirm_new_message (data, confirmation));
  if (confirmation->content != NULL)
    {
      gtk_box_append (GTK_BOX (box), confirmation->content);
      steward_confirm_widen (data, clamp);
    }
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (data->dialog), clamp);
  if (data->typed != NULL)
    {
      GtkWidget *entry = steward_confirm_new_entry (task, data);

      gtk_box_append (GTK_BOX (box), entry);
      data->entry = gtk_widget_get_first_child (entry);
    }
}

/* The press that answers holds the dialog for longer than the window may live that asked, and
 * the toolkit would look at that window once more at the end. */
static void
steward_confirm_unrealize_cb (GtkWindow *dialog)
{
  gtk_window_set_transient_for (dialog, NULL);
}

/* The task keeps the window that asks, so that a question would outlive it otherwise. */
static void
steward_confirm_close_with (GtkWidget *dialog,
                            GtkRoot   *root)
{
  g_signal_connect_after (dialog, "unrealize", G_CALLBACK (steward_confirm_unrealize_cb), NULL);
  if (root != NULL)
    g_signal_connect_object (root, "unrealize", G_CALLBACK (gtk_window_close), dialog,
                             G_CONNECT_SWAPPED);
}

/**
 * steward_confirm_async:
 * @parent: the widget that asks
 * @confirmation: what is asked
 * @callback: called when it is answered; with no when the window of @parent is closed
 * @user_data: data of @callback
 *
 * Asks before something is done. This file alone owns the message dialog.
 */
void
steward_confirm_async (GtkWidget                 *parent,
                       const StewardConfirmation *confirmation,
                       GAsyncReadyCallback        callback,
                       gpointer                   user_data)
{
  GTask *task;
  StewardConfirm *data;
  AdwMessageDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (confirmation != NULL);

  task = g_task_new (parent, NULL, callback, user_data);
  g_task_set_source_tag (task, steward_confirm_async);
  data = g_new0 (StewardConfirm, 1);
  data->typed = g_strdup (confirmation->typed);
  data->dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (parent)), NULL, NULL);
  g_task_set_task_data (task, data, (GDestroyNotify) steward_confirm_free);

  dialog = ADW_MESSAGE_DIALOG (data->dialog);
  gtk_window_set_title (GTK_WINDOW (dialog), confirmation->heading);
  adw_message_dialog_add_responses (dialog,
                                    RESPONSE_CANCEL, confirmation->cancel != NULL
                                                       ? confirmation->cancel : _("Cancel"),
                                    RESPONSE_VERB, confirmation->verb,
                                    NULL);
  steward_confirm_name_responses (data->dialog);
  adw_message_dialog_set_response_appearance (dialog, RESPONSE_VERB,
                                              confirmation->destructive
                                                ? ADW_RESPONSE_DESTRUCTIVE
                                                : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (dialog, RESPONSE_CANCEL);
  adw_message_dialog_set_default_response (dialog, confirmation->destructive
                                                     ? RESPONSE_CANCEL : RESPONSE_VERB);

  if (data->typed != NULL)
    adw_message_dialog_set_default_response (dialog, RESPONSE_VERB);
  data->refused = confirmation->refused;
  g_object_set_data (G_OBJECT (dialog), CONFIRM, data);
  steward_confirm_fill (task, data, confirmation);
  steward_confirm_update (data);

  g_signal_connect (dialog, "response", G_CALLBACK (steward_confirm_response_cb), task);
  g_signal_connect (dialog, "destroy", G_CALLBACK (steward_confirm_destroyed_cb), task);
  steward_confirm_close_with (data->dialog, gtk_widget_get_root (parent));
  gtk_window_present (GTK_WINDOW (dialog));
  if (data->entry != NULL)
    gtk_widget_grab_focus (data->entry);
}

/**
 * steward_confirm_set_refused:
 * @content: what is shown in a question
 * @refused: whether it cannot be done, as @content explains
 *
 * Tells a question that is still open what has become known.
 */
void
steward_confirm_set_refused (GtkWidget *content,
                             gboolean   refused)
{
  GtkRoot *root;
  StewardConfirm *data = NULL;

  g_return_if_fail (GTK_IS_WIDGET (content));

  root = gtk_widget_get_root (content);
  if (root != NULL)
    data = g_object_get_data (G_OBJECT (root), CONFIRM);
  if (data == NULL)
    return;

  data->refused = refused;
  steward_confirm_update (data);
}

/**
 * steward_confirm_finish:
 * @result: the result
 *
 * Returns: %TRUE if the answer was yes
 */
gboolean
steward_confirm_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}

static void
steward_confirm_details_cb (GObject      *object,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autofree char *details = user_data;

  if (steward_confirm_finish (result))
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (object)), details);
}

/**
 * steward_confirm_show_details:
 * @parent: the widget that shows them
 * @details: the details of an error
 *
 * Shows @details, and offers to copy them.
 */
void
steward_confirm_show_details (GtkWidget  *parent,
                              const char *details)
{
  StewardConfirmation question = {
    .heading = _("Details"),
    .body = details,
    .verb = _("Copy"),
    .cancel = _("Close"),
  };

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (details != NULL);

  steward_confirm_async (parent, &question, steward_confirm_details_cb, g_strdup (details));
}
