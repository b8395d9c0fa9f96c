/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "business-central/steward-bc-version.h"
#include "dialogs/steward-tenants-dialog.h"
#include "dialogs/steward-tick-row.h"
#include "steward-test-certificate.h"
#include "steward-test-directory.h"
#include "steward-test-keyring.h"
#include "tour-browser.h"

/* Connections made in the window by each method, used, and forgotten to the last byte. */

#define DAY_TITLE  "Day the secret ends, as in 2027-05-31 (optional)"
#define PASSPHRASE "of no consequence"
#define TENANT     "contoso.example"

#define POWER_PLATFORM_UAT "1c91ec1f-8ffd-536a-a0bd-652438d9719f"

static Tour tour;
static StewardTestKeyring *keyring;
static char *home;

static StewardWorkspace *
get_workspace (void)
{
  return steward_application_get_workspace (tour.application);
}

static StewardProfile *
get_profile (void)
{
  g_autoptr(StewardProfile) profile = NULL;

  profile = g_list_model_get_item (steward_workspace_get_profiles (get_workspace ()), 0);
  g_assert_nonnull (profile);

  return profile;
}

static guint
count_tenants (void)
{
  return g_list_model_get_n_items (steward_profile_get_tenants (get_profile ()));
}

static void
await_environments (void)
{
  tour_find (&tour, GTK_TYPE_LIST_VIEW, "Production");
  tour_await_rest (&tour);
}

/* With several tenants the page wants one. */
static void
open_tenant_page (void)
{
  StewardViewState *state = steward_window_get_view_state (STEWARD_WINDOW (tour.window));
  g_autoptr(StewardTenant) tenant = NULL;

  tenant = g_list_model_get_item (steward_profile_get_tenants (get_profile ()), 0);
  steward_view_state_set_tenant (state, tenant);
  tour_activate (&tour, "win.show-page", "s", "tenant");
  tour_await_rest (&tour);
}

static gboolean
keeps_as_many (gpointer n_items)
{
  return steward_test_keyring_count_items (keyring) == GPOINTER_TO_UINT (n_items);
}

static gboolean
has_no_profile (gpointer user_data)
{
  return g_list_model_get_n_items (steward_workspace_get_profiles (get_workspace ())) == 0;
}

static gboolean
has_fewer_tenants (gpointer n_tenants)
{
  return count_tenants () < GPOINTER_TO_UINT (n_tenants);
}

static gboolean
is_on_top (gpointer window)
{
  return tour_get_top (&tour) == window;
}

static void
assert_file_lacks (const char *path,
                   const char *text)
{
  g_autofree char *data = NULL;
  gsize length = strlen (text);
  gsize size = 0;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  for (gsize i = 0; i + length <= size; i++)
    {
      if (memcmp (data + i, text, length) == 0)
        g_error ("%s has “%s”", path, text);
    }
}

static void
assert_folder_lacks (const char *path,
                     const char *text)
{
  g_autoptr(GDir) directory = g_dir_open (path, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      if (g_file_test (inner, G_FILE_TEST_IS_DIR))
        assert_folder_lacks (inner, text);
      else if (g_file_test (inner, G_FILE_TEST_IS_REGULAR))
        assert_file_lacks (inner, text);
    }
}

/* The keyring is encrypted, and the only place. */
static void
assert_told_nowhere (const char *secret)
{
  assert_folder_lacks (home, secret);
  assert_file_lacks ("/proc/self/cmdline", secret);
}

/* Neither in the keyring nor in the settings nor in a file. */
static void
assert_nothing_left (const char *tenant_id)
{
  g_autoptr(GSettings) settings = g_settings_new ("io.github.stewardadmin.Steward");
  g_autoptr(GVariant) profiles = g_settings_get_value (settings, "profiles");
  g_autofree char *last = g_settings_get_string (settings, "tenant");

  g_assert_cmpuint (g_variant_n_children (profiles), ==, 0);
  g_assert_cmpstr (last, ==, "");
  steward_test_await (keeps_as_many, GUINT_TO_POINTER (0));
  assert_folder_lacks (home, tenant_id);
  assert_folder_lacks (home, TENANT);
}

static void
forget_tenants (void)
{
  g_autofree char *tenant_id = NULL;

  tenant_id = g_strdup (steward_test_simulator_get_tenant_id (tour.simulator, 0));
  while (g_list_model_get_n_items (steward_workspace_get_profiles (get_workspace ())) > 0)
    {
      guint n_tenants = count_tenants ();
      g_autofree char *name = NULL;
      g_autoptr(StewardTenant) tenant = NULL;

      open_tenant_page ();
      tenant = g_list_model_get_item (steward_profile_get_tenants (get_profile ()), 0);
      name = g_strdup_printf ("Forget %s…", steward_tenant_get_name (tenant));
      tour_press (&tour, GTK_TYPE_BUTTON, name);
      tour_press (&tour, GTK_TYPE_BUTTON, "Forget");
      if (n_tenants == 1)
        steward_test_await (has_no_profile, NULL);
      else
        steward_test_await (has_fewer_tenants, GUINT_TO_POINTER (n_tenants));
    }

  tour_find (&tour, GTK_TYPE_BUTTON, "Connect a Tenant…");
  tour_activate (&tour, "win.show-page", "s", "environments");
  assert_nothing_left (tenant_id);
}

