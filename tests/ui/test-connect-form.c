/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-auth-error.h"
#include "auth/steward-secret-store.h"
#include "dialogs/steward-connect-form.h"
#include "dialogs/steward-regions-row.h"
#include "dialogs/steward-service-row.h"
#include "dialogs/steward-sign-in-view.h"
#include "dialogs/steward-tenants-row.h"
#include "steward-cloud.h"
#include "steward-test-widgets.h"

#define CLIENT_ID "5f0c1e9a-3b57-4c1d-9a7e-2f6011223344"

static gpointer
get_child (StewardConnectForm *form,
           const char         *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (form), STEWARD_TYPE_CONNECT_FORM, name);
}

/* Where the connection leads is in a row of its own. */
static gpointer
get_service_child (StewardConnectForm *form,
                   const char         *name)
{
  return gtk_widget_get_template_child (get_child (form, "service"), STEWARD_TYPE_SERVICE_ROW,
                                        name);
}

static void
enter_address (StewardConnectForm *form,
               const char         *name,
               const char         *address)
{
  gtk_editable_set_text (GTK_EDITABLE (get_service_child (form, name)), address);
}

static void
enter (StewardConnectForm *form,
       const char         *name,
       const char         *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_child (form, name)), text);
}

static void
assert_lack (StewardConnectForm *form,
             const char         *text)
{
  gboolean complete;

  g_object_get (form, "complete", &complete, NULL);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (get_child (form, "hint"))), ==, text);
  g_assert_true (complete == (*text == '\0'));
}

/* A person can leave the tenant out; an application cannot, nor its secret. */
static void
test_lacks (void)
{
  StewardConnectForm *form = g_object_ref_sink (g_object_new (STEWARD_TYPE_CONNECT_FORM, NULL));

  assert_lack (form, "Enter the client ID of the application.");
  enter (form, "client_id", "5f0c1e9a-3b57-4c1d-9a7e-2f60");
  assert_lack (form, "A client ID has 32 digits; 8 are missing.");
  g_assert_true (gtk_widget_has_css_class (get_child (form, "client_id"), "error"));
  enter (form, "client_id", CLIENT_ID);
  assert_lack (form, "");
  g_assert_false (gtk_widget_has_css_class (get_child (form, "client_id"), "error"));

  enter (form, "tenant", "contoso");
  assert_lack (form, "A domain has a dot, as in contoso.example.");
  enter (form, "tenant", "");
  gtk_check_button_set_active (get_child (form, "client_secret"), TRUE);
  assert_lack (form, "Enter the domain or the ID of the tenant.");
  enter (form, "tenant", " contoso.example ");
  assert_lack (form, "Enter the secret of the application.");
  enter (form, "secret", "of no consequence");
  assert_lack (form, "");

  enter_address (form, "authority", "http://login.example");
  assert_lack (form, "An address begins with https://, or is one of this computer.");
  enter_address (form, "authority", "http://127.0.0.1:8080");
  assert_lack (form, "");

  gtk_check_button_set_active (get_child (form, "certificate"), TRUE);
  assert_lack (form, "Choose the file with the certificate and its private key.");
  g_assert_true (gtk_widget_get_visible (get_child (form, "file_row")));
  g_assert_false (gtk_widget_get_visible (get_child (form, "secret")));
  g_assert_finalize_object (form);
}

/* Only whoever made the secret knows when it ends; they need not say. */
static void
test_secret_end (void)
{
  StewardConnectForm *form = g_object_ref_sink (g_object_new (STEWARD_TYPE_CONNECT_FORM, NULL));
  g_autoptr(StewardProfile) untold = NULL;
  g_autoptr(StewardProfile) told = NULL;
  g_autofree char *day = NULL;

  g_assert_false (gtk_widget_get_visible (get_child (form, "secret_end")));
  gtk_check_button_set_active (get_child (form, "client_secret"), TRUE);
  g_assert_true (gtk_widget_get_visible (get_child (form, "secret_end")));
  enter (form, "tenant", "contoso.example");
  enter (form, "client_id", CLIENT_ID);
  enter (form, "secret", "of no consequence");
  assert_lack (form, "");
  untold = steward_connect_form_dup_profile (form);
  g_assert_null (steward_profile_get_credential_expires_on (untold));

  enter (form, "secret_end", "2027-02-30");
  assert_lack (form, "Enter the day as in 2027-05-31.");
  g_assert_true (gtk_widget_has_css_class (get_child (form, "secret_end"), "error"));
  enter (form, "secret_end", "2020-02-29");
  assert_lack (form, "This day is over. Enter the day the new secret ends, or none.");
  enter (form, "secret_end", " 2127-05-31 ");
  assert_lack (form, "");
  told = steward_connect_form_dup_profile (form);
  g_assert_nonnull (steward_profile_get_credential_expires_on (told));
  day = g_date_time_format (steward_profile_get_credential_expires_on (told), "%F");
  g_assert_cmpstr (day, ==, "2127-05-31");
  g_assert_finalize_object (form);
}

