/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-tenant-list.h"

#define FIRST  "88e2d943-e953-54a6-a7e7-30290eb65fdd"
#define SECOND "a4617b55-6191-58c3-b22b-a4bea94b57fd"

static const struct
{
  const char *name;
  const char *text;
  const char *tenants; /* id, domain, name and group of each */
  const char *refused;
} cases[] = {
  { "empty", "", "", "" },
  { "blank", " \n\r\n,,\n", "", "" },
  { "lines", FIRST "\ncontoso.example\n", FIRST "|||\ncontoso.example|contoso.example||\n", "" },
  { "in-a-row", "Contoso," FIRST ",contoso.example", FIRST "|contoso.example|Contoso|\n", "" },
  { "any-order", "contoso.example;Contoso;Partners;" FIRST,
    FIRST "|contoso.example|Contoso|Partners\n", "" },
  { "windows", "\xef\xbb\xbf" FIRST ";Contoso\r\n" SECOND ";Fabrikam\r\n",
    FIRST "||Contoso|\n" SECOND "||Fabrikam|\n", "" },
  { "tabs", "Contoso, Inc.\tcontoso.example\tA; B",
    "contoso.example|contoso.example|Contoso, Inc.|A; B\n", "" },
  { "quotes", "\"Contoso, \"\"the\"\" Inc.\",contoso.example",
    "contoso.example|contoso.example|Contoso, \"the\" Inc.|\n", "" },
  { "quoted-line", "\"Con\ntoso\"," FIRST, FIRST "||Con\ntoso|\n", "" },
  { "heading", "Name;Group;Tenant ID\nnorth.example;East;" FIRST "\n",
    FIRST "||north.example|East\n", "" },
  { "partner-center", "Microsoft ID,Company name,Primary domain name,Relationship\n"
    FIRST ",Contoso,contoso.example,Cloud Reseller\n", FIRST "|contoso.example|Contoso|\n", "" },
  { "twice", "contoso.example\nCONTOSO.example\n" FIRST "\n" FIRST "\n",
    "contoso.example|contoso.example||\n" FIRST "|||\n", "" },
  { "refused", "Contoso\n" FIRST "\nhttp://contoso.example/\n1.2.3.4\na b.example\n",
    FIRST "|||\n", "Contoso\nhttp://contoso.example/\n1.2.3.4\na b.example\n" },
  { "open-quote", "\"" FIRST, FIRST "|||\n", "" },
  { "damaged", FIRST ",\xff\xfe", FIRST "||\xef\xbf\xbd\xef\xbf\xbd|\n", "" },
};

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr(StewardTenantList) list = steward_tenant_list_parse (cases[i].text);
  g_autoptr(GString) tenants = g_string_new (NULL);
  g_autoptr(GString) refused = g_string_new (NULL);

  for (guint j = 0; j < list->tenants->len; j++)
    {
      StewardTenant *tenant = g_ptr_array_index (list->tenants, j);
      g_autofree char *name = NULL;
      const char *domain = steward_tenant_get_domain (tenant);
      const char *group = steward_tenant_get_group (tenant);

      name = g_strdup (steward_tenant_get_name (tenant));
      if (g_strcmp0 (name, domain) == 0 || g_str_equal (name, steward_tenant_get_id (tenant)))
        name[0] = '\0';
      g_string_append_printf (tenants, "%s|%s|%s|%s\n", steward_tenant_get_id (tenant),
                              domain != NULL ? domain : "", name, group != NULL ? group : "");
    }
  for (guint j = 0; j < list->refused->len; j++)
    g_string_append_printf (refused, "%s\n", (char *) g_ptr_array_index (list->refused, j));

  g_assert_cmpstr (tenants->str, ==, cases[i].tenants);
  g_assert_cmpstr (refused->str, ==, cases[i].refused);
}

/* Any text gives a list of tenants that could be ones. */
static void
test_fuzz (void)
{
  static const char letters[] = "a1-.,;\"\t\n \xc3\xa9";
  g_autoptr(GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(StewardTenantList) list = NULL;

      for (int j = g_rand_int_range (random, 0, 40); j > 0; j--)
        g_string_append_c (text, letters[g_rand_int_range (random, 0, sizeof letters - 1)]);
      list = steward_tenant_list_parse (text->str);
      for (guint j = 0; j < list->tenants->len; j++)
        {
          const char *id = steward_tenant_get_id (g_ptr_array_index (list->tenants, j));

          g_assert_true (steward_tenant_list_is_id (id) || steward_tenant_list_is_domain (id));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/tenant-list/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/tenant-list/fuzz", test_fuzz);

  return g_test_run ();
}
