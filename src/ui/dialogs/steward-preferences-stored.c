/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dialogs/steward-preferences-stored.h"

#include <glib/gi18n.h>

#include "auth/steward-secret-store.h"
#include "steward-confirm.h"
#include "steward-error-text.h"

struct _StewardPreferencesStored
{
  AdwPreferencesPage    parent_instance;

  AdwPreferencesGroup  *files;
  AdwActionRow         *journal;
  AdwActionRow         *lists;
  AdwActionRow         *folder;
  AdwActionRow         *credentials;
  GtkWidget            *forget_credentials;
  GtkWidget            *unlock;

  StewardWorkspace     *workspace;   /* (nullable) */
  GCancellable         *cancellable; /* of the measuring that is under way */
  StewardStoredData    *stored;      /* (nullable): as it was measured last */
};

G_DEFINE_FINAL_TYPE (StewardPreferencesStored, steward_preferences_stored,
                     ADW_TYPE_PREFERENCES_PAGE)

/* What a question that was asked is about. */
typedef struct
{
  StewardPreferencesStored *page;
  StewardStoredKind         kind;
} StewardStoredQuestion;

static const struct
{
  const char        *action;
  StewardStoredKind  kind;
} kinds[] = {
  { "stored.forget-finished", STEWARD_STORED_FINISHED },
  { "stored.forget-lists", STEWARD_STORED_LISTS },
  { "stored.forget-credentials", STEWARD_STORED_CREDENTIALS },
};

/* (transfer full) (nullable): what kept the program from finding out */
static char *
steward_preferences_stored_dup_fault (const GError *error)
{
  g_autoptr(StewardErrorText) text = NULL;

  if (error == NULL)
    return NULL;

  text = steward_error_text_new (error, NULL);

  return g_strdup (text->title);
}

static char *
steward_preferences_stored_dup_journal (const StewardJournalSize *size)
{
  g_autofree char *finished = NULL;
  g_autofree char *open = NULL;
  g_autofree char *bytes = g_format_size (MAX (size->bytes, 0));

  if (size->n_finished + size->n_open == 0)
    return g_strdup (_("Empty"));

  finished = g_strdup_printf (ngettext ("%u change finished", "%u changes finished",
                                        size->n_finished), size->n_finished);
  if (size->n_open == 0)
    /* Translators: a number of changes, and the size of a file */
    return g_strdup_printf (_("%s, %s"), finished, bytes);

  open = g_strdup_printf (ngettext ("%u followed", "%u followed", size->n_open), size->n_open);

  /* Translators: how many changes are finished, how many are followed, and the size of a file */
  return g_strdup_printf (_("%s, %s, %s"), finished, open, bytes);
}

static char *
steward_preferences_stored_dup_credentials (const StewardStoredData *stored)
{
  if (stored->keyring_error != NULL)
    return steward_preferences_stored_dup_fault (stored->keyring_error);
  if (stored->n_credentials == 0)
    return g_strdup (_("No connection has one"));

  return g_strdup_printf (ngettext ("Of %u connection. The keyring is open.",
                                    "Of %u connections. The keyring is open.",
                                    stored->n_credentials), stored->n_credentials);
}

static void
steward_preferences_stored_update (StewardPreferencesStored *self)
{
  const StewardStoredData *stored = self->stored;
  gboolean locked = g_error_matches (stored->keyring_error, STEWARD_SECRET_STORE_ERROR,
                                     STEWARD_SECRET_STORE_ERROR_LOCKED);
  g_autofree char *journal = steward_preferences_stored_dup_fault (stored->journal_error);
  g_autofree char *lists = steward_preferences_stored_dup_fault (stored->lists_error);
  g_autofree char *credentials = steward_preferences_stored_dup_credentials (stored);

  if (journal == NULL)
    journal = steward_preferences_stored_dup_journal (&stored->journal);
  if (lists == NULL)
    lists = stored->lists_bytes > 0 ? g_format_size (stored->lists_bytes) : g_strdup (_("Empty"));
  adw_action_row_set_subtitle (self->journal, journal);
  adw_action_row_set_subtitle (self->lists, lists);
  adw_action_row_set_subtitle (self->credentials, credentials);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "stored.forget-finished",
                                 stored->journal.n_finished > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "stored.forget-lists",
                                 stored->lists_bytes > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "stored.forget-credentials",
                                 stored->n_credentials > 0);
  gtk_widget_set_visible (self->forget_credentials, !locked);
  gtk_widget_set_visible (self->unlock, locked);
}