/* All tenants at once, where the connections are. */
static void
forget_connection (void)
{
  GtkWidget *preferences;
  g_autofree char *tenant_id = NULL;

  tenant_id = g_strdup (steward_test_simulator_get_tenant_id (tour.simulator, 0));
  tour_activate (&tour, "app.preferences", NULL);
  tour_find (&tour, GTK_TYPE_LABEL, "In the window");
  preferences = tour_get_top (&tour);
  tour_press (&tour, GTK_TYPE_TOGGLE_BUTTON, "Connections");
  tour_photograph (&tour, "connections");
  tour_press (&tour, GTK_TYPE_BUTTON, "Forget…");
  tour_photograph (&tour, "forget-connection");
  tour_press (&tour, GTK_TYPE_BUTTON, "Forget");
  steward_test_await (has_no_profile, NULL);
  steward_test_await (is_on_top, preferences);
  tour_find (&tour, GTK_TYPE_LABEL, "No Connections");
  tour_photograph (&tour, "no-connections");
  tour_close (&tour);
  tour_activate (&tour, "win.show-page", "s", "environments");
  assert_nothing_left (tenant_id);
}

/* What the service lets only people do. */
static void
visit_power_platform (void)
{
  const char *tenant_id = steward_test_simulator_get_tenant_id (tour.simulator, 0);

  tour_activate (&tour, "win.link-environment", "(ss)", tenant_id, "Dev-Anna");
  tour_type_text (&tour, "Environment ID", POWER_PLATFORM_UAT);
  tour_leave_step (&tour, "Environment", "link");
  tour_finish_wizard (&tour, "Link", NULL, "link-review");
}

/* What a person does who signs in. */
static void
sign_in_as_person (StewardSignInMethod method)
{
  if (method == STEWARD_SIGN_IN_METHOD_BROWSER)
    tour_answer_browser (&tour, home);
  else
    tour_enter_code (&tour);
}

static void
test_person (gconstpointer data)
{
  StewardSignInMethod method = GPOINTER_TO_UINT (data);
  const char *name = method == STEWARD_SIGN_IN_METHOD_BROWSER ? "Browser" : "Device code";
  GtkWidget *dialog;

  tour_fill_in_connection (&tour, name, "public", TENANT);
  tour_press (&tour, GTK_TYPE_BUTTON, "Sign In");
  sign_in_as_person (method);
  await_environments ();
  g_assert_cmpuint (steward_test_keyring_count_items (keyring), ==, 1);
  open_tenant_page ();
  tour_find (&tour, GTK_TYPE_LABEL, tour_get_hello (&tour, "user", "name"));
  tour_photograph (&tour, name);
  if (method == STEWARD_SIGN_IN_METHOD_BROWSER)
    visit_power_platform ();
  assert_told_nowhere (tour_get_hello (&tour, "user", "password"));

  tour_press (&tour, GTK_TYPE_BUTTON, "Sign Out…");
  tour_press (&tour, GTK_TYPE_BUTTON, "Sign Out");
  tour_find (&tour, GTK_TYPE_BUTTON, "Sign In…");
  g_assert_cmpuint (steward_test_keyring_count_items (keyring), ==, 0);
  tour_photograph (&tour, "signed-out");

  tour_press (&tour, GTK_TYPE_BUTTON, "Sign In…");
  dialog = tour_get_top (&tour);
  sign_in_as_person (method);
  tour_await_gone (&tour, dialog);
  tour_find (&tour, GTK_TYPE_BUTTON, "Sign Out…");
  g_assert_cmpuint (steward_test_keyring_count_items (keyring), ==, 1);
  forget_tenants ();
}

/* The application is let into the other tenants too; one of them is left out. */
static void
add_found_tenants (void)
{
  GtkWidget *dialog = tour_find (&tour, STEWARD_TYPE_TENANTS_DIALOG, NULL);
  const char *fabrikam = steward_test_simulator_get_tenant_id (tour.simulator, 2);
  GtkWidget *row = tour_find (&tour, STEWARD_TYPE_TICK_ROW, fabrikam);

  tour_photograph (&tour, "manageable-tenants");
  steward_tick_row_set_chosen (STEWARD_TICK_ROW (row), FALSE);
  tour_press (&tour, GTK_TYPE_BUTTON, "Add");
  tour_await_gone (&tour, dialog);
  g_assert_cmpuint (count_tenants (), ==, 2);
}

