/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "application-test.h"
#include "dialogs/steward-preferences-stored.h"
#include "dialogs/steward-preferences.h"
#include "steward-application-private.h"
#include "steward-test-loop.h"

/* What is kept on this computer is told, and is gone when somebody has said so twice. */

static GtkWidget *
open_page (StewardApplication *application)
{
  GtkWidget *preferences = steward_preferences_new (NULL, application->settings,
                                                    application->workspace);
  GtkWidget *pages = application_test_get_child (preferences, "pages");

  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (pages), "stored");
  gtk_window_present (GTK_WINDOW (preferences));

  return application_test_get_child (preferences, "stored");
}

static void
close_page (GtkWidget *page)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (page)));
}

typedef struct
{
  GtkWidget  *page;
  const char *row;
  const char *begin;
} Row;

static gboolean
says (gpointer user_data)
{
  Row *row = user_data;
  GtkWidget *widget = application_test_get_child (row->page, row->row);
  const char *subtitle = adw_action_row_get_subtitle (ADW_ACTION_ROW (widget));

  return subtitle != NULL && g_str_has_prefix (subtitle, row->begin);
}

static void
await_row (GtkWidget  *page,
           const char *row,
           const char *begin)
{
  g_test_message ("waiting for “%s” of %s", begin, row);
  steward_test_await (says, &((Row) { page, row, begin }));
}

/* (nullable): the question that was asked */
static AdwMessageDialog *
find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return ADW_MESSAGE_DIALOG (window);
    }

  return NULL;
}

static void
forget (GtkWidget  *page,
        const char *action,
        const char *response)
{
  AdwMessageDialog *question;

  gtk_widget_activate_action (page, action, NULL);
  question = find_question ();
  g_assert_nonnull (question);
  adw_message_dialog_response (question, response);
  gtk_window_destroy (GTK_WINDOW (question));
}

static void
begin (StewardJournal      *journal,
       const char          *key,
       StewardJournalState  state)
{
  g_autoptr(StewardJournalEntry) entry = steward_journal_entry_new ();
  g_autoptr(GAsyncResult) result = NULL;

  entry->key = g_strdup (key);
  entry->profile_id = g_strdup ("profile");
  entry->tenant_id = g_strdup ("tenant");
  entry->endpoint = g_strdup ("PUT /environments/{environmentName}");
  entry->target = g_strdup (key);
  entry->operation_type = STEWARD_OPERATION_TYPE_COPY;
  entry->request_id = g_strdup ("request");
  entry->first_sent = g_date_time_new_now_utc ();
  entry->state = state;
  steward_journal_begin_async (journal, entry, steward_test_store_result, &result);
  g_assert_true (steward_journal_begin_finish (journal, steward_test_await_result (&result),
                                               NULL));
}

/* Nothing that runs is forgotten. */
static void
forget_finished (StewardApplication *application,
                 Fixture            *fixture)
{
  StewardJournal *journal = fixture->workspace->journal;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) open = NULL;
  GtkWidget *page;

  begin (journal, "one", STEWARD_JOURNAL_STATE_SUCCEEDED);
  begin (journal, "two", STEWARD_JOURNAL_STATE_FAILED);
  begin (journal, "three", STEWARD_JOURNAL_STATE_ACCEPTED);
  page = open_page (application);
  await_row (page, "journal", "2 changes finished, 1 followed, ");
  forget (page, "stored.forget-finished", "cancel");
  begin (journal, "four", STEWARD_JOURNAL_STATE_SUCCEEDED);
  gtk_widget_unmap (page);
  gtk_widget_map (page);
  await_row (page, "journal", "3 changes finished, 1 followed, ");

  forget (page, "stored.forget-finished", "verb");
  await_row (page, "journal", "0 changes finished, 1 followed, ");
  gtk_widget_activate_action (page, "stored.forget-finished", NULL);
  g_assert_null (find_question ());
  steward_journal_list_open_async (journal, "tenant", steward_test_store_result, &result);
  open = steward_journal_list_open_finish (journal, steward_test_await_result (&result), NULL);
  g_assert_cmpuint (open->len, ==, 1);
  close_page (page);
}

static void
connect_tenant (Fixture *fixture)
{
  const char *tenant_id = steward_test_simulator_get_tenant_id (fixture->simulator, 0);
  g_autoptr(StewardProfile) profile = connect_test_connect_application (fixture, tenant_id);

  steward_test_await (connect_test_is_idle, fixture->fleet);
}

static void
disconnect (Fixture *fixture)
{
  g_autoptr(StewardSession) session = g_object_ref (connect_test_get_session (fixture, 0));

  steward_session_close (session);
  steward_workspace_close_profile (fixture->workspace, steward_session_get_profile (session));
}

static gint64
measure_lists (Fixture *fixture)
{
  g_autoptr(GAsyncResult) result = NULL;

  steward_archive_measure_async (fixture->workspace->archive, NULL, NULL,
                                 steward_test_store_result, &result);

  return steward_archive_measure_finish (fixture->workspace->archive,
                                         steward_test_await_result (&result), NULL);
}

/* The lists come back with the next refresh: here nobody is connected any more who asks for it. */
static void
forget_lists (StewardApplication *application,
              Fixture            *fixture)
{
  GtkWidget *page;

  connect_tenant (fixture);
  disconnect (fixture);
  g_assert_cmpint (measure_lists (fixture), >, 0);
  page = open_page (application);
  await_row (page, "credentials", "No connection has one");
  g_assert_false (says (&((Row) { page, "lists", "Empty" })));

  forget (page, "stored.forget-lists", "verb");
  await_row (page, "lists", "Empty");
  g_assert_cmpint (measure_lists (fixture), ==, 0);
  close_page (page);
}

/* The tenants stay; what signs in to them is gone from the keyring. */
static void
forget_credentials (StewardApplication *application,
                    Fixture            *fixture)
{
  GtkWidget *page = open_page (application);

  await_row (page, "credentials", "No connection has one");
  gtk_widget_activate_action (page, "stored.forget-credentials", NULL);
  g_assert_null (find_question ());
  close_page (page);

  connect_tenant (fixture);
  g_assert_true (connect_test_is_kept (fixture, STEWARD_SECRET_KIND_SECRET));
  page = open_page (application);
  await_row (page, "credentials", "Of 1 connection");
  forget (page, "stored.forget-credentials", "cancel");
  g_assert_true (connect_test_is_kept (fixture, STEWARD_SECRET_KIND_SECRET));
  forget (page, "stored.forget-credentials", "verb");
  await_row (page, "credentials", "No connection has one");
  g_assert_false (connect_test_is_kept (fixture, STEWARD_SECRET_KIND_SECRET));
  g_assert_cmpuint (g_list_model_get_n_items (steward_workspace_get_profiles (fixture->workspace)),
                    ==, 1);
  close_page (page);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/preferences-stored/finished", Fixture, forget_finished,
              connect_test_set_up, application_test_run, application_test_tear_down);
  g_test_add ("/preferences-stored/lists", Fixture, forget_lists,
              connect_test_set_up, application_test_run, application_test_tear_down);
  g_test_add ("/preferences-stored/credentials", Fixture, forget_credentials,
              connect_test_set_up, application_test_run, application_test_tear_down);

  return g_test_run ();
}