static void
test_profile (void)
{
  StewardConnectForm *form = g_object_ref_sink (g_object_new (STEWARD_TYPE_CONNECT_FORM, NULL));
  g_autoptr(StewardProfile) profile = NULL;
  g_autoptr(StewardTenant) first = NULL;
  g_autoptr(StewardTenant) last = NULL;
  GListModel *tenants;

  gtk_check_button_set_active (get_child (form, "device_code"), TRUE);
  enter (form, "tenant", "contoso.example");
  enter (form, "client_id", CLIENT_ID);
  enter_address (form, "service_url", "https://api.example");
  steward_tenants_row_set_text (get_child (form, "several"),
                                "Name,Domain\nAdventure Works,adventure-works.example\n"
                                "Fabrikam,fabrikam.example\n");
  assert_lack (form, "");

  profile = steward_connect_form_dup_profile (form);
  g_assert_cmpint (steward_profile_get_method (profile), ==, STEWARD_SIGN_IN_METHOD_DEVICE_CODE);
  g_assert_cmpstr (steward_profile_get_client_id (profile), ==, CLIENT_ID);
  g_assert_cmpstr (steward_profile_get_service_url (profile), ==, "https://api.example");
  g_assert_null (steward_profile_get_authority (profile));
  g_assert_null (steward_profile_get_api_version (profile));

  tenants = steward_profile_get_tenants (profile);
  g_assert_cmpuint (g_list_model_get_n_items (tenants), ==, 3);
  first = g_list_model_get_item (tenants, 0);
  last = g_list_model_get_item (tenants, 2);
  g_assert_cmpstr (steward_tenant_get_domain (first), ==, "contoso.example");
  g_assert_cmpstr (steward_tenant_get_name (last), ==, "Fabrikam");
  g_assert_finalize_object (form);
}

/* Without a region no instance is looked for. */
static void
test_regions (void)
{
  StewardRegionsRow *row = g_object_ref_sink (g_object_new (STEWARD_TYPE_REGIONS_ROW, NULL));
  g_autofree char *none = steward_regions_row_dup_regions (row);
  g_autofree char *some = NULL;

  g_assert_cmpstr (none, ==, "");
  g_assert_true (g_str_has_prefix (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)),
                                   "None: "));

  steward_regions_row_set_regions (row, "https://admin.services.crm4.dynamics.com "
                                        "https://admin.services.crm.dynamics.us");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==,
                   "Europe, https://admin.services.crm.dynamics.us");
  some = steward_regions_row_dup_regions (row);
  g_assert_cmpstr (some, ==, "https://admin.services.crm4.dynamics.com "
                             "https://admin.services.crm.dynamics.us");
  g_assert_true (steward_regions_row_is_valid (row));
  steward_regions_row_set_regions (row, "http://admin.services.crm4.dynamics.com");
  g_assert_false (steward_regions_row_is_valid (row));
  g_assert_finalize_object (row);
}

/* The versions come after the newest, and after finding out. */
static void
test_version (void)
{
  StewardConnectForm *form = g_object_ref_sink (g_object_new (STEWARD_TYPE_CONNECT_FORM, NULL));
  g_autoptr(StewardProfile) profile = NULL;
  AdwComboRow *version = get_service_child (form, "version");
  GListModel *model = adw_combo_row_get_model (version);
  const char *chosen;

  g_assert_false (steward_connect_form_get_finds_version (form));
  adw_combo_row_set_selected (version, 1);
  g_assert_true (steward_connect_form_get_finds_version (form));
  adw_combo_row_set_selected (version, g_list_model_get_n_items (model) - 1);
  profile = steward_connect_form_dup_profile (form);
  chosen = gtk_string_list_get_string (GTK_STRING_LIST (model),
                                       g_list_model_get_n_items (model) - 1);
  g_assert_cmpstr (steward_profile_get_api_version (profile), ==, chosen);
  g_assert_finalize_object (form);
}

static void
choose_cloud (StewardConnectForm *form,
              StewardCloud        cloud)
{
  adw_combo_row_set_selected (get_service_child (form, "cloud"), cloud);
}

static void
assert_addresses (StewardConnectForm *form,
                  const char         *authority,
                  const char         *service_url)
{
  g_assert_cmpstr (gtk_editable_get_text (get_service_child (form, "authority")), ==, authority);
  g_assert_cmpstr (gtk_editable_get_text (get_service_child (form, "service_url")), ==,
                   service_url);
}

