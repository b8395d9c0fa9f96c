/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "http/steward-api-error.h"
#include "refusal-test.h"
#include "steward-app.h"
#include "steward-test-loop.h"
#include "steward-test-widgets.h"
#include "wizards/apps/steward-app-terms-row.h"
#include "wizards/steward-type-card.h"

/* Each code that the documents have for a change that the window makes, for the reason that they
 * give: somebody else was quicker, or the service changed meanwhile, which the window cannot know
 * beforehand. It is told where the verb was pressed, in words of its own; nothing is sent again.
 * None of it is a fault that the simulator was told to have. */

#define FAMILY  "/admin/v2.29/applications/BusinessCentral/environments"
#define CONTOSO "tenants/Contoso/"
#define DENMARK "applications/BusinessCentral/countries/DK"
#define SANDBOX "{\"environmentType\":\"Sandbox\",\"countryCode\":\"DK\"}"
#define RENAME  "{\"NewEnvironmentName\":\"Wanted\"}"

#define BANK_FEEDS     "fff15714-383a-5bb1-a91f-29f1b808e4b3"
#define FREIGHT_TABLES "e358182f-c856-52e2-a251-a04a9c5539b3"
#define CONTOSO_UAT    "1c91ec1f-8ffd-536a-a0bd-652438d9719f"
#define CONTOSO_LABS   "fb360e21-f05a-521f-b868-ff03beac408b"

typedef struct
{
  const char *path;
  const char *value;
} Change;

typedef struct _Refusal Refusal;

struct _Refusal
{
  const char *code;
  const char *title;
  void      (*begin) (RefusalTest   *test,
                      const Refusal *refusal);
  const char *action;
  const char *environment; /* NULL: the one that is deleted and kept */
  const char *entered;
  const char *sent;        /* the end of the path */
  Change      given;       /* before the window opens: what it would refuse itself */
  struct
  {
    const char *method;
    const char *path;
    const char *body;
  } elsewhere;
  Change      change;
  const char *fact;        /* what the message names besides */
};

static void begin_by_name   (RefusalTest   *test,
                             const Refusal *refusal);
static void begin_creation  (RefusalTest   *test,
                             const Refusal *refusal);
static void begin_link      (RefusalTest   *test,
                             const Refusal *refusal);
static void begin_restore   (RefusalTest   *test,
                             const Refusal *refusal);
static void begin_install   (RefusalTest   *test,
                             const Refusal *refusal);
static void begin_uninstall (RefusalTest   *test,
                             const Refusal *refusal);

#define COPY(name)   begin_by_name, "win.copy-environment", name, "Wanted", "/copy"
#define CREATE(name) begin_creation, "win.new-environment", NULL, name, "/" name
#define LINK(id)     begin_link, "win.link-environment", "Dev-Anna", id, "/linkEnvironment"
#define ASK(verb)    NULL, "win." verb "-environment"