static void
steward_preferences_stored_measured_cb (GObject      *object,
                                        GAsyncResult *result,
                                        gpointer      user_data)
{
  g_autoptr(StewardPreferencesStored) self = user_data;
  StewardStoredData *stored;

  stored = steward_workspace_measure_finish (STEWARD_WORKSPACE (object), result, NULL);
  if (stored == NULL)
    return;

  g_clear_pointer (&self->stored, steward_stored_data_free);
  self->stored = stored;
  steward_preferences_stored_update (self);
}

static void
steward_preferences_stored_measure (StewardPreferencesStored *self)
{
  if (self->workspace == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  steward_workspace_measure_async (self->workspace, self->cancellable,
                                   steward_preferences_stored_measured_cb, g_object_ref (self));
}

static void
steward_preferences_stored_tell (StewardPreferencesStored *self,
                                 const GError             *error)
{
  g_autoptr(StewardErrorText) text = steward_error_text_new (error, NULL);
  g_autofree char *explained = g_strconcat (text->title, "\n\n", text->cause, NULL);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    steward_confirm_show_details (GTK_WIDGET (self), explained);
}

static void
steward_preferences_stored_forgotten_cb (GObject      *object,
                                         GAsyncResult *result,
                                         gpointer      user_data)
{
  g_autoptr(StewardPreferencesStored) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!steward_workspace_forget_stored_finish (STEWARD_WORKSPACE (object), result, &error))
    steward_preferences_stored_tell (self, error);
  steward_preferences_stored_measure (self);
}

static void
steward_preferences_stored_answered_cb (GObject      *object,
                                        GAsyncResult *result,
                                        gpointer      user_data)
{
  g_autofree StewardStoredQuestion *question = user_data;
  g_autoptr(StewardPreferencesStored) self = question->page;

  if (steward_confirm_finish (result) && self->workspace != NULL)
    steward_workspace_forget_stored_async (self->workspace, question->kind,
                                           steward_preferences_stored_forgotten_cb,
                                           g_object_ref (self));
}

/* (transfer full): what is lost, and fills in the rest of @confirmation */
static char *
steward_preferences_stored_word (StewardPreferencesStored *self,
                                 StewardStoredKind         kind,
                                 StewardConfirmation      *confirmation)
{
  guint count;

  confirmation->destructive = TRUE;
  confirmation->verb = _("Forget");
  switch (kind)
    {
    case STEWARD_STORED_FINISHED:
      confirmation->heading = _("Forget Finished Changes?");
      count = self->stored->journal.n_finished;
      return g_strdup_printf (ngettext ("What this computer knows of %u change that has come to "
                                        "an end is removed. What still goes on stays.",
                                        "What this computer knows of %u changes that have come "
                                        "to an end is removed. What still goes on stays.",
                                        count), count);

    case STEWARD_STORED_LISTS:
      confirmation->heading = _("Forget Remembered Lists?");
      return g_strdup (_("The lists of all tenants are removed, with what they were before. The "
                         "next refresh brings back the newest ones alone."));

    case STEWARD_STORED_CREDENTIALS:
    default:
      confirmation->heading = _("Sign Out of All Connections?");
      confirmation->verb = _("Sign Out");
      count = self->stored->n_credentials;
      return g_strdup_printf (ngettext ("What is in the keyring for %u connection is removed. Its "
                                        "tenants stay, and are refreshed when you have signed in "
                                        "again.",
                                        "What is in the keyring for %u connections is removed. "
                                        "Their tenants stay, and are refreshed when you have "
                                        "signed in again.", count), count);
    }
}

static void
steward_preferences_stored_forget_action (GtkWidget  *widget,
                                          const char *name,
                                          GVariant   *parameter)
{
  StewardPreferencesStored *self = STEWARD_PREFERENCES_STORED (widget);

  for (guint i = 0; i < G_N_ELEMENTS (kinds) && self->stored != NULL; i++)
    {
      StewardConfirmation confirmation = { 0, };
      StewardStoredQuestion *question;
      g_autofree char *body = NULL;

      if (!g_str_equal (kinds[i].action, name))
        continue;

      question = g_new0 (StewardStoredQuestion, 1);
      question->page = g_object_ref (self);
      question->kind = kinds[i].kind;
      body = steward_preferences_stored_word (self, kinds[i].kind, &confirmation);
      confirmation.body = body;
      steward_confirm_async (widget, &confirmation, steward_preferences_stored_answered_cb,
                             question);
    }
}

