/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <adwaita.h>

#include "pages/steward-apps-table.h"
#include "pages/steward-environments-table.h"
#include "steward-app-group.h"
#include "steward-app-plan.h"
#include "steward-environment-menu.h"
#include "steward-test-loop.h"
#include "steward-test-widgets.h"
#include "widgets/steward-look-cell.h"
#include "widgets/steward-tag.h"
#include "window-test.h"
#include "wizards/apps/steward-app-terms-row.h"
#include "wizards/steward-target-row.h"

/* Apps of several environments of several tenants, updated with one plan and one review. */

/* An operation takes a moment. */
#define SPEED 20000

#define HAVN_CORE "794bed53-82ad-5030-ad4e-23d0b5f50a08"
#define PAYROLL   "bfe313fd-a1c0-517b-a151-94f745eade50"

static void
set_up (WindowTest    *self,
        gconstpointer  data)
{
  StewardSimulatorOptions options = STEWARD_SIMULATOR_OPTIONS_INIT;

  options.strict = TRUE;
  options.speed = SPEED;
  self->simulator = steward_test_simulator_new (&options);
  window_test_open_at (self, self->simulator->url);
}

static gboolean
has_environments (gpointer user_data)
{
  StewardFleet *fleet = steward_view_state_get_fleet (user_data);

  return !steward_fleet_get_busy (fleet)
         && g_list_model_get_n_items (steward_fleet_get_environments (fleet)) > 8;
}

/* Each is "tenant/environment" or "tenant/environment/app". */
static void
update (WindowTest         *self,
        const char * const *targets)
{
  GVariantBuilder builder;

  steward_test_await (has_environments, self->view_state);
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ssas)"));
  for (guint i = 0; targets[i] != NULL; i++)
    {
      g_auto(GStrv) words = g_strsplit (targets[i], "/", -1);
      StewardTenant *tenant = window_test_get_tenant (self, words[0]);
      g_autoptr(StewardEnvironment) environment = NULL;
      GVariant *ids = words[2] != NULL ? g_variant_new_strv ((const char **) &words[2], 1) : NULL;

      environment = steward_view_state_find_environment (
        self->view_state, steward_tenant_get_id (tenant), words[1]);
      g_assert_nonnull (environment);
      g_variant_builder_add_value (&builder, steward_environment_menu_new_apps_target (environment,
                                                                                      ids));
    }
  gtk_widget_activate_action_variant (GTK_WIDGET (self->window), "win.update-apps",
                                      g_variant_builder_end (&builder));
  window_test_take_wizard (self);
}

static void
add_rows (GtkWidget *widget,
          GString   *text)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return;
  if (STEWARD_IS_TARGET_ROW (widget))
    g_string_append_printf (text, "%s of %s\n",
                            adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)),
                            adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_rows (child, text);
}

/* The rows of environments that the page shows, with what they say. */
static char *
dup_rows (WindowTest *self)
{
  g_autoptr(GString) text = g_string_new (NULL);

  add_rows (GTK_WIDGET (steward_wizard_get_page (self->wizard.wizard)), text);

  return g_strdup (text->str);
}

/* What stands at the end of a row: its type, or how it came out. */
static char *
dup_end (GtkWidget *row)
{
  GtkWidget *tag = wizard_test_find (row, STEWARD_TYPE_TAG, NULL);
  GtkWidget *state = wizard_test_find (row, STEWARD_TYPE_LOOK_CELL, NULL);
  const char *type = tag != NULL ? steward_tag_get_label (STEWARD_TAG (tag)) : "";
  GtkWidget *word = state != NULL ? wizard_test_find (state, GTK_TYPE_LABEL, NULL) : NULL;

  return g_strconcat (type, word != NULL ? gtk_label_get_label (GTK_LABEL (word)) : "", NULL);
}

static void
add_ends (GtkWidget *widget,
          GString   *text)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return;
  if (STEWARD_IS_TARGET_ROW (widget))
    {
      g_autofree char *end = dup_end (widget);

      g_string_append_printf (text, "%s: %s%s\n",
                              adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), end,
                              adw_expander_row_get_expanded (ADW_EXPANDER_ROW (widget))
                                ? ", open" : "");
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_ends (child, text);
}

static void
assert_ends (WindowTest *self,
             const char *expected)
{
  g_autoptr(GString) text = g_string_new (NULL);

  add_ends (GTK_WIDGET (steward_wizard_get_page (self->wizard.wizard)), text);
  g_assert_cmpstr (text->str, ==, expected);
}

typedef struct
{
  WindowTest *test;
  const char *expected;
} Rows;

