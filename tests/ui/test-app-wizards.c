/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "simulator-session.h"
#include "steward-app-draft.h"
#include "steward-app-plan.h"
#include "steward-test-loop.h"
#include "steward-ticker.h"
#include "widgets/steward-app-cell.h"
#include "widgets/steward-look-cell.h"
#include "wizard-test.h"
#include "wizards/apps/steward-app-terms-row.h"
#include "wizards/apps/steward-app-wizards.h"

/* The wizards for apps, in front of a strict simulator. */
typedef struct
{
  WizardTest          wizard;
  SimulatorSession   *client;
  StewardEnvironment *environment;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  user_data)
{
  g_object_set (gtk_settings_get_default (),
                "gtk-double-click-time", 0,
                "gtk-enable-animations", FALSE,
                NULL);
  self->client = simulator_session_new ("2.29", FALSE);
  self->wizard.session = self->client->session;
  self->wizard.parent = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (self->wizard.parent));
  self->environment = g_object_ref (simulator_session_find_environment (self->client,
                                                                        "Production"));
}

static void
tear_down (Fixture       *self,
           gconstpointer  user_data)
{
  if (self->wizard.wizard != NULL)
    gtk_window_destroy (GTK_WINDOW (self->wizard.wizard));
  gtk_window_destroy (GTK_WINDOW (self->wizard.parent));
  g_clear_object (&self->wizard.operation);
  g_clear_object (&self->environment);
  simulator_session_free (self->client);
}

/* (nullable) */
static StewardApp *
find_app (Fixture    *self,
          const char *name)
{
  simulator_session_load (self->client, steward_session_list_app_updates (
                            self->client->session, self->environment));

  return simulator_session_find (self->client, steward_session_list_apps (
                                   self->client->session, self->environment), name);
}

/* Ticks the box of the terms of a publisher, which nobody else has ticked. */
static void
accept (Fixture    *self,
        const char *publisher)
{
  GtkWidget *row = wizard_test_find (self->wizard.wizard, STEWARD_TYPE_APP_TERMS_ROW, publisher);
  GtkCheckButton *box;

  g_assert_nonnull (row);
  box = wizard_test_find (row, GTK_TYPE_CHECK_BUTTON, NULL);
  g_assert_false (gtk_check_button_get_active (box));
  g_assert_false (gtk_widget_get_sensitive (wizard_test_get_next (&self->wizard)));
  adw_action_row_activate (ADW_ACTION_ROW (row));
  g_assert_true (gtk_check_button_get_active (box));
}

static guint
count_requests (Fixture    *self,
                const char *method)
{
  g_autoptr(JsonArray) requests = simulator_session_list_requests (self->client);
  guint n_elements = json_array_get_length (requests);
  guint n_found = 0;

  for (guint i = 0; i < n_elements; i++)
    n_found += g_str_equal (json_object_get_string_member (
                              json_array_get_object_element (requests, i), "method"), method);

  return n_found;
}

static gboolean
is_settled (gpointer user_data)
{
  Fixture *self = user_data;
  StewardAppPlan *plan = STEWARD_APP_PLAN (steward_wizard_get_draft (self->wizard.wizard));
  GListModel *steps = steward_app_plan_get_steps (plan);
  guint n_items = g_list_model_get_n_items (steps);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardAppStep) step = g_list_model_get_item (steps, i);

      if (steward_app_step_get_state (step) < STEWARD_APP_STEP_SUCCEEDED)
        return FALSE;
    }

  return TRUE;
}

static gboolean
tells_of_end (gpointer wizard)
{
  return wizard_test_find (wizard, GTK_TYPE_LABEL, "3 apps were updated.") != NULL;
}

/* What is needed comes along, each publisher is asked about once, and the result stays. */
static void
test_update (Fixture       *self,
             gconstpointer  user_data)
{
  const char *app_ids[] = { steward_app_get_id (find_app (self, "Payroll DK")),
                            steward_app_get_id (find_app (self, "Northlight Core")), NULL };
  guint n_changes = count_requests (self, "POST");
  g_autoptr(StewardBatch) batch = steward_batch_new ();

  steward_app_wizard_plan_update (batch, self->client->session, self->environment, app_ids);
  wizard_test_start (&self->wizard, steward_app_wizard_new_update (batch));
  g_assert_true (wizard_test_is_on (&self->wizard, "Plan"));
  g_assert_nonnull (wizard_test_find (self->wizard.wizard, ADW_TYPE_ACTION_ROW, "Havn Core"));
  g_assert_cmpstr (wizard_test_get_lack (&self->wizard), ==,
                   "Accept the terms of 2 publishers to continue.");
  accept (self, "Havn Payroll");
  g_assert_cmpstr (wizard_test_get_lack (&self->wizard), ==,
                   "Accept the terms of the publisher to continue.");
  accept (self, "Northlight");
  wizard_test_next (&self->wizard);
  wizard_test_await_page (&self->wizard, "Review");
  wizard_test_await_ready (&self->wizard);
  g_assert_cmpuint (count_requests (self, "POST"), ==, n_changes);

  wizard_test_next (&self->wizard);
  wizard_test_await_page (&self->wizard, "Result");
  g_assert_null (wizard_test_find (self->wizard.wizard, GTK_TYPE_BUTTON, "Cancel"));
  g_assert_null (wizard_test_find (self->wizard.wizard, GTK_TYPE_BUTTON, "Back"));
  steward_test_await (is_settled, self);
  steward_test_await (tells_of_end, self->wizard.wizard);
  g_assert_cmpuint (count_requests (self, "POST"), ==, n_changes + 3);
  wizard_test_next (&self->wizard);
  wizard_test_await_closed (&self->wizard);
  g_assert_cmpstr (steward_app_get_version (find_app (self, "Payroll DK")), ==, "12.4.1.0");
}

