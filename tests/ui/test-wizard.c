/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <string.h>

#include "steward-create-draft.h"
#include "steward-showing.h"
#include "steward-test-loop.h"
#include "steward-test-widgets.h"
#include "wizard-test.h"
#include "wizards/steward-review-page.h"

/* What all wizards do: going on and back, asking before input is lost, and sending once. */

/* A step of the test's own. */
#define TEST_TYPE_STEP (test_step_get_type ())

G_DECLARE_FINAL_TYPE (TestStep, test_step, TEST, STEP, StewardWizardPage)

struct _TestStep
{
  StewardWizardPage parent_instance;

  GtkWidget *entry;
};

G_DEFINE_FINAL_TYPE (TestStep, test_step, STEWARD_TYPE_WIZARD_PAGE)

static void
test_step_changed_cb (TestStep *self)
{
  steward_create_draft_set_name (steward_wizard_page_get_draft (STEWARD_WIZARD_PAGE (self)),
                                 gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
test_step_update (StewardWizardPage *page)
{
  StewardDraft *draft = steward_wizard_page_get_draft (page);

  steward_wizard_page_set_lack (page, steward_draft_is_complete (draft) ? NULL : "Enter a name.",
                                FALSE);
}

static void
test_step_class_init (TestStepClass *klass)
{
  STEWARD_WIZARD_PAGE_CLASS (klass)->update = test_step_update;
}

static void
test_step_init (TestStep *self)
{
  self->entry = adw_entry_row_new ();
  g_object_set (self->entry, "activates-default", TRUE, NULL);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (test_step_changed_cb), self);
  adw_bin_set_child (ADW_BIN (self), self->entry);
}

static void
start (WizardTest *self)
{
  StewardTenant *tenant = steward_session_get_tenant (self->session);
  g_autoptr(StewardDraft) draft = steward_create_draft_new (tenant);
  StewardWizard *wizard;

  steward_create_draft_set_country_code (STEWARD_CREATE_DRAFT (draft), "DK");
  wizard = steward_wizard_new ("Test", self->session, draft);
  steward_wizard_add_page (wizard, g_object_new (TEST_TYPE_STEP, "title", "Name", NULL));
  steward_wizard_add_page (wizard, steward_review_page_new ("Create", NULL));
  wizard_test_start (self, wizard);
}

static void
go_to_review (WizardTest *self)
{
  start (self);
  wizard_test_type (self, "fresh");
  wizard_test_next (self);
  wizard_test_await_page (self, "Review");
}

static void
test_lack (WizardTest    *self,
           gconstpointer  user_data)
{
  start (self);
  g_assert_false (gtk_widget_get_sensitive (wizard_test_get_next (self)));
  g_assert_nonnull (wizard_test_find (self->wizard, GTK_TYPE_LABEL, "Enter a name."));
  gtk_widget_activate_action (GTK_WIDGET (self->wizard), "wizard.next", NULL);
  g_assert_true (wizard_test_is_on (self, "Name"));

  wizard_test_type (self, "fresh");
  g_assert_true (gtk_widget_get_sensitive (wizard_test_get_next (self)));
  g_assert_null (wizard_test_find (self->wizard, GTK_TYPE_LABEL, "Enter a name."));
}

/* Steps that are done lead back, those ahead lead nowhere. */
static void
test_steps (WizardTest    *self,
            gconstpointer  user_data)
{
  GtkWidget *steps;
  GtkWidget *first;
  GtkWidget *second;

  start (self);
  steps = wizard_test_find (self->wizard, g_type_from_name ("StewardWizardSteps"), NULL);
  first = gtk_widget_get_first_child (steps);
  second = gtk_widget_get_last_child (steps);
  g_assert_false (gtk_widget_get_sensitive (first));
  g_assert_false (gtk_widget_get_sensitive (second));
  g_assert_null (wizard_test_find (self->wizard, GTK_TYPE_BUTTON, "Back"));

  wizard_test_type (self, "fresh");
  wizard_test_next (self);
  wizard_test_await_page (self, "Review");
  g_assert_true (gtk_widget_get_sensitive (first));
  g_signal_emit_by_name (first, "clicked");
  g_assert_true (wizard_test_is_on (self, "Name"));

  wizard_test_next (self);
  wizard_test_await_page (self, "Review");
  g_signal_emit_by_name (wizard_test_find (self->wizard, GTK_TYPE_BUTTON, "Back"), "clicked");
  g_assert_true (wizard_test_is_on (self, "Name"));
  g_assert_cmpuint (self->service->n_changes, ==, 0);
}

static gpointer
get_review_child (WizardTest *self,
                  const char *name)
{
  GtkWidget *page = GTK_WIDGET (steward_wizard_get_page (self->wizard));

  return gtk_widget_get_template_child (page, STEWARD_TYPE_REVIEW_PAGE, name);
}

static char *
dup_request (WizardTest *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (get_review_child (self, "request"));
  GtkTextIter begin, end;

  gtk_text_buffer_get_bounds (buffer, &begin, &end);

  return gtk_text_buffer_get_text (buffer, &begin, &end, TRUE);
}

/* As the user prefers to read it; the two others can be copied, too. */
static void
test_request (WizardTest    *self,
              gconstpointer  user_data)
{
  static const struct
  {
    const char *style;
    const char *begin;
    const char *button;
  } styles[] = {
    { "curl", "curl ", "Copy as curl" },
    { "powershell", "Invoke-RestMethod ", "Copy as PowerShell" },
    { "http", "PUT /", "Copy as HTTP" },
  };

  go_to_review (self);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_autofree char *request = NULL;

      g_object_set (steward_showing_get_default (), "request-style", styles[i].style, NULL);
      request = dup_request (self);
      g_test_message ("%s", request);
      g_assert_true (g_str_has_prefix (request, styles[i].begin));
      for (guint j = 0; j < G_N_ELEMENTS (styles); j++)
        {
          GtkWidget *button = wizard_test_find (get_review_child (self, "copies"), GTK_TYPE_BUTTON,
                                                styles[j].button);

          g_assert_cmpint (button != NULL, ==, i != j);
        }
    }
}

