/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "model-test.h"
#include "steward-cloud.h"

static void
test_tenant_initials (void)
{
  static const struct
  {
    const char *domain;
    const char *name;
    const char *initials;
  } cases[] = {
    { NULL, "Contoso", "CO" },
    { NULL, "Adventure Works", "AW" },
    { NULL, "The Phone Company", "TP" },
    { NULL, "x", "X" },
    { NULL, "  A. Datum ", "AD" },
    { NULL, "Øresund", "ØR" },
    { "fabrikam.com", NULL, "FC" },
    { "fabrikam.com", "", "FC" },
    { NULL, NULL, "T1" },
    { NULL, "7 Eleven", "7E" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(StewardTenant) tenant = NULL;
      g_autofree char *initials = NULL;

      tenant = steward_tenant_new ("t1", cases[i].domain, cases[i].name);
      initials = steward_tenant_dup_initials (tenant);
      g_assert_cmpstr (initials, ==, cases[i].initials);
    }
}

static void
test_tenant_properties (void)
{
  g_autoptr(StewardTenant) tenant = steward_tenant_new ("t1", "contoso.com", "Contoso");
  g_autofree char *initials = NULL;
  guint count;

  model_test_count (tenant, &count);
  steward_tenant_set_name (tenant, "Contoso");
  steward_tenant_set_colour (tenant, 0);
  steward_tenant_set_favourite (tenant, FALSE);
  g_assert_cmpuint (count, ==, 0);

  steward_tenant_set_name (tenant, "Fabrikam");
  g_assert_cmpuint (count, ==, 2);
  g_object_get (tenant, "initials", &initials, NULL);
  g_assert_cmpstr (initials, ==, "FA");

  steward_tenant_set_colour (tenant, STEWARD_TENANT_N_COLOURS + 3);
  g_assert_cmpuint (steward_tenant_get_colour (tenant), ==, 3);
  steward_tenant_set_favourite (tenant, TRUE);
  g_assert_cmpuint (count, ==, 4);

  steward_tenant_set_name (tenant, NULL);
  g_assert_cmpstr (steward_tenant_get_name (tenant), ==, "contoso.com");
  g_assert_finalize_object (g_steal_pointer (&tenant));
}

static void
test_profile_round_trip (void)
{
  g_autoptr(StewardProfile) profile = steward_profile_new ("p1");
  g_autoptr(StewardProfile) loaded = NULL;
  g_autoptr(StewardTenant) first = steward_tenant_new ("t1", "contoso.com", "Contoso");
  g_autoptr(StewardTenant) second = steward_tenant_new ("t2", NULL, NULL);
  g_autoptr(StewardTenant) again = NULL;
  g_autoptr(GVariant) variant = NULL;
  g_autoptr(GDateTime) expires_on = g_date_time_new_utc (2027, 1, 31, 12, 0, 0);

  g_object_set (profile,
                "name", "Partner",
                "method", STEWARD_SIGN_IN_METHOD_CLIENT_SECRET,
                "authority", "https://login.example",
                "client-id", "c1",
                "service-url", "https://api.example",
                "user-name", "anna@contoso.com",
                "credential-expires-on", expires_on,
                NULL);
  steward_tenant_set_group (first, "Partners");
  steward_tenant_set_group (second, "");
  steward_tenant_set_colour (first, 5);
  steward_tenant_set_favourite (first, TRUE);
  steward_profile_add_tenant (profile, first);
  steward_profile_add_tenant (profile, first);
  steward_profile_add_tenant (profile, second);

  variant = g_variant_ref_sink (steward_profile_to_variant (profile));
  loaded = steward_profile_new_from_variant (variant);

  g_assert_cmpstr (steward_profile_get_id (loaded), ==, "p1");
  g_assert_cmpstr (steward_profile_get_name (loaded), ==, "Partner");
  g_assert_cmpint (steward_profile_get_method (loaded), ==,
                   STEWARD_SIGN_IN_METHOD_CLIENT_SECRET);
  g_assert_cmpstr (steward_profile_get_authority (loaded), ==, "https://login.example");
  g_assert_cmpstr (steward_profile_get_client_id (loaded), ==, "c1");
  g_assert_cmpstr (steward_profile_get_service_url (loaded), ==, "https://api.example");
  g_assert_null (steward_profile_get_api_version (loaded));
  g_assert_cmpstr (steward_profile_get_user_name (loaded), ==, "anna@contoso.com");
  g_assert_true (g_date_time_equal (steward_profile_get_credential_expires_on (loaded),
                                    expires_on));
  g_assert_cmpuint (g_list_model_get_n_items (steward_profile_get_tenants (loaded)), ==, 2);

  again = g_list_model_get_item (steward_profile_get_tenants (loaded), 0);
  g_assert_cmpstr (steward_tenant_get_domain (again), ==, "contoso.com");
  g_assert_cmpuint (steward_tenant_get_colour (again), ==, 5);
  g_assert_true (steward_tenant_get_favourite (again));
  g_assert_cmpstr (steward_tenant_get_group (again), ==, "Partners");
  g_assert_null (steward_tenant_get_group (second));

  steward_profile_remove_tenant (loaded, first);
  g_assert_cmpuint (g_list_model_get_n_items (steward_profile_get_tenants (loaded)), ==, 2);
  steward_profile_remove_tenant (loaded, again);
  g_assert_cmpuint (g_list_model_get_n_items (steward_profile_get_tenants (loaded)), ==, 1);
}

/* The warning comes in good time. */
static void
test_profile_credential (void)
{
  static const struct
  {
    int                    days;
    StewardCredentialState state;
  } cases[] = {
    { -1, STEWARD_CREDENTIAL_STATE_ENDED },
    { 0, STEWARD_CREDENTIAL_STATE_ENDED },
    { 1, STEWARD_CREDENTIAL_STATE_ENDING },
    { 29, STEWARD_CREDENTIAL_STATE_ENDING },
    { 30, STEWARD_CREDENTIAL_STATE_GOOD },
  };
  g_autoptr(StewardProfile) profile = steward_profile_new ("p1");
  g_autoptr(GDateTime) now = g_date_time_new_utc (2026, 12, 31, 12, 0, 0);

  g_assert_cmpint (steward_profile_get_credential_state (profile, now), ==,
                   STEWARD_CREDENTIAL_STATE_UNKNOWN);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GDateTime) expires_on = g_date_time_add_days (now, cases[i].days);

      g_object_set (profile, "credential-expires-on", expires_on, NULL);
      g_assert_cmpint (steward_profile_get_credential_state (profile, now), ==, cases[i].state);
    }
}

