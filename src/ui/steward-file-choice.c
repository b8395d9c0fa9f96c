/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-file-choice.h"

#include <glib/gi18n.h>

/* The dialog that saves for a widget, while it is open. */
#define SAVING "steward-file-choice-saving"

static void
steward_file_choice_loaded_cb (GObject      *object,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  GBytes *contents;

  contents = g_file_load_bytes_finish (G_FILE (object), result, NULL, &error);
  if (contents == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_task_set_task_data (task, g_file_get_basename (G_FILE (object)), g_free);
  g_task_return_pointer (task, contents, (GDestroyNotify) g_bytes_unref);
}

static void
steward_file_choice_response_cb (GtkNativeDialog *dialog,
                                 int              response,
                                 gpointer         user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GtkNativeDialog) closed = dialog;
  g_autoptr(GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (g_task_return_error_if_cancelled (task))
    return;
  if (file == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "No file was chosen");
      return;
    }

  g_file_load_bytes_async (file, g_task_get_cancellable (task), steward_file_choice_loaded_cb,
                           g_object_ref (task));
}

static void
steward_file_choice_add_filter (GtkFileChooser     *chooser,
                                const char         *kind,
                                const char * const *suffixes)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr(GtkFileFilter) any = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, kind);
  for (guint i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (chooser, filter);

  gtk_file_filter_set_name (any, _("All Files"));
  gtk_file_filter_add_pattern (any, "*");
  gtk_file_chooser_add_filter (chooser, any);
}

/**
 * steward_file_choice_open_async:
 * @parent: a widget of the window that asks
 * @title: the title of the dialog
 * @kind: what the files are
 * @suffixes: the suffixes of such files
 * @cancellable: (nullable): ends the reading
 * @callback: called when the file was read
 * @user_data: for @callback
 */
void
steward_file_choice_open_async (GtkWidget           *parent,
                                const char          *title,
                                const char          *kind,
                                const char * const  *suffixes,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GtkFileChooserNative *dialog;
  GTask *task;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (suffixes != NULL);

  task = g_task_new (parent, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_file_choice_open_async);
  dialog = gtk_file_chooser_native_new (title, GTK_WINDOW (gtk_widget_get_root (parent)),
                                        GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  steward_file_choice_add_filter (GTK_FILE_CHOOSER (dialog), kind, suffixes);
  g_signal_connect (dialog, "response", G_CALLBACK (steward_file_choice_response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * steward_file_choice_open_finish:
 * @result: from the callback
 * @name: (out) (optional): the name of the file
 * @error: return location for an error; %G_IO_ERROR_CANCELLED if none was chosen
 *
 * Returns: (transfer full): what the file holds
 */
GBytes *
steward_file_choice_open_finish (GAsyncResult  *result,
                                 char         **name,
                                 GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  if (name != NULL)
    *name = g_strdup (g_task_get_task_data (G_TASK (result)));

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
steward_file_choice_written_cb (GObject      *object,
                                GAsyncResult *result,
                                gpointer      user_data)
{
  g_autoptr(GtkWidget) parent = user_data;
  g_autoptr(GError) error = NULL;

  if (!g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    gtk_widget_activate_action (parent, "win.show-details", "s", error->message);
}

static void
steward_file_choice_chosen_cb (GtkNativeDialog *dialog,
                               int              response,
                               gpointer         user_data)
{
  GtkWidget *parent = user_data;
  GBytes *contents = g_object_get_data (G_OBJECT (dialog), "contents");
  g_autoptr(GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    g_file_replace_contents_bytes_async (file, contents, NULL, FALSE,
                                         G_FILE_CREATE_REPLACE_DESTINATION, NULL,
                                         steward_file_choice_written_cb, g_object_ref (parent));
  g_object_set_data (G_OBJECT (parent), SAVING, NULL);
}

/**
 * steward_file_choice_save:
 * @parent: a widget of the window that asks; it forgets the question when it goes
 * @title: the title of the dialog
 * @name: what the file is called unless somebody calls it otherwise
 * @contents: what is to be in it
 *
 * Asks where to write @contents, and writes it there. What goes wrong is shown in the window.
 */
void
steward_file_choice_save (GtkWidget  *parent,
                          const char *title,
                          const char *name,
                          GBytes     *contents)
{
  GtkFileChooserNative *dialog;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (contents != NULL);

  if (g_object_get_data (G_OBJECT (parent), SAVING) != NULL)
    return;

  dialog = gtk_file_chooser_native_new (title, GTK_WINDOW (gtk_widget_get_root (parent)),
                                        GTK_FILE_CHOOSER_ACTION_SAVE, _("Export"), _("Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_object_set_data_full (G_OBJECT (dialog), "contents", g_bytes_ref (contents),
                          (GDestroyNotify) g_bytes_unref);
  g_object_set_data_full (G_OBJECT (parent), SAVING, dialog, g_object_unref);
  g_signal_connect (dialog, "response", G_CALLBACK (steward_file_choice_chosen_cb), parent);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