static guint
count_windows (void)
{
  return g_list_model_get_n_items (gtk_window_get_toplevels ());
}

static GtkWindow *
get_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }

  g_assert_not_reached ();
}

static void
answer (const char *response)
{
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (get_question ()), response);
}

static void
test_escape (WizardTest    *self,
             gconstpointer  user_data)
{
  guint n_windows;

  start (self);
  gtk_window_close (GTK_WINDOW (self->wizard));
  wizard_test_await_closed (self);

  start (self);
  n_windows = count_windows ();
  wizard_test_type (self, "fresh");
  gtk_window_close (GTK_WINDOW (self->wizard));
  gtk_window_close (GTK_WINDOW (self->wizard));
  g_assert_nonnull (self->wizard);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (self->wizard)));
  g_assert_cmpuint (count_windows (), ==, n_windows + 1);
  answer ("cancel");
}

/* The answer is heard a moment after it is given. */
static gboolean
closes (gpointer user_data)
{
  WizardTest *self = user_data;

  if (self->wizard != NULL)
    gtk_window_close (GTK_WINDOW (self->wizard));

  return self->wizard == NULL;
}

static void
test_discard (WizardTest    *self,
              gconstpointer  user_data)
{
  start (self);
  wizard_test_type (self, "fresh");
  gtk_window_close (GTK_WINDOW (self->wizard));
  answer ("cancel");
  g_assert_nonnull (self->wizard);

  /* What was taken back needs no question. */
  wizard_test_type (self, "");
  steward_test_await (closes, self);

  start (self);
  wizard_test_type (self, "fresh");
  gtk_window_close (GTK_WINDOW (self->wizard));
  answer ("verb");
  wizard_test_await_closed (self);
  g_assert_cmpuint (self->service->n_changes, ==, 0);
}

/* The press that answers a question holds it for longer than the wizard lives that asked. */
static void
test_outlived (WizardTest    *self,
               gconstpointer  user_data)
{
  g_autoptr(GtkWindow) question = NULL;

  start (self);
  wizard_test_type (self, "fresh");
  gtk_window_close (GTK_WINDOW (self->wizard));
  question = g_object_ref (get_question ());
  answer ("verb");
  wizard_test_await_closed (self);
  g_assert_null (gtk_window_get_transient_for (question));
}