static void
test_profile_hostile_variants (void)
{
  static const char * const variants[] = {
    "<7>", "@a{sv} {}", "{'id': <7>}", "{'name': <'x'>}",
  };
  g_autoptr(GVariant) odd = NULL;
  g_autoptr(StewardProfile) profile = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    {
      g_autoptr(GVariant) variant = g_variant_parse (NULL, variants[i], NULL, NULL, NULL);

      g_assert_nonnull (variant);
      g_assert_null (steward_profile_new_from_variant (variant));
    }

  odd = g_variant_parse (NULL, "{'id': <'p'>, 'name': <7>, 'method': <'magic'>,"
                         " 'tenants': <[1, 2]>}", NULL, NULL, NULL);
  profile = steward_profile_new_from_variant (odd);
  g_assert_nonnull (profile);
  g_assert_null (steward_profile_get_name (profile));
  g_assert_cmpint (steward_profile_get_method (profile), ==, STEWARD_SIGN_IN_METHOD_BROWSER);
  g_assert_cmpuint (g_list_model_get_n_items (steward_profile_get_tenants (profile)), ==, 0);
}

/* A token is asked for by the address of the service, where the cloud is not the public one. */
static void
test_cloud (void)
{
  static const struct
  {
    const char   *authority;
    const char   *service_url;
    StewardCloud  cloud;
    const char   *scope;
  } rows[] = {
    { NULL, NULL, STEWARD_CLOUD_PUBLIC, STEWARD_BC_SCOPE },
    { "https://LOGIN.microsoftonline.com/", NULL, STEWARD_CLOUD_PUBLIC, STEWARD_BC_SCOPE },
    { NULL, "https://proxy.example", STEWARD_CLOUD_PUBLIC, STEWARD_BC_SCOPE },
    { "http://127.0.0.1:1", "http://127.0.0.1:1", STEWARD_CLOUD_OTHER, STEWARD_BC_SCOPE },
    { "https://login.microsoftonline.us", "https://bc.example/", STEWARD_CLOUD_US_GOVERNMENT,
      "https://bc.example/.default" },
    { "https://login.partner.microsoftonline.cn", "https://bc.example:444/api/",
      STEWARD_CLOUD_CHINA, "https://bc.example:444/.default" },
    { "https://login.example", "https://bc.example", STEWARD_CLOUD_OTHER,
      "https://bc.example/.default" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(StewardProfile) profile = steward_profile_new ("a");

      g_object_set (profile,
                    "authority", rows[i].authority,
                    "service-url", rows[i].service_url,
                    NULL);
      g_assert_cmpint (steward_cloud_find (rows[i].authority), ==, rows[i].cloud);
      g_assert_cmpstr (steward_cloud_get_scope (profile), ==, rows[i].scope);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/profile/cloud", test_cloud);
  g_test_add_func ("/tenant/initials", test_tenant_initials);
  g_test_add_func ("/tenant/properties", test_tenant_properties);
  g_test_add_func ("/profile/round-trip", test_profile_round_trip);
  g_test_add_func ("/profile/credential", test_profile_credential);
  g_test_add_func ("/profile/hostile-variants", test_profile_hostile_variants);

  return g_test_run ();
}