static gboolean
is_nothing_missing (gpointer user_data)
{
  return tour_look_for (&tour, GTK_TYPE_LABEL, "Missing") == NULL;
}

/* What is missing in a region is told with the way to it, and so is that it is there again. */
static void
test_connection (void)
{
  tour_control (&tour, "POST", "/simulator/faults",
                "{\"match\":{\"method\":\"GET\",\"path\":\"*/Instances\"},"
                "\"fault\":{\"status\":403},\"times\":1000}");
  open_tenant_page ();
  tour_press (&tour, GTK_TYPE_BUTTON, "Test the Connection");
  tour_find (&tour, GTK_TYPE_BUTTON, "Test Again");
  tour_find (&tour, ADW_TYPE_ACTION_ROW, "Dataverse, Europe");
  tour_find (&tour, GTK_TYPE_LABEL, "Missing");
  tour_photograph (&tour, "region-missing");
  tour_press (&tour, GTK_TYPE_BUTTON, "How to Fix…");
  tour_find (&tour, GTK_TYPE_LABEL,
             "A Dynamics 365 administrator registers the client ID as an application of the "
             "tenant, and lets it into this region.");
  tour_photograph (&tour, "how-to-fix");
  tour_press (&tour, GTK_TYPE_BUTTON, "Cancel");

  tour_control (&tour, "DELETE", "/simulator/faults", NULL);
  tour_press (&tour, GTK_TYPE_BUTTON, "Test Again");
  steward_test_await (is_nothing_missing, NULL);
  tour_find (&tour, GTK_TYPE_LABEL, "Europe");
  tour_activate (&tour, "win.show-page", "s", "environments");
}

static void
import_tenants (void)
{
  g_autofree char *path = g_build_filename (home, "customers.csv", NULL);
  GtkWidget *dialog;

  g_file_set_contents (path, "Name,Domain,Group\nFabrikam,fabrikam.example,Gold\n", -1, NULL);
  open_tenant_page ();
  tour_press (&tour, GTK_TYPE_BUTTON, "Add Tenants…");
  dialog = tour_find (&tour, STEWARD_TYPE_TENANTS_DIALOG, NULL);
  tour_expand (&tour, "Several Tenants");
  tour_choose_file (&tour, "Import CSV…", path);
  tour_find (&tour, GTK_TYPE_LABEL, "1 tenant");
  tour_press (&tour, GTK_TYPE_BUTTON, "Add");
  tour_await_gone (&tour, dialog);
  g_assert_cmpuint (count_tenants (), ==, 3);
  tour_get_tenant_id (&tour, "Fabrikam");
}

/* First with a slip; the old one goes when the new one is there. The day it ends stays. */
static void
replace_secret (void)
{
  GtkWidget *dialog;
  g_autofree char *day = NULL;
  g_autofree char *before = g_strdup (steward_profile_get_id (get_profile ()));

  open_tenant_page ();
  tour_press (&tour, GTK_TYPE_BUTTON, "Replace Secret…");
  dialog = tour_get_top (&tour);
  tour_type_text (&tour, "Client secret", "a slip");
  tour_press (&tour, GTK_TYPE_BUTTON, "Sign In");
  tour_find (&tour, ADW_TYPE_STATUS_PAGE, "The Secret Is Wrong");
  tour_photograph (&tour, "wrong-secret");
  g_assert_cmpstr (steward_profile_get_id (get_profile ()), ==, before);
  tour_press (&tour, GTK_TYPE_BUTTON, "Change What Was Entered");
  tour_type_text (&tour, "Client secret", tour_get_hello (&tour, "service", "secret"));
  tour_photograph (&tour, "replace-secret");
  tour_press (&tour, GTK_TYPE_BUTTON, "Sign In");
  tour_await_gone (&tour, dialog);

  g_assert_cmpstr (steward_profile_get_id (get_profile ()), !=, before);
  day = g_date_time_format (steward_profile_get_credential_expires_on (get_profile ()), "%F");
  g_assert_cmpstr (day, ==, "2127-05-31");
  g_assert_cmpuint (count_tenants (), ==, 3);
  tour_get_tenant_id (&tour, "Fabrikam");
  steward_test_await (keeps_as_many, GUINT_TO_POINTER (1));
}