static void
test_submit_once (WizardTest    *self,
                  gconstpointer  user_data)
{
  GtkWidget *create;

  go_to_review (self);
  wizard_test_await_ready (self);
  create = wizard_test_get_next (self);
  g_signal_emit_by_name (create, "clicked");
  g_signal_emit_by_name (create, "clicked");
  gtk_widget_activate_default (create);
  gtk_widget_activate_action (GTK_WIDGET (self->wizard), "wizard.next", NULL);
  g_assert_false (gtk_widget_get_sensitive (create));
  wizard_test_await_closed (self);
  g_assert_cmpuint (self->service->n_changes, ==, 1);
  g_assert_cmpuint (self->n_submitted, ==, 1);
}

/* The second press of a double click on Next is not the verb. */
static void
test_double_click (WizardTest    *self,
                   gconstpointer  user_data)
{
  g_object_set (gtk_settings_get_default (), "gtk-double-click-time", 60 * 1000, NULL);
  go_to_review (self);
  wizard_test_await_ready (self);
  wizard_test_next (self);
  g_assert_true (gtk_widget_get_sensitive (wizard_test_get_next (self)));
  g_assert_cmpuint (self->service->n_changes, ==, 0);

  g_object_set (gtk_settings_get_default (), "gtk-double-click-time", 0, NULL);
  wizard_test_next (self);
  wizard_test_await_closed (self);
  g_assert_cmpuint (self->service->n_changes, ==, 1);
}

/* Return that is held on the first step goes no further than to the review. */
static void
test_held_key (WizardTest    *self,
               gconstpointer  user_data)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };
  GtkWidget *window;

  start (self);
  window = GTK_WIDGET (self->wizard);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_assert_false (steward_test_hold_key (window, keys[i], 0));
      g_assert_true (steward_test_hold_key (window, keys[i], 0));
      g_assert_true (steward_test_hold_key (window, keys[i], 0));
      steward_test_release_key (window, keys[i]);
    }

  g_assert_false (steward_test_hold_key (window, GDK_KEY_a, 0));
  g_assert_false (steward_test_hold_key (window, GDK_KEY_a, 0));

  g_assert_false (steward_test_hold_key (window, GDK_KEY_Return, 0));
  g_object_notify (G_OBJECT (window), "is-active");
  g_assert_false (steward_test_hold_key (window, GDK_KEY_Return, 0));
}

/* Who wants to read what will be sent does not send it. */
static void
test_request_key (WizardTest    *self,
                  gconstpointer  user_data)
{
  AdwExpanderRow *row;

  go_to_review (self);
  wizard_test_await_ready (self);
  row = wizard_test_find (self->wizard, ADW_TYPE_EXPANDER_ROW, "Show Request");
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD));
  g_signal_emit_by_name (self->wizard, "activate-default");
  g_assert_true (adw_expander_row_get_expanded (row));
  g_assert_cmpuint (self->service->n_changes, ==, 0);
}

static gboolean
has_error (gpointer user_data)
{
  WizardTest *self = user_data;

  return steward_wizard_page_get_error (steward_wizard_get_page (self->wizard)) != NULL;
}

/* Refused after all: the wizard stays with what was entered, and can send it again. */
static void
test_error (WizardTest    *self,
            gconstpointer  user_data)
{
  go_to_review (self);
  wizard_test_await_ready (self);
  self->service->change_fault = FAKE_FAULT_REFUSED;
  wizard_test_next (self);
  steward_test_await (has_error, self);
  g_assert_cmpuint (self->n_submitted, ==, 0);
  g_assert_nonnull (wizard_test_find (self->wizard, GTK_TYPE_BUTTON, "Details"));
  g_assert_cmpstr (steward_draft_get_target_name (steward_wizard_get_draft (self->wizard)), ==,
                   "fresh");

  wizard_test_await_ready (self);
  wizard_test_next (self);
  wizard_test_await_closed (self);
  g_assert_cmpuint (self->service->n_changes, ==, 2);
  g_assert_cmpuint (self->n_submitted, ==, 1);
}

