/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "application-test.h"
#include "dialogs/steward-tenants-dialog.h"
#include "dialogs/steward-tenants-row.h"
#include "steward-test-loop.h"
#include "steward-test-widgets.h"
#include "widgets/steward-notice.h"

/* Adding tenants of which one is not found: the others are added, that one stays to be corrected,
 * and it is told why. */

static GtkWidget *
open_dialog (StewardApplication *application,
             Fixture            *fixture)
{
  const char *tenant = steward_test_simulator_get_tenant_id (fixture->simulator, 0);
  g_autoptr(StewardProfile) profile = NULL;

  profile = connect_test_new_profile (fixture, STEWARD_SIGN_IN_METHOD_DEVICE_CODE, tenant);
  steward_workspace_open_profile (fixture->workspace, profile);
  steward_tenants_dialog_present (application, profile);

  return steward_test_find_window (STEWARD_TYPE_TENANTS_DIALOG);
}

static void
add (GtkWidget  *dialog,
     const char *text)
{
  GtkWidget *button = application_test_get_child (dialog, "add");

  steward_tenants_row_set_text (
    STEWARD_TENANTS_ROW (application_test_get_child (dialog, "several")), text);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static gboolean
has_notice (gpointer user_data)
{
  GtkWidget *notice = application_test_get_child (user_data, "notice");
  GtkWidget *revealer = application_test_get_child (notice, "revealer");

  return gtk_revealer_get_reveal_child (GTK_REVEALER (revealer));
}

static void
assert_left (GtkWidget  *dialog,
             const char *id)
{
  GtkWidget *row = application_test_get_child (dialog, "several");
  g_autoptr(GPtrArray) tenants = steward_tenants_row_list_tenants (STEWARD_TENANTS_ROW (row));

  g_assert_cmpuint (tenants->len, ==, 1);
  g_assert_cmpstr (steward_tenant_get_id (g_ptr_array_index (tenants, 0)), ==, id);
}

static gboolean
is_closed (gpointer user_data)
{
  return steward_test_find_window (STEWARD_TYPE_TENANTS_DIALOG) == NULL;
}

static void
add_unknown (StewardApplication *application,
             Fixture            *fixture)
{
  GtkWidget *dialog = open_dialog (application, fixture);

  add (dialog, "fabrikam.example\nfabricam.example");
  steward_test_await (has_notice, dialog);
  steward_test_assert_text (dialog, "<b>No tenant goes by: fabricam.example</b>  "
                                    "The others were added. Correct what is left, or close.");
  assert_left (dialog, "fabricam.example");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->fleet)), ==, 2);

  add (dialog, "adventure-works.example");
  g_assert_false (has_notice (dialog));
  steward_test_await (is_closed, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->fleet)), ==, 3);
}

/* Nobody said that there is no such tenant. */
static void
add_unanswered (StewardApplication *application,
                Fixture            *fixture)
{
  GtkWidget *dialog = open_dialog (application, fixture);

  steward_test_simulator_keep_fault (fixture->simulator, "GET", "*/openid-configuration",
                                     "{\"status\":200,\"body\":\"[]\"}");
  add (dialog, "fabrikam.example");
  steward_test_await (has_notice, dialog);
  steward_test_assert_text (dialog, "<b>The Answer Cannot Be Read</b>  The sign-in service "
                                    "answered about fabrikam.example in a way this version of "
                                    "Steward does not know.");
  assert_left (dialog, "fabrikam.example");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int   argc,
      char *argv[])
{
  const struct
  {
    const char          *name;
    ApplicationTestFunc  func;
  } tests[] = {
    { "/tenants-dialog/unanswered", add_unanswered },
    { "/tenants-dialog/unknown", add_unknown },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, tests[i].func, connect_test_set_up, application_test_run,
                application_test_tear_down);

  return g_test_run ();
}
