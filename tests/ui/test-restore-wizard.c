/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <string.h>

#include "steward-restore-draft.h"
#include "steward-test-loop.h"
#include "steward-util.h"
#include "wizard-test.h"
#include "wizards/restore/steward-restore-wizard.h"
#include "wizards/steward-type-card.h"

/* A period of the last two days, whenever the test is run. */
static void
set_up (WizardTest    *self,
        gconstpointer  user_data)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GDateTime) begin = g_date_time_add_days (now, -2);
  g_autofree char *from = steward_date_time_format (begin);
  g_autofree char *to = steward_date_time_format (now);

  wizard_test_set_up (self, user_data);
  self->service->periods =
    g_strdup_printf ("{\"from\":\"%s\",\"to\":\"%s\","
                     "\"correspondingApplicationPackageVersion\":\"27.1.41698.0\"}", from, to);
}

static void
start (WizardTest *self,
       const char *name)
{
  g_autoptr(StewardEnvironment) source = wizard_test_dup_source (self, name);

  wizard_test_start (self, steward_restore_wizard_new (self->session, source));
}

static void
go_to_target (WizardTest *self,
              const char *name)
{
  start (self, name);
  wizard_test_await_ready (self);
  wizard_test_next (self);
  wizard_test_await_page (self, "Target");
}

static void
test_walk (WizardTest    *self,
           gconstpointer  user_data)
{
  GDateTime *moment;
  g_autofree char *name = NULL;
  g_autofree char *body = NULL;
  g_autofree char *point = NULL;

  go_to_target (self, "Production");
  moment = steward_restore_draft_get_moment (
    STEWARD_RESTORE_DRAFT (steward_wizard_get_draft (self->wizard)));
  g_assert_nonnull (moment);
  point = steward_date_time_format (moment);
  name = g_strdup (steward_draft_get_target_name (steward_wizard_get_draft (self->wizard)));
  g_assert_true (g_str_has_prefix (name, "Production-"));

  wizard_test_next (self);
  wizard_test_await_page (self, "Review");
  wizard_test_await_ready (self);
  g_assert_cmpuint (self->service->n_changes, ==, 0);
  wizard_test_next (self);
  wizard_test_await_closed (self);

  body = g_strdup_printf ("/environments/Production/restore {\"EnvironmentName\":\"%s\","
                          "\"EnvironmentType\":\"Sandbox\",\"PointInTime\":\"%s\"}", name, point);
  g_assert_nonnull (strstr (self->service->last_change, body));
  g_assert_true (g_str_has_prefix (self->service->last_change, "POST "));
  g_assert_cmpuint (self->service->n_changes, ==, 1);
  g_assert_cmpuint (self->n_submitted, ==, 1);
  g_assert_nonnull (self->operation);
}

static void
test_options (WizardTest    *self,
              gconstpointer  user_data)
{
  static const char * const rows[] = {
    "Per-tenant extensions", "Marketplace apps of other publishers", "Clean-up of integrations",
  };
  g_autoptr(JsonNode) body = NULL;
  JsonObject *object;

  go_to_target (self, "Production");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *row = wizard_test_find (self->wizard, ADW_TYPE_ACTION_ROW, rows[i]);

      adw_action_row_activate (ADW_ACTION_ROW (row));
    }

  body = steward_draft_to_json (steward_wizard_get_draft (self->wizard));
  object = json_node_get_object (body);
  g_assert_true (json_object_get_boolean_member (object, "SkipInstallingPTEs"));
  g_assert_true (json_object_get_boolean_member (object, "SkipInstallingThirdPartyGlobalApps"));
  g_assert_true (json_object_get_boolean_member (object, "SkipEnvironmentCleanup"));

  wizard_test_next (self);
  wizard_test_await_page (self, "Review");
  g_assert_nonnull (wizard_test_find (self->wizard, ADW_TYPE_ACTION_ROW,
                                      "Integrations are not cleaned up"));
}

static gboolean
says_none (gpointer row)
{
  return g_str_has_prefix (adw_action_row_get_subtitle (row), "No ");
}

/* Who has no such apps is told so, and not of none. */
static void
test_no_apps (WizardTest    *self,
              gconstpointer  user_data)
{
  GtkWidget *row;

  go_to_target (self, "Production");
  row = wizard_test_find (self->wizard, ADW_TYPE_ACTION_ROW, "Per-tenant extensions");
  steward_test_await (says_none, row);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "No app made for Contoso is installed now.");
  row = wizard_test_find (self->wizard, ADW_TYPE_ACTION_ROW,
                          "Marketplace apps of other publishers");
  g_assert_true (says_none (row));
}