/* Closed while the change is on its way: it comes again with what went wrong. */
static void
test_close_while_sending (WizardTest    *self,
                          gconstpointer  user_data)
{
  go_to_review (self);
  wizard_test_await_ready (self);
  self->service->change_fault = FAKE_FAULT_REFUSED;
  wizard_test_next (self);
  gtk_window_close (GTK_WINDOW (self->wizard));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (self->wizard)));
  steward_test_await (has_error, self);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (self->wizard)));
}

/* The answer was lost: the change is followed, and not sent again. */
static void
test_lost_answer (WizardTest    *self,
                  gconstpointer  user_data)
{
  go_to_review (self);
  wizard_test_await_ready (self);
  self->service->change_fault = FAKE_FAULT_DROP_AFTER;
  wizard_test_next (self);
  wizard_test_await_closed (self);
  g_assert_cmpuint (self->service->n_changes, ==, 1);
  g_assert_cmpuint (self->n_submitted, ==, 1);
}

static gboolean
is_refused (gpointer user_data)
{
  return wizard_test_get_lack (user_data) != NULL;
}

/* Somebody else creates one: the verb waits for it, and knows by itself when it is over. */
static void
test_refused (WizardTest    *self,
              gconstpointer  user_data)
{
  g_ptr_array_add (self->service->operations,
                   g_strdup ("{\"id\":\"7\",\"type\":\"create\",\"status\":\"running\","
                             "\"createdOn\":\"2025-11-26T13:48:00Z\","
                             "\"environmentName\":\"Demo-Days\"}"));
  go_to_review (self);
  steward_test_await (is_refused, self);
  g_assert_cmpstr (wizard_test_get_lack (self), ==,
                   "One check is refused. You can go on as soon as “Demo-Days” is ready.");
  g_assert_false (gtk_widget_get_sensitive (wizard_test_get_next (self)));
  g_assert_nonnull (wizard_test_find (self->wizard, ADW_TYPE_ACTION_ROW,
                                      "Contoso is already creating an environment"));
  gtk_widget_activate_action (GTK_WIDGET (self->wizard), "wizard.next", NULL);
  g_assert_cmpuint (self->service->n_changes, ==, 0);

  fake_service_end (self->service, "succeeded");
  steward_session_refresh (self->session);
  wizard_test_await_ready (self);
}

static void
test_typed (WizardTest    *self,
            gconstpointer  user_data)
{
  StewardTenant *tenant = steward_session_get_tenant (self->session);
  g_autoptr(StewardDraft) draft = steward_create_draft_new (tenant);
  StewardWizard *wizard = steward_wizard_new ("Test", self->session, draft);

  g_object_set (draft, "name", "fresh", "country-code", "DK", NULL);
  steward_wizard_add_page (wizard, steward_review_page_new ("Create", "Production"));
  wizard_test_start (self, wizard);
  g_assert_cmpstr (wizard_test_get_lack (self), ==, "Type “Production” to continue.");
  wizard_test_type (self, "production");
  g_assert_false (gtk_widget_get_sensitive (wizard_test_get_next (self)));
  wizard_test_type (self, "Production");
  g_assert_true (gtk_widget_get_sensitive (wizard_test_get_next (self)));
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void      (*func) (WizardTest *, gconstpointer);
  } tests[] = {
    { "/wizard/lack", test_lack },
    { "/wizard/steps", test_steps },
    { "/wizard/request", test_request },
    { "/wizard/escape", test_escape },
    { "/wizard/discard", test_discard },
    { "/wizard/outlived", test_outlived },
    { "/wizard/submit-once", test_submit_once },
    { "/wizard/double-click", test_double_click },
    { "/wizard/held-key", test_held_key },
    { "/wizard/request-key", test_request_key },
    { "/wizard/error", test_error },
    { "/wizard/close-while-sending", test_close_while_sending },
    { "/wizard/lost-answer", test_lost_answer },
    { "/wizard/refused", test_refused },
    { "/wizard/typed", test_typed },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, WizardTest, NULL, wizard_test_set_up, tests[i].func,
                wizard_test_tear_down);

  return g_test_run ();
}