static gboolean
has_rows (gpointer user_data)
{
  Rows *rows = user_data;
  g_autofree char *text = dup_rows (rows->test);

  g_test_message ("%s", text);

  return g_str_equal (text, rows->expected);
}

static void
await_rows (WindowTest *self,
            const char *expected)
{
  Rows rows = { self, expected };

  steward_test_await (has_rows, &rows);
}

static void
accept_all (GtkWidget *widget)
{
  if (STEWARD_IS_APP_TERMS_ROW (widget))
    {
      gtk_check_button_set_active (wizard_test_find (widget, GTK_TYPE_CHECK_BUTTON, NULL), TRUE);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    accept_all (child);
}

static void
go_to_review (WindowTest *self)
{
  WizardTest *wizard = &self->wizard;

  g_assert_nonnull (wizard_test_get_lack (wizard));
  accept_all (GTK_WIDGET (wizard->wizard));
  wizard_test_await_ready (wizard);
  wizard_test_next (wizard);
  wizard_test_await_page (wizard, "Review");
}

static void
send (WindowTest *self)
{
  wizard_test_await_ready (&self->wizard);
  wizard_test_next (&self->wizard);
  wizard_test_await_page (&self->wizard, "Result");
}

static int
compare_texts (gconstpointer first,
               gconstpointer second)
{
  return g_strcmp0 (*(const char * const *) first, *(const char * const *) second);
}

/* Each update that was sent: the position of the tenant and the environment, sorted. */
static void
assert_sent (WindowTest *self,
             const char *expected)
{
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autoptr(GPtrArray) sent = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  answer = steward_test_simulator_send (self->simulator, "GET", "/simulator/requests", NULL);
  for (guint i = 0; i < steward_test_answer_get_length (answer, "requests"); i++)
    {
      g_autofree char *path_key = g_strdup_printf ("requests.%u.path", i);
      g_autofree char *tenant_key = g_strdup_printf ("requests.%u.tenant", i);
      const char *path = steward_test_answer_get_string (answer, path_key);
      g_auto(GStrv) words = g_strsplit (path, "/", -1);
      guint tenant = 0;

      if (!g_str_has_suffix (path, "/update"))
        continue;
      while (!g_str_equal (steward_test_simulator_get_tenant_id (self->simulator, tenant),
                           steward_test_answer_get_string (answer, tenant_key)))
        tenant++;
      g_ptr_array_add (sent, g_strdup_printf ("%u/%s", tenant, words[g_strv_length (words) - 4]));
    }
  g_ptr_array_sort (sent, compare_texts);
  g_ptr_array_add (sent, NULL);
  text = g_strjoinv (" ", (char **) sent->pdata);
  g_assert_cmpstr (text, ==, expected);
}

/* One plan, one review with a row each, their number typed because one is production, and one
 * result each. */
static void
test_production (WindowTest    *self,
                 gconstpointer  data)
{
  const char *targets[] = {
    "Contoso/Production/" PAYROLL, "Contoso/Dev-Anna", "Fabrikam/Training", "Contoso/Hotfix-1204",
    "Contoso/Production/" HAVN_CORE, NULL,
  };

  update (self, targets);
  await_rows (self,
              "Production of Contoso — You chose 2 apps.\n"
              "Dev-Anna of Contoso — no app has an update\n"
              "Training of Fabrikam — You chose 1 app.\n"
              "Hotfix-1204 of Contoso — You chose 3 apps.\n");
  window_test_await_shown (self->wizard.wizard, "4 environments");
  window_test_await_shown (self->wizard.wizard, "2 tenants");
  g_assert_cmpstr (wizard_test_get_lack (&self->wizard), ==,
                   "Accept the terms of 2 publishers to continue.");

  go_to_review (self);
  await_rows (self,
              "Production of Contoso — Havn Core 4.3.1.0, Payroll DK 12.4.1.0\n"
              "Dev-Anna of Contoso — left out\n"
              "Training of Fabrikam — Document Capture 25.0.4.0\n"
              "Hotfix-1204 of Contoso — Havn Core 4.3.1.0, Northlight Core 8.2.0.0, "
              "Payroll DK 12.4.1.0\n"
              "Production of Contoso — 1 passed\n"
              "Training of Fabrikam — 1 passed\n"
              "Hotfix-1204 of Contoso — 2 passed\n");
  g_assert_cmpstr (wizard_test_get_lack (&self->wizard), ==,
                   "Type “3”, the number of environments, to continue.");
  wizard_test_type (&self->wizard, "4");
  g_assert_false (gtk_widget_get_sensitive (wizard_test_get_next (&self->wizard)));
  assert_sent (self, "");
  wizard_test_type (&self->wizard, "3");

  send (self);
  await_rows (self,
              "Production of Contoso — 2 apps were updated.\n"
              "Dev-Anna of Contoso — left out\n"
              "Training of Fabrikam — 1 app was updated.\n"
              "Hotfix-1204 of Contoso — 3 apps were updated.\n");
  window_test_await_shown (self->wizard.wizard, "Apps of 3 environments were updated.");
  g_assert_null (window_test_find_button (self->wizard.wizard, "Plan the Rest…"));
  assert_sent (self, "0/Hotfix-1204 0/Hotfix-1204 0/Hotfix-1204 0/Production 0/Production "
                     "2/Training");
}

/* Sandboxes need no number. One that fails stops no other, and can be planned once more, alone. */
static void
test_failure (WindowTest    *self,
              gconstpointer  data)
{
  const char *targets[] = { "Contoso/Hotfix-1204/" HAVN_CORE, "Fabrikam/Training", NULL };

  steward_test_simulator_add_fault (self->simulator, "POST", "*/environments/Hotfix-1204/*/update",
                                    "{\"error\":{\"code\":\"Unknown\"}}");
  update (self, targets);
  await_rows (self,
              "Hotfix-1204 of Contoso — You chose 1 app.\n"
              "Training of Fabrikam — You chose 1 app.\n");
  go_to_review (self);
  g_assert_null (wizard_test_get_lack (&self->wizard));
  send (self);
  await_rows (self,
              "Hotfix-1204 of Contoso — 1 app did not succeed.\n"
              "Training of Fabrikam — 1 app was updated.\n");
  window_test_await_shown (self->wizard.wizard, "Not everything succeeded in 1 of 2 environments.");
  assert_ends (self,
               "Hotfix-1204: Failed, open\n"
               "Training: Succeeded\n");

  window_test_press (self->wizard.wizard, "Plan the Rest…");
  window_test_take_wizard (self);
  window_test_await_shown (self->wizard.wizard, "You chose 1 app.");
  await_rows (self, "");
  go_to_review (self);
  send (self);
  window_test_await_shown (self->wizard.wizard, "1 app was updated.");
  assert_sent (self, "0/Hotfix-1204 0/Hotfix-1204 2/Training");
}

/* All fail: that is told in the row of each. */
static void
test_all_fail (WindowTest    *self,
               gconstpointer  data)
{
  const char *targets[] = { "Contoso/Hotfix-1204/" HAVN_CORE, "Fabrikam/Training", NULL };

  steward_test_simulator_keep_fault (self->simulator, "POST", "*/update",
                                     "{\"error\":{\"code\":\"Unknown\"}}");
  update (self, targets);
  await_rows (self,
              "Hotfix-1204 of Contoso — You chose 1 app.\n"
              "Training of Fabrikam — You chose 1 app.\n");
  go_to_review (self);
  send (self);
  await_rows (self,
              "Hotfix-1204 of Contoso — 1 app did not succeed.\n"
              "Training of Fabrikam — 1 app did not succeed.\n");
  window_test_await_shown (self->wizard.wizard, "Not everything succeeded in 2 environments.");
}

/* A tenant that does not answer is its own row, and counts for nothing. */
static void
test_unreachable (WindowTest    *self,
                  gconstpointer  data)
{
  const char *targets[] = {
    "Contoso/Production/" HAVN_CORE, "Fabrikam/Training", "Contoso/Hotfix-1204/" HAVN_CORE, NULL,
  };

  steward_test_simulator_keep_fault (self->simulator, "GET", "*/environments/Training/*",
                                     "{\"status\":403}");
  update (self, targets);
  await_rows (self,
              "Production of Contoso — You chose 1 app.\n"
              "Training of Fabrikam — Your account needs another role\n"
              "Hotfix-1204 of Contoso — You chose 1 app.\n");
  go_to_review (self);
  wizard_test_type (&self->wizard, "2");
  send (self);
  await_rows (self,
              "Production of Contoso — 1 app was updated.\n"
              "Training of Fabrikam — left out\n"
              "Hotfix-1204 of Contoso — 1 app was updated.\n");
  assert_sent (self, "0/Hotfix-1204 0/Production");
}

/* It can be read again from its row, and comes along then. */
static void
test_read_again (WindowTest    *self,
                 gconstpointer  data)
{
  const char *targets[] = { "Contoso/Production/" HAVN_CORE, "Fabrikam/Training", NULL };

  steward_test_simulator_add_fault (self->simulator, "GET",
                                    "*/environments/Training/apps/availableUpdates",
                                    "{\"status\":403}");
  update (self, targets);
  await_rows (self,
              "Production of Contoso — You chose 1 app.\n"
              "Training of Fabrikam — Your account needs another role\n");
  window_test_press (steward_wizard_get_page (self->wizard.wizard), "Try Again");
  await_rows (self,
              "Production of Contoso — You chose 1 app.\n"
              "Training of Fabrikam — You chose 1 app.\n");
}

/* What a check refuses is left out, and named; alone, production needs no number. */
static void
test_refused (WindowTest    *self,
              gconstpointer  data)
{
  const char *targets[] = { "Contoso/UAT/" PAYROLL, "Contoso/Production/" HAVN_CORE, NULL };

  update (self, targets);
  await_rows (self,
              "UAT of Contoso — You chose 1 app. 1 more comes first.\n"
              "Production of Contoso — You chose 1 app.\n");
  go_to_review (self);
  await_rows (self,
              "UAT of Contoso — left out\n"
              "Production of Contoso — Havn Core 4.3.1.0\n"
              "UAT of Contoso — 1 refused · 1 passed\n"
              "Production of Contoso — 1 passed\n");
  assert_ends (self,
               "UAT: Sandbox\n"
               "Production: Production\n"
               "UAT: Refused, open\n"
               "Production: Passed\n");
  g_assert_null (wizard_test_get_lack (&self->wizard));
  send (self);
  await_rows (self,
              "UAT of Contoso — left out\n"
              "Production of Contoso — 1 app was updated.\n");
  window_test_await_shown (self->wizard.wizard, "Not everything succeeded in 1 of 2 environments.");
  assert_sent (self, "0/Production");
}

static gboolean
is_read (gpointer user_data)
{
  return g_list_model_get_n_items (user_data) > 0 && !steward_app_estate_get_busy (user_data);
}

/* An app that is selected is updated wherever it can be, and nothing else is. */
static void
test_app (WindowTest    *self,
          gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (self->window);
  GtkSelectionModel *rows;
  GtkWidget *table;

  steward_test_await (has_environments, self->view_state);
  gtk_widget_activate_action (window, "win.show-page", "s", "apps");
  table = steward_test_find_widget (window, STEWARD_TYPE_APPS_TABLE);
  steward_test_await (is_read, steward_view_state_get_apps (self->view_state));
  rows = steward_apps_table_get_selection (STEWARD_APPS_TABLE (table));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (rows)); i++)
    {
      g_autoptr(GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (rows), i);
      g_autoptr(StewardAppGroup) app = gtk_tree_list_row_get_item (row);

      if (g_str_equal (steward_app_group_get_name (app), "Document Capture"))
        gtk_selection_model_select_item (rows, i, TRUE);
    }

  g_assert_true (gtk_widget_activate_action (table, "page.update", NULL));
  window_test_take_wizard (self);
  await_rows (self,
              "Production of Contoso — You chose 1 app. 1 more comes first.\n"
              "Training of Fabrikam — You chose 1 app.\n");
}