static const Refusal refusals[] = {
  { "applicationTypeDoesNotExist", "The Product Is Not Known", COPY ("Dev-Anna"),
    .change = { "applications/BusinessCentral" } },
  { "DoesNotExist", "The Product of the New Environment Is Not Known", CREATE ("Wanted"),
    .change = { "applications/BusinessCentral" } },
  { "environmentNotFound", "The Environment Is Not There", COPY ("Dev-Anna"),
    .change = { CONTOSO "environments/Dev-Anna" } },
  { "destinationApplicationServiceNotFound", "No Place for the Environment", CREATE ("Wanted"),
    .change = { DENMARK "/rings/PROD/versions", "[\"28.1.1.0\"]" } },
  { "invalidInput", "A Value Is Not Accepted", CREATE ("Wanted-Production"),
    .change = { DENMARK "/rings/PROD/productionRing", "false" }, .fact = "ringName" },
  { "resourceDoesNotExist", "Something It Refers To Is Not There", CREATE ("Wanted"),
    .change = { DENMARK "/rings/PROD" }, .fact = "ringName" },
  { "resourceExists", "The Name Is Taken", COPY ("Dev-Anna"),
    .elsewhere = { "PUT", FAMILY "/Wanted", SANDBOX } },
  { "environmentNameNotValid", "The Name Is Not Allowed", COPY ("Dev-Anna"),
    .change = { "reservedNames", "[\"wanted\"]" } },
  { "cannotCreateNamedEnvironment", "This Version Has Fixed Names", COPY ("Dev-Anna"),
    .change = { CONTOSO "environments/Dev-Anna/applicationVersion", "\"14.5.35970.0\"" } },
  { "tenantAlreadyProvisioning", "Another Environment Is Being Made", COPY ("Dev-Anna"),
    .elsewhere = { "PUT", FAMILY "/First", SANDBOX } },
  { "applicationFamilyNotAccessible", "Not Offered in This Country", CREATE ("Wanted"),
    .change = { DENMARK } },
  { "environmentReservationFailed", "The Name Was Taken Meanwhile", COPY ("Dev-Anna"),
    .elsewhere = { "POST", FAMILY "/Hotfix-1204/rename", RENAME } },
  { "environmentReservationFailed", "The Name Was Taken Meanwhile",
    begin_by_name, "win.rename-environment", "Dev-Anna", "Wanted", "/rename",
    .elsewhere = { "POST", FAMILY "/Hotfix-1204/rename", RENAME } },
  { "maximumNumberOfEnvironmentsAllowedReached", "No Environment Is Left", COPY ("Dev-Anna"),
    .change = { CONTOSO "quotas/environmentsCount/sandbox", "3" } },
  { "maximumStorageCapacityUsageReached", "No Storage Is Left", COPY ("Dev-Anna"),
    .change = { CONTOSO "quotas/storageInKilobytes/total", "1" } },
  { "conflictingDeveloperExtensions", "Extensions Stand in the Way", COPY ("UAT"),
    .given = { "tenants/Adventure Works/quotas/storageInKilobytes/total", "900000000" },
    .fact = "Dock Scheduler 1.1.0.0 by Adventure Works, published from “Dev-Priya”" },
  { "invalidStatusCannotDeleteTenant", "It Cannot Be Deleted Now", ASK ("delete"), "Dev-Anna",
    .sent = "/Dev-Anna", .elsewhere = { "POST", FAMILY "/Dev-Anna/rename", RENAME } },
  { "tenantDeletionInProgress", "It Is Being Deleted Already", ASK ("delete"), "Dev-Anna",
    .sent = "/Dev-Anna", .elsewhere = { "DELETE", FAMILY "/Dev-Anna" } },
  { "ambiguousRequest", "Two Environments Have This Name", ASK ("delete"), "Dev-Anna",
    .sent = "/Dev-Anna",
    .change = { CONTOSO "environments/Hotfix-1204/name", "\"Dev-Anna\"" } },
  { "deletedEnvironmentRecoveryInProgress", "It Is Being Recovered Already", ASK ("recover"),
    .sent = "/recover", .elsewhere = { "POST", FAMILY "/%s/recover" } },
  { "invalidStatusCannotRecoverDeletedEnvironment", "It Cannot Be Recovered Now", ASK ("recover"),
    .sent = "/recover", .change = { CONTOSO "environments/%s/status", "\"RecoveringFailed\"" } },
  { "PitRestoreFailed", "The Restore Failed",
    begin_restore, "win.restore-environment", "Dev-Anna", "Wanted", "/restore",
    .change = { CONTOSO "environments/Dev-Anna/status", "\"Upgrading\"" } },
  { "BadArgument", "They Cannot Be Linked or Unlinked", LINK (CONTOSO_UAT),
    .change = { CONTOSO "environments/Hotfix-1204/linkedPowerPlatformEnvironmentId",
                "\"" CONTOSO_UAT "\"" } },
  { "Forbidden", "You May Not Do This", LINK (CONTOSO_LABS) },
  { "EntityValidationFailed", "Other Apps Come First",
    begin_install, "win.install-app", "Production", FREIGHT_TABLES, "/install",
    .fact = "Customs Codes" },
  { "EntityValidationFailed", "The Service Does Not Accept This",
    begin_uninstall, "win.uninstall-app", "Production", "Bank Feeds", "/uninstall",
    .elsewhere = { "POST", FAMILY "/Production/apps/" BANK_FEEDS "/uninstall", "{}" },
    .fact = "appId" },
};

