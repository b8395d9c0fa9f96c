/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-test-loop.h"
#include "steward-test-widgets.h"
#include "window-test.h"

/* What the service refuses because of something that the window cannot know beforehand: somebody
 * else was quicker. It is told where the verb was pressed, in words of its own; nothing is sent
 * again. None of it is a fault that the simulator was told to have. */

#define FAMILY  "/admin/v2.29/applications/BusinessCentral/environments"
#define SANDBOX "{\"environmentType\":\"Sandbox\",\"countryCode\":\"DK\"}"

typedef struct
{
  const char *name;
  const char *action;
  const char *sent;        /* the end of the path */
  struct
  {
    const char *method;
    const char *path;
    const char *body;
  } before;
  const char *told;
} Refusal;

static const Refusal refusals[] = {
  { "provisioning", "win.copy-environment", "/copy",
    { "PUT", FAMILY "/First", SANDBOX }, "Another Environment Is Being Made" },
  { "copy-exists", "win.copy-environment", "/copy",
    { "PUT", FAMILY "/Wanted", SANDBOX }, "The Name Is Taken" },
  { "copy-reserved", "win.copy-environment", "/copy",
    { "POST", FAMILY "/Hotfix-1204/rename", "{\"NewEnvironmentName\":\"Wanted\"}" },
    "The Name Was Taken Meanwhile" },
  { "rename-reserved", "win.rename-environment", "/rename",
    { "POST", FAMILY "/Hotfix-1204/rename", "{\"NewEnvironmentName\":\"Wanted\"}" },
    "The Name Was Taken Meanwhile" },
};

static void
set_up (WindowTest    *test,
        gconstpointer  data)
{
  window_test_set_up (test, NULL);
}

static void
tear_down (WindowTest    *test,
           gconstpointer  data)
{
  window_test_tear_down (test, NULL);
}

static void
act (WindowTest *test,
     const char *action,
     const char *environment)
{
  StewardTenant *tenant = window_test_get_tenant (test, "Contoso");

  window_test_await_named (steward_view_state_get_environments (test->view_state), environment);
  gtk_widget_activate_action (GTK_WIDGET (test->window), action, "(ss)",
                              steward_tenant_get_id (tenant), environment);
}

static void
do_elsewhere (WindowTest *test,
              const char *method,
              const char *path,
              const char *body)
{
  g_autoptr(StewardTestAnswer) answer = NULL;

  answer = steward_test_simulator_ask (test->simulator, 0, method, path, body);
  g_assert_cmpuint (answer->status, ==, 202);
}

/* The wizard stays with what was entered. */
static void
test_refusal (WindowTest    *test,
              gconstpointer  data)
{
  const Refusal *refusal = data;
  WizardTest *wizard = &test->wizard;
  guint n_sent;

  act (test, refusal->action, "Dev-Anna");
  window_test_take_wizard (test);
  wizard_test_type (wizard, "Wanted");
  wizard_test_await_ready (wizard);
  wizard_test_next (wizard);
  wizard_test_await_page (wizard, "Review");
  wizard_test_await_ready (wizard);
  do_elsewhere (test, refusal->before.method, refusal->before.path, refusal->before.body);

  n_sent = window_test_count (test, "POST", refusal->sent);
  wizard_test_next (wizard);
  window_test_await_shown (wizard->wizard, refusal->told);
  g_assert_true (window_test_shows (wizard->wizard, "Contoso"));
  g_assert_true (window_test_shows (wizard->wizard, "Wanted"));
  g_assert_cmpuint (window_test_count (test, "POST", refusal->sent), ==, n_sent + 1);
}

static gboolean
has_dialog (gpointer user_data)
{
  return steward_test_find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

/* A question has closed when the answer comes, and is asked again with it. */
static void
test_recovering (WindowTest    *test,
                 gconstpointer  data)
{
  g_autofree char *deleted = steward_test_simulator_dup_deleted (test->simulator, 0);
  g_autofree char *path = g_strconcat (FAMILY "/", deleted, "/recover", NULL);
  AdwMessageDialog *dialog;

  act (test, "win.recover-environment", deleted);
  dialog = steward_test_find_window (ADW_TYPE_MESSAGE_DIALOG);
  do_elsewhere (test, "POST", path, NULL);
  adw_message_dialog_response (dialog, "verb");
  gtk_window_destroy (GTK_WINDOW (dialog));
  steward_test_await (has_dialog, NULL);
  dialog = steward_test_find_window (ADW_TYPE_MESSAGE_DIALOG);
  window_test_await_shown (dialog, "It Is Being Recovered Already");
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_cmpuint (window_test_count (test, "POST", "/recover"), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/window-refusals/", refusals[i].name, NULL);

      g_test_add (path, WindowTest, &refusals[i], set_up, test_refusal, tear_down);
    }
  g_test_add ("/window-refusals/recovering", WindowTest, NULL,
              set_up, test_recovering, tear_down);

  return g_test_run ();
}