/* All that is selected on the page of environments, where apps can be told. */
static void
test_environments (WindowTest    *self,
                   gconstpointer  data)
{
  GtkWidget *table = steward_test_find_widget (GTK_WIDGET (self->window),
                                               STEWARD_TYPE_ENVIRONMENTS_TABLE);
  GtkWidget *page = gtk_widget_get_ancestor (table, STEWARD_TYPE_PAGE);

  steward_test_await (has_environments, self->view_state);
  g_assert_true (gtk_widget_activate_action (page, "page.update-apps", NULL));
  window_test_take_wizard (self);
  await_rows (self,
              "Production of Adventure Works — You chose 1 app. 1 more comes first.\n"
              "Dev-Joris of Adventure Works — no app has an update\n"
              "Dev-Priya of Adventure Works — no app has an update\n"
              "UAT of Adventure Works — You chose 1 app. 1 more comes first.\n"
              "Production of Contoso — You chose 4 apps.\n"
              "Dev-Anna of Contoso — no app has an update\n"
              "Hotfix-1204 of Contoso — You chose 3 apps.\n"
              "Production of Fabrikam — nothing is chosen\n"
              "Production-FR of Fabrikam — no app has an update\n"
              "Training of Fabrikam — You chose 1 app.\n");
  window_test_await_shown (self->wizard.wizard, "Apps of 5 of 10 environments are updated.");
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void      (*func) (WindowTest *, gconstpointer);
  } tests[] = {
    { "/window-several/production", test_production },
    { "/window-several/failure", test_failure },
    { "/window-several/all-fail", test_all_fail },
    { "/window-several/unreachable", test_unreachable },
    { "/window-several/read-again", test_read_again },
    { "/window-several/refused", test_refused },
    { "/window-several/app", test_app },
    { "/window-several/environments", test_environments },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, WindowTest, NULL, set_up, tests[i].func, window_test_tear_down);

  return g_test_run ();
}