/* Codes that have no reason in the window. */
static const struct
{
  const char *code;
  const char *why;
} others[] = {
  { "requestBodyRequired", "no change is sent without its body" },
  { "Unknown", "its reason is a fault of the service, as test_unknown () has it" },
  { "invalidRange", "setUpdateSettings is no verb of the window" },
  { "ScheduledUpgradeConstraintViolation", "setUpdateSettings is no verb of the window" },
  { "cannotSetAppInsightsKey", "setAppInsightsKey is no verb of the window" },
  { "tenantNotFound", "only calls about outages and notifications have it" },
  { "cannotGetOutages", "outages are on no page" },
  { "cannotGetOutageQuestions", "outages are on no page" },
  { "cannotGetReportedOutages", "outages are on no page" },
  { "failedToReportOutage", "outages are on no page" },
  { "entityValidationFailed", "rescheduleUpgradeLegacy is no verb of the window" },
  { "exportFailed", "startExport is no verb of the window" },
  { "businessCentralCommunicationException", "support contacts are on no page" },
  { "ResourceDoesNotExist", "removeScheduledPteVersion is no verb of the window" },
};

static StewardTenant *
get_tenant (RefusalTest   *test,
            const Refusal *refusal)
{
  gboolean is_uat = g_strcmp0 (refusal->environment, "UAT") == 0;

  return window_test_get_tenant (&test->window, is_uat ? "Adventure Works" : "Contoso");
}

static void
act (RefusalTest   *test,
     const Refusal *refusal,
     const char    *environment)
{
  GListModel *environments = steward_view_state_get_environments (test->window.view_state);

  window_test_await_named (environments, environment);
  gtk_widget_activate_action (GTK_WIDGET (test->window.window), refusal->action, "(ss)",
                              steward_tenant_get_id (get_tenant (test, refusal)), environment);
}

static void
begin_by_name (RefusalTest   *test,
               const Refusal *refusal)
{
  act (test, refusal, refusal->environment);
  window_test_take_wizard (&test->window);
  wizard_test_type (&test->window.wizard, refusal->entered);
}

static void
begin_link (RefusalTest   *test,
            const Refusal *refusal)
{
  begin_by_name (test, refusal);
}

static void
begin_creation (RefusalTest   *test,
                const Refusal *refusal)
{
  WizardTest *wizard = &test->window.wizard;

  steward_view_state_set_tenant (test->window.view_state, get_tenant (test, refusal));
  gtk_widget_activate_action (GTK_WIDGET (test->window.window), refusal->action, NULL);
  window_test_take_wizard (&test->window);
  wizard_test_type (wizard, refusal->entered);
  wizard_test_await_ready (wizard);
  if (g_str_has_suffix (refusal->entered, "Production"))
    gtk_toggle_button_set_active (wizard_test_find (wizard->wizard, STEWARD_TYPE_TYPE_CARD, NULL),
                                  TRUE);
}

static void
begin_restore (RefusalTest   *test,
               const Refusal *refusal)
{
  WizardTest *wizard = &test->window.wizard;

  act (test, refusal, refusal->environment);
  window_test_take_wizard (&test->window);
  wizard_test_await_ready (wizard);
  wizard_test_next (wizard);
  wizard_test_await_page (wizard, "Target");
  wizard_test_type (wizard, refusal->entered);
}