static void
assert_summary (StewardConnectForm *form,
                const char         *summary)
{
  g_assert_cmpstr (adw_expander_row_get_subtitle (get_child (form, "service")), ==, summary);
}

/* A cloud fills in what is known of it, and asks for what nobody publishes. */
static void
test_cloud (void)
{
  StewardConnectForm *form = g_object_ref_sink (g_object_new (STEWARD_TYPE_CONNECT_FORM, NULL));
  StewardConnectForm *again = g_object_ref_sink (g_object_new (STEWARD_TYPE_CONNECT_FORM, NULL));
  g_autoptr(StewardProfile) profile = NULL;

  enter (form, "client_id", CLIENT_ID);
  assert_addresses (form, "https://login.microsoftonline.com",
                    "https://api.businesscentral.dynamics.com");
  assert_summary (form, "Public cloud, newest API version");
  assert_lack (form, "");

  choose_cloud (form, STEWARD_CLOUD_US_GOVERNMENT);
  assert_addresses (form, "https://login.microsoftonline.us", "");
  assert_summary (form, "US Government, newest API version");
  assert_lack (form, "Enter the address of Business Central in this cloud. It is not published; "
                     "your administrators know it.");
  enter_address (form, "service_url", "https://bc.example");
  assert_lack (form, "");

  profile = steward_connect_form_dup_profile (form);
  g_assert_cmpstr (steward_profile_get_authority (profile), ==, "https://login.microsoftonline.us");
  g_assert_cmpstr (steward_profile_get_service_url (profile), ==, "https://bc.example");
  steward_connect_form_set_profile (again, profile);
  assert_summary (again, "US Government, newest API version");
  assert_addresses (again, "https://login.microsoftonline.us", "https://bc.example");

  choose_cloud (form, STEWARD_CLOUD_OTHER);
  assert_addresses (form, "", "");
  assert_lack (form, "Enter the address of the sign-in service of this cloud.");
  enter_address (form, "authority", "https://login.partner.microsoftonline.cn/");
  assert_summary (form, "China, operated by 21Vianet, newest API version");
  choose_cloud (form, STEWARD_CLOUD_PUBLIC);
  assert_lack (form, "");
  g_assert_finalize_object (again);
  g_assert_finalize_object (form);
}

/* What was entered before is entered again, but for the secret. */
static void
test_set_profile (void)
{
  StewardConnectForm *form = g_object_ref_sink (g_object_new (STEWARD_TYPE_CONNECT_FORM, NULL));
  g_autoptr(StewardProfile) profile = steward_profile_new ("a");
  g_autoptr(StewardTenant) tenant = steward_tenant_new (CLIENT_ID, "contoso.example", "Contoso");

  g_object_set (profile,
                "client-id", CLIENT_ID,
                "method", STEWARD_SIGN_IN_METHOD_CLIENT_SECRET,
                NULL);
  steward_profile_add_tenant (profile, tenant);
  steward_connect_form_set_profile (form, profile);
  assert_lack (form, "Enter the secret of the application.");
  enter (form, "secret", "of no consequence");
  assert_lack (form, "");
  g_assert_finalize_object (form);
}

/* The day stays unless somebody says otherwise, and is asked about where the secret changes. */
static void
test_replace_secret (void)
{
  StewardConnectForm *form = g_object_ref_sink (g_object_new (STEWARD_TYPE_CONNECT_FORM, NULL));
  g_autoptr(StewardProfile) profile = steward_profile_new ("a");
  g_autoptr(StewardProfile) kept = NULL;
  g_autoptr(StewardTenant) tenant = steward_tenant_new (CLIENT_ID, "contoso.example", "Contoso");
  g_autoptr(GDateTime) end = g_date_time_new_local (2127, 5, 31, 0, 0, 0);
  AdwPreferencesRow *row = get_child (form, "secret_end");

  g_object_set (profile,
                "client-id", CLIENT_ID,
                "credential-expires-on", end,
                "method", STEWARD_SIGN_IN_METHOD_CLIENT_SECRET,
                NULL);
  steward_profile_add_tenant (profile, tenant);
  steward_connect_form_set_profile (form, profile);
  enter (form, "secret", "of no consequence");
  assert_lack (form, "");
  g_assert_cmpstr (adw_preferences_row_get_title (row), ==,
                   "Day the secret before ends: change it for a new one");
  kept = steward_connect_form_dup_profile (form);
  g_assert_true (g_date_time_equal (steward_profile_get_credential_expires_on (kept), end));

  enter (form, "secret_end", "2128-05-31");
  assert_lack (form, "");
  g_assert_cmpstr (adw_preferences_row_get_title (row), ==,
                   "Day the secret ends, as in 2027-05-31 (optional)");
  enter (form, "secret_end", "");
  assert_lack (form, "");
  g_assert_finalize_object (form);
}

