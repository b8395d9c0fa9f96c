/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-identity-view.h"
#include "steward-identity-text.h"
#include "steward-test-widgets.h"
#include "widgets/steward-probe-row.h"
#include "widgets/steward-tenant-labels.h"
#include "widgets/steward-tenant-switcher.h"

#define CLIENT_ID "5f0c1e9a-3b57-4c1d-9a7e-2f6011223344"

typedef struct
{
  StewardTenant       *tenant;
  StewardProfile      *profile;
  StewardIdentity     *identity;
  StewardIdentityView *view;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->tenant = steward_tenant_new ("a", "contoso.example", "Contoso");
  fixture->profile = steward_profile_new ("b");
  g_object_set (fixture->profile,
                "client-id", CLIENT_ID,
                "method", (StewardSignInMethod) GPOINTER_TO_INT (data),
                NULL);
  fixture->identity = steward_identity_new (fixture->profile, fixture->tenant);
  fixture->view = g_object_ref_sink (g_object_new (STEWARD_TYPE_IDENTITY_VIEW, NULL));
  steward_identity_view_set_identity (fixture->view, fixture->identity, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->view);
  g_assert_finalize_object (fixture->identity);
  g_assert_finalize_object (fixture->profile);
  g_assert_finalize_object (fixture->tenant);
}

static GtkWidget *
get_child (Fixture    *fixture,
           const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->view),
                                                    STEWARD_TYPE_IDENTITY_VIEW, name));
}

static void
test_person (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  steward_test_assert_text (GTK_WIDGET (fixture->view), "Nothing was asked yet");
  steward_test_assert_text (GTK_WIDGET (fixture->view), "nothing");
  g_object_set (fixture->profile, "user-name", "anna@contoso.example", NULL);
  g_assert_false (gtk_widget_get_visible (get_child (fixture, "sign_out")));

  steward_identity_note_token (fixture->identity, "anna@contoso.example", now, 3600);
  steward_test_assert_text (GTK_WIDGET (fixture->view), "anna@contoso.example");
  steward_test_assert_text (GTK_WIDGET (fixture->view), "Signed in");
  steward_test_assert_text (GTK_WIDGET (fixture->view), "sign-in");
  steward_test_assert_text (GTK_WIDGET (fixture->view), CLIENT_ID);
  steward_test_assert_text (GTK_WIDGET (fixture->view), "Forget Contoso…");
  g_assert_true (gtk_widget_get_visible (get_child (fixture, "sign_out")));
  g_assert_true (gtk_widget_get_visible (get_child (fixture, "until")));

  steward_identity_note_refusal (fixture->identity, STEWARD_IDENTITY_STATE_SIGN_IN_NEEDED, NULL);
  g_assert_true (gtk_widget_get_visible (get_child (fixture, "sign_in")));
  g_assert_false (gtk_widget_get_visible (get_child (fixture, "sign_out")));
}

/* What the services refuse is marked, with the way to mend it. */
static void
test_permissions (Fixture       *fixture,
                  gconstpointer  data)
{
  g_assert_false (gtk_widget_get_visible (get_child (fixture, "dataverse")));
  steward_identity_note_permission (fixture->identity, STEWARD_PERMISSION_AREA_INSTANCES, "crm4",
                                    STEWARD_PERMISSION_STATE_MISSING);
  g_assert_true (gtk_widget_get_visible (get_child (fixture, "dataverse")));
  steward_test_assert_text (get_child (fixture, "dataverse"), "Europe");
  steward_test_assert_text (get_child (fixture, "dataverse"), "Missing");
  steward_test_assert_text (get_child (fixture, "dataverse"), "How to Fix…");
  g_assert_cmpstr (steward_identity_text_name_fix (STEWARD_PERMISSION_AREA_INSTANCES, FALSE), !=,
                   steward_identity_text_name_fix (STEWARD_PERMISSION_AREA_INSTANCES, TRUE));

  steward_identity_note_permission (fixture->identity, STEWARD_PERMISSION_AREA_INSTANCES, "crm4",
                                    STEWARD_PERMISSION_STATE_ALLOWED);
  steward_test_assert_text (get_child (fixture, "dataverse"), "Allowed");
}

/* A certificate or a secret that ends soon is a warning, in days. */
static void
test_expiry (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GDateTime) soon = g_date_time_add_hours (now, 3 * 24 + 12);
  g_autoptr(GDateTime) later = g_date_time_add_days (now, 300);
  const char *ends_soon = GPOINTER_TO_INT (data) == STEWARD_SIGN_IN_METHOD_CERTIFICATE
                          ? "The certificate ends soon. Replace it in good time."
                          : "The client secret ends soon. Replace it in good time.";
  g_autofree char *notice = NULL;
  g_autofree char *text = NULL;

  g_assert_false (gtk_widget_get_visible (get_child (fixture, "expiry")));
  g_object_set (fixture->profile, "credential-expires-on", soon, NULL);
  steward_identity_view_set_identity (fixture->view, fixture->identity, NULL);
  g_assert_true (gtk_widget_get_visible (get_child (fixture, "expiry")));
  g_assert_true (gtk_widget_has_css_class (get_child (fixture, "expiry"), "warning"));
  text = steward_identity_text_dup_expiry (fixture->profile, now);
  g_assert_true (g_str_has_prefix (text, "3 days left, until "));
  notice = g_markup_printf_escaped ("<b>%s</b>  %s", ends_soon, text);
  steward_test_assert_text (GTK_WIDGET (fixture->view), notice);

  g_object_set (fixture->profile, "credential-expires-on", later, NULL);
  steward_identity_view_set_identity (fixture->view, fixture->identity, NULL);
  g_assert_false (gtk_widget_has_css_class (get_child (fixture, "expiry"), "warning"));
}