static void
begin_install (RefusalTest   *test,
               const Refusal *refusal)
{
  WizardTest *wizard = &test->window.wizard;

  begin_by_name (test, refusal);
  adw_action_row_activate (wizard_test_find (wizard->wizard, STEWARD_TYPE_APP_TERMS_ROW, NULL));
  g_object_set (steward_wizard_get_draft (wizard->wizard), "with-needed", FALSE, NULL);
}

static void
begin_uninstall (RefusalTest   *test,
                 const Refusal *refusal)
{
  StewardTenant *tenant = get_tenant (test, refusal);
  StewardFleet *fleet = steward_view_state_get_fleet (test->window.view_state);
  StewardEnvironment *environment;
  StewardListing *apps;
  StewardApp *app;

  environment = window_test_await_named (
    steward_view_state_get_environments (test->window.view_state), refusal->environment);
  apps = steward_session_list_apps (steward_fleet_find_session (fleet, tenant), environment);
  steward_listing_ensure_loaded (apps);
  app = window_test_await_named (G_LIST_MODEL (apps), refusal->entered);
  gtk_widget_activate_action (GTK_WIDGET (test->window.window), refusal->action, "(sss)",
                              steward_tenant_get_id (tenant), refusal->environment,
                              steward_app_get_id (app));
  window_test_take_wizard (&test->window);
}

/* What happens where the window does not see it; "%s" is the environment that is deleted. */
static void
happen (RefusalTest   *test,
        const Refusal *refusal,
        const char    *deleted)
{
  g_autoptr(StewardTestAnswer) answer = NULL;
  g_autoptr(GString) path = NULL;

  path = g_string_new (refusal->change.path != NULL ? refusal->change.path
                                                    : refusal->elsewhere.path);
  g_string_replace (path, "%s", deleted, 1);
  if (refusal->change.path != NULL)
    refusal_test_change (test, path->str, refusal->change.value);
  refusal_test_stop_reading (test);
  if (refusal->elsewhere.path == NULL)
    return;

  answer = steward_test_simulator_ask (test->window.simulator, 0, refusal->elsewhere.method,
                                       path->str, refusal->elsewhere.body);
  g_assert_cmpuint (answer->status / 100, ==, 2);
}

static guint
count_sent (RefusalTest   *test,
            const Refusal *refusal)
{
  return window_test_count (&test->window, "POST", refusal->sent)
         + window_test_count (&test->window, "PUT", refusal->sent)
         + window_test_count (&test->window, "DELETE", refusal->sent);
}

static void
assert_told (RefusalTest   *test,
             const Refusal *refusal,
             gpointer       told)
{
  window_test_await_shown (told, refusal->title);
  g_assert_true (window_test_shows (told, steward_tenant_get_name (get_tenant (test, refusal))));
  g_assert_true (refusal->fact == NULL || window_test_shows (told, refusal->fact));
}

/* The wizard stays with what was entered. */
static void
test_wizard (RefusalTest   *test,
             const Refusal *refusal)
{
  WizardTest *wizard = &test->window.wizard;
  const GError *error;
  guint n_sent;

  refusal->begin (test, refusal);
  wizard_test_await_ready (wizard);
  wizard_test_next (wizard);
  wizard_test_await_page (wizard, "Review");
  wizard_test_await_ready (wizard);
  happen (test, refusal, "");

  n_sent = count_sent (test, refusal);
  wizard_test_next (wizard);
  assert_told (test, refusal, wizard->wizard);
  error = steward_wizard_page_get_error (steward_wizard_get_page (wizard->wizard));
  g_assert_cmpstr (steward_api_error_get_service_code (error), ==, refusal->code);
  g_assert_true (window_test_shows (wizard->wizard, refusal->entered));
  g_assert_cmpuint (count_sent (test, refusal), ==, n_sent + 1);
}