/* The name is looked at while it is typed, and there is a way out. */
static void
test_name (WizardTest    *self,
           gconstpointer  user_data)
{
  GtkWidget *way_out;
  g_autofree char *label = NULL;

  go_to_target (self, "Production");
  label = g_strdup_printf ("Use “%s”", steward_draft_get_target_name (
                             steward_wizard_get_draft (self->wizard)));

  wizard_test_type (self, "MAIN");
  g_assert_false (gtk_widget_get_sensitive (wizard_test_get_next (self)));
  g_assert_cmpstr (wizard_test_get_lack (self), ==, "Choose another name to continue.");
  g_assert_nonnull (wizard_test_find (self->wizard, GTK_TYPE_LABEL,
                                      "Contoso already has an environment with this name."));
  way_out = wizard_test_find (self->wizard, GTK_TYPE_BUTTON, label);
  g_assert_nonnull (way_out);

  wizard_test_type (self, "1-2");
  g_assert_cmpstr (wizard_test_get_lack (self), ==, "Correct the name to continue.");
  wizard_test_type (self, "");
  g_assert_cmpstr (wizard_test_get_lack (self), ==, "Enter a name to continue.");

  wizard_test_type (self, "main");
  g_signal_emit_by_name (way_out, "clicked");
  g_assert_true (gtk_widget_get_sensitive (wizard_test_get_next (self)));
}

/* A sandbox cannot become production; the choice stays and says so. */
static void
test_sandbox (WizardTest    *self,
              gconstpointer  user_data)
{
  GtkWidget *production;

  go_to_target (self, "main");
  production = wizard_test_find (self->wizard, STEWARD_TYPE_TYPE_CARD, NULL);
  g_assert_false (gtk_widget_get_sensitive (production));
  g_assert_nonnull (wizard_test_find (production, GTK_TYPE_LABEL,
                                      "A sandbox is restored as a sandbox only."));
  g_assert_null (wizard_test_get_lack (self));
}

static gboolean
is_known (gpointer user_data)
{
  WizardTest *self = user_data;

  return g_list_model_get_n_items (
    G_LIST_MODEL (steward_session_get_environments (self->session))) == 4;
}

/* All sandboxes are in use: the card stays, and the step says what to do. */
static void
test_full (WizardTest    *self,
           gconstpointer  user_data)
{
  fake_service_add (self->service, "second", "Active");
  fake_service_add (self->service, "third", "Active");
  steward_session_refresh (self->session);
  steward_test_await (is_known, self);

  go_to_target (self, "Production");
  g_assert_cmpstr (wizard_test_get_lack (self), ==, "Choose a type that has room to continue.");
  g_assert_false (gtk_widget_get_sensitive (wizard_test_get_next (self)));
  g_assert_nonnull (wizard_test_find (self->wizard, GTK_TYPE_LABEL,
                                      "All 3 are in use. Delete one first."));

  gtk_toggle_button_set_active (wizard_test_find (self->wizard, STEWARD_TYPE_TYPE_CARD, NULL),
                                TRUE);
  g_assert_null (wizard_test_get_lack (self));
}

static gboolean
has_error (gpointer user_data)
{
  WizardTest *self = user_data;

  return steward_wizard_page_get_error (steward_wizard_get_page (self->wizard)) != NULL;
}

/* Without periods there is nothing to choose, but one can try again. */
static void
test_no_periods (WizardTest    *self,
                 gconstpointer  user_data)
{
  self->service->list_fault = FAKE_FAULT_NO_LIST;
  self->service->n_list_faults = G_MAXUINT;
  start (self, "Production");
  steward_test_await (has_error, self);
  g_assert_false (gtk_widget_get_sensitive (wizard_test_get_next (self)));

  self->service->n_list_faults = 0;
  g_signal_emit_by_name (wizard_test_find (self->wizard, GTK_TYPE_BUTTON, "Try Again"), "clicked");
  wizard_test_await_ready (self);
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
    { "/restore-wizard/walk", test_walk },
    { "/restore-wizard/options", test_options },
    { "/restore-wizard/no-apps", test_no_apps },
    { "/restore-wizard/name", test_name },
    { "/restore-wizard/sandbox", test_sandbox },
    { "/restore-wizard/full", test_full },
    { "/restore-wizard/no-periods", test_no_periods },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, WizardTest, NULL, set_up, tests[i].func, wizard_test_tear_down);

  return g_test_run ();
}