static void
test_labels (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *labels = get_child (fixture, "labels");
  GObject *favourite = gtk_widget_get_template_child (labels, STEWARD_TYPE_TENANT_LABELS,
                                                      "favourite");
  GObject *name = gtk_widget_get_template_child (labels, STEWARD_TYPE_TENANT_LABELS, "name");
  GtkWidget *colour = gtk_widget_get_first_child (GTK_WIDGET (
    gtk_widget_get_template_child (labels, STEWARD_TYPE_TENANT_LABELS, "colours")));
  GObject *group = gtk_widget_get_template_child (labels, STEWARD_TYPE_TENANT_LABELS, "group");

  gtk_switch_set_active (GTK_SWITCH (favourite), TRUE);
  g_assert_true (steward_tenant_get_favourite (fixture->tenant));
  gtk_editable_set_text (GTK_EDITABLE (name), " Contoso Retail ");
  g_signal_emit_by_name (name, "apply");
  g_assert_cmpstr (steward_tenant_get_name (fixture->tenant), ==, "Contoso Retail");
  steward_test_assert_text (GTK_WIDGET (fixture->view), "Forget Contoso Retail…");
  gtk_editable_set_text (GTK_EDITABLE (name), "");
  g_signal_emit_by_name (name, "apply");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "contoso.example");

  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (colour)));
  colour = gtk_widget_get_next_sibling (colour);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (colour), TRUE);
  g_assert_cmpuint (steward_tenant_get_colour (fixture->tenant), ==, 1);

  gtk_editable_set_text (GTK_EDITABLE (group), " Retail ");
  g_signal_emit_by_name (group, "apply");
  g_assert_cmpstr (steward_tenant_get_group (fixture->tenant), ==, "Retail");
}

static void
test_probe (void)
{
  StewardProbe *probe = steward_probe_new (STEWARD_PROBE_KIND_TOKEN, NULL);
  g_autoptr(GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_HOST_UNREACHABLE, "no");
  GtkWidget *row = g_object_ref_sink (steward_probe_row_new (probe, NULL));

  steward_test_assert_text (row, "Token for Business Central");
  steward_test_assert_text (row, "Not run");
  steward_probe_start (probe);
  steward_test_assert_text (row, "Running");
  steward_probe_end (probe, error);
  steward_test_assert_text (row, "Failed");
  steward_test_assert_text (row, "The tenant cannot be reached. Connect to the network and try "
                                 "again.");
  steward_test_assert_text (row, "Details…");
  g_assert_finalize_object (row);
  g_assert_finalize_object (probe);
}

/* Favourites come first, then those in no group, then the groups. */
static void
test_order (void)
{
  g_autoptr(GListStore) tenants = g_list_store_new (STEWARD_TYPE_TENANT);
  g_autoptr(GListStore) nothing = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr(StewardViewState) view_state = steward_view_state_new (NULL);
  const char *names[] = { "Adventure Works", "Contoso", "Fabrikam" };
  const char *expected[] = { "Fabrikam", "Contoso", "Adventure Works" };
  GtkWidget *switcher;
  GListModel *found;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(StewardTenant) tenant = steward_tenant_new (names[i], NULL, names[i]);

      steward_tenant_set_group (tenant, i == 0 ? "Retail" : NULL);
      steward_tenant_set_favourite (tenant, i == 2);
      g_list_store_append (tenants, tenant);
    }

  steward_view_state_set_lists (view_state, G_LIST_MODEL (tenants), G_LIST_MODEL (nothing),
                                G_LIST_MODEL (nothing), G_LIST_MODEL (nothing));
  switcher = g_object_ref_sink (g_object_new (STEWARD_TYPE_TENANT_SWITCHER, NULL));
  steward_tenant_switcher_set_view_state (STEWARD_TENANT_SWITCHER (switcher), view_state);
  found = G_LIST_MODEL (gtk_widget_get_template_child (switcher, STEWARD_TYPE_TENANT_SWITCHER,
                                                       "found"));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr(StewardTenant) tenant = g_list_model_get_item (found, i);

      g_assert_cmpstr (steward_tenant_get_name (tenant), ==, expected[i]);
    }
  g_assert_finalize_object (switcher);
}

#define ADD(name, method, func) \
  g_test_add ("/identity-view/" name, Fixture, GINT_TO_POINTER (method), set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("expiry/certificate", STEWARD_SIGN_IN_METHOD_CERTIFICATE, test_expiry);
  ADD ("expiry/secret", STEWARD_SIGN_IN_METHOD_CLIENT_SECRET, test_expiry);
  ADD ("labels", STEWARD_SIGN_IN_METHOD_BROWSER, test_labels);
  ADD ("permissions", STEWARD_SIGN_IN_METHOD_BROWSER, test_permissions);
  ADD ("person", STEWARD_SIGN_IN_METHOD_BROWSER, test_person);
  g_test_add_func ("/identity-view/probe", test_probe);
  g_test_add_func ("/tenant-switcher/order", test_order);

  return g_test_run ();
}