static void
assert_starts_at_top (Fixture *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->wizard.wizard));
  GtkWidget *first = wizard_test_find (self->wizard.wizard, ADW_TYPE_ACTION_ROW, "Havn Core");
  GtkScrolledWindow *scroller;

  g_assert_nonnull (focus);
  g_assert_true (focus == first || gtk_widget_is_ancestor (focus, first));
  scroller = wizard_test_find (steward_wizard_get_page (self->wizard.wizard),
                               GTK_TYPE_SCROLLED_WINDOW, NULL);
  g_assert_cmpfloat (gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (scroller)),
                     ==, 0);
}

static gboolean
has_more (gpointer user_data)
{
  return gtk_adjustment_get_upper (user_data) > gtk_adjustment_get_page_size (user_data);
}

static gboolean
is_scrolled (gpointer user_data)
{
  return gtk_adjustment_get_value (user_data) > 0;
}

/* Returns: (transfer none): the wizard of an update, on a phone */
static StewardWizard *
start_narrow (Fixture *self)
{
  const char *app_ids[] = { steward_app_get_id (find_app (self, "Payroll DK")), NULL };
  g_autoptr(StewardBatch) batch = steward_batch_new ();
  StewardWizard *wizard;

  steward_app_wizard_plan_update (batch, self->client->session, self->environment, app_ids);
  wizard = steward_app_wizard_new_update (batch);
  gtk_window_set_default_size (GTK_WINDOW (wizard), 360, 400);
  wizard_test_start (&self->wizard, wizard);

  return wizard;
}

/* On the plan, one begins to read at its top, also where the terms are far below. */
static void
test_focus (Fixture       *self,
            gconstpointer  user_data)
{
  StewardWizard *wizard = start_narrow (self);
  GtkScrolledWindow *scroller;

  scroller = wizard_test_find (steward_wizard_get_page (wizard), GTK_TYPE_SCROLLED_WINDOW, NULL);
  steward_test_await (has_more, gtk_scrolled_window_get_vadjustment (scroller));
  assert_starts_at_top (self);

  accept (self, "Havn Payroll");
  gtk_widget_grab_focus (wizard_test_find (wizard, STEWARD_TYPE_APP_TERMS_ROW, "Havn Payroll"));
  steward_test_await (is_scrolled, gtk_scrolled_window_get_vadjustment (scroller));
  wizard_test_next (&self->wizard);
  wizard_test_await_page (&self->wizard, "Review");
  g_signal_emit_by_name (wizard_test_find (wizard, GTK_TYPE_BUTTON, "Back"), "clicked");
  wizard_test_await_page (&self->wizard, "Plan");
  assert_starts_at_top (self);
}

static gboolean
is_laid_out (gpointer widget)
{
  return gtk_widget_get_width (widget) > 0;
}