static void
steward_preferences_stored_unlocked_cb (GObject      *object,
                                        GAsyncResult *result,
                                        gpointer      user_data)
{
  g_autoptr(StewardPreferencesStored) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *fault = NULL;

  if (steward_workspace_unlock_finish (STEWARD_WORKSPACE (object), result, &error))
    {
      steward_preferences_stored_measure (self);
      return;
    }

  fault = steward_preferences_stored_dup_fault (error);
  adw_action_row_set_subtitle (self->credentials, fault);
}

static void
steward_preferences_stored_unlock_action (GtkWidget  *widget,
                                          const char *name,
                                          GVariant   *parameter)
{
  StewardPreferencesStored *self = STEWARD_PREFERENCES_STORED (widget);

  if (self->workspace != NULL)
    steward_workspace_unlock_async (self->workspace, NULL, steward_preferences_stored_unlocked_cb,
                                    g_object_ref (self));
}

static void
steward_preferences_stored_open_action (GtkWidget  *widget,
                                        const char *name,
                                        GVariant   *parameter)
{
  StewardPreferencesStored *self = STEWARD_PREFERENCES_STORED (widget);
  const char *directory = steward_workspace_get_directory (self->workspace);
  g_autofree char *uri = directory != NULL ? g_filename_to_uri (directory, NULL, NULL) : NULL;

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (widget)), uri, GDK_CURRENT_TIME);
}

static void
steward_preferences_stored_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (steward_preferences_stored_parent_class)->map (widget);

  steward_preferences_stored_measure (STEWARD_PREFERENCES_STORED (widget));
}

static void
steward_preferences_stored_dispose (GObject *object)
{
  StewardPreferencesStored *self = STEWARD_PREFERENCES_STORED (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (steward_preferences_stored_parent_class)->dispose (object);
}

static void
steward_preferences_stored_finalize (GObject *object)
{
  StewardPreferencesStored *self = STEWARD_PREFERENCES_STORED (object);

  g_object_unref (self->cancellable);
  g_clear_pointer (&self->stored, steward_stored_data_free);

  G_OBJECT_CLASS (steward_preferences_stored_parent_class)->finalize (object);
}

static void
steward_preferences_stored_class_init (StewardPreferencesStoredClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_preferences_stored_dispose;
  object_class->finalize = steward_preferences_stored_finalize;
  widget_class->map = steward_preferences_stored_map;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/dialogs/steward-preferences-stored.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardPreferencesStored, credentials);
  gtk_widget_class_bind_template_child (widget_class, StewardPreferencesStored, files);
  gtk_widget_class_bind_template_child (widget_class, StewardPreferencesStored, folder);
  gtk_widget_class_bind_template_child (widget_class, StewardPreferencesStored,
                                        forget_credentials);
  gtk_widget_class_bind_template_child (widget_class, StewardPreferencesStored, journal);
  gtk_widget_class_bind_template_child (widget_class, StewardPreferencesStored, lists);
  gtk_widget_class_bind_template_child (widget_class, StewardPreferencesStored, unlock);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_widget_class_install_action (widget_class, kinds[i].action, NULL,
                                     steward_preferences_stored_forget_action);
  gtk_widget_class_install_action (widget_class, "stored.open-folder", NULL,
                                   steward_preferences_stored_open_action);
  gtk_widget_class_install_action (widget_class, "stored.unlock", NULL,
                                   steward_preferences_stored_unlock_action);
}

static void
steward_preferences_stored_init (StewardPreferencesStored *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), kinds[i].action, FALSE);
}

/**
 * steward_preferences_stored_show:
 * @self: a page
 * @workspace: what keeps it
 */
void
steward_preferences_stored_show (StewardPreferencesStored *self,
                                 StewardWorkspace         *workspace)
{
  const char *directory;

  g_return_if_fail (STEWARD_IS_PREFERENCES_STORED (self));
  g_return_if_fail (STEWARD_IS_WORKSPACE (workspace));

  g_set_object (&self->workspace, workspace);
  directory = steward_workspace_get_directory (workspace);
  if (directory != NULL)
    adw_action_row_set_subtitle (self->folder, directory);
  else
    adw_preferences_group_set_description (self->files,
                                           _("Sample tenants are kept in memory. What is kept of "
                                             "them is gone when the program ends."));
  gtk_widget_set_visible (GTK_WIDGET (self->folder), directory != NULL);
  steward_preferences_stored_measure (self);
}