static gboolean
has_dialog (gpointer user_data)
{
  return steward_test_find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

/* A question has closed when the answer comes, and is asked again with it. */
static void
test_question (RefusalTest   *test,
               const Refusal *refusal)
{
  g_autofree char *deleted = steward_test_simulator_dup_deleted (test->window.simulator, 0);
  g_autofree char *code = g_strconcat ("Code: ", refusal->code, NULL);
  AdwMessageDialog *dialog;
  guint n_sent;

  act (test, refusal, refusal->environment != NULL ? refusal->environment : deleted);
  dialog = steward_test_find_window (ADW_TYPE_MESSAGE_DIALOG);
  happen (test, refusal, deleted);
  n_sent = count_sent (test, refusal);
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "verb"));
  adw_message_dialog_response (dialog, "verb");
  gtk_window_destroy (GTK_WINDOW (dialog));
  steward_test_await (has_dialog, NULL);
  dialog = steward_test_find_window (ADW_TYPE_MESSAGE_DIALOG);
  assert_told (test, refusal, dialog);
  g_assert_true (window_test_shows (dialog, code));
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_cmpuint (count_sent (test, refusal), ==, n_sent + 1);
}

static void
set_up (RefusalTest   *test,
        gconstpointer  data)
{
  const Refusal *refusal = data;

  refusal_test_set_up (test);
  if (refusal->given.path != NULL)
    refusal_test_change (test, refusal->given.path, refusal->given.value);
  refusal_test_open (test, refusal->begin == begin_link);
}

static void
test_refusal (RefusalTest   *test,
              gconstpointer  data)
{
  const Refusal *refusal = data;

  if (refusal->begin != NULL)
    test_wizard (test, refusal);
  else
    test_question (test, refusal);
}

static void
tear_down (RefusalTest   *test,
           gconstpointer  data)
{
  refusal_test_tear_down (test);
}

/* Unhandled errors have a code too. */
static void
test_unknown (RefusalTest   *test,
              gconstpointer  data)
{
  static const Refusal refusal = { "Unknown", "The Service Failed", COPY ("Dev-Anna") };

  steward_test_simulator_add_fault (test->window.simulator, "POST", "*/copy",
                                    "{\"error\":{\"code\":\"Unknown\"}}");
  test_wizard (test, &refusal);
}

/* Whoever reads a message knows which code it stands for. */
static void
test_titles (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_assert_cmpstr (refusals[i].title, !=, "The Service Failed");
      for (guint j = 0; j < i; j++)
        g_assert_true (!g_str_equal (refusals[i].title, refusals[j].title)
                       || g_str_equal (refusals[i].code, refusals[j].code));
    }
}

static gboolean
is_listed (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      if (g_str_equal (refusals[i].code, code))
        return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      if (g_str_equal (others[i].code, code))
        return TRUE;
    }

  return FALSE;
}

/* The documents have no codes but these. */
static void
test_complete (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "bc", NULL);
  g_autoptr(GDir) directory = g_dir_open (folder, 0, NULL);
  guint n_bodies = 0;
  const char *name;

  g_assert_nonnull (directory);
  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr(JsonParser) parser = json_parser_new ();
      const char *code;

      if (!g_str_has_prefix (name, "error-") || g_str_equal (name, "error-not-the-envelope.json"))
        continue;

      n_bodies++;
      g_assert_true (json_parser_load_from_file (parser, path, NULL));
      code = json_object_get_string_member (json_node_get_object (json_parser_get_root (parser)),
                                            "code");
      g_test_message ("%s", code);
      g_assert_true (is_listed (code));
    }
  g_assert_cmpuint (n_bodies, >=, G_N_ELEMENTS (refusals));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/window-refusals/%s-%u", refusals[i].code, i);

      g_test_add (path, RefusalTest, &refusals[i], set_up, test_refusal, tear_down);
    }
  g_test_add ("/window-refusals/unknown", RefusalTest, &refusals[0], set_up, test_unknown,
              tear_down);
  g_test_add_func ("/window-refusals/titles", test_titles);
  g_test_add_func ("/window-refusals/complete", test_complete);

  return g_test_run ();
}