/* What is accepted has its row to itself: the ways to read it are below. */
static void
test_terms_narrow (Fixture       *self,
                   gconstpointer  user_data)
{
  StewardWizard *wizard = start_narrow (self);
  GtkWidget *row = wizard_test_find (wizard, STEWARD_TYPE_APP_TERMS_ROW, "Havn Payroll");
  GtkWidget *licence = wizard_test_find (row, GTK_TYPE_BUTTON, "Licence");
  GtkWidget *text;
  graphene_rect_t bounds, text_bounds;

  text = wizard_test_find (row, GTK_TYPE_LABEL, adw_action_row_get_subtitle (ADW_ACTION_ROW (row)));
  steward_test_await (is_laid_out, licence);
  g_assert_true (gtk_widget_compute_bounds (text, row, &text_bounds));
  g_assert_true (gtk_widget_compute_bounds (licence, row, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, text_bounds.origin.y + text_bounds.size.height);
}

/* Nothing of the result depends on when the clock was last looked at. */
static void
test_tick (Fixture       *self,
           gconstpointer  user_data)
{
  static const StewardLook look = { "Succeeded", "emblem-ok-symbolic", "success", FALSE };
  g_autoptr(StewardTicker) ticker = steward_ticker_dup_default ();
  GtkWidget *cell = steward_look_cell_new ();

  steward_look_cell_show_look (STEWARD_LOOK_CELL (cell), &look, "Succeeded", NULL);
  gtk_window_set_child (GTK_WINDOW (self->wizard.parent), cell);
  g_assert_nonnull (wizard_test_find (cell, GTK_TYPE_LABEL, "Succeeded"));
  g_signal_emit_by_name (ticker, "tick");
  g_assert_nonnull (wizard_test_find (cell, GTK_TYPE_LABEL, "Succeeded"));
}

/* The id is looked at while it is typed; another app has other terms. */
static void
test_install (Fixture       *self,
              gconstpointer  user_data)
{
  g_autofree char *app_id = NULL;
  g_autofree char *pasted = NULL;
  g_autoptr(StewardDraft) uninstall = NULL;

  app_id = g_strdup (steward_app_get_id (find_app (self, "Payroll DK")));
  pasted = g_strdup_printf (" {%s}", app_id);
  uninstall = steward_app_draft_new_uninstall (self->environment, find_app (self, "Payroll DK"));
  simulator_session_carry_out (self->client, uninstall);
  g_assert_null (find_app (self, "Payroll DK"));

  wizard_test_start (&self->wizard, steward_app_wizard_new_install (self->client->session,
                                                                    self->environment));
  g_assert_cmpstr (wizard_test_get_lack (&self->wizard), ==,
                   "Enter the ID of the app to continue.");
  wizard_test_type (&self->wizard, "Payroll");
  g_assert_cmpstr (wizard_test_get_lack (&self->wizard), ==,
                   "The ID of an app looks like 00000000-0000-0000-0000-000000000000.");
  wizard_test_type (&self->wizard, "794bed53-82ad-5030-ad4e-23d0b5f50a08");
  accept (self, "The publisher of the app");
  g_assert_null (wizard_test_get_lack (&self->wizard));
  wizard_test_type (&self->wizard, pasted);
  accept (self, "The publisher of the app");
  wizard_test_next (&self->wizard);
  wizard_test_await_page (&self->wizard, "Review");
  wizard_test_await_ready (&self->wizard);
  wizard_test_next (&self->wizard);
  wizard_test_await_closed (&self->wizard);
  g_assert_cmpuint (self->wizard.n_submitted, ==, 1);
  g_assert_nonnull (self->wizard.operation);
  g_assert_cmpuint (count_requests (self, "POST"), >=, 2);
}

static gboolean
has_dependants (gpointer user_data)
{
  Fixture *self = user_data;

  return wizard_test_find (self->wizard.wizard, ADW_TYPE_ACTION_ROW, "Payroll DK") != NULL;
}

/* Its data goes only when its name is typed; what needs it is named. */
static void
test_uninstall (Fixture       *self,
                gconstpointer  user_data)
{
  StewardApp *core = find_app (self, "Havn Core");

  wizard_test_start (&self->wizard, steward_app_wizard_new_uninstall (self->client->session,
                                                                      self->environment, core));
  steward_test_await (has_dependants, self);
  wizard_test_await_ready (&self->wizard);
  adw_action_row_activate (wizard_test_find (self->wizard.wizard, ADW_TYPE_ACTION_ROW,
                                             "Delete its data"));
  g_assert_cmpstr (wizard_test_get_lack (&self->wizard), ==, "Type “Havn Core” to continue.");
  wizard_test_type (&self->wizard, "havn core");
  g_assert_nonnull (wizard_test_get_lack (&self->wizard));
  wizard_test_type (&self->wizard, "Havn Core");
  g_assert_null (wizard_test_get_lack (&self->wizard));
  adw_action_row_activate (wizard_test_find (self->wizard.wizard, ADW_TYPE_ACTION_ROW,
                                             "Uninstall them as well"));
  wizard_test_next (&self->wizard);
  wizard_test_await_page (&self->wizard, "Review");
  wizard_test_await_ready (&self->wizard);
  wizard_test_next (&self->wizard);
  wizard_test_await_closed (&self->wizard);
  g_assert_nonnull (self->wizard.operation);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void      (*func) (Fixture *, gconstpointer);
  } tests[] = {
    { "/app-wizards/update", test_update },
    { "/app-wizards/focus", test_focus },
    { "/app-wizards/terms-narrow", test_terms_narrow },
    { "/app-wizards/tick", test_tick },
    { "/app-wizards/install", test_install },
    { "/app-wizards/uninstall", test_uninstall },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