static void
test_list (void)
{
  StewardTenantsRow *row = g_object_ref_sink (g_object_new (STEWARD_TYPE_TENANTS_ROW, NULL));
  g_autoptr(GPtrArray) tenants = NULL;

  steward_tenants_row_set_text (row, "contoso.example\nnothing at all\nfabrikam.example\n");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==,
                   "2 tenants; neither a domain nor an ID in “nothing at all”");
  tenants = steward_tenants_row_list_tenants (row);
  g_assert_cmpuint (tenants->len, ==, 2);
  g_assert_finalize_object (row);
}

static const char *
get_visible (StewardSignInView *view)
{
  GtkStack *stack = GTK_STACK (gtk_widget_get_template_child (GTK_WIDGET (view),
                                                              STEWARD_TYPE_SIGN_IN_VIEW, "stack"));

  return gtk_stack_get_visible_child_name (stack);
}

static void
test_device_code (void)
{
  StewardSignInView *view = g_object_ref_sink (g_object_new (STEWARD_TYPE_SIGN_IN_VIEW, NULL));
  g_autoptr(StewardTenant) tenant = steward_tenant_new ("a", "contoso.example", "Contoso");
  g_autoptr(StewardInteraction) interaction = NULL;

  interaction = steward_interaction_new (STEWARD_INTERACTION_ENTER_CODE, "a",
                                         "https://login.example/device", "F7QK2M9D", 900);
  steward_sign_in_view_show_interaction (view, interaction, tenant);
  g_assert_cmpstr (get_visible (view), ==, "code");
  steward_test_assert_text (GTK_WIDGET (view), "F7QK 2M9D");
  steward_test_assert_text (GTK_WIDGET (view), "login.example/device");
  steward_test_assert_text (GTK_WIDGET (view), "Contoso");

  steward_interaction_end (interaction);
  g_assert_cmpstr (get_visible (view), ==, "waiting");
  g_assert_finalize_object (view);
}

static void
store_step (StewardSignInView *view,
            guint              step,
            guint             *chosen)
{
  *chosen = step;
}

/* A locked keyring can be unlocked, all else be tried again or corrected. */
static void
test_failures (void)
{
  StewardSignInView *view = g_object_ref_sink (g_object_new (STEWARD_TYPE_SIGN_IN_VIEW, NULL));
  g_autoptr(GError) locked = NULL;
  g_autoptr(GError) declined = NULL;
  guint chosen = G_MAXUINT;

  g_signal_connect (view, "step", G_CALLBACK (store_step), &chosen);
  locked = g_error_new_literal (STEWARD_SECRET_STORE_ERROR, STEWARD_SECRET_STORE_ERROR_LOCKED,
                                "locked");
  steward_sign_in_view_show_error (view, locked, NULL, TRUE);
  g_assert_cmpstr (get_visible (view), ==, "failed");
  steward_test_press (GTK_WIDGET (view), "Unlock Keyring…");
  g_assert_cmpuint (chosen, ==, STEWARD_ERROR_STEP_UNLOCK);

  declined = g_error_new_literal (STEWARD_AUTH_ERROR, STEWARD_AUTH_ERROR_DECLINED, "declined");
  steward_sign_in_view_show_error (view, declined, NULL, TRUE);
  steward_test_press (GTK_WIDGET (view), "Try Again");
  g_assert_cmpuint (chosen, ==, STEWARD_ERROR_STEP_TRY_AGAIN);
  steward_test_press (GTK_WIDGET (view), "Change What Was Entered");
  g_assert_cmpuint (chosen, ==, STEWARD_ERROR_STEP_NONE);
  g_assert_finalize_object (view);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/connect-form/cloud", test_cloud);
  g_test_add_func ("/connect-form/lacks", test_lacks);
  g_test_add_func ("/connect-form/list", test_list);
  g_test_add_func ("/connect-form/profile", test_profile);
  g_test_add_func ("/connect-form/regions", test_regions);
  g_test_add_func ("/connect-form/replace-secret", test_replace_secret);
  g_test_add_func ("/connect-form/secret-end", test_secret_end);
  g_test_add_func ("/connect-form/set-profile", test_set_profile);
  g_test_add_func ("/connect-form/version", test_version);
  g_test_add_func ("/sign-in-view/device-code", test_device_code);
  g_test_add_func ("/sign-in-view/failures", test_failures);

  return g_test_run ();
}