static void
test_secret (void)
{
  g_autofree char *region = g_strconcat (tour.simulator->url, "/crm4", NULL);

  tour_fill_in_connection (&tour, "Client secret", "service", TENANT);
  tour_type_text (&tour, "Client secret", tour_get_hello (&tour, "service", "secret"));
  tour_type_text (&tour, DAY_TITLE, "2127-05-31");
  tour_expand (&tour, "Regions of Dataverse");
  tour_type_text (&tour, "Addresses of other regions, with blanks between them", region);
  tour_photograph (&tour, "regions");
  tour_press (&tour, GTK_TYPE_BUTTON, "Sign In");
  add_found_tenants ();
  await_environments ();
  g_assert_cmpuint (steward_test_keyring_count_items (keyring), ==, 1);
  g_assert_cmpstr (steward_profile_get_regions (get_profile ()), ==, region);

  test_connection ();
  import_tenants ();
  replace_secret ();
  assert_told_nowhere (tour_get_hello (&tour, "service", "secret"));
  forget_connection ();
}

static void
register_certificate (StewardTestCertificate *certificate)
{
  g_autoptr(JsonObject) object = json_object_new ();
  g_autoptr(JsonNode) node = NULL;
  g_autofree char *body = NULL;

  json_object_set_string_member (object, "pem", certificate->pem);
  node = json_node_init_object (json_node_alloc (), object);
  body = json_to_string (node, FALSE);
  tour_control (&tour, "POST", "/simulator/certificates", body);
}

/* The newest version is not there yet, and the one before it is found. */
static void
hide_newest_version (void)
{
  g_autofree char *body = NULL;

  body = g_strdup_printf ("{\"match\":{\"method\":\"GET\",\"path\":\"*/%s/*\"},"
                          "\"fault\":{\"status\":404},\"times\":1000}",
                          steward_bc_version_get (0)->name);
  tour_control (&tour, "POST", "/simulator/faults", body);
}

static void
test_certificate (gconstpointer data)
{
  gboolean bundled = GPOINTER_TO_INT (data);
  g_autoptr(StewardTestCertificate) certificate = steward_test_certificate_new ();
  g_autofree char *path = NULL;
  GtkWidget *versions;

  path = steward_test_certificate_write (certificate, home, bundled ? PASSPHRASE : NULL);
  register_certificate (certificate);
  tour_fill_in_connection (&tour, "Certificate", "service", TENANT);
  tour_choose_file (&tour, "Choose…", path);
  tour_find (&tour, GTK_TYPE_LABEL, bundled ? "certificate.p12" : "certificate.pem");
  if (bundled)
    {
      tour_type_text (&tour, "Passphrase, if it has one", PASSPHRASE);
      versions = tour_find (&tour, ADW_TYPE_COMBO_ROW, "API version");
      adw_combo_row_set_selected (ADW_COMBO_ROW (versions), 1);
      hide_newest_version ();
    }
  tour_press (&tour, GTK_TYPE_BUTTON, "Sign In");
  tour_find (&tour, STEWARD_TYPE_TENANTS_DIALOG, NULL);
  tour_close (&tour);
  await_environments ();
  if (bundled)
    {
      g_assert_cmpstr (steward_profile_get_api_version (get_profile ()), ==,
                       steward_bc_version_get (1)->name + 1);
      tour_control (&tour, "DELETE", "/simulator/faults", NULL);
    }
  g_assert_cmpuint (steward_test_keyring_count_items (keyring), ==, 1);

  open_tenant_page ();
  tour_find (&tour, GTK_TYPE_LABEL, "certificate and key");
  tour_photograph (&tour, bundled ? "certificate-bundle" : "certificate");
  forget_tenants ();
}

static void
add_tests (void)
{
  g_test_add_data_func ("/accounts/browser", GUINT_TO_POINTER (STEWARD_SIGN_IN_METHOD_BROWSER),
                        test_person);
  g_test_add_data_func ("/accounts/device-code",
                        GUINT_TO_POINTER (STEWARD_SIGN_IN_METHOD_DEVICE_CODE), test_person);
  g_test_add_func ("/accounts/secret", test_secret);
  g_test_add_data_func ("/accounts/certificate", GINT_TO_POINTER (FALSE), test_certificate);
  g_test_add_data_func ("/accounts/bundle", GINT_TO_POINTER (TRUE), test_certificate);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  home = g_dir_make_tmp ("steward-accounts-XXXXXX", NULL);
  tour.directory = argc > 1 ? argv[1] : home;
  tour.relay = argc > 2 ? argv[2] : NULL;
  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_unsetenv ("SECRET_BACKEND");
  tour_install_browser (home);
  gtk_test_init (&argc, &argv, NULL);
  add_tests ();

  keyring = steward_test_keyring_start (home, "password");
  if (keyring == NULL)
    return 77;

  status = tour_run (&tour);
  steward_test_keyring_leave (keyring);
  /* Who listens looks through what was left, too. */
  if (tour.relay == NULL)
    steward_test_remove_directory (home);
  g_free (home);

  return status;
}
